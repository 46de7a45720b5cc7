// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

/* The forms of a verb, one bit each: "cut" is three of them. */
enum verbs_form {
    VERBS_BASE = 1,
    VERBS_THIRD = 2, /* cuts */
    VERBS_PAST = 4,
    VERBS_PARTICIPLE = 8,
    VERBS_ING = 16,
};

/*
 * Which forms of an English verb a lower-case word can be, by a list of some
 * nine hundred verbs that the news is made of; 0 for what is none of them.
 * Whether it is a verb where it stands, the tagger decides. Pure.
 */
uint32_t verbs_forms(struct text lower);
