// SPDX-License-Identifier: MIT
#pragma once

void what_is_breaking_comes_in_at_once_and_nothing_jumps(void **state);
void what_is_breaking_takes_the_stage(void **state);
