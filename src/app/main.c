// SPDX-License-Identifier: MIT
#include "app/command.h"

#include "base/log.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct command {
    const char *name;
    int (*run)(int argc, char **argv);
    const char *help;
};

static const struct command commands[] = {
    { "run", command_run, "scroll headlines on the display (the default)" },
    { "check", command_check, "say what is wrong with a configuration" },
    { "headlines", command_headlines, "print the headlines once" },
    { "render", command_render, "draw frames into PNG files" },
    { "parse", command_parse, "a feed as JSON" },
    { "extract", command_extract, "the article of an HTML page as JSON" },
    { "summarize", command_summarize, "a headline for an article as JSON" },
    { "import", command_import, "an OPML list as configuration" },
    { "export", command_export, "the configured feeds as OPML" },
    { "config", command_config, "print the configuration in force" },
    { "status", command_status, "how each feed and the kiosk fare" },
    { "version", command_version, "version, and those of the libraries" },
};

enum { COMMAND_COUNT = sizeof commands / sizeof commands[0] };

static int
help(FILE *out)
{
    fputs("Usage: motograph [COMMAND] [OPTION...]\n\n"
          "A headline ticker: fetches feeds, summarises their articles and\n"
          "scrolls the headlines.\n\n",
          out);
    for (int i = 0; i < COMMAND_COUNT; i++)
        fprintf(out, "  %-10s %s\n", commands[i].name, commands[i].help);
    fputs("\nmotograph COMMAND --help tells a command's options.\n", out);
    return out == stderr ? STATUS_USAGE : STATUS_DONE;
}

int
main(int argc, char **argv)
{
    /* A log reader or a server that goes away must not end the process. */
    signal(SIGPIPE, SIG_IGN);
    log_journal(getenv("JOURNAL_STREAM") != NULL);

    /* Without a command the options are those of `run`. */
    if (argc < 2)
        return command_run(argc, argv);
    const char *name = argv[1];
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
        return help(stdout);
    if (strcmp(name, "--version") == 0)
        name = "version";
    if (name[0] == '-' && name[1] == '-')
        return command_run(argc, argv);
    for (int i = 0; i < COMMAND_COUNT; i++)
        if (strcmp(name, commands[i].name) == 0)
            return commands[i].run(argc - 1, argv + 1);
    fprintf(stderr, "motograph: no command '%s'\n\n", name);
    return help(stderr);
}
