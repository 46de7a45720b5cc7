// SPDX-License-Identifier: MIT
#include "fleet/places.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "fleet/door.h"
#include "fleet/quote.h"

enum {
    WIDTH_MAX_UM = 100000000,
    LEFT_MAX_UM = 1000000000,
    TOP_MAX_UM = 10000000,
    PICTURE_MAX_PX = 16384,
};

static bool
is_there(const struct places_entry *e, int64_t now)
{
    return e->said + PLACES_FORGET_S > now;
}

void
places_hear(struct places *p, const struct places_entry *from)
{
    size_t i = 0;
    while (i < p->count && strcmp(p->entries[i].name, from->name) != 0)
        i++;
    if (from->place.width_um > 0) {
        if (i == PLACES_MAX)
            return;
        p->count += i == p->count;
        p->entries[i] = *from;
    } else if (i < p->count) {
        p->entries[i] = p->entries[--p->count];
    }
}

int64_t
places_length(struct places *p, const struct river_place *own, int64_t now)
{
    int64_t length_um = own->left_um + own->width_um;
    for (size_t i = 0; i < p->count; i++) {
        const struct river_place *place = &p->entries[i].place;
        if (is_there(&p->entries[i], now) &&
            place->left_um + place->width_um > length_um)
            length_um = place->left_um + place->width_um;
    }
    return length_um;
}

static double
height_um(const struct places_entry *e)
{
    return (double)e->high_px * (double)e->place.width_um / e->wide_px;
}

const struct places_entry *
places_lowest(const struct places *p, int64_t now)
{
    const struct places_entry *found = NULL;
    for (size_t i = 0; i < p->count; i++) {
        const struct places_entry *e = &p->entries[i];
        if (!is_there(e, now) || e->wide_px == 0 || e->high_px == 0)
            continue;
        /* Of equal ones always the same, in whatever order they are heard. */
        double more = found != NULL ? height_um(e) - height_um(found) : -1;
        if (more < 0 || (more == 0 && strcmp(e->name, found->name) < 0))
            found = e;
    }
    return found;
}

const struct places_entry *
places_overlap(const struct places *p, const struct river_place *own,
               int64_t now)
{
    for (size_t i = 0; i < p->count; i++)
        if (is_there(&p->entries[i], now) &&
            river_overlaps(&p->entries[i].place, own))
            return &p->entries[i];
    return NULL;
}

bool
places_write(const struct places_entry *who, struct buffer *out)
{
    bool fine = buffer_append(out, TEXT("{\"v\":1,\"name\":")) &&
                quote_append(out, text_of(who->name)) &&
                buffer_format(out, ",\"left\":%lld,\"width\":%lld,\"top\":%lld",
                              (long long)who->place.left_um,
                              (long long)who->place.width_um,
                              (long long)who->place.top_um);
    if (who->wide_px > 0 && who->high_px > 0)
        fine = fine && buffer_format(out, ",\"wide\":%d,\"high\":%d",
                                     who->wide_px, who->high_px);
    return fine && buffer_format(out, ",\"said\":%lld}", (long long)who->said);
}

bool
places_read(struct text bytes, struct places_entry *out, struct error *err)
{
    json_t *root = door_open(bytes, PLACES_MAX_BYTES, err);
    if (root == NULL)
        return false;
    struct arena *arena = arena_create();
    struct text name = door_line(arena, root, "name", PLACES_NAME_BYTES - 1);
    *out = (struct places_entry){
        .place = { .left_um = door_whole(root, "left", 0, LEFT_MAX_UM, -1),
                   .width_um = door_whole(root, "width", 0, WIDTH_MAX_UM, -1),
                   .top_um = door_whole(root, "top", 0, TOP_MAX_UM, 0) },
        .wide_px = (int)door_whole(root, "wide", 0, PICTURE_MAX_PX, 0),
        .high_px = (int)door_whole(root, "high", 0, PICTURE_MAX_PX, 0),
        .said = door_whole(root, "said", 0, INT64_C(1) << 40, 0),
    };
    if (name.len > 0)
        memcpy(out->name, name.ptr, name.len);
    arena_destroy(arena);
    json_decref(root);
    if (name.len == 0 || out->place.left_um < 0 || out->place.width_um < 0)
        return error_set(err, ERROR_FORMAT, "has no 'name', 'left' or 'width'");
    return true;
}
