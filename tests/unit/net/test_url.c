// SPDX-License-Identifier: MIT
#include "net/url.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include "net/address.h"
#include "unit/net/groups.h"
#include "unit/net/round.h"

static void
addresses_are_public_or_not(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool is_public;
    } rows[] = {
        { "8.8.8.8", true },
        { "1.1.1.1", true },
        { "193.99.144.80", true },
        { "172.15.255.255", true },
        { "172.32.0.0", true },
        { "100.63.255.255", true },
        { "100.128.0.0", true },
        { "169.253.0.1", true },
        { "192.167.255.255", true },
        { "223.255.255.255", true },
        { "0.0.0.0", false },
        { "0.1.2.3", false },
        { "10.0.0.1", false },
        { "10.255.255.255", false },
        { "100.64.0.1", false },
        { "127.0.0.1", false },
        { "127.255.255.254", false },
        { "169.254.169.254", false },
        { "172.16.0.1", false },
        { "172.31.255.255", false },
        { "192.0.0.8", false },
        { "192.0.2.1", false },
        { "192.168.0.1", false },
        { "198.18.0.1", false },
        { "198.51.100.7", false },
        { "203.0.113.9", false },
        { "224.0.0.1", false },
        { "255.255.255.255", false },
        { "2a00:1450:4001::8a", true },
        { "2606:4700::1111", true },
        { "::", false },
        { "::1", false },
        { "::127.0.0.1", false },
        { "::ffff:127.0.0.1", false },
        { "::ffff:8.8.8.8", true },
        { "64:ff9b::10.0.0.1", false },
        { "64:ff9b::8.8.8.8", true },
        { "64:ff9b:1::1", false },
        { "2002:7f00:1::", false },
        { "2002:808:808::", true },
        { "2001:0:1::", false },
        { "2001:db8::1", false },
        { "fc00::1", false },
        { "fd12:3456::1", false },
        { "fe80::1", false },
        { "febf::1", false },
        { "fec0::1", false },
        { "ff02::1", false },
        { "100::1", false },
        { "100:0:0:1::1", false },
        { "::ffff:0:8.8.8.8", false },
        { "200::1", false },
        { "1fff::1", false },
        { "2000::1", true },
        { "3fff::1", false },
        { "3fff:1000::1", true },
        { "4000::1", false },
        { "5f00::1", false },
        { "not an address", false },
        { "", false },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (address_text_is_public(rows[i].text) != rows[i].is_public)
            fail_msg("%s", rows[i].text);
    struct sockaddr_in in = { .sin_family = AF_INET,
                              .sin_port = htons(80),
                              .sin_addr.s_addr = htonl(0x08080808) };
    assert_true(address_is_public((struct sockaddr *)&in));
    assert_int_equal(address_port((struct sockaddr *)&in), 80);
    in.sin_family = AF_UNIX;
    assert_false(address_is_public((struct sockaddr *)&in));
}

static void
urls_are_made_plain_and_lose_their_secrets(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        { "http://a.example/x", "http://a.example/x" },
        { "http://me:pw@a.example/x", "http://a.example/x" },
        { "http://me@a.example/x#frag", "http://a.example/x" },
        { "https://a.example:443/@x", "https://a.example:443/@x" },
        { "file:///tmp/a@b.xml", "file:///tmp/a@b.xml" },
        { "nonsense@nowhere", "nonsense@nowhere" },
    };
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_true(text_eq(url_public(arena, text_of(rows[i][0])),
                            text_of(rows[i][1])));
    struct url a, b, c;
    assert_true(url_parse(arena, TEXT("https://A.example/x y"), NULL, &a));
    assert_true(text_eq(a.whole, TEXT("https://A.example/x%20y")) ||
                text_eq(a.whole, TEXT("https://a.example/x%20y")));
    assert_true(text_eq(a.host, TEXT("a.example")));
    assert_true(url_parse(arena, TEXT("../z?q"), &a, &b));
    assert_true(url_same_origin(&a, &b));
    assert_true(url_parse(arena, TEXT("https://a.example:444/"), NULL, &c));
    assert_false(url_same_origin(&a, &c));
    assert_true(url_parse(arena, TEXT("http://a.example/"), NULL, &c));
    assert_false(url_same_origin(&a, &c));
    arena_destroy(arena);
}

int
test_url(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(addresses_are_public_or_not),
        cmocka_unit_test(urls_are_made_plain_and_lose_their_secrets),
    };
    return cmocka_run_group_tests_name("url", tests, NULL, NULL);
}
