// SPDX-License-Identifier: MIT
#include "headline/expression.h"

#include <string.h>

enum {
    /* What intervals such as {3,40} may multiply to: they are unrolled. */
    REPEAT_MAX = 1000,
    NEST_MAX = 40,
};

/* A group while it is read: may what stands in it match nothing? */
struct group {
    bool some_empty; /* one of the alternatives before this one */
    bool this_empty; /* this one, without its last atom */
    bool last_empty; /* that atom */
};

struct reading {
    struct group groups[NEST_MAX];
    size_t depth;
    size_t product; /* of all repeats */
};

static const struct group FRESH = { .this_empty = true, .last_empty = true };

static void
atom(struct group *g, bool may_be_empty)
{
    g->this_empty &= g->last_empty;
    g->last_empty = may_be_empty;
}

static bool
group_end(struct group *g)
{
    return g->some_empty || (g->this_empty && g->last_empty);
}

/* The length of the brackets that begin at `at`. */
static size_t
brackets_len(struct text body, size_t at)
{
    size_t i = at + 1;
    i += i < body.len && body.ptr[i] == '^';
    i += i < body.len && body.ptr[i] == ']';
    while (i < body.len && body.ptr[i] != ']') {
        bool is_class = body.ptr[i] == '[' && i + 1 < body.len &&
                        strchr(":.=", body.ptr[i + 1]) != NULL;
        if (is_class) {
            char end[] = { body.ptr[i + 1], ']', '\0' };
            size_t close =
                text_find(text_sub(body, i + 2, SIZE_MAX), text_of(end));
            i += close == SIZE_MAX ? 0 : close + 3;
        }
        i++;
    }
    return i - at + 1;
}

/* The greatest number between '{' and '}' at the start of `t`, and the first. */
static size_t
interval_max(struct text t, size_t *least)
{
    size_t most = 0;
    size_t number = 0;
    *least = SIZE_MAX;
    for (size_t i = 1; i < t.len && t.ptr[i] != '}'; i++) {
        bool is_digit = text_is_digit(t.ptr[i]);
        number = is_digit ? number * 10 + (size_t)(t.ptr[i] - '0') : 0;
        if (number > REPEAT_MAX)
            return REPEAT_MAX + 1;
        most = number > most ? number : most;
        if (!is_digit && *least == SIZE_MAX)
            *least = most;
    }
    *least = *least == SIZE_MAX ? most : *least;
    return most;
}

/* A plus is its operand and a star: over a group or a repeat it doubles them. */
static bool
is_doubling(struct text body, size_t at)
{
    return at > 0 && strchr(")+*?}", body.ptr[at - 1]) != NULL;
}

/* A sign of repetition at `at`, other than a star, over the last atom. */
static const char *
repeat(struct reading *r, struct text body, size_t at)
{
    struct group *g = &r->groups[r->depth];
    size_t least = 1;
    size_t most = is_doubling(body, at) ? 2 : 1;
    if (body.ptr[at] == '{')
        most = interval_max(text_sub(body, at, SIZE_MAX), &least);
    if (g->last_empty && (most > 1 || body.ptr[at] == '+'))
        return "repeats what may be empty: * is enough";
    r->product *= most > 1 ? most : 1;
    if (r->product > REPEAT_MAX)
        return "repeats too often: keep {n} below 1000, and a + behind a "
               "bracket or a repeat rare";
    g->last_empty |= least == 0;
    return NULL;
}

/* One step; *i is at its last byte then. */
static const char *
step(struct reading *r, struct text body, size_t *i)
{
    struct group *g = &r->groups[r->depth];
    switch (body.ptr[*i]) {
    case '\\':
        if (++*i < body.len && body.ptr[*i] >= '1' && body.ptr[*i] <= '9')
            return "has a back reference: spell it out";
        atom(g, *i < body.len && strchr("bB<>`'", body.ptr[*i]) != NULL);
        return NULL;
    case '[':
        *i += brackets_len(body, *i) - 1;
        atom(g, false);
        return NULL;
    case '(':
        if (r->depth + 1 == NEST_MAX)
            return "has brackets in brackets too deep";
        r->groups[++r->depth] = FRESH;
        return NULL;
    case ')':
        if (r->depth > 0)
            atom(&r->groups[--r->depth], group_end(g));
        return NULL;
    case '|':
        g->some_empty = group_end(g);
        g->this_empty = g->last_empty = true;
        return NULL;
    case '*':
    case '?':
        g->last_empty = true;
        return NULL;
    case '+':
        return repeat(r, body, *i);
    case '{': {
        const char *why = repeat(r, body, *i);
        size_t close = text_find(text_sub(body, *i, SIZE_MAX), TEXT("}"));
        *i += close == SIZE_MAX ? 0 : close;
        return why;
    }
    default:
        atom(g, body.ptr[*i] == '^' || body.ptr[*i] == '$');
        return NULL;
    }
}

const char *
expression_fault(struct text body)
{
    struct reading r = { .groups = { FRESH }, .product = 1 };
    for (size_t i = 0; i < body.len; i++) {
        const char *why = step(&r, body, &i);
        if (why != NULL)
            return why;
    }
    return NULL;
}
