// SPDX-License-Identifier: MIT
#include "headline/terse_parts.h"

#include "headline/lists.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

enum {
    PARE_ROLE_WORDS = 5, /* that are a long way to a name */
    PARE_FIRST_WORDS = 9,
    PARE_HALF_WORDS = 16,
};

static const struct terse_cut NOTHING = { 0, 0 };

static bool
is_name_word(const struct terse_reading *r, size_t i)
{
    return i < r->count && token_is_capital(&r->tokens[i]) &&
           (terse_tag_at(r, i) == TAG_NNP || terse_tag_at(r, i) == TAG_NNPS);
}

/* How many words of a name stand from `i` on. */
static size_t
name_len(const struct terse_reading *r, size_t i)
{
    size_t len = 0;
    while (is_name_word(r, i + len))
        len++;
    return len;
}

/* "Ann Lee of Norway won": where somebody is from. */
static struct terse_cut
find_home(const struct terse_reading *r)
{
    static const char BODIES[] =
        " university bank republic kingdom college church house court ministry "
        "department bishop archbishop duke duchess prince princess king queen "
        "earl emir sultan isle isles city town county bay gulf cape board "
        "council commission office institute society association league union "
        "museum school academy hospital port chamber minister secretary "
        "district province state states parliament senate assembly bureau "
        "federation confederation company trust order act bill battle lord "
        "lady party front movement army force corps service authority agency "
        "director president governor chief head leader mayor chairman "
        "commissioner premier chancellor registrar speaker dean ";
    for (size_t i = 3; i + 2 < r->count; i++) {
        if (!terse_is_in(r, i, " of ") || !is_name_word(r, i - 1) ||
            !is_name_word(r, i - 2) || terse_is_in(r, i - 1, BODIES) ||
            terse_is_in(r, i - 2, BODIES) || terse_is_in(r, i - 3, BODIES) ||
            (i > 3 && is_name_word(r, i - 4)))
            continue;
        size_t len = name_len(r, i + 1);
        size_t end = i + 1 + len;
        /* "the Bishop Lee of", "Lee of Marsh and Holt" */
        bool is_the = terse_tag_at(r, i - 3) == TAG_DT;
        uint8_t next = terse_tag_at(r, end);
        if (len == 0 || len > 2 || is_the ||
            !(next == TAG_IN || next == TAG_TO || span_is_finite(next)))
            continue;
        return (struct terse_cut){ i, end };
    }
    return NOTHING;
}

struct terse_cut
terse_identity(const struct terse_reading *r)
{
    static const char ROLES[] =
        " commissioner minister secretary governor director chairman president "
        "chief head leader manager officer spokesman commander lawmaker "
        "senator judge lawyer banker executive deputy treasurer adviser ";
    static const char ADDRESS[] =
        " mr mr. mrs mrs. ms ms. dr dr. prof. prof chief alhaji engr. barr. ";
    for (size_t i = r->count; i-- > 3;) {
        if (!terse_is_in(r, i, " by from of against to for ") ||
            !terse_is_in(r, i + 1, " the a an "))
            continue;
        size_t comma = i + 2;
        bool is_role = false;
        while (comma < r->count && comma < i + PARE_HALF_WORDS &&
               terse_tag_at(r, comma) != TAG_COMMA &&
               !span_is_finite(terse_tag_at(r, comma)) &&
               terse_tag_at(r, comma) != TAG_WP) {
            is_role |= terse_is_in(r, comma, ROLES);
            comma++;
        }
        if (terse_tag_at(r, comma) != TAG_COMMA || !is_role ||
            comma - i <= PARE_ROLE_WORDS)
            continue;
        size_t name = comma + 1;
        name += terse_is_in(r, name, ADDRESS);
        size_t len = name_len(r, name);
        uint8_t next = terse_tag_at(r, name + len);
        if (len < 2 || len > 3 || !(next == TAG_COMMA || next == TAG_STOP))
            continue;
        return (struct terse_cut){ i + 1, name };
    }
    return NOTHING;
}

/* "went back to court and answered": what was answered. */
static struct terse_cut
find_first(const struct terse_reading *r)
{
    static const char LIGHT[] = " went came returned appeared stood sat "
                                "travelled traveled arrived stepped ";
    size_t verb = 1;
    while (verb < r->count && !span_is_finite(terse_tag_at(r, verb)) &&
           terse_tag_at(r, verb) != TAG_COMMA)
        verb++;
    if (terse_tag_at(r, verb) != TAG_VBD || !terse_is_in(r, verb, LIGHT))
        return NOTHING;
    for (size_t i = verb + 1; i + 2 < r->count && i < verb + PARE_FIRST_WORDS;
         i++) {
        if (terse_is_in(r, i, " and ") && terse_tag_at(r, i + 1) == TAG_VBD)
            return (struct terse_cut){ verb, i + 1 };
        if (terse_tag_at(r, i) == TAG_COMMA || terse_tag_at(r, i) == TAG_CC ||
            span_is_finite(terse_tag_at(r, i)))
            break;
    }
    return NOTHING;
}

/* "a stuck valve and a burst of lightning in the last hours forced": each of
 * them did. */
static struct terse_cut
find_half(const struct terse_reading *r)
{
    static const char CAUSES[] = " prompted forced caused led pushed compelled "
                                 "drove triggered sparked delayed ";
    size_t verb = 1;
    size_t join = 0;
    size_t joins = 0;
    for (; verb < r->count && !span_is_finite(terse_tag_at(r, verb)); verb++) {
        if (terse_tag_at(r, verb) == TAG_COMMA)
            return NOTHING;
        if (terse_tag_at(r, verb) == TAG_CC) {
            joins++;
            join = verb;
        }
    }
    bool is_apart = join > 1 && terse_tag_at(r, 0) == TAG_DT &&
                    (terse_tag_at(r, join + 1) == TAG_DT ||
                     terse_is_in(r, join + 1, " then ")) &&
                    terse_is_in(r, join, " and ");
    return joins == 1 && is_apart && verb > join + 2 &&
                   verb < PARE_HALF_WORDS + 4 && terse_is_in(r, verb, CAUSES) &&
                   terse_tag_at(r, verb) == TAG_VBD
               ? (struct terse_cut){ join, verb }
               : NOTHING;
}

/* "charged a clerk, Bo Marsh, and two others before": he was. */
static struct terse_cut
find_more(const struct terse_reading *r)
{
    bool has_verb = false;
    for (size_t i = 2; i + 3 < r->count; i++) {
        has_verb |= span_is_finite(terse_tag_at(r, i - 1));
        if (!has_verb || !terse_is_in(r, i, " and ") ||
            !(terse_tag_at(r, i + 1) == TAG_CD ||
              terse_is_in(r, i + 1, " several some ")) ||
            !terse_is_in(r, i + 2, " others "))
            continue;
        size_t first = i;
        if (terse_tag_at(r, i - 1) == TAG_COMMA) {
            first = i - 1;
            size_t k = first;
            while (k > 0 && (is_name_word(r, k - 1) ||
                             terse_is_in(r, k - 1, " dr dr. mr mr. mrs mrs. ")))
                k--;
            if (k < first && k > 1 && terse_tag_at(r, k - 1) == TAG_COMMA)
                first = k - 1;
        }
        uint8_t next = terse_tag_at(r, i + 3);
        return next == TAG_IN || next == TAG_TO || next == TAG_STOP
                   ? (struct terse_cut){ first, i + 3 }
                   : NOTHING;
    }
    return NOTHING;
}

/* "its tall new rocket": of two words that say what it is like, the first; what
 * makes it another thing stays. */
static struct terse_cut
find_stacked(const struct terse_reading *r)
{
    static const char TELLING[] =
        " former late alleged suspected fake false would-be potential possible "
        "likely proposed planned attempted own same other such first second "
        "third last next many few several more most less least few only sole "
        "main best worst high low public private national federal local "
        "foreign domestic right left chief prime vice deputy acting general "
        "red black white blue green nuclear military civil criminal sexual "
        "male female dead live early full half mid joint annual net gross "
        "raw real social medical digital political financial economic "
        "northern southern eastern western central ";
    for (size_t i = 1; i + 3 < r->count; i++) {
        uint8_t before = terse_tag_at(r, i - 1);
        if (!(before == TAG_PRPS || terse_is_in(r, i - 1, " the ")) ||
            terse_tag_at(r, i + 1) != TAG_JJ ||
            !(terse_tag_at(r, i) == TAG_JJ || terse_tag_at(r, i) == TAG_NN) ||
            !tag_is_noun(terse_tag_at(r, i + 2)) ||
            terse_is_in(r, i, TELLING) || r->tokens[i].kind == TOKEN_NUMBER ||
            token_is_capital(&r->tokens[i]) ||
            text_ends(r->tokens[i].lower, TEXT("st")) ||
            (terse_tag_at(r, i) == TAG_NN &&
             !terse_is_in(r, i, " tall large small giant giant huge ")))
            continue;
        return (struct terse_cut){ i, i + 1 };
    }
    return NOTHING;
}

/* "the city of Holm": Holm; "in a bid to save": to save. */
static struct terse_cut
find_town(const struct terse_reading *r)
{
    for (size_t i = 1; i + 4 < r->count; i++) {
        if (terse_is_in(r, i, " the ") &&
            terse_is_in(r, i + 1,
                        " city town village district state suburb port region "
                        "island province county municipality settlement ") &&
            terse_is_in(r, i + 2, " of ") && is_name_word(r, i + 3) &&
            terse_tag_at(r, i - 1) == TAG_IN)
            return (struct terse_cut){ i, i + 3 };
        if (terse_is_in(r, i, " in ") && terse_is_in(r, i + 1, " a an ") &&
            terse_is_in(r, i + 2, " bid effort attempt ") &&
            terse_is_in(r, i + 3, " to "))
            return (struct terse_cut){ i, i + 3 };
    }
    return NOTHING;
}

struct terse_cut
terse_pare(const struct terse_reading *r, size_t round)
{
    static struct terse_cut (*const FINDERS[])(const struct terse_reading *) = {
        find_first, find_half, find_stacked, find_town, find_home, find_more,
    };
    return round < sizeof FINDERS / sizeof *FINDERS ? FINDERS[round](r)
                                                    : NOTHING;
}
