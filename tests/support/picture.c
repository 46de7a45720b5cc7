// SPDX-License-Identifier: MIT
#include "support/picture.h"

#include <stdio.h>
#include <stdlib.h>

bool
picture_read(struct picture *p, const char *path)
{
    FILE *f = fopen(path, "re");
    int max = 0;
    if (f == NULL)
        return false;
    bool is_one = fscanf(f, "P5 %d %d %d", &p->width, &p->height, &max) == 3 &&
                  max == 255 && fgetc(f) != EOF && p->width >= 16 &&
                  p->height >= 1 && p->width <= 16384 && p->height <= 8192;
    if (is_one) {
        size_t size = (size_t)p->width * (size_t)p->height;
        p->pixels = malloc(size);
        is_one = p->pixels != NULL && fread(p->pixels, 1, size, f) == size;
    }
    fclose(f);
    return is_one;
}
