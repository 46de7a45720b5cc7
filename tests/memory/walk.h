// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

/*
 * What walk.c and starve.c say to each other with STARVE_FORK: the number of
 * the call that is to fail, an unsigned long; then how the child of that
 * failure ended; then the next number. Numbers grow.
 */

enum {
    WALK_SECONDS_MAX = 20,
    WALK_COPY_SECONDS_MAX = 2, /* then it is tried from the start */
};

struct walk_end {
    int status;     /* as waitpid(2) says it */
    off_t out_size; /* of what stood in the two outputs before it */
    off_t err_size;
};
