// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PATH_BYTES = 4096, INPUT_MAX_BYTES = 8 << 20 };

/* Which file it was that ended the program. */
static char replayed[PATH_BYTES];

static void
tell(int number)
{
    ssize_t written = write(STDERR_FILENO, replayed, strlen(replayed));
    written += write(STDERR_FILENO, "\n", 1);
    (void)written;
    signal(number, SIG_DFL);
    raise(number);
}

/* Gives one file to the target. False: it cannot be read. */
static bool
replay_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    snprintf(replayed, sizeof replayed, "%s", path);
    if (file == NULL)
        return false;
    uint8_t *bytes = malloc(INPUT_MAX_BYTES);
    size_t len = bytes == NULL ? 0 : fread(bytes, 1, INPUT_MAX_BYTES, file);
    fclose(file);
    /* A block of just this size, so that sanitizers see its end. */
    uint8_t *exact = malloc(len + 1);
    if (exact != NULL && bytes != NULL)
        LLVMFuzzerTestOneInput(memcpy(exact, bytes, len), len);
    free(exact);
    free(bytes);
    return true;
}

/* All files of a folder; a folder that is not there has none. */
static int
replay_folder(const char *folder)
{
    DIR *dir = opendir(folder);
    int count = 0;
    if (dir == NULL)
        return 0;
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        char path[PATH_BYTES];
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (entry->d_name[0] != '.' && replay_file(path))
            count++;
    }
    closedir(dir);
    return count;
}

/*
 * Runs a fuzz target over folders of inputs, without libFuzzer: the corpora
 * and what once went wrong are a test like any other.
 */
int
main(int argc, char **argv)
{
    int count = 0;
    signal(SIGABRT, tell);
    signal(SIGALRM, tell);
    for (int i = 1; i < argc; i++)
        count += replay_folder(argv[i]);
    printf("%d inputs replayed\n", count);
    return count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
