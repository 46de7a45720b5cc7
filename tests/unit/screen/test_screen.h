// SPDX-License-Identifier: MIT
#pragma once

int line_group_setup(void **state);
int line_group_teardown(void **state);

void scripts_are_told_apart(void **state);
void every_script_of_a_mixed_line_has_its_run_and_direction(void **state);
void a_line_is_its_own_paragraph(void **state);
void arabic_is_joined(void **state);
void a_family_of_emoji_is_one_picture(void **state);
void a_hostile_line_is_cut_and_set(void **state);
void each_language_of_the_han_has_its_own_forms(void **state);
void letters_are_kerned(void **state);
void a_clock_does_not_fidget(void **state);
void a_dump_names_runs_and_fonts(void **state);

void a_label_is_readable_on_any_ground(void **state);
void what_is_not_covered_keeps_its_colour(void **state);
void half_covered_is_half_the_light(void **state);
void a_turned_rectangle_comes_back(void **state);
void a_picture_in_runs_is_the_same_picture(void **state);
void every_size_has_its_tape_inside_the_band(void **state);
void type_grows_with_the_viewing_distance(void **state);
void a_missed_refresh_is_made_good(void **state);
void a_display_is_measured_not_believed(void **state);
void a_tally_gives_percentiles(void **state);
void the_card_with_a_panel_is_found(void **state);
void a_pi_5_is_known_by_its_model(void **state);
void tiles_are_numbered_below_zero_too(void **state);

void a_frame_is_a_function_of_the_clock(void **state);
void the_tape_moves_left_by_one_step_a_refresh(void **state);
void news_that_reads_from_the_right_runs_rightwards(void **state);
void what_reads_against_the_tape_stands_still(void **state);
void speed_in_words_follows_the_size_of_the_letters(void **state);
void an_empty_wall_is_still_and_fills_at_once(void **state);
void a_turned_wall_shows_the_same(void **state);
void odd_sizes_and_broken_fonts_still_show_something(void **state);
void silence_is_said_in_words(void **state);
void a_wall_without_its_first_news_is_known(void **state);
void displays_of_a_river_show_one_tape(void **state);
void a_display_finds_its_place_in_a_river_from_anywhere(void **state);
void breaking_news_enters_a_river_behind_its_edge(void **state);
void a_restart_goes_on_with_what_has_not_aired(void **state);
void a_new_look_keeps_the_place(void **state);

void no_frame_allocates_or_calls_for_fonts_or_files(void **state);
