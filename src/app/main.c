// SPDX-License-Identifier: MIT
#include "app/command.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/json.h"
#include "app/module.h"
#include "app/nearest.h"
#include "app/usage.h"
#include "base/buffer.h"
#include "base/log.h"

struct command {
    const char *name;
    int (*run)(int argc, char **argv); /* NULL: the module has it */
    const char *help;
};

static const struct command commands[] = {
    { "run", NULL, "scroll headlines on the display (the default)" },
    { "check", NULL, "say what is wrong with a configuration" },
    { "headlines", NULL, "print the headlines once" },
    { "render", NULL, "draw frames into PNG files" },
    { "parse", command_parse, "a feed as JSON" },
    { "extract", command_extract, "the article of an HTML page as JSON" },
    { "summarize", command_summarize, "a headline for an article as JSON" },
    { "import", command_import, "an OPML list as a configuration" },
    { "export", command_export, "the configured feeds as OPML" },
    { "config", command_config, "print the configuration in force" },
    { "status", command_status, "how each feed and the kiosk are doing" },
    { "send", command_send, "put a message on the walls of a broker" },
    { "watch", command_watch, "show what goes over the broker" },
    { "version", NULL, "version, and those of the libraries" },
};

enum { COMMAND_COUNT = sizeof commands / sizeof commands[0] };

static int
help(void)
{
    struct buffer text;
    buffer_init(&text, 10000);
    buffer_append(&text, TEXT("Usage: motograph [COMMAND] [OPTION...]\n\n"
                              "A headline ticker: fetches feeds, summarises "
                              "their articles and\n"
                              "scrolls the headlines.\n\n"));
    for (int i = 0; i < COMMAND_COUNT; i++)
        buffer_format(&text, "  %-10s %s\n", commands[i].name,
                      commands[i].help);
    buffer_append(&text, TEXT("\nmotograph COMMAND --help lists a command's "
                              "options.\n"));
    bool fine = usage_print(stdout, buffer_text(&text));
    buffer_finish(&text);
    return fine ? STATUS_DONE : usage_unwritten("--help");
}

static const struct command *
command_find(const char *name)
{
    for (int i = 0; i < COMMAND_COUNT; i++)
        if (strcmp(name, commands[i].name) == 0)
            return &commands[i];
    return NULL;
}

static int
unknown(const char *name)
{
    struct text names[COMMAND_COUNT];
    for (int i = 0; i < COMMAND_COUNT; i++)
        names[i] = text_of(commands[i].name);
    const struct text *near = nearest_find(text_of(name), names, COMMAND_COUNT);
    fprintf(stderr, "motograph: no command '%s'; ", name);
    if (near != NULL)
        fprintf(stderr, "did you mean '" TEXT_FMT "'? ", TEXT_ARG(*near));
    fputs("motograph --help names them all\n", stderr);
    return STATUS_USAGE;
}

static int
command_enter(const struct command *command, int argc, char **argv)
{
    return command->run != NULL ? command->run(argc, argv)
                                : module_command(command->name, argc, argv);
}

int
main(int argc, char **argv)
{
    /* A log reader or a server that goes away must not end the process, nor
     * must a file that may grow no more: to write to it fails. */
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    log_journal(getenv("JOURNAL_STREAM") != NULL);
    json_begin();

    /* Without a command the options are those of `run`. */
    if (argc < 2)
        return module_command("run", argc, argv);
    char *name = argv[1];
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
        return help();
    if (strcmp(name, "help") == 0) {
        char *asked[] = { name, (char[]){ "--help" }, NULL };
        const struct command *command = argc > 2 ? command_find(argv[2]) : NULL;
        if (argc > 2 && command == NULL)
            return unknown(argv[2]);
        return command != NULL ? command_enter(command, 2, asked) : help();
    }
    if (strcmp(name, "--version") == 0)
        return module_command("version", argc, argv);
    if (name[0] == '-' && name[1] == '-')
        return module_command("run", argc, argv);
    const struct command *command = command_find(name);
    return command != NULL ? command_enter(command, argc - 1, argv + 1)
                           : unknown(name);
}
