// SPDX-License-Identifier: MIT
#include "article/stated.h"

#include <jansson.h>
#include <string.h>

#include "base/arena.h"
#include "markup/clean.h"
#include "markup/entity.h"
#include "markup/plain.h"

enum {
    DATA_MAX_BYTES = 512 << 10,
    DATA_MAX_OBJECTS = 200,
    DATA_MAX_DEPTH = 4,
};

static struct text
string_of(struct arena *arena, const json_t *value)
{
    const char *string = json_string_value(value);
    return string == NULL
               ? (struct text){ 0 }
               : stated_line(
                     arena, (struct text){ string, json_string_length(value) });
}

/* A string, or the `key` of an object, or either of the first of an array. */
static struct text
name_of(struct arena *arena, const json_t *value, const char *key)
{
    if (json_is_array(value))
        value = json_array_get(value, 0);
    if (json_is_object(value))
        value = json_object_get(value, key);
    if (json_is_array(value))
        value = json_array_get(value, 0);
    return string_of(arena, value);
}

/* "A, B and C" would need a language: names are joined by ", ". */
static struct text
authors_of(struct arena *arena, const json_t *value)
{
    enum { AUTHORS_MAX = 5 };
    if (!json_is_array(value))
        return name_of(arena, value, "name");
    struct text all = { 0 };
    size_t count = json_array_size(value);
    for (size_t i = 0; i < count && i < AUTHORS_MAX; i++) {
        struct text one = name_of(arena, json_array_get(value, i), "name");
        if (one.len == 0 || text_find(all, one) != SIZE_MAX)
            continue;
        all = all.len == 0 ? one
                           : arena_format(arena, TEXT_FMT ", " TEXT_FMT,
                                          TEXT_ARG(all), TEXT_ARG(one));
    }
    return all;
}

static bool
is_story_type(const char *type)
{
    /* https://schema.org/Article and its kinds; "ReportageNewsArticle" too. */
    static const char *const endings[] = { "Article", "BlogPosting",
                                           "LiveBlogPosting", "Report",
                                           "SocialMediaPosting" };
    size_t len = strlen(type);
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        size_t ending = strlen(endings[i]);
        if (len >= ending && strcmp(type + len - ending, endings[i]) == 0)
            return true;
    }
    return false;
}

static bool
is_story(const json_t *object)
{
    const json_t *type = json_object_get(object, "@type");
    if (json_is_string(type))
        return is_story_type(json_string_value(type));
    for (size_t i = 0; i < json_array_size(type) && i < 8; i++) {
        const char *one = json_string_value(json_array_get(type, i));
        if (one != NULL && is_story_type(one))
            return true;
    }
    return false;
}

static void
choose(struct text *field, struct text t)
{
    if (field->len == 0)
        *field = t;
}

/* Plain text by the book, markup in practice. Paragraphs end in "\n". */
static struct text
clean_body(struct arena *arena, struct text body)
{
    if (text_find(body, TEXT("</")) != SIZE_MAX ||
        text_find(body, TEXT("<br")) != SIZE_MAX)
        return plain_from_html(arena, body);
    return clean_paragraphs(arena, entity_decode(arena, body));
}

static void
read_story(struct arena *arena, const json_t *story, struct stated *out)
{
    choose(&out->headline,
           string_of(arena, json_object_get(story, "headline")));
    choose(&out->headline, string_of(arena, json_object_get(story, "name")));
    choose(&out->description,
           string_of(arena, json_object_get(story, "description")));
    choose(&out->author, authors_of(arena, json_object_get(story, "author")));
    choose(&out->author, authors_of(arena, json_object_get(story, "creator")));
    choose(&out->site,
           name_of(arena, json_object_get(story, "publisher"), "name"));
    choose(&out->image, name_of(arena, json_object_get(story, "image"), "url"));
    choose(&out->image,
           name_of(arena, json_object_get(story, "thumbnailUrl"), "url"));
    choose(&out->language,
           name_of(arena, json_object_get(story, "inLanguage"), "name"));
    const char *body = json_string_value(json_object_get(story, "articleBody"));
    if (body != NULL && out->body.len == 0)
        out->body = clean_body(arena, text_of(body));
    out->is_story = true;
    static const char *const dates[] = { "datePublished", "dateCreated",
                                         "dateModified" };
    for (size_t i = 0; i < 3 && out->published == 0; i++) {
        const char *date = json_string_value(json_object_get(story, dates[i]));
        stated_day(text_of(date), &out->published);
    }
}

/* The story may stand in a list, in "@graph" or in another object. */
static void
read_value(struct arena *arena, const json_t *value, int depth, int *budget,
           struct stated *out)
{
    if (depth > DATA_MAX_DEPTH || --*budget < 0)
        return;
    if (json_is_array(value)) {
        for (size_t i = 0; i < json_array_size(value) && *budget > 0; i++)
            read_value(arena, json_array_get(value, i), depth + 1, budget, out);
        return;
    }
    if (!json_is_object(value))
        return;
    if (is_story(value)) {
        read_story(arena, value, out);
        return;
    }
    static const char *const inside[] = { "@graph", "mainEntity",
                                          "mainEntityOfPage", "itemListElement",
                                          "item" };
    for (size_t i = 0; i < sizeof inside / sizeof inside[0]; i++)
        read_value(arena, json_object_get(value, inside[i]), depth + 1, budget,
                   out);
}

/* Line ends inside strings are common, and no JSON; comments and CDATA around
   the whole are relics of XHTML. */
static struct text
mend(struct arena *arena, struct text script)
{
    struct text t = arena_copy(arena, script);
    char *ptr = (char *)(uintptr_t)t.ptr;
    size_t first = t.len;
    for (size_t i = 0; i < t.len; i++) {
        if ((unsigned char)ptr[i] < ' ')
            ptr[i] = ' ';
        if (first == t.len && (ptr[i] == '{' || ptr[i] == '['))
            first = i;
        /* "//<![CDATA[" is no array. */
        if (first == i && i >= 2 && memcmp(ptr + i - 2, "<![", 3) == 0)
            first = t.len;
        if (first == i && i >= 8 && memcmp(ptr + i - 8, "<![CDATA", 8) == 0)
            first = t.len;
    }
    return text_sub(t, first, t.len - first);
}

void
data_read(struct arena *arena, struct text script, struct stated *out)
{
    if (script.len == 0 || script.len > DATA_MAX_BYTES)
        return;
    struct text t = mend(arena, script);
    json_t *root =
        json_loadb(t.ptr, t.len, JSON_DISABLE_EOF_CHECK | JSON_ALLOW_NUL, NULL);
    if (root == NULL)
        return;
    int budget = DATA_MAX_OBJECTS;
    read_value(arena, root, 0, &budget, out);
    json_decref(root);
}
