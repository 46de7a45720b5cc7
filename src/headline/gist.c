// SPDX-License-Identifier: MIT
#include "headline/gist.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/memory.h"
#include "headline/fold.h"
#include "headline/headline.h"
#include "headline/lexicon.h"
#include "headline/stem.h"

enum {
    TEXT_MAX_WORDS = 60,
    FIELD_MAX_BYTES = 600, /* of a title or a lead */
    /* A few headlines say little of how rare a word is in the world. */
    RARITY_MIN_COUNT = 60,
};

/* A term while it is counted. */
struct entry_slot {
    uint64_t hash; /* 0: free */
    uint32_t term;
};

/* Where a word was seen with and without a capital, to know the names. */
struct spelling {
    uint32_t capital;
    uint32_t small;
};

struct reader {
    struct arena *arena;
    const struct lexicon *lexicon;
    struct entry_slot *slots;
    size_t slot_count; /* a power of two */
    struct gist_term *terms;
    struct spelling *spellings;
    uint32_t term_count;
    uint32_t term_room;
    struct gist_use *uses; /* of the headline being read */
    size_t use_count;
};

static size_t
find_slot(const struct reader *r, uint64_t hash)
{
    size_t i = (size_t)(hash >> 1) & (r->slot_count - 1);
    while (r->slots[i].hash != 0 && r->slots[i].hash != hash)
        i = (i + 1) & (r->slot_count - 1);
    return i;
}

/* Twice the room, so that at most half of the slots are taken. */
static void
grow(struct reader *r)
{
    struct entry_slot *old = r->slots;
    size_t old_count = r->slot_count;
    r->term_room *= 2;
    r->terms = memory_grow(r->terms, r->term_room, sizeof(*r->terms));
    r->spellings =
        memory_grow(r->spellings, r->term_room, sizeof(*r->spellings));
    r->slot_count *= 2;
    r->slots = memory_new(r->slot_count, sizeof(*r->slots));
    for (size_t i = 0; i < old_count; i++) {
        if (old[i].hash != 0)
            r->slots[find_slot(r, old[i].hash)] = old[i];
    }
    free(old);
}

/* The term of a stem, made when it is new. */
static uint32_t
find_term(struct reader *r, uint64_t hash)
{
    hash |= 1; /* never 0 */
    size_t i = find_slot(r, hash);
    if (r->slots[i].hash != 0)
        return r->slots[i].term;
    if (r->term_count == r->term_room) {
        grow(r);
        i = find_slot(r, hash);
    }
    uint32_t term = r->term_count++;
    r->slots[i] = (struct entry_slot){ hash, term };
    r->terms[term] = (struct gist_term){ 0 };
    r->spellings[term] = (struct spelling){ 0 };
    return term;
}

/* "US" and "EU" are words; "x" and "of" are not. */
static bool
is_too_short(const struct fold_word *word)
{
    if (word->kind != FOLD_WORD || word->text.len > 2)
        return false;
    for (size_t i = 0; i < word->raw.len; i++) {
        if (word->raw.ptr[i] < 'A' || word->raw.ptr[i] > 'Z')
            return true;
    }
    return word->raw.len < 2;
}

static enum gist_kind
kind_of(const struct fold_word *word, enum lexicon_sense sense)
{
    if (word->kind == FOLD_NUMBER || sense == LEXICON_NUMBER)
        return GIST_NUMBER;
    return word->kind == FOLD_PAIR ? GIST_PAIR : GIST_WORD;
}

static bool
is_year(const struct fold_word *word)
{
    return word->text.len == 4 && (text_starts(word->text, TEXT("19")) ||
                                   text_starts(word->text, TEXT("20")));
}

/* What was counted or measured, and no day or age. */
static bool
is_figure(const struct fold_word *word)
{
    return word->kind == FOLD_NUMBER && word->text.len > 2 && !is_year(word);
}

/* 9,000 is as good as a name; 3, a Monday and the year are not. */
static double
weight_of(const struct fold_word *word, enum lexicon_sense sense)
{
    if (sense == LEXICON_COMMON)
        return 0.4;
    if (word->kind == FOLD_PAIR)
        return 0.5;
    if (word->kind != FOLD_NUMBER)
        return sense == LEXICON_NUMBER ? 0.5 : 1;
    return word->text.len < 2 || is_year(word) ? 0.5 : 1;
}

/* Are capitals spent so freely that they say nothing? */
static bool
spends_capitals(const struct fold_word *words, size_t count)
{
    size_t capitals = 0;
    size_t long_words = 0;
    for (size_t i = 0; i < count; i++) {
        if (words[i].kind != FOLD_WORD || words[i].text.len < 4 ||
            words[i].is_first)
            continue;
        long_words++;
        capitals += words[i].is_capital ? 1 : 0;
    }
    return capitals * 4 > long_words * 3;
}

static void
read_word(struct reader *r, const struct fold_word *word, int language,
          uint8_t where, bool knows_names)
{
    uint64_t meaning = 0;
    enum lexicon_sense sense =
        lexicon_look_up(r->lexicon, language, word->text, &meaning);
    /* "US" is no pronoun. */
    bool is_acronym = word->raw.len == 2 && word->raw.ptr[1] >= 'A' &&
                      word->raw.ptr[1] <= 'Z' && knows_names;
    if ((sense == LEXICON_STOP && !is_acronym) || is_too_short(word))
        return;
    if (meaning == 0)
        meaning = text_hash(word->kind == FOLD_WORD ? stem_word(word->text)
                                                    : word->text);
    uint32_t id = find_term(r, meaning);
    struct gist_term *term = &r->terms[id];
    if (term->weight <= 0) {
        term->weight = weight_of(word, sense);
        term->kind = kind_of(word, sense);
        term->is_figure = is_figure(word);
    }
    if (knows_names && !word->is_first && word->is_capital)
        r->spellings[id].capital++;
    else if (!word->is_capital)
        r->spellings[id].small++;
    r->uses[r->use_count++] = (struct gist_use){ id, where };
}

static int
guess_language(const struct reader *r, const struct headline *h,
               const struct fold_word *words, size_t count)
{
    int told = lexicon_language(h->language);
    if (told >= 0)
        return told;
    uint32_t hits[LEXICON_LANGUAGES] = { 0 };
    for (size_t i = 0; i < count; i++)
        lexicon_count_hits(r->lexicon, words[i].text, hits);
    int best = 0;
    for (int i = 1; i < LEXICON_LANGUAGES; i++)
        best = hits[i] > hits[best] ? i : best;
    return best;
}

static int
compare_uses(const void *a, const void *b)
{
    const struct gist_use *x = a;
    const struct gist_use *y = b;
    return (x->term > y->term) - (x->term < y->term);
}

/* Sorts the uses, joins those of one term, and keeps them. */
static void
keep_uses(struct reader *r, struct gist *out)
{
    uint32_t *title =
        arena_alloc(r->arena, GIST_TITLE_WORDS + 1, sizeof(*title));
    size_t title_count = 0;
    for (size_t i = 0; i < r->use_count; i++) {
        if (r->uses[i].where & GIST_TITLE)
            title[title_count++] = r->uses[i].term;
    }
    qsort(r->uses, r->use_count, sizeof(*r->uses), compare_uses);
    size_t kept = 0;
    for (size_t i = 0; i < r->use_count; i++) {
        if (kept > 0 && r->uses[kept - 1].term == r->uses[i].term) {
            r->uses[kept - 1].where |= r->uses[i].where;
            continue;
        }
        r->uses[kept++] = r->uses[i];
    }
    struct gist_use *uses = arena_alloc(r->arena, kept + 1, sizeof(*uses));
    memcpy(uses, r->uses, kept * sizeof(*uses));
    for (size_t i = 0; i < kept; i++)
        r->terms[uses[i].term].df++;
    *out = (struct gist){ .uses = uses,
                          .use_count = kept,
                          .title = title,
                          .title_count = title_count };
}

struct field {
    struct text text;
    size_t max_words;
    uint8_t where;
};

static void
read_headline(struct reader *r, struct arena *scratch, const struct headline *h,
              struct gist *out)
{
    /* The line is made of what the lead says; it stands in for it. */
    const struct field fields[] = {
        { h->title.len > 0 ? h->title : h->line, GIST_TITLE_WORDS, GIST_TITLE },
        { h->lead.len > 0 ? h->lead : h->line, TEXT_MAX_WORDS, GIST_TEXT },
    };
    enum { FIELDS = 2 };
    const struct fold_word *words[FIELDS];
    size_t counts[FIELDS];
    int language = LEXICON_ENGLISH;
    for (size_t i = 0; i < FIELDS; i++) {
        counts[i] =
            fold_words(scratch, text_clip(fields[i].text, FIELD_MAX_BYTES),
                       fields[i].max_words, &words[i]);
        if (i == 0)
            language = guess_language(r, h, words[0], counts[0]);
    }
    r->use_count = 0;
    for (size_t i = 0; i < FIELDS; i++) {
        /* In German every noun has a capital. */
        bool knows_names =
            language != LEXICON_GERMAN && !spends_capitals(words[i], counts[i]);
        for (size_t j = 0; j < counts[i]; j++)
            read_word(r, &words[i][j], language, fields[i].where, knows_names);
    }
    keep_uses(r, out);
}

/* Rare words weigh most. A capital where none need be makes a name. */
static void
weigh_terms(struct reader *r, size_t count)
{
    double all = (double)(count > RARITY_MIN_COUNT ? count : RARITY_MIN_COUNT);
    for (uint32_t i = 0; i < r->term_count; i++) {
        struct gist_term *term = &r->terms[i];
        const struct spelling *s = &r->spellings[i];
        if (term->kind == GIST_WORD && s->capital > 2 * s->small)
            term->kind = GIST_NAME;
        term->rarity = fmax(log(all / term->df) / log(all), 0.2);
        term->weight *= term->rarity;
        if (term->kind == GIST_PAIR)
            term->rarity /= 2;
    }
}

/* Sums what each gist weighs, once all terms are known. */
static void
weigh_gists(struct gist *gists, size_t count, const struct gist_term *terms)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < gists[i].use_count; j++) {
            const struct gist_use *use = &gists[i].uses[j];
            double weight = terms[use->term].weight;
            gists[i].weight += weight;
            if (!(use->where & GIST_TITLE))
                continue;
            gists[i].title_weight += weight;
            gists[i].title_rarity += terms[use->term].rarity;
            if (terms[use->term].kind != GIST_NAME)
                gists[i].content_weight += weight;
        }
    }
}

void
gist_read(struct arena *arena, const struct headline *const *headlines,
          size_t count, struct gist_book *out)
{
    enum {
        WORDS_MAX = GIST_TITLE_WORDS + TEXT_MAX_WORDS,
        ROOM = 1024,
    };
    struct reader r = {
        .arena = arena,
        .lexicon = lexicon_create(arena),
        .slots = memory_new(2 * ROOM, sizeof(*r.slots)),
        .slot_count = 2 * ROOM,
        .terms = memory_new(ROOM, sizeof(*r.terms)),
        .spellings = memory_new(ROOM, sizeof(*r.spellings)),
        .term_room = ROOM,
        .uses = arena_alloc(arena, WORDS_MAX, sizeof(*r.uses)),
    };
    struct gist *gists = arena_alloc(arena, count + 1, sizeof(*gists));
    for (size_t i = 0; i < count; i++) {
        struct arena *scratch = arena_create();
        read_headline(&r, scratch, headlines[i], &gists[i]);
        arena_destroy(scratch);
    }
    weigh_terms(&r, count);
    weigh_gists(gists, count, r.terms);
    struct gist_term *terms =
        arena_alloc(arena, r.term_count + 1, sizeof(*terms));
    memcpy(terms, r.terms, r.term_count * sizeof(*terms));
    free(r.slots);
    free(r.terms);
    free(r.spellings);
    *out = (struct gist_book){ gists, count, terms, r.term_count };
}
