// SPDX-License-Identifier: MIT
#include "feed/feed.h"
#include "base/arena.h"
#include "base/clock.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef BENCH_LIBXML2
#include <libxml/parser.h>
#endif
#ifdef BENCH_MRSS
#include <mrss.h>
#endif

enum { FILE_MAX_BYTES = 8 << 20 };

/* Parses once; returns the number of entries, or -1. */
typedef long (*bench_parser)(char *bytes, size_t len);

static long
parse_motograph(char *bytes, size_t len)
{
    struct arena *arena = arena_create();
    struct feed feed;
    struct error err;
    bool is_feed = feed_parse(arena, (struct text){ bytes, len },
                              &(struct feed_hints){ 0 }, &feed, &err);
    long count = is_feed ? (long)feed.entry_count : -1;
    arena_destroy(arena);
    return count;
}

#ifdef BENCH_LIBXML2
/* Nothing but the tree: no text is cleaned, no date read. */
static long
parse_libxml2(char *bytes, size_t len)
{
    xmlDoc *doc = xmlReadMemory(bytes, (int)len, NULL, NULL,
                                XML_PARSE_RECOVER | XML_PARSE_NONET |
                                    XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    xmlFreeDoc(doc);
    return doc == NULL ? -1 : 0;
}
#endif

#ifdef BENCH_MRSS
static long
parse_mrss(char *bytes, size_t len)
{
    mrss_t *feed = NULL;
    long count = 0;
    if (mrss_parse_buffer(bytes, len, &feed) != MRSS_OK)
        return -1;
    for (mrss_item_t *item = feed->item; item != NULL; item = item->next)
        count++;
    mrss_free(feed);
    return count;
}
#endif

static const struct {
    const char *name;
    bench_parser parse;
} parsers[] = {
    { "motograph", parse_motograph },
#ifdef BENCH_LIBXML2
    { "libxml2", parse_libxml2 },
#endif
#ifdef BENCH_MRSS
    { "libmrss", parse_mrss },
#endif
};

/* feed PARSER FILE TIMES: prints MB/s, and the entries found. */
int
main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    FILE *file = fopen(argv[2], "rb");
    char *bytes = malloc(FILE_MAX_BYTES);
    if (file == NULL || bytes == NULL)
        return 1;
    size_t len = fread(bytes, 1, FILE_MAX_BYTES, file);
    fclose(file);
    long times = strtol(argv[3], NULL, 10), entries = 0;
    for (size_t i = 0; i < sizeof parsers / sizeof parsers[0]; i++) {
        if (strcmp(parsers[i].name, argv[1]) != 0)
            continue;
        int64_t start_us = clock_steady_us();
        for (long n = 0; n < times; n++)
            entries = parsers[i].parse(bytes, len);
        double spent_us = (double)(clock_steady_us() - start_us + 1);
        printf("%.1f %ld\n", (double)len * (double)times / spent_us, entries);
        free(bytes);
        return 0;
    }
    free(bytes);
    return 3; /* not built with that one */
}
