// SPDX-License-Identifier: MIT
#include "screen/sign.h"

#include "screen/diagnostics.h"
#include "screen/line.h"
#include "screen/paint.h"
#include "screen/wrap.h"

#include "base/arena.h"

struct painting {
    struct arena *arena;
    struct fonts *fonts;
    const struct layout *layout;
    const struct color_tables *tables;
};

/* Figures have one width each, so that a clock does not fidget. */
static int
figure_width(const struct painting *p, enum font_role role)
{
    int widest = 0;
    for (char figure = '0'; figure <= '9'; figure++) {
        struct line line;
        line_set(p->arena, p->fonts, role, (struct text){ &figure, 1 },
                 (struct text){ 0 }, &line);
        widest = line.width_px > widest ? line.width_px : widest;
    }
    return widest;
}

/*
 * Draws figures in equal places, letter by letter; with no image it only
 * measures.
 */
static int
figures_paint(const struct painting *p, enum font_role role, struct text t,
              struct image *image, int x, int base)
{
    int figure = figure_width(p, role);
    for (size_t at = 0; at < t.len;) {
        size_t step = text_clip(text_sub(t, at, 4), 4).len;
        while (step > 1 &&
               ((unsigned char)t.ptr[at] < 0x80 ||
                text_clip(text_sub(t, at, step - 1), 4).len == step - 1))
            step--;
        struct text letter = text_sub(t, at, step);
        struct line line;
        line_set(p->arena, p->fonts, role, letter, (struct text){ 0 }, &line);
        bool is_figure = letter.ptr[0] >= '0' && letter.ptr[0] <= '9';
        int width = is_figure ? figure : line.width_px;
        if (image != NULL)
            paint_line(&line, p->tables, image, x + (width - line.width_px) / 2,
                       base, p->layout->dim);
        x += width;
        at += step;
    }
    return x;
}

static void
finish(const struct layout *l, struct image *wall, struct image *out)
{
    bool turned = l->rotate == 90 || l->rotate == 270;
    image_init(out, turned ? wall->h : wall->w, turned ? wall->w : wall->h);
    image_turn(wall, out, l->rotate);
    image_finish(wall);
}

static int
row_height(const struct layout *l)
{
    return l->small_px * 4 / 3;
}

/*
 * Lines of `width`: in a corner as high as their letters, on an end of the
 * tape as high as that, with air at its sides. Where text begins is in x, base.
 */
static void
ground_make(const struct layout *l, int width, int lines, struct image *wall,
            int *x, int *base)
{
    int pad = l->has_corners ? 0 : l->margin_px / 2;
    image_init(wall, width + 2 * pad + 1,
               l->has_corners ? row_height(l) * lines : l->tape.h);
    image_fill(wall, (struct rect){ 0, 0, wall->w, wall->h }, l->background);
    *x = pad;
    *base = l->has_corners ? l->small_px : l->headline_base;
}

static void
clock_sign(const struct painting *p, struct text t, struct image *out)
{
    struct image wall;
    int x, base, most = p->layout->wall.w / 3;
    int width = figures_paint(p, FONT_SIGN, t, NULL, 0, 0);
    ground_make(p->layout, width < most ? width : most, 1, &wall, &x, &base);
    figures_paint(p, FONT_SIGN, t, &wall, x, base);
    finish(p->layout, &wall, out);
}

/* What the clock and the tape leave to a notice; then it has two lines, or an
 * ellipsis. */
static int
notice_room(const struct layout *l)
{
    int clock =
        l->wall.w / 5 > l->small_px * 4 ? l->wall.w / 5 : l->small_px * 4;
    int room =
        l->has_corners ? l->wall.w - 2 * l->aside_px - clock : l->wall.w / 2;
    return room > l->small_px ? room : l->small_px;
}

static void
notice_sign(const struct painting *p, struct text t, struct image *out)
{
    const struct layout *l = p->layout;
    struct wrap wrap;
    struct image wall;
    int x, base;
    wrap_set(p->arena, p->fonts, FONT_SIGN, t, (struct text){ 0 },
             notice_room(l), l->has_corners ? 2 : 1, &wrap);
    ground_make(l, wrap.width_px, wrap.count, &wall, &x, &base);
    for (int i = 0; i < wrap.count; i++)
        paint_line(&wrap.lines[i], p->tables, &wall, x,
                   base + i * row_height(l), l->dim);
    finish(l, &wall, out);
}

/* Words as they are set, and numbers that do not fidget as they tick. */
static int
detail_paint(const struct painting *p, struct text t, struct image *image,
             int x, int base)
{
    for (size_t at = 0; at < t.len;) {
        bool is_figure = t.ptr[at] >= '0' && t.ptr[at] <= '9';
        size_t end = at + 1;
        while (end < t.len &&
               (t.ptr[end] >= '0' && t.ptr[end] <= '9') == is_figure)
            end++;
        struct text part = text_sub(t, at, end - at);
        struct line line = { .width_px = 0 };
        if (is_figure) {
            x = figures_paint(p, FONT_DETAIL, part, image, x, base);
        } else {
            line_set(p->arena, p->fonts, FONT_DETAIL, part, (struct text){ 0 },
                     &line);
            if (image != NULL)
                paint_line(&line, p->tables, image, x, base, p->layout->dim);
            x += line.width_px;
        }
        at = end;
    }
    return x;
}

int
sign_detail_px(const struct layout *l)
{
    int least = l->wall.h < l->wall.w ? l->wall.h : l->wall.w;
    int px = least / 22;
    return px < 12 ? 12 : px > 28 ? 28 : px;
}

/* A thin line around: what is behind it is text as well. */
static void
frame_paint(struct image *wall, uint32_t rgb)
{
    image_fill(wall, (struct rect){ 0, 0, wall->w, 1 }, rgb);
    image_fill(wall, (struct rect){ 0, wall->h - 1, wall->w, 1 }, rgb);
    image_fill(wall, (struct rect){ 0, 0, 1, wall->h }, rgb);
    image_fill(wall, (struct rect){ wall->w - 1, 0, 1, wall->h }, rgb);
}

static void
diagnostics_sign(const struct painting *p, struct text t, struct image *out)
{
    const struct layout *l = p->layout;
    struct text lines[DIAGNOSTICS_LINES];
    int count = 0, width = 0;
    for (bool more = true; more && count < DIAGNOSTICS_LINES; count++) {
        more = text_cut(t, '\n', &lines[count], &t);
        int wide = detail_paint(p, lines[count], NULL, 0, 0);
        width = wide > width ? wide : width;
    }
    int px = sign_detail_px(l), pad = px, leading = px * 4 / 3;
    int height = count * leading + 2 * pad - (leading - px);
    struct image wall;
    width += 2 * pad;
    image_init(&wall, width < l->wall.w ? width : l->wall.w,
               height < l->wall.h ? height : l->wall.h);
    image_fill(&wall, (struct rect){ 0, 0, wall.w, wall.h }, l->background);
    frame_paint(&wall, l->dim);
    for (int i = 0; i < count; i++)
        detail_paint(p, lines[i], &wall, pad, pad + i * leading + px * 9 / 10);
    finish(l, &wall, out);
}

void
sign_paint(enum sign_kind kind, struct text t, struct fonts *fonts,
           const struct layout *l, const struct color_tables *tables,
           struct image *out)
{
    *out = (struct image){ .px = NULL };
    if (t.len == 0)
        return;
    struct painting p = { arena_create(), fonts, l, tables };
    if (kind == SIGN_CLOCK)
        clock_sign(&p, t, out);
    else if (kind == SIGN_NOTICE)
        notice_sign(&p, t, out);
    else
        diagnostics_sign(&p, t, out);
    arena_destroy(p.arena);
}

struct rect
sign_place(enum sign_kind kind, const struct layout *l, int w, int h)
{
    int margin = l->has_corners ? l->margin_px : 0;
    int aside = l->has_corners ? l->aside_px : 0;
    int above = l->tape.y - l->band.y - h;
    int y = l->tape.y;
    if (l->has_corners)
        y = l->band.y + (above < 2 * margin ? above / 2 : margin);
    int x = kind == SIGN_CLOCK ? l->wall.w - w - aside : aside;
    if (kind == SIGN_DIAGNOSTICS) {
        x = (l->wall.w - w) / 2;
        y = (l->wall.h - h) / 2;
    }
    return (struct rect){ x < 0 ? 0 : x, y < 0 ? 0 : y, w, h };
}
