// SPDX-License-Identifier: MIT
#include "headline/filter.h"

#include <locale.h>
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/memory.h"
#include "feed/feed.h"
#include "headline/expression.h"
#include "headline/fold.h"

enum {
    PATTERN_MAX_BYTES = 500,
    WORDS_MAX_BYTES = 16 << 10,
    REGEX_MAX_BYTES = 4 << 10,
};

struct matcher {
    bool is_regex;
    regex_t regex;
    struct text words; /* folded, in the filter's arena */
};

struct filter {
    struct arena *arena;
    struct matcher *includes;
    size_t include_count;
    struct matcher *excludes;
    size_t exclude_count;
    locale_t utf8; /* expressions see letters, whatever the environment */
};

/* One text of an entry, made ready for all matchers. */
struct subject {
    struct text folded;
    const char *string; /* clipped, for regexec() */
};

static bool
refuse(struct error *err, struct text pattern, const char *why)
{
    return error_set(err, ERROR_CONFIG, "\"" TEXT_FMT "\" %s",
                     TEXT_ARG(text_clip(pattern, 60)), why);
}

/*
 * "/body/flags" is an expression. A word that starts with a slash and has no
 * second one ("/r") is a word.
 */
static bool
split_regex(struct text pattern, struct text *body, struct text *flags)
{
    if (!text_starts(pattern, TEXT("/")))
        return false;
    size_t end = pattern.len - 1;
    while (end > 0 && pattern.ptr[end] != '/')
        end--;
    if (end == 0)
        return false;
    *body = text_sub(pattern, 1, end - 1);
    *flags = text_sub(pattern, end + 1, SIZE_MAX);
    return true;
}

static bool
compile_regex(struct matcher *m, struct text pattern, struct text body,
              struct text flags, struct error *err)
{
    bool ignores_case = text_eq(flags, TEXT("i"));
    if (flags.len > 0 && !ignores_case)
        return refuse(err, pattern,
                      "has an unknown flag: there is only i, as in /word/i");
    if (body.len == 0)
        return refuse(err, pattern, "is an empty expression");
    const char *fault = expression_fault(body);
    if (fault != NULL)
        return refuse(err, pattern, fault);
    /*
     * Anchored, the matcher goes over a text once; left to itself it starts
     * again at every letter. First alone, so that errors are the pattern's.
     */
    int flag = REG_EXTENDED | REG_NOSUB | (ignores_case ? REG_ICASE : 0);
    char source[PATTERN_MAX_BYTES + 8];
    snprintf(source, sizeof(source), TEXT_FMT, TEXT_ARG(body));
    int bad = regcomp(&m->regex, source, flag);
    if (bad == 0) {
        regfree(&m->regex);
        snprintf(source, sizeof(source), "^.*(" TEXT_FMT ")", TEXT_ARG(body));
        bad = regcomp(&m->regex, source, flag);
    }
    if (bad != 0) {
        char why[100];
        regerror(bad, &m->regex, why, sizeof(why));
        return error_set(err, ERROR_CONFIG,
                         "\"" TEXT_FMT "\" is no regular expression: %s",
                         TEXT_ARG(text_clip(pattern, 60)), why);
    }
    m->is_regex = true;
    return true;
}

/* False leaves nothing behind that needs freeing. */
static bool
compile(struct matcher *m, struct arena *arena, struct text pattern,
        struct error *err)
{
    *m = (struct matcher){ 0 };
    pattern = text_trim(pattern);
    if (pattern.len == 0)
        return error_set(err, ERROR_CONFIG,
                         "an empty word would match everything");
    if (pattern.len > PATTERN_MAX_BYTES)
        return refuse(err, pattern, "is longer than 500 bytes");
    if (memchr(pattern.ptr, '\0', pattern.len) != NULL)
        return refuse(err, pattern, "has a NUL byte in it");
    struct text body;
    struct text flags;
    if (split_regex(pattern, &body, &flags))
        return compile_regex(m, pattern, body, flags, err);
    m->words = fold_case(arena, pattern);
    return true;
}

static locale_t
open_utf8(void)
{
    return newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}

/* Sets this thread's locale; `utf8` may be none where the system has none. */
static locale_t
enter(locale_t utf8)
{
    return utf8 != (locale_t)0 ? uselocale(utf8) : (locale_t)0;
}

static void
leave(locale_t before)
{
    if (before != (locale_t)0)
        uselocale(before);
}

static bool
compile_all(struct filter *f, struct matcher **out, size_t *out_count,
            const struct text *patterns, size_t count, struct error *err)
{
    *out = arena_alloc(f->arena, count + 1, sizeof(**out));
    locale_t before = enter(f->utf8);
    bool good = true;
    for (size_t i = 0; i < count && good; i++) {
        good = compile(&(*out)[i], f->arena, patterns[i], err);
        *out_count += good ? 1 : 0;
    }
    leave(before);
    return good;
}

struct filter *
filter_create(const struct text *include, size_t include_count,
              const struct text *exclude, size_t exclude_count,
              struct error *err)
{
    struct filter *f = memory_new(1, sizeof(*f));
    f->arena = arena_create();
    f->utf8 = open_utf8();
    if (!compile_all(f, &f->includes, &f->include_count, include, include_count,
                     err) ||
        !compile_all(f, &f->excludes, &f->exclude_count, exclude, exclude_count,
                     err)) {
        filter_destroy(f);
        return NULL;
    }
    return f;
}

static void
release(struct matcher *matchers, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (matchers[i].is_regex)
            regfree(&matchers[i].regex);
    }
}

void
filter_destroy(struct filter *f)
{
    if (f == NULL)
        return;
    release(f->includes, f->include_count);
    release(f->excludes, f->exclude_count);
    if (f->utf8 != (locale_t)0)
        freelocale(f->utf8);
    arena_destroy(f->arena);
    free(f);
}

/* Does a word end between the code points before and at `at`? */
static bool
is_edge(struct text t, size_t at)
{
    if (at == 0 || at >= t.len)
        return true;
    size_t left = text_boundary(t, at - 1);
    size_t right = at;
    int32_t a = fold_next(t, &left);
    int32_t b = fold_next(t, &right);
    return !fold_is_wordy(a) || !fold_is_wordy(b) || fold_is_spaceless(a) ||
           fold_is_spaceless(b);
}

static bool
has_words(struct text t, struct text words)
{
    size_t from = 0;
    for (;;) {
        size_t at = text_find(text_sub(t, from, SIZE_MAX), words);
        if (at == SIZE_MAX)
            return false;
        if (is_edge(t, from + at) && is_edge(t, from + at + words.len))
            return true;
        from += at + 1;
    }
}

static bool
any_matches(const struct matcher *matchers, size_t count,
            const struct subject *subjects, size_t subject_count)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < subject_count; j++) {
            const struct matcher *m = &matchers[i];
            if (m->is_regex
                    ? regexec(&m->regex, subjects[j].string, 0, NULL, 0) == 0
                    : has_words(subjects[j].folded, m->words))
                return true;
        }
    }
    return false;
}

static struct subject
make_subject(struct arena *arena, struct text t)
{
    return (struct subject){
        .folded = fold_case(arena, text_clip(t, WORDS_MAX_BYTES)),
        .string = arena_string(arena, text_clip(t, REGEX_MAX_BYTES)),
    };
}

bool
filter_admits(const struct filter *f, const struct entry *entry)
{
    if (f->include_count + f->exclude_count == 0)
        return true;
    enum { CATEGORY_MAX = 50 };
    struct arena *arena = arena_create();
    struct subject subjects[3 + CATEGORY_MAX];
    size_t count = 0;
    subjects[count++] = make_subject(arena, entry->title);
    subjects[count++] = make_subject(arena, entry->summary);
    subjects[count++] = make_subject(arena, entry->content);
    for (size_t i = 0; i < entry->category_count && i < CATEGORY_MAX; i++)
        subjects[count++] = make_subject(arena, entry->categories[i]);
    locale_t before = enter(f->utf8);
    bool admits =
        (f->include_count == 0 ||
         any_matches(f->includes, f->include_count, subjects, count)) &&
        !any_matches(f->excludes, f->exclude_count, subjects, count);
    leave(before);
    arena_destroy(arena);
    return admits;
}

bool
filter_check(struct text pattern, struct error *err)
{
    struct filter *f = filter_create(&pattern, 1, NULL, 0, err);
    filter_destroy(f);
    return f != NULL;
}
