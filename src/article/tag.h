// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

/* The elements that mean something to us, in the order of their names. */
enum tag {
    TAG_OTHER,  /* any element that is not here: inline, without meaning */
    TAG_CUSTOM, /* any with a hyphen in its name: taken for a block */
    TAG_A,
    TAG_ADDRESS,
    TAG_ARTICLE,
    TAG_ASIDE,
    TAG_AUDIO,
    TAG_BASE,
    TAG_BLOCKQUOTE,
    TAG_BODY,
    TAG_BR,
    TAG_BUTTON,
    TAG_CAPTION,
    TAG_CENTER,
    TAG_COL,
    TAG_DD,
    TAG_DETAILS,
    TAG_DIALOG,
    TAG_DIV,
    TAG_DL,
    TAG_DT,
    TAG_EMBED,
    TAG_FIELDSET,
    TAG_FIGCAPTION,
    TAG_FIGURE,
    TAG_FOOTER,
    TAG_FORM,
    TAG_FRAME,
    TAG_H1,
    TAG_H2,
    TAG_H3,
    TAG_H4,
    TAG_H5,
    TAG_H6,
    TAG_HEAD,
    TAG_HEADER,
    TAG_HR,
    TAG_HTML,
    TAG_IFRAME,
    TAG_IMG,
    TAG_INPUT,
    TAG_LABEL,
    TAG_LEGEND,
    TAG_LI,
    TAG_LINK,
    TAG_MAIN,
    TAG_MAP,
    TAG_META,
    TAG_NAV,
    TAG_NOFRAMES,
    TAG_NOSCRIPT,
    TAG_OBJECT,
    TAG_OL,
    TAG_OPTION,
    TAG_P,
    TAG_PARAM,
    TAG_PRE,
    TAG_Q,
    TAG_RP,
    TAG_RT,
    TAG_SCRIPT,
    TAG_SECTION,
    TAG_SELECT,
    TAG_SOURCE,
    TAG_STYLE,
    TAG_SUMMARY,
    TAG_SVG,
    TAG_TABLE,
    TAG_TBODY,
    TAG_TD,
    TAG_TEMPLATE,
    TAG_TEXTAREA,
    TAG_TFOOT,
    TAG_TH,
    TAG_THEAD,
    TAG_TIME,
    TAG_TITLE,
    TAG_TR,
    TAG_TRACK,
    TAG_UL,
    TAG_VIDEO,
    TAG_WBR,
    TAG_COUNT,
};

/* What HTML says of an element (WHATWG HTML, section 13). */
enum tag_trait {
    TAG_IS_VOID = 1,      /* has no content and no end tag */
    TAG_IS_BLOCK = 2,     /* begins and ends a paragraph of text */
    TAG_ENDS_P = 4,       /* its start tag ends an open <p> */
    TAG_IS_RAW = 8,       /* content is not markup up to its end tag */
    TAG_IS_SCOPE = 16,    /* end tags inside do not reach outside */
    TAG_IS_UNREAD = 32,   /* text inside is never read as part of a story */
    TAG_IS_HEADING = 64,  /* h1 to h6 */
    TAG_IS_SECTION = 128, /* groups blocks; may hold the whole story */
};

/* Upper case is fine. TAG_OTHER when it is not one of ours. */
enum tag tag_from_name(struct text name);
struct text tag_name(enum tag tag);
unsigned tag_traits(enum tag tag); /* of enum tag_trait */
