// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include <stdlib.h>

#include "markup/date.h"

/* What a date is printed as is read back as the same. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    int64_t seconds, again;
    char text[DATE_TEXT_BYTES];
    struct text t = { (const char *)data, size };
    if (!date_parse(t, &seconds))
        return 0;
    date_format(seconds, text);
    if (text[0] != '\0' &&
        (!date_parse(text_of(text), &again) || again != seconds))
        abort();
    return 0;
}
