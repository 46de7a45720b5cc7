// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

/*
 * The charset of a document in other letters than Latin ones that is no UTF-8:
 * one of two bytes a letter when nearly all of its bytes pair up and the pairs
 * are of the kind that its language uses most; else, when high bytes stand
 * together as whole words, the one of Cyrillic, Greek, Hebrew, Arabic or Thai
 * in which the commonest letters are common. NULL where neither is sure, as in
 * all that is written in Latin letters.
 */
const char *guess_letters(struct text bytes);

/*
 * The same for Latin letters beyond Western Europe's, told by `language` (as
 * the document states it, may be empty) or, for Polish and Turkish, by letters
 * that no other language has where they stand. NULL: windows-1252.
 */
const char *guess_latin(struct text bytes, struct text language);
