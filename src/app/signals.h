// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>

/* What signals have asked for since the last look. */
struct signals {
    bool leave;  /* SIGTERM, SIGINT */
    bool reload; /* SIGHUP */
    bool report; /* SIGUSR1 */
};

/* From here on they are remembered instead of ending the program. */
void signals_catch(void);

/* Once a frame. A second SIGTERM or SIGINT ends the program at once. */
struct signals signals_take(void);

/*
 * Ends the process with one line unless called again within `seconds`: for a
 * display whose flip never returns. 0 ends the watch.
 */
void signals_guard(unsigned seconds);
