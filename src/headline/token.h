// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_MARK };

/*
 * A word, a number or a mark of a sentence. As in the treebanks' convention a
 * hyphen between words and a clitic ('s, n't) are tokens of their own.
 */
struct token {
    struct text text;  /* in the sentence */
    struct text lower; /* the same in lower case, ' for an apostrophe */
    enum token_kind kind;
    uint8_t tag;   /* enum tag, once tagger_tag() has been there */
    bool space;    /* white space stands before it */
    bool is_light; /* left out in the end, so it takes no room: headlinese.h */
};

/* All tokens of one line, in order. Lives in `arena`, borrows from `line`. */
size_t token_split(struct arena *arena, struct text line, struct token **out);

bool token_is(const struct token *t, const char *lower);
bool token_is_capital(const struct token *t);
bool token_is_open(const struct token *t);  /* an opening bracket */
bool token_is_close(const struct token *t); /* a closing one */
bool token_is_dash(const struct token *t);  /* - between spaces, –, — */
bool token_is_quote(const struct token *t);

/* Whether what follows `t` is quoted, given whether `t` itself is. Marks that
 * are alike on both sides take turns; the tagger may know better. */
bool token_is_quoting(const struct token *t, bool before);

/* How many clusters it takes in a line, with the space before it. */
size_t token_width(const struct token *t);

/* How many those take that are kept and light. */
size_t token_light_width(const struct token *tokens, size_t count,
                         const bool *keep);

/* How many of them are no marks. */
size_t token_count_words(const struct token *tokens, size_t count);
