// SPDX-License-Identifier: MIT
#pragma once

void a_lamp_that_nothing_passes_stays_dark(void **state);
void a_letter_leaves_a_glow_behind_it(void **state);
void what_runs_rightwards_glows_on_the_other_side(void **state);
void a_sign_that_stands_has_no_glow_behind_its_letters(void **state);
void low_current_is_redder_current(void **state);
void a_tired_lamp_stays_where_it_is(void **state);
void only_lamps_that_change_are_drawn(void **state);
void lamps_fit_into_walls_of_any_size(void **state);
