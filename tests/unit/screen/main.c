// SPDX-License-Identifier: MIT
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "unit/screen/test_cover.h"
#include "unit/screen/test_current.h"
#include "unit/screen/test_dayplan.h"
#include "unit/screen/test_lamp.h"
#include "unit/screen/test_layouts.h"
#include "unit/screen/test_marks.h"
#include "unit/screen/test_river.h"
#include "unit/screen/test_screen.h"
#include "unit/screen/test_splice.h"
#include "unit/screen/test_zone.h"

static const struct CMUnitTest line_tests[] = {
    cmocka_unit_test(scripts_are_told_apart),
    cmocka_unit_test(every_script_of_a_mixed_line_has_its_run_and_direction),
    cmocka_unit_test(a_line_is_its_own_paragraph),
    cmocka_unit_test(arabic_is_joined),
    cmocka_unit_test(a_family_of_emoji_is_one_picture),
    cmocka_unit_test(a_hostile_line_is_cut_and_set),
    cmocka_unit_test(each_language_of_the_han_has_its_own_forms),
    cmocka_unit_test(letters_are_kerned),
    cmocka_unit_test(a_clock_does_not_fidget),
    cmocka_unit_test(a_dump_names_runs_and_fonts),
};

static const struct CMUnitTest part_tests[] = {
    cmocka_unit_test(a_label_is_readable_on_any_ground),
    cmocka_unit_test(what_is_not_covered_keeps_its_colour),
    cmocka_unit_test(half_covered_is_half_the_light),
    cmocka_unit_test(a_turned_rectangle_comes_back),
    cmocka_unit_test(a_picture_in_runs_is_the_same_picture),
    cmocka_unit_test(every_size_has_its_tape_inside_the_band),
    cmocka_unit_test(type_grows_with_the_viewing_distance),
    cmocka_unit_test(a_missed_refresh_is_made_good),
    cmocka_unit_test(a_display_is_measured_not_believed),
    cmocka_unit_test(a_tally_gives_percentiles),
    cmocka_unit_test(silence_is_said_in_words),
    cmocka_unit_test(a_wall_without_its_first_news_is_known),
    cmocka_unit_test(tiles_are_numbered_below_zero_too),
    cmocka_unit_test(a_wall_has_a_time_zone_of_its_own),
    cmocka_unit_test(a_zone_that_is_none_is_said_to_be_so),
    cmocka_unit_test(the_rule_behind_the_last_change_holds_for_ever),
    cmocka_unit_test(what_is_no_rule_is_as_none),
    cmocka_unit_test(a_rule_has_its_changes_on_the_day_it_names),
    cmocka_unit_test(the_card_with_a_panel_is_found),
    cmocka_unit_test(a_pi_5_is_known_by_its_model),
};

static const struct CMUnitTest wall_tests[] = {
    cmocka_unit_test(a_frame_is_a_function_of_the_clock),
    cmocka_unit_test(the_tape_moves_left_by_one_step_a_refresh),
    cmocka_unit_test(news_that_reads_from_the_right_runs_rightwards),
    cmocka_unit_test(what_reads_against_the_tape_stands_still),
    cmocka_unit_test(speed_in_words_follows_the_size_of_the_letters),
    cmocka_unit_test(an_empty_wall_is_still_and_fills_at_once),
    cmocka_unit_test(a_turned_wall_shows_the_same),
    cmocka_unit_test(odd_sizes_and_broken_fonts_still_show_something),
    cmocka_unit_test(a_restart_goes_on_with_what_has_not_aired),
    cmocka_unit_test(displays_of_a_river_show_one_tape),
    cmocka_unit_test(a_display_finds_its_place_in_a_river_from_anywhere),
    cmocka_unit_test(breaking_news_enters_a_river_behind_its_edge),
    cmocka_unit_test(what_reads_against_a_river_stands_in_each_display),
    cmocka_unit_test(breaking_news_cuts_a_river_and_nothing_jumps_anywhere),
    cmocka_unit_test(a_new_look_keeps_the_place),
    cmocka_unit_test(what_is_breaking_comes_in_at_once_and_nothing_jumps),
    cmocka_unit_test(what_is_breaking_takes_the_stage),
    cmocka_unit_test(no_frame_allocates_or_calls_for_fonts_or_files),
};

static const struct CMUnitTest lamp_tests[] = {
    cmocka_unit_test(a_lamp_that_nothing_passes_stays_dark),
    cmocka_unit_test(a_letter_leaves_a_glow_behind_it),
    cmocka_unit_test(what_runs_rightwards_glows_on_the_other_side),
    cmocka_unit_test(low_current_is_redder_current),
    cmocka_unit_test(a_sign_that_stands_has_no_glow_behind_its_letters),
    cmocka_unit_test(a_tired_lamp_stays_where_it_is),
    cmocka_unit_test(only_lamps_that_change_are_drawn),
    cmocka_unit_test(lamps_fit_into_walls_of_any_size),
};

static const struct CMUnitTest day_tests[] = {
    cmocka_unit_test(a_night_is_dim_from_its_beginning_to_its_end),
    cmocka_unit_test(hours_belong_to_the_day_they_begin_on),
    cmocka_unit_test(the_night_without_an_hour_has_no_gap),
    cmocka_unit_test(the_night_with_an_hour_twice_has_no_flash),
    cmocka_unit_test(off_is_stronger_than_dim),
    cmocka_unit_test(a_clock_that_is_not_set_switches_nothing),
    cmocka_unit_test(what_stands_still_wanders_a_pixel_at_a_time),
    cmocka_unit_test(a_dim_wall_is_the_same_wall_in_less_light),
};

static const struct CMUnitTest mark_tests[] = {
    cmocka_unit_test(breaking_news_swells_once_and_goes_with_its_item),
    cmocka_unit_test(a_logo_is_read_once_and_a_broken_one_is_none),
    cmocka_unit_test(a_scaled_logo_keeps_its_shape_and_its_colour),
    cmocka_unit_test(a_display_that_was_away_goes_on_where_it_was),
    cmocka_unit_test(a_status_that_cannot_be_read_is_no_alarm),
};

static const struct CMUnitTest cover_tests[] = {
    cmocka_unit_test(a_clock_speaks_the_language_of_its_locale),
    cmocka_unit_test(the_clock_never_outgrows_its_place),
    cmocka_unit_test(what_stands_is_beside_the_clock_with_all_it_says),
    cmocka_unit_test(what_stands_does_not_move_with_the_clocks_figures),
    cmocka_unit_test(a_notice_waits_for_what_stands_and_is_left_room),
};

static const struct CMUnitTest layout_tests[] = {
    cmocka_unit_test(every_layout_fits_into_every_wall),
    cmocka_unit_test(a_wall_chooses_its_layout_by_its_proportions),
    cmocka_unit_test(every_layout_outlasts_odd_news_on_odd_walls),
    cmocka_unit_test(a_story_is_a_function_of_the_clock),
    cmocka_unit_test(what_changes_is_drawn_and_handed_over),
    cmocka_unit_test(no_thin_line_stays_where_it_is),
    cmocka_unit_test(lines_come_out_even_and_whole),
    cmocka_unit_test(lines_end_where_a_reader_would_pause),
    cmocka_unit_test(a_headline_is_set_as_a_compositor_would),
    cmocka_unit_test(only_links_of_the_web_have_a_code),
};

static const struct CMUnitTest current_tests[] = {
    cmocka_unit_test(a_display_keeps_to_the_shared_clock_by_whole_steps),
    cmocka_unit_test(a_clock_that_was_wrong_is_followed_pixel_by_pixel),
    cmocka_unit_test(a_display_that_is_far_off_is_put_right_at_once),
    cmocka_unit_test(a_missed_refresh_is_no_reason_to_correct),
    cmocka_unit_test(type_has_one_size_and_height_on_displays_of_any_pixels),
};

int
main(void)
{
    int failed = cmocka_run_group_tests_name(
        "line", line_tests, line_group_setup, line_group_teardown);
    failed += cmocka_run_group_tests_name("parts", part_tests, NULL, NULL);
    failed += cmocka_run_group_tests_name("current", current_tests, NULL, NULL);
    failed += cmocka_run_group_tests_name("lamps", lamp_tests, NULL, NULL);
    failed += cmocka_run_group_tests_name("cover", cover_tests, NULL, NULL);
    failed += cmocka_run_group_tests_name("marks", mark_tests, NULL, NULL);
    failed += cmocka_run_group_tests_name("layouts", layout_tests, NULL, NULL);
    failed += cmocka_run_group_tests_name("day", day_tests, NULL, NULL);
    return failed + cmocka_run_group_tests_name("wall", wall_tests, NULL, NULL);
}
