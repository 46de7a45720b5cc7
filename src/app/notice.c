// SPDX-License-Identifier: MIT
#include "app/notice.h"

#include <string.h>

#include "app/input.h"
#include "base/arena.h"
#include "base/error.h"
#include "markup/clean.h"

enum { FILE_BYTES = 4096 };

void
notice_start(struct notice *n, const char *path)
{
    *n = (struct notice){ .path = path };
}

/* A file that is not there says nothing, and so does one that cannot be read. */
static bool
read_line(struct notice *n)
{
    struct error err;
    struct text line = { 0 }, rest;
    struct arena *arena = arena_create();
    if (n->known.is_file && input_read(arena, n->path, FILE_BYTES, &line, &err))
        text_cut(line, '\n', &line, &rest);
    line = text_clip(clean_line(arena, line), sizeof n->line - 1);
    bool is_other = !text_eq(line, text_of(n->line));
    if (line.len > 0)
        memcpy(n->line, line.ptr, line.len);
    n->line[line.len] = '\0';
    arena_destroy(arena);
    return is_other;
}

bool
notice_changed(struct notice *n, int64_t now_us)
{
    if (n->path == NULL || now_us < n->next_us)
        return false;
    n->next_us = now_us + NOTICE_PERIOD_US;
    struct watch_look look = watch_look(n->path);
    if (watch_is_same(&look, &n->known))
        return false;
    n->known = look;
    return read_line(n);
}
