// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

/*
 * What is wrong with an extended regular expression (POSIX 2017, 9.4) that a
 * matcher of the C library could take hours over, as the end of a sentence
 * that begins with it: back references, great repeats, and repeats of what may
 * be empty, whose states double with each. NULL: nothing. Whether it is an
 * expression at all is regcomp()'s to say. Pure; linear time.
 */
const char *expression_fault(struct text body);
