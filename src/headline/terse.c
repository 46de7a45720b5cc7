// SPDX-License-Identifier: MIT
#include "headline/terse.h"

#include "base/arena.h"
#include "headline/grapheme.h"
#include "headline/lists.h"
#include "headline/repair.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

enum {
    TERSE_SUBJECT_WORDS = 12,
    TERSE_OUTLET_WORDS = 4,
    TERSE_RECEIVER_WORDS = 16,
};

struct reading {
    struct text text;
    struct token *tokens;
    size_t count;
};

/* Tokens `first` to `end` go; none: both 0. */
struct cut {
    size_t first;
    size_t end;
};

static bool
is_in(const struct reading *r, size_t i, const char *list)
{
    return i < r->count && words_has(list, r->tokens[i].lower);
}

static uint8_t
tag_at(const struct reading *r, size_t i)
{
    return i < r->count ? r->tokens[i].tag : (uint8_t)TAG_STOP;
}

/* "Ann Lee, a senator, today announced that she will": what she will. */
static struct cut
find_announced(const struct reading *r)
{
    size_t i = 1;
    while (i < r->count && i < TERSE_SUBJECT_WORDS &&
           !span_is_finite(tag_at(r, i)))
        i++;
    if (!is_in(r, i, " announced announces ") || tag_at(r, i - 1) == TAG_CC)
        return (struct cut){ 0, 0 };
    size_t first = i;
    while (first > 1 && is_in(r, first - 1, LIST_DAYS))
        first--;
    if (first > 1 && first < i && is_in(r, first - 1, " on "))
        first--;
    for (i++; is_in(r, i, LIST_DAYS) || is_in(r, i, " on "); i++)
        continue;
    i += is_in(r, i, " that ");
    return is_in(r, i, " he she it they ") &&
                   is_in(r, i + 1,
                         " will is are has have plans plan intends intend ")
               ? (struct cut){ first, i + 1 }
               : (struct cut){ 0, 0 };
}

/* "Wikinews has learned that the group made": what the group made. */
static struct cut
find_learned(const struct reading *r)
{
    size_t i = 0;
    while (i < TERSE_OUTLET_WORDS && i + 4 < r->count &&
           (token_is_capital(&r->tokens[i])))
        i++;
    bool learned = is_in(r, i, " has have can ") &&
                   is_in(r, i + 1, " learned learnt reveal established ");
    size_t that = learned ? i + 2 : i + 1;
    return i > 0 && (learned || is_in(r, i, " understands ")) &&
                   is_in(r, that, " that ")
               ? (struct cut){ 0, that + 1 }
               : (struct cut){ 0, 0 };
}

/* "asking him to": whom? */
static bool
refers(const struct reading *r, size_t i)
{
    for (size_t k = i + 1; k < i + 4 && k < r->count; k++)
        if (tag_at(r, k) == TAG_PRP || tag_at(r, k) == TAG_PRPS)
            return true;
    return false;
}

/* "sent a letter to the minister urging a ban": the letter urges. */
static struct cut
find_receiver(const struct reading *r)
{
    for (size_t i = 2; i + 3 < r->count; i++) {
        if (!is_in(r, i - 1, " letter letters petition message memo ") ||
            !is_in(r, i, " to "))
            continue;
        for (size_t k = i + 2; k < r->count && k < i + TERSE_RECEIVER_WORDS;
             k++) {
            if (is_in(r, k,
                      " urging asking opposing demanding requesting protesting "
                      "supporting criticizing criticising condemning seeking "
                      "calling "))
                return refers(r, k) ? (struct cut){ 0, 0 }
                                    : (struct cut){ i, k };
            if (span_is_finite(tag_at(r, k)) || tag_at(r, k) == TAG_TO ||
                tag_at(r, k) == TAG_VBG || tag_at(r, k) == TAG_VBN)
                break;
        }
    }
    return (struct cut){ 0, 0 };
}

/* "a plan by the city council to charge": a plan to charge. */
static struct cut
find_planner(const struct reading *r)
{
    for (size_t i = 2; i + 3 < r->count; i++) {
        if (!is_in(r, i - 1,
                   " plan plans proposal proposals bid campaign attempt "
                   "effort efforts decision call calls ") ||
            !is_in(r, i, " by from "))
            continue;
        for (size_t k = i + 2; k < r->count && k < i + TERSE_RECEIVER_WORDS;
             k++) {
            if (tag_at(r, k) == TAG_TO && tag_at(r, k + 1) == TAG_VB)
                return (struct cut){ i, k };
            if (span_is_finite(tag_at(r, k)) || tag_at(r, k) == TAG_COMMA ||
                tag_at(r, k) == TAG_IN || tag_at(r, k) == TAG_VBN)
                break;
        }
    }
    return (struct cut){ 0, 0 };
}

/* "Thursday, Ann Lee and Bo Marsh, of the union, led": without the day. */
static struct cut
find_day(const struct reading *r)
{
    return is_in(r, 0, LIST_DAYS) && !is_in(r, 0, " tomorrow ") &&
                   tag_at(r, 1) == TAG_COMMA && r->count > 4
               ? (struct cut){ 0, 2 }
               : (struct cut){ 0, 0 };
}

/* ", effective today", ", subject to approval": on what terms. */
static struct cut
find_terms(const struct reading *r)
{
    size_t end = r->count;
    while (end > 0 && tag_at(r, end - 1) == TAG_STOP)
        end--;
    bool has_verb = false;
    for (size_t i = 1; i + 2 < end; i++) {
        has_verb |= span_is_finite(tag_at(r, i));
        if (!has_verb || tag_at(r, i) != TAG_COMMA ||
            !is_in(r, i + 1, " effective subject excluding "))
            continue;
        for (size_t k = i + 1; k < end; k++)
            if (tag_at(r, k) == TAG_COMMA || span_is_finite(tag_at(r, k)))
                return (struct cut){ 0, 0 };
        return (struct cut){ i, end };
    }
    return (struct cut){ 0, 0 };
}

/* "an offer to acquire, through a unit, all shares": what stands between a verb
 * and its object. */
static struct cut
find_between(const struct reading *r)
{
    for (size_t i = 1; i + 4 < r->count; i++) {
        uint8_t verb = tag_at(r, i - 1);
        if (tag_at(r, i) != TAG_COMMA || tag_at(r, i + 1) != TAG_IN ||
            !(verb == TAG_VB || verb == TAG_VBG || verb == TAG_VBD) ||
            is_in(r, i - 1, LIST_SAYING) || is_in(r, i - 1, LIST_ALONE))
            continue;
        size_t k = i + 2;
        while (k < r->count && k < i + TERSE_SUBJECT_WORDS &&
               tag_at(r, k) != TAG_COMMA && !span_is_finite(tag_at(r, k)))
            k++;
        uint8_t next = tag_at(r, k + 1);
        bool is_object = next == TAG_DT || next == TAG_PDT ||
                         next == TAG_PRPS || next == TAG_CD;
        if (tag_at(r, k) != TAG_COMMA || !is_object)
            continue;
        for (size_t end = k + 1; tag_at(r, end) != TAG_STOP; end++)
            if (span_is_finite(tag_at(r, end)))
                return (struct cut){ 0, 0 };
        return (struct cut){ i, k + 1 };
    }
    return (struct cut){ 0, 0 };
}

/* "reached agreement with Marsh to buy": to do what. */
static struct cut
find_partner(const struct reading *r)
{
    for (size_t i = 2; i + 3 < r->count; i++) {
        if (!is_in(r, i - 1,
                   " agreement deal pact contract accord arrangement ") ||
            !is_in(r, i, " with "))
            continue;
        for (size_t k = i + 2; k < r->count && k < i + TERSE_RECEIVER_WORDS;
             k++) {
            if (tag_at(r, k) == TAG_TO && tag_at(r, k + 1) == TAG_VB)
                return (struct cut){ i, k };
            if (span_is_finite(tag_at(r, k)) || tag_at(r, k) == TAG_COMMA ||
                tag_at(r, k) == TAG_TO)
                break;
        }
    }
    return (struct cut){ 0, 0 };
}

static struct text
leave_out(struct arena *arena, const struct reading *r, struct cut cut)
{
    size_t head = (size_t)(r->tokens[cut.first].text.ptr - r->text.ptr);
    size_t tail = (size_t)(r->tokens[cut.end].text.ptr - r->text.ptr);
    const char *joint =
        r->tokens[cut.end].space && !r->tokens[cut.first].space ? " " : "";
    return arena_format(arena, TEXT_FMT "%s" TEXT_FMT,
                        TEXT_ARG(text_sub(r->text, 0, head)), joint,
                        TEXT_ARG(text_sub(r->text, tail, SIZE_MAX)));
}

/* The sentence without what a finder finds in it. */
static struct text
apply(struct arena *arena, struct text sentence,
      struct cut (*find)(const struct reading *))
{
    struct reading r = { .text = sentence };
    r.count = token_split(arena, sentence, &r.tokens);
    if (r.count > SPAN_MAX_TOKENS)
        return sentence;
    tagger_tag(r.tokens, r.count);
    repair_tags(r.tokens, r.count);
    struct cut cut = find(&r);
    return cut.end > 0 && cut.end < r.count ? leave_out(arena, &r, cut)
                                            : sentence;
}

struct text
terse_write(struct arena *arena, struct text sentence, size_t max)
{
    static struct cut (*const FINDERS[])(const struct reading *) = {
        find_terms,     find_between,  find_day,     find_learned,
        find_announced, find_receiver, find_planner,
    };
    for (size_t f = 0; f < sizeof FINDERS / sizeof *FINDERS; f++) {
        if (grapheme_count(sentence) <= max)
            break;
        sentence = apply(arena, sentence, FINDERS[f]);
    }
    return sentence;
}

struct text
terse_alone(struct arena *arena, struct text sentence)
{
    return text_find(sentence, TEXT(" with ")) == SIZE_MAX
               ? sentence
               : apply(arena, sentence, find_partner);
}
