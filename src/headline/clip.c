// SPDX-License-Identifier: MIT
#include "headline/clip.h"

#include "base/arena.h"
#include "headline/form.h"
#include "headline/grapheme.h"
#include "headline/language.h"
#include "headline/lists.h"
#include "headline/need.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/tree.h"
#include "headline/wording.h"
#include "headline/words.h"

static const double CLIP_SPARE_NEED = 2.5;

enum {
    CLIP_MIN_WORDS = 6,
    CLIP_APPOSITION_WORDS = 16, /* between a subject and its verb */
};

struct work {
    struct arena *arena;
    const struct token *tokens;
    size_t count;
    bool *keep;
    size_t max;
};

static uint8_t
tag_at(const struct work *w, size_t i)
{
    return i < w->count ? w->tokens[i].tag : TAG_STOP;
}

static bool
is_in(const struct work *w, size_t i, const char *list)
{
    return i < w->count && words_has(list, w->tokens[i].lower);
}

/* Whether two neighbours belong together: "accused of". */
static bool
is_tied(const struct work *w, size_t i)
{
    struct text pair = arena_format(w->arena, TEXT_FMT "_" TEXT_FMT,
                                    TEXT_ARG(w->tokens[i - 1].lower),
                                    TEXT_ARG(w->tokens[i].lower));
    return words_has(LIST_TIED, pair);
}

static size_t
count_finite(const struct work *w, size_t first, size_t end)
{
    size_t finite = 0;
    for (size_t i = first; i < end; i++)
        finite += w->keep[i] && span_is_finite(w->tokens[i].tag);
    return finite;
}

static size_t
find_comma(const struct work *w, size_t i)
{
    while (i < w->count && w->tokens[i].tag != TAG_COMMA)
        i++;
    return i;
}

/* Leaves out the day beside the verb: "Lee today opened", "said on Monday". */
static void
drop_days(struct work *w)
{
    /* "Today Ann Lee opened", "Wednesday, Ann Lee" */
    if (is_in(w, 0, LIST_DAYS) && !is_in(w, 0, " tomorrow ") && w->count > 2 &&
        tag_at(w, 1) != TAG_POS && !span_is_finite(tag_at(w, 1)))
        w->keep[0] = false;
    if (w->count > 2 && !w->keep[0] && tag_at(w, 1) == TAG_COMMA)
        w->keep[1] = false;
    for (size_t i = 1; i + 2 < w->count; i++) {
        size_t first = i > 1 && is_in(w, i - 1, " on ") ? i - 1 : i;
        if (!is_in(w, i, LIST_DAYS) || is_in(w, i, " tomorrow ") ||
            tag_at(w, i + 1) == TAG_POS)
            continue;
        bool is_before = tag_is_noun(tag_at(w, first - 1)) &&
                         span_is_finite(tag_at(w, i + 1)) &&
                         (first < i || is_in(w, i, " today yesterday "));
        bool is_behind = span_is_finite(tag_at(w, first - 1)) &&
                         is_in(w, first - 1, LIST_SAYING) &&
                         tag_at(w, i + 1) != TAG_COMMA;
        for (size_t k = first; (is_before || is_behind) && k <= i; k++)
            w->keep[k] = false;
    }
}

/* Leaves out brackets and the aside behind the subject. */
static void
drop_asides(struct work *w)
{
    size_t open = SIZE_MAX;
    for (size_t i = 0; i < w->count; i++) {
        if (open == SIZE_MAX && token_is_open(&w->tokens[i]))
            open = i;
        if (open == SIZE_MAX || !token_is_close(&w->tokens[i]))
            continue;
        for (size_t k = open; k <= i; k++)
            w->keep[k] = false;
        open = SIZE_MAX;
    }
    size_t first = find_comma(w, 0);
    size_t close = find_comma(w, first + 1);
    bool is_aside =
        first > 0 && first < 9 && close + 1 < w->count &&
        close - first < CLIP_APPOSITION_WORDS &&
        count_finite(w, 0, first) == 0 && tag_is_noun(tag_at(w, first - 1)) &&
        tag_at(w, 0) != TAG_IN && tag_at(w, 0) != TAG_VBG &&
        (tag_at(w, first + 1) == TAG_DT || tag_at(w, first + 1) == TAG_WP ||
         tag_at(w, first + 1) == TAG_WDT || tag_at(w, first + 1) == TAG_CD) &&
        (span_is_finite(tag_at(w, close + 1)) ||
         tag_at(w, close + 1) == TAG_RB);
    for (size_t k = first; is_aside && k <= close; k++)
        w->keep[k] = false;
}

/* The kept tokens before `end`; how many. */
static size_t
take(const struct work *w, size_t end, struct token *out)
{
    size_t count = 0;
    for (size_t i = 0; i < end; i++)
        if (w->keep[i])
            out[count++] = w->tokens[i];
    return count;
}

/* Whether a clause of its own begins at `i`: a verb comes before a comma. */
static bool
is_clause(const struct work *w, size_t i)
{
    for (size_t k = i; k < w->count && k < i + 7; k++) {
        if (span_is_finite(tag_at(w, k)))
            return true;
        if (tag_at(w, k) == TAG_COMMA || tag_at(w, k) == TAG_IN)
            return false;
    }
    return false;
}

/* Whether the comma at `i` is one of a list's. */
static bool
is_list(const struct work *w, size_t i)
{
    if (tag_at(w, i + 1) == TAG_CC)
        return !is_clause(w, i + 2);
    size_t end = i + 1;
    while (end < w->count && tag_at(w, end) != TAG_CC &&
           !span_is_finite(tag_at(w, end)) && tag_at(w, end) != TAG_IN &&
           end < i + 8)
        end++;
    return tag_at(w, end) == TAG_CC && tag_at(w, i + 1) != TAG_DT;
}

/* "a silver, smell-proof envelope": the comma at `i` parts adjectives. */
static bool
parts_adjectives(const struct work *w, size_t i)
{
    return i > 1 && tag_at(w, i - 2) == TAG_DT &&
           (tag_at(w, i + 1) == TAG_JJ || tag_at(w, i + 2) == TAG_HYPH);
}

/* Whether a participle begins at `i` that says more of the noun before it; a
 * verb in the past without a subject is one that was taken for it. */
static bool
is_participle(const struct work *w, size_t i)
{
    uint8_t tag = tag_at(w, i);
    if (!tag_is_noun(tag_at(w, i - 1)))
        return false;
    /* "subway tunneling in" is one thing, "a man holding a flag" not. */
    if (tag == TAG_VBG)
        return tag_at(w, i + 1) != TAG_IN && tag_at(w, i + 1) != TAG_CC;
    uint8_t next = tag_at(w, i + 1);
    /* "has had his jail term [increased by]" */
    for (size_t k = i; k-- > 0 && k + 5 > i;)
        if (is_in(w, k, " had left "))
            return false;
    return (tag == TAG_VBN || tag == TAG_VBD) &&
           (next == TAG_IN || next == TAG_TO) &&
           !is_in(w, i + 1, " that after before as ");
}

static bool
has_negation(const struct work *w, size_t end)
{
    for (size_t i = 0; i < end; i++)
        if (w->keep[i] && is_in(w, i, LIST_NEGATION) && !is_in(w, i, " few "))
            return true;
    return false;
}

/* ", police said": the last comma's words and a verb of saying. */
static bool
is_saying(const struct work *w, size_t i)
{
    for (size_t k = i + 1; k < i + 9 && k < w->count; k++)
        if (is_in(w, k, LIST_SAYING))
            return true;
    return false;
}

static const char BE[] = " is are was were be been being largely partly "
                         "mainly mostly in ";

static bool
is_measured(const struct work *w, size_t i)
{
    return is_in(w, i, " as ") &&
           is_in(w, i - 1,
                 " twice times half just so much many little few long far high "
                 "low well soon early late ");
}

static const char REASONS[] = " because since for to over as by while due "
                              "owing ";

/* What a cut before token `i` leaves, 0..1; 0: no place to cut. */
static double
cut_quality(const struct work *w, size_t i)
{
    size_t at = i;
    /* "than in the year before", "twice as" */
    if (tag_at(w, i + 1) == TAG_STOP || is_measured(w, i))
        return 0;
    if (is_in(w, i, LIST_SAYING) && tag_at(w, i) != TAG_IN &&
        !is_in(w, i, " according "))
        return 0; /* ", the government" */
    bool is_comma = tag_at(w, i) == TAG_COMMA || tag_at(w, i) == TAG_COLON ||
                    token_is_dash(&w->tokens[i]);
    if (is_comma)
        at++;
    bool is_relative =
        tag_is_noun(tag_at(w, i - 1)) &&
        (tag_at(w, i) == TAG_WDT ||
         (is_in(w, i, " that ") && span_is_finite(tag_at(w, i + 1))));
    if (!is_relative &&
        is_in(w, at,
              " if unless until except without than provided whether "
              "that lest only not "))
        return 0;
    if (is_in(w, at, REASONS) && has_negation(w, i))
        return 0;
    /* A verb behind a comma is the main one. */
    if (is_comma && (is_list(w, i) || parts_adjectives(w, i) ||
                     span_is_finite(tag_at(w, at))))
        return 0;
    if (is_comma)
        return is_saying(w, i) ? 0.95 : 0.8;
    if (is_in(w, i, " according "))
        return 0.95;
    if (is_in(w, i, " due owing thanks ") && is_in(w, i + 1, " to "))
        return has_negation(w, i) || is_in(w, i - 1, BE) ? 0 : 0.7;
    /* "of the railways and of the stations" */
    if (tag_at(w, i) == TAG_CC && tag_at(w, i + 1) == TAG_IN)
        return is_in(w, i, " and ") && !has_negation(w, i) ? 0.5 : 0;
    if (is_in(w, i, LIST_SUBORDINATE))
        return 0.7;
    if (tag_at(w, i) == TAG_CC)
        return is_clause(w, i + 1) ? 0.65 : 0;
    if (is_relative || tag_at(w, i) == TAG_WP)
        return 0.6;
    if (is_participle(w, i))
        return 0.6;
    if (is_tied(w, i))
        return 0;
    /* "the Assistance to Firefighters Grant" */
    if (i > 1 && i + 1 < w->count && tag_at(w, i - 2) == TAG_DT &&
        tag_at(w, i - 1) == TAG_NNP && tag_at(w, i + 1) == TAG_NNP &&
        is_in(w, i, " to for "))
        return 0;
    if (tag_at(w, i) == TAG_TO)
        return tag_is_noun(tag_at(w, i - 1)) ? 0.4 : 0;
    /* But not "the house he had broken [into, a court heard]". */
    if (tag_at(w, i) == TAG_IN && !is_in(w, i, " of ") &&
        tag_at(w, i + 1) != TAG_COMMA)
        return tag_is_noun(tag_at(w, i - 1)) || tag_at(w, i - 1) == TAG_CD ||
                       tag_at(w, i - 1) == TAG_VBN
                   ? 0.6
                   : 0;
    return 0;
}

/* Whether a cut before token `i` would stand inside a quotation. */
static bool
is_quoted(const struct work *w, size_t i)
{
    bool inside = false;
    for (size_t k = 0; k < i; k++)
        inside = token_is_quoting(&w->tokens[k], inside);
    return inside;
}

/* The first cut that leaves the sentence its main verb. */
static size_t
after_root(struct arena *arena, const struct token *tokens, size_t count)
{
    struct tree *tree = arena_alloc(arena, 1, sizeof *tree);
    size_t after = 0;
    if (count > SPAN_MAX_TOKENS)
        return 0;
    tree_build(tokens, count, tree);
    for (size_t k = 0; k < tree->count && tree->is_sound; k++)
        if (tree->nodes[k].role == ROLE_ROOT &&
            tree->nodes[k].kind == NODE_FINITE && after == 0)
            after = tree->nodes[k].end;
    return after;
}

/* The first token that has no room. */
static size_t
find_limit(const struct work *w)
{
    size_t width = 0;
    size_t limit = 0;
    while (limit < w->count) {
        if (w->keep[limit])
            width += token_width(&w->tokens[limit]);
        if (width > w->max + 2)
            break;
        limit++;
    }
    return limit < w->count ? limit + 1 : limit;
}

/* What a cut before token `i` gives; false: nothing that can stand. */
static bool
cut_before(const struct work *w, size_t i, struct clip *out)
{
    double quality = w->keep[i] ? cut_quality(w, i) : 0;
    if (quality <= 0 || is_quoted(w, i))
        return false;
    bool *head = arena_alloc(w->arena, w->count + 1, sizeof *head);
    struct token *kept = arena_alloc(w->arena, w->count + 1, sizeof *kept);
    size_t taken = take(w, i, kept);
    if (token_count_words(kept, taken) < CLIP_MIN_WORDS ||
        !form_may_end(kept, taken, &w->tokens[i]) ||
        !form_is_complete(kept, taken))
        return false;
    for (size_t k = 0; k < w->count; k++)
        head[k] = k < i && w->keep[k];
    struct text line =
        wording_render(w->arena, w->tokens, w->count, head, &LANGUAGE_ENGLISH);
    *out = (struct clip){ line, quality, need_cost(w->tokens, w->count, head) };
    size_t max = w->max + token_light_width(w->tokens, w->count, head);
    return wording_fault(w->arena, line, &LANGUAGE_ENGLISH, max) == NULL &&
           grapheme_count(line) * 5 >= w->max * 2;
}

size_t
clip_write(struct arena *arena, const struct token *tokens, size_t count,
           size_t max, struct clip out[CLIP_LINES])
{
    struct work w = { arena, tokens, count, NULL, max };
    size_t found = 0;
    struct clip spare = { 0 };
    w.keep = arena_alloc(arena, count + 1, sizeof *w.keep);
    for (size_t i = 0; i < count; i++)
        w.keep[i] = true;
    drop_asides(&w);
    drop_days(&w);
    size_t root = after_root(arena, tokens, count);
    for (size_t i = find_limit(&w); i-- > 3 && i >= root && found < CLIP_LINES;)
        if (cut_before(&w, i, &out[found])) {
            /* What waits for more is offered only when nothing else is. */
            if (out[found].need < 1)
                found++;
            else if (spare.line.len == 0 && out[found].need < CLIP_SPARE_NEED)
                spare = out[found];
        }
    if (found == 0 && spare.line.len > 0)
        out[found++] = spare;
    return found;
}
