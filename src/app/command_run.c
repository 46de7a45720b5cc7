// SPDX-License-Identifier: MIT
#include "app/command.h"

#include <getopt.h>
#include <stdlib.h>

#include "app/argument.h"
#include "app/kiosk.h"
#include "app/usage.h"

static const char help[] =
    "Usage: motograph run [OPTION...]\n\n"
    "Scrolls headlines, over the whole display of a console or in a window of "
    "a\n"
    "desktop.\n\n"
    "  --config FILE     the configuration; without it, the first that exists "
    "of\n"
    "                    $XDG_CONFIG_HOME/motograph/motograph.yaml,\n"
    "                    /boot/firmware/motograph.yaml and\n"
    "                    /etc/motograph/motograph.yaml, and then a demo\n"
    "  --state-dir DIR   where headlines are remembered\n"
    "  --window[=WxH]    in a window, 1280x320 unless said otherwise\n"
    "  --fullscreen      over the whole desktop\n"
    "  --offline         ask no server: show what is remembered, and files\n"
    "  --for SECONDS     stop after that time\n"
    "  --stats FILE      write pacing and memory as JSON, at the end and on\n"
    "                    SIGUSR1\n\n"
    "SIGHUP or a changed file reads the configuration again. Keys in a "
    "window:\n"
    "space pause, left and right rewind and skip, up and down speed, f full\n"
    "screen, d diagnostics, q quit; a click opens the story.\n";

/* A window too small for a letter would be a riddle. */
static bool
read_window(const char *word, struct screen_place *place)
{
    enum { WIDTH_MIN_PX = 64, HEIGHT_MIN_PX = 16 };
    place->windowed = true;
    return word == NULL ||
           (argument_size(word, &place->width_px, &place->height_px) &&
            place->width_px >= WIDTH_MIN_PX &&
            place->height_px >= HEIGHT_MIN_PX);
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
        if (!read_window(optarg, &o->place))
            return usage_wrong(
                "run", "--window=WxH, such as 1280x320, not '%s'", optarg);
        break;
    case 'f':
        if (!argument_seconds(optarg, &o->for_us))
            return usage_wrong("run", "--for SECONDS, not '%s'", optarg);
        break;
    default:
        return usage_option("run", c, word);
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
    for (int c; (c = getopt_long(argc, argv, ":h", options, NULL)) != -1;) {
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
