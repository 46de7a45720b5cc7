// SPDX-License-Identifier: MIT
#include "article/body.h"

#include <string.h>

#include "article/mark.h"

enum {
    BODY_MIN_BYTES = 500,      /* shorter ones are summaries */
    BODY_MAX_BYTES = 64 << 10, /* with the next: 40 MB to look through */
    BLOCKS_MAX = 600,          /* that are looked for */
    BLOCK_MIN_LETTERS = 40,    /* shorter ones may stand anywhere */
    NEEDLE_BYTES = 48,         /* of a block's beginning */
    TRUSTED_PERCENT = 75,      /* of the body that was found */
};

static bool
is_in_body(struct text body, const struct block *block)
{
    struct text needle = text_clip(block->text, NEEDLE_BYTES);
    return block->letters >= BLOCK_MIN_LETTERS &&
           memmem(body.ptr, body.len, needle.ptr, needle.len) != NULL;
}

void
body_testify(struct text body, struct blocks *blocks)
{
    bool found[BLOCKS_MAX] = { false };
    size_t covered = 0;
    uint32_t last = 0;
    if (body.len < BODY_MIN_BYTES || body.len > BODY_MAX_BYTES)
        return;
    uint32_t count = blocks->count < BLOCKS_MAX ? blocks->count : BLOCKS_MAX;
    for (uint32_t i = 0; i < count; i++) {
        const struct block *block = &blocks->list[i];
        found[i] = is_in_body(body, block);
        if (found[i]) {
            covered += block->text.len;
            last = i;
        }
    }
    if (covered * 100 < body.len * TRUSTED_PERCENT || covered > 2 * body.len)
        return;
    for (uint32_t i = 0; i < blocks->count; i++) {
        struct block *block = &blocks->list[i];
        if (i < count && found[i] && (block->marks & MARK_CAPTION) == 0)
            block->is_dropped = false;
        else if (i > last && block->letters >= BLOCK_MIN_LETTERS)
            block->is_dropped = true;
    }
}
