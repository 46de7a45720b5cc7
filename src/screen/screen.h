// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"
#include "headline/river.h"
#include "screen/dayplan.h"

struct image;
struct rundown;
struct screen;

/* Auto: lanes where there are any, else by the wall's proportions. */
enum screen_layout {
    SCREEN_LAYOUT_AUTO,
    SCREEN_LAYOUT_CRAWL,
    SCREEN_LAYOUT_LANES,
    SCREEN_LAYOUT_SPOTLIGHT,
};

enum screen_band { SCREEN_BAND_FULL, SCREEN_BAND_BOTTOM, SCREEN_BAND_TOP };

/* Where the tape runs: auto is rightwards for news that reads from the right. */
enum screen_direction { SCREEN_AUTO, SCREEN_LEFTWARDS, SCREEN_RIGHTWARDS };

/* A length as the configuration has it: exactly one is set, or none (auto). */
struct screen_length {
    int px;
    double percent; /* of the display's height */
};

/* One of several tapes, with feeds of its own. */
struct screen_lane {
    const struct text *feeds; /* their names */
    size_t feed_count;
    uint32_t speed_wpm; /* 0 and 0: the wall's */
    uint32_t speed_px_s;
    enum screen_direction direction;
};

/* A picture beside the label of a source. */
struct screen_logo {
    struct text source;
    struct text path; /* of a PNG file */
};

/* How the wall looks. Zero is the default in every field. Borrowed texts. */
struct screen_style {
    const struct text *fonts; /* files or family names; the system's follow */
    size_t font_count;
    struct screen_length text_size;
    struct screen_length band_height;
    enum screen_layout layout;
    const struct screen_lane *lanes;
    size_t lane_count;
    enum screen_band band;
    enum screen_direction direction; /* of a tape that is no lane */
    uint32_t speed_wpm;        /* words a minute; 0 with speed_px_s 0: 180 */
    uint32_t speed_px_s;       /* wins over speed_wpm */
    double viewing_distance_m; /* 0: 4 */
    uint32_t background_rgba;  /* 0xRRGGBBAA, as all colours */
    uint32_t text_rgba;
    uint32_t dim_rgba;    /* ages, separators, notices */
    uint32_t accent_rgba; /* labels of feeds without a colour */
    int contrast;         /* what small letters have at least; 0: 4.5 to 1 */
    uint32_t panel_rgba;  /* what lamps are set in ... */
    uint32_t rail_rgba;   /* ... and the rails along them */
    bool has_lamps;       /* the tape is a sign of lamps (lamp.h) */
    int rotate;           /* 0, 90, 180, 270 degrees clockwise */
    struct screen_length overscan;
    const struct screen_logo *logos;
    size_t logo_count;
    struct text line;         /* the pattern, headline/pattern.h */
    struct text clock;        /* strftime(3); empty: none */
    struct text time_zone;    /* TZ name; empty: the system's */
    struct dayplan plan;      /* when it is dim and off */
    struct river_place river; /* zero width: in none; else a crawl */
    int64_t river_em_um;      /* as its river has them; 0: as by itself */
    int64_t river_base_um;
    int river_em_lamps;
};

/* Where the wall is. Zero: full screen on the display there is. */
struct screen_place {
    bool windowed;
    bool fullscreen;  /* of a desktop */
    int width_px;     /* of the window; 0: 1280 */
    int height_px;    /* 0: 320 */
    const char *icon; /* a PNG file, or NULL */
    /* Called when there is a display, before a font is opened; may be NULL. */
    void (*found)(void *ctx);
    void *found_ctx;
};

/* Frame pacing and cost since the start. Times in microseconds. */
struct screen_stats {
    const char *backend; /* "x11 surface", "kmsdrm opengles2", "offscreen" */
    int width_px;
    int height_px;
    double refresh_hz;
    bool refresh_measured; /* by a display that waits; else it is our pace */
    double speed_px_s;     /* effective: step times refresh */
    int step_px;
    int text_px;
    uint64_t frames;
    uint64_t missed;      /* refreshes without a new frame */
    uint64_t equal_steps; /* frames that moved exactly one step */
    uint64_t blank_tiles; /* came into view and were not ready; per frame */
    int64_t interval_p50_us;
    int64_t interval_p99_us;
    int64_t interval_p999_us;
    int64_t interval_worst_us;
    int64_t draw_p50_us; /* the main thread's processor time for a frame, ... */
    int64_t draw_p99_us; /* ... from its beginning until it is presented, */
    int64_t draw_worst_us; /* from a second after the first */
    int64_t upload_p50_us; /* handing a tile, or a frame, to the display */
    int64_t upload_p99_us;
    int64_t upload_worst_us;
    int64_t raster_worst_us; /* one tile, on the raster thread */
    int64_t memory_kib; /* resident, when the diagnostics were asked for last */
    int64_t first_frame_us; /* steady time of the first frame ... */
    int64_t
        first_headline_us; /* ... and of the first with a headline; 0: none */
    int64_t breaking_us; /* ... and of the newest breaking item's first pixel */
    uint64_t items;      /* put on the tape */
};

/*
 * A window or a whole display. Main thread only, all of it except
 * screen_ring(): SDL requires that. `err` is ERROR_DISPLAY when there is none.
 */
struct screen *screen_open(const struct screen_style *style,
                           const struct screen_place *place, struct error *err);

/*
 * The same without a display: frames are drawn into memory by the clock that
 * screen_frame() is given, and two runs give the same bytes.
 */
struct screen *screen_open_offscreen(const struct screen_style *style,
                                     int width_px, int height_px,
                                     double refresh_hz, struct error *err);
void screen_close(struct screen *s); /* NULL is fine */

/* A new look from here on; what is visible does not jump. */
bool screen_restyle(struct screen *s, const struct screen_style *style,
                    struct error *err);

/* Takes ownership and frees the one shown before. What is on the tape stays. */
void screen_show(struct screen *s, struct rundown *r);

/*
 * A river as it came from others, which the first tape goes by from now on.
 * Takes ownership; NULL: there is none any more. It needs a place in the style.
 */
void screen_flow(struct screen *s, struct river *r);

/* How its clock stands now, and who appends to it. Copied. */
void screen_keep_time(struct screen *s, const struct river_clock *clock);

/*
 * Instead of frames, of an offscreen wall that nobody sees: its news makes the
 * river longer, measured as it would show it. Nothing is drawn.
 */
void screen_measure(struct screen *s, int64_t now_us, int64_t now);

/* The author's river, when it is news to the others; the caller owns it. */
struct river *screen_take_river(struct screen *s);

/*
 * What was on air, so that a restart goes on where this run ends. The newest
 * word of it since the last call, or NULL; asks for the next. `waits`: for
 * what it is now, which is for the end. The caller frees it.
 */
char *screen_ledger(struct screen *s, bool waits);

/* What screen_ledger() of an earlier run said: before screen_show(). */
void screen_recall(struct screen *s, struct text ledger);

/*
 * A quiet line of our own, such as "Demo"; empty takes it away. Copied. While
 * there is none, the wall says for itself when feeds have been silent for a day.
 */
void screen_notice(struct screen *s, struct text notice);

/*
 * Draws one frame and waits for the refresh. `now_us` is steady time, `now`
 * wall time. False: the tape is empty and nothing moves, and the caller may
 * sleep in screen_input().
 */
bool screen_frame(struct screen *s, int64_t now_us, int64_t now);

enum screen_input {
    SCREEN_NOTHING,
    SCREEN_QUIT,
    SCREEN_OPEN_LINK, /* screen_link() says which */
};

/*
 * The next thing a person asked for, waiting for it up to `wait_ms`. Pause,
 * rewind, skip, speed, full screen and diagnostics are dealt with inside.
 */
enum screen_input screen_input(struct screen *s, uint32_t wait_ms);

/* The day plan has switched the panel off: nothing is drawn. */
bool screen_is_off(const struct screen *s);

/* The link of the headline that was clicked, until the next input. */
struct text screen_link(const struct screen *s);

/* The same by others than the person at the keyboard. */
enum screen_wish { SCREEN_PAUSE, SCREEN_RESUME, SCREEN_SKIP, SCREEN_REWIND };
void screen_obey(struct screen *s, enum screen_wish wish);
bool screen_is_paused(const struct screen *s);

/* How bright the wall is, 100 percent at first; 0 is dark, and rests. */
void screen_light(struct screen *s, int percent);

/* The headline in the middle of the wall. False: there is none. */
bool screen_headline(struct screen *s, char *out, size_t size);

/* Any thread: ends a screen_input() that is waiting. Takes a struct screen. */
void screen_ring(void *screen);

void screen_stats(const struct screen *s, struct screen_stats *out);

/* How large it is, as it is seen. */
void screen_size(const struct screen *s, int *wide_px, int *high_px);

/* The frame drawn last, copied: image_finish() is the caller's. */
bool screen_capture(struct screen *s, struct image *out, struct error *err);

/* The same as a PNG file. */
bool screen_snapshot(struct screen *s, const char *path, struct error *err);
