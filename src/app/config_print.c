// SPDX-License-Identifier: MIT
#include "app/config.h"

#include <string.h>

#include "app/option_value.h"
#include "base/buffer.h"

enum { PRINT_COLUMNS = 78 };

static void
indent(struct buffer *out, size_t depth)
{
    for (size_t i = 0; i < depth; i++)
        buffer_append(out, TEXT("  "));
}

/* A comment of several lines, broken between words, `deeper` in its margin. */
static void
print_comment(struct text t, size_t depth, size_t deeper, struct buffer *out)
{
    size_t width = PRINT_COLUMNS - (depth + deeper) * 2 - 2;
    while (t.len > 0) {
        size_t end = t.len;
        if (end > width)
            for (end = width; end > 0 && t.ptr[end] != ' '; end--)
                continue;
        if (end == 0)
            end = t.len;
        indent(out, depth);
        buffer_format(out, "# %*s" TEXT_FMT "\n", (int)deeper * 2, "", (int)end,
                      t.ptr);
        t = text_trim(text_sub(t, end, t.len));
    }
}

static void
print_help(const struct option *o, const char *key, size_t depth,
           struct buffer *out)
{
    struct buffer help;
    buffer_init(&help, 2000);
    if (key != NULL)
        buffer_format(&help, "%s: ", key);
    buffer_format(&help, "%s.", o->help);
    if (o->type != OPTION_SECTION && o->type != OPTION_ITEMS)
        option_print_range(o, &help);
    print_comment(buffer_text(&help), depth, key != NULL, out);
    buffer_finish(&help);
}

/* What the items of a list may say, once, as a comment before them. */
static void
print_item_help(const char *prefix, size_t depth, struct buffer *out)
{
    size_t count;
    const struct option *table = option_table(&count);
    for (size_t i = 0; i < count; i++) {
        const struct option *o = &table[i];
        if (!option_is_in(o, prefix))
            continue;
        print_help(o, option_key(o), depth, out);
        if (o->example != NULL && o->type != OPTION_URL) {
            struct buffer example;
            buffer_init(&example, 400);
            bool quoted = o->type == OPTION_COLOR;
            buffer_format(&example, "%s: %s%s%s", option_key(o),
                          quoted ? "\"" : "", o->example, quoted ? "\"" : "");
            print_comment(buffer_text(&example), depth, 2, out);
            buffer_finish(&example);
        }
    }
}

/* One item: what differs from the defaults, the needed first. */
static void
print_item(const char *prefix, const void *base, size_t depth,
           struct buffer *out)
{
    size_t count;
    bool first = true;
    const struct option *table = option_table(&count);
    struct buffer value;
    buffer_init(&value, CONFIG_MAX_BYTES);
    for (size_t i = 0; i < count; i++) {
        const struct option *o = &table[i];
        buffer_clear(&value);
        if (!option_is_in(o, prefix) || !option_print(o, base, &value))
            continue;
        if (o->standard != NULL &&
            text_eq(buffer_text(&value), text_of(o->standard)))
            continue;
        indent(out, depth);
        buffer_format(out, "%s%s: ", first ? "- " : "  ", option_key(o));
        buffer_append(out, buffer_text(&value));
        buffer_append_char(out, '\n');
        first = false;
    }
    buffer_finish(&value);
}

static void
print_items(const struct config *config, const struct option *o, size_t depth,
            struct buffer *out)
{
    bool is_feeds = strcmp(o->path, "feeds") == 0;
    const char *prefix = is_feeds ? "feeds[]" : "display.lanes[]";
    size_t count = is_feeds ? config->feed_count : config->style.lane_count;
    print_item_help(prefix, depth, out);
    indent(out, depth);
    buffer_format(out, count == 0 ? "%s: []\n" : "%s:\n", option_key(o));
    for (size_t i = 0; i < count; i++)
        print_item(prefix,
                   is_feeds ? (const void *)&config->feeds[i]
                            : (const void *)&config->style.lanes[i],
                   depth + 1, out);
}

static void
print_option(const struct config *config, const struct option *o, size_t depth,
             struct buffer *out)
{
    struct buffer value;
    buffer_init(&value, CONFIG_MAX_BYTES);
    bool is_set = option_print(o, config, &value);
    indent(out, depth);
    if (is_set) {
        buffer_format(out, "%s: ", option_key(o));
        buffer_append(out, buffer_text(&value));
    } else {
        bool quoted = o->type == OPTION_COLOR || o->type == OPTION_HOURS;
        buffer_format(out, "# %s: %s%s%s", option_key(o), quoted ? "\"" : "",
                      o->example, quoted ? "\"" : "");
    }
    buffer_append_char(out, '\n');
    buffer_finish(&value);
}

void
config_print(const struct config *config, struct buffer *out)
{
    size_t count;
    const struct option *table = option_table(&count);
    for (size_t i = 0; i < count; i++) {
        const struct option *o = &table[i];
        size_t depth = 0;
        if (strstr(o->path, "[].") != NULL || option_is_in(o, "theme"))
            continue; /* printed with its list; a theme's own */
        for (const char *c = o->path; *c != '\0'; c++)
            depth += *c == '.';
        if (i > 0 && depth == 0)
            buffer_append_char(out, '\n');
        print_help(o, NULL, depth, out);
        if (o->type == OPTION_ITEMS) {
            print_items(config, o, depth, out);
        } else if (o->type == OPTION_SECTION) {
            indent(out, depth);
            buffer_format(out, "%s:\n", option_key(o));
        } else {
            print_option(config, o, depth, out);
        }
    }
}
