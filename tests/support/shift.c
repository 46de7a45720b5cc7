// SPDX-License-Identifier: MIT
/*
 * shift A.pgm B.pgm
 *
 * Two photographs of one crawl: prints by how many pixels A moved left to
 * become B, and the mean difference there and at the next best place, which
 * says how sure that is. Exit status 1 when nothing fits.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/picture.h"

/* The mean difference when `a` is moved left by `shift`. */
static double
difference(const struct picture *a, const struct picture *b, int shift)
{
    uint64_t sum = 0;
    size_t common = (size_t)(a->width - shift);
    for (int y = 0; y < a->height; y++) {
        const uint8_t *from = a->pixels + (size_t)y * (size_t)a->width;
        const uint8_t *to = b->pixels + (size_t)y * (size_t)b->width;
        for (size_t x = 0; x < common; x++)
            sum += (uint64_t)abs((int)from[x + (size_t)shift] - (int)to[x]);
    }
    return (double)sum / (double)(common * (size_t)a->height);
}

int
main(int argc, char **argv)
{
    struct picture a = { 0 }, b = { 0 };
    if (argc != 3 || !picture_read(&a, argv[1]) || !picture_read(&b, argv[2]) ||
        a.width != b.width || a.height != b.height) {
        fprintf(stderr, "usage: shift A.pgm B.pgm (of one size)\n");
        return 2;
    }
    int best = -1;
    double least = 0, second = 0;
    /* A quarter has to overlap, or a few blank columns would win. */
    for (int shift = 0; shift <= a.width * 3 / 4; shift++) {
        double d = difference(&a, &b, shift);
        if (best < 0 || d < least) {
            if (best >= 0 && shift - best > 2)
                second = least;
            best = shift;
            least = d;
        } else if (shift - best > 2 && (second == 0 || d < second)) {
            second = d;
        }
    }
    printf("%d %.3f %.3f\n", best, least, second);
    free(a.pixels);
    free(b.pixels);
    return least * 2 < second ? 0 : 1;
}
