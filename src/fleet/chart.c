// SPDX-License-Identifier: MIT
#include "fleet/chart.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "fleet/door.h"
#include "fleet/quote.h"

enum {
    NAME_BYTES = 64,
    SOURCE_BYTES = 200,
    AGE_BYTES = 100,
    LANGUAGE_BYTES = 35,
    KEPT_MAX = 2000, /* graphemes */
    LAMPS_MAX = 100,
    EM_MIN_UM = 500,
    EM_MAX_UM = 10000000,
    BASE_MAX_UM = 100000000,
};

static const int64_t TIME_MAX_US = INT64_C(1) << 53;

static bool
item_write(const struct river_item *item, struct buffer *out)
{
    bool fine =
        buffer_format(out, "{\"w\":%lld,\"id\":\"%llx\"",
                      (long long)item->width_um, (unsigned long long)item->id);
    if (item->story != 0 && item->story != item->id)
        fine = fine && buffer_format(out, ",\"story\":\"%llx\"",
                                     (unsigned long long)item->story);
    fine = fine && quote_member(out, "line", item->line) &&
           quote_member(out, "source", item->source) &&
           quote_member(out, "age", item->age) &&
           quote_link(out, "link", item->link) &&
           quote_member(out, "lang", item->language);
    if (item->kept != 0)
        fine = fine && buffer_format(out, ",\"kept\":%lu,\"whole\":%lld",
                                     (unsigned long)item->kept,
                                     (long long)item->whole_um);
    if (item->rgb != 0)
        fine = fine && buffer_format(out, ",\"color\":\"#%06x\"", item->rgb);
    if (item->is_breaking)
        fine = fine && buffer_append(out, TEXT(",\"breaking\":true"));
    if (item->stands)
        fine = fine && buffer_append(out, TEXT(",\"stands\":true"));
    return fine && buffer_append_char(out, '}');
}

bool
chart_write(const struct river *r, struct buffer *out)
{
    const struct river_course *c = &r->course;
    bool fine =
        buffer_format(out, "{\"v\":1,\"river\":\"%llx\",\"by\":",
                      (unsigned long long)r->id) &&
        quote_append(out, r->by) &&
        buffer_format(out,
                      ",\"em\":%lld,\"base\":%lld,\"speed\":%lld,\"clock\":"
                      "\"%llx\",\"at\":%lld,\"from\":%lld%s",
                      (long long)r->em_um, (long long)r->base_um,
                      (long long)c->speed_um, (unsigned long long)r->clock,
                      (long long)c->at_us, (long long)c->from_um,
                      c->is_mirrored ? ",\"mirrored\":true" : "") &&
        (r->em_lamps == 0 ||
         buffer_format(out, ",\"lamps\":%d", r->em_lamps)) &&
        buffer_format(
            out, ",\"first\":%llu,\"place\":%lld,\"items\":[",
            (unsigned long long)(r->count > 0 ? r->items[0].number : 0),
            (long long)(r->count > 0 ? r->items[0].at_um : 0));
    for (size_t i = 0; fine && i < r->count; i++)
        fine = (i == 0 || buffer_append_char(out, ',')) &&
               item_write(&r->items[i], out);
    return fine && buffer_append(out, TEXT("]}"));
}

/* False: it is no item, or none with a width and words. */
static bool
item_read(struct arena *arena, const json_t *row, struct river_item *out)
{
    *out = (struct river_item){
        .width_um = door_whole(row, "w", 1, RIVER_WIDTH_UM, 0),
        .whole_um = door_whole(row, "whole", 1, RIVER_WIDTH_UM, 0),
        .kept = (uint32_t)door_whole(row, "kept", 1, KEPT_MAX, 0),
        .id = door_hex(row, "id"),
        .story = door_hex(row, "story"),
        .line = door_line(arena, row, "line", CHART_LINE_BYTES),
        .source = door_line(arena, row, "source", SOURCE_BYTES),
        .age = door_line(arena, row, "age", AGE_BYTES),
        .link = door_link(arena, row, "link"),
        .language = door_line(arena, row, "lang", LANGUAGE_BYTES),
        .rgb = door_color(row, "color") >> 8,
        .is_breaking = json_is_true(json_object_get(row, "breaking")),
        .stands = json_is_true(json_object_get(row, "stands")),
    };
    if (out->kept == 0 || out->whole_um == 0)
        out->kept = 0, out->whole_um = 0; /* one is nothing without the other */
    return out->width_um > 0 && out->line.len > 0;
}

static bool
items_read(struct arena *arena, const json_t *root, struct river *r,
           struct error *err)
{
    const json_t *rows = json_object_get(root, "items");
    int64_t place = door_whole(root, "place", -RIVER_END_UM, RIVER_END_UM, 0);
    int64_t first = door_whole(root, "first", 0, TIME_MAX_US, 0);
    struct river_item item;
    if (!json_is_array(rows) || json_array_size(rows) > RIVER_ITEMS)
        return error_set(err, ERROR_FORMAT,
                         "has no list 'items', or more than %d of them",
                         (int)RIVER_ITEMS);
    for (size_t i = 0; i < json_array_size(rows); i++) {
        if (!item_read(arena, json_array_get(rows, i), &item))
            return error_set(err, ERROR_FORMAT,
                             "has an item without width or words, number %zu",
                             i + 1);
        item.number = (uint64_t)first;
        item.at_um = place;
        place += item.width_um;
        river_append(r, &item);
    }
    return true;
}

static bool
head_read(const json_t *root, struct river *r, struct error *err)
{
    r->clock = door_hex(root, "clock");
    r->em_um = door_whole(root, "em", EM_MIN_UM, EM_MAX_UM, 0);
    r->em_lamps = (int)door_whole(root, "lamps", 1, LAMPS_MAX, 0);
    r->base_um = door_whole(root, "base", 0, BASE_MAX_UM, -1);
    r->course = (struct river_course){
        .at_us = door_whole(root, "at", 1, TIME_MAX_US, 0),
        .from_um = door_whole(root, "from", -RIVER_END_UM, RIVER_END_UM, 0),
        .speed_um = door_whole(root, "speed", 1, RIVER_SPEED_UM, 0),
        .is_mirrored = json_is_true(json_object_get(root, "mirrored")),
    };
    if (r->id == 0 || r->em_um == 0 || r->base_um < 0 || r->course.at_us == 0 ||
        r->course.speed_um == 0)
        return error_set(err, ERROR_FORMAT,
                         "has no 'river', 'em', 'base', 'at' or 'speed'");
    return true;
}

struct river *
chart_read(struct text bytes, struct error *err)
{
    json_t *root = door_open(bytes, CHART_MAX_BYTES, err);
    if (root == NULL)
        return NULL;
    struct arena *arena = arena_create();
    struct river *r = river_create(door_hex(root, "river"),
                                   door_line(arena, root, "by", NAME_BYTES));
    if (!head_read(root, r, err) || !items_read(arena, root, r, err)) {
        river_destroy(r);
        r = NULL;
    }
    json_decref(root);
    arena_destroy(arena);
    return r;
}
