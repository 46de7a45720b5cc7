// SPDX-License-Identifier: MIT
#include "headline/aside_parts.h"

#include "base/arena.h"
#include "headline/grapheme.h"
#include "headline/lists.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

enum {
    ASIDE_SAYING_WORDS = 24,
    ASIDE_SPEAKER_BYTES = 48, /* that are worth a line's room */
    ASIDE_APPOSITION_WORDS = 8,
    ASIDE_MAX_ROUNDS = 4,
};

static bool
starts_name(uint8_t tag)
{
    return tag_is_noun(tag) || tag == TAG_DT || tag == TAG_PRP ||
           tag == TAG_PRPS || tag == TAG_JJ || tag == TAG_CD;
}

/* Whether nothing but when, where and to whom stands from `i` on. */
static bool
is_circumstance(const struct aside_reading *r, size_t i, size_t end)
{
    return i >= end || aside_tag_at(r, i) == TAG_IN ||
           aside_tag_at(r, i) == TAG_TO || aside_is_in(r, i, LIST_DAYS) ||
           aside_is_in(r, i,
                       " late early earlier last this reporters lawmakers ") ||
           (aside_tag_at(r, i) == TAG_RB && i + 1 >= end);
}

/* "police said on Monday", "said Ann Lee of the union", "according to X":
 * where its verb stands, or `p->end`. */
static size_t
find_saying(const struct aside_reading *r, const struct aside_part *p)
{
    static const char SAYS[] =
        " said says added adds announced reported confirmed explained wrote "
        "noted stated warned claimed argued estimated insisted predicted "
        "declared admitted acknowledged told show shows showed suggests "
        "suggest believe ";
    size_t said = p->end;
    if (p->end - p->first > ASIDE_SAYING_WORDS ||
        aside_is_in(r, p->first,
                    " and but or who which that as when while if "))
        return p->end;
    if (aside_is_in(r, p->first, " according ") &&
        aside_is_in(r, p->first + 1, " to "))
        return p->end - p->first > 2 ? p->first : p->end;
    for (size_t i = p->first; i < p->end; i++) {
        uint8_t tag = aside_tag_at(r, i);
        bool is_verb = span_is_finite(tag) ||
                       (tag == TAG_VBN && aside_is_in(r, i, " said "));
        if (tag == TAG_WDT || tag == TAG_WP || aside_is_in(r, i, " that who "))
            return p->end;
        if (is_verb && (said < p->end || !aside_is_in(r, i, SAYS)))
            return p->end;
        if (is_verb)
            said = i;
    }
    if (said == p->end || said - p->first > ASIDE_SPEAKER_WORDS)
        return p->end;
    if (said == p->first)
        return aside_is_in(r, said, " said says ") && said + 1 < p->end &&
                       starts_name(aside_tag_at(r, said + 1)) &&
                       !aside_is_in(r, said + 1, LIST_DAYS)
                   ? said
                   : p->end;
    bool is_told = aside_is_in(r, said, " told ");
    return starts_name(aside_tag_at(r, p->first)) &&
                   (is_told || is_circumstance(r, said + 1, p->end))
               ? said
               : p->end;
}

/* "Ann Lee of the union", of which "in an interview" is none. */
static bool
is_name_part(const struct aside_reading *r, size_t i)
{
    uint8_t tag = aside_tag_at(r, i);
    uint8_t next = aside_tag_at(r, i + 1);
    if (aside_is_in(r, i, " of "))
        return next == TAG_DT || next == TAG_NNP;
    return tag != TAG_IN && tag != TAG_VBN && tag != TAG_WP && tag != TAG_WDT &&
           !span_is_finite(tag) && !aside_is_in(r, i, LIST_DAYS);
}

/* "the museum in Skagen said" without where it is. */
static struct text
read_name(const struct aside_reading *r, const struct aside_part *p,
          size_t said)
{
    size_t end = p->first + 1;
    while (end < said &&
           !(aside_is_in(r, end, " in on at ") && end > p->first + 1))
        end++;
    const char *first = r->tokens[p->first].text.ptr;
    const struct token *last = &r->tokens[end - 1];
    struct text name = { first,
                         (size_t)(last->text.ptr + last->text.len - first) };
    struct text speaker =
        arena_format(r->arena, TEXT_FMT " " TEXT_FMT, TEXT_ARG(name),
                     TEXT_ARG(r->tokens[said].text));
    return aside_is_in(r, said, " told ") || speaker.len > ASIDE_SPEAKER_BYTES
               ? (struct text){ 0 }
               : speaker;
}

/* Who stands in part `k`, shortened to a name and a verb. */
static struct text
read_speaker(const struct aside_reading *r, const struct aside_part *p,
             size_t said)
{
    bool is_inverted = said == p->first;
    size_t end = said + (aside_is_in(r, said, " according ") ? 2 : 1);
    for (size_t i = p->first; i < said; i++)
        if (aside_tag_at(r, i) == TAG_PRP)
            return (struct text){ 0 };
    while (is_inverted && end < p->end && is_name_part(r, end))
        end++;
    if (is_inverted && aside_tag_at(r, said + 1) == TAG_PRP)
        return (struct text){ 0 };
    if (!is_inverted)
        return read_name(r, p, said);
    const char *first = r->tokens[p->first].text.ptr;
    const struct token *last = &r->tokens[end - 1];
    struct text speaker = { first,
                            (size_t)(last->text.ptr + last->text.len - first) };
    return aside_is_in(r, said, " told ") || speaker.len > ASIDE_SPEAKER_BYTES
               ? (struct text){ 0 }
               : speaker;
}

/* What is only somebody's word: what should or could be, what is so. */
static bool
needs_speaker(const struct aside_reading *r, const struct aside_part *p,
              size_t said)
{
    static const char VAGUE[] = " people sources source activists campaigners "
                                "critics reports person insiders witnesses "
                                "rebels ";
    for (size_t i = p->first; i <= said + 2 && i < p->end; i++)
        if (aside_is_in(r, i, VAGUE))
            return true;
    size_t open = 0; /* clauses that tell of a word before the verb */
    for (size_t i = 0; i < r->count; i++) {
        uint8_t tag = aside_tag_at(r, i);
        if (i >= p->first && i < p->end)
            continue;
        if (tag == TAG_WDT || tag == TAG_WP ||
            (aside_is_in(r, i, " that ") && i > 0))
            open++;
        if (!span_is_finite(tag))
            continue;
        if (open > 0) {
            open--;
            continue;
        }
        /* The main verb: what has happened and what will is news. */
        if (tag == TAG_MD)
            return !aside_is_in(r, i, " will 'll shall wo ");
        return (tag == TAG_VBZ || tag == TAG_VBP) &&
               !aside_is_in(r, i, " has have plans plan ") &&
               aside_tag_at(r, i + 1) != TAG_VBG;
    }
    return false;
}

/* Takes who says it out of the sentence. */
static bool
strip_saying(const struct aside_reading *r, struct aside *out)
{
    for (size_t k = 1; k < r->part_count; k++) {
        const struct aside_part *p = &r->parts[k];
        size_t said = p->end > p->first ? find_saying(r, p) : p->end;
        if (said == p->end)
            continue;
        size_t next = k + 1;
        /* ", said Ann Lee, the union's leader": up to the end. */
        bool is_inverted =
            said == p->first && !aside_is_in(r, said, " according ");
        while (is_inverted && next < r->part_count &&
               !aside_is_in(r, r->parts[next].first, " and but adding ") &&
               aside_count_finite(r, r->parts[next].first,
                                  r->parts[next].end) == 0)
            next++;
        if (is_inverted && next < r->part_count)
            continue;
        bool has_subject_only = aside_count_finite(r, 0, p->first) == 0;
        size_t end = next < r->part_count ? r->parts[next].first : r->count;
        bool goes_on =
            has_subject_only && end < r->count && aside_starts_verb(r, end);
        /* "A lot, according to a study, which": no main clause follows. */
        uint8_t behind = aside_tag_at(r, end);
        if (has_subject_only &&
            (end >= r->count || behind == TAG_WDT || behind == TAG_WP))
            continue;
        /* "counted the votes and, according to Ann Lee, decided" */
        goes_on |= aside_is_in(r, end, " and but ") ||
                   aside_is_in(r, p->first - 2, " and but that ");
        struct text text =
            aside_cut_out(r, p->first - 1, end, goes_on ? " " : ", ");
        if (!aside_has_verb(r->arena, text))
            continue;
        if (needs_speaker(r, p, said))
            out->speaker = read_speaker(r, p, said);
        out->text = text;
        return true;
    }
    return false;
}

/* "who", "which", "of which" */
static bool
is_relative(const struct aside_reading *r, size_t i)
{
    uint8_t tag = aside_tag_at(r, i);
    return tag == TAG_WP || tag == TAG_WDT || tag == TAG_WPS ||
           aside_is_in(r, i, " who which whose where when ") ||
           aside_is_in(r, i + 1, " which whom whose ");
}

/* Whether the parts behind the subject, up to `k`, tell of it by the way. */
static bool
is_aside(const struct aside_reading *r, size_t k)
{
    size_t first = r->parts[1].first;
    size_t end = r->parts[k - 1].end;
    size_t finite = aside_count_finite(r, first, end);
    uint8_t tag = aside_tag_at(r, first);
    if (is_relative(r, first))
        return finite > 0;
    /* "Nils Holm, the cook sacked after": who that is. */
    bool is_person = r->parts[0].end >= 2 && r->parts[0].end <= 3;
    for (size_t i = 0; i < r->parts[0].end; i++)
        is_person &= aside_tag_at(r, i) == TAG_NNP;
    if (is_person)
        return false;
    bool opens = tag == TAG_DT || tag == TAG_JJ || tag == TAG_CD ||
                 tag == TAG_VBN || tag == TAG_VBG || tag == TAG_IN ||
                 tag_is_noun(tag) || tag == TAG_PRPS;
    return opens && !aside_is_in(r, first, " and ") &&
           (finite > 0 || end - first > ASIDE_APPOSITION_WORDS);
}

/* Takes out what is told of the subject by the way. */
static bool
strip_subject(const struct aside_reading *r, struct aside *out)
{
    size_t end = r->parts[0].end;
    if (r->part_count < 3 || end == 0 || end > ASIDE_SPEAKER_WORDS ||
        !starts_name(aside_tag_at(r, 0)) || aside_count_finite(r, 0, end) > 0 ||
        !(tag_is_noun(aside_tag_at(r, end - 1)) ||
          aside_tag_at(r, end - 1) == TAG_RRB))
        return false;
    for (size_t k = 1; k < r->part_count; k++)
        if (aside_tag_at(r, r->parts[k].first) == TAG_CC &&
            aside_count_finite(r, r->parts[k].first, r->parts[k].end) == 0)
            return false; /* a list */
    for (size_t k = 2; k < r->part_count; k++) {
        size_t first = r->parts[k].first;
        if (!aside_starts_verb(r, first))
            continue;
        /* "Ann Lee, the chair, said that the van, which is old, would stop":
         * what comes later is said of another. */
        if (!is_aside(r, k)) {
            if (!is_relative(r, r->parts[1].first))
                return false;
            continue;
        }
        /* Who has died is told by what they did, as is why somebody was held. */
        for (size_t i = first; i < r->parts[k].end; i++)
            if (aside_is_in(r, i, " died dies dead ") ||
                (aside_is_in(r, 0, " a an ") && aside_is_in(r, i, LIST_HELD)))
                return false;
        struct text text = aside_cut_out(r, r->parts[0].end, first, " ");
        if (!aside_has_verb(r->arena, text))
            return false;
        out->text = text;
        return true;
    }
    return false;
}

struct aside
aside_strip(struct arena *arena, struct text sentence, size_t max)
{
    struct aside out = { .text = sentence };
    struct aside_reading *r = arena_alloc(arena, 1, sizeof *r);
    out.text = aside_court(arena, sentence, &out.speaker);
    for (int round = 0; round < ASIDE_MAX_ROUNDS; round++) {
        if (!aside_read_parts(arena, out.text, r)) {
            /* No comma is needed for that. */
            if (r->count > 0 && grapheme_count(out.text) > max)
                aside_strip_source(r, &out);
            break;
        }
        if (aside_strip_party(r, &out) || strip_saying(r, &out))
            continue;
        if (grapheme_count(out.text) <= max ||
            !(strip_subject(r, &out) || aside_strip_measure(r, &out) ||
              aside_strip_tail(r, &out) || aside_strip_source(r, &out)))
            break;
    }
    return out;
}
