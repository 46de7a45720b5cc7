// SPDX-License-Identifier: MIT
#include "base/arena.h"
#include "base/text.h"
#include "markup/charset.h"
#include "markup/clean.h"
#include "markup/date.h"
#include "markup/entity.h"
#include "markup/iri.h"
#include "markup/plain.h"
#include "unit/markup/test_guess.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct pair {
    const char *in;
    const char *out;
};

typedef struct text (*text_function)(struct arena *arena, struct text t);

static void
check_pairs(const struct pair *pairs, size_t count, text_function function)
{
    struct arena *arena = arena_create();
    for (size_t i = 0; i < count; i++) {
        struct text got = function(arena, text_of(pairs[i].in));
        const char *string = arena_string(arena, got);
        if (strcmp(string, pairs[i].out) != 0)
            print_error("for '%s'\n", pairs[i].in);
        assert_string_equal(string, pairs[i].out);
    }
    arena_destroy(arena);
}

#define CHECK_PAIRS(pairs, function)                                           \
    check_pairs(pairs, sizeof(pairs) / sizeof((pairs)[0]), function)

static void
references_are_decoded_as_html_has_them(void **state)
{
    (void)state;
    static const struct pair pairs[] = {
        { "", "" },
        { "no reference", "no reference" },
        { "a &amp; b", "a & b" },
        { "&amp;amp;", "&amp;" }, /* one level only */
        { "&lt;&gt;&quot;&apos;", "<>\"'" },
        { "Caf&eacute;", "Caf\u00e9" },
        { "&CounterClockwiseContourIntegral;", "\u2233" },
        { "&NotEqualTilde;", "\u2242\u0338" },
        { "&fjlig;", "fj" },
        { "&Tab;", "\t" },
        { "&zwnj;", "\u200c" },
        { "&#8364; &#x20AC; &#X20ac;", "\u20ac \u20ac \u20ac" },
        { "&#8364", "\u20ac" },
        { "&#146;", "\u2019" },   /* C1 means windows-1252 */
        { "&#x80;", "\u20ac" },   /* the same */
        { "&#129;", "\xc2\x81" }, /* which leaves this one alone */
        { "&#0;", "\ufffd" },     /* no character */
        { "&#xD800;", "\ufffd" }, /* half a character */
        { "&#99999999999999999999;", "\ufffd" },
        { "&#; &#x; &#xg;", "&#; &#x; &#xg;" },
        { "AT&T, R&D &", "AT&T, R&D &" },
        { "&nosuchname;", "&nosuchname;" },
        { "&copy 2026", "\u00a9 2026" },
        { "?a=1&copy=2&regard=3", "?a=1&copy=2&regard=3" },
        { "&notin;&not ", "\u2209\u00ac " },
        { "&Eacute;&eacute;", "\u00c9\u00e9" }, /* case tells them apart */
        { "&EACUTE;", "&EACUTE;" },
    };
    CHECK_PAIRS(pairs, entity_decode);
}

static void
a_line_is_clean(void **state)
{
    (void)state;
    static const struct pair pairs[] = {
        { "  two \t\r\n words  ", "two words" },
        { "no\u00a0break\u3000wide\u2009thin", "no break wide thin" },
        { "a\u2028b\u2029c\xc2\x85"
          "d",
          "a b c…d" },
        { "be\x07ll \x1b[31mred\x7f", "bell [31mred" },
        { "C1\xc2\x90 soft\u00adhyphen \ufeff.", "C1 softhyphen ." },
        { "\u202eright\u202c \u2066left\u2069", "right left" },
        { "a\u200db \u200ec\u200f d\u200ce",
          "a\u200db \u200ec\u200f d\u200ce" },
        { "\u1780\u200b\u200b\u1780\u17d2\u200b\u1780\u200b\u17b6 e\u200bn",
          "\u1780\u200b\u1780\u17d2\u1780\u17b6 en" }, /* of Khmer, no other */
        { "e\u0301 A\u030a", "\u00e9 \u00c5" },        /* NFC */
        { "x\u0316\u0317\u0318\u0319\u031c\u031dy",
          "x\u0316\u0317\u0318\u0319y" },
        { "\U0001f3f4\U000e0067\U000e007f", "\U0001f3f4\U000e0067\U000e007f" },
        { "hidden\U000e0068\U000e0069", "hidden" },
        { "\u2764\ufe0f", "\u2764\ufe0f" },
        { "bad \xff\xc3( end \xe2\x82", "bad \ufffd\ufffd( end \ufffd" },
        { "\xed\xa0\x80", "\ufffd\ufffd\ufffd" }, /* a surrogate in UTF-8 */
        { "\uffff\ufdd0.", "." },
        { "\n\n", "" },
    };
    CHECK_PAIRS(pairs, clean_line);
}

static void
paragraphs_keep_one_line_break(void **state)
{
    (void)state;
    static const struct pair pairs[] = {
        { " one \n\n \n two\u2029three ", "one\ntwo\nthree" },
        { "one", "one" },
    };
    CHECK_PAIRS(pairs, clean_paragraphs);
}

static void
html_becomes_plain_text(void **state)
{
    (void)state;
    static const struct pair pairs[] = {
        { "<p>One</p><p>Two</p>", "One\nTwo" },
        { "a<b>b</b>c <i>d</i>", "abc d" },
        { "One<br>Two<BR/>Three", "One\nTwo\nThree" },
        { "wrapped\nline", "wrapped line" },
        { "<table><tr><td>a</td><td>b</td></tr></table>", "a b" },
        { "x<script>if (a < b) { '</p>' }</script>y", "xy" },
        { "x<STYLE type='text/css'>p { }</style >y", "xy" },
        { "<script>never closed", "" },
        { "a<!-- <b>hidden</b> -->b<!doctype x><?php y ?>c", "abc" },
        { "<!-->shown", "shown" },
        { "2 < 3 & 4 > 1", "2 < 3 & 4 > 1" },
        { "<a title='>' href=\"x\">link</a>", "link" },
        { "<a title=\"never closed>link</a>", "link" },
        { "cut <a hre", "cut <a hre" },
        { "&lt;b&gt; stays", "<b> stays" },
        { "Tom &amp;amp; Jerry", "Tom &amp; Jerry" },
        { "<div><div></div></div>", "" },
        { "", "" },
    };
    CHECK_PAIRS(pairs, plain_from_html);
}

static struct text
repeated(struct arena *arena, const char *unit, size_t bytes)
{
    size_t len = strlen(unit);
    char *ptr = arena_alloc(arena, bytes + 1, 1);
    for (size_t i = 0; i < bytes; i++)
        ptr[i] = unit[i % len];
    return (struct text){ ptr, bytes };
}

static void
time_is_linear_in_hostile_html(void **state)
{
    (void)state;
    static const char *const units[] = {
        "<",     "<a ",  "<div>", "<a x=\"", "<a x='<b y=\"", "&",
        "&#",    "<!--", "<!",    "</",      "<script>",      "\u0301",
        "<a x=", "a<",   "&nG",   "]]>",     "\U000e0067",    "<script/>",
    };
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        struct arena *arena = arena_create();
        /* Quadratic time would be minutes here, and ctest's end. */
        plain_from_html(arena, repeated(arena, units[i], 2 << 20));
        arena_destroy(arena);
    }
}

struct decoding {
    struct text bytes;
    const char *content_type;
    const char *out;
    const char *label;
};

static void
every_charset_becomes_utf8(void **state)
{
    (void)state;
    static const struct decoding table[] = {
        { { "<a>caf\xc3\xa9", 8 }, "", "<a>caf\u00e9", "UTF-8" },
        { { "\xef\xbb\xbf<a>", 6 }, "", "<a>", "UTF-8" },
        { { "\xff\xfe<\0a\0>\0", 8 }, "", "<a>", "UTF-16LE" },
        { { "\xfe\xff\0<\0a\0>", 8 }, "", "<a>", "UTF-16BE" },
        { { "<\0a\0>\0\xac\x20", 8 }, "", "<a>\u20ac", "UTF-16LE" },
        { { "\0<\0a\0>\x20\xac", 8 }, "", "<a>\u20ac", "UTF-16BE" },
        { { "<\0\0\0a\0\0\0", 8 }, "", "<a", "UTF-32LE" },
        { { "\0\0\0<\0\0\0a", 8 }, "", "<a", "UTF-32BE" },
        { { "<a>\xe9\x80", 5 }, "", "<a>\u00e9\u20ac", "windows-1252" },
        { { "<a>\xe9\x80", 5 },
          "text/xml; charset=iso-8859-1",
          "<a>\u00e9\u20ac",
          "windows-1252" },
        { { "<a>\xcf\xf0", 5 },
          "text/xml;charset=\"windows-1251\"",
          "<a>\u041f\u0440",
          "windows-1251" },
        /* What is UTF-8 stays so, whatever a label says. */
        { { "<a>\xd0\x9f", 5 }, "x/y; charset=koi8-r", "<a>\u041f", "UTF-8" },
        /* A label that nobody knows, or that does not decode, is passed. */
        { { "<a>\xe9", 4 },
          "x/y; charset=klingon",
          "<a>\u00e9",
          "windows-1252" },
        { { "<a>\xe9", 4 }, "x/y; charset=utf-8", "<a>\u00e9", "windows-1252" },
        { { "<a>\xe9", 4 },
          "x/y; charset=utf-16",
          "<a>\u00e9",
          "windows-1252" },
        { { "<a>\x1b$B%F\x1b(B", 11 },
          "x/y; charset=iso-2022-jp",
          "<a>\u30c6",
          "ISO-2022-JP-2" },
        /* Here iconv holds a letter back: a tone may follow. */
        { { "<a>Vi\xea\xf2t", 8 },
          "x/y; charset=windows-1258",
          "<a>Vi\u1ec7t",
          "windows-1258" },
    };
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        struct text label;
        struct text got =
            charset_decode(arena, table[i].bytes,
                           text_of(table[i].content_type), CHARSET_XML, &label);
        assert_string_equal(arena_string(arena, got), table[i].out);
        assert_string_equal(arena_string(arena, label), table[i].label);
    }
    arena_destroy(arena);
}

static void
a_declaration_names_the_superset(void **state)
{
    (void)state;
    static const struct {
        struct text bytes;
        enum charset_document kind;
        const char *label;
    } table[] = {
        { { "<?xml version='1.0' encoding='ISO-8859-1'?>\x93", 44 },
          CHARSET_XML,
          "windows-1252" },
        { { "<?xml encoding=\"gb2312\"?>\x81\x40\xce\xc4", 29 },
          CHARSET_XML,
          "GB18030" },
        { { "<?xml encoding='Shift_JIS'?>\x83\x65", 30 },
          CHARSET_XML,
          "CP932" },
        { { "<?xml encoding='euc-kr'?>\xb0\xa1", 27 }, CHARSET_XML, "UHC" },
        { { "<?xml encoding='tis-620'?>\xa1", 27 }, CHARSET_XML, "CP874" },
        { { "<meta charset=koi8-r>\xf0", 22 }, CHARSET_HTML, "koi8-r" },
        { { "<meta http-equiv=x content='text/html; charset=cp1251'>\xf0", 56 },
          CHARSET_HTML,
          "cp1251" },
    };
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        struct text label;
        charset_decode(arena, table[i].bytes, (struct text){ 0 }, table[i].kind,
                       &label);
        assert_string_equal(arena_string(arena, label), table[i].label);
    }
    arena_destroy(arena);
}

/* More of dates than tests/cases/parse/date-* show, in their smallest form. */
static void
dates_are_read_however_they_are_written(void **state)
{
    (void)state;
    static const struct {
        const char *in;
        const char *out;
    } table[] = {
        { "Thu, 1 Jan 2004 9:8:7 GMT", "2004-01-01T09:08:07Z" },
        { "  Thu,01 Jan 2004 19:48:21 GMT\n", "2004-01-01T19:48:21Z" },
        { "Thu, 01 Jan 2004 19:48:21 +0530", "2004-01-01T14:18:21Z" },
        { "Thu, 01 Jan 2004 19:48:21 +5", "2004-01-01T14:48:21Z" },
        { "Thu, 01 Jan 104 19:48:21 GMT", "2004-01-01T19:48:21Z" },
        { "Thu, 01 Jan 2004 00:00:00 XYZ", "2004-01-01T00:00:00Z" },
        { "Thu Jan  1 19:48:21 UTC 2004", "2004-01-01T19:48:21Z" },
        { "Thu, 01 Jan 2004 07:48 p.m.", "2004-01-01T19:48:00Z" },
        { "2004-01-01T19:48:21.123456789Z", "2004-01-01T19:48:21Z" },
        { "2004-01-01T19:48:21,5+01", "2004-01-01T18:48:21Z" },
        { "2004-01-01T194821+0100", "2004-01-01T18:48:21Z" },
        { "20040101194821", "2004-01-01T19:48:21Z" },
        { "2004001", "2004-01-01T00:00:00Z" },
        { "2004-366", "2004-12-31T00:00:00Z" },
        { "2009-W01-1", "2008-12-29T00:00:00Z" },
        { "2009-W53-7", "2010-01-03T00:00:00Z" },
        { "2004-12-31T23:59:59-01:00", "2005-01-01T00:59:59Z" },
        { "1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z" },
        { "0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z" },
        { "9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z" },
        { "Sunday, November 22nd, 2026", "2026-11-22T00:00:00Z" },
        { "22-Nov-2026 10:00", "2026-11-22T10:00:00Z" },
        { "Mi, 3 M\u00e4r 2004 10:00:00 +0100", "2004-03-03T09:00:00Z" },
        { "Mer, 18 F\u00c9V 2004", "2004-02-18T00:00:00Z" },
        { "mar. 2 d\u00e9c. 2025", "2025-12-02T00:00:00Z" },
        { "2004\ub144 05\uc6d4 28\uc77c \uc624\uc804 01:31:15",
          "2004-05-27T16:31:15Z" },
    };
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        int64_t seconds = -1;
        char text[DATE_TEXT_BYTES] = "";
        if (date_parse(text_of(table[i].in), &seconds))
            date_format(seconds, text);
        if (strcmp(text, table[i].out) != 0)
            print_error("for '%s'\n", table[i].in);
        assert_string_equal(text, table[i].out);
    }
}

static void
impossible_dates_are_no_dates(void **state)
{
    (void)state;
    static const char *const table[] = {
        "",
        "x",
        "2004-02-30",
        "1900-02-29",
        "2004-00-10",
        "32 Jan 2004",
        "Jan 2004 GMT 99:99",
        "2004-W54-1",
        "2004-W10-8",
        "2003-366",
        "13:00 PM but no day",
        "10:61 1 Jan 2004",
        "1 Jan 12004",
        "monday",
        "20041301",
    };
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        int64_t seconds;
        if (date_parse(text_of(table[i]), &seconds))
            print_error("for '%s'\n", table[i]);
        assert_false(date_parse(text_of(table[i]), &seconds));
    }
}

/* The examples of RFC 3986, section 5.4. */
static void
references_are_resolved_as_the_standard_shows(void **state)
{
    (void)state;
    static const struct {
        const char *in;
        const char *out;
    } table[] = {
        { "g:h", "g:h" },
        { "g", "http://a/b/c/g" },
        { "./g", "http://a/b/c/g" },
        { "g/", "http://a/b/c/g/" },
        { "/g", "http://a/g" },
        { "//g", "http://g" },
        { "?y", "http://a/b/c/d;p?y" },
        { "g?y", "http://a/b/c/g?y" },
        { "#s", "http://a/b/c/d;p?q#s" },
        { "g#s", "http://a/b/c/g#s" },
        { "g?y#s", "http://a/b/c/g?y#s" },
        { ";x", "http://a/b/c/;x" },
        { "g;x", "http://a/b/c/g;x" },
        { ".", "http://a/b/c/" },
        { "./", "http://a/b/c/" },
        { "..", "http://a/b/" },
        { "../", "http://a/b/" },
        { "../g", "http://a/b/g" },
        { "../..", "http://a/" },
        { "../../g", "http://a/g" },
        { "../../../g", "http://a/g" },
        { "/./g", "http://a/g" },
        { "/../g", "http://a/g" },
        { "g.", "http://a/b/c/g." },
        { "..g", "http://a/b/c/..g" },
        { "./../g", "http://a/b/g" },
        { "g/./h", "http://a/b/c/g/h" },
        { "g/../h", "http://a/b/c/h" },
        { "g;x=1/../y", "http://a/b/c/y" },
        { "g?y/../x", "http://a/b/c/g?y/../x" },
    };
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        struct text got = iri_resolve(arena, TEXT("http://a/b/c/d;p?q"),
                                      text_of(table[i].in));
        assert_string_equal(arena_string(arena, got), table[i].out);
    }
    arena_destroy(arena);
}

/* Only what a browser may open counts, whatever a page states. */
static void
references_of_pages_are_web_urls_or_nothing(void **state)
{
    static const struct {
        const char *base;
        const char *reference;
        const char *out;
    } table[] = {
        { "http://a", "g", "http://a/g" },
        { "http://a/", " g h ", "http://a/g%20h" },
        { "http://a/", "http://b/c/../d/./e", "http://b/d/e" },
        { "", "https://b/c", "https://b/c" },
        { "", "HTTPS://b", "HTTPS://b" },
        { "", "g", "" },
        { "http://a/", "javascript:alert(1)", "" },
        { "http://a/", "data:image/png;base64,AA", "" },
        { "http://a/", "http:b", "" },
        { "http://a/", "//me:pw@b/c", "http://b/c" },
        { "file:///etc/passwd", "x", "" },
        { "http://a/", "", "" },
    };
    (void)state;
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        struct text got = iri_resolve_web(arena, text_of(table[i].base),
                                          text_of(table[i].reference));
        assert_string_equal(arena_string(arena, got), table[i].out);
    }
    char *longest = arena_alloc(arena, IRI_MAX_BYTES + 2, 1);
    memset(longest, 'a', IRI_MAX_BYTES + 1);
    memcpy(longest, "http://", 7);
    struct text none = { 0 };
    struct text url = { longest, IRI_MAX_BYTES };
    assert_int_equal(iri_resolve_web(arena, none, url).len, IRI_MAX_BYTES);
    url.len++;
    assert_int_equal(iri_resolve_web(arena, none, url).len, 0);
    arena_destroy(arena);
}

static void
a_host_is_without_user_and_port(void **state)
{
    static const struct pair pairs[] = {
        { "https://u:p@b.example:8443/x@y", "b.example" },
        { "http://b.example?q", "b.example" },
        { "http://[::1]:8080/", "[::1]" },
        { "mailto:a@b", "" },
        { "//b.example/", "" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        assert_true(
            text_eq(iri_host(text_of(pairs[i].in)), text_of(pairs[i].out)));
}

static void
a_link_for_all_to_read_has_no_user(void **state)
{
    static const struct pair pairs[] = {
        { "https://me:pw@b.example:8443/x@y?q=@#@", /* the others stay */
          "https://b.example:8443/x@y?q=@#@" },
        { "HTTP://me@b.example", "HTTP://b.example" },
        { "http://a@b:c@[::1]/", "http://[::1]/" },
        { "http://@b.example/", "http://b.example/" },
        { "http://b.example/@x", "http://b.example/@x" },
        { "http://b.example?x@y", "http://b.example?x@y" },
        { "mailto:a@b", "mailto:a@b" },
        { "file://me@host/x", "file://me@host/x" },
        { "//me@b.example/", "//me@b.example/" },
        { "", "" },
    };
    (void)state;
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        assert_string_equal(
            arena_string(arena, iri_without_user(arena, text_of(pairs[i].in))),
            pairs[i].out);
    arena_destroy(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(references_are_decoded_as_html_has_them),
        cmocka_unit_test(a_line_is_clean),
        cmocka_unit_test(paragraphs_keep_one_line_break),
        cmocka_unit_test(html_becomes_plain_text),
        cmocka_unit_test(time_is_linear_in_hostile_html),
        cmocka_unit_test(every_charset_becomes_utf8),
        cmocka_unit_test(letters_tell_an_undeclared_charset),
        cmocka_unit_test(a_declaration_names_the_superset),
        cmocka_unit_test(dates_are_read_however_they_are_written),
        cmocka_unit_test(impossible_dates_are_no_dates),
        cmocka_unit_test(references_are_resolved_as_the_standard_shows),
        cmocka_unit_test(references_of_pages_are_web_urls_or_nothing),
        cmocka_unit_test(a_host_is_without_user_and_port),
        cmocka_unit_test(a_link_for_all_to_read_has_no_user),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
