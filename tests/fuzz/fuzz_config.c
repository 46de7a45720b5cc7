// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include <stdio.h>
#include <string.h>

#include "app/config.h"
#include "base/arena.h"
#include "base/buffer.h"

enum { PROBLEMS_MAX_BYTES = 4 << 20, PATH_BYTES = 512 };

static void
save(const char *path, struct text bytes)
{
    FILE *file = fopen(path, "wb");
    HOLDS(file != NULL);
    HOLDS(fwrite(bytes.ptr, 1, bytes.len, file) == bytes.len);
    fclose(file);
}

/* "path:" or "path:line:col: " and then a message, line by line. */
static void
visit_problems(struct text all, const char *path)
{
    struct text line;
    fuzz_visit_clean(all);
    HOLDS(all.len == 0 || text_ends(all, TEXT("\n")));
    while (all.len > 0) {
        text_cut(all, '\n', &line, &all);
        HOLDS(text_starts(line, text_of(path)));
        HOLDS(text_find(line, TEXT(": ")) != SIZE_MAX);
    }
}

static void
visit_config(const struct config *config)
{
    HOLDS(config->feed_count <= CONFIG_MAX_FEEDS);
    for (size_t i = 0; i < config->feed_count; i++) {
        const struct feed_order *order = &config->feeds[i].order;
        fuzz_visit_line(order->url);
        HOLDS(order->url.len > 0);
        fuzz_visit_line(order->source);
        HOLDS(order->source.len > 0);
    }
    fuzz_visit_line(config->theme);
    fuzz_visit_line(config->style.line);
    fuzz_visit_line(config->style.clock);
    for (size_t i = 0; i < config->style.font_count; i++)
        fuzz_visit_line(config->style.fonts[i]);
}

/*
 * A configuration that is accepted prints as one that is accepted and prints
 * as the same.
 */
static void
print_again(const struct config *config, const char *path)
{
    struct buffer first, second, problems;
    buffer_init(&first, 4 * (size_t)CONFIG_MAX_BYTES);
    buffer_init(&second, 4 * (size_t)CONFIG_MAX_BYTES);
    buffer_init(&problems, PROBLEMS_MAX_BYTES);
    config_print(config, &first);
    fuzz_visit_clean(buffer_text(&first));
    save(path, buffer_text(&first));
    const struct config *again = config_load(path, &problems);
    if (again == NULL)
        fwrite(problems.ptr, 1, problems.len, stderr);
    HOLDS(again != NULL);
    config_print(again, &second);
    HOLDS(text_eq(buffer_text(&first), buffer_text(&second)));
    config_destroy(again);
    buffer_finish(&first);
    buffer_finish(&second);
    buffer_finish(&problems);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char path[PATH_BYTES];
    snprintf(path, sizeof path, "%s/motograph.yaml", fuzz_folder());
    save(path, (struct text){ (const char *)data, size });
    struct buffer problems;
    buffer_init(&problems, PROBLEMS_MAX_BYTES);
    const struct config *config = config_load(path, &problems);
    HOLDS((config == NULL) == (problems.len > 0));
    visit_problems(buffer_text(&problems), path);
    if (config != NULL) {
        visit_problems(config->warnings, path);
        visit_config(config);
        print_again(config, path);
    }
    config_destroy(config);
    buffer_finish(&problems);
    return 0;
}
