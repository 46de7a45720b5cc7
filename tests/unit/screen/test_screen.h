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
void a_dump_names_runs_and_fonts(void **state);
