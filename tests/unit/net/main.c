// SPDX-License-Identifier: MIT
#include "unit/net/groups.h"

int
main(void)
{
    return test_url() + test_request() + test_server() + test_transfer();
}
