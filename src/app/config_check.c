// SPDX-License-Identifier: MIT
#include "app/config_check.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/mqtt.h"
#include "app/nearest.h"
#include "app/option_text.h"
#include "app/problem.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "desk/local.h"
#include "markup/iri.h"

static bool
is_remote(struct text url)
{
    return !iri_is_file(url);
}

/*
 * "example.org" of "https://user@www.example.org:8080/feed"; a file's name.
 * Never empty when `url` is not.
 */
static struct text
source_of(struct text url)
{
    struct text name = text_sub(url, strlen("file:"), SIZE_MAX), head, rest;
    if (is_remote(url)) {
        name = iri_host(url);
        name =
            text_sub(name, text_starts(name, TEXT("www.")) ? 4 : 0, SIZE_MAX);
    } else {
        while (text_ends(name, TEXT("/")))
            name.len--;
        while (text_cut(name, '/', &head, &rest))
            name = rest;
    }
    return name.len > 0 ? name : url;
}

static void
fill_headers(struct walk *w, struct config_feed *feed)
{
    struct text *filled =
        arena_alloc(w->place.arena, feed->raw_header_count, sizeof *filled);
    for (size_t i = 0; i < feed->raw_header_count; i++) {
        struct error err;
        struct buffer header;
        buffer_init(&header, 16 << 10);
        /* The rest of the wall need not wait for one feed's secret. */
        if (option_fill_variables(feed->raw_headers[i], &header, &err))
            filled[feed->order.header_count++] =
                arena_copy(w->place.arena, buffer_text(&header));
        else
            problem_warn(w->problems, feed->line, feed->column,
                         "a header of " TEXT_FMT " is not sent: %s",
                         TEXT_ARG(feed->order.source), err.message);
        buffer_finish(&header);
    }
    feed->order.headers = filled;
}

static void
check_feed(struct walk *w, struct config_feed *feed, uint32_t floor_s)
{
    struct feed_order *order = &feed->order;
    if (order->url.len == 0)
        return; /* complained about already */
    if (order->source.len == 0)
        order->source = arena_copy(w->place.arena, source_of(order->url));
    if (is_remote(order->url) && order->refresh_s < floor_s) {
        char text[24];
        problem_add(w->problems, feed->line, feed->column,
                    "'refresh' of " TEXT_FMT
                    " is below %s, too often for a feed on the network",
                    TEXT_ARG(order->source), option_duration(floor_s, text));
    }
    if (!is_remote(order->url)) {
        const char *path = local_path(w->place.arena, order->url);
        if (access(path, R_OK) != 0)
            problem_warn(w->problems, feed->line, feed->column,
                         "there is no file %s yet", path);
    }
    if (feed->logo.len > 0 && access(feed->logo.ptr, R_OK) != 0)
        problem_warn(w->problems, feed->line, feed->column,
                     "no logo: there is no file " TEXT_FMT,
                     TEXT_ARG(feed->logo));
    fill_headers(w, feed);
}

struct url_place {
    struct text url;
    size_t line;
    size_t column;
};

static int
url_order(const void *a, const void *b)
{
    const struct url_place *x = a, *y = b;
    size_t len = x->url.len < y->url.len ? x->url.len : y->url.len;
    int order = len == 0 ? 0 : memcmp(x->url.ptr, y->url.ptr, len);
    if (order == 0 && x->url.len != y->url.len)
        order = x->url.len < y->url.len ? -1 : 1;
    if (order == 0)
        order = x->line < y->line ? -1 : x->line > y->line;
    return order;
}

/* The same feed twice would show every headline twice. */
static void
check_urls(struct walk *w, const struct config *config)
{
    size_t count = config->feed_count;
    struct url_place *urls = arena_alloc(w->place.arena, count, sizeof *urls);
    for (size_t i = 0; i < count; i++)
        urls[i] = (struct url_place){ config->feeds[i].order.url,
                                      config->feeds[i].line,
                                      config->feeds[i].column };
    if (count > 0)
        qsort(urls, count, sizeof *urls, url_order);
    for (size_t i = 1; i < count; i++)
        if (urls[i].url.len > 0 && text_eq(urls[i].url, urls[i - 1].url))
            problem_add(w->problems, urls[i].line, urls[i].column,
                        "the feed of line %zu a second time", urls[i - 1].line);
}

static void
check_names(struct walk *w, const struct config *config)
{
    size_t count = config->feed_count;
    struct text *known = arena_alloc(w->place.arena, count, sizeof *known);
    for (size_t i = 0; i < count; i++)
        known[i] = config->feeds[i].order.source;
    for (size_t i = 0; i < w->name_count; i++) {
        struct walk_mark mark = w->name_marks[i];
        bool found = false;
        for (size_t j = 0; j < count && !found; j++)
            found = text_eq(known[j], w->names[i]);
        if (found)
            continue;
        const struct text *near = nearest_find(w->names[i], known, count);
        if (near != NULL)
            problem_add(w->problems, mark.line, mark.column,
                        "no feed is named '" TEXT_FMT
                        "'; did you mean '" TEXT_FMT "'?",
                        TEXT_ARG(w->names[i]), TEXT_ARG(*near));
        else
            problem_add(w->problems, mark.line, mark.column,
                        "no feed is named '" TEXT_FMT "'",
                        TEXT_ARG(w->names[i]));
    }
}

static void
check_files(struct walk *w, const struct config *config)
{
    struct walk_mark mark = walk_mark_at(w, "display.font");
    for (size_t i = 0; i < config->style.font_count; i++)
        if (option_font_is_file(config->style.fonts[i]) &&
            access(config->style.fonts[i].ptr, R_OK) != 0)
            problem_warn(w->problems, mark.line, mark.column,
                         "there is no font file " TEXT_FMT
                         "; the next in the list, and the system's, do its "
                         "work",
                         TEXT_ARG(config->style.fonts[i]));
    mark = walk_mark_at(w, "network.ca_file");
    if (config->network.ca_file.len > 0 &&
        access(config->network.ca_file.ptr, R_OK) != 0)
        problem_add(w->problems, mark.line, mark.column,
                    "'ca_file': there is no file " TEXT_FMT,
                    TEXT_ARG(config->network.ca_file));
}

/* A file of the section mqtt that is named must be there. */
static void
check_mqtt_file(struct walk *w, const char *path, struct text file)
{
    struct walk_mark mark = walk_mark_at(w, path);
    if (file.len > 0 && access(file.ptr, R_OK) != 0)
        problem_add(w->problems, mark.line, mark.column,
                    "'%s': there is no file " TEXT_FMT, strchr(path, '.') + 1,
                    TEXT_ARG(file));
}

static void
check_mqtt(struct walk *w, const struct config *config)
{
    const struct config_mqtt *m = &config->mqtt;
    struct walk_mark mark = walk_mark_at(w, "mqtt.role");
    struct walk_mark broker = walk_mark_at(w, "mqtt.broker");
    struct error err;
    if (m->role != FLEET_OFF && broker.line == 0)
        problem_add(w->problems, mark.line, mark.column,
                    "'role' needs a 'broker' beside it");
    if (m->broker.len > 0 && !mqtt_check_broker(m->broker, &err))
        problem_add(w->problems, broker.line, broker.column, "%s", err.message);
    mark = walk_mark_at(w, "mqtt.discovery");
    if (m->discovery.len > 0 &&
        !text_eq(fleet_name(w->place.arena, m->discovery), m->discovery))
        problem_add(w->problems, mark.line, mark.column,
                    "'discovery' is a word of letters, digits, - and _");
    mark = walk_mark_at(w, "mqtt.river");
    if (walk_mark_at(w, "mqtt.river.width").line == 0 &&
        m->river.left_um + m->river.top_um > 0)
        problem_add(w->problems, mark.line, mark.column,
                    "'river' needs the picture's 'width', as in 531mm");
    else if (m->river.width_um > 0 && m->role == FLEET_OFF)
        problem_warn(w->problems, mark.line, mark.column,
                     "'river' does nothing without a 'role' beside it");
    check_mqtt_file(w, "mqtt.password_file", m->password_file);
    check_mqtt_file(w, "mqtt.ca_file", m->ca_file);
    check_mqtt_file(w, "mqtt.cert_file", m->cert_file);
    check_mqtt_file(w, "mqtt.key_file", m->key_file);
    mark = walk_mark_at(w, m->cert_file.len > 0 ? "mqtt.cert_file"
                                                : "mqtt.key_file");
    if ((m->cert_file.len > 0) != (m->key_file.len > 0))
        problem_add(w->problems, mark.line, mark.column,
                    "'cert_file' and 'key_file' go together");
}

static bool
is_in_a_lane(const struct screen_style *style, struct text feed)
{
    for (size_t i = 0; i < style->lane_count; i++)
        for (size_t k = 0; k < style->lanes[i].feed_count; k++)
            if (text_eq(style->lanes[i].feeds[k], feed))
                return true;
    return false;
}

/* A feed that is in no lane is read for nothing: no wall shows it. */
static void
check_lanes(struct walk *w, const struct config *config)
{
    struct walk_mark mark = walk_mark_at(w, "display.lanes");
    const struct screen_style *style = &config->style;
    bool is_used = style->layout == SCREEN_LAYOUT_LANES ||
                   style->layout == SCREEN_LAYOUT_AUTO;
    for (size_t i = 0; i < config->feed_count && style->lane_count > 0; i++) {
        struct text feed = config->feeds[i].order.source;
        if (is_used && feed.len > 0 && !is_in_a_lane(style, feed))
            problem_warn(w->problems, mark.line, mark.column,
                         "the feed '" TEXT_FMT "' is in no lane and will not "
                         "be seen",
                         TEXT_ARG(feed));
    }
}

/* The wall knows a feed by its label. */
static void
list_logos(struct walk *w, struct config *config)
{
    struct screen_logo *logos =
        arena_alloc(w->place.arena, config->feed_count, sizeof *logos);
    size_t count = 0;
    for (size_t i = 0; i < config->feed_count; i++)
        if (config->feeds[i].logo.len > 0)
            logos[count++] =
                (struct screen_logo){ config->feeds[i].order.source,
                                      config->feeds[i].logo };
    config->style.logos = logos;
    config->style.logo_count = count;
}

/* Lanes wanted and none given: the feeds are dealt out in their order. */
static void
deal_lanes(struct walk *w, struct config *config)
{
    enum { LANES = 4 };
    size_t count = config->feed_count < LANES ? config->feed_count : LANES;
    struct screen_lane *lanes =
        arena_alloc(w->place.arena, count, sizeof *lanes);
    if (config->style.layout != SCREEN_LAYOUT_LANES ||
        config->style.lane_count > 0)
        return;
    for (size_t i = 0; i < count; i++) {
        size_t most = (config->feed_count + count - 1) / count;
        struct text *names = arena_alloc(w->place.arena, most, sizeof *names);
        for (size_t k = i; k < config->feed_count; k += count)
            names[lanes[i].feed_count++] = config->feeds[k].order.source;
        lanes[i].feeds = names;
    }
    config->style.lanes = lanes;
    config->style.lane_count = count;
}

void
config_check(struct walk *w, struct config *config, struct config_feed *feeds,
             uint32_t refresh_floor_s)
{
    struct feed_order *orders =
        arena_alloc(w->place.arena, config->feed_count, sizeof *orders);
    for (size_t i = 0; i < config->feed_count; i++) {
        check_feed(w, &feeds[i], refresh_floor_s);
        orders[i] = feeds[i].order;
    }
    config->desk.feeds = orders;
    config->desk.feed_count = config->feed_count;
    config->desk.refresh_floor_s = refresh_floor_s;
    list_logos(w, config);
    check_urls(w, config);
    check_names(w, config);
    check_files(w, config);
    check_mqtt(w, config);
    check_lanes(w, config);
    if (config->mqtt.role != FLEET_OFF)
        config->style.river = config->mqtt.river;
    deal_lanes(w, config);
}
