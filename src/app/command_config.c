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
    const char *path = NULL;
    bool is_default = false;
    const struct usage_flag flags[] = {
        { "config", .value = &path },
        { "default", .given = &is_default },
        { 0 },
    };
    int status = usage_read("config", help, flags, argc, argv);
    if (status != USAGE_GO_ON)
        return status;
    if (optind < argc)
        return usage_wrong("config", "--config FILE, not '%s' alone",
                           argv[optind]);
    return print(path, is_default);
}
