// SPDX-License-Identifier: MIT
#include "feed/content.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "markup/clean.h"
#include "markup/entity.h"
#include "markup/htag.h"
#include "markup/mojibake.h"
#include "markup/plain.h"

enum content_kind
content_kind_of(struct text type, struct text mode, enum content_kind otherwise)
{
    type = text_trim(type);
    if (text_eq_nocase(mode, TEXT("base64")))
        return CONTENT_BASE64;
    if (type.len == 0)
        return otherwise;
    if (text_eq_nocase(type, TEXT("text")) ||
        text_eq_nocase(type, TEXT("plain")) ||
        text_eq_nocase(type, TEXT("text/plain")))
        return otherwise == CONTENT_GUESS ? CONTENT_GUESS : CONTENT_TEXT;
    if (text_find(type, TEXT("/")) == SIZE_MAX)
        return CONTENT_HTML; /* html, xhtml */
    if (text_starts_nocase(type, TEXT("text/")) || text_ends(type, TEXT("xml")))
        return CONTENT_HTML;
    return CONTENT_BASE64; /* RFC 4287 4.1.3.3, rule 6 */
}

/* Elements of HTML that are written inside titles and summaries. */
static const char known_tags[] =
    " a abbr acronym address area article aside audio b big blockquote br "
    "button canvas caption center cite code col colgroup dd datalist del "
    "details dfn dir div dl dt em fieldset figcaption figure font footer form "
    "h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd label legend li "
    "map mark menu meter nav noscript object ol optgroup option output p param "
    "picture pre progress q s samp script section select small source span "
    "strike strong style sub summary sup table tbody td textarea tfoot th "
    "thead time tr track tt u ul var video wbr ";

/* They stand alone: nobody writes them into plain text by chance. */
static const char void_tags[] = " br hr img wbr input param source ";

static bool
is_listed(struct text name, const char *list)
{
    char word[16] = " ";
    if (name.len == 0 || name.len > 12)
        return false;
    for (size_t i = 0; i < name.len; i++)
        word[i + 1] = (char)(name.ptr[i] | 0x20);
    word[name.len + 1] = ' ';
    word[name.len + 2] = '\0';
    return strstr(list, word) != NULL;
}

/* "&name;" or "&#1;" that is known. Its length, or 0. */
static size_t
reference_length(struct text t)
{
    char scratch[16];
    struct buffer out = { .ptr = NULL, .max = sizeof scratch };
    size_t len = entity_read(t, &out);
    buffer_finish(&out);
    return len > 0 && t.ptr[len - 1] == ';' ? len : 0;
}

static bool
names_unknown_reference(struct text t)
{
    size_t len = 1;
    while (len < t.len &&
           (text_is_digit(t.ptr[len]) || text_is_letter(t.ptr[len])))
        len++;
    return len > 1 && len < t.len && t.ptr[len] == ';';
}

bool
content_looks_like_html(struct text t)
{
    bool has_sign = false;
    for (size_t at = 0; at < t.len; at++) {
        struct text rest = text_sub(t, at, SIZE_MAX);
        if (rest.ptr[0] == '&') {
            if (reference_length(rest) > 0)
                has_sign = true;
            else if (names_unknown_reference(rest))
                return false;
        } else if (rest.ptr[0] == '<') {
            size_t len = htag_length(rest);
            struct text tag = text_sub(rest, 0, len);
            if (len == 0 && !text_starts(rest, TEXT("<!--")) &&
                !text_starts(rest, TEXT("<![CDATA[")))
                continue;
            if (len > 0 && !is_listed(htag_name(tag), known_tags))
                return false;
            if (len == 0 || tag.ptr[1] == '/' ||
                is_listed(htag_name(tag), void_tags))
                has_sign = true;
            at += len > 0 ? len - 1 : 0;
        }
    }
    return has_sign;
}

static int
base64_digit(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (text_is_digit(c))
        return c - '0' + 52;
    if (c == '+' || c == '-')
        return 62;
    return c == '/' || c == '_' ? 63 : -1;
}

struct text
content_open(struct arena *arena, struct text t)
{
    struct buffer out;
    uint32_t bits = 0;
    int count = 0;
    buffer_init(&out, t.len);
    for (size_t i = 0; i < t.len && t.ptr[i] != '='; i++) {
        char c = t.ptr[i];
        int digit = base64_digit(c);
        if (digit < 0 && text_is_space(c))
            continue;
        if (digit < 0) {
            buffer_clear(&out);
            break;
        }
        bits = (bits << 6 | (uint32_t)digit) & 0xFFFFFF;
        if (++count % 4 == 0) {
            buffer_append_char(&out, (char)(bits >> 16));
            buffer_append_char(&out, (char)(bits >> 8));
            buffer_append_char(&out, (char)bits);
        }
    }
    if (count % 4 == 2)
        buffer_append_char(&out, (char)(bits >> 4));
    if (count % 4 == 3) {
        buffer_append_char(&out, (char)(bits >> 10));
        buffer_append_char(&out, (char)(bits >> 2));
    }
    struct text opened = arena_copy(arena, buffer_text(&out));
    buffer_finish(&out);
    return opened;
}

bool
content_is_html(enum content_kind kind, struct text t)
{
    return kind == CONTENT_HTML || kind == CONTENT_BASE64 ||
           (kind == CONTENT_GUESS && content_looks_like_html(t));
}

struct text
content_line(struct arena *arena, enum content_kind kind, struct text t)
{
    t = mojibake_mend(arena, t);
    return content_is_html(kind, t) ? plain_line(arena, t)
                                    : clean_line(arena, t);
}

/* In plain text a blank line ends a paragraph, a line break does not. */
static struct text
join_lines(struct arena *arena, struct text t)
{
    char *out = arena_alloc(arena, t.len + 1, 1);
    for (size_t i = 0; i < t.len; i++) {
        out[i] = t.ptr[i];
        if (t.ptr[i] != '\n' && t.ptr[i] != '\r')
            continue;
        int breaks = 0;
        size_t end = i;
        for (; end < t.len && (t.ptr[end] == '\n' || t.ptr[end] == '\r' ||
                               t.ptr[end] == ' ' || t.ptr[end] == '\t');
             end++) {
            breaks += t.ptr[end] == '\n';
            out[end] = ' ';
        }
        out[i] = breaks > 1 ? '\n' : ' ';
        i = end - 1;
    }
    return (struct text){ out, t.len };
}

struct text
content_paragraphs(struct arena *arena, enum content_kind kind, struct text t)
{
    t = mojibake_mend(arena, t);
    if (content_is_html(kind, t))
        return plain_from_html(arena, t);
    if (t.len == 0 || memchr(t.ptr, '\n', t.len) == NULL)
        return clean_line(arena, t);
    return clean_paragraphs(arena, join_lines(arena, t));
}
