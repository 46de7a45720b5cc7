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

enum {
    LEDGER_MAX = 4 * RUNDOWN_MAX_HEADLINES,
    FRESH_IN_A_ROW = 8, /* then what has aired gets a turn between */
};

/* Extra turns of breaking news halve in this time. */
static const double BREAKING_HALF_LIFE_S = 15 * 60;
static const double HIGH_HALF_LIFE_S = 3 * 60 * 60;

/* What is remembered of a story. */
struct airing {
    uint64_t key;
    double pass;
    int64_t first_aired;
    int64_t last_aired;
    uint64_t turn; /* in which it last aired */
};

/* What is remembered of a source. */
struct account {
    uint64_t source;
    double credit;
    double time; /* the pass that airs now: newcomers start from here */
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
    struct airing *ledger; /* sorted by key */
    size_t ledger_count;
    size_t ledger_room;
    struct account *accounts;
    size_t account_count;
    size_t account_room;
    struct candidate *candidates; /* kept between turns to spare allocations */
    size_t candidate_room;
    uint64_t last_key;
    uint64_t last_source;
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
    free(r->ledger);
    free(r->accounts);
    free(r->candidates);
    free(r);
}

/* Where `key` is in the ledger, or where it would be. */
static size_t
ledger_place(const struct rotation *r, uint64_t key)
{
    size_t low = 0;
    size_t high = r->ledger_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (r->ledger[middle].key < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static struct airing *
ledger_find(const struct rotation *r, uint64_t key)
{
    size_t at = ledger_place(r, key);
    bool is_there = at < r->ledger_count && r->ledger[at].key == key;
    return is_there ? &r->ledger[at] : NULL;
}

static int
compare_times(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a;
    int64_t y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

/* Forgets the half that has not aired for the longest time. */
static void
ledger_forget(struct rotation *r)
{
    int64_t *times = memory_new(r->ledger_count, sizeof(*times));
    for (size_t i = 0; i < r->ledger_count; i++)
        times[i] = r->ledger[i].last_aired;
    qsort(times, r->ledger_count, sizeof(*times), compare_times);
    int64_t middle = times[r->ledger_count / 2];
    free(times);
    size_t kept = 0;
    for (size_t i = 0; i < r->ledger_count; i++) {
        if (r->ledger[i].last_aired > middle)
            r->ledger[kept++] = r->ledger[i];
    }
    r->ledger_count = kept;
}

static struct airing *
ledger_add(struct rotation *r, uint64_t key)
{
    if (r->ledger_count >= LEDGER_MAX)
        ledger_forget(r);
    if (r->ledger_count == r->ledger_room) {
        r->ledger_room = r->ledger_room * 2 + 64;
        r->ledger = memory_grow(r->ledger, r->ledger_room, sizeof(*r->ledger));
    }
    size_t at = ledger_place(r, key);
    memmove(r->ledger + at + 1, r->ledger + at,
            (r->ledger_count - at) * sizeof(*r->ledger));
    r->ledger_count++;
    r->ledger[at] = (struct airing){ .key = key };
    return &r->ledger[at];
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
    switch (h->priority) {
    case PRIORITY_LOW:
        return 0.5;
    case PRIORITY_NORMAL:
        return 1;
    case PRIORITY_HIGH:
        return 1.5 + 1.5 * decay(age_s, HIGH_HALF_LIFE_S);
    case PRIORITY_BREAKING:
        return 1.5 + 3 * decay(age_s, BREAKING_HALF_LIFE_S);
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
    r->accounts[r->account_count] = (struct account){ .source = source };
    return r->account_count++;
}

/* Accounts of sources that are gone make room for new ones. */
static void
close_accounts(struct rotation *r, const struct rundown *rundown)
{
    if (r->account_count <= rundown_feed_count(rundown) + RUNDOWN_MAX_HEADLINES)
        return;
    r->account_count = 0;
}

static size_t
gather(struct rotation *r, const struct rundown *rundown, int64_t now)
{
    size_t all = rundown_count(rundown);
    if (all > r->candidate_room) {
        r->candidate_room = all;
        r->candidates = memory_grow(r->candidates, all, sizeof(*r->candidates));
    }
    close_accounts(r, rundown);
    size_t count = 0;
    for (size_t i = 0; i < all; i++) {
        const struct headline *h = rundown_at(rundown, i);
        if (h->expires != 0 && h->expires <= now)
            continue;
        struct airing *airing = ledger_find(r, key_of(h));
        r->candidates[count++] = (struct candidate){
            .headline = h,
            .airing = airing,
            .weight = weigh(h, airing, now),
            .account = find_account(r, text_hash(h->source)),
        };
    }
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
    if (c->airing != NULL)
        return TURN_AGAIN;
    return c->headline->priority == PRIORITY_BREAKING ? TURN_URGENT
                                                      : TURN_FRESH;
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
    double best_credit = 0;
    for (size_t i = 0; i < r->account_count; i++) {
        struct account *a = &r->accounts[i];
        /* What was saved up in other company is worth one round at most. */
        if (a->shares)
            a->credit = fmin(fmax(a->credit + a->gain, -total), total);
        if (!a->can_air)
            continue;
        /* Of two that are level, the one not just heard. */
        double credit = a->credit - (a->source == r->last_source ? 1e-6 : 0);
        if (best == r->account_count || credit > best_credit) {
            best = i;
            best_credit = credit;
        }
    }
    assert(best < r->account_count);
    r->accounts[best].credit -= total;
    return best;
}

/* A headline that was away does not get the turns back that it missed. */
static double
pass_of(const struct candidate *c, const struct account *a)
{
    return c->airing != NULL ? fmax(c->airing->pass, a->time - 1) : a->time;
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
        airing = ledger_add(r, key);
        airing->first_aired = now;
    } else {
        a->time = pass;
    }
    airing->pass = pass + 1 / c->weight;
    airing->last_aired = now;
    airing->turn = ++r->turn;
    r->last_key = key;
    r->last_source = a->source;
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

struct text
rotation_save(struct arena *arena, const struct rotation *r)
{
    struct buffer b;
    buffer_init(&b, 2 << 20);
    buffer_format(&b, "motograph rotation 1 %016llx\n",
                  (unsigned long long)r->last_key);
    double least = r->ledger_count > 0 ? r->ledger[0].pass : 0;
    for (size_t i = 1; i < r->ledger_count; i++)
        least = fmin(least, r->ledger[i].pass);
    for (size_t i = 0; i < r->ledger_count; i++) {
        const struct airing *a = &r->ledger[i];
        buffer_format(&b, "%016llx %lld %lld %lld\n",
                      (unsigned long long)a->key, (long long)a->first_aired,
                      (long long)a->last_aired,
                      (long long)((a->pass - least) * 1000));
    }
    struct text saved = arena_copy(arena, buffer_text(&b));
    buffer_finish(&b);
    return saved;
}

/* One line of the ledger. False: not as rotation_save() writes it. */
static bool
read_airing(struct text line, struct airing *out)
{
    char copy[100];
    if (line.len >= sizeof(copy))
        return false;
    memcpy(copy, line.ptr, line.len);
    copy[line.len] = '\0';
    char *at = copy;
    long long numbers[3];
    out->key = strtoull(at, &at, 16);
    for (size_t i = 0; i < 3; i++) {
        char *before = at;
        numbers[i] = strtoll(at, &at, 10);
        if (at == before)
            return false;
    }
    if (*at != '\0')
        return false;
    out->first_aired = numbers[0];
    out->last_aired = numbers[1];
    out->pass = (double)numbers[2] / 1000;
    return true;
}

bool
rotation_load(struct rotation *r, struct text saved)
{
    struct text head;
    struct text rest;
    struct text magic = TEXT("motograph rotation 1 ");
    if (!text_cut(saved, '\n', &head, &rest) || !text_starts(head, magic) ||
        head.len != magic.len + 16)
        return false;
    struct rotation *fresh = rotation_create();
    char key[17] = { 0 };
    memcpy(key, head.ptr + magic.len, 16);
    fresh->last_key = strtoull(key, NULL, 16);
    struct airing airing;
    struct text line;
    while (rest.len > 0 && fresh->ledger_count < LEDGER_MAX) {
        text_cut(rest, '\n', &line, &rest);
        if (!read_airing(line, &airing)) {
            rotation_destroy(fresh);
            return false;
        }
        if (ledger_find(fresh, airing.key) == NULL)
            *ledger_add(fresh, airing.key) = airing;
    }
    free(r->ledger);
    r->ledger = fresh->ledger;
    r->ledger_count = fresh->ledger_count;
    r->ledger_room = fresh->ledger_room;
    r->last_key = fresh->last_key;
    fresh->ledger = NULL;
    rotation_destroy(fresh);
    return true;
}
