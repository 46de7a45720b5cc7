// SPDX-License-Identifier: MIT
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

bool
error_set(struct error *err, enum error_kind kind, const char *fmt, ...)
{
    if (err == NULL)
        return false;
    /* By way of a second buffer, since an argument may be err->message. */
    char message[sizeof err->message];
    va_list args;
    va_start(args, fmt);
    vsnprintf(message, sizeof message, fmt, args);
    va_end(args);
    for (char *c = message; *c != '\0'; c++)
        if ((unsigned char)*c < ' ' || *c == 0x7F)
            *c = '?';
    err->kind = kind;
    snprintf(err->message, sizeof err->message, "%s", message);
    return false;
}
