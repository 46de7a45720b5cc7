// SPDX-License-Identifier: MIT
#include "screen/cover.h"

#include "screen/look.h"
#include "screen/sign.h"
#include "screen/track.h"

/* What stands wants as much room; beside a larger notice nothing is read. */
enum { ROOM_LEAST_EM = 6 };

void
cover_notice(struct track *t, int px)
{
    atomic_store(&t->cover.notice_px, px);
}

int64_t
cover_until(const struct track *t)
{
    return atomic_load(&t->cover.until);
}

/* Pixels from an end of the wall in columns of a band's tape. */
static int
columns(const struct scene_band *band, int px)
{
    const struct layout *l = &band->layout;
    if (l->lamp_px == 0 || px == 0)
        return px;
    return (px - l->tape.x + l->lamp_px - 1) / l->lamp_px;
}

void
cover_measure(struct look *look, struct fonts *fonts)
{
    struct scene_band *band = &look->scene.bands[0];
    int px = band->has_signs
                 ? sign_clock_most(fonts, &look->scene.signs, look->clock)
                 : 0;
    band->grid.ends = (struct ends){ 0, columns(band, px) };
}

void
cover_heed(struct track *t)
{
    struct layout *l = &t->band.grid;
    int px = t->band.has_signs ? atomic_load(&t->cover.notice_px) : 0;
    int left = columns(&t->band, px);
    int room = l->tape.w - l->margin_px - l->ends.right - left;
    l->ends.left = room < ROOM_LEAST_EM * l->text_px ? 0 : left;
}

void
cover_note(struct track *t, const struct item *item)
{
    int64_t until = item->x + item->off_px;
    if (item->stand_px > 0 && until > atomic_load(&t->cover.until))
        atomic_store(&t->cover.until, until);
}
