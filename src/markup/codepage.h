// SPDX-License-Identifier: MIT
#pragma once

#include <stdint.h>

enum { CODEPAGE_HIGH = 128 };

/*
 * What the bytes from 0x80 on mean in a charset that glibc's iconv lacks
 * ("mac-greek", "mac-turkish"; GREEK.TXT and TURKISH.TXT at unicode.org), or
 * NULL. Static, for ever.
 */
const uint16_t *codepage_high(const char *charset);
