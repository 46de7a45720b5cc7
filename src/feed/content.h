// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/* What kind of text a publisher says, or is taken, to have written. */
enum content_kind {
    CONTENT_TEXT,
    CONTENT_GUESS, /* RSS does not say: HTML if it looks like it */
    CONTENT_HTML,
    CONTENT_BASE64, /* HTML, packed as RFC 4648 has it */
};

/* `type` as Atom has it ("html", "text/plain" ...); empty: `otherwise`. */
enum content_kind content_kind_of(struct text type, struct text mode,
                                  enum content_kind otherwise);

/*
 * True when text that may be either holds a known tag with its end, or a
 * known reference, and no tag that HTML does not have.
 */
bool content_looks_like_html(struct text t);

/* True when `t`, which is said to be of `kind`, is to be read as HTML. */
bool content_is_html(enum content_kind kind, struct text t);

/* The text or HTML in an envelope of base64. Empty when it is no such thing. */
struct text content_open(struct arena *arena, struct text t);

/* Its plain text: on one line, or with a "\n" between paragraphs. */
struct text content_line(struct arena *arena, enum content_kind kind,
                         struct text t);
struct text content_paragraphs(struct arena *arena, enum content_kind kind,
                               struct text t);
