// SPDX-License-Identifier: MIT
#include "desk/filter.h"

#include "base/buffer.h"
#include "base/memory.h"
#include "desk/orders.h"

#define LOG_ROOM "desk"
#include "base/log.h"

#include <regex.h>
#include <stdlib.h>
#include <string.h>

enum { FILTER_TEXT_BYTES = 8 << 10 };

struct rule {
    struct text word; /* when it is no expression */
    regex_t regex;
    bool is_regex;
};

struct filter {
    struct rule *include;
    size_t include_count;
    struct rule *exclude;
    size_t exclude_count;
};

/* "/.../" or "/.../i". A bad one was refused with the configuration. */
static bool
compile(struct rule *rule, struct text pattern)
{
    bool nocase = text_ends(pattern, TEXT("/i"));
    if (pattern.len < 3 || pattern.ptr[0] != '/' ||
        (!nocase && pattern.ptr[pattern.len - 1] != '/'))
        return false;
    size_t tail = nocase ? 2 : 1;
    char *source = strndup(pattern.ptr + 1, pattern.len - 1 - tail);
    if (source == NULL)
        abort();
    int flags = REG_EXTENDED | REG_NOSUB | (nocase ? REG_ICASE : 0);
    rule->is_regex = regcomp(&rule->regex, source, flags) == 0;
    if (!rule->is_regex)
        log_warning("not a regular expression: %s", source);
    free(source);
    return rule->is_regex;
}

static struct rule *
rules_create(const struct text *patterns, size_t count)
{
    struct rule *rules = memory_new(count + 1, sizeof *rules);
    for (size_t i = 0; i < count; i++)
        if (!compile(&rules[i], patterns[i]))
            rules[i].word = patterns[i];
    return rules;
}

static void
rules_destroy(struct rule *rules, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (rules[i].is_regex)
            regfree(&rules[i].regex);
    free(rules);
}

struct filter *
filter_create(const struct feed_order *order)
{
    struct filter *f = memory_new(1, sizeof *f);
    f->include = rules_create(order->include, order->include_count);
    f->include_count = order->include_count;
    f->exclude = rules_create(order->exclude, order->exclude_count);
    f->exclude_count = order->exclude_count;
    return f;
}

void
filter_destroy(struct filter *f)
{
    if (f == NULL)
        return;
    rules_destroy(f->include, f->include_count);
    rules_destroy(f->exclude, f->exclude_count);
    free(f);
}

/* Letters and digits; bytes of other scripts count as letters. */
static bool
is_word_byte(char c)
{
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ||
           (unsigned char)c >= 0x80;
}

static bool
has_word(struct text text, struct text word)
{
    if (word.len == 0)
        return false;
    for (size_t i = 0; i + word.len <= text.len; i++) {
        bool starts = i == 0 || !is_word_byte(text.ptr[i - 1]);
        bool ends =
            i + word.len == text.len || !is_word_byte(text.ptr[i + word.len]);
        if (starts && ends && text_eq_nocase(text_sub(text, i, word.len), word))
            return true;
    }
    return false;
}

static bool
matches(const struct rule *rules, size_t count, struct text text,
        const char *string)
{
    for (size_t i = 0; i < count; i++)
        if (rules[i].is_regex
                ? regexec(&rules[i].regex, string, 0, NULL, 0) == 0
                : has_word(text, rules[i].word))
            return true;
    return false;
}

bool
filter_passes(const struct filter *f, struct text text)
{
    if (f->include_count == 0 && f->exclude_count == 0)
        return true;
    struct buffer b;
    buffer_init(&b, FILTER_TEXT_BYTES);
    text = text_clip(text, FILTER_TEXT_BYTES - 1);
    buffer_append(&b, text);
    buffer_append_char(&b, '\0');
    bool passes = (f->include_count == 0 ||
                   matches(f->include, f->include_count, text, b.ptr)) &&
                  !matches(f->exclude, f->exclude_count, text, b.ptr);
    buffer_finish(&b);
    return passes;
}
