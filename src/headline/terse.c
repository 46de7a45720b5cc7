// SPDX-License-Identifier: MIT
#include "headline/terse_parts.h"

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
    TERSE_COMPANY_WORDS = 40,
};

/* "Marsh said on Friday it plans to close": that it plans to. */
static struct terse_cut
find_intent(const struct terse_reading *r)
{
    size_t i = 1;
    while (i < r->count && i < TERSE_RECEIVER_WORDS &&
           !span_is_finite(terse_tag_at(r, i)))
        i++;
    if (!terse_is_in(r, i, " said says ") || terse_tag_at(r, i - 1) == TAG_CC)
        return (struct terse_cut){ 0, 0 };
    size_t first = i;
    while (first > 1 && (terse_is_in(r, first - 1, LIST_DAYS) ||
                         (first < i && terse_is_in(r, first - 1, " on "))))
        first--;
    for (i++; terse_is_in(r, i, LIST_DAYS) || terse_is_in(r, i, " on that ");
         i++)
        continue;
    bool is_plan =
        terse_is_in(r, i + 1, " will plans plan intends intend ") ||
        (terse_is_in(r, i + 1, " is are ") &&
         terse_is_in(r, i + 2, " planning considering seeking preparing "));
    for (size_t k = i; k < r->count; k++)
        if (terse_is_in(r, k, " unless if until "))
            return (struct terse_cut){ 0, 0 };
    /* "Reports said it": another one. */
    return terse_is_in(r, i, " it they ") && is_plan &&
                   (terse_tag_at(r, i + 2) == TAG_VB ||
                    terse_tag_at(r, i + 2) == TAG_TO ||
                    terse_tag_at(r, i + 2) == TAG_VBG) &&
                   !terse_is_in(r, first - 1,
                                " officials police report reports sources "
                                "analysts experts media reuters lawyers "
                                "spokesman spokeswoman spokesperson ")
               ? (struct terse_cut){ first, i + 1 }
               : (struct terse_cut){ 0, 0 };
}

/* "Ann Lee, a senator, today announced that she will": what she will. */
static struct terse_cut
find_announced(const struct terse_reading *r)
{
    size_t i = 1;
    while (i < r->count && i < TERSE_SUBJECT_WORDS &&
           !span_is_finite(terse_tag_at(r, i)))
        i++;
    bool is_glad =
        terse_is_in(r, i, " is are was were ") &&
        terse_is_in(r, i + 1, " pleased proud happy delighted glad ") &&
        terse_is_in(r, i + 2, " to ") && terse_is_in(r, i + 3, " announce ");
    if (!(is_glad || terse_is_in(r, i, " announced announces ")) ||
        terse_tag_at(r, i - 1) == TAG_CC)
        return (struct terse_cut){ 0, 0 };
    size_t first = i;
    while (first > 1 && terse_is_in(r, first - 1, LIST_DAYS))
        first--;
    if (first > 1 && first < i && terse_is_in(r, first - 1, " on "))
        first--;
    i += is_glad ? 3 : 0;
    for (i++; terse_is_in(r, i, LIST_DAYS) || terse_is_in(r, i, " on "); i++)
        continue;
    i += terse_is_in(r, i, " that ");
    return terse_is_in(r, i, " he she it they ") &&
                   terse_is_in(
                       r, i + 1,
                       " will is are has have plans plan intends intend ")
               ? (struct terse_cut){ first, i + 1 }
               : (struct terse_cut){ 0, 0 };
}

/* "Wikinews has learned that the group made": what the group made. */
static struct terse_cut
find_learned(const struct terse_reading *r)
{
    size_t i = 0;
    while (i < TERSE_OUTLET_WORDS && i + 4 < r->count &&
           (token_is_capital(&r->tokens[i])))
        i++;
    bool learned = terse_is_in(r, i, " has have can ") &&
                   terse_is_in(r, i + 1, " learned learnt reveal established ");
    size_t that = learned ? i + 2 : i + 1;
    return i > 0 && (learned || terse_is_in(r, i, " understands ")) &&
                   terse_is_in(r, that, " that ")
               ? (struct terse_cut){ 0, that + 1 }
               : (struct terse_cut){ 0, 0 };
}

/* "asking him to": whom? */
static bool
refers(const struct terse_reading *r, size_t i)
{
    for (size_t k = i + 1; k < i + 4 && k < r->count; k++)
        if (terse_tag_at(r, k) == TAG_PRP || terse_tag_at(r, k) == TAG_PRPS)
            return true;
    return false;
}

/* "sent a letter to the minister urging a ban": the letter urges. */
static struct terse_cut
find_receiver(const struct terse_reading *r)
{
    for (size_t i = 2; i + 3 < r->count; i++) {
        if (!terse_is_in(r, i - 1, " letter letters petition message memo ") ||
            !terse_is_in(r, i, " to "))
            continue;
        for (size_t k = i + 2; k < r->count && k < i + TERSE_RECEIVER_WORDS;
             k++) {
            if (terse_is_in(
                    r, k,
                    " urging asking opposing demanding requesting protesting "
                    "supporting criticizing criticising condemning seeking "
                    "calling "))
                return refers(r, k) ? (struct terse_cut){ 0, 0 }
                                    : (struct terse_cut){ i, k };
            if (span_is_finite(terse_tag_at(r, k)) ||
                terse_tag_at(r, k) == TAG_TO || terse_tag_at(r, k) == TAG_VBG ||
                terse_tag_at(r, k) == TAG_VBN)
                break;
        }
    }
    return (struct terse_cut){ 0, 0 };
}

/* "a plan by the city council to charge": a plan to charge. */
static struct terse_cut
find_planner(const struct terse_reading *r)
{
    for (size_t i = 2; i + 3 < r->count; i++) {
        if (!terse_is_in(r, i - 1,
                         " plan plans proposal proposals bid campaign attempt "
                         "effort efforts decision call calls contract ") ||
            !terse_is_in(r, i, " by from "))
            continue;
        for (size_t k = i + 2; k < r->count && k < i + TERSE_RECEIVER_WORDS;
             k++) {
            if (terse_tag_at(r, k) == TAG_TO &&
                terse_tag_at(r, k + 1) == TAG_VB)
                return (struct terse_cut){ i, k };
            if (span_is_finite(terse_tag_at(r, k)) ||
                terse_tag_at(r, k) == TAG_COMMA ||
                (terse_tag_at(r, k) == TAG_IN && !terse_is_in(r, k, " of ")) ||
                terse_tag_at(r, k) == TAG_VBN)
                break;
        }
    }
    return (struct terse_cut){ 0, 0 };
}

/* "Thursday, Ann Lee and Bo Marsh, of the union, led": without the day. */
static struct terse_cut
find_day(const struct terse_reading *r)
{
    return terse_is_in(r, 0, LIST_DAYS) && !terse_is_in(r, 0, " tomorrow ") &&
                   terse_tag_at(r, 1) == TAG_COMMA && r->count > 4
               ? (struct terse_cut){ 0, 2 }
               : (struct terse_cut){ 0, 0 };
}

/* ", effective today", ", subject to approval": on what terms. */
static struct terse_cut
find_terms(const struct terse_reading *r)
{
    size_t end = r->count;
    while (end > 0 && terse_tag_at(r, end - 1) == TAG_STOP)
        end--;
    bool has_verb = false;
    for (size_t i = 1; i + 2 < end; i++) {
        has_verb |= span_is_finite(terse_tag_at(r, i));
        if (!has_verb || terse_tag_at(r, i) != TAG_COMMA ||
            !terse_is_in(r, i + 1, " effective subject excluding payable "))
            continue;
        for (size_t k = i + 1; k < end; k++)
            if (terse_tag_at(r, k) == TAG_COMMA ||
                span_is_finite(terse_tag_at(r, k)))
                return (struct terse_cut){ 0, 0 };
        return (struct terse_cut){ i, end };
    }
    return (struct terse_cut){ 0, 0 };
}

/* "an offer to acquire, through a unit, all shares": what stands between a verb
 * and its object. */
static struct terse_cut
find_between(const struct terse_reading *r)
{
    for (size_t i = 1; i + 4 < r->count; i++) {
        uint8_t verb = terse_tag_at(r, i - 1);
        if (terse_tag_at(r, i) != TAG_COMMA ||
            terse_tag_at(r, i + 1) != TAG_IN ||
            !(verb == TAG_VB || verb == TAG_VBG || verb == TAG_VBD) ||
            terse_is_in(r, i - 1, LIST_SAYING) ||
            terse_is_in(r, i - 1, LIST_ALONE))
            continue;
        size_t k = i + 2;
        while (k < r->count && k < i + TERSE_SUBJECT_WORDS &&
               terse_tag_at(r, k) != TAG_COMMA &&
               !span_is_finite(terse_tag_at(r, k)))
            k++;
        uint8_t next = terse_tag_at(r, k + 1);
        bool is_object = next == TAG_DT || next == TAG_PDT ||
                         next == TAG_PRPS || next == TAG_CD;
        if (terse_tag_at(r, k) != TAG_COMMA || !is_object)
            continue;
        for (size_t end = k + 1; terse_tag_at(r, end) != TAG_STOP; end++)
            if (span_is_finite(terse_tag_at(r, end)))
                return (struct terse_cut){ 0, 0 };
        return (struct terse_cut){ i, k + 1 };
    }
    return (struct terse_cut){ 0, 0 };
}

/* "reached agreement with Marsh to buy": to do what. */
static struct terse_cut
find_partner(const struct terse_reading *r)
{
    for (size_t i = 2; i + 3 < r->count; i++) {
        if (!terse_is_in(r, i - 1,
                         " agreement deal pact contract accord arrangement ") ||
            !terse_is_in(r, i, " with "))
            continue;
        for (size_t k = i + 2; k < r->count && k < i + TERSE_RECEIVER_WORDS;
             k++) {
            if (terse_tag_at(r, k) == TAG_TO &&
                terse_tag_at(r, k + 1) == TAG_VB)
                return (struct terse_cut){ i, k };
            if (span_is_finite(terse_tag_at(r, k)) ||
                terse_tag_at(r, k) == TAG_COMMA || terse_tag_at(r, k) == TAG_TO)
                break;
        }
    }
    return (struct terse_cut){ 0, 0 };
}

/* "joined Ann Lee, Bo Marsh and Eve Holt in urging a ban", "joined a group of 40
 * senators to introduce": joined in urging, joined 40 senators. */
static struct terse_cut
find_company(const struct terse_reading *r)
{
    size_t i = 1;
    while (i + 6 < r->count && !terse_is_in(r, i, " joined join joins "))
        i++;
    if (i + 6 >= r->count || terse_tag_at(r, i - 1) == TAG_CC)
        return (struct terse_cut){ 0, 0 };
    for (size_t k = i + 2; k + 1 < r->count && k < i + TERSE_COMPANY_WORDS;
         k++) {
        if (terse_is_in(r, k, " in ") && terse_tag_at(r, k + 1) == TAG_VBG)
            return (struct terse_cut){ i + 1, k };
        if (span_is_finite(terse_tag_at(r, k)) ||
            terse_tag_at(r, k) == TAG_VBG || terse_tag_at(r, k) == TAG_WDT ||
            terse_tag_at(r, k) == TAG_WP)
            break;
    }
    size_t k = i + 2;
    while (terse_tag_at(r, k) == TAG_JJ || terse_tag_at(r, k) == TAG_NN)
        k++;
    return terse_is_in(r, i + 1, " a ") && terse_is_in(r, k, " of ") &&
                   terse_is_in(r, k - 1, " group coalition team ") &&
                   (terse_tag_at(r, k + 1) == TAG_NNS ||
                    terse_tag_at(r, k + 1) == TAG_CD)
               ? (struct terse_cut){ i + 1, k + 1 }
               : (struct terse_cut){ 0, 0 };
}

/* "Ann Lee, along with a group of members, introduced", "a bill along with Bo
 * Marsh to stop it": who else. */
static struct terse_cut
find_others(const struct terse_reading *r)
{
    bool has_comma = false; /* "Ann Lee, a judge, along with" */
    for (size_t i = 2; i + 5 < r->count; i++) {
        bool opens = terse_tag_at(r, i - 1) == TAG_COMMA;
        has_comma |= i > 2 && terse_tag_at(r, i - 2) == TAG_COMMA;
        if (!(terse_is_in(r, i, " along together ") &&
              terse_is_in(r, i + 1, " with ")) &&
            !(opens && terse_is_in(r, i, " joined accompanied ") &&
              terse_is_in(r, i + 1, " by ")))
            continue;
        for (size_t k = i + 2; k + 1 < r->count && k < i + TERSE_COMPANY_WORDS;
             k++) {
            if (opens && terse_tag_at(r, k) == TAG_COMMA &&
                (span_is_finite(terse_tag_at(r, k + 1)) ||
                 terse_is_in(r, k + 1, LIST_DAYS)))
                return (struct terse_cut){ i - 1, has_comma ? k : k + 1 };
            if (!opens && terse_tag_at(r, k) == TAG_TO &&
                terse_tag_at(r, k + 1) == TAG_VB &&
                terse_tag_at(r, k - 1) == TAG_NNP)
                return (struct terse_cut){ i, k };
            if (span_is_finite(terse_tag_at(r, k)) ||
                terse_tag_at(r, k) == TAG_WDT || terse_tag_at(r, k) == TAG_WP)
                break;
        }
    }
    return (struct terse_cut){ 0, 0 };
}

/* "the Ferries Act of 2006": of this year; "by a vote of 63 to 47 of a bill". */
static struct terse_cut
find_year(const struct terse_reading *r)
{
    for (size_t i = 2; i + 1 < r->count; i++) {
        if (!terse_is_in(r, i, " of ") || terse_tag_at(r, i + 1) != TAG_CD)
            continue;
        if (terse_is_in(r, i - 1, " act bill law ") &&
            token_is_capital(&r->tokens[i - 1]) &&
            r->tokens[i + 1].text.len == 4)
            return (struct terse_cut){ i, i + 2 };
        if (i > 3 && terse_is_in(r, i - 1, " vote ") &&
            terse_is_in(r, i - 3, " by ") && terse_is_in(r, i + 2, " to ") &&
            terse_tag_at(r, i + 3) == TAG_CD && terse_is_in(r, i + 4, " of "))
            return (struct terse_cut){ i - 3, i + 4 };
    }
    return (struct terse_cut){ 0, 0 };
}

/* "the Health Program (SHCP) bill": the letters of a name inside what it names. */
static struct terse_cut
find_letters(const struct terse_reading *r)
{
    for (size_t i = 1; i + 3 < r->count; i++) {
        const struct token *t = &r->tokens[i + 1];
        if (!token_is(&r->tokens[i], "(") ||
            !token_is(&r->tokens[i + 2], ")") || t->kind != TOKEN_WORD ||
            t->text.len < 2 || t->text.len > 8 ||
            !(tag_is_noun(terse_tag_at(r, i + 3)) ||
              terse_tag_at(r, i + 3) == TAG_CD ||
              terse_tag_at(r, i + 3) == TAG_JJ ||
              terse_tag_at(r, i + 3) == TAG_VBG))
            continue;
        size_t k = 0;
        while (k < t->text.len && t->text.ptr[k] >= 'A' &&
               t->text.ptr[k] <= 'Z')
            k++;
        if (k == t->text.len)
            return (struct terse_cut){ i, i + 3 };
    }
    return (struct terse_cut){ 0, 0 };
}

static struct text
leave_out(struct arena *arena, const struct terse_reading *r,
          struct terse_cut cut)
{
    const struct token *next = &r->tokens[cut.end];
    size_t head = (size_t)(r->tokens[cut.first].text.ptr - r->text.ptr);
    size_t tail = (size_t)(next->text.ptr - r->text.ptr);
    while (head > 0 && r->text.ptr[head - 1] == ' ')
        head--;
    return arena_format(arena, TEXT_FMT "%s" TEXT_FMT,
                        TEXT_ARG(text_sub(r->text, 0, head)),
                        head > 0 && next->space ? " " : "",
                        TEXT_ARG(text_sub(r->text, tail, SIZE_MAX)));
}

static void
read_text(struct arena *arena, struct text sentence, struct terse_reading *out)
{
    out->text = sentence;
    out->count = token_split(arena, sentence, &out->tokens);
    if (out->count > SPAN_MAX_TOKENS)
        out->count = 0;
    tagger_tag(out->tokens, out->count);
    repair_tags(out->tokens, out->count);
}

/* The sentence without what a finder finds in it. */
static struct text
apply(struct arena *arena, const struct terse_reading *r,
      struct terse_cut (*find)(const struct terse_reading *))
{
    struct terse_cut cut = find(r);
    return cut.end > 0 && cut.end < r->count ? leave_out(arena, r, cut)
                                             : r->text;
}

struct text
terse_write(struct arena *arena, struct text sentence, size_t max)
{
    static struct terse_cut (*const FINDERS[])(const struct terse_reading *) = {
        terse_within, find_letters,  find_letters, find_terms,
        find_between, find_day,      find_learned, find_announced,
        find_intent,  find_receiver, find_planner, find_company,
        find_others,  find_year,     terse_light,  terse_light,
        terse_then,   terse_others,  terse_headed, terse_identity,
    };
    struct terse_reading r = { .count = 0 };
    for (size_t f = 0; f < sizeof FINDERS / sizeof *FINDERS; f++) {
        if (grapheme_count(sentence) <= max)
            break;
        if (r.text.ptr != sentence.ptr)
            read_text(arena, sentence, &r);
        if (r.count == 0)
            break;
        sentence = apply(arena, &r, FINDERS[f]);
    }
    return sentence;
}

struct text
terse_alone(struct arena *arena, struct text sentence)
{
    struct terse_reading r;
    read_text(arena, sentence, &r);
    if (r.count == 0)
        return sentence;
    struct text text = apply(arena, &r, find_partner);
    for (size_t round = 0; round < TERSE_PARE_ROUNDS; round++) {
        if (text.ptr != r.text.ptr)
            read_text(arena, text, &r);
        struct terse_cut cut = terse_pare(&r, round);
        if (cut.end > 0 && cut.end < r.count)
            text = leave_out(arena, &r, cut);
    }
    return text;
}
