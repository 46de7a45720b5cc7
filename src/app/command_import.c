// SPDX-License-Identifier: MIT
#include "app/command.h"

#include <getopt.h>
#include <stdio.h>

#include "app/input.h"
#include "app/usage.h"
#include "base/arena.h"
#include "feed/opml.h"

static const char help[] =
    "Usage: motograph import FILE\n\n"
    "Prints the feeds of an OPML list as lines of a configuration; - is\n"
    "standard input.\n";

/* A double-quoted scalar of YAML; the text has no control characters. */
static void
print_quoted(struct text t)
{
    putchar('"');
    for (size_t i = 0; i < t.len; i++) {
        if (t.ptr[i] == '"' || t.ptr[i] == '\\')
            putchar('\\');
        putchar(t.ptr[i]);
    }
    putchar('"');
}

static int
import_file(struct arena *arena, const char *path)
{
    struct error err = { 0 };
    struct text bytes;
    const struct opml_feed *feeds;
    size_t count;
    if (!input_read(arena, path, OPML_MAX_BYTES, &bytes, &err))
        return usage_failed("import", &err);
    if (!opml_parse(arena, bytes, &feeds, &count, &err))
        return usage_failed_at("import", path, &err);
    puts("feeds:");
    for (size_t i = 0; i < count; i++) {
        fputs("  - name: ", stdout);
        print_quoted(feeds[i].title);
        fputs("\n    url: ", stdout);
        print_quoted(feeds[i].url);
        putchar('\n');
    }
    return fflush(stdout) == 0 ? STATUS_DONE : usage_unwritten("import");
}

int
command_import(int argc, char **argv)
{
    static const struct usage_flag flags[] = { { 0 } };
    int status = usage_read("import", help, flags, argc, argv);
    if (status != USAGE_GO_ON)
        return status;
    if (optind + 1 != argc)
        return usage_wrong("import",
                           "one FILE is needed (- is standard input)");
    struct arena *arena = arena_create();
    status = import_file(arena, argv[optind]);
    arena_destroy(arena);
    return status;
}
