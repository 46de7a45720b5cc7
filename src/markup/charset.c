// SPDX-License-Identifier: MIT
#include "markup/charset.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/memory.h"
#include "markup/codepage.h"
#include "markup/guess.h"
#include "markup/hz.h"
#include "markup/label.h"
#include "markup/utf8.h"
#include "markup/windows1252.h"

enum {
    CONVERT_CHUNK_BYTES = 4096,
    EXPANSION = 3,  /* a byte becomes at most three of UTF-8, in BMP charsets */
    BAD_SHARE = 50, /* one undecodable byte in so many, and the label lies */
    /* Latin letters seldom make UTF-8 by chance: so many are no proof. */
    BAD_FOR_GOOD = 4,
    SHORTEST_TEXT = 8, /* bytes that tell what they are */
};

static const struct text bom_utf8 = { "\xEF\xBB\xBF", 3 };

/* The charset that a byte order mark states, or NULL. */
static const char *
marked_charset(struct text bytes, size_t *mark_bytes)
{
    static const struct {
        struct text mark;
        const char *charset;
    } marks[] = {
        { { "\xEF\xBB\xBF", 3 }, "UTF-8" },
        { { "\x00\x00\xFE\xFF", 4 }, "UTF-32BE" },
        { { "\xFF\xFE\x00\x00", 4 }, "UTF-32LE" },
        { { "\xFE\xFF", 2 }, "UTF-16BE" },
        { { "\xFF\xFE", 2 }, "UTF-16LE" },
    };
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (text_starts(bytes, marks[i].mark)) {
            *mark_bytes = marks[i].mark.len;
            return marks[i].charset;
        }
    }
    return NULL;
}

/*
 * Without a mark: a document begins with ASCII ('<', '{' or a blank), so the
 * zeroes around it tell the width (XML 1.0, appendix F).
 */
static const char *
shaped_charset(struct text bytes)
{
    if (bytes.len < 4)
        return NULL;
    unsigned shape = 0;
    for (int i = 0; i < 4; i++)
        shape = shape << 1 | (bytes.ptr[i] != '\0');
    switch (shape) {
    case 0x1: /* 0001 */
        return "UTF-32BE";
    case 0x8: /* 1000 */
        return "UTF-32LE";
    case 0x5: /* 0101 */
        return "UTF-16BE";
    case 0xA: /* 1010 */
        return "UTF-16LE";
    default:
        /* "<?xm" in EBCDIC; the pages differ beyond what a name needs. */
        if (memcmp(bytes.ptr, "\x4C\x6F\xA7\x94", 4) == 0)
            return "CP037";
        return NULL;
    }
}

/* Seven-bit charsets look like ASCII, which is valid UTF-8. */
static bool
is_seven_bit(const char *charset)
{
    return strncasecmp(charset, "ISO-2022", 8) == 0 ||
           strncasecmp(charset, "csiso2022", 9) == 0 ||
           strcasecmp(charset, "HZ") == 0 ||
           strcasecmp(charset, "UTF-7") == 0 ||
           strcasecmp(charset, "unicode-1-1-utf-7") == 0;
}

/* Appends the letter that iconv holds back, and begins anew. */
static void
flush(iconv_t cd, struct buffer *out)
{
    char chunk[64];
    char *to = chunk;
    size_t room = sizeof chunk;
    iconv(cd, NULL, NULL, &to, &room);
    buffer_append(out, (struct text){ chunk, sizeof chunk - room });
}

/*
 * Appends `bytes` in UTF-8; what does not decode becomes U+FFFD and is
 * counted in `bad`. False: iconv does not know the charset.
 */
static bool
convert(const char *charset, struct text bytes, struct buffer *out, size_t *bad)
{
    iconv_t cd = iconv_open("UTF-8", charset);
    if (cd == (iconv_t)-1 && errno == ENOMEM)
        memory_gone("a charset");
    if (cd == (iconv_t)-1)
        return false;
    /* iconv's prototype takes char **, but it does not write there. */
    char *in = (char *)(uintptr_t)bytes.ptr;
    size_t left = bytes.len;
    *bad = 0;
    while (left > 0) {
        char chunk[CONVERT_CHUNK_BYTES];
        char *to = chunk;
        size_t room = sizeof chunk;
        size_t done = iconv(cd, &in, &left, &to, &room);
        int why = errno;
        buffer_append(out, (struct text){ chunk, sizeof chunk - room });
        if (done != (size_t)-1 || why == E2BIG)
            continue;
        flush(cd, out);
        buffer_append_code_point(out, 0xFFFD);
        ++*bad;
        if (why == EINVAL)
            break;
        in++;
        left--;
    }
    flush(cd, out);
    iconv_close(cd);
    return true;
}

static struct text
take(struct arena *arena, struct buffer *b)
{
    struct text t = arena_copy(arena, buffer_text(b));
    buffer_finish(b);
    return text_starts(t, bom_utf8) ? text_sub(t, 3, SIZE_MAX) : t;
}

/* Each byte from 0x80 on is a character of the page. */
static struct text
decode_single_bytes(struct arena *arena, struct text bytes,
                    const uint16_t page[CODEPAGE_HIGH])
{
    struct buffer out;
    buffer_init(&out, bytes.len * EXPANSION);
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char byte = (unsigned char)bytes.ptr[i];
        buffer_append_code_point(&out, byte < 0x80 ? byte : page[byte - 0x80]);
    }
    return take(arena, &out);
}

static struct text
decode_windows1252(struct arena *arena, struct text bytes)
{
    struct buffer out;
    buffer_init(&out, bytes.len * EXPANSION);
    for (size_t i = 0; i < bytes.len; i++) {
        size_t start = i;
        while (i < bytes.len && (unsigned char)bytes.ptr[i] < 0x80)
            i++;
        buffer_append(&out, text_sub(bytes, start, i - start));
        if (i < bytes.len)
            buffer_append_code_point(
                &out, windows1252_code_point((unsigned char)bytes.ptr[i]));
    }
    return take(arena, &out);
}

/* The byte at `at`, or a space where there is none. */
static unsigned char
byte_at(struct text bytes, size_t at)
{
    return at < bytes.len ? (unsigned char)bytes.ptr[at] : ' ';
}

static bool
is_ascii_letter(unsigned char byte)
{
    return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

/*
 * Has a byte no place in windows-1252 where it stands? No character has it, or
 * it is a sign inside a word, or one of the two letters that hardly a language
 * has, in no word.
 */
static bool
is_damage(struct text bytes, size_t at)
{
    unsigned char byte = byte_at(bytes, at);
    bool follows = at > 0 && is_ascii_letter(byte_at(bytes, at - 1));
    bool leads = is_ascii_letter(byte_at(bytes, at + 1));
    bool is_quote = byte >= 0x91 && byte <= 0x97;
    bool is_sign = byte < 0xC0 && byte != 0x8A && byte != 0x8C &&
                   byte != 0x8E && byte != 0x9A && byte != 0x9C &&
                   byte != 0x9E && byte != 0x9F;
    if (byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 ||
        byte == 0x9D)
        return true;
    if (byte >= 0xFE)
        return !follows && !leads;
    return is_sign && !is_quote && follows && leads;
}

/* Are all bytes beyond ASCII damage, and nothing that anybody wrote? */
static bool
is_damaged_ascii(struct text bytes)
{
    for (size_t i = 0; i < bytes.len; i++) {
        if (byte_at(bytes, i) >= 0x80 && !is_damage(bytes, i))
            return false;
    }
    return true;
}

/* What a byte that is no UTF-8, in a document that is, was meant to be. */
static uint32_t
stray_meaning(struct text bytes, size_t at, size_t len)
{
    unsigned char byte = byte_at(bytes, at);
    bool alone = len == 1 && (at == 0 || byte_at(bytes, at - 1) < 0x80) &&
                 byte_at(bytes, at + 1) < 0x80;
    /* A quote or a letter pasted from Windows. Half an "é" is not "Ã", and
     * 0xFE and 0xFF are nobody's. */
    bool is_half = byte >= 0xC0 && byte <= 0xC3;
    return alone && !is_half && byte < 0xFE && !is_damage(bytes, at)
               ? windows1252_code_point(byte)
               : 0xFFFD;
}

/* False when by far the most that is beyond ASCII is no UTF-8. */
static bool
decode_utf8(struct arena *arena, struct text bytes, bool is_sure,
            struct text *decoded)
{
    struct buffer out;
    size_t good = 0, bad = 0, at = 0;
    buffer_init(&out, bytes.len * EXPANSION);
    while (at < bytes.len) {
        struct text rest = text_sub(bytes, at, SIZE_MAX);
        size_t valid = utf8_valid_bytes(rest);
        for (size_t i = 0; i < valid; i++)
            good += (unsigned char)rest.ptr[i] >= 0xC2;
        buffer_append(&out, text_sub(rest, 0, valid));
        at += valid;
        if (at >= bytes.len)
            break;
        uint32_t code_point;
        size_t len = utf8_read(text_sub(rest, valid, SIZE_MAX), &code_point);
        buffer_append_code_point(&out, stray_meaning(bytes, at, len));
        at += len;
        bad++;
    }
    bool is_other = bad >= BAD_FOR_GOOD * good && !is_damaged_ascii(bytes);
    /* Two bytes of Chinese are one letter of UTF-8 now and then. */
    if (!is_sure && (is_other || (bad * BAD_FOR_GOOD >= good &&
                                  guess_letters(bytes) != NULL))) {
        buffer_finish(&out);
        return false;
    }
    *decoded = take(arena, &out);
    return true;
}

/* Decodes as `charset` if iconv knows it and the bytes agree with it. */
static bool
try_charset(struct arena *arena, struct text bytes, const char *charset,
            bool is_sure, struct text *decoded)
{
    if (strcasecmp(charset, "windows-1252") == 0) {
        *decoded = decode_windows1252(arena, bytes);
        return true;
    }
    if (strcasecmp(charset, "UTF-8") == 0 || strcasecmp(charset, "utf8") == 0)
        return decode_utf8(arena, bytes, is_sure, decoded);
    if (strcasecmp(charset, "HZ") == 0) {
        charset = "GB18030";
        bytes = hz_to_gb2312(arena, bytes);
    }
    const uint16_t *page = codepage_high(charset);
    if (page != NULL) {
        *decoded = decode_single_bytes(arena, bytes, page);
        return true;
    }
    struct buffer out;
    size_t bad;
    buffer_init(&out, bytes.len * EXPANSION + CONVERT_CHUNK_BYTES);
    bool converted = convert(charset, bytes, &out, &bad);
    size_t high = 0;
    for (size_t i = 0; i < bytes.len; i++)
        high += (unsigned char)bytes.ptr[i] >= 0x80;
    /* A document that could be declared in ASCII keeps its '<' or '{'. */
    bool kept = memchr(out.ptr == NULL ? "" : out.ptr, '<', out.len) != NULL ||
                memchr(bytes.ptr, '<', bytes.len) == NULL;
    if (!converted || (!is_sure && (!kept || bad * BAD_SHARE > high + 1))) {
        buffer_finish(&out);
        return false;
    }
    *decoded = take(arena, &out);
    return true;
}

/* No label, and no UTF-8: by letters, else windows-1252. */
static struct text
decode_guessed(struct arena *arena, struct text bytes, struct text *label)
{
    struct text decoded;
    const char *charset = guess_letters(bytes);
    if (charset == NULL)
        charset = guess_latin(bytes, label_language(bytes));
    if (charset != NULL &&
        try_charset(arena, bytes, charset, false, &decoded)) {
        *label = text_of(charset);
        return decoded;
    }
    *label = TEXT("windows-1252");
    return decode_windows1252(arena, bytes);
}

/* The labels in their order of trust, then UTF-8, then what it looks like. */
static struct text
decode_labelled(struct arena *arena, struct text bytes,
                const struct text labels[2], struct text *label)
{
    struct text decoded;
    for (int i = 0; i < 2; i++) {
        char name[LABEL_BYTES];
        const char *charset = label_meaning(labels[i], name);
        /* A server's habit, over letters that it has not. */
        bool is_habit = charset != NULL && strcmp(charset, "windows-1252") == 0;
        if (is_habit && guess_letters(bytes) != NULL)
            continue;
        if (charset == NULL ||
            !try_charset(arena, bytes, charset, false, &decoded))
            continue;
        *label = arena_copy(arena, text_of(charset));
        return decoded;
    }
    if (try_charset(arena, bytes, "UTF-8", false, &decoded)) {
        *label = TEXT("UTF-8");
        return decoded;
    }
    return decode_guessed(arena, bytes, label);
}

/* The declaration inside a document that is no ASCII superset. */
static const char *
ebcdic_page(struct arena *arena, struct text bytes, char name[LABEL_BYTES])
{
    struct text head;
    if (!try_charset(arena, text_sub(bytes, 0, 256), "CP037", true, &head))
        return "CP037";
    const char *page =
        label_meaning(label_of_document(head, CHARSET_XML), name);
    return page == NULL ? "CP037" : page;
}

/* Text in ASCII or UTF-8, as hardly any in UTF-16 looks by chance. */
static bool
is_plain_text(struct text bytes)
{
    return bytes.len >= SHORTEST_TEXT && utf8_valid_bytes(bytes) == bytes.len &&
           memchr(bytes.ptr, '\0', bytes.len) == NULL;
}

struct text
charset_decode(struct arena *arena, struct text bytes, struct text content_type,
               enum charset_document kind, struct text *label)
{
    struct text ignored, decoded;
    if (label == NULL)
        label = &ignored;
    *label = TEXT("UTF-8");
    if (bytes.len == 0)
        return bytes;
    size_t mark_bytes = 0;
    char name[LABEL_BYTES];
    const char *charset = marked_charset(bytes, &mark_bytes);
    if (charset == NULL)
        charset = shaped_charset(bytes);
    bool is_ebcdic = charset != NULL && strcmp(charset, "CP037") == 0;
    if (is_ebcdic)
        charset = ebcdic_page(arena, bytes, name);
    struct text body = text_sub(bytes, mark_bytes, SIZE_MAX);
    if (body.len == 0)
        return body;
    if (mark_bytes == 2 && is_plain_text(body))
        return body; /* damage that looks like a mark */
    bool is_utf8 = charset == NULL || strcmp(charset, "UTF-8") == 0;
    if (!is_utf8 &&
        (try_charset(arena, body, charset, true, &decoded) ||
         (is_ebcdic && try_charset(arena, body, "CP037", true, &decoded)))) {
        *label = arena_copy(arena, text_of(charset));
        return decoded;
    }
    struct text labels[2] = { label_of_http(content_type),
                              label_of_document(body, kind) };
    if (utf8_valid_bytes(body) == body.len) {
        for (int i = 0; i < 2; i++) {
            const char *meaning = label_meaning(labels[i], name);
            if (meaning != NULL && is_seven_bit(meaning) &&
                try_charset(arena, body, meaning, false, &decoded)) {
                *label = arena_copy(arena, text_of(meaning));
                return decoded;
            }
        }
        return body;
    }
    if (mark_bytes > 0 && decode_utf8(arena, body, true, &decoded))
        return decoded;
    return decode_labelled(arena, body, labels, label);
}
