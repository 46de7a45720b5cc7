// SPDX-License-Identifier: MIT
#pragma once

/* Each runs its tests and returns how many failed. */
int test_server(void);
int test_request(void);
int test_transfer(void);
int test_connect(void);
int test_url(void);
