// SPDX-License-Identifier: MIT
#pragma once

#include "screen/screen.h"

/* What `motograph run` was asked for. */
struct kiosk_options {
    const char *config_path; /* NULL: searched for */
    const char *state_dir;   /* NULL: searched for */
    const char *stats_path;  /* NULL: none wanted */
    bool offline;
    int64_t for_us; /* 0: until told to stop */
    struct screen_place place;
};

/*
 * The kiosk: the desk on its thread, the screen on this one, until a person, a
 * signal or the time given ends it. Returns the exit status.
 */
int kiosk_run(const struct kiosk_options *options);
