// SPDX-License-Identifier: MIT
#include "feed/element.h"

#include <string.h>

enum { NAME_BYTES = 24 };

/* Sorted by name: element_of() halves its way. */
static const struct {
    const char *name; /* in lower case */
    enum space space;
    enum element element;
} elements[] = {
    { "abstract", SPACE_CORE, ELEMENT_SUMMARY }, /* of CDF */
    { "author", SPACE_CORE, ELEMENT_AUTHOR },
    { "author", SPACE_DC, ELEMENT_DC_CREATOR },
    { "author", SPACE_ITUNES, ELEMENT_ITUNES_AUTHOR },
    { "body", SPACE_CORE, ELEMENT_BODY },
    { "body", SPACE_XHTML, ELEMENT_BODY },
    { "category", SPACE_CORE, ELEMENT_CATEGORY },
    { "category", SPACE_ITUNES, ELEMENT_ITUNES_CATEGORY },
    { "category", SPACE_MEDIA, ELEMENT_CATEGORY },
    { "channel", SPACE_CORE, ELEMENT_CHANNEL },
    { "content", SPACE_CORE, ELEMENT_CONTENT },
    { "content", SPACE_MEDIA, ELEMENT_MEDIA },
    { "contributor", SPACE_CORE, ELEMENT_CONTRIBUTOR },
    { "contributor", SPACE_DC, ELEMENT_CONTRIBUTOR },
    { "created", SPACE_CORE, ELEMENT_CREATED },
    { "created", SPACE_DCTERMS, ELEMENT_CREATED },
    { "creator", SPACE_DC, ELEMENT_DC_CREATOR },
    { "creator", SPACE_DCTERMS, ELEMENT_DC_CREATOR },
    { "date", SPACE_DC, ELEMENT_DC_DATE },
    { "date", SPACE_DCTERMS, ELEMENT_DC_DATE },
    { "day", SPACE_CORE, ELEMENT_DAY },
    { "description", SPACE_CORE, ELEMENT_DESCRIPTION },
    { "description", SPACE_DC, ELEMENT_DC_DESCRIPTION },
    { "description", SPACE_DCTERMS, ELEMENT_DC_DESCRIPTION },
    { "description", SPACE_MEDIA, ELEMENT_MEDIA_DESCRIPTION },
    { "email", SPACE_CORE, ELEMENT_EMAIL },
    { "email", SPACE_ITUNES, ELEMENT_EMAIL },
    { "enclosure", SPACE_CORE, ELEMENT_ENCLOSURE },
    { "encoded", SPACE_CONTENT, ELEMENT_CONTENT_ENCODED },
    { "entry", SPACE_CORE, ELEMENT_ENTRY },
    { "feed", SPACE_CORE, ELEMENT_FEED },
    { "fullitem", SPACE_CORE, ELEMENT_CONTENT_ENCODED },
    { "group", SPACE_MEDIA, ELEMENT_MEDIA },
    { "guid", SPACE_CORE, ELEMENT_GUID },
    { "hour", SPACE_CORE, ELEMENT_HOUR },
    { "html", SPACE_CORE, ELEMENT_HTML },
    { "html", SPACE_XHTML, ELEMENT_HTML },
    { "id", SPACE_CORE, ELEMENT_ID },
    { "identifier", SPACE_DC, ELEMENT_OTHER },
    { "image", SPACE_CORE, ELEMENT_IMAGE },
    { "image", SPACE_ITUNES, ELEMENT_ITUNES_IMAGE },
    { "issued", SPACE_CORE, ELEMENT_PUBLISHED },
    { "issued", SPACE_DCTERMS, ELEMENT_PUBLISHED },
    { "item", SPACE_CORE, ELEMENT_ENTRY },
    { "keywords", SPACE_CORE, ELEMENT_CATEGORY },
    { "keywords", SPACE_ITUNES, ELEMENT_KEYWORDS },
    { "keywords", SPACE_MEDIA, ELEMENT_KEYWORDS },
    { "language", SPACE_CORE, ELEMENT_LANGUAGE },
    { "language", SPACE_DC, ELEMENT_LANGUAGE },
    { "lastbuilddate", SPACE_CORE, ELEMENT_UPDATED },
    { "link", SPACE_CORE, ELEMENT_LINK },
    { "managingeditor", SPACE_CORE, ELEMENT_AUTHOR },
    { "modified", SPACE_CORE, ELEMENT_UPDATED },
    { "modified", SPACE_DCTERMS, ELEMENT_UPDATED },
    { "name", SPACE_CORE, ELEMENT_NAME },
    { "name", SPACE_ITUNES, ELEMENT_NAME },
    { "opml", SPACE_CORE, ELEMENT_OPML },
    { "owner", SPACE_ITUNES, ELEMENT_CONTRIBUTOR },
    { "pubdate", SPACE_CORE, ELEMENT_PUBLISHED },
    { "published", SPACE_CORE, ELEMENT_PUBLISHED },
    { "rdf", SPACE_CORE, ELEMENT_ROOT_RDF },
    { "rdf", SPACE_RDF, ELEMENT_ROOT_RDF },
    { "rss", SPACE_CORE, ELEMENT_ROOT_RSS },
    { "source", SPACE_CORE, ELEMENT_SOURCE },
    { "subject", SPACE_DC, ELEMENT_CATEGORY },
    { "subject", SPACE_DCTERMS, ELEMENT_CATEGORY },
    { "subtitle", SPACE_ITUNES, ELEMENT_SUBTITLE },
    { "summary", SPACE_CORE, ELEMENT_SUMMARY },
    { "summary", SPACE_ITUNES, ELEMENT_DC_DESCRIPTION },
    { "tags", SPACE_CORE, ELEMENT_KEYWORDS },
    { "textinput", SPACE_CORE, ELEMENT_TEXTINPUT },
    { "thumbnail", SPACE_MEDIA, ELEMENT_THUMBNAIL },
    { "title", SPACE_CORE, ELEMENT_TITLE },
    { "title", SPACE_DC, ELEMENT_DC_TITLE },
    { "title", SPACE_DCTERMS, ELEMENT_DC_TITLE },
    { "title", SPACE_MEDIA, ELEMENT_MEDIA_TITLE },
    { "ttl", SPACE_CORE, ELEMENT_TTL },
    { "updated", SPACE_CORE, ELEMENT_UPDATED },
    { "updatefrequency", SPACE_SY, ELEMENT_UPDATE_FREQUENCY },
    { "updateperiod", SPACE_SY, ELEMENT_UPDATE_PERIOD },
};

enum { ELEMENT_ROWS = sizeof elements / sizeof elements[0] };

enum element
element_of(enum space space, struct text name)
{
    char lower[NAME_BYTES];
    if (space == SPACE_OTHER || space == SPACE_XML || name.len >= NAME_BYTES)
        return ELEMENT_OTHER;
    for (size_t i = 0; i < name.len; i++)
        lower[i] = text_lower(name.ptr[i]);
    lower[name.len] = '\0';
    size_t low = 0, high = ELEMENT_ROWS;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(elements[middle].name, lower) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < ELEMENT_ROWS && strcmp(elements[low].name, lower) == 0; low++)
        if (elements[low].space == space)
            return elements[low].element;
    return ELEMENT_OTHER;
}
