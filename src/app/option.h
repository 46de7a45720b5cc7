// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"

struct arena;
struct buffer;

enum option_type {
    OPTION_SECTION, /* a mapping of options */
    OPTION_ITEMS,   /* a list of mappings: feeds, lanes */
    OPTION_TEXT,
    OPTION_URL,    /* http:, https: or file: */
    OPTION_BROKER, /* mqtt: or mqtts: */
    OPTION_PROXY,
    OPTION_CONTACT, /* an e-mail address, or a web page's */
    OPTION_FILE,    /* relative to the configuration's folder */
    OPTION_THEME,
    OPTION_CLOCK, /* strftime(3) */
    OPTION_ZONE,  /* tzdata's name, or a rule as in POSIX's TZ */
    OPTION_LINE,  /* headline/pattern.h */
    OPTION_BOOL,
    OPTION_COUNT,
    OPTION_DURATION,
    OPTION_DISTANCE, /* metres */
    OPTION_SPAN,     /* millimetres, kept as micrometres */
    OPTION_COLOR,
    OPTION_LENGTH, /* px, percent of the height, auto */
    OPTION_SPEED,  /* wpm or px/s */
    OPTION_HOURS,
    OPTION_CHOICE,
    OPTION_WORDS, /* lists of texts from here on: "word" or "/regex/i" */
    OPTION_HEADERS,
    OPTION_FONTS,
    OPTION_NAMES, /* of feeds */
};

enum { OPTION_MAX = 120 }; /* rows that the table may have */

struct option_choice {
    const char *name; /* NULL ends the list */
    int value;
};

/*
 * A row for every option: the one place that knows it. The reader of the
 * configuration, the printer of `motograph config`, the checks and the
 * suggestions all live on this table; a new option is a new row.
 */
struct option {
    const char *path; /* "display.speed", "feeds[].url" */
    enum option_type type;
    bool is_needed;
    const char *standard; /* the default, as one would write it; NULL: none */
    const char *example;  /* shown when there is no value */
    const char *help;     /* one sentence */
    int64_t min;          /* of a count, seconds, wpm, px, cm, mm */
    int64_t max;
    const struct option_choice *choices;
    size_t offset; /* of the field in the struct that `path` is read into */
    size_t size;
    size_t second;  /* of a list's count, of the other unit of a speed */
    uint32_t scale; /* a duration is kept in 1/scale seconds; 0: 1 */
};

const struct option *option_table(size_t *count);

/* The option `key` of the mapping `prefix` ("", "display", "feeds[]"). */
const struct option *option_find(const char *prefix, struct text key);

/* True when `o` stands directly in the mapping `prefix`. */
bool option_is_in(const struct option *o, const char *prefix);

/* "speed" of "display.speed". */
const char *option_key(const struct option *o);

/* The path of an option that has this key in another mapping, or NULL. */
const char *option_elsewhere(struct text key);

/* The key of the mapping `prefix` that `key` was meant to be, or empty. */
struct text option_nearest(const char *prefix, struct text key);
