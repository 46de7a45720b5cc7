// SPDX-License-Identifier: MIT
#include "store/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "unit/store/groups.h"
#include "unit/store/place.h"

static void
a_headline_comes_back_as_it_was(void **state)
{
    (void)state;
    struct place p = place_create();
    struct store *s = store_at(p.file);
    assert_true(store_is_kept(s));
    store_add_one(s, UINT64_MAX - 3, NOW);
    store_close(s);
    s = store_at(p.file);
    struct arena *arena = arena_create();
    const struct headline *list;
    assert_int_equal(store_list_headlines(s, arena, FEED, 0, &list), 1);
    struct headline want = headline_of(UINT64_MAX - 3, NOW);
    assert_true(list[0].id == want.id);
    assert_true(text_eq(list[0].line, want.line));
    assert_true(text_eq(list[0].title, want.title));
    assert_true(text_eq(list[0].source, want.source));
    assert_true(text_eq(list[0].link, want.link));
    assert_true(text_eq(list[0].lead, want.lead));
    assert_true(text_eq(list[0].method, want.method));
    assert_true(text_eq(list[0].language, want.language));
    assert_int_equal(list[0].published, want.published);
    assert_int_equal(list[0].first_seen, want.first_seen);
    assert_int_equal(list[0].expires, want.expires);
    assert_int_equal(list[0].priority, want.priority);
    assert_int_equal(list[0].source_rgba, want.source_rgba);
    assert_int_equal(list[0].source_count, 1);
    arena_destroy(arena);
    store_close(s);
    place_destroy(&p);
}

static void
what_is_known_of_a_feed_comes_back_as_it_was(void **state)
{
    (void)state;
    struct place p = place_create();
    struct feed_memory m = {
        .source = TEXT("A"),
        .etag = TEXT("W/\"\xFF\x01\""), /* byte for byte */
        .last_modified = TEXT("yesterday"),
        .validators_of = TEXT("http://a.example/2"),
        .moved_to = TEXT("http://b.example/"),
        .title = TEXT("T"),
        .error = TEXT("HTTP 500"),
        .body_hash = UINT64_MAX,
        .orders_hash = 7,
        .next_poll = NOW,
        .delay_s = 600,
        .last_success = NOW - 1,
        .last_news = NOW - 5,
        .retry_after = NOW + 2,
        .retry_delay_s = 3,
        .failures = 4,
        .entries = 5,
        .ttl_s = 6,
        .skip_hours = 0xFFFFFF,
        .skip_days = 0x7F,
        .is_gone = true,
    };
    struct store *s = store_at(p.file);
    store_begin(s);
    assert_true(store_remember_feed(s, FEED, &m, NOW, NULL));
    assert_true(store_commit(s, NULL));
    store_close(s);
    s = store_at(p.file);
    struct arena *arena = arena_create();
    struct feed_memory got;
    assert_true(store_recall_feed(s, arena, FEED, &got));
    assert_true(text_eq(got.etag, m.etag));
    assert_true(text_eq(got.last_modified, m.last_modified));
    assert_true(text_eq(got.validators_of, m.validators_of));
    assert_true(text_eq(got.moved_to, m.moved_to));
    assert_true(text_eq(got.title, m.title));
    assert_true(text_eq(got.error, m.error));
    assert_true(got.body_hash == m.body_hash);
    assert_int_equal(got.orders_hash, m.orders_hash);
    assert_int_equal(got.next_poll, m.next_poll);
    assert_int_equal(got.delay_s, m.delay_s);
    assert_int_equal(got.last_success, m.last_success);
    assert_int_equal(got.last_news, m.last_news);
    assert_int_equal(got.retry_after, m.retry_after);
    assert_int_equal(got.retry_delay_s, m.retry_delay_s);
    assert_int_equal(got.failures, m.failures);
    assert_int_equal(got.entries, m.entries);
    assert_int_equal(got.ttl_s, m.ttl_s);
    assert_int_equal(got.skip_hours, m.skip_hours);
    assert_int_equal(got.skip_days, m.skip_days);
    assert_true(got.is_gone);
    assert_false(store_recall_feed(s, arena, TEXT("http://other/"), &got));
    const struct feed_record *feeds;
    assert_int_equal(store_list_feeds(s, arena, &feeds), 1);
    assert_true(text_eq(feeds[0].url, FEED));
    arena_destroy(arena);
    store_close(s);
    place_destroy(&p);
}

static void
a_pause_of_a_host_is_remembered_until_it_has_ended(void **state)
{
    (void)state;
    struct place p = place_create();
    struct store *s = store_at(p.file);
    struct hold_record got[2], one = { 7, NOW + 60, 60 },
                               two = { UINT64_MAX, NOW + DAY, DAY };
    store_begin(s);
    assert_true(store_remember_hold(s, &one, NULL));
    assert_true(store_remember_hold(s, &two, NULL));
    assert_true(store_commit(s, NULL));
    store_close(s);
    s = store_at(p.file);
    assert_int_equal(store_list_holds(s, got, 2), 2);
    assert_memory_equal(&got[0], &two, sizeof two);
    assert_memory_equal(&got[1], &one, sizeof one);
    assert_int_equal(store_list_holds(s, got, 1), 1);
    store_prune(s, NOW + 61, 0);
    assert_int_equal(store_list_holds(s, got, 2), 1);
    store_close(s);
    store_run_sql(p.file, "UPDATE hold SET until=until+1");
    s = store_at(p.file); /* bits that flipped are no pause */
    assert_int_equal(store_list_holds(s, got, 2), 0);
    store_close(s);
    place_destroy(&p);
}

static void
a_page_is_remembered_for_ever(void **state)
{
    (void)state;
    struct place p = place_create();
    struct store *s = store_at(p.file);
    assert_false(store_has_article(s, 1));
    store_begin(s);
    assert_true(store_remember_article(s, 1, NOW, NULL));
    store_prune(s, NOW + DAY, NOW + DAY);
    assert_true(store_commit(s, NULL));
    store_close(s);
    s = store_at(p.file);
    assert_true(store_has_article(s, 1));
    assert_false(store_has_article(s, 2));
    store_close(s);
    place_destroy(&p);
}

static void
a_feed_that_is_touched_is_not_forgotten(void **state)
{
    (void)state;
    struct store *s = store_at(":memory:");
    struct feed_memory m = { .entries = 1 };
    struct arena *arena = arena_create();
    store_begin(s);
    assert_true(store_remember_feed(s, FEED, &m, NOW - 40 * DAY, NULL));
    store_touch_feed(s, FEED, NOW);
    store_prune(s, NOW - 7 * DAY, NOW - 30 * DAY);
    assert_true(store_commit(s, NULL));
    assert_true(store_recall_feed(s, arena, FEED, &m));
    arena_destroy(arena);
    store_close(s);
}

static void
headlines_that_left_their_feed_are_pruned_by_age(void **state)
{
    (void)state;
    struct store *s = store_at(":memory:");
    assert_false(store_is_kept(s));
    store_add_one(s, 1, NOW - 9 * DAY);
    store_add_one(s, 2, NOW - 9 * DAY);
    store_add_one(s, 3, NOW);
    assert_int_equal(store_count(s), 3);
    store_begin(s);
    assert_true(store_drop_headline(s, 2, NOW - 8 * DAY, NULL));
    assert_true(store_drop_headline(s, 3, NOW, NULL));
    assert_true(store_commit(s, NULL));
    assert_int_equal(store_count(s), 1);
    store_begin(s);
    store_prune(s, NOW - 7 * DAY, NOW - 30 * DAY);
    assert_true(store_commit(s, NULL));
    assert_true(store_has_headline(s, 1));
    assert_false(store_has_headline(s, 2));
    assert_true(store_has_headline(s, 3));
    store_begin(s);
    store_prune(s, NOW - 7 * DAY, NOW + 1);
    assert_true(store_commit(s, NULL));
    assert_false(store_has_headline(s, 1)); /* its feed has gone */
    store_close(s);
}

/* A feed of one long entry, and another one each time: the old one leaves. */
static void
a_store_at_its_limit_gives_up_what_left_first(void **state)
{
    (void)state;
    enum { LEAD_BYTES = 256 << 10, TURNS = 150 };
    struct place p = place_create();
    struct store *s = store_at(p.file);
    char *lead = malloc(LEAD_BYTES);
    memset(lead, 'a', LEAD_BYTES);
    int failures = 0;
    for (uint64_t id = 1; id <= TURNS; id++) {
        struct headline h = headline_of(id, NOW);
        h.lead = (struct text){ lead, LEAD_BYTES };
        bool good = false;
        for (int tries = 0; !good && tries < 2; tries++) {
            struct error err = { 0 };
            store_begin(s);
            store_add_headline(s, FEED, &h, NULL);
            store_drop_headline(s, id - 1, NOW + (int64_t)id, NULL);
            good = store_commit(s, &err);
            assert_int_equal(err.kind, good ? ERROR_NONE : ERROR_STORE);
            failures += !good;
        }
        assert_true(good);
        assert_true(store_is_kept(s));
        assert_int_equal(store_count(s), 1);
    }
    struct stat info;
    assert_int_equal(stat(p.file, &info), 0);
    assert_in_range(info.st_size, STORE_MAX_BYTES / 2, STORE_MAX_BYTES);
    assert_in_range(failures, 1, TURNS / 8);
    assert_false(store_has_headline(s, 1));
    assert_true(store_has_headline(s, TURNS - 1));
    store_close(s);
    free(lead);
    place_destroy(&p);
}

static void
a_second_one_reads_and_does_not_write(void **state)
{
    (void)state;
    struct place p = place_create();
    struct store *first = store_at(p.file);
    store_add_one(first, 1, NOW);
    struct store *second = store_at(p.file);
    assert_false(store_is_kept(second));
    assert_int_equal(store_count(second), 1);
    store_add_one(second, 2, NOW);
    assert_int_equal(store_count(second), 2);
    store_add_one(first, 3, NOW);
    store_close(second);
    store_close(first);
    first = store_at(p.file);
    assert_true(store_is_kept(first));
    assert_int_equal(store_count(first), 2);
    assert_false(store_has_headline(first, 2));
    store_close(first);
    place_destroy(&p);
}

static void
a_folder_that_cannot_be_written_is_read(void **state)
{
    (void)state;
    struct place p = place_create();
    struct store *s = store_at(p.file);
    store_add_one(s, 1, NOW);
    store_close(s);
    char lock[128];
    snprintf(lock, sizeof lock, "%s.lock", p.file);
    unlink(lock);
    assert_int_equal(chmod(p.file, 0400), 0);
    assert_int_equal(chmod(p.folder, 0500), 0);
    /* As somebody who is not root, whom no mode stops. */
    pid_t child = fork();
    if (child == 0) {
        if (getuid() == 0 &&
            (chown(p.folder, 65534, 65534) != 0 ||
             chown(p.file, 65534, 65534) != 0 || setuid(65534) != 0))
            _exit(9);
        s = store_open(p.file, NULL);
        if (s == NULL || store_is_kept(s) || store_count(s) != 1)
            _exit(1);
        store_add_one(s, 2, NOW);
        bool is_good = store_count(s) == 2;
        store_close(s);
        _exit(is_good ? 0 : 2);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(WEXITSTATUS(status), 0);
    chmod(p.folder, 0700);
    place_destroy(&p);
}

static void
a_folder_may_be_a_link(void **state)
{
    (void)state;
    /* systemd's DynamicUser makes /var/lib/motograph one. */
    struct place p = place_create();
    char link[80], file[128];
    snprintf(link, sizeof link, "%s-link", p.folder);
    snprintf(file, sizeof file, "%s/s.db", link);
    assert_int_equal(symlink(p.folder, link), 0);
    struct store *s = store_at(file);
    assert_true(store_is_kept(s));
    store_add_one(s, 1, NOW);
    store_close(s);
    unlink(link);
    place_destroy(&p);
}

static void
a_ledger_comes_back_as_it_was(void **state)
{
    (void)state;
    struct place p = place_create();
    struct store *s = store_at(p.file);
    struct arena *arena = arena_create();
    struct error err = { 0 };
    assert_int_equal(store_recall_ledger(s, arena).len, 0);
    store_begin(s);
    assert_true(store_remember_ledger(s, TEXT("one\n1 2 3\n"), &err));
    assert_true(store_remember_ledger(s, TEXT("two\n4 5 6\n"), &err));
    assert_true(store_commit(s, &err));
    store_close(s);
    s = store_at(p.file);
    assert_true(text_eq(store_recall_ledger(s, arena), TEXT("two\n4 5 6\n")));
    store_close(s);
    arena_destroy(arena);
    place_destroy(&p);
}

static void
a_file_from_before_ledgers_and_holds_gets_them(void **state)
{
    (void)state;
    struct place p = place_create();
    struct error err = { 0 };
    struct store *s = store_at(p.file);
    store_add_one(s, 1, NOW);
    store_close(s);
    store_run_sql(p.file, "DROP TABLE ledger; DROP TABLE hold");
    s = store_at(p.file);
    assert_true(store_has_headline(s, 1));
    assert_true(store_remember_ledger(s, TEXT("one"), &err));
    struct hold_record hold = { 7, NOW + 60, 60 };
    assert_true(store_remember_hold(s, &hold, &err));
    store_close(s);
    place_destroy(&p);
}

static void
a_file_of_version_1_is_read_on(void **state)
{
    (void)state;
    struct place p = place_create();
    struct store *s = store_at(p.file);
    store_add_one(s, 1, NOW);
    store_close(s);
    store_run_sql(p.file, "ALTER TABLE feed DROP COLUMN last_news;"
                          "PRAGMA user_version=1");
    for (int i = 0; i < 2; i++) {
        struct arena *arena = arena_create();
        struct feed_memory m;
        s = store_at(p.file);
        assert_true(store_is_kept(s));
        assert_true(store_has_headline(s, 1));
        assert_true(store_recall_feed(s, arena, FEED, &m));
        assert_true(text_eq(m.etag, TEXT("\"e\"")));
        assert_int_equal(m.last_news, 0);
        store_close(s);
        arena_destroy(arena);
    }
    place_destroy(&p);
}

int
test_store(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_headline_comes_back_as_it_was),
        cmocka_unit_test(what_is_known_of_a_feed_comes_back_as_it_was),
        cmocka_unit_test(a_ledger_comes_back_as_it_was),
        cmocka_unit_test(a_file_from_before_ledgers_and_holds_gets_them),
        cmocka_unit_test(a_file_of_version_1_is_read_on),
        cmocka_unit_test(a_pause_of_a_host_is_remembered_until_it_has_ended),
        cmocka_unit_test(a_page_is_remembered_for_ever),
        cmocka_unit_test(a_feed_that_is_touched_is_not_forgotten),
        cmocka_unit_test(headlines_that_left_their_feed_are_pruned_by_age),
        cmocka_unit_test(a_store_at_its_limit_gives_up_what_left_first),
        cmocka_unit_test(a_second_one_reads_and_does_not_write),
        cmocka_unit_test(a_folder_that_cannot_be_written_is_read),
        cmocka_unit_test(a_folder_may_be_a_link),
    };
    return cmocka_run_group_tests_name("store", tests, NULL, NULL);
}
