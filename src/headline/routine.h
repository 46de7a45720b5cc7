// SPDX-License-Identifier: MIT
#pragma once

/*
 * The small change of news in all listed languages, a line each, folded as by
 * headline/fold.h: who does what every day, whatever the story. Words that
 * announce, visit, open, arrest; the offices and the places where it is done.
 * In Chinese, Japanese and Korean, pairs of letters.
 */
extern const char *const ROUTINE[];
