// SPDX-License-Identifier: MIT
#include "screen/panel.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "screen/daylight.h"
#include "screen/lamp.h"

enum { NEVER = 0xFF, AT_ONCE = 8 };

static size_t
sheet_size(const struct panel *p)
{
    return (size_t)LAMP_KINDS * LAMP_LEVELS * (size_t)p->pitch *
           (size_t)p->pitch;
}

static void
panel_dim(struct panel *p, int light)
{
    p->light = light;
    for (size_t i = 0; i < sheet_size(p); i++)
        p->sheet[i] = canvas_dimmed(p->full[i], light);
}

void
panel_init(struct panel *p, const struct layout *l)
{
    *p = (struct panel){ .serial = p->serial + 1,
                         .ground = l->panel,
                         .columns = l->tape.w / l->lamp_px,
                         .rows = l->tape.h / l->lamp_px,
                         .pitch = l->lamp_px,
                         .rotate = l->rotate };
    size_t count = (size_t)p->columns * (size_t)p->rows;
    p->at = layout_device(l, (struct rect){ l->tape.x, l->tape.y,
                                            p->columns * p->pitch,
                                            p->rows * p->pitch });
    p->full = lamp_sheet(l->panel, l->text, p->pitch);
    p->sheet = memory_new(sheet_size(p), sizeof *p->sheet);
    panel_dim(p, LIGHT_FULL);
    p->kinds = memory_new(count, 1);
    /* A word more: rows are compared eight lamps at a time. */
    p->shown = memory_new(count + AT_ONCE, 1);
    for (int y = 0; y < p->rows; y++)
        for (int x = 0; x < p->columns; x++)
            p->kinds[y * p->columns + x] =
                (uint8_t)(lamp_kind(x, y) * LAMP_LEVELS);
    panel_forget(p);
    struct layout grid = *l;
    grid.tape.h = p->rows;
    tile_init(&p->settling, &grid);
    p->hot = l->text;
}

void
panel_finish(struct panel *p)
{
    image_finish(&p->settling.image);
    free(p->settling.lamps);
    free(p->full);
    free(p->sheet);
    free(p->kinds);
    free(p->shown);
    *p = (struct panel){ .serial = p->serial };
}

void
panel_rails(const struct layout *l, int drift, struct rect rails[2])
{
    int thick = l->lamp_px / 4 > 0 ? l->lamp_px / 4 : 1;
    int room = (l->band.h - l->tape.h) / 2 - 2 * thick;
    int away = drift < 0 ? -drift : drift;
    away = away < room ? away : room > 0 ? room : 0;
    struct rect rail = { l->wall.x > 0 ? -l->wall.x : 0, 0,
                         l->wall.w + 2 * l->wall.x, thick };
    rail.y = l->tape.y - 2 * thick - away;
    rails[0] = layout_device(l, rail);
    rail.y = l->tape.y + l->tape.h + thick + away;
    rails[1] = layout_device(l, rail);
}

const struct tile *
panel_settle(struct panel *p, const struct tile *tile, int settled)
{
    struct tile *out = &p->settling;
    uint32_t colors[LAMP_LEVELS];
    int count = TILE_PX * p->rows;
    if (tile == NULL || settled == 0)
        return tile;
    for (int i = 0; i < LAMP_LEVELS; i++)
        colors[i] = lamp_color(i, p->hot);
    for (int i = 0; i < count; i++)
        out->lamps[i] =
            (uint8_t)(tile->lamps[i] + (tile->rest[i] - tile->lamps[i]) *
                                           settled / PANEL_SETTLED);
    for (int y = 0; y < p->rows; y++)
        for (int x = 0; x < TILE_PX; x++) {
            struct rect at = rect_turn((struct rect){ x, y, 1, 1 }, TILE_PX,
                                       p->rows, p->rotate);
            out->image.px[at.y * out->image.w + at.x] =
                colors[out->lamps[y * TILE_PX + x]];
        }
    return out;
}

void
panel_forget(struct panel *p)
{
    if (p->shown != NULL)
        memset(p->shown, NEVER, (size_t)p->columns * (size_t)p->rows);
}

/* Four pixels a move, and the last four once more where they overlap. */
__attribute__((always_inline)) static inline void
row_copy(char *to, const uint32_t *from, int size)
{
    memcpy(to, from, 16);
    if (size >= 8)
        memcpy(to + 16, from + 4, 16);
    if (size >= 12)
        memcpy(to + 32, from + 8, 16);
    if (size >= 16)
        memcpy(to + 48, from + 12, 16);
    if (size >= 20)
        memcpy(to + 64, from + 16, (size_t)(size - 16) * 4);
    else if (size % 4 != 0)
        memcpy(to + (size - 4) * 4, from + size - 4, 16);
}

/* How far apart on the display two neighbours are, in bytes. */
struct steps {
    ptrdiff_t first; /* the lamp at the top left, as read */
    ptrdiff_t column;
    ptrdiff_t row;
};

static struct steps
steps_of(const struct panel *p, const struct canvas *c)
{
    struct rect cell = { 0, 0, p->pitch, p->pitch };
    int w = p->columns * p->pitch, h = p->rows * p->pitch;
    struct rect first = rect_turn(cell, w, h, p->rotate);
    cell.x = p->pitch;
    struct rect right = rect_turn(cell, w, h, p->rotate);
    cell.x = 0;
    cell.y = p->pitch;
    struct rect below = rect_turn(cell, w, h, p->rotate);
    ptrdiff_t px = sizeof(uint32_t);
    return (struct steps){
        .first = (p->at.y + first.y) * (ptrdiff_t)c->pitch +
                 (p->at.x + first.x) * px,
        .column = (right.y - first.y) * (ptrdiff_t)c->pitch +
                  (right.x - first.x) * px,
        .row = (below.y - first.y) * (ptrdiff_t)c->pitch +
               (below.x - first.x) * px,
    };
}

/* Lamps side by side: what they show, and what they are to show. */
struct stretch {
    char *to; /* the first one on the display, and from it to the next */
    ptrdiff_t column;
    ptrdiff_t pitch; /* of the display's rows */
    uint8_t *shown;
    const uint8_t *kinds;
    const uint8_t *levels;
    int count;
};

/* Up to eight of them in one word. */
static uint64_t
word_of(const uint8_t *at, int count)
{
    uint64_t word = 0;
    if (count >= AT_ONCE)
        memcpy(&word, at, AT_ONCE);
    else
        memcpy(&word, at, (size_t)count);
    return word;
}

/* The highest bit of each byte that is not zero. */
static uint64_t
marks_of(uint64_t word)
{
    const uint64_t low = UINT64_C(0x7F7F7F7F7F7F7F7F);
    return (((word & low) + low) | word) & ~low;
}

/* Which of eight bytes in memory has the lowest mark. */
static ptrdiff_t
byte_at(uint64_t marks)
{
    ptrdiff_t at = __builtin_ctzll(marks) / 8;
    return __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? at : AT_ONCE - 1 - at;
}

/*
 * What is as it was costs next to nothing. With a size that the compiler knows
 * no loop is left over a lamp's rows. True: some have changed.
 */
__attribute__((always_inline)) static inline bool
stretch_draw(struct stretch s, const uint32_t *sheet, const int size)
{
    bool any = false;
    for (int x = 0; x < s.count; x += AT_ONCE) {
        int count = s.count - x < AT_ONCE ? s.count - x : AT_ONCE;
        uint64_t differs =
            word_of(s.shown + x, count) ^ word_of(s.levels + x, count);
        any |= differs != 0;
        for (uint64_t left = marks_of(differs); left != 0; left &= left - 1) {
            ptrdiff_t at = x + byte_at(left);
            const uint32_t *from =
                sheet + (ptrdiff_t)(s.kinds[at] + s.levels[at]) * size * size;
            char *to = s.to + at * s.column;
            s.shown[at] = s.levels[at];
#pragma GCC unroll 14
            for (int y = 0; y < size; y++, to += s.pitch, from += size)
                row_copy(to, from, size);
        }
    }
    return any;
}

static bool
stretch_show(struct stretch s, const uint32_t *sheet, int size)
{
    switch (size) {
    case 4:
        return stretch_draw(s, sheet, 4);
    case 5:
        return stretch_draw(s, sheet, 5);
    case 6:
        return stretch_draw(s, sheet, 6);
    case 7:
        return stretch_draw(s, sheet, 7);
    case 8:
        return stretch_draw(s, sheet, 8);
    case 9:
        return stretch_draw(s, sheet, 9);
    case 10:
        return stretch_draw(s, sheet, 10);
    case 11:
        return stretch_draw(s, sheet, 11);
    case 12:
        return stretch_draw(s, sheet, 12);
    case 13:
        return stretch_draw(s, sheet, 13);
    case 14:
        return stretch_draw(s, sheet, 14);
    default:
        return stretch_draw(s, sheet, size);
    }
}

static void
row_note(struct panel *p, int row)
{
    if (p->end == 0 || row < p->first)
        p->first = row;
    if (row >= p->end)
        p->end = row + 1;
}

struct rect
panel_drawn(struct panel *p)
{
    struct rect rows = { 0, p->first * p->pitch, p->columns * p->pitch,
                         (p->end - p->first) * p->pitch };
    rows =
        rect_turn(rows, p->columns * p->pitch, p->rows * p->pitch, p->rotate);
    rows.x += p->at.x;
    rows.y += p->at.y;
    p->first = p->end = 0;
    return rows;
}

void
panel_show(struct panel *p, const struct canvas *c, const uint8_t *levels,
           int stride, int column, int count)
{
    static const uint8_t dark[64];
    struct rect all = { 0, 0, c->w, c->h };
    struct rect seen = rect_clip(p->at, all);
    /* A window that has just become smaller is followed in a moment. */
    if (c->px == NULL || seen.w != p->at.w || seen.h != p->at.h)
        return;
    if (c->light != p->light) {
        panel_dim(p, c->light);
        panel_forget(p);
    }
    struct steps steps = steps_of(p, c);
    for (int y = 0; y < p->rows; y++) {
        char *to = (char *)c->px + steps.first + y * steps.row;
        for (int x = 0; x < count;) {
            int part = count - x;
            const uint8_t *row = levels;
            if (levels != NULL) {
                row += (size_t)y * (size_t)stride + (size_t)x;
            } else {
                row = dark;
                part = part < (int)sizeof dark ? part : (int)sizeof dark;
            }
            size_t first =
                (size_t)y * (size_t)p->columns + (size_t)(column + x);
            const struct stretch stretch = {
                .to = to + (column + x) * steps.column,
                .column = steps.column,
                .pitch = c->pitch,
                .shown = p->shown + first,
                .kinds = p->kinds + first,
                .levels = row,
                .count = part,
            };
            if (stretch_show(stretch, p->sheet, p->pitch))
                row_note(p, y);
            x += part;
        }
    }
}
