// SPDX-License-Identifier: MIT
#pragma once

#include "desk/desk.h"
#include "desk/orders.h"
#include "headline/rundown.h"
#include "store/store.h"
#include "support/scratch.h"
#include "support/transport_script.h"

/* What most tests ask for, wait for and read. */
#define URL "http://a.example/feed"
#define MOVED "http://b.example/feed"
enum { MINUTE = 60, HOUR = 3600, DAY = 86400 };
static const char first[] = "Council opens the long bridge over the river";
static const char second[] = "Ferries return to the harbour after the storm";

/* A desk on a bench: scripted network, virtual time, a store of its own. */
struct bench {
    struct transport_script *script;
    struct store *store;
    struct desk *desk;
    struct rundown *rundown; /* the newest */
    const char *store_path;
    char folder[SCRATCH_PATH_BYTES]; /* "": none of its own */
    char file[SCRATCH_PATH_BYTES + 8];
    int64_t now;
    int64_t steady_s;
};

/*
 * `store_path` may be ":memory:"; NULL is a file in a folder of its own, which
 * goes with the bench. Time starts at BENCH_START.
 */
enum { BENCH_START = 1800000000 }; /* 2027-01-15 08:00:00 UTC */

struct bench *bench_create(const char *store_path);
void bench_destroy(struct bench *b);

/* The desk and the store end, and begin again after `pause_s`. */
void bench_restart(struct bench *b, int64_t pause_s);

void bench_order(struct bench *b, const struct desk_plan *plan);
/* One feed by the name of "Feed", every 10 minutes. */
void bench_order_one(struct bench *b, const char *url);

/* Turns at the present moment until nothing is under way. */
void bench_settle(struct bench *b);
/* Lets time pass, a turn whenever one is due, and at the end. */
void bench_pass(struct bench *b, int64_t seconds);
/* The wall clock is set; steady time goes on. */
void bench_set_clock(struct bench *b, int64_t now);

/* The answer "200" with these bytes. */
void bench_serve(struct bench *b, const char *url, const char *body);
/* An RSS feed of one entry with this title and id. */
const char *bench_feed(const char *title);
/* The same, from where a permanent redirect led to: MOVED. */
struct response bench_moved(const char *title);

size_t bench_headlines(const struct bench *b);
/* The line of the i-th headline; "" past the last. */
const char *bench_line(const struct bench *b, size_t i);
enum feed_status bench_status(const struct bench *b);
/* A part of the (first) feed's error. */
bool bench_says(const struct bench *b, const char *part);
