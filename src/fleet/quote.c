// SPDX-License-Identifier: MIT
#include "fleet/quote.h"

#include "base/buffer.h"

bool
quote_append(struct buffer *out, struct text t)
{
    static const char digits[] = "0123456789abcdef";
    size_t from = 0;
    if (!buffer_append_char(out, '"'))
        return false;
    for (size_t i = 0; i < t.len; i++) {
        unsigned char c = (unsigned char)t.ptr[i];
        if (c >= ' ' && c != '"' && c != '\\')
            continue;
        char escaped[] = { '\\', (char)c,        '0',
                           '0',  digits[c >> 4], digits[c & 15] };
        if (c < ' ')
            escaped[1] = 'u';
        struct text tail = { escaped, c < ' ' ? sizeof escaped : 2 };
        if (!buffer_append(out, text_sub(t, from, i - from)) ||
            !buffer_append(out, tail))
            return false;
        from = i + 1;
    }
    return buffer_append(out, text_sub(t, from, SIZE_MAX)) &&
           buffer_append_char(out, '"');
}

bool
quote_member(struct buffer *out, const char *key, struct text t)
{
    return t.len == 0 ||
           (buffer_format(out, ",\"%s\":", key) && quote_append(out, t));
}

/* Where a file lies on this machine is nobody else's business. */
bool
quote_link(struct buffer *out, const char *key, struct text link)
{
    bool is_web = text_starts(link, TEXT("https://")) ||
                  text_starts(link, TEXT("http://"));
    return !is_web || quote_member(out, key, link);
}
