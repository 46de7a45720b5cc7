// SPDX-License-Identifier: MIT
#include "unit/store/groups.h"

int
main(void)
{
    return test_store() + test_damage();
}
