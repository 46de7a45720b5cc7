// SPDX-License-Identifier: MIT
#include "fleet/change.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "fleet/bulletin_rows.h"
#include "fleet/door.h"
#include "fleet/quote.h"

/* A row of the base by what it looks like on the wire. */
struct mark {
    uint64_t hash;
    size_t place;
};

static int
mark_order(const void *a, const void *b)
{
    const struct mark *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->place > y->place) - (x->place < y->place);
}

/* Both lists are written by the same code: `at` says which row. */
typedef bool (*row_writer)(const void *list, size_t at, struct buffer *out);

static bool
headline_at(const void *list, size_t at, struct buffer *out)
{
    return bulletin_write_headline((const struct headline *)list + at, out);
}

static bool
feed_at(const void *list, size_t at, struct buffer *out)
{
    return bulletin_write_feed((const struct feed_health *)list + at, out);
}

/* The place of a row in the base, the expected one before any, or SIZE_MAX. */
static size_t
find_row(const struct mark *marks, size_t count, uint64_t hash, size_t expected)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (marks[middle].hash < hash)
            low = middle + 1;
        else
            high = middle;
    }
    size_t first = SIZE_MAX;
    for (; low < count && marks[low].hash == hash; low++) {
        if (marks[low].place == expected)
            return expected;
        if (first == SIZE_MAX)
            first = marks[low].place;
    }
    return first;
}

struct stretch {
    size_t first;
    size_t count;
};

static bool
put_stretch(struct buffer *out, struct stretch *s, bool *any)
{
    bool fine =
        s->count == 0 ||
        buffer_format(out, "%s[%zu,%zu]", *any ? "," : "", s->first, s->count);
    *any = *any || s->count > 0;
    s->count = 0;
    return fine;
}

/* `to` as stretches of `base` and rows of its own. */
static bool
write_list(struct arena *arena, row_writer write, const void *base,
           size_t base_count, const void *to, size_t to_count,
           struct buffer *out)
{
    struct mark *marks = arena_alloc(arena, base_count, sizeof *marks);
    struct buffer row;
    buffer_init(&row, BULLETIN_MAX_BYTES);
    for (size_t i = 0; i < base_count; i++) {
        buffer_clear(&row);
        write(base, i, &row);
        marks[i] = (struct mark){ text_hash(buffer_text(&row)), i };
    }
    if (base_count > 0)
        qsort(marks, base_count, sizeof *marks, mark_order);
    bool fine = buffer_append_char(out, '['), any = false;
    struct stretch s = { 0 };
    for (size_t i = 0; fine && i < to_count; i++) {
        buffer_clear(&row);
        write(to, i, &row);
        size_t place = find_row(marks, base_count, text_hash(buffer_text(&row)),
                                s.first + s.count);
        if (place != SIZE_MAX && s.count > 0 && place == s.first + s.count) {
            s.count++;
            continue;
        }
        fine = put_stretch(out, &s, &any);
        s = (struct stretch){ place, place != SIZE_MAX };
        if (place != SIZE_MAX)
            continue;
        s.first = 0;
        fine = fine && (!any || buffer_append_char(out, ',')) &&
               buffer_append(out, buffer_text(&row));
        any = true;
    }
    fine = fine && put_stretch(out, &s, &any) && buffer_append_char(out, ']');
    buffer_finish(&row);
    return fine;
}

bool
change_write(const struct bulletin *base, const struct bulletin *to,
             struct buffer *out)
{
    struct arena *arena = arena_create();
    bool fine =
        buffer_format(out, "{\"v\":%d,\"by\":", BULLETIN_VERSION) &&
        quote_append(out, to->by) &&
        buffer_format(out,
                      ",\"base\":%llu,\"number\":%llu,\"at\":%lld,"
                      "\"feeds\":",
                      (unsigned long long)base->number,
                      (unsigned long long)to->number, (long long)to->at) &&
        write_list(arena, feed_at, base->feeds, base->feed_count, to->feeds,
                   to->feed_count, out) &&
        buffer_append(out, TEXT(",\"headlines\":")) &&
        write_list(arena, headline_at, base->headlines, base->headline_count,
                   to->headlines, to->headline_count, out) &&
        buffer_append_char(out, '}');
    arena_destroy(arena);
    return fine;
}

/* [first, count] inside a list of `limit` rows. */
static bool
read_stretch(const json_t *row, size_t limit, struct stretch *out)
{
    const json_t *first = json_array_get(row, 0);
    const json_t *count = json_array_get(row, 1);
    if (json_array_size(row) != 2 || !json_is_integer(first) ||
        !json_is_integer(count))
        return false;
    json_int_t a = json_integer_value(first), b = json_integer_value(count);
    if (a < 0 || b < 1 || (uint64_t)a > limit ||
        (uint64_t)b > limit - (size_t)a)
        return false;
    *out = (struct stretch){ (size_t)a, (size_t)b };
    return true;
}

/* How many rows a list will have; SIZE_MAX: a stretch is outside the base. */
static size_t
count_rows(const json_t *list, size_t base_count, size_t max)
{
    size_t total = 0;
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *row = json_array_get(list, i);
        struct stretch s = { 0, 1 };
        if (json_is_array(row) && !read_stretch(row, base_count, &s))
            return SIZE_MAX;
        total += s.count;
        if (total > max)
            return SIZE_MAX;
    }
    return total;
}

static void
read_headlines(struct arena *arena, const json_t *list,
               const struct bulletin *base, struct headline *rows,
               size_t *count)
{
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *row = json_array_get(list, i);
        struct stretch s;
        if (!json_is_array(row)) {
            *count += bulletin_read_headline(arena, row, &rows[*count]);
            continue;
        }
        if (read_stretch(row, base->headline_count, &s))
            for (size_t k = 0; k < s.count; k++)
                rows[(*count)++] = base->headlines[s.first + k];
    }
}

static void
read_feeds(struct arena *arena, const json_t *list, const struct bulletin *base,
           struct feed_health *rows, size_t *count)
{
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *row = json_array_get(list, i);
        struct stretch s;
        if (!json_is_array(row)) {
            *count += bulletin_read_feed(arena, row, &rows[*count]);
            continue;
        }
        if (read_stretch(row, base->feed_count, &s))
            for (size_t k = 0; k < s.count; k++)
                rows[(*count)++] = base->feeds[s.first + k];
    }
}

static bool
read_lists(struct arena *arena, const json_t *root, const struct bulletin *base,
           struct bulletin *out, struct error *err)
{
    const json_t *feeds = json_object_get(root, "feeds");
    const json_t *headlines = json_object_get(root, "headlines");
    size_t feed_rows = count_rows(feeds, base->feed_count, BULLETIN_MAX_FEEDS);
    size_t headline_rows =
        count_rows(headlines, base->headline_count, RUNDOWN_MAX_HEADLINES);
    if (!json_is_array(feeds) || !json_is_array(headlines) ||
        feed_rows == SIZE_MAX || headline_rows == SIZE_MAX)
        return error_set(err, ERROR_FORMAT,
                         "has lists that do not fit its base");
    struct feed_health *rows = arena_alloc(arena, feed_rows, sizeof *rows);
    struct headline *items = arena_alloc(arena, headline_rows, sizeof *items);
    read_feeds(arena, feeds, base, rows, &out->feed_count);
    read_headlines(arena, headlines, base, items, &out->headline_count);
    out->feeds = rows;
    out->headlines = items;
    return true;
}

bool
change_read(struct arena *arena, struct text bytes, const struct bulletin *base,
            struct bulletin *out, struct error *err)
{
    json_t *root = door_open(bytes, BULLETIN_MAX_BYTES, err);
    if (root == NULL)
        return false;
    *out = (struct bulletin){ 0 };
    bool fine = bulletin_read_head(arena, root, out, err);
    if (fine && (uint64_t)door_whole(root, "base", 1, BULLETIN_MAX_NUMBER, 0) !=
                    base->number) {
        err->kind = ERROR_NONE;
        fine = false;
    }
    fine = fine && read_lists(arena, root, base, out, err);
    json_decref(root);
    return fine;
}
