// SPDX-License-Identifier: MIT
#include "feed/draft.h"

#include <string.h>

#include "base/arena.h"
#include "feed/feed.h"
#include "markup/clean.h"
#include "markup/iri.h"

void
draft_begin(struct draft *d, struct arena *arena, bool is_file)
{
    memset(d, 0, sizeof *d);
    d->arena = arena;
    d->is_file = is_file;
}

void
draft_add_author(struct draft *d, int source, struct text name)
{
    if (name.len == 0 || source < d->author_source)
        return;
    if (source > d->author_source)
        d->author_count = 0;
    d->author_source = source;
    for (size_t i = 0; i < d->author_count; i++)
        if (text_eq(d->authors[i], name))
            return;
    if (d->author_count < DRAFT_AUTHORS)
        d->authors[d->author_count++] = name;
}

void
draft_add_category(struct draft *d, struct text name)
{
    name = clean_line(d->arena, name);
    if (name.len == 0 || d->category_count == DRAFT_CATEGORIES)
        return;
    for (size_t i = 0; i < d->category_count; i++)
        if (text_eq(d->categories[i], name))
            return;
    d->categories[d->category_count++] = name;
}

void
draft_add_keywords(struct draft *d, struct text list)
{
    struct text head;
    while (list.len > 0) {
        text_cut(list, ',', &head, &list);
        draft_add_category(d, head);
    }
}

void
draft_set_image(struct draft *d, int source, struct text url)
{
    if (source <= d->image_source || !iri_is_web(url))
        return;
    d->image = iri_without_user(d->arena, clean_line(d->arena, url));
    d->image_source = source;
}

struct text
draft_title(const struct draft *d)
{
    struct text title = { 0 };
    for (int i = TITLE_SOURCES - 1; i >= 0 && title.len == 0; i--)
        title = content_line(d->arena, d->titles[i].kind, d->titles[i].text);
    return text_clip(title, DRAFT_TITLE_BYTES);
}

/* Schemes that a click must never follow; a file may name other files. */
static bool
is_harmful(const struct draft *d, struct text url)
{
    if (d->is_file && iri_is_file(url))
        return url.len > IRI_MAX_BYTES;
    static const char *const schemes[] = {
        "javascript:", "vbscript:", "data:", "file:", "about:", "chrome:"
    };
    for (size_t i = 0; i < sizeof schemes / sizeof schemes[0]; i++)
        if (text_starts_nocase(url, text_of(schemes[i])))
            return true;
    return url.len > IRI_MAX_BYTES;
}

struct text
draft_link(const struct draft *d)
{
    const struct text candidates[] = { d->link_html, d->link_other,
                                       d->link_id };
    for (size_t i = 0; i < sizeof candidates / sizeof candidates[0]; i++)
        if (candidates[i].len > 0 && !is_harmful(d, candidates[i]))
            return iri_without_user(d->arena,
                                    clean_line(d->arena, candidates[i]));
    return (struct text){ 0 };
}

static struct text
joined_authors(const struct draft *d)
{
    struct text joined = { 0 };
    for (size_t i = 0; i < d->author_count; i++)
        joined = i == 0
                     ? d->authors[0]
                     : arena_format(d->arena, TEXT_FMT ", " TEXT_FMT,
                                    TEXT_ARG(joined), TEXT_ARG(d->authors[i]));
    return joined;
}

static int64_t
first_known(const int64_t *times, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (times[i] != 0)
            return times[i];
    return 0;
}

static struct text
first_text(struct text a, struct text b)
{
    return a.len > 0 ? a : b;
}

static void
finish_texts(const struct draft *d, struct entry *out)
{
    const struct draft_text *summary = &d->summary;
    if (summary->text.len == 0)
        summary = &d->subtitle;
    if (summary->text.len == 0 && d->content.text.len == 0)
        summary = &d->media_summary;
    out->summary = content_paragraphs(d->arena, summary->kind, summary->text);
    out->content =
        content_paragraphs(d->arena, d->content.kind, d->content.text);
    if (content_is_html(d->content.kind, d->content.text))
        out->content_html = d->content.text;
}

void
draft_finish(const struct draft *d, struct entry *out)
{
    *out = (struct entry){ 0 };
    out->title = draft_title(d);
    out->link = draft_link(d);
    finish_texts(d, out);
    struct text id = first_text(d->guid, d->about);
    out->id =
        first_text(clean_line(d->arena, id), first_text(out->link, out->title));
    out->author = joined_authors(d);
    out->image = d->image;
    out->language = clean_line(d->arena, d->language);
    out->is_episode = d->has_audio;
    out->updated = first_known((int64_t[]){ d->updated, d->dc_date }, 2);
    out->published = first_known(
        (int64_t[]){ d->published, d->dc_date, d->created, d->updated }, 4);
    if (d->category_count > 0) {
        struct text *categories =
            arena_alloc(d->arena, d->category_count, sizeof *categories);
        memcpy(categories, d->categories,
               d->category_count * sizeof *categories);
        out->categories = categories;
        out->category_count = d->category_count;
    }
}
