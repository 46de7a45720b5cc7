// SPDX-License-Identifier: MIT
#include "app/command.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "app/argument.h"
#include "app/config.h"
#include "app/state.h"
#include "app/turn.h"
#include "app/usage.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/memory.h"
#include "desk/desk.h"
#include "fleet/chart.h"
#include "headline/headline.h"
#include "headline/rundown.h"
#include "store/store.h"

static const char help[] =
    "Usage: motograph render [OPTION...] --size WxH (--frames N | --at "
    "MS,...)\n"
    "                        --out DIR\n\n"
    "Draws frames with a virtual clock into DIR/MS.png, MS being milliseconds\n"
    "in 8 digits. The same headlines give the same bytes: the clock starts at\n"
    "the newest headline's date.\n\n"
    "  --config FILE    the configuration\n"
    "  --state-dir DIR  where headlines are remembered\n"
    "  --offline        ask no server: draw what is remembered, and files\n"
    "  --size WxH       of a frame, such as 1920x480\n"
    "  --frames N       this many frames, one after the other\n"
    "  --fps HZ         the display's refresh (60)\n"
    "  --at MS[,MS...]  frames at these milliseconds\n"
    "  --river FILE     this display's part of a river, from when that was "
    "said\n"
    "  --out DIR        where to; none: draw, and write nothing\n";

enum {
    FRAMES_MAX = 100000000,
    MOMENTS_MAX = 10000,
    MOMENT_MAX_MS = 99999999, /* the eight digits of its file's name */
    MOMENT_BYTES = 16,
    FPS_MAX = 1000,
    DESK_MAX_US = 60000000, /* a slow feed is left out after a minute */
    TURN_MS = 200,
    NOON = 1767268800, /* of New Year's Day 2026, when nothing has a date */
};

struct wish {
    const char *config;
    const char *state_dir;
    const char *out;   /* a folder, or "none" */
    const char *river; /* a file with what is retained of it; or NULL */
    bool is_offline;
    int width_px;
    int height_px;
    int64_t fps;
    int64_t frames;
    int64_t *moments_ms; /* or NULL */
    size_t moment_count;
};

/* "0,2000,4000", of which every one is kept. */
static bool
read_moments(const char *list, void *to)
{
    struct wish *w = to;
    struct text rest = text_of(list), word;
    size_t most = 1;
    for (size_t i = 0; i < rest.len; i++)
        most += rest.ptr[i] == ',';
    if (most > MOMENTS_MAX)
        return false;
    free(w->moments_ms);
    w->moments_ms = memory_new(most, sizeof *w->moments_ms);
    w->moment_count = 0;
    for (bool more = true; more;) {
        char digits[MOMENT_BYTES];
        more = text_cut(rest, ',', &word, &rest);
        snprintf(digits, sizeof digits, TEXT_FMT, TEXT_ARG(word));
        if (word.len >= sizeof digits ||
            !argument_number(digits, 0, MOMENT_MAX_MS,
                             &w->moments_ms[w->moment_count++]))
            return false;
    }
    return true;
}

/* What the desk knows after asking once; NULL when that cannot be. */
static struct rundown *
rundown_gather(const struct config *config, const struct wish *w,
               struct error *err)
{
    struct arena *arena = arena_create();
    const char *directory = state_directory(arena, w->state_dir);
    struct store *store = store_open(state_store_path(arena, directory), err);
    struct transport *transport =
        store != NULL ? transport_create_curl(&config->network, err) : NULL;
    struct rundown *rundown = NULL;
    if (transport != NULL) {
        struct desk *desk = desk_create(transport, store);
        struct desk_plan plan = config->desk;
        plan.offline = plan.offline || w->is_offline;
        desk_order(desk, orders_create(&plan));
        int64_t end_us = clock_steady_us() + DESK_MAX_US;
        do
            turn_take(desk, TURN_MS, &rundown);
        while (desk_is_busy(desk) && clock_steady_us() < end_us);
        desk_destroy(desk);
    }
    if (transport != NULL && rundown == NULL)
        error_set(err, ERROR_NETWORK, "the desk has published nothing");
    transport_destroy(transport);
    store_close(store);
    arena_destroy(arena);
    return rundown;
}

/* Ages must not depend on when the frames are drawn. */
static int64_t
newest_date(const struct rundown *rundown)
{
    int64_t newest = 0;
    for (size_t i = 0; i < rundown_count(rundown); i++) {
        int64_t published = rundown_at(rundown, i)->published;
        newest = published > newest ? published : newest;
    }
    return newest > 0 ? newest : NOON;
}

static bool
writes(const struct wish *w)
{
    return strcmp(w->out, "none") != 0;
}

static bool
frame_draw(struct screen *s, const struct wish *w, int64_t us, int64_t start,
           struct error *err)
{
    screen_frame(s, us, start + us / 1000000);
    if (!writes(w))
        return true;
    char path[4096];
    int len = snprintf(path, sizeof path, "%s/%08lld.png", w->out,
                       (long long)((us + 500) / 1000));
    if (len < 0 || (size_t)len >= sizeof path)
        return error_set(err, ERROR_STORE, "%s: the path is too long", w->out);
    return screen_snapshot(s, path, err);
}

static bool
frames_draw(struct screen *s, const struct wish *w, int64_t start,
            struct error *err)
{
    if (writes(w) && mkdir(w->out, 0777) != 0 && errno != EEXIST)
        return error_set(err, ERROR_STORE, "%s: %s", w->out, strerror(errno));
    for (size_t i = 0; i < w->moment_count; i++)
        if (!frame_draw(s, w, w->moments_ms[i] * 1000, start, err))
            return false;
    for (int64_t i = 0; i < w->frames; i++) {
        int64_t us = (int64_t)((double)i * 1e6 / (double)w->fps + 0.5);
        if (!frame_draw(s, w, us, start, err))
            return false;
    }
    return true;
}

/* Virtual time begins at the moment that the course is told for. */
static struct river *
river_load(const struct config *config, const char *path, struct error *err)
{
    struct buffer bytes;
    struct river *river = NULL;
    struct error why = { 0 };
    if (config->style.river.width_um == 0) {
        error_set(err, ERROR_CONFIG,
                  "--river needs this display's place in mqtt.river");
        return NULL;
    }
    buffer_init(&bytes, CHART_MAX_BYTES);
    if (file_read(path, &bytes, &why))
        river = chart_read(buffer_text(&bytes), &why);
    if (river == NULL)
        error_set(err, ERROR_FORMAT, "%s %s", path, why.message);
    buffer_finish(&bytes);
    return river;
}

static void
river_follow(struct screen *screen, struct river *river)
{
    struct river_clock clock = { .id = river->clock,
                                 .ahead_us = river->course.at_us };
    screen_keep_time(screen, &clock);
    screen_flow(screen, river);
}

static int
render(const struct wish *w)
{
    const struct config *config = usage_config(w->config);
    if (config == NULL)
        return STATUS_USAGE;
    struct error err = { .kind = ERROR_NONE };
    bool drawn = false;
    struct river *river =
        w->river != NULL ? river_load(config, w->river, &err) : NULL;
    struct rundown *rundown = river != NULL ? rundown_bind(NULL, 0, NULL, 0, 0)
                              : w->river != NULL
                                  ? NULL
                                  : rundown_gather(config, w, &err);
    struct screen *screen =
        rundown != NULL
            ? screen_open_offscreen(&config->style, w->width_px, w->height_px,
                                    (double)w->fps, &err)
            : NULL;
    if (screen != NULL) {
        int64_t start = newest_date(rundown);
        if (river != NULL)
            river_follow(screen, river);
        else if (rundown_count(rundown) == 0)
            screen_notice(screen, TEXT("No headlines yet"));
        else if (config->is_demo)
            screen_notice(screen, TEXT("Demo: invented news"));
        screen_show(screen, rundown);
        rundown = NULL;
        drawn = frames_draw(screen, w, start, &err);
    }
    screen_close(screen);
    rundown_destroy(rundown);
    config_destroy(config);
    return drawn ? STATUS_DONE : usage_failed("render", &err);
}

static bool
read_size(const char *word, void *to)
{
    struct wish *w = to;
    return argument_size(word, &w->width_px, &w->height_px);
}

static int
draw(const struct wish *w)
{
    if (w->width_px == 0 || w->out == NULL ||
        (w->frames > 0) == (w->moment_count > 0))
        return usage_wrong("render",
                           "it takes --size, --out, and --frames or --at");
    return render(w);
}

/* USAGE_GO_ON, or the exit status. */
static int
read_wish(struct wish *w, int argc, char **argv)
{
    const struct usage_flag flags[] = {
        { "config", .value = &w->config },
        { "state-dir", .value = &w->state_dir },
        { "offline", .given = &w->is_offline },
        { "size", .read = read_size, .to = w,
          .wanted = "WxH, such as 1280x320, from 1x1 to 16384x16384" },
        { "frames", .number = &w->frames, .least = 1, .most = FRAMES_MAX,
          .wanted = "N" },
        { "fps", .number = &w->fps, .least = 1, .most = FPS_MAX,
          .wanted = "HZ" },
        { "at", .read = read_moments, .to = w, .wanted = "MS[,MS...]" },
        { "river", .value = &w->river },
        { "out", .value = &w->out },
        { 0 },
    };
    int status = usage_read("render", help, flags, argc, argv);
    if (status == USAGE_GO_ON && optind < argc)
        return usage_wrong("render", "'%s' is one argument too many",
                           argv[optind]);
    return status;
}

int
command_render(int argc, char **argv)
{
    struct wish w = { .fps = 60 };
    int status = read_wish(&w, argc, argv);
    if (status == USAGE_GO_ON)
        status = draw(&w);
    free(w.moments_ms);
    return status;
}
