// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

enum { IRI_MAX_BYTES = 8 << 10 };

/*
 * The URL that `reference` means in a document at `base` (RFC 3986, section
 * 5.2), trimmed, with blanks inside as %20; line breaks, controls and marks
 * that turn directions around are left out. Without a base, `reference`
 * itself. Characters beyond ASCII stay as they are: these are IRIs. Lives in
 * `arena`, or is a part of `reference`.
 */
struct text iri_resolve(struct arena *arena, struct text base,
                        struct text reference);

/* The same without user and password, empty when it is no http or https URL. */
struct text iri_resolve_web(struct arena *arena, struct text base,
                            struct text reference);

/*
 * An http or https URL without a user name and a password: a link stands on the
 * wall, where all may read it. Any other text as it is. Lives in `arena`, or is
 * `url`.
 */
struct text iri_without_user(struct arena *arena, struct text url);

/* "www.example.org" of an http or https URL, or empty. */
struct text iri_host(struct text url);

/* Starts with "name:" (RFC 3986, section 3.1). */
bool iri_has_scheme(struct text url);

/* A file: URL. */
bool iri_is_file(struct text url);

/* http: or https: with a host. */
bool iri_is_web(struct text url);
