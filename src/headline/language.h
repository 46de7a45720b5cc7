// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

enum script {
    SCRIPT_OTHER,
    SCRIPT_LATIN,
    SCRIPT_CYRILLIC,
    SCRIPT_GREEK,
    SCRIPT_ARABIC,
    SCRIPT_HEBREW,
    SCRIPT_DEVANAGARI,
    SCRIPT_HAN, /* Chinese and Japanese: no spaces between words */
    SCRIPT_HANGUL,
};

/*
 * What the headline writer knows of a language: word lists as in words.h.
 * A list may be NULL. The language that is not known has none, for the wrong
 * list does harm.
 */
struct language {
    const char *code; /* BCP 47, or "" */
    enum script script;
    const char *stop;          /* function words */
    const char *abbreviations; /* without their full stop */
    const char *months;
    const char *verbs;        /* finite forms of common verbs */
    const char *verb_endings; /* of finite forms, for longer words */
    const char *attribution;  /* begins a trailing ", says X" */
    const char *clause;       /* begins a clause that may be cut off */
    const char *prepositions; /* begins a phrase that may be cut off */
    const char *condition;    /* ... and one that may not */
    const char *pronouns;     /* a headline should not begin with */
    const char *negation;     /* what follows must not be lost */
    const char *dangling;     /* a headline must not end with */
};

extern const struct language LANGUAGE_ENGLISH;
extern const struct language LANGUAGES_WEST[];
extern const size_t LANGUAGES_WEST_COUNT;
extern const struct language LANGUAGES_EAST[];
extern const size_t LANGUAGES_EAST_COUNT;

/*
 * The language of a text: what it is said to be, unless its script or its
 * function words say otherwise; else by script, else by function words.
 * Never NULL.
 */
const struct language *language_find(struct arena *arena, struct text stated,
                                     struct text sample);

bool language_is(const struct language *language, const char *code);
