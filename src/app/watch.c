// SPDX-License-Identifier: MIT
#include "app/watch.h"

#include <stddef.h>

struct watch_look
watch_look(const char *path)
{
    struct stat about;
    if (path == NULL || stat(path, &about) != 0)
        return (struct watch_look){ 0 };
    return (struct watch_look){
        .device = about.st_dev,
        .inode = about.st_ino,
        .size = about.st_size,
        .changed_ns =
            (int64_t)about.st_mtim.tv_sec * 1000000000 + about.st_mtim.tv_nsec,
        .is_file = S_ISREG(about.st_mode),
    };
}

bool
watch_is_same(const struct watch_look *a, const struct watch_look *b)
{
    return a->device == b->device && a->inode == b->inode &&
           a->size == b->size && a->changed_ns == b->changed_ns;
}

void
watch_start(struct watch *w, const char *path)
{
    *w = (struct watch){ .path = path };
    w->known = w->seen = watch_look(path);
}

bool
watch_changed(struct watch *w, int64_t now_us)
{
    if (w->path == NULL || now_us < w->next_us)
        return false;
    w->next_us = now_us + WATCH_PERIOD_US;
    struct watch_look look = watch_look(w->path);
    bool is_quiet = watch_is_same(&look, &w->seen);
    w->seen = look;
    if (!is_quiet || watch_is_same(&look, &w->known) || look.inode == 0)
        return false;
    w->known = look;
    return true;
}
