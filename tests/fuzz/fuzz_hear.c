// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include <semaphore.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/memory.h"
#include "fleet/bulletin.h"
#include "fleet/door.h"
#include "fleet/fleet.h"
#include "fleet/parts.h"

/*
 * A whole machine of a fleet, with what follows for a broker and a clock. The
 * first byte says which machine it is; then come lines: a letter for the
 * topic, and the message. A capital letter: it is a retained one.
 *   r rundown  c change  p pulse  u publisher  m message  o order to all
 *   w order to this display  s status of its name  a status of another
 *   q clock/ask of another   t clock/tell   x another topic, to the first space
 * and
 *   +N  N milliseconds pass    -  the broker is lost    ^  it is back
 *   d   our own desk has the news of this rundown
 */

enum { STEP_US = 10000, TURNS_MAX = 400 };

/*
 * The clock: what steady time says. Wall time is the machine's own and a day
 * more, so that fleet_stop() waits for its thread on the slowest machine.
 */
static atomic_int_fast64_t steady_us;

int64_t
clock_wall_s(void)
{
    return (int64_t)time(NULL) + 86400;
}

int64_t
clock_wall_us(void)
{
    return clock_wall_s() * 1000000 + steady_us % 1000000;
}

int64_t
clock_steady_us(void)
{
    return steady_us;
}

int64_t
clock_thread_us(void)
{
    return steady_us;
}

/* The broker: reads a line of the script in each turn. */
struct client {
    const struct client_ops *ops;
    struct fleet *fleet; /* `ctx` of the ops */
    bool is_up;
    int turns;
};

static struct text script;
static sem_t is_read;

struct client *
client_create(const struct client_settings *settings,
              const struct client_ops *ops, void *ctx, struct error *err)
{
    (void)settings;
    (void)err;
    struct client *c = memory_new(1, sizeof *c);
    *c = (struct client){ .ops = ops, .fleet = ctx };
    return c;
}

void
client_destroy(struct client *c)
{
    free(c);
}

bool
client_is_up(const struct client *c)
{
    return c->is_up;
}

int
client_unsent(const struct client *c)
{
    (void)c;
    return 0;
}

struct text
client_problem(const struct client *c)
{
    return c->is_up ? TEXT("") : TEXT("the broker is gone");
}

static void
set_up(struct client *c, bool is_up)
{
    c->is_up = is_up;
    if (is_up)
        c->ops->up(c->fleet);
}

static void
pass_time(struct text digits)
{
    int64_t ms = 0;
    for (size_t i = 0; i < digits.len && i < 9; i++)
        if (digits.ptr[i] >= '0' && digits.ptr[i] <= '9')
            ms = ms * 10 + (digits.ptr[i] - '0');
    steady_us += ms * 1000;
}

static void
have_news(struct fleet *f, struct text json)
{
    struct arena *arena = arena_create();
    struct bulletin b;
    struct error err = { 0 };
    if (bulletin_read(arena, json, &b, &err))
        fleet_offer(f, bulletin_rundown(&b));
    arena_destroy(arena);
}

static const char *
topic_name(char letter)
{
    static const char *const names[26] = {
        ['r' - 'a'] = "rundown",        ['c' - 'a'] = "change",
        ['p' - 'a'] = "pulse",          ['u' - 'a'] = "publisher",
        ['m' - 'a'] = "message",        ['o' - 'a'] = "command",
        ['w' - 'a'] = "command/own",    ['s' - 'a'] = "status/own",
        ['a' - 'a'] = "status/hall",    ['q' - 'a'] = "clock/ask/hall",
        ['t' - 'a'] = "clock/tell/own",
    };
    return letter >= 'a' && letter <= 'z' ? names[letter - 'a'] : NULL;
}

static void
hand_on(struct client *c, char letter, struct text payload)
{
    bool is_retained = letter >= 'A' && letter <= 'Z';
    char small = is_retained ? (char)(letter + ('a' - 'A')) : letter;
    const char *name = topic_name(small);
    struct arena *arena = arena_create();
    struct text topic = { 0 };
    if (name != NULL)
        topic = arena_format(arena, "motograph/wall/%s", name);
    else if (small == 'x')
        text_cut(payload, ' ', &topic, &payload);
    if (topic.len > 0 && c->is_up)
        c->ops->message(c->fleet, topic, payload, is_retained);
    arena_destroy(arena);
}

static void
play_line(struct client *c, struct text line)
{
    char letter = (char)fuzz_take(&line);
    if (letter == '+')
        pass_time(line);
    else if (letter == '-' || letter == '^')
        set_up(c, letter == '^');
    else if (letter == 'd')
        have_news(c->fleet, line);
    else
        hand_on(c, letter, line);
}

void
client_turn(struct client *c, int64_t now_us, int wake_fd, uint32_t wait_ms)
{
    (void)now_us;
    (void)wake_fd;
    (void)wait_ms;
    steady_us += STEP_US;
    if (c->turns++ == 0)
        set_up(c, true);
    else if (script.len > 0 && c->turns < TURNS_MAX)
        play_line(c, fuzz_take_line(&script));
    else
        sem_post(&is_read);
}

bool
client_subscribe(struct client *c, const char *topic)
{
    HOLDS(strncmp(topic, "motograph/wall/", 15) == 0);
    return c->is_up;
}

/* What we say, others of our kind must be able to read. */
bool
client_publish(struct client *c, const char *topic, struct text payload,
               int qos, bool retain)
{
    (void)qos;
    (void)retain;
    HOLDS(strncmp(topic, "motograph/wall/", 15) == 0);
    HOLDS(strpbrk(topic + 15, "+#") == NULL);
    fuzz_visit_line(payload);
    if (strcmp(topic + 15, "rundown") == 0) {
        struct arena *arena = arena_create();
        struct bulletin b;
        struct error err = { 0 };
        HOLDS(bulletin_read(arena, payload, &b, &err));
        arena_destroy(arena);
    } else if (payload.len > 0) {
        struct error err = { 0 };
        json_t *root = door_open(payload, BULLETIN_MAX_BYTES, &err);
        HOLDS(root != NULL);
        json_decref(root);
    }
    return c->is_up;
}

static void
visit(struct fleet *f)
{
    struct fleet_state state;
    struct word_order order;
    struct rundown *r = fleet_take_rundown(f);
    for (size_t i = 0; r != NULL && i < rundown_count(r); i++) {
        fuzz_visit_line(rundown_at(r, i)->line);
        fuzz_visit_line(rundown_at(r, i)->source);
        fuzz_visit_line(rundown_at(r, i)->link);
    }
    rundown_destroy(r);
    fleet_state(f, &state);
    fuzz_visit_line(text_of(state.problem));
    fuzz_visit_line(text_of(state.publisher));
    while (fleet_take_order(f, &order))
        HOLDS(order.command != WORD_NONE && order.percent <= 100);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    script = (struct text){ (const char *)data, size };
    uint8_t which = fuzz_take(&script);
    struct fleet_settings settings = {
        .role = which & 1 ? FLEET_PUBLISHER : FLEET_DISPLAY,
        .fallback = which & 2 ? FLEET_FALLBACK_FEEDS : FLEET_FALLBACK_NONE,
        .fallback_after_s = 30,
        .wall = TEXT("wall"),
        .name = TEXT("own"),
        .version = TEXT("1"),
        .priority = which & 4 ? 1 : 0,
        .instance = 0xABC,
    };
    struct error err = { 0 };
    log_limit(LOG_LEVEL_ERROR);
    steady_us = 1000000;
    sem_init(&is_read, 0, 0);
    struct fleet *f = fleet_start(&settings, &err);
    HOLDS(f != NULL);
    while (sem_wait(&is_read) != 0)
        continue;
    visit(f);
    fleet_stop(f);
    sem_destroy(&is_read);
    return 0;
}
