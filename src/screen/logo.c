// SPDX-License-Identifier: MIT
#define LOG_ROOM "screen"
#include "screen/logo.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <png.h>

#include "base/error.h"
#include "base/log.h"
#include "base/memory.h"

enum { LOGOS_MAX = 512 };

struct logo {
    char *path;
    struct mask mask; /* color is NULL: it could not be read */
    bool is_tried;
};

void
logos_finish(struct logos *l)
{
    for (size_t i = 0; i < l->count; i++) {
        free(l->items[i].path);
        mask_finish(&l->items[i].mask);
    }
    free(l->items);
    *l = (struct logos){ .count = 0 };
}

void
logos_retry(struct logos *l)
{
    for (size_t i = 0; i < l->count; i++)
        l->items[i].is_tried = l->items[i].mask.color != NULL;
}

/* Where a pixel of the smaller picture ends in the larger one. */
static int
edge(int i, int from, int to)
{
    return (int)((int64_t)i * from / to);
}

/* The mean of what lies under one pixel, weighted by alpha. */
static uint32_t
area_mean(const struct mask *from, int x0, int x1, int y0, int y1)
{
    uint64_t a = 0, r = 0, g = 0, b = 0, n = 0;
    for (int y = y0; y < y1; y++)
        for (int x = x0; x < x1; x++) {
            uint32_t px = from->color[(size_t)y * (size_t)from->w + (size_t)x];
            uint32_t alpha = px >> 24;
            a += alpha;
            r += (px >> 16 & 0xFF) * alpha;
            g += (px >> 8 & 0xFF) * alpha;
            b += (px & 0xFF) * alpha;
            n++;
        }
    if (a == 0)
        return 0;
    return (uint32_t)(a / n) << 24 | (uint32_t)(r / a) << 16 |
           (uint32_t)(g / a) << 8 | (uint32_t)(b / a);
}

void
logo_scale(const struct mask *from, int height, int middle, struct mask *out)
{
    height = height > 0 ? height : 1;
    int64_t width = ((int64_t)from->w * height + from->h / 2) / from->h;
    /* A banner is no logo: it may be six times as wide as high. */
    width = width < 1 ? 1 : width > 6 * height ? 6 * height : width;
    *out = (struct mask){ .w = (int)width,
                          .h = height,
                          .base = height / 2 + middle };
    out->color = memory_new((size_t)out->w * (size_t)out->h, sizeof(uint32_t));
    for (int y = 0; y < out->h; y++)
        for (int x = 0; x < out->w; x++) {
            int x0 = edge(x, from->w, out->w),
                x1 = edge(x + 1, from->w, out->w);
            int y0 = edge(y, from->h, out->h),
                y1 = edge(y + 1, from->h, out->h);
            out->color[(size_t)y * (size_t)out->w + (size_t)x] = area_mean(
                from, x0, x1 > x0 ? x1 : x0 + 1, y0, y1 > y0 ? y1 : y0 + 1);
        }
}

static bool
logo_decode(const char *path, struct mask *out, struct error *err)
{
    png_image png = { .version = PNG_IMAGE_VERSION };
    struct stat info;
    if (stat(path, &info) == 0 && S_ISREG(info.st_mode) &&
        info.st_size > LOGO_MAX_BYTES)
        return error_set(err, ERROR_LIMIT, "it has more than %d MB",
                         LOGO_MAX_BYTES >> 20);
    if (png_image_begin_read_from_file(&png, path) == 0)
        return error_set(err, ERROR_FORMAT, "%s", png.message);
    if (png.width > LOGO_MAX_PX || png.height > LOGO_MAX_PX) {
        png_image_free(&png);
        return error_set(err, ERROR_LIMIT, "it is larger than %d x %d pixels",
                         LOGO_MAX_PX, LOGO_MAX_PX);
    }
    png.format = PNG_FORMAT_BGRA; /* 0xAARRGGBB where bytes are little-endian */
    *out = (struct mask){ .w = (int)png.width, .h = (int)png.height };
    out->color = memory_new((size_t)out->w * (size_t)out->h, sizeof(uint32_t));
    if (png_image_finish_read(&png, NULL, out->color, 0, NULL) != 0)
        return true;
    mask_finish(out);
    return error_set(err, ERROR_FORMAT, "%s", png.message);
}

static void
logo_read(struct logo *logo)
{
    struct error err;
    struct mask whole;
    logo->is_tried = true;
    if (!logo_decode(logo->path, &whole, &err)) {
        log_warning("no logo %s: %s; a logo is a PNG file, and the label does "
                    "without",
                    logo->path, err.message);
        return;
    }
    logo->mask = whole;
    if (whole.h > LOGO_KEPT_PX) {
        logo_scale(&whole, LOGO_KEPT_PX, 0, &logo->mask);
        mask_finish(&whole);
    }
}

const struct mask *
logos_find(struct logos *l, struct text path)
{
    size_t i = 0;
    while (i < l->count && !text_eq(text_of(l->items[i].path), path))
        i++;
    if (i == LOGOS_MAX)
        return NULL;
    if (l->items == NULL)
        l->items = memory_new(LOGOS_MAX, sizeof *l->items);
    if (i == l->count) {
        l->items[i].path = memory_new(path.len + 1, 1);
        memcpy(l->items[i].path, path.ptr, path.len);
        l->count++;
    }
    if (!l->items[i].is_tried)
        logo_read(&l->items[i]);
    return l->items[i].mask.color != NULL ? &l->items[i].mask : NULL;
}
