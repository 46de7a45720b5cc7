// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "markup/utf8.h"

enum { PATH_BYTES = 512 };

void
fuzz_holds(bool promise, const char *what, const char *file, int line)
{
    if (promise)
        return;
    fprintf(stderr, "%s:%d: broken promise: %s\n", file, line, what);
    abort();
}

void
fuzz_visit(struct text t)
{
    HOLDS(utf8_valid_bytes(t) == t.len);
}

static void
visit_controls(struct text t, bool is_line)
{
    fuzz_visit(t);
    for (size_t i = 0; i < t.len; i++) {
        unsigned char c = (unsigned char)t.ptr[i];
        HOLDS(c >= 0x20 || (c == '\n' && !is_line));
        HOLDS(c != 0x7F);
        HOLDS(c != 0xC2 || (unsigned char)t.ptr[i + 1] >= 0xA0);
    }
}

void
fuzz_visit_clean(struct text t)
{
    visit_controls(t, false);
}

void
fuzz_visit_line(struct text t)
{
    visit_controls(t, true);
}

uint8_t
fuzz_take(struct text *rest)
{
    if (rest->len == 0)
        return 0;
    uint8_t byte = (uint8_t)rest->ptr[0];
    *rest = text_sub(*rest, 1, SIZE_MAX);
    return byte;
}

struct text
fuzz_take_line(struct text *rest)
{
    struct text line;
    text_cut(*rest, '\n', &line, rest);
    return line;
}

static const char *
folder_name(void)
{
    static char name[] = "/tmp/motograph-fuzz.XXXXXX";
    return name;
}

static void
folder_remove(void)
{
    DIR *dir = opendir(folder_name());
    if (dir == NULL)
        return;
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        char path[PATH_BYTES];
        snprintf(path, sizeof path, "%s/%s", folder_name(), entry->d_name);
        if (entry->d_name[0] != '.')
            unlink(path);
    }
    closedir(dir);
    rmdir(folder_name());
}

const char *
fuzz_folder(void)
{
    static bool is_made;
    if (!is_made) {
        /* The name is written into once, here. */
        is_made = mkdtemp((char *)(uintptr_t)folder_name()) != NULL;
        HOLDS(is_made);
        atexit(folder_remove);
    }
    return folder_name();
}
