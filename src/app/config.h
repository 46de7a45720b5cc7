// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "desk/orders.h"
#include "fleet/fleet.h"
#include "headline/river.h"
#include "net/transport.h"
#include "screen/screen.h"

struct arena;
struct buffer;

enum { CONFIG_MAX_BYTES = 1 << 20, CONFIG_MAX_FEEDS = 500 };

/* The section mqtt, as written; mqtt.h makes the fleet's settings of it. */
struct config_mqtt {
    struct text broker; /* empty: there is none */
    enum fleet_role role;
    struct text wall;
    struct text name; /* empty: the machine's */
    struct text user;
    struct text password_file;
    struct text ca_file;
    struct text cert_file;
    struct text key_file;
    enum fleet_fallback fallback;
    int64_t fallback_after_s;
    int priority;
    struct text discovery;
    struct river_place river; /* zero width: none */
};

/* A feed as configured: what the desk needs, and what it does not. */
struct config_feed {
    struct feed_order order;
    struct text logo;               /* a file, or empty */
    const struct text *raw_headers; /* as written, with ${VARIABLES} */
    size_t raw_header_count;
    size_t line; /* where its `url` stands */
    size_t column;
};

/* 0xRRGGBBAA; 0: the theme's. */
struct config_colors {
    uint32_t background;
    uint32_t text;
    uint32_t dim;
    uint32_t accent;
};

/*
 * A configuration as read: one value, immutable, in memory of its own. What
 * the desk, the network and the screen need stands in their own structs,
 * ready to be handed on.
 */
struct config {
    const char *path;    /* where it stands, or NULL: the built-in one */
    struct text written; /* its bytes as they were read, in UTF-8 */
    bool is_demo;        /* the bundled demo: news of an invented city */
    struct desk_plan desk;
    struct transport_settings network;
    struct screen_style style;

    const struct config_feed *feeds; /* desk.feeds, with the rest */
    size_t feed_count;
    struct text theme;
    struct config_colors colors; /* those that override the theme's */
    struct config_mqtt mqtt;

    struct text warnings; /* "file:line:col: warning: message\n" each */
    struct arena *arena;
};

/*
 * Reads `path` ("-": standard input); NULL: the first of
 * $XDG_CONFIG_HOME/motograph/motograph.yaml, /boot/firmware/motograph.yaml,
 * /etc/motograph/motograph.yaml, else the bundled demo. Every problem is
 * appended to `problems`, each as one line "file:line:col: message\n"; NULL is
 * returned when there is any. The caller owns the result.
 */
const struct config *config_load(const char *path, struct buffer *problems);
void config_destroy(const struct config *config); /* NULL is fine */

/* The same for a copy of `path`: relative names are those beside `path`. */
const struct config *config_load_copy(const char *copy, const char *path,
                                      struct buffer *problems);

/* No feeds, and otherwise the defaults. */
const struct config *config_empty(void);

/* What applies when nothing is configured, with one feed as an example. */
const struct config *config_default(void);

/* Appends it as YAML that config_load() accepts and reads as the same, with
 * every option's meaning, default and range as comments. */
void config_print(const struct config *config, struct buffer *out);
