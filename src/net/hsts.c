// SPDX-License-Identifier: MIT
#include "net/hsts.h"

#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/file.h"
#include "base/memory.h"

#define LOG_ROOM "net"
#include "base/log.h"

enum {
    HSTS_HOSTS = 256,
    HSTS_HOST_BYTES = 254, /* a name of DNS, and its end */
    HSTS_FILE_BYTES = HSTS_HOSTS * 300,
    HSTS_MAX_AGE_S = 366 * 86400,
    HSTS_WORTH_S = 86400, /* a later end by less is not worth a write */
};

struct bound {
    char host[HSTS_HOST_BYTES];
    bool with_subdomains;
    int64_t until;
    int64_t saved_until;
};

struct hsts {
    char *path; /* NULL: none */
    struct bound hosts[HSTS_HOSTS];
    size_t count;
};

static struct bound *
find(const struct hsts *h, struct text host)
{
    for (size_t i = 0; i < h->count; i++)
        if (text_eq(text_of(h->hosts[i].host), host))
            return (struct bound *)(uintptr_t)&h->hosts[i];
    return NULL;
}

/* "NAME END SUBDOMAINS", a line each. */
static void
read_line(struct hsts *h, struct text line)
{
    struct text host, until, subdomains;
    int64_t seconds;
    text_cut(line, ' ', &host, &line);
    text_cut(line, ' ', &until, &subdomains);
    if (host.len == 0 || host.len >= HSTS_HOST_BYTES ||
        h->count == HSTS_HOSTS || !text_read_number(until, INT64_MAX, &seconds))
        return; /* a file that somebody has been at */
    struct bound *b = &h->hosts[h->count++];
    memcpy(b->host, host.ptr, host.len);
    b->until = b->saved_until = seconds;
    b->with_subdomains = text_eq(subdomains, TEXT("1"));
}

struct hsts *
hsts_open(struct text path)
{
    struct hsts *h = memory_new(1, sizeof *h);
    struct buffer bytes;
    if (path.len == 0)
        return h;
    h->path = memory_new(path.len + 1, 1);
    memcpy(h->path, path.ptr, path.len);
    buffer_init(&bytes, HSTS_FILE_BYTES);
    if (file_read(h->path, &bytes, NULL)) {
        struct text rest = buffer_text(&bytes), line;
        while (rest.len > 0) {
            text_cut(rest, '\n', &line, &rest);
            read_line(h, line);
        }
    }
    buffer_finish(&bytes);
    return h;
}

void
hsts_close(struct hsts *h)
{
    if (h == NULL)
        return;
    free(h->path);
    free(h);
}

static void
save(struct hsts *h)
{
    struct buffer bytes;
    struct error err;
    if (h->path == NULL)
        return;
    buffer_init(&bytes, HSTS_FILE_BYTES);
    for (size_t i = 0; i < h->count; i++) {
        struct bound *b = &h->hosts[i];
        buffer_format(&bytes, "%s %lld %d\n", b->host, (long long)b->until,
                      b->with_subdomains);
        b->saved_until = b->until;
    }
    if (!file_replace(h->path, buffer_text(&bytes), &err))
        log_debug("%s", err.message);
    buffer_finish(&bytes);
}

bool
hsts_binds(const struct hsts *h, struct text host, int64_t now)
{
    bool is_whole = true;
    while (host.len > 0) {
        const struct bound *b = find(h, host);
        if (b != NULL && b->until > now && (is_whole || b->with_subdomains))
            return true;
        is_whole = false;
        struct text label;
        text_cut(host, '.', &label, &host);
    }
    return false;
}

/* max-age and includeSubDomains; false when there is no such age. */
static bool
read_value(struct text value, int64_t *age_s, bool *with_subdomains)
{
    struct text item, name, number;
    bool has_age = false;
    *with_subdomains = false;
    while (value.len > 0) {
        text_cut(value, ';', &item, &value);
        text_cut(text_trim(item), '=', &name, &number);
        name = text_trim(name);
        number = text_trim(number);
        if (text_eq_nocase(name, TEXT("includeSubDomains")))
            *with_subdomains = true;
        if (!text_eq_nocase(name, TEXT("max-age")) || has_age)
            continue;
        if (number.len >= 2 && number.ptr[0] == '"')
            number = text_sub(number, 1, number.len - 2);
        if (!text_read_number(number, HSTS_MAX_AGE_S, age_s))
            return false;
        has_age = true;
    }
    return has_age;
}

static bool
is_name(struct text host)
{
    char name[HSTS_HOST_BYTES];
    struct in_addr four;
    if (host.len == 0 || host.len >= sizeof name || host.ptr[0] == '[')
        return false;
    memcpy(name, host.ptr, host.len);
    name[host.len] = '\0';
    return inet_pton(AF_INET, name, &four) != 1;
}

/* A new place, or that of the one that ends first. */
static struct bound *
place_for(struct hsts *h)
{
    if (h->count < HSTS_HOSTS)
        return &h->hosts[h->count++];
    struct bound *first = &h->hosts[0];
    for (size_t i = 1; i < h->count; i++)
        if (h->hosts[i].until < first->until)
            first = &h->hosts[i];
    return first;
}

void
hsts_heed(struct hsts *h, struct text host, struct text value, int64_t now)
{
    int64_t age_s = 0;
    bool with_subdomains;
    if (!is_name(host) || !read_value(value, &age_s, &with_subdomains))
        return;
    struct bound *b = find(h, host);
    if (age_s == 0) { /* RFC 6797 6.1.1: forget it */
        if (b == NULL)
            return;
        *b = h->hosts[--h->count];
        save(h);
        return;
    }
    bool is_worth = b == NULL || b->with_subdomains != with_subdomains;
    if (b == NULL) {
        b = place_for(h);
        *b = (struct bound){ .saved_until = 0 };
        memcpy(b->host, host.ptr, host.len);
    }
    b->with_subdomains = with_subdomains;
    b->until = now + age_s;
    int64_t later = b->until - b->saved_until;
    if (is_worth || later > HSTS_WORTH_S || later < -HSTS_WORTH_S)
        save(h);
}
