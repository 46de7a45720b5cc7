// SPDX-License-Identifier: MIT
#include "headline/grapheme.h"

#include <utf8proc.h>

enum { ZERO_WIDTH_SPACE = 0x200B };

size_t
grapheme_code_point(struct text t, int32_t *code_point)
{
    utf8proc_ssize_t len =
        utf8proc_iterate((const utf8proc_uint8_t *)t.ptr,
                         (utf8proc_ssize_t)(t.len < 4 ? t.len : 4), code_point);
    if (len > 0)
        return (size_t)len;
    *code_point = 0xFFFD;
    return 1;
}

struct text
grapheme_prefix(struct text t, size_t max)
{
    size_t count = 0;
    size_t i = 0;
    int32_t previous = -1;
    utf8proc_int32_t state = 0;
    while (i < t.len) {
        int32_t c;
        size_t len = grapheme_code_point(text_sub(t, i, 4), &c);
        if (c != ZERO_WIDTH_SPACE &&
            (previous < 0 ||
             utf8proc_grapheme_break_stateful(previous, c, &state))) {
            if (count == max)
                break;
            count++;
        }
        previous = c;
        i += len;
    }
    return text_sub(t, 0, i);
}

size_t
grapheme_count(struct text t)
{
    size_t count = 0;
    int32_t previous = -1;
    utf8proc_int32_t state = 0;
    for (size_t i = 0; i < t.len;) {
        int32_t c;
        i += grapheme_code_point(text_sub(t, i, 4), &c);
        if (c != ZERO_WIDTH_SPACE &&
            (previous < 0 ||
             utf8proc_grapheme_break_stateful(previous, c, &state)))
            count++;
        previous = c;
    }
    return count;
}
