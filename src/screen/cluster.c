// SPDX-License-Identifier: MIT
#include "screen/cluster.h"

#include "screen/script.h"

#include <fribidi.h>
#include <utf8proc.h>

#include "base/arena.h"
#include "screen/line.h"

enum {
    ELLIPSIS = 0x2026,
    KEYCAP = 0x20E3,
    VS15 = 0xFE0E,
    VS16 = 0xFE0F,
    ZERO_WIDTH_SPACE = 0x200B,
};

/* The door has done this already; a line must not rely on it. */
static bool
is_unwanted(int32_t cp)
{
    return cp < 0x20 || (cp >= 0x7F && cp <= 0x9F) || cp == 0x2028 ||
           cp == 0x2029 || (cp >= 0x202A && cp <= 0x202E) ||
           (cp >= 0x2066 && cp <= 0x2069);
}

struct gathering {
    uint32_t *code_points;
    size_t code_point_count;
    struct cluster *items;
    size_t count;
};

/* Code points and graphemes, both within their limits. */
static void
gather(struct arena *arena, struct text t, size_t max, struct gathering *g)
{
    size_t room =
        t.len < max * LINE_MAX_CLUSTER ? t.len : max * LINE_MAX_CLUSTER;
    g->code_points = arena_alloc(arena, room + 1, sizeof(uint32_t));
    size_t most = t.len < max ? t.len : max;
    g->items = arena_alloc(arena, most + 1, sizeof *g->items);
    utf8proc_int32_t state = 0, before = 0;
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)t.ptr;
    for (size_t at = 0; at < t.len;) {
        utf8proc_int32_t cp;
        utf8proc_ssize_t step =
            utf8proc_iterate(bytes + at, (utf8proc_ssize_t)(t.len - at), &cp);
        if (step <= 0) {
            cp = 0xFFFD;
            step = 1;
        }
        at += (size_t)step;
        if (is_unwanted(cp))
            cp = ' ';
        bool breaks = g->count == 0 ||
                      utf8proc_grapheme_break_stateful(before, cp, &state);
        before = cp;
        if (cp == ZERO_WIDTH_SPACE) {
            if (g->count > 0)
                g->items[g->count - 1].ends_word = true;
            continue;
        }
        if (breaks && g->count == max) {
            g->items[g->count - 1] =
                (struct cluster){ .start = g->items[g->count - 1].start,
                                  .count = 1 };
            g->code_points[g->items[g->count - 1].start] = ELLIPSIS;
            g->code_point_count = g->items[g->count - 1].start + 1;
            return;
        }
        if (breaks)
            g->items[g->count++] =
                (struct cluster){ .start = (uint32_t)g->code_point_count };
        struct cluster *last = &g->items[g->count - 1];
        if (last->count == LINE_MAX_CLUSTER)
            continue;
        last->count++;
        g->code_points[g->code_point_count++] = (uint32_t)cp;
    }
}

static bool
cluster_is_emoji(const uint32_t *cps, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        if (cps[i] == VS15)
            return false;
        if (cps[i] == VS16 || cps[i] == KEYCAP)
            return true;
    }
    return script_is_emoji(cps[0]);
}

static uint32_t
cluster_script(const uint32_t *cps, size_t count)
{
    if (cluster_is_emoji(cps, count))
        return SCRIPT_EMOJI;
    for (size_t i = 0; i < count; i++) {
        uint32_t script = script_of(cps[i]);
        if (script != SCRIPT_COMMON)
            return script;
    }
    return SCRIPT_COMMON;
}

/* UAX #24, 5.2: common ones join what stands before, else what follows. */
static void
scripts_resolve(struct gathering *g)
{
    uint32_t first = SCRIPT_LATIN;
    for (size_t i = g->count; i-- > 0;) {
        const struct cluster *c = &g->items[i];
        uint32_t script = cluster_script(g->code_points + c->start, c->count);
        if (script != SCRIPT_COMMON && script != SCRIPT_EMOJI)
            first = script;
    }
    uint32_t current = first;
    for (size_t i = 0; i < g->count; i++) {
        struct cluster *c = &g->items[i];
        c->script = cluster_script(g->code_points + c->start, c->count);
        if (c->script == SCRIPT_COMMON)
            c->script = current;
        else if (c->script != SCRIPT_EMOJI)
            current = c->script;
    }
}

static bool
levels_resolve(struct arena *arena, FriBidiParType base, struct gathering *g)
{
    size_t n = g->code_point_count;
    FriBidiCharType *types = arena_alloc(arena, n, sizeof *types);
    FriBidiBracketType *brackets = arena_alloc(arena, n, sizeof *brackets);
    FriBidiLevel *levels = arena_alloc(arena, n, sizeof *levels);
    FriBidiStrIndex len = (FriBidiStrIndex)n;
    fribidi_get_bidi_types(g->code_points, len, types);
    fribidi_get_bracket_types(g->code_points, len, types, brackets);
    if (fribidi_get_par_embedding_levels_ex(types, brackets, len, &base,
                                            levels) == 0)
        return false; /* out of memory: everything left to right */
    for (size_t i = 0; i < g->count; i++)
        g->items[i].level = (uint8_t)levels[g->items[i].start];
    return FRIBIDI_IS_RTL(base);
}

static void
find(struct arena *arena, struct text t, size_t max, FriBidiParType base,
     struct clusters *out)
{
    struct gathering g = { .count = 0 };
    gather(arena, t, max, &g);
    *out = (struct clusters){ .code_points = g.code_points,
                              .items = g.items,
                              .count = g.count };
    if (g.count == 0)
        return;
    scripts_resolve(&g);
    out->is_rtl = levels_resolve(arena, base, &g);
}

void
clusters_find(struct arena *arena, struct text t, size_t max,
              struct clusters *out)
{
    /* By the first strong letter. */
    find(arena, t, max, FRIBIDI_PAR_ON, out);
}

void
clusters_find_part(struct arena *arena, struct text t, size_t max, bool is_rtl,
                   struct clusters *out)
{
    find(arena, t, max, is_rtl ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR, out);
}

bool
clusters_are_rtl(struct text t)
{
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)t.ptr;
    for (size_t at = 0; at < t.len;) {
        utf8proc_int32_t cp;
        utf8proc_ssize_t step =
            utf8proc_iterate(bytes + at, (utf8proc_ssize_t)(t.len - at), &cp);
        at += step > 0 ? (size_t)step : 1;
        FriBidiCharType type =
            step > 0 ? fribidi_get_bidi_type((FriBidiChar)cp) : 0;
        if (step > 0 && FRIBIDI_IS_STRONG(type))
            return FRIBIDI_IS_RTL(type);
    }
    return false;
}
