// SPDX-License-Identifier: MIT
#include "screen/stage.h"

#include <math.h>

enum {
    LEAST_PX = 6,
    LABEL_LEAST_PX = 9,
    MOST_PX = 640,
};

static int
within(double value, int low, int high)
{
    long rounded = lround(value);
    return rounded < low ? low : rounded > high ? high : (int)rounded;
}

/* A line of about eleven letters is the shortest that reads as one. */
static double
largest(const struct stage *p, double em)
{
    double by_width = p->text.w / (0.53 * 11);
    double by_height = p->text.h / 2.0;
    return fmin(em * 1.5, fmin(by_width, by_height));
}

void
stage_compute(struct rect place, double em, struct stage *out)
{
    bool is_tall = place.h > place.w;
    int least = place.w < place.h ? place.w : place.h;
    struct stage p = { .place = place, .is_code_below = is_tall };
    /* Signs stand in the margin above the text, with as much air as below. */
    p.label_px =
        within(fmin(em * 0.44, least * 0.085), LABEL_LEAST_PX, MOST_PX);
    p.margin_px = within(fmax(least * 0.07, p.label_px), 1, 1000);
    int across = within(place.w * (is_tall ? 0.085 : 0.055), 1, 1000);
    int above = p.margin_px + p.label_px * 12 / 5;
    p.bar_px = within(fmin(em * 0.09, p.label_px * 0.22), 1, 64);
    p.indent_px = p.bar_px + within(em * 0.42, 2, 400);
    p.text = (struct rect){ across, above, place.w - 2 * across,
                            place.h - above - p.margin_px };
    if (p.text.w < 1 || p.text.h < 1)
        p.text = (struct rect){ 0, 0, place.w, place.h };
    if (is_tall)
        p.code_px = within(fmin(p.text.w * 0.5, p.text.h * 0.24), 0, 4096);
    else
        p.code_px = within(fmin(place.h * 0.42, place.w * 0.24), 0, 4096);
    double size = largest(&p, em);
    for (int i = 0; i < STAGE_SIZES; i++, size *= 0.85)
        p.sizes_px[i] = within(size, LEAST_PX, MOST_PX);
    *out = p;
}
