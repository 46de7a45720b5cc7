// SPDX-License-Identifier: MIT
#pragma once

struct config;

/*
 * A copy of the last configuration that was good, in the state directory: a
 * wall that starts with a broken file shows that one. Written only when it
 * differs from the copy there is; a failure is one line in the log.
 */
void last_good_keep(const char *state_dir, const struct config *config);

/* The copy, read as if it stood at `path`; NULL when there is none. The
 * caller owns it. */
const struct config *last_good_load(const char *state_dir, const char *path);
