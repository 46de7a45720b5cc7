// SPDX-License-Identifier: MIT
#include "screen/grid.h"

#include <math.h>

#include "screen/lamp.h"

enum {
    EM_MIN = 16, /* lamps: with less, Chinese is guesswork */
    EM_MAX = 30,
    ROWS_DARK = 2, /* above and below what is ever lit */
    LAMPS_BRIGHT = 0xFFFFFF,
    LAMPS_LABEL = 0xB0B0B0, /* less current */
    LAMPS_AGE = 0x909090,
};

/* Capitals with their accents above, tails below, a dark row around. */
static int
rows_above(int em)
{
    return (int)lround(em * 1.02) + ROWS_DARK;
}

static int
rows_of(int em)
{
    return rows_above(em) + (int)lround(em * 0.27) + ROWS_DARK;
}

void
grid_fit(struct layout *l, int text_px, int em)
{
    int pitch = em > 0 ? (text_px + em / 2) / em : 0;
    if (em == 0) {
        /* Larger type has more lamps and larger ones, by the same share. */
        em = (int)lround(sqrt(text_px * 2.4));
        em = em < EM_MIN ? EM_MIN : em > EM_MAX ? EM_MAX : em;
        pitch = text_px / em;
    }
    while (pitch > LAMP_PITCH_MIN && rows_of(em) * pitch > l->band.h)
        pitch--;
    pitch = pitch < LAMP_PITCH_MIN   ? LAMP_PITCH_MIN
            : pitch > LAMP_PITCH_MAX ? LAMP_PITCH_MAX
                                     : pitch;
    while (em > 6 && rows_of(em) * pitch > l->band.h)
        em--;
    int columns = l->wall.w / pitch > 0 ? l->wall.w / pitch : 1;
    int height = rows_of(em) * pitch;
    l->lamp_px = pitch;
    l->text_px = em * pitch; /* of the headline; signs stay small */
    l->is_stacked = false;
    l->tape = (struct rect){ (l->wall.w - columns * pitch) / 2,
                             l->band.y + (l->band.h - height) / 2,
                             columns * pitch, height };
    l->headline_base = rows_above(em) * pitch;
}

void
grid_compute(const struct layout *l, struct layout *out)
{
    *out = *l;
    if (l->lamp_px == 0)
        return;
    int em = l->text_px / l->lamp_px;
    out->text_px = out->small_px = em;
    out->tape =
        (struct rect){ 0, 0, l->tape.w / l->lamp_px, l->tape.h / l->lamp_px };
    out->wall = out->tape;
    out->headline_base = out->label_base = rows_above(em);
    out->bar_px = em / 8 * 2 + 1;
    out->indent_px = out->bar_px + em * 2 / 3;
    out->word_px = em * 2 / 3;
    out->gap_px = em * 5 / 4;
    out->margin_px = em / 2;
    out->background = 0;
    out->text = LAMPS_BRIGHT;
    out->accent = LAMPS_LABEL;
    out->dim = LAMPS_AGE;
}
