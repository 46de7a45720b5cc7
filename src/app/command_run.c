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
read_window(const char *word, void *to)
{
    struct screen_place *place = to;
    enum { WIDTH_MIN_PX = 64, HEIGHT_MIN_PX = 16 };
    place->windowed = true;
    return word == NULL ||
           (argument_size(word, &place->width_px, &place->height_px) &&
            place->width_px >= WIDTH_MIN_PX &&
            place->height_px >= HEIGHT_MIN_PX);
}

int
command_run(int argc, char **argv)
{
    struct kiosk_options o = { 0 };
    const struct usage_flag flags[] = {
        { "config", .value = &o.config_path },
        { "state-dir", .value = &o.state_dir },
        { "window", .read = read_window, .to = &o.place, .is_optional = true,
          .wanted = "WxH, such as 1280x320, from 64x16 to 16384x16384" },
        { "fullscreen", .given = &o.place.fullscreen },
        { "offline", .given = &o.offline },
        { "for", .us = &o.for_us, .wanted = "SECONDS" },
        { "stats", .value = &o.stats_path },
        { 0 },
    };
    int status = usage_read("run", help, flags, argc, argv);
    if (status != USAGE_GO_ON)
        return status;
    if (optind < argc)
        return usage_wrong("run", "'%s' is no option", argv[optind]);
    /* A desktop has windows; only a console is taken as a whole. */
    if (getenv("DISPLAY") != NULL || getenv("WAYLAND_DISPLAY") != NULL)
        o.place.windowed = true;
    return kiosk_run(&o);
}
