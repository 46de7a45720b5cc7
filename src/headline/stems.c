// SPDX-License-Identifier: MIT
#include "headline/stems.h"

#include <stdlib.h>

#include "base/arena.h"
#include "headline/grapheme.h"
#include "headline/language.h"
#include "headline/token.h"
#include "headline/words.h"

enum { STEMS_LETTERS = 6 };

/* Two neighbouring letters serve as a word where no spaces are. */
static struct stems
stems_of_han(struct arena *arena, struct text t)
{
    struct stems out = { arena_alloc(arena, t.len + 1, sizeof(uint64_t)), 0 };
    int32_t before = 0;
    for (size_t i = 0; i < t.len;) {
        int32_t c;
        i += grapheme_code_point(text_sub(t, i, 4), &c);
        /* Hiragana is grammar: は, を, した. */
        bool is_content = c >= 0x30A0 && words_is_letter(c);
        if (is_content && before != 0)
            out.of[out.count++] = (uint64_t)before << 32 | (uint32_t)c;
        before = is_content ? c : 0;
    }
    return out;
}

static uint64_t
stem(struct text lower)
{
    size_t len = 0;
    for (size_t letters = 0; len < lower.len && letters < STEMS_LETTERS;
         letters++) {
        int32_t c;
        len += grapheme_code_point(text_sub(lower, len, 4), &c);
    }
    struct text head = text_sub(lower, 0, len);
    if (len == lower.len && len > 4 && text_ends(head, TEXT("s")))
        head = text_sub(head, 0, len - 1);
    return text_hash(head);
}

uint64_t
stems_word(struct text lower, const struct language *language)
{
    return lower.len < 3 || words_has(language->stop, lower) ? 0 : stem(lower);
}

struct stems
stems_read(struct arena *arena, struct text t, const struct language *language)
{
    if (language->script == SCRIPT_HAN)
        return stems_of_han(arena, t);
    struct token *tokens;
    size_t count = token_split(arena, t, &tokens);
    struct stems out = { arena_alloc(arena, count + 1, sizeof(uint64_t)), 0 };
    for (size_t i = 0; i < count; i++) {
        uint64_t word = tokens[i].kind == TOKEN_MARK
                            ? 0
                            : stems_word(tokens[i].lower, language);
        if (word != 0)
            out.of[out.count++] = word;
    }
    return out;
}

struct stems
stems_names(struct arena *arena, struct text t)
{
    struct token *tokens;
    size_t count = token_split(arena, t, &tokens);
    struct stems out = { arena_alloc(arena, count + 1, sizeof(uint64_t)), 0 };
    bool is_first = true;
    for (size_t i = 0; i < count; i++) {
        if (tokens[i].kind == TOKEN_WORD && token_is_capital(&tokens[i]) &&
            !is_first && tokens[i].lower.len > 1)
            out.of[out.count++] = stem(tokens[i].lower);
        is_first = tokens[i].kind == TOKEN_MARK && i + 1 < count &&
                   (token_is_quote(&tokens[i]) || is_first);
    }
    return out;
}

static int
compare_stems(const void *a, const void *b)
{
    const uint64_t *x = a;
    const uint64_t *y = b;
    return (*x > *y) - (*x < *y);
}

bool
stems_have(const struct stems *s, uint64_t stem)
{
    for (size_t i = 0; i < s->count; i++)
        if (s->of[i] == stem)
            return true;
    return false;
}

struct stems
stems_sort(struct arena *arena, const struct stems *each, size_t count)
{
    size_t all = 0;
    for (size_t i = 0; i < count; i++)
        all += each[i].count;
    struct stems sorted = { arena_alloc(arena, all + 1, sizeof(uint64_t)), 0 };
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < each[i].count; k++)
            sorted.of[sorted.count++] = each[i].of[k];
    qsort(sorted.of, all, sizeof *sorted.of, compare_stems);
    return sorted;
}

/* Where `stem` is, or would be, in sorted stems. */
static size_t
find_first(const struct stems *sorted, uint64_t stem)
{
    size_t low = 0;
    size_t high = sorted->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (sorted->of[middle] < stem)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t
stems_count(const struct stems *sorted, uint64_t stem)
{
    size_t first = find_first(sorted, stem);
    return stem == UINT64_MAX ? sorted->count - first
                              : find_first(sorted, stem + 1) - first;
}

/* The commonest of sorted stems; those that stand once are no topic. */
struct stems
stems_topics(struct arena *arena, const struct stems *sorted)
{
    struct stems topics = { arena_alloc(arena, STEMS_TOPICS, sizeof(uint64_t)),
                            0 };
    size_t runs[STEMS_TOPICS] = { 0 };
    for (size_t i = 0; i < sorted->count;) {
        size_t end = i;
        while (end < sorted->count && sorted->of[end] == sorted->of[i])
            end++;
        size_t run = end - i;
        size_t place = topics.count;
        while (place > 0 && runs[place - 1] < run)
            place--;
        if (run > 1 && place < STEMS_TOPICS) {
            if (topics.count < STEMS_TOPICS)
                topics.count++;
            for (size_t k = topics.count - 1; k > place; k--) {
                runs[k] = runs[k - 1];
                topics.of[k] = topics.of[k - 1];
            }
            runs[place] = run;
            topics.of[place] = sorted->of[i];
        }
        i = end;
    }
    return topics;
}

double
stems_share(const struct stems *part, const struct stems *whole)
{
    size_t hits = 0;
    for (size_t i = 0; i < part->count; i++)
        hits += stems_have(whole, part->of[i]);
    return part->count == 0 ? 0 : (double)hits / (double)part->count;
}
