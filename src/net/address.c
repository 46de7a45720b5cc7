// SPDX-License-Identifier: MIT
#include "net/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>

struct range4 {
    uint32_t start;
    int bits;
};

/* IANA's special-purpose registry (RFC 6890) where it is not "globally
 * reachable". */
static const struct range4 special4[] = {
    { 0x00000000, 8 },  /* this network */
    { 0x0A000000, 8 },  /* private */
    { 0x64400000, 10 }, /* shared by carriers, RFC 6598 */
    { 0x7F000000, 8 },  /* loopback */
    { 0xA9FE0000, 16 }, /* link-local */
    { 0xAC100000, 12 }, /* private */
    { 0xC0000000, 24 }, /* protocol assignments */
    { 0xC0000200, 24 }, /* documentation */
    { 0xC0586300, 24 }, /* 6to4 relays */
    { 0xC0A80000, 16 }, /* private */
    { 0xC6120000, 15 }, /* benchmarks */
    { 0xC6336400, 24 }, /* documentation */
    { 0xCB007100, 24 }, /* documentation */
    { 0xE0000000, 3 },  /* multicast, reserved, broadcast */
};

struct range6 {
    unsigned char start[16];
    int bits;
};

/*
 * All that IANA gives out to the internet begins with 001: what lies outside,
 * from SRv6 (5f00::, RFC 9602) and the dummy prefix (100:0:0:1::, RFC 9780) to
 * ranges that are not thought of yet, is somebody's own.
 */
static const struct range6 global6 = { { 0x20 }, 3 };

/* What is special inside of it. */
static const struct range6 special6[] = {
    { { 0x20, 0x01, 0x00 }, 23 },       /* assignments, Teredo among them */
    { { 0x20, 0x01, 0x0D, 0xB8 }, 32 }, /* documentation */
    { { 0x3F, 0xFF }, 20 },             /* documentation, RFC 9637 */
};

static bool
is_public4(uint32_t host)
{
    for (size_t i = 0; i < sizeof special4 / sizeof special4[0]; i++) {
        int drop = 32 - special4[i].bits;
        if (host >> drop == special4[i].start >> drop)
            return false;
    }
    return true;
}

static bool
starts6(const unsigned char *a, const unsigned char *b, int bits)
{
    int whole = bits / 8, rest = bits % 8;
    if (memcmp(a, b, (size_t)whole) != 0)
        return false;
    return rest == 0 || (a[whole] ^ b[whole]) >> (8 - rest) == 0;
}

static uint32_t
wrapped4(const unsigned char *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 |
           (uint32_t)at[2] << 8 | at[3];
}

static bool
is_public6(const unsigned char *a)
{
    static const unsigned char nat64[12] = { 0x00, 0x64, 0xFF, 0x9B };
    static const unsigned char mapped[12] = { [10] = 0xFF, [11] = 0xFF };
    if (memcmp(a, mapped, 12) == 0 || memcmp(a, nat64, 12) == 0)
        return is_public4(wrapped4(a + 12));
    if (!starts6(a, global6.start, global6.bits))
        return false;
    if (a[0] == 0x20 && a[1] == 0x02) /* 6to4 */
        return is_public4(wrapped4(a + 2));
    for (size_t i = 0; i < sizeof special6 / sizeof special6[0]; i++)
        if (starts6(a, special6[i].start, special6[i].bits))
            return false;
    return true;
}

bool
address_is_public(const struct sockaddr *address)
{
    if (address->sa_family == AF_INET) {
        struct sockaddr_in in;
        memcpy(&in, address, sizeof in);
        return is_public4(ntohl(in.sin_addr.s_addr));
    }
    if (address->sa_family == AF_INET6) {
        struct sockaddr_in6 in;
        memcpy(&in, address, sizeof in);
        return is_public6(in.sin6_addr.s6_addr);
    }
    return false;
}

bool
address_text_is_public(const char *text)
{
    struct in_addr four;
    if (inet_pton(AF_INET, text, &four) == 1)
        return is_public4(ntohl(four.s_addr));
    struct in6_addr six;
    return inet_pton(AF_INET6, text, &six) == 1 && is_public6(six.s6_addr);
}

uint16_t
address_port(const struct sockaddr *address)
{
    if (address->sa_family == AF_INET) {
        struct sockaddr_in in;
        memcpy(&in, address, sizeof in);
        return ntohs(in.sin_port);
    }
    if (address->sa_family == AF_INET6) {
        struct sockaddr_in6 in;
        memcpy(&in, address, sizeof in);
        return ntohs(in.sin6_port);
    }
    return 0;
}
