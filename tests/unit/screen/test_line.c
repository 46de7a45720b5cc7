// SPDX-License-Identifier: MIT
#include "screen/line.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "screen/color.h"
#include "screen/layout.h"
#include "screen/script.h"
#include "screen/sign.h"
#include "unit/screen/test_screen.h"

struct bench {
    struct arena *arena;
    struct fonts *fonts;
};

int
line_group_setup(void **state)
{
    static struct bench b;
    const int sizes[FONT_ROLES] = { 64, 28, 28, 28 };
    struct error err;
    b.arena = arena_create();
    b.fonts = fonts_open(NULL, 0, sizes, &err);
    *state = &b;
    return b.fonts == NULL;
}

int
line_group_teardown(void **state)
{
    struct bench *b = *state;
    fonts_close(b->fonts);
    arena_destroy(b->arena);
    return 0;
}

static struct line
set(struct bench *b, const char *t)
{
    struct line line;
    line_set(b->arena, b->fonts, FONT_HEADLINE, text_of(t), (struct text){ 0 },
             &line);
    return line;
}

void
scripts_are_told_apart(void **state)
{
    (void)state;
    assert_int_equal(script_of('a'), SCRIPT_LATIN);
    assert_int_equal(script_of(' '), SCRIPT_COMMON);
    assert_int_equal(script_of(0x0301), SCRIPT_COMMON);
    assert_int_equal(script_of(0x0416), SCRIPT('C', 'y', 'r', 'l'));
    assert_int_equal(script_of(0x0627), SCRIPT('A', 'r', 'a', 'b'));
    assert_int_equal(script_of(0x05D0), SCRIPT('H', 'e', 'b', 'r'));
    assert_int_equal(script_of(0x0939), SCRIPT('D', 'e', 'v', 'a'));
    assert_int_equal(script_of(0x0E44), SCRIPT('T', 'h', 'a', 'i'));
    assert_int_equal(script_of(0x65E5), SCRIPT_HAN);
    assert_int_equal(script_of(0x3042), SCRIPT_HAN);
    assert_int_equal(script_of(0xD55C), SCRIPT_HANGUL);
    assert_true(script_is_emoji(0x1F680));
    assert_false(script_is_emoji(0x00A9));
}

void
every_script_of_a_mixed_line_has_its_run_and_direction(void **state)
{
    struct line line = set(*state, "Eng \u0627\u0644\u0623\u0645\u0645 "
                                   "\u05e9\u05dc\u05d5\u05dd "
                                   "\u0939\u093f\u0928\u094d\u0926\u0940 "
                                   "\u0e44\u0e17\u0e22 \u65e5\u672c "
                                   "\U0001f680");
    static const uint32_t expected[] = {
        SCRIPT_LATIN,
        /* the right-to-left pair stands in visual order */
        SCRIPT('H', 'e', 'b', 'r'),
        SCRIPT('A', 'r', 'a', 'b'),
    };
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(line.runs[i].script, expected[i]);
    assert_int_equal(line.runs[1].level % 2, 1);
    assert_int_equal(line.runs[2].level % 2, 1);
    assert_int_equal(line.runs[0].level, 0);
    assert_false(line.is_rtl);
    int x = 0;
    for (size_t i = 0; i < line.run_count; i++) {
        assert_int_equal(line.runs[i].x_px, x);
        x += line.runs[i].width_px;
    }
    assert_int_equal(line.width_px, x);
}

void
a_line_is_its_own_paragraph(void **state)
{
    assert_true(set(*state, "\u0627\u0644\u0623\u0645\u0645 UN").is_rtl);
    assert_false(set(*state, "UN \u0627\u0644\u0623\u0645\u0645").is_rtl);
}

void
arabic_is_joined(void **state)
{
    struct line joined = set(*state, "\u0628\u0628\u0628");
    /* Kept apart by ZWNJ, the same letters take their isolated forms. */
    struct line apart = set(*state, "\u0628\u200c\u0628\u200c\u0628");
    assert_true(joined.width_px > 0);
    assert_true(joined.width_px < apart.width_px);
}

void
a_family_of_emoji_is_one_picture(void **state)
{
    struct line one = set(*state, "\U0001f680");
    if (!one.runs[0].font->is_color) {
        print_message("skipped: fonts-noto-color-emoji is not installed\n");
        return;
    }
    struct line family = set(*state, "\U0001f468\u200d\U0001f469\u200d"
                                     "\U0001f467");
    struct line flag = set(*state, "\U0001f1e9\U0001f1ea");
    assert_int_equal(family.run_count, 1);
    assert_true(family.width_px < one.width_px * 5 / 4);
    assert_true(flag.width_px < one.width_px * 5 / 4);
}

void
a_hostile_line_is_cut_and_set(void **state)
{
    static char bytes[40001];
    memset(bytes, 'W', 10000);
    bytes[10000] = '\0';
    struct line line = set(*state, bytes);
    size_t len = 0;
    for (size_t i = 0; i < line.run_count; i++)
        len += line.runs[i].text.len;
    assert_int_equal(len, LINE_MAX_GRAPHEMES - 1 + 3); /* and an ellipsis */

    bytes[0] = 'a';
    for (size_t i = 0; i < 500; i++)
        memcpy(bytes + 1 + i * 2, "\u0301", 2);
    bytes[1001] = '\0';
    line = set(*state, bytes);
    assert_int_equal(line.run_count, 1);
    assert_true(line.runs[0].text.len <= 1 + 2 * LINE_MAX_CLUSTER);

    line = set(*state, "");
    assert_int_equal(line.run_count, 0);
    line = set(*state, "\xff\xfe\xc3");
    assert_true(line.width_px > 0);
    line = set(*state, "\u200b");
    assert_int_equal(line.run_count, 0);
    line = set(*state, "\u202eevil\x07\n");
    for (size_t i = 0; i < line.run_count; i++)
        assert_int_equal(line.runs[i].level % 2, 0);
}

void
each_language_of_the_han_has_its_own_forms(void **state)
{
    struct bench *b = *state;
    static const char *const tags[] = { "ja", "ko", "zh-Hans", "zh-Hant",
                                        "zh-HK" };
    const uint32_t bone = 0x9AA8; /* it differs in all of them */
    const struct font *fonts[5];
    for (size_t i = 0; i < 5; i++) {
        fonts[i] = fonts_pick(b->fonts, FONT_HEADLINE, &bone, 1, SCRIPT_HAN,
                              text_of(tags[i]));
        if (strstr(fonts[i]->name, "CJK") == NULL)
            skip(); /* not installed */
        for (size_t k = 0; k < i; k++)
            assert_string_not_equal(fonts[i]->name, fonts[k]->name);
    }
    /* Who does not say is taken to be on the mainland. */
    assert_ptr_equal(
        fonts_pick(b->fonts, FONT_HEADLINE, &bone, 1, SCRIPT_HAN, TEXT("en")),
        fonts[2]);
}

void
letters_are_kerned(void **state)
{
    struct bench *b = *state;
    assert_true(set(b, "AVAVAV").width_px <
                3 * (set(b, "A").width_px + set(b, "V").width_px));
}

void
a_clock_does_not_fidget(void **state)
{
    struct bench *b = *state;
    static const char *const times[] = { "11:11", "00:00", "23:47" };
    struct screen_style style = { .rotate = 0 };
    struct color_tables tables;
    struct layout l;
    int width = 0;
    layout_compute(&style, 1280, 320, &l);
    color_tables_init(&tables);
    for (size_t i = 0; i < 3; i++) {
        struct image image;
        sign_paint(SIGN_CLOCK, text_of(times[i]), b->fonts, &l, &tables,
                   &image);
        assert_true(width == 0 || image.w == width);
        width = image.w;
        image_finish(&image);
    }
}

void
a_dump_names_runs_and_fonts(void **state)
{
    struct bench *b = *state;
    struct line line = set(b, "UN: \u0627\u0644\u0623\u0645\u0645 2026");
    struct text dump = line_dump(b->arena, &line);
    assert_true(text_starts(dump, TEXT("ltr ")));
    assert_true(text_find(dump, TEXT(" Latn 0 ")) != SIZE_MAX);
    assert_true(text_find(dump, TEXT(" Arab 1 ")) != SIZE_MAX);
    assert_true(text_find(dump, TEXT("|UN: |")) != SIZE_MAX);
}
