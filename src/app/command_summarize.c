// SPDX-License-Identifier: MIT
#include "app/command.h"

#include <errno.h>
#include <getopt.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

static const char HELP[] =
    "Usage: motograph summarize [OPTION]... FILE\n"
    "Writes one headline for the article text in FILE (- is standard input),\n"
    "as JSON. Paragraphs are lines.\n"
    "\n"
    "  --max-chars N   at most N user-perceived characters (default 110)\n"
    "  --title T       the publisher's title: evidence, and the fallback\n"
    "  --language L    BCP 47, such as en or pt-BR; found out when not given\n"
    "  --explain       how the headline was found, on standard error\n"
    "  --help          this text\n";

struct options {
    uint32_t max_chars;
    const char *title;
    const char *language;
    bool explain;
    bool help;
};

static bool
read_number(const char *text, uint32_t *out)
{
    char *end;
    errno = 0;
    long n = strtol(text, &end, 10);
    if (errno != 0 || end == text || *end != '\0' || n < SUMMARIZE_MIN_CHARS ||
        n > SUMMARIZE_MAX_CHARS)
        return false;
    *out = (uint32_t)n;
    return true;
}

/* STATUS_DONE, or STATUS_USAGE with its line written. */
static int
read_options(int argc, char **argv, struct options *out)
{
    enum { MAX_CHARS = 256, TITLE, LANGUAGE, EXPLAIN, HELP_TEXT };
    static const struct option OPTIONS[] = {
        { "max-chars", required_argument, NULL, MAX_CHARS },
        { "title", required_argument, NULL, TITLE },
        { "language", required_argument, NULL, LANGUAGE },
        { "explain", no_argument, NULL, EXPLAIN },
        { "help", no_argument, NULL, HELP_TEXT },
        { NULL, 0, NULL, 0 },
    };
    *out = (struct options){ .max_chars = SUMMARY_MAX_GRAPHEMES };
    opterr = 0;
    optind = 0;
    for (int c; (c = getopt_long(argc, argv, ":", OPTIONS, NULL)) != -1;) {
        if (c == MAX_CHARS) {
            if (!read_number(optarg, &out->max_chars))
                return usage_wrong("summarize",
                                   "--max-chars: a number from %d to %d, "
                                   "not \"%s\"",
                                   SUMMARIZE_MIN_CHARS, SUMMARIZE_MAX_CHARS,
                                   optarg);
        } else if (c == TITLE) {
            out->title = optarg;
        } else if (c == LANGUAGE) {
            out->language = optarg;
        } else if (c == EXPLAIN) {
            out->explain = true;
        } else if (c == HELP_TEXT) {
            out->help = true;
        } else {
            return usage_wrong("summarize",
                               c == ':' ? "%s needs a value"
                                        : "unknown option %s",
                               argv[optind - 1]);
        }
    }
    if (!out->help && argc - optind != 1)
        return usage_wrong("summarize", "one FILE is needed, or -");
    return STATUS_DONE;
}

/* Bytes that are no text: zeros, or mostly what does not decode. */
static bool
is_binary(struct text bytes)
{
    size_t odd = 0;
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char c = (unsigned char)bytes.ptr[i];
        odd += c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }
    return odd * 50 > bytes.len;
}

static bool
write_headline(struct arena *arena, const struct options *options,
               const char *path, struct buffer *notes, struct error *err)
{
    struct text bytes;
    if (!input_read(arena, path, ARTICLE_MAX_BYTES, &bytes, err))
        return false;
    if (is_binary(bytes))
        return error_set(err, ERROR_FORMAT,
                         "%s: not text; give the article as plain text", path);
    struct text plain =
        charset_decode(arena, bytes, TEXT("text/plain"), CHARSET_HTML, NULL);
    struct article article;
    article_from_text(arena, plain, &article);
    struct summary_request request = {
        .paragraphs = article.paragraphs,
        .paragraph_count = article.paragraph_count,
        .title = clean_line(arena, text_of(options->title)),
        .language = text_of(options->language),
        .max_graphemes = options->max_chars,
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

int
command_summarize(int argc, char **argv)
{
    struct options options;
    int status = read_options(argc, argv, &options);
    if (status != STATUS_DONE)
        return status;
    if (options.help)
        return usage_help(HELP);
    struct arena *arena = arena_create();
    struct buffer notes;
    buffer_init(&notes, SUMMARIZE_NOTES_BYTES);
    struct error err = { 0 };
    bool done = write_headline(arena, &options, argv[optind],
                               options.explain ? &notes : NULL, &err);
    if (notes.len > 0)
        fwrite(notes.ptr, 1, notes.len, stderr);
    status = done ? STATUS_DONE : usage_failed("summarize", &err);
    buffer_finish(&notes);
    arena_destroy(arena);
    return status;
}
