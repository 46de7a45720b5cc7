// SPDX-License-Identifier: MIT
#include "app/command.h"

#include <getopt.h>
#include <jansson.h>
#include <stdio.h>
#include <yaml.h>

#include "app/usage.h"
#include "base/buffer.h"
#include "net/version.h"
#include "screen/version.h"
#include "store/version.h"

static const char help[] =
    "Usage: motograph version\n\n"
    "Prints the version, and those of the libraries it runs with.\n";

int
command_version(int argc, char **argv)
{
    bool is_asked; /* "motograph --version" */
    const struct usage_flag flags[] = {
        { "version", .given = &is_asked },
        { 0 },
    };
    int status = usage_read("version", help, flags, argc, argv);
    if (status != USAGE_GO_ON)
        return status;
    if (optind < argc)
        return usage_wrong("version", "'%s' is too much", argv[optind]);
    struct buffer text;
    buffer_init(&text, 10000);
    buffer_format(&text, "motograph %s\n", MOTOGRAPH_VERSION);
    buffer_format(&text, "libyaml %s\n", yaml_get_version_string());
    buffer_format(&text, "Jansson %s\n", jansson_version_str());
    transport_version(&text);
    store_version(&text);
    screen_version(&text);
    bool fine = usage_print(stdout, buffer_text(&text));
    buffer_finish(&text);
    return fine ? STATUS_DONE : usage_unwritten("version");
}
