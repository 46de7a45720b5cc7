// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include "base/arena.h"
#include "markup/charset.h"
#include "markup/clean.h"
#include "markup/entity.h"
#include "markup/plain.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    struct arena *arena = arena_create();
    struct text bytes = { (const char *)data + 1, size - 1 }, label;
    struct text decoded =
        charset_decode(arena, bytes, (struct text){ 0 },
                       (enum charset_document)(data[0] % 3), &label);
    fuzz_visit(decoded);
    fuzz_visit(label);
    fuzz_visit(entity_decode(arena, decoded));
    fuzz_visit_clean(clean_line(arena, bytes));
    fuzz_visit_clean(clean_paragraphs(arena, bytes));
    fuzz_visit_clean(plain_from_html(arena, bytes));
    fuzz_visit_clean(plain_line(arena, decoded));
    arena_destroy(arena);
    return 0;
}
