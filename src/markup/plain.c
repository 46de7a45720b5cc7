// SPDX-License-Identifier: MIT
#include "markup/plain.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "markup/clean.h"
#include "markup/entity.h"
#include "markup/htag.h"

/* What a tag does to the text around it. */
enum effect {
    EFFECT_NONE,  /* inline */
    EFFECT_SPACE, /* a table's cell */
    EFFECT_BREAK, /* a block */
    EFFECT_SKIP,  /* away with its content */
};

static const struct {
    struct text name;
    enum effect effect;
} effects[] = {
    { { "p", 1 }, EFFECT_BREAK },
    { { "br", 2 }, EFFECT_BREAK },
    { { "div", 3 }, EFFECT_BREAK },
    { { "li", 2 }, EFFECT_BREAK },
    { { "ul", 2 }, EFFECT_BREAK },
    { { "ol", 2 }, EFFECT_BREAK },
    { { "h1", 2 }, EFFECT_BREAK },
    { { "h2", 2 }, EFFECT_BREAK },
    { { "h3", 2 }, EFFECT_BREAK },
    { { "h4", 2 }, EFFECT_BREAK },
    { { "h5", 2 }, EFFECT_BREAK },
    { { "h6", 2 }, EFFECT_BREAK },
    { { "tr", 2 }, EFFECT_BREAK },
    { { "td", 2 }, EFFECT_SPACE },
    { { "th", 2 }, EFFECT_SPACE },
    { { "hr", 2 }, EFFECT_BREAK },
    { { "dl", 2 }, EFFECT_BREAK },
    { { "dt", 2 }, EFFECT_BREAK },
    { { "dd", 2 }, EFFECT_BREAK },
    { { "pre", 3 }, EFFECT_BREAK },
    { { "nav", 3 }, EFFECT_BREAK },
    { { "body", 4 }, EFFECT_BREAK },
    { { "html", 4 }, EFFECT_BREAK },
    { { "form", 4 }, EFFECT_BREAK },
    { { "main", 4 }, EFFECT_BREAK },
    { { "aside", 5 }, EFFECT_BREAK },
    { { "style", 5 }, EFFECT_SKIP },
    { { "table", 5 }, EFFECT_BREAK },
    { { "tbody", 5 }, EFFECT_BREAK },
    { { "tfoot", 5 }, EFFECT_BREAK },
    { { "thead", 5 }, EFFECT_BREAK },
    { { "title", 5 }, EFFECT_BREAK },
    { { "applet", 6 }, EFFECT_SKIP },
    { { "center", 6 }, EFFECT_BREAK },
    { { "figure", 6 }, EFFECT_BREAK },
    { { "footer", 6 }, EFFECT_BREAK },
    { { "header", 6 }, EFFECT_BREAK },
    { { "iframe", 6 }, EFFECT_SKIP },
    { { "option", 6 }, EFFECT_BREAK },
    { { "script", 6 }, EFFECT_SKIP },
    { { "address", 7 }, EFFECT_BREAK },
    { { "article", 7 }, EFFECT_BREAK },
    { { "caption", 7 }, EFFECT_BREAK },
    { { "details", 7 }, EFFECT_BREAK },
    { { "section", 7 }, EFFECT_BREAK },
    { { "summary", 7 }, EFFECT_BREAK },
    { { "fieldset", 8 }, EFFECT_BREAK },
    { { "template", 8 }, EFFECT_SKIP },
    { { "blockquote", 10 }, EFFECT_BREAK },
    { { "figcaption", 10 }, EFFECT_BREAK },
};

static enum effect
effect_of(struct text name)
{
    for (size_t i = 0; i < sizeof effects / sizeof effects[0]; i++)
        if (effects[i].name.len == name.len &&
            text_eq_nocase(effects[i].name, name))
            return effects[i].effect;
    return EFFECT_NONE;
}

/* Where "</name" stands behind `from`, or the end of `t`. */
static size_t
end_of_element(struct text t, struct text name, size_t from)
{
    while (from < t.len) {
        const char *at = memchr(t.ptr + from, '<', t.len - from);
        if (at == NULL)
            break;
        from = (size_t)(at - t.ptr);
        if (from + 1 < t.len && t.ptr[from + 1] == '/' &&
            text_starts_nocase(text_sub(t, from + 2, SIZE_MAX), name))
            return from;
        from++;
    }
    return t.len;
}

/* The length of "<!-- -->", "<!DOCTYPE >" or "<?php ?>" at the start. */
static size_t
declaration_length(struct text t)
{
    struct text end = TEXT(">");
    size_t from = 2;
    if (text_starts(t, TEXT("<!--"))) {
        end = TEXT("-->");
        /* "<!-->" is a whole comment (WHATWG HTML 13.2.5.43). */
        from = text_starts(t, TEXT("<!-->")) ? 2 : 4;
    }
    size_t at = text_find(text_sub(t, from, SIZE_MAX), end);
    return at == SIZE_MAX ? t.len : from + at + end.len;
}

/* Appends what the markup at the start of `t` means; returns its length. */
static size_t
read_markup(struct text t, struct buffer *out)
{
    if (t.len > 1 && (t.ptr[1] == '!' || t.ptr[1] == '?'))
        return declaration_length(t);
    size_t len = htag_length(t);
    if (len == 0) {
        buffer_append_char(out, '<');
        return 1;
    }
    struct text name = htag_name(text_sub(t, 0, len));
    switch (effect_of(name)) {
    case EFFECT_BREAK:
        buffer_append_char(out, '\n');
        break;
    case EFFECT_SPACE:
        buffer_append_char(out, ' ');
        break;
    case EFFECT_SKIP:
        if (t.ptr[1] != '/' && t.ptr[len - 2] != '/')
            return end_of_element(t, name, len);
        break;
    case EFFECT_NONE:
        break;
    }
    return len;
}

/*
 * Appends text up to the next markup or reference, or what may end a CDATA
 * section; line breaks are spaces.
 */
static size_t
read_text(struct text t, bool in_section, struct buffer *out)
{
    if (in_section) {
        size_t len = 1;
        while (len < t.len && strchr("<&]\n\r", t.ptr[len]) == NULL)
            len++;
        t = text_sub(t, 0, len);
    }
    size_t len = 0;
    while (len < t.len && t.ptr[len] != '<' && t.ptr[len] != '&') {
        size_t start = len;
        while (len < t.len && t.ptr[len] != '<' && t.ptr[len] != '&' &&
               t.ptr[len] != '\n' && t.ptr[len] != '\r')
            len++;
        buffer_append(out, text_sub(t, start, len - start));
        while (len < t.len && (t.ptr[len] == '\n' || t.ptr[len] == '\r')) {
            buffer_append_char(out, ' ');
            len++;
        }
    }
    return len;
}

static void
strip(struct text t, struct buffer *out)
{
    /* XML's section in HTML, escaped once too often: its content counts. */
    static const struct text section = { "<![CDATA[", 9 };
    bool in_section = false;
    while (t.len > 0) {
        size_t len;
        if (t.ptr[0] == '<' && text_starts(t, section)) {
            len = section.len;
            in_section = true;
        } else if (in_section && text_starts(t, TEXT("]]>"))) {
            len = 3;
            in_section = false;
        } else if (t.ptr[0] == '<') {
            len = read_markup(t, out);
        } else if (t.ptr[0] == '&') {
            len = entity_read(t, out);
            if (len == 0) {
                buffer_append_char(out, '&');
                len = 1;
            }
        } else {
            len = read_text(t, in_section, out);
        }
        t = text_sub(t, len, SIZE_MAX);
    }
}

struct text
plain_from_html(struct arena *arena, struct text fragment)
{
    struct buffer out;
    buffer_init(&out, 2 * fragment.len + 8);
    strip(fragment, &out);
    struct text t = clean_paragraphs(arena, buffer_text(&out));
    buffer_finish(&out);
    return t;
}

struct text
plain_line(struct arena *arena, struct text fragment)
{
    struct buffer out;
    buffer_init(&out, 2 * fragment.len + 8);
    strip(fragment, &out);
    struct text t = clean_line(arena, buffer_text(&out));
    buffer_finish(&out);
    return t;
}
