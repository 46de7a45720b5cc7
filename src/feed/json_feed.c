// SPDX-License-Identifier: MIT
#include "feed/json_feed.h"

#include <inttypes.h>
#include <jansson.h>
#include <string.h>

#include "base/arena.h"
#include "feed/draft.h"
#include "feed/json_repair.h"
#include "markup/clean.h"
#include "markup/date.h"
#include "markup/iri.h"

struct source {
    struct arena *arena;
    struct text url;
};

/* The member as text: numbers too, for ids; else empty. */
static struct text
member(const struct source *s, const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    if (json_is_string(value))
        return (struct text){ json_string_value(value),
                              json_string_length(value) };
    if (json_is_integer(value))
        return arena_format(s->arena, "%" JSON_INTEGER_FORMAT,
                            json_integer_value(value));
    if (json_is_real(value))
        return arena_format(s->arena, "%.15g", json_real_value(value));
    return (struct text){ 0 };
}

static struct text
url_member(const struct source *s, const json_t *object, const char *key)
{
    struct text url = clean_line(s->arena, member(s, object, key));
    return iri_resolve(s->arena, s->url, url);
}

static void
set_date(const struct source *s, const json_t *object, const char *key,
         int64_t *out)
{
    int64_t seconds;
    if (date_parse(member(s, object, key), &seconds))
        *out = seconds;
}

static void
add_author(const struct source *s, struct draft *d, const json_t *author)
{
    if (json_is_string(author)) {
        draft_add_author(
            d, AUTHOR_OWN,
            clean_line(s->arena, text_of(json_string_value(author))));
        return;
    }
    draft_add_author(
        d, AUTHOR_OWN,
        content_line(s->arena, CONTENT_GUESS, member(s, author, "name")));
}

static void
add_authors(const struct source *s, struct draft *d, const json_t *object)
{
    size_t i;
    json_t *author;
    const json_t *authors = json_object_get(object, "authors");
    json_array_foreach(authors, i, author) add_author(s, d, author);
    if (d->author_count == 0)
        add_author(s, d, json_object_get(object, "author"));
}

static void
add_tags(struct draft *d, const json_t *object)
{
    size_t i;
    json_t *tag;
    json_array_foreach(json_object_get(object, "tags"), i, tag)
    {
        if (json_is_string(tag))
            draft_add_category(d, (struct text){ json_string_value(tag),
                                                 json_string_length(tag) });
    }
}

/* Copies what outlives Jansson's values. */
static struct draft_text
body(const struct source *s, const json_t *object, const char *key,
     enum content_kind kind)
{
    struct text text = text_trim(member(s, object, key));
    return (struct draft_text){ arena_copy(s->arena, text), kind };
}

static bool
has_audio(const struct source *s, const json_t *object)
{
    size_t i;
    json_t *file;
    bool found = false;
    json_array_foreach(json_object_get(object, "attachments"), i, file)
    {
        struct text type = member(s, file, "mime_type");
        found = found || text_starts_nocase(type, TEXT("audio/"));
    }
    return found;
}

static void
read_item(const struct source *s, const json_t *item, struct entry *out)
{
    struct draft *d = arena_alloc(s->arena, 1, sizeof *d);
    draft_begin(d, s->arena, iri_is_file(s->url));
    d->titles[TITLE_OWN] = body(s, item, "title", CONTENT_GUESS);
    d->summary = body(s, item, "summary", CONTENT_GUESS);
    d->content = body(s, item, "content_html", CONTENT_HTML);
    if (d->content.text.len == 0)
        d->content = body(s, item, "content_text", CONTENT_TEXT);
    d->link_html = url_member(s, item, "url");
    d->link_other = url_member(s, item, "external_url");
    d->guid = clean_line(s->arena, member(s, item, "id"));
    if (iri_is_web(d->guid))
        d->link_id = d->guid;
    d->language = clean_line(s->arena, member(s, item, "language"));
    set_date(s, item, "date_published", &d->published);
    set_date(s, item, "date_modified", &d->updated);
    draft_set_image(d, IMAGE_OWN, url_member(s, item, "image"));
    draft_set_image(d, IMAGE_ENCLOSURE, url_member(s, item, "banner_image"));
    add_authors(s, d, item);
    add_tags(d, item);
    d->has_audio = has_audio(s, item);
    draft_finish(d, out);
}

static void
add_warning(const struct source *s, struct text warning, struct feed *out)
{
    struct text *all =
        arena_alloc(s->arena, out->warning_count + 1, sizeof *all);
    for (size_t i = 0; i < out->warning_count; i++)
        all[i] = out->warnings[i];
    all[out->warning_count++] = warning;
    out->warnings = all;
}

static void
read_items(const struct source *s, const json_t *items, struct feed *out)
{
    size_t count = json_array_size(items), kept = 0;
    if (count > FEED_MAX_ENTRIES) {
        count = FEED_MAX_ENTRIES;
        add_warning(s, TEXT("more than 2000 entries: the rest was left out"),
                    out);
    }
    struct entry *entries = arena_alloc(s->arena, count + 1, sizeof *entries);
    for (size_t i = 0; i < count; i++) {
        const json_t *item = json_array_get(items, i);
        if (json_is_object(item))
            read_item(s, item, &entries[kept++]);
    }
    out->entries = entries;
    out->entry_count = kept;
}

static bool
is_feed(const json_t *root)
{
    const char *version = json_string_value(json_object_get(root, "version"));
    if (version != NULL && strstr(version, "jsonfeed.org") != NULL)
        return true;
    /* Without a version: whoever has items that look like a feed's. */
    const json_t *items = json_object_get(root, "items");
    const json_t *first = json_array_get(items, 0);
    return json_is_array(items) &&
           (json_object_get(root, "title") != NULL ||
            json_object_get(root, "home_page_url") != NULL) &&
           (first == NULL || json_object_get(first, "id") != NULL ||
            json_object_get(first, "url") != NULL ||
            json_object_get(first, "content_html") != NULL ||
            json_object_get(first, "content_text") != NULL);
}

static void
read_feed(const struct source *s, const json_t *root, bool was_mended,
          struct feed *out)
{
    out->format = FEED_JSON;
    out->title =
        content_line(s->arena, CONTENT_GUESS, member(s, root, "title"));
    out->link = url_member(s, root, "home_page_url");
    if (!iri_is_web(out->link))
        out->link = (struct text){ 0 };
    out->link = arena_copy(s->arena, iri_without_user(s->arena, out->link));
    out->language = clean_line(s->arena, member(s, root, "language"));
    read_items(s, json_object_get(root, "items"), out);
    if (was_mended)
        add_warning(s, TEXT("the JSON was mended before it could be read"),
                    out);
}

bool
json_feed_read(struct arena *arena, struct text document, struct text url,
               struct feed *out, struct error *err)
{
    struct source s = { arena, url };
    struct text mended;
    bool was_mended;
    if (!json_repair(arena, document, &mended, &was_mended, err))
        return false;
    json_error_t problem;
    json_t *root =
        json_loadb(mended.ptr, mended.len,
                   JSON_ALLOW_NUL | JSON_DISABLE_EOF_CHECK, &problem);
    if (root == NULL)
        return error_set(err, ERROR_FORMAT,
                         "JSON with a mistake in line %d: %s", problem.line,
                         problem.text);
    bool is_one = json_is_object(root) && is_feed(root);
    out->is_cut = !text_ends(document, TEXT("}"));
    if (is_one)
        read_feed(&s, root, was_mended, out);
    else
        error_set(err, ERROR_FORMAT, "JSON, but not a JSON Feed");
    json_decref(root);
    return is_one;
}
