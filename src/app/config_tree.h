// SPDX-License-Identifier: MIT
#pragma once

#include <yaml.h>

#include "base/text.h"

struct problems;

/*
 * The YAML document in `bytes`: nodes with the place where each begins. False,
 * and the reason in `problems`, when it is none. Deleted with
 * yaml_document_delete(). An empty file is an empty document.
 */
bool config_tree_load(struct text bytes, struct problems *problems,
                      yaml_document_t *document);
