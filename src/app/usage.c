// SPDX-License-Identifier: MIT
#include "app/usage.h"

#include "app/command.h"

#include <stdarg.h>
#include <stdio.h>

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

bool
usage_print(FILE *file, struct text text)
{
    bool fine =
        text.len == 0 || fwrite(text.ptr, 1, text.len, file) == text.len;
    return fflush(file) == 0 && fine;
}
