// SPDX-License-Identifier: MIT
#include "store/store.h"

#include "base/arena.h"
#include "headline/headline.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { NOW = 1800000000, DAY = 86400 };

#define FEED TEXT("http://a.example/feed")

/* A directory for one test, with the store's file in it. */
struct place {
    char folder[64];
    char file[96];
};

static struct place
place_create(void)
{
    struct place p;
    snprintf(p.folder, sizeof p.folder, "/tmp/motograph-store-XXXXXX");
    assert_non_null(mkdtemp(p.folder));
    snprintf(p.file, sizeof p.file, "%s/a b?.db", p.folder);
    return p;
}

static void
place_destroy(const struct place *p)
{
    char command[128];
    snprintf(command, sizeof command, "rm -rf '%s'", p->folder);
    assert_int_equal(system(command), 0);
}

static struct store *
open_at(const char *path)
{
    struct error err = { 0 };
    struct store *s = store_open(path, &err);
    assert_non_null(s);
    return s;
}

static struct headline
headline_of(uint64_t id, int64_t first_seen)
{
    return (struct headline){
        .id = id,
        .line = TEXT("Council opens the bridge"),
        .title = TEXT("Bridge"),
        .source = TEXT("A"),
        .link = TEXT("http://a.example/1"),
        .lead = TEXT("The council"),
        .method = TEXT("lead"),
        .language = TEXT("en"),
        .published = first_seen - 5,
        .first_seen = first_seen,
        .expires = first_seen + DAY,
        .priority = PRIORITY_HIGH,
        .source_rgba = 0xBB1919FF,
    };
}

static void
add(struct store *s, uint64_t id, int64_t first_seen)
{
    struct headline h = headline_of(id, first_seen);
    struct feed_memory m = { .source = TEXT("A"), .etag = TEXT("\"e\"") };
    store_begin(s);
    assert_true(store_remember_feed(s, FEED, &m, first_seen, NULL));
    assert_true(store_add_headline(s, FEED, &h, NULL));
    assert_true(store_commit(s, NULL));
}

static size_t
count(struct store *s)
{
    struct arena *arena = arena_create();
    const struct headline *list;
    size_t n = store_list_headlines(s, arena, FEED, 0, &list);
    arena_destroy(arena);
    return n;
}

static void
a_headline_comes_back_as_it_was(void **state)
{
    (void)state;
    struct place p = place_create();
    struct store *s = open_at(p.file);
    assert_true(store_is_kept(s));
    add(s, UINT64_MAX - 3, NOW);
    store_close(s);
    s = open_at(p.file);
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
        .retry_after = NOW + 2,
        .retry_delay_s = 3,
        .failures = 4,
        .entries = 5,
        .ttl_s = 6,
        .skip_hours = 0xFFFFFF,
        .skip_days = 0x7F,
        .holds_host = true,
        .is_gone = true,
    };
    struct store *s = open_at(p.file);
    store_begin(s);
    assert_true(store_remember_feed(s, FEED, &m, NOW, NULL));
    assert_true(store_commit(s, NULL));
    store_close(s);
    s = open_at(p.file);
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
    assert_int_equal(got.retry_after, m.retry_after);
    assert_int_equal(got.retry_delay_s, m.retry_delay_s);
    assert_int_equal(got.failures, m.failures);
    assert_int_equal(got.entries, m.entries);
    assert_int_equal(got.ttl_s, m.ttl_s);
    assert_int_equal(got.skip_hours, m.skip_hours);
    assert_int_equal(got.skip_days, m.skip_days);
    assert_true(got.holds_host && got.is_gone);
    assert_false(store_recall_feed(s, arena, TEXT("http://other/"), &got));
    const struct feed_record *feeds;
    assert_int_equal(store_list_feeds(s, arena, &feeds), 1);
    assert_true(text_eq(feeds[0].url, FEED));
    arena_destroy(arena);
    store_close(s);
    place_destroy(&p);
}

static void
a_page_is_remembered_for_ever(void **state)
{
    (void)state;
    struct place p = place_create();
    struct store *s = open_at(p.file);
    assert_false(store_has_article(s, TEXT("http://a.example/1")));
    store_begin(s);
    assert_true(
        store_remember_article(s, TEXT("http://a.example/1"), NOW, NULL));
    store_prune(s, NOW + DAY, NOW + DAY);
    assert_true(store_commit(s, NULL));
    store_close(s);
    s = open_at(p.file);
    assert_true(store_has_article(s, TEXT("http://a.example/1")));
    assert_false(store_has_article(s, TEXT("http://a.example/2")));
    store_close(s);
    place_destroy(&p);
}

static void
headlines_that_left_their_feed_are_pruned_by_age(void **state)
{
    (void)state;
    struct store *s = open_at(":memory:");
    assert_false(store_is_kept(s));
    add(s, 1, NOW - 9 * DAY);
    add(s, 2, NOW - 9 * DAY);
    add(s, 3, NOW);
    assert_int_equal(count(s), 3);
    store_begin(s);
    assert_true(store_drop_headline(s, 2, NOW - 8 * DAY, NULL));
    assert_true(store_drop_headline(s, 3, NOW, NULL));
    assert_true(store_commit(s, NULL));
    assert_int_equal(count(s), 1);
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

/* Damages the bytes of a file in one of many ways. */
struct damage {
    const char *name;
    void (*harm)(const char *path);
    bool sets_aside;
};

static void
truncate_half(const char *path)
{
    struct stat info;
    assert_int_equal(stat(path, &info), 0);
    assert_int_equal(truncate(path, info.st_size / 2), 0);
}

static void
truncate_odd(const char *path)
{
    assert_int_equal(truncate(path, 700), 0);
}

static void
empty_it(const char *path)
{
    assert_int_equal(truncate(path, 0), 0);
}

static void
overwrite(const char *path, off_t from, size_t len, int byte)
{
    int fd = open(path, O_WRONLY);
    assert_true(fd >= 0);
    char bytes[4096];
    memset(bytes, byte, sizeof bytes);
    assert_int_equal(pwrite(fd, bytes, len, from), (ssize_t)len);
    close(fd);
}

static void
zero_all(const char *path)
{
    struct stat info;
    assert_int_equal(stat(path, &info), 0);
    for (off_t at = 0; at < info.st_size; at += 1024)
        overwrite(path, at, 1024, 0);
}

static void
zero_first_page(const char *path)
{
    overwrite(path, 0, 1024, 0);
}

static void
zero_later_pages(const char *path)
{
    overwrite(path, 1024, 4096, 0);
}

static void
scramble_later_pages(const char *path)
{
    overwrite(path, 1100, 3000, 0xA5);
}

static void
write_text(const char *path)
{
    FILE *f = fopen(path, "w");
    fputs("this is a shopping list and no database, milk, eggs, bread\n", f);
    fclose(f);
}

static void
run_sql(const char *path, const char *sql)
{
    char command[512];
    snprintf(command, sizeof command, "sqlite3 '%s' \"%s\"", path, sql);
    if (system(command) != 0)
        skip();
}

static void
make_foreign(const char *path)
{
    unlink(path);
    run_sql(path, "CREATE TABLE t(x); INSERT INTO t VALUES(1)");
}

static void
make_newer(const char *path)
{
    run_sql(path, "PRAGMA user_version=99");
}

static void
a_damaged_file_is_set_aside_and_a_fresh_one_works(void **state)
{
    (void)state;
    static const struct damage rows[] = {
        { "cut in half", truncate_half, true },
        { "cut inside a page", truncate_odd, true },
        { "empty", empty_it, false },
        { "all zero", zero_all, true },
        { "first page zero", zero_first_page, true },
        { "later pages zero", zero_later_pages, true },
        { "later pages scrambled", scramble_later_pages, true },
        { "plain text", write_text, true },
        { "another program's", make_foreign, true },
        { "from a newer version", make_newer, true },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct place p = place_create();
        struct store *s = open_at(p.file);
        for (uint64_t id = 1; id < 40; id++)
            add(s, id, NOW);
        store_close(s);
        rows[i].harm(p.file);
        s = open_at(p.file);
        if (count(s) != 0 || !store_is_kept(s))
            fail_msg("%s: %zu headlines", rows[i].name, count(s));
        char aside[128];
        snprintf(aside, sizeof aside, "%s.damaged", p.file);
        if ((access(aside, F_OK) == 0) != rows[i].sets_aside)
            fail_msg("%s: set aside or not", rows[i].name);
        add(s, 7, NOW);
        store_close(s);
        s = open_at(p.file);
        assert_int_equal(count(s), 1);
        store_close(s);
        place_destroy(&p);
    }
}

static void
a_flipped_bit_never_shows(void **state)
{
    (void)state;
    struct place p = place_create();
    char copy[128];
    snprintf(copy, sizeof copy, "%s/copy.db", p.folder);
    struct store *s = open_at(p.file);
    for (uint64_t id = 1; id < 12; id++)
        add(s, id, NOW);
    store_close(s);
    struct stat info;
    assert_int_equal(stat(p.file, &info), 0);
    char *bytes = malloc((size_t)info.st_size);
    int fd = open(p.file, O_RDONLY);
    assert_int_equal(read(fd, bytes, (size_t)info.st_size), info.st_size);
    close(fd);
    struct headline want = headline_of(0, NOW);
    for (off_t at = 0; at < info.st_size; at += 37) {
        bytes[at] ^= 0x10;
        fd = open(copy, O_WRONLY | O_CREAT | O_TRUNC, 0600);
        assert_int_equal(write(fd, bytes, (size_t)info.st_size), info.st_size);
        close(fd);
        bytes[at] ^= 0x10;
        s = open_at(copy);
        struct arena *arena = arena_create();
        const struct headline *list;
        size_t n = store_list_headlines(s, arena, FEED, 0, &list);
        assert_true(n <= 11);
        for (size_t i = 0; i < n; i++) {
            assert_true(text_eq(list[i].line, want.line));
            assert_true(text_eq(list[i].link, want.link));
            assert_int_equal(list[i].first_seen, want.first_seen);
        }
        struct feed_memory m;
        if (store_recall_feed(s, arena, FEED, &m))
            assert_true(text_eq(m.etag, TEXT("\"e\"")));
        arena_destroy(arena);
        store_close(s);
    }
    free(bytes);
    place_destroy(&p);
}

static void
a_file_damaged_in_use_is_noticed_and_replaced(void **state)
{
    (void)state;
    struct place p = place_create();
    struct store *s = open_at(p.file);
    for (uint64_t id = 1; id < 4000; id++) { /* more than the cache holds */
        struct headline h = headline_of(id, NOW);
        store_begin(s);
        assert_true(store_add_headline(s, FEED, &h, NULL));
    }
    assert_true(store_commit(s, NULL));
    struct stat info;
    assert_int_equal(stat(p.file, &info), 0);
    for (off_t at = 1024; at + 1024 <= info.st_size; at += 1024)
        overwrite(p.file, at, 1024, 0xA5);
    for (int tries = 0; tries < 3 && store_generation(s) == 0; tries++) {
        count(s);
        store_begin(s);
        struct headline h = headline_of(1, NOW);
        store_add_headline(s, FEED, &h, NULL);
        store_commit(s, NULL);
    }
    assert_int_equal(store_generation(s), 1);
    add(s, 7, NOW);
    assert_true(store_has_headline(s, 7));
    assert_false(store_has_headline(s, 3999));
    store_close(s);
    place_destroy(&p);
}

static void
a_second_one_reads_and_does_not_write(void **state)
{
    (void)state;
    struct place p = place_create();
    struct store *first = open_at(p.file);
    add(first, 1, NOW);
    struct store *second = open_at(p.file);
    assert_false(store_is_kept(second));
    assert_int_equal(count(second), 1);
    add(second, 2, NOW);
    assert_int_equal(count(second), 2);
    add(first, 3, NOW);
    store_close(second);
    store_close(first);
    first = open_at(p.file);
    assert_true(store_is_kept(first));
    assert_int_equal(count(first), 2);
    assert_false(store_has_headline(first, 2));
    store_close(first);
    place_destroy(&p);
}

static void
a_folder_that_cannot_be_written_is_read(void **state)
{
    (void)state;
    struct place p = place_create();
    struct store *s = open_at(p.file);
    add(s, 1, NOW);
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
        if (s == NULL || store_is_kept(s) || count(s) != 1)
            _exit(1);
        add(s, 2, NOW);
        _exit(count(s) == 2 ? 0 : 2);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(WEXITSTATUS(status), 0);
    chmod(p.folder, 0700);
    place_destroy(&p);
}

static void
a_full_disk_loses_no_more_than_the_turn(void **state)
{
    (void)state;
    struct place p = place_create();
    pid_t child = fork();
    if (child == 0) {
        struct store *s = open_at(p.file);
        add(s, 1, NOW);
        /* No file may grow any more: as good as full. */
        struct rlimit limit = { 8 << 10, 8 << 10 };
        signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &limit);
        bool failed = false;
        for (uint64_t id = 2; id < 200; id++) {
            struct headline h = headline_of(id, NOW);
            store_begin(s);
            store_add_headline(s, FEED, &h, NULL);
            failed = !store_commit(s, NULL) || failed;
        }
        size_t n = count(s);
        store_close(s);
        _exit(failed && n >= 1 ? 0 : 1);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    struct store *s = open_at(p.file);
    assert_true(store_is_kept(s));
    assert_true(store_has_headline(s, 1));
    store_close(s);
    place_destroy(&p);
}

static void
a_kill_at_any_moment_leaves_a_sound_file(void **state)
{
    (void)state;
    struct place p = place_create();
    struct store *s = open_at(p.file);
    add(s, 1, NOW);
    store_close(s);
    char aside[128];
    snprintf(aside, sizeof aside, "%s.damaged", p.file);
    for (int round = 0; round < 40; round++) {
        pid_t child = fork();
        if (child == 0) {
            s = open_at(p.file);
            for (uint64_t id = 2;; id++)
                add(s, id % 500 + 2, NOW + (int64_t)id);
        }
        usleep((useconds_t)(500 + round * 397));
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
        s = open_at(p.file);
        assert_true(store_is_kept(s));
        assert_true(store_has_headline(s, 1));
        store_close(s);
        assert_int_not_equal(access(aside, F_OK), 0);
    }
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
    struct store *s = open_at(file);
    assert_true(store_is_kept(s));
    add(s, 1, NOW);
    store_close(s);
    unlink(link);
    place_destroy(&p);
}

static void
a_ledger_comes_back_as_it_was(void **state)
{
    (void)state;
    struct place p = place_create();
    struct store *s = open_at(p.file);
    struct arena *arena = arena_create();
    struct error err = { 0 };
    assert_int_equal(store_recall_ledger(s, arena).len, 0);
    store_begin(s);
    assert_true(store_remember_ledger(s, TEXT("one\n1 2 3\n"), &err));
    assert_true(store_remember_ledger(s, TEXT("two\n4 5 6\n"), &err));
    assert_true(store_commit(s, &err));
    store_close(s);
    s = open_at(p.file);
    assert_true(text_eq(store_recall_ledger(s, arena), TEXT("two\n4 5 6\n")));
    store_close(s);
    arena_destroy(arena);
    place_destroy(&p);
}

static void
a_file_from_before_ledgers_gets_one(void **state)
{
    (void)state;
    struct place p = place_create();
    struct error err = { 0 };
    struct store *s = open_at(p.file);
    add(s, 1, NOW);
    store_close(s);
    run_sql(p.file, "DROP TABLE ledger");
    s = open_at(p.file);
    assert_true(store_has_headline(s, 1));
    assert_true(store_remember_ledger(s, TEXT("one"), &err));
    store_close(s);
    place_destroy(&p);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_headline_comes_back_as_it_was),
        cmocka_unit_test(what_is_known_of_a_feed_comes_back_as_it_was),
        cmocka_unit_test(a_ledger_comes_back_as_it_was),
        cmocka_unit_test(a_file_from_before_ledgers_gets_one),
        cmocka_unit_test(a_page_is_remembered_for_ever),
        cmocka_unit_test(headlines_that_left_their_feed_are_pruned_by_age),
        cmocka_unit_test(a_damaged_file_is_set_aside_and_a_fresh_one_works),
        cmocka_unit_test(a_flipped_bit_never_shows),
        cmocka_unit_test(a_file_damaged_in_use_is_noticed_and_replaced),
        cmocka_unit_test(a_second_one_reads_and_does_not_write),
        cmocka_unit_test(a_folder_that_cannot_be_written_is_read),
        cmocka_unit_test(a_folder_may_be_a_link),
        cmocka_unit_test(a_full_disk_loses_no_more_than_the_turn),
        cmocka_unit_test(a_kill_at_any_moment_leaves_a_sound_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
