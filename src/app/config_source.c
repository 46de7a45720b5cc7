// SPDX-License-Identifier: MIT
#include "app/config_source.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/config.h"
#include "app/data.h"
#include "app/input.h"
#include "base/arena.h"
#include "base/buffer.h"

static uint32_t
utf16_unit(const unsigned char *p, bool is_big)
{
    return is_big ? (uint32_t)p[0] << 8 | p[1] : (uint32_t)p[1] << 8 | p[0];
}

static struct text
utf16_decode(struct arena *arena, struct text bytes, bool is_big)
{
    const unsigned char *p = (const unsigned char *)bytes.ptr;
    size_t count = bytes.len / 2;
    struct buffer out;
    buffer_init(&out, (size_t)CONFIG_MAX_BYTES * 2);
    for (size_t i = 0; i < count; i++) {
        uint32_t unit = utf16_unit(p + i * 2, is_big);
        if (unit >= 0xD800 && unit < 0xDC00 && i + 1 < count) {
            uint32_t low = utf16_unit(p + i * 2 + 2, is_big);
            if (low >= 0xDC00 && low < 0xE000) {
                unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
                i++;
            }
        }
        if (unit != 0xFEFF)
            buffer_append_code_point(&out, unit);
    }
    struct text text = arena_copy(arena, buffer_text(&out));
    buffer_finish(&out);
    return text;
}

/* What editors leave behind made plain: byte order marks and UTF-16. */
static struct text
decode(struct arena *arena, struct text bytes)
{
    if (text_starts(bytes, TEXT("\xEF\xBB\xBF")))
        return text_sub(bytes, 3, bytes.len);
    if (bytes.len < 2)
        return bytes;
    /* Old editors leave the mark away; a first letter is ASCII here. */
    unsigned char a = (unsigned char)bytes.ptr[0];
    unsigned char b = (unsigned char)bytes.ptr[1];
    if ((a == 0xFF && b == 0xFE) || (a != 0 && b == 0))
        return utf16_decode(arena, bytes, false);
    if ((a == 0xFE && b == 0xFF) || (a == 0 && b != 0))
        return utf16_decode(arena, bytes, true);
    return bytes;
}

struct text
config_source_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    if (slash == NULL)
        return (struct text){ 0 };
    size_t len = slash == path ? 1 : (size_t)(slash - path);
    return (struct text){ path, len };
}

static bool
read_source(struct arena *arena, const char *path, struct config_source *source,
            struct error *err)
{
    struct stat about;
    struct text bytes;
    source->path = strcmp(path, "-") == 0 ? "stdin" : path;
    source->folder = config_source_folder(path);
    bool is_there = stat(path, &about) == 0;
    if (is_there && S_ISDIR(about.st_mode))
        return error_set(err, ERROR_CONFIG, "is a folder; name the file in it");
    if (!input_read(arena, path, CONFIG_MAX_BYTES, &bytes, err)) {
        struct text tail =
            arena_format(arena, "%s.txt", path); /* Windows hides it */
        if (!is_there && access(tail.ptr, R_OK) == 0)
            error_set(err, ERROR_CONFIG,
                      "is not there, but " TEXT_FMT " is; rename that",
                      TEXT_ARG(tail));
        else if (!is_there)
            error_set(err, ERROR_CONFIG, "there is no such file");
        else if (err->kind == ERROR_LIMIT)
            error_set(err, ERROR_LIMIT, "is longer than %d KiB",
                      CONFIG_MAX_BYTES >> 10);
        else
            error_set(err, ERROR_CONFIG, "cannot be read; see its permissions");
        return false;
    }
    source->bytes = decode(arena, bytes);
    return true;
}

const char *
config_source_find(struct arena *arena)
{
    const char *home = getenv("HOME"), *xdg = getenv("XDG_CONFIG_HOME");
    struct text own = { 0 };
    if (xdg != NULL && xdg[0] == '/')
        own = arena_format(arena, "%s/motograph/motograph.yaml", xdg);
    else if (home != NULL && home[0] == '/')
        own = arena_format(arena, "%s/.config/motograph/motograph.yaml", home);
    const char *places[] = { own.ptr, "/boot/firmware/motograph.yaml",
                             "/etc/motograph/motograph.yaml" };
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        if (places[i] == NULL)
            continue;
        /* One that cannot be read is found, and complained about. */
        if (access(places[i], F_OK) == 0)
            return places[i];
        struct text tail = arena_format(arena, "%s.txt", places[i]);
        if (access(tail.ptr, F_OK) == 0)
            return tail.ptr;
    }
    return NULL;
}

static bool
is_same_file(const char *a, const char *b)
{
    struct stat x, y;
    return stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev &&
           x.st_ino == y.st_ino;
}

bool
config_source_open(struct arena *arena, const char *path,
                   struct config_source *source, struct error *err)
{
    *source = (struct config_source){ .path = "motograph" };
    if (path == NULL)
        path = config_source_find(arena);
    const char *demo = data_path(arena, "demo/motograph.yaml");
    if (path == NULL)
        path = demo;
    source->is_demo = path != NULL && demo != NULL && is_same_file(path, demo);
    if (path == NULL)
        return error_set(err, ERROR_CONFIG,
                         "no configuration; write one to "
                         "~/.config/motograph/motograph.yaml, beginning with "
                         "what 'motograph config --default' prints");
    return read_source(arena, path, source, err);
}
