// SPDX-License-Identifier: MIT
#include "app/option.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

#include "app/config.h"
#include "app/nearest.h"

enum { MINUTE_S = 60, HOUR_S = 3600, DAY_S = 86400 };

/* Where a value goes: a member of the struct that the mapping is read into. */
#define ROOT(member)                                                           \
    .offset = offsetof(struct config, member),                                 \
    .size = sizeof(((struct config *)0)->member)
#define ROOT2(member, other)                                                   \
    ROOT(member), .second = offsetof(struct config, other)
#define FEED(member)                                                           \
    .offset = offsetof(struct config_feed, member),                            \
    .size = sizeof(((struct config_feed *)0)->member)
#define FEED2(member, other)                                                   \
    FEED(member), .second = offsetof(struct config_feed, other)
#define LANE(member)                                                           \
    .offset = offsetof(struct screen_lane, member),                            \
    .size = sizeof(((struct screen_lane *)0)->member)
#define LANE2(member, other)                                                   \
    LANE(member), .second = offsetof(struct screen_lane, other)

static const struct option_choice article_choices[] = {
    { "auto", ARTICLE_AUTO },
    { "feed", ARTICLE_FEED },
    { "page", ARTICLE_PAGE },
    { NULL, 0 },
};
static const struct option_choice style_choices[] = {
    { "summary", HEADLINE_SUMMARY },
    { "title", HEADLINE_TITLE },
    { "both", HEADLINE_BOTH },
    { NULL, 0 },
};
static const struct option_choice priority_choices[] = {
    { "low", PRIORITY_LOW },
    { "normal", PRIORITY_NORMAL },
    { "high", PRIORITY_HIGH },
    { NULL, 0 },
};
static const struct option_choice layout_choices[] = {
    { "auto", SCREEN_LAYOUT_AUTO },
    { "crawl", SCREEN_LAYOUT_CRAWL },
    { "lanes", SCREEN_LAYOUT_LANES },
    { "spotlight", SCREEN_LAYOUT_SPOTLIGHT },
    { NULL, 0 },
};
static const struct option_choice band_choices[] = {
    { "full", SCREEN_BAND_FULL },
    { "bottom", SCREEN_BAND_BOTTOM },
    { "top", SCREEN_BAND_TOP },
    { NULL, 0 },
};
static const struct option_choice rotate_choices[] = {
    { "0", 0 }, { "90", 90 }, { "180", 180 }, { "270", 270 }, { NULL, 0 },
};
static const struct option_choice direction_choices[] = {
    { "auto", SCREEN_AUTO },
    { "left", SCREEN_LEFTWARDS },
    { "right", SCREEN_RIGHTWARDS },
    { NULL, 0 },
};
static const struct option_choice role_choices[] = {
    { "off", FLEET_OFF },
    { "publisher", FLEET_PUBLISHER },
    { "display", FLEET_DISPLAY },
    { NULL, 0 },
};
static const struct option_choice fallback_choices[] = {
    { "none", FLEET_FALLBACK_NONE },
    { "feeds", FLEET_FALLBACK_FEEDS },
    { NULL, 0 },
};

/* In the order in which `motograph config` prints them. */
static const struct option options[] = {
    { "feeds", OPTION_ITEMS, .is_needed = true, .max = CONFIG_MAX_FEEDS,
      .example = "[{url: \"https://news.example/feed.xml\"}]",
      .help = "The feeds to show: RSS, Atom or JSON Feed",
      ROOT2(feeds, feed_count) },
    { "feeds[].name", OPTION_TEXT, .example = "BBC World",
      .help = "The label on the wall; the host of the URL when left out",
      FEED(order.source) },
    { "feeds[].url", OPTION_URL, .is_needed = true,
      .example = "https://feeds.bbci.co.uk/news/world/rss.xml",
      .help = "Where the feed is: http, https, or file:PATH", FEED(order.url) },
    { "feeds[].refresh", OPTION_DURATION, .standard = "10m", .min = 1,
      .max = 7 * DAY_S,
      .help = "How often to ask; never below 60s for a remote feed, and the "
              "server's own wishes win",
      FEED(order.refresh_s) },
    { "feeds[].color", OPTION_COLOR, .example = "#bb1919",
      .help = "The label's colour; the theme's accent when left out",
      FEED(order.rgba) },
    { "feeds[].logo", OPTION_FILE, .example = "bbc.png",
      .help = "A PNG shown with the label", FEED(logo) },
    { "feeds[].article", OPTION_CHOICE, .standard = "auto",
      .choices = article_choices,
      .help = "Where the text to summarise comes from: the feed, the linked "
              "page, or the page only when the feed says too little",
      FEED(order.article) },
    { "feeds[].headline", OPTION_CHOICE, .standard = "summary",
      .choices = style_choices,
      .help = "What scrolls: our summary, the publisher's title, or both",
      FEED(order.style) },
    { "feeds[].max_items", OPTION_COUNT, .standard = "15", .min = 1,
      .max = RUNDOWN_MAX_HEADLINES, .help = "At most so many, the newest",
      FEED(order.max_items) },
    { "feeds[].max_age", OPTION_DURATION, .standard = "24h", .min = 0,
      .max = 3660LL * DAY_S,
      .help = "Older items are left out; 0 is no limit, and items without a "
              "date age from when they were first seen",
      FEED(order.max_age_s) },
    { "feeds[].include", OPTION_WORDS, .standard = "",
      .example = "[climate, \"/elec(tion|tor)/i\"]",
      .help = "Only items with one of these words or regular expressions",
      FEED2(order.include, order.include_count) },
    { "feeds[].exclude", OPTION_WORDS, .standard = "", .example = "[horoscope]",
      .help = "No items with one of these",
      FEED2(order.exclude, order.exclude_count) },
    { "feeds[].priority", OPTION_CHOICE, .standard = "normal",
      .choices = priority_choices, .help = "Higher airs sooner and more often",
      FEED(order.priority) },
    { "feeds[].headers", OPTION_HEADERS, .standard = "",
      .example = "[\"Authorization: Bearer ${NEWS_TOKEN}\"]",
      .help = "Sent with the request; ${NAME} is filled in from the "
              "environment",
      FEED2(raw_headers, raw_header_count) },
    { "feeds[].user_agent", OPTION_TEXT, .example = "Mozilla/5.0",
      .help = "Sent instead of motograph's own", FEED(order.user_agent) },

    { "headline", OPTION_SECTION, .help = "How headlines are written" },
    { "headline.max_chars", OPTION_COUNT, .standard = "110", .min = 20,
      .max = 400,
      .help = "The longest headline, in characters as people see "
              "them",
      ROOT(desk.max_graphemes) },
    { "headline.line", OPTION_LINE, .standard = "{headline}",
      .help = "What scrolls by, of {headline} {title} {source} {age} "
              "{sources}",
      ROOT(style.line) },
    { "headline.merge_stories", OPTION_BOOL, .standard = "true",
      .help = "One story told by several feeds is shown once",
      ROOT(desk.rundown.merge_stories) },
    { "headline.breaking_after", OPTION_COUNT, .standard = "3", .min = 0,
      .max = 20,
      .help = "So many sources within 30 minutes make a story breaking; 0 is "
              "off",
      ROOT(desk.rundown.breaking_after) },

    { "display", OPTION_SECTION, .help = "How the wall looks" },
    { "display.layout", OPTION_CHOICE, .standard = "auto",
      .choices = layout_choices,
      .help = "One crawl, several lanes, or one headline at a time above a "
              "crawl; auto is lanes where there are some, a crawl on a strip, "
              "else a spotlight",
      ROOT(style.layout) },
    { "display.theme", OPTION_THEME, .standard = "newsroom",
      .help = "The colours: a theme that comes with motograph, or a file",
      ROOT(theme) },
    { "display.colors", OPTION_SECTION,
      .help = "Colours instead of the theme's" },
    { "display.colors.background", OPTION_COLOR, .example = "#101830",
      .help = "Behind everything", ROOT(colors.background) },
    { "display.colors.text", OPTION_COLOR, .example = "#f0f0f0",
      .help = "The headlines", ROOT(colors.text) },
    { "display.colors.dim", OPTION_COLOR, .example = "#8890a8",
      .help = "Ages, separators and notices", ROOT(colors.dim) },
    { "display.colors.accent", OPTION_COLOR, .example = "#ffb000",
      .help = "Labels of feeds without a colour", ROOT(colors.accent) },
    { "display.band", OPTION_CHOICE, .standard = "full",
      .choices = band_choices, .help = "Where the crawl stands",
      ROOT(style.band) },
    { "display.band_height", OPTION_LENGTH, .standard = "auto", .min = 8,
      .max = 8192, .help = "How tall a band at the bottom or top is",
      ROOT(style.band_height) },
    { "display.speed", OPTION_SPEED, .standard = "180 wpm", .min = 10,
      .max = 8000,
      .help = "How fast it scrolls: words a minute, or pixels a second",
      ROOT2(style.speed_wpm, style.speed_px_s) },
    { "display.viewing_distance", OPTION_DISTANCE, .standard = "4m", .min = 20,
      .max = 20000, .help = "With the display's size it gives the size of type",
      ROOT(style.viewing_distance_m) },
    { "display.font", OPTION_FONTS, .standard = "",
      .example = "[Inter, fonts/Special.ttf]",
      .help = "Families or files, tried in this order; the system's follow",
      ROOT2(style.fonts, style.font_count) },
    { "display.text_size", OPTION_LENGTH, .standard = "auto", .min = 6,
      .max = 2048, .help = "The height of type", ROOT(style.text_size) },
    { "display.rotate", OPTION_CHOICE, .standard = "0",
      .choices = rotate_choices,
      .help = "The picture turned clockwise, in degrees", ROOT(style.rotate) },
    { "display.overscan", OPTION_LENGTH, .standard = "0", .min = 0, .max = 500,
      .help = "What the panel hides at its edges", ROOT(style.overscan) },
    { "display.clock", OPTION_CLOCK, .standard = "%H:%M",
      .help = "The time of day as strftime(3) has it; empty is none",
      ROOT(style.clock) },
    { "display.time_zone", OPTION_ZONE, .example = "Europe/Berlin",
      .help = "Where the clock is, by name or by a rule such as "
              "CET-1CEST,M3.5.0,M10.5.0/3; the system's zone when left out",
      ROOT(style.time_zone) },
    { "display.lanes", OPTION_ITEMS, .max = 12,
      .help = "Several crawls above each other, each with feeds of its own; "
              "without any the layout lanes deals out the feeds",
      ROOT2(style.lanes, style.lane_count) },
    { "display.lanes[].feeds", OPTION_NAMES, .is_needed = true,
      .example = "[BBC World]", .help = "Names of feeds",
      LANE2(feeds, feed_count) },
    { "display.lanes[].speed", OPTION_SPEED, .example = "120 px/s", .min = 10,
      .max = 8000, .help = "display.speed when left out",
      LANE2(speed_wpm, speed_px_s) },
    { "display.lanes[].direction", OPTION_CHOICE, .standard = "auto",
      .choices = direction_choices,
      .help = "Where it moves; auto is right for news that reads from the "
              "right",
      LANE(direction) },
    { "display.schedule", OPTION_SECTION,
      .help = "Hours of the day for the panel" },
    { "display.schedule.dim", OPTION_HOURS, .example = "22:00-06:30",
      .help = "When the panel is darker, by the clock of display.time_zone; "
              "days may stand before the hours that begin on them, as in "
              "mon-fri 19:00-07:00, sat sun 00:00-24:00",
      ROOT(style.plan.dim) },
    { "display.schedule.off", OPTION_HOURS, .example = "00:00-06:00",
      .help = "When it is switched off; a key or a click wakes it for ten "
              "minutes",
      ROOT(style.plan.off) },
    { "display.schedule.brightness", OPTION_COUNT, .standard = "35", .min = 5,
      .max = 95, .help = "Percent of the light while it is darker",
      ROOT(style.plan.dim_percent) },

    { "network", OPTION_SECTION, .help = "How feeds are fetched" },
    { "network.timeout", OPTION_DURATION, .standard = "30s", .min = 1,
      .max = 10 * MINUTE_S, .scale = 1000,
      .help = "The longest that one transfer may take", ROOT(desk.timeout_ms) },
    { "network.max_connections", OPTION_COUNT, .standard = "8", .min = 1,
      .max = 64, .help = "Transfers at the same time",
      ROOT(network.max_connections) },
    { "network.proxy", OPTION_PROXY, .example = "http://proxy.example:3128",
      .help = "An HTTP or SOCKS proxy; the environment's when left out",
      ROOT(network.proxy) },
    { "network.ca_file", OPTION_FILE, .example = "company-ca.pem",
      .help = "Certificates trusted besides the system's",
      ROOT(network.ca_file) },
    { "network.contact", OPTION_CONTACT, .example = "news@town.example",
      .help = "Whom the people behind a feed can ask: an address or a page, "
              "told to every server with motograph's name",
      ROOT(network.contact) },

    { "store", OPTION_SECTION, .help = "What survives a restart" },
    { "store.keep", OPTION_DURATION, .standard = "7d", .min = HOUR_S,
      .max = 366 * DAY_S, .help = "How long a headline is remembered",
      ROOT(desk.keep_s) },

    { "mqtt", OPTION_SECTION, .help = "Several displays, home automation" },
    { "mqtt.broker", OPTION_BROKER, .example = "mqtts://host:8883",
      .help = "The server where displays meet", ROOT(mqtt.broker) },
    { "mqtt.role", OPTION_CHOICE, .standard = "off", .choices = role_choices,
      .help = "What this machine does there: it fetches for all, or shows "
              "what another one fetches",
      ROOT(mqtt.role) },
    { "mqtt.wall", OPTION_TEXT, .standard = "main",
      .help = "What belongs together; part of every topic", ROOT(mqtt.wall) },
    { "mqtt.name", OPTION_TEXT, .example = "hall",
      .help = "Of this machine, no two alike; its host name when left out",
      ROOT(mqtt.name) },
    { "mqtt.user", OPTION_TEXT, .example = "motograph",
      .help = "At the broker; $MOTOGRAPH_MQTT_USER when left out",
      ROOT(mqtt.user) },
    { "mqtt.password_file", OPTION_FILE, .example = "mqtt.password",
      .help = "Its first line is the password, and only its owner may read "
              "it; $MOTOGRAPH_MQTT_PASSWORD comes before it",
      ROOT(mqtt.password_file) },
    { "mqtt.ca_file", OPTION_FILE, .example = "broker-ca.pem",
      .help = "Who vouches for the broker; the system's authorities when left "
              "out",
      ROOT(mqtt.ca_file) },
    { "mqtt.cert_file", OPTION_FILE, .example = "hall.pem",
      .help = "The certificate that we show, with key_file",
      ROOT(mqtt.cert_file) },
    { "mqtt.key_file", OPTION_FILE, .example = "hall.key",
      .help = "Its key, without a passphrase", ROOT(mqtt.key_file) },
    { "mqtt.fallback", OPTION_CHOICE, .standard = "none",
      .choices = fallback_choices,
      .help = "What a display does without a publisher: shows what it has, or "
              "fetches its own feeds until one is back",
      ROOT(mqtt.fallback) },
    { "mqtt.fallback_after", OPTION_DURATION, .standard = "10m", .min = 1,
      .max = 7 * DAY_S,
      .help = "After so much silence; a publisher speaks once a minute",
      ROOT(mqtt.fallback_after_s) },
    { "mqtt.priority", OPTION_COUNT, .standard = "0", .min = 0, .max = 1000,
      .help = "Of several publishers the greatest publishes, the next takes "
              "over",
      ROOT(mqtt.priority) },
    { "mqtt.discovery", OPTION_TEXT, .example = "homeassistant",
      .help = "Home Assistant's prefix: then it finds this display by itself",
      ROOT(mqtt.discovery) },
    { "mqtt.river", OPTION_SECTION,
      .help = "One tape for several displays beside each other: where this "
              "one's picture is" },
    { "mqtt.river.width", OPTION_SPAN, .example = "531mm", .min = 10,
      .max = 100000,
      .help = "Of the picture, without its frame; without it this display is "
              "in no river",
      ROOT(mqtt.river.width_um) },
    { "mqtt.river.left", OPTION_SPAN, .standard = "0mm", .min = 0,
      .max = 1000000,
      .help = "From the left edge of the first display's picture to this "
              "one's",
      ROOT(mqtt.river.left_um) },
    { "mqtt.river.top", OPTION_SPAN, .standard = "0mm", .min = 0, .max = 10000,
      .help = "How much lower its upper edge is than that of the highest one",
      ROOT(mqtt.river.top_um) },

    /* A theme's file; `motograph config` does not print these. */
    { "theme.background", OPTION_COLOR, .example = "#101830",
      .help = "Behind everything", ROOT(colors.background) },
    { "theme.text", OPTION_COLOR, .example = "#101830", .help = "The headlines",
      ROOT(colors.text) },
    { "theme.dim", OPTION_COLOR, .example = "#101830",
      .help = "Ages, separators and notices", ROOT(colors.dim) },
    { "theme.accent", OPTION_COLOR, .example = "#101830",
      .help = "Labels of feeds without a colour", ROOT(colors.accent) },
    { "theme.contrast", OPTION_COUNT, .standard = "0", .min = 0, .max = 21,
      .help = "The least contrast of labels and ages, as WCAG counts it",
      ROOT(style.contrast) },
    { "theme.panel", OPTION_COLOR, .example = "#101830",
      .help = "What lamps are set in", ROOT(style.panel_rgba) },
    { "theme.rail", OPTION_COLOR, .example = "#101830",
      .help = "What runs along the lamps", ROOT(style.rail_rgba) },
    { "theme.lamps", OPTION_BOOL, .standard = "false",
      .help = "Headlines run on a sign of lamps", ROOT(style.has_lamps) },
};

enum { OPTION_COUNT_ALL = sizeof options / sizeof options[0] };
static_assert((int)OPTION_COUNT_ALL <= (int)OPTION_MAX, "the table has room");

const struct option *
option_table(size_t *count)
{
    *count = OPTION_COUNT_ALL;
    return options;
}

const char *
option_key(const struct option *o)
{
    const char *dot = strrchr(o->path, '.');
    return dot == NULL ? o->path : dot + 1;
}

bool
option_is_in(const struct option *o, const char *prefix)
{
    const char *key = option_key(o);
    size_t len = strlen(prefix);
    size_t folder = (size_t)(key - o->path);
    if (len == 0)
        return folder == 0;
    return folder == len + 1 && memcmp(o->path, prefix, len) == 0;
}

const struct option *
option_find(const char *prefix, struct text key)
{
    for (size_t i = 0; i < OPTION_COUNT_ALL; i++)
        if (option_is_in(&options[i], prefix) &&
            text_eq(text_of(option_key(&options[i])), key))
            return &options[i];
    return NULL;
}

const char *
option_elsewhere(struct text key)
{
    for (size_t i = 0; i < OPTION_COUNT_ALL; i++)
        if (!option_is_in(&options[i], "theme") &&
            text_eq(text_of(option_key(&options[i])), key))
            return options[i].path;
    return NULL;
}

struct text
option_nearest(const char *prefix, struct text key)
{
    struct text keys[OPTION_MAX];
    size_t count = 0;
    for (size_t i = 0; i < OPTION_COUNT_ALL; i++)
        if (option_is_in(&options[i], prefix))
            keys[count++] = text_of(option_key(&options[i]));
    const struct text *nearest = nearest_find(key, keys, count);
    return nearest == NULL ? (struct text){ 0 } : *nearest;
}
