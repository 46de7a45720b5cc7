// SPDX-License-Identifier: MIT
#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static void
a_text_is_cut_at_the_first_separator(void **state)
{
    (void)state;
    struct text head, tail;
    assert_true(text_cut(TEXT("a=b=c"), '=', &head, &tail));
    assert_true(text_eq(head, TEXT("a")));
    assert_true(text_eq(tail, TEXT("b=c")));
    assert_false(text_cut(TEXT("abc"), '=', &head, &tail));
    assert_true(text_eq(head, TEXT("abc")));
    assert_int_equal(tail.len, 0);
}

static void
a_text_is_clipped_between_code_points(void **state)
{
    (void)state;
    struct text euro = TEXT("a\u20acb"); /* 1 + 3 + 1 bytes */
    assert_int_equal(text_clip(euro, 5).len, 5);
    assert_int_equal(text_clip(euro, 4).len, 4);
    assert_int_equal(text_clip(euro, 3).len, 1);
    assert_int_equal(text_clip(euro, 2).len, 1);
    assert_int_equal(text_clip(euro, 0).len, 0);
}

static void
a_text_is_found_or_is_not(void **state)
{
    (void)state;
    assert_int_equal(text_find(TEXT("lamp bulb"), TEXT("bulb")), 5);
    assert_int_equal(text_find(TEXT("lamp"), TEXT("bulb")), SIZE_MAX);
    assert_int_equal(text_find((struct text){ 0 }, TEXT("x")), SIZE_MAX);
    assert_true(text_eq_nocase(TEXT("RsS"), TEXT("rss")));
    assert_true(text_eq(text_trim(TEXT(" \t x \n")), TEXT("x")));
}

static void
a_buffer_holds_its_limit_and_not_one_byte_more(void **state)
{
    (void)state;
    struct buffer b;
    buffer_init(&b, 4);
    assert_true(buffer_append(&b, TEXT("abcd")));
    assert_false(buffer_append(&b, TEXT("e")));
    assert_false(buffer_format(&b, "%d", 1));
    assert_true(text_eq(buffer_text(&b), TEXT("abcd")));
    buffer_finish(&b);
}

static void
a_buffer_reads_a_file_up_to_its_limit(void **state)
{
    (void)state;
    int ends[2];
    struct buffer b;
    for (size_t max = 7; max >= 6; max--) {
        assert_int_equal(pipe(ends), 0);
        assert_int_equal(write(ends[1], "a lines", 7), 7);
        close(ends[1]);
        buffer_init(&b, max);
        assert_int_equal(buffer_read(&b, ends[0]), max == 7 ? 0 : EFBIG);
        assert_true(text_eq(buffer_text(&b), (struct text){ "a lines", max }));
        buffer_finish(&b);
        close(ends[0]);
    }
    buffer_init(&b, 7);
    assert_int_equal(buffer_read(&b, -1), EBADF);
    buffer_finish(&b);
}

static void
a_buffer_writes_code_points_as_utf8(void **state)
{
    (void)state;
    struct buffer b;
    buffer_init(&b, 64);
    buffer_append_code_point(&b, 'A');
    buffer_append_code_point(&b, 0xE9);
    buffer_append_code_point(&b, 0x20AC);
    buffer_append_code_point(&b, 0x1F4A1);
    buffer_append_code_point(&b, 0xD800); /* no scalar value */
    assert_true(
        text_eq(buffer_text(&b), TEXT("A\u00e9\u20ac\U0001f4a1\ufffd")));
    buffer_finish(&b);
}

static void
an_arena_gives_zeroed_aligned_memory_of_any_size(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    for (size_t size = 1; size < 200000; size = size * 3 + 1) {
        unsigned char *ptr = arena_alloc(arena, size, 1);
        assert_int_equal((uintptr_t)ptr % 16, 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(ptr[i], 0);
        memset(ptr, 0xAA, size);
    }
    struct text copy = arena_format(arena, "%s-%d", "x", 7);
    assert_true(text_eq(copy, TEXT("x-7")));
    assert_int_equal(copy.ptr[copy.len], '\0');
    arena_destroy(arena);
}

static void
an_error_is_one_line_and_may_quote_itself(void **state)
{
    (void)state;
    struct error err = { 0 };
    assert_false(error_set(&err, ERROR_FORMAT, "line\none"));
    assert_string_equal(err.message, "line?one");
    error_set(&err, ERROR_NETWORK, "feed: %s", err.message);
    assert_string_equal(err.message, "feed: line?one");
    assert_int_equal(err.kind, ERROR_NETWORK);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_is_cut_at_the_first_separator),
        cmocka_unit_test(a_text_is_clipped_between_code_points),
        cmocka_unit_test(a_text_is_found_or_is_not),
        cmocka_unit_test(a_buffer_holds_its_limit_and_not_one_byte_more),
        cmocka_unit_test(a_buffer_reads_a_file_up_to_its_limit),
        cmocka_unit_test(a_buffer_writes_code_points_as_utf8),
        cmocka_unit_test(an_arena_gives_zeroed_aligned_memory_of_any_size),
        cmocka_unit_test(an_error_is_one_line_and_may_quote_itself),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
