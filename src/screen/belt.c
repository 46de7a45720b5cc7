// SPDX-License-Identifier: MIT
#include "screen/belt.h"

#include <assert.h>

struct item *
belt_item(struct belt *belt, uint64_t number)
{
    assert(number >= belt->first && number < belt->next);
    return &belt->items[number % BELT_ITEMS];
}

void
belt_finish(struct belt *belt)
{
    for (uint64_t i = belt->first; i < belt->next; i++)
        item_finish(belt_item(belt, i));
    belt->first = belt->next = 0;
}

void
belt_trim(struct belt *belt, uint64_t left, int64_t x)
{
    while (belt->next - belt->first > left) {
        struct item *oldest = belt_item(belt, belt->first);
        if (oldest->x + oldest->width >= x)
            return;
        item_finish(oldest);
        belt->first++;
    }
}

/* What stands has its bar where it begins, and a place of its own. */
static void
item_fit(struct item *item, struct fonts *fonts, const struct layout *l,
         bool is_mirrored)
{
    bool stands = item->words.stands;
    item_set(item, fonts, l,
             stands ? item->words.reads == ITEM_RTL : is_mirrored);
    item->stand_px = 0;
    if (!stands)
        return;
    /* Clear of what is on that end; if it is too wide, its end is not seen. */
    int aside = l->margin_px + (is_mirrored ? l->ends.left : l->ends.right);
    item->stand_px = item->width + aside;
    if (item->stand_px > l->tape.w)
        item->stand_px = l->tape.w;
    item->stand_x = is_mirrored ? aside : item->stand_px - aside - item->width;
    /* Seen for as long as if it had passed by. */
    item->off_px = 2 * (int64_t)item->stand_px;
    item->width = 2 * item->stand_px + l->tape.w;
}

/* Of two that stand the second need not wait until the first has gone by. */
static int
overlap(const struct item *before, const struct item *item)
{
    return before->stand_px > 0 ? item->stand_px : 0;
}

struct item *
belt_append(struct belt *belt, const struct item_words *words, int64_t at,
            struct fonts *fonts, const struct layout *l)
{
    if (belt->next - belt->first == BELT_ITEMS) {
        item_finish(belt_item(belt, belt->first));
        belt->first++;
    }
    belt->next++;
    struct item *item = belt_item(belt, belt->next - 1);
    item_init(item, words);
    item_fit(item, fonts, l, belt->is_mirrored);
    item->x = at > belt->end ? at : belt->end;
    if (at <= belt->end && belt->next - belt->first > 1)
        item->x -= overlap(belt_item(belt, belt->next - 2), item);
    belt->end = item->x + item->width;
    return item;
}

struct item *
belt_item_at(struct belt *belt, int64_t x)
{
    for (uint64_t i = belt->first; i < belt->next; i++) {
        struct item *item = belt_item(belt, i);
        if (x >= item->x && x < item->x + item->width)
            return item;
    }
    return NULL;
}

int64_t
belt_before(struct belt *belt, int64_t x)
{
    for (uint64_t i = belt->next; i-- > belt->first;)
        if (belt_item(belt, i)->x < x)
            return belt_item(belt, i)->x;
    return x;
}

int64_t
belt_after(struct belt *belt, int64_t x)
{
    for (uint64_t i = belt->first; i < belt->next; i++)
        if (belt_item(belt, i)->x > x)
            return belt_item(belt, i)->x;
    return x;
}

void
belt_paint(struct belt *belt, const struct layout *l,
           const struct color_tables *tables, struct image *tile,
           int64_t tile_x)
{
    image_fill(tile, (struct rect){ 0, 0, tile->w, tile->h }, l->background);
    for (uint64_t i = belt->first; i < belt->next; i++) {
        struct item *item = belt_item(belt, i);
        if (item->stand_px > 0)
            continue;
        int64_t left = item->x - tile_x;
        if (belt->is_mirrored)
            left = tile->w - left - item->whole_px;
        item_paint(item, l, tables, tile, left);
    }
}

void
belt_reset(struct belt *belt, struct fonts *fonts, const struct layout *l,
           int64_t x)
{
    if (belt->first == belt->next)
        return;
    uint64_t anchor = belt->first;
    while (anchor + 1 < belt->next &&
           belt_item(belt, anchor)->x + belt_item(belt, anchor)->width <= x)
        anchor++;
    struct item *kept = belt_item(belt, anchor);
    int64_t beyond = x - kept->x;
    int old_width = kept->width;
    for (uint64_t i = belt->first; i < belt->next; i++)
        item_fit(belt_item(belt, i), fonts, l, belt->is_mirrored);
    if (beyond > 0 && old_width > 0)
        beyond = beyond * kept->width / old_width;
    kept->x = x - beyond;
    for (uint64_t i = anchor; i-- > belt->first;)
        belt_item(belt, i)->x =
            belt_item(belt, i + 1)->x - belt_item(belt, i)->width +
            overlap(belt_item(belt, i), belt_item(belt, i + 1));
    for (uint64_t i = anchor + 1; i < belt->next; i++)
        belt_item(belt, i)->x =
            belt_item(belt, i - 1)->x + belt_item(belt, i - 1)->width -
            overlap(belt_item(belt, i - 1), belt_item(belt, i));
    belt->end = belt_item(belt, belt->next - 1)->x +
                belt_item(belt, belt->next - 1)->width;
}
