// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
struct article;
struct entry;

enum headline_priority {
    PRIORITY_LOW = -1,
    PRIORITY_NORMAL = 0,
    PRIORITY_HIGH = 1,
    PRIORITY_BREAKING = 2,
};

/* One line for the crawl. Texts are plain, NFC, without line breaks. */
struct headline {
    uint64_t id;        /* hash of source and entry id: stable across runs */
    uint64_t story;     /* shared by all that tell it; a rundown says, else 0 */
    struct text line;   /* what scrolls by */
    struct text title;  /* the publisher's */
    struct text source; /* "BBC World" */
    struct text link;
    struct text lead;           /* how it begins: tells stories apart; may be
                                   empty */
    struct text method;         /* summary.method, or "title" */
    struct text language;       /* BCP 47, or empty */
    const struct text *sources; /* all that tell the story, `source` first */
    size_t source_count;
    int64_t published; /* Unix seconds; 0: the feed does not say */
    int64_t first_seen;
    int64_t expires; /* 0: never */
    enum headline_priority priority;
    uint32_t turns;       /* airs so often at most; 0: no limit */
    uint32_t source_rgba; /* the feed's colour; 0: the theme's */
};

enum headline_style {
    HEADLINE_SUMMARY,
    HEADLINE_TITLE,
    HEADLINE_BOTH, /* "Title: summary" while it fits, else the title */
};

struct headline_rules {
    uint32_t max_graphemes; /* 0: SUMMARY_MAX_GRAPHEMES */
    enum headline_style style;
    struct text language; /* the feed's, when the entry does not say */
    struct text feed;     /* its title: what "v3.9.0" is the version of */
};

/*
 * Writes the headline of one entry: line, title, link, method, language and
 * published; the desk fills in the rest. `article` may be NULL: then the
 * entry's own title, summary and content must do. False: nothing here is
 * worth a line. Lives in `arena` and borrows from `entry`.
 */
bool headline_write(struct arena *arena, const struct entry *entry,
                    const struct article *article,
                    const struct headline_rules *rules, struct headline *out);

/* "low", "normal", "high", "breaking". */
const char *headline_priority_name(enum headline_priority priority);

/* When it was news: published, else first seen; never after first seen. */
int64_t headline_born(const struct headline *h);
