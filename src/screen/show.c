// SPDX-License-Identifier: MIT
#include "screen/show.h"

#include "base/arena.h"
#include "headline/grapheme.h"
#include "headline/headline.h"
#include "headline/rotation.h"
#include "headline/rundown.h"
#include "screen/look.h"

enum {
    AHEAD_US = 3000000,  /* a slide is made so long before its time */
    ARRIVE_US = 4000000, /* to notice that there is another one */
    LETTERS_IN_WORD = 6,
    READ_WPM = 150, /* aloud, which is slower than most people read */
    MOST_US = 30000000,
    HURRY_US = 700000, /* to make a slide of what is breaking */
};

void
show_init(struct show *show)
{
    show->rotation = rotation_create();
}

static void
slide_clear(struct show_slide *slide)
{
    sheet_finish(&slide->sheet);
    arena_destroy(slide->arena);
    slide->arena = NULL;
    atomic_store_explicit(&slide->state, TILE_FREE, memory_order_release);
}

void
show_clear(struct show *show)
{
    for (int i = 0; i < SHOW_SLIDES; i++)
        slide_clear(&show->slides[i]);
    atomic_store(&show->end_us, 0);
    atomic_store(&show->view_us, 0);
    atomic_store(&show->is_wanted, false);
    show->stage.place.w = 0;
    atomic_store(&show->hurry_us, 0);
    show->last_id = 0;
}

void
show_finish(struct show *show)
{
    show_clear(show);
    rotation_destroy(show->rotation);
}

static bool
is_ready(struct show_slide *slide)
{
    return atomic_load_explicit(&slide->state, memory_order_acquire) ==
           TILE_READY;
}

const struct show_slide *
show_at(struct show *show, int64_t us)
{
    const struct show_slide *found = NULL;
    for (int i = 0; i < SHOW_SLIDES; i++) {
        struct show_slide *slide = &show->slides[i];
        if (is_ready(slide) && us >= slide->from_us && us < slide->until_us)
            found = slide;
    }
    return found;
}

const struct show_slide *
show_before(struct show *show, const struct show_slide *slide)
{
    for (int i = 0; i < SHOW_SLIDES; i++)
        if (is_ready(&show->slides[i]) &&
            show->slides[i].number + 1 == slide->number)
            return &show->slides[i];
    return NULL;
}

/* What stands ends early, but is seen; what was to follow is forgotten. */
static void
make_room(struct show *show, int64_t view_us)
{
    int64_t at_us = atomic_load(&show->hurry_us);
    const struct show_slide *now = show_at(show, view_us);
    if (now != NULL && at_us < now->from_us + 2 * SHOW_WIPE_US)
        at_us = now->from_us + 2 * SHOW_WIPE_US;
    if (at_us > atomic_load(&show->end_us))
        at_us = atomic_load(&show->end_us);
    for (int i = 0; i < SHOW_SLIDES; i++) {
        struct show_slide *slide = &show->slides[i];
        if (is_ready(slide) && slide->from_us >= at_us)
            atomic_store_explicit(&slide->state, TILE_FREE,
                                  memory_order_release);
        else if (is_ready(slide) && slide->until_us > at_us)
            slide->until_us = at_us;
    }
    atomic_store(&show->end_us, at_us);
    atomic_store_explicit(&show->hurry_us, 0, memory_order_release);
}

bool
show_want(struct show *show, int64_t view_us, int64_t epoch_us)
{
    bool hurries = atomic_load(&show->hurry_us) != 0;
    if (hurries)
        make_room(show, view_us);
    const struct show_slide *now = show_at(show, view_us);
    bool is_over = false;
    atomic_store(&show->view_us, view_us);
    atomic_store(&show->epoch_us, epoch_us);
    atomic_store(&show->is_wanted, true);
    for (int i = 0; i < SHOW_SLIDES; i++) {
        struct show_slide *slide = &show->slides[i];
        if (!is_ready(slide) || view_us < slide->until_us + SHOW_WIPE_US)
            continue;
        /* The one before is kept: it may be wanted back. */
        if (now != NULL && slide->number + 1 >= now->number)
            continue;
        atomic_store_explicit(&slide->state, TILE_FREE, memory_order_release);
        is_over = true;
    }
    return is_over || hurries ||
           view_us + AHEAD_US >= atomic_load(&show->end_us);
}

void
show_news(struct show *show, const struct rundown *rundown)
{
    show->rundown = rundown;
    show->is_due = true;
}

int64_t
show_airs_at(struct show *show)
{
    return (atomic_load(&show->epoch_us) + atomic_load(&show->view_us)) /
           1000000;
}

/* As long as it takes to find it, read it aloud and think of it. */
static int64_t
lasts_us(struct text line)
{
    int64_t letters = (int64_t)grapheme_count(line);
    int64_t us = ARRIVE_US + letters * 60000000 / (LETTERS_IN_WORD * READ_WPM);
    return us < MOST_US ? us : MOST_US;
}

static void
slide_fill(struct show *show, struct easel *easel, const struct headline *h,
           struct show_slide *slide)
{
    slide_clear(slide);
    slide->arena = arena_create();
    int64_t epoch_us = atomic_load(&show->epoch_us);
    look_story(easel->look, slide->arena, h,
               (epoch_us + slide->from_us) / 1000000, &slide->words);
    slide->is_rtl = slide_paint(&slide->words, &show->stage, &show->layout,
                                easel->fonts, &easel->tables, &slide->sheet);
    slide->serial = ++easel->serial;
    atomic_store_explicit(&slide->state, TILE_READY, memory_order_release);
}

static struct show_slide *
slide_free(struct show *show)
{
    for (int i = 0; i < SHOW_SLIDES; i++)
        if (!is_ready(&show->slides[i]))
            return &show->slides[i];
    return NULL;
}

/* Pictures of stories that are over go at once: they are the largest there
 * are. */
static void
slides_clear(struct show *show)
{
    for (int i = 0; i < SHOW_SLIDES; i++)
        if (!is_ready(&show->slides[i]) && show->slides[i].sheet.count > 0)
            slide_clear(&show->slides[i]);
}

/* Something is breaking, and what stands would keep it waiting. */
static bool
breaks(struct show *show, int64_t view_us)
{
    bool is_due = show->is_due;
    int64_t end_us = atomic_load(&show->end_us);
    int64_t now = (atomic_load(&show->epoch_us) + view_us) / 1000000;
    show->is_due = false;
    return is_due && show->last_id != 0 && end_us > view_us + HURRY_US &&
           rotation_is_urgent(show->rotation, show->rundown, now);
}

bool
show_turn(struct show *show, struct easel *easel)
{
    slides_clear(show);
    if (atomic_load_explicit(&show->hurry_us, memory_order_acquire) != 0)
        return false;
    int64_t view_us = atomic_load(&show->view_us);
    int64_t end_us = atomic_load(&show->end_us);
    struct show_slide *slide = slide_free(show);
    if (!atomic_load(&show->is_wanted) || show->stage.place.w == 0 ||
        show->rundown == NULL)
        return false;
    if (breaks(show, view_us)) {
        atomic_store(&show->hurry_us, view_us + HURRY_US);
        return false;
    }
    if (slide == NULL || view_us + AHEAD_US < end_us)
        return false;
    if (show->last_id == 0)
        end_us = view_us; /* after an empty stage at once */
    int64_t epoch_us = atomic_load(&show->epoch_us);
    const struct headline *h = rotation_next(show->rotation, show->rundown,
                                             (epoch_us + end_us) / 1000000);
    if (h == NULL) {
        if (view_us >= end_us)
            show->last_id = 0;
        return false;
    }
    slide->number = atomic_fetch_add(&show->count, 1) + 1;
    slide->from_us = end_us;
    slide->until_us = end_us + lasts_us(h->line);
    slide->is_abrupt = show->last_id == 0 || h->id == show->last_id;
    show->last_id = h->id;
    atomic_store(&show->end_us, slide->until_us);
    if (slide->until_us + SHOW_WIPE_US > view_us) /* else nobody has seen it */
        slide_fill(show, easel, h, slide);
    return true;
}

void
show_restyle(struct show *show, struct easel *easel)
{
    show->stage = easel->look->scene.stage;
    show->layout = easel->look->scene.signs;
    for (int i = 0; i < SHOW_SLIDES; i++) {
        struct show_slide *slide = &show->slides[i];
        if (!is_ready(slide))
            continue;
        sheet_finish(&slide->sheet);
        slide_paint(&slide->words, &show->stage, &show->layout, easel->fonts,
                    &easel->tables, &slide->sheet);
        slide->serial = ++easel->serial;
    }
}
