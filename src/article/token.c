// SPDX-License-Identifier: MIT
#include "article/token.h"

#include <string.h>
#include <strings.h>

static bool
is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* Where `c` next stands at or after `at`, or SIZE_MAX. */
static size_t
find_char(struct text t, size_t at, char c)
{
    if (at >= t.len)
        return SIZE_MAX;
    const char *hit = memchr(t.ptr + at, c, t.len - at);
    return hit == NULL ? SIZE_MAX : (size_t)(hit - t.ptr);
}

/* The '>' that ends the tag whose name ends at `at`, or SIZE_MAX. */
static size_t
find_tag_end(struct text html, size_t at)
{
    bool after_equals = false;
    while (at < html.len) {
        char c = html.ptr[at];
        if (c == '>')
            return at;
        if (after_equals && (c == '"' || c == '\'')) {
            at = find_char(html, at + 1, c);
            if (at == SIZE_MAX)
                return SIZE_MAX;
            after_equals = false;
        } else if (!is_space(c)) {
            after_equals = c == '=';
        }
        at++;
    }
    return SIZE_MAX;
}

/* Where "</name" stands at or after `at`, or SIZE_MAX. */
static size_t
find_end_tag(struct text html, size_t at, struct text name)
{
    while ((at = find_char(html, at, '<')) != SIZE_MAX) {
        size_t end = at + 2 + name.len;
        if (end <= html.len && html.ptr[at + 1] == '/' &&
            strncasecmp(html.ptr + at + 2, name.ptr, name.len) == 0 &&
            (end == html.len || !text_is_letter(html.ptr[end])))
            return at;
        at++;
    }
    return SIZE_MAX;
}

void
tokens_init(struct tokens *tokens, struct text html)
{
    *tokens = (struct tokens){ .html = html };
}

/* Behind a comment, declaration or processing instruction that starts here. */
static size_t
skip_declaration(struct tokens *tokens, size_t at)
{
    struct text html = tokens->html;
    if (text_starts(text_sub(html, at, 4), TEXT("<!--")) &&
        !tokens->endless_comment) {
        /* "<!-->" is a whole comment (section 13.2.5.43). */
        size_t end = at + 2;
        while ((end = find_char(html, end, '>')) != SIZE_MAX) {
            if (end >= at + 4 && memcmp(html.ptr + end - 2, "--", 2) == 0)
                return end + 1;
            if (end >= at + 6 && memcmp(html.ptr + end - 3, "--!", 3) == 0)
                return end + 1;
            end++;
        }
        tokens->endless_comment = true;
    }
    size_t end = find_char(html, at, '>');
    return end == SIZE_MAX ? html.len : end + 1;
}

/* The content of a raw element, and its end tag, are skipped. */
static void
read_raw(struct tokens *tokens, struct token *out)
{
    if (tokens->endless[out->tag])
        return;
    size_t end = find_end_tag(tokens->html, tokens->at, out->name);
    if (end == SIZE_MAX) {
        tokens->endless[out->tag] = true;
        /* As browsers do: the rest is program text, not a story. */
        if (out->tag == TAG_SCRIPT || out->tag == TAG_STYLE)
            tokens->at = tokens->html.len;
        return;
    }
    out->raw = text_sub(tokens->html, tokens->at, end - tokens->at);
    end = find_char(tokens->html, end, '>');
    tokens->at = end == SIZE_MAX ? tokens->html.len : end + 1;
}

/* A tag that starts at `at`. False: there is none, only a '<'. */
static bool
read_tag(struct tokens *tokens, size_t at, struct token *out)
{
    struct text html = tokens->html;
    bool closes = at + 1 < html.len && html.ptr[at + 1] == '/';
    size_t start = at + 1 + (closes ? 1 : 0);
    if (start >= html.len || !text_is_letter(html.ptr[start]))
        return false;
    size_t name_end = start;
    while (name_end < html.len && !is_space(html.ptr[name_end]) &&
           html.ptr[name_end] != '/' && html.ptr[name_end] != '>')
        name_end++;

    size_t end = SIZE_MAX;
    if (!tokens->endless_quote) {
        end = find_tag_end(html, name_end);
        tokens->endless_quote = end == SIZE_MAX;
    }
    if (end == SIZE_MAX)
        end = find_char(html, name_end, '>');
    if (end == SIZE_MAX)
        end = html.len; /* the input was cut inside a tag */

    out->kind = closes ? TOKEN_CLOSE : TOKEN_OPEN;
    out->name = text_sub(html, start, name_end - start);
    out->tag = tag_from_name(out->name);
    out->attributes = text_sub(html, name_end, end - name_end);
    out->closes_itself =
        end > name_end && end < html.len && html.ptr[end - 1] == '/';
    tokens->at = end < html.len ? end + 1 : end;
    if (!closes && (tag_traits(out->tag) & TAG_IS_RAW) != 0 &&
        !(out->tag == TAG_SVG && out->closes_itself))
        read_raw(tokens, out);
    return true;
}

void
tokens_next(struct tokens *tokens, struct token *out)
{
    struct text html = tokens->html;
    *out = (struct token){ .kind = TOKEN_END };
    while (tokens->at < html.len) {
        size_t at = tokens->at;
        if (html.ptr[at] == '<') {
            if (at + 1 < html.len &&
                (html.ptr[at + 1] == '!' || html.ptr[at + 1] == '?')) {
                tokens->at = skip_declaration(tokens, at);
                continue;
            }
            if (read_tag(tokens, at, out))
                return;
        }
        size_t end = find_char(html, at + 1, '<');
        if (end == SIZE_MAX)
            end = html.len;
        out->kind = TOKEN_TEXT;
        out->text = text_sub(html, at, end - at);
        tokens->at = end;
        return;
    }
}

bool
token_attribute(struct text *attributes, struct text *name, struct text *value)
{
    struct text t = *attributes;
    size_t at = 0;
    while (at < t.len && (is_space(t.ptr[at]) || t.ptr[at] == '/'))
        at++;
    size_t start = at;
    while (at < t.len && !is_space(t.ptr[at]) && t.ptr[at] != '/' &&
           (t.ptr[at] != '=' || at == start))
        at++;
    *name = text_sub(t, start, at - start);
    *value = (struct text){ 0 };
    size_t equals = at;
    while (equals < t.len && is_space(t.ptr[equals]))
        equals++;
    if (equals < t.len && t.ptr[equals] == '=' && name->len > 0) {
        at = equals + 1;
        while (at < t.len && is_space(t.ptr[at]))
            at++;
        char quote = at < t.len ? t.ptr[at] : 0;
        size_t end;
        if (quote == '"' || quote == '\'') {
            start = at + 1;
            end = find_char(t, start, quote);
            if (end == SIZE_MAX)
                end = t.len;
            at = end < t.len ? end + 1 : end;
        } else {
            start = at;
            while (at < t.len && !is_space(t.ptr[at]))
                at++;
            end = at;
        }
        *value = text_sub(t, start, end - start);
    }
    *attributes = text_sub(t, at, t.len - at);
    return name->len > 0;
}
