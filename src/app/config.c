// SPDX-License-Identifier: MIT
#include "app/config.h"

#include <string.h>

#include "app/config_check.h"
#include "app/config_source.h"
#include "app/config_tree.h"
#include "app/environment.h"
#include "app/problem.h"
#include "app/theme.h"
#include "base/arena.h"
#include "base/buffer.h"

enum { REFRESH_FLOOR_S = 60 };

/* Never more often than this, but where tests ask their own server. */
static uint32_t
refresh_floor(void)
{
    return environment_number("MOTOGRAPH_MIN_REFRESH", 1, REFRESH_FLOOR_S,
                              REFRESH_FLOOR_S);
}

static void
apply_theme(struct walk *w, struct config *config, struct buffer *lines)
{
    struct error err;
    if (theme_apply(config, &w->place, lines, &err))
        return;
    struct walk_mark mark = walk_mark_at(w, "display.theme");
    problem_add(w->problems, mark.line, mark.column, "'theme': %s",
                err.kind == ERROR_NONE ? "its file has problems" : err.message);
}

/* The document, read by the table and then checked as a whole. */
static void
read_document(struct walk *w, struct config *config, struct buffer *lines)
{
    yaml_node_t *root = yaml_document_get_root_node(w->document);
    if (root == NULL) {
        problem_add(w->problems, 1, 1,
                    "the file is empty; it needs 'feeds', a list of '- url: "
                    "...'");
        return;
    }
    if (root->type != YAML_MAPPING_NODE) {
        problem_add(w->problems, root->start_mark.line + 1,
                    root->start_mark.column + 1,
                    "a configuration is made of lines 'option: value'");
        return;
    }
    walk_mapping(w, root, "", config);
    struct config_feed *feeds =
        arena_alloc(config->arena, config->feed_count, sizeof *feeds);
    if (config->feed_count > 0)
        memcpy(feeds, config->feeds, config->feed_count * sizeof *feeds);
    config->feeds = feeds;
    config_check(w, config, feeds, refresh_floor());
    apply_theme(w, config, lines);
}

static bool
read_config(struct config *config, const struct config_source *source,
            struct buffer *lines)
{
    struct arena *scratch = arena_create(); /* what only reading needs */
    struct problems *problems = arena_alloc(scratch, 1, sizeof *problems);
    struct walk *w = arena_alloc(scratch, 1, sizeof *w);
    yaml_document_t document;
    problems->arena = scratch;
    *w = (struct walk){ .document = &document,
                        .problems = problems,
                        .place = { config->arena, source->folder } };
    if (config_tree_load(source->bytes, problems, &document)) {
        read_document(w, config, lines);
        yaml_document_delete(&document);
    }
    struct buffer warnings;
    buffer_init(&warnings, CONFIG_MAX_BYTES);
    problem_print(problems, source->path, false, lines);
    problem_print(problems, source->path, true, &warnings);
    config->warnings = arena_copy(config->arena, buffer_text(&warnings));
    buffer_finish(&warnings);
    bool fine = problems->error_count == 0;
    arena_destroy(scratch);
    return fine;
}

static struct config *
config_create(void)
{
    struct arena *arena = arena_create();
    struct config *config = arena_alloc(arena, 1, sizeof *config);
    config->arena = arena;
    return config;
}

static const struct config *
config_open(const char *copy, const char *path, struct buffer *problems)
{
    struct config *config = config_create();
    struct config_source source;
    struct error err;
    bool fine = config_source_open(config->arena, copy, &source, &err);
    if (path != copy)
        source.folder = config_source_folder(path);
    if (!fine)
        buffer_format(problems, "%s: %s\n", source.path, err.message);
    else
        fine = read_config(config, &source, problems);
    if (!fine) {
        config_destroy(config);
        return NULL;
    }
    config->is_demo = source.is_demo;
    config->written = source.bytes;
    if (path != NULL)
        config->path = arena_string(config->arena, text_of(path));
    return config;
}

const struct config *
config_load(const char *path, struct buffer *problems)
{
    struct arena *scratch = arena_create();
    if (path == NULL)
        path = config_source_find(scratch);
    const struct config *config = config_open(path, path, problems);
    arena_destroy(scratch);
    return config;
}

const struct config *
config_load_copy(const char *copy, const char *path, struct buffer *problems)
{
    return config_open(copy, path, problems);
}

const struct config *
config_default(void)
{
    static const char example[] =
        "feeds:\n"
        "  - name: BBC World\n"
        "    url: https://feeds.bbci.co.uk/news/world/rss.xml\n";
    struct config *config = config_create();
    struct config_source source = { .path = "motograph",
                                    .bytes = text_of(example) };
    struct buffer problems;
    buffer_init(&problems, CONFIG_MAX_BYTES);
    /* False only for a broken theme file: then the colours are the screen's. */
    read_config(config, &source, &problems);
    buffer_finish(&problems);
    return config;
}

const struct config *
config_empty(void)
{
    const struct config *standard = config_default();
    struct config *empty = arena_alloc(standard->arena, 1, sizeof *empty);
    *empty = *standard;
    empty->feed_count = 0;
    empty->desk.feed_count = 0;
    return empty;
}

void
config_destroy(const struct config *config)
{
    if (config != NULL)
        arena_destroy(config->arena);
}
