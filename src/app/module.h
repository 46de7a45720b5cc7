// SPDX-License-Identifier: MIT
#pragma once

/*
 * The half of the program that needs a display or the network. Its libraries
 * bring some ninety others, whose relocation takes longer than a headline does;
 * so they are in a module, motograph-kiosk.so, which is opened only for the
 * commands that want them.
 *
 * module_command() opens the module where the program's run path leads (a
 * build's own folder; ../lib/motograph once installed) and runs its command of
 * that name. It returns the exit status: STATUS_FAILED, with one line on
 * standard error, when there is no module.
 */
int module_command(const char *name, int argc, char **argv);

/* What the module exports, under this very name. */
typedef int module_entry(const char *name, int argc, char **argv);
module_entry motograph_kiosk;
