// SPDX-License-Identifier: MIT
#pragma once

/*
 * Moves out of the way what stands at the names of the database's files and is
 * no file (a folder, a pipe, a device), as NAME.damaged, with one line in the
 * log: SQLite would wait for a pipe for ever. A link to a file is a file.
 */
void way_clear(const char *path);
