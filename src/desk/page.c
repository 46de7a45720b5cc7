// SPDX-License-Identifier: MIT
#include "desk/page.h"

#include <stdlib.h>
#include <string.h>

#include "article/article.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/memory.h"
#include "desk/beat.h"
#include "desk/local.h"
#include "desk/parts.h"
#include "markup/iri.h"
#include "net/transport.h"
#include "net/url.h"

#define LOG_ROOM "desk"
#include "base/log.h"

enum { PAGES_MAX = 10000, LOCAL_PAGES_A_TURN = 16 };

static bool
is_wished(const struct desk *d, struct text link)
{
    for (size_t i = 0; i < d->page_count; i++)
        if (text_eq(d->pages[i]->link, link))
            return true;
    return false;
}

/* One block: a page waits among hundreds, and an arena is for documents. */
static struct page *
page_create(struct text link, struct text host, const struct entry *entry,
            const struct feed *feed)
{
    const struct text from[] = { link, host, entry->language, feed->language,
                                 feed->title };
    enum { TEXTS = sizeof from / sizeof from[0] };
    size_t bytes = 0;
    for (size_t i = 0; i < TEXTS; i++)
        bytes += from[i].len;
    struct page *p = memory_new(1, sizeof *p + bytes);
    struct text *const to[TEXTS] = { &p->link, &p->host, &p->entry_language,
                                     &p->feed_language, &p->feed_title };
    char *at = p->bytes;
    for (size_t i = 0; i < TEXTS; i++) {
        if (from[i].len > 0)
            memcpy(at, from[i].ptr, from[i].len);
        *to[i] = (struct text){ at, from[i].len };
        at += from[i].len;
    }
    return p;
}

void
page_wish(struct beat *b, const struct document *doc, const struct entry *entry,
          uint64_t id, bool is_private)
{
    struct desk *d = b->desk;
    struct url url = { 0 };
    bool local = b->is_local && iri_is_file(entry->link);
    if ((!local && !url_parse(doc->arena, entry->link, NULL, &url)) ||
        (!local && d->plan->offline) || d->page_count >= PAGES_MAX)
        return;
    struct text link = local ? entry->link : url.whole;
    if (is_wished(d, link) || record_has_page(d, link))
        return;
    if (d->page_count == d->page_cap) {
        d->page_cap = d->page_cap > 0 ? d->page_cap * 2 : 32;
        d->pages = memory_grow(d->pages, d->page_cap, sizeof *d->pages);
    }
    struct page *p = page_create(link, url.host, entry, &doc->feed);
    p->desk = d;
    p->beat = b;
    p->id = id;
    p->deadline_s = d->steady_s + DESK_PAGES_S;
    p->is_local = local;
    p->public_only = !is_private;
    d->pages[d->page_count++] = p;
}

static void
page_destroy(struct page *p)
{
    struct desk *d = p->desk;
    size_t i = 0;
    while (d->pages[i] != p)
        i++;
    for (d->page_count--; i < d->page_count; i++)
        d->pages[i] = d->pages[i + 1];
    free(p);
}

static bool
may_be_html(struct text type)
{
    static const char *const others[] = {
        "image/",          "audio/",          "video/",
        "application/pdf", "application/zip", "application/octet-stream"
    };
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        if (text_starts_nocase(type, text_of(others[i])))
            return false;
    return true;
}

/*
 * Writes the headline anew from its page, when the page has a text. When it has
 * none, the one from the feed stays: it knew the feed's own text.
 */
static void
read_page(struct page *p, struct text body, struct text url, struct text type)
{
    struct beat *b = p->beat;
    struct item *item = b != NULL ? shelf_find(b, p->id) : NULL;
    if (item == NULL || body.len == 0 || !may_be_html(type))
        return;
    struct arena *arena = arena_create();
    struct article article = { 0 };
    struct article_hints hints = { url, type };
    struct headline_rules rules =
        shelf_rules(b, p->feed_language, p->feed_title);
    struct entry entry = { .title = item->headline.title,
                           .language = p->entry_language };
    struct headline h = { 0 };
    struct error err;
    if (article_extract(arena, body, &hints, &article, &err) &&
        headline_write(arena, &entry, &article, &rules, &h) && h.lead.len > 0) {
        struct headline fresh = item->headline;
        fresh.line = h.line;
        fresh.method = h.method;
        fresh.lead = h.lead;
        if (h.language.len > 0)
            fresh.language = h.language;
        item->headline = shelf_copy(b->shelf_arena, &fresh);
        item->is_saved = false;
        if (b->urgency < URGENCY_SOON)
            b->urgency = URGENCY_SOON;
        p->desk->is_changed = true;
    }
    arena_destroy(arena);
}

static void
on_page(void *ctx, const struct response *r, const struct error *err)
{
    struct page *p = ctx;
    bool stopped = r == NULL && err->kind == ERROR_NONE;
    /* An answer that is no good is an answer: nobody is asked twice. */
    if (!stopped)
        record_page(p->desk, p->link);
    if (r != NULL && r->status == 429)
        hold_answerer(p->desk, r);
    if (r != NULL && r->status == 200)
        read_page(p, r->body, r->final_url, r->content_type);
    else if (r == NULL)
        log_debug("page: %s", err->message);
    page_destroy(p);
}

static void
read_local_page(struct page *p)
{
    struct arena *arena = arena_create();
    struct buffer bytes;
    struct error err;
    buffer_init(&bytes, ARTICLE_MAX_BYTES);
    record_page(p->desk, p->link);
    if (p->beat != NULL &&
        local_read(arena, p->link, p->beat->order->url, true, &bytes, &err))
        read_page(p, buffer_text(&bytes), p->link, (struct text){ 0 });
    buffer_finish(&bytes);
    arena_destroy(arena);
    page_destroy(p);
}

static void
ask_page(struct page *p)
{
    struct request r = {
        .url = p->link,
        .accept = TEXT("text/html, application/xhtml+xml, */*;q=0.5"),
        .max_bytes = ARTICLE_MAX_BYTES,
        .cut = true,
        .public_only = p->public_only,
        .timeout_ms = DESK_PAGE_MS,
        .max_redirects = DESK_PAGE_REDIRECTS,
        .now = p->desk->now,
    };
    if (p->desk->plan->timeout_ms > 0 &&
        p->desk->plan->timeout_ms < DESK_PAGE_MS)
        r.timeout_ms = p->desk->plan->timeout_ms;
    p->is_asking = true;
    transport_start(p->desk->transport, &r, on_page, p);
}

static bool
host_is_asked(const struct desk *d, struct text host)
{
    for (size_t i = 0; i < d->page_count; i++)
        if (d->pages[i]->is_asking && text_eq(d->pages[i]->host, host))
            return true;
    return false;
}

void
page_start_due(struct desk *d)
{
    size_t asking = 0, read = 0;
    for (size_t i = 0; i < d->page_count; i++)
        asking += d->pages[i]->is_asking;
    for (size_t i = 0; i < d->page_count;) {
        struct page *p = d->pages[i];
        if (p->is_asking) {
            i++;
        } else if (p->beat == NULL || shelf_find(p->beat, p->id) == NULL ||
                   d->steady_s > p->deadline_s) {
            page_destroy(p); /* not asked: the next refresh may */
        } else if (p->is_local && read < LOCAL_PAGES_A_TURN) {
            read++;
            read_local_page(p);
        } else if (!p->is_local && asking < DESK_PAGES_AT_ONCE &&
                   !host_is_asked(d, p->host) && hold_until(d, p->host) == 0) {
            asking++;
            ask_page(p);
            /* It is gone if it was answered at once. */
            if (i < d->page_count && d->pages[i] == p)
                i++;
        } else {
            i++;
        }
    }
}

void
page_forget(struct desk *d, const struct beat *b)
{
    for (size_t i = 0; i < d->page_count; i++)
        if (d->pages[i]->beat == b)
            d->pages[i]->beat = NULL;
}

void
page_finish(struct desk *d)
{
    while (d->page_count > 0)
        page_destroy(d->pages[d->page_count - 1]);
    free(d->pages);
    d->pages = NULL;
}
