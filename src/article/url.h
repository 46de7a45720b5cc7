// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/*
 * `reference` made absolute against `base` (RFC 3986, section 5.2). Empty
 * when the result would be no http or https URL. Lives in `arena`.
 */
struct text url_resolve(struct arena *arena, struct text base,
                        struct text reference);

/* "www.example.org" of a URL; empty when there is none. */
struct text url_host(struct text url);
