// SPDX-License-Identifier: MIT
#pragma once

void breaking_news_swells_once_and_goes_with_its_item(void **state);
void a_logo_is_read_once_and_a_broken_one_is_none(void **state);
void a_scaled_logo_keeps_its_shape_and_its_colour(void **state);

void a_display_that_was_away_goes_on_where_it_was(void **state);
void a_status_that_cannot_be_read_is_no_alarm(void **state);
