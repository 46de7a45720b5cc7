// SPDX-License-Identifier: MIT
#include "markup/guess.h"

#include <stdint.h>
#include <strings.h>

enum {
    GUESS_SAMPLE_HIGH = 6000, /* bytes beyond ASCII that are looked at */
    GUESS_MIN_PAIRS = 8,
    GUESS_MIN_HIGH = 16,
    GUESS_BAD_SHARE = 40,      /* one broken pair in so many */
    GUESS_JOINED_PERCENT = 45, /* pairs with a pair behind them */
    GUESS_WORD_PERCENT = 75,   /* high bytes with a high neighbour */
    GUESS_FIT = 45,        /* of 100 at the most; true texts have 53 to 72 */
    GUESS_AHEAD = 12,      /* of the next best */
    GUESS_LATIN_PROOF = 3, /* letters that stand nowhere else */
};

static unsigned char
byte_at(struct text bytes, size_t at)
{
    return at < bytes.len ? (unsigned char)bytes.ptr[at] : ' ';
}

static bool
is_between(unsigned char byte, unsigned char first, unsigned char last)
{
    return byte >= first && byte <= last;
}

/* A charset of one or two bytes a letter. */
struct pairing {
    const char *charset;
    bool (*is_pair)(unsigned char lead, unsigned char trail);
    bool (*is_typical)(unsigned char lead, unsigned char trail);
    unsigned percent; /* of the pairs are typical */
};

static bool
is_euc(unsigned char lead, unsigned char trail)
{
    return is_between(lead, 0xA1, 0xFE) && is_between(trail, 0xA1, 0xFE);
}

static bool
is_euc_kana(unsigned char lead, unsigned char trail)
{
    return (lead == 0xA4 || lead == 0xA5) && trail >= 0xA1;
}

static bool
is_shift_jis(unsigned char lead, unsigned char trail)
{
    return (is_between(lead, 0x81, 0x9F) || is_between(lead, 0xE0, 0xFC)) &&
           is_between(trail, 0x40, 0xFC) && trail != 0x7F;
}

static bool
is_shift_jis_kana(unsigned char lead, unsigned char trail)
{
    return (lead == 0x82 && is_between(trail, 0x9F, 0xF1)) ||
           (lead == 0x83 && is_between(trail, 0x40, 0x96));
}

static bool
is_korean(unsigned char lead, unsigned char trail)
{
    return is_between(lead, 0x81, 0xFE) &&
           (is_between(trail, 'A', 'Z') || is_between(trail, 'a', 'z') ||
            is_between(trail, 0x81, 0xFE));
}

static bool
is_hangul(unsigned char lead, unsigned char trail)
{
    return is_between(lead, 0xB0, 0xC8) && trail >= 0xA1;
}

static bool
is_gbk(unsigned char lead, unsigned char trail)
{
    return is_between(lead, 0x81, 0xFE) && is_between(trail, 0x40, 0xFE) &&
           trail != 0x7F;
}

/* The first level of GB 2312, and its punctuation. */
static bool
is_common_gb(unsigned char lead, unsigned char trail)
{
    return trail >= 0xA1 &&
           (is_between(lead, 0xB0, 0xD7) || lead == 0xA1 || lead == 0xA3);
}

static bool
is_big5(unsigned char lead, unsigned char trail)
{
    return is_between(lead, 0x81, 0xFE) &&
           (is_between(trail, 0x40, 0x7E) || is_between(trail, 0xA1, 0xFE));
}

/* The first level of Big5, and its punctuation. */
static bool
is_common_big5(unsigned char lead, unsigned char trail)
{
    (void)trail;
    return is_between(lead, 0xA4, 0xC6) || lead == 0xA1;
}

/* In this order: what Korean looks like in Big5 is told first. */
static const struct pairing PAIRINGS[] = {
    { "EUC-JP-MS", is_euc, is_euc_kana, 15 },
    { "CP932", is_shift_jis, is_shift_jis_kana, 15 },
    { "UHC", is_korean, is_hangul, 80 },
    { "GB18030", is_gbk, is_common_gb, 80 },
    { "BIG5-HKSCS", is_big5, is_common_big5, 80 },
};

/* Do nearly all high bytes pair up, into letters that its language uses? */
static bool
fits_pairing(struct text bytes, const struct pairing *p)
{
    size_t pairs = 0, joined = 0, typical = 0, bad = 0;
    size_t behind = SIZE_MAX; /* where the last pair ended */
    for (size_t i = 0; i < bytes.len && pairs * 2 < GUESS_SAMPLE_HIGH; i++) {
        unsigned char lead = byte_at(bytes, i);
        unsigned char trail = byte_at(bytes, i + 1);
        if (lead < 0x80)
            continue;
        if (!p->is_pair(lead, trail)) {
            bad++;
            continue;
        }
        pairs++;
        joined += behind == i;
        typical += p->is_typical(lead, trail);
        behind = ++i + 1;
    }
    return pairs >= GUESS_MIN_PAIRS && bad * GUESS_BAD_SHARE <= pairs &&
           typical * 100 >= pairs * p->percent &&
           joined * 100 >= pairs * GUESS_JOINED_PERCENT;
}

/* Do high bytes stand together, as those of Latin letters hardly do? */
static bool
makes_words(struct text bytes)
{
    size_t high = 0, together = 0;
    for (size_t i = 0; i < bytes.len && high < GUESS_SAMPLE_HIGH; i++) {
        if (byte_at(bytes, i) < 0x80)
            continue;
        high++;
        together += (i > 0 && byte_at(bytes, i - 1) >= 0x80) ||
                    byte_at(bytes, i + 1) >= 0x80;
    }
    return high >= GUESS_MIN_HIGH &&
           together * 100 >= high * GUESS_WORD_PERCENT;
}

/*
 * The small letters of a script by how often newspapers use them, as bytes of
 * a charset: counted in no corpus, for the order of the first dozen is common
 * knowledge and the others hardly weigh. `large` are its capitals.
 */
struct alphabet {
    const char *charset;
    const char *letters;
    unsigned char large_first;
    unsigned char large_last;
};

static const struct alphabet ALPHABETS[] = {
    /* оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфіїєъё */
    { "windows-1251",
      "\xEE\xE5\xE0\xE8\xED\xF2\xF1\xF0\xE2\xEB\xEA\xEC\xE4\xEF\xF3\xFF\xFB\xFC"
      "\xE3\xE7\xE1\xF7\xE9\xF5\xE6\xF8\xFE\xF6\xF9\xFD\xF4\xB3\xBF\xBA\xFA"
      "\xB8",
      0xC0, 0xDF },
    /* оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфіїєъё */
    { "KOI8-U",
      "\xCF\xC5\xC1\xC9\xCE\xD4\xD3\xD2\xD7\xCC\xCB\xCD\xC4\xD0\xD5\xD1\xD9\xD8"
      "\xC7\xDA\xC2\xDE\xCA\xC8\xD6\xDB\xC0\xC3\xDD\xDC\xC6\xA6\xA7\xA4\xDF"
      "\xA3",
      0xE0, 0xFF },
    /* оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфіїєъё */
    { "ISO-8859-5",
      "\xDE\xD5\xD0\xD8\xDD\xE2\xE1\xE0\xD2\xDB\xDA\xDC\xD4\xDF\xE3\xEF\xEB\xEC"
      "\xD3\xD7\xD1\xE7\xD9\xE5\xD6\xE8\xEE\xE6\xE9\xED\xE4\xF6\xF7\xF4\xEA"
      "\xF1",
      0xB0, 0xCF },
    /* оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё */
    { "CP866",
      "\xAE\xA5\xA0\xA8\xAD\xE2\xE1\xE0\xA2\xAB\xAA\xAC\xA4\xAF\xE3\xEF\xEB\xEC"
      "\xA3\xA7\xA1\xE7\xA9\xE5\xA6\xE8\xEE\xE6\xE9\xED\xE4\xEA\xF1",
      0x80, 0x9F },
    /* αοιετσνηυρπκμλςόίάέωήδγύθχφβώξζψ */
    { "windows-1253",
      "\xE1\xEF\xE9\xE5\xF4\xF3\xED\xE7\xF5\xF1\xF0\xEA\xEC\xEB\xF2\xFC\xDF\xDC"
      "\xDD\xF9\xDE\xE4\xE3\xFD\xE8\xF7\xF6\xE2\xFE\xEE\xE6\xF8",
      0xC1, 0xD9 },
    /* יוהלארתבמשנעדםחקפטכןגסזצףץך */
    { "windows-1255",
      "\xE9\xE5\xE4\xEC\xE0\xF8\xFA\xE1\xEE\xF9\xF0\xF2\xE3\xED\xE7\xF7\xF4\xE8"
      "\xEB\xEF\xE2\xF1\xE6\xF6\xF3\xF5\xEA",
      0x00, 0x00 },
    /* اليمونرتبعدةأسفهكقحجشطصخضىذثزغإئءظؤآ */
    { "windows-1256",
      "\xC7\xE1\xED\xE3\xE6\xE4\xD1\xCA\xC8\xDA\xCF\xC9\xC3\xD3\xDD\xE5\xDF\xDE"
      "\xCD\xCC\xD4\xD8\xD5\xCE\xD6\xEC\xD0\xCB\xD2\xDB\xC5\xC6\xC1\xD9\xC4"
      "\xC2",
      0x00, 0x00 },
    /* اليمونرتبعدةأسفهكقحجشطصخضىذثزغإئءظؤآ */
    { "ISO-8859-6",
      "\xC7\xE4\xEA\xE5\xE8\xE6\xD1\xCA\xC8\xD9\xCF\xC9\xC3\xD3\xE1\xE7\xE3\xE2"
      "\xCD\xCC\xD4\xD7\xD5\xCE\xD6\xE9\xD0\xCB\xD2\xDA\xC5\xC6\xC1\xD8\xC4"
      "\xC2",
      0x00, 0x00 },
    /* านรอกเง่มยวลีัสทดต้ิคหปแะบพืจใชถขูไซผำธ */
    { "CP874",
      "\xD2\xB9\xC3\xCD\xA1\xE0\xA7\xE8\xC1\xC2\xC7\xC5\xD5\xD1\xCA\xB7\xB4\xB5"
      "\xE9\xD4\xA4\xCB\xBB\xE1\xD0\xBA\xBE\xD7\xA8\xE3\xAA\xB6\xA2\xD9\xE4\xAB"
      "\xBC\xD3\xB8",
      0x00, 0x00 },
};

/*
 * How well the high bytes fit an alphabet, -100..100: a byte is worth the more
 * the commoner its letter is, a capital nothing, and what is no letter costs.
 */
static long
fit_of(struct text bytes, const struct alphabet *a)
{
    int worth[128];
    size_t letters = text_of(a->letters).len;
    for (int i = 0; i < 128; i++)
        worth[i] = i < 0x40 ? -30 : -100;
    for (int i = a->large_first; a->large_last > 0 && i <= a->large_last; i++)
        worth[i - 0x80] = 0;
    for (size_t i = 0; i < letters; i++)
        worth[(unsigned char)a->letters[i] - 0x80] =
            100 - (int)(i * 130 / letters);
    long sum = 0;
    long high = 0;
    for (size_t i = 0; i < bytes.len && high < GUESS_SAMPLE_HIGH; i++) {
        unsigned char byte = byte_at(bytes, i);
        if (byte < 0x80 || byte == 0xA0)
            continue;
        sum += worth[byte - 0x80];
        high++;
    }
    return high == 0 ? -100 : sum / high;
}

const char *
guess_letters(struct text bytes)
{
    for (size_t i = 0; i < sizeof PAIRINGS / sizeof *PAIRINGS; i++)
        if (fits_pairing(bytes, &PAIRINGS[i]))
            return PAIRINGS[i].charset;
    if (!makes_words(bytes))
        return NULL;
    const char *best = NULL;
    long most = 0;
    long second = 0;
    for (size_t i = 0; i < sizeof ALPHABETS / sizeof *ALPHABETS; i++) {
        long fit = fit_of(bytes, &ALPHABETS[i]);
        if (fit > most) {
            second = most;
            most = fit;
            best = ALPHABETS[i].charset;
        } else if (fit > second) {
            second = fit;
        }
    }
    return most >= GUESS_FIT && most - second >= GUESS_AHEAD ? best : NULL;
}

/* What documents in a language are written in where it is no Unicode. */
static const struct {
    const char *languages;
    const char *windows;
    const char *iso; /* where no byte is a sign of Windows'; or NULL */
} HABITS[] = {
    { "pl cs sk hu sl hr bs sr ro sq", "windows-1250", "ISO-8859-2" },
    { "tr az", "windows-1254", NULL },
    { "lt lv et", "windows-1257", NULL },
    { "vi", "windows-1258", NULL },
};

static bool
has_language(const char *list, struct text code)
{
    struct text rest = text_of(list);
    while (rest.len > 0) {
        struct text one;
        text_cut(rest, ' ', &one, &rest);
        if (text_eq_nocase(one, code))
            return true;
    }
    return false;
}

static bool
is_ascii_letter(unsigned char byte)
{
    return is_between(byte | 0x20, 'a', 'z');
}

/* Is it Windows', not ISO's? A sign of its own says so; in Polish, ą as well. */
static bool
is_windows(struct text bytes, bool is_polish)
{
    size_t windows = 0, iso = 0;
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char byte = byte_at(bytes, i);
        if (is_between(byte, 0x80, 0x9F))
            return true;
        windows += byte == 0xB9;
        iso += byte == 0xB1;
    }
    return is_polish && windows > iso;
}

/*
 * Counts the bytes of `letters`, and those of `proof` between two letters of
 * ASCII, or behind one: a sign stands there in no other language.
 */
static bool
proves(struct text bytes, const char *letters, const char *proof,
       bool is_inside)
{
    size_t high = 0, own = 0, proved = 0;
    for (size_t i = 0; i < bytes.len && high < GUESS_SAMPLE_HIGH; i++) {
        unsigned char byte = byte_at(bytes, i);
        struct text one = text_sub(bytes, i, 1);
        if (byte < 0x80)
            continue;
        bool follows = i > 0 && is_ascii_letter(byte_at(bytes, i - 1));
        bool leads = is_ascii_letter(byte_at(bytes, i + 1));
        if (!follows && !leads)
            continue;
        high++;
        own += text_find(text_of(letters), one) != SIZE_MAX;
        proved += follows && (leads || !is_inside) &&
                  text_find(text_of(proof), one) != SIZE_MAX;
    }
    return proved >= GUESS_LATIN_PROOF && proved * 10 >= high &&
           own * 10 >= high * 9;
}

const char *
guess_latin(struct text bytes, struct text language)
{
    /* ą ć ę ł ń ó ś ź ż in both charsets; ł ż ś ź are signs in windows-1252. */
    static const char POLISH[] = "\xB9\xB1\xE6\xEA\xB3\xF1\xF3\x9C\xB6\x9F"
                                 "\xBC\xBF\xA5\xA1\xA3\x8C\xA6\xAF\x8F";
    static const char POLISH_SIGNS[] = "\xB3\xBF\xB6\xB1\xBC";
    /* ı ş ğ İ ç ö ü; Icelandic, which has the first three bytes, has á and í. */
    static const char TURKISH[] = "\xFD\xFE\xF0\xDD\xDE\xD0\xE7\xC7\xF6\xD6"
                                  "\xFC\xDC\xE2\xEE";
    static const char TURKISH_SIGNS[] = "\xFD\xFE";
    struct text code;
    struct text region;
    text_cut(language, '-', &code, &region);
    for (size_t i = 0; i < sizeof HABITS / sizeof *HABITS; i++)
        if (has_language(HABITS[i].languages, code))
            return HABITS[i].iso == NULL ||
                           is_windows(bytes, has_language("pl", code))
                       ? HABITS[i].windows
                       : HABITS[i].iso;
    if (proves(bytes, POLISH, POLISH_SIGNS, true))
        return is_windows(bytes, true) ? "windows-1250" : "ISO-8859-2";
    return proves(bytes, TURKISH, TURKISH_SIGNS, false) ? "windows-1254" : NULL;
}
