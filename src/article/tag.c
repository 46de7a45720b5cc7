// SPDX-License-Identifier: MIT
#include "article/tag.h"

#include <string.h>

enum { TAG_NAME_BYTES = 12 };

static const struct {
    char name[TAG_NAME_BYTES];
    unsigned traits;
} tags[TAG_COUNT] = {
    [TAG_OTHER] = { "", 0 },
    [TAG_CUSTOM] = { "-", TAG_IS_BLOCK | TAG_IS_SECTION },
    [TAG_A] = { "a", 0 },
    [TAG_ADDRESS] = { "address", TAG_IS_BLOCK | TAG_ENDS_P },
    [TAG_ARTICLE] = { "article", TAG_IS_BLOCK | TAG_ENDS_P | TAG_IS_SECTION },
    [TAG_ASIDE] = { "aside", TAG_IS_BLOCK | TAG_ENDS_P },
    [TAG_AUDIO] = { "audio", TAG_IS_UNREAD },
    [TAG_BASE] = { "base", TAG_IS_VOID },
    [TAG_BLOCKQUOTE] = { "blockquote", TAG_IS_BLOCK | TAG_ENDS_P },
    [TAG_BODY] = { "body", TAG_IS_BLOCK | TAG_IS_SECTION },
    [TAG_BR] = { "br", TAG_IS_VOID },
    [TAG_BUTTON] = { "button", TAG_IS_UNREAD },
    [TAG_CAPTION] = { "caption", TAG_IS_BLOCK | TAG_IS_SCOPE },
    [TAG_CENTER] = { "center", TAG_IS_BLOCK | TAG_ENDS_P | TAG_IS_SECTION },
    [TAG_COL] = { "col", TAG_IS_VOID },
    [TAG_DD] = { "dd", TAG_IS_BLOCK | TAG_ENDS_P },
    [TAG_DETAILS] = { "details", TAG_IS_BLOCK | TAG_ENDS_P },
    [TAG_DIALOG] = { "dialog", TAG_IS_BLOCK | TAG_ENDS_P | TAG_IS_UNREAD },
    [TAG_DIV] = { "div", TAG_IS_BLOCK | TAG_ENDS_P | TAG_IS_SECTION },
    [TAG_DL] = { "dl", TAG_IS_BLOCK | TAG_ENDS_P },
    [TAG_DT] = { "dt", TAG_IS_BLOCK | TAG_ENDS_P },
    [TAG_EMBED] = { "embed", TAG_IS_VOID },
    [TAG_FIELDSET] = { "fieldset", TAG_IS_BLOCK | TAG_ENDS_P },
    [TAG_FIGCAPTION] = { "figcaption",
                         TAG_IS_BLOCK | TAG_ENDS_P | TAG_IS_UNREAD },
    [TAG_FIGURE] = { "figure", TAG_IS_BLOCK | TAG_ENDS_P },
    [TAG_FOOTER] = { "footer", TAG_IS_BLOCK | TAG_ENDS_P | TAG_IS_UNREAD },
    [TAG_FORM] = { "form", TAG_IS_BLOCK | TAG_ENDS_P | TAG_IS_SECTION },
    [TAG_FRAME] = { "frame", TAG_IS_VOID },
    [TAG_H1] = { "h1", TAG_IS_BLOCK | TAG_ENDS_P | TAG_IS_HEADING },
    [TAG_H2] = { "h2", TAG_IS_BLOCK | TAG_ENDS_P | TAG_IS_HEADING },
    [TAG_H3] = { "h3", TAG_IS_BLOCK | TAG_ENDS_P | TAG_IS_HEADING },
    [TAG_H4] = { "h4", TAG_IS_BLOCK | TAG_ENDS_P | TAG_IS_HEADING },
    [TAG_H5] = { "h5", TAG_IS_BLOCK | TAG_ENDS_P | TAG_IS_HEADING },
    [TAG_H6] = { "h6", TAG_IS_BLOCK | TAG_ENDS_P | TAG_IS_HEADING },
    [TAG_HEAD] = { "head", TAG_IS_BLOCK | TAG_IS_UNREAD },
    [TAG_HEADER] = { "header", TAG_IS_BLOCK | TAG_ENDS_P },
    [TAG_HR] = { "hr", TAG_IS_VOID | TAG_IS_BLOCK | TAG_ENDS_P },
    [TAG_HTML] = { "html", TAG_IS_BLOCK | TAG_IS_SCOPE },
    [TAG_IFRAME] = { "iframe", TAG_IS_RAW },
    [TAG_IMG] = { "img", TAG_IS_VOID },
    [TAG_INPUT] = { "input", TAG_IS_VOID | TAG_IS_UNREAD },
    [TAG_LABEL] = { "label", TAG_IS_UNREAD },
    [TAG_LEGEND] = { "legend", TAG_IS_BLOCK | TAG_IS_UNREAD },
    [TAG_LI] = { "li", TAG_IS_BLOCK | TAG_ENDS_P },
    [TAG_LINK] = { "link", TAG_IS_VOID },
    [TAG_MAIN] = { "main", TAG_IS_BLOCK | TAG_ENDS_P | TAG_IS_SECTION },
    [TAG_MAP] = { "map", TAG_IS_UNREAD },
    [TAG_META] = { "meta", TAG_IS_VOID },
    [TAG_NAV] = { "nav", TAG_IS_BLOCK | TAG_ENDS_P | TAG_IS_UNREAD },
    [TAG_NOFRAMES] = { "noframes", TAG_IS_RAW },
    [TAG_NOSCRIPT] = { "noscript", TAG_IS_RAW },
    [TAG_OBJECT] = { "object", TAG_IS_SCOPE | TAG_IS_UNREAD },
    [TAG_OL] = { "ol", TAG_IS_BLOCK | TAG_ENDS_P },
    [TAG_OPTION] = { "option", TAG_IS_BLOCK | TAG_IS_UNREAD },
    [TAG_P] = { "p", TAG_IS_BLOCK | TAG_ENDS_P },
    [TAG_PARAM] = { "param", TAG_IS_VOID },
    [TAG_PRE] = { "pre", TAG_IS_BLOCK | TAG_ENDS_P },
    [TAG_Q] = { "q", 0 },
    [TAG_RP] = { "rp", TAG_IS_UNREAD },
    [TAG_RT] = { "rt", TAG_IS_UNREAD },
    [TAG_SCRIPT] = { "script", TAG_IS_RAW },
    [TAG_SECTION] = { "section", TAG_IS_BLOCK | TAG_ENDS_P | TAG_IS_SECTION },
    [TAG_SELECT] = { "select", TAG_IS_UNREAD },
    [TAG_SOURCE] = { "source", TAG_IS_VOID },
    [TAG_STYLE] = { "style", TAG_IS_RAW },
    [TAG_SUMMARY] = { "summary", TAG_IS_BLOCK | TAG_ENDS_P },
    [TAG_SVG] = { "svg", TAG_IS_RAW },
    [TAG_TABLE] = { "table",
                    TAG_IS_BLOCK | TAG_ENDS_P | TAG_IS_SCOPE | TAG_IS_SECTION },
    [TAG_TBODY] = { "tbody", TAG_IS_BLOCK | TAG_IS_SECTION },
    [TAG_TD] = { "td", TAG_IS_BLOCK | TAG_IS_SCOPE | TAG_IS_SECTION },
    [TAG_TEMPLATE] = { "template", TAG_IS_RAW | TAG_IS_SCOPE },
    [TAG_TEXTAREA] = { "textarea", TAG_IS_RAW | TAG_IS_UNREAD },
    [TAG_TFOOT] = { "tfoot", TAG_IS_BLOCK },
    [TAG_TH] = { "th", TAG_IS_BLOCK | TAG_IS_SCOPE },
    [TAG_THEAD] = { "thead", TAG_IS_BLOCK },
    [TAG_TIME] = { "time", 0 },
    [TAG_TITLE] = { "title", TAG_IS_RAW },
    [TAG_TR] = { "tr", TAG_IS_BLOCK | TAG_IS_SECTION },
    [TAG_TRACK] = { "track", TAG_IS_VOID },
    [TAG_UL] = { "ul", TAG_IS_BLOCK | TAG_ENDS_P },
    [TAG_VIDEO] = { "video", TAG_IS_UNREAD },
    [TAG_WBR] = { "wbr", TAG_IS_VOID },
};

enum tag
tag_from_name(struct text name)
{
    char lower[TAG_NAME_BYTES] = { 0 };
    if (name.len > 0 && memchr(name.ptr, '-', name.len) != NULL)
        return TAG_CUSTOM;
    if (name.len == 0 || name.len >= sizeof(lower))
        return TAG_OTHER;
    for (size_t i = 0; i < name.len; i++)
        lower[i] = text_lower(name.ptr[i]);
    int low = TAG_OTHER + 1, high = TAG_COUNT - 1;
    while (low <= high) {
        int middle = (low + high) / 2;
        int order = strcmp(lower, tags[middle].name);
        if (order == 0)
            return (enum tag)middle;
        if (order < 0)
            high = middle - 1;
        else
            low = middle + 1;
    }
    return TAG_OTHER;
}

struct text
tag_name(enum tag tag)
{
    return text_of(tags[tag].name);
}

unsigned
tag_traits(enum tag tag)
{
    return tags[tag].traits;
}
