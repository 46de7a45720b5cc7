// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/*
 * HZ (RFC 1843), which iconv lacks here, as the eight-bit GB2312 that it
 * spells with "~{" and "~}". Lives in `arena`.
 */
struct text hz_to_gb2312(struct arena *arena, struct text bytes);
