// SPDX-License-Identifier: MIT
#pragma once

void breaking_news_swells_once_and_goes_with_its_item(void **state);
void a_logo_is_read_once_and_a_broken_one_is_none(void **state);
void a_scaled_logo_keeps_its_shape_and_its_colour(void **state);
