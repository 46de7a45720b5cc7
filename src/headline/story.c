// SPDX-License-Identifier: MIT
#include "headline/story.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "headline/fold.h"
#include "headline/gist.h"
#include "headline/headline.h"

enum {
    TITLE_MIN_WORDS = 4,
    TELLINGS_MAX = 2,    /* of a story, by one source */
    INDEX_MAX_USES = 64, /* a commoner term leads to nobody */
    FAR_S = 36 * 60 * 60,
    APART_S = 3 * 24 * 60 * 60, /* what happens again is another story */
};

/* A headline is found by its link, or by its title's words. */
struct mark {
    uint64_t hash;
    size_t index;
    bool is_link;
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

/*
 * Without scheme, "www." and tracking; 0 for a site's front page. A fragment
 * stays: on a page of many stories it is what tells them apart.
 */
static uint64_t
hash_link(struct text link)
{
    static const char *const tracking[] = {
        "?utm_", "&utm_", "#utm_", "?at_", "?xtor", "#xtor",
        "?cmp=", "?CMP=", "?rss",  "#rss", "?ref=", "#ref="
    };
    size_t scheme = text_find(link, TEXT("://"));
    if (scheme == SIZE_MAX)
        return 0;
    link = text_sub(link, scheme + 3, SIZE_MAX);
    if (text_starts(link, TEXT("www.")))
        link = text_sub(link, 4, SIZE_MAX);
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
    size_t count = fold_words(arena, title, GIST_TITLE_WORDS, &words);
    uint64_t hash = 0;
    for (size_t i = 0; i < count; i++)
        hash = hash * 31 + text_hash(words[i].text);
    return count < TITLE_MIN_WORDS ? 0 : hash;
}

/* Between two dates; what has none may be of any. */
static int64_t
apart_s(const struct headline *a, const struct headline *b)
{
    if (a->published == 0 || b->published == 0)
        return 0;
    int64_t apart = a->published - b->published;
    return apart < 0 ? -apart : apart;
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

/* Weight of common words below which nobody merges, and above which more of
 * them say no more. */
static const double LITTLE = 2.0;
static const double PLENTY = 6.0;

/* Titles alike enough to be of one form, when each names somebody else, or
 * has another number, or another word in the same place. */
static const double FORM_NAMES = 0.3;
static const double FORM_NUMBERS = 0.6;
static const double FORM_WORDS = 0.7;
static const double FORM_SLOT = 0.18;
static const double FORM_WORDS_MOST = 0.8;
static const double FORM_SLOT_LEAST = 0.08;

/* Weight of common rare words below which nobody is compared, and the least
 * share of common ones with which a story was ever told twice. */
static const double RARE_MIN = 1.9;
static const double SHARE_MIN = 0.38;

/* What two tellings owe each other, and what when others tie them together. */
static const double KINSHIP = 0.5;
static const double KINSHIP_CHAINED = 0.5;

/* What must be common besides names: who meets whom every day is no story. */
static const double CONTENT_MIN = 0.2;

/* A newspaper tells a story once, and a series under one title for ever. */
static bool
is_retold(const struct gist_match *m)
{
    return m->own_numbers == 0 && m->title >= 0.6 && m->content >= 0.6 &&
           m->whole >= 0.6;
}

/* One form filled in twice: "Item 3" and "Item 4", one county's grants and
 * another's, or other sums for others. */
static bool
fill_one_form(const struct gist_match *m)
{
    bool other_sums = m->figures == 0 && m->other_figures > 0;
    return ((m->other_numbers > 0 || other_sums) && m->title >= FORM_NUMBERS) ||
           (m->other_names > 0 && m->title >= FORM_NAMES) ||
           (m->slot >= FORM_SLOT && m->title >= FORM_WORDS) ||
           (m->slot >= FORM_SLOT_LEAST && m->title >= FORM_WORDS_MOST);
}

/* Whether the source of `marks[i]` gives more of its headlines this link than
 * a story has tellings: then it is the link of them all. */
static bool
is_shared(const struct headline *const *headlines, const struct mark *marks,
          size_t count, size_t i)
{
    struct text source = headlines[marks[i].index]->source;
    size_t same = 1;
    for (size_t k = i;
         k-- > 0 && marks[k].hash == marks[i].hash && same <= TELLINGS_MAX;)
        same += text_eq(headlines[marks[k].index]->source, source);
    for (size_t k = i + 1;
         k < count && marks[k].hash == marks[i].hash && same <= TELLINGS_MAX;
         k++)
        same += text_eq(headlines[marks[k].index]->source, source);
    return same > TELLINGS_MAX;
}

/*
 * Joins those with one title, and those with one link: but some feeds link
 * all they have to one page, so a word in common is asked for, too.
 */
static void
join_equals(struct arena *arena, const struct headline *const *headlines,
            const struct gist_book *book, size_t *group)
{
    size_t count = book->gist_count;
    struct mark *marks = arena_alloc(arena, 2 * count + 1, sizeof(*marks));
    size_t mark_count = 0;
    struct arena *scratch = arena_create();
    for (size_t i = 0; i < count; i++) {
        uint64_t link = hash_link(headlines[i]->link);
        uint64_t title = hash_title(scratch, headlines[i]->title);
        if (link != 0)
            marks[mark_count++] = (struct mark){ link, i, true };
        if (title != 0)
            marks[mark_count++] = (struct mark){ title, i, false };
    }
    arena_destroy(scratch);
    qsort(marks, mark_count, sizeof(*marks), compare_marks);
    for (size_t i = 1; i < mark_count; i++) {
        if (marks[i].hash != marks[i - 1].hash)
            continue;
        struct gist_match m;
        size_t a = marks[i].index;
        size_t b = marks[i - 1].index;
        if (!marks[i].is_link && apart_s(headlines[a], headlines[b]) > APART_S)
            continue; /* a series */
        if (marks[i].is_link && is_shared(headlines, marks, mark_count, i))
            continue;
        gist_compare(book, a, b, &m);
        if (!marks[i].is_link && fill_one_form(&m))
            continue;
        if (m.words + m.names + m.numbers > 0)
            join(group, a, b);
    }
}

/*
 * How near two tellings are: what they have in common, less what speaks
 * against it. Names and numbers that each has for itself, other figures, other
 * words in the same place; and who has a lead to go by owes more. The weights
 * are a logistic regression's, rounded, over the pairs of the unit test and
 * press releases of one office on different days.
 */
static double
kinship(const struct gist_match *m)
{
    double evidence = m->weight < PLENTY ? m->weight / PLENTY : 1;
    double names = (double)(m->other_names < 3 ? m->other_names : 3);
    double numbers = (double)(m->other_numbers < 2 ? m->other_numbers : 2);
    double z = -1.8 + 1.8 * m->cover + 1.8 * m->content + 3.4 * evidence;
    z -= 1.1 * names + 0.45 * numbers + 4.2 * m->slot;
    if (m->has_leads)
        z -= 1.75 + 0.9 * m->slot;
    if (m->figures > 0)
        z += 3;
    else if (m->other_figures > 0)
        z -= 2.9;
    return z;
}

/* Do these two tell the same? `owed` says how sure we must be. */
static bool
tell_the_same(const struct gist_book *book,
              const struct headline *const *headlines, size_t a, size_t b,
              double owed)
{
    struct gist_match m;
    gist_compare(book, a, b, &m);
    size_t terms = m.words + m.names + m.numbers;
    if (m.weight < LITTLE || terms < 3 || m.content < CONTENT_MIN)
        return false;
    if (fill_one_form(&m) || apart_s(headlines[a], headlines[b]) > APART_S)
        return false;
    if (text_eq(headlines[a]->source, headlines[b]->source) && owed >= KINSHIP)
        return is_retold(&m);
    if (apart_s(headlines[a], headlines[b]) > FAR_S)
        owed += 0.5;
    return kinship(&m) >= owed;
}

/*
 * The search for stories told twice. Headlines meet where they share rare
 * terms, so the work grows with what they share, not with all pairs.
 */
struct search {
    const struct headline *const *headlines;
    struct gist_book book;
    const uint32_t *starts; /* of each term's users, and one behind the last */
    const uint32_t *users;  /* headlines by rare term, in order */
    double *shared;         /* weight shared with the headline in hand */
    uint32_t *touched;      /* who shares any */
    size_t *group;
};

static bool
is_rare(const struct gist_term *term)
{
    return term->df > 1 && term->df <= INDEX_MAX_USES;
}

static void
build_index(struct arena *arena, struct search *s)
{
    const struct gist_book *book = &s->book;
    uint32_t *starts =
        arena_alloc(arena, book->term_count + 1, sizeof(*starts));
    uint32_t total = 0;
    for (size_t t = 0; t < book->term_count; t++) {
        starts[t] = total;
        total += is_rare(&book->terms[t]) ? book->terms[t].df : 0;
    }
    starts[book->term_count] = total;
    uint32_t *users = arena_alloc(arena, total + 1, sizeof(*users));
    uint32_t *used = arena_alloc(arena, book->term_count + 1, sizeof(*used));
    for (size_t i = 0; i < book->gist_count; i++) {
        const struct gist *g = &book->gists[i];
        for (size_t j = 0; j < g->use_count; j++) {
            uint32_t t = g->uses[j].term;
            if (is_rare(&book->terms[t]))
                users[starts[t] + used[t]++] = (uint32_t)i;
        }
    }
    s->starts = starts;
    s->users = users;
}

/* Finds who, before headline `i`, shares rare terms with it. */
static size_t
touch(struct search *s, size_t i, double *unseen)
{
    size_t touched = 0;
    const struct gist *g = &s->book.gists[i];
    *unseen = 0;
    for (size_t j = 0; j < g->use_count; j++) {
        uint32_t t = g->uses[j].term;
        double weight = s->book.terms[t].weight;
        if (s->book.terms[t].df > INDEX_MAX_USES)
            *unseen += weight;
        for (uint32_t k = s->starts[t]; k < s->starts[t + 1]; k++) {
            uint32_t other = s->users[k];
            if (other >= i)
                break;
            if (s->shared[other] <= 0)
                s->touched[touched++] = other;
            s->shared[other] += weight;
        }
    }
    return touched;
}

/*
 * Are the rare terms they share many enough, and with all the luck there is
 * in the commoner ones, enough of both?
 */
static bool
is_worth_a_look(const struct gist *x, const struct gist *y, double rare,
                double unseen)
{
    if (rare < RARE_MIN)
        return false;
    double common = rare + unseen;
    double cover = common / 2 / x->title_weight + common / 2 / y->title_weight;
    double whole = 2 * common / (x->weight + y->weight);
    return cover >= SHARE_MIN || whole >= SHARE_MIN;
}

/* A chain of stories, each like the next, is not one story. */
static bool
may_join(struct search *s, size_t a, size_t b)
{
    size_t root_a = find_root(s->group, a);
    size_t root_b = find_root(s->group, b);
    if (root_a == root_b ||
        !tell_the_same(&s->book, s->headlines, a, b, KINSHIP))
        return false;
    return (root_a == a && root_b == b) ||
           tell_the_same(&s->book, s->headlines, root_a, root_b,
                         KINSHIP_CHAINED);
}

static void
join_alike(struct search *s, size_t i)
{
    double unseen;
    size_t touched = touch(s, i, &unseen);
    for (size_t k = 0; k < touched; k++) {
        uint32_t other = s->touched[k];
        double rare = s->shared[other];
        s->shared[other] = 0;
        if (is_worth_a_look(&s->book.gists[i], &s->book.gists[other], rare,
                            unseen) &&
            may_join(s, other, i))
            join(s->group, other, i);
    }
}

void
story_group(struct arena *arena, const struct headline *const *headlines,
            size_t count, size_t *group)
{
    struct search s = {
        .headlines = headlines,
        .shared = arena_alloc(arena, count + 1, sizeof(*s.shared)),
        .touched = arena_alloc(arena, count + 1, sizeof(*s.touched)),
        .group = group,
    };
    for (size_t i = 0; i < count; i++)
        group[i] = i;
    gist_read(arena, headlines, count, &s.book);
    join_equals(arena, headlines, &s.book, group);
    build_index(arena, &s);
    for (size_t i = 0; i < count; i++)
        join_alike(&s, i);
    for (size_t i = 0; i < count; i++)
        group[i] = find_root(group, i);
}
