// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/*
 * A paragraph of a wire without what tells a machine which company is meant:
 * "Halden Corp <HLD.L>", "Halden Corp (NYSE: HLD)"; a company that stands in
 * brackets because it has no such sign, "<Marsh and Lee Plc>", stands without
 * them. The paragraph itself when there is nothing of it.
 */
struct text company_read(struct arena *arena, struct text paragraph);

/*
 * "Halden Foods, Inc.'s" is Halden Foods': an English sentence without what the
 * law calls a company by. What is no name without it ("News Corp", "Lee & Co")
 * keeps it. The sentence itself when there is nothing of it. Pure.
 */
struct text company_brief(struct arena *arena, struct text sentence);
