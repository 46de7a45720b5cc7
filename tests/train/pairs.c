// SPDX-License-Identifier: MIT
#include "pairs.h"

#include <string.h>

#include "base/arena.h"
#include "corpus.h"
#include "headline/repair.h"
#include "headline/stem.h"
#include "headline/tagger.h"
#include "headline/words.h"

static const char FUNCTION_WORDS[] =
    " the a an of to in for on with by at from as and or but than that which "
    "who whose is are was were be been has have had will would could can may "
    "its their his her our your into about between against over under after "
    "before during while when where if because since until also this "
    "these those it he she they we i you said do does did 's ";

bool
pairs_is_content(const struct token *t)
{
    return t->kind != TOKEN_MARK && !words_has(FUNCTION_WORDS, t->lower);
}

static bool
is_same(const struct token *a, const struct token *b)
{
    return pairs_is_content(a) && pairs_is_content(b) &&
           text_eq(stem_word(a->lower), stem_word(b->lower));
}

/* The longest common run of stems, gaps allowed, on both sides in order. */
static void
align(struct arena *arena, struct pair *p, const struct token *headline,
      size_t count)
{
    size_t width = count + 1;
    uint16_t *best = arena_alloc(arena, (p->count + 1) * width, sizeof *best);
    for (size_t i = p->count; i-- > 0;)
        for (size_t j = count; j-- > 0;) {
            uint16_t right = best[i * width + j + 1];
            uint16_t down = best[(i + 1) * width + j];
            best[i * width + j] =
                is_same(&p->tokens[i], &headline[j])
                    ? (uint16_t)(best[(i + 1) * width + j + 1] + 1)
                : right > down ? right
                               : down;
        }
    for (size_t i = 0, j = 0; i < p->count && j < count;) {
        if (is_same(&p->tokens[i], &headline[j])) {
            p->kept[i++] = true;
            j++;
        } else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) {
            i++;
        } else {
            j++;
        }
    }
    for (size_t i = p->count; i-- > 1;)
        if (p->kept[i] && !pairs_is_content(&p->tokens[i - 1]) &&
            p->tokens[i - 1].kind != TOKEN_MARK)
            p->kept[i - 1] = true;
}

static void
read_pair(struct arena *arena, struct text line, struct pair *out)
{
    struct text id;
    struct text rest;
    struct text sentence;
    struct text headline;
    struct token *words;
    text_cut(line, '\t', &id, &rest);
    text_cut(rest, '\t', &sentence, &headline);
    out->count = token_split(arena, sentence, &out->tokens);
    tagger_tag(out->tokens, out->count);
    repair_tags(out->tokens, out->count);
    out->kept = arena_alloc(arena, out->count + 1, sizeof *out->kept);
    struct arena *scratch = arena_create();
    size_t count = token_split(scratch, headline, &words);
    align(scratch, out, words, count);
    arena_destroy(scratch);
}

struct pairs
pairs_read(struct arena *arena, const char *path)
{
    struct text rest = corpus_bytes(arena, path);
    struct pairs out = { 0 };
    size_t lines = 1;
    for (size_t i = 0; i < rest.len; i++)
        lines += rest.ptr[i] == '\n';
    out.items = arena_alloc(arena, lines, sizeof *out.items);
    for (size_t i = 0; rest.len > 0; i++) {
        struct text line;
        text_cut(rest, '\n', &line, &rest);
        if (line.len > 0 && i % PAIRS_HELD_OUT != 0)
            read_pair(arena, line, &out.items[out.count++]);
    }
    return out;
}
