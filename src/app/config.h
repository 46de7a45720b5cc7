// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "desk/orders.h"
#include "net/transport.h"
#include "screen/screen.h"

struct buffer;

/* A configuration as read: one value, immutable, in memory of its own. */
struct config {
    const char *path; /* where it stands, or NULL: the built-in one */
    struct desk_plan desk;
    struct transport_settings network;
    struct screen_style style;
    bool is_demo; /* no configuration was found: the bundled demo is shown */
};

/*
 * Reads `path`; NULL: the first of $XDG_CONFIG_HOME/motograph/motograph.yaml,
 * /boot/firmware/motograph.yaml, /etc/motograph/motograph.yaml, else the
 * built-in default. Every problem is appended to `problems`, each as one line
 * "file:line:col: message\n"; NULL is returned when there is any. The caller
 * owns the result.
 */
const struct config *config_load(const char *path, struct buffer *problems);
void config_destroy(const struct config *config); /* NULL is fine */
