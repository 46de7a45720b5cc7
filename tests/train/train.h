// SPDX-License-Identifier: MIT
#pragma once

#include <stdint.h>

struct arena;

/* Learns the tagger's weights, TAGGER_SLOTS of them. */
void train_tagger(struct arena *arena, const char *path, int8_t *out);

/* Prints how many words of a tagged file the built-in tagger gets right. */
void train_test_tagger(struct arena *arena, const char *path);
