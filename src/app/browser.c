// SPDX-License-Identifier: MIT
#include "app/browser.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
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

/* Zero, or what errno says. */
static int
spawn(char *url)
{
    char program[] = "xdg-open";
    char *argv[] = { program, url, NULL };
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
    pid_t pid;
    int failure = posix_spawnp(&pid, program, NULL, &attributes, argv, environ);
    posix_spawnattr_destroy(&attributes);
    return failure;
}

/* A message is a URL; the answer is what became of it. */
static void
serve(int fd)
{
    char url[LINK_MAX_BYTES + 1];
    /* Nobody waits for a browser, so the kernel is to bury it. */
    signal(SIGCHLD, SIG_IGN);
    signal(SIGHUP, SIG_IGN);
    signal(SIGUSR1, SIG_IGN);
    signal(SIGINT, SIG_IGN); /* of the terminal: we end when the other does */
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    prctl(PR_SET_NAME, "moto:browser");
    for (ssize_t len; (len = recv(fd, url, sizeof url - 1, 0)) > 0;) {
        url[len] = '\0';
        int failure = spawn(url);
        if (send(fd, &failure, sizeof failure, MSG_NOSIGNAL) < 0)
            break;
    }
    _exit(0);
}

void
browser_prepare(struct browser *b)
{
    int ends[2];
    struct timeval patience = { .tv_sec = 1 };
    *b = (struct browser){ .fd = -1 };
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
        return;
    pid_t pid = fork();
    if (pid == 0) {
        close(ends[0]);
        serve(ends[1]);
    }
    close(ends[1]);
    b->fd = ends[0];
    b->pid = pid;
    setsockopt(b->fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (pid < 0)
        browser_finish(b);
}

void
browser_finish(struct browser *b)
{
    if (b->fd <= 0)
        return;
    close(b->fd);
    b->fd = -1;
    if (b->pid > 0)
        waitpid(b->pid, NULL, 0);
}

bool
browser_open(const struct browser *b, struct text link, struct error *err)
{
    if (!is_web_link(link))
        return error_set(err, ERROR_FORMAT, "not a link to a page: " TEXT_FMT,
                         TEXT_ARG(text_clip(link, 100)));
    if (b->fd <= 0)
        return error_set(err, ERROR_FORMAT,
                         "cannot open the story: there is no desktop here");
    int failure = 0;
    ssize_t len = send(b->fd, link.ptr, link.len, MSG_NOSIGNAL);
    if (len >= 0)
        len = recv(b->fd, &failure, sizeof failure, 0);
    if (len != sizeof failure)
        failure = len < 0 ? errno : EPIPE; /* it has gone */
    if (failure != 0)
        return error_set(err, ERROR_FORMAT,
                         "cannot open the story: xdg-open: %s; install "
                         "xdg-utils",
                         strerror(failure));
    return true;
}
