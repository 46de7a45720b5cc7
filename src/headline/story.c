// SPDX-License-Identifier: MIT
#include "headline/story.h"

#include <stdlib.h>

#include "base/arena.h"
#include "headline/fold.h"
#include "headline/headline.h"

enum { TITLE_MAX_WORDS = 40, TITLE_MIN_WORDS = 3 };

/* What a headline is found by: its link, or its title's words. */
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
    size_t tracking = text_find(link, TEXT("?utm_"));
    link = text_sub(link, 0, tracking);
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

void
story_group(struct arena *arena, const struct headline *const *headlines,
            size_t count, size_t *group)
{
    struct mark *marks = arena_alloc(arena, 2 * count + 1, sizeof(*marks));
    size_t mark_count = 0;
    for (size_t i = 0; i < count; i++) {
        group[i] = i;
        uint64_t link = hash_link(headlines[i]->link);
        uint64_t title = hash_title(arena, headlines[i]->title);
        if (link != 0)
            marks[mark_count++] = (struct mark){ link, i };
        if (title != 0)
            marks[mark_count++] = (struct mark){ title, i };
    }
    qsort(marks, mark_count, sizeof(*marks), compare_marks);
    for (size_t i = 1; i < mark_count; i++) {
        if (marks[i].hash == marks[i - 1].hash)
            join(group, marks[i].index, marks[i - 1].index);
    }
    for (size_t i = 0; i < count; i++)
        group[i] = find_root(group, i);
}
