// SPDX-License-Identifier: MIT
#include "app/command.h"

#include <getopt.h>
#include <stdio.h>

#include "app/config.h"
#include "app/usage.h"
#include "base/buffer.h"

static const char help[] =
    "Usage: motograph config [--config FILE] [--default]\n\n"
    "Prints the configuration in force as YAML, every option with its "
    "meaning,\n"
    "default and range as comments.\n\n"
    "  --config FILE  the configuration; without it, the one that 'run' uses\n"
    "  --default      what applies when nothing is configured\n";

static int
print(const char *path, bool is_default)
{
    const struct config *config =
        is_default ? config_default() : usage_config(path);
    if (config == NULL)
        return STATUS_USAGE;
    struct buffer text;
    buffer_init(&text, (size_t)CONFIG_MAX_BYTES * 4);
    config_print(config, &text);
    bool written = usage_print(stdout, buffer_text(&text));
    buffer_finish(&text);
    config_destroy(config);
    return written ? STATUS_DONE : usage_unwritten("config");
}

int
command_config(int argc, char **argv)
{
    static const struct option options[] = {
        { "config", required_argument, NULL, 'c' },
        { "default", no_argument, NULL, 'd' },
        { "help", no_argument, NULL, 'h' },
        { 0 },
    };
    const char *path = NULL;
    bool is_default = false;
    opterr = 0;
    for (int c; (c = getopt_long(argc, argv, ":h", options, NULL)) != -1;) {
        if (c == 'c')
            path = optarg;
        else if (c == 'd')
            is_default = true;
        else if (c == 'h')
            return usage_help(help);
        else
            return usage_option("config", c, argv[optind - 1]);
    }
    if (optind < argc)
        return usage_wrong("config", "--config FILE, not '%s' alone",
                           argv[optind]);
    return print(path, is_default);
}
