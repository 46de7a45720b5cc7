// SPDX-License-Identifier: MIT
#include "screen/wall.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "screen/face.h"
#include "screen/zone.h"

enum {
    DIAGNOSTICS_EVERY_US = 500000,
    PATIENCE_US = 4000000, /* first news need not be asked after so soon */
};

/* A new text is asked for once the painter has time for it. */
static void
sign_say(struct screen *s, enum sign_kind kind, const char *t)
{
    struct wall_sign *sign = &s->signs[kind];
    if (strcmp(sign->text, t) != 0) {
        snprintf(sign->text, sizeof sign->text, "%s", t);
        sign->is_asked = false;
    }
    if (!sign->is_asked)
        sign->is_asked = raster_sign(s->raster, kind, text_of(sign->text));
}

/* In the wall's own time zone, else in the system's. */
static void
local_time(const struct screen *s, int64_t now, struct tm *out)
{
    time_t seconds = (time_t)now;
    if (s->zone == NULL) {
        localtime_r(&seconds, out);
        return;
    }
    const char *name;
    int32_t offset = zone_offset(s->zone, now, &name);
    seconds += offset;
    gmtime_r(&seconds, out);
    out->tm_gmtoff = offset;
    out->tm_zone = name;
}

static void
clock_say(struct screen *s, int64_t now)
{
    char shown[FACE_BYTES];
    struct tm local;
    local_time(s, now, &local);
    face_write(s->style.clock, &local, shown, sizeof shown);
    sign_say(s, SIGN_CLOCK, shown);
}

/* Our own word for what is wrong comes before what the feeds have not said. */
static void
notice_say(struct screen *s, int64_t now)
{
    char shown[SIGN_MAX_BYTES];
    struct tm since;
    if (s->notice[0] != '\0') {
        sign_say(s, SIGN_NOTICE, s->notice);
        return;
    }
    local_time(s, silence_since(&s->silence, now), &since);
    silence_say(&s->silence, now, &since, shown, sizeof shown);
    bool is_long = s->stats.first_frame_us != 0 &&
                   s->last_frame_us - s->stats.first_frame_us > PATIENCE_US;
    if (shown[0] == '\0' && is_long && silence_is_first(&s->silence))
        snprintf(shown, sizeof shown, "Waiting for the first headlines");
    sign_say(s, SIGN_NOTICE, shown);
}

static void
diagnostics_say(struct screen *s, int64_t now)
{
    struct screen_stats stats;
    char shown[SIGN_MAX_BYTES];
    screen_stats(s, &stats);
    diagnostics_write(&stats, &s->feeds, now, shown, sizeof shown);
    sign_say(s, SIGN_DIAGNOSTICS, shown);
}

void
signs_update(struct screen *s, int64_t now_us, int64_t now)
{
    if (s->clock_at != now) {
        s->clock_at = now;
        clock_say(s, now);
        notice_say(s, now);
    }
    /* Whatever was not taken before is asked for again. */
    for (int i = 0; i < SIGNS; i++)
        if (!s->signs[i].is_asked)
            sign_say(s, (enum sign_kind)i, s->signs[i].text);
    if (!s->shows_diagnostics) {
        if (s->signs[SIGN_DIAGNOSTICS].text[0] != '\0')
            sign_say(s, SIGN_DIAGNOSTICS, "");
        s->diagnostics_us = 0;
    } else if (s->diagnostics_us == 0 ||
               now_us - s->diagnostics_us >= DIAGNOSTICS_EVERY_US) {
        s->diagnostics_us = now_us;
        diagnostics_say(s, now);
    }
}
