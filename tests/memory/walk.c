// SPDX-License-Identifier: MIT
/*
 * walk STARVE.SO [--every K] [--on] [--same] COMMAND [ARGUMENT...]
 *
 * Runs the command again and again, each time with another allocation that
 * fails (every Kth of them): the first, the second, and so on, until a run
 * has fewer. Each must end by itself within SECONDS_MAX seconds, with a
 * status of 0, or another one and a line on standard error that says why.
 *   --on    all allocations after it fail as well
 *   --same  with status 0, standard output is what it is without a failure
 * The last line tells how many runs there were and how they ended.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SECONDS_MAX = 20, OUTPUT_MAX_BYTES = 1 << 20, COMPLAINTS_MAX = 20 };

struct output {
    char *bytes;
    size_t len;
};

struct walk {
    const char *library;
    char **command;
    unsigned long every;
    bool goes_on;
    bool is_same;
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
    if (count_file != NULL)
        setenv("STARVE_FILE", count_file, 1);
    setenv("LD_PRELOAD", w->library, 1);
    dup2(fileno(w->out), STDOUT_FILENO);
    dup2(fileno(w->err), STDERR_FILENO);
    /* Ends a run that hangs, even one that has blocked everything else. */
    alarm(SECONDS_MAX);
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
judge(struct walk *w, int status, const struct output *out,
      const struct output *err)
{
    if (WIFSIGNALED(status))
        return WTERMSIG(status) == SIGALRM ? "hangs" : "ends by a signal";
    if (WEXITSTATUS(status) == 0) {
        w->fine++;
        bool same = out->len == w->wanted.len &&
                    memcmp(out->bytes, w->wanted.bytes, out->len) == 0;
        return w->is_same && !same ? "has another output" : NULL;
    }
    w->clean++;
    if (err->len == 0 || err->bytes[err->len - 1] != '\n')
        return "ends without a message";
    /* 127 is the dynamic linker's own way to say that memory is gone. */
    if (WEXITSTATUS(status) == 127 &&
        strstr(err->bytes, "cannot allocate memory") == NULL)
        return "does not even start";
    return NULL;
}

static void
walk(struct walk *w, unsigned long all)
{
    struct output out = { malloc(OUTPUT_MAX_BYTES), 0 };
    struct output err = { malloc(OUTPUT_MAX_BYTES), 0 };
    for (unsigned long at = 1; at <= all; at += w->every) {
        int status = run(w, at, NULL);
        output_read(w->out, &out);
        output_read(w->err, &err);
        const char *why = judge(w, status, &out, &err);
        if (why == NULL)
            continue;
        if (w->bad++ < COMPLAINTS_MAX)
            printf("FAILED allocation %lu of %lu: %s (%d): %.200s\n", at, all,
                   why, WIFSIGNALED(status) ? WTERMSIG(status) : 0, err.bytes);
    }
    free(out.bytes);
    free(err.bytes);
}

int
main(int argc, char **argv)
{
    struct walk w = { .every = 1, .out = tmpfile(), .err = tmpfile() };
    int i = 2;
    for (; i < argc && strncmp(argv[i], "--", 2) == 0; i++) {
        if (strcmp(argv[i], "--every") == 0 && i + 1 < argc)
            w.every = strtoul(argv[++i], NULL, 10);
        else if (strcmp(argv[i], "--on") == 0)
            w.goes_on = true;
        else if (strcmp(argv[i], "--same") == 0)
            w.is_same = true;
    }
    if (i >= argc || w.every == 0 || w.out == NULL || w.err == NULL) {
        fputs("walk STARVE.SO [--every K] [--on] [--same] COMMAND...\n",
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
