// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct sockaddr;

/*
 * Is this an address of the open internet? False for loopback, private,
 * shared, link-local, documentation, benchmark, multicast, reserved and
 * unspecified ones (RFC 6890 and its registries), for IPv6 forms that wrap
 * such an IPv4 address, and for families that are not IP.
 */
bool address_is_public(const struct sockaddr *address);

/* The same for its text form, as "127.0.0.1" or "::1". Not an IP: false. */
bool address_text_is_public(const char *text);

/* The port, 0 for families that have none. */
uint16_t address_port(const struct sockaddr *address);
