// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include "base/arena.h"
#include "headline/headline.h"
#include "headline/pattern.h"
#include "headline/rotation.h"
#include "headline/rundown.h"
#include "markup/clean.h"

enum { HEADLINES_MAX = 300 };

static const int64_t now = 1750000000;

/* Three bytes, then the words: "source|link|title". */
static struct headline
headline_take(struct arena *arena, struct text *rest)
{
    struct text source, link, title;
    uint8_t a = fuzz_take(rest), b = fuzz_take(rest), c = fuzz_take(rest);
    struct text line = fuzz_take_line(rest);
    text_cut(line, '|', &source, &line);
    text_cut(line, '|', &link, &title);
    title = clean_line(arena, title);
    return (struct headline){
        .id = text_hash(title) + (a & 1),
        .line = title,
        .title = title,
        .lead = b & 1 ? title : (struct text){ 0 },
        .source = clean_line(arena, source),
        .link = clean_line(arena, link),
        .published = b == 0 ? 0 : now - (int64_t)b * 400 + 3000,
        .first_seen = now - (int64_t)c * 400,
        .expires = c % 5 == 0 ? now + c - 100 : 0,
        .priority = (enum headline_priority)((int)(a >> 1) % 4 - 1),
    };
}

static void
visit_rundown(const struct rundown *r, size_t count)
{
    bool was_breaking = true;
    HOLDS(rundown_count(r) <= count);
    for (size_t i = 0; i < rundown_count(r); i++) {
        const struct headline *h = rundown_at(r, i);
        bool is_breaking = h->priority == PRIORITY_BREAKING;
        fuzz_visit_line(h->line);
        fuzz_visit_line(h->source);
        HOLDS(h->expires == 0 || h->expires > now);
        HOLDS(was_breaking || !is_breaking);
        HOLDS(h->source.len == 0 || h->source_count == 0 ||
              text_eq(h->sources[0], h->source));
        was_breaking = is_breaking;
    }
}

/* Airs for a while; what is saved is read back, and saves as the same. */
static void
air(struct arena *arena, const struct rundown *r, struct text saved)
{
    struct rotation *rotation = rotation_create();
    struct rotation *again = rotation_create();
    rotation_load(rotation, saved);
    for (int i = 0; i < 40; i++) {
        const struct headline *h = rotation_next(rotation, r, now + i * 10);
        HOLDS(rundown_count(r) == 0 || h != NULL || i > 0);
    }
    struct text ledger = rotation_save(arena, rotation, now + 10000);
    HOLDS(rotation_load(again, ledger));
    HOLDS(text_eq(ledger, rotation_save(arena, again, now + 10000)));
    rotation_destroy(again);
    rotation_destroy(rotation);
}

/*
 * A byte of rules; a pattern; headlines, a line each, up to an empty one; then
 * a ledger as an earlier run may have left it.
 */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct text rest = { (const char *)data, size };
    struct arena *arena = arena_create();
    struct error err = { 0 };
    uint8_t rule = fuzz_take(&rest);
    struct text pattern = clean_line(arena, fuzz_take_line(&rest));
    struct headline *headlines =
        arena_alloc(arena, HEADLINES_MAX, sizeof *headlines);
    size_t count = 0;
    while (rest.len > 0 && rest.ptr[0] != '\n' && count < HEADLINES_MAX)
        headlines[count++] = headline_take(arena, &rest);
    const struct rundown_rules rules = {
        .merge_stories = rule & 1,
        .breaking_after = rule & 2 ? 2 : 0,
        .breaking_window_s = rule & 4 ? 3600 : 0,
    };
    struct rundown *r = rundown_compose(headlines, count, NULL, 0, &rules, now);
    visit_rundown(r, count);
    if (pattern_check(pattern, &err))
        for (size_t i = 0; i < rundown_count(r) && i < 10; i++)
            fuzz_visit_line(
                pattern_fill(arena, pattern, rundown_at(r, i), now));
    fuzz_visit_line(text_of(err.message));
    fuzz_take_line(&rest);
    air(arena, r, rest);
    rundown_destroy(r);
    arena_destroy(arena);
    return 0;
}
