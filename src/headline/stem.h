// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

/*
 * What the forms of a word share, near enough: English endings off, the Arabic
 * article off, and then its first letters, which serve most languages of
 * Europe about as well as a stemmer would. `word` is folded (fold.h); the
 * result is a part of it. What has a digit in it has no forms.
 */
struct text stem_word(struct text word);
