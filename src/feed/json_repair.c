// SPDX-License-Identifier: MIT
#include "feed/json_repair.h"

#include "base/arena.h"
#include "base/buffer.h"

struct repair {
    struct buffer out;
    char open[JSON_MAX_DEPTH];
    size_t depth;
    size_t values;
    bool is_mended;
    /* Behind the last whole value of a list: where a cut document ends. */
    size_t whole;
    size_t whole_depth;
    char whole_open[JSON_MAX_DEPTH];
};

/* Copies the string at `at`; false: it does not end. */
static bool
copy_string(struct repair *r, struct text t, size_t *at)
{
    size_t start = *at;
    for (++*at; *at < t.len; ++*at) {
        char c = t.ptr[*at];
        if (c == '\\') {
            ++*at;
        } else if (c == '"') {
            ++*at;
            buffer_append(&r->out, text_sub(t, start, *at - start));
            return true;
        } else if ((unsigned char)c < 0x20) {
            buffer_append(&r->out, text_sub(t, start, *at - start));
            buffer_format(&r->out, "\\u%04x", (unsigned)c);
            start = *at + 1;
            r->is_mended = true;
        }
    }
    return false;
}

static void
remember_whole(struct repair *r)
{
    r->whole = r->out.len;
    r->whole_depth = r->depth;
    for (size_t i = 0; i < r->depth; i++)
        r->whole_open[i] = r->open[i];
}

/* A comma before a closing bracket is one too many. */
static void
drop_comma(struct repair *r)
{
    size_t len = r->out.len;
    while (len > 0 &&
           (r->out.ptr[len - 1] == ' ' || r->out.ptr[len - 1] == '\n' ||
            r->out.ptr[len - 1] == '\r' || r->out.ptr[len - 1] == '\t'))
        len--;
    if (len > 0 && r->out.ptr[len - 1] == ',') {
        r->out.len = len - 1;
        r->is_mended = true;
    }
}

/* False: too deep. */
static bool
copy_bracket(struct repair *r, char c)
{
    if (c == '{' || c == '[') {
        if (r->depth == JSON_MAX_DEPTH)
            return false;
        r->open[r->depth++] = c == '{' ? '}' : ']';
        r->values++;
        return buffer_append_char(&r->out, c);
    }
    drop_comma(r);
    if (r->depth > 0)
        r->depth--;
    buffer_append_char(&r->out, c);
    if (r->depth > 0)
        remember_whole(r);
    return true;
}

static void
close_early(struct repair *r)
{
    r->out.len = r->whole;
    for (size_t i = r->whole_depth; i > 0; i--)
        buffer_append_char(&r->out, r->whole_open[i - 1]);
    r->is_mended = true;
}

static bool
repair(struct repair *r, struct text t, struct error *err)
{
    bool begun = false;
    size_t at = 0;
    while (at < t.len && (r->depth > 0 || !begun)) {
        char c = t.ptr[at];
        if (c == '"') {
            if (!copy_string(r, t, &at))
                break;
            continue;
        }
        if (c == '{' || c == '[' || c == '}' || c == ']') {
            begun = true;
            if (!copy_bracket(r, c))
                return error_set(err, ERROR_LIMIT, "JSON nested deeper than %d",
                                 JSON_MAX_DEPTH);
        } else {
            r->values += c == ',';
            if (c != '\0')
                buffer_append_char(&r->out, c);
        }
        if (r->values > JSON_MAX_VALUES)
            return error_set(err, ERROR_LIMIT, "JSON of more than %d values",
                             JSON_MAX_VALUES);
        at++;
    }
    if (r->depth > 0)
        close_early(r);
    return true;
}

bool
json_repair(struct arena *arena, struct text document, struct text *out,
            bool *was_mended, struct error *err)
{
    struct repair r = { 0 };
    buffer_init(&r.out, 6 * document.len + JSON_MAX_DEPTH);
    bool is_fine = repair(&r, document, err);
    *out =
        is_fine ? arena_copy(arena, buffer_text(&r.out)) : (struct text){ 0 };
    *was_mended = r.is_mended;
    buffer_finish(&r.out);
    return is_fine;
}
