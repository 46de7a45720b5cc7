// SPDX-License-Identifier: MIT
#include "headline/rotation.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/memory.h"
#include "headline/headline.h"
#include "headline/ledger.h"
#include "headline/rundown.h"

/*
 * Two fair queues, one inside the other. Which source is next is told by
 * smooth weighted round robin (each turn every source gains its weight, the
 * richest airs and pays the sum): with equal weights A B C A B C, with three
 * to one A A B A. Which of its headlines is next is told by stride
 * scheduling: airing moves a headline's pass on by 1 / weight, and the lowest
 * pass airs. So a headline's share is its weight over the sum of weights,
 * however often the rundown is replaced.
 */

enum { FRESH_IN_A_ROW = 8 }; /* then what has aired gets a turn between */

/* Extra turns of breaking news halve in this time. */
static const double BREAKING_HALF_LIFE_S = 15 * 60;
static const double HIGH_HALF_LIFE_S = 3 * 60 * 60;

/* What is remembered of a source. */
struct account {
    uint64_t source;
    double credit;
    double time; /* the pass that airs now: newcomers start from here */
    bool is_new;
    /* In the turn being decided: */
    double gain;  /* weight of all that it has */
    bool shares;  /* something of it is of the turn's class ... */
    bool can_air; /* ... and is not on air already */
};

/* A headline in the turn being decided. */
struct candidate {
    const struct headline *headline;
    struct airing *airing; /* NULL: never aired */
    double weight;
    size_t account;
};

struct rotation {
    struct ledger ledger;
    struct account *accounts;
    size_t account_count;
    size_t account_room;
    struct candidate *candidates; /* kept between turns to spare allocations */
    size_t candidate_room;
    uint64_t last_key;
    uint64_t turn;
    uint32_t fresh_in_a_row;
};

struct rotation *
rotation_create(void)
{
    return memory_new(1, sizeof(struct rotation));
}

void
rotation_destroy(struct rotation *r)
{
    if (r == NULL)
        return;
    ledger_finish(&r->ledger);
    free(r->accounts);
    free(r->candidates);
    free(r);
}

/* One headline may change its words, its story stays the same. */
static uint64_t
key_of(const struct headline *h)
{
    return h->story != 0 ? h->story : h->id;
}

static double
decay(int64_t age_s, double half_life_s)
{
    return age_s <= 0 ? 1 : exp2(-(double)age_s / half_life_s);
}

static double
weigh(const struct headline *h, const struct airing *airing, int64_t now)
{
    int64_t age_s = airing != NULL ? now - airing->first_aired : 0;
    int64_t broke_s =
        airing != NULL && airing->broke != 0 ? now - airing->broke : 0;
    switch (h->priority) {
    case PRIORITY_LOW:
        return 0.5;
    case PRIORITY_NORMAL:
        return 1;
    case PRIORITY_HIGH:
        return 1.5 + 1.5 * decay(age_s, HIGH_HALF_LIFE_S);
    case PRIORITY_BREAKING:
        return 1.5 + 3 * decay(broke_s, BREAKING_HALF_LIFE_S);
    }
    return 1;
}

static size_t
find_account(struct rotation *r, uint64_t source)
{
    for (size_t i = 0; i < r->account_count; i++) {
        if (r->accounts[i].source == source)
            return i;
    }
    if (r->account_count == r->account_room) {
        r->account_room = r->account_room * 2 + 16;
        r->accounts =
            memory_grow(r->accounts, r->account_room, sizeof(*r->accounts));
    }
    r->accounts[r->account_count] =
        (struct account){ .source = source, .time = HUGE_VAL, .is_new = true };
    return r->account_count++;
}

/* A new account starts where the least heard of its headlines stands. */
static void
start_accounts(struct rotation *r, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct candidate *c = &r->candidates[i];
        struct account *a = &r->accounts[c->account];
        if (a->is_new && c->airing != NULL)
            a->time = fmin(a->time, c->airing->pass);
    }
    for (size_t i = 0; i < r->account_count; i++) {
        struct account *a = &r->accounts[i];
        a->time = a->time >= HUGE_VAL ? 0 : a->time;
        a->is_new = false;
    }
}

static size_t
gather(struct rotation *r, const struct rundown *rundown, int64_t now)
{
    size_t all = rundown_count(rundown);
    if (all > r->candidate_room) {
        r->candidate_room = all;
        r->candidates = memory_grow(r->candidates, all, sizeof(*r->candidates));
    }
    if (r->account_count > RUNDOWN_MAX_HEADLINES)
        r->account_count = 0; /* of sources long gone */
    size_t count = 0;
    for (size_t i = 0; i < all; i++) {
        const struct headline *h = rundown_at(rundown, i);
        if (h->expires != 0 && h->expires <= now)
            continue;
        struct airing *airing = ledger_find(&r->ledger, key_of(h));
        if (h->turns > 0 && airing != NULL && airing->aired >= h->turns)
            continue;
        r->candidates[count++] = (struct candidate){
            .headline = h,
            .airing = airing,
            .weight = weigh(h, airing, now),
            .account = find_account(r, text_hash(h->source)),
        };
    }
    start_accounts(r, count);
    return count;
}

enum turn_class { TURN_URGENT, TURN_FRESH, TURN_AGAIN, TURN_CLASSES };

/* Who may air in a turn. */
struct turn {
    size_t count; /* of candidates */
    enum turn_class class;
    bool is_repeat; /* there is nothing but what is on air */
};

static enum turn_class
class_of(const struct candidate *c)
{
    /* A story that aired before it broke is news again. */
    bool is_breaking = c->headline->priority == PRIORITY_BREAKING;
    if (is_breaking && (c->airing == NULL || c->airing->broke == 0))
        return TURN_URGENT;
    return c->airing == NULL ? TURN_FRESH : TURN_AGAIN;
}

static bool
is_on_air(const struct rotation *r, const struct candidate *c)
{
    return key_of(c->headline) == r->last_key;
}

/* Everybody else has had a turn since. */
static bool
is_overdue(const struct rotation *r, const struct candidate *c, size_t count)
{
    return c->airing != NULL && r->turn - c->airing->turn >= count;
}

/* Breaking news airs at once, then what is new, then all in their turn. */
static struct turn
choose_class(const struct rotation *r, size_t count)
{
    size_t waiting[TURN_CLASSES] = { 0 };
    bool overdue = false;
    for (size_t i = 0; i < count; i++) {
        const struct candidate *c = &r->candidates[i];
        waiting[class_of(c)] += is_on_air(r, c) ? 0 : 1;
        overdue = overdue || is_overdue(r, c, count);
    }
    struct turn turn = { .count = count, .class = TURN_AGAIN };
    if (waiting[TURN_URGENT] > 0)
        turn.class = TURN_URGENT;
    else if (waiting[TURN_FRESH] > 0 &&
             !(overdue && r->fresh_in_a_row >= FRESH_IN_A_ROW))
        turn.class = TURN_FRESH;
    turn.is_repeat = waiting[turn.class] == 0;
    return turn;
}

static bool
may_air(const struct rotation *r, const struct turn *turn,
        const struct candidate *c)
{
    return turn->is_repeat || (class_of(c) == turn->class && !is_on_air(r, c));
}

/*
 * Opens this turn's accounts: what each source has to say in all, and whether
 * some of it may air now. Returns the sum of those that share in the turn.
 */
static double
open_accounts(struct rotation *r, const struct turn *turn)
{
    for (size_t i = 0; i < r->account_count; i++) {
        struct account *a = &r->accounts[i];
        a->gain = 0;
        a->shares = a->can_air = false;
    }
    for (size_t i = 0; i < turn->count; i++) {
        const struct candidate *c = &r->candidates[i];
        struct account *a = &r->accounts[c->account];
        a->gain += c->weight;
        a->shares = a->shares || turn->is_repeat || class_of(c) == turn->class;
        a->can_air = a->can_air || may_air(r, turn, c);
    }
    double total = 0;
    for (size_t i = 0; i < r->account_count; i++)
        total += r->accounts[i].shares ? r->accounts[i].gain : 0;
    return total;
}

/* Smooth weighted round robin over the sources that have a candidate. */
static size_t
choose_account(struct rotation *r, double total)
{
    size_t best = r->account_count;
    for (size_t i = 0; i < r->account_count; i++) {
        struct account *a = &r->accounts[i];
        /* What was saved up in other company is worth one round at most. */
        if (a->shares)
            a->credit = fmin(fmax(a->credit + a->gain, -total), total);
        if (!a->can_air)
            continue;
        if (best == r->account_count || a->credit > r->accounts[best].credit)
            best = i;
    }
    assert(best < r->account_count);
    r->accounts[best].credit -= total;
    return best;
}

/*
 * A headline that was away does not get back the turns that it missed, and one
 * that came from a source with longer queues does not wait for them here.
 */
static double
pass_of(const struct candidate *c, const struct account *a)
{
    if (c->airing == NULL)
        return a->time;
    return fmin(fmax(c->airing->pass, a->time - 1), a->time + 1 / c->weight);
}

static const struct candidate *
choose_candidate(const struct rotation *r, const struct turn *turn,
                 size_t account)
{
    const struct account *a = &r->accounts[account];
    const struct candidate *best = NULL;
    for (size_t i = 0; i < turn->count; i++) {
        const struct candidate *c = &r->candidates[i];
        if (c->account == account && may_air(r, turn, c) &&
            (best == NULL || pass_of(c, a) < pass_of(best, a)))
            best = c;
    }
    assert(best != NULL);
    return best;
}

static void
note(struct rotation *r, const struct candidate *c, int64_t now)
{
    struct account *a = &r->accounts[c->account];
    uint64_t key = key_of(c->headline);
    double pass = pass_of(c, a);
    struct airing *airing = c->airing;
    if (airing == NULL) {
        airing = ledger_add(&r->ledger, key);
        airing->first_aired = now;
    } else {
        a->time = pass;
    }
    if (c->headline->priority == PRIORITY_BREAKING && airing->broke == 0)
        airing->broke = now;
    airing->pass = pass + 1 / c->weight;
    airing->last_aired = now;
    airing->turn = ++r->turn;
    airing->aired++;
    r->last_key = key;
}

const struct headline *
rotation_next(struct rotation *r, const struct rundown *rundown, int64_t now)
{
    size_t count = gather(r, rundown, now);
    if (count == 0)
        return NULL;
    struct turn turn = choose_class(r, count);
    double total = open_accounts(r, &turn);
    size_t account = choose_account(r, total);
    const struct candidate *c = choose_candidate(r, &turn, account);
    if (turn.class != TURN_URGENT)
        r->fresh_in_a_row =
            turn.class == TURN_FRESH ? r->fresh_in_a_row + 1 : 0;
    const struct headline *h = c->headline;
    note(r, c, now);
    return h;
}

bool
rotation_is_urgent(struct rotation *r, const struct rundown *rundown,
                   int64_t now)
{
    size_t count = gather(r, rundown, now);
    return count > 0 && choose_class(r, count).class == TURN_URGENT;
}

void
rotation_note(struct rotation *r, const struct headline *h, int64_t now)
{
    struct airing *airing = ledger_find(&r->ledger, key_of(h));
    struct candidate c = { .headline = h,
                           .airing = airing,
                           .weight = weigh(h, airing, now),
                           .account = find_account(r, text_hash(h->source)) };
    struct account *a = &r->accounts[c.account];
    if (a->is_new) {
        a->time = airing != NULL ? airing->pass : 0;
        a->is_new = false;
    }
    note(r, &c, now);
}

static const char save_head[] = "motograph rotation 1 ";

struct text
rotation_save(struct arena *arena, const struct rotation *r, int64_t now)
{
    struct buffer b;
    buffer_init(&b, 2 << 20);
    buffer_format(&b, "%s%016llx\n", save_head,
                  (unsigned long long)r->last_key);
    ledger_write(&r->ledger, now, &b);
    struct text saved = arena_copy(arena, buffer_text(&b));
    buffer_finish(&b);
    return saved;
}

bool
rotation_load(struct rotation *r, struct text saved)
{
    struct text head;
    struct text lines;
    struct text magic = text_of(save_head);
    if (!text_cut(saved, '\n', &head, &lines) || !text_starts(head, magic) ||
        head.len != magic.len + 16)
        return false;
    struct ledger ledger = { 0 };
    if (!ledger_read(&ledger, lines)) {
        ledger_finish(&ledger);
        return false;
    }
    char key[17] = { 0 };
    memcpy(key, head.ptr + magic.len, 16);
    r->last_key = strtoull(key, NULL, 16);
    ledger_finish(&r->ledger);
    r->ledger = ledger;
    r->account_count = 0; /* they were kept by the old ledger's passes */
    return true;
}
