// SPDX-License-Identifier: MIT
#pragma once

void a_clock_speaks_the_language_of_its_locale(void **state);
void the_clock_never_outgrows_its_place(void **state);
void what_stands_is_beside_the_clock_with_all_it_says(void **state);
void what_stands_does_not_move_with_the_clocks_figures(void **state);
void a_notice_waits_for_what_stands_and_is_left_room(void **state);
