// SPDX-License-Identifier: MIT
#include "unit/app/groups.h"

int
main(void)
{
    return test_config() + test_option() + test_system();
}
