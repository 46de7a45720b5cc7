// SPDX-License-Identifier: MIT
#include "headline/aside_parts.h"

#include "base/arena.h"
#include "headline/repair.h"
#include "headline/span.h"
#include "headline/token.h"
#include "headline/verbs.h"
#include "headline/words.h"

bool
aside_is_in(const struct aside_reading *r, size_t i, const char *list)
{
    return i < r->count && words_has(list, r->tokens[i].lower);
}

uint8_t
aside_tag_at(const struct aside_reading *r, size_t i)
{
    return i < r->count ? r->tokens[i].tag : (uint8_t)TAG_STOP;
}

size_t
aside_count_finite(const struct aside_reading *r, size_t first, size_t end)
{
    size_t finite = 0;
    for (size_t i = first; i < end; i++)
        finite += span_is_finite(aside_tag_at(r, i));
    return finite;
}

bool
aside_read_parts(struct arena *arena, struct text sentence,
                 struct aside_reading *out)
{
    struct aside_reading *r = out;
    bool quoted = false;
    size_t depth = 0;
    *r = (struct aside_reading){ .arena = arena, .text = sentence };
    r->count = token_split(arena, sentence, &r->tokens);
    if (r->count > SPAN_MAX_TOKENS) {
        r->count = 0;
        return false;
    }
    tagger_tag(r->tokens, r->count);
    repair_tags(r->tokens, r->count);
    r->all = r->count;
    while (r->count > 0 && r->tokens[r->count - 1].tag == TAG_STOP)
        r->count--;
    for (size_t i = 0; i < r->count; i++) {
        const struct token *t = &r->tokens[i];
        quoted = token_is_quoting(t, quoted);
        depth += token_is_open(t);
        depth -= depth > 0 && token_is_close(t);
        if (t->tag != TAG_COMMA || quoted || depth > 0)
            continue;
        if (r->part_count + 2 > ASIDE_MAX_PARTS)
            return false;
        r->parts[r->part_count].end = i;
        r->parts[++r->part_count].first = i + 1;
    }
    r->parts[r->part_count++].end = r->count;
    return r->part_count > 1;
}

bool
aside_starts_verb(const struct aside_reading *r, size_t i)
{
    while (aside_tag_at(r, i) == TAG_RB)
        i++;
    if (span_is_finite(aside_tag_at(r, i)))
        return true;
    /* "Solvane, the chipmaker, plans to build" */
    return aside_tag_at(r, i) == TAG_NNS && i + 1 < r->count &&
           (verbs_forms(r->tokens[i].lower) & VERBS_THIRD) &&
           (aside_tag_at(r, i + 1) == TAG_TO ||
            aside_is_in(r, i + 1, " that "));
}

struct text
aside_cut_out(const struct aside_reading *r, size_t first, size_t end,
              const char *joint)
{
    /* What begins with its comma has nothing before it. */
    struct text before =
        first > 0 ? r->tokens[first - 1].text : text_sub(r->text, 0, 0);
    size_t head = (size_t)(before.ptr + before.len - r->text.ptr);
    size_t tail = end < r->all ? (size_t)(r->tokens[end].text.ptr - r->text.ptr)
                               : r->text.len;
    return arena_format(r->arena, TEXT_FMT "%s" TEXT_FMT,
                        TEXT_ARG(text_sub(r->text, 0, head)),
                        end < r->count ? joint : "",
                        TEXT_ARG(text_sub(r->text, tail, SIZE_MAX)));
}

bool
aside_has_verb(struct arena *arena, struct text sentence)
{
    struct token *tokens;
    size_t count = token_split(arena, sentence, &tokens);
    tagger_tag(tokens, count);
    repair_tags(tokens, count);
    for (size_t i = 0; i < count; i++)
        if (span_is_finite(tokens[i].tag))
            return true;
    return false;
}
