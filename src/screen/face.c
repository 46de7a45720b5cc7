// SPDX-License-Identifier: MIT
#include "screen/face.h"

#include <string.h>
#include <time.h>

struct text
face_write(struct text format, const struct tm *t, char *out, size_t size)
{
    char string[64];
    out[0] = '\0';
    if (format.len == 0 || format.len >= sizeof string)
        return (struct text){ out, 0 };
    memcpy(string, format.ptr, format.len);
    string[format.len] = '\0';
    /* The format is the owner's, and strftime() cannot be overrun. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    size_t len = strftime(out, size, string, t);
#pragma GCC diagnostic pop
    out[len] = '\0'; /* else it is not said what is there */
    return (struct text){ out, len };
}
