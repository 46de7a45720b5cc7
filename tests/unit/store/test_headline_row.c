// SPDX-License-Identifier: MIT
#include "base/arena.h"
#include "headline/headline.h"
#include "store/store.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

static struct headline
a_headline(void)
{
    return (struct headline){
        .id = 7,
        .line = TEXT("The bridge opens"),
        .title = TEXT("Bridge to open"),
        .source = TEXT("Courier"),
        .link = TEXT("https://courier.example/1"),
        .method = TEXT("title"),
        .language = TEXT("en"),
        .lead = TEXT("The bridge opened."),
        .published = 1000,
        .first_seen = 1001,
        .expires = 2000,
        .priority = PRIORITY_LOW,
        .source_rgba = 0xbb1919ff,
    };
}

static void
a_headline_outlives_the_program_whole(void **state)
{
    (void)state;
    char folder[] = "/tmp/motograph-store-XXXXXX";
    assert_non_null(mkdtemp(folder));
    struct arena *arena = arena_create();
    const char *path = arena_format(arena, "%s/headlines.db", folder).ptr;
    struct error err = { 0 };
    struct text feed = TEXT("https://courier.example/feed");
    struct headline kept = a_headline();
    struct store *s = store_open(path, &err);
    assert_true(store_add_headline(s, feed, &kept, &err));
    store_close(s);

    s = store_open(path, &err);
    const struct headline *found;
    assert_int_equal(store_list_headlines(s, arena, feed, 0, &found), 1);
    assert_true(text_eq(found->line, kept.line));
    assert_true(text_eq(found->title, kept.title));
    assert_true(text_eq(found->source, kept.source));
    assert_true(text_eq(found->link, kept.link));
    assert_true(text_eq(found->method, kept.method));
    assert_true(text_eq(found->language, kept.language));
    assert_true(text_eq(found->lead, kept.lead));
    assert_int_equal(found->id, 7);
    assert_int_equal(found->published, 1000);
    assert_int_equal(found->first_seen, 1001);
    assert_int_equal(found->expires, 2000);
    assert_int_equal(found->priority, PRIORITY_LOW);
    assert_int_equal(found->source_rgba, 0xbb1919ff);
    store_close(s);
    remove(path);
    remove(arena_format(arena, "%s.lock", path).ptr);
    remove(folder);
    arena_destroy(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_headline_outlives_the_program_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
