// SPDX-License-Identifier: MIT
#include "screen/wrap.h"

#include <string.h>

#include <utf8proc.h>

#include "base/arena.h"
#include "screen/breaks.h"
#include "screen/cluster.h"

/* What stays together, with the space behind it. */
struct atom {
    size_t from; /* clusters */
    size_t to;
    int width;
    int space;
};

static const double NEVER = 1e9; /* no way to break a paragraph so */

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

/* The last place up to `most` where a word may be cut; `most` if none. */
static size_t
cut_find(const struct wrapping *w, size_t from, size_t most)
{
    for (size_t at = most; at > from + 1; at--)
        if (breaks_after(&w->clusters, at - 1) != BREAKS_NEVER)
            return at;
    return most;
}

/* A word wider than a line is cut where it has to be. */
static void
atom_divide(struct wrapping *w, size_t from, size_t to, size_t next, int width)
{
    w->is_divided |= from < to && span_width(w, from, to) > width;
    while (from < to) {
        size_t low = from + 1, high = to;
        while (low < high) {
            size_t middle = (low + high + 1) / 2;
            if (span_width(w, from, middle) <= width)
                low = middle;
            else
                high = middle - 1;
        }
        if (low < to)
            low = cut_find(w, from, low);
        atom_add(w, from, low, low == to ? next : low);
        from = low;
    }
}

/* A phrase of many words without a space, wider than a line: its syllables. */
static void
atoms_divide(struct wrapping *w, size_t from, size_t to, size_t next, int width)
{
    for (size_t at = from + 1; at < to; at++) {
        if (breaks_after(&w->clusters, at - 1) != BREAKS_SYLLABLE)
            continue;
        atom_divide(w, from, at, at, width);
        from = at;
    }
    atom_divide(w, from, to, next, width);
}

/* Where a word that begins with cluster `from` may end a line. */
static size_t
word_end(const struct wrapping *w, size_t from)
{
    size_t to = from;
    while (to < w->clusters.count && !breaks_is_space(code_point(w, to)) &&
           (to == from || breaks_after(&w->clusters, to - 1) != BREAKS_ALLOWED))
        to++;
    return to;
}

static size_t
spaces_end(const struct wrapping *w, size_t from)
{
    while (from < w->clusters.count && breaks_is_space(code_point(w, from)))
        from++;
    return from;
}

static void
atoms_find(struct wrapping *w, int width)
{
    size_t n = w->clusters.count;
    w->atoms = arena_alloc(w->arena, n, sizeof *w->atoms);
    for (size_t i = 0; i < n;) {
        size_t to = word_end(w, i), next = spaces_end(w, to);
        while (next > to && next < n && to > i &&
               !breaks_at_spaces(&w->clusters, to, next)) {
            to = word_end(w, next);
            next = spaces_end(w, to);
        }
        if (to > i && span_width(w, i, to) > width)
            atoms_divide(w, i, to, next, width);
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

/*
 * Lines as even as they can be, no more than there have to be: of all ways to
 * break the paragraph the one with the least badness (after Knuth and Plass,
 * 1981). `ends` gets the atom after each line. Linear but for a line's length.
 */
static void
lines_balance(struct wrapping *w, int width, int lines, size_t *ends)
{
    size_t n = w->count, places = (n + 1) * (size_t)lines;
    double total = 0, *best = arena_alloc(w->arena, places, sizeof *best);
    size_t *from = arena_alloc(w->arena, places, sizeof *from);
    for (size_t i = 0; i < n; i++)
        total += w->atoms[i].width + (i + 1 < n ? w->atoms[i].space : 0);
    double wanted = total / lines;
    for (size_t i = 0; i < places; i++)
        best[i] = NEVER;
    for (size_t line = 0; line < (size_t)lines; line++) {
        double *here = best + line * (n + 1);
        const double *above = line > 0 ? here - (n + 1) : here;
        size_t last = line > 0 ? n : 1;
        for (size_t first = line; first < last; first++) {
            double before = line > 0 ? above[first] : 0;
            int used = 0;
            for (size_t end = first + 1; before < NEVER && end <= n; end++) {
                used += w->atoms[end - 1].width;
                if (used > width && end > first + 1)
                    break;
                double off = (used - wanted) / wanted;
                double bad =
                    before + off * off +
                    breaks_badness(&w->clusters, w->atoms[end - 1].to - 1);
                if (bad < here[end]) {
                    here[end] = bad;
                    from[line * (n + 1) + end] = first;
                }
                used += w->atoms[end - 1].space;
            }
        }
    }
    for (size_t at = n; lines > 0; lines--) {
        ends[lines - 1] = at;
        at = from[(size_t)(lines - 1) * (n + 1) + at];
    }
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
    breaks_look_up(arena, fonts, &w.clusters);
    atoms_find(&w, width_px);
    out->is_divided = w.is_divided;
    int lines = line_count(&w, width_px), width = width_px;
    size_t ends[WRAP_LINES];
    out->is_cut = lines > most;
    if (!out->is_cut)
        lines_balance(&w, width, lines, ends);
    for (size_t at = 0; at < w.count && out->count < most;) {
        size_t end = out->is_cut ? line_end(&w, at, width) : ends[out->count];
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
