// SPDX-License-Identifier: MIT
#include "app/command.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

#include "app/config.h"
#include "app/usage.h"
#include "base/buffer.h"
#include "base/memory.h"
#include "feed/opml.h"

static const char help[] =
    "Usage: motograph export [--config FILE]\n\n"
    "Prints the configured feeds as an OPML 2.0 list.\n\n"
    "  --config FILE  the configuration; without it, the one that 'run' uses\n";

static int
export_feeds(const char *path)
{
    const struct config *config = usage_config(path);
    if (config == NULL)
        return STATUS_USAGE;
    struct buffer out;
    size_t count = config->feed_count;
    struct opml_feed *feeds = memory_new(count + 1, sizeof *feeds);
    for (size_t i = 0; i < count; i++)
        feeds[i] = (struct opml_feed){
            .title = config->feeds[i].order.source,
            .url = config->feeds[i].order.url,
        };
    buffer_init(&out, 2 * CONFIG_MAX_BYTES * 6);
    opml_write(feeds, count, &out);
    bool is_written = usage_print(stdout, buffer_text(&out));
    buffer_finish(&out);
    free(feeds);
    config_destroy(config);
    return is_written ? STATUS_DONE : usage_unwritten("export");
}

int
command_export(int argc, char **argv)
{
    const char *path = NULL;
    const struct usage_flag flags[] = { { "config", .value = &path }, { 0 } };
    int status = usage_read("export", help, flags, argc, argv);
    if (status != USAGE_GO_ON)
        return status;
    if (optind < argc)
        return usage_wrong("export", "--config FILE, not '%s' alone",
                           argv[optind]);
    return export_feeds(path);
}
