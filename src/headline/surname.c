// SPDX-License-Identifier: MIT
#include "headline/surname.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "headline/lists.h"
#include "headline/prose.h"
#include "headline/token.h"
#include "headline/words.h"

enum {
    SURNAME_SENTENCES = 40, /* that are searched */
    SURNAME_MAX_BYTES = 4096,
};

static const char ONE[] =
    " sen. senator rep. representative gov. governor congressman congresswoman "
    "president chancellor minister mayor ";
static const char MANY[] = " sens. sens senators reps. representatives govs. ";

/* Offices of one country, which need not be named. */
static const char OFFICES[] =
    " sen. senator sens. sens senators rep. reps. congressman congresswoman ";

/* Before the last word they are of the surname. */
static const char PARTICLES[] =
    " van von de del della der den di da dos du la le el al bin ben ten ter "
    "st. "
    "san santa saint mac mc o jackson wasserman cortez watson roybal "
    "beutler mcmorris ";

struct reading {
    struct text text;
    struct token *tokens;
    size_t count;
    bool *keep;
};

static bool
is_in(const struct reading *r, size_t i, const char *list)
{
    return i < r->count && words_has(list, r->tokens[i].lower);
}

static bool
is_name(const struct reading *r, size_t i)
{
    return i < r->count && r->tokens[i].kind == TOKEN_WORD &&
           token_is_capital(&r->tokens[i]);
}

/* "J.", "III" */
static bool
is_initial(const struct reading *r, size_t i)
{
    return is_name(r, i) && r->tokens[i].text.len == 2 &&
           r->tokens[i].text.ptr[1] == '.';
}

/* Whether the word before `at` is no part of the name: in lower case, an
 * office, a mark. */
static bool
stands_alone(struct text t, size_t at)
{
    size_t end = at;
    while (end > 0 && t.ptr[end - 1] == ' ')
        end--;
    size_t first = end;
    while (first > 0 && t.ptr[first - 1] != ' ')
        first--;
    if (first == end)
        return true;
    char c = t.ptr[first];
    struct text word = text_sub(t, first, end - first);
    return !(c >= 'A' && c <= 'Z') || text_ends(word, TEXT(",")) ||
           text_eq(word, TEXT("Sen.")) || text_eq(word, TEXT("Senator")) ||
           text_eq(word, TEXT("Senators")) || text_eq(word, TEXT("Sens.")) ||
           text_eq(word, TEXT("Rep.")) || text_eq(word, TEXT("Mr.")) ||
           text_eq(word, TEXT("Ms.")) || text_eq(word, TEXT("Mrs.")) ||
           text_eq(word, TEXT("Mr")) || text_eq(word, TEXT("Ms")) ||
           text_eq(word, TEXT("President")) || text_eq(word, TEXT("Gov."));
}

/* Whether a sentence has the surname without the given name. */
static bool
is_called(struct text sentence, struct text name)
{
    size_t from = 0;
    while (from < sentence.len) {
        struct text rest = text_sub(sentence, from, SIZE_MAX);
        size_t found = text_find(rest, name);
        if (found == SIZE_MAX)
            return false;
        size_t at = from + found;
        size_t end = at + name.len;
        char next = end < sentence.len ? sentence.ptr[end] : ' ';
        bool is_word = next == ' ' || next == ',' || next == '.' ||
                       next == '\'' || (unsigned char)next == 0xE2;
        bool is_first = end + 1 < sentence.len && next == ' ' &&
                        sentence.ptr[end + 1] >= 'A' &&
                        sentence.ptr[end + 1] <= 'Z';
        if (is_word && !is_first && stands_alone(sentence, at))
            return true;
        from = end;
    }
    return false;
}

static bool
is_known(const struct prose *prose, struct text name)
{
    for (size_t i = 0; i < prose->count && i < SURNAME_SENTENCES; i++)
        if (is_called(prose->sentences[i].text, name))
            return true;
    return false;
}

/* The end of the bracket or of ", R-Va." that begins at `i`, or `i`. */
static size_t
skip_party(const struct reading *r, size_t i)
{
    if (is_in(r, i, " , ") && is_in(r, i + 1, " d r i ") &&
        is_in(r, i + 2, " - ")) {
        size_t comma = i + 4; /* "W.Va." is three tokens */
        while (comma < i + 8 && !is_in(r, comma, " , "))
            comma++;
        return is_in(r, comma, " , ") ? comma : i;
    }
    if (i >= r->count || !token_is_open(&r->tokens[i]))
        return i;
    size_t end = i + 1;
    while (end < r->count && !token_is_close(&r->tokens[end]))
        end++;
    return end < r->count ? end + 1 : i;
}

/* Whether a sentence has the surname behind another given name. */
static bool
has_namesake(struct text sentence, struct text given, struct text name)
{
    size_t from = 0;
    while (from < sentence.len) {
        size_t found = text_find(text_sub(sentence, from, SIZE_MAX), name);
        if (found == SIZE_MAX)
            return false;
        size_t end = from + found;
        from = end + name.len;
        while (end > 0 && sentence.ptr[end - 1] == ' ')
            end--;
        struct text before = text_sub(sentence, 0, end);
        bool is_initial = text_ends(before, TEXT(".")) && end > 2 &&
                          sentence.ptr[end - 3] == ' ';
        if (!is_initial && !stands_alone(sentence, from - name.len) &&
            !text_ends(before, given))
            return true;
    }
    return false;
}

/* Whether a name behind an office of this country is that of one person: its
 * last word is the surname, and the story has no namesake. */
static bool
is_plain(const struct reading *r, const struct prose *prose, size_t i,
         size_t last)
{
    for (size_t k = i + 1; k < last; k++)
        if (is_in(r, k, PARTICLES))
            return false;
    size_t given = is_initial(r, last - 1) ? i : last - 1;
    for (size_t k = 0; k < prose->count && k < SURNAME_SENTENCES; k++)
        if (has_namesake(prose->sentences[k].text, r->tokens[given].text,
                         r->tokens[last].text))
            return false;
    return true;
}

/* Leaves out the given name that begins at `i`; the end of the name, 0: it is
 * not known, or is none of two or three words. */
static size_t
leave_given(struct reading *r, const struct prose *prose, size_t i,
            bool is_office)
{
    size_t last = i + 1;
    if (!is_name(r, i) || is_initial(r, i))
        return 0;
    while (is_initial(r, last) ||
           (is_name(r, last) && is_name(r, last + 1) && last < i + 2))
        last++;
    if (!is_name(r, last) || is_name(r, last + 1) ||
        is_in(r, last + 1, " - ") || is_in(r, last, LIST_DAYS) ||
        is_in(r, last, LIST_MONTHS) || is_in(r, last, ONE) ||
        (!is_known(prose, r->tokens[last].text) &&
         !(is_office && is_plain(r, prose, i, last))))
        return 0;
    for (size_t k = i; k < last; k++)
        r->keep[k] = false;
    return last + 1;
}

/* All names behind "Sens.", or none. */
static void
leave_all(struct reading *r, const struct prose *prose, size_t first)
{
    size_t i = first;
    bool is_office = is_in(r, first - 1, OFFICES);
    size_t end = leave_given(r, prose, i, is_office);
    while (end > 0) {
        end = skip_party(r, end);
        if (is_in(r, end, " , ") && is_in(r, end + 1, " and "))
            end++;
        if (!is_in(r, end, " and , "))
            return;
        bool is_last = is_in(r, end, " and ");
        i = end + 1;
        if (!is_name(r, i) || is_in(r, i, ONE))
            return;
        end = leave_given(r, prose, i, is_office);
        if (is_last && end > 0)
            return;
    }
    for (size_t k = first; k < i && k < r->count; k++)
        r->keep[k] = true;
}

static struct text
write_kept(struct arena *arena, const struct reading *r)
{
    struct buffer all;
    buffer_init(&all, SURNAME_MAX_BYTES);
    size_t at = 0;
    for (size_t i = 0; i < r->count; i++) {
        if (r->keep[i])
            continue;
        size_t first = (size_t)(r->tokens[i].text.ptr - r->text.ptr);
        size_t next = i + 1 < r->count
                          ? (size_t)(r->tokens[i + 1].text.ptr - r->text.ptr)
                          : r->text.len;
        buffer_append(&all, text_sub(r->text, at, first - at));
        at = next;
    }
    buffer_append(&all, text_sub(r->text, at, SIZE_MAX));
    struct text copy = arena_copy(arena, buffer_text(&all));
    buffer_finish(&all);
    return copy;
}

struct text
surname_write(struct arena *arena, struct text sentence,
              const struct prose *prose, bool is_need)
{
    struct reading r = { .text = sentence };
    if (sentence.len > SURNAME_MAX_BYTES)
        return sentence;
    r.count = token_split(arena, sentence, &r.tokens);
    r.keep = arena_alloc(arena, r.count + 1, sizeof *r.keep);
    for (size_t i = 0; i < r.count; i++)
        r.keep[i] = true;
    for (size_t i = 0; i + 2 < r.count; i++) {
        if (!is_name(&r, i))
            continue;
        if (is_in(&r, i, " u.s. us ") && is_in(&r, i + 1, OFFICES) &&
            is_name(&r, i + 2))
            r.keep[i] = false;
        bool is_office = is_in(&r, i, OFFICES);
        if (!is_need && !is_office)
            continue;
        if (is_in(&r, i, ONE) && is_name(&r, i + 1))
            leave_given(&r, prose, i + 1, is_office);
        else if (is_in(&r, i, MANY))
            leave_all(&r, prose, i + 1);
    }
    for (size_t i = 0; i < r.count; i++)
        if (!r.keep[i])
            return write_kept(arena, &r);
    return sentence;
}
