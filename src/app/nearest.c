// SPDX-License-Identifier: MIT
#include "app/nearest.h"

static size_t
least(size_t a, size_t b)
{
    return a < b ? a : b;
}

size_t
nearest_distance(struct text a, struct text b)
{
    /* Three rows of the matrix: a swap looks two rows back. */
    size_t rows[3][NEAREST_MAX_BYTES + 1] = { 0 };
    a = text_sub(a, 0, NEAREST_MAX_BYTES);
    b = text_sub(b, 0, NEAREST_MAX_BYTES);
    for (size_t j = 0; j <= b.len; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        size_t *row = rows[i % 3];
        const size_t *above = rows[(i + 2) % 3];
        const size_t *above2 = rows[(i + 1) % 3];
        row[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            char x = text_lower(a.ptr[i - 1]), y = text_lower(b.ptr[j - 1]);
            size_t change = above[j - 1] + (x != y);
            row[j] = least(change, least(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && x == text_lower(b.ptr[j - 2]) &&
                text_lower(a.ptr[i - 2]) == y)
                row[j] = least(row[j], above2[j - 2] + 1);
        }
    }
    return rows[a.len % 3][b.len];
}

const struct text *
nearest_find(struct text word, const struct text *candidates, size_t count)
{
    const struct text *nearest = NULL;
    size_t best = word.len < 3 ? 2 : word.len / 3 + 2;
    for (size_t i = 0; i < count; i++) {
        size_t distance = nearest_distance(word, candidates[i]);
        if (distance < best && distance < candidates[i].len) {
            best = distance;
            nearest = &candidates[i];
        }
    }
    return nearest;
}
