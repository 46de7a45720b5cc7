// SPDX-License-Identifier: MIT
#include "screen/flow.h"

#include <stdlib.h>

#include "base/arena.h"
#include "headline/headline.h"
#include "headline/rotation.h"
#include "headline/rundown.h"
#include "screen/cut.h"
#include "screen/look.h"
#include "screen/track.h"

enum {
    PLAN_LEAST_S = 20, /* ahead of the edge; then it grows ... */
    PLAN_MOST_S = 30,  /* ... to this */
};

/* For the way to the other displays, and to be painted there. */
static const double TRAVEL_S = 0.65;

/* What ends so soon behind a cut is told to its end. */
static const double ENDS_S = 0.4;

void
flow_finish(struct flow *f)
{
    river_destroy(f->river);
    river_destroy(atomic_exchange(&f->got, NULL));
    river_destroy(atomic_exchange(&f->poured, NULL));
}

void
flow_give(struct flow *f, struct river *river)
{
    river_destroy(atomic_exchange(&f->got, river));
}

bool
flow_want(struct flow *f, const struct river_course *c, int64_t since_um,
          int64_t edge_um)
{
    atomic_store(&f->since_um, since_um);
    atomic_store(&f->edge_um, edge_um);
    return atomic_load(&f->end_um) < edge_um + PLAN_LEAST_S * c->speed_um ||
           atomic_load(&f->is_turned);
}

static void
belt_forget(struct track *t)
{
    pthread_mutex_lock(&t->lock);
    belt_finish(&t->belt);
    t->belt.end = 0;
    pthread_mutex_unlock(&t->lock);
    t->flow.next = 0;
}

static bool
is_in_view(const struct track *t)
{
    const struct belt *belt = &t->belt;
    int64_t view = atomic_load(&t->view_x);
    return belt->first != belt->next && belt->end > view &&
           belt->items[belt->first % BELT_ITEMS].x < view + t->band.grid.tape.w;
}

void
flow_take(struct track *t)
{
    struct flow *f = &t->flow;
    struct river *got = atomic_exchange(&f->got, NULL);
    if (got == NULL)
        return;
    bool is_other = f->river == NULL || got->id != f->river->id;
    river_destroy(f->river);
    f->river = got->id != 0 ? got : NULL;
    if (got->id == 0)
        river_destroy(got);
    atomic_store(&f->runs, f->river != NULL);
    atomic_store(&f->end_um, f->river != NULL ? river_end(f->river) : 0);
    f->is_changed = !is_other && f->river != NULL;
    if (f->is_changed)
        return;
    splice_finish(t);
    if (f->river == NULL && is_in_view(t))
        return; /* what is seen goes by, and then comes what is ours */
    belt_forget(t);
    if (f->river == NULL)
        return;
    pthread_mutex_lock(&t->lock);
    t->belt.is_mirrored = f->river->course.is_mirrored;
    pthread_mutex_unlock(&t->lock);
    atomic_store(&t->is_mirrored, t->belt.is_mirrored);
    atomic_store(&t->speed_milli, 0); /* the old view is of another tape */
}

/* The words of a headline as they come by, at a place with a width. */
static void
headline_pour(struct track *t, struct easel *easel, const struct headline *h,
              int64_t at_um)
{
    struct arena *arena = arena_create();
    struct river_scale scale = t->band.scale;
    struct item_words words;
    struct item item;
    int64_t now = track_airs_at(t, river_px(scale, at_um));
    look_words(easel->look, arena, h, now, &words);
    item_init(&item, &words);
    item_set(&item, easel->fonts, &t->band.grid, t->belt.is_mirrored);
    struct river_item poured = { .at_um = at_um,
                                 .width_um = river_um(scale, item.width),
                                 .id = h->id,
                                 .story = h->story,
                                 .source = words.source,
                                 .line = words.line,
                                 .age = words.age,
                                 .link = words.link,
                                 .language = words.language,
                                 .rgb = words.rgb,
                                 .is_breaking = words.is_breaking };
    if (line_is_rtl(words.line) != t->belt.is_mirrored) {
        int64_t gap_um = river_um(scale, still_gap(t, &item));
        poured.stands = true;
        poured.width_um = gap_um < RIVER_WIDTH_UM ? gap_um : RIVER_WIDTH_UM;
    }
    river_append(t->flow.river, &poured);
    item_finish(&item);
    arena_destroy(arena);
}

/* Headlines in their turn until the river ends at `until_um`. */
static bool
pour_until(struct track *t, struct easel *easel, int64_t until_um,
           bool only_urgent)
{
    struct river *r = t->flow.river;
    bool any = false;
    while (river_end(r) < until_um && r->count < RIVER_ITEMS) {
        int64_t at_um = river_end(r);
        if (r->count == 0)
            at_um = atomic_load(&t->flow.since_um) +
                    river_um(t->band.scale, t->band.grid.margin_px);
        int64_t now = track_airs_at(t, river_px(t->band.scale, at_um));
        if (only_urgent && !rotation_is_urgent(t->rotation, t->rundown, now))
            return any;
        const struct headline *h = rotation_next(t->rotation, t->rundown, now);
        if (h == NULL)
            return any;
        headline_pour(t, easel, h, at_um);
        any = true;
    }
    return any;
}

static bool
is_on_air(const struct rundown *rundown, uint64_t id)
{
    for (size_t i = 0; i < rundown_count(rundown); i++)
        if (rundown_at(rundown, i)->id == id)
            return true;
    return false;
}

/* Breaking news has come, or something planned is on air no more. */
static bool
is_outdated(struct track *t, int64_t from_um)
{
    const struct river *r = t->flow.river;
    for (size_t i = r->count; i-- > 0 && r->items[i].at_um >= from_um;)
        if (!is_on_air(t->rundown, r->items[i].id))
            return true;
    int64_t now = track_airs_at(t, river_px(t->band.scale, from_um));
    return rotation_is_urgent(t->rotation, t->rundown, now);
}

static void
words_of(const struct river_item *item, struct item_words *out)
{
    *out = (struct item_words){ .id = item->id,
                                .source = item->source,
                                .line = item->line,
                                .age = item->age,
                                .link = item->link,
                                .language = item->language,
                                .rgb = item->rgb,
                                .is_breaking = item->is_breaking,
                                .kept = item->kept };
}

/*
 * The river's last item ends with a word behind a place, if it is not to end
 * soon anyway. False: it is as it was.
 */
static bool
interrupt(struct track *t, struct easel *easel, int64_t from_um)
{
    struct river *r = t->flow.river;
    struct river_item *last = &r->items[r->count - 1];
    double ends_um = (double)(river_end(r) - from_um);
    if (last->is_breaking || last->kept > 0 || last->stands ||
        ends_um < ENDS_S * (double)r->course.speed_um)
        return false;
    struct item_words words;
    struct item item;
    words_of(last, &words);
    item_init(&item, &words);
    item_set(&item, easel->fonts, &t->band.grid, t->belt.is_mirrored);
    int64_t whole_um = last->width_um;
    int64_t seen_um = from_um - last->at_um;
    /* In pixels of our own, whoever measured it. */
    size_t kept = cut_find(&item, seen_um * item.whole_px / whole_um + 1,
                           t->belt.is_mirrored);
    if (kept > 0) {
        item.words.kept = kept;
        item_set(&item, easel->fonts, &t->band.grid, t->belt.is_mirrored);
        last->kept = (uint32_t)kept;
        last->whole_um = whole_um;
        last->width_um = item.width * whole_um / item.whole_px;
    }
    item_finish(&item);
    return kept > 0;
}

/*
 * Breaking news first, and for it what is passing is interrupted; what was
 * planned before comes after it.
 */
static void
pour_anew(struct track *t, struct easel *easel, int64_t from_um)
{
    struct river *old = t->flow.river;
    int64_t most_um = from_um + PLAN_MOST_S * old->course.speed_um;
    int64_t now = track_airs_at(t, river_px(t->band.scale, from_um));
    t->flow.river = river_copy(old, old->items[0].at_um, 0);
    river_cut(t->flow.river, from_um);
    size_t next = t->flow.river->count;
    if (rotation_is_urgent(t->rotation, t->rundown, now) &&
        interrupt(t, easel, from_um))
        next--; /* it is told again, and in full */
    pour_until(t, easel, most_um, true);
    for (size_t i = next; i < old->count; i++) {
        struct river_item item = old->items[i];
        item.at_um = river_end(t->flow.river);
        if (is_on_air(t->rundown, item.id))
            river_append(t->flow.river, &item);
    }
    river_destroy(old);
}

/* Who takes over knows what was on air. */
static void
note(struct track *t, const struct river_item *item)
{
    struct headline h = { .id = item->id,
                          .story = item->story,
                          .source = item->source,
                          .priority = item->is_breaking ? PRIORITY_BREAKING
                                                        : PRIORITY_NORMAL };
    rotation_note(t->rotation, &h,
                  track_airs_at(t, river_px(t->band.scale, item->at_um)));
}

/* What another author has planned is on its way already. */
static void
take_over(struct track *t)
{
    struct flow *f = &t->flow;
    for (size_t i = 0; i < f->river->count && !f->was_author; i++)
        if (f->river->items[i].number >= f->next)
            note(t, &f->river->items[i]);
    f->was_author = true;
}

void
flow_pour(struct track *t, struct easel *easel)
{
    struct flow *f = &t->flow;
    if (f->river == NULL || !atomic_load(&f->is_author) || t->rundown == NULL ||
        rundown_count(t->rundown) == 0)
        return;
    take_over(t);
    int64_t speed_um = f->river->course.speed_um;
    int64_t edge_um = atomic_load(&f->edge_um);
    int64_t from_um = edge_um + (int64_t)((double)speed_um * TRAVEL_S);
    bool has_news = atomic_exchange(&f->is_turned, false);
    bool anew = has_news && f->river->count > 0 && is_outdated(t, from_um);
    if (!anew && river_end(f->river) >= edge_um + PLAN_LEAST_S * speed_um)
        return;
    /* What it went round to meanwhile may have been seen. */
    struct river *old = f->river;
    f->river = river_copy(old, atomic_load(&f->since_um), from_um);
    river_destroy(old);
    if (anew)
        pour_anew(t, easel, from_um);
    if (!pour_until(t, easel, edge_um + PLAN_MOST_S * speed_um, false) && !anew)
        return;
    f->is_changed = true;
    atomic_store(&f->end_um, river_end(f->river));
    river_destroy(
        atomic_exchange(&f->poured, river_copy(f->river, INT64_MIN, 0)));
}

/* A view that has jumped finds what is there, and not all that lies between. */
static void
seek(struct track *t)
{
    struct flow *f = &t->flow;
    struct belt *belt = &t->belt;
    int64_t view = atomic_load(&t->view_x) - (int64_t)TILE_PX;
    uint64_t number = river_number(f->river, river_um(t->band.scale, view));
    bool is_empty = belt->first == belt->next;
    if (!is_empty &&
        (belt->end < view || number < belt_item(belt, belt->first)->number))
        belt_forget(t);
    if (f->next == 0)
        f->next = number;
}

bool
flow_extend(struct track *t, struct easel *easel, int64_t until)
{
    seek(t);
    return flow_run(t, easel, until);
}

bool
flow_run(struct track *t, struct easel *easel, int64_t until)
{
    struct flow *f = &t->flow;
    struct river_item item;
    while (t->belt.end < until || t->belt.first == t->belt.next) {
        if (!river_item(f->river, f->next, &item))
            return false;
        f->next = item.number + 1;
        /* It came too late to be told apart from what is painted. */
        if (t->belt.first != t->belt.next &&
            river_px(t->band.scale, item.at_um) < t->belt.end)
            continue;
        struct item_words words;
        words_of(&item, &words);
        struct text logo = look_logo(easel->look, words.source);
        if (logo.len > 0 && t->band.grid.lamp_px == 0)
            words.logo = logos_find(&easel->logos, logo);
        if (item.stands)
            still_place(t, easel, &words, &item);
        else
            track_place(t, easel, &words, &item);
        if (!atomic_load(&f->is_author)) {
            note(t, &item);
            f->was_author = false;
        }
    }
    return true;
}

static bool
is_same(const struct track *t, const struct item *here,
        const struct river_item *there)
{
    struct river_scale scale = t->band.scale;
    int64_t x = river_px(scale, there->at_um);
    int64_t end = river_px(scale, there->at_um + there->width_um);
    if (there->stands)
        return here->words.id == there->id && here->gap_x == x &&
               here->gap_end == end;
    return here->words.id == there->id && here->words.kept == there->kept &&
           here->x == x && here->x + here->width == end &&
           text_eq(here->words.line, there->line);
}

bool
flow_changes(struct track *t, uint64_t *number)
{
    struct belt *belt = &t->belt;
    const struct river *r = t->flow.river;
    int64_t view = atomic_load(&t->view_x);
    struct river_item item;
    for (uint64_t i = belt->first; i < belt->next; i++) {
        const struct item *here = belt_item(belt, i);
        if (here->number == 0 || here->x + here->width < view ||
            r->count == 0 || here->number < r->items[0].number)
            continue;
        *number = i;
        if (river_item(r, here->number, &item) && !is_same(t, here, &item))
            return true;
    }
    return false;
}

int64_t
flow_turn_to(struct track *t, uint64_t number)
{
    struct river_item item;
    t->flow.next = number;
    return river_item(t->flow.river, number, &item)
               ? river_px(t->band.scale, item.at_um)
               : t->belt.end;
}
