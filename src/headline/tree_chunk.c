// SPDX-License-Identifier: MIT
#include "headline/tree.h"

#include "headline/lists.h"
#include "headline/search.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

static const char BE[] = " is are was were be been being am 's 're 'm ";
static const char HAVE[] = " has have had having 've 's 'd ";
static const char DO[] = " do does did ";
static const char GET[] = " get gets got getting gotten ";

struct chunker {
    const struct token *tokens;
    size_t count;
    struct tree *out;
    struct search search; /* for dates */
};

static uint8_t
tag_at(const struct chunker *c, size_t i)
{
    return i < c->count ? c->tokens[i].tag : (uint8_t)TAG_STOP;
}

static bool
is_in(const struct chunker *c, size_t i, const char *list)
{
    return i < c->count && words_has(list, c->tokens[i].lower);
}

static void
add(struct chunker *c, size_t first, size_t end, enum node_kind kind)
{
    if (c->out->count == TREE_MAX_NODES)
        return;
    c->out->nodes[c->out->count++] = (struct node){
        .first = first,
        .end = end,
        .kind = kind,
        .role = ROLE_LOOSE,
        .parent = SIZE_MAX,
    };
}

static bool
is_verb(uint8_t tag)
{
    return span_is_finite(tag) || tag == TAG_VB || tag == TAG_VBN ||
           tag == TAG_VBG;
}

static bool
is_adverb(uint8_t tag)
{
    return tag == TAG_RB || tag == TAG_RBR || tag == TAG_RBS;
}

static size_t
skip_adverbs(const struct chunker *c, size_t i)
{
    while (is_adverb(tag_at(c, i)))
        i++;
    return i;
}

/* Whether the verb at `i` can go on with the verb at `next`. */
static bool
helps(const struct chunker *c, size_t i, size_t next)
{
    uint8_t tag = tag_at(c, next);
    if (tag_at(c, i) == TAG_MD || tag_at(c, i) == TAG_TO || is_in(c, i, DO))
        return tag == TAG_VB || is_in(c, next, " be have ");
    if (is_in(c, i, HAVE) && (tag == TAG_VBN || tag == TAG_VBD))
        return true;
    if (is_in(c, i, BE))
        return tag == TAG_VBN || tag == TAG_VBG || tag == TAG_VBD;
    return is_in(c, i, GET) && tag == TAG_VBN;
}

/* The number of "at least 17 people", "as many as 17", or `i`. */
static size_t
quantity_end(const struct chunker *c, size_t i)
{
    size_t at = i;
    if (is_in(c, i, " at ") && is_in(c, i + 1, " least most "))
        at = i + 2;
    else if (is_in(c, i, " more less fewer ") && is_in(c, i + 1, " than "))
        at = i + 2;
    else if (is_in(c, i, " up close ") && is_in(c, i + 1, " to "))
        at = i + 2;
    else if (is_in(c, i, " as ") && is_in(c, i + 1, " many much few ") &&
             is_in(c, i + 2, " as "))
        at = i + 3;
    if (is_in(c, at, " a an ") && is_in(c, at + 1,
                                        " dozen hundred thousand million "
                                        "billion third quarter half "))
        return at;
    return tag_at(c, at) == TAG_CD || tag_at(c, at) == TAG_MONEY ? at : i;
}

/* "has already been told", "is to begin", "to be built", "carried out". */
static size_t
verb_end(const struct chunker *c, size_t i)
{
    for (;;) {
        size_t next = skip_adverbs(c, i + 1);
        if (helps(c, i, next)) {
            i = next;
            continue;
        }
        if (is_in(c, i, BE) && tag_at(c, next) == TAG_TO &&
            tag_at(c, next + 1) == TAG_VB) {
            i = next + 1;
            continue;
        }
        if (is_in(c, i + 1, " not n't ") ||
            (tag_at(c, i + 1) == TAG_RP && quantity_end(c, i + 1) == i + 1))
            i++;
        return i + 1;
    }
}

static size_t
chunk_verb(struct chunker *c, size_t i)
{
    size_t at = skip_adverbs(c, i);
    uint8_t tag = tag_at(c, at);
    size_t end;
    if (tag == TAG_TO) {
        end = verb_end(c, at);
        add(c, i, end, NODE_INFINITIVE);
        return end;
    }
    end = verb_end(c, at);
    add(c, i, end,
        span_is_finite(tag) ? NODE_FINITE
        : tag == TAG_VBG    ? NODE_ING
        : tag == TAG_VB     ? NODE_INFINITIVE
                            : NODE_DONE);
    return end;
}

/* Whether a noun follows before the phrase can be over. */
static bool
leads_to_noun(const struct chunker *c, size_t i)
{
    for (size_t k = i; k < i + 6 && k < c->count; k++) {
        uint8_t tag = tag_at(c, k);
        if (tag_is_noun(tag) || tag == TAG_CD)
            return true;
        if (tag != TAG_JJ && tag != TAG_JJR && tag != TAG_JJS &&
            tag != TAG_VBN && tag != TAG_VBG && tag != TAG_HYPH &&
            !is_adverb(tag) && tag != TAG_OPEN && tag != TAG_CLOSE &&
            tag != TAG_MONEY)
            return false;
    }
    return false;
}

/* The stop and the end of "Node.js". */
static bool
is_inside_word(const struct chunker *c, size_t k)
{
    const struct token *t = &c->tokens[k];
    if (t->space || k + 1 >= c->count)
        return !t->space && k > 0 && token_is(&c->tokens[k - 1], ".");
    return token_is(&c->tokens[k - 1], ".") ||
           (token_is(t, ".") && !c->tokens[k + 1].space);
}

/* Whether token `k` goes on with a noun phrase that began before it. */
static bool
goes_on(const struct chunker *c, size_t k, bool has_noun)
{
    uint8_t tag = tag_at(c, k);
    if (has_noun && is_inside_word(c, k))
        return true;
    /* "the Senate today approved", but "the Sunday paper" */
    size_t time = search_time_end(&c->search, k);
    if ((has_noun || tag_at(c, k - 1) == TAG_CD) && time > k &&
        !tag_is_noun(tag_at(c, time)) && tag_at(c, time) != TAG_POS)
        return false;
    if (search_is_score(&c->search, k))
        return true;
    if (tag_at(c, k + 1) == TAG_HYPH || tag == TAG_HYPH ||
        tag_at(c, k - 1) == TAG_HYPH)
        return true;
    if (tag_is_noun(tag) || tag == TAG_POS || tag == TAG_CD || tag == TAG_SYM ||
        tag == TAG_MONEY || tag == TAG_FW)
        return true;
    if (tag == TAG_OPEN)
        return !has_noun && leads_to_noun(c, k + 1);
    if (tag == TAG_CLOSE)
        return true;
    if (is_in(c, k, " & "))
        return true;
    if (tag_at(c, k - 1) == TAG_POS)
        has_noun = false;
    if (tag == TAG_JJ || tag == TAG_JJR || tag == TAG_JJS)
        return !has_noun || leads_to_noun(c, k + 1);
    if (tag == TAG_VBN || tag == TAG_VBG || is_adverb(tag))
        return !has_noun && leads_to_noun(c, k + 1);
    if (tag == TAG_DT)
        return !has_noun && is_in(c, k - 1, " all both half such ");
    if (tag == TAG_CC)
        return !has_noun && is_in(c, k, " and or ") &&
               tag_at(c, k - 1) == TAG_JJ && tag_at(c, k + 1) == TAG_JJ &&
               leads_to_noun(c, k + 1);
    return false;
}

/* "of increased costs", "took suspected pills" */
static bool
takes_noun(uint8_t tag)
{
    return tag == TAG_IN || tag == TAG_VBD || tag == TAG_VBZ ||
           tag == TAG_VBP || tag == TAG_VB || tag == TAG_VBG;
}

static bool
starts_noun(const struct chunker *c, size_t i)
{
    uint8_t tag = tag_at(c, i);
    if (tag == TAG_DT || tag == TAG_PRP || tag == TAG_PRPS || tag == TAG_CD ||
        tag == TAG_EX || tag == TAG_MONEY || tag == TAG_PDT || tag == TAG_FW ||
        tag_is_noun(tag))
        return true;
    if (tag == TAG_JJ || tag == TAG_JJR || tag == TAG_JJS)
        return leads_to_noun(c, i + 1) ||
               /* "clean and cheap energy" */
               (tag == TAG_JJ && c->tokens[i].kind == TOKEN_WORD &&
                is_in(c, i + 1, " and or ") && tag_at(c, i + 2) == TAG_JJ &&
                leads_to_noun(c, i + 3)) ||
               (is_in(c, i, " more most many ") && is_in(c, i + 1, " of "));
    if (tag_at(c, i + 1) == TAG_HYPH)
        return leads_to_noun(c, i + 2);
    if (is_adverb(tag))
        return (tag_at(c, i + 1) == TAG_CD || tag_at(c, i + 1) == TAG_JJ) &&
               leads_to_noun(c, i + 1);
    return tag == TAG_VBN && i > 0 && takes_noun(tag_at(c, i - 1)) &&
           leads_to_noun(c, i + 1);
}

/* A noun phrase from `begin`, of which what stands before `i` counts. */
static size_t
chunk_noun(struct chunker *c, size_t begin, size_t i)
{
    size_t at = i + 1;
    uint8_t first = tag_at(c, i);
    bool has_noun = tag_is_noun(first) || first == TAG_PRP || first == TAG_EX ||
                    first == TAG_CD;
    if (first == TAG_PRP || first == TAG_EX) {
        add(c, begin, at, NODE_NOUN);
        return at;
    }
    while (at < c->count && goes_on(c, at, has_noun)) {
        uint8_t tag = tag_at(c, at);
        if (tag == TAG_POS)
            has_noun = false;
        else
            has_noun |= tag_is_noun(tag);
        at++;
    }
    add(c, begin, at, NODE_NOUN);
    return at;
}

/* Whether a clause with its own subject and verb follows at `i`. */
static bool
opens_clause(const struct chunker *c, size_t i, size_t max_phrases)
{
    bool has_subject = false;
    size_t phrases = 0;
    for (size_t k = i; k < c->count && k < i + 25; k++) {
        uint8_t tag = tag_at(c, k);
        if (span_is_finite(tag))
            return has_subject;
        phrases += tag == TAG_IN && !is_in(c, k, " of ") &&
                   !is_in(c, k + 1, LIST_DAYS);
        if (phrases > max_phrases || tag == TAG_WDT || tag == TAG_WP ||
            tag == TAG_COLON || (tag == TAG_COMMA && has_subject))
            return false;
        has_subject |= tag_is_noun(tag) || tag == TAG_PRP || tag == TAG_EX ||
                       tag == TAG_DT || tag == TAG_CD;
    }
    return false;
}

/* ", as demand for travel rose": behind a comma, and a verb before it. */
static bool
is_second(const struct chunker *c, size_t i)
{
    if (i == 0 || tag_at(c, i - 1) != TAG_COMMA)
        return false;
    for (size_t k = 0; k + 1 < i; k++)
        if (span_is_finite(tag_at(c, k)))
            return true;
    return false;
}

static size_t
chunk_preposition(struct chunker *c, size_t i)
{
    static const char CLAUSAL[] = " after before as while when because "
                                  "although though since if unless until "
                                  "whether once whereas so ";
    static const char WITH_OF[] = " because ahead instead out outside inside "
                                  "regardless off ";
    /* "in spite of", "in connection with": one preposition of three words */
    static const char JOINED[] = " spite connection front behalf part favour "
                                 "favor addition response relation line "
                                 "light charge need search view defiance "
                                 "breach protest terms ";
    if (is_in(c, i, " that ")) {
        add(c, i, i + 1, NODE_THAT);
        return i + 1;
    }
    /* "after 6pm", "since 2009": a time opens no clause. */
    bool is_time = i + 2 < c->count && c->tokens[i + 1].kind == TOKEN_NUMBER &&
                   is_in(c, i, " after before since until ") &&
                   is_verb(tag_at(c, i + 2));
    if (is_in(c, i, CLAUSAL) && !is_time &&
        (is_in(c, i, " because although though if unless whether while ") ||
         opens_clause(c, i + 1,
                      is_in(c, i, " as ") && !is_second(c, i) ? 0 : 1)) &&
        !is_in(c, i + 1, " of ")) {
        add(c, i, i + 1, NODE_SUBORDINATOR);
        return i + 1;
    }
    size_t end = i + 1;
    if (is_in(c, i, " in ") && is_in(c, end, " the ") &&
        is_in(c, end + 1, " face wake midst aftermath absence event name ") &&
        is_in(c, end + 2, " of "))
        end += 3;
    else if (is_in(c, i, " in on as ") && is_in(c, end, JOINED) &&
             is_in(c, end + 1, " of with to for "))
        end += 2;
    else if ((is_in(c, i, WITH_OF) && is_in(c, end, " of ")) ||
             (is_in(c, i, " as ") && is_in(c, end, " to of ")))
        end++;
    add(c, i, end, NODE_PREPOSITION);
    return end;
}

static size_t
chunk_bracket(struct chunker *c, size_t i)
{
    size_t end = i + 1;
    while (end < c->count && !token_is_close(&c->tokens[end]))
        end++;
    if (end == c->count) {
        add(c, i, i + 1, NODE_MARK);
        return i + 1;
    }
    add(c, i, end + 1, NODE_BRACKET);
    return end + 1;
}

/* The end of "moments" of "moments before", "two days" of "two days after". */
static size_t
interval_end(const struct chunker *c, size_t i)
{
    static const char UNITS[] = " moments minutes minute hours hour days day "
                                "weeks week months month years year ";
    static const char MORE[] = " several few many ";
    size_t at = i;
    while (at < i + 3 && (tag_at(c, at) == TAG_CD || tag_at(c, at) == TAG_DT ||
                          is_in(c, at, MORE)))
        at++;
    return is_in(c, at, UNITS) && is_in(c, at + 1, " before after ") ? at + 1
                                                                     : i;
}

/* One node from token `i` on; where the next begins. */
static size_t
chunk(struct chunker *c, size_t i)
{
    uint8_t tag = tag_at(c, i);
    size_t time = search_time_end(&c->search, i);
    size_t verb = skip_adverbs(c, i);
    if (tag == TAG_LRB)
        return chunk_bracket(c, i);
    if (tag == TAG_COMMA) {
        add(c, i, i + 1, NODE_COMMA);
        return i + 1;
    }
    if (time > i && tag_at(c, time) != TAG_POS) {
        add(c, i, time, NODE_TIME);
        return time;
    }
    /* "following a crackdown": as good as "after" */
    if (is_in(c, i, " following including regarding concerning ") && i > 0 &&
        starts_noun(c, i + 1)) {
        add(c, i, i + 1, NODE_PREPOSITION);
        return i + 1;
    }
    if (is_in(c, i, " according owing due thanks prior ") &&
        is_in(c, i + 1, " to ")) {
        add(c, i, i + 2, NODE_PREPOSITION);
        return i + 2;
    }
    /* "moments before it", but "for nine years before" */
    if (interval_end(c, i) > i &&
        !(tag == TAG_CD && i > 0 && tag_at(c, i - 1) == TAG_IN)) {
        add(c, i, interval_end(c, i), NODE_ADVERB);
        return interval_end(c, i);
    }
    if (quantity_end(c, i) > i)
        return chunk_noun(c, i, quantity_end(c, i));
    if (starts_noun(c, i) && !(is_adverb(tag) && is_verb(tag_at(c, verb))))
        return chunk_noun(c, i, i);
    if (tag_at(c, verb) == TAG_TO &&
        is_verb(tag_at(c, skip_adverbs(c, verb + 1))) &&
        tag_at(c, skip_adverbs(c, verb + 1)) == TAG_VB)
        return chunk_verb(c, i);
    if (is_verb(tag_at(c, verb)))
        return chunk_verb(c, i);
    if (tag == TAG_IN || tag == TAG_TO)
        return chunk_preposition(c, i);
    if (tag == TAG_WDT || tag == TAG_WP || tag == TAG_WPS || tag == TAG_WRB) {
        add(c, i, i + 1,
            is_in(c, i, " when while ") && opens_clause(c, i + 1, 2)
                ? NODE_SUBORDINATOR
                : NODE_RELATIVE);
        return i + 1;
    }
    add(c, i, i + 1,
        tag == TAG_CC                                       ? NODE_AND
        : is_adverb(tag) || tag == TAG_RP                   ? NODE_ADVERB
        : tag == TAG_JJ || tag == TAG_JJR || tag == TAG_JJS ? NODE_ADJECTIVE
                                                            : NODE_MARK);
    return i + 1;
}

void
tree_chunk(const struct token *tokens, size_t count, struct tree *out)
{
    struct chunker c = { .tokens = tokens, .out = out };
    out->count = 0;
    c.count = count;
    while (c.count > 0 && tokens[c.count - 1].tag == TAG_STOP)
        c.count--;
    c.search =
        (struct search){ .tokens = tokens, .count = count, .end = c.count };
    for (size_t i = 0; i < c.count;) {
        uint8_t tag = tokens[i].tag;
        size_t nodes = out->count;
        /* Quotation marks go with the words that they touch. */
        size_t opened = tag == TAG_OPEN ? 1 : 0;
        if (tag == TAG_CLOSE && nodes > 0) {
            out->nodes[nodes - 1].end = ++i;
            continue;
        }
        if (opened > 0 && i + 1 < c.count) {
            i = chunk(&c, i + 1);
            if (out->count > nodes)
                out->nodes[nodes].first--;
            continue;
        }
        i = chunk(&c, i);
    }
}
