// SPDX-License-Identifier: MIT
#include "app/command.h"

#include "app/usage.h"

int
command_extract(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    return usage_wrong("extract", "not there yet");
}
