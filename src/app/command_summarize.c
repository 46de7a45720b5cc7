// SPDX-License-Identifier: MIT
#include "app/command.h"

#include <errno.h>
#include <getopt.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/argument.h"
#include "app/input.h"
#include "app/json.h"
#include "app/usage.h"
#include "article/article.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "headline/summary.h"
#include "markup/charset.h"
#include "markup/clean.h"

enum {
    SUMMARIZE_MIN_CHARS = 20,
    SUMMARIZE_MAX_CHARS = 1000,
    SUMMARIZE_NOTES_BYTES = 256 << 10,
};

static const char help[] =
    "Usage: motograph summarize [OPTION...] FILE\n\n"
    "Writes one headline for the article text in FILE (- is standard input),\n"
    "as JSON. Paragraphs are lines; of a web page its story is taken.\n"
    "\n"
    "  --max-chars N   at most N user-perceived characters (default 110)\n"
    "  --title T       the publisher's title: evidence, and the fallback\n"
    "  --language L    BCP 47, such as en or pt-BR; found out when not given\n"
    "  --explain       how the headline was found, on standard error\n";

struct options {
    int64_t max_chars;
    const char *title;
    const char *language;
    bool explain;
};

/* Is it no text: zeros, controls, or mostly what does not decode? */
static bool
is_binary(struct text t)
{
    size_t odd = 0;
    size_t lost = 0;
    for (size_t i = 0; i < t.len; i++) {
        unsigned char c = (unsigned char)t.ptr[i];
        odd += c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
        lost += text_starts(text_sub(t, i, 3), TEXT("\uFFFD")) ? 1 : 0;
    }
    return odd * 50 > t.len || lost * 10 > t.len;
}

/* A page, where its text was asked for: it begins as only pages do. */
static bool
is_page(struct text t)
{
    t = text_trim(t);
    return text_starts_nocase(t, TEXT("<!doctype html")) ||
           text_starts_nocase(t, TEXT("<html")) ||
           text_starts_nocase(t, TEXT("<head")) ||
           text_starts_nocase(t, TEXT("<body"));
}

static bool
write_headline(struct arena *arena, const struct options *options,
               const char *path, struct buffer *notes, struct error *err)
{
    struct text bytes;
    if (!input_read(arena, path, ARTICLE_MAX_BYTES, &bytes, err))
        return false;
    struct text plain =
        charset_decode(arena, bytes, TEXT("text/plain"), CHARSET_HTML, NULL);
    if (is_binary(plain))
        return error_set(err, ERROR_FORMAT,
                         "%s: not text; give the article as plain text", path);
    struct article article;
    const struct article_hints hints = { 0 };
    if (is_page(plain)) {
        if (!article_extract(arena, bytes, &hints, &article, err))
            return error_set(err, ERROR_FORMAT,
                             "%s: a page without a story; give the article as "
                             "plain text",
                             path);
    } else {
        article_from_text(arena, plain, &article);
    }
    struct summary_request request = {
        .paragraphs = article.paragraphs,
        .paragraph_count = article.paragraph_count,
        .title =
            clean_losses(arena, clean_line(arena, text_of(options->title))),
        .language = text_of(options->language),
        .max_graphemes = (uint32_t)options->max_chars,
        .notes = notes,
    };
    struct summary summary;
    if (!summary_write(arena, &request, &summary))
        return error_set(err, ERROR_FORMAT,
                         "%s: no sentence that could be news; is it the text "
                         "of an article?",
                         path);
    json_t *json = json_pack(
        "{s:o, s:o, s:f, s:o}", "headline", json_text(summary.headline),
        "method", json_text(summary.method), "confidence",
        round(summary.confidence * 100) / 100, "source_sentence",
        json_text(summary.source_sentence));
    if (!json_print(json))
        return error_set(err, ERROR_FORMAT,
                         "standard output cannot be written: %s",
                         strerror(errno));
    return true;
}

static int
summarize(const char *path, const struct options *options)
{
    struct arena *arena = arena_create();
    struct buffer notes;
    buffer_init(&notes, SUMMARIZE_NOTES_BYTES);
    struct error err = { 0 };
    bool done = write_headline(arena, options, path,
                               options->explain ? &notes : NULL, &err);
    usage_print(stderr, buffer_text(&notes));
    buffer_finish(&notes);
    arena_destroy(arena);
    return done ? STATUS_DONE : usage_failed("summarize", &err);
}

int
command_summarize(int argc, char **argv)
{
    struct options o = { .max_chars = SUMMARY_MAX_GRAPHEMES };
    const struct usage_flag flags[] = {
        { "max-chars", .number = &o.max_chars, .least = SUMMARIZE_MIN_CHARS,
          .most = SUMMARIZE_MAX_CHARS, .wanted = "N" },
        { "title", .value = &o.title },
        { "language", .value = &o.language },
        { "explain", .given = &o.explain },
        { 0 },
    };
    int status = usage_read("summarize", help, flags, argc, argv);
    if (status != USAGE_GO_ON)
        return status;
    if (optind + 1 != argc)
        return usage_wrong("summarize",
                           "one FILE is needed (- is standard input)");
    return summarize(argv[optind], &o);
}
