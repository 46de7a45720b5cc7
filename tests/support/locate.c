// SPDX-License-Identifier: MIT
/*
 * locate PIECE.pgm STRIP.pgm
 *
 * A photograph of a part of a long picture, of the same height: prints at which
 * column of it the part begins, the mean difference there and at the next best
 * place that is not beside it. Exit status 1 when that is not sure.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "support/picture.h"

/* The mean difference with the part at column `x`, or more than `limit`. */
static double
difference(const struct picture *part, const struct picture *strip, int x,
           double limit)
{
    uint64_t sum = 0;
    double all = (double)part->width * part->height;
    for (int y = 0; y < part->height && (double)sum <= limit * all; y++) {
        const uint8_t *a = part->pixels + (size_t)y * (size_t)part->width;
        const uint8_t *b =
            strip->pixels + (size_t)y * (size_t)strip->width + (size_t)x;
        for (int i = 0; i < part->width; i++)
            sum += (uint64_t)abs((int)a[i] - (int)b[i]);
    }
    return (double)sum / all;
}

int
main(int argc, char **argv)
{
    struct picture part = { 0 }, strip = { 0 };
    if (argc != 3 || !picture_read(&part, argv[1]) ||
        !picture_read(&strip, argv[2]) || part.height != strip.height ||
        part.width > strip.width) {
        fprintf(stderr, "usage: locate PIECE.pgm STRIP.pgm (of one height)\n");
        return 2;
    }
    int best = 0;
    double least = 255, second = 255;
    for (int x = 0; x + part.width <= strip.width; x++) {
        double d = difference(&part, &strip, x, second);
        if (d < least) {
            if (x - best > 8)
                second = least;
            best = x;
            least = d;
        } else if (d < second && x - best > 8) {
            second = d;
        }
    }
    free(part.pixels);
    free(strip.pixels);
    printf("%d %.3f %.3f\n", best, least, second);
    return least * 2 < second ? 0 : 1;
}
