// SPDX-License-Identifier: MIT
#include "headline/aside.h"

#include "base/arena.h"
#include "headline/grapheme.h"
#include "headline/lists.h"
#include "headline/repair.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/verbs.h"
#include "headline/words.h"

enum {
    ASIDE_MAX_PARTS = 24, /* between commas */
    ASIDE_SPEAKER_WORDS = 14,
    ASIDE_SAYING_WORDS = 24,
    ASIDE_SPEAKER_BYTES = 48, /* that are worth a line's room */
    ASIDE_APPOSITION_WORDS = 8,
    ASIDE_MAX_ROUNDS = 4,
};

/* What stands between two commas that no quotation or bracket encloses. */
struct part {
    size_t first;
    size_t end;
};

struct reading {
    struct arena *arena;
    struct text text;
    struct token *tokens;
    size_t count; /* before the full stop */
    size_t all;   /* with it, for it is read better so */
    struct part parts[ASIDE_MAX_PARTS];
    size_t part_count;
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

static size_t
count_finite(const struct reading *r, size_t first, size_t end)
{
    size_t finite = 0;
    for (size_t i = first; i < end; i++)
        finite += span_is_finite(tag_at(r, i));
    return finite;
}

/* Splits a sentence at its commas; false: there is none, or too many. One of
 * too many tokens, which are not tagged, has none. */
static bool
read_parts(struct arena *arena, struct text sentence, struct reading *out)
{
    struct reading *r = out;
    bool quoted = false;
    size_t depth = 0;
    *r = (struct reading){ .arena = arena, .text = sentence };
    r->count = token_split(arena, sentence, &r->tokens);
    if (r->count > SPAN_MAX_TOKENS) {
        r->count = 0;
        return false;
    }
    tagger_tag(r->tokens, r->count);
    repair_tags(r->tokens, r->count);
    r->all = r->count;
    while (r->count > 0 && r->tokens[r->count - 1].tag == TAG_STOP)
        r->count--;
    for (size_t i = 0; i < r->count; i++) {
        const struct token *t = &r->tokens[i];
        quoted = token_is_quoting(t, quoted);
        depth += token_is_open(t);
        depth -= depth > 0 && token_is_close(t);
        if (t->tag != TAG_COMMA || quoted || depth > 0)
            continue;
        if (r->part_count + 2 > ASIDE_MAX_PARTS)
            return false;
        r->parts[r->part_count].end = i;
        r->parts[++r->part_count].first = i + 1;
    }
    r->parts[r->part_count++].end = r->count;
    return r->part_count > 1;
}

/* Whether a verb that carries a clause stands at `i`, adverbs passed over. */
static bool
starts_verb(const struct reading *r, size_t i)
{
    while (tag_at(r, i) == TAG_RB)
        i++;
    if (span_is_finite(tag_at(r, i)))
        return true;
    /* "Solvane, the chipmaker, plans to build" */
    return tag_at(r, i) == TAG_NNS && i + 1 < r->count &&
           (verbs_forms(r->tokens[i].lower) & VERBS_THIRD) &&
           (tag_at(r, i + 1) == TAG_TO || is_in(r, i + 1, " that "));
}

static bool
starts_name(uint8_t tag)
{
    return tag_is_noun(tag) || tag == TAG_DT || tag == TAG_PRP ||
           tag == TAG_PRPS || tag == TAG_JJ || tag == TAG_CD;
}

/* Whether nothing but when, where and to whom stands from `i` on. */
static bool
is_circumstance(const struct reading *r, size_t i, size_t end)
{
    return i >= end || tag_at(r, i) == TAG_IN || tag_at(r, i) == TAG_TO ||
           is_in(r, i, LIST_DAYS) ||
           is_in(r, i, " late early earlier last this reporters lawmakers ") ||
           (tag_at(r, i) == TAG_RB && i + 1 >= end);
}

/* "police said on Monday", "said Ann Lee of the union", "according to X":
 * where its verb stands, or `p->end`. */
static size_t
find_saying(const struct reading *r, const struct part *p)
{
    static const char SAYS[] =
        " said says added adds announced reported confirmed explained wrote "
        "noted stated warned claimed argued estimated insisted predicted "
        "declared admitted acknowledged told show shows showed suggests "
        "suggest believe ";
    size_t said = p->end;
    if (p->end - p->first > ASIDE_SAYING_WORDS ||
        is_in(r, p->first, " and but or who which that as when while if "))
        return p->end;
    if (is_in(r, p->first, " according ") && is_in(r, p->first + 1, " to "))
        return p->end - p->first > 2 ? p->first : p->end;
    for (size_t i = p->first; i < p->end; i++) {
        uint8_t tag = tag_at(r, i);
        bool is_verb =
            span_is_finite(tag) || (tag == TAG_VBN && is_in(r, i, " said "));
        if (tag == TAG_WDT || tag == TAG_WP || is_in(r, i, " that who "))
            return p->end;
        if (is_verb && (said < p->end || !is_in(r, i, SAYS)))
            return p->end;
        if (is_verb)
            said = i;
    }
    if (said == p->end || said - p->first > ASIDE_SPEAKER_WORDS)
        return p->end;
    if (said == p->first)
        return is_in(r, said, " said says ") && said + 1 < p->end &&
                       starts_name(tag_at(r, said + 1)) &&
                       !is_in(r, said + 1, LIST_DAYS)
                   ? said
                   : p->end;
    bool is_told = is_in(r, said, " told ");
    return starts_name(tag_at(r, p->first)) &&
                   (is_told || is_circumstance(r, said + 1, p->end))
               ? said
               : p->end;
}

/* "Ann Lee of the union", of which "in an interview" is none. */
static bool
is_name_part(const struct reading *r, size_t i)
{
    uint8_t tag = tag_at(r, i);
    uint8_t next = tag_at(r, i + 1);
    if (is_in(r, i, " of "))
        return next == TAG_DT || next == TAG_NNP;
    return tag != TAG_IN && tag != TAG_VBN && tag != TAG_WP && tag != TAG_WDT &&
           !span_is_finite(tag) && !is_in(r, i, LIST_DAYS);
}

/* "the museum in Skagen said" without where it is. */
static struct text
read_name(const struct reading *r, const struct part *p, size_t said)
{
    size_t end = p->first + 1;
    while (end < said && !(is_in(r, end, " in on at ") && end > p->first + 1))
        end++;
    const char *first = r->tokens[p->first].text.ptr;
    const struct token *last = &r->tokens[end - 1];
    struct text name = { first,
                         (size_t)(last->text.ptr + last->text.len - first) };
    struct text speaker =
        arena_format(r->arena, TEXT_FMT " " TEXT_FMT, TEXT_ARG(name),
                     TEXT_ARG(r->tokens[said].text));
    return is_in(r, said, " told ") || speaker.len > ASIDE_SPEAKER_BYTES
               ? (struct text){ 0 }
               : speaker;
}

/* Who stands in part `k`, shortened to a name and a verb. */
static struct text
read_speaker(const struct reading *r, const struct part *p, size_t said)
{
    bool is_inverted = said == p->first;
    size_t end = said + (is_in(r, said, " according ") ? 2 : 1);
    for (size_t i = p->first; i < said; i++)
        if (tag_at(r, i) == TAG_PRP)
            return (struct text){ 0 };
    while (is_inverted && end < p->end && is_name_part(r, end))
        end++;
    if (is_inverted && tag_at(r, said + 1) == TAG_PRP)
        return (struct text){ 0 };
    if (!is_inverted)
        return read_name(r, p, said);
    const char *first = r->tokens[p->first].text.ptr;
    const struct token *last = &r->tokens[end - 1];
    struct text speaker = { first,
                            (size_t)(last->text.ptr + last->text.len - first) };
    return is_in(r, said, " told ") || speaker.len > ASIDE_SPEAKER_BYTES
               ? (struct text){ 0 }
               : speaker;
}

/* What is only somebody's word: what should or could be, what is so. */
static bool
needs_speaker(const struct reading *r, const struct part *p, size_t said)
{
    static const char VAGUE[] = " people sources source activists campaigners "
                                "critics reports person insiders witnesses "
                                "rebels ";
    for (size_t i = p->first; i <= said + 2 && i < p->end; i++)
        if (is_in(r, i, VAGUE))
            return true;
    size_t open = 0; /* clauses that tell of a word before the verb */
    for (size_t i = 0; i < r->count; i++) {
        uint8_t tag = tag_at(r, i);
        if (i >= p->first && i < p->end)
            continue;
        if (tag == TAG_WDT || tag == TAG_WP || (is_in(r, i, " that ") && i > 0))
            open++;
        if (!span_is_finite(tag))
            continue;
        if (open > 0) {
            open--;
            continue;
        }
        /* The main verb: what has happened and what will is news. */
        if (tag == TAG_MD)
            return !is_in(r, i, " will 'll shall wo ");
        return (tag == TAG_VBZ || tag == TAG_VBP) &&
               !is_in(r, i, " has have plans plan ") &&
               tag_at(r, i + 1) != TAG_VBG;
    }
    return false;
}

/* The sentence without the tokens from `first` up to `end`, commas included;
 * `joint` stands in their place. */
static struct text
cut_out(const struct reading *r, size_t first, size_t end, const char *joint)
{
    const struct token *before = &r->tokens[first - 1];
    size_t head = (size_t)(before->text.ptr + before->text.len - r->text.ptr);
    size_t tail = end < r->all ? (size_t)(r->tokens[end].text.ptr - r->text.ptr)
                               : r->text.len;
    return arena_format(r->arena, TEXT_FMT "%s" TEXT_FMT,
                        TEXT_ARG(text_sub(r->text, 0, head)),
                        end < r->count ? joint : "",
                        TEXT_ARG(text_sub(r->text, tail, SIZE_MAX)));
}

/* Whether a verb is left in a sentence whose aside is gone. */
static bool
has_verb(struct arena *arena, struct text sentence)
{
    struct token *tokens;
    size_t count = token_split(arena, sentence, &tokens);
    tagger_tag(tokens, count);
    repair_tags(tokens, count);
    for (size_t i = 0; i < count; i++)
        if (span_is_finite(tokens[i].tag))
            return true;
    return false;
}

/* Takes who says it out of the sentence. */
static bool
strip_saying(const struct reading *r, struct aside *out)
{
    for (size_t k = 1; k < r->part_count; k++) {
        const struct part *p = &r->parts[k];
        size_t said = p->end > p->first ? find_saying(r, p) : p->end;
        if (said == p->end)
            continue;
        size_t next = k + 1;
        /* ", said Ann Lee, the union's leader": up to the end. */
        bool is_inverted = said == p->first && !is_in(r, said, " according ");
        while (is_inverted && next < r->part_count &&
               !is_in(r, r->parts[next].first, " and but adding ") &&
               count_finite(r, r->parts[next].first, r->parts[next].end) == 0)
            next++;
        if (is_inverted && next < r->part_count)
            continue;
        bool has_subject_only = count_finite(r, 0, p->first) == 0;
        size_t end = next < r->part_count ? r->parts[next].first : r->count;
        bool goes_on =
            has_subject_only && end < r->count && starts_verb(r, end);
        /* "A lot, according to a study, which": no main clause follows. */
        uint8_t behind = tag_at(r, end);
        if (has_subject_only &&
            (end >= r->count || behind == TAG_WDT || behind == TAG_WP))
            continue;
        goes_on |= is_in(r, end, " and but ") ||
                   is_in(r, p->first - 2, " and but that ");
        struct text text = cut_out(r, p->first - 1, end, goes_on ? " " : ", ");
        if (!has_verb(r->arena, text))
            continue;
        if (needs_speaker(r, p, said))
            out->speaker = read_speaker(r, p, said);
        out->text = text;
        return true;
    }
    return false;
}

/* Whether the parts behind the subject, up to `k`, tell of it by the way. */
static bool
is_aside(const struct reading *r, size_t k)
{
    size_t first = r->parts[1].first;
    size_t end = r->parts[k - 1].end;
    size_t finite = count_finite(r, first, end);
    uint8_t tag = tag_at(r, first);
    bool is_relative = tag == TAG_WP || tag == TAG_WDT || tag == TAG_WPS ||
                       is_in(r, first, " who which whose where when ");
    if (is_relative || is_in(r, first + 1, " which whom whose "))
        return finite > 0;
    /* "Nils Holm, the cook sacked after": who that is. */
    bool is_person = r->parts[0].end >= 2 && r->parts[0].end <= 3;
    for (size_t i = 0; i < r->parts[0].end; i++)
        is_person &= tag_at(r, i) == TAG_NNP;
    if (is_person)
        return false;
    bool opens = tag == TAG_DT || tag == TAG_JJ || tag == TAG_CD ||
                 tag == TAG_VBN || tag == TAG_VBG || tag == TAG_IN ||
                 tag_is_noun(tag) || tag == TAG_PRPS;
    return opens && !is_in(r, first, " and ") &&
           (finite > 0 || end - first > ASIDE_APPOSITION_WORDS);
}

/* Takes out what is told of the subject by the way. */
static bool
strip_subject(const struct reading *r, struct aside *out)
{
    size_t end = r->parts[0].end;
    if (r->part_count < 3 || end == 0 || end > ASIDE_SPEAKER_WORDS ||
        !starts_name(tag_at(r, 0)) || count_finite(r, 0, end) > 0 ||
        !(tag_is_noun(tag_at(r, end - 1)) || tag_at(r, end - 1) == TAG_RRB))
        return false;
    for (size_t k = 1; k < r->part_count; k++)
        if (tag_at(r, r->parts[k].first) == TAG_CC &&
            count_finite(r, r->parts[k].first, r->parts[k].end) == 0)
            return false; /* a list */
    for (size_t k = 2; k < r->part_count; k++) {
        size_t first = r->parts[k].first;
        if (!starts_verb(r, first) || !is_aside(r, k))
            continue;
        /* Who has died is told by what they did, as is why somebody was held. */
        for (size_t i = first; i < r->parts[k].end; i++)
            if (is_in(r, i, " died dies dead ") ||
                (is_in(r, 0, " a an ") && is_in(r, i, LIST_HELD)))
                return false;
        struct text text = cut_out(r, r->parts[0].end, first, " ");
        if (!has_verb(r->arena, text))
            return false;
        out->text = text;
        return true;
    }
    return false;
}

/* "Sen. Ann Lee, D-Nev.,": takes out the party. */
static bool
strip_party(const struct reading *r, struct aside *out)
{
    for (size_t k = 1; k < r->part_count; k++) {
        const struct part *p = &r->parts[k];
        if (p->end - p->first > 6 || p->end < p->first + 3 ||
            !is_in(r, p->first, " d r i ") ||
            !token_is(&r->tokens[p->first + 1], "-"))
            continue;
        size_t end = p->end < r->count ? p->end + 1 : p->end;
        /* The next of several names, or who the one is. */
        bool is_name = tag_at(r, end) == TAG_NNP && !is_in(r, end, LIST_DAYS);
        bool is_aside =
            is_name || tag_at(r, end) == TAG_DT || tag_at(r, end) == TAG_WP;
        out->text = cut_out(r, p->first - 1, end, is_aside ? ", " : " ");
        return true;
    }
    return false;
}

/* "the announcement by the ministry that": takes out whose it is, since what
 * it says is the news. */
static bool
strip_source(const struct reading *r, struct aside *out)
{
    for (size_t i = 0; i + 3 < r->count; i++) {
        if (!is_in(r, i,
                   " announcement decision ruling warning claim report ") ||
            !is_in(r, i + 1, " by from "))
            continue;
        size_t k = i + 2;
        while (k < r->count && k < i + ASIDE_SPEAKER_WORDS &&
               tag_at(r, k) != TAG_COMMA && !span_is_finite(tag_at(r, k)) &&
               !is_in(r, k, " that "))
            k++;
        if (!is_in(r, k, " that "))
            continue;
        out->text = cut_out(r, i + 1, k, " ");
        return true;
    }
    return false;
}

/* ", a plan that ministers had called unfair": takes out what a sentence that
 * is whole ends with. */
static bool
strip_tail(const struct reading *r, struct aside *out)
{
    const struct part *p = &r->parts[r->part_count - 1];
    const struct part *before = &r->parts[r->part_count - 2];
    bool has_relative = false;
    if (!is_in(r, p->first, " a an one ") || tag_at(r, p->first) != TAG_DT ||
        count_finite(r, 0, p->first) == 0 ||
        (r->part_count > 2 &&
         (count_finite(r, before->first, before->end) == 0 ||
          is_in(r, before->first, " as who which when while if "))))
        return false;
    for (size_t i = p->first + 2; i < p->first + 6 && i < p->end; i++)
        has_relative |= is_in(r, i, " that which who whose ");
    struct text text = cut_out(r, p->first - 1, r->count, "");
    if (!has_relative || !has_verb(r->arena, text))
        return false;
    out->text = text;
    return true;
}

/* ", far more than economists had expected,": takes out what a figure is
 * measured by. */
static bool
strip_measure(const struct reading *r, struct aside *out)
{
    for (size_t k = 1; k < r->part_count; k++) {
        const struct part *p = &r->parts[k];
        size_t i = p->first;
        while (is_in(r, i, " far well slightly much almost nearly even "))
            i++;
        bool measures = is_in(r, i,
                              " more less fewer higher lower better worse "
                              "above below beating compared up down faster "
                              "slower twice ");
        bool has_than = false;
        bool compares = is_in(r, i, " more less fewer better worse faster ");
        for (size_t w = i; w < p->end; w++)
            has_than |= is_in(r, w,
                              compares ? " than "
                                       : " than from with on expectations "
                                         "forecasts estimates as what ");
        /* Only by the way, behind a clause that is whole. */
        if (!measures || !has_than || count_finite(r, 0, p->first) == 0 ||
            tag_at(r, p->end + 1) == TAG_CC)
            continue;
        bool is_last = k + 1 == r->part_count;
        out->text = cut_out(r, p->first - 1, is_last ? r->count : p->end, "");
        return true;
    }
    return false;
}

struct aside
aside_strip(struct arena *arena, struct text sentence, size_t max)
{
    struct aside out = { .text = sentence };
    struct reading *r = arena_alloc(arena, 1, sizeof *r);
    out.text = aside_court(arena, sentence, &out.speaker);
    for (int round = 0; round < ASIDE_MAX_ROUNDS; round++) {
        if (!read_parts(arena, out.text, r)) {
            /* No comma is needed for that. */
            if (r->count > 0 && grapheme_count(out.text) > max)
                strip_source(r, &out);
            break;
        }
        if (strip_party(r, &out) || strip_saying(r, &out))
            continue;
        if (grapheme_count(out.text) <= max ||
            !(strip_subject(r, &out) || strip_measure(r, &out) ||
              strip_tail(r, &out) || strip_source(r, &out)))
            break;
    }
    return out;
}
