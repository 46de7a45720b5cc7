// SPDX-License-Identifier: MIT
#include "feed/space.h"

struct spelling {
    const char *name;
    enum space space;
};

/* In lower case. A URI that ends with '*' is any that begins so. */
static const struct spelling uris[] = {
    { "", SPACE_CORE },
    { "http://www.w3.org/2005/atom", SPACE_CORE },
    { "http://purl.org/rss/1.0/", SPACE_CORE },
    { "http://purl.org/rss/1.0/modules/content/", SPACE_CONTENT },
    { "http://purl.org/dc/elements/1.1/", SPACE_DC },
    { "http://purl.org/dc/elements/1.0/", SPACE_DC },
    { "http://purl.org/dc/terms/", SPACE_DCTERMS },
    { "http://www.itunes.com/dtds/podcast-1.0.dtd", SPACE_ITUNES },
    { "http://example.com/dtds/podcast-1.0.dtd", SPACE_ITUNES },
    { "http://search.yahoo.com/mrss*", SPACE_MEDIA },
    { "http://www.rssboard.org/media-rss*", SPACE_MEDIA },
    { "http://tools.search.yahoo.com/mrss*", SPACE_MEDIA },
    { "http://video.search.yahoo.com/mrss*", SPACE_MEDIA },
    { "http://purl.org/rss/1.0/modules/syndication/", SPACE_SY },
    { "http://www.w3.org/1999/02/22-rdf-syntax-ns#", SPACE_RDF },
    { "http://www.w3.org/1999/xhtml", SPACE_XHTML },
    { "http://www.w3.org/xml/1998/namespace", SPACE_XML },
    { "http://rssnamespace.org/feedburner/ext/1.0", SPACE_FEEDBURNER },
    { "http://purl.org/atom/ns#*", SPACE_CORE },
    { "http://my.netscape.com/rdf/simple/0.9/", SPACE_CORE },
    { "http://my.netscape.com/publish/formats/*", SPACE_CORE },
    { "http://channel.netscape.com/rdf/simple/0.9/", SPACE_CORE },
    { "http://backend.userland.com/rss*", SPACE_CORE },
    { "http://blogs.law.harvard.edu/tech/rss", SPACE_CORE },
    { "http://cyber.law.harvard.edu/rss*", SPACE_CORE },
    { "http://purl.org/rss/1.0/modules/rss091*", SPACE_CORE },
    { "http://purl.org/net/rss1.1*", SPACE_CORE },
    { "http://purl.org/echo/", SPACE_CORE },
    { "http://purl.org/pie/", SPACE_CORE },
    { "http://example.com/newformat#", SPACE_CORE },
    { "http://example.com/necho", SPACE_CORE },
    { "uri/of/echo/namespace#", SPACE_CORE },
};

static const struct spelling prefixes[] = {
    { "", SPACE_CORE },           { "atom", SPACE_CORE },
    { "a10", SPACE_CORE },        { "rss", SPACE_CORE },
    { "content", SPACE_CONTENT }, { "dc", SPACE_DC },
    { "dcterms", SPACE_DCTERMS }, { "feedburner", SPACE_FEEDBURNER },
    { "itunes", SPACE_ITUNES },   { "media", SPACE_MEDIA },
    { "rdf", SPACE_RDF },         { "sy", SPACE_SY },
    { "xhtml", SPACE_XHTML },     { "xml", SPACE_XML },
};

/* Blanks inside a URI are a known slip: they are not looked at. */
static bool
matches(struct text uri, const char *pattern)
{
    size_t at = 0;
    for (; *pattern != '\0' && *pattern != '*'; pattern++) {
        while (at < uri.len && (uri.ptr[at] == ' ' || uri.ptr[at] == '\t' ||
                                uri.ptr[at] == '\n' || uri.ptr[at] == '\r'))
            at++;
        struct text expected = { pattern, 1 };
        if (!text_eq_nocase(text_sub(uri, at, 1), expected))
            return false;
        at++;
    }
    return *pattern == '*' || text_trim(text_sub(uri, at, SIZE_MAX)).len == 0;
}

enum space
space_of_uri(struct text uri)
{
    if (text_starts(uri, TEXT("https:"))) {
        /* Never right, often written; "http" + the rest differ in a byte. */
        for (size_t i = 1; i < sizeof uris / sizeof uris[0]; i++)
            if (text_starts(text_of(uris[i].name), TEXT("http:")) &&
                matches(text_sub(uri, 5, SIZE_MAX), uris[i].name + 4))
                return uris[i].space;
        return SPACE_OTHER;
    }
    for (size_t i = 0; i < sizeof uris / sizeof uris[0]; i++)
        if (matches(uri, uris[i].name))
            return uris[i].space;
    return SPACE_OTHER;
}

enum space
space_of_prefix(struct text prefix)
{
    for (size_t i = 0; i < sizeof prefixes / sizeof prefixes[0]; i++)
        if (text_eq_nocase(prefix, text_of(prefixes[i].name)))
            return prefixes[i].space;
    return SPACE_OTHER;
}
