// SPDX-License-Identifier: MIT
#include "fleet/bulletin.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "fleet/change.h"
#include "unit/fleet/tests.h"

static void
assert_text(struct text got, const char *wanted)
{
    assert_int_equal(got.len, strlen(wanted));
    assert_memory_equal(got.ptr, wanted, got.len);
}

static struct headline
headline_of(struct arena *arena, int n)
{
    struct text *sources = arena_alloc(arena, 2, sizeof *sources);
    sources[0] = TEXT("Courier");
    sources[1] = TEXT("Gazette");
    return (struct headline){
        .id = 0xF000000000000001 + (uint64_t)n,
        .story = 7,
        .line = arena_format(arena, "Bridge %d \"opens\" \\ again", n),
        .title = TEXT("Bridge"),
        .source = sources[0],
        .sources = sources,
        .source_count = n % 2 == 0 ? 2 : 1,
        .link = TEXT("https://news.example/a?b=1&c=2"),
        .language = TEXT("en"),
        .method = TEXT("title"),
        .published = 1767268800 + n,
        .first_seen = 1767268900,
        .expires = 1767355200,
        .priority = n % 3 == 0 ? PRIORITY_BREAKING : PRIORITY_LOW,
        .source_rgba = 0x112233FF,
    };
}

static struct bulletin
bulletin_with(struct arena *arena, size_t count, uint64_t number)
{
    struct headline *headlines = arena_alloc(arena, count, sizeof *headlines);
    struct feed_health *feeds = arena_alloc(arena, 1, sizeof *feeds);
    for (size_t i = 0; i < count; i++)
        headlines[i] = headline_of(arena, (int)i);
    feeds[0] = (struct feed_health){ .name = TEXT("Courier"),
                                     .url = TEXT("https://news.example/f"),
                                     .status = FEED_ERROR,
                                     .error = TEXT("it is gone"),
                                     .entries = 3,
                                     .last_success = 1767268800 };
    return (struct bulletin){ .by = TEXT("hall"),
                              .number = number,
                              .at = 1767269000,
                              .headlines = headlines,
                              .headline_count = count,
                              .feeds = feeds,
                              .feed_count = 1 };
}

static void
assert_same(const struct bulletin *a, const struct bulletin *b)
{
    struct buffer x, y;
    buffer_init(&x, BULLETIN_MAX_BYTES);
    buffer_init(&y, BULLETIN_MAX_BYTES);
    assert_true(bulletin_write(a, &x));
    assert_true(bulletin_write(b, &y));
    assert_int_equal(x.len, y.len);
    assert_memory_equal(x.ptr, y.ptr, x.len);
    buffer_finish(&x);
    buffer_finish(&y);
}

static void
what_is_written_is_read_back(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct bulletin sent = bulletin_with(arena, 5, 42), got;
    struct buffer out;
    struct error err = { 0 };
    buffer_init(&out, BULLETIN_MAX_BYTES);
    assert_true(bulletin_write(&sent, &out));
    assert_true(bulletin_read(arena, buffer_text(&out), &got, &err));
    assert_same(&sent, &got);
    const struct headline *h = &got.headlines[2];
    assert_true(h->id == 0xF000000000000003);
    assert_true(h->story == 7);
    assert_text(h->line, "Bridge 2 \"opens\" \\ again");
    assert_text(h->title, "Bridge");
    assert_int_equal(h->source_count, 2);
    assert_text(h->sources[1], "Gazette");
    assert_int_equal(h->priority, PRIORITY_LOW);
    assert_int_equal(h->source_rgba, 0x112233FF);
    assert_int_equal(got.feeds[0].status, FEED_ERROR);
    assert_text(got.feeds[0].error, "it is gone");
    struct rundown *r = bulletin_rundown(&got);
    assert_int_equal(rundown_count(r), 5);
    assert_text(rundown_at(r, 4)->line, "Bridge 4 \"opens\" \\ again");
    rundown_destroy(r);
    buffer_finish(&out);
    arena_destroy(arena);
}

static void
a_change_makes_the_new_out_of_the_old(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct bulletin base = bulletin_with(arena, 40, 42), to, got;
    struct headline moved[40];
    struct buffer out, whole;
    struct error err = { 0 };
    to = bulletin_with(arena, 40, 43);
    /* One new in front, one gone, one moved to the end, one changed. */
    moved[0] = headline_of(arena, 99);
    memcpy(moved + 1, to.headlines, 38 * sizeof moved[0]);
    moved[39] = to.headlines[39];
    moved[20] = to.headlines[39];
    moved[30].priority = PRIORITY_HIGH;
    to.headlines = moved;
    buffer_init(&out, BULLETIN_MAX_BYTES);
    buffer_init(&whole, BULLETIN_MAX_BYTES);
    assert_true(change_write(&base, &to, &out));
    assert_true(bulletin_write(&to, &whole));
    assert_true(out.len * 5 < whole.len);
    assert_true(change_read(arena, buffer_text(&out), &base, &got, &err));
    assert_same(&to, &got);
    /* The feed has not changed: one stretch. */
    assert_true(text_find(buffer_text(&out), TEXT("\"feeds\":[[0,1]]")) !=
                SIZE_MAX);
    buffer_finish(&out);
    buffer_finish(&whole);
    arena_destroy(arena);
}

static void
a_change_of_another_base_waits(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct bulletin base = bulletin_with(arena, 3, 42), got;
    struct bulletin other = bulletin_with(arena, 3, 41);
    struct buffer out;
    struct error err = { .kind = ERROR_FORMAT };
    buffer_init(&out, BULLETIN_MAX_BYTES);
    assert_true(change_write(&base, &other, &out));
    assert_false(change_read(arena, buffer_text(&out), &other, &got, &err));
    assert_int_equal(err.kind, ERROR_NONE);
    buffer_finish(&out);
    arena_destroy(arena);
}

/* What must be refused, and the word that says why. */
static const struct {
    const char *bytes;
    const char *why;
} refused[] = {
    { "", "empty" },
    { "[]", "no JSON object" },
    { "{", "no JSON" },
    { "{\"v\":2}", "version 2" },
    { "{\"v\":\"1\"}", "no version" },
    { "{\"v\":1}", "'by'" },
    { "{\"v\":1,\"by\":\"a\"}", "'number'" },
    { "{\"v\":1,\"by\":\"a\",\"number\":-3}", "'number'" },
    { "{\"v\":1,\"by\":\"a\",\"number\":3}", "lists" },
    { "{\"v\":1,\"by\":\"a\",\"number\":3,\"feeds\":{},\"headlines\":[]}",
      "lists" },
    { "{\"v\":1,\"v\":1}", "duplicate" },
    { "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]", "nested" },
    { "{\"v\":1,\"by\":\"\xff\"}", "no JSON object" },
};

static void
what_is_no_bulletin_is_refused_and_says_why(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        struct arena *arena = arena_create();
        struct bulletin got;
        struct error err = { 0 };
        if (bulletin_read(arena, text_of(refused[i].bytes), &got, &err) ||
            strstr(err.message, refused[i].why) == NULL)
            fail_msg("%s: '%s'", refused[i].bytes, err.message);
        arena_destroy(arena);
    }
}

static void
a_bulletin_of_ten_megabytes_is_refused(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    char *bytes = arena_alloc(arena, 10 << 20, 1);
    struct bulletin got;
    struct error err = { 0 };
    memset(bytes, '[', 10 << 20);
    assert_false(
        bulletin_read(arena, (struct text){ bytes, 10 << 20 }, &got, &err));
    assert_int_equal(err.kind, ERROR_LIMIT);
    assert_non_null(strstr(err.message, "10485760"));
    arena_destroy(arena);
}

#define HEAD "{\"v\":1,\"by\":\"a\",\"number\":3,\"feeds\":[],\"headlines\":["

static void
texts_are_cleaned_and_links_are_web_addresses(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct bulletin got;
    struct error err = { 0 };
    static const char bytes[] = HEAD
        "{\"id\":\"1\",\"line\":\"a\\u202eb\\nc\\u0007\","
        "\"link\":\"file:///etc/passwd\",\"pub\":-5,\"prio\":9,"
        "\"color\":\"red\",\"turns\":-1},"
        "{\"id\":\"2\"},{\"id\":\"xyz\",\"line\":\"q\"},7,null,"
        "{\"id\":\"3\",\"line\":\"fine\",\"link\":\"https://me:pw@x.example/"
        "\"}]}";
    assert_true(bulletin_read(arena, text_of(bytes), &got, &err));
    assert_int_equal(got.headline_count, 2);
    assert_text(got.headlines[0].line, "ab c");
    assert_int_equal(got.headlines[0].link.len, 0);
    assert_int_equal(got.headlines[0].published, 0);
    assert_int_equal(got.headlines[0].priority, PRIORITY_NORMAL);
    assert_int_equal(got.headlines[0].source_rgba, 0);
    assert_int_equal(got.headlines[0].turns, 0);
    assert_text(got.headlines[1].link, "https://x.example/");
    arena_destroy(arena);
}

static void
a_stretch_outside_its_base_is_refused(void **state)
{
    (void)state;
    static const char *const stretches[] = { "[0,4]",  "[3,1]", "[-1,1]",
                                             "[0,0]",  "[0]",   "[0,1,2]",
                                             "[0,1e9]" };
    for (size_t i = 0; i < sizeof stretches / sizeof stretches[0]; i++) {
        struct arena *arena = arena_create();
        struct bulletin base = bulletin_with(arena, 3, 42), got;
        struct error err = { 0 };
        struct text bytes = arena_format(
            arena,
            "{\"v\":1,\"by\":\"a\",\"base\":42,\"number\":43,\"feeds\":[],"
            "\"headlines\":[%s]}",
            stretches[i]);
        if (change_read(arena, bytes, &base, &got, &err))
            fail_msg("%s", stretches[i]);
        arena_destroy(arena);
    }
}

static void
stretches_cannot_multiply_a_list_without_end(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct bulletin base = bulletin_with(arena, 1000, 42), got;
    struct error err = { 0 };
    static const char twice[] =
        "{\"v\":1,\"by\":\"a\",\"base\":42,\"number\":43,\"feeds\":[],"
        "\"headlines\":[[0,1000],[0,1000]]}";
    static const char thrice[] =
        "{\"v\":1,\"by\":\"a\",\"base\":42,\"number\":43,\"feeds\":[],"
        "\"headlines\":[[0,1000],[0,1000],[0,1000]]}";
    assert_true(change_read(arena, text_of(twice), &base, &got, &err));
    assert_int_equal(got.headline_count, RUNDOWN_MAX_HEADLINES);
    assert_false(change_read(arena, text_of(thrice), &base, &got, &err));
    arena_destroy(arena);
}

int
test_bulletin(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_is_read_back),
        cmocka_unit_test(a_change_makes_the_new_out_of_the_old),
        cmocka_unit_test(a_change_of_another_base_waits),
        cmocka_unit_test(what_is_no_bulletin_is_refused_and_says_why),
        cmocka_unit_test(a_bulletin_of_ten_megabytes_is_refused),
        cmocka_unit_test(texts_are_cleaned_and_links_are_web_addresses),
        cmocka_unit_test(a_stretch_outside_its_base_is_refused),
        cmocka_unit_test(stretches_cannot_multiply_a_list_without_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
