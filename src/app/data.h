// SPDX-License-Identifier: MIT
#pragma once

struct arena;

/*
 * Where a file that comes with motograph is, such as "demo/motograph.yaml":
 * in $MOTOGRAPH_DATA, beside the installed program (../share/motograph), in
 * the source tree when the program runs from a build folder in it (../assets),
 * or where it was configured to be installed. NULL: nowhere.
 */
const char *data_path(struct arena *arena, const char *name);
