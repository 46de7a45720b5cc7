// SPDX-License-Identifier: MIT
#include "headline/span.h"

#include "headline/search.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/tree.h"

static const char *const NAMES[SPAN_KIND_COUNT] = {
#define X(name) #name,
    SPAN_KINDS(X)
#undef X
};

/* How often editors leave such a phrase out, before anything is known of it. */
const double SPAN_PRIORS[SPAN_KIND_COUNT] = {
    [SPAN_BRACKET] = 0.98,     [SPAN_DASH] = 0.92,
    [SPAN_TIME] = 0.9,         [SPAN_ATTRIBUTION] = 0.93,
    [SPAN_RELATIVE] = 0.86,    [SPAN_APPOSITION] = 0.86,
    [SPAN_LEADING] = 0.7,      [SPAN_PARTICIPLE] = 0.85,
    [SPAN_REDUCED] = 0.7,      [SPAN_PURPOSE] = 0.5,
    [SPAN_SUBORDINATE] = 0.68, [SPAN_COORDINATE] = 0.66,
    [SPAN_PHRASE] = 0.55,      [SPAN_ADVERB] = 0.75,
    [SPAN_SAYING] = 0.5,       [SPAN_ROLE] = 0.3,
    [SPAN_THAT] = 0.35,        [SPAN_ADJECTIVE] = 0.5,
    [SPAN_TAIL] = 0.35,
};

const char *
span_name(enum span_kind kind)
{
    return kind < SPAN_KIND_COUNT ? NAMES[kind] : "?";
}

bool
span_is_finite(uint8_t tag)
{
    return tag == TAG_VBD || tag == TAG_VBZ || tag == TAG_VBP || tag == TAG_MD;
}

size_t
span_find(const struct token *tokens, size_t count, const struct tree *tree,
          struct span out[SPAN_MAX])
{
    struct search s = { .tokens = tokens, .count = count, .out = out };
    if (count > SPAN_MAX_TOKENS)
        return 0;
    s.end = count;
    search_mark_inside(&s);
    while (s.end > 0 && tokens[s.end - 1].tag == TAG_STOP)
        s.end--;
    search_brackets(&s);
    search_parties(&s);
    search_leading_saying(&s);
    search_dashes(&s);
    search_attributions(&s);
    search_times(&s);
    search_after_commas(&s);
    search_leading(&s);
    search_coordinates(&s);
    search_halves(&s);
    search_sayings(&s);
    search_subordinates(&s);
    search_phrases(&s);
    search_adverbs(&s);
    search_tree(&s, tree);
    search_roles(&s, tree);
    search_adjectives(&s);
    search_tails(&s);
    return s.found;
}
