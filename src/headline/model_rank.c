// SPDX-License-Identifier: MIT AND CC-BY-2.5
/*
 * Version 1. Written by tests/train; do not edit.
 * Learnt from English Wikinews (CC BY 2.5; snapshot of the GUM corpus), press
 * releases of US senators (public domain; collected by Justin Grimmer) and
 * posts of digital.gov (CC0 1.0).
 */
#include "headline/rank.h"

// clang-format off
const double RANK_WEIGHTS[RANK_COUNT] = {
    [RANK_BIAS] = 0.0000,
    [RANK_FIRST] = 0.4000,
    [RANK_SECOND] = 0.0600,
    [RANK_PLACE] = -0.1200,
    [RANK_INNER] = -0.0300,
    [RANK_ITEM] = -0.3000,
    [RANK_UNCLOSED] = -0.2500,
    [RANK_QUESTION] = -0.5000,
    [RANK_QUOTE] = -0.2500,
    [RANK_QUOTED] = -0.3000,
    [RANK_SELF] = -0.4000,
    [RANK_READER] = -0.3500,
    [RANK_PRONOUN] = -0.4000,
    [RANK_DEMONSTRATIVE] = -0.2000,
    [RANK_CONTRAST] = -0.4000,
    [RANK_THERE] = -0.1500,
    [RANK_COMMAND] = -0.3000,
    [RANK_ADVERBIAL] = -0.0200,
    [RANK_ADVICE] = -0.1500,
    [RANK_EVENT] = 0.1800,
    [RANK_FUTURE] = 0.0000,
    [RANK_SAYING] = 0.0000,
    [RANK_NAME_FIRST] = 0.0500,
    [RANK_NAMES] = 0.0000,
    [RANK_NUMBER] = 0.0200,
    [RANK_TIME] = 0.0000,
    [RANK_COVERAGE] = 0.3000,
    [RANK_SHORT] = -0.2000,
    [RANK_LONG] = 0.0000,
    [RANK_LENGTH] = 0.0979,
    [RANK_BRIEF] = -0.2981,
    [RANK_QUALITY] = -0.0004,
    [RANK_WHOLE] = 0.1484,
    [RANK_CLIP] = -0.0509,
    [RANK_CUT] = -0.8000,
    [RANK_COMMAS] = -0.0403,
    [RANK_LATER] = -0.1965,
    [RANK_HOLLOW] = -0.3996,
    [RANK_LOOSE_END] = -0.3968,
    [RANK_GAPS] = -0.0991,
    [RANK_REATTACHED] = -0.2989,
    [RANK_BUT] = 0.2999,
    [RANK_KEPT] = -0.0019,
    [RANK_TOPICS] = 0.1222,
    [RANK_DENSITY] = 0.1296,
    [RANK_COMMON] = 0.1244,
    [RANK_NAMES_KEPT] = -0.0246,
    [RANK_NUMBER_LOST] = 0.0177,
    [RANK_START_LOST] = 0.0149,
    [RANK_TITLE] = 0.3000,
    [RANK_TITLE_SENTENCE] = 0.3000,
    [RANK_TITLE_NAME_LOST] = -0.1500,
};
// clang-format on
