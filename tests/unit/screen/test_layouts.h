// SPDX-License-Identifier: MIT
#pragma once

void every_layout_fits_into_every_wall(void **state);
void a_wall_chooses_its_layout_by_its_proportions(void **state);
void every_layout_outlasts_odd_news_on_odd_walls(void **state);
void a_story_is_a_function_of_the_clock(void **state);
void what_changes_is_drawn_and_handed_over(void **state);
void no_thin_line_stays_where_it_is(void **state);
void lines_come_out_even_and_whole(void **state);
void lines_end_where_a_reader_would_pause(void **state);
void a_headline_is_set_as_a_compositor_would(void **state);
void only_links_of_the_web_have_a_code(void **state);
