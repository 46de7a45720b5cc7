// SPDX-License-Identifier: MIT
#define LOG_ROOM "fleet"
#include "fleet/fleet.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/memory.h"
#include "fleet/parts.h"
#include "fleet/publish.h"

enum { LEAVE_S = 2, THREAD_STACK_BYTES = 1 << 20 };

static void
take_turn(struct fleet *f)
{
    client_turn(f->client, clock_steady_us(), f->wake_fd, FLEET_WAIT_MS);
    uint64_t rung;
    if (read(f->wake_fd, &rung, sizeof rung) < 0)
        rung = 0; /* nobody has */
    f->now_us = clock_steady_us();
    f->now = clock_wall_s();
    air_turn(f);
    shore_turn(f);
    status_turn(f);
    tell_turn(f);
    memory_save(f, false);
}

static void *
take_turns(void *ctx)
{
    struct fleet *f = ctx;
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, NULL);
    pthread_setname_np(pthread_self(), "moto:fleet");
    while (!atomic_load(&f->stops))
        take_turn(f);
    publish_goodbye(f);
    status_goodbye(f);
    if (atomic_load(&f->leaves)) {
        announce_take_back(f);
    } else {
        memory_save(f, true);
        shore_save(f, true);
    }
    client_destroy(f->client);
    atomic_store(&f->has_stopped, true);
    return NULL;
}

static void
destroy(struct fleet *f)
{
    air_finish(f);
    shore_finish(f);
    buffer_finish(&f->pending);
    free(f->report);
    free(atomic_exchange(&f->report_slot, NULL));
    status_drop_picture(atomic_exchange(&f->picture_slot, NULL));
    rundown_destroy(atomic_exchange(&f->offer_slot, NULL));
    rundown_destroy(atomic_exchange(&f->air_slot, NULL));
    pthread_mutex_destroy(&f->lock);
    if (f->wake_fd >= 0)
        close(f->wake_fd);
    arena_destroy(f->arena);
    free(f);
}

static struct fleet *
create(const struct fleet_settings *settings)
{
    struct fleet *f = memory_new(1, sizeof *f);
    f->arena = arena_create();
    topic_settings(f, settings);
    buffer_init(&f->pending, BULLETIN_MAX_BYTES);
    pthread_mutex_init(&f->lock, NULL);
    claim_init(&f->claim, f->settings.name, settings->instance,
               settings->priority);
    f->news_rate = (struct rate){ .burst = 20, .refill_us = 250000 };
    f->word_rate = (struct rate){ .burst = 20, .refill_us = 1000000 };
    f->order_rate = (struct rate){ .burst = 20, .refill_us = 200000 };
    f->other_rate = (struct rate){ .burst = 200, .refill_us = 2000 };
    f->state = (struct fleet_state){ .state = "connecting" };
    f->now_us = f->heard_us = clock_steady_us();
    f->now = clock_wall_s();
    f->is_dirty = true;
    f->is_saved = true;
    f->wake_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    atomic_store(&f->wants_feeds, settings->role == FLEET_PUBLISHER);
    return f;
}

struct fleet *
fleet_start(const struct fleet_settings *settings, struct error *err)
{
    static const struct client_ops ops = { hear_up, hear_message };
    struct fleet *f = create(settings);
    f->client = client_create(&f->settings.broker, &ops, f, err);
    if (f->client == NULL) {
        destroy(f);
        return NULL;
    }
    memory_recall(f);
    shore_recall(f);
    air_turn(f); /* what is remembered stands on the first frame */
    pthread_attr_t attr;
    pthread_attr_init(&attr);
    pthread_attr_setstacksize(&attr, THREAD_STACK_BYTES);
    int code = pthread_create(&f->thread, &attr, take_turns, f);
    pthread_attr_destroy(&attr);
    if (code == 0)
        return f;
    error_set(err, ERROR_NETWORK, "no thread for the fleet: %s",
              strerror(code));
    client_destroy(f->client);
    destroy(f);
    return NULL;
}

void
fleet_wake(struct fleet *f)
{
    uint64_t one = 1;
    if (write(f->wake_fd, &one, sizeof one) < 0)
        log_debug("the fleet has been woken already");
}

void
fleet_stop(struct fleet *f)
{
    if (f == NULL)
        return;
    atomic_store(&f->stops, true);
    fleet_wake(f);
    /* A name server that does not answer must not hold up the end. */
    struct timespec until = { .tv_sec = clock_wall_s() + LEAVE_S };
    if (pthread_timedjoin_np(f->thread, NULL, &until) == 0)
        destroy(f);
    else
        pthread_detach(f->thread);
}

void
fleet_leave(struct fleet *f)
{
    if (f == NULL)
        return;
    atomic_store(&f->leaves, true);
    fleet_stop(f);
}

void
fleet_ring(struct fleet *f, void (*ring)(void *ctx), void *ctx)
{
    pthread_mutex_lock(&f->lock);
    f->ring = ring;
    f->ring_ctx = ctx;
    pthread_mutex_unlock(&f->lock);
}

void
fleet_rung(struct fleet *f)
{
    pthread_mutex_lock(&f->lock);
    if (f->ring != NULL)
        f->ring(f->ring_ctx);
    pthread_mutex_unlock(&f->lock);
}

void
fleet_offer(struct fleet *f, struct rundown *r)
{
    rundown_destroy(atomic_exchange(&f->offer_slot, r));
    fleet_wake(f);
}

struct rundown *
fleet_take_rundown(struct fleet *f)
{
    return atomic_exchange(&f->air_slot, NULL);
}

bool
fleet_take_order(struct fleet *f, struct word_order *out)
{
    pthread_mutex_lock(&f->lock);
    bool any = f->order_count > 0;
    if (any) {
        *out = f->orders[0];
        f->order_count--;
        memmove(f->orders, f->orders + 1, f->order_count * sizeof f->orders[0]);
    }
    pthread_mutex_unlock(&f->lock);
    return any;
}

bool
fleet_wants_feeds(const struct fleet *f)
{
    return atomic_load(&f->wants_feeds);
}

void
fleet_report(struct fleet *f, char *json)
{
    free(atomic_exchange(&f->report_slot, json));
    fleet_wake(f);
}

void
fleet_show_picture(struct fleet *f, void (*make)(void *ctx, struct buffer *out),
                   void *ctx)
{
    struct fleet_picture *picture = memory_new(1, sizeof *picture);
    *picture = (struct fleet_picture){ make, ctx };
    status_drop_picture(atomic_exchange(&f->picture_slot, picture));
    fleet_wake(f);
}

void
fleet_state(struct fleet *f, struct fleet_state *out)
{
    pthread_mutex_lock(&f->lock);
    *out = f->state;
    pthread_mutex_unlock(&f->lock);
}
