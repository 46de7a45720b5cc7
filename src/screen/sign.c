// SPDX-License-Identifier: MIT
#include "screen/sign.h"

#include <string.h>
#include <time.h>

#include "screen/diagnostics.h"
#include "screen/drift.h"
#include "screen/face.h"
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

struct figure {
    char character;
    int width;
};

/* Figures have its width each, so that a clock does not fidget. */
static struct figure
figure_widest(const struct painting *p, enum font_role role)
{
    struct figure widest = { '0', 0 };
    for (char figure = '0'; figure <= '9'; figure++) {
        struct line line;
        line_set(p->arena, p->fonts, role, (struct text){ &figure, 1 },
                 (struct text){ 0 }, &line);
        if (line.width_px > widest.width)
            widest = (struct figure){ figure, line.width_px };
    }
    return widest;
}

/* A part set as it is; with no image it only measures. Where it ends. */
static int
part_paint(const struct painting *p, enum font_role role, struct text t,
           struct image *image, int x, int base)
{
    struct line line;
    line_set(p->arena, p->fonts, role, t, (struct text){ 0 }, &line);
    if (image != NULL)
        paint_line(&line, p->tables, image, x, base, p->layout->dim);
    return x + line.width_px;
}

/* Figures in equal places. */
static int
figures_paint(const struct painting *p, enum font_role role, struct text t,
              struct image *image, int x, int base)
{
    int place = figure_widest(p, role).width;
    for (size_t at = 0; at < t.len; at++, x += place) {
        struct text figure = text_sub(t, at, 1);
        int width = part_paint(p, role, figure, NULL, 0, base);
        if (image != NULL)
            part_paint(p, role, figure, image, x + (place - width) / 2, base);
    }
    return x;
}

/*
 * Words as they are set, and numbers that do not fidget as they tick; what
 * reads from right to left is set as one, since its parts change places.
 */
static int
words_paint(const struct painting *p, enum font_role role, struct text t,
            struct image *image, int x, int base)
{
    if (line_is_rtl(t))
        return part_paint(p, role, t, image, x, base);
    for (size_t at = 0; at < t.len;) {
        bool is_figure = text_is_digit(t.ptr[at]);
        size_t end = at + 1;
        while (end < t.len && text_is_digit(t.ptr[end]) == is_figure)
            end++;
        struct text part = text_sub(t, at, end - at);
        x = is_figure ? figures_paint(p, role, part, image, x, base)
                      : part_paint(p, role, part, image, x, base);
        at = end;
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

/* Rows of a size of type. */
static int
row_height(int size_px)
{
    return size_px * 4 / 3;
}

int
sign_slack(enum sign_kind kind, const struct layout *l)
{
    return kind == SIGN_DIAGNOSTICS || l->has_corners ? 0
                                                      : drift_most(l->wall.h);
}

static int
ground_width(int text_px, int pad)
{
    return text_px + 2 * pad + 1;
}

/*
 * Ground for text of a size. In a corner it is no larger; on an end of the
 * tape as high as that, with air at its sides and a rule towards the tape,
 * which runs in under it there. Where text begins is in x, y.
 */
static void
ground_make(const struct layout *l, enum sign_kind kind, int width, int height,
            struct image *wall, int *x, int *y)
{
    int slack = sign_slack(kind, l),
        pad = l->has_corners ? 0 : l->margin_px / 2;
    int rule = l->has_corners ? 0 : 1 + l->wall.h / 720;
    *x = *y = 0;
    if (!l->has_corners) {
        *x = slack + pad;
        *y = slack + (l->tape.h - height) / 2;
        height = l->tape.h + 2 * slack;
    }
    image_init(wall, ground_width(width, *x), height);
    image_fill(wall, (struct rect){ 0, 0, wall->w, wall->h }, l->background);
    int edge = kind == SIGN_CLOCK ? 2 * slack : wall->w - 2 * slack - rule;
    image_fill(wall, (struct rect){ edge, 0, rule, wall->h }, l->rule);
}

/* What the clock says, without its ground; it leaves the news its place. */
static int
clock_width(const struct painting *p, struct text t)
{
    int width = words_paint(p, FONT_SIGN, t, NULL, 0, 0);
    int most = p->layout->wall.w / 3;
    return width < most ? width : most;
}

static void
clock_sign(const struct painting *p, struct text t, struct image *out)
{
    const struct layout *l = p->layout;
    struct image wall;
    int x, y;
    ground_make(l, SIGN_CLOCK, clock_width(p, t), row_height(l->small_px),
                &wall, &x, &y);
    int base = l->has_corners ? l->small_px
                              : sign_slack(SIGN_CLOCK, l) + l->headline_base;
    words_paint(p, FONT_SIGN, t, &wall, x, base);
    finish(l, &wall, out);
}

/* A format of the clock, and how wide that has been found to get. */
struct span {
    const struct painting *painting;
    struct text format;
    struct figure figure;
    char said[FACE_BYTES]; /* at the moment tried last */
    int width;
};

/* True: at this moment it is wider than before, with its widest figures. */
static bool
span_try(struct span *s, const struct tm *t)
{
    char shown[FACE_BYTES];
    struct text said = face_write(s->format, t, shown, sizeof shown);
    for (size_t i = 0; i < said.len; i++)
        if (text_is_digit(shown[i]))
            shown[i] = s->figure.character;
    if (strcmp(shown, s->said) == 0)
        return false;
    memcpy(s->said, shown, sizeof shown);
    int width = clock_width(s->painting, said);
    bool is_wider = width > s->width;
    s->width = is_wider ? width : s->width;
    return is_wider;
}

/*
 * Months, days of the week and hours, which may have names, one after the
 * other: the longest of each is so whatever stands beside it.
 */
int
sign_clock_most(struct fonts *fonts, const struct layout *l, struct text format)
{
    struct painting p = { arena_create(), fonts, l, NULL };
    struct span span = { .painting = &p, .format = format };
    struct tm t = { .tm_year = 120, .tm_mday = 20, .tm_hour = 20 };
    int *const parts[] = { &t.tm_mon, &t.tm_wday, &t.tm_hour };
    static const int counts[] = { 12, 7, 24 };
    span.figure = figure_widest(&p, FONT_SIGN);
    for (int i = 0; i < 3; i++) {
        int longest = *parts[i];
        for (*parts[i] = 0; *parts[i] < counts[i]; (*parts[i])++)
            if (span_try(&span, &t))
                longest = *parts[i];
        *parts[i] = longest;
    }
    arena_destroy(p.arena);
    return span.width > 0 ? ground_width(span.width, l->margin_px / 2) : 0;
}

/* How a notice may be set. */
struct notice_form {
    enum font_role role;
    int size_px;
    int width;
    int lines;
    int rows_above; /* left to the clock */
};

enum { NOTICE_FORMS = 3 };

/*
 * Beside the clock in one or two lines. One with more to say, such as what is
 * wrong with the configuration, goes on below in the wall's whole width; and
 * if need be in the type of the diagnostics. It may cover news, for a while.
 */
static void
notice_forms(const struct layout *l, struct notice_form forms[NOTICE_FORMS])
{
    int small = l->small_px, detail = sign_detail_px(l);
    int clock = l->wall.w / 5 > small * 4 ? l->wall.w / 5 : small * 4;
    int whole = l->wall.w - 2 * l->aside_px;
    int room = l->tape.y - l->band.y;
    room = room > l->wall.h / 2 ? l->wall.h / 2 : room;
    forms[0] = (struct notice_form){ FONT_SIGN, small, whole - clock, 2, 0 };
    forms[1] = (struct notice_form){ FONT_SIGN, small, whole,
                                     room / row_height(small) - 2, 1 };
    forms[2] =
        (struct notice_form){ FONT_DETAIL, detail, whole,
                              l->wall.h * 3 / 4 / row_height(detail) - 1, 1 };
    if (!l->has_corners) {
        int height = l->tape.h;
        forms[0] =
            (struct notice_form){ FONT_SIGN, small, l->wall.w / 2, 1, 0 };
        forms[1] = (struct notice_form){ FONT_SIGN, small, whole - clock,
                                         height / row_height(small), 0 };
        forms[2] = (struct notice_form){ FONT_DETAIL, detail, whole - clock,
                                         height / row_height(detail), 0 };
    }
    if (l->has_corners && forms[1].lines < 1)
        forms[1] =
            (struct notice_form){ FONT_SIGN, small, whole - clock, 3, 0 };
    if (detail > small)
        forms[2] = (struct notice_form){ FONT_SIGN, small, forms[2].width,
                                         forms[2].lines * detail / small,
                                         forms[2].rows_above };
}

static void
notice_sign(const struct painting *p, struct text t, struct image *out)
{
    const struct layout *l = p->layout;
    struct notice_form forms[NOTICE_FORMS], *form = forms;
    struct wrap wrap = { .is_cut = true };
    struct image wall;
    int x, y;
    notice_forms(l, forms);
    for (int i = 0; i < NOTICE_FORMS && wrap.is_cut; i++) {
        form = &forms[i];
        if (form->lines < 1 && i + 1 < NOTICE_FORMS)
            continue;
        wrap_set(p->arena, p->fonts, form->role, t, (struct text){ 0 },
                 form->width > form->size_px ? form->width : form->size_px,
                 form->lines > 1 ? form->lines : 1, &wrap);
    }
    int above = form->rows_above * row_height(l->small_px);
    int row = row_height(form->size_px);
    ground_make(l, SIGN_NOTICE, wrap.width_px, above + row * wrap.count, &wall,
                &x, &y);
    int base = y + above + form->size_px;
    if (!l->has_corners && wrap.count == 1) /* as the words beside it */
        base = sign_slack(SIGN_NOTICE, l) + l->headline_base;
    for (int i = 0; i < wrap.count; i++)
        paint_line(&wrap.lines[i], p->tables, &wall, x, base + i * row, l->dim);
    finish(l, &wall, out);
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
        int wide = words_paint(p, FONT_DETAIL, lines[count], NULL, 0, 0);
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
        words_paint(p, FONT_DETAIL, lines[i], &wall, pad,
                    pad + i * leading + px * 9 / 10);
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
    w -= 2 * sign_slack(kind, l);
    h -= 2 * sign_slack(kind, l);
    /* What goes on below the clock begins beside it. */
    int row = row_height(l->small_px);
    int above =
        l->tape.y - l->band.y - (kind == SIGN_NOTICE && h > 3 * row ? row : h);
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
