// SPDX-License-Identifier: MIT
#include "store/store.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "unit/store/groups.h"
#include "unit/store/place.h"

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
make_foreign(const char *path)
{
    unlink(path);
    store_run_sql(path, "CREATE TABLE t(x); INSERT INTO t VALUES(1)");
}

static void
make_folder(const char *path)
{
    unlink(path);
    assert_int_equal(mkdir(path, 0700), 0);
}

static void
make_pipe(const char *path)
{
    unlink(path);
    assert_int_equal(mkfifo(path, 0600), 0);
}

static void
make_device(const char *path)
{
    unlink(path);
    assert_int_equal(symlink("/dev/full", path), 0);
}

static void
make_loop(const char *path)
{
    unlink(path);
    assert_int_equal(symlink(path, path), 0);
}

/* A part of it that another program has dropped: found at the first use. */
static void
drop_a_table(const char *path)
{
    store_run_sql(path, "DROP TABLE headline");
}

static void
put_beside(const char *path, const char *suffix, const char *target)
{
    char name[128];
    snprintf(name, sizeof name, "%s%s", path, suffix);
    unlink(name);
    assert_int_equal(symlink(target, name), 0);
    unlink(path);
}

static void
link_the_wal(const char *path)
{
    put_beside(path, "-wal", "nowhere");
}

static void
link_the_lock(const char *path)
{
    put_beside(path, ".lock", "/etc/hostname");
}

static void
make_newer(const char *path)
{
    store_run_sql(path, "PRAGMA user_version=99");
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
        { "a folder", make_folder, true },
        { "a pipe", make_pipe, true },
        { "a device", make_device, true },
        { "a link to itself", make_loop, true },
        { "without a table", drop_a_table, true },
        { "gone, and its log a link", link_the_wal, false },
        { "gone, and its lock a link", link_the_lock, false },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct place p = place_create();
        struct store *s = store_at(p.file);
        for (uint64_t id = 1; id < 40; id++)
            store_add_one(s, id, NOW);
        store_close(s);
        rows[i].harm(p.file);
        s = store_at(p.file);
        if (store_count(s) != 0 || !store_is_kept(s))
            fail_msg("%s: %zu headlines", rows[i].name, store_count(s));
        store_add_one(s, 7, NOW);
        char aside[128];
        snprintf(aside, sizeof aside, "%s.damaged", p.file);
        if ((access(aside, F_OK) == 0) != rows[i].sets_aside)
            fail_msg("%s: set aside or not", rows[i].name);
        store_close(s);
        s = store_at(p.file);
        assert_int_equal(store_count(s), 1);
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
    struct store *s = store_at(p.file);
    for (uint64_t id = 1; id < 12; id++)
        store_add_one(s, id, NOW);
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
        s = store_at(copy);
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
    struct store *s = store_at(p.file);
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
        store_count(s);
        store_begin(s);
        struct headline h = headline_of(1, NOW);
        store_add_headline(s, FEED, &h, NULL);
        store_commit(s, NULL);
    }
    assert_int_equal(store_generation(s), 1);
    store_add_one(s, 7, NOW);
    assert_true(store_has_headline(s, 7));
    assert_false(store_has_headline(s, 3999));
    store_close(s);
    place_destroy(&p);
}

static void
a_file_that_is_removed_in_use_is_made_again(void **state)
{
    (void)state;
    for (int is_replaced = 0; is_replaced < 2; is_replaced++) {
        struct place p = place_create();
        struct store *s = store_at(p.file);
        store_add_one(s, 1, NOW);
        unlink(p.file);
        if (is_replaced)
            write_text(p.file);
        store_add_one(s, 2, NOW);
        assert_int_equal(store_generation(s), 1);
        assert_true(store_is_kept(s));
        store_add_one(s, 3, NOW);
        assert_int_equal(store_generation(s), 1);
        store_close(s);
        s = store_at(p.file);
        assert_true(store_has_headline(s, 3));
        store_close(s);
        place_destroy(&p);
    }
}

static void
a_file_harmed_in_use_is_replaced_though_all_of_it_is_cached(void **state)
{
    (void)state;
    static void (*const harms[])(const char *path) = { empty_it, truncate_half,
                                                       scramble_later_pages,
                                                       zero_first_page };
    for (size_t i = 0; i < sizeof harms / sizeof harms[0]; i++) {
        struct place p = place_create();
        struct store *s = store_at(p.file);
        for (uint64_t id = 1; id < 40; id++)
            store_add_one(s, id, NOW);
        store_check(s);
        assert_int_equal(store_generation(s), 0);
        harms[i](p.file);
        store_check(s); /* as once a day */
        store_add_one(s, 50, NOW);
        assert_int_equal(store_generation(s), 1);
        store_close(s);
        s = store_at(p.file);
        assert_int_equal(store_count(s), 1);
        store_close(s);
        place_destroy(&p);
    }
}

static void
a_store_in_memory_takes_hold_of_its_file_when_it_can(void **state)
{
    (void)state;
    struct place p = place_create();
    struct store *first = store_at(p.file);
    store_add_one(first, 1, NOW);
    struct store *second = store_at(p.file);
    store_begin(second);
    assert_true(store_remember_article(second, 7, NOW, NULL));
    assert_true(store_commit(second, NULL));
    assert_false(store_revive(second));
    store_close(first);
    assert_true(store_revive(second));
    assert_true(store_is_kept(second));
    assert_int_equal(store_generation(second), 1);
    assert_false(store_revive(second));
    store_add_one(second, 2, NOW);
    store_close(second);
    first = store_at(p.file);
    assert_true(store_has_headline(first, 1));
    assert_true(store_has_headline(first, 2));
    assert_true(store_has_article(first, 7)); /* it was asked for */
    store_close(first);
    struct store *nowhere = store_at(":memory:");
    assert_false(store_revive(nowhere));
    store_close(nowhere);
    place_destroy(&p);
}

/* The child has ended, and found all as it should be. */
static void
await(pid_t child)
{
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
}

/* The file in `p` is in use again, and the first headline is in it. */
static void
assert_kept(const struct place *p)
{
    struct store *s = store_at(p->file);
    assert_true(store_is_kept(s));
    assert_true(store_has_headline(s, 1));
    store_close(s);
}

/* As somebody who is not root, whom no mode stops. */
static void
what_another_user_has_left_is_set_aside(void **state)
{
    (void)state;
    if (getuid() != 0)
        skip();
    struct place p = place_create();
    struct store *s = store_at(p.file);
    store_add_one(s, 1, NOW);
    store_close(s);
    assert_int_equal(chmod(p.file, 0600), 0);
    assert_int_equal(chown(p.folder, 65534, 65534), 0);
    pid_t child = fork();
    if (child == 0) {
        if (setuid(65534) != 0)
            _exit(9);
        s = store_at(p.file);
        bool is_good = store_is_kept(s) && store_count(s) == 0;
        store_add_one(s, 2, NOW);
        store_close(s);
        _exit(is_good ? 0 : 1);
    }
    await(child);
    s = store_at(p.file);
    assert_true(store_has_headline(s, 2));
    store_close(s);
    place_destroy(&p);
}

static void
a_full_disk_loses_no_more_than_the_turn(void **state)
{
    (void)state;
    struct place p = place_create();
    pid_t child = fork();
    if (child == 0) {
        struct store *s = store_at(p.file);
        store_add_one(s, 1, NOW);
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
        size_t n = store_count(s);
        store_close(s);
        _exit(failed && n >= 1 ? 0 : 1);
    }
    await(child);
    assert_kept(&p);
    place_destroy(&p);
}

static void
a_kill_at_any_moment_leaves_a_sound_file(void **state)
{
    (void)state;
    struct place p = place_create();
    struct store *s = store_at(p.file);
    store_add_one(s, 1, NOW);
    store_close(s);
    char aside[128];
    snprintf(aside, sizeof aside, "%s.damaged", p.file);
    for (int round = 0; round < 40; round++) {
        pid_t child = fork();
        if (child == 0) {
            s = store_at(p.file);
            for (uint64_t id = 2;; id++)
                store_add_one(s, id % 500 + 2, NOW + (int64_t)id);
        }
        usleep((useconds_t)(500 + round * 397));
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
        assert_kept(&p);
        assert_int_not_equal(access(aside, F_OK), 0);
    }
    place_destroy(&p);
}

int
test_damage(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_damaged_file_is_set_aside_and_a_fresh_one_works),
        cmocka_unit_test(a_flipped_bit_never_shows),
        cmocka_unit_test(a_file_damaged_in_use_is_noticed_and_replaced),
        cmocka_unit_test(a_file_that_is_removed_in_use_is_made_again),
        cmocka_unit_test(
            a_file_harmed_in_use_is_replaced_though_all_of_it_is_cached),
        cmocka_unit_test(a_store_in_memory_takes_hold_of_its_file_when_it_can),
        cmocka_unit_test(what_another_user_has_left_is_set_aside),
        cmocka_unit_test(a_full_disk_loses_no_more_than_the_turn),
        cmocka_unit_test(a_kill_at_any_moment_leaves_a_sound_file),
    };
    return cmocka_run_group_tests_name("damage", tests, NULL, NULL);
}
