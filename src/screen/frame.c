// SPDX-License-Identifier: MIT
#include "screen/frame.h"

#include "screen/color.h"
#include "screen/pulse.h"

static bool
overlaps(struct rect a, struct rect b)
{
    return rect_clip(a, b).w > 0;
}

static int64_t
area(struct rect r)
{
    return (int64_t)r.w * r.h;
}

static struct rect
around(struct rect a, struct rect b)
{
    int x0 = a.x < b.x ? a.x : b.x, y0 = a.y < b.y ? a.y : b.y;
    int x1 = a.x + a.w > b.x + b.w ? a.x + a.w : b.x + b.w;
    int y1 = a.y + a.h > b.y + b.h ? a.y + a.h : b.y + b.h;
    return (struct rect){ x0, y0, x1 - x0, y1 - y0 };
}

void
frame_change(struct frame *f, struct rect device)
{
    if (device.w <= 0 || device.h <= 0)
        return;
    for (int i = f->changed_count - 1; i >= 0; i--) {
        struct rect both = around(f->changed[i], device);
        /* An eighth for nothing is cheaper than one piece more. */
        if (i == BACKEND_CHANGED_MAX - 1 ||
            area(both) * 8 <= (area(f->changed[i]) + area(device)) * 9) {
            f->changed[i] = both;
            return;
        }
    }
    f->changed[f->changed_count++] = device;
}

void
frame_draw_part(struct frame *f, const struct image *image,
                struct backend_key key, struct rect from, int w, int h, int x,
                int y)
{
    struct screen *s = f->screen;
    struct rect to =
        layout_device(&s->layout, (struct rect){ x, y, from.w, from.h });
    s->backend->ops->draw(s->backend, image, key,
                          rect_turn(from, w, h, s->layout.rotate), to.x, to.y);
    frame_change(f, to);
}

void
frame_fill(struct frame *f, struct rect wall, uint32_t rgb)
{
    struct screen *s = f->screen;
    struct rect device = layout_device(&s->layout, wall);
    s->backend->ops->fill(s->backend, device, rgb);
    frame_change(f, device);
}

void
frame_scroll(struct frame *f, struct rect to, int dx)
{
    struct screen *s = f->screen;
    struct rect from = to;
    from.x += dx;
    to = layout_device(&s->layout, to);
    from = layout_device(&s->layout, from);
    s->backend->ops->scroll(s->backend, to, from.x - to.x, from.y - to.y);
    frame_change(f, to);
}

static void
rails_draw(struct screen *s, const struct layout *l)
{
    struct rect rails[2];
    if (l->lamp_px == 0)
        return;
    panel_rails(l, s->day.drift_y, rails);
    s->backend->ops->fill(s->backend, rails[0], l->rail);
    s->backend->ops->fill(s->backend, rails[1], l->rail);
}

static void
ground_draw(struct frame *f)
{
    struct screen *s = f->screen;
    const struct layout *l = &s->layout;
    s->backend->ops->fill(s->backend,
                          (struct rect){ 0, 0, l->device_w, l->device_h }, 0);
    /* Overscan is lost behind the frame of the set: no seam must show. */
    struct rect ground = s->scene.ground;
    ground.x -= l->wall.x;
    ground.w += 2 * l->wall.x;
    if (ground.y + ground.h == l->wall.h)
        ground.h += l->wall.y;
    if (ground.y == 0) {
        ground.y -= l->wall.y;
        ground.h += l->wall.y;
    }
    s->backend->ops->fill(s->backend, layout_device(l, ground), l->background);
    for (int i = 0; i < s->scene.band_count; i++)
        rails_draw(s, &s->scene.bands[i].layout);
}

/* Where a picture of a sign stands on the wall; w 0: it has none. */
static struct rect
picture_place(const struct screen *s, int kind, const struct image *image)
{
    bool turned = s->layout.rotate == 90 || s->layout.rotate == 270;
    if (image->px == NULL)
        return (struct rect){ 0, 0, 0, 0 };
    return sign_place((enum sign_kind)kind, &s->layout,
                      turned ? image->h : image->w,
                      turned ? image->w : image->h);
}

/*
 * A notice on the end of a tape waits for what stands there; what will stand
 * there later keeps clear of it (cover.h).
 */
static bool
notice_is_due(struct screen *s)
{
    enum { PATIENCE_US = 30000000 };
    struct wall_sign *sign = &s->signs[SIGN_NOTICE];
    const struct image *next = raster_sign_next(s->raster, SIGN_NOTICE);
    if (next == NULL || s->layout.has_corners)
        return next != NULL;
    int px = picture_place(s, SIGN_NOTICE, next).w;
    if (px != sign->covers_px) {
        sign->covers_px = px;
        sign->due_view = raster_cover(s->raster, px);
        sign->due_us = s->last_frame_us + PATIENCE_US;
    }
    return px <= sign->place.w || s->tapes[0].view >= sign->due_view ||
           s->last_frame_us >= sign->due_us;
}

/* True when the sign's picture is another one than in the last frame. */
static bool
sign_take(struct screen *s, int kind)
{
    struct wall_sign *sign = &s->signs[kind];
    if ((kind == SIGN_NOTICE && !notice_is_due(s)) ||
        !raster_sign_take(s->raster, (enum sign_kind)kind))
        return false;
    const struct image *image =
        raster_sign_image(s->raster, (enum sign_kind)kind);
    struct rect before = sign->place;
    sign->serial = (sign->serial + 1) | 0x80000000; /* never a tile's */
    sign->place = picture_place(s, kind, image);
    if (kind != SIGN_DIAGNOSTICS && s->layout.has_corners) {
        sign->place.x += s->day.drift_x;
        sign->place.y += s->day.drift_y;
    }
    /* What it no longer covers has to come back. */
    if (before.w > sign->place.w || before.h > sign->place.h ||
        before.x != sign->place.x)
        s->backend->is_stale = true;
    return true;
}

static void
sign_draw(struct frame *f, int kind)
{
    struct screen *s = f->screen;
    struct wall_sign *sign = &s->signs[kind];
    const struct image *image =
        raster_sign_image(s->raster, (enum sign_kind)kind);
    if (image->px == NULL || sign->place.w == 0)
        return;
    /* On the end of a tape it wanders behind its window. */
    int slack = sign_slack((enum sign_kind)kind, &s->layout);
    struct rect from = { 0, 0, sign->place.w, sign->place.h };
    if (slack > 0) {
        from.x = slack - s->day.drift_x;
        from.y = slack - s->day.drift_y;
    }
    frame_draw_part(f, image, (struct backend_key){ kind, sign->serial }, from,
                    sign->place.w + 2 * slack, sign->place.h + 2 * slack,
                    sign->place.x, sign->place.y);
}

static bool
tapes_differ(const struct screen *s)
{
    for (int i = 0; i < s->scene.band_count; i++)
        if (s->tapes[i].has_holes ||
            s->tapes[i].drawn_end != raster_end(s->raster, i))
            return true;
    return false;
}

/* What something was drawn under has to be drawn again. */
static bool
is_crossed(const struct frame *f, struct rect device)
{
    for (int i = 0; i < f->changed_count; i++)
        if (overlaps(device, f->changed[i]))
            return true;
    return false;
}

/*
 * The lines between bands wander up and down with all else that stands still,
 * into air that a tape or the stage has around its letters: hence after them.
 */
static void
rules_draw(struct frame *f)
{
    struct screen *s = f->screen;
    for (int i = 0; i < s->scene.rule_count; i++) {
        struct rect rule = s->scene.rules[i];
        rule.y += s->day.drift_y;
        if (is_crossed(f, layout_device(&s->layout, rule)))
            frame_fill(f, rule, s->layout.rule);
    }
}

/* Who waits for breaking news wants to know when it could be seen. */
static void
pulse_note(struct screen *s, int number)
{
    struct tape *t = &s->tapes[number];
    int64_t edge = t->view + s->scene.bands[number].grid.tape.w;
    int64_t newest = pulses_begin(raster_pulses(s->raster, number), edge);
    if (newest <= t->broke)
        return;
    t->broke = newest;
    s->stats.breaking_us = s->last_frame_us;
}

/* A line at the band's feet that swells once: see pulse.h. */
static void
pulse_draw(struct frame *f, int number)
{
    struct screen *s = f->screen;
    struct tape *t = &s->tapes[number];
    const struct layout *l = &s->scene.bands[number].layout;
    uint32_t rgb = 0;
    int glow = pulses_glow(raster_pulses(s->raster, number), t->view,
                           s->scene.bands[number].grid.tape.w,
                           t->step_px * screen_hz(s), &rgb);
    if (glow == 0 && t->glow == 0)
        return;
    bool is_other = glow != t->glow || rgb != t->glow_rgb || f->is_whole;
    t->glow = glow;
    t->glow_rgb = rgb;
    struct rect lines[2];
    uint32_t ground = l->background;
    int count = 1;
    if (l->lamp_px > 0) {
        count = 2;
        panel_rails(l, s->day.drift_y, lines);
        ground = l->rail;
        rgb = l->text;
    } else {
        int thick = l->small_px / 8 > 1 ? l->small_px / 8 : 2;
        lines[0] =
            layout_device(l, (struct rect){ 0, l->band.y + l->band.h - thick,
                                            l->wall.w, thick });
    }
    for (int i = 0; i < count; i++) {
        t->is_covered |= overlaps(lines[i], layout_device(&s->layout, l->tape));
        if (!is_other && !is_crossed(f, lines[i]))
            continue;
        s->backend->ops->fill(s->backend, lines[i],
                              color_between(ground, rgb, glow));
        frame_change(f, lines[i]);
    }
}

/* What lies over a tape must not be moved with it. */
static void
tapes_cover(struct screen *s)
{
    for (int i = 0; i < s->scene.band_count; i++)
        for (int kind = 0; kind < SIGNS; kind++)
            s->tapes[i].is_covered |=
                overlaps(s->signs[kind].place, s->scene.bands[i].layout.tape);
}

static void
tapes_draw(struct frame *f)
{
    struct screen *s = f->screen;
    for (int i = 0; i < s->scene.band_count; i++) {
        tape_draw(f, i);
        pulse_note(s, i);
        pulse_draw(f, i);
    }
}

enum frame_fate
frame_draw(struct screen *s, bool has_moved)
{
    struct frame f = { .screen = s };
    const struct layout *l = &s->layout;
    bool fresh[SIGNS];
    bool differs = has_moved || s->backend->is_stale || tapes_differ(s);
    for (int i = 0; i < SIGNS; i++) {
        fresh[i] = sign_take(s, i);
        differs |= fresh[i];
    }
    if (!differs)
        return FRAME_SAME;
    f.is_whole = s->backend->is_stale || s->backend->is_whole;
    if (f.is_whole) {
        ground_draw(&f);
        frame_change(&f, (struct rect){ 0, 0, l->device_w, l->device_h });
    }
    tapes_draw(&f);
    if (s->scene.stage.place.w > 0)
        spot_draw(&f);
    rules_draw(&f);
    for (int i = 0; i < SIGNS; i++)
        if (fresh[i] || is_crossed(&f, layout_device(l, s->signs[i].place)))
            sign_draw(&f, i);
    tapes_cover(s);
    s->backend->is_stale = false;
    bool waited =
        s->backend->ops->present(s->backend, f.changed, f.changed_count);
    return waited ? FRAME_WAITED : FRAME_DRAWN;
}
