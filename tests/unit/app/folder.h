// SPDX-License-Identifier: MIT
#pragma once

#include <stddef.h>

/* A folder of the test's own, in `path`, and gone with folder_remove(). */
enum { FOLDER_PATH_BYTES = 64 };
void folder_make(char path[static FOLDER_PATH_BYTES]);
void folder_remove(const char *path);

/* Writes a file in it; `name` may have folders, which are made. */
void folder_write(const char *folder, const char *name, const char *text);
