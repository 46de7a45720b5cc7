// SPDX-License-Identifier: MIT
#pragma once

#include "article/tag.h"

enum token_kind {
    TOKEN_END, /* of the input */
    TOKEN_TEXT,
    TOKEN_OPEN,
    TOKEN_CLOSE,
};

struct token {
    enum token_kind kind;
    enum tag tag;           /* of OPEN and CLOSE */
    struct text name;       /* the same, as written */
    struct text text;       /* of TEXT; references are not yet decoded */
    struct text attributes; /* of OPEN: for token_attribute() */
    struct text raw;        /* of OPEN: content of a script, title and such,
                               whose end tag is already behind us */
    bool closes_itself;     /* <name ... /> */
};

/*
 * The tokens of an HTML document, in the manner of WHATWG HTML section 13.2.5:
 * comments, declarations and the content of raw elements never become text,
 * a tag ends at the first '>' outside quotes. What is never closed (a comment,
 * a quoted value, a noscript) costs one look at the rest of the input, once,
 * and then only its own tag; a script or style that is never closed is the
 * rest of the document. Views into the input; time linear in it.
 */
struct tokens {
    struct text html;
    size_t at;
    bool endless[TAG_COUNT]; /* no end tag of this raw element ahead */
    bool endless_comment;
    bool endless_quote;
};

void tokens_init(struct tokens *tokens, struct text html);
void tokens_next(struct tokens *tokens, struct token *out);

/* One attribute of a tag; the value is not yet decoded. False: no more. */
bool token_attribute(struct text *attributes, struct text *name,
                     struct text *value);
