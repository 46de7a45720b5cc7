// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

/*
 * The script (answer.h) that serves `target` from `folder`: NAME.answers when
 * it is there, else the file with Content-Type, ETag and Last-Modified, 304
 * when the request names either, else 404. The caller frees it.
 */
char *folder_answer(const char *folder, const char *target, struct text head);
