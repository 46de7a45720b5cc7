// SPDX-License-Identifier: MIT
#include "fleet/bulletin.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "fleet/bulletin_rows.h"
#include "fleet/door.h"
#include "fleet/quote.h"

struct bulletin
bulletin_of(struct arena *arena, const struct rundown *r, struct text by,
            uint64_t number)
{
    struct bulletin b = { .by = by,
                          .number = number,
                          .at = rundown_composed_at(r),
                          .headline_count = rundown_count(r),
                          .feed_count = rundown_feed_count(r) };
    struct headline *headlines =
        arena_alloc(arena, b.headline_count, sizeof *headlines);
    struct feed_health *feeds = arena_alloc(arena, b.feed_count, sizeof *feeds);
    for (size_t i = 0; i < b.headline_count; i++)
        headlines[i] = *rundown_at(r, i);
    for (size_t i = 0; i < b.feed_count; i++)
        feeds[i] = *rundown_feed_at(r, i);
    b.headlines = headlines;
    b.feeds = feeds;
    return b;
}

struct rundown *
bulletin_rundown(const struct bulletin *b)
{
    return rundown_bind(b->headlines, b->headline_count, b->feeds,
                        b->feed_count, b->at);
}

static bool
put_whole(struct buffer *out, const char *key, int64_t value)
{
    return value == 0 ||
           buffer_format(out, ",\"%s\":%lld", key, (long long)value);
}

static bool
put_sources(struct buffer *out, const struct headline *h)
{
    if (h->source_count == 0 ||
        (h->source_count == 1 && text_eq(h->sources[0], h->source)))
        return true;
    bool fine = buffer_append(out, TEXT(",\"sources\":["));
    for (size_t i = 0; fine && i < h->source_count; i++)
        fine = (i == 0 || buffer_append_char(out, ',')) &&
               quote_append(out, h->sources[i]);
    return fine && buffer_append_char(out, ']');
}

bool
bulletin_write_headline(const struct headline *h, struct buffer *out)
{
    struct text title = h->title;
    if (text_eq(title, h->line))
        title.len = 0;
    bool fine =
        buffer_format(out, "{\"id\":\"%llx\"", (unsigned long long)h->id);
    if (h->story != 0 && h->story != h->id)
        fine = fine && buffer_format(out, ",\"story\":\"%llx\"",
                                     (unsigned long long)h->story);
    fine = fine && quote_member(out, "line", h->line) &&
           quote_member(out, "title", title) &&
           quote_member(out, "source", h->source) && put_sources(out, h) &&
           quote_link(out, "link", h->link) &&
           quote_member(out, "lang", h->language) &&
           quote_member(out, "how", h->method) &&
           put_whole(out, "pub", h->published) &&
           put_whole(out, "seen", h->first_seen) &&
           put_whole(out, "until", h->expires) &&
           put_whole(out, "prio", h->priority) &&
           put_whole(out, "turns", h->turns);
    if (h->source_rgba != 0)
        fine =
            fine && buffer_format(out, ",\"color\":\"#%08x\"", h->source_rgba);
    return fine && buffer_append_char(out, '}');
}

/* To the quarter of an hour: a poll without news is not worth a message. */
static int64_t
coarse(int64_t seconds)
{
    enum { QUARTER_S = 15 * 60 };
    return seconds - seconds % QUARTER_S;
}

bool
bulletin_write_feed(const struct feed_health *f, struct buffer *out)
{
    return buffer_append(out, TEXT("{\"name\":")) &&
           quote_append(out, f->name) && quote_link(out, "url", f->url) &&
           buffer_format(out, ",\"status\":\"%s\"",
                         feed_status_name(f->status == FEED_UNCHANGED
                                              ? FEED_OK
                                              : f->status)) &&
           quote_member(out, "error", f->error) &&
           put_whole(out, "entries", f->entries) &&
           put_whole(out, "success", coarse(f->last_success)) &&
           buffer_append_char(out, '}');
}

bool
bulletin_write(const struct bulletin *b, struct buffer *out)
{
    bool fine = buffer_format(out, "{\"v\":%d,\"by\":", BULLETIN_VERSION) &&
                quote_append(out, b->by) &&
                buffer_format(out, ",\"number\":%llu,\"at\":%lld,\"feeds\":[",
                              (unsigned long long)b->number, (long long)b->at);
    for (size_t i = 0; fine && i < b->feed_count; i++)
        fine = (i == 0 || buffer_append_char(out, ',')) &&
               bulletin_write_feed(&b->feeds[i], out);
    fine = fine && buffer_append(out, TEXT("],\"headlines\":["));
    for (size_t i = 0; fine && i < b->headline_count; i++)
        fine = (i == 0 || buffer_append_char(out, ',')) &&
               bulletin_write_headline(&b->headlines[i], out);
    return fine && buffer_append(out, TEXT("]}"));
}

bool
bulletin_read(struct arena *arena, struct text bytes, struct bulletin *out,
              struct error *err)
{
    json_t *root = door_open(bytes, BULLETIN_MAX_BYTES, err);
    if (root == NULL)
        return false;
    *out = (struct bulletin){ 0 };
    bool fine = bulletin_read_head(arena, root, out, err);
    const json_t *feeds = json_object_get(root, "feeds");
    const json_t *headlines = json_object_get(root, "headlines");
    if (fine && (!json_is_array(feeds) || !json_is_array(headlines)))
        fine = error_set(err, ERROR_FORMAT,
                         "has no lists 'feeds' and 'headlines'");
    if (fine && (json_array_size(feeds) > BULLETIN_MAX_FEEDS ||
                 json_array_size(headlines) > RUNDOWN_MAX_HEADLINES))
        fine = error_set(err, ERROR_LIMIT,
                         "has more than %d feeds or %d headlines",
                         (int)BULLETIN_MAX_FEEDS, (int)RUNDOWN_MAX_HEADLINES);
    if (fine) {
        struct feed_health *rows =
            arena_alloc(arena, json_array_size(feeds), sizeof *rows);
        struct headline *items =
            arena_alloc(arena, json_array_size(headlines), sizeof *items);
        for (size_t i = 0; i < json_array_size(feeds); i++)
            out->feed_count += bulletin_read_feed(
                arena, json_array_get(feeds, i), &rows[out->feed_count]);
        for (size_t i = 0; i < json_array_size(headlines); i++)
            out->headline_count +=
                bulletin_read_headline(arena, json_array_get(headlines, i),
                                       &items[out->headline_count]);
        out->feeds = rows;
        out->headlines = items;
    }
    json_decref(root);
    return fine;
}
