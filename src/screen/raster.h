// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "screen/ring.h"
#include "screen/sign.h"

struct memo;
struct river;
struct river_course;
struct pulses;
struct rundown;
struct scene;
struct show;
struct still;
struct screen_style;

/*
 * The thread that owns fonts, the tapes and every pixel of text. The main
 * thread asks for tiles and places them; it never waits here but for
 * raster_settle() and raster_restyle().
 */
struct raster;

/* Copies the style. Returns when the fonts are open or there are none. */
struct raster *raster_start(const struct screen_style *style,
                            const struct scene *scene, struct error *err);
void raster_stop(struct raster *r); /* NULL is fine; joins the thread */

/*
 * A new look; on each track what stands where it is viewed stays there.
 * Returns when it is in force.
 */
bool raster_restyle(struct raster *r, const struct screen_style *style,
                    const struct scene *scene, struct error *err);

/* Takes ownership. Its headlines come behind what is painted already. */
void raster_show(struct raster *r, struct rundown *rundown);

/* A river that the first track is part of from now on; takes ownership. */
void raster_flow(struct raster *r, struct river *river);

/*
 * Whether this wall's news makes it longer, and from where to where it is seen
 * by now; `looks`: that it is long enough, too.
 */
void raster_author(struct raster *r, bool is_author);
void raster_pour(struct raster *r, const struct river_course *course,
                 int64_t since_um, int64_t edge_um, bool looks);

/* As it was made longer, since the last call; NULL: it was not. */
struct river *raster_poured(struct raster *r);

/* The ledger on its way: memo_want() is heard at the next raster_want(). */
struct memo *raster_memo(struct raster *r);

/*
 * What a view of a track at `x` needs is asked for. `epoch_us` is the wall
 * time at which the view was at 0 and `speed_px_s` what it moves by: ages are
 * those of the moment when an item comes into view.
 */
void raster_want(struct raster *r, int track, int64_t x, int64_t epoch_us,
                 double speed_px_s);

/*
 * So many pixels at the wall's left are covered by a notice soon: what stands
 * on the first tape is set beside them from now on. The view from which
 * nothing stands that was set before.
 */
int64_t raster_cover(struct raster *r, int px);

/* The same of a view that nobody sees: nothing is asked for. */
void raster_tell(struct raster *r, int track, int64_t x, int64_t epoch_us,
                 double speed_px_s);

/* Waits until everything asked for is there, as far as it can be. */
void raster_settle(struct raster *r);

/* The tile's picture, or NULL while there is none. */
const struct tile *raster_tile(struct raster *r, int track, int64_t number);

/* Of all tiles of all tracks: its own, for the backend's key. */
int raster_tile_place(struct raster *r, int track, int64_t number);

/* What stands on a track while it is viewed from `x`, or NULL (still.h); and
 * which of several it is, for the backend's key. */
const struct still *raster_still(struct raster *r, int track, int64_t x);
int raster_still_place(struct raster *r, int track, const struct still *still);

/* Where a tape ends so far; everything before it has been set. */
int64_t raster_end(struct raster *r, int track);

/* English text at the headline's size, letters' mean advance in 1/1000 px. */
int64_t raster_letter_width(struct raster *r);

/*
 * A tape runs rightwards: a view at `x` shows x at the wall's right edge,
 * and what comes after it to the left of that.
 */
bool raster_is_mirrored(struct raster *r, int track);

/* Put on the tape so far. */
uint64_t raster_items(struct raster *r, int track);
int64_t raster_worst_us(struct raster *r);

/* Of the process, as it was when the diagnostics were painted last. */
int64_t raster_memory_kib(struct raster *r);

/*
 * The show on the stage, to be asked for a moment of it by show_want(), whose
 * answer is handed on to raster_wake().
 */
struct show *raster_show_of(struct raster *r);
void raster_wake(struct raster *r, bool has_work);

/* Asks for a sign's text to be painted. False: still busy with the last. */
bool raster_sign(struct raster *r, enum sign_kind kind, struct text t);

/* The new picture of a sign, or NULL while there is none. */
const struct image *raster_sign_next(struct raster *r, enum sign_kind kind);

/* True: a new picture of the sign has come, and is the shown one from now. */
bool raster_sign_take(struct raster *r, enum sign_kind kind);

/* The picture shown; `px` is NULL for none. Turned as the display is. */
const struct image *raster_sign_image(const struct raster *r,
                                      enum sign_kind kind);

/* The link of what is at `x`, into `out`. */
bool raster_link(struct raster *r, int track, int64_t x, char *out,
                 size_t size);

/* The words of what is at `x`, as far as there is room. */
bool raster_line(struct raster *r, int track, int64_t x, char *out,
                 size_t size);

/* Where the item before (-1) or after (+1) the one at `x` begins. */
int64_t raster_neighbour(struct raster *r, int track, int64_t x, int direction);

/* Where breaking news stands on a tape. */
const struct pulses *raster_pulses(const struct raster *r, int tape);
