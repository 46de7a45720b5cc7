// SPDX-License-Identifier: MIT
#include "app/command.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

#include "app/argument.h"
#include "app/config.h"
#include "app/mqtt.h"
#include "app/usage.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/log.h"
#include "markup/clean.h"

static const char help[] =
    "Usage: motograph send [OPTION...] TEXT\n"
    "       motograph send [OPTION...] --command WORDS\n\n"
    "Puts a message on the wall by way of the broker that the configuration\n"
    "names (mqtt.broker and mqtt.wall; the role does not matter).\n\n"
    "  --config FILE    the configuration\n"
    "  --wall NAME      another wall than the configured one\n"
    "  --id ID          to dismiss it by, or to replace what has this id\n"
    "  --source NAME    the label before it\n"
    "  --priority P     low, normal, high (the default) or breaking\n"
    "  --color C        accent, text, dim or alert\n"
    "  --ttl SECONDS    how long it may be on air, 300 unless said otherwise\n"
    "  --hold           until it is dismissed\n"
    "  --repeat N       airs so often at most\n"
    "  --command WORDS  pause, resume, skip, rewind, reload, 'dim 40', on, "
    "off,\n"
    "                   snapshot, dismiss or 'dismiss ID'\n"
    "  --display NAME   a command for this display alone\n";

enum { REPEAT_MAX = 1000 };

struct wish {
    const char *config;
    const char *wall;
    const char *display;
    const char *command; /* NULL: a message is sent */
    struct word_message message;
};

/* The payload, through the door that it will meet over there. */
static bool
payload_make(struct arena *arena, const struct wish *w, struct buffer *out,
             struct error *err)
{
    struct word_message message = w->message;
    struct word_order order;
    if (w->command != NULL)
        return word_read_order(arena, text_of(w->command), &order, err) &&
               buffer_append(out, text_of(w->command));
    /* A terminal may hand us anything; over there it would be no JSON. */
    message.text = clean_line(arena, message.text);
    message.source = clean_line(arena, message.source);
    message.id = clean_line(arena, message.id);
    if (!word_write_message(&message, out))
        return error_set(err, ERROR_LIMIT, "has more than %d bytes",
                         (int)WORD_MAX_BYTES);
    return word_read_message(arena, buffer_text(out), &message, err);
}

static const char *
topic_make(struct arena *arena, const struct wish *w, struct text wall)
{
    struct text name =
        fleet_name(arena, w->wall != NULL ? text_of(w->wall) : wall);
    if (w->command == NULL)
        return arena_format(arena, "motograph/" TEXT_FMT "/message",
                            TEXT_ARG(name))
            .ptr;
    if (w->display == NULL)
        return arena_format(arena, "motograph/" TEXT_FMT "/command",
                            TEXT_ARG(name))
            .ptr;
    struct text display = fleet_name(arena, text_of(w->display));
    return arena_format(arena, "motograph/" TEXT_FMT "/command/" TEXT_FMT,
                        TEXT_ARG(name), TEXT_ARG(display))
        .ptr;
}

static bool
deliver(struct arena *arena, const struct wish *w, const struct config *config,
        struct text payload, struct error *err)
{
    struct fleet_settings settings;
    if (!mqtt_settings(arena, config, &settings, err))
        return false;
    settings.broker.id = arena_format(arena, "motograph-send-%llx",
                                      (unsigned long long)settings.instance)
                             .ptr;
    log_limit(LOG_LEVEL_ERROR); /* what is wrong is said once, by us */
    return fleet_send(&settings.broker, topic_make(arena, w, settings.wall),
                      payload, err);
}

static int
send(const struct wish *w)
{
    struct buffer payload;
    struct error err = { 0 };
    struct arena *arena = arena_create();
    buffer_init(&payload, WORD_MAX_BYTES);
    int status = STATUS_DONE;
    const struct config *config = NULL;
    if (!payload_make(arena, w, &payload, &err)) {
        status = usage_wrong("send", "what is to be sent %s", err.message);
    } else if ((config = usage_config(w->config)) == NULL) {
        status = STATUS_USAGE;
    } else if (!deliver(arena, w, config, buffer_text(&payload), &err)) {
        status = usage_failed("send", &err);
    }
    buffer_finish(&payload);
    config_destroy(config);
    arena_destroy(arena);
    return status;
}

static bool
read_priority(const char *value, void *to)
{
    return word_priority(text_of(value), to);
}

static bool
is_empty(const char *name)
{
    return name != NULL && name[0] == '\0';
}

/* Zero, or the exit status of wrong usage: what does not go together. */
static int
check_wish(const struct wish *w, int texts)
{
    const struct word_message *m = &w->message;
    if (w->command == NULL && texts != 1)
        return usage_wrong("send", "one TEXT is needed, in quotes");
    if (w->command != NULL && texts != 0)
        return usage_wrong("send", "--command takes no TEXT beside it");
    if (w->command != NULL && (m->id.ptr != NULL || m->source.ptr != NULL ||
                               m->color.ptr != NULL || m->ttl_s != WORD_TTL_S ||
                               m->repeat != 0 || m->priority != PRIORITY_HIGH))
        return usage_wrong("send",
                           "--command takes no option of a message beside it");
    if (w->command == NULL && w->display != NULL)
        return usage_wrong("send", "--display is for a --command: a message is "
                                   "for the whole wall");
    if (is_empty(w->wall) || is_empty(w->display))
        return usage_wrong("send", "--wall and --display need a name");
    return 0;
}

int
command_send(int argc, char **argv)
{
    struct wish w = { .message = { .ttl_s = WORD_TTL_S,
                                   .priority = PRIORITY_HIGH } };
    struct word_message *m = &w.message;
    bool holds = false;
    int64_t repeat = 0;
    const struct usage_flag flags[] = {
        { "config", .value = &w.config },
        { "wall", .value = &w.wall },
        { "id", .text = &m->id },
        { "source", .text = &m->source },
        { "priority", .read = read_priority, .to = &m->priority,
          .wanted = "low, normal, high or breaking" },
        { "color", .text = &m->color },
        { "ttl", .number = &m->ttl_s, .least = 1, .most = WORD_MAX_TTL_S,
          .wanted = "SECONDS" },
        { "hold", .given = &holds },
        { "repeat", .number = &repeat, .least = 1, .most = REPEAT_MAX,
          .wanted = "N" },
        { "command", .value = &w.command },
        { "display", .value = &w.display },
        { 0 },
    };
    int status = usage_read("send", help, flags, argc, argv);
    if (status != USAGE_GO_ON)
        return status;
    if (holds)
        m->ttl_s = 0;
    m->repeat = (uint32_t)repeat;
    status = check_wish(&w, argc - optind);
    if (status != 0)
        return status;
    if (w.command == NULL)
        m->text = text_of(argv[optind]);
    return send(&w);
}
