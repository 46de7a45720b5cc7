// SPDX-License-Identifier: MIT
#include "app/usage.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "app/command.h"
#include "app/config.h"
#include "base/buffer.h"

int
usage_failed(const char *command, const struct error *err)
{
    fprintf(stderr, "motograph %s: %s\n", command, err->message);
    return STATUS_FAILED;
}

int
usage_failed_at(const char *command, const char *path, const struct error *err)
{
    fprintf(stderr, "motograph %s: %s: %s\n", command, path, err->message);
    return STATUS_FAILED;
}

int
usage_wrong(const char *command, const char *fmt, ...)
{
    fprintf(stderr, "motograph %s: ", command);
    va_list args;
    va_start(args, fmt);
    vfprintf(stderr, fmt, args);
    va_end(args);
    fprintf(stderr, "; see motograph %s --help\n", command);
    return STATUS_USAGE;
}

int
usage_option(const char *command, int answer, const char *word)
{
    return usage_wrong(
        command, answer == ':' ? "'%s' needs a value" : "no option '%s'", word);
}

const struct config *
usage_config(const char *path)
{
    struct buffer problems;
    buffer_init(&problems, CONFIG_MAX_BYTES);
    const struct config *config = config_load(path, &problems);
    usage_print(stderr, buffer_text(&problems));
    buffer_finish(&problems);
    return config;
}

int
usage_help(const char *text)
{
    return usage_print(stdout, text_of(text)) ? STATUS_DONE
                                              : usage_unwritten("--help");
}

int
usage_unwritten(const char *command)
{
    fprintf(stderr, "motograph %s: standard output cannot be written: %s\n",
            command, errno != 0 ? strerror(errno) : "it is closed");
    return STATUS_FAILED;
}

bool
usage_print(FILE *file, struct text text)
{
    bool fine =
        text.len == 0 || fwrite(text.ptr, 1, text.len, file) == text.len;
    return fflush(file) == 0 && fine;
}
