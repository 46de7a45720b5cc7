// SPDX-License-Identifier: MIT
#include "headline/shrink_parts.h"

#include "headline/lists.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/tree.h"
#include "headline/words.h"

bool
guard_has(const struct shrink *s, size_t first, size_t end, const char *list)
{
    for (size_t i = first; i < end; i++)
        if (s->keep[i] && words_has(list, s->tokens[i].lower))
            return true;
    return false;
}

/* "few survived", but "a few", "the past few days". */
static bool
has_negation(const struct shrink *s, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        if (!s->keep[i] || !words_has(LIST_NEGATION, s->tokens[i].lower))
            continue;
        /* "answered not guilty to a count" denies nothing that follows. */
        if (token_is(&s->tokens[i], "not") && i + 1 < s->count &&
            token_is(&s->tokens[i + 1], "guilty"))
            continue;
        /* "the only member" is praise. */
        bool is_mild = words_has(" few only ", s->tokens[i].lower);
        /* "her disputed levy" is what is said of it. */
        if (token_is(&s->tokens[i], "not") && i + 1 < s->count &&
            token_is(&s->tokens[i + 1], "guilty"))
            continue; /* what was answered */
        if (token_is(&s->tokens[i], "disputed") && i > 0 && i + 1 < s->count &&
            !span_is_finite(s->tokens[i].tag) &&
            words_has(" a an the its his her their this these those ",
                      s->tokens[i - 1].lower))
            continue;
        if (!is_mild || i == 0 ||
            !words_has(" a the past last next these those first ",
                       s->tokens[i - 1].lower))
            return true;
    }
    return false;
}

/* Where what a denial before `end` may reach begins: a clause behind a comma is
 * said, whatever was denied before it. "will not lose its van, as the board
 * approved [money for it]". */
static size_t
reached_from(const struct shrink *s, size_t end)
{
    for (size_t i = end; i > 1; i--)
        if (s->tokens[i - 1].tag == TAG_COMMA && i < s->count &&
            words_has(" as while after although though but ",
                      s->tokens[i].lower))
            return i;
    return 0;
}

/* "a higher risk of stroke [than those who]", "prescribe drugs [without patients
 * seeing a doctor]": by the way. */
static bool
is_measure(const struct shrink *s, size_t word)
{
    if (word == 0 || word + 1 >= s->count ||
        !tag_is_noun(s->tokens[word - 1].tag))
        return false;
    if (token_is(&s->tokens[word], "than"))
        return !has_negation(s, 0, word);
    size_t i = word + 1;
    while (i < s->count && tag_is_noun(s->tokens[i].tag))
        i++;
    return token_is(&s->tokens[word], "without") && i < s->count &&
           s->tokens[i].tag == TAG_VBG && !has_negation(s, 0, word);
}

/* "if they fail to protect children [from harm]" is no denial. */
static bool
is_detail(const struct shrink *s, const struct span *span, size_t word)
{
    return (span->kind == SPAN_PHRASE || span->kind == SPAN_TAIL) && word > 0 &&
           s->tokens[word].tag == TAG_IN &&
           tag_is_noun(s->tokens[word - 1].tag) &&
           !guard_has(s, 0, span->first, LIST_DENIAL) &&
           guard_has(s, 0, span->first, " if ");
}

/* "threatened to strike [unless they are paid]": it was threatened anyhow. */
static bool
is_threat(const struct shrink *s, const struct span *span)
{
    return guard_has(s, span->first, span->end, " unless if ") &&
           !guard_has(s, 0, span->first, LIST_NEGATION) &&
           guard_has(s, 0, span->first,
                     " threaten threatens threatened threatening ");
}

/* "a coin that was lost", "its closest ally, that with Porthaven,": no "that" of
 * what is said. */
static bool
is_relative(const struct shrink *s, const struct span *span, size_t word)
{
    if (!token_is(&s->tokens[word], "that"))
        return false;
    if (word + 1 < span->end && s->tokens[word + 1].tag == TAG_IN)
        return true;
    return word > 0 && (token_is(&s->tokens[word - 1], "ago") ||
                        tag_is_noun(s->tokens[word - 1].tag) ||
                        s->tokens[word - 1].tag == TAG_RRB ||
                        s->tokens[word - 1].tag == TAG_CD);
}

/* "disputed the tally [released by the board]", "disputed a cut in pay [by the
 * board]": it was, whoever did it. */
static bool
is_object_told(const struct shrink *s, const struct span *span, size_t word)
{
    bool is_done = span->kind == SPAN_REDUCED && s->tokens[word].tag == TAG_VBN;
    bool is_by = span->kind == SPAN_PHRASE && token_is(&s->tokens[word], "by");
    if (!(is_done || is_by) || word == 0 || word + 1 >= span->end ||
        !tag_is_noun(s->tokens[word - 1].tag))
        return false;
    for (size_t i = word; i-- > 0;) {
        if (span_is_finite(s->tokens[i].tag) || s->tokens[i].tag == TAG_VBN)
            return words_has(" denied denies deny refused refuses disputed "
                             "disputes ",
                             s->tokens[i].lower) &&
                   !has_negation(s, 0, i);
        if (s->tokens[i].tag == TAG_TO || s->tokens[i].tag == TAG_VBG ||
            token_is(&s->tokens[i], "that"))
            return false;
    }
    return false;
}

/* Whether a condition stands in a phrase, and not in what it says of a thing:
 * "a walkout that could spread if it lasts". */
static bool
has_condition(const struct shrink *s, const struct span *span)
{
    size_t end = span->first;
    while (end < span->end && s->tokens[end].tag != TAG_WDT &&
           s->tokens[end].tag != TAG_WP && !token_is(&s->tokens[end], "that"))
        end++;
    return guard_has(s, span->first, end, " if unless until ");
}

const char *
guard_turned(const struct shrink *s, const struct span *span)
{
    bool is_aside = is_threat(s, span) || span->kind == SPAN_BRACKET ||
                    span->kind == SPAN_DASH || span->kind == SPAN_APPOSITION ||
                    span->kind == SPAN_RELATIVE ||
                    span->kind == SPAN_ATTRIBUTION ||
                    (span->kind == SPAN_PARTICIPLE &&
                     s->tokens[span->first].tag == TAG_COMMA);
    size_t word = span->first;
    while (word < span->end && s->tokens[word].kind == TOKEN_MARK)
        word++;
    if (word < span->end && !is_relative(s, span, word) &&
        !is_threat(s, span) && !is_measure(s, word) &&
        span->kind != SPAN_THAT &&
        words_has(LIST_CONDITION, s->tokens[word].lower))
        return "condition";
    const char *torn = guard_torn(s, span, word);
    if (torn != NULL)
        return torn;
    if (is_detail(s, span, word))
        return guard_bond(s, span, word);
    /* A denial reaches over all that follows it. */
    if (!is_aside && span->kind != SPAN_LEADING && span->kind != SPAN_TIME &&
        span->kind != SPAN_COORDINATE && !is_object_told(s, span, word) &&
        has_negation(s, reached_from(s, word), span->first))
        return "negation";
    /* Why something was refused may be what was refused. */
    if (word < span->end &&
        words_has(" because since as due owing over for ",
                  s->tokens[word].lower) &&
        guard_has(s, 0, span->first, LIST_REFUSAL) &&
        guard_has(s, 0, span->first, " that whether "))
        return "refusal";
    if (span->kind == SPAN_TIME && span->first > 0 &&
        guard_has(s, span->first > 6 ? span->first - 6 : 0, span->first,
                  " not n't never until "))
        return "negation";
    if (!is_aside && has_condition(s, span))
        return "condition";
    /* "third seed Bo Marsh of Halden": the rank is of who has a name. */
    bool is_home = token_is(&s->tokens[word], "of") && word > 1 &&
                   s->tokens[word - 1].tag == TAG_NNP &&
                   s->tokens[word - 2].tag == TAG_NNP;
    if (!is_home && (span->kind == SPAN_PHRASE || span->kind == SPAN_TIME) &&
        guard_has(s, span->first > 7 ? span->first - 7 : 0, span->first,
                  LIST_RANKS))
        return "rank";
    if (word + 2 == span->end && s->tokens[word].tag == TAG_IN &&
        s->tokens[word + 1].tag == TAG_CD &&
        guard_has(s, word > 4 ? word - 4 : 0, word,
                  " one two three four nine "))
        return "share"; /* "one household in five" */
    if (span->kind == SPAN_COORDINATE &&
        guard_has(s, 0, span->first, " both either neither nor "))
        return "pair";
    return guard_bond(s, span, word);
}

static size_t
kept_before(const struct shrink *s, size_t i)
{
    while (i > 0 && !s->keep[i - 1])
        i--;
    return i == 0 ? SIZE_MAX : i - 1;
}

static size_t
kept_after(const struct shrink *s, size_t i)
{
    while (i < s->count && !s->keep[i])
        i++;
    return i;
}

bool
guard_is_seam_sound(const struct shrink *s, const struct span *span)
{
    static const char ENDS[] =
        " of to in for on with by at from as and or the a "
        "an that than which who into between about ";
    size_t left = kept_before(s, span->first);
    size_t right = kept_after(s, span->end);
    if (left == SIZE_MAX)
        return right < s->count && !span_is_finite(s->tokens[right].tag) &&
               s->tokens[right].tag != TAG_VBN;
    /* What hung on the phrase must not hang on the word before it. */
    if (span->kind == SPAN_PHRASE && right == span->end && right < s->count &&
        (s->tokens[right].tag == TAG_IN || s->tokens[right].tag == TAG_TO ||
         s->tokens[right].tag == TAG_VBG || s->tokens[right].tag == TAG_VBN ||
         s->tokens[right].tag == TAG_WDT || s->tokens[right].tag == TAG_CC))
        return false;
    const struct token *l = &s->tokens[left];
    bool ends = right >= s->count || s->tokens[right].tag == TAG_STOP ||
                s->tokens[right].tag == TAG_COMMA;
    bool adverb = span->kind == SPAN_ADVERB || span->kind == SPAN_SAYING ||
                  span->kind == SPAN_TIME || span->kind == SPAN_BRACKET ||
                  span->kind == SPAN_ATTRIBUTION;
    if (ends && (words_has(ENDS, l->lower) || l->tag == TAG_DT ||
                 l->tag == TAG_PRPS || l->tag == TAG_MD || l->tag == TAG_CC))
        return words_has(" that this all both each ", l->lower) &&
               l->tag == TAG_DT;
    if (ends && (words_has(LIST_LINKING, l->lower) || l->tag == TAG_TO))
        return false;
    /* "is unveiling a new", new what? */
    if (ends && (l->tag == TAG_JJ || l->tag == TAG_CD || l->tag == TAG_NNP) &&
        right < s->count && span->first == left + 1 &&
        (tag_is_noun(s->tokens[span->first].tag) ||
         s->tokens[span->first].tag == TAG_HYPH))
        return false;
    if (ends && l->tag == TAG_JJ && kept_before(s, left) != SIZE_MAX &&
        s->tokens[kept_before(s, left)].tag == TAG_DT)
        return false;
    /* "a resolution introduced", by whom? */
    size_t earlier = kept_before(s, left);
    if (ends && !adverb && l->tag == TAG_VBN && earlier != SIZE_MAX &&
        (tag_is_noun(s->tokens[earlier].tag) ||
         s->tokens[earlier].tag == TAG_COMMA))
        return false;
    if (!adverb && !ends && span_is_finite(l->tag) &&
        (span_is_finite(s->tokens[right].tag)))
        return false;
    /* Two phrases' prepositions must not meet: "of in London". */
    if (!ends && l->tag == TAG_IN && s->tokens[right].tag == TAG_IN)
        return false;
    return true;
}

/* Whether token `i` opens a clause that takes the next finite verb. */
static bool
opens_clause(const struct shrink *s, size_t i)
{
    const struct token *t = &s->tokens[i];
    size_t left = kept_before(s, i);
    uint8_t next = i + 1 < s->count ? s->tokens[i + 1].tag : (uint8_t)TAG_STOP;
    /* "how to vote", "when voting": no clause */
    if (t->tag == TAG_WRB && (next == TAG_TO || next == TAG_VBG))
        return false;
    if (t->tag == TAG_WDT || t->tag == TAG_WP || t->tag == TAG_WRB)
        return true;
    if (token_is(t, "that") && t->tag != TAG_DT)
        return true;
    return left == SIZE_MAX && words_has(" if when while because although "
                                         "though since once unless ",
                                         t->lower);
}

/* How many words are left, and whether a main verb and those of all clauses
 * that were begun are among them. */
size_t
guard_count_words(const struct shrink *s, bool *has_verb)
{
    size_t words = 0;
    size_t open = 0;
    bool has_main = false;
    bool has_relative = false;
    uint8_t before = TAG_STOP;
    for (size_t i = 0; i < s->count; i++) {
        if (!s->keep[i])
            continue;
        uint8_t tag = s->tokens[i].tag;
        words += s->tokens[i].kind != TOKEN_MARK;
        if (opens_clause(s, i)) {
            open++;
        } else if (open > 0 && tag == TAG_VB && tag_is_noun(before)) {
            open--; /* "requested that the army grant clemency" */
        } else if (span_is_finite(tag) && !span_is_finite(before)) {
            if (open > 0)
                open--;
            else /* "who stole it and led the police": still of "who" */
                has_main |= !(has_relative && before == TAG_CC);
        }
        has_relative |= tag == TAG_WP || tag == TAG_WDT;
        before = tag;
    }
    *has_verb = has_main && open == 0;
    return words;
}

/* How many of a node's own words are left, and whether the last is. A node of
 * marks alone is always there. */
static size_t
count_left(const struct shrink *s, const struct node *n, bool *has_head)
{
    size_t left = 0;
    size_t words = 0;
    *has_head = true;
    for (size_t i = n->first; i < n->end; i++) {
        if (s->tokens[i].kind == TOKEN_MARK)
            continue;
        words++;
        left += s->keep[i];
        *has_head = s->keep[i];
    }
    return words == 0 ? 1 : left;
}

/* "the icy crust", "the carmaker Solvane": what goes before its noun, as a
 * whole. */
static bool
is_modifier_gone(const struct shrink *s, size_t i)
{
    for (size_t k = 0; k < s->span_count; k++) {
        const struct span *span = &s->spans[k];
        bool is_gone =
            span->first <= i && i < span->end &&
            (span->kind == SPAN_ADJECTIVE || span->kind == SPAN_ROLE);
        for (size_t j = span->first; is_gone && j < span->end; j++)
            is_gone = !s->keep[j];
        if (is_gone)
            return true;
    }
    return false;
}

/* Whether more than an adverb has gone out of a node that stays. */
static bool
is_torn(const struct shrink *s, const struct node *n)
{
    size_t first = n->first;
    while (first < n->end && !s->keep[first])
        first++;
    /* Who it is may go before the name. */
    bool is_name = n->kind == NODE_NOUN && n->first == 0 && first > 0 &&
                   first + 1 < n->end && s->tokens[first].tag == TAG_NNP;
    for (size_t i = is_name ? first : n->first; i < n->end; i++) {
        uint8_t tag = s->tokens[i].tag;
        if (!s->keep[i] && tag != TAG_RB && tag != TAG_JJ &&
            !is_modifier_gone(s, i))
            return true;
    }
    return false;
}

/* Who says it is gone, and what is said stands in its place: behind "said", or
 * "is pleased to announce". */
static bool
is_raised(const struct shrink *s, size_t k)
{
    for (size_t i = 0; i < s->tree->count; i++) {
        const struct node *n = &s->tree->nodes[i];
        bool has_head;
        if (count_left(s, n, &has_head) == 0)
            continue;
        /* "that" goes with who said it. */
        if (n->role == ROLE_VERB && n->parent < s->tree->count &&
            count_left(s, &s->tree->nodes[n->parent], &has_head) == 0)
            n = &s->tree->nodes[n->parent];
        if (n->role != ROLE_COMPLEMENT)
            continue;
        for (size_t steps = 0; n->parent < s->tree->count && steps < 4;
             steps++) {
            if (n->parent == k)
                return true;
            n = &s->tree->nodes[n->parent];
            if (count_left(s, n, &has_head) > 0)
                break;
        }
    }
    return false;
}

/* "said that he would": the clause stays without its "that". */
static bool
has_verb_left(const struct shrink *s, size_t k)
{
    for (size_t i = k + 1; i < s->tree->count; i++) {
        const struct node *n = &s->tree->nodes[i];
        bool has_head;
        if (n->parent == k && n->role == ROLE_VERB &&
            count_left(s, n, &has_head) > 0)
            return true;
    }
    return false;
}

/* "and see them jailed if they fail": the condition holds for the verb that is
 * left as well. */
static bool
has_other_verb(const struct shrink *s, size_t k)
{
    const struct node *n = &s->tree->nodes[k];
    bool has_head;
    for (size_t steps = 0; n->parent < s->tree->count && steps < 8; steps++) {
        n = &s->tree->nodes[n->parent];
        if (n->kind == NODE_FINITE && count_left(s, n, &has_head) > 0)
            return true;
    }
    return false;
}

/* "200 shares, and warrants to buy more": the comma makes it one thing more,
 * unless it is the last of a list. */
static bool
is_added(const struct shrink *s, size_t k)
{
    const struct tree *t = s->tree;
    const struct node *n = &t->nodes[k];
    if (n->kind != NODE_AND || n->role != ROLE_LIST || n->first == 0 ||
        s->tokens[n->first - 1].tag != TAG_COMMA ||
        !token_is(&s->tokens[n->first], "and"))
        return false;
    for (size_t i = 0; i < t->count; i++)
        if (i != k && t->nodes[i].role == ROLE_LIST &&
            t->nodes[i].parent == n->parent)
            return false;
    return t->nodes[n->parent].role != ROLE_LIST;
}

/*
 * Whether what is left holds together: nothing hangs on what is gone, and
 * nothing has lost what it cannot do without.
 */
bool
guard_is_whole(const struct shrink *s)
{
    const struct tree *t = s->tree;
    for (size_t k = 0; k < t->count; k++) {
        const struct node *n = &t->nodes[k];
        bool has_head;
        bool parent_has_head;
        if (n->role == ROLE_ROOT && n->kind == NODE_FINITE &&
            count_left(s, n, &has_head) == 0 && !is_raised(s, k))
            return false;
        if (n->parent >= t->count)
            continue;
        size_t left = count_left(s, n, &has_head);
        size_t parent_left =
            count_left(s, &t->nodes[n->parent], &parent_has_head);
        if (left > 0 && !has_head)
            return false;
        if (left > 0 && is_torn(s, n))
            return false;
        if (n->kind == NODE_THAT && left == 0 && has_verb_left(s, k))
            continue;
        bool is_needed = n->role == ROLE_SUBJECT || n->role == ROLE_OBJECT ||
                         n->role == ROLE_COMPLEMENT || n->role == ROLE_VERB ||
                         n->role == ROLE_OF || n->role == ROLE_LIST;
        if (left == 0 && parent_left > 0 && is_needed && !is_raised(s, k) &&
            !is_added(s, k) && !guard_is_second(s, n))
            return false;
        if (left > 0 && parent_left == 0 && n->role != ROLE_VERB &&
            n->role != ROLE_COMPLEMENT &&
            !(n->role == ROLE_ADVERBIAL && has_other_verb(s, k)))
            return false;
    }
    return true;
}
