// SPDX-License-Identifier: MIT
#include "headline/label.h"

#include "headline/lists.h"
#include "headline/token.h"
#include "headline/words.h"

struct text
label_strip(struct arena *arena, struct text t)
{
    struct text head = text_clip(t, 60);
    struct text label;
    struct text rest;
    struct token *tokens;
    if (!text_cut(head, ':', &label, &rest) || rest.len < 2 ||
        rest.ptr[0] != ' ')
        return t;
    size_t count = token_split(arena, label, &tokens);
    if (count == 0 || count > 9 ||
        !words_has(" update updated exclusive breaking developing ",
                   tokens[0].lower))
        return t;
    for (size_t i = 1; i < count; i++)
        if (tokens[i].kind == TOKEN_WORD &&
            !words_has(LIST_MONTHS, tokens[i].lower) &&
            !words_has(" am pm a.m. p.m. on at et pt est pst gmt ",
                       tokens[i].lower))
            return t;
    return text_trim(text_sub(t, label.len + 1, SIZE_MAX));
}

enum { LABEL_DAY_BYTES = 10 }; /* 2026-03-16 */

/* A day as machines write it; 0: there is none. */
static size_t
measure_day(struct text t)
{
    static const char FORM[] = "0000-00-00";
    if (t.len <= LABEL_DAY_BYTES || t.ptr[LABEL_DAY_BYTES] != ' ')
        return 0;
    for (size_t i = 0; i < LABEL_DAY_BYTES; i++)
        if (FORM[i] == '0' ? !text_is_digit(t.ptr[i]) : t.ptr[i] != FORM[i])
            return 0;
    return LABEL_DAY_BYTES;
}

struct text
label_strip_stamp(struct text t)
{
    static const char *const FIELDS[] = { "date ", "date: ", "article content ",
                                          "published " };
    for (;;) {
        size_t cut = measure_day(t);
        for (size_t i = 0; cut == 0 && i < sizeof FIELDS / sizeof *FIELDS;
             i++) {
            struct text field = text_of(FIELDS[i]);
            struct text rest = text_sub(t, field.len, SIZE_MAX);
            bool is_field = i == 2 || measure_day(rest) > 0;
            if (text_starts_nocase(t, field) && is_field)
                cut = field.len;
        }
        if (cut == 0)
            return t;
        t = text_trim(text_sub(t, cut, SIZE_MAX));
    }
}
