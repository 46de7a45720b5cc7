// SPDX-License-Identifier: MIT
#include "article/title.h"

#include <string.h>

enum { FOLDED_BYTES = 512 };

/* Letters and digits only, ASCII in lower case. */
struct folded {
    char ptr[FOLDED_BYTES];
    size_t len;
};

static void
fold(struct text t, struct folded *out)
{
    out->len = 0;
    for (size_t i = 0; i < t.len && out->len < FOLDED_BYTES; i++) {
        unsigned char c = (unsigned char)t.ptr[i];
        if (c >= 'A' && c <= 'Z')
            c = (unsigned char)(c - 'A' + 'a');
        /* U+2010 to U+203F: dashes and quotes. */
        if (c == 0xE2 && i + 2 < t.len && (unsigned char)t.ptr[i + 1] == 0x80) {
            i += 2;
            continue;
        }
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80)
            out->ptr[out->len++] = (char)c;
    }
}

bool
title_is_same(struct text a, struct text b)
{
    struct folded x, y;
    fold(a, &x);
    fold(b, &y);
    return x.len > 0 && x.len == y.len && memcmp(x.ptr, y.ptr, x.len) == 0;
}

bool
title_holds(struct text whole, struct text part)
{
    struct folded x, y;
    fold(whole, &x);
    fold(part, &y);
    return y.len > 0 && y.len <= x.len &&
           memmem(x.ptr, x.len, y.ptr, y.len) != NULL;
}

static const struct {
    const char *mark;
    bool is_strong; /* hardly ever inside a headline */
} separators[] = {
    { " | ", true },   { " || ", true }, { " » ", true },  { " « ", true },
    { " :: ", true },  { " • ", true },  { " · ", true },  { " / ", false },
    { " > ", false },  { " - ", false }, { " – ", false }, { " — ", false },
    { " -- ", false }, { "｜", true },   { "_", false },   { "|", true },
    { ": ", false },
};

enum { SEPARATORS = sizeof separators / sizeof separators[0] };

/* The site's name, its host, or much of either. */
static bool
is_site(struct text part, struct text site, struct text host)
{
    struct folded p, s;
    fold(part, &p);
    if (p.len < 2)
        return p.len == 0;
    fold(site, &s);
    if (s.len >= 3 &&
        (memmem(p.ptr, p.len, s.ptr, s.len) != NULL ||
         (p.len >= 3 && memmem(s.ptr, s.len, p.ptr, p.len) != NULL)))
        return text_count_words(part) <= text_count_words(site) + 4;
    fold(host, &s);
    return p.len >= 3 && s.len >= 3 &&
           memmem(s.ptr, s.len, p.ptr, p.len) != NULL;
}

/* "标题_频道_网站": Chinese sites join their names to a title by low lines. */
static bool
is_channel(struct text title, size_t at, struct text head, struct text tail)
{
    enum { HEAD_MIN_BYTES = 18 };
    return title.ptr[at] == '_' && head.len >= HEAD_MIN_BYTES && tail.len > 0 &&
           tail.len < head.len &&
           (unsigned char)head.ptr[head.len - 1] >= 0x80 &&
           (unsigned char)tail.ptr[0] >= 0x80;
}

/* Where the last separator stands; `len` is its length. SIZE_MAX: none. */
static size_t
find_last(struct text t, size_t *len, bool *is_strong)
{
    for (size_t at = t.len; at-- > 0;) {
        for (size_t i = 0; i < SEPARATORS; i++) {
            struct text mark = text_of(separators[i].mark);
            if (text_starts(text_sub(t, at, t.len - at), mark)) {
                *len = mark.len;
                *is_strong = separators[i].is_strong;
                return at;
            }
        }
    }
    return SIZE_MAX;
}

static size_t
find_first(struct text t, size_t *len)
{
    for (size_t at = 0; at < t.len; at++) {
        for (size_t i = 0; i < SEPARATORS; i++) {
            struct text mark = text_of(separators[i].mark);
            if (text_starts(text_sub(t, at, t.len - at), mark)) {
                *len = mark.len;
                return at;
            }
        }
    }
    return SIZE_MAX;
}

struct text
title_strip(struct text title, struct text site, struct text host)
{
    enum { PARTS_MAX = 3, TITLE_MAX_BYTES = 1000 };
    size_t len = 0;
    bool is_strong;
    title = text_trim(title);
    if (title.len > TITLE_MAX_BYTES)
        return title;
    for (int i = 0; i < PARTS_MAX; i++) {
        size_t at = find_last(title, &len, &is_strong);
        if (at == SIZE_MAX || at == 0)
            break;
        struct text head = text_trim(text_sub(title, 0, at));
        struct text tail = text_sub(title, at + len, title.len);
        bool is_short = is_strong && text_count_words(tail) <= 4 &&
                        text_count_words(head) >= 3 &&
                        text_count_words(head) > text_count_words(tail);
        if (!is_short && !is_channel(title, at, head, tail) &&
            !is_site(tail, site, host))
            break;
        if (title_is_same(head, site))
            break;
        title = head;
    }
    size_t at = find_first(title, &len);
    if (at != SIZE_MAX && at > 0) {
        struct text head = text_sub(title, 0, at);
        struct text tail = text_sub(title, at + len, title.len);
        if (text_trim(tail).len > 0 && text_count_words(tail) >= 2 &&
            title_is_same(head, site))
            title = text_trim(tail);
    }
    return title;
}

bool
title_is_cut(struct text title)
{
    enum { LONG_BYTES = 90 };
    return title.len >= LONG_BYTES || text_ends(title, TEXT("...")) ||
           text_ends(title, TEXT("\xE2\x80\xA6"));
}

bool
title_continues(struct text title, struct text longer)
{
    struct folded x, y;
    fold(title, &x);
    fold(longer, &y);
    return x.len > 0 && x.len < y.len && memcmp(x.ptr, y.ptr, x.len) == 0;
}
