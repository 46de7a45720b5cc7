// SPDX-License-Identifier: MIT
#pragma once

#include <stdio.h>

#include "base/error.h"
#include "base/text.h"

struct config;

/* "motograph COMMAND: message" on standard error. Returns STATUS_FAILED. */
int usage_failed(const char *command, const struct error *err);

/* The same with the file that it is about, for a message that has none. */
int usage_failed_at(const char *command, const char *path,
                    const struct error *err);

/* The same with a pointer to --help. Returns STATUS_USAGE. */
int usage_wrong(const char *command, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/*
 * What is wrong with the option `word`: `answer` is getopt_long()'s, ':' where
 * its value is missing (the list of short options begins with ':').
 */
int usage_option(const char *command, int answer, const char *word);

/*
 * config_load() for a command. NULL, with every problem on standard error: the
 * exit status is STATUS_USAGE.
 */
const struct config *usage_config(const char *path);

/* A command's help on standard output. Returns the exit status. */
int usage_help(const char *text);

/* "motograph COMMAND: standard output cannot be written: why", errno telling
 * why. Returns STATUS_FAILED. */
int usage_unwritten(const char *command);

/* Writes it out and flushes. False: a full disk, a closed pipe. */
bool usage_print(FILE *file, struct text text);
