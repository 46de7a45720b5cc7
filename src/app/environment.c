// SPDX-License-Identifier: MIT
#include "app/environment.h"

#include <stdlib.h>

#include "base/text.h"

const char *
environment(const char *name)
{
    const char *value = getenv(name);
    return value != NULL && value[0] != '\0' ? value : NULL;
}

unsigned
environment_number(const char *name, unsigned least, unsigned most,
                   unsigned otherwise)
{
    const char *value = environment(name);
    if (value == NULL || !text_is_digit(value[0]))
        return otherwise;
    unsigned long number = strtoul(value, NULL, 10);
    if (number > most)
        return most;
    return number < least ? least : (unsigned)number;
}
