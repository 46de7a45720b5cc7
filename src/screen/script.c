// SPDX-License-Identifier: MIT
#include "screen/script.h"

#include <stddef.h>

struct range {
    uint32_t first;
    uint32_t last;
    uint32_t script;
};

#define LATN SCRIPT_LATIN
#define HANI SCRIPT_HAN
#define HANG SCRIPT_HANGUL
#define GREK SCRIPT('G', 'r', 'e', 'k')
#define CYRL SCRIPT('C', 'y', 'r', 'l')
#define ARMN SCRIPT('A', 'r', 'm', 'n')
#define HEBR SCRIPT('H', 'e', 'b', 'r')
#define ARAB SCRIPT('A', 'r', 'a', 'b')
#define DEVA SCRIPT('D', 'e', 'v', 'a')
#define GEOR SCRIPT('G', 'e', 'o', 'r')
#define ETHI SCRIPT('E', 't', 'h', 'i')
#define MYMR SCRIPT('M', 'y', 'm', 'r')
#define KHMR SCRIPT('K', 'h', 'm', 'r')
#define CHER SCRIPT('C', 'h', 'e', 'r')
#define THAI SCRIPT('T', 'h', 'a', 'i')
#define SYRC SCRIPT('S', 'y', 'r', 'c')

/*
 * Blocks of Unicode's Scripts property that news is written in, ascending.
 * What is left out is Common: it is drawn by whatever font has it.
 */
static const struct range ranges[] = {
    { 0x0041, 0x005A, LATN },
    { 0x0061, 0x007A, LATN },
    { 0x00AA, 0x00AA, LATN },
    { 0x00BA, 0x00BA, LATN },
    { 0x00C0, 0x00D6, LATN },
    { 0x00D8, 0x00F6, LATN },
    { 0x00F8, 0x02B8, LATN },
    { 0x0370, 0x0373, GREK },
    { 0x0375, 0x037D, GREK },
    { 0x037F, 0x0384, GREK },
    { 0x0386, 0x03E1, GREK },
    { 0x03F0, 0x03FF, GREK },
    { 0x0400, 0x0484, CYRL },
    { 0x0487, 0x052F, CYRL },
    { 0x0531, 0x058F, ARMN },
    { 0x0591, 0x05F4, HEBR },
    { 0x0600, 0x0604, ARAB },
    { 0x0606, 0x060B, ARAB },
    { 0x060D, 0x061A, ARAB },
    { 0x061C, 0x061E, ARAB },
    { 0x0620, 0x063F, ARAB },
    { 0x0641, 0x064A, ARAB },
    { 0x0656, 0x066F, ARAB },
    { 0x0671, 0x06DC, ARAB },
    { 0x06DE, 0x06FF, ARAB },
    { 0x0700, 0x074F, SYRC },
    { 0x0750, 0x077F, ARAB },
    { 0x0780, 0x07B1, SCRIPT('T', 'h', 'a', 'a') },
    { 0x07C0, 0x07FF, SCRIPT('N', 'k', 'o', 'o') },
    { 0x0860, 0x086A, SYRC },
    { 0x0870, 0x08FF, ARAB },
    { 0x0900, 0x0950, DEVA },
    { 0x0955, 0x0963, DEVA },
    { 0x0966, 0x097F, DEVA },
    { 0x0980, 0x09FF, SCRIPT('B', 'e', 'n', 'g') },
    { 0x0A01, 0x0A7F, SCRIPT('G', 'u', 'r', 'u') },
    { 0x0A81, 0x0AFF, SCRIPT('G', 'u', 'j', 'r') },
    { 0x0B01, 0x0B7F, SCRIPT('O', 'r', 'y', 'a') },
    { 0x0B82, 0x0BFA, SCRIPT('T', 'a', 'm', 'l') },
    { 0x0C00, 0x0C7F, SCRIPT('T', 'e', 'l', 'u') },
    { 0x0C80, 0x0CF3, SCRIPT('K', 'n', 'd', 'a') },
    { 0x0D00, 0x0D7F, SCRIPT('M', 'l', 'y', 'm') },
    { 0x0D81, 0x0DF4, SCRIPT('S', 'i', 'n', 'h') },
    { 0x0E01, 0x0E3A, THAI },
    { 0x0E40, 0x0E5B, THAI },
    { 0x0E81, 0x0EDF, SCRIPT('L', 'a', 'o', 'o') },
    { 0x0F00, 0x0FD4, SCRIPT('T', 'i', 'b', 't') },
    { 0x1000, 0x109F, MYMR },
    { 0x10A0, 0x10FA, GEOR },
    { 0x10FC, 0x10FF, GEOR },
    { 0x1100, 0x11FF, HANG },
    { 0x1200, 0x139F, ETHI },
    { 0x13A0, 0x13FD, CHER },
    { 0x1400, 0x167F, SCRIPT('C', 'a', 'n', 's') },
    { 0x1780, 0x17F9, KHMR },
    { 0x1806, 0x18AA, SCRIPT('M', 'o', 'n', 'g') },
    { 0x19E0, 0x19FF, KHMR },
    { 0x1C80, 0x1C88, CYRL },
    { 0x1C90, 0x1CBF, GEOR },
    { 0x1D00, 0x1D25, LATN },
    { 0x1D2C, 0x1D5C, LATN },
    { 0x1E00, 0x1EFF, LATN },
    { 0x1F00, 0x1FFE, GREK },
    { 0x2071, 0x2071, LATN },
    { 0x207F, 0x207F, LATN },
    { 0x2090, 0x209C, LATN },
    { 0x212A, 0x212B, LATN },
    { 0x2160, 0x2188, LATN },
    { 0x2C60, 0x2C7F, LATN },
    { 0x2D00, 0x2D2D, GEOR },
    { 0x2D80, 0x2DDE, ETHI },
    { 0x2DE0, 0x2DFF, CYRL },
    { 0x2E80, 0x2FD5, HANI },
    { 0x3001, 0x3003, HANI }, /* Common, but set with its neighbours' font */
    { 0x3005, 0x3011, HANI },
    { 0x3021, 0x3029, HANI },
    { 0x3038, 0x303B, HANI },
    { 0x3041, 0x3096, HANI },
    { 0x309D, 0x30FF, HANI },
    { 0x3105, 0x312F, HANI },
    { 0x3131, 0x318E, HANG },
    { 0x31A0, 0x31BF, HANI },
    { 0x31F0, 0x31FF, HANI },
    { 0x3200, 0x321E, HANG },
    { 0x3260, 0x327E, HANG },
    { 0x32D0, 0x3357, HANI },
    { 0x3400, 0x4DBF, HANI },
    { 0x4E00, 0x9FFF, HANI },
    { 0xA640, 0xA69F, CYRL },
    { 0xA722, 0xA787, LATN },
    { 0xA78B, 0xA7FF, LATN },
    { 0xA8E0, 0xA8FF, DEVA },
    { 0xA960, 0xA97C, HANG },
    { 0xAA60, 0xAA7F, MYMR },
    { 0xAB01, 0xAB2E, ETHI },
    { 0xAB30, 0xAB5A, LATN },
    { 0xAB5C, 0xAB64, LATN },
    { 0xAB70, 0xABBF, CHER },
    { 0xAC00, 0xD7FB, HANG },
    { 0xF900, 0xFAD9, HANI },
    { 0xFB00, 0xFB06, LATN },
    { 0xFB13, 0xFB17, ARMN },
    { 0xFB1D, 0xFB4F, HEBR },
    { 0xFB50, 0xFD3D, ARAB },
    { 0xFD50, 0xFDFF, ARAB },
    { 0xFE70, 0xFEFC, ARAB },
    { 0xFF01, 0xFF20, HANI },
    { 0xFF21, 0xFF3A, LATN },
    { 0xFF41, 0xFF5A, LATN },
    { 0xFF5B, 0xFF9F, HANI },
    { 0xFFA0, 0xFFDC, HANG },
    { 0x1B000, 0x1B16F, HANI },
    { 0x20000, 0x323AF, HANI },
};

static const struct range pictures[] = {
    { 0x231A, 0x231B, 0 },   { 0x23E9, 0x23EC, 0 },   { 0x23F0, 0x23F0, 0 },
    { 0x23F3, 0x23F3, 0 },   { 0x25FD, 0x25FE, 0 },   { 0x2614, 0x2615, 0 },
    { 0x2648, 0x2653, 0 },   { 0x267F, 0x267F, 0 },   { 0x2693, 0x2693, 0 },
    { 0x26A1, 0x26A1, 0 },   { 0x26AA, 0x26AB, 0 },   { 0x26BD, 0x26BE, 0 },
    { 0x26C4, 0x26C5, 0 },   { 0x26CE, 0x26CE, 0 },   { 0x26D4, 0x26D4, 0 },
    { 0x26EA, 0x26EA, 0 },   { 0x26F2, 0x26F3, 0 },   { 0x26F5, 0x26F5, 0 },
    { 0x26FA, 0x26FA, 0 },   { 0x26FD, 0x26FD, 0 },   { 0x2705, 0x2705, 0 },
    { 0x270A, 0x270B, 0 },   { 0x2728, 0x2728, 0 },   { 0x274C, 0x274C, 0 },
    { 0x274E, 0x274E, 0 },   { 0x2753, 0x2755, 0 },   { 0x2757, 0x2757, 0 },
    { 0x2795, 0x2797, 0 },   { 0x27B0, 0x27B0, 0 },   { 0x27BF, 0x27BF, 0 },
    { 0x2B1B, 0x2B1C, 0 },   { 0x2B50, 0x2B50, 0 },   { 0x2B55, 0x2B55, 0 },
    { 0x1F004, 0x1F004, 0 }, { 0x1F0CF, 0x1F0CF, 0 }, { 0x1F18E, 0x1F18E, 0 },
    { 0x1F191, 0x1F19A, 0 }, { 0x1F1E6, 0x1F202, 0 }, { 0x1F21A, 0x1F21A, 0 },
    { 0x1F22F, 0x1F23A, 0 }, { 0x1F250, 0x1F251, 0 }, { 0x1F300, 0x1FAFF, 0 },
};

static const struct range *
range_find(const struct range *table, size_t count, uint32_t code_point)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (code_point > table[middle].last)
            low = middle + 1;
        else if (code_point < table[middle].first)
            high = middle;
        else
            return &table[middle];
    }
    return NULL;
}

uint32_t
script_of(uint32_t code_point)
{
    const struct range *r =
        range_find(ranges, sizeof ranges / sizeof ranges[0], code_point);
    return r != NULL ? r->script : SCRIPT_COMMON;
}

void
script_name(uint32_t script, char out[5])
{
    if (script == SCRIPT_COMMON)
        script = SCRIPT('Z', 'y', 'y', 'y');
    for (int i = 0; i < 4; i++)
        out[i] = (char)(script >> (24 - 8 * i) & 0x7F);
    out[4] = '\0';
}

bool
script_is_emoji(uint32_t code_point)
{
    return range_find(pictures, sizeof pictures / sizeof pictures[0],
                      code_point) != NULL;
}

bool
script_is_ignorable(uint32_t cp)
{
    return cp == 0x00AD || cp == 0x034F || cp == 0x061C ||
           (cp >= 0x200B && cp <= 0x200F) || (cp >= 0x202A && cp <= 0x202E) ||
           (cp >= 0x2060 && cp <= 0x206F) || (cp >= 0xFE00 && cp <= 0xFE0F) ||
           cp == 0xFEFF || (cp >= 0xE0000 && cp <= 0xE0FFF);
}
