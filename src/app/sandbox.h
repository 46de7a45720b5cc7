// SPDX-License-Identifier: MIT
#pragma once

struct config;

/* Where the program may write from now on. NULL: nowhere of that kind. */
struct sandbox_places {
    const char *state_dir;
    const char *stats_path;
    const struct config *config; /* whose files are read */
};

/*
 * Shuts the process in with Landlock (kernel 5.13), as far as this kernel can,
 * and says so in one line: from now on it starts no programs, listens on no
 * port, writes to the state, to caches and to devices only, and reads neither
 * other people's homes nor what is hidden in this one. For good, for all
 * threads to come: called while there is one. $MOTOGRAPH_SANDBOX=off leaves it
 * out.
 */
void sandbox_enter(const struct sandbox_places *places);
