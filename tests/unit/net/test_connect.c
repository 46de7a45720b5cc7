// SPDX-License-Identifier: MIT
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "net/hsts.h"
#include "support/scratch.h"
#include "unit/net/groups.h"
#include "unit/net/round.h"

enum { NOW = 1800000000, DAY = 86400 };

static struct loopback *
serve(const struct loopback_settings *settings)
{
    struct error err = { 0 };
    struct loopback *l = loopback_start(settings, &err);
    if (l == NULL)
        fail_msg("%s", err.message);
    return l;
}

/* Asks for `url` by a transport of these settings. The caller frees `r`. */
static void
ask(const struct transport_settings *settings, const char *url,
    struct result *r)
{
    struct error err;
    struct transport *t = transport_create_curl(settings, &err);
    result_init(r);
    struct request request = { .url = text_of(url),
                               .max_bytes = 65536,
                               .timeout_ms = 10000,
                               .max_redirects = 3,
                               .now = NOW };
    transport_start(t, &request, result_done, r);
    transport_finish(t);
    transport_destroy(t);
}

static void
write_ca(const struct loopback *l, char path[32])
{
    snprintf(path, 32, "/tmp/motograph-ca-XXXXXX");
    close(mkstemp(path));
    assert_true(loopback_write_ca(l, path));
}

static void
a_certificate_that_is_wrong_is_refused_and_named(void **state)
{
    (void)state;
    static const struct {
        enum certificate kind;
        enum error_kind error;
        const char *says;
    } rows[] = {
        { CERTIFICATE_EXPIRED, ERROR_NETWORK, "expired" },
        { CERTIFICATE_NOT_YET, ERROR_CLOCK, "clock" },
        { CERTIFICATE_OTHER_NAME, ERROR_NETWORK, "not trusted" },
        { CERTIFICATE_SELF_SIGNED, ERROR_NETWORK, "not trusted" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct loopback *l = serve(&(struct loopback_settings){
            .tls = true, .certificate = rows[i].kind });
        char ca[32], url[64];
        write_ca(l, ca);
        loopback_script(l, "/a", "body secret\n");
        snprintf(url, sizeof url, "https://127.0.0.1:%d/a", loopback_port(l));
        struct transport_settings settings = { .ca_file = text_of(ca) };
        struct result r;
        ask(&settings, url, &r);
        assert_false(r.has_response);
        assert_int_equal(r.err.kind, rows[i].error);
        if (strstr(r.err.message, rows[i].says) == NULL)
            fail_msg("%s", r.err.message);
        assert_int_equal(loopback_requests(l, "/a"), 0);
        arena_destroy(r.arena);
        unlink(ca);
        loopback_stop(l);
    }
}

static void
a_proxy_is_asked_instead_of_the_host(void **state)
{
    (void)state;
    struct loopback *proxy = serve(&(struct loopback_settings){ 0 });
    loopback_script(proxy, "/a", "body by proxy\n");
    char address[64];
    snprintf(address, sizeof address, "http://127.0.0.1:%d",
             loopback_port(proxy));
    struct transport_settings settings = { .proxy = text_of(address) };
    struct result r;
    ask(&settings, "http://news.example/a", &r);
    assert_true(r.has_response);
    assert_true(text_eq(r.response.body, TEXT("by proxy")));
    char *head = loopback_request(proxy, "/a", 0);
    assert_non_null(strstr(head, "GET http://news.example/a HTTP/1.1\r\n"));
    free(head);
    arena_destroy(r.arena);
    loopback_stop(proxy);
}

static void
the_environment_names_a_proxy_too_and_exceptions(void **state)
{
    (void)state;
    struct loopback *proxy = serve(&(struct loopback_settings){ 0 });
    struct loopback *l = serve(&(struct loopback_settings){ 0 });
    loopback_script(proxy, "/a", "body by proxy\n");
    loopback_script(l, "/a", "body directly\n");
    char address[64], url[64];
    snprintf(address, sizeof address, "http://127.0.0.1:%d",
             loopback_port(proxy));
    snprintf(url, sizeof url, "http://127.0.0.1:%d/a", loopback_port(l));
    struct transport_settings settings = { 0 };
    for (int has_exception = 0; has_exception < 2; has_exception++) {
        struct result r;
        setenv("http_proxy", address, 1);
        setenv("no_proxy", has_exception ? "127.0.0.1" : "", 1);
        ask(&settings, url, &r);
        unsetenv("http_proxy");
        unsetenv("no_proxy");
        assert_true(r.has_response);
        assert_true(text_eq(r.response.body, has_exception ? TEXT("directly")
                                                           : TEXT("by proxy")));
        arena_destroy(r.arena);
    }
    loopback_stop(proxy);
    loopback_stop(l);
}

static void
https_goes_through_a_proxy_in_a_tunnel(void **state)
{
    (void)state;
    struct loopback *proxy = serve(&(struct loopback_settings){ 0 });
    struct loopback *l = serve(&(struct loopback_settings){ .tls = true });
    loopback_script(l, "/a", "body in private\n");
    char ca[32], address[64], url[64];
    write_ca(l, ca);
    snprintf(address, sizeof address, "http://127.0.0.1:%d",
             loopback_port(proxy));
    snprintf(url, sizeof url, "https://localhost:%d/a", loopback_port(l));
    struct transport_settings settings = { .proxy = text_of(address),
                                           .ca_file = text_of(ca) };
    struct result r;
    ask(&settings, url, &r);
    assert_true(r.has_response);
    assert_true(text_eq(r.response.body, TEXT("in private")));
    assert_int_equal(loopback_tunnels(proxy), 1);
    arena_destroy(r.arena);
    unlink(ca);
    loopback_stop(l);
    loopback_stop(proxy);
}

static void
a_proxy_that_refuses_or_is_not_there_is_named(void **state)
{
    (void)state;
    struct result r;
    struct transport_settings settings = {
        .proxy = TEXT("http://me:secret@127.0.0.1:1")
    };
    ask(&settings, "http://news.example/a", &r);
    assert_false(r.has_response);
    assert_int_equal(r.err.kind, ERROR_OFFLINE);
    assert_null(strstr(r.err.message, "secret"));
    arena_destroy(r.arena);
    struct loopback *proxy = serve(&(struct loopback_settings){ 0 });
    loopback_script(proxy, "/a", "status 407 Sign in\n");
    char address[64];
    snprintf(address, sizeof address, "http://127.0.0.1:%d",
             loopback_port(proxy));
    settings.proxy = text_of(address);
    ask(&settings, "http://news.example/a", &r);
    assert_true(r.has_response);
    assert_int_equal(r.response.status, 407);
    arena_destroy(r.arena);
    loopback_stop(proxy);
}

static void
ipv6_is_spoken(void **state)
{
    (void)state;
    struct loopback *l = serve(&(struct loopback_settings){ .ipv6 = true });
    loopback_script(l, "/a", "body six\n");
    char url[64];
    snprintf(url, sizeof url, "http://[::1]:%d/a", loopback_port(l));
    struct transport_settings settings = { 0 };
    struct result r;
    ask(&settings, url, &r);
    assert_true(r.has_response);
    assert_true(text_eq(r.response.body, TEXT("six")));
    assert_true(r.response.is_private);
    arena_destroy(r.arena);
    loopback_stop(l);
}

/* Connections to a listener that accepts none, until its queue is full. */
static void
fill_queue(int port, int fds[8])
{
    for (int i = 0; i < 8; i++) {
        struct sockaddr_in6 at = { .sin6_family = AF_INET6,
                                   .sin6_port = htons((uint16_t)port),
                                   .sin6_addr = IN6ADDR_LOOPBACK_INIT };
        fds[i] =
            socket(AF_INET6, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        connect(fds[i], (struct sockaddr *)&at, sizeof at);
    }
    usleep(50000);
}

static void
an_ipv6_that_swallows_everything_is_passed_by(void **state)
{
    (void)state;
    int fds[8];
    struct loopback *hole =
        serve(&(struct loopback_settings){ .ipv6 = true, .stuck = true });
    fill_queue(loopback_port(hole), fds);
    struct loopback *l =
        serve(&(struct loopback_settings){ .port = loopback_port(hole) });
    loopback_script(l, "/a", "body four\n");
    char url[64];
    snprintf(url, sizeof url, "http://localhost:%d/a", loopback_port(l));
    struct transport_settings settings = { 0 };
    struct result r;
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    ask(&settings, url, &r);
    clock_gettime(CLOCK_MONOTONIC, &to);
    assert_true(r.has_response);
    assert_true(text_eq(r.response.body, TEXT("four")));
    /* RFC 8305: a fraction of a second, and not the whole time to connect. */
    assert_true(to.tv_sec - from.tv_sec <= 4);
    arena_destroy(r.arena);
    for (int i = 0; i < 8; i++)
        close(fds[i]);
    loopback_stop(l);
    loopback_stop(hole);
}

static void
a_host_that_wants_https_gets_it_from_then_on(void **state)
{
    (void)state;
    struct loopback *l = serve(&(struct loopback_settings){ .tls = true });
    loopback_script(l, "/a",
                    "header Strict-Transport-Security: max-age=1000\n"
                    "body safe\n");
    char ca[32], folder[SCRATCH_PATH_BYTES], file[80], url[64];
    write_ca(l, ca);
    scratch_make(folder);
    snprintf(file, sizeof file, "%s/hsts", folder);
    struct transport_settings settings = { .ca_file = text_of(ca),
                                           .hsts_file = text_of(file) };
    struct result r;
    /* In the clear first: a TLS server has no answer to that. */
    for (int round = 0; round < 3; round++) {
        snprintf(url, sizeof url, "http%s://localhost:%d/a",
                 round == 1 ? "s" : "", loopback_port(l));
        ask(&settings, url, &r);
        assert_int_equal(r.has_response, round > 0);
        if (round == 2)
            assert_true(text_starts(r.response.final_url, TEXT("https://")));
        arena_destroy(r.arena);
    }
    struct stat info;
    assert_int_equal(stat(file, &info), 0);
    scratch_remove(folder);
    unlink(ca);
    loopback_stop(l);
}

static void
what_hosts_want_is_kept_for_as_long_as_they_say(void **state)
{
    (void)state;
    static const struct {
        const char *host, *value, *asked;
        int64_t after_s;
        bool binds;
    } rows[] = {
        { "a.example", "max-age=1000", "a.example", 999, true },
        { "a.example", "max-age=1000", "a.example", 1001, false },
        { "a.example", "max-age=1000", "b.a.example", 0, false },
        { "a.example", "max-age=1000; includeSubDomains", "b.a.example", 0,
          true },
        { "a.example", "includesubdomains;Max-Age=\"1000\"", "c.b.a.example", 0,
          true },
        { "a.example", "max-age=1000;includeSubDomains", "xa.example", 0,
          false },
        { "a.example", "max-age=99999999999999999999", "a.example",
          366 * DAY - 1, true },
        { "a.example", "max-age=99999999999999999999", "a.example", 367 * DAY,
          false },
        { "a.example", "max-age=0", "a.example", 0, false },
        { "a.example", "max-age=-1", "a.example", 0, false },
        { "a.example", "max-age=soon", "a.example", 0, false },
        { "a.example", "preload", "a.example", 0, false },
        { "127.0.0.1", "max-age=1000", "127.0.0.1", 0, false },
        { "[::1]", "max-age=1000", "[::1]", 0, false },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct hsts *h = hsts_open(TEXT(""));
        hsts_heed(h, text_of(rows[i].host), text_of(rows[i].value), NOW);
        if (hsts_binds(h, text_of(rows[i].asked), NOW + rows[i].after_s) !=
            rows[i].binds)
            fail_msg("%s", rows[i].value);
        hsts_close(h);
    }
    char file[] = "/tmp/motograph-hsts-XXXXXX";
    close(mkstemp(file));
    struct hsts *h = hsts_open(text_of(file));
    for (int i = 0; i < 300; i++) { /* more than there is room for */
        char host[32];
        snprintf(host, sizeof host, "h%d.example", i);
        hsts_heed(h, text_of(host), TEXT("max-age=100000"), NOW + i);
    }
    hsts_heed(h, TEXT("h299.example"), TEXT("max-age=0"), NOW);
    hsts_close(h);
    h = hsts_open(text_of(file));
    assert_true(hsts_binds(h, TEXT("h298.example"), NOW));
    assert_false(hsts_binds(h, TEXT("h299.example"), NOW));
    hsts_close(h);
    FILE *f = fopen(file, "w");
    fputs("\xff no such thing\n\n a b\nname\nx.example 99999999999 7 8\n", f);
    fclose(f);
    hsts_close(hsts_open(text_of(file)));
    unlink(file);
}

static void
http2_is_spoken_where_it_is_offered(void **state)
{
    (void)state;
    static const struct {
        const char *script;
        int status; /* 0: an error */
        size_t len;
    } rows[] = {
        { "body two\n", 200, 3 },
        { "fill 60000\n", 200, 60000 },
        { "fill 5000\ngzip\n", 200, 5000 },
        { "status 304 Same\nheader ETag: \"x\"\n", 304, 0 },
        { "status 429 Slow\nheader Retry-After: 60\n", 429, 0 },
        { "fill 70000\n", 0, 0 },
        { "fill 16777216\ngzip\n", 0, 0 },
        { "unframed\nendless\nfill 10000\n", 0, 0 },
        { "length 50\nbody he\nreset\n", 0, 0 },
        { "header Strict-Transport-Security: max-age=5\nbody two\n", 200, 3 },
    };
    struct loopback *l =
        serve(&(struct loopback_settings){ .tls = true, .h2 = true });
    char ca[32], url[64];
    write_ca(l, ca);
    snprintf(url, sizeof url, "https://localhost:%d/h2", loopback_port(l));
    struct transport_settings settings = { .ca_file = text_of(ca) };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct result r;
        loopback_script(l, "/h2", rows[i].script);
        ask(&settings, url, &r);
        if (r.has_response != (rows[i].status != 0) ||
            (r.has_response && (r.response.status != rows[i].status ||
                                r.response.body.len != rows[i].len)))
            fail_msg("%s: %d, %zu bytes, %s", rows[i].script, r.response.status,
                     r.response.body.len, r.err.message);
        arena_destroy(r.arena);
    }
    char *head = loopback_request(l, "/h2", 0);
    assert_non_null(strstr(head, "HTTP/2"));
    free(head);
    unlink(ca);
    loopback_stop(l);
}

int
test_connect(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_certificate_that_is_wrong_is_refused_and_named),
        cmocka_unit_test(a_proxy_is_asked_instead_of_the_host),
        cmocka_unit_test(the_environment_names_a_proxy_too_and_exceptions),
        cmocka_unit_test(https_goes_through_a_proxy_in_a_tunnel),
        cmocka_unit_test(a_proxy_that_refuses_or_is_not_there_is_named),
        cmocka_unit_test(ipv6_is_spoken),
        cmocka_unit_test(an_ipv6_that_swallows_everything_is_passed_by),
        cmocka_unit_test(a_host_that_wants_https_gets_it_from_then_on),
        cmocka_unit_test(what_hosts_want_is_kept_for_as_long_as_they_say),
        cmocka_unit_test(http2_is_spoken_where_it_is_offered),
    };
    return cmocka_run_group_tests_name("connect", tests, NULL, NULL);
}
