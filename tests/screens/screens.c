// SPDX-License-Identifier: MIT
/*
 * Golden frames: screens FOLDER. Each folder in it holds `wall`, what hangs
 * there in lines of "key value", frames as MS.png, and `lines`, the dump that
 * says why a picture changed. A font that is not installed skips the case.
 * `news FILE` in a wall stands for the lines of a file beside the folders.
 * UPDATE_SCREENS=1 writes what is expected; look at it before committing it.
 */
#include "screen/screen.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "headline/headline.h"
#include "headline/rundown.h"
#include "screen/line.h"
#include "screen/scene.h"
#include "screen/wrap.h"
#include "screens/compare.h"

enum { MOST = 16, NOW = 1780000000 };

struct wall {
    struct screen_style style;
    struct text fonts[MOST];
    struct headline headlines[MOST];
    size_t headline_count;
    struct screen_logo logos[MOST];
    struct text notice;
    int width_px;
    int height_px;
    long moments_ms[MOST];
    size_t moment_count;
    struct text missing; /* a font that is not there */
    const char *themes;  /* their folder */
    const char *root;    /* of all walls */
    struct screen_lane lanes[MOST];
    struct text feeds[MOST]; /* one for each lane */
    int shrink;              /* frames are kept at 1/shrink of their size */
    bool has_layout;         /* it is dumped too */
};

static struct text
file_read(struct arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return (struct text){ 0 };
    char bytes[65536];
    size_t len = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    return arena_copy(arena, (struct text){ bytes, len });
}

static long
number(struct arena *arena, struct text t)
{
    return strtol(arena_string(arena, t), NULL, 0);
}

/* headline LANGUAGE|SOURCE|COLOUR|AGE IN MINUTES|PRIORITY|LINE */
static void
headline_read(struct arena *arena, struct text t, struct wall *w)
{
    struct headline *h = &w->headlines[w->headline_count++];
    struct text colour, age, priority;
    text_cut(t, '|', &h->language, &t);
    text_cut(t, '|', &h->source, &t);
    text_cut(t, '|', &colour, &t);
    text_cut(t, '|', &age, &t);
    text_cut(t, '|', &priority, &h->line);
    h->id = w->headline_count;
    h->title = h->line;
    h->source_rgba = (uint32_t)number(arena, colour);
    h->published = NOW - 60 * number(arena, age);
    if (text_eq(priority, TEXT("breaking")))
        h->priority = PRIORITY_BREAKING;
}

static uint32_t *
colour_of(struct text key, struct screen_style *style)
{
    static const char names[][12] = { "background", "text", "dim", "accent",
                                      "panel" };
    uint32_t *colours[] = { &style->background_rgba, &style->text_rgba,
                            &style->dim_rgba, &style->accent_rgba,
                            &style->panel_rgba };
    for (size_t i = 0; i < 5; i++)
        if (text_eq(key, text_of(names[i])))
            return colours[i];
    return NULL;
}

static void option_read(struct arena *arena, struct text key, struct text value,
                        struct wall *w);

static void
options_read(struct arena *arena, struct text t, struct wall *w)
{
    for (struct text line, key, value; t.len > 0;) {
        text_cut(t, '\n', &line, &t);
        if (w->style.font_count < MOST && w->headline_count < MOST &&
            w->moment_count < MOST && w->style.lane_count < MOST &&
            text_cut(line, ' ', &key, &value))
            option_read(arena, key, value, w);
    }
}

/* lane SPEED|auto, left or right|FEED */
static void
lane_read(struct arena *arena, struct text t, struct wall *w)
{
    struct text speed, direction;
    struct screen_lane *lane = &w->lanes[w->style.lane_count];
    struct text *feed = &w->feeds[w->style.lane_count++];
    text_cut(t, '|', &speed, &t);
    text_cut(t, '|', &direction, feed);
    lane->speed_px_s = (uint32_t)number(arena, speed);
    lane->feeds = feed;
    lane->feed_count = 1;
    if (text_eq(direction, TEXT("left")))
        lane->direction = SCREEN_LEFTWARDS;
    if (text_eq(direction, TEXT("right")))
        lane->direction = SCREEN_RIGHTWARDS;
    w->style.lanes = w->lanes;
}

/* What hangs on a wall as often as a layout is tried. */
static bool
layout_option_read(struct arena *arena, struct text key, struct text value,
                   struct wall *w)
{
    struct headline *last =
        w->headline_count > 0 ? &w->headlines[w->headline_count - 1] : NULL;
    if (text_eq(key, TEXT("layout"))) {
        w->has_layout = true;
        w->style.layout = text_eq(value, TEXT("crawl"))   ? SCREEN_LAYOUT_CRAWL
                          : text_eq(value, TEXT("lanes")) ? SCREEN_LAYOUT_LANES
                          : text_eq(value, TEXT("spotlight"))
                              ? SCREEN_LAYOUT_SPOTLIGHT
                              : SCREEN_LAYOUT_AUTO;
    } else if (text_eq(key, TEXT("lane"))) {
        lane_read(arena, value, w);
    } else if (text_eq(key, TEXT("news"))) {
        options_read(arena,
                     file_read(arena, arena_format(arena, "%s/" TEXT_FMT,
                                                   w->root, TEXT_ARG(value))
                                          .ptr),
                     w);
    } else if (text_eq(key, TEXT("shrink"))) {
        w->shrink = (int)number(arena, value);
    } else if (text_eq(key, TEXT("link")) && last != NULL) {
        last->link = value;
    } else if (text_eq(key, TEXT("sources")) && last != NULL) {
        last->source_count = (size_t)number(arena, value);
        struct text *sources =
            arena_alloc(arena, last->source_count, sizeof *sources);
        for (size_t i = 0; i < last->source_count; i++)
            sources[i] = arena_format(arena, "Source %zu", i);
        last->sources = sources;
    } else {
        return false;
    }
    return true;
}

/* A theme's own lines are those of a wall, but for the colon and the marks. */
static void
theme_read(struct arena *arena, struct text name, struct wall *w)
{
    struct text t = file_read(arena, arena_format(arena, "%s/" TEXT_FMT ".yaml",
                                                  w->themes, TEXT_ARG(name))
                                         .ptr);
    if (t.len == 0)
        w->missing = name;
    for (struct text line, key, value; t.len > 0;) {
        text_cut(t, '\n', &line, &t);
        if (!text_cut(line, ':', &key, &value) || text_starts(line, TEXT("#")))
            continue;
        value = text_trim(value);
        if (text_starts(value, TEXT("\"#")))
            value = arena_format(arena, "0x" TEXT_FMT "ff", 6, value.ptr + 2);
        option_read(arena, key, value, w);
    }
}

static void
option_read(struct arena *arena, struct text key, struct text value,
            struct wall *w)
{
    struct text head, tail;
    if (layout_option_read(arena, key, value, w))
        return;
    uint32_t *colour = colour_of(key, &w->style);
    if (colour != NULL) {
        *colour = (uint32_t)number(arena, value);
    } else if (text_eq(key, TEXT("size"))) {
        text_cut(value, 'x', &head, &tail);
        w->width_px = (int)number(arena, head);
        w->height_px = (int)number(arena, tail);
    } else if (text_eq(key, TEXT("font"))) {
        if (access(arena_string(arena, value), R_OK) != 0)
            w->missing = value;
        w->fonts[w->style.font_count++] = value;
    } else if (text_eq(key, TEXT("at"))) {
        w->moments_ms[w->moment_count++] = number(arena, value);
    } else if (text_eq(key, TEXT("rotate"))) {
        w->style.rotate = (int)number(arena, value);
    } else if (text_eq(key, TEXT("band"))) {
        w->style.band =
            text_eq(value, TEXT("top")) ? SCREEN_BAND_TOP : SCREEN_BAND_BOTTOM;
    } else if (text_eq(key, TEXT("overscan"))) {
        w->style.overscan.px = (int)number(arena, value);
    } else if (text_eq(key, TEXT("logo"))) {
        struct screen_logo *logo = &w->logos[w->style.logo_count++ % MOST];
        text_cut(value, '|', &logo->source, &tail);
        logo->path =
            arena_format(arena, "%s/../" TEXT_FMT, w->themes, TEXT_ARG(tail));
    } else if (text_eq(key, TEXT("theme"))) {
        theme_read(arena, value, w);
    } else if (text_eq(key, TEXT("contrast"))) {
        w->style.contrast = (int)number(arena, value);
    } else if (text_eq(key, TEXT("lamps"))) {
        w->style.has_lamps = text_eq(value, TEXT("true"));
    } else if (text_eq(key, TEXT("distance"))) {
        w->style.viewing_distance_m = (double)number(arena, value);
    } else if (text_eq(key, TEXT("clock"))) {
        w->style.clock = value;
    } else if (text_eq(key, TEXT("notice"))) {
        w->notice = value;
    } else if (text_eq(key, TEXT("headline"))) {
        headline_read(arena, value, w);
    }
}

static void
wall_read(struct arena *arena, struct text t, const char *root, struct wall *w)
{
    *w = (struct wall){
        .width_px = 640, .height_px = 160, .root = root, .shrink = 1
    };
    w->themes = arena_format(arena, "%s/../../assets/themes", root).ptr;
    w->style.fonts = w->fonts;
    w->style.logos = w->logos;
    w->style.speed_px_s = 240;
    options_read(arena, t, w);
}

static void
rect_dump(struct buffer *out, const char *name, struct rect r)
{
    buffer_format(out, " %s %d,%d %dx%d", name, r.x, r.y, r.w, r.h);
}

/* Where everything stands. */
static void
scene_dump(const struct scene *scene, struct buffer *out)
{
    static const char *const kinds[] = { "auto", "crawl", "lanes",
                                         "spotlight" };
    buffer_append(out, text_of(kinds[scene->kind]));
    if (scene->stage.place.w > 0) {
        rect_dump(out, "stage", scene->stage.place);
        rect_dump(out, "text", scene->stage.text);
        buffer_format(out, " code %d label %d type", scene->stage.code_px,
                      scene->stage.label_px);
        for (int i = 0; i < STAGE_SIZES; i++)
            buffer_format(out, " %d", scene->stage.sizes_px[i]);
    }
    for (int i = 0; i < scene->band_count; i++) {
        buffer_append(out, TEXT("\n"));
        rect_dump(out, "band", scene->bands[i].layout.band);
        rect_dump(out, "tape", scene->bands[i].layout.tape);
    }
    buffer_append(out, TEXT("\n"));
}

/* A story in lines, at the largest type there is. */
static void
story_dump(struct arena *arena, struct fonts *fonts, const struct scene *scene,
           const struct headline *h, struct buffer *out)
{
    struct wrap wrap;
    const struct stage *stage = &scene->stage;
    wrap_set(arena, fonts, FONT_STORY, h->line, h->language,
             stage->text.w - stage->indent_px, 6, &wrap);
    buffer_format(out, "%s%s%s %d px\n", wrap.is_rtl ? "rtl" : "ltr",
                  wrap.is_cut ? " cut" : "", wrap.is_divided ? " divided" : "",
                  wrap.width_px);
    for (int i = 0; i < wrap.count; i++)
        buffer_format(out, "%6d |" TEXT_FMT "|\n", wrap.lines[i].width_px,
                      TEXT_ARG(wrap.texts[i]));
}

/* What the headlines come to as runs, at the wall's own size of type. */
static struct text
lines_dump(struct arena *arena, const struct wall *w)
{
    struct scene scene;
    scene_compute(&w->style, w->width_px, w->height_px, &scene);
    const struct layout *l = &scene.bands[0].grid;
    struct error err;
    struct fonts *fonts =
        fonts_open(w->fonts, w->style.font_count, scene.sizes_px, &err);
    if (fonts == NULL)
        return text_of(err.message);
    if (l->lamp_px > 0)
        fonts_hint_coarse(fonts);
    struct buffer out;
    buffer_init(&out, 1 << 20);
    if (w->has_layout)
        scene_dump(&scene, &out);
    buffer_format(&out, "type %d and %d px\n", l->text_px, l->small_px);
    for (size_t i = 0; i < w->headline_count; i++) {
        struct line line;
        line_set(arena, fonts, FONT_HEADLINE, w->headlines[i].line,
                 w->headlines[i].language, &line);
        buffer_append(&out, line_dump(arena, &line));
        if (scene.stage.place.w > 0)
            story_dump(arena, fonts, &scene, &w->headlines[i], &out);
    }
    struct text dump = arena_copy(arena, buffer_text(&out));
    buffer_finish(&out);
    fonts_close(fonts);
    return dump;
}

static bool
lines_check(struct arena *arena, const char *folder, const struct wall *w,
            bool update)
{
    const char *path = arena_format(arena, "%s/lines", folder).ptr;
    struct text dump = lines_dump(arena, w);
    if (update) {
        FILE *file = fopen(path, "wb");
        if (file == NULL)
            return false;
        fwrite(dump.ptr, 1, dump.len, file);
        return fclose(file) == 0;
    }
    if (text_eq(dump, file_read(arena, path)))
        return true;
    printf("%s: the lines are set differently:\n" TEXT_FMT, folder,
           TEXT_ARG(dump));
    return false;
}

static bool
frames_check(struct arena *arena, const char *folder, const struct wall *w,
             bool update)
{
    struct error err;
    struct screen *s =
        screen_open_offscreen(&w->style, w->width_px, w->height_px, 60, &err);
    if (s == NULL) {
        printf("%s: %s\n", folder, err.message);
        return false;
    }
    struct rundown_rules rules = { .merge_stories = false };
    screen_show(s, rundown_compose(w->headlines, w->headline_count, NULL, 0,
                                   &rules, NOW));
    screen_notice(s, w->notice);
    bool good = true;
    for (size_t i = 0; i < w->moment_count; i++) {
        long ms = w->moments_ms[i];
        screen_frame(s, ms * 1000, NOW + ms / 1000);
        const char *expected =
            arena_format(arena, "%s/%04ld.png", folder, ms).ptr;
        char actual[] = "/tmp/motograph-frame-XXXXXX";
        int fd = mkstemp(actual);
        if (fd >= 0)
            close(fd);
        const char *path = update ? expected : actual;
        good &= screen_snapshot(s, path, &err);
        frame_shrink(path, (unsigned)w->shrink);
        const char *bad = update ? NULL : frames_compare(expected, actual);
        if (bad != NULL) {
            good = false;
            printf("%s: at %ld ms: %s; see %s\n", folder, ms, bad, actual);
        } else {
            unlink(actual);
        }
    }
    screen_close(s);
    return good;
}

static int
compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

int
main(int argc, char **argv)
{
    const char *root = argc > 1 ? argv[1] : ".";
    bool update = getenv("UPDATE_SCREENS") != NULL;
    int passed = 0, failed = 0, skipped = 0;
    char *names[256];
    size_t count = 0;
    setenv("TZ", "UTC", 1);
    DIR *dir = opendir(root);
    for (struct dirent *e; dir != NULL && (e = readdir(dir)) != NULL;)
        if (e->d_name[0] != '.' && count < 256)
            names[count++] = strdup(e->d_name);
    if (dir != NULL)
        closedir(dir);
    qsort(names, count, sizeof names[0], compare_names);
    for (size_t i = 0; i < count; i++) {
        struct arena *arena = arena_create();
        const char *folder = arena_format(arena, "%s/%s", root, names[i]).ptr;
        struct text t =
            file_read(arena, arena_format(arena, "%s/wall", folder).ptr);
        struct wall w;
        wall_read(arena, t, root, &w);
        if (t.len > 0 && w.missing.len > 0) {
            printf("skipped: %s: " TEXT_FMT " is not installed\n", names[i],
                   TEXT_ARG(w.missing));
            skipped++;
        } else if (t.len > 0) {
            bool good = lines_check(arena, folder, &w, update);
            good &= frames_check(arena, folder, &w, update);
            passed += good;
            failed += !good;
        }
        arena_destroy(arena);
        free(names[i]);
    }
    printf("%d passed, %d failed, %d skipped\n", passed, failed, skipped);
    return failed > 0 || passed + skipped == 0;
}
