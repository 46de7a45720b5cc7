// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct xml_reader;

/*
 * The length of the document type declaration at the start of `t`. Internal
 * general entities whose value is plain text or one character reference are
 * remembered in `r`; all others, and everything external, are forgotten, so
 * that nothing can grow.
 */
size_t doctype_read(struct xml_reader *r, struct text t);
