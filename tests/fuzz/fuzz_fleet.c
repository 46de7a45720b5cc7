// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "fleet/bulletin.h"
#include "fleet/change.h"
#include "fleet/claim.h"
#include "fleet/word.h"

/* Every door of a fleet is tried with the same bytes. */

static void
visit(const struct bulletin *b)
{
    fuzz_visit_clean(b->by);
    for (size_t i = 0; i < b->headline_count; i++) {
        const struct headline *h = &b->headlines[i];
        fuzz_visit_clean(h->line);
        fuzz_visit_clean(h->title);
        fuzz_visit_clean(h->source);
        fuzz_visit_clean(h->link);
        fuzz_visit_clean(h->language);
        for (size_t k = 0; k < h->source_count; k++)
            fuzz_visit_clean(h->sources[k]);
    }
    for (size_t i = 0; i < b->feed_count; i++) {
        fuzz_visit_clean(b->feeds[i].name);
        fuzz_visit_clean(b->feeds[i].url);
        fuzz_visit_clean(b->feeds[i].error);
    }
    rundown_destroy(bulletin_rundown(b));
}

/* What was read is written, and read back as the same. */
static void
try_bulletin(struct arena *arena, struct text bytes)
{
    struct bulletin b, again;
    struct error err = { 0 };
    if (!bulletin_read(arena, bytes, &b, &err))
        return;
    visit(&b);
    struct buffer one, two;
    buffer_init(&one, 8 * BULLETIN_MAX_BYTES);
    buffer_init(&two, 8 * BULLETIN_MAX_BYTES);
    if (!bulletin_write(&b, &one))
        abort();
    if (one.len <= BULLETIN_MAX_BYTES) {
        if (!bulletin_read(arena, buffer_text(&one), &again, &err) ||
            !bulletin_write(&again, &two) ||
            !text_eq(buffer_text(&one), buffer_text(&two)))
            abort();
        buffer_clear(&two);
        struct bulletin back;
        if (!change_write(&b, &again, &two) ||
            !change_read(arena, buffer_text(&two), &b, &back, &err) ||
            back.headline_count != b.headline_count)
            abort();
    }
    buffer_finish(&one);
    buffer_finish(&two);
}

static void
try_change(struct arena *arena, struct text bytes)
{
    static const struct headline headlines[] = {
        { .id = 1, .story = 1, .line = { "one", 3 } },
        { .id = 2, .story = 2, .line = { "two", 3 } },
    };
    static const struct feed_health feeds[] = { { .name = { "feed", 4 } } };
    const struct bulletin base = { .by = TEXT("a"),
                                   .number = 1,
                                   .headlines = headlines,
                                   .headline_count = 2,
                                   .feeds = feeds,
                                   .feed_count = 1 };
    struct bulletin b;
    struct error err = { 0 };
    if (change_read(arena, bytes, &base, &b, &err))
        visit(&b);
}

static void
try_words(struct arena *arena, struct text bytes)
{
    struct word_message m;
    struct word_order o;
    struct word_palette palette = { 0 };
    struct error err = { 0 };
    if (word_read_message(arena, bytes, &m, &err)) {
        struct headline h = word_headline(arena, &m, &palette, 1000);
        fuzz_visit_clean(h.line);
        fuzz_visit_clean(h.source);
        if (h.line.len == 0 || (h.expires != 0 && h.expires <= 1000))
            abort();
    }
    if (word_read_order(arena, bytes, &o, &err) &&
        (o.command == WORD_NONE || o.percent > 100))
        abort();
}

static void
try_claim(struct text bytes)
{
    struct claimant who;
    bool is_gone;
    struct error err = { 0 };
    if (!claim_read(bytes, &who, &is_gone, &err))
        return;
    fuzz_visit_clean(text_of(who.name));
    if (who.instance == 0 || who.name[0] == '\0')
        abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_create();
    struct text bytes = { (const char *)data, size };
    try_bulletin(arena, bytes);
    try_change(arena, bytes);
    try_words(arena, bytes);
    try_claim(bytes);
    arena_destroy(arena);
    return 0;
}
