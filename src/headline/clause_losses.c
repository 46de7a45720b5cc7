// SPDX-License-Identifier: MIT
#include "headline/clause_losses.h"

#include <string.h>

#include "base/arena.h"
#include "headline/clause.h"
#include "headline/clause_words.h"
#include "headline/grapheme.h"
#include "headline/language.h"
#include "headline/token.h"
#include "headline/wording.h"
#include "headline/words.h"

/*
 * Of all choices of what to leave out, the one whose line fills the room best
 * for what it costs. Nothing but whole phrases goes, and one end.
 */
enum { LOSS_MIN_WORDS = 4, LOSS_MIN_CUT = 26 /* clusters */ };

static const double LOSS_FILL = 1.2;     /* what a full line is worth */
static const double LOSS_MIN_FILL = 0.3; /* less says too little */

static bool
splits_quotation(const struct clause *c, size_t first, size_t end)
{
    size_t quotes = 0;
    for (size_t i = first; i < end; i++)
        quotes += token_is_quote(&c->tokens[i]);
    return quotes % 2 != 0;
}

/* Whether the token at `i` is written to the one before it, and goes with it:
 * "30" and "%", "Km" and "/hora". */
static bool
is_glued(const struct losses *l, size_t i)
{
    const struct clause *c = l->c;
    return i > 0 && i < l->end && !c->tokens[i].space &&
           (words_has(" % ‰ / - ° € $ ", c->tokens[i].text) ||
            c->tokens[i].kind != TOKEN_MARK) &&
           !token_is_open(&c->tokens[i - 1]) &&
           !token_is_quote(&c->tokens[i - 1]);
}

void
losses_add(struct losses *l, size_t first, size_t end, double cost)
{
    const struct clause *c = l->c;
    if (first >= end || end > l->end || is_glued(l, first) ||
        is_glued(l, end) ||
        clause_has_any(c, first, end, c->language->negation) ||
        clause_begins(c, first, c->language->condition) ||
        splits_quotation(c, first, end))
        return;
    /* "die nicht [an solchen Projekten] arbeiten": just that is denied. */
    if (first > 0 &&
        words_has(c->language->negation, c->tokens[first - 1].lower))
        return;
    for (size_t i = 0; i < l->inner_count; i++)
        if (l->inner[i].first == first && l->inner[i].end == end)
            return;
    size_t at = l->inner_count;
    if (at == LOSS_INNER) {
        at = 0;
        for (size_t i = 1; i < LOSS_INNER; i++)
            if (l->inner[i].cost > l->inner[at].cost)
                at = i;
        if (l->inner[at].cost <= cost)
            return;
    } else {
        l->inner_count++;
    }
    l->inner[at] = (struct loss){ first, end, cost };
}

void
losses_add_tail(struct losses *l, size_t first, double cost)
{
    /* Further on they open what somebody says. */
    static const char CLAIMS[] = " dass ob dat att że что कि ";
    const struct clause *c = l->c;
    if (l->tail_count == LOSS_TAILS || first < LOSS_MIN_WORDS ||
        splits_quotation(c, first, c->count) ||
        (!token_is(&c->tokens[first], ":") &&
         clause_has_any(c, 0, first, c->language->negation)))
        return; /* what is denied may stand in the tail, but for a colon */
    for (size_t i = first; i < l->end; i++)
        if (clause_begins(c, i, c->language->condition) &&
            (i == first || clause_is_comma(&c->tokens[i - 1])) &&
            (i <= first + 1 || !words_has(CLAIMS, c->tokens[i].lower)))
            return;
    for (size_t i = 0; i < l->tail_count; i++)
        if (l->tails[i].first == first)
            return;
    l->tails[l->tail_count++] = (struct loss){ first, c->count, cost };
}

/* How wide the line would be, about; `idle`: of it, days that say nothing. */
static size_t
width_of(const struct losses *l, const bool *keep, const size_t *widths,
         size_t *idle)
{
    size_t width = 0;
    *idle = 0;
    for (size_t i = 0; i < l->c->count; i++)
        if (keep[i]) {
            width += widths[i];
            *idle += l->is_idle[i] ? widths[i] : 0;
        }
    return width;
}

/* Leaves out what the bits of `drops` name; false: some of it is gone. */
static bool
apply(const struct losses *l, uint32_t drops, bool *keep, double *cost)
{
    for (size_t i = 0; i < l->inner_count; i++) {
        if (!(drops >> i & 1))
            continue;
        const struct loss *loss = &l->inner[i];
        if (!keep[loss->first] || !keep[loss->end - 1])
            return false;
        *cost += loss->cost;
        memset(keep + loss->first, 0, loss->end - loss->first);
    }
    return true;
}

/* Whether the words that stay are a line: enough of them, with a verb. */
static bool
is_sound(const struct losses *l, bool *keep)
{
    struct clause kept = *l->c;
    size_t words = 0;
    kept.keep = keep;
    for (size_t i = 0; i < kept.count; i++)
        words += keep[i] && kept.tokens[i].kind != TOKEN_MARK;
    bool had_verb = clause_has_main_verb(l->c, 0, kept.count);
    return words >= LOSS_MIN_WORDS &&
           (!had_verb ||
            clause_has_main_verb(&kept, clause_find_main(&kept), kept.count));
}

struct search {
    struct losses *l;
    size_t *widths;
    bool *keep;
    size_t max;
    double most;
    struct text best;
    bool is_cut; /* it ends early */
};

/* All choices of inner phrases, with one end. */
static void
weigh_end(struct search *s, size_t end, double end_cost)
{
    const struct clause *c = s->l->c;
    for (uint32_t drops = 0; drops < 1u << s->l->inner_count; drops++) {
        double cost = end_cost;
        memcpy(s->keep, c->keep, c->count * sizeof *s->keep);
        memset(s->keep + end, 0, c->count - end);
        if (!apply(s->l, drops, s->keep, &cost))
            continue;
        size_t idle;
        size_t width = width_of(s->l, s->keep, s->widths, &idle);
        double fill = (double)(width - idle) / (double)s->max;
        double score = LOSS_FILL * (fill < 1 ? fill : 1) - cost;
        if (width > s->max + 3 || fill < LOSS_MIN_FILL || score <= s->most ||
            (end < c->count && width < LOSS_MIN_CUT) ||
            !is_sound(s->l, s->keep))
            continue;
        struct text line =
            wording_render(c->arena, c->tokens, c->count, s->keep, c->language);
        if (wording_fault(c->arena, line, c->language, s->max) != NULL)
            continue;
        s->most = score;
        s->best = line;
        s->is_cut = end < c->count;
    }
}

bool
clause_drop_losses(struct clause *c, size_t max, struct text *out, bool *is_cut)
{
    struct losses *l = arena_alloc(c->arena, 1, sizeof *l);
    *l = (struct losses){ .c = c, .words = clause_words_of(c->language) };
    l->end = c->count;
    while (l->end > 0 &&
           (!c->keep[l->end - 1] || (c->tokens[l->end - 1].kind == TOKEN_MARK &&
                                     !token_is_quote(&c->tokens[l->end - 1]))))
        l->end--;
    l->is_time = arena_alloc(c->arena, c->count + 1, sizeof *l->is_time);
    l->is_idle = arena_alloc(c->arena, c->count + 1, sizeof *l->is_idle);
    memset(l->is_time, 0, (c->count + 1) * sizeof *l->is_time);
    memset(l->is_idle, 0, (c->count + 1) * sizeof *l->is_idle);
    losses_find_times(l);
    losses_find_asides(l);
    losses_find_phrases(l);
    losses_find_describing(l);
    losses_find_tails(l);
    struct search s = { .l = l, .max = max, .most = -1 };
    s.widths = arena_alloc(c->arena, c->count + 1, sizeof *s.widths);
    s.keep = arena_alloc(c->arena, c->count + 1, sizeof *s.keep);
    for (size_t i = 0; i < c->count; i++)
        s.widths[i] =
            grapheme_count(c->tokens[i].text) + (c->tokens[i].space ? 1 : 0);
    weigh_end(&s, c->count, 0);
    for (size_t i = 0; i < l->tail_count; i++)
        weigh_end(&s, l->tails[i].first, l->tails[i].cost);
    *out = s.best;
    *is_cut = s.is_cut;
    return s.best.len > 0;
}
