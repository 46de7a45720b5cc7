// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"

#include <stdint.h>

struct buffer;

enum {
    CLAIM_MAX_BYTES = 1024,
    CLAIM_NAME_BYTES = 64,
    CLAIM_SETTLE_US = 1500000, /* a retained claim comes within */
    CLAIM_JOIN_US = 10000000,  /* and the wait for more has an end */
    CLAIM_REPEAT_US = 5000000,
    CLAIM_SILENCE_US = 18000000, /* then the other one is gone */
    CLAIM_RANK_US = 3000000,     /* rivals do not jump together */
};

/* Who says that the wall's news is his to publish. */
struct claimant {
    char name[CLAIM_NAME_BYTES];
    uint64_t instance; /* of the process: a name may be given twice */
    int priority;      /* the greatest publishes; then the first name */
};

enum claim_state {
    CLAIM_NONE,    /* no broker, or too early to know */
    CLAIM_STANDBY, /* another one publishes */
    CLAIM_ACTIVE,
};

/*
 * Whether we are the one of several publishers that publishes: a retained
 * claim, said again every few seconds, and the last will of who said it. Pure:
 * times and what was heard go in, what to do comes out.
 */
struct claim {
    struct claimant self;
    struct claimant other;
    bool has_other;
    bool is_other_gone; /* its last will was read */
    int64_t heard_us;   /* of the other */
    int64_t up_us;      /* since when there is a broker; 0: there is none */
    int64_t told_us;    /* what it had kept came last */
    int64_t said_us;
    enum claim_state state;
};

void claim_init(struct claim *c, struct text name, uint64_t instance,
                int priority);

/* The broker is there, or gone. */
void claim_up(struct claim *c, int64_t now_us);
void claim_down(struct claim *c);

/* The broker hands on what it has kept: there may be more. */
void claim_settle(struct claim *c, int64_t now_us);

/* A claim was read. `from` is gone when it took leave. */
void claim_hear(struct claim *c, const struct claimant *from, bool is_gone,
                int64_t now_us);

/* The display of this name went offline. */
void claim_hear_will(struct claim *c, struct text name, uint64_t instance);

/* True: our claim is to be published now. */
bool claim_turn(struct claim *c, int64_t now_us);

/* assets/schema/publisher.json, there and back. */
bool claim_write(const struct claimant *who, bool is_gone, struct buffer *out);
bool claim_read(struct text bytes, struct claimant *who, bool *is_gone,
                struct error *err);
