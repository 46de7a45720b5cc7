// SPDX-License-Identifier: MIT
#pragma once

void what_reads_against_a_river_stands_in_each_display(void **state);
void breaking_news_cuts_a_river_and_nothing_jumps_anywhere(void **state);
