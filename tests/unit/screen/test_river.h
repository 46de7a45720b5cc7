// SPDX-License-Identifier: MIT
#pragma once

void breaking_news_cuts_a_river_and_nothing_jumps_anywhere(void **state);
