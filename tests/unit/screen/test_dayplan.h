// SPDX-License-Identifier: MIT
#pragma once

void a_night_is_dim_from_its_beginning_to_its_end(void **state);
void hours_belong_to_the_day_they_begin_on(void **state);
void the_night_without_an_hour_has_no_gap(void **state);
void the_night_with_an_hour_twice_has_no_flash(void **state);
void off_is_stronger_than_dim(void **state);
void a_clock_that_is_not_set_switches_nothing(void **state);
void what_stands_still_wanders_a_pixel_at_a_time(void **state);
void a_dim_wall_is_the_same_wall_in_less_light(void **state);
