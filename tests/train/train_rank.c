// SPDX-License-Identifier: MIT
#include "train.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "article/article.h"
#include "base/arena.h"
#include "base/memory.h"
#include "corpus.h"
#include "headline/draft.h"
#include "headline/grapheme.h"
#include "headline/words.h"

enum { STORIES_MAX = 1000, FOLDS = 10, WORDS_MAX = 400 };

/* Weights stay near what was set by hand, the more so the larger it is. */
static const double RIDGE_FORM = 1000;
static const double RIDGE = 10;

struct sample {
    double x[RANK_COUNT];
    double d[RANK_COUNT]; /* the same, less the mean of its sentence */
    double y;             /* word overlap with the editor's headline */
    double left;          /* likewise */
};

struct story {
    struct sample *samples;
    size_t count;
};

/* The string of a key in one line of JSON, without its escapes. */
static struct text
json_string_of(struct arena *arena, struct text line, const char *key)
{
    struct text name = arena_format(arena, "\"%s\": \"", key);
    size_t at = text_find(line, name);
    if (at == SIZE_MAX)
        return (struct text){ 0 };
    struct text rest = text_sub(line, at + name.len, SIZE_MAX);
    char *out = arena_alloc(arena, rest.len + 1, 1);
    size_t len = 0;
    for (size_t i = 0; i < rest.len && rest.ptr[i] != '"'; i++) {
        char c = rest.ptr[i];
        if (c == '\\' && i + 1 < rest.len) {
            c = rest.ptr[++i];
            c = c == 'n' ? '\n' : c == 't' ? ' ' : c;
        }
        out[len++] = c;
    }
    return (struct text){ out, len };
}

static size_t
hash_words(struct arena *arena, struct text t, uint64_t out[WORDS_MAX])
{
    struct text lower = words_lower(arena, t);
    size_t count = 0;
    size_t start = 0;
    for (size_t i = 0; i <= lower.len && count < WORDS_MAX;) {
        int32_t c = ' ';
        size_t len = 1;
        if (i < lower.len)
            len = grapheme_code_point(text_sub(lower, i, 4), &c);
        if (!words_is_letter(c)) {
            if (i > start)
                out[count++] = text_hash(text_sub(lower, start, i - start));
            start = i + len;
        }
        i += len;
    }
    return count;
}

static double
overlap(const uint64_t *a, size_t a_count, const uint64_t *b, size_t b_count,
        size_t n)
{
    bool used[WORDS_MAX] = { false };
    size_t hits = 0;
    if (a_count < n || b_count < n)
        return 0;
    for (size_t i = 0; i + n <= a_count; i++)
        for (size_t k = 0; k + n <= b_count; k++) {
            if (used[k] || memcmp(a + i, b + k, n * sizeof *a) != 0)
                continue;
            used[k] = true;
            hits++;
            break;
        }
    return 2 * (double)hits / (double)(a_count + b_count - 2 * (n - 1));
}

/*
 * Only what tells the lines of one sentence apart is to be learnt: which
 * sentence is the news is told by rules, for publishers' headlines of these
 * kinds teach little of that.
 */
static void
center(struct sample *samples, size_t count)
{
    for (size_t i = 0; i <= RANK_COUNT; i++) {
        double mean = 0;
        for (size_t k = 0; k < count; k++)
            mean += i < RANK_COUNT ? samples[k].x[i] : samples[k].y;
        mean /= (double)count;
        for (size_t k = 0; k < count; k++) {
            if (i < RANK_COUNT)
                samples[k].d[i] = samples[k].x[i] - mean;
            else
                samples[k].left = samples[k].y - mean;
        }
    }
}

static int
compare_found(const void *a, const void *b)
{
    const struct draft *x = a;
    const struct draft *y = b;
    return (x->order > y->order) - (x->order < y->order);
}

static struct story
read_story(struct arena *keep, struct text headline, struct text article)
{
    static struct draft drafts[DRAFT_MAX];
    struct arena *arena = arena_create();
    struct article a;
    article_from_text(arena, article, &a);
    const struct summary_request request = {
        .paragraphs = a.paragraphs,
        .paragraph_count = a.paragraph_count,
        .language = TEXT("en"),
    };
    struct work work;
    uint64_t wanted[WORDS_MAX];
    uint64_t got[WORDS_MAX];
    size_t wanted_count = hash_words(arena, headline, wanted);
    draft_prepare(arena, &request, &work);
    struct story out = { .count = draft_find(&work, drafts) };
    qsort(drafts, out.count, sizeof *drafts, compare_found);
    out.samples = arena_alloc(keep, out.count + 1, sizeof *out.samples);
    for (size_t i = 0; i < out.count; i++) {
        size_t count = hash_words(arena, drafts[i].line, got);
        memcpy(out.samples[i].x, drafts[i].features, sizeof out.samples[i].x);
        out.samples[i].y = overlap(got, count, wanted, wanted_count, 1) +
                           overlap(got, count, wanted, wanted_count, 2);
    }
    for (size_t i = 0; i < out.count;) {
        size_t end = i + 1;
        while (end < out.count && drafts[end].choice == drafts[i].choice)
            end++;
        center(out.samples + i, end - i);
        i = end;
    }
    arena_destroy(arena);
    return out;
}

static size_t
read_stories(struct arena *arena, const char *path, struct story *out)
{
    struct text rest = corpus_bytes(arena, path);
    size_t count = 0;
    while (rest.len > 0 && count < STORIES_MAX) {
        struct text line;
        text_cut(rest, '\n', &line, &rest);
        if (!text_eq(json_string_of(arena, line, "lang"), TEXT("en")))
            continue;
        out[count] = read_story(arena, json_string_of(arena, line, "headline"),
                                json_string_of(arena, line, "article"));
        count += out[count].count > 0;
    }
    return count;
}

/* Solves a x = b in place; `a` is symmetric and positive. */
static void
solve(double a[RANK_COUNT][RANK_COUNT], double b[RANK_COUNT])
{
    for (size_t i = 0; i < RANK_COUNT; i++)
        for (size_t j = 0; j <= i; j++) {
            double sum = a[i][j];
            for (size_t k = 0; k < j; k++)
                sum -= a[i][k] * a[j][k];
            a[i][j] = i == j ? sqrt(sum) : sum / a[j][j];
        }
    for (size_t i = 0; i < RANK_COUNT; i++) {
        for (size_t k = 0; k < i; k++)
            b[i] -= a[i][k] * b[k];
        b[i] /= a[i][i];
    }
    for (size_t i = RANK_COUNT; i-- > 0;) {
        for (size_t k = i + 1; k < RANK_COUNT; k++)
            b[i] -= a[k][i] * b[k];
        b[i] /= a[i][i];
    }
}

/* Least squares over all stories but those of one fold. */
static void
learn(const struct story *stories, size_t count, size_t fold,
      const double prior[RANK_COUNT], double out[RANK_COUNT])
{
    static double a[RANK_COUNT][RANK_COUNT];
    memset(a, 0, sizeof a);
    for (size_t i = 0; i < RANK_COUNT; i++) {
        a[i][i] = i < RANK_LENGTH || i > RANK_KEPT ? RIDGE : RIDGE_FORM;
        out[i] = 0;
    }
    for (size_t s = 0; s < count; s++) {
        if (s % FOLDS == fold)
            continue;
        double weight = 1 / (double)stories[s].count;
        for (size_t k = 0; k < stories[s].count; k++) {
            const struct sample *p = &stories[s].samples[k];
            double left = p->left;
            for (size_t i = 0; i < RANK_COUNT; i++)
                left -= prior[i] * p->d[i];
            for (size_t i = 0; i < RANK_COUNT; i++) {
                out[i] += weight * p->d[i] * left;
                for (size_t j = 0; j < RANK_COUNT; j++)
                    a[i][j] += weight * p->d[i] * p->d[j];
            }
        }
    }
    solve(a, out);
    for (size_t i = 0; i < RANK_COUNT; i++)
        out[i] += prior[i];
}

static double
best_of(const struct story *story, const double weights[RANK_COUNT])
{
    double most = -1e9;
    double y = 0;
    for (size_t k = 0; k < story->count; k++) {
        double sum = 0;
        for (size_t i = 0; i < RANK_COUNT; i++)
            sum += weights[i] * story->samples[k].x[i];
        if (sum > most) {
            most = sum;
            y = story->samples[k].y;
        }
    }
    return y;
}

void
train_rank(struct arena *arena, const char *path, double *out)
{
    struct story *stories = arena_alloc(arena, STORIES_MAX, sizeof *stories);
    size_t count = read_stories(arena, path, stories);
    learn(stories, count, SIZE_MAX, RANK_PRIOR, out);
}

void
train_test_rank(struct arena *arena, const char *path)
{
    struct story *stories = arena_alloc(arena, STORIES_MAX, sizeof *stories);
    size_t count = read_stories(arena, path, stories);
    double by_hand = 0;
    double learnt = 0;
    double built_in = 0;
    double most = 0;
    for (size_t fold = 0; fold < FOLDS; fold++) {
        double weights[RANK_COUNT];
        learn(stories, count, fold, RANK_PRIOR, weights);
        for (size_t s = fold; s < count; s += FOLDS) {
            by_hand += best_of(&stories[s], RANK_PRIOR);
            built_in += best_of(&stories[s], RANK_WEIGHTS);
            learnt += best_of(&stories[s], weights);
            double top = 0;
            for (size_t k = 0; k < stories[s].count; k++)
                top = fmax(top, stories[s].samples[k].y);
            most += top;
        }
    }
    double all = (double)count;
    printf("rank: ROUGE-1 + ROUGE-2 over %zu articles: by hand %.3f, learnt "
           "%.3f (10-fold), built in %.3f, at best %.3f\n",
           count, by_hand / all, learnt / all, built_in / all, most / all);
}
