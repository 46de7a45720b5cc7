// SPDX-License-Identifier: MIT
#include "headline/pattern.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "headline/headline.h"

enum { PATTERN_MAX_BYTES = 64 << 10 };

enum token {
    TOKEN_HEADLINE,
    TOKEN_TITLE,
    TOKEN_SOURCE,
    TOKEN_AGE,
    TOKEN_SOURCES,
    TOKEN_NONE,
};

static enum token
token_named(struct text name)
{
    static const char *const names[] = { "headline", "title", "source", "age",
                                         "sources" };
    for (size_t i = 0; i < TOKEN_NONE; i++) {
        if (text_eq(name, text_of(names[i])))
            return (enum token)i;
    }
    return TOKEN_NONE;
}

/*
 * Cuts the pattern at its next token: `before` is plain text, `name` what
 * stands in the braces. False: there is none, `before` is all of it.
 */
static bool
next_token(struct text *pattern, struct text *before, struct text *name)
{
    *before = *pattern;
    size_t open = text_find(*pattern, TEXT("{"));
    if (open == SIZE_MAX)
        return false;
    struct text inner = text_sub(*pattern, open + 1, SIZE_MAX);
    size_t close = text_find(inner, TEXT("}"));
    if (close == SIZE_MAX)
        return false;
    *before = text_sub(*pattern, 0, open);
    *name = text_sub(inner, 0, close);
    *pattern = text_sub(inner, close + 1, SIZE_MAX);
    return true;
}

struct text
pattern_age(struct arena *arena, int64_t born, int64_t now)
{
    /* Nothing that we show is older than the Unix epoch. */
    int64_t minutes = now > born && born >= 0 ? (now - born) / 60 : 0;
    if (minutes < 1)
        return TEXT("now");
    if (minutes < 60)
        return arena_format(arena, "%d min", (int)minutes);
    if (minutes < 48 * 60)
        return arena_format(arena, "%d h", (int)(minutes / 60));
    int64_t days = minutes / (24 * 60);
    if (days < 365)
        return arena_format(arena, "%d d", (int)days);
    return arena_format(arena, "%lld y", (long long)(days * 4 / 1461));
}

static struct text
join_sources(struct arena *arena, const struct headline *h)
{
    if (h->source_count == 0)
        return h->source;
    struct buffer b;
    buffer_init(&b, PATTERN_MAX_BYTES);
    for (size_t i = 0; i < h->source_count; i++) {
        if (i > 0)
            buffer_append(&b, TEXT(", "));
        buffer_append(&b, h->sources[i]);
    }
    struct text joined = arena_copy(arena, buffer_text(&b));
    buffer_finish(&b);
    return joined;
}

static struct text
token_value(struct arena *arena, enum token token, const struct headline *h,
            int64_t now)
{
    switch (token) {
    case TOKEN_HEADLINE:
        return h->line;
    case TOKEN_TITLE:
        return h->title;
    case TOKEN_SOURCE:
        return h->source;
    case TOKEN_AGE:
        if (headline_born(h) == 0)
            return (struct text){ 0 };
        return pattern_age(arena, headline_born(h), now);
    case TOKEN_SOURCES:
        return join_sources(arena, h);
    case TOKEN_NONE:
        break;
    }
    return (struct text){ 0 };
}

/* An empty token leaves no "()" and no two spaces behind. */
static struct text
close_gap(struct buffer *b, struct text rest)
{
    struct text t = buffer_text(b);
    if ((text_ends(t, TEXT("(")) && text_starts(rest, TEXT(")"))) ||
        (text_ends(t, TEXT("[")) && text_starts(rest, TEXT("]")))) {
        b->len--;
        rest = text_sub(rest, 1, SIZE_MAX);
    }
    while (text_starts(rest, TEXT(" ")) &&
           (b->len == 0 || b->ptr[b->len - 1] == ' '))
        rest = text_sub(rest, 1, SIZE_MAX);
    return rest;
}

struct text
pattern_fill(struct arena *arena, struct text pattern, const struct headline *h,
             int64_t now)
{
    if (text_trim(pattern).len == 0)
        pattern = TEXT("{headline}");
    struct buffer b;
    buffer_init(&b, PATTERN_MAX_BYTES);
    struct text before;
    struct text name;
    bool was_empty = false;
    for (bool more = true; more;) {
        more = next_token(&pattern, &before, &name);
        if (was_empty)
            before = close_gap(&b, before);
        buffer_append(&b, before);
        if (!more)
            break;
        enum token token = token_named(name);
        struct text value = token_value(arena, token, h, now);
        if (token == TOKEN_NONE)
            value = arena_format(arena, "{" TEXT_FMT "}", TEXT_ARG(name));
        buffer_append(&b, value);
        was_empty = value.len == 0;
    }
    struct text filled = arena_copy(arena, text_trim(buffer_text(&b)));
    buffer_finish(&b);
    return filled;
}

bool
pattern_check(struct text pattern, struct error *err)
{
    struct text before;
    struct text name;
    while (next_token(&pattern, &before, &name)) {
        if (token_named(name) == TOKEN_NONE)
            return error_set(err, ERROR_CONFIG,
                             "there is no token {" TEXT_FMT "}; there are "
                             "{headline}, {title}, {source}, {age} and "
                             "{sources}",
                             TEXT_ARG(text_clip(name, 40)));
    }
    if (text_find(before, TEXT("{")) != SIZE_MAX)
        return error_set(err, ERROR_CONFIG, "a { has no }: write {headline}");
    return true;
}
