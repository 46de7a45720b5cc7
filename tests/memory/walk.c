// SPDX-License-Identifier: MIT
#include "memory/walk.h"

/*
 * walk STARVE.SO [OPTION...] COMMAND [ARGUMENT...]
 *
 * Runs the command again and again, each time with another allocation that
 * fails: the first, the second, and so on, until a run has fewer. Each must
 * end by itself within WALK_SECONDS_MAX seconds, with a status of 0, or another
 * one and a line on standard error that says why.
 *   --every K  only every Kth of them
 *   --from N   the first is the Nth
 *   --on       all allocations after it fail as well
 *   --same     with status 0, standard output is what it is without a failure
 *   --fork     one run is copied where it fails, which is several times faster,
 *              and what is wrong then is tried again from the start; not for
 *              runs that keep a file locked, such as a database
 * The last line tells how many runs there were and how they ended.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { OUTPUT_MAX_BYTES = 1 << 20, COMPLAINTS_MAX = 20 };

struct output {
    char *bytes;
    size_t len;
};

struct walk {
    const char *library;
    char **command;
    unsigned long every;
    unsigned long from;
    bool goes_on;
    bool is_same;
    bool forks;
    pid_t forker; /* the run that is copied, and how to speak with it */
    int talk_fd;
    FILE *out;
    FILE *err;
    struct output wanted; /* standard output without a failure */
    unsigned long fine;
    unsigned long clean; /* ended with a message */
    unsigned long bad;
};

static _Noreturn void
give_up(const char *what)
{
    fprintf(stderr, "walk: %s: %s\n", what, strerror(errno));
    exit(EXIT_FAILURE);
}

static void
output_read(FILE *file, struct output *out)
{
    rewind(file);
    out->len = fread(out->bytes, 1, OUTPUT_MAX_BYTES - 1, file);
    out->bytes[out->len] = '\0';
}

static _Noreturn void
become(const struct walk *w, unsigned long at, const char *count_file)
{
    char number[32];
    snprintf(number, sizeof number, "%lu", at);
    setenv("STARVE_AT", number, 1);
    if (w->goes_on)
        setenv("STARVE_ON", "1", 1);
    if (w->talk_fd >= 0) {
        snprintf(number, sizeof number, "%d", w->talk_fd);
        setenv("STARVE_FORK", number, 1);
    }
    if (count_file != NULL)
        setenv("STARVE_FILE", count_file, 1);
    setenv("LD_PRELOAD", w->library, 1);
    dup2(fileno(w->out), STDOUT_FILENO);
    dup2(fileno(w->err), STDERR_FILENO);
    /* Ends a run that hangs, even one that has blocked everything else. */
    if (w->talk_fd < 0)
        alarm(WALK_SECONDS_MAX);
    execvp(w->command[0], w->command);
    _exit(127);
}

/* One run; how it ended, as waitpid(2) says it. */
static int
run(const struct walk *w, unsigned long at, const char *count_file)
{
    if (ftruncate(fileno(w->out), 0) != 0 || ftruncate(fileno(w->err), 0) != 0)
        give_up("ftruncate");
    rewind(w->out);
    rewind(w->err);
    pid_t child = fork();
    if (child < 0)
        give_up("fork");
    if (child == 0)
        become(w, at, count_file);
    int status;
    if (waitpid(child, &status, 0) < 0)
        give_up("waitpid");
    return status;
}

static void
forker_end(struct walk *w)
{
    if (w->talk_fd < 0)
        return;
    close(w->talk_fd);
    w->talk_fd = -1;
    waitpid(w->forker, NULL, 0);
    w->forks = false;
}

/* Appending, both can write and neither overwrites. */
static void
forker_start(struct walk *w)
{
    int talk[2];
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, talk) != 0)
        give_up("socketpair");
    fcntl(talk[0], F_SETFD, FD_CLOEXEC);
    if (ftruncate(fileno(w->out), 0) != 0 || ftruncate(fileno(w->err), 0) != 0)
        give_up("ftruncate");
    fcntl(fileno(w->out), F_SETFL, O_RDWR | O_APPEND);
    fcntl(fileno(w->err), F_SETFL, O_RDWR | O_APPEND);
    w->talk_fd = talk[1];
    w->forker = fork();
    if (w->forker < 0)
        give_up("fork");
    if (w->forker == 0)
        become(w, 0, NULL);
    close(talk[1]);
    w->talk_fd = talk[0];
}

/* False: there is nothing to copy any more. */
static bool
forker_run(struct walk *w, unsigned long at, struct walk_end *end)
{
    if (w->talk_fd < 0)
        forker_start(w);
    if (send(w->talk_fd, &at, sizeof at, MSG_NOSIGNAL) == sizeof at &&
        recv(w->talk_fd, end, sizeof *end, MSG_WAITALL) == sizeof *end)
        return true;
    forker_end(w);
    return false;
}

/* What the failure has written is taken back. */
static void
forker_clear(const struct walk *w, const struct walk_end *end)
{
    if (ftruncate(fileno(w->out), end->out_size) != 0 ||
        ftruncate(fileno(w->err), end->err_size) != 0)
        give_up("ftruncate");
}

/* How many allocations there are when all are granted. */
static unsigned long
count(struct walk *w)
{
    char name[] = "/tmp/motograph-starve.XXXXXX";
    int fd = mkstemp(name);
    if (fd < 0)
        give_up(name);
    int status = run(w, 0, name);
    char digits[32] = "";
    ssize_t len = pread(fd, digits, sizeof digits - 1, 0);
    close(fd);
    unlink(name);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || len <= 0) {
        struct output err = { malloc(OUTPUT_MAX_BYTES), 0 };
        output_read(w->err, &err);
        printf("FAILED without a failure: status %d\n%s\n", status, err.bytes);
        exit(EXIT_FAILURE);
    }
    output_read(w->out, &w->wanted);
    return strtoul(digits, NULL, 10);
}

/* Says what is wrong with a run, or NULL. */
static const char *
judge(const struct walk *w, int status, const struct output *out,
      const struct output *err)
{
    if (WIFSIGNALED(status))
        return WTERMSIG(status) == SIGALRM ? "hangs" : "ends by a signal";
    if (WEXITSTATUS(status) == 0) {
        bool same = out->len == w->wanted.len &&
                    memcmp(out->bytes, w->wanted.bytes, out->len) == 0;
        return w->is_same && !same ? "has another output" : NULL;
    }
    if (err->len == 0 || err->bytes[err->len - 1] != '\n')
        return "ends without a message";
    /* 127 is the dynamic linker's own way to say that memory is gone. */
    if (WEXITSTATUS(status) == 127 &&
        strstr(err->bytes, "cannot allocate memory") == NULL)
        return "does not even start";
    return NULL;
}

/* The same, of the failure of one allocation. */
static const char *
try_one(struct walk *w, unsigned long at, int *status, struct output *out,
        struct output *err)
{
    struct walk_end end;
    if (w->forks && forker_run(w, at, &end)) {
        *status = end.status;
        output_read(w->out, out);
        output_read(w->err, err);
        forker_clear(w, &end);
        if (judge(w, *status, out, err) == NULL)
            return NULL;
        /* A copy may stand in a lock that was its parent's. */
        struct walk again = *w;
        again.talk_fd = -1;
        again.out = tmpfile();
        again.err = tmpfile();
        again.forks = false;
        const char *why = try_one(&again, at, status, out, err);
        fclose(again.out);
        fclose(again.err);
        return why;
    }
    *status = run(w, at, NULL);
    output_read(w->out, out);
    output_read(w->err, err);
    return judge(w, *status, out, err);
}

static void
walk(struct walk *w, unsigned long all)
{
    struct output out = { malloc(OUTPUT_MAX_BYTES), 0 };
    struct output err = { malloc(OUTPUT_MAX_BYTES), 0 };
    for (unsigned long at = w->from; at <= all; at += w->every) {
        int status;
        const char *why = try_one(w, at, &status, &out, &err);
        w->fine += why == NULL && WEXITSTATUS(status) == 0;
        w->clean += why == NULL && WEXITSTATUS(status) != 0;
        if (why != NULL && w->bad++ < COMPLAINTS_MAX)
            printf("FAILED allocation %lu of %lu: %s (%d): %.200s\n", at, all,
                   why, WIFSIGNALED(status) ? WTERMSIG(status) : 0, err.bytes);
    }
    forker_end(w);
    free(out.bytes);
    free(err.bytes);
}

int
main(int argc, char **argv)
{
    struct walk w = {
        .from = 1, .every = 1, .out = tmpfile(), .err = tmpfile(), .talk_fd = -1
    };
    int i = 2;
    for (; i < argc && strncmp(argv[i], "--", 2) == 0; i++) {
        if (strcmp(argv[i], "--every") == 0 && i + 1 < argc)
            w.every = strtoul(argv[++i], NULL, 10);
        else if (strcmp(argv[i], "--from") == 0 && i + 1 < argc)
            w.from = strtoul(argv[++i], NULL, 10);
        else if (strcmp(argv[i], "--on") == 0)
            w.goes_on = true;
        else if (strcmp(argv[i], "--same") == 0)
            w.is_same = true;
        else if (strcmp(argv[i], "--fork") == 0)
            w.forks = true;
    }
    setvbuf(stdout, NULL, _IOLBF, 0);
    if (i >= argc || w.every == 0 || w.from == 0 || w.out == NULL ||
        w.err == NULL) {
        fputs(
            "walk STARVE.SO [--every K] [--on] [--same] [--fork] COMMAND...\n",
            stderr);
        return 2;
    }
    w.library = argv[1];
    w.command = argv + i;
    w.wanted.bytes = malloc(OUTPUT_MAX_BYTES);
    unsigned long all = count(&w);
    walk(&w, all);
    printf("%lu allocations: %lu runs went on, %lu ended with a message, "
           "%lu went wrong\n",
           all, w.fine, w.clean, w.bad);
    free(w.wanted.bytes);
    return w.bad == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
