// SPDX-License-Identifier: MIT
#pragma once

/* cmocka.h needs these before it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* Each file of this folder: its tests, and how many failed. */
int test_bulletin(void);
int test_chart(void);
int test_claim(void);
int test_word(void);
