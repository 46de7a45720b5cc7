// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include <stdlib.h>

#include "base/buffer.h"
#include "fleet/chart.h"
#include "fleet/places.h"

/* A river and a place in it, as they come from a broker. */

static void
visit(const struct river *r)
{
    struct river_item item;
    fuzz_visit_clean(r->by);
    for (size_t i = 0; i < r->count; i++) {
        fuzz_visit_clean(r->items[i].line);
        fuzz_visit_clean(r->items[i].source);
        fuzz_visit_clean(r->items[i].age);
        fuzz_visit_clean(r->items[i].link);
        fuzz_visit_clean(r->items[i].language);
    }
    /* It goes round for ever, and is found again where it is. */
    int64_t far_um = RIVER_END_UM + RIVER_END_UM / 2;
    uint64_t number = river_number(r, far_um);
    if (r->count > 0 &&
        (!river_item(r, number, &item) || item.at_um + item.width_um <= far_um))
        abort();
    int64_t now_us = INT64_C(1) << 53;
    int64_t edge_um = river_edge(&r->course, 1000000, now_us);
    struct river *copy = river_copy(r, edge_um - 1000000, edge_um);
    if (copy->count > RIVER_ITEMS)
        abort();
    river_destroy(copy);
}

static void
try_river(struct text bytes)
{
    struct error err = { 0 };
    struct river *r = chart_read(bytes, &err), *again;
    struct buffer one, two;
    if (r == NULL)
        return;
    visit(r);
    buffer_init(&one, 8 * CHART_MAX_BYTES);
    buffer_init(&two, 8 * CHART_MAX_BYTES);
    if (!chart_write(r, &one))
        abort();
    if (one.len <= CHART_MAX_BYTES) {
        again = chart_read(buffer_text(&one), &err);
        if (again == NULL || !chart_write(again, &two) ||
            !text_eq(buffer_text(&one), buffer_text(&two)))
            abort();
        river_destroy(again);
    }
    river_destroy(r);
    buffer_finish(&one);
    buffer_finish(&two);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct text bytes = { (const char *)data, size };
    struct places_entry place;
    struct error err = { 0 };
    try_river(bytes);
    if (places_read(bytes, &place, &err)) {
        fuzz_visit_clean(text_of(place.name));
        if (place.place.width_um < 0 || place.place.left_um < 0)
            abort();
    }
    return 0;
}
