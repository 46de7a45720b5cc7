// SPDX-License-Identifier: MIT
#include "app/config_walk.h"

#include <assert.h>
#include <string.h>

#include "app/config.h"
#include "app/problem.h"
#include "base/arena.h"

static struct text
scalar_text(const yaml_node_t *node)
{
    return (struct text){ (const char *)node->data.scalar.value,
                          node->data.scalar.length };
}

static struct walk_mark
mark_of(const yaml_node_t *node)
{
    return (struct walk_mark){ (uint32_t)node->start_mark.line + 1,
                               (uint32_t)node->start_mark.column + 1 };
}

struct walk_mark
walk_mark_at(const struct walk *w, const char *path)
{
    size_t count;
    const struct option *table = option_table(&count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(table[i].path, path) == 0)
            return w->marks[i];
    return (struct walk_mark){ 0 };
}

#define COMPLAIN(w, node, ...)                                                 \
    problem_add((w)->problems, (node)->start_mark.line + 1,                    \
                (node)->start_mark.column + 1, __VA_ARGS__)

/* Nothing, "~" or "null" without quotation marks. */
static bool
is_null(const yaml_node_t *node)
{
    if (node->type != YAML_SCALAR_NODE ||
        node->data.scalar.style != YAML_PLAIN_SCALAR_STYLE)
        return false;
    struct text t = scalar_text(node);
    return t.len == 0 || text_eq(t, TEXT("~")) || text_eq(t, TEXT("null"));
}

static const char *
kind_of(const yaml_node_t *node)
{
    if (node->type == YAML_SEQUENCE_NODE)
        return "a list";
    if (node->type == YAML_MAPPING_NODE)
        return "a mapping";
    return is_null(node) ? "nothing" : "a single value";
}

/* The node, or NULL when the document has been looked at for long enough. */
static const yaml_node_t *
node_at(struct walk *w, int index)
{
    if (w->node_count > WALK_MAX_NODES)
        return NULL;
    const yaml_node_t *node = yaml_document_get_node(w->document, index);
    assert(node != NULL);
    if (++w->node_count > WALK_MAX_NODES) {
        COMPLAIN(w, node, "more than %d values in one configuration",
                 WALK_MAX_NODES);
        return NULL;
    }
    return node;
}

static size_t
row_of(const struct option *o)
{
    size_t count;
    const struct option *table = option_table(&count);
    assert(count <= OPTION_MAX);
    return (size_t)(o - table);
}

static void
walk_scalar(struct walk *w, const struct option *o, const yaml_node_t *value,
            void *base)
{
    struct error err;
    if (is_null(value)) {
        COMPLAIN(w, value, "'%s' has no value; %s", option_key(o),
                 o->type == OPTION_COLOR
                     ? "a colour needs quotation marks, \"#rrggbb\", for # "
                       "begins a comment"
                     : "leave the line out for the default");
    } else if (value->type != YAML_SCALAR_NODE) {
        COMPLAIN(w, value, "'%s' is a single value, not %s", option_key(o),
                 kind_of(value));
    } else if (!option_read(o, scalar_text(value), &w->place, base, &err)) {
        struct text t = text_clip(scalar_text(value), 60);
        bool is_secret = text_find(t, TEXT("@")) != SIZE_MAX;
        COMPLAIN(w, value, "'%s' %s (here: " TEXT_FMT ")", option_key(o),
                 err.message, TEXT_ARG(is_secret ? TEXT("...") : t));
    }
}

static void
note_name(struct walk *w, const yaml_node_t *node, struct text name)
{
    if (w->name_count == WALK_MAX_NAMES)
        return;
    w->name_marks[w->name_count] = mark_of(node);
    w->names[w->name_count++] = name;
}

static bool
walk_list_item(struct walk *w, const struct option *o, const yaml_node_t *node,
               struct text *out)
{
    struct error err;
    if (node->type != YAML_SCALAR_NODE || is_null(node)) {
        COMPLAIN(w, node, "'%s' is a list of texts, and this is %s",
                 option_key(o), kind_of(node));
        return false;
    }
    if (!option_read_item(o, scalar_text(node), &w->place, out, &err)) {
        COMPLAIN(w, node, "'%s' %s", option_key(o), err.message);
        return false;
    }
    if (o->type == OPTION_NAMES)
        note_name(w, node, *out);
    return true;
}

/* A list of texts; a single one is a list of one. */
static void
walk_list(struct walk *w, const struct option *o, const yaml_node_t *value,
          void *base)
{
    struct text *items =
        arena_alloc(w->place.arena, WALK_MAX_LIST, sizeof *items);
    size_t count = 0;
    if (value->type == YAML_MAPPING_NODE || is_null(value)) {
        COMPLAIN(w, value, "'%s' is a list, as in [one, two], not %s",
                 option_key(o), kind_of(value));
        return;
    }
    if (value->type == YAML_SCALAR_NODE) {
        count += walk_list_item(w, o, value, &items[0]);
    } else {
        const yaml_node_item_t *item = value->data.sequence.items.start;
        for (; item < value->data.sequence.items.top; item++) {
            const yaml_node_t *node = node_at(w, *item);
            if (node != NULL && count == WALK_MAX_LIST)
                COMPLAIN(w, node, "'%s' has more than %d items", option_key(o),
                         WALK_MAX_LIST);
            if (node == NULL || count == WALK_MAX_LIST)
                break;
            count += walk_list_item(w, o, node, &items[count]);
        }
    }
    const struct text *list = items;
    memcpy((char *)base + o->offset, &list, sizeof list);
    memcpy((char *)base + o->second, &count, sizeof count);
}

/* A list of mappings, each read into a struct of its own. */
static void
walk_items(struct walk *w, const struct option *o, const yaml_node_t *value,
           void *base)
{
    bool is_feeds = strcmp(o->path, "feeds") == 0;
    size_t size =
        is_feeds ? sizeof(struct config_feed) : sizeof(struct screen_lane);
    const char *prefix = is_feeds ? "feeds[]" : "display.lanes[]";
    if (value->type != YAML_SEQUENCE_NODE) {
        COMPLAIN(w, value,
                 "'%s' is a list, each item beginning with '- ', "
                 "not %s",
                 option_key(o), kind_of(value));
        return;
    }
    const yaml_node_item_t *item = value->data.sequence.items.start;
    size_t count = (size_t)(value->data.sequence.items.top - item);
    if (count > (size_t)o->max) {
        COMPLAIN(w, value, "'%s' has %zu items; at most %lld are read",
                 option_key(o), count, (long long)o->max);
        count = (size_t)o->max;
    }
    char *items = arena_alloc(w->place.arena, count, size);
    size_t read = 0;
    for (size_t i = 0; i < count; i++) {
        const yaml_node_t *node = node_at(w, item[i]);
        if (node == NULL)
            break;
        if (node->type != YAML_MAPPING_NODE) {
            COMPLAIN(w, node, "an item of '%s' is %s, not %s", option_key(o),
                     is_feeds ? "'- url: ...' with its options below"
                              : "'- feeds: [...]' with its options below",
                     kind_of(node));
            continue;
        }
        walk_mapping(w, node, prefix, items + read * size);
        if (is_feeds) {
            struct walk_mark url =
                w->marks[row_of(option_find(prefix, TEXT("url")))];
            struct config_feed *feed =
                (struct config_feed *)(void *)(items + read * size);
            feed->line = url.line;
            feed->column = url.column;
        }
        read++;
    }
    if (count == 0 && o->is_needed)
        COMPLAIN(w, value, "'%s' is empty; a feed is '- url: ...'",
                 option_key(o));
    memcpy((char *)base + o->offset, &items, sizeof items);
    memcpy((char *)base + o->second, &read, sizeof read);
}

static void
walk_value(struct walk *w, const struct option *o, const yaml_node_t *value,
           void *base)
{
    w->marks[row_of(o)] = mark_of(value);
    if (o->type == OPTION_SECTION && is_null(value))
        walk_mapping(w, NULL, o->path, base);
    else if (o->type == OPTION_SECTION && value->type != YAML_MAPPING_NODE)
        COMPLAIN(w, value,
                 "'%s' is a mapping, 'option: value' in lines "
                 "below it, not %s",
                 option_key(o), kind_of(value));
    else if (o->type == OPTION_SECTION)
        walk_mapping(w, value, o->path, base);
    else if (o->type == OPTION_ITEMS)
        walk_items(w, o, value, base);
    else if (o->type >= OPTION_WORDS)
        walk_list(w, o, value, base);
    else
        walk_scalar(w, o, value, base);
}

static void
complain_unknown(struct walk *w, const char *prefix, const yaml_node_t *key,
                 struct text name)
{
    struct text near = option_nearest(prefix, name);
    const char *elsewhere = option_elsewhere(name);
    struct text shown = text_clip(name, 40);
    if (text_eq(name, TEXT("<<")))
        COMPLAIN(w, key,
                 "merging with << is not read; write the options out, or "
                 "repeat single values with &name and *name");
    else if (elsewhere != NULL)
        COMPLAIN(w, key, "'" TEXT_FMT "' does not belong here; it is %s",
                 TEXT_ARG(shown), elsewhere);
    else if (near.len > 0)
        COMPLAIN(w, key,
                 "no option '" TEXT_FMT "'; did you mean '" TEXT_FMT "'?",
                 TEXT_ARG(shown), TEXT_ARG(near));
    else
        COMPLAIN(w, key,
                 "no option '" TEXT_FMT
                 "'; 'motograph config --default' prints all there are",
                 TEXT_ARG(shown));
}

/* The card's file also holds what firmware-config/ reads and we do not. */
static bool
is_of_the_machine(const char *prefix, struct text name)
{
    return prefix[0] == '\0' && text_eq(name, TEXT("wifi"));
}

/* A display lives from what a publisher fetches. */
static bool
is_waived(const struct option *o, const void *base)
{
    const struct config *config = base;
    return strcmp(o->path, "feeds") == 0 &&
           config->mqtt.role == FLEET_DISPLAY &&
           config->mqtt.fallback == FLEET_FALLBACK_NONE;
}

/* Defaults of what has not been `seen`, and a word about what is needed. */
static void
walk_rest(struct walk *w, const yaml_node_t *mapping, const char *prefix,
          const uint32_t *seen, void *base)
{
    size_t count;
    const struct option *table = option_table(&count);
    for (size_t i = 0; i < count; i++) {
        const struct option *o = &table[i];
        if (seen[i] != 0 || !option_is_in(o, prefix))
            continue;
        w->marks[i] = (struct walk_mark){ 0 };
        if (o->type == OPTION_SECTION)
            walk_mapping(w, NULL, o->path, base);
        else if (o->type != OPTION_ITEMS)
            option_set_standard(o, &w->place, base);
        if (o->is_needed && mapping != NULL && !is_waived(o, base))
            COMPLAIN(w, mapping, "'%s' is missing, as in '%s: %s'",
                     option_key(o), option_key(o),
                     o->example == NULL ? "[...]" : o->example);
    }
}

void
walk_mapping(struct walk *w, const yaml_node_t *mapping, const char *prefix,
             void *base)
{
    uint32_t seen[OPTION_MAX] = { 0 }; /* the line of the first */
    const yaml_node_pair_t *pair = NULL, *end = NULL;
    if (mapping != NULL) {
        pair = mapping->data.mapping.pairs.start;
        end = mapping->data.mapping.pairs.top;
    }
    walk_rest(w, NULL, prefix, seen, base);
    for (; pair < end; pair++) {
        const yaml_node_t *key = node_at(w, pair->key);
        const yaml_node_t *value = node_at(w, pair->value);
        if (key == NULL || value == NULL)
            return;
        if (key->type != YAML_SCALAR_NODE) {
            COMPLAIN(w, key, "%s where the name of an option should stand",
                     kind_of(key));
            continue;
        }
        struct text name = scalar_text(key);
        const struct option *o = option_find(prefix, name);
        if (o == NULL && is_of_the_machine(prefix, name))
            continue;
        if (o == NULL) {
            complain_unknown(w, prefix, key, name);
            continue;
        }
        uint32_t *first = &seen[row_of(o)];
        if (*first != 0) {
            COMPLAIN(w, key,
                     "'" TEXT_FMT "' a second time; it stands in line "
                     "%u already",
                     TEXT_ARG(name), (unsigned)*first);
            continue;
        }
        *first = (uint32_t)key->start_mark.line + 1;
        walk_value(w, o, value, base);
    }
    if (mapping != NULL)
        walk_rest(w, mapping, prefix, seen, base);
}
