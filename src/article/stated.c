// SPDX-License-Identifier: MIT
#include "article/stated.h"

#include <string.h>

#include "base/arena.h"
#include "markup/clean.h"
#include "markup/date.h"
#include "markup/entity.h"

struct text
stated_line(struct arena *arena, struct text t)
{
    for (int level = 0;
         level < 2 && t.len > 0 && memchr(t.ptr, '&', t.len) != NULL; level++)
        t = entity_decode(arena, t);
    return clean_line(arena, t);
}

bool
stated_day(struct text t, int64_t *unix_seconds)
{
    enum { DAY_MIN_BYTES = 8 }; /* "2026" and "2026-11" are no days */
    int64_t seconds;
    if (text_trim(t).len < DAY_MIN_BYTES || !date_parse(t, &seconds) ||
        seconds <= 0)
        return false;
    *unix_seconds = seconds;
    return true;
}

/* The first name that is there wins, whatever the page's order. */
static struct text
find_meta(const struct tree *tree, const char *const *names)
{
    for (; *names != NULL; names++) {
        for (size_t i = 0; i < tree->fact_count; i++) {
            const struct fact *fact = &tree->facts[i];
            if (fact->kind == FACT_META && text_trim(fact->value).len > 0 &&
                text_eq_nocase(fact->name, text_of(*names)))
                return fact->value;
        }
    }
    return (struct text){ 0 };
}

static const char *const social_names[] = { "og:title",      "twitter:title",
                                            "dc.title",      "dcterms.title",
                                            "parsely-title", "sailthru.title",
                                            "title",         NULL };
static const char *const description_names[] = {
    "og:description",       "description",    "twitter:description",
    "sailthru.description", "dc.description", NULL
};
static const char *const site_names[] = {
    "og:site_name", "application-name", "apple-mobile-web-app-title",
    "publisher",    "dc.publisher",     NULL
};
static const char *const author_names[] = {
    "author",          "article:author_name", "article:author",  "dc.creator",
    "dcterms.creator", "parsely-author",      "sailthru.author", "byl",
    "byline",          "cse_author",          "twitter:creator", NULL
};
static const char *const image_names[] = { "og:image:secure_url",
                                           "og:image",
                                           "og:image:url",
                                           "twitter:image",
                                           "twitter:image:src",
                                           "image",
                                           NULL };
static const char *const language_names[] = { "og:locale",   "content-language",
                                              "inLanguage",  "language",
                                              "dc.language", NULL };
static const char *const date_names[] = { "article:published_time",
                                          "datePublished",
                                          "article:published",
                                          "og:article:published_time",
                                          "parsely-pub-date",
                                          "sailthru.date",
                                          "dc.date.issued",
                                          "dcterms.created",
                                          "dc.date",
                                          "dcterms.date",
                                          "pubdate",
                                          "publishdate",
                                          "publish-date",
                                          "publication_date",
                                          "ptime",
                                          "dateCreated",
                                          "date",
                                          "article:modified_time",
                                          NULL };

static int64_t
find_published(const struct tree *tree)
{
    int64_t moment;
    for (const char *const *name = date_names; *name != NULL; name++) {
        const char *const one[] = { *name, NULL };
        if (stated_day(find_meta(tree, one), &moment))
            return moment;
    }
    /* The first <time> that says so itself, else the first of all. */
    for (size_t i = 0; i < tree->fact_count; i++) {
        const struct fact *fact = &tree->facts[i];
        if (fact->kind == FACT_TIME &&
            text_eq_nocase(fact->name, TEXT("datePublished")) &&
            stated_day(fact->value, &moment))
            return moment;
    }
    for (size_t i = 0; i < tree->fact_count; i++) {
        const struct fact *fact = &tree->facts[i];
        if (fact->kind == FACT_TIME && stated_day(fact->value, &moment))
            return moment;
    }
    return 0;
}

static struct text
find_link(const struct tree *tree, struct text rel)
{
    for (size_t i = 0; i < tree->fact_count; i++) {
        const struct fact *fact = &tree->facts[i];
        if (fact->kind == FACT_LINK && text_eq_nocase(fact->name, rel))
            return fact->value;
    }
    return (struct text){ 0 };
}

static bool
is_url(struct text t)
{
    return text_starts(t, TEXT("http://")) || text_starts(t, TEXT("https://"));
}

/* "en-US" of "en_US"; a value that is no language tag is none. */
static struct text
clean_language(struct arena *arena, struct text t)
{
    t = text_trim(t);
    struct text head, tail;
    text_cut(t, ',', &head, &tail);
    t = arena_copy(arena, text_trim(head));
    char *ptr = (char *)(uintptr_t)t.ptr;
    for (size_t i = 0; i < t.len; i++) {
        char c = ptr[i];
        bool letter = text_is_letter(c) || (text_is_digit(c) && i >= 2);
        if (c == '_')
            ptr[i] = '-';
        else if (!letter && c != '-')
            return (struct text){ 0 };
    }
    return t.len >= 2 && t.len <= 35 ? t : (struct text){ 0 };
}

/* The text of the element that says who wrote. */
static struct text
find_author(struct arena *arena, const struct tree *tree)
{
    enum { AUTHOR_MAX_BYTES = 120 };
    for (size_t i = 0; i < tree->fact_count; i++) {
        const struct fact *fact = &tree->facts[i];
        if (fact->kind != FACT_AUTHOR)
            continue;
        if (fact->value.len > 0 && !is_url(fact->value))
            return stated_line(arena, fact->value);
        struct text name = { 0 };
        for (uint32_t k = fact->node; k < tree->nodes[fact->node].end; k++) {
            struct text t = tree->nodes[k].text;
            if (t.len > 0 && t.len < AUTHOR_MAX_BYTES &&
                name.len + t.len < AUTHOR_MAX_BYTES)
                name = arena_format(arena, TEXT_FMT TEXT_FMT, TEXT_ARG(name),
                                    TEXT_ARG(t));
        }
        name = stated_line(arena, name);
        if (name.len > 0 && !is_url(name))
            return name;
    }
    return (struct text){ 0 };
}

static void
choose(struct text *field, struct text t)
{
    if (field->len == 0)
        *field = t;
}

static struct text
meta_line(struct arena *arena, const struct tree *tree,
          const char *const *names)
{
    return stated_line(arena, find_meta(tree, names));
}

void
stated_read(struct arena *arena, const struct tree *tree, struct stated *out)
{
    *out = (struct stated){ 0 };
    for (size_t i = 0; i < tree->fact_count; i++) {
        const struct fact *fact = &tree->facts[i];
        if (fact->kind == FACT_DATA)
            data_read(arena, fact->value, out);
        else if (fact->kind == FACT_TITLE)
            choose(&out->page, stated_line(arena, fact->value));
    }
    out->social = meta_line(arena, tree, social_names);
    struct text description = meta_line(arena, tree, description_names);
    if (description.len > 0)
        out->description = description;
    struct text site = meta_line(arena, tree, site_names);
    if (site.len > 0 && !is_url(site))
        out->site = site;
    if (out->author.len == 0) {
        struct text author = meta_line(arena, tree, author_names);
        if (author.len > 0 && !is_url(author) && author.ptr[0] != '@')
            out->author = author;
    }
    choose(&out->author, find_author(arena, tree));
    struct text image = meta_line(arena, tree, image_names);
    if (image.len == 0)
        image = stated_line(arena, find_link(tree, TEXT("image_src")));
    if (image.len > 0)
        out->image = image;
    out->url = stated_line(arena, find_link(tree, TEXT("canonical")));
    static const char *const type_names[] = { "og:type", NULL };
    out->is_story |=
        text_eq_nocase(text_trim(find_meta(tree, type_names)), TEXT("article"));
    struct text language = clean_language(arena, tree->language);
    if (language.len == 0)
        language = clean_language(arena, find_meta(tree, language_names));
    if (language.len > 0)
        out->language = language;
    else
        out->language = clean_language(arena, out->language);
    if (out->published == 0)
        out->published = find_published(tree);
}
