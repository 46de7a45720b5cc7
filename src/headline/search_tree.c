// SPDX-License-Identifier: MIT
#include "headline/search.h"

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
    bool opens = first > 0 && search_is_comma(s, first - 1);
    bool closes = search_is_comma(s, end);
    if ((end - first < 2 && kind != SPAN_TIME) || is_deadline(s, n))
        return;
    if (opens)
        first--;
    uint8_t next = search_tag(s, search_skip_adverbs(s, end + 1));
    if (closes &&
        (first == 0 || (opens && (span_is_finite(next) || next == TAG_VBN ||
                                  next == TAG_IN || next == TAG_TO))))
        end++;
    search_add(s, first, end, kind, SPAN_PRIORS[kind]);
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
        if (verb->role == ROLE_ROOT && search_is_in(s, verb->end - 1, SURE) &&
            verb->reach_first == 0 && next != TAG_PRP && next != TAG_PRPS &&
            !search_is_in(s, n->end, " this these those that there such "))
            search_add(s, 0, n->end, SPAN_SAYING, SPAN_PRIORS[SPAN_SAYING]);
        return;
    }
}

void
search_tree(struct search *s, const struct tree *tree)
{
    add_saying(s, tree);
    for (size_t k = 0; k < tree->count; k++) {
        const struct node *n = &tree->nodes[k];
        enum span_kind kind = kind_of_branch(n);
        if (kind != SPAN_KIND_COUNT && n->parent != SIZE_MAX)
            add_branch(s, n, kind);
    }
}
