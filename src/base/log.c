// SPDX-License-Identifier: MIT
#include "base/log.h"

#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <unistd.h>

#include "base/text.h"

enum { LOG_LINE_BYTES = 300 };

/* Set once at the start by main(), read by every thread. */
static _Atomic int log_level_limit = LOG_LEVEL_INFO;
static _Atomic _Bool log_is_journal;

void
log_limit(enum log_level level)
{
    log_level_limit = (int)level;
}

void
log_journal(_Bool journal)
{
    log_is_journal = journal;
}

void
log_line(enum log_level level, const char *room, const char *fmt, ...)
{
    if ((int)level > log_level_limit)
        return;
    char line[LOG_LINE_BYTES + 1];
    int start = log_is_journal
                    ? snprintf(line, sizeof line, "<%d>%s: ", (int)level, room)
                    : snprintf(line, sizeof line, "%s: ", room);
    if (start < 0 || start >= LOG_LINE_BYTES)
        return;
    va_list args;
    va_start(args, fmt);
    int len = vsnprintf(line + start, sizeof line - (size_t)start, fmt, args);
    va_end(args);
    if (len < 0)
        return;
    struct text whole = { line, (size_t)start + (size_t)len };
    if (whole.len > LOG_LINE_BYTES)
        whole.len = LOG_LINE_BYTES;
    size_t end = text_clip(whole, LOG_LINE_BYTES - 1).len;
    end = (size_t)start + text_tame(line + start, end - (size_t)start);
    line[end++] = '\n';
    /* A lost log line is no reason to do anything. */
    if (write(STDERR_FILENO, line, end) < 0)
        return;
}
