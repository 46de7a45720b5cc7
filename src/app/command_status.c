// SPDX-License-Identifier: MIT
#include "app/command.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "app/json.h"
#include "app/state.h"
#include "app/usage.h"
#include "base/arena.h"
#include "base/clock.h"
#include "base/log.h"
#include "headline/pattern.h"
#include "store/store.h"

static const char help[] =
    "Usage: motograph status [--state-dir DIR] [--json]\n\n"
    "Says how each feed is doing (last success, last error, next poll, "
    "items),\n"
    "how much is stored, and how the running kiosk draws.\n\n"
    "  --state-dir DIR  where headlines are remembered\n"
    "  --json           as JSON\n";

/* Is this process there, and one of ours? A number may be another's by now. */
static bool
is_running(struct arena *arena, long long pid)
{
    char name[32] = "";
    FILE *file =
        pid <= 0 ? NULL
                 : fopen(arena_format(arena, "/proc/%lld/comm", pid).ptr, "re");
    if (file == NULL)
        return false;
    bool has_name = fgets(name, sizeof name, file) != NULL;
    fclose(file);
    return has_name && strncmp(name, "motograph", strlen("motograph")) == 0;
}

/* What `run` last wrote of its pacing; NULL when it has not. */
static json_t *
kiosk_json(struct arena *arena, const char *directory)
{
    if (directory == NULL)
        return NULL;
    const char *path = arena_format(arena, "%s/stats.json", directory).ptr;
    json_t *kiosk = json_load_file(path, 0, NULL);
    if (kiosk != NULL)
        json_object_set_new(
            kiosk, "running",
            json_boolean(is_running(
                arena, json_integer_value(json_object_get(kiosk, "pid")))));
    return kiosk;
}

/* By a clock that was set, the time may be years away: the wait never is. */
static int64_t
next_poll_s(const struct feed_memory *m, int64_t now)
{
    int64_t left = m->next_poll - now;
    if (left > m->delay_s)
        left = m->delay_s;
    return left > 0 ? left : 0;
}

static json_t *
feed_json(const struct feed_record *f, int64_t now)
{
    const struct feed_memory *m = &f->memory;
    return json_pack(
        "{s:o, s:o, s:o, s:o, s:o, s:o, s:b, s:I, s:I, s:I}", "name",
        json_text(m->source), "url", json_text(f->url), "moved_to",
        json_text(m->moved_to), "last_success", json_time(m->last_success),
        "last_news", json_time(m->last_news), "last_error", json_text(m->error),
        "gone", (int)m->is_gone, "failures", (json_int_t)m->failures, "entries",
        (json_int_t)m->entries, "next_poll_s", (json_int_t)next_poll_s(m, now));
}

static bool
print_json(const struct feed_record *feeds, size_t count, const char *path,
           int64_t bytes, json_t *kiosk)
{
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, feed_json(&feeds[i], clock_wall_s()));
    return json_print(json_pack("{s:o, s:{s:s, s:I}, s:o}", "feeds", list,
                                "store", "path", path, "bytes",
                                (json_int_t)bytes, "kiosk",
                                kiosk != NULL ? kiosk : json_null()));
}

static bool
print_text(struct arena *arena, const struct feed_record *feeds, size_t count,
           const char *path, int64_t bytes, json_t *kiosk)
{
    int64_t now = clock_wall_s();
    for (size_t i = 0; i < count; i++) {
        const struct feed_memory *m = &feeds[i].memory;
        struct text age = m->last_success > 0
                              ? pattern_age(arena, m->last_success, now)
                              : TEXT("never");
        printf(TEXT_FMT "\t%u items\tlast success " TEXT_FMT
                        "\tnext poll in %lld s\t" TEXT_FMT "\n",
               TEXT_ARG(m->source), m->entries, TEXT_ARG(age),
               (long long)next_poll_s(m, now),
               TEXT_ARG(m->error.len > 0 ? m->error : TEXT("fine")));
    }
    if (count == 0)
        puts("no feed has been asked yet");
    printf("store\t%s\t%lld KiB\n", path, (long long)(bytes + 1023) / 1024);
    if (kiosk != NULL) {
        char *text = json_dumps(kiosk, JSON_COMPACT);
        printf("kiosk\t%s\n", text != NULL ? text : "");
        free(text);
        json_decref(kiosk);
    }
    return fflush(stdout) == 0;
}

static int
report(const char *state_dir, bool as_json)
{
    struct arena *arena = arena_create();
    struct error err = { 0 };
    log_limit(LOG_LEVEL_WARNING); /* that the kiosk runs is no news here */
    const char *directory = state_place(arena, state_dir);
    const char *path = state_store_path(arena, directory);
    /* Asking makes nothing. Beside a kiosk, what is opened is a copy. */
    struct stat info = { 0 };
    bool is_there = stat(path, &info) == 0;
    struct store *store = store_open(is_there ? path : ":memory:", &err);
    if (store == NULL) {
        arena_destroy(arena);
        return usage_failed("status", &err);
    }
    const struct feed_record *feeds;
    size_t count = store_list_feeds(store, arena, &feeds);
    int64_t bytes = (int64_t)info.st_size;
    json_t *kiosk = kiosk_json(arena, directory);
    bool good = as_json ? print_json(feeds, count, path, bytes, kiosk)
                        : print_text(arena, feeds, count, path, bytes, kiosk);
    store_close(store);
    arena_destroy(arena);
    return good ? STATUS_DONE : usage_unwritten("status");
}

int
command_status(int argc, char **argv)
{
    const char *state_dir = NULL;
    bool as_json = false;
    const struct usage_flag flags[] = {
        { "state-dir", .value = &state_dir },
        { "json", .given = &as_json },
        { 0 },
    };
    int status = usage_read("status", help, flags, argc, argv);
    if (status != USAGE_GO_ON)
        return status;
    if (optind < argc)
        return usage_wrong("status", "'%s' is too much", argv[optind]);
    return report(state_dir, as_json);
}
