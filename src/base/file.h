// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"

struct buffer;

/*
 * Appends all bytes of the file at `path`, or of standard input when it is
 * "-", up to the buffer's limit. False, with the path and the reason, when it
 * cannot be read (ERROR_FORMAT) or there is more (ERROR_LIMIT, and the buffer
 * holds what fits). Waits for a pipe as long as the pipe lets it.
 */
bool file_read(const char *path, struct buffer *out, struct error *err);

/*
 * Makes `bytes` the whole content of the file at `path`: written beside it as
 * PATH.part, synced, renamed, and the folder synced, so that a pulled plug
 * leaves the old or the new one and never a half. Its mode stays; a new one has
 * 0600. A link is followed; a device or a pipe is written to as it is. False,
 * with ERROR_STORE: nothing has changed.
 */
bool file_replace(const char *path, struct text bytes, struct error *err);
