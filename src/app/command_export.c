// SPDX-License-Identifier: MIT
#include "app/command.h"

#include "app/config.h"
#include "app/usage.h"
#include "base/buffer.h"
#include "base/memory.h"
#include "feed/opml.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

static const char help[] =
    "Usage: motograph export [--config FILE]\n\n"
    "Prints the configured feeds as an OPML 2.0 list.\n\n"
    "  --config FILE  the configuration; else the one that 'run' would take\n";

static int
export_feeds(const char *path)
{
    struct buffer problems, out;
    buffer_init(&problems, CONFIG_MAX_BYTES);
    const struct config *config = config_load(path, &problems);
    fwrite(problems.ptr, 1, problems.len, stderr);
    buffer_finish(&problems);
    if (config == NULL)
        return STATUS_USAGE;
    size_t count = config->feed_count;
    struct opml_feed *feeds = memory_new(count + 1, sizeof *feeds);
    for (size_t i = 0; i < count; i++)
        feeds[i] = (struct opml_feed){
            .title = config->feeds[i].order.source,
            .url = config->feeds[i].order.url,
        };
    buffer_init(&out, 2 * CONFIG_MAX_BYTES * 6);
    opml_write(feeds, count, &out);
    bool is_written =
        fwrite(out.ptr, 1, out.len, stdout) == out.len && fflush(stdout) == 0;
    buffer_finish(&out);
    free(feeds);
    config_destroy(config);
    if (is_written)
        return STATUS_DONE;
    return usage_unwritten("export");
}

int
command_export(int argc, char **argv)
{
    static const struct option options[] = {
        { "config", required_argument, NULL, 'c' },
        { "help", no_argument, NULL, 'h' },
        { 0 },
    };
    const char *path = NULL;
    opterr = 0;
    for (int c; (c = getopt_long(argc, argv, "", options, NULL)) != -1;) {
        if (c == 'c')
            path = optarg;
        else if (c == 'h')
            return usage_help(help);
        else
            return usage_wrong("export", "wrong option '%s'", argv[optind - 1]);
    }
    if (optind != argc)
        return usage_wrong("export", "no FILE is taken but by --config");
    return export_feeds(path);
}
