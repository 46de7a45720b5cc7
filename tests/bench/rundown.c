// SPDX-License-Identifier: MIT
/*
 * What a rundown costs: time to compose one of 10, 100 and 2,000 headlines in
 * which each story is told by three sources, and to choose what airs next.
 * Made-up words, as common as words are; the same at every run.
 *
 *     bench_rundown FILE    which rows of it, id TAB lead TAB title, are taken
 *                           for one story, 2,000 at a time and all of one day
 *     bench_rundown FILE d  the same with the days that the ids begin with
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/clock.h"
#include "headline/headline.h"
#include "headline/rotation.h"
#include "headline/rundown.h"
#include "headline/story.h"

enum { NOW = 1700000000, VOCABULARY = 20000, RUNS = 11, TURNS = 1000 };

static uint32_t
chance(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

/* Word number n of our language: three syllables, always the same. */
static void
append_word(struct buffer *b, uint32_t n, bool is_name)
{
    static const char *const syllables[] = { "ba", "den", "ki", "lor",
                                             "mu", "nes", "po", "ral",
                                             "si", "tan", "ve", "zol" };
    struct buffer word;
    buffer_init(&word, 64);
    for (uint32_t i = 0; i < 4; i++, n /= 12)
        buffer_append(&word, text_of(syllables[n % 12]));
    if (is_name)
        word.ptr[0] = (char)(word.ptr[0] - 32);
    if (b->len > 0)
        buffer_append_char(b, ' ');
    buffer_append(b, buffer_text(&word));
    buffer_finish(&word);
}

/* Words of a story: half its own, half those of every day (Zipf, roughly). */
static struct text
write_text(struct arena *arena, uint32_t story, uint32_t *seed, size_t words)
{
    struct buffer b;
    buffer_init(&b, 4096);
    for (size_t i = 0; i < words; i++) {
        uint32_t own = story * 7919 + chance(seed) % 12;
        uint32_t rank = chance(seed) % VOCABULARY;
        uint32_t every_day = rank * (chance(seed) % 100) / 100 / 4;
        bool is_own = i % 2 == 0;
        append_word(&b, (is_own ? own : every_day) % VOCABULARY,
                    is_own && i % 4 == 0);
    }
    struct text t = arena_copy(arena, buffer_text(&b));
    buffer_finish(&b);
    return t;
}

static struct headline *
write_headlines(struct arena *arena, size_t count)
{
    struct headline *h = arena_alloc(arena, count, sizeof(*h));
    uint32_t seed = 1;
    for (size_t i = 0; i < count; i++) {
        uint32_t story = (uint32_t)(i / 3);
        h[i] = (struct headline){
            .id = i + 1,
            .source = arena_format(arena, "Source %zu", i % 40),
            .title = write_text(arena, story, &seed, 11),
            .line = write_text(arena, story, &seed, 14),
            .lead = write_text(arena, story, &seed, 24),
            .link = arena_format(arena, "https://post.example/%zu", i),
            .published = NOW - (int64_t)i,
        };
    }
    return h;
}

static int
compare(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a;
    int64_t y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static void
measure(size_t count)
{
    struct arena *arena = arena_create();
    const struct headline *h = write_headlines(arena, count);
    const struct rundown_rules rules = { .merge_stories = true,
                                         .breaking_after = 3 };
    int64_t times[RUNS];
    struct rundown *r = NULL;
    for (size_t i = 0; i < RUNS; i++) {
        rundown_destroy(r);
        int64_t start = clock_steady_us();
        r = rundown_compose(h, count, NULL, 0, &rules, NOW);
        times[i] = clock_steady_us() - start;
    }
    qsort(times, RUNS, sizeof(*times), compare);

    struct rotation *rotation = rotation_create();
    int64_t start = clock_steady_us();
    for (size_t i = 0; i < TURNS; i++)
        rotation_next(rotation, r, NOW + (int64_t)i);
    double turn_us = (double)(clock_steady_us() - start) / TURNS;
    printf("%9zu %8zu %12.2f %12.2f %10.2f\n", count, rundown_count(r),
           (double)times[0] / 1000, (double)times[RUNS / 2] / 1000, turn_us);
    rotation_destroy(rotation);
    rundown_destroy(r);
    arena_destroy(arena);
}

/* "7Sep2007Dole92": a time on that day, give or take; 0 without one. */
static int64_t
read_day(struct text id)
{
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    int64_t day = 0;
    int64_t year = 0;
    size_t at = 0;
    while (at < id.len && id.ptr[at] >= '0' && id.ptr[at] <= '9')
        day = day * 10 + id.ptr[at++] - '0';
    size_t month = text_find(text_of(months), text_sub(id, at, 3));
    for (at += 3; at < id.len && id.ptr[at] >= '0' && id.ptr[at] <= '9'; at++)
        year = year * 10 + id.ptr[at] - '0';
    if (month == SIZE_MAX || year < 1970)
        return 0;
    return ((year - 1970) * 372 + (int64_t)month / 3 * 31 + day) * 86400;
}

/* Who is thought to tell what another has told already. */
static void
print_merged(const struct headline *const *told, size_t count)
{
    struct arena *arena = arena_create();
    size_t *group = arena_alloc(arena, count + 1, sizeof(*group));
    size_t merged = 0;
    story_group(arena, told, count, group);
    for (size_t i = 0; i < count; i++) {
        if (group[i] == i)
            continue;
        const struct headline *first = told[group[i]];
        printf("%.*s\n%.*s\n\n", TEXT_ARG(first->title),
               TEXT_ARG(told[i]->title));
        merged++;
    }
    printf("%zu of %zu merged\n\n", merged, count);
    arena_destroy(arena);
}

static int
merge_rows(const char *path, bool has_days)
{
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        fprintf(stderr, "%s cannot be read\n", path);
        return 1;
    }
    enum { BATCH = 2000 };
    struct arena *arena = arena_create();
    const struct headline **told = arena_alloc(arena, BATCH, sizeof(*told));
    size_t count = 0;
    char row[4096];
    while (fgets(row, sizeof(row), file) != NULL) {
        struct text id;
        struct text rest;
        struct headline *h = arena_alloc(arena, 1, sizeof(*h));
        text_cut(text_trim(arena_copy(arena, text_of(row))), '\t', &id, &rest);
        text_cut(rest, '\t', &h->lead, &h->title);
        h->source = id; /* each its own */
        h->language = TEXT("en");
        h->published = has_days ? read_day(id) : NOW;
        told[count++] = h;
        if (count == BATCH) {
            print_merged(told, count);
            count = 0;
        }
    }
    print_merged(told, count);
    arena_destroy(arena);
    fclose(file);
    return 0;
}

int
main(int argc, char **argv)
{
    if (argc > 1)
        return merge_rows(argv[1], argc > 2);
    printf("%9s %8s %12s %12s %10s\n", "headlines", "stories", "best ms",
           "median ms", "turn us");
    measure(10);
    measure(100);
    measure(2000);
    return 0;
}
