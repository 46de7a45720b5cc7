// SPDX-License-Identifier: MIT
#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/file.h"
#include "base/log.h"
#include "support/scratch.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
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
a_boundary_lies_between_code_points(void **state)
{
    (void)state;
    struct text euro = TEXT("a\u20acb"); /* 1 + 3 + 1 bytes */
    static const size_t boundaries[] = { 0, 1, 1, 1, 4, 5, 5 };
    for (size_t at = 0; at < sizeof boundaries / sizeof *boundaries; at++)
        assert_int_equal(text_boundary(euro, at), boundaries[at]);
    assert_int_equal(text_boundary((struct text){ 0 }, 1), 0);
    assert_int_equal(text_boundary(TEXT("\x80\x80"), 1), 0);
}

static void
a_number_is_digits_and_nothing_else(void **state)
{
    (void)state;
    assert_true(text_is_number(TEXT("0190")));
    assert_false(text_is_number((struct text){ 0 }));
    assert_false(text_is_number(TEXT("-1")));
    assert_false(text_is_number(TEXT("1 ")));
    static const char letters[] = "azAZ", others[] = "@[`{\x80\xDF 0";
    for (size_t i = 0; letters[i] != '\0'; i++)
        assert_true(text_is_letter(letters[i]));
    for (size_t i = 0; others[i] != '\0'; i++)
        assert_false(text_is_letter(others[i]));
}

static void
a_number_is_what_its_digits_say_up_to_a_limit(void **state)
{
    static const struct {
        const char *text;
        int64_t max;
        int64_t value; /* -1: none */
    } rows[] = {
        { "0", 9, 0 },
        { "007", 9, 7 },
        { "7", 5, 5 },
        { "10", 9, 9 },
        { "99", 100, 99 },
        { "100", 100, 100 },
        { "101", 100, 100 },
        { "1000000", 100, 100 },
        { "9223372036854775807", INT64_MAX, INT64_MAX },
        { "9223372036854775808", INT64_MAX, INT64_MAX },
        { "99999999999999999999999", INT64_MAX, INT64_MAX },
        { "99999999999999999999x", INT64_MAX, -1 },
        { "", 9, -1 },
        { "-1", 9, -1 },
        { "+1", 9, -1 },
        { " 1", 9, -1 },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        int64_t value = -1;
        bool good =
            text_read_number(text_of(rows[i].text), rows[i].max, &value);
        assert_int_equal(good, rows[i].value >= 0);
        assert_int_equal(value, rows[i].value);
    }
}

static void
words_stand_between_spaces(void **state)
{
    (void)state;
    assert_int_equal(text_count_words((struct text){ 0 }), 0);
    assert_int_equal(text_count_words(TEXT("  ")), 0);
    assert_int_equal(text_count_words(TEXT("lamp")), 1);
    assert_int_equal(text_count_words(TEXT(" a  lamp, lit ")), 3);
}

static void
one_of_a_list_begins_ends_or_is_in_a_text(void **state)
{
    (void)state;
    static const char *const list[] = { "tram", "bus" };
    assert_true(text_starts_any(TEXT("bus stop"), TEXT_LIST(list)));
    assert_false(text_starts_any(TEXT("a bus"), TEXT_LIST(list)));
    assert_true(text_ends_any(TEXT("a tram"), TEXT_LIST(list)));
    assert_false(text_ends_any(TEXT("trams"), TEXT_LIST(list)));
    assert_true(text_has_any(TEXT("night buses"), TEXT_LIST(list)));
    assert_false(text_has_any(TEXT("night trains"), TEXT_LIST(list)));
    assert_false(text_has_any(TEXT("bus"), list, 0));
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
the_case_of_ascii_letters_is_ignored_where_the_name_says_so(void **state)
{
    (void)state;
    assert_true(text_starts_nocase(TEXT("File:/a"), TEXT("file:")));
    assert_false(text_starts_nocase(TEXT("fil"), TEXT("file:")));
    assert_true(text_ends_nocase(TEXT("a.TTF"), TEXT(".ttf")));
    assert_false(text_ends_nocase(TEXT("tf"), TEXT(".ttf")));
    assert_int_equal(text_find_nocase(TEXT("a Bulb"), TEXT("bULB")), 2);
    assert_int_equal(text_find_nocase(TEXT("Bul"), TEXT("bulb")), SIZE_MAX);
    assert_int_equal(text_find_nocase((struct text){ 0 }, TEXT("")), 0);
    assert_int_equal(text_find_nocase(TEXT("\xC3\x84"), TEXT("\xC3\xA4")),
                     SIZE_MAX);
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

static void
what_a_terminal_would_obey_is_tamed(void **state)
{
    (void)state;
    static const struct {
        const char *bytes, *tame;
    } rows[] = {
        { "plain", "plain" },
        { "a\x1b[2Jb", "a?[2Jb" },
        { "a\r\nb\tc\x7f", "a??b?c?" },
        { "a\xc2\x9b"
          "31mb",
          "a?31mb" },                   /* CSI as one character */
        { "a\u202eb\u2069c", "a?b?c" }, /* turns the direction */
        { "a\u2028b\ufeff", "a?b?" },
        { "Z\u00fcrich \u6771\u4eac \U0001F600",
          "Z\u00fcrich \u6771\u4eac \U0001F600" },
        { "a\xff\xc3", "a??" },
        { "\xc0\x80\xe0\x80\x80", "?????" }, /* longer than need be */
        { "\xed\xa0\x80", "???" },           /* half a pair */
        { "\xf4\x90\x80\x80", "????" },
        { "\U000E0041x", "?x" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char bytes[64];
        size_t len = strlen(rows[i].bytes);
        memcpy(bytes, rows[i].bytes, len);
        struct text tame = { bytes, text_tame(bytes, len) };
        assert_true(text_eq(tame, text_of(rows[i].tame)));
    }
}

static void
a_log_line_is_whole_and_short(void **state)
{
    (void)state;
    int ends[2], before = dup(STDERR_FILENO);
    char line[1000], long_name[600] = "";
    for (size_t i = 0; i < 299; i++)
        strcat(long_name, "\u00fc");
    assert_int_equal(pipe(ends), 0);
    dup2(ends[1], STDERR_FILENO);
    log_line(LOG_LEVEL_ERROR, "room", "a\nb %s", long_name);
    dup2(before, STDERR_FILENO);
    close(before);
    close(ends[1]);
    ssize_t len = read(ends[0], line, sizeof line);
    close(ends[0]);
    assert_in_range(len, 290, 300);
    assert_memory_equal(line, "room: a?b ", 10);
    assert_int_equal(line[len - 1], '\n');
    assert_memory_equal(line + len - 3, "\u00fc", 2);
}

static void
a_file_is_replaced_whole_or_not_at_all(void **state)
{
    (void)state;
    char folder[SCRATCH_PATH_BYTES], path[80], part[80], link[80], far[80];
    struct stat info;
    struct error err = { 0 };
    struct buffer bytes;
    scratch_make(folder);
    snprintf(path, sizeof path, "%s/a", folder);
    snprintf(part, sizeof part, "%s/a.part", folder);
    snprintf(link, sizeof link, "%s/b", folder);
    snprintf(far, sizeof far, "%s/no/a", folder);
    assert_true(file_replace(path, TEXT("one"), &err));
    assert_int_equal(stat(path, &info), 0);
    assert_int_equal(info.st_mode & 0777, 0600);
    assert_int_equal(chmod(path, 0644), 0); /* somebody else reads it */
    assert_int_equal(symlink("a", link), 0);
    assert_true(file_replace(link, TEXT("two"), &err));
    assert_int_equal(stat(path, &info), 0);
    assert_int_equal(info.st_mode & 0777, 0644);
    assert_int_equal(access(part, F_OK), -1);
    buffer_init(&bytes, 3);
    assert_true(file_read(path, &bytes, &err));
    assert_true(text_eq(buffer_text(&bytes), TEXT("two")));
    assert_false(file_read(path, &bytes, &err));
    assert_int_equal(err.kind, ERROR_LIMIT);
    buffer_finish(&bytes);
    /* The part cannot be made: what was there stays. */
    assert_int_equal(mkdir(part, 0700), 0);
    assert_false(file_replace(path, TEXT("three"), &err));
    assert_false(file_replace(far, TEXT("three"), &err));
    assert_non_null(strstr(err.message, "/no/a: "));
    assert_true(file_replace("/dev/null", TEXT("gone"), &err));
    buffer_init(&bytes, 100);
    assert_true(file_read(path, &bytes, &err));
    assert_true(text_eq(buffer_text(&bytes), TEXT("two")));
    buffer_finish(&bytes);
    scratch_remove(folder);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_is_cut_at_the_first_separator),
        cmocka_unit_test(a_text_is_clipped_between_code_points),
        cmocka_unit_test(a_boundary_lies_between_code_points),
        cmocka_unit_test(a_number_is_digits_and_nothing_else),
        cmocka_unit_test(a_number_is_what_its_digits_say_up_to_a_limit),
        cmocka_unit_test(words_stand_between_spaces),
        cmocka_unit_test(one_of_a_list_begins_ends_or_is_in_a_text),
        cmocka_unit_test(a_text_is_found_or_is_not),
        cmocka_unit_test(
            the_case_of_ascii_letters_is_ignored_where_the_name_says_so),
        cmocka_unit_test(a_buffer_holds_its_limit_and_not_one_byte_more),
        cmocka_unit_test(a_buffer_reads_a_file_up_to_its_limit),
        cmocka_unit_test(a_buffer_writes_code_points_as_utf8),
        cmocka_unit_test(an_arena_gives_zeroed_aligned_memory_of_any_size),
        cmocka_unit_test(an_error_is_one_line_and_may_quote_itself),
        cmocka_unit_test(what_a_terminal_would_obey_is_tamed),
        cmocka_unit_test(a_log_line_is_whole_and_short),
        cmocka_unit_test(a_file_is_replaced_whole_or_not_at_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
