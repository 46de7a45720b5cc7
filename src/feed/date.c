// SPDX-License-Identifier: MIT
#include "feed/date.h"

#include <stdio.h>
#include <time.h>

const char *
date_format(int64_t unix_seconds, char out[DATE_TEXT_BYTES])
{
    time_t when = (time_t)unix_seconds;
    struct tm tm;
    if (gmtime_r(&when, &tm) == NULL || tm.tm_year < -1900 ||
        tm.tm_year > 8099) {
        out[0] = '\0';
        return out;
    }
    strftime(out, DATE_TEXT_BYTES, "%Y-%m-%dT%H:%M:%SZ", &tm);
    return out;
}
