// SPDX-License-Identifier: MIT
#include "screen/picture.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>

#include "base/memory.h"

bool
picture_write(const struct image *image, const char *path, struct error *err)
{
    size_t count = (size_t)image->w * (size_t)image->h;
    unsigned char *bytes = memory_new(count, 3);
    for (size_t i = 0; i < count; i++) {
        bytes[i * 3] = (unsigned char)(image->px[i] >> 16);
        bytes[i * 3 + 1] = (unsigned char)(image->px[i] >> 8);
        bytes[i * 3 + 2] = (unsigned char)image->px[i];
    }
    png_image png = { .version = PNG_IMAGE_VERSION,
                      .width = (png_uint_32)image->w,
                      .height = (png_uint_32)image->h,
                      .format = PNG_FORMAT_RGB };
    bool written = false;
    FILE *file = fopen(path, "wbe");
    if (file == NULL) {
        error_set(err, ERROR_STORE, "%s: %s", path, strerror(errno));
        free(bytes);
        return false;
    }
    written = png_image_write_to_stdio(&png, file, 0, bytes, 0, NULL) != 0;
    if (fclose(file) != 0)
        written = false;
    if (!written)
        error_set(err, ERROR_STORE, "%s: cannot be written: %s", path,
                  png.message[0] != '\0' ? png.message : strerror(errno));
    free(bytes);
    return written;
}
