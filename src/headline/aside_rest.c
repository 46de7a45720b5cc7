// SPDX-License-Identifier: MIT
#include "headline/aside_parts.h"

#include "headline/lists.h"
#include "headline/span.h"
#include "headline/token.h"
#include "headline/words.h"

bool
aside_strip_party(const struct aside_reading *r, struct aside *out)
{
    for (size_t k = 1; k < r->part_count; k++) {
        const struct aside_part *p = &r->parts[k];
        if (p->end - p->first > 6 || p->end < p->first + 3 ||
            !aside_is_in(r, p->first, " d r i ") ||
            !token_is(&r->tokens[p->first + 1], "-"))
            continue;
        size_t end = p->end < r->count ? p->end + 1 : p->end;
        /* The next of several names, or who the one is. */
        bool is_name =
            aside_tag_at(r, end) == TAG_NNP && !aside_is_in(r, end, LIST_DAYS);
        bool is_aside = is_name || aside_tag_at(r, end) == TAG_DT ||
                        aside_tag_at(r, end) == TAG_WP;
        out->text = aside_cut_out(r, p->first - 1, end, is_aside ? ", " : " ");
        return true;
    }
    return false;
}

bool
aside_strip_source(const struct aside_reading *r, struct aside *out)
{
    for (size_t i = 0; i + 3 < r->count; i++) {
        if (!aside_is_in(
                r, i, " announcement decision ruling warning claim report ") ||
            !aside_is_in(r, i + 1, " by from "))
            continue;
        size_t k = i + 2;
        while (k < r->count && k < i + ASIDE_SPEAKER_WORDS &&
               aside_tag_at(r, k) != TAG_COMMA &&
               !span_is_finite(aside_tag_at(r, k)) &&
               !aside_is_in(r, k, " that "))
            k++;
        if (!aside_is_in(r, k, " that "))
            continue;
        out->text = aside_cut_out(r, i + 1, k, " ");
        return true;
    }
    return false;
}

bool
aside_strip_tail(const struct aside_reading *r, struct aside *out)
{
    const struct aside_part *p = &r->parts[r->part_count - 1];
    const struct aside_part *before = &r->parts[r->part_count - 2];
    bool has_relative = false;
    if (!aside_is_in(r, p->first, " a an one ") ||
        aside_tag_at(r, p->first) != TAG_DT ||
        aside_count_finite(r, 0, p->first) == 0 ||
        (r->part_count > 2 &&
         (aside_count_finite(r, before->first, before->end) == 0 ||
          aside_is_in(r, before->first, " as who which when while if "))))
        return false;
    for (size_t i = p->first + 2; i < p->first + 6 && i < p->end; i++)
        has_relative |= aside_is_in(r, i, " that which who whose ");
    struct text text = aside_cut_out(r, p->first - 1, r->count, "");
    if (!has_relative || !aside_has_verb(r->arena, text))
        return false;
    out->text = text;
    return true;
}

bool
aside_strip_measure(const struct aside_reading *r, struct aside *out)
{
    for (size_t k = 1; k < r->part_count; k++) {
        const struct aside_part *p = &r->parts[k];
        size_t i = p->first;
        while (aside_is_in(r, i, " far well slightly much almost nearly even "))
            i++;
        bool measures =
            aside_is_in(r, i,
                        " more less fewer higher lower better worse "
                        "above below beating compared up down faster "
                        "slower twice ");
        bool has_than = false;
        bool compares =
            aside_is_in(r, i, " more less fewer better worse faster ");
        for (size_t w = i; w < p->end; w++)
            has_than |=
                aside_is_in(r, w,
                            compares ? " than "
                                     : " than from with on expectations "
                                       "forecasts estimates as what ");
        /* Only by the way, behind a clause that is whole. */
        if (!measures || !has_than || aside_count_finite(r, 0, p->first) == 0 ||
            aside_tag_at(r, p->end + 1) == TAG_CC)
            continue;
        bool is_last = k + 1 == r->part_count;
        out->text =
            aside_cut_out(r, p->first - 1, is_last ? r->count : p->end, "");
        return true;
    }
    return false;
}
