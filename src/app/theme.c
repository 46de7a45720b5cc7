// SPDX-License-Identifier: MIT
#include "app/theme.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "app/config_source.h"
#include "app/config_tree.h"
#include "app/config_walk.h"
#include "app/data.h"
#include "app/nearest.h"
#include "base/arena.h"
#include "base/buffer.h"

enum { THEMES_MAX = 32 };

static bool
is_path(struct text theme)
{
    return text_find(theme, TEXT("/")) != SIZE_MAX ||
           text_ends(theme, TEXT(".yaml"));
}

static int
compare_names(const void *a, const void *b)
{
    return strcmp(((const struct text *)a)->ptr, ((const struct text *)b)->ptr);
}

/* The names of the themes that come with motograph, in order. */
static size_t
theme_names(struct arena *arena, struct text names[static THEMES_MAX])
{
    const char *path = data_path(arena, "themes");
    DIR *folder = path == NULL ? NULL : opendir(path);
    size_t count = 0;
    if (folder == NULL)
        return 0;
    for (struct dirent *file; (file = readdir(folder)) != NULL;) {
        struct text name = text_of(file->d_name);
        if (count < THEMES_MAX && text_ends(name, TEXT(".yaml")))
            names[count++] = arena_copy(arena, text_sub(name, 0, name.len - 5));
    }
    closedir(folder);
    qsort(names, count, sizeof names[0], compare_names);
    return count;
}

static const char *
theme_file(struct text theme, const struct option_place *place)
{
    struct arena *arena = place->arena;
    if (!is_path(theme))
        return data_path(arena, arena_format(arena, "themes/" TEXT_FMT ".yaml",
                                             TEXT_ARG(theme))
                                    .ptr);
    if (place->folder.len == 0 || theme.ptr[0] == '/')
        return theme.ptr;
    return arena_format(arena, TEXT_FMT "/" TEXT_FMT, TEXT_ARG(place->folder),
                        TEXT_ARG(theme))
        .ptr;
}

static bool
theme_unknown(struct text theme, struct arena *arena, struct error *err)
{
    struct text names[THEMES_MAX];
    size_t count = theme_names(arena, names);
    struct text all = TEXT("");
    for (size_t i = 0; i < count; i++)
        all = arena_format(arena, TEXT_FMT "%s" TEXT_FMT, TEXT_ARG(all),
                           i == 0 ? "" : ", ", TEXT_ARG(names[i]));
    const struct text *near = nearest_find(theme, names, count);
    if (near != NULL)
        return error_set(err, ERROR_CONFIG,
                         "no theme '" TEXT_FMT "'; did you mean '" TEXT_FMT
                         "'?",
                         TEXT_ARG(theme), TEXT_ARG(*near));
    return error_set(err, ERROR_CONFIG,
                     "no theme '" TEXT_FMT "'; there are " TEXT_FMT
                     ", and files of your own",
                     TEXT_ARG(theme), TEXT_ARG(all));
}

/* A theme is a file of options of its own, those of display.colors first. */
static bool
theme_read(struct config *theme, const char *path, struct arena *arena,
           struct buffer *lines, struct error *err)
{
    struct config_source source;
    yaml_document_t document;
    if (!config_source_open(arena, path, &source, err))
        return false;
    struct problems *problems = arena_alloc(arena, 1, sizeof *problems);
    struct walk *w = arena_alloc(arena, 1, sizeof *w);
    problems->arena = arena;
    *w = (struct walk){ .document = &document,
                        .problems = problems,
                        .place = { arena, source.folder } };
    if (config_tree_load(source.bytes, problems, &document)) {
        yaml_node_t *root = yaml_document_get_root_node(&document);
        if (root != NULL && root->type == YAML_MAPPING_NODE)
            walk_mapping(w, root, "theme", theme);
        else
            problem_add(problems, 1, 1,
                        "a theme is lines such as 'text: \"#f0f0f0\"'");
        yaml_document_delete(&document);
    }
    problem_print(problems, path, false, lines);
    return problems->error_count == 0;
}

static uint32_t
either(uint32_t own, uint32_t theme)
{
    return own != 0 ? own : theme;
}

bool
theme_apply(struct config *config, const struct option_place *place,
            struct buffer *problems, struct error *err)
{
    struct config *theme = arena_alloc(place->arena, 1, sizeof *theme);
    const char *path = theme_file(config->theme, place);
    bool is_standard = text_eq(config->theme, TEXT("newsroom"));
    err->kind = ERROR_NONE;
    if (path == NULL && !is_standard)
        return theme_unknown(config->theme, place->arena, err);
    if (path != NULL && !theme_read(theme, path, place->arena, problems, err))
        return false;
    struct config_colors own = config->colors, under = theme->colors;
    config->style.background_rgba = either(own.background, under.background);
    config->style.text_rgba = either(own.text, under.text);
    config->style.dim_rgba = either(own.dim, under.dim);
    config->style.accent_rgba = either(own.accent, under.accent);
    config->style.contrast = theme->style.contrast;
    config->style.panel_rgba = theme->style.panel_rgba;
    config->style.rail_rgba = theme->style.rail_rgba;
    config->style.has_lamps = theme->style.has_lamps;
    return true;
}
