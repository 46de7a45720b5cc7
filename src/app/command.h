// SPDX-License-Identifier: MIT
#pragma once

/*
 * The subcommands, one file each: command_parse() is in command_parse.c.
 * argv[0] is the subcommand's own name. Each returns the exit status.
 */
enum {
    STATUS_DONE = 0,
    STATUS_FAILED = 1, /* the work failed; one line on stderr says why */
    STATUS_USAGE = 2,  /* wrong usage or an invalid configuration */
};

int command_run(int argc, char **argv);
int command_check(int argc, char **argv);
int command_headlines(int argc, char **argv);
int command_render(int argc, char **argv);
int command_parse(int argc, char **argv);
int command_extract(int argc, char **argv);
int command_summarize(int argc, char **argv);
int command_import(int argc, char **argv);
int command_export(int argc, char **argv);
int command_config(int argc, char **argv);
int command_status(int argc, char **argv);
int command_send(int argc, char **argv);
int command_watch(int argc, char **argv);
int command_version(int argc, char **argv);
