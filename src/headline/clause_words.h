// SPDX-License-Identifier: MIT
#pragma once

struct language;

/*
 * What the shortening of sentences knows of a language beside language.h: word
 * lists as in words.h, any of which may be NULL.
 */
struct clause_words {
    const char *code;
    const char *time_leads; /* may stand before a day: "in the night of" */
    const char *days;       /* "monday", "today"; in German and its like the
                               beginnings of longer words */
    const char *time_tails; /* may stand behind one: "evening" */
    const char *time_ties;  /* before them a time is no aside: "until" */
    const char *joins;      /* "and", "but", "or" */
    const char *openers;    /* begin what says more behind a comma */
    const char *phrases; /* prepositions of what may go on the way to the end */
    const char *participles; /* endings of what says more behind a comma */
};

/* Never NULL; for a language without lists all of them are. */
const struct clause_words *clause_words_of(const struct language *language);
