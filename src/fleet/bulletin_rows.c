// SPDX-License-Identifier: MIT
#include "fleet/bulletin_rows.h"

#include <string.h>

#include "base/arena.h"
#include "fleet/door.h"

enum {
    NAME_MAX_BYTES = 200,
    URL_MAX_BYTES = 2048,
    ERROR_MAX_BYTES = 300,
    LANGUAGE_MAX_BYTES = 35, /* RFC 5646, 4.4.1 */
    METHOD_MAX_BYTES = 40,
    TURNS_MAX = 1000,
};

static const int64_t time_max_s = 1LL << 40; /* far, and safe to add to */

static int64_t
read_time(const json_t *object, const char *key)
{
    return door_whole(object, key, 0, time_max_s, 0);
}

bool
bulletin_read_head(struct arena *arena, const json_t *root,
                   struct bulletin *out, struct error *err)
{
    int64_t number = door_whole(root, "number", 1, BULLETIN_MAX_NUMBER, 0);
    out->by = door_line(arena, root, "by", NAME_MAX_BYTES);
    out->at = read_time(root, "at");
    out->number = (uint64_t)number;
    if (number == 0 || out->by.len == 0)
        return error_set(err, ERROR_FORMAT,
                         "does not say 'by' whom or has no 'number'");
    return true;
}

static void
read_sources(struct arena *arena, const json_t *row, struct headline *out)
{
    const json_t *list = json_object_get(row, "sources");
    size_t count = json_array_size(list);
    if (count > BULLETIN_MAX_SOURCES)
        count = BULLETIN_MAX_SOURCES;
    struct text *sources = arena_alloc(arena, count + 1, sizeof *sources);
    json_t *one = json_object(); /* so that all texts go through one door */
    for (size_t i = 0; i < count; i++) {
        json_object_set(one, "name", json_array_get(list, i));
        struct text name = door_line(arena, one, "name", NAME_MAX_BYTES);
        if (name.len > 0)
            sources[out->source_count++] = name;
    }
    json_decref(one);
    if (out->source_count == 0 && out->source.len > 0)
        sources[out->source_count++] = out->source;
    out->sources = sources;
}

bool
bulletin_read_headline(struct arena *arena, const json_t *row,
                       struct headline *out)
{
    *out = (struct headline){
        .id = door_hex(row, "id"),
        .story = door_hex(row, "story"),
        .line = door_line(arena, row, "line", BULLETIN_MAX_LINE_BYTES),
        .title = door_line(arena, row, "title", BULLETIN_MAX_LINE_BYTES),
        .source = door_line(arena, row, "source", NAME_MAX_BYTES),
        .link = door_link(arena, row, "link"),
        .language = door_line(arena, row, "lang", LANGUAGE_MAX_BYTES),
        .method = door_line(arena, row, "how", METHOD_MAX_BYTES),
        .published = read_time(row, "pub"),
        .first_seen = read_time(row, "seen"),
        .expires = read_time(row, "until"),
        .priority = (enum headline_priority)door_whole(
            row, "prio", PRIORITY_LOW, PRIORITY_BREAKING, PRIORITY_NORMAL),
        .turns = (uint32_t)door_whole(row, "turns", 0, TURNS_MAX, 0),
        .source_rgba = door_color(row, "color"),
    };
    if (out->id == 0 || out->line.len == 0)
        return false;
    if (out->story == 0)
        out->story = out->id;
    if (out->title.len == 0)
        out->title = out->line;
    read_sources(arena, row, out);
    return true;
}

static enum feed_status
read_status(const json_t *row)
{
    static const enum feed_status all[] = { FEED_WAITING, FEED_OK,
                                            FEED_UNCHANGED, FEED_ERROR };
    const char *name = json_string_value(json_object_get(row, "status"));
    for (size_t i = 0; name != NULL && i < sizeof all / sizeof all[0]; i++)
        if (strcmp(name, feed_status_name(all[i])) == 0)
            return all[i];
    return FEED_WAITING;
}

bool
bulletin_read_feed(struct arena *arena, const json_t *row,
                   struct feed_health *out)
{
    *out = (struct feed_health){
        .name = door_line(arena, row, "name", NAME_MAX_BYTES),
        .url = door_line(arena, row, "url", URL_MAX_BYTES),
        .status = read_status(row),
        .error = door_line(arena, row, "error", ERROR_MAX_BYTES),
        .entries = (uint32_t)door_whole(row, "entries", 0, 1000000, 0),
        .last_success = read_time(row, "success"),
    };
    return out->name.len > 0;
}
