// SPDX-License-Identifier: MIT
#include "headline/tree_parts.h"

#include "headline/lists.h"
#include "headline/tagger.h"
#include "headline/token.h"

/* "an amendment by Lee that would", "a bill on the Rhine that": what a clause
 * tells of where a name stands before it, not the name. `last` or that noun. */
static size_t
lawful_noun(const struct builder *b, size_t k, size_t last)
{
    if (!tree_first_in(b, k, " that which ") ||
        b->tokens[tree_at(b, last)->end - 1].tag != TAG_NNP ||
        tree_at(b, last)->role == ROLE_APPOSITION)
        return last;
    for (size_t i = last; i-- > 0 && i + 6 > last;) {
        enum node_kind kind = tree_kind(b, i);
        if (kind == NODE_NOUN && tree_last_in(b, i, LIST_ACTS) &&
            b->tokens[tree_at(b, i)->end - 1].tag != TAG_NNP)
            return i;
        if (kind != NODE_PREPOSITION && kind != NODE_NOUN &&
            kind != NODE_DONE && kind != NODE_BRACKET && kind != NODE_TIME)
            return last;
    }
    return last;
}

void
tree_place_that(struct builder *b, size_t k)
{
    static const char NOUNS[] =
        " fact claim claims allegation allegations warning warnings concern "
        "concerns hope hopes report reports announcement admission decision "
        "idea belief view sign signs evidence news proof fear fears suggestion "
        "suggestions accusation accusations risk chance possibility message ";
    bool comma;
    size_t last = tree_before(b, k, &comma);
    enum node_kind kind = tree_kind(b, last);
    enum node_role role = ROLE_COMPLEMENT;
    if (kind == NODE_NOUN && !comma) {
        bool says = tree_last_in(b, last, NOUNS);
        size_t verb = tree_climb_to_verb(b, last);
        bool told = verb < TREE_NONE && tree_last_in(b, verb,
                                                     " told tells warned "
                                                     "informed assured ");
        role = says || told ? ROLE_COMPLEMENT : ROLE_RELATIVE;
        last = told ? verb : says ? last : lawful_noun(b, k, last);
    } else if (kind == NODE_AND) {
        role = ROLE_OBJECT;
    } else if (!tree_is_verbal(b, last) && last < TREE_NONE) {
        size_t verb = tree_climb_to_verb(b, last);
        last = verb < TREE_NONE ? verb : last;
    }
    tree_attach(b, k, last, role);
    tree_open_clause(b, k, TREE_NONE, role);
}

void
tree_place_relative(struct builder *b, size_t k)
{
    bool comma;
    size_t last = tree_before(b, k, &comma);
    /* "a shooting Thursday that left": not the day. */
    if (!comma && tree_kind(b, last) == NODE_TIME && last > 0 &&
        tree_kind(b, last - 1) == NODE_NOUN)
        last--;
    enum node_kind kind = tree_kind(b, last);
    if (!comma && kind == NODE_NOUN)
        last = lawful_noun(b, k, last);
    if (!comma && kind == NODE_NOUN &&
        tree_last_in(b, last,
                     " anyone those everyone someone people one all "
                     "anybody nobody everybody "))
        tree_attach(b, k, last, ROLE_COMPLEMENT);
    else if (kind == NODE_NOUN ||
             (comma && tree_climb(b, last, NODE_NOUN) < TREE_NONE))
        tree_attach(b, k, tree_climb(b, last, NODE_NOUN), ROLE_RELATIVE);
    else if (kind == NODE_PREPOSITION || kind == NODE_AND)
        tree_attach(b, k, last, ROLE_OBJECT);
    else if (last < TREE_NONE)
        tree_attach(b, k, last, ROLE_COMPLEMENT);
    else
        tree_attach_to_clause(b, k, ROLE_ADVERBIAL);
    tree_open_clause(b, k, TREE_NONE, ROLE_RELATIVE);
}

/* Whether an outer clause still waits for its verb, the one that is being read
 * has its own, and there is but one to come. */
static bool
is_last_awaited(const struct builder *b, size_t k)
{
    size_t verbs = 0;
    if (b->clauses[b->clause].verb == TREE_NONE ||
        tree_verbless(b) == TREE_NONE)
        return false;
    for (k++; k < b->tree->count; k++) {
        enum node_kind kind = tree_kind(b, k);
        if (kind == NODE_RELATIVE || kind == NODE_THAT ||
            kind == NODE_SUBORDINATOR || kind == NODE_COMMA)
            break;
        verbs += kind == NODE_FINITE;
    }
    return verbs == 1;
}

void
tree_place_subordinator(struct builder *b, size_t k)
{
    bool comma;
    size_t last = tree_before(b, k, &comma);
    enum node_kind next = tree_kind(b, tree_after(b, k));
    static const char ASK[] =
        " ask asks asked asking wonder wondered know knows knew see decide "
        "decided consider considering check doubt doubted investigate "
        "investigating determine tell say said unclear ";
    bool is_short = next == NODE_ING || next == NODE_DONE ||
                    next == NODE_ADJECTIVE || next == NODE_PREPOSITION;
    /* "A man who ran off after a fight was held": the verb is the man's. */
    is_short |= !comma && is_last_awaited(b, k);
    if (comma && tree_verbless(b) == TREE_NONE)
        b->clause = tree_main_clause(b);
    bool asks = tree_first_in(b, k, " whether ") ||
                (tree_first_in(b, k, " if ") && tree_last_in(b, last, ASK));
    if (asks && !comma && tree_is_verbal(b, last))
        tree_attach(b, k, last, ROLE_COMPLEMENT);
    else if (tree_verbless(b) == TREE_NONE ||
             tree_now(b)->subject == TREE_NONE || last == TREE_NONE)
        tree_attach_to_clause(b, k, ROLE_ADVERBIAL);
    else
        tree_attach(b, k,
                    tree_climb_to_verb(b, last) < TREE_NONE
                        ? tree_climb_to_verb(b, last)
                        : last,
                    ROLE_ADVERBIAL);
    /* "While addressing the House, Smith": no clause of its own. */
    if (!is_short)
        tree_open_clause(b, k, TREE_NONE, ROLE_ADVERBIAL);
}

/* The clause whose verb is of the form of the one at `next`. */
static size_t
like_clause(const struct builder *b, size_t next)
{
    uint8_t tag = b->tokens[tree_at(b, next)->first].tag;
    for (size_t c = b->clause;; c = b->clauses[c].outer) {
        size_t verb = b->clauses[c].verb;
        if (verb != TREE_NONE && b->tokens[tree_at(b, verb)->first].tag == tag)
            return c;
        if (c == 0)
            return tree_main_clause(b);
    }
}

static void
place_and_before_noun(struct builder *b, size_t k, size_t next, bool comma,
                      size_t last)
{
    /* "but all passengers and crew were" */
    bool is_both =
        tree_first_in(b, k, " but ") && tree_kind(b, next + 1) == NODE_AND &&
        tree_kind(b, next + 2) == NODE_NOUN && tree_leads_clause(b, next + 2);
    if ((is_both || tree_leads_clause(b, next)) &&
        tree_verbless(b) == TREE_NONE) {
        /* ", but a spokesman said": on a par with the whole. */
        if (comma)
            b->clause = tree_main_clause(b);
        tree_attach(b, k, tree_now(b)->verb, ROLE_COORDINATE);
        tree_open_clause(b, k, TREE_NONE, ROLE_COORDINATE);
        b->joins_clause[k] = true;
        return;
    }
    size_t noun = tree_head_noun(b, last);
    /* "Thomas, 42, and his wife" */
    while (comma && noun < TREE_NONE &&
           tree_at(b, noun)->role == ROLE_APPOSITION &&
           tree_at(b, noun)->parent < TREE_NONE)
        noun = tree_at(b, noun)->parent;
    tree_attach(b, k, noun < TREE_NONE ? noun : last, ROLE_LIST);
}

/* "who starred in it and won, has died": whether a verb is left for the clause
 * that still waits for its own when the one at `next` goes with the last. */
static bool
goes_on_inside(const struct builder *b, size_t next)
{
    size_t outer = tree_verbless(b);
    if (outer == TREE_NONE || outer == b->clause ||
        b->clauses[b->clause].verb == TREE_NONE)
        return false;
    for (size_t k = next + 1; k < b->tree->count; k++) {
        enum node_kind kind = tree_kind(b, k);
        if (kind == NODE_FINITE)
            return true;
        if (kind == NODE_THAT || kind == NODE_RELATIVE ||
            kind == NODE_SUBORDINATOR || kind == NODE_AND)
            return false;
    }
    return false;
}

void
tree_place_and(struct builder *b, size_t k)
{
    bool comma;
    size_t last = tree_before(b, k, &comma);
    size_t next = tree_after(b, k);
    enum node_kind kind = tree_kind(b, next);
    size_t like = tree_climb(b, last, kind);
    /* "from here and abroad, Lee today opened" */
    if (tree_kind(b, k + 1) == NODE_ADVERB &&
        tree_kind(b, k + 2) == NODE_COMMA) {
        tree_attach(b, k, last, ROLE_LIST);
        return;
    }
    if (kind == NODE_INFINITIVE && like < TREE_NONE)
        like = tree_series_verb(b, like);
    if (kind == NODE_FINITE && tree_verbless(b) == TREE_NONE) {
        b->clause = like_clause(b, next);
        tree_attach(b, k, tree_now(b)->verb, ROLE_COORDINATE);
    } else if (kind == NODE_FINITE && goes_on_inside(b, next)) {
        tree_attach(b, k, tree_now(b)->verb, ROLE_COORDINATE);
        b->joins_verb[k] = true;
    } else if (kind == NODE_NOUN) {
        place_and_before_noun(b, k, next, comma, last);
    } else if (kind == NODE_PREPOSITION || kind == NODE_ADJECTIVE) {
        /* "near zero -- and at record lows -- as": by the way. */
        tree_attach(b, k, like < TREE_NONE ? like : last,
                    k > 0 && tree_kind(b, k - 1) == NODE_MARK ? ROLE_PHRASE
                                                              : ROLE_LIST);
    } else if (like < TREE_NONE) {
        tree_attach(b, k, like, ROLE_COORDINATE);
    } else if (tree_climb_to_verb(b, last) < TREE_NONE) {
        tree_attach(b, k, tree_climb_to_verb(b, last), ROLE_COORDINATE);
    } else {
        tree_attach(b, k, last, ROLE_LIST);
    }
}

void
tree_place_adverb(struct builder *b, size_t k)
{
    static const char MIDDLE[] = " also now still never already once then only "
                                 "even just not soon both ";
    enum node_kind next = tree_kind(b, k + 1);
    size_t verb = k > 0 ? tree_climb_to_verb(b, k - 1) : TREE_NONE;
    /* "pills bought online has": that of the inner verb. */
    if (next == NODE_FINITE && verb < TREE_NONE &&
        tree_verbless(b) != TREE_NONE && !tree_last_in(b, k, MIDDLE) &&
        !text_ends(b->tokens[tree_at(b, k)->first].lower, TEXT("ly")))
        tree_attach(b, k, verb, ROLE_ADVERB);
    else if (k + 1 < b->tree->count && next != NODE_COMMA && next != NODE_AND &&
             next != NODE_MARK && next != NODE_BRACKET)
        tree_attach(b, k, k + 1, ROLE_ADVERB);
    else if (verb < TREE_NONE)
        tree_attach(b, k, verb, ROLE_ADVERB);
    else
        tree_attach_to_clause(b, k, ROLE_ADVERB);
}
