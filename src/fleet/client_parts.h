// SPDX-License-Identifier: MIT
#pragma once

#include "fleet/client.h"

#include "fleet/library.h"

enum { VERSION_5 = 5, VERSION_311 = 4 };

struct client {
    struct client_settings settings;
    struct client_ops ops;
    void *ctx;
    struct library library;
    struct mosquitto *handle; /* NULL: between two tries */
    int version;
    bool is_up;
    bool is_refused; /* this try was answered with a no */
    bool has_been_up;
    uint32_t failures; /* in a row */
    uint32_t connections;
    int unsent;
    int64_t began_us; /* this try */
    int64_t retry_us;
    char problem[300];
    char library_says[200];
    uint64_t told; /* hash of the problem that the log has */
};

/* client_problem.c: what keeps a client from its broker, in one line. */

/* Keeps the line, and logs it when it is another one than the last. */
void client_complain(struct client *c, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* The broker's answer to our greeting is a no. */
void client_refuse(struct client *c, int code);

/* The connection, or the try of one, has ended with the library's `code`. */
void client_explain(struct client *c, int code);
