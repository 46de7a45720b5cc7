// SPDX-License-Identifier: MIT
#include "headline/heading.h"

#include "article/article.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "headline/language.h"
#include "headline/opening.h"
#include "headline/stems.h"
#include "headline/tagger.h"
#include "headline/teaser.h"
#include "headline/token.h"
#include "headline/verbs.h"
#include "headline/words.h"

enum {
    HEADING_LINES = 6, /* that are looked at */
    HEADING_MIN_WORDS = 6,
    HEADING_MAX_WORDS = 18,
    HEADING_OPENING_WORDS = 9, /* of a sentence that begins the story */
    HEADING_BYTES = 140,
    HEADING_STORY_BYTES = 4096, /* that must have its words */
    HEADING_STORY_WORDS = 40,   /* the least that is a story */
    HEADING_PAPER_WORDS = 5,    /* of a paper's name behind a title */
    HEADING_PAPER_BYTES = 40,
    HEADING_LINE_BYTES = 220, /* of a title with all that is behind it */
};

static const double HEADING_TOLD = 0.45;
static const double HEADING_TOLD_FIRST = 0.3; /* of the very first line */

static bool
is_shouting(struct text t)
{
    for (size_t i = 0; i < t.len; i++)
        if (t.ptr[i] >= 'a' && t.ptr[i] <= 'z')
            return false;
    return true;
}

/* "... FROM TARSO LABS, INC.": in capitals a title may end in a full stop. */
static struct text
strip_stop(struct text t)
{
    static const char *const ENDS[] = { ", INC.", ", LLC.", ".", "" };
    size_t i = 0;
    if (!is_shouting(t))
        return t;
    while (!text_ends(t, text_of(ENDS[i])))
        i++;
    return text_sub(t, 0, t.len - text_of(ENDS[i]).len);
}

/* Neither a sentence nor a part of one: "Read more", "Ann Lee / The Gazette",
 * an item of a list. */
static bool
is_line(struct text t)
{
    static const char *const ENDS[] = { ".", "!",  "?", ":", "…", ";", ",",
                                        "”", "\"", "’", "'", ")", "]" };
    static const char *const MARKS[] = { ". ",  "; ", "? ", "! ", " | ", " / ",
                                         "://", "@",  "©",  "=",  "…" };
    static const char *const OPENINGS[] = {
        "*", "•", "-", "–", "—", "(", "[", "“", "\"", "‘", "'", "#",
    };
    return t.len <= HEADING_BYTES && !text_ends_any(t, TEXT_LIST(ENDS)) &&
           !text_has_any(t, TEXT_LIST(MARKS)) &&
           !text_starts_any(t, TEXT_LIST(OPENINGS));
}

/* Labels, credits and by-lines. */
static bool
is_label(struct arena *arena, struct text t)
{
    static const char OPENINGS[] =
        " by read see watch photo photo: photos: picture: pictures: video: "
        "file file_photo image image: watch: listen: listen share related "
        "related: more more: also advertisement updated updated: published "
        "published: posted last this_was this_article this_story this_item "
        "copyright source: sources: sign_up subscribe click please you "
        "your our we i reporting promotional illustration: illustration a_file "
        "statement platform publisher developer "
        "release who: what: when: where: note: editor's_note ";
    return words_prefix(OPENINGS, words_lower(arena, t)) > 0;
}

/* A verb as titles have it: "seizes", "found", "to hand over". */
static bool
has_verb(const struct token *tokens, size_t count)
{
    static const char NAMES[] = " works notes arts series services ";
    for (size_t i = 1; i < count; i++) {
        uint8_t tag = tokens[i].tag;
        if (words_has(NAMES, tokens[i].lower))
            continue;
        if (tag == TAG_VBD || tag == TAG_VBZ || tag == TAG_VBP ||
            tag == TAG_VBN || tag == TAG_VB || tag == TAG_MD ||
            (verbs_forms(tokens[i].lower) & (VERBS_THIRD | VERBS_PAST)) ||
            (token_is(&tokens[i - 1], "to") &&
             (verbs_forms(tokens[i].lower) & VERBS_BASE)))
            return true;
    }
    return false;
}

/* Whether a title of its own has a verb, or need not have one. */
static bool
tells(struct arena *arena, struct text t, bool is_sure)
{
    struct token *tokens;
    size_t count = token_split(arena, t, &tokens);
    size_t words = token_count_words(tokens, count);
    if (words < HEADING_MIN_WORDS || words > HEADING_MAX_WORDS)
        return false;
    tagger_tag(tokens, count);
    return (is_sure || has_verb(tokens, count)) &&
           teaser_title(arena, t, TEXT("en")) == TEASER_TITLE_TELLS;
}

/* The story behind paragraph `i`, or nothing where hardly any is. */
static struct text
story_behind(struct arena *arena, const struct paragraph *paragraphs,
             size_t count, size_t i)
{
    struct buffer all;
    struct text heading = text_trim(paragraphs[i].text);
    buffer_init(&all, HEADING_STORY_BYTES * 2);
    for (i++; i < count && all.len < HEADING_STORY_BYTES; i++) {
        if (text_eq(text_trim(paragraphs[i].text), heading))
            continue;
        buffer_append(&all, text_clip(paragraphs[i].text, HEADING_STORY_BYTES));
        buffer_append_char(&all, ' ');
    }
    struct text copy = arena_copy(arena, buffer_text(&all));
    buffer_finish(&all);
    return text_count_words(copy) < HEADING_STORY_WORDS ? (struct text){ 0 }
                                                        : copy;
}

/* "The Island Paper": nothing but a name, which is loud or which the story
 * does not have. */
static bool
is_paper(struct arena *arena, struct text t, struct text story)
{
    struct token *tokens;
    size_t count = token_split(arena, t, &tokens);
    size_t words = 0;
    if (t.len > HEADING_PAPER_BYTES)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (tokens[i].kind == TOKEN_NUMBER ||
            (tokens[i].kind == TOKEN_WORD && !token_is_capital(&tokens[i]) &&
             !words_has(" of the and for in ", tokens[i].lower)))
            return false;
        words += tokens[i].kind == TOKEN_WORD;
    }
    return words > 1 && words <= HEADING_PAPER_WORDS &&
           (is_shouting(t) || text_find(words_lower(arena, story),
                                        words_lower(arena, t)) == SIZE_MAX);
}

/*
 * "Pier to close - The Island Paper", "Pier to close, Island News": what stands
 * at the head of a page, without whose it is; that is known where the title
 * stands alone below it.
 */
static struct text
strip_paper(struct arena *arena, const struct paragraph *paragraphs,
            size_t count, size_t i)
{
    static const char *const DASHES[] = { " | ", " - ", " – ", " — ", " · " };
    struct text t = strip_stop(text_trim(paragraphs[i].text));
    if (t.len > HEADING_LINE_BYTES)
        return t;
    for (size_t k = i + 1; k < count && k <= i + HEADING_LINES; k++) {
        struct text alone = text_trim(paragraphs[k].text);
        struct text rest = text_sub(t, alone.len, SIZE_MAX);
        if (text_starts(t, alone) &&
            text_count_words(alone) >= HEADING_MIN_WORDS &&
            (text_starts(rest, TEXT(" ")) || text_starts(rest, TEXT(", "))))
            return alone;
    }
    for (size_t k = 0; k < sizeof DASHES / sizeof *DASHES; k++) {
        struct text mark = text_of(DASHES[k]);
        size_t at = 0;
        for (;;) {
            size_t found = text_find(text_sub(t, at, SIZE_MAX), mark);
            if (found == SIZE_MAX)
                break;
            at += found + mark.len;
        }
        if (at > 0 && is_paper(arena, text_sub(t, at, SIZE_MAX),
                               story_behind(arena, paragraphs, count, i)))
            return text_trim(text_sub(t, 0, at - mark.len));
    }
    return t;
}

/* A title often stands twice, and nothing else does. */
static bool
stands_twice(const struct paragraph *paragraphs, size_t count, size_t i,
             struct text t)
{
    for (size_t k = i + 1; k < count && k <= i + HEADING_LINES; k++)
        if (text_ends(text_trim(paragraphs[k].text), t))
            return true;
    return false;
}

struct text
heading_find(struct arena *arena, const struct paragraph *paragraphs,
             size_t count, const struct language *language)
{
    for (size_t i = 0;
         language == &LANGUAGE_ENGLISH && i < count && i < HEADING_LINES; i++) {
        struct text t = strip_paper(arena, paragraphs, count, i);
        /* The story has begun. */
        if (text_count_words(t) >= HEADING_OPENING_WORDS &&
            text_ends(t, TEXT(".")))
            break;
        if (paragraphs[i].is_link || paragraphs[i].kind != PARAGRAPH_PROSE ||
            !is_line(t) || is_label(arena, t) ||
            !tells(arena, t, stands_twice(paragraphs, count, i, t)))
            continue;
        struct text story = story_behind(arena, paragraphs, count, i);
        struct stems own = stems_read(arena, t, language);
        struct stems told = stems_read(arena, story, language);
        if (own.count > 2 && stems_share(&own, &told) >=
                                 (i == 0 ? HEADING_TOLD_FIRST : HEADING_TOLD))
            return opening_calm(arena, t, story);
    }
    return (struct text){ 0 };
}
