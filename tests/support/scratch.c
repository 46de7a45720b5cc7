// SPDX-License-Identifier: MIT
#include "support/scratch.h"

#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

void
scratch_make(char path[static SCRATCH_PATH_BYTES])
{
    snprintf(path, SCRATCH_PATH_BYTES, "/tmp/motograph-test-XXXXXX");
    assert_non_null(mkdtemp(path));
}

static int
remove_one(const char *path, const struct stat *about, int type,
           struct FTW *where)
{
    (void)about;
    (void)type;
    (void)where;
    return remove(path);
}

void
scratch_remove(const char *path)
{
    nftw(path, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

void
scratch_write(const char *folder, const char *name, const char *text)
{
    char path[300];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    for (char *slash = path + strlen(folder) + 1;
         (slash = strchr(slash, '/')) != NULL; slash++) {
        *slash = '\0';
        mkdir(path, 0700);
        *slash = '/';
    }
    FILE *file = fopen(path, "we");
    assert_non_null(file);
    fputs(text, file);
    assert_int_equal(fclose(file), 0);
}
