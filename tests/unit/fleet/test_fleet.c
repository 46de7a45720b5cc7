// SPDX-License-Identifier: MIT
#include "unit/fleet/tests.h"

int
main(void)
{
    int failures = 0;
    failures += test_bulletin();
    failures += test_chart();
    failures += test_claim();
    failures += test_word();
    return failures;
}
