// SPDX-License-Identifier: MIT
#include "groups.h"

int
main(void)
{
    return test_language() + test_sentence() + test_summary() + test_filter() +
           test_fold() + test_headline() + test_headlinese() + test_ledger() +
           test_pattern() + test_river() + test_rotation() + test_rundown() +
           test_story() + test_title() + test_token() + test_tree() +
           test_wire();
}
