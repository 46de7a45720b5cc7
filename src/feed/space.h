// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

/* The namespaces that mean something to us. */
enum space {
    SPACE_CORE, /* none, RSS of any kind, Atom of any kind */
    SPACE_CONTENT,
    SPACE_DC,
    SPACE_DCTERMS,
    SPACE_FEEDBURNER,
    SPACE_ITUNES,
    SPACE_MEDIA,
    SPACE_RDF,
    SPACE_SY,
    SPACE_XHTML,
    SPACE_XML,
    SPACE_OTHER,
};

/* By its URI, without case and blanks; SPACE_OTHER when it is unknown. */
enum space space_of_uri(struct text uri);

/* By the prefix that everybody gives it: for feeds that do not declare it. */
enum space space_of_prefix(struct text prefix);
