// SPDX-License-Identifier: MIT
#include "net/transport.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/clock.h"
#include "unit/net/groups.h"
#include "unit/net/round.h"

/* Script of /a, and what the response says of waiting. */
struct wait_row {
    const char *script;
    int64_t retry_after_s;
    int64_t retry_at;
    int64_t fresh_s;
};

static void
what_a_server_wishes_for_is_read(void **state)
{
    (void)state;
    static const struct wait_row rows[] = {
        { "status 429 S\nheader Retry-After: 120\n", 120, 0, 0 },
        { "status 503 S\nheader retry-after:   7  \n", 7, 0, 0 },
        { "status 503 S\nheader Date: Mon, 02 Mar 2026 10:00:00 GMT\n"
          "header Retry-After: Mon, 02 Mar 2026 10:05:00 GMT\n",
          300, 0, 0 },
        { "status 503 S\nheader Retry-After: Mon, 02 Mar 2026 10:05:00 GMT\n",
          0, 1772445900, 0 },
        { "status 503 S\nheader Date: Mon, 02 Mar 2026 10:00:00 GMT\n"
          "header Retry-After: Mon, 02 Mar 2026 09:00:00 GMT\n",
          0, 0, 0 },
        { "status 503 S\nheader Retry-After: soon\n", 0, 0, 0 },
        { "status 503 S\nheader Retry-After: -5\n", 0, 0, 0 },
        { "status 503 S\nheader Retry-After: 1.5\n", 0, 0, 0 },
        { "status 503 S\nheader Retry-After: 120, 60\n", 0, 0, 0 },
        { "status 503 S\nheader Retry-After: 120s\n", 0, 0, 0 },
        { "status 503 S\nheader Retry-After: 10:00\n", 0, 0, 0 },
        { "status 503 S\nheader Retry-After:\n", 0, 0, 0 },
        { "status 503 S\nheader Retry-After: Monday, 02-Mar-26 10:05:00 GMT\n",
          0, 1772445900, 0 },
        { "status 503 S\nheader Retry-After: Mon Mar  2 10:05:00 2026\n", 0,
          1772445900, 0 },
        { "status 503 S\nheader Date: soon\n"
          "header Retry-After: Mon, 02 Mar 2026 10:05:00 GMT\n",
          0, 1772445900, 0 },
        { "header Cache-Control: max-age\n", 0, 0, 0 },
        { "header Cache-Control: ,,=,max-age=60,max-age=900\n", 0, 0, 60 },
        { "status 503 S\nheader Retry-After: 99999999999999999999\n", 315360000,
          0, 0 },
        { "header Cache-Control: max-age=600\n", 0, 0, 600 },
        { "header Cache-Control: public, max-age=\"60\"\n", 0, 0, 60 },
        { "header Cache-Control: MAX-AGE=60, must-revalidate\n", 0, 0, 60 },
        { "header Cache-Control: max-age=-1\n", 0, 0, 0 },
        { "header Cache-Control: max-age=abc\n"
          "header Date: Mon, 02 Mar 2026 10:00:00 GMT\n"
          "header Expires: Mon, 02 Mar 2026 11:00:00 GMT\n",
          0, 0, 0 },
        { "header Cache-Control: no-cache\n"
          "header Date: Mon, 02 Mar 2026 10:00:00 GMT\n"
          "header Expires: Mon, 02 Mar 2026 11:00:00 GMT\n",
          0, 0, 0 },
        { "header Cache-Control: max-age=60\n"
          "header Date: Mon, 02 Mar 2026 10:00:00 GMT\n"
          "header Expires: Mon, 02 Mar 2026 11:00:00 GMT\n",
          0, 0, 60 },
        { "header Date: Mon, 02 Mar 2026 10:00:00 GMT\n"
          "header Expires: Mon, 02 Mar 2026 11:00:00 GMT\n",
          0, 0, 3600 },
        { "header Date: Mon, 02 Mar 2026 10:00:00 GMT\nheader Expires: 0\n", 0,
          0, 0 },
        { "header Date: Mon, 02 Mar 2026 10:00:00 GMT\n"
          "header Expires: Mon, 02 Mar 2020 11:00:00 GMT\n",
          0, 0, 0 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct round r = round_start(rows[i].script);
        round_go(&r, (struct request){ 0 });
        const struct response *got = &r.result.response;
        if (got->retry_after_s != rows[i].retry_after_s ||
            got->retry_at != rows[i].retry_at ||
            got->fresh_s != rows[i].fresh_s)
            fail_msg("%s: %lld, %lld, %lld", rows[i].script,
                     (long long)got->retry_after_s, (long long)got->retry_at,
                     (long long)got->fresh_s);
        round_finish(&r);
    }
}

static void
a_permanent_redirect_is_told_as_far_as_it_goes(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        const char *moved_to; /* a path, or NULL */
    } rows[] = {
        { "status 301 M\nheader Location: /b\n", "body x\n", "/b" },
        { "status 308 M\nheader Location: /b\n", "body x\n", "/b" },
        { "status 302 F\nheader Location: /b\n", "body x\n", NULL },
        { "status 307 F\nheader Location: /b\n", "body x\n", NULL },
        { "status 301 M\nheader Location: /b\n",
          "status 302 F\nheader Location: /c\n", "/b" },
        { "status 302 F\nheader Location: /b\n",
          "status 301 M\nheader Location: /c\n", NULL },
        { "status 301 M\nheader Location: /b\n",
          "status 308 M\nheader Location: /c\n", "/c" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct round r = round_start(rows[i].a);
        loopback_script(r.server, "/b", rows[i].b);
        loopback_script(r.server, "/c", "body x\n");
        round_go(&r, (struct request){ .max_redirects = 5 });
        const struct response *got = &r.result.response;
        assert_int_equal(got->moved, rows[i].moved_to != NULL);
        if (rows[i].moved_to != NULL)
            assert_true(
                text_eq(got->moved_to, loopback_url(r.result.arena, r.server,
                                                    rows[i].moved_to)));
        round_finish(&r);
    }
}

static void
a_public_request_does_not_reach_a_private_address(void **state)
{
    (void)state;
    struct round r = round_start("body x\n");
    round_go(&r, (struct request){ .public_only = true });
    assert_false(r.result.has_response);
    assert_non_null(strstr(r.result.err.message, "private"));
    assert_int_equal(loopback_requests(r.server, "/a"), 0);
    round_finish(&r);
}

static void
a_kept_connection_is_no_way_around_that(void **state)
{
    (void)state;
    struct round r = round_start("body x\n");
    round_go(&r, (struct request){ 0 });
    assert_true(r.result.response.is_private);
    r.result.has_response = false;
    round_go(&r, (struct request){ .public_only = true });
    assert_false(r.result.has_response);
    assert_int_equal(loopback_requests(r.server, "/a"), 1);
    round_finish(&r);
}

static void
what_is_no_web_url_is_an_error_at_once(void **state)
{
    (void)state;
    static const char *const urls[] = { "ftp://127.0.0.1/x",
                                        "file:///etc/hostname",
                                        "gopher://127.0.0.1/",
                                        "javascript:1",
                                        "nonsense",
                                        "",
                                        "http://",
                                        "http:///x" };
    for (size_t i = 0; i < sizeof urls / sizeof urls[0]; i++) {
        struct transport *t = transport_plain();
        struct result r;
        result_init(&r);
        struct request request = { .url = text_of(urls[i]), .max_bytes = 100 };
        transport_start(t, &request, result_done, &r);
        transport_finish(t);
        if (r.calls != 1 || r.has_response)
            fail_msg("'%s'", urls[i]);
        transport_destroy(t);
        arena_destroy(r.arena);
    }
}

static void
transfers_queue_and_do_not_wait_on_their_own_time(void **state)
{
    (void)state;
    /* 12 answers of 200 ms, two at once: 1200 ms, each within its 1100. */
    struct round r = round_start("delay 200\nbody x\n");
    struct result results[12];
    for (size_t i = 0; i < 12; i++) {
        result_init(&results[i]);
        struct request request = { .url = loopback_url(r.result.arena, r.server,
                                                       "/a"),
                                   .max_bytes = 100,
                                   .timeout_ms = 1100 };
        transport_start(r.transport, &request, result_done, &results[i]);
    }
    assert_int_equal(transport_pending(r.transport), 12);
    transport_finish(r.transport);
    for (size_t i = 0; i < 12; i++) {
        assert_int_equal(results[i].calls, 1);
        assert_true(results[i].has_response);
        arena_destroy(results[i].arena);
    }
    assert_int_equal(loopback_most_at_once(r.server), 2);
    assert_int_equal(loopback_connections(r.server), 2); /* kept alive */
    round_finish(&r);
}

static void
no_more_than_eight_hosts_are_asked_at_once(void **state)
{
    (void)state;
    /* Nine servers, one request each: eight answer together, and one after. */
    enum { SERVERS = 9, DELAY_MS = 300 };
    struct round rounds[SERVERS];
    struct result results[SERVERS];
    for (size_t i = 0; i < SERVERS; i++) {
        rounds[i] = round_start("delay 300\nbody x\n");
        result_init(&results[i]);
    }
    struct transport_settings defaults = { .user_agent = TEXT("test/1") };
    struct error err;
    struct transport *t = transport_create_curl(&defaults, &err);
    for (size_t i = 0; i < SERVERS; i++) {
        /* Another name for each, since two of one host would wait anyway. */
        struct text url =
            arena_format(results[i].arena, "http://h%zu.localhost:%d/a", i,
                         loopback_port(rounds[i].server));
        struct request request = { .url = url, .max_bytes = 100 };
        transport_start(t, &request, result_done, &results[i]);
    }
    int64_t start_us = clock_steady_us();
    transport_finish(t);
    assert_true(clock_steady_us() - start_us >= 2000 * DELAY_MS);
    transport_destroy(t);
    for (size_t i = 0; i < SERVERS; i++) {
        assert_true(results[i].has_response);
        arena_destroy(results[i].arena);
        round_finish(&rounds[i]);
    }
}

static void
a_body_that_nothing_bounds_may_be_cut(void **state)
{
    (void)state;
    static const struct {
        const char *script;
        bool may_be_cut;
    } rows[] = {
        { "unframed\nbody x\n", true },
        { "raw HTTP/1.0 200 OK\\r\\n\\r\\nx\n", true },
        { "unframed\nbody x\ngzip\n", false },
        { "body x\n", false },
        { "chunked\nbody x\n", false },
        { "status 204 None\n", false },
        { "status 404 None\nunframed\nbody x\n", false },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct round r = round_start(rows[i].script);
        round_go(&r, (struct request){ 0 });
        assert_true(r.result.has_response);
        assert_int_equal(r.result.response.may_be_cut, rows[i].may_be_cut);
        round_finish(&r);
    }
}

static void
a_trailer_is_as_long_as_a_header_at_most(void **state)
{
    (void)state;
    static const int lines[] = { 2000, 3000 }; /* of 100 bytes */
    for (size_t i = 0; i < 2; i++) {
        struct buffer script;
        buffer_init(&script, 1 << 20);
        buffer_append(&script, TEXT("raw HTTP/1.1 200 OK\\r\\nTransfer-"
                                    "Encoding: chunked\\r\\n\\r\\n"
                                    "1\\r\\nx\\r\\n0\\r\\n"));
        for (int k = 0; k < lines[i]; k++)
            buffer_format(&script, "X-Long: %090d\\r\\n", k);
        buffer_append(&script, TEXT("\\r\\n\n"));
        buffer_append_char(&script, '\0');
        struct round r = round_start(script.ptr);
        round_go(&r, (struct request){ 0 });
        if (i == 0)
            assert_true(text_eq(r.result.response.body, TEXT("x")));
        else
            assert_non_null(strstr(r.result.err.message, "a header larger"));
        round_finish(&r);
        buffer_finish(&script);
    }
}

static void
a_silent_answer_holds_up_no_other_of_its_host(void **state)
{
    (void)state;
    struct round r = round_start("hang\n");
    struct result other;
    result_init(&other);
    loopback_script(r.server, "/b", "body x\n");
    struct request request = { .max_bytes = 100, .timeout_ms = 10000 };
    request.url = loopback_url(r.result.arena, r.server, "/a");
    transport_start(r.transport, &request, result_done, &r.result);
    transport_turn(r.transport, 50);
    request.url = loopback_url(r.result.arena, r.server, "/b");
    transport_start(r.transport, &request, result_done, &other);
    for (int i = 0; i < 200 && other.calls == 0; i++)
        transport_turn(r.transport, 20);
    assert_true(other.has_response);
    assert_int_equal(r.result.calls, 0);
    arena_destroy(other.arena);
    transport_cancel(r.transport);
    round_finish(&r);
}

static void
what_is_under_way_is_told_when_all_ends(void **state)
{
    (void)state;
    struct round r = round_start("hang\n");
    struct request request = { .url =
                                   loopback_url(r.result.arena, r.server, "/a"),
                               .max_bytes = 100 };
    transport_start(r.transport, &request, result_done, &r.result);
    transport_turn(r.transport, 50);
    transport_cancel(r.transport);
    assert_int_equal(r.result.calls, 1);
    assert_int_equal(r.result.err.kind, ERROR_NONE);
    assert_int_equal(transport_pending(r.transport), 0);
    round_finish(&r);
}

static void
https_is_spoken_with_whom_the_authority_vouches_for(void **state)
{
    (void)state;
    struct error err;
    struct loopback *l =
        loopback_start(&(struct loopback_settings){ .tls = true }, &err);
    assert_non_null(l);
    char ca[] = "/tmp/motograph-ca-XXXXXX";
    close(mkstemp(ca));
    assert_true(loopback_write_ca(l, ca));
    loopback_script(l, "/a", "body safe\n");
    loopback_script(l, "/down",
                    "status 302 F\nheader Location: http://127.0.0.1:1/\n");
    for (int trusted = 0; trusted < 2; trusted++) {
        struct transport_settings settings = { .ca_file = trusted ? text_of(ca)
                                                                  : TEXT("") };
        struct transport *t = transport_create_curl(&settings, &err);
        struct result r;
        result_init(&r);
        struct request request = {
            .url = arena_format(r.arena, "https://localhost:%d/a",
                                loopback_port(l)),
            .max_bytes = 100,
            .max_redirects = 3,
        };
        transport_start(t, &request, result_done, &r);
        transport_finish(t);
        assert_int_equal(r.has_response, trusted);
        if (!trusted)
            assert_non_null(strstr(r.err.message, "certificate"));
        request.url = arena_format(r.arena, "https://localhost:%d/down",
                                   loopback_port(l));
        r.has_response = false;
        transport_start(t, &request, result_done, &r);
        transport_finish(t);
        assert_false(r.has_response);
        if (trusted)
            assert_non_null(strstr(r.err.message, "from https to http"));
        transport_destroy(t);
        arena_destroy(r.arena);
    }
    unlink(ca);
    loopback_stop(l);
}

int
test_transfer(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_server_wishes_for_is_read),
        cmocka_unit_test(a_permanent_redirect_is_told_as_far_as_it_goes),
        cmocka_unit_test(a_public_request_does_not_reach_a_private_address),
        cmocka_unit_test(a_kept_connection_is_no_way_around_that),
        cmocka_unit_test(what_is_no_web_url_is_an_error_at_once),
        cmocka_unit_test(transfers_queue_and_do_not_wait_on_their_own_time),
        cmocka_unit_test(no_more_than_eight_hosts_are_asked_at_once),
        cmocka_unit_test(a_body_that_nothing_bounds_may_be_cut),
        cmocka_unit_test(a_trailer_is_as_long_as_a_header_at_most),
        cmocka_unit_test(a_silent_answer_holds_up_no_other_of_its_host),
        cmocka_unit_test(what_is_under_way_is_told_when_all_ends),
        cmocka_unit_test(https_is_spoken_with_whom_the_authority_vouches_for),
    };
    return cmocka_run_group_tests_name("transfer", tests, NULL, NULL);
}
