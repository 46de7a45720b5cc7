// SPDX-License-Identifier: MIT
#pragma once

struct config;

/*
 * Asks every feed once, no articles, and remembers nothing. Each that answers
 * is a line on standard output, each that does not one on standard error.
 * Returns the exit status: that of failure when none answers.
 */
int fetch_once(const struct config *config);
