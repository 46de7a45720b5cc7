// SPDX-License-Identifier: MIT
#include "net/transport.h"

#include <stdio.h>
#include <string.h>

#include "unit/net/groups.h"
#include "unit/net/round.h"

static void
a_request_says_who_asks_and_nothing_else(void **state)
{
    (void)state;
    struct round r = round_start("body x\n");
    round_go(&r, (struct request){ 0 });
    assert_asked(&r, "/a", 0, "User-Agent: test/1\r\n", true);
    assert_asked(&r, "/a", 0, "Accept-Encoding: gzip, deflate\r\n", true);
    assert_asked(&r, "/a", 0, "Cookie", false);
    assert_asked(&r, "/a", 0, "Referer", false);
    assert_asked(&r, "/a", 0, "If-", false);
    assert_asked(&r, "/a", 0, "Authorization", false);
    round_finish(&r);
}

static void
a_request_says_whom_to_ask_when_it_is_told(void **state)
{
    (void)state;
    const struct {
        struct text agent, contact;
        const char *says;
    } rows[] = {
        { .contact = TEXT("me@town.example"),
          .says = " (+me@town.example)\r\n" },
        { TEXT("wall/2"), TEXT("https://town.example/wall"),
          "User-Agent: wall/2 (+https://town.example/wall)\r\n" },
        { .agent = TEXT("wall/2"), .says = "User-Agent: wall/2\r\n" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct round r = round_start("body x\n");
        struct error err;
        struct transport_settings settings = { .user_agent = rows[i].agent,
                                               .contact = rows[i].contact };
        transport_destroy(r.transport);
        r.transport = transport_create_curl(&settings, &err);
        round_go(&r, (struct request){ 0 });
        assert_asked(&r, "/a", 0, rows[i].says, true);
        assert_asked(&r, "/a", 0, "User-Agent: motograph/",
                     rows[i].agent.len == 0);
        round_finish(&r);
    }
}

static void
cookies_are_not_kept(void **state)
{
    (void)state;
    struct round r = round_start("header Set-Cookie: id=1; Path=/\nbody x\n");
    round_go(&r, (struct request){ 0 });
    round_go(&r, (struct request){ 0 });
    assert_asked(&r, "/a", 1, "Cookie", false);
    round_finish(&r);
}

static void
validators_travel_byte_for_byte(void **state)
{
    (void)state;
    static const char *const tags[] = {
        "\"plain\"",  "W/\"weak\"",   "unquoted",     "\"with, comma\"",
        "\"a\\\"b\"", "\"\xC3\xA9\"", "W/\"--gzip\"",
    };
    for (size_t i = 0; i < sizeof tags / sizeof tags[0]; i++) {
        char script[256], asked[128];
        /* A backslash in a script is written twice. */
        char escaped[64] = { 0 };
        for (size_t k = 0, n = 0; tags[i][k] != '\0'; k++) {
            if (tags[i][k] == '\\')
                escaped[n++] = '\\';
            escaped[n++] = tags[i][k];
        }
        snprintf(script, sizeof script,
                 "header ETag: %s\nheader Last-Modified: Mon, 1 Jan 2024\n"
                 "body x\n",
                 escaped);
        struct round r = round_start(script);
        round_go(&r, (struct request){ 0 });
        assert_true(text_eq(r.result.response.etag, text_of(tags[i])));
        round_go(&r, (struct request){ .etag = r.result.response.etag,
                                       .last_modified =
                                           r.result.response.last_modified });
        snprintf(asked, sizeof asked, "If-None-Match: %s\r\n", tags[i]);
        assert_asked(&r, "/a", 1, asked, true);
        assert_asked(&r, "/a", 1, "If-Modified-Since: Mon, 1 Jan 2024\r\n",
                     true);
        round_finish(&r);
    }
}

static void
validators_go_only_to_the_url_that_gave_them(void **state)
{
    (void)state;
    struct round r = round_start("status 302 Found\nheader Location: /b\n");
    loopback_script(r.server, "/b", "body x\n");
    struct arena *arena = r.result.arena;
    struct request request = {
        .etag = TEXT("\"b\""),
        .validators_of = loopback_url(arena, r.server, "/b"),
        .max_redirects = 5,
    };
    round_go(&r, request);
    assert_asked(&r, "/a", 0, "If-None-Match", false);
    assert_asked(&r, "/b", 0, "If-None-Match: \"b\"", true);
    assert_true(text_eq(r.result.response.final_url,
                        loopback_url(arena, r.server, "/b")));
    round_finish(&r);
}

static void
secrets_stay_with_their_origin(void **state)
{
    (void)state;
    struct round other = round_start("body x\n");
    char script[128];
    snprintf(script, sizeof script,
             "status 302 Found\nheader Location: http://127.0.0.1:%d/a\n",
             loopback_port(other.server));
    struct round r = round_start(script);
    struct text headers[] = { TEXT("X-Key: secret"),
                              TEXT("Authorization: Bearer token") };
    struct request request = {
        .headers = headers,
        .header_count = 2,
        .max_redirects = 5,
    };
    round_go(&r, request);
    assert_asked(&r, "/a", 0, "X-Key: secret", true);
    assert_asked(&r, "/a", 0, "Authorization: Bearer token", true);
    assert_asked(&other, "/a", 0, "X-Key", false);
    assert_asked(&other, "/a", 0, "Authorization", false);
    round_finish(&r);
    round_finish(&other);
}

static void
what_a_request_brings_itself_is_said_once(void **state)
{
    (void)state;
    struct round r = round_start("body x\n");
    char script[128];
    snprintf(script, sizeof script,
             "status 302 Found\nheader Location: http://localhost:%d/b\n",
             loopback_port(r.server));
    loopback_script(r.server, "/a", script);
    loopback_script(r.server, "/b", "body x\n");
    struct text headers[] = { TEXT("accept: text/x-own"),
                              TEXT("User-Agent: own/1") };
    round_go(&r, (struct request){ .headers = headers,
                                   .header_count = 2,
                                   .max_redirects = 1 });
    assert_asked(&r, "/a", 0, "accept: text/x-own\r\n", true);
    assert_asked(&r, "/a", 0, "User-Agent: own/1\r\n", true);
    assert_asked(&r, "/a", 0, "Accept: ", false);
    assert_asked(&r, "/a", 0, "test/1", false);
    /* Another origin hears nothing of it, and is told as usual. */
    assert_asked(&r, "/b", 0, "own", false);
    assert_asked(&r, "/b", 0, "Accept: ", true);
    assert_asked(&r, "/b", 0, "User-Agent: test/1\r\n", true);
    round_finish(&r);
}

static void
a_password_in_a_url_is_sent_and_not_shown(void **state)
{
    (void)state;
    struct round r = round_start("status 302 Found\nheader Location: /b\n");
    loopback_script(r.server, "/b", "body x\n");
    struct request request = {
        .url = arena_format(r.result.arena, "http://me:p%%40ss@127.0.0.1:%d/a",
                            loopback_port(r.server)),
        .max_redirects = 5,
    };
    round_go(&r, request);
    assert_asked(&r, "/a", 0, "Authorization: Basic bWU6cEBzcw==", true);
    assert_asked(&r, "/b", 0, "Authorization: Basic bWU6cEBzcw==", true);
    assert_int_equal(text_find(r.result.response.final_url, TEXT("@")),
                     SIZE_MAX);
    round_finish(&r);
}

static void
a_password_does_not_follow_to_another_origin(void **state)
{
    (void)state;
    struct round other = round_start("body x\n");
    char script[128];
    snprintf(script, sizeof script,
             "status 301 Moved\nheader Location: http://127.0.0.1:%d/a\n",
             loopback_port(other.server));
    struct round r = round_start(script);
    struct request request = {
        .url = arena_format(r.result.arena, "http://me:secret@127.0.0.1:%d/a",
                            loopback_port(r.server)),
        .max_redirects = 5,
    };
    round_go(&r, request);
    assert_asked(&other, "/a", 0, "Authorization", false);
    round_finish(&r);
    round_finish(&other);
}

static void
an_error_does_not_show_a_password(void **state)
{
    (void)state;
    struct round r = round_start("body x\n");
    round_go(&r,
             (struct request){ .url = TEXT("http://me:secret@127.0.0.1:1/") });
    assert_false(r.result.has_response);
    assert_null(strstr(r.result.err.message, "secret"));
    round_finish(&r);
}

int
test_request(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_request_says_who_asks_and_nothing_else),
        cmocka_unit_test(a_request_says_whom_to_ask_when_it_is_told),
        cmocka_unit_test(cookies_are_not_kept),
        cmocka_unit_test(validators_travel_byte_for_byte),
        cmocka_unit_test(validators_go_only_to_the_url_that_gave_them),
        cmocka_unit_test(secrets_stay_with_their_origin),
        cmocka_unit_test(what_a_request_brings_itself_is_said_once),
        cmocka_unit_test(a_password_in_a_url_is_sent_and_not_shown),
        cmocka_unit_test(a_password_does_not_follow_to_another_origin),
        cmocka_unit_test(an_error_does_not_show_a_password),
    };
    return cmocka_run_group_tests_name("request", tests, NULL, NULL);
}
