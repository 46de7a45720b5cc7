// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

/*
 * Hosts that have asked, over https, to be asked over https only (RFC 6797),
 * kept in a small file over restarts. Ours and not libcurl's: that one rewrites
 * a URL behind the check of its address, and its file at every transfer. Not
 * for addresses, only for names. The desk's thread.
 */
struct hsts;

/* `path` may be empty: then in memory alone. A file that is none is no loss. */
struct hsts *hsts_open(struct text path);
void hsts_close(struct hsts *h); /* NULL is fine */

/* Is `host` (lower case) to be asked over https, at `now` (Unix seconds)? */
bool hsts_binds(const struct hsts *h, struct text host, int64_t now);

/* Heeds the header's value of an answer that came over https. */
void hsts_heed(struct hsts *h, struct text host, struct text value,
               int64_t now);
