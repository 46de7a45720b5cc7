// SPDX-License-Identifier: MIT
#include "headline/choose.h"

#include <stdlib.h>

#include "base/arena.h"
#include "headline/grapheme.h"
#include "headline/language.h"
#include "headline/token.h"
#include "headline/wording.h"
#include "headline/words.h"

enum {
    CHOOSE_TOPICS = 10,
    CHOOSE_COUNTED_SENTENCES = 60,
    CHOOSE_STEM_LETTERS = 6,
    CHOOSE_MIN_WORDS = 7,
};

/* What the first place is worth; more where there is no tagger to tell what
 * a later sentence has instead. */
static const double CHOOSE_LEAD = 0.7;
static const double CHOOSE_LEAD_ELSEWHERE = 1.2;

struct stems {
    uint64_t *of; /* in order of the text */
    size_t count;
};

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
    for (size_t letters = 0; len < lower.len && letters < CHOOSE_STEM_LETTERS;
         letters++) {
        int32_t c;
        len += grapheme_code_point(text_sub(lower, len, 4), &c);
    }
    struct text head = text_sub(lower, 0, len);
    if (len == lower.len && len > 4 && text_ends(head, TEXT("s")))
        head = text_sub(head, 0, len - 1);
    return text_hash(head);
}

static struct stems
stems_of(struct arena *arena, struct text t, const struct language *language)
{
    if (language->script == SCRIPT_HAN)
        return stems_of_han(arena, t);
    struct token *tokens;
    size_t count = token_split(arena, t, &tokens);
    struct stems out = { arena_alloc(arena, count + 1, sizeof(uint64_t)), 0 };
    for (size_t i = 0; i < count; i++) {
        if (tokens[i].kind == TOKEN_MARK || tokens[i].lower.len < 3 ||
            words_has(language->stop, tokens[i].lower))
            continue;
        out.of[out.count++] = stem(tokens[i].lower);
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

static bool
stems_have(const struct stems *s, uint64_t stem)
{
    for (size_t i = 0; i < s->count; i++)
        if (s->of[i] == stem)
            return true;
    return false;
}

/* The commonest stems of the text; those that stand once are no topic. */
static struct stems
find_topics(struct arena *arena, const struct stems *each, size_t count)
{
    size_t all = 0;
    for (size_t i = 0; i < count; i++)
        all += each[i].count;
    struct stems sorted = { arena_alloc(arena, all + 1, sizeof(uint64_t)), 0 };
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < each[i].count; k++)
            sorted.of[sorted.count++] = each[i].of[k];
    qsort(sorted.of, all, sizeof *sorted.of, compare_stems);
    struct stems topics = { arena_alloc(arena, CHOOSE_TOPICS, sizeof(uint64_t)),
                            0 };
    size_t runs[CHOOSE_TOPICS] = { 0 };
    for (size_t i = 0; i < all;) {
        size_t end = i;
        while (end < all && sorted.of[end] == sorted.of[i])
            end++;
        size_t run = end - i;
        size_t place = topics.count;
        while (place > 0 && runs[place - 1] < run)
            place--;
        if (run > 1 && place < CHOOSE_TOPICS) {
            if (topics.count < CHOOSE_TOPICS)
                topics.count++;
            for (size_t k = topics.count - 1; k > place; k--) {
                runs[k] = runs[k - 1];
                topics.of[k] = topics.of[k - 1];
            }
            runs[place] = run;
            topics.of[place] = sorted.of[i];
        }
        i = end;
    }
    return topics;
}

static double
share(const struct stems *part, const struct stems *whole)
{
    size_t hits = 0;
    for (size_t i = 0; i < part->count; i++)
        hits += stems_have(whole, part->of[i]);
    return part->count == 0 ? 0 : (double)hits / (double)part->count;
}

static bool
has_verb(const struct token *tokens, size_t count,
         const struct language *language)
{
    if (language->verbs == NULL && language->verb_endings == NULL)
        return true;
    for (size_t i = 0; i < count; i++)
        if (words_has(language->verbs, tokens[i].lower) ||
            (tokens[i].lower.len > 4 &&
             words_ending(language->verb_endings, tokens[i].lower)))
            return true;
    return false;
}

/* What speaks against a sentence as a headline's source. */
static double
penalty(struct arena *arena, const struct sentence *s,
        const struct language *language)
{
    static const char SELF[] = " i i'm we our us you your my me we're you're "
                               "let's ich wir uns nous vous nosotros ";
    double p = 0;
    struct token *tokens;
    struct text t = s->text;
    size_t count = token_split(arena, t, &tokens);
    size_t words = 0;
    size_t self = 0;
    for (size_t i = 0; i < count; i++) {
        words += tokens[i].kind != TOKEN_MARK;
        self += words_has(SELF, tokens[i].lower);
    }
    if (text_ends(t, TEXT("?")) || text_ends(t, TEXT("？")) ||
        text_ends(t, TEXT("؟")))
        p += 0.7;
    if (text_ends(t, TEXT("!")))
        p += 0.3;
    if (text_ends(t, TEXT(":")) || text_ends(t, TEXT("…")))
        p += 0.4;
    if (count > 0 && (token_is_quote(&tokens[0]) || token_is(&tokens[0], "「")))
        p += 0.5;
    if (!wording_is_paired(t))
        p += 0.3;
    if (self > 0)
        p += 0.35;
    if (count > 0 && words_has(language->pronouns, tokens[0].lower))
        p += 0.45;
    if (language->script == SCRIPT_HAN ? t.len < 36 : words < CHOOSE_MIN_WORDS)
        p += 0.5;
    if (!has_verb(tokens, count, language))
        p += 0.3;
    if (s->is_item)
        p += 0.4;
    if (!s->is_closed)
        p += 0.4;
    if (t.len > 900)
        p += 0.6;
    return p;
}

static int
compare_choices(const void *a, const void *b)
{
    const struct choice *x = a;
    const struct choice *y = b;
    if (x->score != y->score)
        return x->score < y->score ? 1 : -1;
    return (x->sentence > y->sentence) - (x->sentence < y->sentence);
}

size_t
choose_sentences(struct arena *arena, const struct prose *prose,
                 struct text title, const struct language *language,
                 struct choice out[CHOOSE_CANDIDATES])
{
    size_t counted = prose->count < CHOOSE_COUNTED_SENTENCES
                         ? prose->count
                         : CHOOSE_COUNTED_SENTENCES;
    size_t count =
        prose->count < CHOOSE_CANDIDATES ? prose->count : CHOOSE_CANDIDATES;
    struct stems *each = arena_alloc(arena, counted + 1, sizeof *each);
    for (size_t i = 0; i < counted; i++)
        each[i] = stems_of(arena, prose->sentences[i].text, language);
    struct stems topics = find_topics(arena, each, counted);
    struct stems named = stems_of(arena, title, language);
    double lead =
        language == &LANGUAGE_ENGLISH ? CHOOSE_LEAD : CHOOSE_LEAD_ELSEWHERE;
    for (size_t i = 0; i < count; i++) {
        const struct sentence *s = &prose->sentences[i];
        out[i].sentence = s;
        out[i].coverage = share(&topics, &each[i]);
        out[i].agreement = share(&named, &each[i]);
        out[i].trust = 1 - 0.12 * (double)i + (i == 0 ? CHOOSE_LEAD : 0) +
                       0.5 * out[i].coverage + 1.1 * out[i].agreement -
                       penalty(arena, s, language);
        out[i].score = out[i].trust + (i == 0 ? lead - CHOOSE_LEAD : 0);
    }
    qsort(out, count, sizeof *out, compare_choices);
    return count;
}
