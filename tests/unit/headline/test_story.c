// SPDX-License-Identifier: MIT
#include "groups.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "agencies.h"
#include "base/arena.h"
#include "headline/headline.h"
#include "headline/lexicon.h"
#include "headline/story.h"
#include "stories.h"

enum { NOW = 1700000000 };

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

static struct headline
telling(const struct story_pair *p, bool second, const char *source)
{
    const char *title = second ? p->title_b : p->title_a;
    return (struct headline){
        .source = text_of(source),
        .title = text_of(title),
        .line = text_of(title),
        .lead = text_of(second ? p->lead_b : p->lead_a),
        .language = text_of(p->language),
        .published = NOW,
    };
}

static bool
are_joined(const struct story_pair *p, const char *source_b)
{
    struct headline a = telling(p, false, "A");
    struct headline b = telling(p, true, source_b);
    const struct headline *both[] = { &a, &b };
    size_t group[2];
    struct arena *arena = arena_create();
    story_group(arena, both, 2, group);
    arena_destroy(arena);
    assert_int_equal(group[0], 0);
    return group[1] == 0;
}

/* How many pairs may be told wrong: in doubt two stories stay two. */
struct allowance {
    size_t apart;  /* one story that stays two */
    size_t joined; /* two that become one */
};

static void
count_wrong(const struct story_pair *p, bool joined, struct allowance *wrong)
{
    if (joined == p->same)
        return;
    print_message("%s: %s / %s\n", joined ? "one story" : "two stories",
                  p->title_a, p->title_b);
    wrong->apart += p->same ? 1 : 0;
    wrong->joined += p->same ? 0 : 1;
}

static void
assert_told_apart(const struct story_pair *pairs, size_t count,
                  const char *source_b, struct allowance allowed)
{
    struct allowance wrong = { 0, 0 };
    for (size_t i = 0; i < count; i++)
        count_wrong(&pairs[i], are_joined(&pairs[i], source_b), &wrong);
    assert_in_range(wrong.apart, 0, allowed.apart);
    assert_in_range(wrong.joined, 0, allowed.joined);
}

static void
stories_are_told_apart(void **state)
{
    (void)state;
    assert_told_apart(story_pairs, COUNT(story_pairs), "B",
                      (struct allowance){ 4, 0 });
    assert_told_apart(paper_pairs, COUNT(paper_pairs), "A",
                      (struct allowance){ 0, 0 });
    assert_told_apart(agency_pairs, COUNT(agency_pairs), "B",
                      (struct allowance){ 1, 1 });
}

/* All the pairs in one rundown, where words are as rare as they are. */
static void
stories_are_told_apart_in_company(void **state)
{
    (void)state;
    enum { PAIRS = COUNT(story_pairs) + COUNT(agency_pairs) };
    static struct story_pair pairs[PAIRS];
    static struct headline told[2 * PAIRS];
    static const struct headline *all[2 * PAIRS];
    size_t group[2 * PAIRS];
    memcpy(pairs, story_pairs, sizeof(story_pairs));
    memcpy(pairs + COUNT(story_pairs), agency_pairs, sizeof(agency_pairs));
    for (size_t i = 0; i < 2 * PAIRS; i++) {
        told[i] = telling(&pairs[i / 2], i % 2, i % 2 ? "B" : "A");
        all[i] = &told[i];
    }
    struct arena *arena = arena_create();
    story_group(arena, all, 2 * PAIRS, group);
    arena_destroy(arena);
    struct allowance wrong = { 0, 0 };
    for (size_t i = 0; i < PAIRS; i++)
        count_wrong(&pairs[i], group[2 * i] == group[2 * i + 1], &wrong);
    assert_in_range(wrong.apart, 0, 6);
    assert_in_range(wrong.joined, 0, 1);
}

static bool
are_linked(const char *title_a, const char *link_a, const char *title_b,
           const char *link_b)
{
    struct headline a = { .title = text_of(title_a), .link = text_of(link_a) };
    struct headline b = { .title = text_of(title_b), .link = text_of(link_b) };
    const struct headline *both[] = { &a, &b };
    size_t group[2];
    struct arena *arena = arena_create();
    story_group(arena, both, 2, group);
    arena_destroy(arena);
    return group[1] == 0;
}

static void
one_link_is_one_story(void **state)
{
    (void)state;
    static const struct {
        const char *a;
        const char *b;
        bool same;
    } table[] = {
        { "https://post.example/rain", "https://post.example/rain", true },
        { "http://www.post.example/rain/", "https://post.example/rain", true },
        { "https://post.example/rain?utm_source=rss",
          "https://post.example/rain", true },
        { "https://post.example/all#1", "https://post.example/all#2", false },
        { "https://post.example/?p=1", "https://post.example/?p=2", false },
        { "https://post.example/", "https://post.example", false },
        { "https://post.example/rain", "https://post.example/snow", false },
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        if (are_linked("Rain in Porthaven", table[i].a, "Porthaven under water",
                       table[i].b) != table[i].same)
            fail_msg("%s / %s", table[i].a, table[i].b);
    }
    /* A feed that links all it has to one page. */
    assert_false(are_linked("Rain in Porthaven", "https://post.example/news",
                            "Tram line approved", "https://post.example/news"));
}

static void
a_link_of_three_stories_is_of_none(void **state)
{
    (void)state;
    static const char *const titles[] = { "School plans for the year",
                                          "School prizes of the year",
                                          "School bells ring earlier" };
    struct headline of[COUNT(titles)] = { 0 };
    const struct headline *all[COUNT(titles)];
    size_t group[COUNT(titles)];
    struct arena *arena = arena_create();
    for (size_t i = 0; i < COUNT(titles); i++) {
        of[i].title = text_of(titles[i]);
        of[i].source = TEXT("Schools");
        of[i].link = TEXT("https://schools.example/~r/spotlight/");
        all[i] = &of[i];
    }
    story_group(arena, all, COUNT(titles), group);
    for (size_t i = 0; i < COUNT(titles); i++)
        assert_int_equal(group[i], i);
    /* Two of them are one that was told again. */
    story_group(arena, all, 2, group);
    assert_int_equal(group[1], 0);
    arena_destroy(arena);
}

/* Each is like the next, and the last is not the first. */
static void
a_chain_is_not_one_story(void **state)
{
    (void)state;
    static const char *const titles[] = {
        "Ferry sinks off Malta in gale, crew rescued",
        ("Ferry sinks off Malta in gale, crew rescued, harbour bridge in "
         "Porthaven collapses under lorry"),
        "Harbour bridge in Porthaven collapses under lorry",
    };
    static const char *const sources[] = { "A", "B", "C" };
    enum { CHAIN = 3 };
    struct headline h[CHAIN];
    const struct headline *all[CHAIN];
    size_t group[CHAIN];
    for (size_t i = 0; i < CHAIN; i++) {
        h[i] = (struct headline){ .source = text_of(sources[i]),
                                  .title = text_of(titles[i]) };
        all[i] = &h[i];
    }
    struct arena *arena = arena_create();
    story_group(arena, all, CHAIN, group);
    assert_int_equal(group[1], 0);
    assert_int_not_equal(group[2], 0);
    all[0] = &h[2]; /* and the other way about */
    all[2] = &h[0];
    story_group(arena, all, CHAIN, group);
    assert_int_equal(group[1], 0);
    assert_int_not_equal(group[2], 0);
    arena_destroy(arena);
}

static void
days_between_them_ask_for_more(void **state)
{
    (void)state;
    struct headline a = { .source = TEXT("A"),
                          .title = TEXT("Kenya and Uganda agree to build "
                                        "shared oil pipeline"),
                          .published = NOW };
    struct headline b = { .source = TEXT("B"),
                          .title = TEXT("Kenya, Uganda sign deal on joint oil "
                                        "pipeline"),
                          .published = NOW - 3600 };
    const struct headline *both[] = { &a, &b };
    size_t group[2];
    struct arena *arena = arena_create();
    story_group(arena, both, 2, group);
    assert_int_equal(group[1], 0);
    b.published = NOW - 4 * 86400;
    story_group(arena, both, 2, group);
    assert_int_equal(group[1], 1);
    arena_destroy(arena);
}

static void
a_language_is_known_by_its_number(void **state)
{
    (void)state;
    assert_int_equal(lexicon_language(TEXT("en-GB")), LEXICON_ENGLISH);
    assert_int_equal(lexicon_language(TEXT("de")), LEXICON_GERMAN);
    assert_int_equal(lexicon_language(TEXT("xx")), -1);
}

int
test_story(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stories_are_told_apart),
        cmocka_unit_test(stories_are_told_apart_in_company),
        cmocka_unit_test(one_link_is_one_story),
        cmocka_unit_test(a_link_of_three_stories_is_of_none),
        cmocka_unit_test(a_chain_is_not_one_story),
        cmocka_unit_test(days_between_them_ask_for_more),
        cmocka_unit_test(a_language_is_known_by_its_number),
    };
    return cmocka_run_group_tests_name("story", tests, NULL, NULL);
}
