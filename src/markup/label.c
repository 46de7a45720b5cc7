// SPDX-License-Identifier: MIT
#include "markup/label.h"

#include <string.h>

enum {
    XML_DECLARATION_BYTES = 1024,
    HTML_PRESCAN_BYTES = 4096, /* the standard's 1,024 miss too many pages */
};

static bool
is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static char
lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static size_t
find_nocase(struct text t, struct text needle, size_t from)
{
    for (size_t i = from; i + needle.len <= t.len; i++)
        if (text_eq_nocase(text_sub(t, i, needle.len), needle))
            return i;
    return SIZE_MAX;
}

/* The value behind `key` and '=': quoted, or one word. */
static struct text
value_of(struct text t, struct text key)
{
    size_t at = 0;
    do {
        at = find_nocase(t, key, at);
        if (at == SIZE_MAX)
            return (struct text){ 0 };
        at += key.len;
        while (at < t.len && is_space(t.ptr[at]))
            at++;
    } while (at >= t.len || t.ptr[at] != '=');
    at++;
    while (at < t.len &&
           (is_space(t.ptr[at]) || t.ptr[at] == '"' || t.ptr[at] == '\''))
        at++;
    size_t end = at;
    while (end < t.len && strchr(" \t\r\n\"',;?>/", t.ptr[end]) == NULL)
        end++;
    return text_sub(t, at, end - at);
}

struct text
label_of_http(struct text content_type)
{
    return value_of(content_type, TEXT("charset"));
}

static struct text
xml_label(struct text bytes)
{
    struct text head = text_sub(bytes, 0, XML_DECLARATION_BYTES);
    size_t start = text_find(head, TEXT("<?xml"));
    if (start == SIZE_MAX)
        return (struct text){ 0 };
    struct text rest = text_sub(head, start, SIZE_MAX);
    size_t end = text_find(rest, TEXT(">"));
    return value_of(text_sub(rest, 0, end), TEXT("encoding"));
}

struct text
label_of_document(struct text bytes, enum charset_document kind)
{
    if (kind == CHARSET_JSON)
        return (struct text){ 0 };
    struct text label = xml_label(bytes);
    if (label.len > 0 || kind == CHARSET_XML)
        return label;
    struct text head = text_sub(bytes, 0, HTML_PRESCAN_BYTES);
    for (size_t at = 0;; at++) {
        at = find_nocase(head, TEXT("<meta"), at);
        if (at == SIZE_MAX)
            return (struct text){ 0 };
        struct text tag = text_sub(head, at, SIZE_MAX);
        tag = text_sub(tag, 0, text_find(tag, TEXT(">")));
        label = value_of(tag, TEXT("charset"));
        if (label.len > 0)
            return label;
    }
}

/* With '-' for '_'. Labels whose meaning is wider than, or unlike, iconv's of the same name. */
static const struct {
    const char *label;
    const char *meaning;
} meanings[] = {
    { "8859-1", "windows-1252" },
    { "ansi", "windows-1252" },
    { "ansi-x3.4-1968", "windows-1252" },
    { "ascii", "windows-1252" },
    { "big5", "BIG5-HKSCS" },
    { "big5-hkscs", "BIG5-HKSCS" },
    { "chinese", "GB18030" },
    { "cn-big5", "BIG5-HKSCS" },
    { "cp1252", "windows-1252" },
    { "cp819", "windows-1252" },
    { "cp936", "GB18030" },
    { "csbig5", "BIG5-HKSCS" },
    { "cseuckr", "UHC" },
    { "csgb2312", "GB18030" },
    { "csiso2022kr", "ISO-2022-KR" },
    { "csisolatin1", "windows-1252" },
    { "csksc56011987", "UHC" },
    { "csshiftjis", "CP932" },
    { "dos-874", "CP874" },
    { "euc-jis-2004", "EUC-JISX0213" },
    { "euc-jisx0213", "EUC-JISX0213" },
    { "euc-jp", "EUC-JP-MS" },
    { "euc-kr", "UHC" },
    { "eucjp", "EUC-JP-MS" },
    { "euckr", "UHC" },
    { "gb-2312", "GB18030" },
    { "gb-2312-80", "GB18030" },
    { "gb2312", "GB18030" },
    { "gbk", "GB18030" },
    { "hz-gb-2312", "HZ" },
    { "ibm819", "windows-1252" },
    { "iso-2022-jp", "ISO-2022-JP-2" },
    { "iso-8859-1", "windows-1252" },
    { "iso-8859-11", "CP874" },
    { "iso-8859-1:1987", "windows-1252" },
    { "iso-8859-6-e", "ISO-8859-6" },
    { "iso-8859-6-i", "ISO-8859-6" },
    { "iso-8859-8-e", "ISO-8859-8" },
    { "iso-8859-8-i", "ISO-8859-8" },
    { "iso-8859-9", "windows-1254" },
    { "iso-ir-100", "windows-1252" },
    { "iso2022-jp", "ISO-2022-JP-2" },
    { "iso2022-jp-1", "ISO-2022-JP-2" },
    { "iso2022-jp-2", "ISO-2022-JP-2" },
    { "iso2022-jp-2004", "ISO-2022-JP-3" },
    { "iso2022-jp-3", "ISO-2022-JP-3" },
    { "iso2022-jp-ext", "ISO-2022-JP-2" },
    { "iso2022-kr", "ISO-2022-KR" },
    { "iso8859-1", "windows-1252" },
    { "iso8859-11", "CP874" },
    { "iso8859-9", "windows-1254" },
    { "iso88591", "windows-1252" },
    { "korean", "UHC" },
    { "ks-c-5601-1987", "UHC" },
    { "ks-c-5601-1989", "UHC" },
    { "ksc-5601", "UHC" },
    { "ksc5601", "UHC" },
    { "kz1048", "KZ-1048" },
    { "l1", "windows-1252" },
    { "latin-1", "windows-1252" },
    { "latin1", "windows-1252" },
    { "latin5", "windows-1254" },
    { "mac", "MACINTOSH" },
    { "mac-iceland", "MAC-IS" },
    { "mac-latin2", "MAC-CENTRALEUROPE" },
    { "mac-roman", "MACINTOSH" },
    { "macroman", "MACINTOSH" },
    { "ms-kanji", "CP932" },
    { "ptcp154", "PT154" },
    { "s-jis", "CP932" },
    { "shift-jis", "CP932" },
    { "shift-jis-2004", "SHIFT_JISX0213" },
    { "shift-jisx0213", "SHIFT_JISX0213" },
    { "sjis", "CP932" },
    { "tis-620", "CP874" },
    { "us-ascii", "windows-1252" },
    { "windows-1252", "windows-1252" },
    { "windows-31j", "CP932" },
    { "windows-874", "CP874" },
    { "windows-936", "GB18030" },
    { "windows-949", "UHC" },
    { "x-cp1250", "CP1250" },
    { "x-cp1251", "CP1251" },
    { "x-cp1252", "windows-1252" },
    { "x-euc-jp", "EUC-JP-MS" },
    { "x-gbk", "GB18030" },
    { "x-mac-cyrillic", "MAC-CYRILLIC" },
    { "x-mac-roman", "MACINTOSH" },
    { "x-mac-ukrainian", "MAC-UK" },
    { "x-sjis", "CP932" },
    { "x-x-big5", "BIG5-HKSCS" },
};

const char *
label_meaning(struct text label, char out[LABEL_BYTES])
{
    label = text_trim(label);
    if (label.len == 0 || label.len >= LABEL_BYTES)
        return NULL;
    for (size_t i = 0; i < label.len; i++) {
        char c = lower(label.ptr[i]);
        /* Nothing else: iconv reads '/' and ',' as orders of its own. */
        if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') &&
            strchr("-_.:()+", c) == NULL)
            return NULL;
        /* Some write one where the registry has the other. */
        out[i] = c == '_' ? '-' : c;
    }
    out[label.len] = '\0';
    for (size_t i = 0; i < sizeof meanings / sizeof meanings[0]; i++)
        if (strcmp(out, meanings[i].label) == 0)
            return meanings[i].meaning;
    return out;
}
