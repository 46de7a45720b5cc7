// SPDX-License-Identifier: MIT
#include "desk/beat.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/memory.h"
#include "desk/local.h"
#include "desk/parts.h"
#include "headline/filter.h"

#define LOG_ROOM "desk"
#include "base/log.h"

enum {
    SHELF_MAX_ITEMS = 15,     /* the default */
    SHELF_ENOUGH_BYTES = 500, /* of own text: about a short report */
};

struct item *
shelf_find(struct beat *b, uint64_t id)
{
    for (size_t i = 0; i < b->item_count; i++)
        if (b->items[i].headline.id == id)
            return &b->items[i];
    return NULL;
}

struct headline
shelf_true(const struct item *item)
{
    struct headline h = item->headline;
    if (item->is_mended) {
        h.first_seen = item->first_seen;
        h.published = item->published;
        h.expires = item->expires;
    }
    return h;
}

struct headline
shelf_copy(struct arena *arena, const struct headline *h)
{
    struct headline copy = *h;
    struct text *texts[] = { &copy.line,    &copy.title, &copy.source,
                             &copy.link,    &copy.lead,  &copy.method,
                             &copy.language };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        *texts[i] = arena_copy(arena, *texts[i]);
    struct text *source = arena_alloc(arena, 1, sizeof *source);
    *source = copy.source;
    copy.sources = source;
    copy.source_count = 1;
    return copy;
}

struct headline_rules
shelf_rules(const struct beat *b, struct text feed_language,
            struct text feed_title)
{
    return (struct headline_rules){
        .max_graphemes = b->desk->plan->max_graphemes,
        .style = b->order->style,
        .language = feed_language,
        .feed = feed_title,
    };
}

/* Newest first where every entry says when; else the feed's own order. */
static const struct entry **
order_entries(const struct document *doc)
{
    const struct feed *f = &doc->feed;
    const struct entry **list =
        arena_alloc(doc->arena, f->entry_count + 1, sizeof *list);
    bool dated = true;
    for (size_t i = 0; i < f->entry_count; i++) {
        list[i] = &f->entries[i];
        dated = dated && list[i]->published > 0;
    }
    /* Stable, and nearly free where the feed is in order already. */
    for (size_t i = 1; dated && i < f->entry_count; i++) {
        const struct entry *e = list[i];
        size_t k = i;
        for (; k > 0 && list[k - 1]->published < e->published; k--)
            list[k] = list[k - 1];
        list[k] = e;
    }
    return list;
}

static bool
has_enough(const struct entry *e)
{
    return e->content.len >= SHELF_ENOUGH_BYTES;
}

/* Is the page of the entry worth asking for? */
static bool
wants_page(const struct beat *b, const struct entry *e)
{
    if (b->order->style == HEADLINE_TITLE ||
        b->order->article == ARTICLE_FEED || e->link.len == 0)
        return false;
    return b->order->article == ARTICLE_PAGE ||
           (!has_enough(e) && !e->is_episode);
}

/* The headline from what the feed itself carries. Thinking about it takes more
 * memory than the whole feed, so that is in an arena of its own. */
static bool
write_from_feed(const struct beat *b, const struct document *doc,
                struct arena *scratch, const struct entry *e,
                struct headline *out)
{
    struct headline_rules rules =
        shelf_rules(b, doc->feed.language, doc->feed.title);
    *out = (struct headline){ 0 };
    return headline_write(scratch, e, NULL, &rules, out);
}

static bool
same_content(const struct headline *a, const struct headline *b)
{
    return text_eq(a->line, b->line) && text_eq(a->title, b->title) &&
           text_eq(a->link, b->link) && text_eq(a->method, b->method) &&
           a->published == b->published && a->expires == b->expires &&
           a->first_seen == b->first_seen;
}

/*
 * One entry's headline: the one written before while its title stands, since
 * its page is asked for once; else a new one. False: not worth a line.
 */
static bool
write_item(struct beat *b, const struct document *doc, struct arena *scratch,
           const struct entry *e, uint64_t id, struct item *out)
{
    const struct item *old = shelf_find(b, id);
    bool same_title = old != NULL && (e->title.len == 0 ||
                                      text_eq(e->title, old->headline.title));
    bool same_rules = b->memory.orders_hash == b->orders_hash;
    bool from_page = old != NULL && b->order->style != HEADLINE_TITLE &&
                     !text_eq(old->headline.method, TEXT("title"));
    struct headline h = { 0 };
    if (same_title && (same_rules || from_page))
        h = old->headline;
    else if (!write_from_feed(b, doc, scratch, e, &h))
        return false;
    else if (e->title.len > 0)
        h.title = e->title; /* as the feed has it, to compare by */
    int64_t now = b->desk->now;
    h.id = id;
    h.link = e->link;
    h.source = b->order->source;
    h.first_seen = old != NULL ? old->headline.first_seen : now;
    /* A date in the future would hold the top of the list for days. */
    h.published = e->published > 0 ? e->published : e->updated;
    if (h.published > now)
        h.published = h.first_seen;
    h.expires =
        b->order->max_age_s > 0 ? headline_born(&h) + b->order->max_age_s : 0;
    h.priority = b->order->priority;
    h.source_rgba = b->order->rgba;
    *out = old != NULL ? *old : (struct item){ 0 }; /* mended times and all */
    out->headline = h;
    out->is_saved =
        old != NULL && old->is_saved && same_content(&h, &old->headline);
    return h.expires == 0 || h.expires > now;
}

/* NULL when a pattern is no good, which the configuration has refused. */
static struct filter *
filter_of(const struct beat *b)
{
    const struct feed_order *o = b->order;
    struct error err = { 0 };
    struct filter *f = filter_create(o->include, o->include_count, o->exclude,
                                     o->exclude_count, &err);
    if (f == NULL)
        log_warning(TEXT_FMT ": %s: not filtered", TEXT_ARG(o->source),
                    err.message);
    return f;
}

static bool
admits(const struct filter *filter, const struct entry *e)
{
    return filter == NULL || filter_admits(filter, e);
}

/* Some write the site's own address as the identity of all they have. */
static bool
is_of_site(const struct feed *feed, struct text id)
{
    return feed->entry_count > 1 && text_eq(id, feed->link);
}

static uint64_t
id_of(const struct beat *b, const struct feed *feed, const struct entry *e)
{
    uint64_t own = text_hash(is_of_site(feed, e->id) ? e->title : e->id);
    /* Not 0, which means nothing. */
    return (text_hash(b->key) * 31 ^ own) | 1;
}

bool
shelf_fill(struct beat *b, const struct document *doc, bool is_private)
{
    /* A feed with nothing in it takes nothing off the wall. */
    if (doc->feed.entry_count == 0 && b->item_count > 0)
        return false;
    size_t max =
        b->order->max_items > 0 ? b->order->max_items : SHELF_MAX_ITEMS;
    if (max > doc->feed.entry_count)
        max = doc->feed.entry_count;
    struct arena *arena = arena_create();
    struct item *items = memory_new(max + 1, sizeof *items);
    const struct entry **written = memory_new(max + 1, sizeof *written);
    size_t count = 0;
    bool is_news = false;
    struct filter *filter = filter_of(b);
    const struct entry **entries = order_entries(doc);
    for (size_t i = 0; i < doc->feed.entry_count && count < max; i++) {
        uint64_t id = id_of(b, &doc->feed, entries[i]);
        bool is_double = false;
        for (size_t k = 0; k < count; k++)
            is_double = is_double || items[k].headline.id == id;
        if (is_double || !admits(filter, entries[i]))
            continue;
        struct arena *scratch = arena_create();
        if (write_item(b, doc, scratch, entries[i], id, &items[count])) {
            is_news = is_news || shelf_find(b, id) == NULL;
            items[count].headline = shelf_copy(arena, &items[count].headline);
            written[count++] = entries[i];
        }
        arena_destroy(scratch);
    }
    filter_destroy(filter);
    shelf_clear(b);
    b->items = items;
    b->item_count = count;
    b->shelf_arena = arena;
    for (size_t i = 0; i < count; i++)
        if (wants_page(b, written[i]))
            page_wish(b, doc, written[i], items[i].headline.id, is_private);
    free(written);
    return is_news;
}

void
shelf_clear(struct beat *b)
{
    free(b->items);
    arena_destroy(b->shelf_arena);
    b->items = NULL;
    b->item_count = 0;
    b->shelf_arena = NULL;
}
