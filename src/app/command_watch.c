// SPDX-License-Identifier: MIT
#include "app/command.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/argument.h"
#include "app/config.h"
#include "app/mqtt.h"
#include "app/signals.h"
#include "app/usage.h"
#include "base/arena.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/memory.h"

static const char help[] =
    "Usage: motograph watch [OPTION...]\n\n"
    "Shows what goes over the broker that the configuration names, a line for\n"
    "each message: its topic below the wall's, a tab, and its payload.\n\n"
    "  --config FILE  the configuration\n"
    "  --wall NAME    another wall than the configured one; + is every wall\n"
    "  --full         whole payloads, not only their first 200 bytes\n"
    "  --count N      stop after this many messages\n"
    "  --for SECONDS  stop after that time\n";

enum { LINE_BYTES = 200 };

struct watch_options {
    const char *config;
    const char *wall; /* NULL: the configured one */
    bool is_full;
    int64_t count;  /* of messages; 0: no limit */
    int64_t for_us; /* 0: no limit */
};

struct view {
    size_t head; /* bytes of the topic that go without saying */
    bool is_full;
    int64_t left;  /* messages; 0: no limit */
    int unwritten; /* why it could not be written; 0: it could */
};

/* stops() has no context: this program watches once. */
static int64_t watch_until_us;

static bool
is_over(void)
{
    return signals_take().leave ||
           (watch_until_us > 0 && clock_steady_us() >= watch_until_us);
}

/* A terminal obeys control characters: nobody's payload may have them. */
static bool
print_line(void *ctx, struct text topic, struct text payload, bool is_retained)
{
    struct view *v = ctx;
    size_t len = payload.len;
    (void)is_retained;
    if (!v->is_full && len > LINE_BYTES)
        len = LINE_BYTES;
    char *line = memory_new(topic.len + len + 1, 1);
    struct text below = text_sub(topic, v->head, SIZE_MAX);
    memcpy(line, below.ptr, below.len);
    size_t topic_len = text_tame(line, below.len);
    if (len > 0)
        memcpy(line + topic_len, payload.ptr, len);
    size_t payload_len = text_tame(line + topic_len, len);
    printf("%.*s\t%.*s%s\n", (int)topic_len, line, (int)payload_len,
           line + topic_len, len < payload.len ? "..." : "");
    v->unwritten = fflush(stdout) != 0 ? errno : 0;
    free(line);
    return v->unwritten == 0 && (v->left == 0 || --v->left > 0);
}

static bool
watch(struct arena *arena, const struct config *config, const char *wall,
      struct view *v, struct error *err)
{
    struct fleet_settings settings;
    if (!mqtt_settings(arena, config, &settings, err))
        return false;
    settings.broker.id = arena_format(arena, "motograph-watch-%llx",
                                      (unsigned long long)settings.instance)
                             .ptr;
    struct text name = fleet_name(arena, settings.wall);
    if (wall != NULL)
        name = strcmp(wall, "+") == 0 ? TEXT("+")
                                      : fleet_name(arena, text_of(wall));
    const char *filter =
        arena_format(arena, "motograph/" TEXT_FMT "/#", TEXT_ARG(name)).ptr;
    v->head = strcmp(filter, "motograph/+/#") == 0 ? strlen("motograph/")
                                                   : strlen(filter) - 1;
    signals_catch();
    log_limit(LOG_LEVEL_ERROR);
    return fleet_watch(&settings.broker, filter, print_line, v, is_over, err);
}

static int
run(const struct watch_options *o)
{
    struct view v = { .is_full = o->is_full, .left = o->count };
    struct error err = { 0 };
    const struct config *config = usage_config(o->config);
    if (config == NULL)
        return STATUS_USAGE;
    struct arena *arena = arena_create();
    bool fine = watch(arena, config, o->wall, &v, &err);
    arena_destroy(arena);
    config_destroy(config);
    if (v.unwritten != 0) {
        errno = v.unwritten;
        return usage_unwritten("watch");
    }
    return fine ? STATUS_DONE : usage_failed("watch", &err);
}

int
command_watch(int argc, char **argv)
{
    struct watch_options o = { 0 };
    const struct usage_flag flags[] = {
        { "config", .value = &o.config },
        { "wall", .value = &o.wall },
        { "full", .given = &o.is_full },
        { "count", .number = &o.count, .least = 1, .most = INT64_MAX,
          .wanted = "N" },
        { "for", .us = &o.for_us, .wanted = "SECONDS" },
        { 0 },
    };
    int status = usage_read("watch", help, flags, argc, argv);
    if (status != USAGE_GO_ON)
        return status;
    if (optind < argc)
        return usage_wrong("watch", "'%s' is too much", argv[optind]);
    if (o.wall != NULL && o.wall[0] == '\0')
        return usage_wrong("watch", "--wall needs a name");
    if (o.for_us > 0)
        watch_until_us = clock_steady_us() + o.for_us;
    return run(&o);
}
