// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "screen/image.h"

struct buffer;

/* Appends a PNG, 24 bits. Any thread; takes some 100 ms for a large wall. */
bool picture_encode(const struct image *image, struct buffer *out,
                    struct error *err);

/* Writes a PNG, 24 bits. The same pixels give the same bytes. */
bool picture_write(const struct image *image, const char *path,
                   struct error *err);
