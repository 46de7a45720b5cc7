// SPDX-License-Identifier: MIT
#include "app/command.h"

#include "app/usage.h"

int
command_import(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    return usage_wrong("import", "not there yet");
}
