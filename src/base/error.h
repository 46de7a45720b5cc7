// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>

/* Kinds differ only where a caller would act differently. */
enum error_kind {
    ERROR_NONE,
    ERROR_NETWORK, /* try again later, with backoff */
    ERROR_OFFLINE, /* the same, and no host was reached at all */
    ERROR_CLOCK,   /* our clock seems not to be set yet */
    ERROR_FORMAT,  /* these bytes will never parse */
    ERROR_LIMIT,   /* larger than we agree to handle */
    ERROR_STORE,   /* the database refused; carry on without it */
    ERROR_CONFIG,  /* tell the operator, keep the old configuration */
    ERROR_DISPLAY, /* no screen to draw on; wait for one */
};

/* One line for a person: what, where and what to do. Never a newline in it. */
struct error {
    enum error_kind kind;
    char message[300];
};

/*
 * Fills `err` and returns false, so a failing path is one line. The result is
 * tame, see base/text.h; `err` may be NULL.
 */
bool error_set(struct error *err, enum error_kind kind, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
