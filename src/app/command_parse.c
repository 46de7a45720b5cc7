// SPDX-License-Identifier: MIT
#include "app/command.h"

#include "app/usage.h"

int
command_parse(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    return usage_wrong("parse", "not there yet");
}
