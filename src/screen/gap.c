// SPDX-License-Identifier: MIT
#include "screen/gap.h"

#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "base/arena.h"
#include "screen/font.h"
#include "screen/fontmatch.h"
#include "screen/script.h"

enum { SEEN_MAX = 8192, PROBE_PX = 16 };

static const char *
package_of(uint32_t cp)
{
    uint32_t script = script_of(cp);
    if (script_is_emoji(cp) || script == SCRIPT_EMOJI)
        return "fonts-noto-color-emoji";
    if (script == SCRIPT_HANGUL || script == SCRIPT_HAN)
        /* Of the rare ones beyond the first plane it has a few. */
        return cp < 0x20000 ? "fonts-noto-cjk" : "fonts-hanazono";
    utf8proc_category_t kind = utf8proc_category((utf8proc_int32_t)cp);
    if (kind == UTF8PROC_CATEGORY_CO || kind == UTF8PROC_CATEGORY_CN)
        return NULL; /* private, or nothing yet */
    return "fonts-noto-core";
}

static bool
is_visible(uint32_t cp)
{
    utf8proc_category_t kind = utf8proc_category((utf8proc_int32_t)cp);
    return cp > ' ' && !script_is_ignorable(cp) &&
           kind != UTF8PROC_CATEGORY_ZS && kind != UTF8PROC_CATEGORY_CC &&
           kind != UTF8PROC_CATEGORY_CF;
}

static int
number_order(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static int
gap_order(const void *a, const void *b)
{
    const struct gap *x = a, *y = b;
    int order = strcmp(x->package != NULL ? x->package : "~",
                       y->package != NULL ? y->package : "~");
    return order != 0 ? order : number_order(&x->code_point, &y->code_point);
}

/* Each code point once, in order. */
static size_t
points_collect(const struct text *texts, size_t count, uint32_t *points)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        struct text t = texts[i];
        while (t.len > 0 && found < SEEN_MAX) {
            utf8proc_int32_t cp;
            utf8proc_ssize_t len = utf8proc_iterate(
                (const utf8proc_uint8_t *)t.ptr, (utf8proc_ssize_t)t.len, &cp);
            if (len <= 0)
                break;
            if (cp >= 0x80)
                points[found++] = (uint32_t)cp;
            t = text_sub(t, (size_t)len, t.len);
        }
        /* Most are there many times; room is made as it runs out. */
        if (found > SEEN_MAX / 2 || i + 1 == count) {
            qsort(points, found, sizeof *points, number_order);
            size_t kept = 0;
            for (size_t k = 0; k < found; k++)
                if (kept == 0 || points[kept - 1] != points[k])
                    points[kept++] = points[k];
            found = kept;
        }
    }
    return found;
}

bool
gaps_find(struct arena *arena, const struct text *fonts, size_t font_count,
          const struct text *texts, size_t count, struct gap **out,
          size_t *out_count, struct error *err)
{
    int sizes[FONT_ROLES];
    for (int i = 0; i < FONT_ROLES; i++)
        sizes[i] = PROBE_PX;
    struct fonts *chain = fonts_open(fonts, font_count, sizes, err);
    if (chain == NULL)
        return false;
    uint32_t *points = arena_alloc(arena, SEEN_MAX, sizeof *points);
    struct gap *gaps = arena_alloc(arena, GAPS_MAX, sizeof *gaps);
    size_t seen = points_collect(texts, count, points), found = 0;
    for (size_t i = 0; i < seen && found < GAPS_MAX; i++) {
        uint32_t cp = points[i], script = script_of(cp);
        if (!is_visible(cp))
            continue;
        if (script_is_emoji(cp))
            script = SCRIPT_EMOJI;
        const struct font *font = fonts_pick(chain, FONT_HEADLINE, &cp, 1,
                                             script, (struct text){ 0 });
        if (font == NULL || !font_has(font, &cp, 1))
            gaps[found++] = (struct gap){ cp, package_of(cp) };
    }
    fonts_close(chain);
    fontmatch_finish();
    qsort(gaps, found, sizeof *gaps, gap_order);
    *out = gaps;
    *out_count = found;
    return true;
}
