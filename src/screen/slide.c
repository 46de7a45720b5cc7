// SPDX-License-Identifier: MIT
#include "screen/slide.h"

#include <utf8proc.h>

#include "base/arena.h"
#include "headline/grapheme.h"
#include "screen/color.h"
#include "screen/paint.h"
#include "screen/qr.h"
#include "screen/script.h"
#include "screen/wrap.h"

enum {
    BAR_CONTRAST = 30,   /* 1.4.11 */
    CODE_CONTRAST = 70,  /* less than this and the wall's own inks won't do */
    LINES_MOST = 6,      /* more are no headline; then it gets smaller */
    SHORTEST = 45,       /* line, in hundredths of the longest */
    SMALLER_FOR_RAG = 2, /* sizes that an even rag is worth */
    LEADING = 118,       /* in hundredths of the type's size ... */
    LEADING_TALL = 142,  /* ... and with marks above and tails below */
    RISE = 73,           /* of capitals above the baseline, in the same ... */
    RISE_MARKED = 84,    /* ... of capitals with a mark above them ... */
    RISE_FULL = 86,      /* ... and of what fills its square */
};

struct slide {
    struct arena *arena;
    const struct item_words *words;
    const struct stage *stage;
    const struct layout *layout;
    struct fonts *fonts;
    const struct color_tables *tables;
    struct image picture;
    struct line label;
    struct line note;
    struct wrap headline;
    struct qr qr;
    int module_px;
    int code_px; /* with its quiet zone; 0: none */
    int hang_px; /* of that zone in the margin, where no edge of it is seen */
    uint32_t code_light;
    uint32_t code_dark;
    int size_px;
    int leading;      /* in hundredths of that */
    int rise;         /* of the letters of the first line, in the same */
    struct rect text; /* what is left beside the code */
};

/* Scripts with marks above and tails below need more air between lines. */
static bool
is_tall(uint32_t script)
{
    static const uint32_t low[] = {
        SCRIPT_LATIN,
        SCRIPT_HAN,
        SCRIPT_HANGUL,
        SCRIPT_EMOJI,
        SCRIPT_COMMON,
        SCRIPT('C', 'y', 'r', 'l'),
        SCRIPT('G', 'r', 'e', 'k'),
        SCRIPT('H', 'e', 'b', 'r'),
        SCRIPT('A', 'r', 'm', 'n'),
        SCRIPT('G', 'e', 'o', 'r'),
    };
    for (size_t i = 0; i < sizeof low / sizeof low[0]; i++)
        if (low[i] == script)
            return false;
    return true;
}

/* A capital with something above it would touch the label's tails. */
static bool
is_marked_capital(int32_t cp)
{
    enum { PARTS = 8, ABOVE = 230 }; /* UAX #44, 5.7.4 */
    utf8proc_int32_t parts[PARTS];
    int boundary = 0;
    if (utf8proc_category(cp) != UTF8PROC_CATEGORY_LU)
        return false;
    utf8proc_ssize_t count = utf8proc_decompose_char(
        cp, parts, PARTS, UTF8PROC_DECOMPOSE, &boundary);
    for (utf8proc_ssize_t i = 1; i < count && count <= PARTS; i++)
        if (utf8proc_get_property(parts[i])->combining_class == ABOVE)
            return true;
    return false;
}

/* How high letters get, in hundredths of their size. */
static int
rise_of(struct text words)
{
    int rise = RISE;
    while (words.len > 0) {
        int32_t cp;
        words = text_sub(words, grapheme_code_point(words, &cp), SIZE_MAX);
        uint32_t script = script_of((uint32_t)cp);
        if (script == SCRIPT_HAN || script == SCRIPT_HANGUL)
            return RISE_FULL;
        if (is_marked_capital(cp))
            rise = RISE_MARKED;
    }
    return rise;
}

/* What the scripts of the headline ask for. */
static void
leading_choose(struct slide *s)
{
    struct text rest = s->words->line;
    s->leading = LEADING;
    s->rise = rise_of(rest);
    while (rest.len > 0) {
        int32_t cp;
        rest = text_sub(rest, grapheme_code_point(rest, &cp), SIZE_MAX);
        if (is_tall(script_of((uint32_t)cp)))
            s->leading = LEADING_TALL;
    }
}

/* From the caps of the label to the baseline of the last line. */
static int
block_height(const struct slide *s, int size_px, int lines)
{
    int small = s->stage->label_px;
    int head = s->label.width_px + s->note.width_px > 0
                   ? small * 73 / 100 + small * 9 / 10 +
                         size_px * (s->leading - LEADING) / 200
                   : 0;
    return head + size_px * s->rise / 100 +
           (lines - 1) * (size_px * s->leading / 100);
}

/* Dark on light, whatever the wall's ground is, as readers expect it. */
static void
code_inks(struct slide *s)
{
    const struct layout *l = s->layout;
    bool is_dark = color_ink_on(l->background) == 0xFFFFFF;
    s->code_light = is_dark ? l->text : l->background;
    s->code_dark = is_dark ? l->background : l->text;
    if (color_contrast(s->code_light, s->code_dark) < CODE_CONTRAST) {
        s->code_light = 0xFFFFFF;
        s->code_dark = 0x000000;
    }
}

static void
code_choose(struct slide *s)
{
    const struct stage *p = s->stage;
    s->text = p->text;
    if (!qr_make(s->words->link, &s->qr))
        return;
    s->module_px = qr_module_px(&s->qr, p->code_px);
    if (s->module_px == 0)
        return;
    s->code_px = s->module_px * (s->qr.side + 2 * QR_QUIET);
    code_inks(s);
    /* On paper the squares themselves stand on the margin. */
    if (s->code_light == s->layout->background) {
        s->hang_px = s->module_px * QR_QUIET;
        s->hang_px = s->hang_px > p->text.x ? p->text.x : s->hang_px;
    }
    int gap = p->label_px * 2;
    if (p->is_code_below)
        s->text.h -= s->code_px + gap;
    else
        s->text.w -= s->code_px - s->hang_px + gap;
}

/* In one of the stage's sizes, as many lines of it as there is room for. */
static void
headline_try(struct slide *s, int size)
{
    int width = s->text.w - s->stage->indent_px;
    s->size_px = s->stage->sizes_px[size];
    /* Room for the tails under the last line. */
    int height = s->text.h - s->size_px * 27 / 100;
    int most = 1;
    while (most < WRAP_LINES && block_height(s, s->size_px, most + 1) <= height)
        most++;
    if (size + 1 < STAGE_SIZES && most > LINES_MOST && !s->stage->is_code_below)
        most = LINES_MOST;
    wrap_set(s->arena, s->fonts, (enum font_role)(FONT_STORY + size),
             s->words->line, s->words->language, width > 1 ? width : 1, most,
             &s->headline);
}

/* A line is not half as long as another: a hole in the picture. */
static bool
is_ragged(const struct wrap *wrap)
{
    for (int i = 0; i < wrap->count; i++)
        if (wrap->lines[i].width_px * 100 < wrap->width_px * SHORTEST)
            return true;
    return false;
}

/*
 * The largest type in which it fits with its words whole, or one a little
 * smaller where its lines are even. The smallest cuts.
 */
static void
headline_set(struct slide *s)
{
    int largest = -1;
    for (int i = 0; i < STAGE_SIZES; i++) {
        headline_try(s, i);
        if (s->headline.is_cut || s->headline.is_divided)
            continue;
        largest = largest < 0 ? i : largest;
        if (!is_ragged(&s->headline))
            return;
        if (i == largest + SMALLER_FOR_RAG || s->stage->is_code_below)
            break;
    }
    if (largest >= 0)
        headline_try(s, largest);
}

/* Source and age; the number of sources where there is room for it. */
static void
words_set(struct slide *s)
{
    const struct text none = { 0 };
    struct text age = s->words->age;
    line_set(s->arena, s->fonts, FONT_STORY_LABEL, s->words->source, none,
             &s->label);
    line_set(s->arena, s->fonts, FONT_STORY_NOTE, age, none, &s->note);
    int room = s->text.w - s->stage->indent_px - s->label.width_px -
               s->stage->label_px * 6 / 5;
    if (s->note.width_px <= room)
        return;
    age = text_sub(age, 0, text_find(age, TEXT(" \u00b7 ")));
    line_set(s->arena, s->fonts, FONT_STORY_NOTE, age, none, &s->note);
}

/* From the reader's side: `x` is the distance from the text's first edge. */
static int
place_from(const struct slide *s, int x, int width)
{
    return s->headline.is_rtl ? s->text.x + s->text.w - x - width
                              : s->text.x + x;
}

static void
label_paint(struct slide *s, int base, uint32_t feed)
{
    const struct layout *l = s->layout;
    int small = s->stage->label_px, x = s->stage->indent_px;
    uint32_t rgb = color_readable(feed, l->background, l->contrast);
    if (s->words->is_breaking && s->label.width_px > 0) {
        int pad = small / 4, rise = small * 73 / 100;
        int wide = s->label.width_px + 2 * pad;
        image_fill(&s->picture,
                   (struct rect){ place_from(s, x, wide), base - rise - pad,
                                  wide, rise + 2 * pad },
                   feed);
        rgb = color_ink_on(feed);
        x += pad;
    }
    paint_line(&s->label, s->tables, &s->picture,
               place_from(s, x, s->label.width_px), base, rgb);
    if (s->label.width_px > 0)
        x += s->label.width_px + small * 6 / 10 +
             (s->words->is_breaking ? small / 4 : 0);
    if (x + s->note.width_px <= s->text.w)
        paint_line(&s->note, s->tables, &s->picture,
                   place_from(s, x, s->note.width_px), base, l->dim);
}

static void
block_paint(struct slide *s, int top)
{
    const struct layout *l = s->layout;
    int height = block_height(s, s->size_px, s->headline.count);
    uint32_t feed = s->words->rgb != 0 ? s->words->rgb : l->accent;
    int rise = s->words->is_breaking ? s->stage->label_px / 4 : 0;
    image_fill(&s->picture,
               (struct rect){ place_from(s, 0, s->stage->bar_px), top - rise,
                              s->stage->bar_px, height + rise },
               color_readable(feed, l->background, BAR_CONTRAST));
    if (s->label.width_px + s->note.width_px > 0)
        label_paint(s, top + s->stage->label_px * 73 / 100, feed);
    int pitch = s->size_px * s->leading / 100;
    int base = top + height - (s->headline.count - 1) * pitch;
    for (int i = 0; i < s->headline.count; i++) {
        const struct line *line = &s->headline.lines[i];
        paint_line(line, s->tables, &s->picture,
                   place_from(s, s->stage->indent_px, line->width_px), base,
                   l->text);
        base += pitch;
    }
}

static void
code_paint(struct slide *s, int x, int y)
{
    int px = s->module_px;
    image_fill(&s->picture, (struct rect){ x, y, s->code_px, s->code_px },
               s->code_light);
    for (int row = 0; row < s->qr.side; row++)
        for (int column = 0; column < s->qr.side; column++)
            if (s->qr.modules[row * s->qr.side + column])
                image_fill(&s->picture,
                           (struct rect){ x + (column + QR_QUIET) * px,
                                          y + (row + QR_QUIET) * px, px, px },
                           s->code_dark);
}

/* Text and code stand on one middle; in a tall stage one above the other. */
static void
slide_compose(struct slide *s)
{
    const struct stage *p = s->stage;
    int height = block_height(s, s->size_px, s->headline.count);
    int gap = p->label_px * 2;
    int room = s->text.h;
    int top = s->text.y + (room - height - s->size_px * 20 / 100) / 2;
    if (p->is_code_below && s->code_px > 0) {
        gap += s->size_px * 20 / 100; /* tails of the last line */
        int free = p->text.h - height - gap - s->code_px;
        top = s->text.y + free / 2;
    }
    /* As near to the middle of the whole stage as the signs above allow. */
    int middle = (p->place.h - height - s->size_px * 10 / 100) / 2;
    if (!p->is_code_below && middle < top)
        top = middle;
    top = top > s->text.y ? top : s->text.y;
    bool is_rtl = s->headline.is_rtl;
    int code_x = p->text.x + (is_rtl ? 0 : p->text.w - s->code_px);
    int code_y = top + (height - s->code_px) / 2;
    if (p->is_code_below) {
        code_x = is_rtl ? p->text.x + p->text.w - s->code_px - p->indent_px
                        : p->text.x + p->indent_px;
        code_y = top + height + gap;
    } else if (is_rtl && s->code_px > 0) {
        s->text.x = p->text.x + p->text.w - s->text.w;
    }
    bool is_left = is_rtl != p->is_code_below;
    code_x += is_left ? -s->hang_px : s->hang_px;
    int lowest = p->text.y + p->text.h - s->code_px;
    code_y = code_y > lowest ? lowest : code_y;
    code_y = code_y < p->text.y ? p->text.y : code_y;
    block_paint(s, top);
    if (s->code_px > 0)
        code_paint(s, code_x, code_y);
}

bool
slide_paint(const struct item_words *words, const struct stage *stage,
            const struct layout *l, struct fonts *fonts,
            const struct color_tables *tables, struct sheet *out)
{
    struct slide s = { .arena = arena_create(),
                       .words = words,
                       .stage = stage,
                       .layout = l,
                       .fonts = fonts,
                       .tables = tables };
    image_init(&s.picture, stage->place.w, stage->place.h);
    image_fill(&s.picture, (struct rect){ 0, 0, s.picture.w, s.picture.h },
               l->background);
    leading_choose(&s);
    code_choose(&s);
    words_set(&s);
    headline_set(&s);
    if (s.headline.count > 0) /* that was room enough for any of its lines */
        s.rise = rise_of(s.headline.texts[0]);
    slide_compose(&s);
    sheet_cut(out, &s.picture, l->background, l->rotate);
    image_finish(&s.picture);
    arena_destroy(s.arena);
    return s.headline.is_rtl;
}
