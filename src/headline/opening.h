// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/* "But experts believe": the sentence without a first word that only joins it
 * to the one before, or without who reports it: "Ann Lee, writing for the Post:". */
struct text opening_strip_contrast(struct text sentence);

/* Whether a sentence begins by joining on to one before it: "But", "Also". */
bool opening_refers(struct text sentence);

/*
 * "POLICE in Millbrook", "MANCHESTER CITY midfielder": the first words as
 * their story writes them further on, where a newspaper prints a story's
 * beginning in capitals. Names in letters ("NASA has") stay. The sentence as
 * it is when nothing is to be changed.
 */
struct text opening_calm(struct arena *arena, struct text sentence,
                         struct text evidence);

/* "When the water came, Ann Lee had", "Most people who": a scene, which is none
 * of the news. */
bool opening_is_scene(struct arena *arena, struct text sentence);

/* Whether a story that begins so has only been announced: a question, "It is
 * one of the", "Ten years ago", "If you". */
bool opening_teases(struct arena *arena, struct text sentence);
