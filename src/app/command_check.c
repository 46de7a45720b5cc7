// SPDX-License-Identifier: MIT
#include "app/command.h"

#include <getopt.h>
#include <stdio.h>

#include "app/config.h"
#include "app/fetch_once.h"
#include "app/usage.h"

static const char help[] =
    "Usage: motograph check [--config FILE] [--fetch] [FILE]\n\n"
    "Says what is wrong with a configuration, one problem a line, on standard\n"
    "error as FILE:LINE:COLUMN: MESSAGE. The exit status is 2 if there is "
    "any.\n"
    "'-' is standard input.\n\n"
    "  --config FILE  the configuration; without it, the one that 'run' uses\n"
    "  --fetch        also ask each feed once; each that fails is a line on\n"
    "                 standard error, and the status is 1 if all of them do\n";

static int
check(const char *path, bool fetch)
{
    const struct config *config = usage_config(path);
    if (config == NULL)
        return STATUS_USAGE;
    usage_print(stderr, config->warnings);
    printf("%s: %zu feed%s, %s\n",
           config->path != NULL ? config->path : "the bundled demo",
           config->feed_count, config->feed_count == 1 ? "" : "s",
           config->warnings.len > 0 ? "usable" : "no problems");
    fflush(stdout);
    int status = fetch ? fetch_once(config) : STATUS_DONE;
    config_destroy(config);
    return status;
}

int
command_check(int argc, char **argv)
{
    const char *path = NULL;
    bool fetch = false;
    const struct usage_flag flags[] = {
        { "config", .value = &path },
        { "fetch", .given = &fetch },
        { 0 },
    };
    int status = usage_read("check", help, flags, argc, argv);
    if (status != USAGE_GO_ON)
        return status;
    if (path == NULL && optind < argc)
        path = argv[optind++];
    if (optind < argc)
        return usage_wrong("check", "one configuration, not '%s' as well",
                           argv[optind]);
    return check(path, fetch);
}
