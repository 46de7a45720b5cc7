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
 * An option of a command, "--name", and where what is said goes: the first of
 * these that is not NULL. None is touched by an option that is not given.
 */
struct usage_flag {
    const char *name;    /* NULL: the end of the list */
    bool *given;         /* it has no value */
    const char **value;  /* as it stands */
    struct text *text;   /* the same */
    int64_t *us;         /* seconds */
    int64_t *number;     /* from `least` to `most` */
    int64_t least, most; /* INT64_MAX: not worth telling */
    /* False: nothing of the kind. */
    bool (*read)(const char *value, void *to);
    void *to;
    const char *wanted; /* of the last three: "SECONDS", "WxH, such as 8x8" */
    bool is_optional;   /* without a value NULL is read */
};

enum { USAGE_GO_ON = -1 };

/*
 * Reads a command's options, of which --help is one; argv[optind] is the first
 * word behind them. USAGE_GO_ON, or the exit status: the help was printed, or
 * what is wrong.
 */
int usage_read(const char *command, const char *help,
               const struct usage_flag *flags, int argc, char **argv);

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
