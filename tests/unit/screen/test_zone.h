// SPDX-License-Identifier: MIT
#pragma once

void a_wall_has_a_time_zone_of_its_own(void **state);
void a_zone_that_is_none_is_said_to_be_so(void **state);
void the_rule_behind_the_last_change_holds_for_ever(void **state);
void what_is_no_rule_is_as_none(void **state);
void a_rule_has_its_changes_on_the_day_it_names(void **state);
