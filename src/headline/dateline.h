// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
struct language;

/*
 * A paragraph without the place, date and agency that open it: "LONDON, Nov 3
 * (Reuters) - ", "Berlin (dpa) – ", "26 juin 2012. - ", "(CNN)", "（新华社
 * 北京3日电）". What only looks like one stays.
 */
struct text dateline_strip(struct arena *arena, struct text paragraph,
                           const struct language *language);

/* A story's first sentence without the place that an Indian newspaper puts
 * before it: "Mangaluru: The district court ...". What is said or asked keeps
 * its speaker. */
struct text dateline_strip_place(struct arena *arena, struct text sentence);

/* As dateline_strip(), for Chinese, Japanese and Korean. */
struct text dateline_strip_eastern(struct text paragraph);
