// SPDX-License-Identifier: MIT
#include "app/command.h"

#include "app/usage.h"

int
command_export(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    return usage_wrong("export", "not there yet");
}
