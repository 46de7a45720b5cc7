// SPDX-License-Identifier: MIT
#include "headline/rank.h"

/*
 * Set by hand, in units of word overlap: what an editor would not print is
 * worth less however many of the headline's words it has. The lead stays
 * unless something speaks against it.
 */
const double RANK_PRIOR[RANK_COUNT] = {
    [RANK_FIRST] = 0.40,          [RANK_SECOND] = 0.06,
    [RANK_PLACE] = -0.12,         [RANK_INNER] = -0.03,
    [RANK_ITEM] = -0.30,          [RANK_UNCLOSED] = -0.25,
    [RANK_QUESTION] = -0.50,      [RANK_QUOTE] = -0.25,
    [RANK_QUOTED] = -0.30,        [RANK_SELF] = -0.40,
    [RANK_READER] = -0.35,        [RANK_PRONOUN] = -0.40,
    [RANK_DEMONSTRATIVE] = -0.20, [RANK_CONTRAST] = -0.40,
    [RANK_THERE] = -0.15,         [RANK_COMMAND] = -0.30,
    [RANK_ADVERBIAL] = -0.02,     [RANK_ADVICE] = -0.15,
    [RANK_EVENT] = 0.18,          [RANK_NAME_FIRST] = 0.05,
    [RANK_NUMBER] = 0.02,         [RANK_COVERAGE] = 0.30,
    [RANK_SHORT] = -0.20,         [RANK_LENGTH] = 0.10,
    [RANK_BRIEF] = -0.30,         [RANK_WHOLE] = 0.15,
    [RANK_CLIP] = -0.05,          [RANK_CUT] = -0.80,
    [RANK_TOPICS] = 0.15,         [RANK_DENSITY] = 0.12,
    [RANK_COMMON] = 0.12,         [RANK_NAMES_KEPT] = 0.06,
    [RANK_NUMBER_LOST] = -0.04,   [RANK_START_LOST] = -0.03,
    [RANK_COMMAS] = -0.04,        [RANK_HOLLOW] = -0.40,
    [RANK_LOOSE_END] = -0.40,     [RANK_GAPS] = -0.10,
    [RANK_REATTACHED] = -0.30,    [RANK_BUT] = 0.30,
    [RANK_LATER] = -0.2,          [RANK_TITLE] = 0.30,
    [RANK_TITLE_SENTENCE] = 0.30, [RANK_TITLE_NAME_LOST] = -0.15,
};
