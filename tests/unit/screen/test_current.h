// SPDX-License-Identifier: MIT
#pragma once

void a_display_keeps_to_the_shared_clock_by_whole_steps(void **state);
void a_clock_that_was_wrong_is_followed_pixel_by_pixel(void **state);
void a_display_that_is_far_off_is_put_right_at_once(void **state);
void type_has_one_size_and_height_on_displays_of_any_pixels(void **state);
void a_missed_refresh_is_no_reason_to_correct(void **state);
