// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include "base/error.h"
#include "base/text.h"

/* The zero value opens nothing. */
struct browser {
    int fd;
    pid_t pid;
};

/*
 * Leaves a small process outside of the sandbox that opens pages from then on:
 * a browser could do nothing within it. It ends with us.
 */
void browser_prepare(struct browser *b);
void browser_finish(struct browser *b);

/*
 * Shows a page with xdg-open, without a shell and without waiting. False when
 * the link is no http or https URL, there is no xdg-open, or browser_prepare()
 * was not called, as on a bare display.
 */
bool browser_open(const struct browser *b, struct text link, struct error *err);
