// SPDX-License-Identifier: MIT
#include "corpus.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "headline/tagger.h"
#include "headline/words.h"

struct text
corpus_bytes(struct arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        fprintf(stderr, "train: %s cannot be read\n", path);
        exit(1);
    }
    fseek(file, 0, SEEK_END);
    size_t len = (size_t)ftell(file);
    rewind(file);
    char *bytes = arena_alloc(arena, len + 1, 1);
    len = fread(bytes, 1, len, file);
    fclose(file);
    return (struct text){ bytes, len };
}

/* The corpus' name of a tag as ours. */
static enum tag
read_tag(struct text name)
{
    static const char *const SPECIAL[][2] = {
        { "PRP$", "PRPS" }, { "WP$", "WPS" }, { ",", "COMMA" },
        { ".", "STOP" },    { ":", "COLON" }, { "-LRB-", "LRB" },
        { "-RRB-", "RRB" }, { "``", "OPEN" }, { "''", "CLOSE" },
        { "$", "MONEY" },   { "#", "SYM" },   { "GW", "NN" },
        { "AFX", "HYPH" },  { "NFP", "SYM" }, { "ADD", "NNP" },
    };
    for (size_t i = 0; i < sizeof SPECIAL / sizeof *SPECIAL; i++)
        if (text_eq(name, text_of(SPECIAL[i][0])))
            name = text_of(SPECIAL[i][1]);
    for (unsigned tag = 0; tag < TAG_COUNT; tag++)
        if (text_eq(name, text_of(tagger_name((enum tag)tag))))
            return (enum tag)tag;
    return TAG_NN;
}

static bool
is_share_alike(struct text line)
{
    return text_starts(line, TEXT("# bio")) ||
           text_starts(line, TEXT("# voyage"));
}

static struct token
read_token(struct arena *arena, struct text line)
{
    struct text word;
    struct text tag;
    text_cut(line, '\t', &word, &tag);
    struct token *split;
    size_t count = token_split(arena, word, &split);
    struct token t = { .text = word,
                       .lower = words_lower(arena, word),
                       .space = true,
                       .tag = (uint8_t)read_tag(text_trim(tag)) };
    t.kind = count > 0 ? split[0].kind : TOKEN_MARK;
    /* Spaces are lost in the file; what hangs on its left word is known. */
    if (t.tag == TAG_POS || t.tag == TAG_HYPH || t.tag == TAG_COMMA ||
        t.tag == TAG_STOP || t.tag == TAG_CLOSE || t.tag == TAG_RRB)
        t.space = false;
    return t;
}

struct corpus
corpus_read(struct arena *arena, const char *path, bool shareable)
{
    struct text rest = corpus_bytes(arena, path);
    struct corpus out = { 0 };
    out.sentences = arena_alloc(arena, rest.len / 8 + 1, sizeof *out.sentences);
    struct token *tokens = arena_alloc(arena, rest.len / 3 + 2, sizeof *tokens);
    size_t used = 0;
    size_t start = 0;
    bool skip = false;
    while (rest.len > 0) {
        struct text line;
        text_cut(rest, '\n', &line, &rest);
        if (text_starts(line, TEXT("# ")) &&
            memchr(line.ptr, '\t', line.len) == NULL) {
            skip = shareable && is_share_alike(line);
        } else if (line.len > 0 && !skip) {
            tokens[used++] = read_token(arena, line);
        }
        if ((line.len == 0 || rest.len == 0) && used > start) {
            out.sentences[out.count++] =
                (struct corpus_sentence){ tokens + start, used - start };
            start = used;
        }
    }
    return out;
}
