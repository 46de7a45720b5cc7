// SPDX-License-Identifier: MIT
#include "screen/picture.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>

#include "base/buffer.h"
#include "base/memory.h"

static unsigned char *
bytes_of(const struct image *image)
{
    size_t count = (size_t)image->w * (size_t)image->h;
    unsigned char *bytes = memory_new(count, 3);
    for (size_t i = 0; i < count; i++) {
        bytes[i * 3] = (unsigned char)(image->px[i] >> 16);
        bytes[i * 3 + 1] = (unsigned char)(image->px[i] >> 8);
        bytes[i * 3 + 2] = (unsigned char)image->px[i];
    }
    return bytes;
}

static png_image
png_of(const struct image *image)
{
    return (png_image){ .version = PNG_IMAGE_VERSION,
                        .width = (png_uint_32)image->w,
                        .height = (png_uint_32)image->h,
                        .format = PNG_FORMAT_RGB };
}

bool
picture_encode(const struct image *image, struct buffer *out, struct error *err)
{
    png_image png = png_of(image);
    unsigned char *bytes = bytes_of(image);
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(png);
    char *packed = memory_new(size, 1);
    bool fine =
        png_image_write_to_memory(&png, packed, &size, 0, bytes, 0, NULL) != 0;
    if (!fine)
        error_set(err, ERROR_DISPLAY, "no picture: %s", png.message);
    else if (!buffer_append(out, (struct text){ packed, size }))
        fine = error_set(err, ERROR_LIMIT, "the picture has %zu bytes", size);
    free(packed);
    free(bytes);
    return fine;
}

bool
picture_write(const struct image *image, const char *path, struct error *err)
{
    FILE *file = fopen(path, "wbe");
    if (file == NULL)
        return error_set(err, ERROR_STORE, "%s: %s", path, strerror(errno));
    png_image png = png_of(image);
    unsigned char *bytes = bytes_of(image);
    bool written = png_image_write_to_stdio(&png, file, 0, bytes, 0, NULL) != 0;
    if (fclose(file) != 0)
        written = false;
    if (!written)
        error_set(err, ERROR_STORE, "%s: cannot be written: %s", path,
                  png.message[0] != '\0' ? png.message : strerror(errno));
    free(bytes);
    return written;
}
