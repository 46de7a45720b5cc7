// SPDX-License-Identifier: MIT
#include "markup/label.h"

#include <string.h>

enum {
    XML_DECLARATION_BYTES = 1024,
    HTML_PRESCAN_BYTES = 4096, /* the standard's 1,024 miss too many pages */
};

/* The value behind `key` and '=': quoted, or one word. */
static struct text
value_of(struct text t, struct text key)
{
    do {
        size_t found = text_find_nocase(t, key);
        if (found == SIZE_MAX)
            return (struct text){ 0 };
        t = text_trim(text_sub(t, found + key.len, SIZE_MAX));
    } while (!text_starts(t, TEXT("=")));
    size_t at = 1;
    while (at < t.len &&
           (text_is_space(t.ptr[at]) || t.ptr[at] == '"' || t.ptr[at] == '\''))
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
    for (;;) {
        size_t at = text_find_nocase(head, TEXT("<meta"));
        if (at == SIZE_MAX)
            return (struct text){ 0 };
        head = text_sub(head, at + 1, SIZE_MAX);
        struct text tag = text_sub(head, 0, text_find(head, TEXT(">")));
        label = value_of(tag, TEXT("charset"));
        if (label.len > 0)
            return label;
    }
}

struct text
label_language(struct text bytes)
{
    struct text head = text_sub(bytes, 0, HTML_PRESCAN_BYTES);
    struct text element = TEXT("<language>");
    size_t at = text_find_nocase(head, element);
    if (at != SIZE_MAX) {
        struct text rest = text_sub(head, at + element.len, SIZE_MAX);
        return text_trim(text_sub(rest, 0, text_find(rest, TEXT("<"))));
    }
    at = text_find_nocase(head, TEXT("<html"));
    if (at == SIZE_MAX)
        return value_of(head, TEXT("xml:lang"));
    struct text tag = text_sub(head, at, SIZE_MAX);
    return value_of(text_sub(tag, 0, text_find(tag, TEXT(">"))), TEXT("lang"));
}

/*
 * Labels that mean more than iconv's charset of that name, or another one.
 * Each is in lower case, with '-' for '_'.
 */
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
    { "big5-tw", "BIG5-HKSCS" },
    { "chinese", "GB18030" },
    { "cn-big5", "BIG5-HKSCS" },
    { "cp-is", "CP861" },
    { "cp1051", "HP-ROMAN8" },
    { "cp1125", "CP1125" },
    { "cp1252", "windows-1252" },
    { "cp154", "PT154" },
    { "cp819", "windows-1252" },
    { "cp866u", "CP1125" },
    { "cp8859", "windows-1252" },
    { "cp936", "GB18030" },
    { "cp949", "UHC" },
    { "cp950", "CP950" },
    { "csbig5", "BIG5-HKSCS" },
    { "cseuckr", "UHC" },
    { "csgb2312", "GB18030" },
    { "csibm858", "CP858" },
    { "csibm861", "CP861" },
    { "csiso2022kr", "ISO-2022-KR" },
    { "csiso58gb231280", "GB18030" },
    { "csisolatin1", "windows-1252" },
    { "csisolatin5", "windows-1254" },
    { "csksc56011987", "UHC" },
    { "csptcp154", "PT154" },
    { "csshiftjis", "CP932" },
    { "cyrillic-asian", "PT154" },
    { "dbcs", "windows-1252" },
    { "dos-874", "CP874" },
    { "elot-928", "ISO-8859-7" },
    { "euc-cn", "GB18030" },
    { "euc-jis-2004", "EUC-JISX0213" },
    { "euc-jis2004", "EUC-JISX0213" },
    { "euc-jisx0213", "EUC-JISX0213" },
    { "euc-jp", "EUC-JP-MS" },
    { "euc-kr", "UHC" },
    { "eucgb2312-cn", "GB18030" },
    { "eucjis2004", "EUC-JISX0213" },
    { "eucjisx0213", "EUC-JISX0213" },
    { "eucjp", "EUC-JP-MS" },
    { "euckr", "UHC" },
    { "gb-2312", "GB18030" },
    { "gb-2312-80", "GB18030" },
    { "gb18030-2000", "GB18030" },
    { "gb2312", "GB18030" },
    { "gb2312-1980", "GB18030" },
    { "gb2312-80", "GB18030" },
    { "gbk", "GB18030" },
    { "hkscs", "BIG5-HKSCS" },
    { "hz", "HZ" },
    { "hz-gb", "HZ" },
    { "hz-gb-2312", "HZ" },
    { "hzgb", "HZ" },
    { "ibm039", "CP037" },
    { "ibm1051", "HP-ROMAN8" },
    { "ibm1125", "CP1125" },
    { "ibm819", "windows-1252" },
    { "iso-2022-jp", "ISO-2022-JP-2" },
    { "iso-2022-jp-1", "ISO-2022-JP-2" },
    { "iso-2022-jp-2004", "ISO-2022-JP-3" },
    { "iso-2022-jp-3", "ISO-2022-JP-3" },
    { "iso-2022-jp-ext", "ISO-2022-JP-2" },
    { "iso-8859-1", "windows-1252" },
    { "iso-8859-11", "CP874" },
    { "iso-8859-1:1987", "windows-1252" },
    { "iso-8859-6-e", "ISO-8859-6" },
    { "iso-8859-6-i", "ISO-8859-6" },
    { "iso-8859-8-e", "ISO-8859-8" },
    { "iso-8859-8-i", "ISO-8859-8" },
    { "iso-8859-9", "windows-1254" },
    { "iso-ir-100", "windows-1252" },
    { "iso-ir-148", "windows-1254" },
    { "iso-ir-166", "CP874" },
    { "iso-ir-58", "GB18030" },
    { "iso2022-jp", "ISO-2022-JP-2" },
    { "iso2022-jp-1", "ISO-2022-JP-2" },
    { "iso2022-jp-2", "ISO-2022-JP-2" },
    { "iso2022-jp-2004", "ISO-2022-JP-3" },
    { "iso2022-jp-3", "ISO-2022-JP-3" },
    { "iso2022-jp-ext", "ISO-2022-JP-2" },
    { "iso2022-kr", "ISO-2022-KR" },
    { "iso2022jp", "ISO-2022-JP-2" },
    { "iso2022jp-1", "ISO-2022-JP-2" },
    { "iso2022jp-2", "ISO-2022-JP-2" },
    { "iso2022jp-2004", "ISO-2022-JP-3" },
    { "iso2022jp-3", "ISO-2022-JP-3" },
    { "iso2022jp-ext", "ISO-2022-JP-2" },
    { "iso2022kr", "ISO-2022-KR" },
    { "iso8859", "windows-1252" },
    { "iso8859-1", "windows-1252" },
    { "iso8859-11", "CP874" },
    { "iso8859-9", "windows-1254" },
    { "iso88591", "windows-1252" },
    { "jisx0213", "EUC-JISX0213" },
    { "korean", "UHC" },
    { "ks-c-5601", "UHC" },
    { "ks-c-5601-1987", "UHC" },
    { "ks-c-5601-1989", "UHC" },
    { "ks-x-1001", "UHC" },
    { "ksc-5601", "UHC" },
    { "ksc5601", "UHC" },
    { "ksx1001", "UHC" },
    { "kz-1048", "RK1048" },
    { "kz1048", "RK1048" },
    { "l1", "windows-1252" },
    { "l5", "windows-1254" },
    { "l9", "ISO-8859-15" },
    { "latin", "windows-1252" },
    { "latin-1", "windows-1252" },
    { "latin1", "windows-1252" },
    { "latin5", "windows-1254" },
    { "mac", "MACINTOSH" },
    { "mac-centeuro", "MAC-CENTRALEUROPE" },
    { "mac-greek", "mac-greek" },
    { "mac-iceland", "MAC-IS" },
    { "mac-latin2", "MAC-CENTRALEUROPE" },
    { "mac-roman", "MACINTOSH" },
    { "mac-turkish", "mac-turkish" },
    { "maccentraleurope", "MAC-CENTRALEUROPE" },
    { "macgreek", "mac-greek" },
    { "maciceland", "MAC-IS" },
    { "maclatin2", "MAC-CENTRALEUROPE" },
    { "macroman", "MACINTOSH" },
    { "macturkish", "mac-turkish" },
    { "mbcs", "windows-1252" },
    { "ms-kanji", "CP932" },
    { "ms1361", "JOHAB" },
    { "ms932", "CP932" },
    { "ms949", "UHC" },
    { "ms950", "CP950" },
    { "mskanji", "CP932" },
    { "ptcp154", "PT154" },
    { "ruscii", "CP1125" },
    { "s-jis", "CP932" },
    { "s-jis-2004", "SHIFT_JISX0213" },
    { "s-jisx0213", "SHIFT_JISX0213" },
    { "shift-jis", "CP932" },
    { "shift-jis-2004", "SHIFT_JISX0213" },
    { "shift-jisx0213", "SHIFT_JISX0213" },
    { "shiftjis", "CP932" },
    { "shiftjis2004", "SHIFT_JISX0213" },
    { "sjis", "CP932" },
    { "sjis-2004", "SHIFT_JISX0213" },
    { "sjisx0213", "SHIFT_JISX0213" },
    { "thai", "CP874" },
    { "tis-620", "CP874" },
    { "tis-620-0", "CP874" },
    { "tis-620-2529-0", "CP874" },
    { "tis-620-2529-1", "CP874" },
    { "tis620", "CP874" },
    { "u-jis", "EUC-JP-MS" },
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
    { "x-mac-greek", "mac-greek" },
    { "x-mac-japanese", "CP932" },
    { "x-mac-korean", "UHC" },
    { "x-mac-roman", "MACINTOSH" },
    { "x-mac-simp-chinese", "GB18030" },
    { "x-mac-trad-chinese", "BIG5-HKSCS" },
    { "x-mac-turkish", "mac-turkish" },
    { "x-mac-ukrainian", "MAC-UK" },
    { "x-sjis", "CP932" },
    { "x-x-big5", "BIG5-HKSCS" },
};

/* "437" for code page 437, "iso-8859-2-1987" for the same without its year. */
static void
normalize_label(char name[LABEL_BYTES])
{
    size_t len = strlen(name);
    if (len >= 3 && len <= 5 && strspn(name, "0123456789") == len) {
        memmove(name + 2, name, len + 1);
        memcpy(name, "cp", 2);
    } else if (len > 14 && strncmp(name, "iso-8859-", 9) == 0 &&
               strspn(name + len - 4, "0123456789") == 4 &&
               (name[len - 5] == '-' || name[len - 5] == ':')) {
        name[len - 5] = '\0';
    }
}

const char *
label_meaning(struct text label, char out[LABEL_BYTES])
{
    label = text_trim(label);
    if (label.len == 0 || label.len + 2 >= LABEL_BYTES)
        return NULL;
    for (size_t i = 0; i < label.len; i++) {
        char c = text_lower(label.ptr[i]);
        /* Nothing else: iconv reads '/' and ',' as orders of its own. */
        if (!text_is_letter(c) && !text_is_digit(c) &&
            strchr("-_.:()+", c) == NULL)
            return NULL;
        /* Some write one where the registry has the other. */
        out[i] = c == '_' ? '-' : c;
    }
    out[label.len] = '\0';
    normalize_label(out);
    for (size_t i = 0; i < sizeof meanings / sizeof meanings[0]; i++)
        if (strcmp(out, meanings[i].label) == 0)
            return meanings[i].meaning;
    return out;
}
