// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"
#include "headline/headline.h"
#include "headline/rundown.h"

enum article_source {
    ARTICLE_AUTO, /* the feed's content when it is enough, else the page */
    ARTICLE_FEED,
    ARTICLE_PAGE,
};

struct feed_order {
    struct text url;    /* http:, https: or file: */
    struct text source; /* the name shown on screen */
    uint32_t rgba;      /* of the label; 0: the theme's */
    uint32_t refresh_s; /* 0: 10 minutes */
    enum article_source article;
    enum headline_style style;
    uint32_t max_items;         /* 0: 15 */
    int64_t max_age_s;          /* 0: no limit */
    const struct text *include; /* words, or "/regex/i" */
    size_t include_count;
    const struct text *exclude;
    size_t exclude_count;
    enum headline_priority priority;
    const struct text *headers; /* "Name: value", variables filled in */
    size_t header_count;
    struct text user_agent;
};

/*
 * What the desk is to do, stated whole: which feeds, under which rules. A
 * newer statement replaces an older one, read or not. Immutable.
 */
struct desk_plan {
    const struct feed_order *feeds;
    size_t feed_count;
    struct rundown_rules rundown;
    uint32_t max_graphemes;   /* 0: SUMMARY_MAX_GRAPHEMES */
    uint32_t timeout_ms;      /* 0: 30,000 */
    uint32_t refresh_floor_s; /* of a remote feed; 0: 60 */
    int64_t keep_s;           /* 0: 7 days */
    bool offline;             /* ask nobody, live from the store and files */
    uint32_t poll_now;        /* raised: ask every feed at once */
    uint64_t seed;            /* of this machine: a fleet must not ask as one */
};

struct orders;

/* A deep copy of the plan. The caller owns it. */
struct orders *orders_create(const struct desk_plan *plan);
void orders_destroy(struct orders *o); /* NULL is fine */
const struct desk_plan *orders_plan(const struct orders *o);
