// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/* What a request needs to know of a URL. Texts live in the arena. */
struct url {
    struct text whole; /* canonical, without user, password and fragment */
    struct text scheme;
    struct text host; /* lower case */
    struct text user; /* decoded, as the password; empty when absent */
    struct text password;
    uint16_t port;
};

/*
 * Reads an http or https URL; blanks and characters outside ASCII are
 * percent-encoded. `base` may be NULL; else `t` may be relative to it. False:
 * no URL, or another scheme.
 */
bool url_parse(struct arena *arena, struct text t, const struct url *base,
               struct url *out);

/* Scheme, host and port are equal. */
bool url_same_origin(const struct url *a, const struct url *b);

/*
 * For people and for keys: any text, without the user name and the password
 * when it is an http or https URL that has them.
 */
struct text url_public(struct arena *arena, struct text t);
