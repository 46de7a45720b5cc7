// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct buffer;

enum { LEDGER_MAX = 8000 }; /* then the longest unheard half is forgotten */

/* What is remembered of a story that was on air. */
struct airing {
    uint64_t key;
    int64_t first_aired;
    int64_t broke; /* when it first aired as breaking news, or 0 */
    int64_t last_aired;
    uint64_t turn;  /* in which it last aired; 0 after a restart */
    uint32_t aired; /* how often; 1 after a restart */
    double pass;    /* its place in the queue, see rotation.c */
};

/* All of them, sorted by key. The zero value is the empty ledger. */
struct ledger {
    struct airing *airings;
    size_t count;
    size_t room;
};

void ledger_finish(struct ledger *l);

/* NULL: never aired. Good until the next ledger_add(). */
struct airing *ledger_find(const struct ledger *l, uint64_t key);

/* A fresh page for a key that is not there. */
struct airing *ledger_add(struct ledger *l, uint64_t key);

/*
 * One line of ASCII for each airing, and back: false where it is none. What
 * this run airs for the first time after `now` is left out.
 */
void ledger_write(const struct ledger *l, int64_t now, struct buffer *out);
bool ledger_read(struct ledger *l, struct text lines);
