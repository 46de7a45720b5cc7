// SPDX-License-Identifier: MIT
#include "headline/sentence.h"

#include "headline/grapheme.h"
#include "headline/language.h"
#include "headline/words.h"

enum { SENTENCE_MAX_ABBREVIATION = 24 };

static bool
is_terminator(int32_t c)
{
    switch (c) {
    case '.':
    case '!':
    case '?':
    case 0x2026: /* … */
    case 0x203C: /* ‼ */
    case 0x2047:
    case 0x2048:
    case 0x2049:
    case 0x037E: /* Greek question mark */
    case 0x0589: /* Armenian */
    case 0x061F: /* Arabic question mark */
    case 0x06D4: /* Urdu full stop */
    case 0x0964: /* Devanagari danda */
    case 0x0965:
    case 0x104A: /* Burmese */
    case 0x104B:
    case 0x1362: /* Ethiopic */
    case 0x1367:
    case 0x17D4: /* Khmer */
    case 0x17D5:
    case 0x3002: /* 。 */
    case 0xFF01:
    case 0xFF0E:
    case 0xFF1F:
    case 0xFF61:
        return true;
    default:
        return false;
    }
}

/* Scripts that put no space after a sentence, and signs that end nothing
 * else: no look at what follows is needed. */
static bool
is_sure(int32_t c)
{
    return c > 0x2049 || c == 0x0589 || c == 0x061F || c == 0x06D4 ||
           c == 0x0964 || c == 0x0965;
}

static bool
is_closer(int32_t c)
{
    switch (c) {
    case '"':
    case '\'':
    case ')':
    case ']':
    case 0x00BB: /* » */
    case 0x2019:
    case 0x201C: /* “ closes in German */
    case 0x201D:
    case 0x203A:
    case 0x300D: /* 」 */
    case 0x300F:
    case 0x3011:
    case 0xFF09:
        return true;
    default:
        return false;
    }
}

static int32_t
at(struct text t, size_t i, size_t *len)
{
    int32_t c = 0;
    *len = 0;
    if (i < t.len)
        *len = grapheme_code_point(text_sub(t, i, 4), &c);
    return c;
}

/* Whether no word goes on before the byte `at`. */
static bool
follows_gap(struct text t, size_t at)
{
    char c = t.ptr[at - 1];
    return c == ' ' || c == '(' || c == '[' || c == '"' || c == ',' ||
           text_ends(text_sub(t, 0, at), TEXT("\u00A0"));
}

/* The word that ends just before byte `end`, inner full stops included. */
static struct text
word_before(struct text t, size_t end)
{
    size_t start = end;
    while (start > 0 && end - start < SENTENCE_MAX_ABBREVIATION &&
           !follows_gap(t, start))
        start--;
    start = text_boundary(t, start);
    return text_sub(t, start, end - start);
}

static struct text
word_after(struct text t, size_t start)
{
    size_t end = start;
    size_t len;
    while (end < t.len && words_is_letter(at(t, end, &len)))
        end += len;
    return text_sub(t, start, end - start);
}

/* An initial or letters with full stops: "J", "U.S", "г". */
static bool
is_initials(struct text t)
{
    size_t len;
    bool letter = false;
    for (size_t i = 0; i < t.len; i += len) {
        int32_t c = at(t, i, &len);
        if (c == '.' && letter)
            letter = false;
        else if (!letter && words_is_letter(c) && !words_is_digit(c))
            letter = true;
        else
            return false;
    }
    return t.len > 0;
}

/* Abbreviations that stand at ends of sentences as often as inside. */
static const char MAY_END[] =
    " inc corp co ltd jr sr etc a.m p.m u.s u.k u.n e.u d.c bros st "
    "usw т.д т.п г гг z.b gmbh ";

/* A function word with a capital begins a sentence after "the U.S." */
static bool
starts_sentence(struct arena *arena, struct text next,
                const struct language *language)
{
    size_t len;
    return next.len > 0 && words_is_upper(at(next, 0, &len)) &&
           words_has(language->stop, words_lower(arena, next));
}

static bool
is_small(struct text word)
{
    size_t len;
    for (size_t i = 0; i < word.len; i += len)
        if (!words_is_lower(at(word, i, &len)))
            return false;
    return word.len > 0;
}

/* Whether a word that ends before byte `at` stands alone, unlike one of a
 * host or a file. */
static bool
ends_word(struct text t, size_t at)
{
    return at < t.len &&
           (t.ptr[at] == ' ' || t.ptr[at] == ',' || t.ptr[at] == '\'' ||
            (unsigned char)t.ptr[at] == 0xE2 /* ’ */);
}

/* "Joseph I. Lind", but "World War I. Mr. Lind" and "so did I. Ann": whether an
 * "I" that begins at byte `at` is of a name. */
static bool
is_initial_i(struct arena *arena, struct text t, size_t at, struct text next,
             const struct language *language)
{
    if (at < 2 || t.ptr[at - 1] != ' ' || next.len == 0)
        return false;
    struct text before = word_before(t, at - 1);
    return before.len > 1 && before.ptr[0] >= 'A' && before.ptr[0] <= 'Z' &&
           next.ptr[0] >= 'A' && next.ptr[0] <= 'Z' &&
           !starts_sentence(arena, next, language) &&
           !words_has(" war part phase type title act chapter division class "
                      "level stage section volume group league king elizabeth "
                      "james charles mr mrs ms and so but schedule table ",
                      words_lower(arena, before)) &&
           !words_has(" mr mrs ms dr sen rep president ",
                      words_lower(arena, next));
}

/* Whether the full stop at `i` belongs to the word before it. */
static bool
is_abbreviation(struct arena *arena, struct text t, size_t i, struct text next,
                const struct language *language)
{
    struct text word = word_before(t, i);
    struct text lower = words_lower(arena, word);
    if (text_is_number(word)) {
        bool has_ordinals = language_is(language, "de") ||
                            language_is(language, "pl") ||
                            language_is(language, "tr");
        if (has_ordinals && word.len <= 2)
            return true;
        return words_has(language->months, words_lower(arena, next));
    }
    bool listed = words_has(language->abbreviations, lower);
    if (!listed && !is_initials(word))
        return false;
    if (is_initials(word) && word.len <= 2 && !listed)
        return !(word.len == 1 && word.ptr[0] == 'I') ||
               is_initial_i(arena, t, (size_t)(word.ptr - t.ptr), next,
                            language);
    bool may_end = words_has(MAY_END, lower) || is_initials(word);
    return !(may_end && starts_sentence(arena, next, language));
}

/*
 * "office.The man", "in April.Previously, he": a sentence that begins without a
 * space before it, which "example.Com", "3.5" and "Booking.Com is" are not.
 */
static bool
is_glued(struct arena *arena, struct text t, struct text word, struct text next,
         const struct language *language)
{
    enum { HOST_LETTERS = 4 };
    size_t len, second;
    if (word.len <= 3 || next.len <= 1 || is_initials(word) ||
        !words_is_upper(at(next, 0, &len)) ||
        !words_is_lower(at(next, len, &second)))
        return false;
    if (starts_sentence(arena, next, language))
        return true;
    size_t head;
    at(word, 0, &head);
    struct text tail = text_sub(word, head, SIZE_MAX);
    return (is_small(word) || (is_small(tail) && next.len > HOST_LETTERS)) &&
           ends_word(t, (size_t)(next.ptr - t.ptr) + next.len);
}

/* Where the sentence ends whose terminator `c` stands at `i`, or 0. */
static size_t
end_at(struct arena *arena, struct text t, size_t i, int32_t c, size_t len,
       const struct language *language)
{
    size_t end = i + len;
    size_t step;
    while (end < t.len && is_terminator(at(t, end, &step)))
        end += step;
    bool is_run = end > i + len;
    size_t bare = end;
    while (end < t.len && is_closer(at(t, end, &step)))
        end += step;
    if (end >= t.len)
        return end;
    if (is_sure(c) && (language->script == SCRIPT_HAN || c < 0x3000)) {
        int32_t follows = at(t, end, &step);
        /* 「行く。」と話した, って: the quotation goes on in the sentence. */
        return end > bare && (follows == 0x3068 || follows == 0x3063) ? 0 : end;
    }
    size_t next_at = end;
    while (next_at < t.len &&
           (t.ptr[next_at] == ' ' || is_closer(at(t, next_at, &step))))
        next_at++;
    bool has_space = next_at > end && t.ptr[end] == ' ';
    while (next_at < t.len) {
        int32_t opener = at(t, next_at, &step);
        if (words_is_letter(opener) || step == 0)
            break;
        next_at += step;
    }
    struct text next = word_after(t, next_at);
    int32_t first = at(t, next_at, &step);
    if (words_is_lower(first))
        return 0;
    if (!has_space)
        return end == next_at &&
                       is_glued(arena, t, word_before(t, i), next, language)
                   ? end
                   : 0;
    if (c == '.' && !is_run && end == bare &&
        is_abbreviation(arena, t, i, next, language))
        return 0;
    return end;
}

static void
add(struct sentence *out, struct text t, bool is_closed, size_t place)
{
    *out = (struct sentence){
        .text = text_trim(t),
        .place = place,
        .is_closed = is_closed,
    };
}

size_t
sentence_split(struct arena *arena, struct text t,
               const struct language *language, struct sentence *out,
               size_t room)
{
    size_t count = 0;
    size_t start = 0;
    size_t len;
    for (size_t i = 0; i < t.len && count < room; i += len) {
        int32_t c = at(t, i, &len);
        if (!is_terminator(c) &&
            !(c == ';' && language->script == SCRIPT_GREEK))
            continue;
        size_t end = end_at(arena, t, i, c, len, language);
        if (end == 0)
            continue;
        if (text_trim(text_sub(t, start, end - start)).len > 1) {
            add(&out[count], text_sub(t, start, end - start), true, count);
            count++;
        }
        start = end;
        len = end - i;
    }
    struct text rest = text_trim(text_sub(t, start, t.len));
    if (rest.len > 0 && count < room) {
        add(&out[count], rest, false, count);
        count++;
    }
    return count;
}
