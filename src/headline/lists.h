// SPDX-License-Identifier: MIT
#pragma once

/* English word lists of the phrase rules, as in words.h. */

extern const char LIST_SAYING[]; /* verbs of reporting */
extern const char LIST_DAYS[];   /* weekdays, today, tonight */
extern const char LIST_MONTHS[];
extern const char LIST_NEGATION[];
/* The same without conditions. */
extern const char LIST_DENIAL[];    /* what follows must not be lost */
extern const char LIST_REFUSAL[];   /* ... nor its reason */
extern const char LIST_CONDITION[]; /* never dropped */
extern const char LIST_SUBORDINATE[];
extern const char LIST_PREPOSITIONS[];
extern const char LIST_TIED[];    /* verb_preposition that belong together */
extern const char LIST_HEDGES[];  /* adverbs that carry meaning */
extern const char LIST_LINKING[]; /* verbs that need what follows */
extern const char LIST_PAST[];    /* irregular verbs in the past */
extern const char LIST_RANKS[];   /* first, largest: bound by what follows */
extern const char LIST_HELD[];    /* what is done to who is suspected */
extern const char LIST_HARM[];    /* who came to harm, or lost what */
/* Verbs that need nothing behind them. */
extern const char LIST_ALONE[];
/* What is passed, signed or written, and says something. */
extern const char LIST_ACTS[];
extern const char LIST_PROMISING[]; /* "agreed" to do what? */
