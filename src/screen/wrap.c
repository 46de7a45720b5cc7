// SPDX-License-Identifier: MIT
#include "screen/wrap.h"

#include <string.h>

#include <utf8proc.h>

#include "base/arena.h"
#include "screen/cluster.h"
#include "screen/script.h"

/* What stays together, with the space behind it. */
struct atom {
    size_t from; /* clusters */
    size_t to;
    int width;
    int space;
};

struct wrapping {
    struct arena *arena;
    struct fonts *fonts;
    enum font_role role;
    struct text language;
    struct clusters clusters;
    struct atom *atoms;
    size_t count;
    bool is_divided;
};

static uint32_t
code_point(const struct wrapping *w, size_t cluster)
{
    return w->clusters.code_points[w->clusters.items[cluster].start];
}

static bool
is_space(uint32_t cp)
{
    return cp == ' ' || cp == 0x3000;
}

static bool
is_one_of(uint32_t cp, const uint32_t *list)
{
    while (*list != 0 && *list != cp)
        list++;
    return *list != 0;
}

/* UAX #14, CL, CP, EX, IS, NS and small kana: no line begins with them. */
static bool
cannot_begin(uint32_t cp)
{
    static const uint32_t closing[] = {
        '!',    ')',    ',',    '.',    ':',    ';',    '?',    ']',    '}',
        '%',    0xBB,   0x2019, 0x201D, 0x2026, 0x3001, 0x3002, 0x3005, 0x3009,
        0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3041, 0x3043, 0x3045, 0x3047,
        0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x30A1, 0x30A3, 0x30A5,
        0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE, 0x30FB, 0x30FC,
        0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF5D, 0,
    };
    return is_one_of(cp, closing);
}

/* OP and QU that open, and the vowels that Thai and Lao write first. */
static bool
cannot_end(uint32_t cp)
{
    static const uint32_t opening[] = {
        '(',    '[',    '{',    0xAB,   0x2018, 0x201C, 0x201E,
        0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0xFF08,
        0xFF5B, '$',    0x20AC, 0xA3,   0xA5,   0,
    };
    return is_one_of(cp, opening) || (cp >= 0x0E40 && cp <= 0x0E44) ||
           (cp >= 0x0EC0 && cp <= 0x0EC4);
}

static bool
is_ideograph(const struct wrapping *w, size_t i)
{
    return w->clusters.items[i].script == SCRIPT_HAN;
}

/* May a line end after cluster i, when i + 1 is no space? */
static bool
breaks_after(const struct wrapping *w, size_t i)
{
    uint32_t a = code_point(w, i), b = code_point(w, i + 1);
    if (cannot_begin(b) || cannot_end(a))
        return false;
    if (is_ideograph(w, i) || is_ideograph(w, i + 1))
        return true;
    /* A hyphen between letters; not the minus of a number. */
    bool is_hyphen = a == '-' || a == 0x2010 || a == 0x2013 || a == 0x2014;
    return is_hyphen && i > 0 && !is_space(code_point(w, i - 1)) &&
           !(b >= '0' && b <= '9');
}

/* The text of clusters [from, to), with an ellipsis when asked for. */
static struct text
wording(const struct wrapping *w, size_t from, size_t to, bool is_cut)
{
    const struct cluster *c = w->clusters.items;
    size_t end = to > from ? c[to - 1].start + c[to - 1].count : 0;
    size_t begin = to > from ? c[from].start : 0;
    char *bytes = arena_alloc(w->arena, (end - begin) * 4 + 4, 1);
    size_t len = 0;
    for (size_t i = begin; i < end; i++)
        len += (size_t)utf8proc_encode_char(
            (utf8proc_int32_t)w->clusters.code_points[i],
            (utf8proc_uint8_t *)bytes + len);
    if (is_cut) {
        memcpy(bytes + len, "\u2026", 3);
        len += 3;
    }
    return (struct text){ bytes, len };
}

static int
span_width(const struct wrapping *w, size_t from, size_t to)
{
    struct line line;
    line_set_part(w->arena, w->fonts, w->role, wording(w, from, to, false),
                  w->language, w->clusters.is_rtl, &line);
    return line.width_px;
}

static void
atom_add(struct wrapping *w, size_t from, size_t to, size_t next)
{
    struct atom *atom = &w->atoms[w->count++];
    *atom = (struct atom){ from, to, span_width(w, from, to), 0 };
    if (next > to)
        atom->space = span_width(w, to, next);
}

/* A word wider than a line is cut where it has to be. */
static void
atom_divide(struct wrapping *w, size_t from, size_t to, size_t next, int width)
{
    w->is_divided = true;
    while (from < to) {
        size_t low = from + 1, high = to;
        while (low < high) {
            size_t middle = (low + high + 1) / 2;
            if (span_width(w, from, middle) <= width)
                low = middle;
            else
                high = middle - 1;
        }
        atom_add(w, from, low, low == to ? next : low);
        from = low;
    }
}

static void
atoms_find(struct wrapping *w, int width)
{
    size_t n = w->clusters.count;
    w->atoms = arena_alloc(w->arena, n, sizeof *w->atoms);
    for (size_t i = 0; i < n;) {
        size_t to = i;
        while (to < n && !is_space(code_point(w, to)) &&
               (to == i || !breaks_after(w, to - 1)))
            to++;
        size_t next = to;
        while (next < n && is_space(code_point(w, next)))
            next++;
        if (to > i && span_width(w, i, to) > width)
            atom_divide(w, i, to, next, width);
        else if (to > i)
            atom_add(w, i, to, next);
        i = next;
    }
}

/* The atom after the line that begins with `first`. */
static size_t
line_end(const struct wrapping *w, size_t first, int width)
{
    int used = w->atoms[first].width;
    size_t end = first + 1;
    while (end < w->count &&
           used + w->atoms[end - 1].space + w->atoms[end].width <= width) {
        used += w->atoms[end - 1].space + w->atoms[end].width;
        end++;
    }
    return end;
}

static int
line_count(const struct wrapping *w, int width)
{
    int lines = 0;
    for (size_t at = 0; at < w->count; lines++)
        at = line_end(w, at, width);
    return lines;
}

/* The narrowest width that takes no more lines: they come out even. */
static int
width_balanced(const struct wrapping *w, int width)
{
    int lines = line_count(w, width), low = 1, high = width;
    for (size_t i = 0; i < w->count; i++)
        low = w->atoms[i].width > low ? w->atoms[i].width : low;
    while (low < high) {
        int middle = (low + high) / 2;
        if (line_count(w, middle) <= lines)
            high = middle;
        else
            low = middle + 1;
    }
    return high;
}

/* The last line there is room for, shortened until its ellipsis fits. */
static struct text
words_shorten(struct wrapping *w, size_t from, size_t to, int width)
{
    for (;; to--) {
        struct line line;
        struct text t = wording(w, from, to, true);
        line_set_part(w->arena, w->fonts, w->role, t, w->language,
                      w->clusters.is_rtl, &line);
        if (line.width_px <= width || to <= from + 1)
            return t;
    }
}

void
wrap_set(struct arena *arena, struct fonts *fonts, enum font_role role,
         struct text t, struct text language, int width_px, int most,
         struct wrap *out)
{
    struct wrapping w = {
        .arena = arena, .fonts = fonts, .role = role, .language = language
    };
    *out = (struct wrap){ .count = 0 };
    most = most > WRAP_LINES ? WRAP_LINES : most;
    clusters_find(arena, t, LINE_MAX_GRAPHEMES, &w.clusters);
    out->is_rtl = w.clusters.is_rtl;
    atoms_find(&w, width_px);
    out->is_divided = w.is_divided;
    out->is_cut = line_count(&w, width_px) > most;
    int width = out->is_cut ? width_px : width_balanced(&w, width_px);
    for (size_t at = 0; at < w.count && out->count < most;) {
        size_t end = line_end(&w, at, width);
        size_t from = w.atoms[at].from, to = w.atoms[end - 1].to;
        bool is_last = out->count + 1 == most && end < w.count;
        struct text said = is_last ? words_shorten(&w, from, to, width)
                                   : wording(&w, from, to, false);
        struct line *line = &out->lines[out->count];
        line_set_part(arena, fonts, role, said, language, out->is_rtl, line);
        out->texts[out->count++] = said;
        if (line->width_px > out->width_px)
            out->width_px = line->width_px;
        at = end;
    }
}
