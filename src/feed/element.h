// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"
#include "feed/space.h"

/* What an element means to us, whatever the format calls it. */
enum element {
    ELEMENT_OTHER,
    /* Places. */
    ELEMENT_ROOT_RSS,
    ELEMENT_ROOT_RDF,
    ELEMENT_FEED,
    ELEMENT_CHANNEL,
    ELEMENT_ENTRY,
    ELEMENT_IMAGE, /* of a feed, and what stands in it */
    ELEMENT_TEXTINPUT,
    ELEMENT_SOURCE,
    ELEMENT_AUTHOR, /* a person, or an address */
    ELEMENT_CONTRIBUTOR,
    ELEMENT_MEDIA, /* media:content and media:group */
    /* Texts. */
    ELEMENT_TITLE,
    ELEMENT_DC_TITLE,
    ELEMENT_MEDIA_TITLE,
    ELEMENT_DESCRIPTION,
    ELEMENT_SUMMARY,
    ELEMENT_DC_DESCRIPTION, /* and itunes:summary */
    ELEMENT_SUBTITLE,       /* itunes:subtitle */
    ELEMENT_MEDIA_DESCRIPTION,
    ELEMENT_CONTENT,
    ELEMENT_CONTENT_ENCODED,
    ELEMENT_BODY,
    /* Values. */
    ELEMENT_LINK,
    ELEMENT_GUID,
    ELEMENT_ID,
    ELEMENT_PUBLISHED,
    ELEMENT_UPDATED,
    ELEMENT_DC_DATE,
    ELEMENT_CREATED,
    ELEMENT_DC_CREATOR,
    ELEMENT_ITUNES_AUTHOR,
    ELEMENT_NAME,
    ELEMENT_EMAIL,
    ELEMENT_CATEGORY,
    ELEMENT_ITUNES_CATEGORY,
    ELEMENT_KEYWORDS,
    ELEMENT_LANGUAGE,
    ELEMENT_ENCLOSURE,
    ELEMENT_THUMBNAIL,
    ELEMENT_ITUNES_IMAGE,
    ELEMENT_TTL,
    ELEMENT_UPDATE_PERIOD,
    ELEMENT_UPDATE_FREQUENCY,
    ELEMENT_HOUR,
    ELEMENT_DAY,
    /* No feed. */
    ELEMENT_HTML,
    ELEMENT_OPML,
};

/* By its namespace and local name, without case. */
enum element element_of(enum space space, struct text name);
