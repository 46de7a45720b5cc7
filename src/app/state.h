// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/*
 * The directory for what survives a restart: `option` (--state-dir), else
 * $STATE_DIRECTORY, else $XDG_STATE_HOME/motograph, else
 * ~/.local/state/motograph; made when it is not there. NULL, with a line in
 * the log, when it cannot be: then the store lives in memory.
 */
const char *state_directory(struct arena *arena, const char *option);

/* Where that is, without making it; NULL, and no word, without a $HOME. */
const char *state_place(struct arena *arena, const char *option);

/*
 * The path to give to store_open(): the database in `directory`, or ":memory:"
 * when that is NULL.
 */
const char *state_store_path(struct arena *arena, const char *directory);

/* transport_settings.hsts_file; empty when nothing may be written there. */
struct text state_hsts_path(struct arena *arena, const char *directory,
                            bool may_write);

/*
 * A number that is this machine's own and stays the same (desk_plan.seed): of
 * its id and its name.
 */
uint64_t state_machine_seed(void);
