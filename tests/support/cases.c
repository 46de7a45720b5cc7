// SPDX-License-Identifier: MIT
/*
 * cases MOTOGRAPH CASES [COMMAND [CASE...]]
 *
 * Runs the case folders below CASES, as many at once as there are processors.
 * A case is a folder CASES/COMMAND/CASE with
 *   why           one sentence: what is true
 *   input*        the file given to the command (exactly one)
 *   args          more arguments, one a line (optional)
 *   expected.*    what it prints, byte for byte
 *   stderr        what it says on standard error (optional; not looked at else)
 *   status        its exit status (optional; 0 else)
 * The command runs inside the folder. With UPDATE_CASES=1 in the environment
 * what is missing or differs is written instead of failing: read the diff
 * before you commit it.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buffer.h"

enum {
    MAX_AT_ONCE = 64,
    MAX_ARGS = 64,
    MAX_OUTPUT_BYTES = 64 << 20, /* of one command; more ends it */
    LIMIT_S = 120,               /* of one command, on a slow machine */
    SHOWN_LINES = 12,            /* of a difference, each side */
    SHOWN_BYTES = 300,           /* of a line */
};

/* One case: what it is made of while it runs, then what there is to say. */
struct trial {
    const char *command;
    const char *name;
    const char *folder;
    const char *expected; /* the name of expected.* */
    pid_t pid;            /* 0 when it does not run */
    int out;
    int err;
    time_t began_s;
    struct buffer report; /* empty when it passed */
};

static struct arena *memory;
static bool is_update;

static const char *
path_join(const char *folder, const char *name)
{
    return arena_format(memory, "%s/%s", folder, name).ptr;
}

/* All of an open file; the empty text when it cannot be read. */
static struct text
read_all(int fd)
{
    struct stat info;
    if (fstat(fd, &info) != 0 || info.st_size <= 0)
        return TEXT("");
    size_t size = (size_t)info.st_size;
    char *bytes = arena_alloc(memory, size, 1);
    size_t len = 0;
    for (ssize_t n; len < size; len += (size_t)n) {
        n = pread(fd, bytes + len, size - len, (off_t)len);
        if (n <= 0)
            break;
    }
    return (struct text){ bytes, len };
}

/* False when there is no such file. */
static bool
read_file(const char *folder, const char *name, struct text *bytes)
{
    int fd = open(path_join(folder, name), O_RDONLY | O_CLOEXEC);
    *bytes = TEXT("");
    if (fd < 0)
        return false;
    *bytes = read_all(fd);
    close(fd);
    return true;
}

static bool
write_file(const char *folder, const char *name, struct text bytes)
{
    FILE *f = fopen(path_join(folder, name), "we");
    if (f == NULL)
        return false;
    bool is_whole = fwrite(bytes.ptr, 1, bytes.len, f) == bytes.len;
    return fclose(f) == 0 && is_whole;
}

/* The names in a folder, sorted, without those that begin with a dot. */
static size_t
list_folder(const char *folder, const char ***names)
{
    struct dirent **entries = NULL;
    int n = scandir(folder, &entries, NULL, alphasort);
    size_t count = 0;
    *names = arena_alloc(memory, n > 0 ? (size_t)n : 1, sizeof **names);
    for (int i = 0; i < n; i++) {
        if (entries[i]->d_name[0] != '.')
            (*names)[count++] =
                arena_string(memory, text_of(entries[i]->d_name));
        free(entries[i]);
    }
    free(entries);
    return count;
}

static void
say_lines(struct trial *t, char sign, struct text lines, int count)
{
    struct text line;
    while (lines.len > 0 && count-- > 0) {
        text_cut(lines, '\n', &line, &lines);
        line = text_clip(line, SHOWN_BYTES);
        buffer_format(&t->report, "%c" TEXT_FMT "\n", sign, TEXT_ARG(line));
    }
}

/* From the first line that differs to the last. */
static void
say_difference(struct trial *t, struct text wanted, struct text got)
{
    struct text a, b, a_rest, b_rest;
    size_t line = 1;
    while (wanted.len > 0 && got.len > 0) {
        text_cut(wanted, '\n', &a, &a_rest);
        text_cut(got, '\n', &b, &b_rest);
        if (!text_eq(a, b))
            break;
        wanted = a_rest;
        got = b_rest;
        line++;
    }
    size_t shorter = wanted.len < got.len ? wanted.len : got.len;
    size_t same = 0;
    while (same < shorter &&
           wanted.ptr[wanted.len - 1 - same] == got.ptr[got.len - 1 - same])
        same++;
    /* Back to the end of the last line that differs. */
    while (same > 0 && wanted.ptr[wanted.len - same] != '\n')
        same--;
    buffer_format(&t->report, "  line %zu, - wanted, + got\n", line);
    say_lines(t, '-', text_sub(wanted, 0, wanted.len - same), SHOWN_LINES);
    say_lines(t, '+', text_sub(got, 0, got.len - same), SHOWN_LINES);
}

static void
fail(struct trial *t, const char *what)
{
    buffer_format(&t->report, "FAILED %s/%s: %s\n", t->command, t->name, what);
}

/* `got` beside the case's file `name`, which is rewritten when asked to. */
static void
compare(struct trial *t, const char *name, const char *what, struct text got)
{
    struct text wanted, why;
    bool is_there = read_file(t->folder, name, &wanted);
    if (is_there && text_eq(wanted, got))
        return;
    if (is_update) {
        if (!write_file(t->folder, name, got))
            fail(t, "cannot be written");
        return;
    }
    if (!is_there) {
        fail(t, "no expected.*");
        return;
    }
    read_file(t->folder, "why", &why);
    buffer_format(&t->report, "FAILED %s/%s (%s): " TEXT_FMT "\n", t->command,
                  t->name, what, TEXT_ARG(text_trim(why)));
    say_difference(t, wanted, got);
}

/* Finds the input and the name of expected.*; false and a report without. */
static bool
trial_look(struct trial *t, const char **input)
{
    const char **names;
    struct text why;
    size_t inputs = 0;
    size_t count = list_folder(t->folder, &names);
    for (size_t i = 0; i < count; i++) {
        if (strncmp(names[i], "input", 5) == 0) {
            *input = names[i];
            inputs++;
        } else if (strncmp(names[i], "expected.", 9) == 0 &&
                   t->expected == NULL)
            t->expected = names[i];
    }
    if (!read_file(t->folder, "why", &why) || text_trim(why).len == 0)
        fail(t, "no why");
    else if (inputs != 1)
        fail(t, "not exactly one input*");
    if (t->expected == NULL)
        t->expected = "expected.json";
    return t->report.len == 0;
}

/* Into files in memory: a pipe that nobody empties would stop the command. */
static int
spawn_inside(struct trial *t, const char *program, char *const *argv)
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    sigset_t none;
    sigemptyset(&none);
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    posix_spawn_file_actions_addchdir_np(&files, t->folder);
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, t->out, 1);
    posix_spawn_file_actions_adddup2(&files, t->err, 2);
    int status =
        posix_spawn(&t->pid, program, &files, &attributes, argv, environ);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    return status;
}

/* False, with a report, when there is nothing to wait for. */
static bool
trial_start(struct trial *t, const char *program)
{
    const char *input = NULL;
    const char *argv[MAX_ARGS + 4] = { program, t->command };
    size_t count = 2;
    struct text args, line;
    if (!trial_look(t, &input))
        return false;
    read_file(t->folder, "args", &args);
    while (args.len > 0) {
        text_cut(args, '\n', &line, &args);
        if (line.len > 0 && count < MAX_ARGS)
            argv[count++] = arena_string(memory, line);
    }
    argv[count] = input;
    t->out = memfd_create("out", MFD_CLOEXEC);
    t->err = memfd_create("err", MFD_CLOEXEC);
    t->began_s = time(NULL);
    int status = spawn_inside(t, program, (char *const *)(uintptr_t)argv);
    if (status != 0) {
        t->pid = 0;
        fail(t, strerror(status));
        close(t->out);
        close(t->err);
    }
    return status == 0;
}

static void
trial_finish(struct trial *t, int ended)
{
    int status = WIFEXITED(ended) ? WEXITSTATUS(ended) : 128 + WTERMSIG(ended);
    struct text err = read_all(t->err);
    struct text got = arena_format(memory, "%d\n", status);
    struct text wanted;
    compare(t, t->expected, "output", read_all(t->out));
    if (read_file(t->folder, "stderr", &wanted))
        compare(t, "stderr", "stderr", err);
    if (read_file(t->folder, "status", &wanted) || (status != 0 && is_update)) {
        compare(t, "status", "status", got);
    } else if (status != 0) {
        fail(t, arena_format(memory, "exit status %d", status).ptr);
        say_lines(t, ' ', err, 3);
    }
    close(t->out);
    close(t->err);
    t->pid = 0;
}

/* Waits for a child to end, or for a second; ends those past their time. */
static size_t
trials_wait(struct trial *trials, size_t count, const sigset_t *child)
{
    int ended;
    size_t finished = 0;
    sigtimedwait(child, NULL, &(struct timespec){ .tv_sec = 1 });
    for (pid_t pid; (pid = waitpid(-1, &ended, WNOHANG)) > 0;) {
        for (size_t i = 0; i < count; i++) {
            if (trials[i].pid == pid) {
                trial_finish(&trials[i], ended);
                finished++;
            }
        }
    }
    for (size_t i = 0; i < count; i++) {
        if (trials[i].pid > 0 && time(NULL) - trials[i].began_s > LIMIT_S)
            kill(trials[i].pid, SIGKILL);
    }
    return finished;
}

static void
trials_run(struct trial *trials, size_t count, const char *program)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    size_t running = 0, most = processors < 1 ? 1 : (size_t)processors;
    sigset_t child;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    sigprocmask(SIG_BLOCK, &child, NULL);
    if (most > MAX_AT_ONCE)
        most = MAX_AT_ONCE;
    for (size_t next = 0; next < count || running > 0;) {
        if (next < count && running < most)
            running += trial_start(&trials[next++], program);
        else
            running -= trials_wait(trials, next, &child);
    }
}

/* Appends the cases of one command; `only` is a NULL-ended list, or NULL. */
static size_t
trials_find(struct trial *trials, const char *cases, const char *command,
            char **only)
{
    const char **names;
    const char *folder = path_join(cases, command);
    size_t count = list_folder(folder, &names), found = 0;
    for (size_t i = 0; i < count; i++) {
        bool is_wanted = *only == NULL;
        for (char **o = only; *o != NULL; o++)
            is_wanted = is_wanted || strcmp(*o, names[i]) == 0;
        if (!is_wanted)
            continue;
        if (trials != NULL) {
            trials[found] =
                (struct trial){ .command = command,
                                .name = names[i],
                                .folder = path_join(folder, names[i]) };
            buffer_init(&trials[found].report, 1 << 20);
        }
        found++;
    }
    return found;
}

static size_t
trials_report(struct trial *trials, size_t count)
{
    size_t failed = 0;
    for (size_t i = 0; i < count; i++) {
        struct buffer *report = &trials[i].report;
        failed += report->len > 0;
        if (report->len > 0)
            fwrite(report->ptr, 1, report->len, stdout);
        buffer_finish(report);
    }
    return failed;
}

int
main(int argc, char **argv)
{
    if (argc < 3) {
        fputs("usage: cases MOTOGRAPH CASES [COMMAND [CASE...]]\n", stderr);
        return 2;
    }
    const char *update = getenv("UPDATE_CASES");
    char *program = realpath(argv[1], NULL);
    char *cases = realpath(argv[2], NULL);
    if (program == NULL || cases == NULL) {
        fprintf(stderr, "cases: no %s\n", argv[program == NULL ? 1 : 2]);
        return 2;
    }
    memory = arena_create();
    is_update = update != NULL && strcmp(update, "1") == 0;
    setenv("LC_ALL", "C.UTF-8", 1);
    setenv("TZ", "UTC", 1);
    struct rlimit limit = { MAX_OUTPUT_BYTES, MAX_OUTPUT_BYTES };
    setrlimit(RLIMIT_FSIZE, &limit);

    const char **commands = (const char *[]){ argv[3] };
    size_t command_count = 1, count = 0;
    char **only = argc > 4 ? argv + 4 : (char *[]){ NULL };
    if (argc == 3)
        command_count = list_folder(cases, &commands);
    for (size_t i = 0; i < command_count; i++)
        count += trials_find(NULL, cases, commands[i], only);
    struct trial *trials = arena_alloc(memory, count + 1, sizeof *trials);
    count = 0;
    for (size_t i = 0; i < command_count; i++)
        count += trials_find(trials + count, cases, commands[i], only);

    trials_run(trials, count, program);
    size_t failed = trials_report(trials, count);
    printf("%zu passed, %zu failed\n", count - failed, failed);
    arena_destroy(memory);
    free(program);
    free(cases);
    return failed == 0 && count > 0 ? 0 : 1;
}
