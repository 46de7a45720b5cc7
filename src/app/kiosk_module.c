// SPDX-License-Identifier: MIT
#include "app/module.h"

#include <stdlib.h>
#include <string.h>

#include "app/command.h"
#include "base/log.h"

/*
 * The module's door. It has rooms of its own, `base` included, so what main()
 * told the log is said once more.
 */
__attribute__((visibility("default"))) int
motograph_kiosk(const char *name, int argc, char **argv)
{
    static const struct {
        const char *name;
        int (*run)(int argc, char **argv);
    } commands[] = {
        { "run", command_run },
        { "check", command_check },
        { "headlines", command_headlines },
        { "render", command_render },
        { "version", command_version },
    };
    log_journal(getenv("JOURNAL_STREAM") != NULL);
    for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++)
        if (strcmp(commands[i].name, name) == 0)
            return commands[i].run(argc, argv);
    return STATUS_USAGE;
}
