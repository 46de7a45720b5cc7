// SPDX-License-Identifier: MIT
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"

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
    size_t len = text_clip(text_of(message), sizeof message - 2).len;
    len = text_tame(message, len);
    memcpy(err->message, message, len);
    err->message[len] = '\0';
    err->kind = kind;
    return false;
}
