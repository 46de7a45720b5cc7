// SPDX-License-Identifier: MIT
#pragma once

#include "headline/clause_parts.h"

struct clause_words;

enum {
    LOSS_INNER = 9,  /* phrases inside: every choice of them is weighed */
    LOSS_TAILS = 40, /* places where the sentence may end */
};

/* Tokens that may be left out, and what that costs. */
struct loss {
    size_t first;
    size_t end;
    double cost;
};

/* All that a sentence can do without. */
struct losses {
    const struct clause *c;
    const struct clause_words *words;
    size_t end; /* of the sentence, without its full stop */
    struct loss inner[LOSS_INNER];
    size_t inner_count;
    struct loss tails[LOSS_TAILS];
    size_t tail_count;
    bool *is_time; /* of each token: a day, an hour */
    bool *is_idle; /* ... of what has been: no headline names it */
};

/* Adds a phrase; the dearest goes when there are too many. What denies, what
 * is a condition and half of a quotation is never left out. */
void losses_add(struct losses *l, size_t first, size_t end, double cost);

/* The same for everything from token `first` on. */
void losses_add_tail(struct losses *l, size_t first, double cost);

/* One kind each: days; what stands between two commas; phrases with a
 * preposition; what describes in languages whose verb stands last; where a
 * clause or a phrase begins that may be cut off. */
void losses_find_times(struct losses *l);
void losses_find_asides(struct losses *l);
void losses_find_phrases(struct losses *l);
void losses_find_describing(struct losses *l);
void losses_find_tails(struct losses *l);

/* Whether a line that ends before token `end` has what its last verb needs:
 * an object, the other half of the verb. */
bool losses_is_complete(const struct losses *l, size_t end);

/* Whether the German preposition at `i` is half of a verb or a noun. */
bool losses_is_governed(const struct losses *l, size_t i);

/* A participle or an infinitive, as far as its ending tells. */
bool losses_is_verbal(const struct losses *l, size_t i);

/* A verb that is no participle: that one is part of what is said. */
bool losses_rules_object(const struct losses *l, size_t i);
