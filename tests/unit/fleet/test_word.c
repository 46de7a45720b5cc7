// SPDX-License-Identifier: MIT
#include "fleet/word.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "unit/fleet/tests.h"

static const struct {
    const char *bytes;
    enum word_command command;
    int percent;
} orders[] = {
    { "pause", WORD_PAUSE, -1 },
    { " Skip\n", WORD_SKIP, -1 },
    { "dim 40", WORD_DIM, 40 },
    { "dim 100%", WORD_DIM, 100 },
    { "dim", WORD_NONE, 0 },
    { "dim 101", WORD_NONE, 0 },
    { "dim -1", WORD_NONE, 0 },
    { "dim 40 now", WORD_NONE, 0 },
    { "off", WORD_OFF, -1 },
    { "off the record", WORD_NONE, 0 },
    { "{\"do\":\"dim\",\"percent\":40.0}", WORD_DIM, 40 },
    { "{\"do\":\"dim\",\"percent\":40.5}", WORD_NONE, 0 },
    { "{\"do\":\"dim\",\"percent\":1e300}", WORD_NONE, 0 },
    { "{\"do\":\"dim\",\"percent\":0}", WORD_DIM, 0 },
    { "{\"v\":1,\"do\":\"reload\"}", WORD_RELOAD, -1 },
    { "{\"v\":9,\"do\":\"reload\"}", WORD_NONE, 0 },
    { "{\"do\":\"exec\"}", WORD_NONE, 0 },
    { "rm -rf /", WORD_NONE, 0 },
    { "", WORD_NONE, 0 },
};

static void
an_order_is_one_of_ours_or_none(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof orders / sizeof orders[0]; i++) {
        struct arena *arena = arena_create();
        struct word_order got = { 0 };
        struct error err = { 0 };
        bool fine =
            word_read_order(arena, text_of(orders[i].bytes), &got, &err);
        if (fine != (orders[i].command != WORD_NONE) ||
            (fine && (got.command != orders[i].command ||
                      got.percent != orders[i].percent)))
            fail_msg("'%s' gave %d %d %s", orders[i].bytes, got.command,
                     got.percent, err.message);
        arena_destroy(arena);
    }
}

static const struct {
    const char *bytes;
    const char *text; /* NULL: refused */
    int64_t ttl_s;
    enum headline_priority priority;
    uint32_t repeat;
} messages[] = {
    { "Lunch is ready", "Lunch is ready", WORD_TTL_S, PRIORITY_HIGH, 0 },
    { "{\"text\":\"Fire\",\"priority\":\"breaking\",\"hold\":true}", "Fire", 0,
      PRIORITY_BREAKING, 0 },
    { "{\"text\":\"a\\nb\",\"ttl\":60,\"repeat\":3}", "a b", 60, PRIORITY_HIGH,
      3 },
    { "{\"text\":\"a\",\"ttl\":0}", NULL, 0, 0, 0 },
    { "{\"text\":\"a\",\"ttl\":\"60\"}", NULL, 0, 0, 0 },
    { "{\"text\":\"a\",\"ttl\":6e1}", "a", 60, PRIORITY_HIGH, 0 },
    { "{\"text\":\"a\",\"ttl\":60.5}", NULL, 0, 0, 0 },
    { "{\"text\":\"a\",\"ttl\":-1}", NULL, 0, 0, 0 },
    { "{\"text\":\"a\",\"ttl\":5,\"hold\":true}", "a", 0, PRIORITY_HIGH, 0 },
    { "{\"text\":\"a\",\"hold\":\"yes\"}", NULL, 0, 0, 0 },
    { "{\"text\":\"a\",\"repeat\":0}", NULL, 0, 0, 0 },
    { "{\"text\":\"a\",\"repeat\":\"2\"}", NULL, 0, 0, 0 },
    { "{\"text\":\"a\",\"color\":7}", NULL, 0, 0, 0 },
    { "{\"text\":\"a\",\"priority\":5}", NULL, 0, 0, 0 },
    { "{\"text\":\"a\",\"priority\":\"urgent\"}", NULL, 0, 0, 0 },
    { "{\"text\":\"a\",\"color\":\"#ff0000\"}", NULL, 0, 0, 0 },
    { "{\"text\":\"\"}", NULL, 0, 0, 0 },
    { "{\"txt\":\"a\"}", NULL, 0, 0, 0 },
    { "{", NULL, 0, 0, 0 },
    { "\xff\xfe", "\xef\xbf\xbd\xef\xbf\xbd", WORD_TTL_S, PRIORITY_HIGH, 0 },
    { "  \n ", NULL, 0, 0, 0 },
};

static void
a_message_is_text_or_an_object(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof messages / sizeof messages[0]; i++) {
        struct arena *arena = arena_create();
        struct word_message got;
        struct error err = { 0 };
        bool fine =
            word_read_message(arena, text_of(messages[i].bytes), &got, &err);
        if (fine != (messages[i].text != NULL) ||
            (fine && (!text_eq(got.text, text_of(messages[i].text)) ||
                      got.ttl_s != messages[i].ttl_s ||
                      got.priority != messages[i].priority ||
                      got.repeat != messages[i].repeat)))
            fail_msg("'%s' gave '" TEXT_FMT "' %lld %d %s", messages[i].bytes,
                     TEXT_ARG(got.text), (long long)got.ttl_s, got.priority,
                     err.message);
        arena_destroy(arena);
    }
}

static void
a_message_becomes_a_headline_and_is_dismissed_by_its_id(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct word_palette palette = { .alert = 0xFF0000FF };
    struct word_message m = { .id = TEXT("door"),
                              .text = TEXT("Somebody is at the door"),
                              .source = TEXT("House"),
                              .color = TEXT("alert"),
                              .ttl_s = 60,
                              .priority = PRIORITY_BREAKING,
                              .repeat = 2 };
    struct word_message read;
    struct word_order order;
    struct error err = { 0 };
    struct buffer out;
    buffer_init(&out, WORD_MAX_BYTES);
    assert_true(word_write_message(&m, &out));
    assert_true(word_read_message(arena, buffer_text(&out), &read, &err));
    struct headline h = word_headline(arena, &read, &palette, 1000);
    assert_int_equal(h.expires, 1060);
    assert_int_equal(h.source_rgba, 0xFF0000FF);
    assert_int_equal(h.turns, 2);
    assert_true(word_read_order(arena, TEXT("dismiss door"), &order, &err));
    assert_true(order.id == h.id);
    assert_true(word_read_order(arena, TEXT("dismiss"), &order, &err));
    assert_true(order.id == 0);
    m.text = TEXT("Two people are at the door");
    struct headline again = word_headline(arena, &m, &palette, 1000);
    assert_true(again.id == h.id);
    assert_true(again.story != h.story);
    buffer_finish(&out);
    arena_destroy(arena);
}

int
test_word(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_order_is_one_of_ours_or_none),
        cmocka_unit_test(a_message_is_text_or_an_object),
        cmocka_unit_test(
            a_message_becomes_a_headline_and_is_dismissed_by_its_id),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
