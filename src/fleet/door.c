// SPDX-License-Identifier: MIT
#include "fleet/door.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "markup/clean.h"
#include "markup/iri.h"

enum { LINK_MAX_BYTES = 2048 };

static const double WHOLE_MAX = 9007199254740992; /* 2^53 */

/* Depth by brackets outside of strings, before anything recurses into them. */
static bool
is_shallow(struct text t)
{
    int depth = 0;
    bool in_string = false;
    for (size_t i = 0; i < t.len; i++) {
        char c = t.ptr[i];
        if (in_string) {
            if (c == '\\')
                i++;
            else if (c == '"')
                in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            if (++depth > DOOR_MAX_LEVELS)
                return false;
        } else if (c == '}' || c == ']') {
            depth--;
        }
    }
    return true;
}

static json_t *
load(struct text bytes, size_t max, struct error *err)
{
    json_error_t where = { .text = "it is empty" };
    if (bytes.len > max) {
        error_set(err, ERROR_LIMIT, "has %zu bytes, and %zu are the most",
                  bytes.len, max);
        return NULL;
    }
    if (!is_shallow(bytes)) {
        error_set(err, ERROR_LIMIT, "is nested deeper than %d levels",
                  (int)DOOR_MAX_LEVELS);
        return NULL;
    }
    json_t *root = NULL;
    if (bytes.len > 0)
        root = json_loadb(bytes.ptr, bytes.len, JSON_REJECT_DUPLICATES, &where);
    if (json_is_object(root))
        return root;
    /* "... near 'BYTES'": those are anybody's. */
    struct text why = text_of(where.text);
    why.len = text_find(why, TEXT(" near ")) < why.len
                  ? text_find(why, TEXT(" near "))
                  : why.len;
    error_set(err, ERROR_FORMAT, "is no JSON object%s" TEXT_FMT,
              root == NULL ? ": " : "",
              TEXT_ARG(root == NULL ? why : TEXT("")));
    json_decref(root);
    return NULL;
}

/* False, and the document gone: another version. */
static bool
is_ours(json_t *root, struct error *err)
{
    const json_t *version = json_object_get(root, "v");
    if (json_is_integer(version) && json_integer_value(version) == DOOR_VERSION)
        return true;
    if (!json_is_integer(version))
        error_set(err, ERROR_FORMAT, "has no version 'v'");
    else
        error_set(err, ERROR_FORMAT,
                  "is of version %lld, and this motograph reads version %d: "
                  "install the same everywhere",
                  (long long)json_integer_value(version), (int)DOOR_VERSION);
    json_decref(root);
    return false;
}

json_t *
door_open(struct text bytes, size_t max, struct error *err)
{
    json_t *root = load(bytes, max, err);
    return root != NULL && is_ours(root, err) ? root : NULL;
}

json_t *
door_open_of_person(struct text bytes, size_t max, struct error *err)
{
    json_t *root = load(bytes, max, err);
    if (root == NULL || json_object_get(root, "v") == NULL)
        return root;
    return is_ours(root, err) ? root : NULL;
}

struct text
door_line(struct arena *arena, const json_t *object, const char *key,
          size_t max)
{
    const json_t *value = json_object_get(object, key);
    if (!json_is_string(value))
        return (struct text){ 0 };
    struct text raw = { json_string_value(value), json_string_length(value) };
    struct text line = clean_line(arena, text_clip(raw, 4 * max));
    /* A cut may leave a space at the end, or half of a flag. */
    return line.len > max ? clean_line(arena, text_clip(line, max)) : line;
}

struct text
door_link(struct arena *arena, const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    if (!json_is_string(value) || json_string_length(value) > LINK_MAX_BYTES)
        return (struct text){ 0 };
    struct text raw = { json_string_value(value), json_string_length(value) };
    for (size_t i = 0; i < raw.len; i++)
        if ((unsigned char)raw.ptr[i] <= ' ' || raw.ptr[i] == 0x7F)
            return (struct text){ 0 };
    /* What was a space of another script is one now. */
    struct text link = clean_line(arena, raw);
    if (link.len > LINK_MAX_BYTES || text_find(link, TEXT(" ")) != SIZE_MAX ||
        (!text_starts(link, TEXT("https://")) &&
         !text_starts(link, TEXT("http://"))))
        return (struct text){ 0 };
    return iri_without_user(arena, link);
}

/* 60, 60.0 and 6e1 are one number, and an integer in the schemas' eyes. */
static bool
read_whole(const json_t *value, int64_t *out)
{
    double real = json_real_value(value);
    *out = json_integer_value(value);
    if (!json_is_real(value))
        return json_is_integer(value);
    if (!(real >= -WHOLE_MAX && real <= WHOLE_MAX))
        return false;
    *out = (int64_t)real;
    return (double)*out == real;
}

int64_t
door_whole(const json_t *object, const char *key, int64_t min, int64_t max,
           int64_t otherwise)
{
    int64_t number;
    if (!read_whole(json_object_get(object, key), &number) || number < min ||
        number > max)
        return otherwise;
    return number;
}

/* At most 16 digits, all of them hexadecimal. */
static bool
read_hex(struct text t, uint64_t *out)
{
    *out = 0;
    if (t.len == 0 || t.len > 16)
        return false;
    for (size_t i = 0; i < t.len; i++) {
        int digit = text_hex_digit(t.ptr[i]);
        if (digit < 0)
            return false;
        *out = *out << 4 | (uint64_t)digit;
    }
    return true;
}

uint64_t
door_hex(const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    uint64_t number;
    if (!json_is_string(value) ||
        !read_hex(text_of(json_string_value(value)), &number))
        return 0;
    return number;
}

uint32_t
door_color(const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    const char *string = json_string_value(value);
    uint64_t number;
    if (string == NULL || string[0] != '#')
        return 0;
    struct text digits = text_of(string + 1);
    if ((digits.len != 6 && digits.len != 8) || !read_hex(digits, &number))
        return 0;
    return digits.len == 6 ? (uint32_t)number << 8 | 0xFF : (uint32_t)number;
}
