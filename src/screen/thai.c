// SPDX-License-Identifier: MIT
#define LOG_ROOM "screen"
#include "screen/thai.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "base/log.h"
#include "base/memory.h"

/* thai/thbrk.h of libthai 0.1.25 and later, which is ABI 0. */
struct ThBrk;

struct thai {
    void *library;
    struct ThBrk *dictionary;
    void (*finish)(struct ThBrk *brk);
    int (*find)(struct ThBrk *brk, const wchar_t *s, int places[], size_t most);
};

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "libthai's characters");

static const char soname[] = "libthai.so.0";

/* POSIX promises that a function's address fits a pointer. */
static bool
symbol_find(void *library, const char *name, void *function)
{
    void *symbol = dlsym(library, name);
    memcpy(function, &symbol, sizeof symbol);
    return symbol != NULL;
}

struct thai *
thai_open(void)
{
    struct thai t = { .library = dlopen(soname, RTLD_NOW | RTLD_LOCAL) };
    struct ThBrk *(*create)(const char *path);
    if (t.library != NULL && symbol_find(t.library, "th_brk_new", &create) &&
        symbol_find(t.library, "th_brk_delete", &t.finish) &&
        symbol_find(t.library, "th_brk_wc_find_breaks", &t.find))
        t.dictionary = create(NULL);
    if (t.dictionary == NULL) {
        log_info("without libthai0 lines of Thai end at spaces and syllables");
        if (t.library != NULL)
            dlclose(t.library);
        return NULL;
    }
    struct thai *opened = memory_new(1, sizeof *opened);
    *opened = t;
    return opened;
}

void
thai_close(struct thai *t)
{
    if (t == NULL)
        return;
    t->finish(t->dictionary);
    dlclose(t->library);
    free(t);
}

void
thai_find(const struct thai *t, const uint32_t *code_points, size_t count,
          bool *ends)
{
    wchar_t *letters = memory_new(count + 1, sizeof *letters);
    int *places = memory_new(count + 1, sizeof *places);
    memset(ends, 0, count * sizeof *ends);
    memcpy(letters, code_points, count * sizeof *letters);
    int found = t->find(t->dictionary, letters, places, count);
    for (int i = 0; i < found; i++)
        if (places[i] >= 0 && (size_t)places[i] < count)
            ends[places[i]] = true;
    free(places);
    free(letters);
}
