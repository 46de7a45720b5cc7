// SPDX-License-Identifier: MIT
#include "headline/search.h"

#include "headline/lists.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/tree.h"

/* What a branch of the tree is, as a phrase; SPAN_KIND_COUNT: never left out
 * on its own. */
static enum span_kind
kind_of_branch(const struct node *n)
{
    bool leads = n->reach_first == 0;
    switch (n->role) {
    case ROLE_PHRASE:
        return leads ? SPAN_LEADING : SPAN_PHRASE;
    case ROLE_TIME:
        return SPAN_TIME;
    case ROLE_APPOSITION:
        return SPAN_APPOSITION;
    case ROLE_RELATIVE:
        return SPAN_RELATIVE;
    case ROLE_REDUCED:
        return SPAN_REDUCED;
    case ROLE_PARTICIPLE:
        return leads ? SPAN_LEADING : SPAN_PARTICIPLE;
    case ROLE_PURPOSE:
        return SPAN_PURPOSE;
    case ROLE_ADVERBIAL:
        return leads ? SPAN_LEADING : SPAN_SUBORDINATE;
    case ROLE_COORDINATE:
        return SPAN_COORDINATE;
    case ROLE_ATTRIBUTION:
        return SPAN_ATTRIBUTION;
    default:
        return SPAN_KIND_COUNT;
    }
}

/* "by Friday", "until March": a deadline is the news. */
static bool
is_deadline(const struct search *s, const struct node *n)
{
    return n->role == ROLE_TIME &&
           search_is_in(s, n->first,
                        " by until before since from through till "
                        "between within after ");
}

static void
add_branch(struct search *s, const struct node *n, enum span_kind kind)
{
    size_t first = n->reach_first;
    size_t end = n->reach_end;
    /* "early today, after nine days": what a comma sets apart is no time. */
    for (size_t i = n->end; kind == SPAN_TIME && i < end; i++)
        if (search_is_in(s, i, " that ")) /* what was said on that day */
            end = i;
        else if (search_is_comma(s, i) && !search_is_in(s, i - 1, LIST_DAYS) &&
                 search_tag(s, i + 1) != TAG_CD)
            end = i;
    bool opens = first > 0 && search_is_comma(s, first - 1);
    bool closes = search_is_comma(s, end);
    if ((end - first < 2 && kind != SPAN_TIME) || is_deadline(s, n))
        return;
    /* ", with four laws adopted": goes as one. */
    if (kind == SPAN_PHRASE && search_is_in(s, n->first, " with ") &&
        (search_tag(s, end) == TAG_VBN || search_tag(s, end) == TAG_VBG))
        return;
    /* "on Friday and [Saturday]" */
    if (kind == SPAN_TIME && first > 0 && search_tag(s, first - 1) == TAG_CC)
        return;
    /* "Lee, who owns it, today announced": the comma is of what came before. */
    if (opens &&
        (kind != SPAN_TIME || closes || !span_is_finite(search_tag(s, end))))
        first--;
    uint8_t next = search_tag(s, search_skip_adverbs(s, end + 1));
    /* "to change, by a ruling, the way", "that late last night, the Senate" */
    uint8_t before = first > 0 ? search_tag(s, first - 1) : (uint8_t)TAG_STOP;
    bool is_between = opens && (before == TAG_VB || before == TAG_VBG);
    bool is_behind_that = !opens && search_is_in(s, first - 1, " that ");
    if (closes && (first == 0 || is_between || (first > 0 && is_behind_that) ||
                   (opens && (span_is_finite(next) || next == TAG_VBN ||
                              next == TAG_IN || next == TAG_TO))))
        end++;
    search_add(s, first, end, kind, SPAN_PRIORS[kind]);
}

/* "Smith is pleased to announce that", "welcomed the news that": nothing but how
 * he takes it stands before what happened. */
static bool
is_glad(const struct search *s, const struct tree *tree, size_t that)
{
    static const char ROOTS[] =
        " welcomed hailed applauded cheered announced received is are was were "
        "pleased notified informed learned celebrated ";
    static const char WORDS[] =
        " pleased proud happy delighted honored thrilled excited glad to "
        "announce announced announcing officially recently today today's "
        "yesterday yesterday's the this 's week afternoon morning by news "
        "announcement notified informed report learn learned ";
    size_t i = 0;
    bool tells = false;
    while (i < tree->count && tree->nodes[i].role != ROLE_ROOT)
        i++;
    if (i == tree->count || tree->nodes[i].reach_first != 0 ||
        tree->nodes[i].end > that ||
        !search_is_in(s, tree->nodes[i].end - 1, ROOTS))
        return false;
    for (size_t k = tree->nodes[i].first; k < that; k++) {
        tells |= search_is_in(s, k,
                              " announce announcing news announcement "
                              "notified informed learned ");
        if (k >= tree->nodes[i].end && !search_is_in(s, k, WORDS))
            return false;
    }
    return tells;
}

/* "Smith announced today that the bank has failed": what was announced. */
static void
add_saying(struct search *s, const struct tree *tree)
{
    static const char SURE[] =
        " announced announces reported reports confirmed confirms revealed "
        "reveals show shows showed ";
    for (size_t k = 1; k + 2 < tree->count; k++) {
        const struct node *n = &tree->nodes[k];
        uint8_t next = search_tag(s, n->end);
        if (n->kind != NODE_THAT || n->role != ROLE_COMPLEMENT ||
            n->parent >= tree->count)
            continue;
        const struct node *verb = &tree->nodes[n->parent];
        bool is_sure = verb->role == ROLE_ROOT &&
                       search_is_in(s, verb->end - 1, SURE) &&
                       verb->reach_first == 0;
        if ((is_sure || is_glad(s, tree, n->first)) && next != TAG_PRP &&
            next != TAG_PRPS &&
            !search_is_in(s, n->end, " this these those that there such "))
            search_add(s, 0, n->end, SPAN_SAYING, SPAN_PRIORS[SPAN_SAYING]);
        return;
    }
}

/* Whether what begins so can stand before the main clause. */
static bool
can_lead(uint8_t tag)
{
    return tag == TAG_IN || tag == TAG_TO || tag == TAG_VBG || tag == TAG_VBN ||
           tag == TAG_RB || tag == TAG_WRB || tag == TAG_CC || tag == TAG_JJ;
}

void
search_tree(struct search *s, const struct tree *tree)
{
    add_saying(s, tree);
    for (size_t k = 0; k < tree->count; k++) {
        const struct node *n = &tree->nodes[k];
        enum span_kind kind = kind_of_branch(n);
        if (kind == SPAN_LEADING && !can_lead(search_tag(s, n->reach_first)))
            continue;
        if (kind != SPAN_KIND_COUNT && n->parent != SIZE_MAX)
            add_branch(s, n, kind);
    }
}

/* The end of "Housing Secretary" before "Angela Brook", or of "guitarist". */
static size_t
role_end(const struct search *s, const struct node *n)
{
    static const char ROLES[] =
        " secretary minister president chancellor premier mayor governor "
        "judge justice professor general "
        "sheriff chief commissioner ambassador congressman congresswoman "
        "representative director chairman chairwoman inspector sergeant "
        "captain lieutenant officer coach manager leader king queen prince "
        "princess archbishop bishop cardinal executive ";
    static const char TIMES[] = " year month week day night morning evening "
                                "weekend summer winter spring autumn years "
                                "months weeks days time ";
    size_t end = n->end;
    while (end > n->first &&
           (search_tag(s, end - 1) == TAG_NNP ||
            search_tag(s, end - 1) == TAG_NNPS) &&
           token_is_capital(&s->tokens[end - 1]) &&
           !search_is_in(s, end - 1, ROLES))
        end--;
    size_t names = n->end - end;
    uint8_t last = end > n->first ? search_tag(s, end - 1) : (uint8_t)TAG_STOP;
    bool is_common = (last == TAG_NN || (last == TAG_NNS && n->first > 0)) &&
                     !token_is_capital(&s->tokens[end - 1]) &&
                     !search_is_in(s, end - 1, TIMES);
    /* "The U.S. General Accountability Office" */
    bool is_role = end > n->first && search_is_in(s, end - 1, ROLES) &&
                   search_tag(s, n->first) != TAG_DT;
    /* "to rename U.S. Post Offices", "at 2:30 p.m. Central Time" */
    /* "a silver Volkswagen": one of many. */
    if (search_is_in(s, n->first, " a an "))
        return n->first;
    /* "the Department of Homeland Security Secretary Ann Lee" */
    if (n->first > 1 && search_is_in(s, n->first - 1, " of ") &&
        search_tag(s, n->first - 2) == TAG_NNP)
        return n->first;
    for (size_t i = n->first; i < end; i++)
        if (search_tag(s, i) == TAG_CD ||
            (n->first > 0 && search_tag(s, n->first - 1) == TAG_TO))
            return n->first;
    /* "carrier NordWing": one name where its bearer stands right before. */
    size_t least = is_common && end - n->first >= 2 ? 1 : 2;
    return names >= least && names <= 3 && end - n->first <= 8 &&
                   (is_common || is_role)
               ? end
               : n->first;
}

/* Who someone is goes before the name does, and "that" before a clause. */
void
search_roles(struct search *s, const struct tree *tree)
{
    static const char SAID[] =
        " said says admitted admits announced believe believes claimed claims "
        "confirmed warned insisted argued told revealed reported suggested "
        "explained noted added stated hopes hoped ";
    for (size_t k = 0; k < tree->count; k++) {
        const struct node *n = &tree->nodes[k];
        size_t end = n->kind == NODE_NOUN ? role_end(s, n) : 0;
        if (end > n->first && !s->inside[n->first] && !s->inside[end])
            search_add(s, n->first, end, SPAN_ROLE, SPAN_PRIORS[SPAN_ROLE]);
        if (n->kind == NODE_THAT && n->first > 0 && !s->inside[n->first] &&
            search_is_in(s, n->first - 1, SAID) &&
            search_starts_phrase(search_tag(s, n->end)))
            search_add(s, n->first, n->end, SPAN_THAT, SPAN_PRIORS[SPAN_THAT]);
    }
}
