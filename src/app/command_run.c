// SPDX-License-Identifier: MIT
#include "app/command.h"

#include "app/usage.h"

int
command_run(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    return usage_wrong("run", "not there yet");
}
