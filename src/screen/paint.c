// SPDX-License-Identifier: MIT
#include "screen/paint.h"

#include <stdlib.h>

#include <SDL_ttf.h>

#include "base/memory.h"
#include "screen/color.h"

static void
coverage_take(const SDL_Surface *surface, struct mask *out)
{
    out->coverage = memory_new((size_t)out->w * (size_t)out->h, 1);
    for (int y = 0; y < out->h; y++) {
        const uint32_t *row = (const void *)((const char *)surface->pixels +
                                             (ptrdiff_t)y * surface->pitch);
        for (int x = 0; x < out->w; x++)
            out->coverage[(size_t)y * (size_t)out->w + (size_t)x] =
                (uint8_t)(row[x] >> 24);
    }
}

/* The mean of the source pixels under one pixel, weighted by alpha. */
static uint32_t
area_mean(const SDL_Surface *from, int x0, int x1, int y0, int y1)
{
    uint64_t a = 0, r = 0, g = 0, b = 0, n = 0;
    for (int y = y0; y < y1; y++) {
        const uint32_t *row = (const void *)((const char *)from->pixels +
                                             (ptrdiff_t)y * from->pitch);
        for (int x = x0; x < x1; x++) {
            uint32_t alpha = row[x] >> 24;
            a += alpha;
            r += (row[x] >> 16 & 0xFF) * alpha;
            g += (row[x] >> 8 & 0xFF) * alpha;
            b += (row[x] & 0xFF) * alpha;
            n++;
        }
    }
    if (a == 0 || n == 0)
        return 0;
    return (uint32_t)(a / n) << 24 | (uint32_t)(r / a) << 16 |
           (uint32_t)(g / a) << 8 | (uint32_t)(b / a);
}

static int
span_end(int i, int from, int to)
{
    int start = (int)((int64_t)i * from / to);
    int end = (int)((int64_t)(i + 1) * from / to);
    return end > start ? end : start + 1;
}

static void
color_scale(const SDL_Surface *from, struct mask *out)
{
    out->color =
        memory_new((size_t)out->w * (size_t)out->h, sizeof *out->color);
    for (int y = 0; y < out->h; y++)
        for (int x = 0; x < out->w; x++)
            out->color[(size_t)y * (size_t)out->w + (size_t)x] =
                area_mean(from, (int)((int64_t)x * from->w / out->w),
                          span_end(x, from->w, out->w),
                          (int)((int64_t)y * from->h / out->h),
                          span_end(y, from->h, out->h));
}

/*
 * SDL_ttf moves the baseline down when marks tower above the face's ascent,
 * and does not say how far. Drawn with a line under it the same text tells:
 * the first row that differs, against where that row is in an ordinary word.
 */
static int
underline_row(TTF_Font *font, const char *text)
{
    SDL_Color white = { 255, 255, 255, 255 };
    SDL_Surface *plain = TTF_RenderUTF8_Blended(font, text, white);
    int style = TTF_GetFontStyle(font);
    TTF_SetFontStyle(font, style | TTF_STYLE_UNDERLINE);
    SDL_Surface *lined = TTF_RenderUTF8_Blended(font, text, white);
    TTF_SetFontStyle(font, style);
    int row = -1;
    for (int y = 0; plain != NULL && lined != NULL && row < 0; y++) {
        if (y >= plain->h || y >= lined->h)
            break;
        const uint32_t *a = (const void *)((const char *)plain->pixels +
                                           (ptrdiff_t)y * plain->pitch);
        const uint32_t *b = (const void *)((const char *)lined->pixels +
                                           (ptrdiff_t)y * lined->pitch);
        for (int x = 0; x < plain->w && x < lined->w && row < 0; x++)
            if (a[x] >> 24 != b[x] >> 24)
                row = y;
    }
    SDL_FreeSurface(plain);
    SDL_FreeSurface(lined);
    return row;
}

static int
baseline(const struct run *run, const SDL_Surface *surface)
{
    TTF_Font *font = run->font->ttf;
    int ascent = TTF_FontAscent(font);
    if (surface->h <= TTF_FontHeight(font))
        return ascent;
    int here = underline_row(font, run->text.ptr);
    int usual = underline_row(font, " ");
    return here >= 0 && usual >= 0 && here > usual ? ascent + here - usual
                                                   : ascent;
}

void
paint_run(const struct run *run, struct mask *out)
{
    *out = (struct mask){ .w = 0 };
    if (run->width_px <= 0)
        return;
    run_prepare(run);
    SDL_Surface *surface = TTF_RenderUTF8_Blended(
        run->font->ttf, run->text.ptr, (SDL_Color){ 255, 255, 255, 255 });
    if (surface == NULL)
        return; /* nothing to see in it */
    /* Its format is SDL's own, shared by all who paint. */
    if (surface->pitch / 4 < surface->w) {
        SDL_FreeSurface(surface);
        return;
    }
    if (run->font->is_color) {
        /* As tall as the letters with their tails, on the same middle. */
        out->w = run->width_px;
        out->h = run->font->size_px * 5 / 4;
        out->base = run->font->size_px * 99 / 100;
        color_scale(surface, out);
    } else {
        out->w = surface->w;
        out->h = surface->h;
        out->base = baseline(run, surface);
        coverage_take(surface, out);
    }
    SDL_FreeSurface(surface);
}

/* How much of a pixel the diamond covers, of 255: 8 x 8 points of it. */
static uint32_t
diamond_cover(int x, int y, int size_px)
{
    enum { POINTS = 8 };
    int inside = 0;
    for (int i = 0; i < POINTS * POINTS; i++) {
        int across = (x * POINTS + i % POINTS) * 2 + 1 - size_px * POINTS;
        int down = (y * POINTS + i / POINTS) * 2 + 1 - size_px * POINTS;
        inside += abs(across) + abs(down) <= size_px * POINTS;
    }
    return (uint32_t)(inside * 255 / (POINTS * POINTS));
}

void
paint_diamond(const struct color_tables *tables, struct image *image, int x,
              int base, int text_px, int size_px, uint32_t rgb)
{
    /* Small letters are a little more than half as high as their type. */
    int top = base - text_px * 27 / 100 - size_px / 2;
    for (int row = 0; row < size_px; row++)
        for (int column = 0; column < size_px; column++) {
            int px = x + column, py = top + row;
            if (px < 0 || py < 0 || px >= image->w || py >= image->h)
                continue;
            uint32_t *to =
                &image->px[(size_t)py * (size_t)image->w + (size_t)px];
            *to = color_mix(tables, *to, rgb,
                            diamond_cover(column, row, size_px));
        }
}

void
paint_line(const struct line *line, const struct color_tables *tables,
           struct image *image, int x, int base, uint32_t rgb)
{
    for (size_t i = 0; i < line->run_count; i++) {
        struct mask mask;
        paint_run(&line->runs[i], &mask);
        image_draw(image, tables, &mask, x + line->runs[i].x_px, base, rgb,
                   COLUMNS_ALL);
        mask_finish(&mask);
    }
}
