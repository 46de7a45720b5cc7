// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include <string.h>

#include "base/arena.h"
#include "base/log.h"
#include "screen/cluster.h"
#include "screen/cut.h"
#include "screen/item.h"
#include "screen/layout.h"
#include "screen/screen.h"

/* Graphemes in order, without a gap, within their limits. */
static void
visit_clusters(struct arena *arena, struct text t)
{
    struct clusters c;
    clusters_find(arena, t, LINE_MAX_GRAPHEMES, &c);
    HOLDS(c.count <= LINE_MAX_GRAPHEMES);
    HOLDS((c.count == 0) == (t.len == 0));
    uint32_t end = 0;
    for (size_t i = 0; i < c.count; i++) {
        HOLDS(c.items[i].start == end);
        HOLDS(c.items[i].count > 0 && c.items[i].count <= LINE_MAX_CLUSTER);
        HOLDS(c.items[i].level < 126);
        end += c.items[i].count;
    }
    clusters_are_rtl(t);
}

/* Runs stand side by side, and what is in them is text. */
static void
visit_line(struct arena *arena, const struct line *line)
{
    int x = 0;
    for (size_t i = 0; i < line->run_count; i++) {
        const struct run *run = &line->runs[i];
        HOLDS(run->font != NULL);
        HOLDS(run->text.len > 0 && run->text.ptr[run->text.len] == '\0');
        HOLDS(run->x_px == x && run->width_px >= 0);
        fuzz_visit_line(run->text);
        x += run->width_px;
    }
    HOLDS(line->width_px == x);
    fuzz_visit(line_dump(arena, line));
}

/* Lines of languages, the first bytes choose among them and the looks. */
static void
visit_item(struct fonts *fonts, uint8_t look, struct text source, struct text t)
{
    static const char *const languages[] = { "", "ja", "zh-Hant-HK", "ar" };
    static const int sizes[][2] = {
        { 1920, 1080 }, { 320, 240 }, { 3840, 600 }, { 64, 16 }
    };
    struct screen_style style = { .rotate = look & 4 ? 90 : 0 };
    struct layout l;
    layout_compute(&style, sizes[look % 4][0], sizes[look % 4][1], &l);
    const struct item_words words = { .id = 1,
                                      .source = source,
                                      .line = t,
                                      .age = TEXT("12 min"),
                                      .language =
                                          text_of(languages[look >> 3 & 3]),
                                      .is_breaking = look & 32 };
    struct item item;
    item_init(&item, &words);
    item_set(&item, fonts, &l, look & 64);
    HOLDS(item.width > 0);
    for (int i = 0; i < ITEM_PARTS; i++) {
        HOLDS(item.pieces[i].x >= 0);
        HOLDS(item.pieces[i].x + item.pieces[i].line.width_px <= item.width);
    }
    /* Cut short, all of its letters stay in their places. */
    int line_x = item.pieces[ITEM_LINE].x, whole_px = item.width;
    int seen_px = whole_px * (look >> 5) / 8;
    item.words.kept = cut_find(&item, seen_px, look & 64);
    item_set(&item, fonts, &l, look & 64);
    HOLDS(item.whole_px == whole_px && item.pieces[ITEM_LINE].x == line_x);
    HOLDS(item.words.kept == 0 || item.width >= seen_px);
    HOLDS(look & 64 || item.seen.to >= seen_px || item.words.kept == 0);
    HOLDS(!(look & 64) || whole_px - item.seen.from >= seen_px);
    item_finish(&item);
}

/* Look, source and headline: the bytes need not even be text. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const int px[FONT_ROLES] = { 64, 28, 28 };
    static struct fonts *fonts;
    struct text rest = { (const char *)data, size };
    uint8_t look = fuzz_take(&rest);
    struct text source = fuzz_take_line(&rest);
    struct arena *arena = arena_create();
    log_limit(LOG_LEVEL_ERROR);
    if (fonts == NULL)
        fonts = fonts_open(NULL, 0, px, NULL);
    visit_clusters(arena, source);
    visit_clusters(arena, rest);
    if (fonts != NULL) {
        struct line line;
        line_set(arena, fonts, FONT_HEADLINE, rest, TEXT("en"), &line);
        visit_line(arena, &line);
        visit_item(fonts, look, source, rest);
    }
    arena_destroy(arena);
    return 0;
}
