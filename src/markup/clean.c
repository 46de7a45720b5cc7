// SPDX-License-Identifier: MIT
#include "markup/clean.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "markup/utf8.h"
#include "markup/windows1252.h"

enum {
    MARKS_MAX = 4, /* in a row: more is an attack on the line height */
    FIRST_COMBINING = 0x300, /* below, every text is NFC already */
    BLACK_FLAG = 0x1F3F4,
    TAG_FIRST = 0xE0000,
    TAG_LAST = 0xE007F,
    ZERO_WIDTH_SPACE = 0x200B,
};

/* A filter's state between two code points. */
struct cleaner {
    struct buffer *out;
    bool keeps_paragraphs;
    bool wants_space; /* white space was read, and nothing since */
    bool wants_break; /* with a line break in it */
    bool in_flag;     /* an emoji flag spelt with tags is open */
    bool needs_nfc;
    int marks;       /* in a row */
    uint32_t last;   /* written; 0: a space is behind it */
    bool parts_word; /* and a zero-width space */
};

static bool
is_break(uint32_t cp)
{
    return (cp >= '\n' && cp <= '\r') || cp == 0x2028 || cp == 0x2029;
}

/* White_Space of the Unicode character database. */
static bool
is_space(uint32_t cp)
{
    return cp == ' ' || cp == '\t' || is_break(cp) || cp == 0xA0 ||
           cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200A) || cp == 0x202F ||
           cp == 0x205F || cp == 0x3000;
}

/* Characters that nobody sees and that only harm. */
static bool
is_dropped(uint32_t cp)
{
    return cp < 0x20 || (cp >= 0x7F && cp <= 0x9F) || cp == 0xAD ||
           (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069) ||
           cp == 0x200B || cp == 0x2060 || cp == 0xFEFF ||
           (cp >= 0xFFF9 && cp <= 0xFFFB) || (cp >= 0xFDD0 && cp <= 0xFDEF) ||
           (cp & 0xFFFE) == 0xFFFE;
}

/*
 * Scripts with spaces between phrases, not words: Thai, Lao, Burmese, Khmer.
 * Where words end, many who write them put a space without width.
 */
static bool
has_unseen_spaces(uint32_t cp)
{
    return (cp >= 0x0E00 && cp <= 0x0EFF) || (cp >= 0x1000 && cp <= 0x109F) ||
           (cp >= 0x1780 && cp <= 0x17FF);
}

/* Not within a letter: before its marks, or what stands below it. */
static bool
may_part(uint32_t before, uint32_t cp)
{
    return has_unseen_spaces(before) && before != 0x1039 && before != 0x17D2 &&
           has_unseen_spaces(cp) &&
           utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_LO;
}

static bool
is_mark(uint32_t cp, const utf8proc_property_t *property)
{
    return !(cp >= 0xFE00 && cp <= 0xFE0F) &&
           (property->category == UTF8PROC_CATEGORY_MN ||
            property->category == UTF8PROC_CATEGORY_ME);
}

/*
 * False for what is in NFC wherever it stands: no mark of any kind, no half of
 * a Hangul syllable, nothing with a canonical decomposition. (Some others
 * are too; they only cost the time of a look.)
 */
static bool
may_change(uint32_t cp, const utf8proc_property_t *property)
{
    return property->combining_class != 0 ||
           property->category == UTF8PROC_CATEGORY_MN ||
           property->category == UTF8PROC_CATEGORY_MC ||
           (cp >= 0x1100 && cp <= 0x11FF) ||
           (property->decomp_type == 0 &&
            property->decomp_seqindex != UINT16_MAX);
}

static void
put_gap(struct cleaner *c)
{
    if ((c->wants_space || c->wants_break) && c->out->len > 0)
        buffer_append_char(c->out,
                           c->wants_break && c->keeps_paragraphs ? '\n' : ' ');
    c->wants_space = c->wants_break = false;
}

static void
clean_code_point(struct cleaner *c, uint32_t cp)
{
    /* Nobody writes C1 controls; many call windows-1252 Latin-1. */
    if (cp >= 0x80 && cp <= 0x9F)
        cp = windows1252_code_point((unsigned char)cp);
    if (is_space(cp)) {
        c->wants_space = true;
        c->wants_break = c->wants_break || is_break(cp);
        c->in_flag = false;
        c->marks = 0;
        c->last = 0;
        return;
    }
    c->parts_word |= cp == ZERO_WIDTH_SPACE;
    bool is_tag = cp >= TAG_FIRST && cp <= TAG_LAST;
    if (is_dropped(cp) || (is_tag && !c->in_flag))
        return;
    if (!is_tag)
        c->in_flag = cp == BLACK_FLAG;
    if (cp >= FIRST_COMBINING) {
        const utf8proc_property_t *property =
            utf8proc_get_property((utf8proc_int32_t)cp);
        c->marks = is_mark(cp, property) ? c->marks + 1 : 0;
        if (c->marks > MARKS_MAX)
            return;
        c->needs_nfc = c->needs_nfc || may_change(cp, property);
    } else {
        c->marks = 0;
    }
    put_gap(c);
    if (c->parts_word && may_part(c->last, cp))
        buffer_append_code_point(c->out, ZERO_WIDTH_SPACE);
    c->parts_word = false;
    c->last = cp;
    buffer_append_code_point(c->out, cp);
}

/* How many bytes at the start are printable ASCII, single spaces included. */
static size_t
plain_ascii(struct text t)
{
    size_t i = 0;
    while (i < t.len && t.ptr[i] > ' ' && t.ptr[i] < 0x7F) {
        i++;
        if (i + 1 < t.len && t.ptr[i] == ' ' && t.ptr[i + 1] > ' ' &&
            t.ptr[i + 1] < 0x7F)
            i++;
    }
    return i;
}

static struct text
normalize(struct arena *arena, struct text t)
{
    utf8proc_uint8_t *nfc = NULL;
    utf8proc_ssize_t len =
        utf8proc_map((const utf8proc_uint8_t *)t.ptr, (utf8proc_ssize_t)t.len,
                     &nfc, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    if (len < 0)
        return arena_copy(arena, t);
    struct text copy =
        arena_copy(arena, (struct text){ (const char *)nfc, (size_t)len });
    free(nfc);
    return copy;
}

static struct text
clean(struct arena *arena, struct text t, bool keeps_paragraphs)
{
    t = text_trim(t);
    if (plain_ascii(t) == t.len)
        return arena_copy(arena, t);
    struct buffer out;
    buffer_init(&out, 3 * t.len); /* a bad byte becomes three */
    struct cleaner c = { .out = &out, .keeps_paragraphs = keeps_paragraphs };
    while (t.len > 0) {
        size_t len = plain_ascii(t);
        if (len > 0) {
            put_gap(&c);
            buffer_append(&out, text_sub(t, 0, len));
            c.in_flag = false;
            c.marks = 0;
            c.last = 0;
        } else {
            uint32_t cp;
            len = utf8_read(t, &cp);
            clean_code_point(&c, cp == UTF8_INVALID ? 0xFFFD : cp);
        }
        t = text_sub(t, len, SIZE_MAX);
    }
    struct text cleaned = c.needs_nfc ? normalize(arena, buffer_text(&out))
                                      : arena_copy(arena, buffer_text(&out));
    buffer_finish(&out);
    return cleaned;
}

struct text
clean_line(struct arena *arena, struct text t)
{
    return clean(arena, t, false);
}

struct text
clean_paragraphs(struct arena *arena, struct text t)
{
    return clean(arena, t, true);
}

struct text
clean_losses(struct arena *arena, struct text t)
{
    const struct text lost = TEXT("\uFFFD");
    if (text_find(t, lost) == SIZE_MAX)
        return t;
    struct buffer out;
    buffer_init(&out, t.len);
    while (t.len > 0) {
        size_t end = text_find(t, lost);
        struct text part = text_sub(t, 0, end);
        bool is_gap = out.len == 0 || out.ptr[out.len - 1] == ' ';
        while (is_gap && text_starts(part, TEXT(" ")))
            part = text_sub(part, 1, SIZE_MAX);
        buffer_append(&out, part);
        t = end == SIZE_MAX ? TEXT("") : text_sub(t, end + lost.len, SIZE_MAX);
    }
    struct text kept = arena_copy(arena, buffer_text(&out));
    buffer_finish(&out);
    return kept;
}
