// SPDX-License-Identifier: MIT
#pragma once

/* Each runs its tests and returns how many failed. */
int test_store(void);
int test_damage(void);
