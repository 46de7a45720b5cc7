// SPDX-License-Identifier: MIT
#include "headline/rundown.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/memory.h"
#include "headline/consensus.h"
#include "headline/headline.h"
#include "headline/story.h"

enum {
    SOURCES_MAX = 32,                         /* named for one story */
    TELLINGS_MAX = 2 * RUNDOWN_MAX_HEADLINES, /* looked at, the newest */
    BREAKING_WINDOW_S = 30 * 60,
    /* Then it is known; the wall stops shouting. */
    BREAKING_HOLD_S = 3 * 60 * 60,
};

struct rundown {
    struct headline *headlines;
    size_t count;
    struct feed_health *feeds;
    size_t feed_count;
    int64_t composed_at;
};

const char *
feed_status_name(enum feed_status status)
{
    switch (status) {
    case FEED_WAITING:
        return "waiting";
    case FEED_OK:
        return "ok";
    case FEED_UNCHANGED:
        return "unchanged";
    case FEED_ERROR:
        return "error";
    }
    return "waiting";
}

static bool
is_on_air(const struct headline *h, int64_t now)
{
    return h->line.len > 0 && (h->expires == 0 || h->expires > now);
}

/* A telling with its place in the list that was given. */
struct telling {
    const struct headline *headline;
    size_t order;
};

static int
compare_ids(const void *a, const void *b)
{
    const struct telling *x = a;
    const struct telling *y = b;
    if (x->headline->id != y->headline->id)
        return x->headline->id < y->headline->id ? -1 : 1;
    int64_t born_x = headline_born(x->headline);
    int64_t born_y = headline_born(y->headline);
    if (born_x != born_y)
        return born_x > born_y ? -1 : 1;
    return x->order > y->order ? -1 : 1; /* given later is newer */
}

static int
compare_births(const void *a, const void *b)
{
    const struct telling *x = a;
    const struct telling *y = b;
    int64_t born_x = headline_born(x->headline);
    int64_t born_y = headline_born(y->headline);
    if (born_x != born_y)
        return born_x < born_y ? -1 : 1;
    return (x->order > y->order) - (x->order < y->order);
}

/* What is on air, each id once and at its newest, oldest first. */
static size_t
select_tellings(struct arena *arena, const struct headline *headlines,
                size_t count, int64_t now, const struct headline ***out)
{
    struct telling *tellings = arena_alloc(arena, count + 1, sizeof(*tellings));
    size_t selected = 0;
    for (size_t i = 0; i < count; i++) {
        if (is_on_air(&headlines[i], now))
            tellings[selected++] = (struct telling){ &headlines[i], i };
    }
    qsort(tellings, selected, sizeof(*tellings), compare_ids);
    size_t kept = 0;
    for (size_t i = 0; i < selected; i++) {
        uint64_t id = tellings[i].headline->id;
        if (kept == 0 || tellings[kept - 1].headline->id != id || id == 0)
            tellings[kept++] = tellings[i];
    }
    qsort(tellings, kept, sizeof(*tellings), compare_births);
    size_t oldest = kept > TELLINGS_MAX ? kept - TELLINGS_MAX : 0;
    kept -= oldest;
    const struct headline **heard =
        arena_alloc(arena, kept + 1, sizeof(*heard));
    for (size_t i = 0; i < kept; i++)
        heard[i] = tellings[oldest + i].headline;
    *out = heard;
    return kept;
}

/* All tellings of one story, oldest first, and what they make together. */
struct story {
    const struct headline *const *tellings;
    size_t count;
    struct headline told;
};

static bool
is_named(const struct headline *told, struct text source)
{
    for (size_t i = 0; i < told->source_count; i++) {
        if (text_eq(told->sources[i], source))
            return true;
    }
    return false;
}

static void
name_source(struct headline *told, struct text *sources, struct text source)
{
    if (source.len == 0 || told->source_count == SOURCES_MAX ||
        is_named(told, source))
        return;
    sources[told->source_count++] = source;
}

static void
name_sources(struct arena *arena, struct story *s)
{
    struct headline *told = &s->told;
    struct text *sources = arena_alloc(arena, SOURCES_MAX, sizeof(*sources));
    told->sources = sources;
    told->source_count = 0;
    name_source(told, sources, told->source);
    for (size_t i = 0; i < s->count; i++) {
        const struct headline *h = s->tellings[i];
        name_source(told, sources, h->source);
        for (size_t j = 0; j < h->source_count; j++)
            name_source(told, sources, h->sources[j]);
    }
}

/* The newest telling replaces its older self, and others that trail it. */
static void
tell(struct arena *arena, struct story *s)
{
    const struct headline *best = s->tellings[0];
    enum headline_priority priority = best->priority;
    int64_t expires = best->expires;
    for (size_t i = 1; i < s->count; i++) {
        const struct headline *h = s->tellings[i];
        if (headline_born(h) > headline_born(best))
            best = h;
        priority = h->priority > priority ? h->priority : priority;
        if (h->expires == 0 || (expires != 0 && h->expires > expires))
            expires = h->expires;
    }
    s->told = *best;
    s->told.priority = priority;
    s->told.expires = expires;
    s->told.story = s->tellings[0]->id;
    name_sources(arena, s);
}

static bool
is_breaking(const struct story *s, const struct rundown_rules *rules,
            int64_t now)
{
    if (rules->breaking_after == 0)
        return false;
    int64_t window_s = rules->breaking_window_s != 0 ? rules->breaking_window_s
                                                     : BREAKING_WINDOW_S;
    int64_t at =
        consensus_find(s->tellings, s->count, rules->breaking_after, window_s);
    return at != 0 && now - at < BREAKING_HOLD_S;
}

/* The stories that `group` tells apart, each with its tellings in order. */
static size_t
gather_stories(struct arena *arena, const struct headline *const *heard,
               size_t count, const size_t *group, struct story **out)
{
    struct story *stories = arena_alloc(arena, count + 1, sizeof(*stories));
    const struct headline **members =
        arena_alloc(arena, count + 1, sizeof(*members));
    size_t *sizes = arena_alloc(arena, count + 1, sizeof(*sizes));
    size_t *index = arena_alloc(arena, count + 1, sizeof(*index));
    for (size_t i = 0; i < count; i++)
        sizes[group[i]]++;
    size_t story_count = 0;
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        if (sizes[i] == 0)
            continue;
        index[i] = story_count;
        stories[story_count++].tellings = members + used;
        used += sizes[i];
    }
    for (size_t i = 0; i < count; i++) {
        struct story *s = &stories[index[group[i]]];
        members[(size_t)(s->tellings - members) + s->count++] = heard[i];
    }
    *out = stories;
    return story_count;
}

static int
compare_air(const void *a, const void *b)
{
    const struct headline *x = *(const struct headline *const *)a;
    const struct headline *y = *(const struct headline *const *)b;
    bool urgent = x->priority == PRIORITY_BREAKING;
    if (urgent != (y->priority == PRIORITY_BREAKING))
        return urgent ? -1 : 1;
    if (headline_born(x) != headline_born(y))
        return headline_born(x) > headline_born(y) ? -1 : 1;
    return (x > y) - (x < y); /* as they were given */
}

/* Copies into one block; without a block it only counts. */
struct pack {
    char *bytes;
    size_t used;
};

static void
pack_text(struct pack *p, struct text *t)
{
    if (p->bytes != NULL && t->len > 0) {
        memcpy(p->bytes + p->used, t->ptr, t->len);
        t->ptr = p->bytes + p->used;
    }
    p->used += t->len;
}

static void
pack_headline(struct pack *p, struct headline *h)
{
    pack_text(p, &h->line);
    pack_text(p, &h->title);
    pack_text(p, &h->source);
    pack_text(p, &h->link);
    pack_text(p, &h->lead);
    pack_text(p, &h->method);
    pack_text(p, &h->language);
}

static void
pack_feed(struct pack *p, struct feed_health *feed)
{
    pack_text(p, &feed->name);
    pack_text(p, &feed->url);
    pack_text(p, &feed->error);
}

static size_t
measure(const struct headline *const *air, size_t count,
        const struct feed_health *feeds, size_t feed_count,
        size_t *source_count)
{
    struct pack p = { 0 };
    *source_count = 0;
    for (size_t i = 0; i < count; i++) {
        struct headline h = *air[i];
        pack_headline(&p, &h);
        for (size_t j = 0; j < h.source_count; j++)
            p.used += h.sources[j].len;
        *source_count += h.source_count;
    }
    for (size_t i = 0; i < feed_count; i++) {
        struct feed_health feed = feeds[i];
        pack_feed(&p, &feed);
    }
    return p.used;
}

/* One block: the struct, headlines, feeds, sources, then all bytes. */
static struct rundown *
bind_rundown(const struct headline *const *air, size_t count,
             const struct feed_health *feeds, size_t feed_count, int64_t now)
{
    size_t source_count;
    size_t bytes = measure(air, count, feeds, feed_count, &source_count);
    struct rundown *r =
        memory_new(1, sizeof(*r) + count * sizeof(struct headline) +
                          feed_count * sizeof(struct feed_health) +
                          source_count * sizeof(struct text) + bytes);
    r->headlines = (struct headline *)(r + 1);
    r->count = count;
    r->feeds = (struct feed_health *)(r->headlines + count);
    r->feed_count = feed_count;
    r->composed_at = now;
    struct text *sources = (struct text *)(r->feeds + feed_count);
    struct pack p = { .bytes = (char *)(sources + source_count) };
    for (size_t i = 0; i < count; i++) {
        struct headline *h = &r->headlines[i];
        *h = *air[i];
        pack_headline(&p, h);
        for (size_t j = 0; j < h->source_count; j++) {
            sources[j] = h->sources[j];
            pack_text(&p, &sources[j]);
        }
        h->sources = sources;
        sources += h->source_count;
    }
    for (size_t i = 0; i < feed_count; i++) {
        r->feeds[i] = feeds[i];
        pack_feed(&p, &r->feeds[i]);
    }
    assert(p.used == bytes);
    return r;
}

/* Every telling by itself, in the order given, with what its story earned. */
static size_t
unfold(struct arena *arena, const struct story *stories, size_t count,
       struct headline *told)
{
    size_t told_count = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < stories[i].count; j++) {
            struct story alone = { .tellings = &stories[i].tellings[j],
                                   .count = 1 };
            tell(arena, &alone);
            if (stories[i].told.priority == PRIORITY_BREAKING)
                alone.told.priority = PRIORITY_BREAKING;
            told[told_count++] = alone.told;
        }
    }
    return told_count;
}

/* Every story as it will air, in the order of their first tellings. */
static size_t
tell_all(struct arena *arena, struct story *stories, size_t count,
         const struct rundown_rules *rules, int64_t now, struct headline *told)
{
    for (size_t i = 0; i < count; i++) {
        tell(arena, &stories[i]);
        if (is_breaking(&stories[i], rules, now))
            stories[i].told.priority = PRIORITY_BREAKING;
        told[i] = stories[i].told;
    }
    return rules->merge_stories ? count : unfold(arena, stories, count, told);
}

struct rundown *
rundown_compose(const struct headline *headlines, size_t count,
                const struct feed_health *feeds, size_t feed_count,
                const struct rundown_rules *rules, int64_t now)
{
    struct arena *arena = arena_create();
    const struct headline **heard;
    size_t heard_count = select_tellings(arena, headlines, count, now, &heard);
    size_t *group = arena_alloc(arena, heard_count + 1, sizeof(*group));
    for (size_t i = 0; i < heard_count; i++)
        group[i] = i;
    if (rules->merge_stories || rules->breaking_after > 0)
        story_group(arena, heard, heard_count, group);

    struct story *stories;
    size_t air_count =
        gather_stories(arena, heard, heard_count, group, &stories);
    struct headline *told = arena_alloc(arena, heard_count + 1, sizeof(*told));
    air_count = tell_all(arena, stories, air_count, rules, now, told);

    const struct headline **air =
        arena_alloc(arena, air_count + 1, sizeof(*air));
    for (size_t i = 0; i < air_count; i++)
        air[i] = &told[i];
    qsort(air, air_count, sizeof(*air), compare_air);
    if (air_count > RUNDOWN_MAX_HEADLINES)
        air_count = RUNDOWN_MAX_HEADLINES;
    struct rundown *r = bind_rundown(air, air_count, feeds, feed_count, now);
    arena_destroy(arena);
    return r;
}

struct rundown *
rundown_bind(const struct headline *headlines, size_t count,
             const struct feed_health *feeds, size_t feed_count, int64_t now)
{
    if (count > RUNDOWN_MAX_HEADLINES)
        count = RUNDOWN_MAX_HEADLINES;
    const struct headline **air = memory_new(count + 1, sizeof(*air));
    for (size_t i = 0; i < count; i++)
        air[i] = &headlines[i];
    struct rundown *r = bind_rundown(air, count, feeds, feed_count, now);
    free(air);
    return r;
}

struct rundown *
rundown_select(const struct rundown *r,
               bool (*keeps)(void *ctx, const struct headline *h), void *ctx)
{
    struct arena *arena = arena_create();
    const struct headline **air = arena_alloc(arena, r->count, sizeof(*air));
    size_t count = 0;
    for (size_t i = 0; i < r->count; i++)
        if (keeps(ctx, &r->headlines[i]))
            air[count++] = &r->headlines[i];
    struct rundown *selected =
        bind_rundown(air, count, r->feeds, r->feed_count, r->composed_at);
    arena_destroy(arena);
    return selected;
}

void
rundown_destroy(struct rundown *r)
{
    free(r);
}

size_t
rundown_count(const struct rundown *r)
{
    return r->count;
}

const struct headline *
rundown_at(const struct rundown *r, size_t i)
{
    assert(i < r->count);
    return &r->headlines[i];
}

size_t
rundown_feed_count(const struct rundown *r)
{
    return r->feed_count;
}

const struct feed_health *
rundown_feed_at(const struct rundown *r, size_t i)
{
    assert(i < r->feed_count);
    return &r->feeds[i];
}

int64_t
rundown_composed_at(const struct rundown *r)
{
    return r->composed_at;
}
