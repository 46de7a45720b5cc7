// SPDX-License-Identifier: MIT
#include "screen/line.h"

#include <string.h>

#include <SDL_ttf.h>
#include <utf8proc.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "screen/cluster.h"
#include "screen/script.h"

enum {
    RUN_SOFT = 14, /* graphemes after which a space ends a run ... */
    RUN_HARD = 40, /* ... and after which anything does */
};

struct setting {
    struct arena *arena;
    struct fonts *fonts;
    enum font_role role;
    struct text language;
    struct clusters clusters;
};

void
run_prepare(const struct run *run)
{
    char script[5];
    script_name(run->script == SCRIPT_EMOJI ? SCRIPT_COMMON : run->script,
                script);
    TTF_SetFontDirection(run->font->ttf, run->level % 2 != 0
                                             ? TTF_DIRECTION_RTL
                                             : TTF_DIRECTION_LTR);
    TTF_SetFontScriptName(run->font->ttf, script);
}

static const struct font *
cluster_font(const struct setting *s, const struct cluster *c,
             const struct font *before, uint32_t script_before)
{
    const uint32_t *cps = s->clusters.code_points + c->start;
    /* Spaces and points stay in the font of their sentence. */
    if (before != NULL && script_before == c->script &&
        font_has(before, cps, c->count) &&
        (script_of(cps[0]) == SCRIPT_COMMON || !before->is_color))
        return before;
    return fonts_pick(s->fonts, s->role, cps, c->count, c->script, s->language);
}

static bool
cluster_is_space(const struct setting *s, const struct cluster *c)
{
    uint32_t cp = s->clusters.code_points[c->start];
    return cp == ' ' || cp == 0x3000;
}

/* How wide some of its text is by itself. */
static int
run_measure(const struct run *run, const char *text)
{
    int width = 0, height = 0;
    run_prepare(run);
    /* What has no width at all is an error to SDL_ttf, and nothing to us. */
    if (TTF_SizeUTF8(run->font->ttf, text, &width, &height) != 0)
        width = 0;
    /* Pictures come in one size and are scaled to the text's. */
    if (run->font->is_color && height > 0)
        width = width * run->font->size_px * 5 / 4 / height;
    return width;
}

/* Writes the clusters [from, to) as the run's text and measures it. */
static void
run_fill(const struct setting *s, size_t from, size_t to, struct run *run)
{
    const struct cluster *c = s->clusters.items;
    size_t end = c[to - 1].start + c[to - 1].count;
    /* Four bytes a code point at most, and a NUL. */
    char *bytes = arena_alloc(s->arena, (end - c[from].start) * 4 + 1, 1);
    size_t len = 0;
    for (size_t i = c[from].start; i < end; i++)
        len += (size_t)utf8proc_encode_char(
            (utf8proc_int32_t)s->clusters.code_points[i],
            (utf8proc_uint8_t *)bytes + len);
    run->text = (struct text){ bytes, len };
    run->script = c[from].script;
    run->level = c[from].level;
    run->first = from;
    run->count = to - from;
    run->width_px = run_measure(run, run->text.ptr);
}

static size_t
runs_split(const struct setting *s, struct run *runs)
{
    const struct cluster *c = s->clusters.items;
    size_t count = 0, from = 0;
    const struct font *before = NULL;
    for (size_t i = 0; i < s->clusters.count; i++) {
        const struct font *font = cluster_font(
            s, &c[i], before, i > 0 ? c[i - 1].script : SCRIPT_COMMON);
        if (i > from) {
            size_t len = i - from;
            bool full = len >= RUN_HARD ||
                        (len >= RUN_SOFT && cluster_is_space(s, &c[i - 1]));
            if (full || font != before || c[i].level != c[i - 1].level ||
                c[i].script != c[i - 1].script) {
                runs[count].font = before;
                run_fill(s, from, i, &runs[count++]);
                from = i;
            }
        }
        before = font;
    }
    runs[count].font = before;
    run_fill(s, from, s->clusters.count, &runs[count++]);
    return count;
}

/* UAX #9, L2: from the highest level down, turn what is at it or above. */
static void
runs_reorder(struct run *runs, size_t count)
{
    uint8_t highest = 0;
    for (size_t i = 0; i < count; i++)
        if (runs[i].level > highest)
            highest = runs[i].level;
    for (uint8_t level = highest; level > 0; level--)
        for (size_t i = 0; i < count; i++) {
            size_t end = i;
            while (end < count && runs[end].level >= level)
                end++;
            for (size_t a = i, b = end; a + 1 < b; a++, b--) {
                struct run swap = runs[a];
                runs[a] = runs[b - 1];
                runs[b - 1] = swap;
            }
            if (end > i)
                i = end;
        }
}

static void
clusters_set(struct setting *s, struct line *out)
{
    *out = (struct line){ .is_rtl = s->clusters.is_rtl };
    if (s->clusters.count == 0)
        return;
    out->runs = arena_alloc(s->arena, s->clusters.count, sizeof *out->runs);
    out->run_count = runs_split(s, out->runs);
    runs_reorder(out->runs, out->run_count);
    for (size_t i = 0; i < out->run_count; i++) {
        out->runs[i].x_px = out->width_px;
        out->width_px += out->runs[i].width_px;
    }
}

void
line_set(struct arena *arena, struct fonts *fonts, enum font_role role,
         struct text t, struct text language, struct line *out)
{
    struct setting s = {
        .arena = arena, .fonts = fonts, .role = role, .language = language
    };
    clusters_find(arena, t, LINE_MAX_GRAPHEMES, &s.clusters);
    clusters_set(&s, out);
}

void
line_set_part(struct arena *arena, struct fonts *fonts, enum font_role role,
              struct text t, struct text language, bool is_rtl,
              struct line *out)
{
    struct setting s = {
        .arena = arena, .fonts = fonts, .role = role, .language = language
    };
    clusters_find_part(arena, t, LINE_MAX_GRAPHEMES, is_rtl, &s.clusters);
    clusters_set(&s, out);
}

struct run *
line_run(const struct line *line, size_t grapheme)
{
    for (size_t i = 0; i < line->run_count; i++) {
        struct run *run = &line->runs[i];
        if (grapheme >= run->first && grapheme < run->first + run->count)
            return run;
    }
    return NULL;
}

void
line_set_like(struct arena *arena, struct fonts *fonts, enum font_role role,
              struct text mark, struct run *like, struct line *out)
{
    struct clusters c;
    line_set_part(arena, fonts, role, mark, (struct text){ 0 },
                  like->level % 2 != 0, out);
    clusters_find(arena, mark, LINE_MAX_GRAPHEMES, &c);
    if (out->run_count != 1 || like->font->is_color ||
        !font_has(like->font, c.code_points, c.items[0].count))
        return;
    struct run *run = &out->runs[0];
    run->font = like->font;
    run->script = like->script;
    run->level = like->level;
    run->width_px = out->width_px = run_measure(run, run->text.ptr);
}

/* The bytes of the first graphemes of a run. */
static size_t
run_bytes(const struct run *run, size_t graphemes)
{
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)run->text.ptr;
    utf8proc_int32_t state = 0, before = 0, cp;
    size_t at = 0, count = 0;
    while (at < run->text.len) {
        utf8proc_ssize_t step = utf8proc_iterate(
            bytes + at, (utf8proc_ssize_t)(run->text.len - at), &cp);
        if (count == 0 || utf8proc_grapheme_break_stateful(before, cp, &state))
            count++;
        if (count > graphemes || step <= 0)
            break;
        at += (size_t)step;
        before = cp;
    }
    return at;
}

int
line_reach(const struct line *line, size_t count)
{
    char bytes[RUN_HARD * LINE_MAX_CLUSTER * 4 + 1];
    int reach = 0;
    for (size_t i = 0; i < line->run_count; i++) {
        const struct run *run = &line->runs[i];
        if (run->first >= count)
            continue;
        if (run->first + run->count <= count) {
            reach += run->width_px;
            continue;
        }
        size_t len = run_bytes(run, count - run->first);
        memcpy(bytes, run->text.ptr, len);
        bytes[len] = '\0';
        reach += run_measure(run, bytes);
    }
    return reach;
}

bool
line_is_rtl(struct text t)
{
    return clusters_are_rtl(t);
}

struct text
line_dump(struct arena *arena, const struct line *line)
{
    struct buffer out;
    buffer_init(&out, 1 << 20);
    buffer_format(&out, "%s %d px\n", line->is_rtl ? "rtl" : "ltr",
                  line->width_px);
    for (size_t i = 0; i < line->run_count; i++) {
        const struct run *run = &line->runs[i];
        char script[5];
        script_name(run->script, script);
        buffer_format(&out, "%6d %5d %s %u %s |" TEXT_FMT "|\n", run->x_px,
                      run->width_px, script, run->level, run->font->name,
                      TEXT_ARG(run->text));
    }
    struct text dump = arena_copy(arena, buffer_text(&out));
    buffer_finish(&out);
    return dump;
}
