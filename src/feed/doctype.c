// SPDX-License-Identifier: MIT
#include "feed/doctype.h"

#include <string.h>

#include "feed/xml.h"

enum { SUBSET_MAX_BYTES = 64 << 10 };

/* The word at `*at`, and moves behind it. */
static struct text
next_word(struct text t, size_t *at)
{
    while (*at < t.len && text_is_space(t.ptr[*at]))
        ++*at;
    size_t start = *at;
    while (*at < t.len && !text_is_space(t.ptr[*at]) && t.ptr[*at] != '>')
        ++*at;
    return text_sub(t, start, *at - start);
}

/* Text without references, or one character reference and nothing else. */
static bool
is_harmless(struct text value)
{
    size_t amp = text_find(value, TEXT("&"));
    if (value.len > XML_ENTITY_BYTES ||
        text_find(value, TEXT("%")) != SIZE_MAX ||
        text_find(value, TEXT("<")) != SIZE_MAX)
        return false;
    return amp == SIZE_MAX || (text_starts(value, TEXT("&#")) &&
                               text_find(value, TEXT(";")) == value.len - 1);
}

/* `<!ENTITY name "value">` at the start of `t`. */
static void
read_entity(struct xml_reader *r, struct text t)
{
    size_t at = 8;
    struct text name = next_word(t, &at);
    while (at < t.len && text_is_space(t.ptr[at]))
        at++;
    char quote = at < t.len ? t.ptr[at] : '\0';
    if ((quote != '"' && quote != '\'') || name.len == 0 || name.len > 60)
        return;
    const char *end = memchr(t.ptr + at + 1, quote, t.len - at - 1);
    if (end == NULL || r->entity_count == XML_MAX_ENTITIES)
        return;
    struct text value = text_sub(t, at + 1, (size_t)(end - t.ptr) - at - 1);
    if (!is_harmless(value))
        return;
    if (value.len > 0 && value.ptr[0] == '&')
        value = xml_decoded(r, value);
    r->entities[r->entity_count++] = (struct xml_entity){ name, value };
}

/* The length of the internal subset from '[' to behind ']'. */
static size_t
read_subset(struct xml_reader *r, struct text t)
{
    size_t at = 1;
    char quote = '\0';
    for (; at < t.len; at++) {
        char c = t.ptr[at];
        if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == ']') {
            return at + 1;
        } else if (c == '<') {
            struct text rest = text_sub(t, at, SUBSET_MAX_BYTES);
            if (text_starts(rest, TEXT("<!ENTITY")))
                read_entity(r, rest);
        }
    }
    return 0;
}

size_t
doctype_read(struct xml_reader *r, struct text t)
{
    struct text whole = t;
    t = text_sub(t, 0, 2 * SUBSET_MAX_BYTES);
    r->has_doctype = true;
    for (size_t at = 9; at < t.len; at++) {
        char c = t.ptr[at];
        if (c == '>')
            return at + 1;
        if (c == '"' || c == '\'') {
            const char *end = memchr(t.ptr + at + 1, c, t.len - at - 1);
            if (end != NULL)
                at = (size_t)(end - t.ptr);
        }
        if (c == '[') {
            size_t len = read_subset(r, text_sub(t, at, SUBSET_MAX_BYTES));
            /* One that does not end: only its first tag is forgotten. */
            if (len == 0)
                break;
            at += len - 1;
        }
    }
    size_t end = text_find(whole, TEXT(">"));
    return end == SIZE_MAX ? whole.len : end + 1;
}
