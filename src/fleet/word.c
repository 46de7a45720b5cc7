// SPDX-License-Identifier: MIT
#include "fleet/word.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "fleet/door.h"
#include "fleet/quote.h"
#include "markup/clean.h"

enum {
    ID_MAX_BYTES = 64,
    SOURCE_MAX_BYTES = 80,
    REPEAT_MAX = 1000,
};

static const enum headline_priority priorities[] = {
    PRIORITY_LOW, PRIORITY_NORMAL, PRIORITY_HIGH, PRIORITY_BREAKING
};
enum { PRIORITIES = sizeof priorities / sizeof priorities[0] };

static const char *const colors[] = { "accent", "text", "dim", "alert" };
enum { COLORS = sizeof colors / sizeof colors[0] };

static bool
is_object(struct text bytes)
{
    bytes = text_trim(bytes);
    return bytes.len > 0 && bytes.ptr[0] == '{';
}

bool
word_priority(struct text name, enum headline_priority *out)
{
    for (int i = 0; i < PRIORITIES; i++)
        if (text_eq(name, text_of(headline_priority_name(priorities[i])))) {
            *out = priorities[i];
            return true;
        }
    return false;
}

static bool
read_priority(const json_t *root, enum headline_priority *out,
              struct error *err)
{
    const json_t *value = json_object_get(root, "priority");
    if (value == NULL || word_priority(text_of(json_string_value(value)), out))
        return true;
    return error_set(err, ERROR_FORMAT,
                     "has a 'priority' that is none of low, normal, high and "
                     "breaking");
}

static bool
read_color(const json_t *root, struct text *out, struct error *err)
{
    const json_t *value = json_object_get(root, "color");
    struct text color = text_of(json_string_value(value));
    for (int i = 0; i < COLORS; i++)
        if (text_eq(color, text_of(colors[i]))) {
            *out = text_of(colors[i]);
            return true;
        }
    return value == NULL ||
           error_set(err, ERROR_FORMAT,
                     "has a 'color' that is none of accent, text, dim and "
                     "alert");
}

/* A number from 1 to `max`, or what it is when nothing is said. */
static bool
read_number(const json_t *root, const char *key, int64_t max, int64_t otherwise,
            int64_t *out, struct error *err)
{
    *out = otherwise;
    if (json_object_get(root, key) != NULL)
        *out = door_whole(root, key, 1, max, -1);
    return *out >= 0 || error_set(err, ERROR_FORMAT,
                                  "has a '%s' that is no whole number from 1 "
                                  "to %lld",
                                  key, (long long)max);
}

static bool
read_times(const json_t *root, struct word_message *out, struct error *err)
{
    const json_t *hold = json_object_get(root, "hold");
    int64_t repeat;
    if (!read_number(root, "ttl", WORD_MAX_TTL_S, WORD_TTL_S, &out->ttl_s,
                     err) ||
        !read_number(root, "repeat", REPEAT_MAX, 0, &repeat, err))
        return false;
    if (hold != NULL && !json_is_boolean(hold))
        return error_set(err, ERROR_FORMAT,
                         "has a 'hold' that is neither true nor false");
    out->repeat = (uint32_t)repeat;
    if (json_is_true(hold))
        out->ttl_s = 0;
    return true;
}

bool
word_read_message(struct arena *arena, struct text bytes,
                  struct word_message *out, struct error *err)
{
    *out =
        (struct word_message){ .ttl_s = WORD_TTL_S, .priority = PRIORITY_HIGH };
    bool fine = true;
    if (bytes.len > WORD_MAX_BYTES)
        return error_set(err, ERROR_LIMIT, "has %zu bytes, and %d are the most",
                         bytes.len, (int)WORD_MAX_BYTES);
    if (!is_object(bytes)) {
        out->text = text_clip(clean_line(arena, bytes), WORD_TEXT_MAX_BYTES);
    } else {
        json_t *root = door_open_of_person(bytes, WORD_MAX_BYTES, err);
        if (root == NULL)
            return false;
        out->id = door_line(arena, root, "id", ID_MAX_BYTES);
        out->text = door_line(arena, root, "text", WORD_TEXT_MAX_BYTES);
        out->source = door_line(arena, root, "source", SOURCE_MAX_BYTES);
        fine = read_priority(root, &out->priority, err) &&
               read_color(root, &out->color, err) && read_times(root, out, err);
        json_decref(root);
    }
    if (fine && out->text.len == 0)
        return error_set(err, ERROR_FORMAT, "has no 'text' in it");
    return fine;
}

static bool
put_text(struct buffer *out, const char *key, struct text t)
{
    return t.len == 0 ||
           (buffer_format(out, ",\"%s\":", key) && quote_append(out, t));
}

bool
word_write_message(const struct word_message *m, struct buffer *out)
{
    bool fine =
        buffer_append(out, TEXT("{\"v\":1,\"text\":")) &&
        quote_append(out, text_clip(m->text, WORD_TEXT_MAX_BYTES)) &&
        put_text(out, "id", text_clip(m->id, ID_MAX_BYTES)) &&
        put_text(out, "source", text_clip(m->source, SOURCE_MAX_BYTES)) &&
        put_text(out, "color", m->color) &&
        buffer_format(out, ",\"priority\":\"%s\"",
                      headline_priority_name(m->priority));
    if (m->ttl_s == 0)
        fine = fine && buffer_append(out, TEXT(",\"hold\":true"));
    else
        fine = fine && buffer_format(out, ",\"ttl\":%lld", (long long)m->ttl_s);
    if (m->repeat > 0)
        fine = fine && buffer_format(out, ",\"repeat\":%u", m->repeat);
    return fine && buffer_append_char(out, '}');
}

/* Never an entry's id: those are hashes of longer words. */
static uint64_t
id_of(struct text words)
{
    struct arena *arena = arena_create();
    uint64_t id =
        text_hash(arena_format(arena, "message\n" TEXT_FMT, TEXT_ARG(words)));
    arena_destroy(arena);
    return id != 0 ? id : 1;
}

uint64_t
word_headline_id(const struct word_message *m)
{
    return id_of(m->id.len > 0 ? m->id : m->text);
}

struct headline
word_headline(struct arena *arena, const struct word_message *m,
              const struct word_palette *palette, int64_t now)
{
    const uint32_t values[] = { palette->accent, palette->text, palette->dim,
                                palette->alert };
    struct headline h = {
        .id = word_headline_id(m),
        .line = arena_copy(arena, m->text),
        .source = arena_copy(arena, m->source),
        .method = TEXT("message"),
        .first_seen = now,
        .expires = m->ttl_s > 0 ? now + m->ttl_s : 0,
        .priority = m->priority,
        .turns = m->repeat,
    };
    /* Said anew with other words, or another day, it is news again. */
    struct text told =
        arena_format(arena, "%llx %lld " TEXT_FMT, (unsigned long long)h.id,
                     (long long)now, TEXT_ARG(m->text));
    h.story = text_hash(told);
    h.title = h.line;
    for (int i = 0; i < COLORS; i++)
        if (text_eq(m->color, text_of(colors[i])))
            h.source_rgba = values[i];
    return h;
}

static const struct {
    const char *name;
    enum word_command command;
} commands[] = {
    { "pause", WORD_PAUSE },
    { "resume", WORD_RESUME },
    { "skip", WORD_SKIP },
    { "rewind", WORD_REWIND },
    { "reload", WORD_RELOAD },
    { "dim", WORD_DIM },
    { "on", WORD_ON },
    { "off", WORD_OFF },
    { "snapshot", WORD_SNAPSHOT },
    { "dismiss", WORD_DISMISS },
};
enum { COMMANDS = sizeof commands / sizeof commands[0] };

/* "40" or "40%"; -1 when it is none from 0 to 100. */
static int
read_percent(struct text t)
{
    int64_t value;
    if (text_ends(t, TEXT("%")))
        t.len--;
    return text_read_number(t, 101, &value) && value <= 100 ? (int)value : -1;
}

static bool
make_order(struct text name, int percent, struct text id,
           struct word_order *out, struct error *err)
{
    *out = (struct word_order){ .percent = percent };
    for (int i = 0; i < COMMANDS; i++)
        if (text_eq_nocase(name, text_of(commands[i].name)))
            out->command = commands[i].command;
    if (out->command == WORD_NONE)
        return error_set(err, ERROR_FORMAT,
                         "is none of pause, resume, skip, rewind, reload, "
                         "dim N, on, off, snapshot and dismiss");
    if (out->command == WORD_DIM && percent < 0)
        return error_set(err, ERROR_FORMAT,
                         "needs a number from 0 to 100, "
                         "as in 'dim 40'");
    if (out->command == WORD_DISMISS && id.len > 0)
        out->id = id_of(id);
    return true;
}

bool
word_read_order(struct arena *arena, struct text bytes, struct word_order *out,
                struct error *err)
{
    if (bytes.len > WORD_MAX_BYTES)
        return error_set(err, ERROR_LIMIT, "has %zu bytes, and %d are the most",
                         bytes.len, (int)WORD_MAX_BYTES);
    if (!is_object(bytes)) {
        struct text line = clean_line(arena, bytes), name, rest;
        text_cut(line, ' ', &name, &rest);
        return make_order(name, read_percent(rest), rest, out, err) &&
               (rest.len == 0 || out->command == WORD_DIM ||
                out->command == WORD_DISMISS ||
                error_set(err, ERROR_FORMAT,
                          "has more words than '" TEXT_FMT "' takes",
                          TEXT_ARG(name)));
    }
    json_t *root = door_open_of_person(bytes, WORD_MAX_BYTES, err);
    if (root == NULL)
        return false;
    struct text name = door_line(arena, root, "do", 20);
    struct text id = door_line(arena, root, "id", ID_MAX_BYTES);
    int percent = (int)door_whole(root, "percent", 0, 100, -1);
    json_decref(root);
    return make_order(name, percent, id, out, err);
}
