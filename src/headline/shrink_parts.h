// SPDX-License-Identifier: MIT
#pragma once

#include "headline/span.h"

struct arena;
struct buffer;
struct node;
struct subject;
struct tree;

/* A sentence while it is shortened: what shrink.c, guard.c and temper.c share. */
struct shrink {
    struct arena *arena;
    struct token *tokens;
    size_t count;
    struct span spans[SPAN_MAX];
    size_t span_count;
    struct tree *tree;
    bool *keep;
    double *worth; /* of each word for what the text is about; or NULL */
    size_t max;
    struct buffer *notes;
    double cost; /* of what is always left out */
};

/* A way to shorten it. */
struct option {
    uint32_t drops; /* bit i: spans[i] goes */
    double score;
};

/*
 * Of the phrases that may go, of which there are `open`, leaves those that are
 * weighed: the tails that begin nearest to the limit, from below, then the
 * likeliest others. How many.
 */
size_t shrink_select(struct shrink *s, size_t open);

/* The best choices of what goes, for which there may be room; how many. Each
 * dropped phrase speaks for itself by its probability, each kept one by the
 * rest, and a longer line tells more. */
size_t shrink_options(const struct shrink *s, struct option *out, size_t room);

/* Whether a word that is still there, of those tokens, is in a list. */
bool guard_has(const struct shrink *s, size_t first, size_t end,
               const char *list);

/* How leaving a phrase out would turn the meaning of what stays, or NULL. */
const char *guard_turned(const struct shrink *s, const struct span *span);

/* The same for phrases that are half of something: what stands before one makes
 * it stay, or its other half would be left. `word` is its first word. */
const char *guard_bond(const struct shrink *s, const struct span *span,
                       size_t word);
/* The part of it that asks for what a word is nothing without. */
const char *guard_bound(const struct shrink *s, const struct span *span,
                        size_t word);
const char *guard_torn(const struct shrink *s, const struct span *span,
                       size_t word);

/* Whether a node is the last of two things in a row, and all that follows is
 * gone with it: "the fishing towns [and their families]". */
bool guard_is_second(const struct shrink *s, const struct node *node);

/* Whether the words left and right of a seam can be neighbours: for sentences
 * whose tree does not hold together. */
bool guard_is_seam_sound(const struct shrink *s, const struct span *span);

/* How many words are left, and whether a main verb and those of all clauses
 * that were begun are among them. */
size_t guard_count_words(const struct shrink *s, bool *has_verb);

/* Whether what is left holds together: nothing hangs on what is gone, and
 * nothing has lost what it cannot do without. */
bool guard_is_whole(const struct shrink *s);

/* Whether what follows a phrase belongs to its last word. */
bool guard_is_followed(const struct shrink *s, const struct span *span);

/* What is wrong where words meet that were apart, or with what the words that
 * are gone had named; NULL: nothing. */
const char *guard_seams(const struct shrink *s);

/* Whether nothing but a subordinate clause is left. */
bool guard_is_half(const struct shrink *s);

/* How much of what the text is about stands in each word: fills `worth`. */
void temper_words(struct shrink *s, const struct subject *subject);

/* How likely a phrase goes, by what the model says of it and what the model
 * cannot know. */
double temper_span(const struct shrink *s, const struct span *span);

/* What will be is said with its day. */
bool temper_is_ahead(const struct shrink *s, const struct span *span);
