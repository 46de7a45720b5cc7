// SPDX-License-Identifier: MIT
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "headline/headline.h"
#include "store/store.h"

enum { NOW = 1800000000, DAY = 86400 };

#define FEED TEXT("http://a.example/feed")

/* A directory for one test, with the store's file in it. */
struct place {
    char folder[64];
    char file[96];
};

struct place place_create(void);
void place_destroy(const struct place *p);

struct store *store_at(const char *path);

/* The headline that store_add_one() adds to FEED, and how many there are. */
struct headline headline_of(uint64_t id, int64_t first_seen);
void store_add_one(struct store *s, uint64_t id, int64_t first_seen);
size_t store_count(struct store *s);

/* Statements behind the store's back. */
void store_run_sql(const char *path, const char *sql);
