// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "screen/image.h"

/* Writes a PNG, 24 bits. The same pixels give the same bytes. */
bool picture_write(const struct image *image, const char *path,
                   struct error *err);
