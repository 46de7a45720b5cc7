// SPDX-License-Identifier: MIT
#pragma once

#include <stddef.h>

/* A folder of the test's own, in `path`, and gone with scratch_remove(). */
enum { SCRATCH_PATH_BYTES = 64 };
void scratch_make(char path[static SCRATCH_PATH_BYTES]);
void scratch_remove(const char *path);

/* Writes a file in it; `name` may have folders, which are made. */
void scratch_write(const char *folder, const char *name, const char *text);
