// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include <stdlib.h>

#include "markup/utf8.h"

void
fuzz_visit(struct text t)
{
    if (utf8_valid_bytes(t) != t.len)
        abort();
}

void
fuzz_visit_clean(struct text t)
{
    fuzz_visit(t);
    for (size_t i = 0; i < t.len; i++) {
        unsigned char c = (unsigned char)t.ptr[i];
        if ((c < 0x20 && c != '\n') || c == 0x7F)
            abort();
    }
}
