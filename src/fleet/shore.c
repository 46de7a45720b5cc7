// SPDX-License-Identifier: MIT
#define LOG_ROOM "fleet"
#include "fleet/parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/log.h"
#include "fleet/chart.h"

enum {
    STEADY_US = 1000,     /* two clocks read within that are read at once */
    SET_US = 50000,       /* a clock that moves so far was set */
    PLACE_AGAIN_S = 3600, /* each says where it is */
    CHECK_US = 1000000,   /* for displays that lie over each other */
};

bool
shore_is_there(const struct fleet *f)
{
    /* A publisher without a display may have to measure for others. */
    return f->settings.place.width_um > 0 ||
           f->settings.role == FLEET_PUBLISHER;
}

/* To the wall; an empty one of no id when it is by itself. */
static void
hand_on(struct fleet *f)
{
    struct shore *s = &f->shore;
    struct river *r = s->river == NULL || f->is_fallen_back
                          ? river_create(0, TEXT(""))
                          : river_copy(s->river, INT64_MIN, 0);
    river_destroy(atomic_exchange(&s->air_slot, r));
    fleet_rung(f);
}

static void
say_place(struct fleet *f)
{
    struct shore *s = &f->shore;
    struct places_entry own = { .place = f->settings.place, .said = f->now };
    struct buffer out;
    int64_t size = atomic_load(&s->size);
    bool is_said = s->said != 0 && f->now >= s->said &&
                   f->now - s->said < PLACE_AGAIN_S && s->said_size == size;
    if (own.place.width_um == 0 || !client_is_up(f->client) || is_said)
        return;
    own.wide_px = (int)(size >> 16);
    own.high_px = (int)(size & 0xFFFF);
    snprintf(own.name, sizeof own.name, TEXT_FMT, TEXT_ARG(f->settings.name));
    buffer_init(&out, PLACES_MAX_BYTES);
    if (places_write(&own, &out) &&
        client_publish(f->client, f->topics[TOPIC_PLACE], buffer_text(&out), 1,
                       true)) {
        s->said = f->now;
        s->said_size = size;
    }
    buffer_finish(&out);
}

static void
say_river(struct fleet *f)
{
    struct shore *s = &f->shore;
    struct buffer out;
    if (s->river == NULL || s->is_told || f->claim.state != CLAIM_ACTIVE ||
        !client_is_up(f->client))
        return;
    buffer_init(&out, CHART_MAX_BYTES);
    if (!chart_write(s->river, &out))
        hear_trouble(f, text_of(f->topics[TOPIC_RIVER]),
                     "would be larger than anybody reads");
    else if (client_publish(f->client, f->topics[TOPIC_RIVER],
                            buffer_text(&out), 1, true))
        s->is_told = true;
    buffer_finish(&out);
}

void
shore_up(struct fleet *f)
{
    struct shore *s = &f->shore;
    if (!shore_is_there(f))
        return;
    client_subscribe(f->client, f->topics[TOPIC_RIVER]);
    client_subscribe(f->client, f->topics[TOPIC_PLACE_ALL]);
    s->said = 0;
    s->is_told = false; /* a broker may have forgotten */
    s->up_us = f->now_us;
}

static void
hear_river(struct fleet *f, struct text topic, struct text payload)
{
    struct shore *s = &f->shore;
    struct error err = { 0 };
    if (f->claim.state == CLAIM_ACTIVE) {
        s->is_told &= payload.len > 0;
        return; /* our own, on its way back */
    }
    if (payload.len == 0)
        return; /* taken back; the tape runs on */
    struct river *r = chart_read(payload, &err);
    if (r == NULL) {
        hear_trouble(f, topic, err.message);
        return;
    }
    /* By another clock: how far is that one? */
    if (r->clock != f->offset_clock &&
        (s->river == NULL || s->river->clock != r->clock))
        tell_anew(f);
    river_destroy(s->river);
    s->river = r;
    s->is_saved = false;
    hand_on(f);
}

static void
hear_place(struct fleet *f, struct text topic, struct text payload)
{
    struct places_entry from;
    struct error err = { 0 };
    if (payload.len == 0) {
        if (text_eq(topic, text_of(f->topics[TOPIC_PLACE])))
            f->shore.said = 0; /* not by us: we are there */
        return;
    }
    if (!places_read(payload, &from, &err))
        hear_trouble(f, topic, err.message);
    else if (!text_eq(text_of(from.name), f->settings.name))
        places_hear(&f->shore.places, &from);
}

void
shore_hear(struct fleet *f, struct text topic, struct text payload)
{
    if (!shore_is_there(f))
        return;
    if (text_eq(topic, text_of(f->topics[TOPIC_RIVER])))
        hear_river(f, topic, payload);
    else
        hear_place(f, topic, payload);
}

/*
 * The wall time of this machine minus its steady time. When it is set, those
 * who go by it have to learn it anew: it is another clock from then on.
 */
static void
read_clock(struct fleet *f)
{
    struct shore *s = &f->shore;
    int64_t before_us = clock_steady_us();
    int64_t ahead_us = clock_wall_us() - before_us;
    if (clock_steady_us() - before_us > STEADY_US)
        return; /* we were kept waiting in between */
    bool is_set = s->clock != 0 && llabs(ahead_us - s->ahead_us) > SET_US;
    if (s->clock == 0)
        s->clock = f->settings.instance;
    if (is_set) {
        s->clock = s->clock * 6364136223846793005u + 1442695040888963407u;
        log_info("the clock was set by %.3f s; the river runs on",
                 (double)(ahead_us - s->ahead_us) / 1e6);
    }
    s->ahead_us = ahead_us;
}

/* Alone for long enough: nobody goes by what we said last. */
static bool
is_author(const struct fleet *f)
{
    if (f->settings.role != FLEET_PUBLISHER)
        return false;
    return f->claim.state == CLAIM_ACTIVE ||
           (f->claim.state == CLAIM_NONE && f->is_author &&
            f->now_us - f->shore.up_us > FLEET_SILENCE_US);
}

static void
note_clock(struct fleet *f)
{
    struct shore *s = &f->shore;
    struct river_clock c = { .ahead_us = s->ahead_us,
                             .is_author = is_author(f),
                             .name = f->settings.name };
    c.length_um = places_length(&s->places, &f->settings.place, f->now);
    if (c.is_author || (s->river != NULL && s->river->clock == s->clock))
        c.id = s->clock;
    else if (offset_ahead(&f->offset, f->now_us, &c.ahead_us))
        c.id = f->offset_clock;
    const struct places_entry *lowest = places_lowest(&s->places, f->now);
    struct fleet_lead lead = { .wide_px = 0 };
    if (lowest != NULL)
        lead = (struct fleet_lead){ lowest->place, lowest->wide_px,
                                    lowest->high_px };
    pthread_mutex_lock(&f->lock);
    f->lead = lead;
    f->river_clock = c;
    pthread_mutex_unlock(&f->lock);
}

static void
check_places(struct fleet *f)
{
    struct shore *s = &f->shore;
    const struct river_place *own = &f->settings.place;
    if (f->now_us - s->checked_us < CHECK_US)
        return;
    s->checked_us = f->now_us;
    const struct places_entry *other = places_overlap(&s->places, own, f->now);
    char before = s->problem[0];
    s->problem[0] = '\0';
    if (other != NULL)
        snprintf(s->problem, sizeof s->problem,
                 "in the river this display, %.1f to %.1f mm, lies over %s, "
                 "%.1f to %.1f mm: measure mqtt.river.left and width again",
                 (double)own->left_um / 1000,
                 (double)(own->left_um + own->width_um) / 1000, other->name,
                 (double)other->place.left_um / 1000,
                 (double)(other->place.left_um + other->place.width_um) / 1000);
    if ((before == '\0') == (s->problem[0] == '\0'))
        return;
    f->is_status_due = true;
    if (s->problem[0] != '\0')
        log_warning("%s", s->problem);
}

void
shore_turn(struct fleet *f)
{
    struct shore *s = &f->shore;
    if (!shore_is_there(f))
        return;
    read_clock(f);
    struct river *offer = atomic_exchange(&s->offer_slot, NULL);
    if (offer != NULL && is_author(f)) {
        river_destroy(s->river);
        s->river = offer;
        s->is_told = s->is_saved = false;
    } else {
        river_destroy(offer);
    }
    if (s->was_fallen_back != f->is_fallen_back) {
        s->was_fallen_back = f->is_fallen_back;
        hand_on(f);
    }
    if (client_is_up(f->client))
        s->up_us = f->now_us;
    say_place(f);
    say_river(f);
    check_places(f);
    note_clock(f);
    shore_save(f, false);
}

void
shore_recall(struct fleet *f)
{
    const char *path = f->settings.river_path;
    struct error err = { 0 };
    struct buffer bytes;
    if (!shore_is_there(f))
        return;
    f->shore.up_us = f->now_us;
    read_clock(f);
    note_clock(f);
    if (path == NULL || access(path, F_OK) != 0 || announce_was_elsewhere(f))
        return;
    buffer_init(&bytes, CHART_MAX_BYTES);
    if (file_read(path, &bytes, &err))
        f->shore.river = chart_read(buffer_text(&bytes), &err);
    if (f->shore.river != NULL)
        hand_on(f);
    else
        log_warning("%s %s: where the river is is not remembered", path,
                    err.message);
    buffer_finish(&bytes);
    f->shore.is_saved = true;
}

void
shore_save(struct fleet *f, bool is_last)
{
    struct shore *s = &f->shore;
    const char *path = f->settings.river_path;
    struct error err;
    struct buffer bytes;
    bool is_due =
        is_last || s->saved_us == 0 || f->now_us - s->saved_us > FLEET_SAVE_US;
    if (path == NULL || s->river == NULL || s->is_saved || !is_due)
        return;
    buffer_init(&bytes, CHART_MAX_BYTES);
    if (chart_write(s->river, &bytes) &&
        !file_replace(path, buffer_text(&bytes), &err))
        log_warning("%s", err.message);
    s->is_saved = true;
    s->saved_us = f->now_us;
    buffer_finish(&bytes);
}

void
shore_finish(struct fleet *f)
{
    river_destroy(f->shore.river);
    river_destroy(atomic_exchange(&f->shore.offer_slot, NULL));
    river_destroy(atomic_exchange(&f->shore.air_slot, NULL));
}

void
fleet_offer_river(struct fleet *f, struct river *r)
{
    river_destroy(atomic_exchange(&f->shore.offer_slot, r));
    fleet_wake(f);
}

struct river *
fleet_take_river(struct fleet *f)
{
    return atomic_exchange(&f->shore.air_slot, NULL);
}

void
fleet_river_clock(struct fleet *f, struct river_clock *out)
{
    pthread_mutex_lock(&f->lock);
    *out = f->river_clock;
    pthread_mutex_unlock(&f->lock);
}

void
fleet_note_size(struct fleet *f, int wide_px, int high_px)
{
    int64_t size = (int64_t)wide_px << 16 | high_px;
    if (atomic_exchange(&f->shore.size, size) != size)
        fleet_wake(f);
}

bool
fleet_river_lead(struct fleet *f, struct fleet_lead *out)
{
    pthread_mutex_lock(&f->lock);
    *out = f->lead;
    pthread_mutex_unlock(&f->lock);
    return out->wide_px > 0;
}
