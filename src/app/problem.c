// SPDX-License-Identifier: MIT
#include "app/problem.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"

enum { PROBLEM_MESSAGE_BYTES = 400 };

/* One line, whatever the file's bytes put into it. */
static struct text
message_clean(struct arena *arena, char *message)
{
    struct text whole = { message, text_tame(message, strlen(message)) };
    return arena_copy(arena, text_clip(whole, PROBLEM_MESSAGE_BYTES - 4));
}

static void
problem_put(struct problems *p, size_t line, size_t column, bool is_warning,
            char *message)
{
    p->error_count += !is_warning;
    if (p->count < PROBLEM_MAX)
        p->items[p->count++] =
            (struct problem){ line, column, is_warning,
                              message_clean(p->arena, message) };
}

void
problem_add(struct problems *p, size_t line, size_t column, const char *fmt,
            ...)
{
    char message[PROBLEM_MESSAGE_BYTES];
    va_list args;
    va_start(args, fmt);
    vsnprintf(message, sizeof message, fmt, args);
    va_end(args);
    problem_put(p, line, column, false, message);
}

void
problem_warn(struct problems *p, size_t line, size_t column, const char *fmt,
             ...)
{
    char message[PROBLEM_MESSAGE_BYTES];
    va_list args;
    va_start(args, fmt);
    vsnprintf(message, sizeof message, fmt, args);
    va_end(args);
    problem_put(p, line, column, true, message);
}

static int
problem_order(const void *a, const void *b)
{
    const struct problem *x = a, *y = b;
    if (x->line != y->line)
        return x->line < y->line ? -1 : 1;
    if (x->column != y->column)
        return x->column < y->column ? -1 : 1;
    size_t len =
        x->message.len < y->message.len ? x->message.len : y->message.len;
    int order = memcmp(x->message.ptr, y->message.ptr, len);
    return order != 0 ? order
                      : (x->message.len > y->message.len) -
                            (x->message.len < y->message.len);
}

void
problem_print(struct problems *p, const char *file, bool warnings,
              struct buffer *out)
{
    qsort(p->items, p->count, sizeof p->items[0], problem_order);
    size_t looked_at = 0;
    for (size_t i = 0; i < p->count; i++) {
        const struct problem *item = &p->items[i];
        if (item->is_warning != warnings)
            continue;
        looked_at++;
        /* An alias brings the same place up again. */
        if (i > 0 && problem_order(item, item - 1) == 0)
            continue;
        buffer_format(out, "%s:", file);
        if (item->line > 0)
            buffer_format(out, "%zu:%zu:", item->line, item->column);
        buffer_format(out, " %s" TEXT_FMT "\n", warnings ? "warning: " : "",
                      TEXT_ARG(item->message));
    }
    if (!warnings && p->error_count > looked_at)
        buffer_format(out, "%s: and %zu problems more\n", file,
                      p->error_count - looked_at);
}
