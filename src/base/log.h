// SPDX-License-Identifier: MIT
#pragma once

/* Numbered as syslog(3) numbers them, for journald's "<N>" prefix. */
enum log_level {
    LOG_LEVEL_ERROR = 3,   /* somebody should look */
    LOG_LEVEL_WARNING = 4, /* it healed itself */
    LOG_LEVEL_INFO = 6,    /* start, stop, one line per change of state */
    LOG_LEVEL_DEBUG = 7,   /* the rest */
};

/*
 * One line to standard error, at most 300 bytes, tame as base/text.h has it.
 * Any thread: a line is one write. `room` is the name of the caller's room.
 */
void log_line(enum log_level level, const char *room, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* What is less urgent than `level` is not written. INFO at the start. */
void log_limit(enum log_level level);

/* Lines begin with journald's "<N>" when `journal` is true. */
void log_journal(_Bool journal);

#define log_error(...) log_line(LOG_LEVEL_ERROR, LOG_ROOM, __VA_ARGS__)
#define log_warning(...) log_line(LOG_LEVEL_WARNING, LOG_ROOM, __VA_ARGS__)
#define log_info(...) log_line(LOG_LEVEL_INFO, LOG_ROOM, __VA_ARGS__)
#define log_debug(...) log_line(LOG_LEVEL_DEBUG, LOG_ROOM, __VA_ARGS__)
