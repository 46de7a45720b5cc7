// SPDX-License-Identifier: MIT
#include "screen/zone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/memory.h"
#include "screen/zone_rule.h"

/* RFC 9636, 3.1 and 3.2. */
enum {
    HEADER_BYTES = 44,
    COUNTS_AT = 20,
    TYPE_BYTES = 6,
    FILE_MAX = 256 << 10,
    CHANGES_MAX = 4096,
    TYPES_MAX = 256,
    NAMES_MAX = 256,
};

struct zone_type {
    int32_t offset_s;
    uint8_t name; /* where it begins in `names` */
};

struct zone {
    int64_t changes[CHANGES_MAX];
    uint8_t types_after[CHANGES_MAX];
    size_t change_count;
    struct zone_type types[TYPES_MAX];
    size_t type_count;
    char names[NAMES_MAX + 1];
    bool has_rule; /* behind the last change */
    struct zone_rule rule;
};

struct counts {
    uint32_t utc;
    uint32_t standard;
    uint32_t leaps;
    uint32_t changes;
    uint32_t types;
    uint32_t names;
};

static uint64_t
number(const char *at, int bytes)
{
    uint64_t value = 0;
    for (int i = 0; i < bytes; i++)
        value = value << 8 | (unsigned char)at[i];
    return value;
}

/* False when there is no header; `size` is of the data behind it. */
static bool
header_read(struct text t, size_t time_bytes, struct counts *c, size_t *size)
{
    if (t.len < HEADER_BYTES || memcmp(t.ptr, "TZif", 4) != 0)
        return false;
    uint32_t *counts[] = { &c->utc,     &c->standard, &c->leaps,
                           &c->changes, &c->types,    &c->names };
    for (size_t i = 0; i < 6; i++) {
        *counts[i] = (uint32_t)number(t.ptr + COUNTS_AT + i * 4, 4);
        if (*counts[i] > FILE_MAX)
            return false;
    }
    *size = c->changes * (time_bytes + 1) + c->types * TYPE_BYTES + c->names +
            c->leaps * (time_bytes + 4) + c->standard + c->utc;
    return true;
}

static bool
data_read(struct text t, const struct counts *c, struct zone *z)
{
    if (c->changes > CHANGES_MAX || c->types > TYPES_MAX || c->types == 0 ||
        c->names > NAMES_MAX)
        return false;
    const char *at = t.ptr;
    for (size_t i = 0; i < c->changes; i++, at += 8)
        z->changes[i] = (int64_t)number(at, 8);
    for (size_t i = 0; i < c->changes; i++, at++) {
        z->types_after[i] = (uint8_t)*at;
        if (z->types_after[i] >= c->types)
            return false;
    }
    for (size_t i = 0; i < c->types; i++, at += TYPE_BYTES) {
        z->types[i].offset_s = (int32_t)(uint32_t)number(at, 4);
        z->types[i].name = (uint8_t)at[5];
        if (z->types[i].name >= c->names ||
            abs(z->types[i].offset_s) > 26 * 60 * 60)
            return false;
    }
    memcpy(z->names, at, c->names);
    z->change_count = c->changes;
    z->type_count = c->types;
    return true;
}

/* Between two line ends (3.3). What is no rule is as none. */
static void
footer_read(struct text t, struct zone *z)
{
    struct text line, rest;
    if (text_starts(t, TEXT("\n")) &&
        text_cut(text_sub(t, 1, SIZE_MAX), '\n', &line, &rest))
        z->has_rule = zone_rule_parse(line, &z->rule);
}

struct zone *
zone_parse(struct text bytes, struct error *err)
{
    struct counts c;
    size_t size = 0;
    struct zone *z = memory_new(1, sizeof *z);
    /* The first block has 32 bits of time; the second, in files since 2005,
     * has 64. */
    bool good = header_read(bytes, 4, &c, &size) && bytes.ptr[4] >= '2' &&
                bytes.len - HEADER_BYTES >= size;
    if (good) {
        bytes = text_sub(bytes, HEADER_BYTES + size, SIZE_MAX);
        good = header_read(bytes, 8, &c, &size) &&
               bytes.len - HEADER_BYTES >= size &&
               data_read(text_sub(bytes, HEADER_BYTES, size), &c, z);
    }
    if (good) {
        footer_read(text_sub(bytes, HEADER_BYTES + size, SIZE_MAX), z);
        return z;
    }
    free(z);
    error_set(err, ERROR_CONFIG, "no TZif data of version 2 or later");
    return NULL;
}

static bool
name_is_tame(struct text name)
{
    if (name.len == 0 || name.len > 64 || name.ptr[0] == '/' ||
        text_find(name, TEXT("..")) != SIZE_MAX)
        return false;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        if (!text_is_letter(c) && !text_is_digit(c) &&
            memchr("_+-/", c, 4) == NULL)
            return false;
    }
    return true;
}

static struct zone *
zone_of_rule(const struct zone_rule *rule)
{
    struct zone *z = memory_new(1, sizeof *z);
    z->has_rule = true;
    z->rule = *rule;
    return z;
}

struct zone *
zone_open(struct text name, struct error *err)
{
    char path[128];
    snprintf(path, sizeof path, "/usr/share/zoneinfo/" TEXT_FMT,
             TEXT_ARG(text_clip(name, 64)));
    FILE *file = name_is_tame(name) ? fopen(path, "rbe") : NULL;
    struct zone_rule rule;
    if (file == NULL && zone_rule_parse(name, &rule))
        return zone_of_rule(&rule);
    if (file == NULL) {
        error_set(err, ERROR_CONFIG,
                  "no time zone '" TEXT_FMT "'; install tzdata, or name one "
                  "such as Europe/Berlin",
                  TEXT_ARG(text_clip(name, 64)));
        return NULL;
    }
    char *bytes = memory_new(FILE_MAX, 1);
    size_t len = fread(bytes, 1, FILE_MAX, file);
    fclose(file);
    struct zone *z = zone_parse((struct text){ bytes, len }, err);
    free(bytes);
    return z;
}

void
zone_close(struct zone *z)
{
    free(z);
}

int32_t
zone_offset(const struct zone *z, int64_t now, const char **name)
{
    if (z == NULL) {
        time_t seconds = (time_t)now;
        struct tm local;
        localtime_r(&seconds, &local);
        *name = local.tm_zone;
        return (int32_t)local.tm_gmtoff;
    }
    size_t low = 0, high = z->change_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (z->changes[middle] <= now)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == z->change_count && z->has_rule)
        return zone_rule_offset(&z->rule, now, name);
    /* Before the first change the first type holds. */
    const struct zone_type *type =
        &z->types[low > 0 ? z->types_after[low - 1] : 0];
    *name = z->names + type->name;
    return type->offset_s;
}

int64_t
zone_moment(const struct zone *z, int64_t day, int minute)
{
    enum { DAY_S = 86400 };
    const char *name;
    int64_t local = day * DAY_S + minute * 60;
    int32_t old_offset = zone_offset(z, local - DAY_S, &name);
    int32_t new_offset = zone_offset(z, local + DAY_S, &name);
    int64_t by_old = local - old_offset, by_new = local - new_offset;
    if (zone_offset(z, by_old, &name) == old_offset)
        return by_old; /* of two, the first */
    if (zone_offset(z, by_new, &name) == new_offset)
        return by_new;
    /* Skipped: the clock went from before it to after it in one step. */
    int64_t before = by_new, after = by_old;
    while (before + 1 < after) {
        int64_t middle = before + (after - before) / 2;
        if (zone_offset(z, middle, &name) == new_offset)
            after = middle;
        else
            before = middle;
    }
    return after;
}
