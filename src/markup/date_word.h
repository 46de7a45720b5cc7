// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

enum date_word_kind {
    DATE_WORD_OTHER, /* a weekday, an ordinal's ending, noise */
    DATE_WORD_MONTH, /* value: 1 to 12 */
    DATE_WORD_ZONE,  /* value: minutes east of Greenwich */
    DATE_WORD_AM,
    DATE_WORD_PM,
    DATE_WORD_UNIT, /* value: 'Y', 'M', 'D', 'h', 'm' or 's', behind a number */
};

struct date_word {
    enum date_word_kind kind;
    int value;
    size_t len;     /* bytes at the start of the text */
    bool is_korean; /* a unit or half of the day, in Hangul */
};

/*
 * The word at the start of `t`, which is no digit: a month's name in one of
 * the usual languages, a zone, a half of the day, a unit as Chinese, Japanese
 * and Korean write them. Case and accents do not matter.
 */
struct date_word date_word_read(struct text t);
