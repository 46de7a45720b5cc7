// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"

#include <stdio.h>

/* "motograph COMMAND: message" on standard error. Returns STATUS_FAILED. */
int usage_failed(const char *command, const struct error *err);

/* The same with a pointer to --help. Returns STATUS_USAGE. */
int usage_wrong(const char *command, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Writes it out and flushes. False: a full disk, a closed pipe. */
bool usage_print(FILE *file, struct text text);
