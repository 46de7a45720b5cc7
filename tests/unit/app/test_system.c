// SPDX-License-Identifier: MIT
#include "unit/app/groups.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/browser.h"
#include "app/environment.h"
#include "app/notice.h"
#include "app/notify.h"
#include "app/report.h"
#include "app/signals.h"
#include "app/watch.h"
#include "screen/screen.h"
#include "support/scratch.h"

/* systemd's end of the socket. */
static int
listen_at(const char *path)
{
    struct sockaddr_un address = { .sun_family = AF_UNIX };
    snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
    int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    assert_int_equal(
        bind(fd, (const struct sockaddr *)&address, sizeof address), 0);
    return fd;
}

static void
assert_heard(int fd, const char *wanted)
{
    char message[300] = "";
    ssize_t len = recv(fd, message, sizeof message - 1, 0);
    if (wanted == NULL) {
        assert_true(len < 0);
        return;
    }
    assert_true(len > 0);
    assert_non_null(strstr(message, wanted));
}

static void
systemd_hears_that_we_are_ready_once(void **state)
{
    (void)state;
    char folder[SCRATCH_PATH_BYTES], path[100];
    struct notify n;
    scratch_make(folder);
    snprintf(path, sizeof path, "%s/notify", folder);
    int fd = listen_at(path);
    setenv("NOTIFY_SOCKET", path, 1);
    setenv("WATCHDOG_USEC", "20000000", 1);
    notify_open(&n);
    assert_true(notify_is_supervised(&n));
    assert_null(getenv("NOTIFY_SOCKET"));
    assert_null(getenv("WATCHDOG_USEC"));
    notify_waiting(&n, "waiting for a display", 0);
    assert_heard(fd, "EXTEND_TIMEOUT_USEC=");
    notify_ready(&n);
    assert_heard(fd, "READY=1\n");
    notify_ready(&n);
    assert_heard(fd, NULL);
    /* Twice a period is enough. */
    notify_alive(&n, 10000000);
    assert_heard(fd, "WATCHDOG=1\n");
    notify_alive(&n, 19999999);
    assert_heard(fd, NULL);
    notify_alive(&n, 20000000);
    assert_heard(fd, "WATCHDOG=1\n");
    notify_stopping(&n);
    assert_heard(fd, "STOPPING=1\n");
    notify_close(&n);
    close(fd);
    scratch_remove(folder);
}

static void
without_systemd_nobody_is_told(void **state)
{
    (void)state;
    struct notify n;
    unsetenv("NOTIFY_SOCKET");
    notify_open(&n);
    assert_false(notify_is_supervised(&n));
    notify_ready(&n);
    notify_alive(&n, 1);
    notify_close(&n);
    setenv("NOTIFY_SOCKET", "/nonexistent/notify", 1);
    notify_open(&n);
    assert_false(notify_is_supervised(&n));
    setenv("NOTIFY_SOCKET", "not a path", 1);
    notify_open(&n);
    assert_false(notify_is_supervised(&n));
}

static void
a_changed_file_is_told_of_once_and_when_it_rests(void **state)
{
    (void)state;
    char folder[SCRATCH_PATH_BYTES], path[100];
    struct watch w;
    int64_t now_us = 0;
    scratch_make(folder);
    snprintf(path, sizeof path, "%s/a", folder);
    scratch_write(folder, "a", "one");
    watch_start(&w, path);
    assert_false(watch_changed(&w, now_us += WATCH_PERIOD_US));
    scratch_write(folder, "a", "one and");
    /* Still being written, perhaps. */
    assert_false(watch_changed(&w, now_us += WATCH_PERIOD_US));
    scratch_write(folder, "a", "one and two");
    assert_false(watch_changed(&w, now_us += WATCH_PERIOD_US));
    assert_false(watch_changed(&w, now_us + 10)); /* too early to look */
    assert_true(watch_changed(&w, now_us += WATCH_PERIOD_US));
    assert_false(watch_changed(&w, now_us += WATCH_PERIOD_US));
    /* Gone is no change; another in its place is. */
    unlink(path);
    assert_false(watch_changed(&w, now_us += WATCH_PERIOD_US));
    assert_false(watch_changed(&w, now_us += WATCH_PERIOD_US));
    scratch_write(folder, "a", "another!!!!");
    assert_false(watch_changed(&w, now_us += WATCH_PERIOD_US));
    assert_true(watch_changed(&w, now_us += WATCH_PERIOD_US));
    watch_start(&w, NULL);
    assert_false(watch_changed(&w, now_us + WATCH_PERIOD_US));
    scratch_remove(folder);
}

static void
what_the_machine_says_is_shown_while_its_file_is_there(void **state)
{
    (void)state;
    char folder[SCRATCH_PATH_BYTES], path[100], pipe[100];
    struct notice n;
    int64_t now_us = 0;
    scratch_make(folder);
    snprintf(path, sizeof path, "%s/line", folder);
    snprintf(pipe, sizeof pipe, "%s/pipe", folder);
    notice_start(&n, path);
    assert_false(notice_changed(&n, now_us));
    scratch_write(folder, "line", "Wi-Fi\x1b[2J refused \nand more");
    assert_false(notice_changed(&n, now_us + 10)); /* too early to look */
    assert_true(notice_changed(&n, now_us += NOTICE_PERIOD_US));
    assert_string_equal(n.line, "Wi-Fi[2J refused");
    assert_false(notice_changed(&n, now_us += NOTICE_PERIOD_US));
    unlink(path);
    assert_true(notice_changed(&n, now_us += NOTICE_PERIOD_US));
    assert_string_equal(n.line, "");
    /* Nobody waits at a pipe, and a novel is none of ours. */
    assert_int_equal(mkfifo(pipe, 0600), 0);
    notice_start(&n, pipe);
    assert_false(notice_changed(&n, now_us));
    char novel[5000];
    memset(novel, 'a', sizeof novel);
    novel[sizeof novel - 1] = '\0';
    scratch_write(folder, "line", novel);
    notice_start(&n, path);
    assert_false(notice_changed(&n, now_us));
    notice_start(&n, NULL);
    assert_false(notice_changed(&n, now_us));
    scratch_remove(folder);
}

static void
signals_are_remembered_until_they_are_looked_at(void **state)
{
    (void)state;
    signals_catch();
    struct signals s = signals_take();
    assert_false(s.leave || s.reload || s.report);
    raise(SIGHUP);
    raise(SIGHUP);
    raise(SIGUSR1);
    s = signals_take();
    assert_true(s.reload && s.report && !s.leave);
    s = signals_take();
    assert_false(s.reload || s.report);
    raise(SIGTERM);
    assert_true(signals_take().leave);
    assert_true(signals_take().leave); /* for good */
}

static void
a_report_that_cannot_be_written_is_one_line(void **state)
{
    (void)state;
    struct screen_stats stats = { .backend = "test", .frames = 3 };
    struct error err;
    char folder[SCRATCH_PATH_BYTES], path[100];
    scratch_make(folder);
    json_t *made = report_make(&stats, NULL, NULL, 0, 2000000);
    snprintf(path, sizeof path, "%s/none/stats.json", folder);
    assert_false(report_write(path, made, &err));
    assert_non_null(strstr(err.message, path));
    snprintf(path, sizeof path, "%s/stats.json", folder);
    assert_true(report_write(path, made, &err));
    json_decref(made);
    json_t *report = json_load_file(path, 0, NULL);
    json_t *frames = json_object_get(report, "frames");
    assert_int_equal(json_integer_value(json_object_get(frames, "frames")), 3);
    assert_true(json_is_null(json_object_get(report, "first_headline_ms")));
    assert_true(json_integer_value(json_object_get(
                    json_object_get(report, "memory"), "rss_kib")) > 100);
    json_decref(report);
    scratch_remove(folder);
}

/* An xdg-open of our own that writes down what it is asked to open. */
static void
a_click_opens_a_web_page_and_nothing_else(void **state)
{
    (void)state;
    char folder[SCRATCH_PATH_BYTES], script[600], path[100], line[200] = "";
    struct error err;
    scratch_make(folder);
    snprintf(path, sizeof path, "%s/opened", folder);
    snprintf(script, sizeof script,
             "#!/bin/sh\necho \"$#:$1\" >%s.new\n"
             "mv %s.new %s\n",
             path, path, path);
    scratch_write(folder, "xdg-open", script);
    char program[100];
    snprintf(program, sizeof program, "%s/xdg-open", folder);
    assert_int_equal(chmod(program, 0700), 0);
    char *usual = strdup(getenv("PATH"));
    snprintf(script, sizeof script, "%s:/usr/bin:/bin", folder);
    setenv("PATH", script, 1);
    struct browser browser, none = { 0 };
    browser_prepare(&browser);
    static const char *const refused[] = {
        "file:///etc/passwd",   "javascript:alert(1)",  "--help", "",
        "https://a.example/ x", "https://a.example/\n",
    };
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
        assert_false(browser_open(&browser, text_of(refused[i]), &err));
    assert_false(browser_open(&none, TEXT("https://a.example/"), &err));
    assert_true(
        browser_open(&browser, TEXT("https://a.example/$(id)?a=b&c"), &err));
    for (int i = 0; i < 500 && access(path, R_OK) != 0; i++)
        usleep(10000);
    FILE *file = fopen(path, "re");
    assert_non_null(file);
    assert_non_null(fgets(line, sizeof line, file));
    fclose(file);
    assert_string_equal(line, "1:https://a.example/$(id)?a=b&c\n");
    browser_finish(&browser);
    setenv("PATH", "/nonexistent", 1);
    browser_prepare(&browser);
    assert_false(browser_open(&browser, TEXT("https://a.example/"), &err));
    assert_non_null(strstr(err.message, "xdg-utils"));
    browser_finish(&browser);
    setenv("PATH", usual, 1);
    free(usual);
    scratch_remove(folder);
}

static void
a_number_of_the_environment_is_kept_in_its_bounds(void **state)
{
    (void)state;
    static const char name[] = "MOTOGRAPH_TEST";
    static const struct {
        const char *value;
        unsigned number;
    } rows[] = {
        { NULL, 15 },   { "", 15 },
        { "soon", 15 }, { "-3", 15 },
        { "0", 10 },    { "20", 20 },
        { "20s", 20 },  { "99999999999999999999", 600 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (rows[i].value != NULL)
            setenv(name, rows[i].value, 1);
        assert_int_equal(environment_number(name, 10, 600, 15), rows[i].number);
    }
    unsetenv(name);
    assert_null(environment(name));
}

int
test_system(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(systemd_hears_that_we_are_ready_once),
        cmocka_unit_test(without_systemd_nobody_is_told),
        cmocka_unit_test(a_changed_file_is_told_of_once_and_when_it_rests),
        cmocka_unit_test(
            what_the_machine_says_is_shown_while_its_file_is_there),
        cmocka_unit_test(signals_are_remembered_until_they_are_looked_at),
        cmocka_unit_test(a_report_that_cannot_be_written_is_one_line),
        cmocka_unit_test(a_click_opens_a_web_page_and_nothing_else),
        cmocka_unit_test(a_number_of_the_environment_is_kept_in_its_bounds),
    };
    return cmocka_run_group_tests_name("system", tests, NULL, NULL);
}
