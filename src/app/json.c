// SPDX-License-Identifier: MIT
#include "app/json.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "markup/date.h"

json_t *
json_text(struct text t)
{
    if (t.len == 0)
        return json_null();
    return json_stringn(t.ptr, t.len);
}

json_t *
json_time(int64_t unix_seconds)
{
    char text[DATE_TEXT_BYTES];
    if (unix_seconds == 0)
        return json_null();
    return json_string(date_format(unix_seconds, text));
}

void
json_begin(void)
{
    json_set_alloc_funcs(memory_take, free);
}

bool
json_print(json_t *value)
{
    int failed =
        json_dumpf(value, stdout, JSON_INDENT(2) | JSON_REAL_PRECISION(6));
    json_decref(value);
    return failed == 0 && putchar('\n') != EOF && fflush(stdout) == 0;
}
