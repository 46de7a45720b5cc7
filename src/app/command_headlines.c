// SPDX-License-Identifier: MIT
#include "app/command.h"

#include "app/usage.h"

int
command_headlines(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    return usage_wrong("headlines", "not there yet");
}
