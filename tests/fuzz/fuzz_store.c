// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/log.h"
#include "headline/headline.h"
#include "store/store.h"

enum { PATH_BYTES = 512 };

static const struct text FEED = { "https://news.example/feed", 25 };
static const int64_t now = 1750000000;

static const char *
file(const char *suffix, char path[PATH_BYTES])
{
    snprintf(path, PATH_BYTES, "%s/motograph.db%s", fuzz_folder(), suffix);
    return path;
}

static void
lay_out(struct text bytes)
{
    static const char *const suffixes[] = { "-wal",         "-shm",
                                            ".lock",        ".damaged",
                                            ".damaged-wal", ".damaged-shm" };
    char path[PATH_BYTES];
    for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++)
        unlink(file(suffixes[i], path));
    FILE *out = fopen(file("", path), "wb");
    HOLDS(out != NULL);
    HOLDS(fwrite(bytes.ptr, 1, bytes.len, out) == bytes.len);
    fclose(out);
}

/* Whatever is remembered is text, and finite. */
static void
read_all(struct store *s, struct arena *arena)
{
    const struct feed_record *feeds;
    const struct headline *headlines;
    size_t count = store_list_feeds(s, arena, &feeds);
    for (size_t i = 0; i < count; i++) {
        fuzz_visit(feeds[i].url);
        fuzz_visit(feeds[i].memory.title);
        fuzz_visit(feeds[i].memory.error);
        size_t lines =
            store_list_headlines(s, arena, feeds[i].url, 0, &headlines);
        for (size_t j = 0; j < lines; j++) {
            fuzz_visit(headlines[j].line);
            fuzz_visit(headlines[j].title);
            fuzz_visit(headlines[j].link);
        }
    }
    store_recall_ledger(s, arena);
    store_has_article(s, 1);
}

/* A turn's writing; true when it was kept. */
static bool
write_turn(struct store *s)
{
    const struct feed_memory memory = { .source = TEXT("News"),
                                        .etag = TEXT("\"1\"") };
    const struct headline h = { .id = 17,
                                .line = TEXT("Ferry sinks off Malta"),
                                .source = TEXT("News"),
                                .first_seen = now };
    store_begin(s);
    store_remember_feed(s, FEED, &memory, now, NULL);
    store_add_headline(s, FEED, &h, NULL);
    store_remember_article(s, 2, now, NULL);
    store_remember_ledger(s, TEXT("motograph rotation 1 0\n"), NULL);
    store_prune(s, now - 86400, now - 86400);
    return store_commit(s, NULL);
}

/*
 * The bytes as the state of an earlier run. It opens, reads, and after a few
 * turns at most writes; and what was written is there after a restart.
 */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_create();
    char path[PATH_BYTES];
    if (getenv("FUZZ_LOG") == NULL)
        log_limit(LOG_LEVEL_ERROR);
    lay_out((struct text){ (const char *)data, size });
    struct store *s = store_open(file("", path), NULL);
    HOLDS(s != NULL);
    read_all(s, arena);
    bool kept = false;
    for (int turn = 0; turn < 3 && !kept; turn++)
        kept = write_turn(s);
    HOLDS(kept && store_is_kept(s));
    HOLDS(store_has_headline(s, 17));
    store_close(s);
    s = store_open(path, NULL);
    HOLDS(s != NULL && store_is_kept(s));
    HOLDS(store_has_headline(s, 17));
    read_all(s, arena);
    store_close(s);
    arena_destroy(arena);
    return 0;
}
