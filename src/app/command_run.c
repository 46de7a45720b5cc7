// SPDX-License-Identifier: MIT
#include "app/command.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

#include "app/kiosk.h"
#include "app/usage.h"

static const char help[] =
    "Usage: motograph run [OPTION...]\n\n"
    "Scrolls headlines: over the whole display of a console, in a window of a\n"
    "desktop.\n\n"
    "  --config FILE     the configuration; else the first there is of\n"
    "                    $XDG_CONFIG_HOME/motograph/motograph.yaml,\n"
    "                    /boot/firmware/motograph.yaml and\n"
    "                    /etc/motograph/motograph.yaml, else a demo\n"
    "  --state-dir DIR   where headlines are remembered\n"
    "  --window[=WxH]    in a window, 1280x320 unless said otherwise\n"
    "  --fullscreen      over the whole desktop\n"
    "  --offline         ask nobody; live from what is remembered and files\n"
    "  --for SECONDS     stop after so long\n"
    "  --stats FILE      write pacing and memory as JSON at the end and at\n"
    "                    SIGUSR1\n\n"
    "SIGHUP or a changed file reads the configuration again. Keys in a "
    "window:\n"
    "space pause, left and right rewind and skip, up and down speed, f full\n"
    "screen, d diagnostics, q quit; a click opens the story.\n";

static bool
read_size(const char *text, struct screen_place *place)
{
    char *end;
    place->windowed = true;
    if (text == NULL)
        return true;
    long width = strtol(text, &end, 10);
    if (*end != 'x' && *end != 'X')
        return false;
    long height = strtol(end + 1, &end, 10);
    if (*end != '\0' || width < 64 || width > 16384 || height < 16 ||
        height > 16384)
        return false;
    place->width_px = (int)width;
    place->height_px = (int)height;
    return true;
}

static bool
read_seconds(const char *text, int64_t *us)
{
    char *end;
    double seconds = strtod(text, &end);
    if (end == text || *end != '\0' || !(seconds > 0 && seconds < 1e9))
        return false;
    *us = (int64_t)(seconds * 1e6);
    return true;
}

/* Zero, or the exit status of wrong usage. */
static int
read_option(int c, struct kiosk_options *o, const char *word)
{
    switch (c) {
    case 'c':
        o->config_path = optarg;
        break;
    case 's':
        o->state_dir = optarg;
        break;
    case 't':
        o->stats_path = optarg;
        break;
    case 'o':
        o->offline = true;
        break;
    case 'F':
        o->place.fullscreen = true;
        break;
    case 'w':
        if (!read_size(optarg, &o->place))
            return usage_wrong("run", "--window=WxH, not '%s'", optarg);
        break;
    case 'f':
        if (!read_seconds(optarg, &o->for_us))
            return usage_wrong("run", "--for SECONDS, not '%s'", optarg);
        break;
    default:
        return usage_wrong("run", "no option '%s', or it needs a value", word);
    }
    return 0;
}

int
command_run(int argc, char **argv)
{
    static const struct option options[] = {
        { "config", required_argument, NULL, 'c' },
        { "state-dir", required_argument, NULL, 's' },
        { "window", optional_argument, NULL, 'w' },
        { "fullscreen", no_argument, NULL, 'F' },
        { "offline", no_argument, NULL, 'o' },
        { "for", required_argument, NULL, 'f' },
        { "stats", required_argument, NULL, 't' },
        { "help", no_argument, NULL, 'h' },
        { 0 },
    };
    struct kiosk_options o = { 0 };
    opterr = 0;
    for (int c; (c = getopt_long(argc, argv, "", options, NULL)) != -1;) {
        if (c == 'h')
            return usage_help(help);
        int wrong = read_option(c, &o, argv[optind - 1]);
        if (wrong != 0)
            return wrong;
    }
    if (optind < argc)
        return usage_wrong("run", "'%s' is no option", argv[optind]);
    /* A desktop has windows; only a console is taken as a whole. */
    if (getenv("DISPLAY") != NULL || getenv("WAYLAND_DISPLAY") != NULL)
        o.place.windowed = true;
    return kiosk_run(&o);
}
