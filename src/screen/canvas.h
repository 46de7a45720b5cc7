// SPDX-License-Identifier: MIT
#pragma once

#include "screen/image.h"

/* Pixels of a display or of memory, 0x00RRGGBB, rows `pitch` bytes apart. */
struct canvas {
    void *px;
    int w;
    int h;
    int pitch;
    int light; /* LIGHT_FULL (daylight.h): pictures as they are */
};

/* A colour in less light. */
uint32_t canvas_dimmed(uint32_t rgb, int light);

/* The pixels of `to` become those that are at dx, dy from them. */
void canvas_scroll(const struct canvas *c, struct rect to, int dx, int dy);

void canvas_fill(const struct canvas *c, struct rect r, uint32_t rgb);

/* The part `from` of the image to x, y; clipped. */
void canvas_draw(const struct canvas *c, const struct image *image,
                 struct rect from, int x, int y);
