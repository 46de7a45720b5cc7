// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "feed/opml.h"

/* A list that was read is written, and read back as the same. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_create();
    const struct opml_feed *feeds, *again;
    size_t count, again_count;
    struct error err = { 0 };
    struct text bytes = { (const char *)data, size };
    if (opml_parse(arena, bytes, &feeds, &count, &err)) {
        struct buffer out;
        buffer_init(&out, 64 << 20);
        opml_write(feeds, count, &out);
        if (!opml_parse(arena, buffer_text(&out), &again, &again_count, &err) ||
            again_count != count)
            abort();
        for (size_t i = 0; i < count; i++) {
            fuzz_visit_clean(feeds[i].site);
            if (!text_eq(feeds[i].url, again[i].url) ||
                !text_eq(feeds[i].title, again[i].title))
                abort();
        }
        buffer_finish(&out);
    }
    arena_destroy(arena);
    return 0;
}
