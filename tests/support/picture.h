// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stdint.h>

/* A grey photograph, 16 to 16384 px wide; `pixels` are the caller's to free. */
struct picture {
    int width;
    int height;
    uint8_t *pixels;
};

/* From a PGM file of 8 bits (netpbm's P5); false: it is none. */
bool picture_read(struct picture *p, const char *path);
