// SPDX-License-Identifier: MIT
#include "headline/gist.h"

#include <math.h>

/* What one of two headlines has in its title, in a comparison. */
struct side {
    double told;    /* weight that the other tells, too */
    double content; /* the same without names */
    size_t names;   /* nowhere in the other */
    size_t numbers;
    size_t figures; /* the same of title and text */
};

static void
count_own(struct side *s, const struct gist_use *use,
          const struct gist_term *term)
{
    s->figures += term->is_figure ? 1 : 0;
    if (!(use->where & GIST_TITLE))
        return;
    s->names += term->kind == GIST_NAME ? 1 : 0;
    s->numbers += term->kind == GIST_NUMBER ? 1 : 0;
}

static void
count_told(struct side *s, const struct gist_use *use,
           const struct gist_term *term)
{
    if (!(use->where & GIST_TITLE))
        return;
    s->told += term->weight;
    s->content += term->kind != GIST_NAME ? term->weight : 0;
}

/* Counts a common term. */
static void
count_common(struct gist_match *m, const struct gist_term *term)
{
    m->weight += term->weight;
    switch (term->kind) {
    case GIST_WORD:
        m->words += term->weight >= 0.3 ? 1 : 0;
        break;
    case GIST_PAIR:
        m->words++;
        break;
    case GIST_NAME:
        m->names++;
        m->name_weight += term->weight;
        break;
    case GIST_NUMBER:
        m->numbers++;
        m->figures += term->is_figure ? 1 : 0;
        break;
    }
}

static double
share(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

static size_t
lesser(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Walks both lists at once; returns the weight that both titles have. */
static double
walk(const struct gist_book *book, const struct gist *x, const struct gist *y,
     struct gist_match *m, struct side *side_x, struct side *side_y)
{
    double both_titles = 0;
    size_t i = 0;
    size_t j = 0;
    while (i < x->use_count || j < y->use_count) {
        const struct gist_use *u = &x->uses[i];
        const struct gist_use *v = &y->uses[j];
        if (j == y->use_count || (i < x->use_count && u->term < v->term)) {
            count_own(side_x, u, &book->terms[u->term]);
            i++;
            continue;
        }
        const struct gist_term *term = &book->terms[v->term];
        j++;
        if (i == x->use_count || u->term > v->term) {
            count_own(side_y, v, term);
            continue;
        }
        i++;
        count_common(m, term);
        count_told(side_x, u, term);
        count_told(side_y, v, term);
        both_titles += u->where & v->where & GIST_TITLE ? term->weight : 0;
    }
    return both_titles;
}

/* Has this headline the term anywhere? */
static bool
tells(const struct gist *g, uint32_t term)
{
    size_t low = 0;
    size_t high = g->use_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (g->uses[middle].term < term)
            low = middle + 1;
        else
            high = middle;
    }
    return low < g->use_count && g->uses[low].term == term;
}

/* What words of a title, from `from` to `to`, weigh that the other lacks. */
static double
weigh_filling(const struct gist_book *book, const struct gist *g,
              const struct gist *other, size_t from, size_t to)
{
    double weight = 0;
    for (size_t i = from; i < to; i++) {
        if (!tells(other, g->title[i]))
            weight += book->terms[g->title[i]].rarity;
    }
    return weight;
}

/* How many words two titles have in common and in order, from each on. */
struct common {
    uint8_t from[GIST_TITLE_WORDS + 1][GIST_TITLE_WORDS + 1];
};

static void
find_common(const struct gist *x, const struct gist *y, struct common *c)
{
    for (size_t i = x->title_count; i-- > 0;) {
        for (size_t j = y->title_count; j-- > 0;) {
            uint8_t without_x = c->from[i + 1][j];
            uint8_t without_y = c->from[i][j + 1];
            uint8_t both = (uint8_t)(c->from[i + 1][j + 1] + 1);
            uint8_t most = without_x > without_y ? without_x : without_y;
            c->from[i][j] = x->title[i] == y->title[j] ? both : most;
        }
    }
}

/*
 * Lays one title beside the other so that most words meet, and weighs what
 * stands in the same gap of both: the lesser of the two.
 */
static double
weigh_slots(const struct gist_book *book, const struct gist *x,
            const struct gist *y)
{
    struct common common = { 0 };
    find_common(x, y, &common);
    double slot = 0;
    size_t gap_x = 0;
    size_t gap_y = 0;
    size_t i = 0;
    size_t j = 0;
    while (i < x->title_count && j < y->title_count) {
        if (x->title[i] == y->title[j]) {
            slot += fmin(weigh_filling(book, x, y, gap_x, i),
                         weigh_filling(book, y, x, gap_y, j));
            gap_x = ++i;
            gap_y = ++j;
        } else if (common.from[i + 1][j] >= common.from[i][j + 1]) {
            i++;
        } else {
            j++;
        }
    }
    slot += fmin(weigh_filling(book, x, y, gap_x, x->title_count),
                 weigh_filling(book, y, x, gap_y, y->title_count));
    return share(2 * slot, x->title_rarity + y->title_rarity);
}

void
gist_compare(const struct gist_book *book, size_t a, size_t b,
             struct gist_match *out)
{
    const struct gist *x = &book->gists[a];
    const struct gist *y = &book->gists[b];
    struct gist_match m = { 0 };
    struct side sx = { 0 };
    struct side sy = { 0 };
    double both_titles = walk(book, x, y, &m, &sx, &sy);
    m.title = share(2 * both_titles, x->title_weight + y->title_weight);
    m.cover =
        (share(sx.told, x->title_weight) + share(sy.told, y->title_weight)) / 2;
    m.content = (share(sx.content, x->content_weight) +
                 share(sy.content, y->content_weight)) /
                2;
    m.whole = share(2 * m.weight, x->weight + y->weight);
    m.other_names = lesser(sx.names, sy.names);
    m.other_numbers = lesser(sx.numbers, sy.numbers);
    m.own_numbers = sx.numbers + sy.numbers;
    m.other_figures = lesser(sx.figures, sy.figures);
    m.has_leads =
        x->weight > x->title_weight + 2 && y->weight > y->title_weight + 2;
    m.slot = weigh_slots(book, x, y);
    *out = m;
}
