// SPDX-License-Identifier: MIT
#include "headline/ledger.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/memory.h"

/* What has not aired for a day has left the rundown: it costs a card no line. */
enum { KEEP_S = 24 * 60 * 60 };

void
ledger_finish(struct ledger *l)
{
    free(l->airings);
    *l = (struct ledger){ 0 };
}

/* Where `key` is, or where it would be. */
static size_t
find_place(const struct ledger *l, uint64_t key)
{
    size_t low = 0;
    size_t high = l->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (l->airings[middle].key < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct airing *
ledger_find(const struct ledger *l, uint64_t key)
{
    size_t at = find_place(l, key);
    bool is_there = at < l->count && l->airings[at].key == key;
    return is_there ? &l->airings[at] : NULL;
}

static int
compare_times(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a;
    int64_t y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

/* Forgets the half that has not aired for the longest time. */
static void
forget_half(struct ledger *l)
{
    int64_t *times = memory_new(l->count, sizeof(*times));
    for (size_t i = 0; i < l->count; i++)
        times[i] = l->airings[i].last_aired;
    qsort(times, l->count, sizeof(*times), compare_times);
    size_t most = l->count / 2;
    int64_t middle = times[l->count - most - 1];
    /* Of those that aired in the middle's second as many as there is room. */
    size_t equal = most;
    for (size_t i = l->count - most; i < l->count; i++)
        equal -= times[i] > middle;
    free(times);
    size_t kept = 0;
    for (size_t i = 0; i < l->count; i++) {
        const struct airing *a = &l->airings[i];
        if (a->last_aired > middle || (a->last_aired == middle && equal > 0)) {
            equal -= a->last_aired == middle;
            l->airings[kept++] = *a;
        }
    }
    l->count = kept;
}

struct airing *
ledger_add(struct ledger *l, uint64_t key)
{
    if (l->count >= LEDGER_MAX)
        forget_half(l);
    if (l->count == l->room) {
        l->room = l->room * 2 + 64;
        l->airings = memory_grow(l->airings, l->room, sizeof(*l->airings));
    }
    size_t at = find_place(l, key);
    memmove(l->airings + at + 1, l->airings + at,
            (l->count - at) * sizeof(*l->airings));
    l->count++;
    l->airings[at] = (struct airing){ .key = key };
    return &l->airings[at];
}

void
ledger_write(const struct ledger *l, int64_t now, struct buffer *out)
{
    int64_t newest = 0;
    double least = l->count > 0 ? l->airings[0].pass : 0;
    for (size_t i = 0; i < l->count; i++) {
        const struct airing *a = &l->airings[i];
        newest = a->last_aired > newest ? a->last_aired : newest;
        least = fmin(least, a->pass);
    }
    for (size_t i = 0; i < l->count; i++) {
        const struct airing *a = &l->airings[i];
        bool is_ahead = a->turn != 0 && a->first_aired > now;
        if (is_ahead || newest - a->last_aired > KEEP_S)
            continue;
        buffer_format(out, "%016llx %lld %lld %lld %lld\n",
                      (unsigned long long)a->key, (long long)a->first_aired,
                      (long long)a->broke, (long long)a->last_aired,
                      llround((a->pass - least) * 1000));
    }
}

/* Beyond any time and pass; sums of a few stay far from the type's end. */
static const long long NUMBER_MAX = 1LL << 50;

/* False: not a line as ledger_write() writes it. */
static bool
read_line(struct text line, struct airing *out)
{
    char copy[120];
    if (line.len >= sizeof(copy))
        return false;
    memcpy(copy, line.ptr, line.len);
    copy[line.len] = '\0';
    char *at = copy;
    long long numbers[4];
    out->key = strtoull(at, &at, 16);
    for (size_t i = 0; i < 4; i++) {
        char *before = at;
        numbers[i] = strtoll(at, &at, 10);
        if (at == before || numbers[i] < 0 || numbers[i] > NUMBER_MAX)
            return false;
    }
    if (*at != '\0')
        return false;
    out->first_aired = numbers[0];
    out->broke = numbers[1];
    out->last_aired = numbers[2];
    out->pass = (double)numbers[3] / 1000;
    out->aired = 1;
    return true;
}

bool
ledger_read(struct ledger *l, struct text lines)
{
    struct text line;
    while (lines.len > 0 && l->count < LEDGER_MAX) {
        struct airing airing = { 0 };
        text_cut(lines, '\n', &line, &lines);
        if (!read_line(line, &airing))
            return false;
        if (ledger_find(l, airing.key) == NULL)
            *ledger_add(l, airing.key) = airing;
    }
    return true;
}
