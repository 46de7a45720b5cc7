// SPDX-License-Identifier: MIT
#include "net/transport.h"

#include <string.h>

#include "unit/net/behaviour.h"
#include "unit/net/groups.h"
#include "unit/net/round.h"

/* Says what is wrong, or returns true. */
static bool
meets(const struct behaviour *b, const struct result *r, size_t a, size_t other)
{
    size_t want_a = b->a_requests > 0 ? b->a_requests : 1;
    const char *wrong = NULL;
    if (r->calls != 1)
        wrong = "done is not told exactly once";
    else if (b->status != 0 && !r->has_response)
        wrong = "an error instead of an answer";
    else if (b->status == 0 && r->has_response)
        wrong = "an answer instead of an error";
    else if (b->status != 0 && r->response.status != b->status)
        wrong = "another status";
    else if (b->body != NULL && !text_eq(r->response.body, text_of(b->body)))
        wrong = "another body";
    else if (b->body_len > 0 && r->response.body.len != b->body_len)
        wrong = "a body of another length";
    else if (b->says != NULL && strstr(r->err.message, b->says) == NULL)
        wrong = "another message";
    else if ((a != want_a && want_a != SIZE_MAX) || other != b->b_requests)
        wrong = "another number of requests";
    if (wrong != NULL)
        print_error("%s: %s (status %d, %zu bytes, '%s', %zu + %zu requests)\n",
                    b->name, wrong, r->response.status, r->response.body.len,
                    r->err.message, a, other);
    return wrong == NULL;
}

static bool
try_behaviour(struct transport *t, const struct behaviour *b)
{
    struct error err;
    struct loopback *l = loopback_start(&(struct loopback_settings){ 0 }, &err);
    assert_non_null(l);
    loopback_tell(l, b->a);
    if (b->b != NULL)
        loopback_script(l, "/b", b->b);
    struct result r;
    result_init(&r);
    struct request request = {
        .url = loopback_url(r.arena, l, "/a"),
        .max_bytes = b->max_bytes > 0 ? b->max_bytes : 64 << 10,
        .timeout_ms = b->timeout_ms > 0 ? b->timeout_ms : 30000,
        .max_redirects = b->max_redirects > 0 ? b->max_redirects : 5,
        .cut = b->cut,
    };
    transport_start(t, &request, result_done, &r);
    transport_finish(t);
    bool good =
        meets(b, &r, loopback_requests(l, "/a"), loopback_requests(l, "/b"));
    arena_destroy(r.arena);
    loopback_stop(l);
    return good;
}

static void
every_behaviour_of_a_server_has_its_answer(void **state)
{
    (void)state;
    const struct {
        const struct behaviour *rows;
        size_t count;
    } tables[] = {
        { framing_behaviours, framing_behaviour_count },
        { coding_behaviours, coding_behaviour_count },
        { redirect_behaviours, redirect_behaviour_count },
    };
    size_t failed = 0, count = 0;
    struct transport *t = transport_plain();
    for (size_t k = 0; k < sizeof tables / sizeof tables[0]; k++)
        for (size_t i = 0; i < tables[k].count; i++, count++)
            failed += !try_behaviour(t, &tables[k].rows[i]);
    transport_destroy(t);
    print_message("%zu behaviours\n", count);
    assert_int_equal(failed, 0);
}

int
test_server(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_behaviour_of_a_server_has_its_answer),
    };
    return cmocka_run_group_tests_name("server", tests, NULL, NULL);
}
