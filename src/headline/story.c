// SPDX-License-Identifier: MIT
#include "headline/story.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "headline/fold.h"
#include "headline/gist.h"
#include "headline/headline.h"

enum {
    TITLE_MAX_WORDS = 40,
    TITLE_MIN_WORDS = 4,
    INDEX_MAX_USES = 64, /* a commoner term leads to nobody */
    FAR_S = 36 * 60 * 60,
};

/* A headline is found by its link, or by its title's words. */
struct mark {
    uint64_t hash;
    size_t index;
};

static int
compare_marks(const void *a, const void *b)
{
    const struct mark *x = a;
    const struct mark *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->index > y->index) - (x->index < y->index);
}

/* Without scheme, "www.", tracking and fragment; 0 for a site's front page. */
static uint64_t
hash_link(struct text link)
{
    struct text rest;
    size_t scheme = text_find(link, TEXT("://"));
    if (scheme == SIZE_MAX)
        return 0;
    link = text_sub(link, scheme + 3, SIZE_MAX);
    if (text_starts(link, TEXT("www.")))
        link = text_sub(link, 4, SIZE_MAX);
    text_cut(link, '#', &link, &rest);
    static const char *const tracking[] = { "?utm_", "&utm_", "?at_", "?xtor",
                                            "?cmp=", "?CMP=", "?rss" };
    for (size_t i = 0; i < sizeof(tracking) / sizeof(*tracking); i++)
        link = text_sub(link, 0, text_find(link, text_of(tracking[i])));
    while (text_ends(link, TEXT("/")))
        link.len--;
    return text_find(link, TEXT("/")) == SIZE_MAX ? 0 : text_hash(link);
}

static uint64_t
hash_title(struct arena *arena, struct text title)
{
    const struct fold_word *words;
    size_t count = fold_words(arena, title, TITLE_MAX_WORDS, &words);
    uint64_t hash = 0;
    for (size_t i = 0; i < count; i++)
        hash = hash * 31 + text_hash(words[i].text);
    return count < TITLE_MIN_WORDS ? 0 : hash;
}

static size_t
find_root(size_t *group, size_t i)
{
    while (group[i] != i)
        i = group[i] = group[group[i]];
    return i;
}

static void
join(size_t *group, size_t a, size_t b)
{
    a = find_root(group, a);
    b = find_root(group, b);
    group[a > b ? a : b] = a > b ? b : a;
}

/* Joins those with one link or one title. */
static void
join_equals(struct arena *arena, const struct headline *const *headlines,
            size_t count, size_t *group)
{
    struct mark *marks = arena_alloc(arena, 2 * count + 1, sizeof(*marks));
    size_t mark_count = 0;
    struct arena *scratch = arena_create();
    for (size_t i = 0; i < count; i++) {
        uint64_t link = hash_link(headlines[i]->link);
        uint64_t title = hash_title(scratch, headlines[i]->title);
        if (link != 0)
            marks[mark_count++] = (struct mark){ link, i };
        if (title != 0)
            marks[mark_count++] = (struct mark){ title, i };
    }
    arena_destroy(scratch);
    qsort(marks, mark_count, sizeof(*marks), compare_marks);
    for (size_t i = 1; i < mark_count; i++) {
        if (marks[i].hash == marks[i - 1].hash)
            join(group, marks[i].index, marks[i - 1].index);
    }
}

/* Weight of common words: below the first nobody merges. */
static const double LITTLE = 2.3;
static const double PLENTY = 3.7;

/* What must be common besides names: who meets whom every day is no story. */
static const double CONTENT_MIN = 0.2;
static const double CONTENT_ENOUGH = 0.35;

static double
max3(double a, double b, double c)
{
    double most = a > b ? a : b;
    return most > c ? most : c;
}

/*
 * How much two must have in common depends on how much there is to go by, and
 * on what speaks against it: names or numbers that each has for itself, days
 * between them, and that a newspaper seldom tells a story twice.
 */
static double
demand(const struct gist_match *m, const struct headline *a,
       const struct headline *b)
{
    /* 0.60 for the least evidence, 0.43 where there is plenty. */
    double plenty = m->weight < PLENTY ? m->weight : PLENTY;
    double demanded = 0.60 - 0.17 * (plenty - LITTLE) / (PLENTY - LITTLE);
    demanded += 0.08 * (double)(m->other_names < 3 ? m->other_names : 3);
    demanded += 0.08 * (double)(m->other_numbers < 2 ? m->other_numbers : 2);
    if (m->content < CONTENT_ENOUGH)
        demanded += CONTENT_ENOUGH - m->content;
    if (m->has_leads && m->whole < 0.3)
        demanded += 0.3 - m->whole;
    int64_t apart_s = headline_born(a) - headline_born(b);
    if (apart_s > FAR_S || apart_s < -FAR_S)
        demanded += 0.15;
    return demanded;
}

/* A newspaper tells a story once, and a series under one title for ever. */
static bool
is_retold(const struct gist_match *m)
{
    return m->own_numbers == 0 && m->title >= 0.6 && m->content >= 0.6 &&
           m->whole >= 0.6;
}

/*
 * Do these two tell the same? `slack` under 1 asks whether they may, at
 * least, as parts of one story that others tell.
 */
static bool
tell_the_same(const struct gist_book *book,
              const struct headline *const *headlines, size_t a, size_t b,
              double slack)
{
    struct gist_match m;
    gist_compare(book, a, b, &m);
    size_t terms = m.words + m.names + m.numbers;
    if (m.weight < LITTLE * slack || terms < 3 ||
        m.content < CONTENT_MIN * slack)
        return false;
    if (text_eq(headlines[a]->source, headlines[b]->source) && slack >= 1)
        return is_retold(&m);
    /* One form filled in twice: "Item 3" and "Item 4". */
    if (m.other_numbers > 0 && m.title >= 0.6)
        return false;
    return max3(m.title, m.cover, m.whole) >=
           slack * demand(&m, headlines[a], headlines[b]);
}

/* Where each rare term is used: headline indices, by term. */
struct index {
    const uint32_t *starts; /* of each term, and one behind the last */
    const uint32_t *headlines;
};

static struct index
build_index(struct arena *arena, const struct gist_book *book)
{
    uint32_t *starts =
        arena_alloc(arena, book->term_count + 2, sizeof(*starts));
    uint32_t total = 0;
    for (size_t t = 0; t < book->term_count; t++) {
        starts[t] = total;
        uint32_t df = book->terms[t].df;
        total += df > 1 && df <= INDEX_MAX_USES ? df : 0;
    }
    starts[book->term_count] = total;
    uint32_t *headlines = arena_alloc(arena, total + 1, sizeof(*headlines));
    uint32_t *used = arena_alloc(arena, book->term_count + 1, sizeof(*used));
    for (size_t i = 0; i < book->gist_count; i++) {
        const struct gist *g = &book->gists[i];
        for (size_t j = 0; j < g->use_count; j++) {
            uint32_t t = g->uses[j].term;
            if (starts[t] + used[t] < starts[t + 1])
                headlines[starts[t] + used[t]++] = (uint32_t)i;
        }
    }
    return (struct index){ starts, headlines };
}

/* The words in common that are worth a closer look. */
static const double LOOK_WEIGHT = 1.6;

/* A chain of stories, each like the next, is not one story. */
static bool
may_join(const struct gist_book *book, const struct headline *const *headlines,
         size_t a, size_t b, size_t *group)
{
    size_t root_a = find_root(group, a);
    size_t root_b = find_root(group, b);
    if (root_a == root_b || !tell_the_same(book, headlines, a, b, 1))
        return false;
    return (root_a == a && root_b == b) ||
           tell_the_same(book, headlines, root_a, root_b, 0.8);
}

/* Compares headline `i` with the earlier ones that share rare terms. */
static void
join_alike(const struct gist_book *book, const struct index *index,
           const struct headline *const *headlines, size_t i, double *shared,
           uint32_t *touched, size_t *group)
{
    size_t touched_count = 0;
    const struct gist *g = &book->gists[i];
    for (size_t j = 0; j < g->use_count; j++) {
        uint32_t t = g->uses[j].term;
        for (uint32_t k = index->starts[t]; k < index->starts[t + 1]; k++) {
            uint32_t other = index->headlines[k];
            if (other >= i)
                break;
            if (shared[other] <= 0)
                touched[touched_count++] = other;
            shared[other] += book->terms[t].weight;
        }
    }
    for (size_t k = 0; k < touched_count; k++) {
        uint32_t other = touched[k];
        if (shared[other] >= LOOK_WEIGHT &&
            may_join(book, headlines, other, i, group))
            join(group, other, i);
        shared[other] = 0;
    }
}

void
story_group(struct arena *arena, const struct headline *const *headlines,
            size_t count, size_t *group)
{
    for (size_t i = 0; i < count; i++)
        group[i] = i;
    join_equals(arena, headlines, count, group);
    struct gist_book book;
    gist_read(arena, headlines, count, &book);
    struct index index = build_index(arena, &book);
    double *shared = arena_alloc(arena, count + 1, sizeof(*shared));
    uint32_t *touched = arena_alloc(arena, count + 1, sizeof(*touched));
    for (size_t i = 0; i < count; i++)
        join_alike(&book, &index, headlines, i, shared, touched, group);
    for (size_t i = 0; i < count; i++)
        group[i] = find_root(group, i);
}
