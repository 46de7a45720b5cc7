// SPDX-License-Identifier: MIT
#include "support/answer.h"

#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

/* What the directives have said so far. */
struct draft {
    int status;
    struct text reason;
    struct buffer head;
    struct buffer body;
    struct buffer encodings;
    bool is_chunked;
    bool is_unframed;
    bool is_endless;
    bool is_not_modified;
    bool has_length;
    long length;
    long truncate;
    int drip_ms;
    int delay_ms;
    enum step_kind end; /* STEP_SEND: nothing special */
    bool closes;
};

static struct step *
add_step(struct answer *a, enum step_kind kind, int ms)
{
    if (a->step_count == ANSWER_MAX_STEPS)
        abort();
    struct step *s = &a->steps[a->step_count++];
    *s = (struct step){ .kind = kind, .ms = ms };
    buffer_init(&s->bytes, ANSWER_MAX_BYTES);
    return s;
}

static int
hex(char c)
{
    const char *digits = "0123456789abcdef";
    const char *at = strchr(digits, c | 0x20);
    return at == NULL || c == '\0' ? 0 : (int)(at - digits);
}

static void
append_escaped(struct buffer *b, struct text t)
{
    for (size_t i = 0; i < t.len; i++) {
        char c = t.ptr[i];
        if (c == '\\' && i + 1 < t.len) {
            c = t.ptr[++i];
            if (c == 'n')
                c = '\n';
            else if (c == 'r')
                c = '\r';
            else if (c == 't')
                c = '\t';
            else if (c == 'x' && i + 2 < t.len) {
                c = (char)(hex(t.ptr[i + 1]) << 4 | hex(t.ptr[i + 2]));
                i += 2;
            }
        }
        buffer_append_char(b, c);
    }
}

bool
answer_read_file(const char *path, struct buffer *out)
{
    FILE *f = fopen(path, "rbe");
    if (f == NULL)
        return false;
    char chunk[65536];
    size_t len;
    while ((len = fread(chunk, 1, sizeof chunk, f)) > 0)
        buffer_append(out, (struct text){ chunk, len });
    bool good = ferror(f) == 0;
    fclose(f);
    return good;
}

struct text
answer_field(struct text head, const char *name)
{
    struct text line, rest = head;
    while (text_cut(rest, '\n', &line, &rest)) {
        struct text key, value;
        if (text_cut(line, ':', &key, &value) &&
            text_eq_nocase(text_trim(key), text_of(name)))
            return text_trim(value);
    }
    return (struct text){ 0 };
}

const char *
answer_content_type(const char *path)
{
    static const char *const types[][2] = {
        { ".xml", "application/xml" },
        { ".rss", "application/rss+xml" },
        { ".rdf", "application/rdf+xml" },
        { ".atom", "application/atom+xml" },
        { ".json", "application/feed+json" },
        { ".html", "text/html; charset=utf-8" },
        { ".htm", "text/html" },
        { ".txt", "text/plain" },
        { ".png", "image/png" },
    };
    const char *dot = strrchr(path, '.');
    for (size_t i = 0; dot != NULL && i < sizeof types / sizeof types[0]; i++)
        if (strcmp(dot, types[i][0]) == 0)
            return types[i][1];
    return "application/octet-stream";
}

/* Packs the body once more; window bits as zlib numbers the formats. */
static void
pack(struct draft *d, int window_bits, const char *name)
{
    z_stream z = { 0 };
    if (deflateInit2(&z, 9, Z_DEFLATED, window_bits, 9, Z_DEFAULT_STRATEGY) !=
        Z_OK)
        abort();
    size_t cap = deflateBound(&z, d->body.len);
    char *out = memory_new(cap, 1);
    z.next_in = (unsigned char *)d->body.ptr;
    z.avail_in = (unsigned)d->body.len;
    z.next_out = (unsigned char *)out;
    z.avail_out = (unsigned)cap;
    if (deflate(&z, Z_FINISH) != Z_STREAM_END)
        abort();
    size_t len = z.total_out;
    deflateEnd(&z);
    buffer_clear(&d->body);
    buffer_append(&d->body, (struct text){ out, len });
    free(out);
    buffer_format(&d->encodings, "%s%s", d->encodings.len > 0 ? ", " : "",
                  name);
}

static void
fill(struct draft *d, struct text value)
{
    struct text count, pattern;
    text_cut(value, ' ', &count, &pattern);
    struct buffer unit;
    buffer_init(&unit, 1 << 20);
    append_escaped(&unit, pattern.len > 0 ? pattern : TEXT("x"));
    size_t want = d->body.len + strtoul(count.ptr, NULL, 10);
    while (d->body.len + unit.len <= want)
        buffer_append(&d->body, buffer_text(&unit));
    buffer_finish(&unit);
}

static void
header(struct draft *d, struct text value, long count)
{
    for (long i = 0; i < count; i++) {
        append_escaped(&d->head, value);
        buffer_append(&d->head, TEXT("\r\n"));
    }
}

static void
validator(struct draft *d, struct text request, struct text value,
          const char *name, const char *asked_by)
{
    struct buffer bytes;
    buffer_init(&bytes, 4096);
    append_escaped(&bytes, value);
    struct text asked = answer_field(request, asked_by);
    if (asked.len > 0 && text_eq(asked, buffer_text(&bytes)))
        d->is_not_modified = true;
    buffer_format(&d->head, "%s: " TEXT_FMT "\r\n", name,
                  TEXT_ARG(buffer_text(&bytes)));
    buffer_finish(&bytes);
}

/* Directives that shape the body and its framing. False: not one of them. */
static bool
heed_body(struct draft *d, struct text word, struct text value,
          const char *folder)
{
    long number = value.len > 0 ? strtol(value.ptr, NULL, 10) : 0;
    if (text_eq(word, TEXT("body")))
        append_escaped(&d->body, value);
    else if (text_eq(word, TEXT("file"))) {
        char path[4096];
        snprintf(path, sizeof path, "%s/" TEXT_FMT, folder, TEXT_ARG(value));
        answer_read_file(path, &d->body);
    } else if (text_eq(word, TEXT("fill")))
        fill(d, value);
    else if (text_eq(word, TEXT("gzip")))
        pack(d, 15 + 16, "gzip");
    else if (text_eq(word, TEXT("deflate")))
        pack(d, 15, "deflate");
    else if (text_eq(word, TEXT("rawdeflate")))
        pack(d, -15, "deflate");
    else if (text_eq(word, TEXT("encoding"))) {
        buffer_clear(&d->encodings);
        append_escaped(&d->encodings, value);
    } else if (text_eq(word, TEXT("chunked")))
        d->is_chunked = true;
    else if (text_eq(word, TEXT("unframed")))
        d->is_unframed = true;
    else if (text_eq(word, TEXT("endless")))
        d->is_endless = true;
    else if (text_eq(word, TEXT("length"))) {
        d->has_length = true;
        d->length = number;
    } else if (text_eq(word, TEXT("truncate")))
        d->truncate = number;
    else if (text_eq(word, TEXT("drip")))
        d->drip_ms = (int)number;
    else
        return false;
    return true;
}

static void
heed(struct draft *d, struct answer *a, struct text line, const char *folder,
     struct text request)
{
    struct text word, value;
    text_cut(line, ' ', &word, &value);
    if (word.len == 0 || heed_body(d, word, value, folder))
        return;
    if (text_eq(word, TEXT("status"))) {
        struct text code;
        text_cut(value, ' ', &code, &d->reason);
        d->status = atoi(code.ptr);
    } else if (text_eq(word, TEXT("header")))
        header(d, value, 1);
    else if (text_eq(word, TEXT("many"))) {
        struct text count, rest;
        text_cut(value, ' ', &count, &rest);
        header(d, rest, strtol(count.ptr, NULL, 10));
    } else if (text_eq(word, TEXT("etag")))
        validator(d, request, value, "ETag", "If-None-Match");
    else if (text_eq(word, TEXT("modified")))
        validator(d, request, value, "Last-Modified", "If-Modified-Since");
    else if (text_eq(word, TEXT("delay")))
        d->delay_ms = atoi(value.ptr);
    else if (text_eq(word, TEXT("raw")))
        append_escaped(&add_step(a, STEP_SEND, 0)->bytes, value);
    else if (text_eq(word, TEXT("pause")))
        add_step(a, STEP_PAUSE, atoi(value.ptr));
    else if (text_eq(word, TEXT("hang")))
        d->end = STEP_HANG;
    else if (text_eq(word, TEXT("reset")))
        d->end = STEP_RESET;
    else if (text_eq(word, TEXT("close")))
        d->closes = true;
    else {
        fprintf(stderr, "no directive '" TEXT_FMT "'\n", TEXT_ARG(word));
        abort();
    }
}

static void
append_chunk(struct buffer *b, struct text bytes)
{
    if (bytes.len > 0)
        buffer_format(b, "%zx\r\n", bytes.len);
    buffer_append(b, bytes);
    if (bytes.len > 0)
        buffer_append(b, TEXT("\r\n"));
}

static void
write_head(const struct draft *d, struct buffer *out)
{
    buffer_format(out, "HTTP/1.1 %d " TEXT_FMT "\r\n", d->status,
                  TEXT_ARG(d->reason));
    buffer_append(out, buffer_text(&d->head));
    if (d->encodings.len > 0)
        buffer_format(out, "Content-Encoding: " TEXT_FMT "\r\n",
                      TEXT_ARG(buffer_text(&d->encodings)));
    if (d->is_chunked)
        buffer_append(out, TEXT("Transfer-Encoding: chunked\r\n"));
    else if (d->status != 304 && !d->is_unframed)
        buffer_format(out, "Content-Length: %ld\r\n",
                      d->has_length ? d->length : (long)d->body.len);
    buffer_append(out, TEXT("\r\n"));
}

/* The draft as steps: a head, then the body in the manner it asks for. */
static void
play(const struct draft *d, struct answer *a)
{
    if (d->delay_ms > 0)
        add_step(a, STEP_PAUSE, d->delay_ms);
    struct step *head = add_step(a, STEP_SEND, 0);
    write_head(d, &head->bytes);
    struct text body = buffer_text(&d->body);
    if (d->status == 304)
        return;
    struct step *s = add_step(a, STEP_SEND, d->drip_ms);
    if (d->drip_ms > 0)
        s->kind = STEP_DRIP;
    if (d->is_endless)
        s->kind = STEP_ENDLESS;
    if (d->is_chunked)
        append_chunk(&s->bytes, body);
    else
        buffer_append(&s->bytes, body);
    if (d->is_chunked && !d->is_endless)
        buffer_append(&s->bytes, TEXT("0\r\n\r\n"));
    if (d->truncate >= 0 && (size_t)d->truncate < s->bytes.len)
        s->bytes.len = (size_t)d->truncate;
    a->keep_alive = d->truncate < 0 && !d->is_unframed && !d->closes &&
                    !d->has_length && !d->is_endless && d->end == STEP_SEND;
}

/* The directives of the `turn`th answer; past the last one, of the last. */
static struct text
section_of(struct text script, size_t turn)
{
    struct text section = { script.ptr, 0 };
    struct text line, rest = script;
    while (rest.len > 0) {
        text_cut(rest, '\n', &line, &rest);
        if (text_eq(text_trim(line), TEXT("answer"))) {
            if (turn-- == 0)
                return section;
            section = (struct text){ rest.ptr, 0 };
        } else {
            section.len = (size_t)(line.ptr + line.len - section.ptr);
        }
    }
    return section;
}

void
answer_make(struct answer *a, struct text script, const char *folder,
            struct text request, size_t turn)
{
    *a = (struct answer){ 0 };
    struct draft d = {
        .status = 200, .reason = TEXT("OK"), .truncate = -1, .end = STEP_SEND
    };
    buffer_init(&d.head, ANSWER_MAX_BYTES);
    buffer_init(&d.body, ANSWER_MAX_BYTES);
    buffer_init(&d.encodings, 4096);
    struct text line, rest = section_of(script, turn);
    while (rest.len > 0) {
        text_cut(rest, '\n', &line, &rest);
        while (line.len > 0 && line.ptr[0] == ' ')
            line = text_sub(line, 1, SIZE_MAX);
        heed(&d, a, line, folder != NULL ? folder : ".", request);
    }
    if (d.is_not_modified) {
        d.status = 304;
        d.reason = TEXT("Not Modified");
    }
    if (a->step_count == 0 && (d.end != STEP_HANG || d.body.len > 0))
        play(&d, a);
    if (d.end != STEP_SEND)
        add_step(a, d.end, 0);
    buffer_finish(&d.head);
    buffer_finish(&d.body);
    buffer_finish(&d.encodings);
}

void
answer_finish(struct answer *a)
{
    for (size_t i = 0; i < a->step_count; i++)
        buffer_finish(&a->steps[i].bytes);
}
