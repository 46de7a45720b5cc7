// SPDX-License-Identifier: MIT
#include "app/command.h"

#include "app/usage.h"

int
command_render(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    return usage_wrong("render", "not there yet");
}
