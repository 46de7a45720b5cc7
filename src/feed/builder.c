// SPDX-License-Identifier: MIT
#include "feed/builder.h"

#include <stdlib.h>

#include "base/arena.h"
#include "markup/charset.h"
#include "markup/clean.h"
#include "markup/date.h"
#include "markup/iri.h"

enum { MINUTE_S = 60, DAY_S = 86400, RESOLVED_MAX_BYTES = 8 << 20 };

void
builder_warn(struct builder *b, struct text warning)
{
    for (size_t i = 0; i < b->warning_count; i++)
        if (text_eq(b->warnings[i], warning))
            return;
    if (b->warning_count < BUILDER_WARNINGS)
        b->warnings[b->warning_count++] = warning;
}

struct draft *
builder_draft(struct builder *b)
{
    return b->entry_depth > 0 ? &b->draft : &b->head;
}

static struct text
decoded(struct builder *b, struct text written)
{
    if (written.len == 0)
        return written;
    return clean_line(b->arena, xml_decoded(b->xml, written));
}

static struct text
attribute(struct builder *b, const char *name)
{
    return decoded(b, xml_attribute(b->xml, SPACE_CORE, name));
}

/* Within a budget: a long base in front of many links must not add up. */
static struct text
resolved(struct builder *b, struct text url)
{
    struct text base = xml_top(b->xml)->base;
    b->resolved_bytes += base.len;
    if (b->resolved_bytes > RESOLVED_MAX_BYTES)
        return url;
    return iri_resolve(b->arena, base, url);
}

/* href, or what publishers write instead. */
static struct text
href(struct builder *b)
{
    static const char *const names[] = { "url", "uri", "href" };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct text url = attribute(b, names[i]);
        if (url.len > 0)
            return resolved(b, url);
    }
    return (struct text){ 0 };
}

static bool
is_image_type(struct text type, struct text url)
{
    static const char *const endings[] = { ".jpg", ".jpeg", ".png",
                                           ".gif", ".webp", ".avif" };
    if (type.len > 0)
        return text_starts_nocase(type, TEXT("image/"));
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (text_ends_nocase(url, text_of(endings[i])))
            return true;
    return false;
}

static struct text
relation(struct builder *b)
{
    static const struct text iana = {
        "http://www.iana.org/assignments/relation/", 41
    };
    struct text rel = attribute(b, "rel");
    return text_starts(rel, iana) ? text_sub(rel, iana.len, SIZE_MAX) : rel;
}

static bool
is_alternate(struct text rel)
{
    return rel.len == 0 || text_eq_nocase(rel, TEXT("alternate"));
}

bool
builder_is_other_link(struct builder *b)
{
    return !is_alternate(relation(b));
}

static void
note_enclosure(struct draft *d, struct text type, struct text url)
{
    if (is_image_type(type, url))
        draft_set_image(d, IMAGE_ENCLOSURE, url);
    d->has_audio = d->has_audio || text_starts_nocase(type, TEXT("audio/"));
}

static void
read_link(struct builder *b)
{
    struct draft *d = builder_draft(b);
    struct text url = href(b), type = attribute(b, "type");
    struct text rel = relation(b);
    if (url.len == 0)
        return;
    if (text_eq_nocase(rel, TEXT("enclosure"))) {
        note_enclosure(d, type, url);
        return;
    }
    if (!is_alternate(rel))
        return;
    if (type.len == 0 || text_starts_nocase(type, TEXT("text/html")) ||
        text_eq_nocase(type, TEXT("html")) ||
        text_eq_nocase(type, TEXT("xhtml")) ||
        text_eq_nocase(type, TEXT("application/xhtml+xml")))
        d->link_html = url;
    else if (d->link_other.len == 0)
        d->link_other = url;
}

static void
read_category(struct builder *b)
{
    struct draft *d = builder_draft(b);
    struct text term = attribute(b, "term");
    if (term.len == 0)
        term = attribute(b, "text"); /* itunes:category */
    if (term.len == 0)
        term = attribute(b, "label");
    draft_add_category(d, term);
}

static void
read_media(struct builder *b)
{
    struct text url = href(b), type = attribute(b, "type");
    if (text_eq_nocase(attribute(b, "medium"), TEXT("image")) ||
        is_image_type(type, url))
        draft_set_image(builder_draft(b), IMAGE_MEDIA, url);
}

static void
read_enclosure(struct builder *b)
{
    note_enclosure(builder_draft(b), attribute(b, "type"), href(b));
}

void
builder_read_attributes(struct builder *b, enum element element)
{
    if (b->xml->attribute_count == 0)
        return;
    switch (element) {
    case ELEMENT_LINK:
        read_link(b);
        break;
    case ELEMENT_CATEGORY:
    case ELEMENT_ITUNES_CATEGORY:
        read_category(b);
        break;
    case ELEMENT_MEDIA:
        read_media(b);
        break;
    case ELEMENT_ENCLOSURE:
        read_enclosure(b);
        break;
    case ELEMENT_THUMBNAIL:
        draft_set_image(builder_draft(b), IMAGE_THUMBNAIL, href(b));
        break;
    case ELEMENT_ITUNES_IMAGE:
        draft_set_image(builder_draft(b), IMAGE_ITUNES, href(b));
        break;
    default:
        break;
    }
}

/* The plain text of a value: nobody means markup in it. */
static struct text
plain(struct builder *b, struct text text)
{
    return content_line(b->arena, CONTENT_GUESS, text);
}

/* The text of the captured element, out of its base64. */
static struct text
opened(struct builder *b, struct text text)
{
    if (b->capture.kind != CONTENT_BASE64 || b->capture.has_markup)
        return text;
    struct text bytes = content_open(b->arena, text);
    bytes =
        charset_decode(b->arena, bytes, (struct text){ 0 }, CHARSET_HTML, NULL);
    return bytes.len > 0 ? bytes : text;
}

static void
take_title(struct builder *b, enum title_source source, struct text text)
{
    struct draft *d = builder_draft(b);
    struct draft_text *title = &d->titles[source];
    bool is_better = title->text.len == 0;
    if (source == TITLE_OWN && b->capture.depth < d->title_depth)
        is_better = true;
    if (!is_better || text.len == 0)
        return;
    title->text = arena_copy(b->arena, opened(b, text));
    title->kind = b->capture.kind;
    if (source == TITLE_OWN)
        d->title_depth = b->capture.depth;
}

static void
take_body(struct builder *b, struct draft_text *slot, struct text text)
{
    if (text.len == 0)
        return;
    *slot = (struct draft_text){ arena_copy(b->arena, opened(b, text)),
                                 b->capture.kind };
}

/* The first is the summary; one more is the content, where there is none. */
static void
take_summary(struct builder *b, struct text text)
{
    struct draft *d = builder_draft(b);
    if (d->summary.text.len == 0)
        take_body(b, &d->summary, text);
    else if (d->content.text.len == 0)
        take_body(b, &d->content, text);
}

static void
take_date(int64_t *slot, struct text text)
{
    int64_t seconds;
    if (date_parse(text, &seconds))
        *slot = seconds;
}

static void
take_id(struct builder *b, struct text text)
{
    struct draft *d = builder_draft(b);
    struct text id = clean_line(b->arena, text);
    /* What stands nearer to the entry is its own. */
    if (id.len == 0 || (d->id_depth > 0 && b->capture.depth > d->id_depth))
        return;
    d->id_depth = b->capture.depth;
    d->guid = resolved(b, id);
    d->link_id = iri_is_web(d->guid) ? d->guid : (struct text){ 0 };
}

static void
take_guid(struct builder *b, struct text text, bool is_permalink)
{
    struct draft *d = builder_draft(b);
    struct text id = clean_line(b->arena, text);
    bool looks_like_path =
        text_find(id, TEXT("/")) != SIZE_MAX && !iri_has_scheme(id);
    if (id.len == 0)
        return;
    if (is_permalink && looks_like_path)
        id = resolved(b, id);
    d->guid = id;
    d->link_id = is_permalink && iri_is_web(id) ? id : (struct text){ 0 };
}

/* Two years of minutes and more are as good as a million. */
static int64_t
whole_number(struct builder *b, struct text text)
{
    const char *digits = arena_string(b->arena, text_clip(text_trim(text), 20));
    long long value = strtoll(digits, NULL, 10);
    if (value <= 0)
        return 0;
    return value < 1000000 ? value : 1000000;
}

static void
take_language(struct builder *b, struct text text)
{
    struct text language = plain(b, text);
    char *ptr = arena_alloc(b->arena, language.len + 1, 1);
    for (size_t i = 0; i < language.len; i++)
        ptr[i] = language.ptr[i] == '_' ? '-' : language.ptr[i];
    if (language.len > 0 && language.len < 36)
        builder_draft(b)->language = (struct text){ ptr, language.len };
}

static void
take_wish(struct builder *b, enum element element, struct text text)
{
    static const struct {
        const char *name;
        int64_t seconds;
    } periods[] = {
        { "hourly", 3600 },        { "daily", DAY_S },
        { "weekly", 7 * DAY_S },   { "monthly", 30 * DAY_S },
        { "yearly", 365 * DAY_S },
    };
    static const char *const days[] = { "sun", "mon", "tue", "wed",
                                        "thu", "fri", "sat" };
    text = text_trim(text);
    int64_t number = whole_number(b, text);
    switch (element) {
    case ELEMENT_TTL:
        b->feed->ttl_s = number * MINUTE_S;
        break;
    case ELEMENT_UPDATE_FREQUENCY:
        b->update_frequency = number;
        break;
    case ELEMENT_UPDATE_PERIOD:
        for (size_t i = 0; i < sizeof periods / sizeof periods[0]; i++)
            if (text_eq_nocase(text, text_of(periods[i].name)))
                b->update_period_s = periods[i].seconds;
        break;
    case ELEMENT_HOUR:
        if (text.len > 0 && text_is_digit(text.ptr[0]) && number <= 24)
            b->feed->skip_hours |= 1u << (number % 24);
        break;
    default: /* ELEMENT_DAY */
        for (unsigned i = 0; i < sizeof days / sizeof days[0]; i++)
            if (text_starts_nocase(text, text_of(days[i])))
                b->feed->skip_days |= (uint8_t)(1u << i);
    }
}

/* The text of a link element, which may still have a rel. */
static void
take_link(struct builder *b, struct text text)
{
    if (b->capture.is_other)
        return;
    struct text url = resolved(b, clean_line(b->arena, text));
    if (url.len > 0)
        builder_draft(b)->link_html = url;
}

static void
take_entry_time(struct builder *b, enum element element, struct text text)
{
    struct draft *d = builder_draft(b);
    switch (element) {
    case ELEMENT_PUBLISHED:
        take_date(&d->published, text);
        break;
    case ELEMENT_UPDATED:
        take_date(&d->updated, text);
        break;
    case ELEMENT_DC_DATE:
        take_date(&d->dc_date, text);
        break;
    default:
        take_date(&d->created, text);
    }
}

static void
take_text(struct builder *b, enum element element, struct text text)
{
    struct draft *d = builder_draft(b);
    switch (element) {
    case ELEMENT_TITLE:
        take_title(b, TITLE_OWN, text);
        break;
    case ELEMENT_DC_TITLE:
        take_title(b, TITLE_DC, text);
        break;
    case ELEMENT_MEDIA_TITLE:
        take_title(b, TITLE_MEDIA, text);
        break;
    case ELEMENT_SUBTITLE:
        take_body(b, &d->subtitle, text);
        break;
    case ELEMENT_MEDIA_DESCRIPTION:
        if (d->media_summary.text.len == 0)
            take_body(b, &d->media_summary, text);
        break;
    case ELEMENT_CONTENT:
    case ELEMENT_CONTENT_ENCODED:
    case ELEMENT_BODY:
        take_body(b, &d->content, text);
        break;
    default:
        take_summary(b, text);
    }
}

void
builder_take_value(struct builder *b, enum element element, struct text text)
{
    struct draft *d = builder_draft(b);
    if (element >= ELEMENT_TITLE && element <= ELEMENT_BODY) {
        /* Only entries have bodies; a feed's own description is not read. */
        if (b->entry_depth > 0 || element <= ELEMENT_MEDIA_TITLE)
            take_text(b, element, text);
        return;
    }
    text = text_clip(text_trim(text), VALUE_MAX_BYTES);
    switch (element) {
    case ELEMENT_LINK:
        take_link(b, text);
        break;
    case ELEMENT_GUID:
        take_guid(b, text, b->capture.kind != CONTENT_TEXT);
        break;
    case ELEMENT_ID:
        take_id(b, text);
        break;
    case ELEMENT_PUBLISHED:
    case ELEMENT_UPDATED:
    case ELEMENT_DC_DATE:
    case ELEMENT_CREATED:
        take_entry_time(b, element, text);
        break;
    case ELEMENT_DC_CREATOR:
        draft_add_author(d, AUTHOR_DC, plain(b, text));
        break;
    case ELEMENT_ITUNES_AUTHOR:
        draft_add_author(d, AUTHOR_ITUNES, plain(b, text));
        break;
    case ELEMENT_NAME:
        b->person_name = plain(b, text);
        break;
    case ELEMENT_EMAIL:
        b->person_email = plain(b, text);
        break;
    case ELEMENT_CATEGORY:
    case ELEMENT_ITUNES_CATEGORY:
        draft_add_category(d, plain(b, text));
        break;
    case ELEMENT_KEYWORDS:
        draft_add_keywords(d, plain(b, text));
        break;
    case ELEMENT_LANGUAGE:
        take_language(b, text);
        break;
    case ELEMENT_TTL:
    case ELEMENT_UPDATE_PERIOD:
    case ELEMENT_UPDATE_FREQUENCY:
    case ELEMENT_HOUR:
    case ELEMENT_DAY:
        take_wish(b, element, text);
        break;
    case ELEMENT_IMAGE:
        draft_set_image(d, IMAGE_OWN, resolved(b, plain(b, text)));
        break;
    default:
        break;
    }
}

void
builder_take_person(struct builder *b)
{
    struct text name = b->person_name;
    if (name.len == 0)
        name = plain(b, buffer_text(&b->person_text));
    if (name.len == 0)
        name = b->person_email;
    else if (b->person_email.len > 0)
        name = arena_format(b->arena, TEXT_FMT " (" TEXT_FMT ")",
                            TEXT_ARG(name), TEXT_ARG(b->person_email));
    draft_add_author(builder_draft(b), AUTHOR_OWN, name);
    b->person_name = b->person_email = (struct text){ 0 };
    buffer_clear(&b->person_text);
}
