// SPDX-License-Identifier: MIT
#include "screens/compare.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>

static unsigned char *
png_read(const char *path, unsigned *w, unsigned *h)
{
    png_image png = { .version = PNG_IMAGE_VERSION };
    if (png_image_begin_read_from_file(&png, path) == 0)
        return NULL;
    png.format = PNG_FORMAT_RGB;
    unsigned char *px = malloc(PNG_IMAGE_SIZE(png));
    *w = png.width;
    *h = png.height;
    png_image_finish_read(&png, NULL, px, 0, NULL);
    return px;
}

/* The mean of shrink x shrink pixels for each. */
void
frame_shrink(const char *path, unsigned shrink)
{
    unsigned w, h;
    unsigned char *px = png_read(path, &w, &h);
    if (px == NULL || shrink <= 1) {
        free(px);
        return;
    }
    unsigned sw = w / shrink, sh = h / shrink;
    unsigned char *small = calloc((size_t)sw * sh, 3);
    for (size_t i = 0; i < (size_t)sw * sh * 3; i++) {
        size_t x = i / 3 % sw * shrink, y = i / 3 / sw * shrink, sum = 0;
        for (size_t k = 0; k < (size_t)shrink * shrink; k++)
            sum += px[((y + k / shrink) * w + x + k % shrink) * 3 + i % 3];
        small[i] = (unsigned char)(sum / ((size_t)shrink * shrink));
    }
    png_image png = { .version = PNG_IMAGE_VERSION,
                      .width = sw,
                      .height = sh,
                      .format = PNG_FORMAT_RGB };
    png_image_write_to_file(&png, path, 0, small, 0, NULL);
    free(small);
    free(px);
}

/*
 * Same, or near: another FreeType may round a coverage differently, but no
 * edge may move. NULL when good, else what is wrong.
 */
const char *
frames_compare(const char *expected, const char *actual)
{
    static char verdict[100];
    unsigned w, h, w2, h2;
    unsigned char *a = png_read(expected, &w, &h);
    unsigned char *b = png_read(actual, &w2, &h2);
    const char *bad = NULL;
    size_t sum = 0, far = 0, count = 0;
    if (a == NULL || b == NULL) {
        bad = "there is no frame to compare with";
    } else if (w != w2 || h != h2) {
        bad = "the frame has another size";
    } else {
        count = (size_t)w * h * 3;
        for (size_t i = 0; i < count; i++) {
            int d = abs(a[i] - b[i]);
            sum += (size_t)d;
            far += d > 48;
        }
        snprintf(
            verdict, sizeof verdict, "mean difference %.3f, %.3f %% far off",
            (double)sum / (double)count, 100.0 * (double)far / (double)count);
        if ((double)sum / (double)count > 0.4 || far * 500 > count)
            bad = verdict;
    }
    free(a);
    free(b);
    return bad;
}
