// SPDX-License-Identifier: MIT
#include "unit/net/groups.h"

#include <signal.h>

int
main(void)
{
    signal(SIGPIPE, SIG_IGN); /* clients that hang up on the test's server */
    return test_url() + test_request() + test_server() + test_transfer() +
           test_connect();
}
