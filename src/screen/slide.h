// SPDX-License-Identifier: MIT
#pragma once

#include "screen/item.h"
#include "screen/sheet.h"
#include "screen/stage.h"

struct color_tables;
struct fonts;

/*
 * Paints one story on a stage: source, age, number of sources, the headline
 * in even lines as large as it fits, and the code of its link. Cannot fail: a
 * headline too long even for the smallest type ends in an ellipsis. True: it
 * reads from the right. Raster thread; finish the sheet with sheet_finish().
 */
bool slide_paint(const struct item_words *words, const struct stage *stage,
                 const struct layout *l, struct fonts *fonts,
                 const struct color_tables *tables, struct sheet *out);
