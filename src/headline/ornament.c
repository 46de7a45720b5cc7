// SPDX-License-Identifier: MIT
#include "headline/ornament.h"

#include <string.h>
#include <utf8proc.h>

#include "base/arena.h"
#include "headline/grapheme.h"

/* Symbols from the arrows on that mean nothing aloud; numbers in circles and
 * abbreviations in one sign, such as U+3231, do. */
static bool
is_ornament(int32_t c)
{
    enum { ARROWS = 0x2190, SIGNS = 0x3200, SIGNS_END = 0x33FF };
    enum { JOINER = 0x200D, EMOJI_STYLE = 0xFE0F };
    enum { WIDE = 0xFF00, WIDE_END = 0xFFEF }; /* "～週末～" is a pair */
    if (c == JOINER || c == EMOJI_STYLE)
        return true;
    if (c < ARROWS || (c >= SIGNS && c <= SIGNS_END) ||
        (c >= WIDE && c <= WIDE_END))
        return false;
    utf8proc_category_t kind = utf8proc_category(c);
    return kind == UTF8PROC_CATEGORY_SO || kind == UTF8PROC_CATEGORY_SM ||
           kind == UTF8PROC_CATEGORY_SK;
}

static bool
is_stroke(char c)
{
    return c == '+' || c == '*' || c == '=' || c == '~' || c == '#' ||
           c == '>' || c == '<' || c == '|' || c == ':' || c == '_';
}

/* How many bytes of one ornament `t` begins with; 0: none. */
static size_t
measure_first(struct text t)
{
    size_t run = 0;
    while (run < t.len && is_stroke(t.ptr[run]))
        run++;
    if (run > 0)
        return run > 1 && (run == t.len || t.ptr[run] == ' ') ? run : 0;
    int32_t c;
    size_t len = t.len > 0 ? grapheme_code_point(t, &c) : 0;
    if (len == 0 || !is_ornament(c))
        return 0;
    bool is_sign = len < t.len && t.ptr[len] >= '0' && t.ptr[len] <= '9';
    return is_sign ? 0 : len;
}

static size_t
measure_last(struct text t)
{
    size_t run = 0;
    while (run < t.len && is_stroke(t.ptr[t.len - 1 - run]))
        run++;
    if (run > 0)
        return run > 1 && (run == t.len || t.ptr[t.len - 1 - run] == ' ') ? run
                                                                          : 0;
    size_t start = t.len;
    while (start > 0 && ((unsigned char)t.ptr[start - 1] & 0xC0) == 0x80)
        start--;
    if (start == 0)
        return 0;
    int32_t c;
    size_t len = grapheme_code_point(text_sub(t, start - 1, SIZE_MAX), &c);
    return len > 1 && is_ornament(c) ? len : 0;
}

struct text
ornament_trim(struct text t)
{
    size_t len;
    t = text_trim(t);
    while ((len = measure_first(t)) > 0)
        t = text_trim(text_sub(t, len, SIZE_MAX));
    while ((len = measure_last(t)) > 0)
        t = text_trim(text_sub(t, 0, t.len - len));
    return t;
}

/* The length of the mark that `t` begins with; 0: none that is doubled. */
static size_t
measure_mark(struct text t)
{
    static const char *const marks[] = { "!", "?", "！", "？" };
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (text_starts(t, text_of(marks[i])))
            return strlen(marks[i]);
    return 0;
}

struct text
ornament_calm(struct arena *arena, struct text t)
{
    char *out = arena_alloc(arena, t.len + 1, 1);
    size_t len = 0;
    for (size_t i = 0; i < t.len;) {
        size_t mark = measure_mark(text_sub(t, i, SIZE_MAX));
        size_t end = i + (mark > 0 ? mark : 1);
        size_t asked = i;
        while (mark > 0) {
            size_t next = measure_mark(text_sub(t, end, SIZE_MAX));
            if (next == 0)
                break;
            /* Of "!?" what is asked. */
            if (text_sub(t, end, next).ptr[next - 1] !=
                text_of(next == 1 ? "!" : "！").ptr[next - 1])
                asked = end;
            end += next;
        }
        size_t kept = mark > 0 ? measure_mark(text_sub(t, asked, SIZE_MAX)) : 1;
        memcpy(out + len, t.ptr + asked, kept);
        len += kept;
        i = end;
    }
    return (struct text){ out, len };
}
