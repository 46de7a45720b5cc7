// SPDX-License-Identifier: MIT
#include "app/usage.h"

#include "app/command.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

int
usage_failed(const char *command, const struct error *err)
{
    fprintf(stderr, "motograph %s: %s\n", command, err->message);
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
