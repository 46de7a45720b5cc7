// SPDX-License-Identifier: MIT
#include "groups.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "article/article.h"
#include "base/arena.h"
#include "feed/feed.h"
#include "headline/grapheme.h"
#include "headline/headline.h"

static const char story[] =
    "The council of Porthaven voted on Monday to close the old harbour bridge "
    "to cars from next spring.\n"
    "Engineers had warned in March that the bridge, built in 1911, was losing "
    "strength every winter. Ferries will carry cars until a new bridge opens.";

static const char *
write_with(struct arena *arena, const struct entry *entry,
           const struct article *article, struct headline_rules rules,
           struct headline *out)
{
    assert_true(headline_write(arena, entry, article, &rules, out));
    size_t max = rules.max_graphemes != 0 ? rules.max_graphemes : 110;
    assert_in_range(grapheme_count(out->line), 1, max);
    return arena_string(arena, out->line);
}

static void
the_style_says_whose_words_they_are(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    const struct entry entry = {
        .title = TEXT("LIVE: A bridge too old | Porthaven Post"),
        .link = TEXT("https://post.example/bridge"),
        .content = text_of(story),
        .published = 7,
    };
    struct headline h;
    struct headline_rules rules = { .style = HEADLINE_TITLE,
                                    .language = TEXT("en") };
    assert_string_equal(write_with(arena, &entry, NULL, rules, &h),
                        "A bridge too old");
    assert_true(text_eq(h.method, TEXT("title")));
    assert_true(text_eq(h.title, entry.title));
    assert_true(text_eq(h.link, entry.link));
    assert_true(text_eq(h.language, TEXT("en")));
    assert_true(text_starts(h.lead, TEXT("The council of Porthaven")));
    assert_int_equal(h.published, 7);

    rules.style = HEADLINE_SUMMARY;
    const char *line = write_with(arena, &entry, NULL, rules, &h);
    assert_non_null(strstr(line, "ouncil"));
    assert_null(strstr(line, "too old"));

    rules.style = HEADLINE_BOTH;
    rules.max_graphemes = 160;
    line = write_with(arena, &entry, NULL, rules, &h);
    assert_ptr_equal(strstr(line, "A bridge too old: "), line);
    assert_non_null(strstr(line, "ouncil"));
    rules.max_graphemes = 40; /* no room for two */
    assert_string_equal(write_with(arena, &entry, NULL, rules, &h),
                        "A bridge too old");
    rules.max_graphemes = 90; /* no room for all of the second */
    rules.language = TEXT("de");
    const struct entry torn = {
        .title = TEXT("Alte Schleusen halten neue Boote auf"),
        .content = TEXT("Die neuen Boote des Hafens mit Hilfe der alten "
                        "Schleusen ins Meer zu bringen, ist derzeit keine gute "
                        "Idee."),
    };
    assert_string_equal(write_with(arena, &torn, NULL, rules, &h),
                        "Alte Schleusen halten neue Boote auf");
    arena_destroy(arena);
}

static void
a_page_is_believed_before_the_feed(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct article page;
    article_from_text(arena, text_of(story), &page);
    page.language = TEXT("en-GB");
    const struct entry entry = { .title = TEXT("A bridge too old"),
                                 .summary = TEXT("Read more on our site.") };
    struct headline h;
    struct headline_rules rules = { .language = TEXT("fr") };
    const char *line = write_with(arena, &entry, &page, rules, &h);
    assert_non_null(strstr(line, "ouncil"));
    assert_true(text_eq(h.language, TEXT("en-GB")));
    arena_destroy(arena);
}

static void
what_there_is_must_do(void **state)
{
    (void)state;
    static const struct {
        const char *title;
        const char *summary;
        uint32_t max;
        const char *line;
    } table[] = {
        { "Rain floods the harbour", "", 0, "Rain floods the harbour" },
        { "Rain floods the harbour", "Comments", 0, "Rain floods the harbour" },
        { "", "so many gulls today", 0, "so many gulls today" },
        { "Rain floods the harbour again", "", 20, "Rain floods the…" },
        { "大雨で港が浸水した", "", 6, "大雨で港が…" },
    };
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++) {
        const struct entry entry = { .title = text_of(table[i].title),
                                     .summary = text_of(table[i].summary) };
        struct headline h;
        struct headline_rules rules = { .max_graphemes = table[i].max };
        assert_string_equal(write_with(arena, &entry, NULL, rules, &h),
                            table[i].line);
    }
    const struct entry nothing = { .id = TEXT("x") };
    struct headline h;
    const struct headline_rules rules = { 0 };
    assert_false(headline_write(arena, &nothing, NULL, &rules, &h));
    arena_destroy(arena);
}

static void
a_teaser_is_told_by_its_title(void **state)
{
    (void)state;
    static const struct {
        const char *title;
        const char *summary;
        const char *line;
    } table[] = {
        { "Tram to the harbour opens in May after nine years",
          "Two mayors and three builders gave up on it. Now the city of "
          "Porthaven says when the first cars will run on the new line.",
          "Tram to the harbour opens in May after nine years" },
        { "Stra\u00dfenbahn zum Hafen f\u00e4hrt ab Mai",
          "Zwei B\u00fcrgermeister sind daran gescheitert. Jetzt nennt die "
          "Stadt zum ersten Mal einen Termin.",
          "Stra\u00dfenbahn zum Hafen f\u00e4hrt ab Mai" },
        /* What says nothing by itself leaves it to the teaser. */
        { "What the harbour master said",
          "A passenger ferry sank in rough seas on Tuesday, but all 84 people "
          "on board were saved.",
          "A passenger ferry sank in rough seas, but all 84 people on board "
          "were saved" },
        { "Fish market",
          "The council of Porthaven closed the old fish market on Monday.",
          "The council of Porthaven closed the old fish market" },
        /* A long one is told as far as its first statement goes. */
        { "Council votes to close the old harbour bridge to cars: engineers "
          "had warned in March that it was losing strength every winter",
          "submitted by /u/gull to /r/porthaven [link] [12 comments]",
          "Council votes to close the old harbour bridge to cars" },
        { "Could the riddle of the old harbour bridge be solved at last? "
          "Divers find the keystone beneath the master's house 66 years later",
          "submitted by /u/gull to /r/porthaven [link] [12 comments]",
          "Divers find the keystone beneath the master's house 66 years "
          "later" },
        /* Who says so belongs to it. */
        { "Most bridges are ‘not safe’, harbour master says: Ann Lee has "
          "counted forty that carry more than they were ever built to carry",
          "submitted by /u/gull to /r/porthaven [link] [12 comments]",
          "Most bridges are ‘not safe’, harbour master says" },
        { "I am Ann Lee, the master of R.L. Docks. My book about the harbour "
          "is out today. I am here for an hour to answer what you ask me",
          "submitted by /u/gull to /r/porthaven [link] [12 comments]",
          "I am Ann Lee, the master of R.L. Docks. My book about the harbour "
          "is out today" },
        { "Porthaven council to copy the bridge law of the capital \"to let "
          "the people of the harbour decide what is to be closed to cars\"",
          "submitted by /u/gull to /r/porthaven [link] [12 comments]",
          "Porthaven council to copy the bridge law of the capital" },
    };
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++) {
        const struct entry entry = { .title = text_of(table[i].title),
                                     .summary = text_of(table[i].summary) };
        struct headline h;
        const struct headline_rules rules = { 0 };
        assert_string_equal(write_with(arena, &entry, NULL, rules, &h),
                            table[i].line);
    }
    arena_destroy(arena);
}

static void
a_number_is_told_of_what_it_is(void **state)
{
    (void)state;
    static const struct {
        const char *title;
        const char *line;
    } table[] = {
        { "v3.9.0", "Ferry timetable: v3.9.0" },
        { "2026-11-23", "Ferry timetable: 2026-11-23" },
        { "#17", "Ferry timetable: #17" },
        { "Version 3.9", "Version 3.9" },
        { "第３号", "第３号" },
        { "-", "-" },
    };
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++) {
        const struct entry entry = { .title = text_of(table[i].title),
                                     .content = TEXT("3.9.0") };
        struct headline h;
        const struct headline_rules rules = { .feed = TEXT("Ferry timetable") };
        assert_string_equal(write_with(arena, &entry, NULL, rules, &h),
                            table[i].line);
        assert_true(text_eq(h.title, entry.title));
    }
    arena_destroy(arena);
}

static void
a_view_has_its_author(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct headline h;
    const struct headline_rules rules = { .language = TEXT("en") };
    struct entry entry = {
        .title = TEXT("The old bridge was never safe. Close it | Ann Lee"),
        .author = TEXT("Ann Lee and Jan Petersen"),
        .content = TEXT("Nobody listened. Now they must."),
    };
    assert_string_equal(write_with(arena, &entry, NULL, rules, &h),
                        "The old bridge was never safe. Close it | Ann Lee");
    entry.author = TEXT("Porthaven desk");
    assert_string_equal(write_with(arena, &entry, NULL, rules, &h),
                        "The old bridge was never safe. Close it");
    arena_destroy(arena);
}

static void
notes_to_an_episode_are_no_news(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct headline h;
    const struct headline_rules rules = { .language = TEXT("en") };
    struct entry entry = { .title = TEXT("Harbour talk 12: Ropes"),
                           .content = text_of(story) };
    const char *line = write_with(arena, &entry, NULL, rules, &h);
    assert_non_null(strstr(line, "ouncil"));
    entry.is_episode = true;
    assert_string_equal(write_with(arena, &entry, NULL, rules, &h),
                        "Harbour talk 12: Ropes");
    arena_destroy(arena);
}

static void
news_is_born_when_it_was_published_or_seen(void **state)
{
    (void)state;
    static const struct {
        int64_t published;
        int64_t first_seen;
        int64_t born;
    } table[] = {
        { 100, 200, 100 }, { 0, 200, 200 },
        { 300, 200, 200 }, /* nobody has seen tomorrow's news */
        { 300, 0, 300 },   { 0, 0, 0 },
    };
    for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++) {
        const struct headline h = { .published = table[i].published,
                                    .first_seen = table[i].first_seen };
        assert_int_equal(headline_born(&h), table[i].born);
    }
}

int
test_headline(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_style_says_whose_words_they_are),
        cmocka_unit_test(a_page_is_believed_before_the_feed),
        cmocka_unit_test(what_there_is_must_do),
        cmocka_unit_test(a_teaser_is_told_by_its_title),
        cmocka_unit_test(a_number_is_told_of_what_it_is),
        cmocka_unit_test(a_view_has_its_author),
        cmocka_unit_test(notes_to_an_episode_are_no_news),
        cmocka_unit_test(news_is_born_when_it_was_published_or_seen),
    };
    return cmocka_run_group_tests_name("headline", tests, NULL, NULL);
}
