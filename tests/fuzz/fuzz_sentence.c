// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include "base/arena.h"
#include "headline/language.h"
#include "headline/sentence.h"
#include "markup/clean.h"

enum { ROOM = 64 };

static const struct language *
language_at(size_t i)
{
    i %= 1 + LANGUAGES_WEST_COUNT + LANGUAGES_EAST_COUNT;
    if (i == 0)
        return &LANGUAGE_ENGLISH;
    return i <= LANGUAGES_WEST_COUNT
               ? &LANGUAGES_WEST[i - 1]
               : &LANGUAGES_EAST[i - 1 - LANGUAGES_WEST_COUNT];
}

static bool
is_point(char c)
{
    return !(c >= '0' && c <= '9') && !((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/*
 * The first byte chooses a language. Sentences stand in their paragraph one
 * behind the other, and between them is nothing but
 * blanks and points.
 */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct text rest = { (const char *)data, size };
    const struct language *language = language_at(fuzz_take(&rest));
    struct arena *arena = arena_create();
    struct text paragraph = clean_line(arena, rest);
    struct sentence out[ROOM];
    size_t count = sentence_split(arena, paragraph, language, out, ROOM);
    HOLDS(count <= ROOM);
    const char *end = paragraph.ptr;
    for (size_t i = 0; i < count; i++) {
        struct text t = out[i].text;
        HOLDS(t.len > 0);
        HOLDS(t.ptr >= end);
        for (; end < t.ptr; end++)
            HOLDS(is_point(*end));
        end = t.ptr + t.len;
        HOLDS(end <= paragraph.ptr + paragraph.len);
        fuzz_visit_line(t);
    }
    for (; count < ROOM && end < paragraph.ptr + paragraph.len; end++)
        HOLDS(is_point(*end));
    HOLDS(language_find(arena, TEXT(""), paragraph) != NULL);
    arena_destroy(arena);
    return 0;
}
