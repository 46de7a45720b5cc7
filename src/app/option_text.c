// SPDX-License-Identifier: MIT
#include "app/option_text.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/environment.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "headline/filter.h"
#include "headline/pattern.h"
#include "markup/iri.h"
#include "screen/zone_rule.h"

const char *
option_duration(int64_t seconds, char out[static 24])
{
    /* As people say it: 60s, 24h and 48h are not written as 1m, 1d and 2d. */
    static const struct {
        int64_t seconds;
        int64_t least;
        char name;
    } units[] = { { 86400, 3 * 86400, 'd' },
                  { 3600, 3600, 'h' },
                  { 60, 120, 'm' },
                  { 1, 1, 's' } };
    snprintf(out, 24, "0");
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
        if (seconds >= units[i].least && seconds % units[i].seconds == 0) {
            snprintf(out, 24, "%lld%c", (long long)(seconds / units[i].seconds),
                     units[i].name);
            break;
        }
    return out;
}

static struct text
resolve(const struct option_place *place, struct text path)
{
    if (place->folder.len == 0 || path.ptr[0] == '/')
        return arena_copy(place->arena, path);
    return arena_format(place->arena, TEXT_FMT "/" TEXT_FMT,
                        TEXT_ARG(place->folder), TEXT_ARG(path));
}

static bool
is_blank_free(struct text t)
{
    for (size_t i = 0; i < t.len; i++)
        if (t.ptr[i] == ' ')
            return false;
    return true;
}

/* What follows "scheme://" must begin with a host. */
static bool
has_host(struct text rest)
{
    return rest.len > 0 && memchr("/?#:@", rest.ptr[0], 5) == NULL;
}

static bool
read_file_url(struct text value, const struct option_place *place,
              struct text *out, struct error *err)
{
    struct text path = text_sub(value, 5, value.len);
    if (text_starts(path, TEXT("///")))
        path = text_sub(path, 2, path.len);
    if (path.len == 0 || text_starts(path, TEXT("//")))
        return error_set(err, ERROR_CONFIG,
                         "is file:PATH, as in file:news.xml or "
                         "file:///srv/news.xml");
    struct text whole = resolve(place, path);
    *out = arena_format(place->arena, "file:" TEXT_FMT, TEXT_ARG(whole));
    return true;
}

static bool
read_url(struct text value, const struct option_place *place, struct text *out,
         struct error *err)
{
    if (text_starts_nocase(value, TEXT("file:")))
        return read_file_url(value, place, out, err);
    if (text_find(value, TEXT("${")) != SIZE_MAX)
        return error_set(err, ERROR_CONFIG,
                         "${...} is filled in in headers only");
    if (!is_blank_free(value))
        return error_set(err, ERROR_CONFIG,
                         "has a space in it; write it as %%20");
    if (text_starts_nocase(value, TEXT("feed:")))
        return error_set(err, ERROR_CONFIG,
                         "begins with https:// instead of feed:");
    size_t scheme = text_starts_nocase(value, TEXT("https://"))  ? 8
                    : text_starts_nocase(value, TEXT("http://")) ? 7
                                                                 : 0;
    if (scheme == 0 && text_find(value, TEXT("://")) == SIZE_MAX)
        return error_set(err, ERROR_CONFIG,
                         "begins with https:// or http:// (or file: for one "
                         "on this machine)");
    if (scheme == 0)
        return error_set(err, ERROR_CONFIG,
                         "is of a kind that is not fetched; http, https and "
                         "file are");
    if (!has_host(text_sub(value, scheme, value.len)))
        return error_set(err, ERROR_CONFIG, "has no host");
    *out = arena_copy(place->arena, value);
    return true;
}

static bool
read_schemes(struct text value, const char *const *schemes,
             const char *expected, struct error *err)
{
    for (; *schemes != NULL; schemes++) {
        struct text scheme = text_of(*schemes);
        if (text_starts_nocase(value, scheme) && is_blank_free(value) &&
            has_host(text_sub(value, scheme.len, value.len)))
            return true;
    }
    return error_set(err, ERROR_CONFIG, "is a URL such as %s", expected);
}

static bool
check_proxy(struct text value, struct error *err)
{
    static const char *const schemes[] = { "http://",   "https://",
                                           "socks4://", "socks4a://",
                                           "socks5://", "socks5h://",
                                           NULL };
    return read_schemes(value, schemes, "http://proxy.example:3128", err);
}

/* It becomes a comment in User-Agent (RFC 9110 5.6.5 and 10.1.5). */
static bool
check_contact(struct text value, struct error *err)
{
    struct text name, host;
    bool fine = (text_cut(value, '@', &name, &host) && name.len > 0 &&
                 host.len > 0 && text_find(value, TEXT("//")) == SIZE_MAX) ||
                iri_is_web(value);
    for (size_t i = 0; fine && i < value.len; i++)
        fine = value.ptr[i] > ' ' && value.ptr[i] < 0x7F &&
               memchr("()\\\"", value.ptr[i], 4) == NULL;
    return fine || error_set(err, ERROR_CONFIG,
                             "is an e-mail address or the URL of a page, such "
                             "as news@town.example");
}

static bool
check_broker(struct text value, struct error *err)
{
    static const char *const schemes[] = { "mqtt://", "mqtts://", NULL };
    return read_schemes(value, schemes, "mqtts://host:8883", err);
}

/* strftime(3)'s conversions; an unknown one would be drawn as it stands. */
static bool
check_clock(struct text value, struct error *err)
{
    static const char known[] = "aAbBcCdDeFgGhHIjklmMnpPrRsSTuUVwWxXyYzZ%";
    if (value.len > 60)
        return error_set(err, ERROR_CONFIG, "is at most 60 bytes long");
    for (size_t i = 0; i < value.len; i++) {
        if (value.ptr[i] != '%')
            continue;
        i++;
        while (i < value.len && memchr("-_0^#EO", value.ptr[i], 7) != NULL)
            i++;
        if (i >= value.len)
            return error_set(err, ERROR_CONFIG,
                             "ends in the middle of a conversion; a per cent "
                             "sign alone is %%%%");
        if (memchr(known, value.ptr[i], sizeof known - 1) == NULL)
            return error_set(err, ERROR_CONFIG,
                             "has %%%c, which strftime(3) does not know",
                             value.ptr[i]);
    }
    return true;
}

static bool
check_zone(struct text value, const struct option_place *place,
           struct error *err)
{
    static const char folder[] = "/usr/share/zoneinfo";
    bool is_name = text_find(value, TEXT("..")) == SIZE_MAX && value.len > 0 &&
                   value.ptr[0] != '/';
    struct text file =
        arena_format(place->arena, "%s/" TEXT_FMT, folder, TEXT_ARG(value));
    /* Without the database nothing can be said. */
    struct zone_rule rule;
    if ((is_name &&
         (access(folder, X_OK) != 0 || access(file.ptr, R_OK) == 0)) ||
        zone_rule_parse(value, &rule))
        return true;
    return error_set(err, ERROR_CONFIG,
                     "is a time zone, such as Europe/Berlin or UTC");
}

/* RFC 9110 5.1 and 5.5: a token, a colon, a value without line breaks. */
static bool
check_header(struct text value, struct error *err)
{
    struct text name, rest;
    bool fine = text_cut(value, ':', &name, &rest) && name.len > 0;
    for (size_t i = 0; fine && i < name.len; i++)
        fine = (unsigned char)name.ptr[i] > ' ' && name.ptr[i] != 0x7F &&
               memchr("()<>@,;\\\"/[]?={}", name.ptr[i], 16) == NULL;
    if (!fine)
        return error_set(err, ERROR_CONFIG,
                         "is \"Name: value\", as in \"Authorization: Bearer "
                         "${NEWS_TOKEN}\"");
    return true;
}

bool
option_font_is_file(struct text font)
{
    return text_find(font, TEXT("/")) != SIZE_MAX ||
           text_ends_nocase(font, TEXT(".ttf")) ||
           text_ends_nocase(font, TEXT(".otf")) ||
           text_ends_nocase(font, TEXT(".ttc"));
}

bool
option_fill_variables(struct text header, struct buffer *out, struct error *err)
{
    size_t start;
    while ((start = text_find(header, TEXT("${"))) != SIZE_MAX) {
        struct text name, rest = text_sub(header, start + 2, header.len);
        char string[100];
        if (!text_cut(rest, '}', &name, &rest) || name.len == 0 ||
            name.len >= sizeof string)
            return error_set(err, ERROR_CONFIG, "has ${ without a name and }");
        memcpy(string, name.ptr, name.len);
        string[name.len] = '\0';
        const char *value = environment(string);
        if (value == NULL)
            return error_set(err, ERROR_CONFIG,
                             "the environment variable %s is not set", string);
        if (strpbrk(value, "\r\n") != NULL)
            return error_set(err, ERROR_CONFIG,
                             "the environment variable %s has a line break in "
                             "it",
                             string);
        buffer_append(out, text_sub(header, 0, start));
        buffer_append(out, text_of(value));
        header = rest;
    }
    buffer_append(out, header);
    return true;
}

static bool
check_plain(struct text value, struct error *err)
{
    if (value.len > OPTION_TEXT_MAX_BYTES)
        return error_set(err, ERROR_CONFIG, "is longer than %d bytes",
                         OPTION_TEXT_MAX_BYTES);
    for (size_t i = 0; i < value.len; i++)
        if ((unsigned char)value.ptr[i] < ' ' || value.ptr[i] == 0x7F)
            return error_set(err, ERROR_CONFIG,
                             "has a line break, a tab or a control character "
                             "in it");
    return true;
}

bool
option_text_read(enum option_type type, struct text value,
                 const struct option_place *place, struct text *out,
                 struct error *err)
{
    if (!check_plain(value, err))
        return false;
    if (value.len == 0 && type != OPTION_CLOCK)
        return error_set(err, ERROR_CONFIG,
                         "is empty; leave the line out for the default");
    bool fine = true;
    *out = (struct text){ 0 };
    if (type == OPTION_URL)
        return read_url(value, place, out, err);
    if (type == OPTION_BROKER)
        fine = check_broker(value, err);
    else if (type == OPTION_PROXY)
        fine = check_proxy(value, err);
    else if (type == OPTION_CONTACT)
        fine = check_contact(value, err);
    else if (type == OPTION_CLOCK)
        fine = check_clock(value, err);
    else if (type == OPTION_ZONE)
        fine = check_zone(value, place, err);
    else if (type == OPTION_HEADERS)
        fine = check_header(value, err);
    else if (type == OPTION_WORDS)
        fine = filter_check(value, err);
    else if (type == OPTION_LINE)
        fine = pattern_check(value, err);
    bool is_path = type == OPTION_FILE ||
                   (type == OPTION_FONTS && option_font_is_file(value));
    if (fine)
        *out =
            is_path ? resolve(place, value) : arena_copy(place->arena, value);
    return fine;
}
