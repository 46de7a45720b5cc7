// SPDX-License-Identifier: MIT
#pragma once

/* Each returns how many of its tests fail. */
int test_config(void);
int test_option(void);
int test_system(void);
