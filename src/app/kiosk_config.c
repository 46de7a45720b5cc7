// SPDX-License-Identifier: MIT
#include "app/kiosk_parts.h"

#include <string.h>
#include <unistd.h>

#include "app/command.h"
#include "app/config_source.h"
#include "app/last_good.h"
#include "app/mqtt.h"
#include "app/usage.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "desk/desk.h"

#define LOG_ROOM "app"
#include "base/log.h"

/* One log line for each line. */
static void
log_lines(enum log_level level, struct text lines)
{
    struct text line;
    while (lines.len > 0) {
        text_cut(lines, '\n', &line, &lines);
        log_line(level, LOG_ROOM, TEXT_FMT, TEXT_ARG(line));
    }
}

/* Without the folders, which would not leave room for what is wrong. */
static struct text
file_name(struct text path)
{
    for (size_t i = path.len; i > 0; i--)
        if (path.ptr[i - 1] == '/')
            return text_sub(path, i, SIZE_MAX);
    return path;
}

/*
 * What the wall says of "/etc/motograph/motograph.yaml:7:3: text", the first
 * of all problems: a person reads it, perhaps into a telephone.
 */
static struct text
say_problem(struct arena *arena, struct text problems)
{
    struct text line, path, number, column, message, rest;
    size_t more = 0;
    text_cut(problems, '\n', &line, &rest);
    for (size_t i = 0; i + 1 < rest.len; i++)
        more += rest.ptr[i] == '\n';
    more += text_trim(rest).len > 0;
    if (!text_cut(line, ':', &path, &rest) ||
        !text_cut(rest, ':', &number, &rest) ||
        !text_cut(rest, ':', &column, &message) || !text_is_number(number))
        return arena_format(arena, "Config error: " TEXT_FMT, TEXT_ARG(line));
    struct text name = file_name(path);
    message = text_trim(message);
    if (more > 0)
        return arena_format(arena,
                            "Error in " TEXT_FMT ", line " TEXT_FMT
                            ": " TEXT_FMT " (and %zu more)",
                            TEXT_ARG(name), TEXT_ARG(number), TEXT_ARG(message),
                            more);
    return arena_format(arena,
                        "Error in " TEXT_FMT ", line " TEXT_FMT ": " TEXT_FMT,
                        TEXT_ARG(name), TEXT_ARG(number), TEXT_ARG(message));
}

void
kiosk_show_notice(struct kiosk *k)
{
    if (k->screen == NULL)
        return;
    if (k->config_error.len > 0)
        screen_notice(k->screen, k->config_error);
    else if (k->notice.line[0] != '\0')
        screen_notice(k->screen, text_of(k->notice.line));
    else if (k->config->is_demo)
        screen_notice(k->screen, TEXT("Demo: invented news"));
    else
        screen_notice(k->screen, TEXT(""));
}

/*
 * Under a service manager nobody reads standard error and giving up would be a
 * dark wall for ever: the last good copy, or an empty wall that says why.
 */
static const struct config *
configure_all_the_same(struct kiosk *k, struct text problems)
{
    log_lines(LOG_LEVEL_ERROR, problems);
    k->config_error = say_problem(k->arena, problems);
    const struct config *config = last_good_load(k->state_dir, k->config_path);
    if (config != NULL)
        log_warning("the last good configuration is used instead");
    return config != NULL ? config : config_empty();
}

bool
kiosk_configure(struct kiosk *k, int *status)
{
    struct buffer problems;
    buffer_init(&problems, CONFIG_MAX_BYTES);
    k->config_path = k->options->config_path;
    if (k->config_path == NULL)
        k->config_path = config_source_find(k->arena);
    k->config = config_load(k->config_path, &problems);
    if (k->config != NULL) {
        log_lines(LOG_LEVEL_WARNING, k->config->warnings);
        if (notify_is_supervised(&k->notify))
            last_good_keep(k->state_dir, k->config);
    } else if (notify_is_supervised(&k->notify)) {
        k->config = configure_all_the_same(k, buffer_text(&problems));
    } else {
        usage_print(stderr, buffer_text(&problems));
        *status = STATUS_USAGE;
    }
    buffer_finish(&problems);
    bool is_file = k->config_path != NULL && strcmp(k->config_path, "-") != 0;
    watch_start(&k->watch, is_file ? k->config_path : NULL);
    return k->config != NULL;
}

static bool
is_other_network(const struct transport_settings *a,
                 const struct transport_settings *b)
{
    return !text_eq(a->proxy, b->proxy) || !text_eq(a->ca_file, b->ca_file) ||
           !text_eq(a->user_agent, b->user_agent) ||
           !text_eq(a->contact, b->contact) ||
           a->max_connections != b->max_connections ||
           a->max_per_host != b->max_per_host;
}

/* Puts `fresh` into force. False: the screen or the network refuses it. */
static bool
replace_config(struct kiosk *k, const struct config *fresh, struct error *err)
{
    const struct config *old = k->config;
    if (!screen_restyle(k->screen, &fresh->style, err))
        return false;
    k->config = fresh;
    if (!mqtt_is_same(&old->mqtt, &fresh->mqtt)) {
        if (!mqtt_is_same_part(&old->mqtt, &fresh->mqtt))
            kiosk_leave_fleet(k);
        kiosk_close_fleet(k);
        kiosk_open_fleet(k);
        if (k->fleet != NULL)
            fleet_ring(k->fleet, screen_ring, k->screen);
        if (fresh->mqtt.river.width_um == 0 || k->fleet == NULL)
            screen_flow(k->screen, NULL);
    }
    if (is_other_network(&old->network, &fresh->network)) {
        kiosk_close_desk(k);
        if (!kiosk_open_desk(k, err) ||
            !desk_start(k->desk, screen_ring, k->screen, err)) {
            /* No desk, no wall: whoever supervises us starts us again. */
            log_error("%s", err->message);
            _exit(STATUS_FAILED);
        }
    } else {
        kiosk_send_orders(k);
    }
    config_destroy(old);
    return true;
}

void
kiosk_reload(struct kiosk *k)
{
    struct error err;
    struct buffer problems;
    if (k->config_path == NULL)
        k->config_path = config_source_find(k->arena);
    buffer_init(&problems, CONFIG_MAX_BYTES);
    const struct config *fresh = config_load(k->config_path, &problems);
    if (fresh != NULL)
        log_lines(LOG_LEVEL_WARNING, fresh->warnings);
    else
        log_lines(LOG_LEVEL_ERROR, buffer_text(&problems));
    if (fresh == NULL) {
        k->config_error = say_problem(k->arena, buffer_text(&problems));
        log_warning("the configuration from before stays in force");
    } else if (replace_config(k, fresh, &err)) {
        k->config_error = (struct text){ 0 };
        log_info("configuration read again, feeds: %zu", fresh->feed_count);
        if (notify_is_supervised(&k->notify))
            last_good_keep(k->state_dir, k->config);
    } else {
        log_error("%s; the configuration from before stays in force",
                  err.message);
        k->config_error =
            arena_format(k->arena, "Config error: %s", err.message);
        config_destroy(fresh);
    }
    buffer_finish(&problems);
    kiosk_show_notice(k);
}

void
kiosk_watch(struct kiosk *k, int64_t now_us)
{
    enum { SEARCH_PERIOD_US = 2000000 };
    if (watch_changed(&k->watch, now_us))
        kiosk_reload(k);
    if (k->config_path != NULL || now_us < k->search_us)
        return;
    /* The demo is shown: has somebody written a configuration? */
    k->search_us = now_us + SEARCH_PERIOD_US;
    struct arena *scratch = arena_create();
    const char *found = config_source_find(scratch);
    if (found != NULL) {
        k->config_path = arena_string(k->arena, text_of(found));
        watch_start(&k->watch, k->config_path);
        kiosk_reload(k);
    }
    arena_destroy(scratch);
}
