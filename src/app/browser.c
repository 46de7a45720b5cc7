// SPDX-License-Identifier: MIT
#include "app/browser.h"

#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { LINK_MAX_BYTES = 2048 };

static bool
is_web_link(struct text link)
{
    if (!text_starts(link, TEXT("https://")) &&
        !text_starts(link, TEXT("http://")))
        return false;
    for (size_t i = 0; i < link.len; i++)
        if ((unsigned char)link.ptr[i] <= ' ' || link.ptr[i] == 0x7F)
            return false;
    return link.len <= LINK_MAX_BYTES;
}

bool
browser_open(struct text link, struct error *err)
{
    char program[] = "xdg-open", url[LINK_MAX_BYTES + 1];
    char *argv[] = { program, url, NULL };
    if (!is_web_link(link))
        return error_set(err, ERROR_FORMAT, "not a link to a page: " TEXT_FMT,
                         TEXT_ARG(text_clip(link, 100)));
    memcpy(url, link.ptr, link.len);
    url[link.len] = '\0';

    posix_spawnattr_t attributes;
    sigset_t usual, none;
    sigemptyset(&none);
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    sigaddset(&usual, SIGCHLD);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF |
                                              POSIX_SPAWN_SETSIGMASK |
                                              POSIX_SPAWN_SETPGROUP);
    /* Nobody waits for it, so the kernel is to bury it. */
    signal(SIGCHLD, SIG_IGN);
    pid_t pid;
    int failure = posix_spawnp(&pid, program, NULL, &attributes, argv, environ);
    posix_spawnattr_destroy(&attributes);
    if (failure != 0)
        return error_set(err, ERROR_FORMAT,
                         "cannot open the story: xdg-open: %s; install "
                         "xdg-utils",
                         strerror(failure));
    return true;
}
