// SPDX-License-Identifier: MIT
#pragma once

#include "article/block.h"

/*
 * Puts the text that a page states in JSON-LD (`body`: one clean line) to use
 * as a witness: when most of it stands in the page's blocks, a paragraph that
 * is in it belongs to the story, and what follows the last such paragraph
 * does not. Otherwise nothing changes: bodies are often cut or of another
 * version.
 */
void body_testify(struct text body, struct blocks *blocks);
