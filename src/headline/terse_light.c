// SPDX-License-Identifier: MIT
#include "headline/terse_parts.h"

#include "headline/lists.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

bool
terse_is_in(const struct terse_reading *r, size_t i, const char *list)
{
    return i < r->count && words_has(list, r->tokens[i].lower);
}

uint8_t
terse_tag_at(const struct terse_reading *r, size_t i)
{
    return i < r->count ? r->tokens[i].tag : (uint8_t)TAG_STOP;
}

/* Where the verb of the noun phrase that ends before `i` is one for the head
 * alone: "a batch of pleas has". A verb that is the same for one and for many
 * minds nothing. */
static bool
has_singular_verb(const struct terse_reading *r, size_t i)
{
    while (i < r->count && !span_is_finite(terse_tag_at(r, i)) &&
           terse_tag_at(r, i) != TAG_COMMA)
        i++;
    if (terse_tag_at(r, i) == TAG_COMMA)
        return true;
    return terse_tag_at(r, i) == TAG_VBZ || terse_is_in(r, i, " was ");
}

/* Whether a finite verb stands before `i`: what it says the words behind it. */
static bool
is_behind_verb(const struct terse_reading *r, size_t i)
{
    for (size_t k = 0; k < i; k++)
        if (span_is_finite(terse_tag_at(r, k)) ||
            terse_tag_at(r, k) == TAG_VBG || terse_tag_at(r, k) == TAG_VB)
            return true;
    return false;
}

/* Whether a clause begins between the last verb and `i`, whose subject stands
 * there: "said that a series of blasts". */
static bool
is_subject(const struct terse_reading *r, size_t i)
{
    if (!is_behind_verb(r, i))
        return true;
    for (size_t k = i; k-- > 0;) {
        if (span_is_finite(terse_tag_at(r, k)) ||
            terse_tag_at(r, k) == TAG_VB || terse_tag_at(r, k) == TAG_VBG)
            return k + 1 == i && terse_is_in(r, k, " said says ");
        if (terse_is_in(r, k, " that after as when while because where "))
            return true;
    }
    return false;
}

struct terse_cut
terse_light(const struct terse_reading *r)
{
    static const char HEADS[] =
        " batch series string number total group variety range set slew raft "
        "host handful spate collection bunch ";
    for (size_t i = 0; i + 3 < r->count; i++) {
        size_t head = i + 1;
        if (!terse_is_in(r, i, " a an "))
            continue;
        /* A line does not begin with a number. */
        bool is_total = i > 0 && terse_is_in(r, head, " total ");
        bool is_unknown =
            terse_is_in(r, head, " unknown undisclosed unspecified ");
        head += is_unknown;
        if (!terse_is_in(r, head, HEADS) || !terse_is_in(r, head + 1, " of "))
            continue;
        size_t noun = head + 2;
        bool counts = terse_tag_at(r, noun) == TAG_CD;
        if (is_total ? !counts && terse_tag_at(r, noun) != TAG_MONEY : counts)
            continue;
        /* "a group of friends" did it, "friends" as well; "a set of rules". */
        while (terse_tag_at(r, noun) == TAG_JJ)
            noun++;
        while (tag_is_noun(terse_tag_at(r, noun)) &&
               tag_is_noun(terse_tag_at(r, noun + 1)))
            noun++;
        if (!is_total && terse_tag_at(r, noun) != TAG_NNS)
            continue;
        /* "about a number", "the first of a series": counted by the head. */
        if (i > 0 && (terse_is_in(r, i - 1, " of than such about what half ") ||
                      terse_tag_at(r, i - 1) == TAG_PDT))
            continue;
        if (is_subject(r, i) && has_singular_verb(r, noun + 1))
            continue;
        return (struct terse_cut){ i, head + 2 };
    }
    return (struct terse_cut){ 0, 0 };
}

/* Where the noun that begins at `i` ends, or `i`. */
static size_t
noun_end(const struct terse_reading *r, size_t i)
{
    size_t end = i;
    while (terse_tag_at(r, end) == TAG_DT || terse_tag_at(r, end) == TAG_JJ ||
           terse_tag_at(r, end) == TAG_CD || terse_tag_at(r, end) == TAG_HYPH ||
           tag_is_noun(terse_tag_at(r, end)))
        end++;
    return end > i && tag_is_noun(terse_tag_at(r, end - 1)) ? end : i;
}

struct terse_cut
terse_others(const struct terse_reading *r)
{
    for (size_t i = 1; i + 3 < r->count; i++) {
        if (!terse_is_in(r, i, " and ") || !terse_is_in(r, i + 1, " other ") ||
            terse_tag_at(r, i - 1) != TAG_NNS)
            continue;
        size_t end = noun_end(r, i + 2);
        /* "boats, nets and other things": the end of a list. */
        bool is_list = false;
        for (size_t k = i > 6 ? i - 6 : 0; k < i; k++)
            is_list |= terse_tag_at(r, k) == TAG_COMMA ||
                       terse_is_in(r, k, " between both ");
        if (end > i + 2 && !is_list && terse_tag_at(r, end) != TAG_CC &&
            terse_tag_at(r, end - 1) == TAG_NNS)
            return (struct terse_cut){ i, end };
    }
    return (struct terse_cut){ 0, 0 };
}

struct terse_cut
terse_headed(const struct terse_reading *r)
{
    for (size_t i = 2; i + 4 < r->count; i++) {
        if (!terse_is_in(r, i, " headed led chaired ") ||
            terse_tag_at(r, i) != TAG_VBN || !terse_is_in(r, i + 1, " by ") ||
            !terse_is_in(r, i - 1,
                         " committee panel team commission group body force "
                         "delegation mission council board "))
            continue;
        size_t end = noun_end(r, i + 2);
        if (end > i + 2 && terse_tag_at(r, end) == TAG_TO &&
            terse_tag_at(r, end + 1) == TAG_VB)
            return (struct terse_cut){ i, end };
    }
    return (struct terse_cut){ 0, 0 };
}

struct terse_cut
terse_within(const struct terse_reading *r)
{
    for (size_t i = 1; i + 3 < r->count; i++) {
        if (!terse_is_in(r, i - 1, " was were is are has have had been "))
            continue;
        size_t end = i + terse_is_in(r, i, " on ");
        if (!terse_is_in(r, end, LIST_DAYS))
            continue;
        end++;
        end += terse_is_in(r, end, " morning afternoon evening night ");
        uint8_t next = terse_tag_at(r, end);
        if (next == TAG_VBN || next == TAG_VBD ||
            (next == TAG_RB && terse_tag_at(r, end + 1) == TAG_VBN))
            return (struct terse_cut){ i, end };
    }
    return (struct terse_cut){ 0, 0 };
}

struct terse_cut
terse_then(const struct terse_reading *r)
{
    for (size_t i = 1; i + 4 < r->count; i++) {
        uint8_t next = terse_tag_at(r, i + 1);
        if (terse_is_in(r, i, " then ") && terse_is_in(r, i - 1, " and ") &&
            (next == TAG_DT || next == TAG_CD || next == TAG_JJ ||
             next == TAG_PRPS || span_is_finite(next)))
            return (struct terse_cut){ i, i + 1 };
    }
    return (struct terse_cut){ 0, 0 };
}
