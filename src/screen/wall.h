// SPDX-License-Identifier: MIT
#pragma once

#include "screen/backend.h"
#include "screen/daylight.h"
#include "screen/diagnostics.h"
#include "screen/pacer.h"
#include "screen/panel.h"
#include "screen/plug.h"
#include "screen/raster.h"
#include "screen/scene.h"
#include "screen/screen.h"
#include "screen/silence.h"
#include "screen/stream.h"
#include "screen/tally.h"

/* What struct screen is to the files of this room. Main thread. */

struct SDL_Window;
struct arena;
struct zone;

/* A sign as it is on the wall. */
struct wall_sign {
    char text[SIGN_MAX_BYTES]; /* what it shall say ... */
    bool is_asked;             /* ... and whether that is being painted */
    struct rect place;         /* on the wall; w is 0 while there is none */
    int covers_px;    /* a notice: told to the tape that it is on ... */
    int64_t due_view; /* ... and it waits for that view, ... */
    int64_t due_us;   /* ... but not for ever */
    uint32_t serial;
};

/* A tape as it is on the wall. Zero is one that has not begun. */
struct tape {
    int64_t view;       /* its place at the band's left edge */
    bool has_holes;     /* some tile was not there in the last frame */
    bool is_mirrored;   /* it runs rightwards */
    bool is_rolling;    /* the first full view was there: now it moves */
    bool has_gaps;      /* ... or had nothing to be there for yet */
    int64_t bare_until; /* so far the view was there before the tape */
    int64_t drawn_end;
    int64_t drawn_view;     /* what the last frame showed */
    bool is_covered;        /* it has something over it that is not its own */
    int64_t drawn_still;    /* the place of what stood there, and ... */
    struct rect drawn_clip; /* ... the columns left to the tape */
    int64_t glide;          /* what rewind and skip have left to go */
    int step_px;
    int64_t epoch_us;  /* wall time at which the view was at 0 */
    int glow;          /* of the line that says something is breaking, ... */
    uint32_t glow_rgb; /* ... and its colour */
    int settled;       /* lamps: how far they are those of a tape that stands */
    int64_t settled_us;
    bool is_settling; /* and they are on their way */
    int64_t broke;    /* the place of the newest breaking item seen; 0: none */
};

/* The show as it is on the stage. */
struct spot {
    int64_t view_us; /* the moment shown */
    int64_t epoch_us;
    uint32_t drawn_serial; /* of the slide in the last frame; 0: none */
    int drawn_clear;       /* columns wiped, and filled again, by then */
    int drawn_fill;
    int uploads; /* cells of the next slide that are textures already */
    uint32_t upload_serial;
};

struct screen {
    struct arena *style_arena;
    struct screen_style style;
    struct zone *zone; /* NULL: the system's */
    struct scene scene;
    struct panel panels[SCENE_BANDS]; /* of lamps, if the bands have some */
    struct layout layout; /* what the signs go by; the wall's size */
    struct backend *backend;
    struct raster *raster;
    struct SDL_Window *window; /* NULL: offscreen */
    struct screen_place place;
    uint32_t ring_event;
    double nominal_hz;

    struct tape tapes[SCENE_BANDS];
    struct stream stream; /* that the first of them is part of */
    struct spot spot;
    int boost; /* percent of the configured speed */
    bool is_paused;
    bool is_fullscreen;
    bool has_started;
    int64_t hurry_until_us; /* something is about to be there to show */
    int64_t resized_us;     /* when another size was first seen; 0: settled */
    int resized_w;
    int resized_h;

    struct plug plug;
    struct daylight day;
    struct wall_sign signs[SIGNS];
    char notice[SIGN_MAX_BYTES];    /* what screen_notice() was given */
    struct silence silence;         /* of the rundown shown last */
    struct diagnostics_feeds feeds; /* of the same */
    bool shows_diagnostics;
    int64_t clock_at;       /* what the clock says, in seconds */
    int64_t diagnostics_us; /* when they were written last */
    char link[2048];

    struct pacer pacer;
    struct tally intervals;
    struct tally draws;
    struct tally uploads;
    int64_t last_frame_us;
    struct screen_stats stats;
};

enum frame_fate {
    FRAME_SAME,   /* nothing was drawn: nothing has changed */
    FRAME_DRAWN,  /* handed over at once */
    FRAME_WAITED, /* handed over at a refresh, or nobody waits here */
};

/* frame.c: everything in its place, and out. */
enum frame_fate frame_draw(struct screen *s, bool has_moved);

/* screen.c: all that hangs on the size of the display, made or made again. */
bool screen_fit(struct screen *s, int device_w, int device_h,
                struct error *err);

/* screen.c: refreshes a second. */
double screen_hz(const struct screen *s);

/* tape.c: pixels a second, as configured and as the keys have changed it. */
double tape_speed(const struct screen *s, int number);

/* The same of a tape that is part of no river. */
double tape_wish(const struct screen *s, int number);

/* The next place; true when it is another one than before. */
bool tape_move(struct screen *s, int number, int refreshes, int64_t now_us);

/* Asks for what the view needs. */
void tape_want(struct screen *s, int number, int64_t now_us, int64_t now);

/* Of the first tape, part of a river: moved, but nothing is asked for. */
void tape_tell(struct screen *s, int64_t now_us, int64_t now);

/* Rewind (-1) and skip (+1): to the beginning of this, the next or the last. */
void tape_skip(struct screen *s, int number, int direction);

/* spot.c: the show's next moment; true when the stage looks different then. */
bool spot_move(struct screen *s, int64_t now_us);
void spot_want(struct screen *s, int64_t now_us, int64_t now);
void spot_skip(struct screen *s, int direction);

/* The link of the story shown, or the empty text. */
struct text spot_link(struct screen *s);

/* signs.c: asks for what the signs have to say, and takes what is painted. */
void signs_update(struct screen *s, int64_t now_us, int64_t now);
