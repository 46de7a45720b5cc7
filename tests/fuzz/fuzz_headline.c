// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include "article/article.h"
#include "base/arena.h"
#include "feed/feed.h"
#include "headline/grapheme.h"
#include "headline/headline.h"
#include "markup/clean.h"

static const char *const languages[] = {
    "",   "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb",
    "fi", "pl", "cs", "hu", "ro", "tr", "ru", "uk", "el", "ar", "he",
    "fa", "ur", "hi", "bn", "ja", "zh", "ko", "th", "vi", "id",
};

static void
visit_headline(const struct headline *h, const struct headline_rules *rules)
{
    size_t max = rules->max_graphemes;
    fuzz_visit_line(h->line);
    fuzz_visit_line(h->title);
    fuzz_visit_line(h->lead);
    fuzz_visit_line(h->method);
    HOLDS(h->line.len > 0);
    HOLDS(h->method.len > 0);
    HOLDS(grapheme_count(h->line) <= (max > 0 ? max : 110));
}

/*
 * Language, style and limit, a byte each; the title; then the story, which is
 * the feed's summary, its content and the page's paragraphs in turn.
 */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const uint32_t limits[] = { 0, 110, 40, 80, 200, 500, 20, 60 };
    struct text rest = { (const char *)data, size };
    size_t count = sizeof languages / sizeof languages[0];
    struct text language = text_of(languages[fuzz_take(&rest) % count]);
    uint8_t style = fuzz_take(&rest), limit = fuzz_take(&rest);
    struct arena *arena = arena_create();
    struct text title = clean_line(arena, fuzz_take_line(&rest));
    struct text story = clean_paragraphs(arena, rest);
    struct entry entry = { .title = title, .language = language };
    struct article article = { .language = language };
    bool has_page = (style & 4) != 0;
    if (style & 8)
        entry.content = story;
    else
        entry.summary = story;
    article_from_text(arena, story, &article);
    const struct headline_rules rules = {
        .max_graphemes = limits[limit % 8],
        .style = (enum headline_style)(style % 3),
    };
    struct headline h;
    bool is_worth =
        headline_write(arena, &entry, has_page ? &article : NULL, &rules, &h);
    /* What is nothing but lost bytes and ends of lines is nothing. */
    HOLDS(is_worth || (text_trim(clean_losses(arena, title)).len == 0 &&
                       text_trim(clean_losses(arena, story)).len == 0));
    if (is_worth)
        visit_headline(&h, &rules);
    arena_destroy(arena);
    return 0;
}
