// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

enum { ZONE_NAME_BYTES = 16 };

enum zone_day_kind {
    ZONE_DAY_OF_MONTH,    /* "M3.5.0": the last Sunday of March */
    ZONE_DAY_OF_YEAR,     /* "59": from 0, with 29 February */
    ZONE_DAY_WITHOUT_LEAP /* "J60": from 1, 29 February never counts */
};

/* When in a year the clock is changed, by the time that held until then. */
struct zone_change {
    enum zone_day_kind kind;
    int month;
    int week;
    int day; /* of the week or the year */
    int32_t time_s;
};

/*
 * How a zone goes on for ever: the value of TZ in POSIX 8.3, as it stands in
 * the footer of a TZif file (RFC 9636 3.3). All of it is in here.
 */
struct zone_rule {
    char name[ZONE_NAME_BYTES];
    int32_t offset_s; /* east of Greenwich */
    bool has_summer;
    char summer_name[ZONE_NAME_BYTES];
    int32_t summer_offset_s;
    struct zone_change begin; /* of summer */
    struct zone_change end;
};

/* Reads "CET-1CEST,M3.5.0,M10.5.0/3" and the like. False: it is no rule. */
bool zone_rule_parse(struct text t, struct zone_rule *out);

/* Seconds east of Greenwich, and the name, which lives in `rule`. */
int32_t zone_rule_offset(const struct zone_rule *rule, int64_t now,
                         const char **name);
