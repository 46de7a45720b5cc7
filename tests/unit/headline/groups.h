// SPDX-License-Identifier: MIT
#pragma once

/* One group of tests a file; each gives the number that failed. */
int test_filter(void);
int test_fold(void);
int test_headline(void);
int test_headlinese(void);
int test_ledger(void);
int test_pattern(void);
int test_river(void);
int test_rotation(void);
int test_rundown(void);
int test_story(void);
int test_title(void);
int test_token(void);
int test_tree(void);
int test_wire(void);
int test_language(void);
int test_sentence(void);
int test_summary(void);
