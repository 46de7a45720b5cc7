// SPDX-License-Identifier: MIT
#include "headline/river.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/memory.h"

enum { SECOND_US = 1000000, CUT_UM = 1000 };

/* Floors below zero as well. */
static int64_t
divide(int64_t a, int64_t b)
{
    return a / b - (a % b < 0);
}

int64_t
river_px(struct river_scale s, int64_t um)
{
    return divide(2 * um * s.px + s.um, 2 * s.um);
}

int64_t
river_um(struct river_scale s, int64_t px)
{
    return divide(2 * px * s.um + s.px, 2 * s.px);
}

int64_t
river_flow(const struct river_course *c, int64_t now_us)
{
    int64_t passed_us = now_us - c->at_us;
    int64_t seconds = divide(passed_us, SECOND_US);
    return c->from_um + seconds * c->speed_um +
           (passed_us - seconds * SECOND_US) * c->speed_um / SECOND_US;
}

int64_t
river_view(const struct river_course *c, const struct river_place *place,
           int64_t now_us)
{
    int64_t flow = river_flow(c, now_us);
    return c->is_mirrored ? flow - place->left_um - place->width_um
                          : flow + place->left_um;
}

int64_t
river_edge(const struct river_course *c, int64_t length_um, int64_t now_us)
{
    int64_t flow = river_flow(c, now_us);
    return c->is_mirrored ? flow : flow + length_um;
}

struct river_course
river_anchor(const struct river_course *c, int64_t then_us, int64_t now_us)
{
    struct river_course anew = *c;
    anew.from_um = river_flow(c, then_us);
    anew.at_us = now_us;
    return anew;
}

bool
river_overlaps(const struct river_place *a, const struct river_place *b)
{
    return a->left_um + CUT_UM < b->left_um + b->width_um &&
           b->left_um + CUT_UM < a->left_um + a->width_um;
}

struct river *
river_create(uint64_t id, struct text by)
{
    struct river *r = memory_new(1, sizeof *r);
    r->arena = arena_create();
    r->id = id;
    r->by = arena_copy(r->arena, by);
    r->items = arena_alloc(r->arena, RIVER_ITEMS, sizeof *r->items);
    return r;
}

void
river_destroy(struct river *r)
{
    if (r == NULL)
        return;
    arena_destroy(r->arena);
    free(r);
}

static void
push(struct river *r, const struct river_item *item)
{
    struct river_item *copy = &r->items[r->count++];
    *copy = *item;
    copy->source = arena_copy(r->arena, item->source);
    copy->line = arena_copy(r->arena, item->line);
    copy->age = arena_copy(r->arena, item->age);
    copy->link = arena_copy(r->arena, item->link);
    copy->language = arena_copy(r->arena, item->language);
}

bool
river_append(struct river *r, const struct river_item *item)
{
    if (r->count == RIVER_ITEMS)
        return false;
    push(r, item);
    struct river_item *last = &r->items[r->count - 1];
    if (r->count > 1)
        last->number = last[-1].number + 1;
    else if (last->number == 0)
        last->number = 1;
    return true;
}

struct river *
river_copy(const struct river *r, int64_t since_um, int64_t until_um)
{
    struct river *copy = river_create(r->id, r->by);
    copy->clock = r->clock;
    copy->em_um = r->em_um;
    copy->em_lamps = r->em_lamps;
    copy->base_um = r->base_um;
    copy->course = r->course;
    /* Of what goes round the last lap is enough. */
    uint64_t number = river_number(r, since_um), last = number;
    if (r->count > 0 && number <= r->items[r->count - 1].number)
        last = r->items[r->count - 1].number;
    uint64_t kept = r->count < RIVER_KEPT ? r->count : RIVER_KEPT;
    if (kept > 0 && last + 1 - kept < number)
        number = last + 1 - kept;
    struct river_item item;
    while (river_item(r, number++, &item) &&
           (item.number <= last || item.at_um < until_um) &&
           river_append(copy, &item))
        ;
    return copy;
}

int64_t
river_end(const struct river *r)
{
    const struct river_item *last = r->items + r->count - 1;
    return r->count > 0 ? last->at_um + last->width_um : 0;
}

/* How long the tape is before it goes round. */
static int64_t
lap_um(const struct river *r)
{
    return river_end(r) - r->items[0].at_um;
}

bool
river_item(const struct river *r, uint64_t number, struct river_item *out)
{
    if (r->count == 0)
        return false;
    uint64_t first = r->items[0].number;
    uint64_t past = number > first ? number - first : 0;
    *out = r->items[past % r->count];
    out->number = first + past;
    out->at_um += (int64_t)(past / r->count) * lap_um(r);
    return true;
}

uint64_t
river_number(const struct river *r, int64_t beyond_um)
{
    if (r->count == 0)
        return 0;
    int64_t first_um = r->items[0].at_um;
    int64_t laps =
        beyond_um > first_um ? (beyond_um - first_um) / lap_um(r) : 0;
    uint64_t number = r->items[0].number + (uint64_t)laps * r->count;
    struct river_item item;
    while (river_item(r, number, &item) &&
           item.at_um + item.width_um <= beyond_um)
        number++;
    return number;
}

void
river_cut(struct river *r, int64_t from_um)
{
    while (r->count > 1 && r->items[r->count - 1].at_um >= from_um)
        r->count--;
}
