// SPDX-License-Identifier: MIT
#include "fleet/claim.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "fleet/door.h"
#include "fleet/quote.h"

enum { PRIORITY_MAX = 1000 };

static void
name_copy(char *out, struct text name)
{
    name = text_clip(name, CLAIM_NAME_BYTES - 1);
    if (name.len > 0)
        memcpy(out, name.ptr, name.len);
    out[name.len] = '\0';
}

void
claim_init(struct claim *c, struct text name, uint64_t instance, int priority)
{
    *c = (struct claim){ .self = { .instance = instance,
                                   .priority = priority } };
    name_copy(c->self.name, name);
}

void
claim_up(struct claim *c, int64_t now_us)
{
    c->up_us = c->told_us = now_us;
    c->state = CLAIM_NONE;
    c->has_other = false;
    c->said_us = 0;
}

void
claim_down(struct claim *c)
{
    c->up_us = 0;
    c->state = CLAIM_NONE;
}

void
claim_settle(struct claim *c, int64_t now_us)
{
    if (c->state == CLAIM_NONE && now_us - c->up_us < CLAIM_JOIN_US)
        c->told_us = now_us;
}

/* True when a goes before b. */
static bool
outranks(const struct claimant *a, const struct claimant *b)
{
    if (a->priority != b->priority)
        return a->priority > b->priority;
    int order = strcmp(a->name, b->name);
    return order != 0 ? order < 0 : a->instance < b->instance;
}

void
claim_hear(struct claim *c, const struct claimant *from, bool is_gone,
           int64_t now_us)
{
    if (from->instance == c->self.instance)
        return;
    bool is_same = c->has_other && from->instance == c->other.instance;
    /* Of two others the one that goes before counts, while it is there. */
    if (c->has_other && !is_same && !c->is_other_gone &&
        now_us - c->heard_us < CLAIM_SILENCE_US &&
        (is_gone || outranks(&c->other, from)))
        return;
    c->other = *from;
    c->has_other = true;
    c->is_other_gone = is_gone;
    c->heard_us = now_us;
    if (is_gone)
        return;
    if (c->state == CLAIM_ACTIVE && outranks(&c->self, from))
        c->said_us = 0; /* it has not heard of us: say it at once */
    else if (outranks(from, &c->self) || c->state == CLAIM_NONE)
        c->state = CLAIM_STANDBY;
}

void
claim_hear_will(struct claim *c, struct text name, uint64_t instance)
{
    if (c->has_other && c->other.instance == instance &&
        text_eq(name, text_of(c->other.name)))
        c->is_other_gone = true;
}

/* Nobody is there whom we would have to let go first. */
static bool
may_take(const struct claim *c, int64_t now_us)
{
    if (now_us - c->told_us < CLAIM_SETTLE_US)
        return false;
    if (!c->has_other)
        return true;
    int64_t wait_us = (int64_t)(c->self.instance % CLAIM_RANK_US);
    if (c->is_other_gone)
        return now_us - c->heard_us > wait_us;
    if (outranks(&c->self, &c->other))
        return true;
    return now_us - c->heard_us > CLAIM_SILENCE_US + wait_us;
}

bool
claim_turn(struct claim *c, int64_t now_us)
{
    if (c->up_us == 0)
        return false;
    if (c->state != CLAIM_ACTIVE && may_take(c, now_us)) {
        c->state = CLAIM_ACTIVE;
        c->said_us = 0;
    }
    if (c->state != CLAIM_ACTIVE ||
        (c->said_us != 0 && now_us - c->said_us < CLAIM_REPEAT_US))
        return false;
    c->said_us = now_us;
    return true;
}

bool
claim_write(const struct claimant *who, bool is_gone, struct buffer *out)
{
    return buffer_append(out, TEXT("{\"v\":1,\"name\":")) &&
           quote_append(out, text_of(who->name)) &&
           buffer_format(out,
                         ",\"instance\":\"%llx\",\"priority\":%d,\"active\":"
                         "%s}",
                         (unsigned long long)who->instance, who->priority,
                         is_gone ? "false" : "true");
}

bool
claim_read(struct text bytes, struct claimant *who, bool *is_gone,
           struct error *err)
{
    json_t *root = door_open(bytes, CLAIM_MAX_BYTES, err);
    if (root == NULL)
        return false;
    struct arena *arena = arena_create();
    *who = (struct claimant){
        .instance = door_hex(root, "instance"),
        .priority =
            (int)door_whole(root, "priority", -PRIORITY_MAX, PRIORITY_MAX, 0),
    };
    name_copy(who->name, door_line(arena, root, "name", CLAIM_NAME_BYTES - 1));
    *is_gone = !json_is_true(json_object_get(root, "active"));
    arena_destroy(arena);
    json_decref(root);
    if (who->instance == 0 || who->name[0] == '\0')
        return error_set(err, ERROR_FORMAT, "has no 'name' or 'instance'");
    return true;
}
