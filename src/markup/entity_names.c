// SPDX-License-Identifier: MIT
#include "markup/entity_names.h"

#include <stdint.h>
#include <string.h>

/*
 * Facts from the WHATWG's HTML standard, section 13.5: the 2,231 names and
 * what they stand for, by their first letter, which is left out. Names and
 * values take turns, a NUL behind each; `at` says where each name begins.
 */
struct letter {
    const char *names;
    const uint16_t *at;
    size_t count;
};

// clang-format off
static const char names_A[] =
    "Elig\0\u00c6\0Elig;\0\u00c6\0MP\0&\0MP;\0&\0acute\0\u00c1\0"
    "acute;\0\u00c1\0breve;\0\u0102\0circ\0\u00c2\0circ;\0\u00c2\0"
    "cy;\0\u0410\0fr;\0\U0001d504\0grave\0\u00c0\0grave;\0\u00c0\0"
    "lpha;\0\u0391\0macr;\0\u0100\0nd;\0\u2a53\0ogon;\0\u0104\0"
    "opf;\0\U0001d538\0pplyFunction;\0\u2061\0ring\0\u00c5\0ring;\0\u00c5\0"
    "scr;\0\U0001d49c\0ssign;\0\u2254\0tilde\0\u00c3\0tilde;\0\u00c3\0"
    "uml\0\u00c4\0uml;\0\u00c4\0";
static const uint16_t at_A[] = {
    0, 8, 17, 22, 28, 37, 47, 57, 65, 74, 81, 90, 99, 109, 118, 127, 135, 144,
    154, 172, 180, 189, 199, 210, 219, 229, 236,
};

static const char names_B[] =
    "ackslash;\0\u2216\0arv;\0\u2ae7\0arwed;\0\u2306\0cy;\0\u0411\0"
    "ecause;\0\u2235\0ernoullis;\0\u212c\0eta;\0\u0392\0fr;\0\U0001d505\0"
    "opf;\0\U0001d539\0reve;\0\u02d8\0scr;\0\u212c\0umpeq;\0\u224e\0";
static const uint16_t at_B[] = {
    0, 14, 23, 34, 41, 53, 68, 76, 85, 95, 104, 113,
};

static const char names_C[] =
    "Hcy;\0\u0427\0OPY\0\u00a9\0OPY;\0\u00a9\0acute;\0\u0106\0ap;\0\u22d2\0"
    "apitalDifferentialD;\0\u2145\0ayleys;\0\u212d\0caron;\0\u010c\0"
    "cedil\0\u00c7\0cedil;\0\u00c7\0circ;\0\u0108\0conint;\0\u2230\0"
    "dot;\0\u010a\0edilla;\0\u00b8\0enterDot;\0\u00b7\0fr;\0\u212d\0"
    "hi;\0\u03a7\0ircleDot;\0\u2299\0ircleMinus;\0\u2296\0"
    "irclePlus;\0\u2295\0ircleTimes;\0\u2297\0"
    "lockwiseContourIntegral;\0\u2232\0loseCurlyDoubleQuote;\0\u201d\0"
    "loseCurlyQuote;\0\u2019\0olon;\0\u2237\0olone;\0\u2a74\0"
    "ongruent;\0\u2261\0onint;\0\u222f\0ontourIntegral;\0\u222e\0"
    "opf;\0\u2102\0oproduct;\0\u2210\0"
    "ounterClockwiseContourIntegral;\0\u2233\0ross;\0\u2a2f\0"
    "scr;\0\U0001d49e\0up;\0\u22d3\0upCap;\0\u224d\0";
static const uint16_t at_C[] = {
    0, 8, 15, 23, 33, 41, 66, 78, 88, 97, 107, 116, 128, 136, 147, 160, 168,
    175, 189, 205, 220, 236, 265, 291, 311, 321, 332, 346, 357, 377, 386, 400,
    436, 446, 456, 464,
};

static const char names_D[] =
    "D;\0\u2145\0Dotrahd;\0\u2911\0Jcy;\0\u0402\0Scy;\0\u0405\0Zcy;\0\u040f\0"
    "agger;\0\u2021\0arr;\0\u21a1\0ashv;\0\u2ae4\0caron;\0\u010e\0"
    "cy;\0\u0414\0el;\0\u2207\0elta;\0\u0394\0fr;\0\U0001d507\0"
    "iacriticalAcute;\0\u00b4\0iacriticalDot;\0\u02d9\0"
    "iacriticalDoubleAcute;\0\u02dd\0iacriticalGrave;\0`\0"
    "iacriticalTilde;\0\u02dc\0iamond;\0\u22c4\0ifferentialD;\0\u2146\0"
    "opf;\0\U0001d53b\0ot;\0\u00a8\0otDot;\0\u20dc\0otEqual;\0\u2250\0"
    "oubleContourIntegral;\0\u222f\0oubleDot;\0\u00a8\0"
    "oubleDownArrow;\0\u21d3\0oubleLeftArrow;\0\u21d0\0"
    "oubleLeftRightArrow;\0\u21d4\0oubleLeftTee;\0\u2ae4\0"
    "oubleLongLeftArrow;\0\u27f8\0oubleLongLeftRightArrow;\0\u27fa\0"
    "oubleLongRightArrow;\0\u27f9\0oubleRightArrow;\0\u21d2\0"
    "oubleRightTee;\0\u22a8\0oubleUpArrow;\0\u21d1\0"
    "oubleUpDownArrow;\0\u21d5\0oubleVerticalBar;\0\u2225\0"
    "ownArrow;\0\u2193\0ownArrowBar;\0\u2913\0ownArrowUpArrow;\0\u21f5\0"
    "ownBreve;\0\u0311\0ownLeftRightVector;\0\u2950\0"
    "ownLeftTeeVector;\0\u295e\0ownLeftVector;\0\u21bd\0"
    "ownLeftVectorBar;\0\u2956\0ownRightTeeVector;\0\u295f\0"
    "ownRightVector;\0\u21c1\0ownRightVectorBar;\0\u2957\0ownTee;\0\u22a4\0"
    "ownTeeArrow;\0\u21a7\0ownarrow;\0\u21d3\0scr;\0\U0001d49f\0"
    "strok;\0\u0110\0";
static const uint16_t at_D[] = {
    0, 7, 20, 28, 36, 44, 55, 64, 74, 84, 91, 99, 108, 117, 137, 155, 181, 200,
    220, 232, 250, 260, 267, 278, 291, 317, 330, 350, 370, 395, 413, 437, 466,
    491, 512, 531, 549, 571, 593, 607, 624, 645, 658, 682, 704, 723, 745, 768,
    788, 811, 823, 840, 854, 864,
};

static const char names_E[] =
    "NG;\0\u014a\0TH\0\u00d0\0TH;\0\u00d0\0acute\0\u00c9\0acute;\0\u00c9\0"
    "caron;\0\u011a\0circ\0\u00ca\0circ;\0\u00ca\0cy;\0\u042d\0dot;\0\u0116\0"
    "fr;\0\U0001d508\0grave\0\u00c8\0grave;\0\u00c8\0lement;\0\u2208\0"
    "macr;\0\u0112\0mptySmallSquare;\0\u25fb\0mptyVerySmallSquare;\0\u25ab\0"
    "ogon;\0\u0118\0opf;\0\U0001d53c\0psilon;\0\u0395\0qual;\0\u2a75\0"
    "qualTilde;\0\u2242\0quilibrium;\0\u21cc\0scr;\0\u2130\0sim;\0\u2a73\0"
    "ta;\0\u0397\0uml\0\u00cb\0uml;\0\u00cb\0xists;\0\u2203\0"
    "xponentialE;\0\u2147\0";
static const uint16_t at_E[] = {
    0, 7, 13, 20, 29, 39, 49, 57, 66, 73, 81, 90, 99, 109, 121, 130, 151, 176,
    185, 195, 206, 216, 231, 247, 256, 265, 272, 279, 287, 298,
};

static const char names_F[] =
    "cy;\0\u0424\0fr;\0\U0001d509\0illedSmallSquare;\0\u25fc\0"
    "illedVerySmallSquare;\0\u25aa\0opf;\0\U0001d53d\0orAll;\0\u2200\0"
    "ouriertrf;\0\u2131\0scr;\0\u2131\0";
static const uint16_t at_F[] = {
    0, 7, 16, 38, 64, 74, 85, 100,
};

static const char names_G[] =
    "Jcy;\0\u0403\0T\0>\0T;\0>\0amma;\0\u0393\0ammad;\0\u03dc\0"
    "breve;\0\u011e\0cedil;\0\u0122\0circ;\0\u011c\0cy;\0\u0413\0"
    "dot;\0\u0120\0fr;\0\U0001d50a\0g;\0\u22d9\0opf;\0\U0001d53e\0"
    "reaterEqual;\0\u2265\0reaterEqualLess;\0\u22db\0"
    "reaterFullEqual;\0\u2267\0reaterGreater;\0\u2aa2\0reaterLess;\0\u2277\0"
    "reaterSlantEqual;\0\u2a7e\0reaterTilde;\0\u2273\0scr;\0\U0001d4a2\0"
    "t;\0\u226b\0";
static const uint16_t at_G[] = {
    0, 8, 12, 17, 26, 36, 46, 56, 65, 72, 80, 89, 96, 106, 123, 144, 165, 184,
    200, 222, 239, 249,
};

static const char names_H[] =
    "ARDcy;\0\u042a\0acek;\0\u02c7\0at;\0^\0circ;\0\u0124\0fr;\0\u210c\0"
    "ilbertSpace;\0\u210b\0opf;\0\u210d\0orizontalLine;\0\u2500\0"
    "scr;\0\u210b\0strok;\0\u0126\0umpDownHump;\0\u224e\0umpEqual;\0\u224f\0";
static const uint16_t at_H[] = {
    0, 10, 19, 25, 34, 42, 59, 68, 87, 96, 106, 123,
};

static const char names_I[] =
    "Ecy;\0\u0415\0Jlig;\0\u0132\0Ocy;\0\u0401\0acute\0\u00cd\0"
    "acute;\0\u00cd\0circ\0\u00ce\0circ;\0\u00ce\0cy;\0\u0418\0dot;\0\u0130\0"
    "fr;\0\u2111\0grave\0\u00cc\0grave;\0\u00cc\0m;\0\u2111\0macr;\0\u012a\0"
    "maginaryI;\0\u2148\0mplies;\0\u21d2\0nt;\0\u222c\0ntegral;\0\u222b\0"
    "ntersection;\0\u22c2\0nvisibleComma;\0\u2063\0nvisibleTimes;\0\u2062\0"
    "ogon;\0\u012e\0opf;\0\U0001d540\0ota;\0\u0399\0scr;\0\u2110\0"
    "tilde;\0\u0128\0ukcy;\0\u0406\0uml\0\u00cf\0uml;\0\u00cf\0";
static const uint16_t at_I[] = {
    0, 8, 17, 25, 34, 44, 52, 61, 68, 76, 84, 93, 103, 110, 119, 134, 146, 154,
    167, 184, 203, 222, 231, 241, 249, 258, 268, 277, 284,
};

static const char names_J[] =
    "circ;\0\u0134\0cy;\0\u0419\0fr;\0\U0001d50d\0opf;\0\U0001d541\0"
    "scr;\0\U0001d4a5\0sercy;\0\u0408\0ukcy;\0\u0404\0";
static const uint16_t at_J[] = {
    0, 9, 16, 25, 35, 45, 55,
};

static const char names_K[] =
    "Hcy;\0\u0425\0Jcy;\0\u040c\0appa;\0\u039a\0cedil;\0\u0136\0cy;\0\u041a\0"
    "fr;\0\U0001d50e\0opf;\0\U0001d542\0scr;\0\U0001d4a6\0";
static const uint16_t at_K[] = {
    0, 8, 16, 25, 35, 42, 51, 61,
};

static const char names_L[] =
    "Jcy;\0\u0409\0T\0<\0T;\0<\0acute;\0\u0139\0ambda;\0\u039b\0"
    "ang;\0\u27ea\0aplacetrf;\0\u2112\0arr;\0\u219e\0caron;\0\u013d\0"
    "cedil;\0\u013b\0cy;\0\u041b\0eftAngleBracket;\0\u27e8\0"
    "eftArrow;\0\u2190\0eftArrowBar;\0\u21e4\0eftArrowRightArrow;\0\u21c6\0"
    "eftCeiling;\0\u2308\0eftDoubleBracket;\0\u27e6\0"
    "eftDownTeeVector;\0\u2961\0eftDownVector;\0\u21c3\0"
    "eftDownVectorBar;\0\u2959\0eftFloor;\0\u230a\0eftRightArrow;\0\u2194\0"
    "eftRightVector;\0\u294e\0eftTee;\0\u22a3\0eftTeeArrow;\0\u21a4\0"
    "eftTeeVector;\0\u295a\0eftTriangle;\0\u22b2\0eftTriangleBar;\0\u29cf\0"
    "eftTriangleEqual;\0\u22b4\0eftUpDownVector;\0\u2951\0"
    "eftUpTeeVector;\0\u2960\0eftUpVector;\0\u21bf\0eftUpVectorBar;\0\u2958\0"
    "eftVector;\0\u21bc\0eftVectorBar;\0\u2952\0eftarrow;\0\u21d0\0"
    "eftrightarrow;\0\u21d4\0essEqualGreater;\0\u22da\0"
    "essFullEqual;\0\u2266\0essGreater;\0\u2276\0essLess;\0\u2aa1\0"
    "essSlantEqual;\0\u2a7d\0essTilde;\0\u2272\0fr;\0\U0001d50f\0l;\0\u22d8\0"
    "leftarrow;\0\u21da\0midot;\0\u013f\0ongLeftArrow;\0\u27f5\0"
    "ongLeftRightArrow;\0\u27f7\0ongRightArrow;\0\u27f6\0"
    "ongleftarrow;\0\u27f8\0ongleftrightarrow;\0\u27fa\0"
    "ongrightarrow;\0\u27f9\0opf;\0\U0001d543\0owerLeftArrow;\0\u2199\0"
    "owerRightArrow;\0\u2198\0scr;\0\u2112\0sh;\0\u21b0\0strok;\0\u0141\0"
    "t;\0\u226a\0";
static const uint16_t at_L[] = {
    0, 8, 12, 17, 27, 37, 46, 61, 70, 80, 90, 97, 118, 132, 149, 173, 189, 211,
    233, 252, 274, 288, 307, 327, 339, 356, 374, 391, 411, 433, 454, 474, 491,
    511, 526, 544, 558, 577, 598, 616, 632, 645, 664, 678, 687, 694, 709, 719,
    737, 760, 779, 797, 820, 839, 849, 868, 888, 897, 905, 915,
};

static const char names_M[] =
    "ap;\0\u2905\0cy;\0\u041c\0ediumSpace;\0\u205f\0ellintrf;\0\u2133\0"
    "fr;\0\U0001d510\0inusPlus;\0\u2213\0opf;\0\U0001d544\0scr;\0\u2133\0"
    "u;\0\u039c\0";
static const uint16_t at_M[] = {
    0, 8, 15, 31, 45, 54, 68, 78, 87,
};

static const char names_N[] =
    "Jcy;\0\u040a\0acute;\0\u0143\0caron;\0\u0147\0cedil;\0\u0145\0"
    "cy;\0\u041d\0egativeMediumSpace;\0\u200b\0egativeThickSpace;\0\u200b\0"
    "egativeThinSpace;\0\u200b\0egativeVeryThinSpace;\0\u200b\0"
    "estedGreaterGreater;\0\u226b\0estedLessLess;\0\u226a\0ewLine;\0\n\0"
    "fr;\0\U0001d511\0oBreak;\0\u2060\0onBreakingSpace;\0\u00a0\0"
    "opf;\0\u2115\0ot;\0\u2aec\0otCongruent;\0\u2262\0otCupCap;\0\u226d\0"
    "otDoubleVerticalBar;\0\u2226\0otElement;\0\u2209\0otEqual;\0\u2260\0"
    "otEqualTilde;\0\u2242\u0338\0otExists;\0\u2204\0otGreater;\0\u226f\0"
    "otGreaterEqual;\0\u2271\0otGreaterFullEqual;\0\u2267\u0338\0"
    "otGreaterGreater;\0\u226b\u0338\0otGreaterLess;\0\u2279\0"
    "otGreaterSlantEqual;\0\u2a7e\u0338\0otGreaterTilde;\0\u2275\0"
    "otHumpDownHump;\0\u224e\u0338\0otHumpEqual;\0\u224f\u0338\0"
    "otLeftTriangle;\0\u22ea\0otLeftTriangleBar;\0\u29cf\u0338\0"
    "otLeftTriangleEqual;\0\u22ec\0otLess;\0\u226e\0otLessEqual;\0\u2270\0"
    "otLessGreater;\0\u2278\0otLessLess;\0\u226a\u0338\0"
    "otLessSlantEqual;\0\u2a7d\u0338\0otLessTilde;\0\u2274\0"
    "otNestedGreaterGreater;\0\u2aa2\u0338\0otNestedLessLess;\0\u2aa1\u0338\0"
    "otPrecedes;\0\u2280\0otPrecedesEqual;\0\u2aaf\u0338\0"
    "otPrecedesSlantEqual;\0\u22e0\0otReverseElement;\0\u220c\0"
    "otRightTriangle;\0\u22eb\0otRightTriangleBar;\0\u29d0\u0338\0"
    "otRightTriangleEqual;\0\u22ed\0otSquareSubset;\0\u228f\u0338\0"
    "otSquareSubsetEqual;\0\u22e2\0otSquareSuperset;\0\u2290\u0338\0"
    "otSquareSupersetEqual;\0\u22e3\0otSubset;\0\u2282\u20d2\0"
    "otSubsetEqual;\0\u2288\0otSucceeds;\0\u2281\0"
    "otSucceedsEqual;\0\u2ab0\u0338\0otSucceedsSlantEqual;\0\u22e1\0"
    "otSucceedsTilde;\0\u227f\u0338\0otSuperset;\0\u2283\u20d2\0"
    "otSupersetEqual;\0\u2289\0otTilde;\0\u2241\0otTildeEqual;\0\u2244\0"
    "otTildeFullEqual;\0\u2247\0otTildeTilde;\0\u2249\0"
    "otVerticalBar;\0\u2224\0scr;\0\U0001d4a9\0tilde\0\u00d1\0"
    "tilde;\0\u00d1\0u;\0\u039d\0";
static const uint16_t at_N[] = {
    0, 8, 18, 28, 38, 45, 69, 92, 114, 140, 165, 184, 194, 203, 215, 235, 244,
    252, 269, 283, 308, 323, 336, 356, 370, 385, 405, 431, 455, 474, 501, 521,
    543, 562, 582, 607, 632, 644, 661, 680, 698, 722, 739, 769, 793, 809, 832,
    858, 880, 901, 927, 953, 975, 1000, 1024, 1051, 1068, 1087, 1103, 1126,
    1152, 1175, 1194, 1215, 1228, 1246, 1268, 1286, 1305, 1315, 1324, 1334,
};

static const char names_O[] =
    "Elig;\0\u0152\0acute\0\u00d3\0acute;\0\u00d3\0circ\0\u00d4\0"
    "circ;\0\u00d4\0cy;\0\u041e\0dblac;\0\u0150\0fr;\0\U0001d512\0"
    "grave\0\u00d2\0grave;\0\u00d2\0macr;\0\u014c\0mega;\0\u03a9\0"
    "micron;\0\u039f\0opf;\0\U0001d546\0penCurlyDoubleQuote;\0\u201c\0"
    "penCurlyQuote;\0\u2018\0r;\0\u2a54\0scr;\0\U0001d4aa\0slash\0\u00d8\0"
    "slash;\0\u00d8\0tilde\0\u00d5\0tilde;\0\u00d5\0times;\0\u2a37\0"
    "uml\0\u00d6\0uml;\0\u00d6\0verBar;\0\u203e\0verBrace;\0\u23de\0"
    "verBracket;\0\u23b4\0verParenthesis;\0\u23dc\0";
static const uint16_t at_O[] = {
    0, 9, 18, 28, 36, 45, 52, 62, 71, 80, 90, 99, 108, 119, 129, 154, 173, 180,
    190, 199, 209, 218, 228, 239, 246, 254, 266, 280, 296,
};

static const char names_P[] =
    "artialD;\0\u2202\0cy;\0\u041f\0fr;\0\U0001d513\0hi;\0\u03a6\0"
    "i;\0\u03a0\0lusMinus;\0\u00b1\0oincareplane;\0\u210c\0opf;\0\u2119\0"
    "r;\0\u2abb\0recedes;\0\u227a\0recedesEqual;\0\u2aaf\0"
    "recedesSlantEqual;\0\u227c\0recedesTilde;\0\u227e\0rime;\0\u2033\0"
    "roduct;\0\u220f\0roportion;\0\u2237\0roportional;\0\u221d\0"
    "scr;\0\U0001d4ab\0si;\0\u03a8\0";
static const uint16_t at_P[] = {
    0, 13, 20, 29, 36, 42, 55, 73, 82, 89, 102, 120, 143, 161, 171, 183, 198,
    215, 225,
};

static const char names_Q[] =
    "UOT\0\"\0UOT;\0\"\0fr;\0\U0001d514\0opf;\0\u211a\0scr;\0\U0001d4ac\0";
static const uint16_t at_Q[] = {
    0, 6, 13, 22, 31,
};

static const char names_R[] =
    "Barr;\0\u2910\0EG\0\u00ae\0EG;\0\u00ae\0acute;\0\u0154\0ang;\0\u27eb\0"
    "arr;\0\u21a0\0arrtl;\0\u2916\0caron;\0\u0158\0cedil;\0\u0156\0"
    "cy;\0\u0420\0e;\0\u211c\0everseElement;\0\u220b\0"
    "everseEquilibrium;\0\u21cb\0everseUpEquilibrium;\0\u296f\0fr;\0\u211c\0"
    "ho;\0\u03a1\0ightAngleBracket;\0\u27e9\0ightArrow;\0\u2192\0"
    "ightArrowBar;\0\u21e5\0ightArrowLeftArrow;\0\u21c4\0"
    "ightCeiling;\0\u2309\0ightDoubleBracket;\0\u27e7\0"
    "ightDownTeeVector;\0\u295d\0ightDownVector;\0\u21c2\0"
    "ightDownVectorBar;\0\u2955\0ightFloor;\0\u230b\0ightTee;\0\u22a2\0"
    "ightTeeArrow;\0\u21a6\0ightTeeVector;\0\u295b\0ightTriangle;\0\u22b3\0"
    "ightTriangleBar;\0\u29d0\0ightTriangleEqual;\0\u22b5\0"
    "ightUpDownVector;\0\u294f\0ightUpTeeVector;\0\u295c\0"
    "ightUpVector;\0\u21be\0ightUpVectorBar;\0\u2954\0ightVector;\0\u21c0\0"
    "ightVectorBar;\0\u2953\0ightarrow;\0\u21d2\0opf;\0\u211d\0"
    "oundImplies;\0\u2970\0rightarrow;\0\u21db\0scr;\0\u211b\0sh;\0\u21b1\0"
    "uleDelayed;\0\u29f4\0";
static const uint16_t at_R[] = {
    0, 10, 16, 23, 33, 42, 51, 62, 72, 82, 89, 96, 115, 138, 163, 171, 178,
    200, 215, 233, 257, 274, 297, 320, 340, 363, 378, 391, 409, 428, 446, 467,
    490, 512, 533, 551, 572, 588, 607, 622, 631, 648, 664, 673, 681,
};

static const char names_S[] =
    "HCHcy;\0\u0429\0Hcy;\0\u0428\0OFTcy;\0\u042c\0acute;\0\u015a\0"
    "c;\0\u2abc\0caron;\0\u0160\0cedil;\0\u015e\0circ;\0\u015c\0cy;\0\u0421\0"
    "fr;\0\U0001d516\0hortDownArrow;\0\u2193\0hortLeftArrow;\0\u2190\0"
    "hortRightArrow;\0\u2192\0hortUpArrow;\0\u2191\0igma;\0\u03a3\0"
    "mallCircle;\0\u2218\0opf;\0\U0001d54a\0qrt;\0\u221a\0quare;\0\u25a1\0"
    "quareIntersection;\0\u2293\0quareSubset;\0\u228f\0"
    "quareSubsetEqual;\0\u2291\0quareSuperset;\0\u2290\0"
    "quareSupersetEqual;\0\u2292\0quareUnion;\0\u2294\0scr;\0\U0001d4ae\0"
    "tar;\0\u22c6\0ub;\0\u22d0\0ubset;\0\u22d0\0ubsetEqual;\0\u2286\0"
    "ucceeds;\0\u227b\0ucceedsEqual;\0\u2ab0\0ucceedsSlantEqual;\0\u227d\0"
    "ucceedsTilde;\0\u227f\0uchThat;\0\u220b\0um;\0\u2211\0up;\0\u22d1\0"
    "uperset;\0\u2283\0upersetEqual;\0\u2287\0upset;\0\u22d1\0";
static const uint16_t at_S[] = {
    0, 10, 18, 28, 38, 45, 55, 65, 74, 81, 90, 109, 128, 148, 165, 174, 190,
    200, 209, 220, 243, 260, 282, 301, 325, 341, 351, 360, 368, 379, 395, 408,
    426, 449, 467, 480, 488, 496, 509, 527,
};

static const char names_T[] =
    "HORN\0\u00de\0HORN;\0\u00de\0RADE;\0\u2122\0SHcy;\0\u040b\0"
    "Scy;\0\u0426\0ab;\0\t\0au;\0\u03a4\0caron;\0\u0164\0cedil;\0\u0162\0"
    "cy;\0\u0422\0fr;\0\U0001d517\0herefore;\0\u2234\0heta;\0\u0398\0"
    "hickSpace;\0\u205f\u200a\0hinSpace;\0\u2009\0ilde;\0\u223c\0"
    "ildeEqual;\0\u2243\0ildeFullEqual;\0\u2245\0ildeTilde;\0\u2248\0"
    "opf;\0\U0001d54b\0ripleDot;\0\u20db\0scr;\0\U0001d4af\0strok;\0\u0166\0";
static const uint16_t at_T[] = {
    0, 8, 17, 27, 36, 44, 50, 57, 67, 77, 84, 93, 107, 116, 134, 148, 158, 173,
    192, 207, 217, 231, 241,
};

static const char names_U[] =
    "acute\0\u00da\0acute;\0\u00da\0arr;\0\u219f\0arrocir;\0\u2949\0"
    "brcy;\0\u040e\0breve;\0\u016c\0circ\0\u00db\0circ;\0\u00db\0"
    "cy;\0\u0423\0dblac;\0\u0170\0fr;\0\U0001d518\0grave\0\u00d9\0"
    "grave;\0\u00d9\0macr;\0\u016a\0nderBar;\0_\0nderBrace;\0\u23df\0"
    "nderBracket;\0\u23b5\0nderParenthesis;\0\u23dd\0nion;\0\u22c3\0"
    "nionPlus;\0\u228e\0ogon;\0\u0172\0opf;\0\U0001d54c\0pArrow;\0\u2191\0"
    "pArrowBar;\0\u2912\0pArrowDownArrow;\0\u21c5\0pDownArrow;\0\u2195\0"
    "pEquilibrium;\0\u296e\0pTee;\0\u22a5\0pTeeArrow;\0\u21a5\0"
    "parrow;\0\u21d1\0pdownarrow;\0\u21d5\0pperLeftArrow;\0\u2196\0"
    "pperRightArrow;\0\u2197\0psi;\0\u03d2\0psilon;\0\u03a5\0ring;\0\u016e\0"
    "scr;\0\U0001d4b0\0tilde;\0\u0168\0uml\0\u00dc\0uml;\0\u00dc\0";
static const uint16_t at_U[] = {
    0, 9, 19, 28, 41, 50, 60, 68, 77, 84, 94, 103, 112, 122, 131, 142, 157,
    174, 195, 205, 219, 228, 238, 250, 265, 286, 302, 320, 330, 345, 357, 373,
    392, 412, 420, 431, 440, 450, 460, 467,
};

static const char names_V[] =
    "Dash;\0\u22ab\0bar;\0\u2aeb\0cy;\0\u0412\0dash;\0\u22a9\0"
    "dashl;\0\u2ae6\0ee;\0\u22c1\0erbar;\0\u2016\0ert;\0\u2016\0"
    "erticalBar;\0\u2223\0erticalLine;\0|\0erticalSeparator;\0\u2758\0"
    "erticalTilde;\0\u2240\0eryThinSpace;\0\u200a\0fr;\0\U0001d519\0"
    "opf;\0\U0001d54d\0scr;\0\U0001d4b1\0vdash;\0\u22aa\0";
static const uint16_t at_V[] = {
    0, 10, 19, 26, 36, 47, 55, 66, 75, 91, 106, 128, 146, 164, 173, 183, 193,
};

static const char names_W[] =
    "circ;\0\u0174\0edge;\0\u22c0\0fr;\0\U0001d51a\0opf;\0\U0001d54e\0"
    "scr;\0\U0001d4b2\0";
static const uint16_t at_W[] = {
    0, 9, 19, 28, 38,
};

static const char names_X[] =
    "fr;\0\U0001d51b\0i;\0\u039e\0opf;\0\U0001d54f\0scr;\0\U0001d4b3\0";
static const uint16_t at_X[] = {
    0, 9, 15, 25,
};

static const char names_Y[] =
    "Acy;\0\u042f\0Icy;\0\u0407\0Ucy;\0\u042e\0acute\0\u00dd\0"
    "acute;\0\u00dd\0circ;\0\u0176\0cy;\0\u042b\0fr;\0\U0001d51c\0"
    "opf;\0\U0001d550\0scr;\0\U0001d4b4\0uml;\0\u0178\0";
static const uint16_t at_Y[] = {
    0, 8, 16, 24, 33, 43, 52, 59, 68, 78, 88,
};

static const char names_Z[] =
    "Hcy;\0\u0416\0acute;\0\u0179\0caron;\0\u017d\0cy;\0\u0417\0"
    "dot;\0\u017b\0eroWidthSpace;\0\u200b\0eta;\0\u0396\0fr;\0\u2128\0"
    "opf;\0\u2124\0scr;\0\U0001d4b5\0";
static const uint16_t at_Z[] = {
    0, 8, 18, 28, 35, 43, 62, 70, 78, 87,
};

static const char names_a[] =
    "acute\0\u00e1\0acute;\0\u00e1\0breve;\0\u0103\0c;\0\u223e\0"
    "cE;\0\u223e\u0333\0cd;\0\u223f\0circ\0\u00e2\0circ;\0\u00e2\0"
    "cute\0\u00b4\0cute;\0\u00b4\0cy;\0\u0430\0elig\0\u00e6\0elig;\0\u00e6\0"
    "f;\0\u2061\0fr;\0\U0001d51e\0grave\0\u00e0\0grave;\0\u00e0\0"
    "lefsym;\0\u2135\0leph;\0\u2135\0lpha;\0\u03b1\0macr;\0\u0101\0"
    "malg;\0\u2a3f\0mp\0&\0mp;\0&\0nd;\0\u2227\0ndand;\0\u2a55\0"
    "ndd;\0\u2a5c\0ndslope;\0\u2a58\0ndv;\0\u2a5a\0ng;\0\u2220\0"
    "nge;\0\u29a4\0ngle;\0\u2220\0ngmsd;\0\u2221\0ngmsdaa;\0\u29a8\0"
    "ngmsdab;\0\u29a9\0ngmsdac;\0\u29aa\0ngmsdad;\0\u29ab\0ngmsdae;\0\u29ac\0"
    "ngmsdaf;\0\u29ad\0ngmsdag;\0\u29ae\0ngmsdah;\0\u29af\0ngrt;\0\u221f\0"
    "ngrtvb;\0\u22be\0ngrtvbd;\0\u299d\0ngsph;\0\u2222\0ngst;\0\u00c5\0"
    "ngzarr;\0\u237c\0ogon;\0\u0105\0opf;\0\U0001d552\0p;\0\u2248\0"
    "pE;\0\u2a70\0pacir;\0\u2a6f\0pe;\0\u224a\0pid;\0\u224b\0pos;\0'\0"
    "pprox;\0\u2248\0pproxeq;\0\u224a\0ring\0\u00e5\0ring;\0\u00e5\0"
    "scr;\0\U0001d4b6\0st;\0*\0symp;\0\u2248\0sympeq;\0\u224d\0"
    "tilde\0\u00e3\0tilde;\0\u00e3\0uml\0\u00e4\0uml;\0\u00e4\0"
    "wconint;\0\u2233\0wint;\0\u2a11\0";
static const uint16_t at_a[] = {
    0, 9, 19, 29, 36, 46, 54, 62, 71, 79, 88, 95, 103, 112, 119, 128, 137, 147,
    159, 169, 178, 187, 197, 202, 208, 216, 227, 236, 249, 258, 266, 275, 285,
    296, 309, 322, 335, 348, 361, 374, 387, 400, 410, 422, 435, 446, 455, 467,
    476, 486, 493, 501, 512, 520, 529, 536, 547, 560, 568, 577, 587, 593, 603,
    615, 624, 634, 641, 649, 662,
};

static const char names_b[] =
    "Not;\0\u2aed\0ackcong;\0\u224c\0ackepsilon;\0\u03f6\0ackprime;\0\u2035\0"
    "acksim;\0\u223d\0acksimeq;\0\u22cd\0arvee;\0\u22bd\0arwed;\0\u2305\0"
    "arwedge;\0\u2305\0brk;\0\u23b5\0brktbrk;\0\u23b6\0cong;\0\u224c\0"
    "cy;\0\u0431\0dquo;\0\u201e\0ecaus;\0\u2235\0ecause;\0\u2235\0"
    "emptyv;\0\u29b0\0epsi;\0\u03f6\0ernou;\0\u212c\0eta;\0\u03b2\0"
    "eth;\0\u2136\0etween;\0\u226c\0fr;\0\U0001d51f\0igcap;\0\u22c2\0"
    "igcirc;\0\u25ef\0igcup;\0\u22c3\0igodot;\0\u2a00\0igoplus;\0\u2a01\0"
    "igotimes;\0\u2a02\0igsqcup;\0\u2a06\0igstar;\0\u2605\0"
    "igtriangledown;\0\u25bd\0igtriangleup;\0\u25b3\0iguplus;\0\u2a04\0"
    "igvee;\0\u22c1\0igwedge;\0\u22c0\0karow;\0\u290d\0lacklozenge;\0\u29eb\0"
    "lacksquare;\0\u25aa\0lacktriangle;\0\u25b4\0lacktriangledown;\0\u25be\0"
    "lacktriangleleft;\0\u25c2\0lacktriangleright;\0\u25b8\0lank;\0\u2423\0"
    "lk12;\0\u2592\0lk14;\0\u2591\0lk34;\0\u2593\0lock;\0\u2588\0"
    "ne;\0=\u20e5\0nequiv;\0\u2261\u20e5\0not;\0\u2310\0opf;\0\U0001d553\0"
    "ot;\0\u22a5\0ottom;\0\u22a5\0owtie;\0\u22c8\0oxDL;\0\u2557\0"
    "oxDR;\0\u2554\0oxDl;\0\u2556\0oxDr;\0\u2553\0oxH;\0\u2550\0"
    "oxHD;\0\u2566\0oxHU;\0\u2569\0oxHd;\0\u2564\0oxHu;\0\u2567\0"
    "oxUL;\0\u255d\0oxUR;\0\u255a\0oxUl;\0\u255c\0oxUr;\0\u2559\0"
    "oxV;\0\u2551\0oxVH;\0\u256c\0oxVL;\0\u2563\0oxVR;\0\u2560\0"
    "oxVh;\0\u256b\0oxVl;\0\u2562\0oxVr;\0\u255f\0oxbox;\0\u29c9\0"
    "oxdL;\0\u2555\0oxdR;\0\u2552\0oxdl;\0\u2510\0oxdr;\0\u250c\0"
    "oxh;\0\u2500\0oxhD;\0\u2565\0oxhU;\0\u2568\0oxhd;\0\u252c\0"
    "oxhu;\0\u2534\0oxminus;\0\u229f\0oxplus;\0\u229e\0oxtimes;\0\u22a0\0"
    "oxuL;\0\u255b\0oxuR;\0\u2558\0oxul;\0\u2518\0oxur;\0\u2514\0"
    "oxv;\0\u2502\0oxvH;\0\u256a\0oxvL;\0\u2561\0oxvR;\0\u255e\0"
    "oxvh;\0\u253c\0oxvl;\0\u2524\0oxvr;\0\u251c\0prime;\0\u2035\0"
    "reve;\0\u02d8\0rvbar\0\u00a6\0rvbar;\0\u00a6\0scr;\0\U0001d4b7\0"
    "semi;\0\u204f\0sim;\0\u223d\0sime;\0\u22cd\0sol;\0\\\0solb;\0\u29c5\0"
    "solhsub;\0\u27c8\0ull;\0\u2022\0ullet;\0\u2022\0ump;\0\u224e\0"
    "umpE;\0\u2aae\0umpe;\0\u224f\0umpeq;\0\u224f\0";
static const uint16_t at_b[] = {
    0, 9, 22, 37, 51, 63, 77, 88, 99, 112, 121, 134, 144, 151, 161, 172, 184,
    196, 205, 216, 224, 233, 245, 254, 265, 277, 288, 300, 313, 327, 340, 352,
    372, 390, 403, 414, 427, 438, 455, 471, 489, 511, 533, 556, 566, 576, 586,
    596, 606, 615, 630, 639, 649, 657, 668, 679, 689, 699, 709, 719, 728, 738,
    748, 758, 768, 778, 788, 798, 808, 817, 827, 837, 847, 857, 867, 877, 888,
    898, 908, 918, 928, 937, 947, 957, 967, 977, 990, 1002, 1015, 1025, 1035,
    1045, 1055, 1064, 1074, 1084, 1094, 1104, 1114, 1124, 1135, 1144, 1153,
    1163, 1173, 1183, 1192, 1202, 1209, 1219, 1232, 1241, 1252, 1261, 1271,
    1281,
};

static const char names_c[] =
    "acute;\0\u0107\0ap;\0\u2229\0apand;\0\u2a44\0apbrcup;\0\u2a49\0"
    "apcap;\0\u2a4b\0apcup;\0\u2a47\0apdot;\0\u2a40\0aps;\0\u2229\ufe00\0"
    "aret;\0\u2041\0aron;\0\u02c7\0caps;\0\u2a4d\0caron;\0\u010d\0"
    "cedil\0\u00e7\0cedil;\0\u00e7\0circ;\0\u0109\0cups;\0\u2a4c\0"
    "cupssm;\0\u2a50\0dot;\0\u010b\0edil\0\u00b8\0edil;\0\u00b8\0"
    "emptyv;\0\u29b2\0ent\0\u00a2\0ent;\0\u00a2\0enterdot;\0\u00b7\0"
    "fr;\0\U0001d520\0hcy;\0\u0447\0heck;\0\u2713\0heckmark;\0\u2713\0"
    "hi;\0\u03c7\0ir;\0\u25cb\0irE;\0\u29c3\0irc;\0\u02c6\0irceq;\0\u2257\0"
    "irclearrowleft;\0\u21ba\0irclearrowright;\0\u21bb\0ircledR;\0\u00ae\0"
    "ircledS;\0\u24c8\0ircledast;\0\u229b\0ircledcirc;\0\u229a\0"
    "ircleddash;\0\u229d\0ire;\0\u2257\0irfnint;\0\u2a10\0irmid;\0\u2aef\0"
    "irscir;\0\u29c2\0lubs;\0\u2663\0lubsuit;\0\u2663\0olon;\0:\0"
    "olone;\0\u2254\0oloneq;\0\u2254\0omma;\0,\0ommat;\0@\0omp;\0\u2201\0"
    "ompfn;\0\u2218\0omplement;\0\u2201\0omplexes;\0\u2102\0ong;\0\u2245\0"
    "ongdot;\0\u2a6d\0onint;\0\u222e\0opf;\0\U0001d554\0oprod;\0\u2210\0"
    "opy\0\u00a9\0opy;\0\u00a9\0opysr;\0\u2117\0rarr;\0\u21b5\0"
    "ross;\0\u2717\0scr;\0\U0001d4b8\0sub;\0\u2acf\0sube;\0\u2ad1\0"
    "sup;\0\u2ad0\0supe;\0\u2ad2\0tdot;\0\u22ef\0udarrl;\0\u2938\0"
    "udarrr;\0\u2935\0uepr;\0\u22de\0uesc;\0\u22df\0ularr;\0\u21b6\0"
    "ularrp;\0\u293d\0up;\0\u222a\0upbrcap;\0\u2a48\0upcap;\0\u2a46\0"
    "upcup;\0\u2a4a\0updot;\0\u228d\0upor;\0\u2a45\0ups;\0\u222a\ufe00\0"
    "urarr;\0\u21b7\0urarrm;\0\u293c\0urlyeqprec;\0\u22de\0"
    "urlyeqsucc;\0\u22df\0urlyvee;\0\u22ce\0urlywedge;\0\u22cf\0"
    "urren\0\u00a4\0urren;\0\u00a4\0urvearrowleft;\0\u21b6\0"
    "urvearrowright;\0\u21b7\0uvee;\0\u22ce\0uwed;\0\u22cf\0"
    "wconint;\0\u2232\0wint;\0\u2231\0ylcty;\0\u232d\0";
static const uint16_t at_c[] = {
    0, 10, 18, 29, 42, 53, 64, 75, 87, 97, 106, 116, 126, 135, 145, 154, 164,
    176, 184, 192, 201, 213, 220, 228, 241, 250, 258, 268, 282, 289, 297, 306,
    314, 325, 345, 366, 378, 391, 406, 422, 438, 447, 460, 471, 483, 493, 506,
    514, 525, 537, 545, 554, 563, 574, 589, 603, 612, 624, 635, 645, 656, 663,
    671, 682, 692, 702, 712, 721, 731, 740, 750, 760, 772, 784, 794, 804, 815,
    827, 835, 848, 859, 870, 881, 891, 903, 914, 926, 942, 958, 971, 986, 995,
    1005, 1024, 1044, 1054, 1064, 1077, 1087,
};

static const char names_d[] =
    "Arr;\0\u21d3\0Har;\0\u2965\0agger;\0\u2020\0aleth;\0\u2138\0"
    "arr;\0\u2193\0ash;\0\u2010\0ashv;\0\u22a3\0bkarow;\0\u290f\0"
    "blac;\0\u02dd\0caron;\0\u010f\0cy;\0\u0434\0d;\0\u2146\0"
    "dagger;\0\u2021\0darr;\0\u21ca\0dotseq;\0\u2a77\0eg\0\u00b0\0"
    "eg;\0\u00b0\0elta;\0\u03b4\0emptyv;\0\u29b1\0fisht;\0\u297f\0"
    "fr;\0\U0001d521\0harl;\0\u21c3\0harr;\0\u21c2\0iam;\0\u22c4\0"
    "iamond;\0\u22c4\0iamondsuit;\0\u2666\0iams;\0\u2666\0ie;\0\u00a8\0"
    "igamma;\0\u03dd\0isin;\0\u22f2\0iv;\0\u00f7\0ivide\0\u00f7\0"
    "ivide;\0\u00f7\0ivideontimes;\0\u22c7\0ivonx;\0\u22c7\0jcy;\0\u0452\0"
    "lcorn;\0\u231e\0lcrop;\0\u230d\0ollar;\0$\0opf;\0\U0001d555\0"
    "ot;\0\u02d9\0oteq;\0\u2250\0oteqdot;\0\u2251\0otminus;\0\u2238\0"
    "otplus;\0\u2214\0otsquare;\0\u22a1\0oublebarwedge;\0\u2306\0"
    "ownarrow;\0\u2193\0owndownarrows;\0\u21ca\0ownharpoonleft;\0\u21c3\0"
    "ownharpoonright;\0\u21c2\0rbkarow;\0\u2910\0rcorn;\0\u231f\0"
    "rcrop;\0\u230c\0scr;\0\U0001d4b9\0scy;\0\u0455\0sol;\0\u29f6\0"
    "strok;\0\u0111\0tdot;\0\u22f1\0tri;\0\u25bf\0trif;\0\u25be\0"
    "uarr;\0\u21f5\0uhar;\0\u296f\0wangle;\0\u29a6\0zcy;\0\u045f\0"
    "zigrarr;\0\u27ff\0";
static const uint16_t at_d[] = {
    0, 9, 18, 29, 40, 49, 58, 68, 80, 89, 99, 106, 113, 125, 135, 147, 153,
    160, 169, 181, 192, 201, 211, 221, 230, 242, 258, 268, 275, 286, 296, 303,
    312, 322, 340, 351, 359, 370, 381, 390, 400, 407, 417, 430, 443, 455, 469,
    488, 502, 521, 541, 562, 575, 586, 597, 607, 615, 624, 634, 644, 653, 663,
    673, 683, 695, 703,
};

static const char names_e[] =
    "DDot;\0\u2a77\0Dot;\0\u2251\0acute\0\u00e9\0acute;\0\u00e9\0"
    "aster;\0\u2a6e\0caron;\0\u011b\0cir;\0\u2256\0circ\0\u00ea\0"
    "circ;\0\u00ea\0colon;\0\u2255\0cy;\0\u044d\0dot;\0\u0117\0e;\0\u2147\0"
    "fDot;\0\u2252\0fr;\0\U0001d522\0g;\0\u2a9a\0grave\0\u00e8\0"
    "grave;\0\u00e8\0gs;\0\u2a96\0gsdot;\0\u2a98\0l;\0\u2a99\0"
    "linters;\0\u23e7\0ll;\0\u2113\0ls;\0\u2a95\0lsdot;\0\u2a97\0"
    "macr;\0\u0113\0mpty;\0\u2205\0mptyset;\0\u2205\0mptyv;\0\u2205\0"
    "msp13;\0\u2004\0msp14;\0\u2005\0msp;\0\u2003\0ng;\0\u014b\0"
    "nsp;\0\u2002\0ogon;\0\u0119\0opf;\0\U0001d556\0par;\0\u22d5\0"
    "parsl;\0\u29e3\0plus;\0\u2a71\0psi;\0\u03b5\0psilon;\0\u03b5\0"
    "psiv;\0\u03f5\0qcirc;\0\u2256\0qcolon;\0\u2255\0qsim;\0\u2242\0"
    "qslantgtr;\0\u2a96\0qslantless;\0\u2a95\0quals;\0=\0quest;\0\u225f\0"
    "quiv;\0\u2261\0quivDD;\0\u2a78\0qvparsl;\0\u29e5\0rDot;\0\u2253\0"
    "rarr;\0\u2971\0scr;\0\u212f\0sdot;\0\u2250\0sim;\0\u2242\0ta;\0\u03b7\0"
    "th\0\u00f0\0th;\0\u00f0\0uml\0\u00eb\0uml;\0\u00eb\0uro;\0\u20ac\0"
    "xcl;\0!\0xist;\0\u2203\0xpectation;\0\u2130\0xponentiale;\0\u2147\0";
static const uint16_t at_e[] = {
    0, 10, 19, 28, 38, 49, 59, 68, 76, 85, 96, 103, 111, 118, 128, 137, 144,
    153, 163, 171, 182, 189, 202, 210, 218, 229, 238, 248, 261, 272, 283, 294,
    303, 310, 319, 328, 338, 347, 358, 368, 376, 387, 396, 407, 419, 429, 444,
    460, 469, 480, 490, 502, 515, 525, 535, 544, 554, 563, 570, 576, 583, 590,
    598, 607, 614, 624, 640,
};

static const char names_f[] =
    "allingdotseq;\0\u2252\0cy;\0\u0444\0emale;\0\u2640\0filig;\0\ufb03\0"
    "flig;\0\ufb00\0fllig;\0\ufb04\0fr;\0\U0001d523\0ilig;\0\ufb01\0"
    "jlig;\0fj\0lat;\0\u266d\0llig;\0\ufb02\0ltns;\0\u25b1\0nof;\0\u0192\0"
    "opf;\0\U0001d557\0orall;\0\u2200\0ork;\0\u22d4\0orkv;\0\u2ad9\0"
    "partint;\0\u2a0d\0rac12\0\u00bd\0rac12;\0\u00bd\0rac13;\0\u2153\0"
    "rac14\0\u00bc\0rac14;\0\u00bc\0rac15;\0\u2155\0rac16;\0\u2159\0"
    "rac18;\0\u215b\0rac23;\0\u2154\0rac25;\0\u2156\0rac34\0\u00be\0"
    "rac34;\0\u00be\0rac35;\0\u2157\0rac38;\0\u215c\0rac45;\0\u2158\0"
    "rac56;\0\u215a\0rac58;\0\u215d\0rac78;\0\u215e\0rasl;\0\u2044\0"
    "rown;\0\u2322\0scr;\0\U0001d4bb\0";
static const uint16_t at_f[] = {
    0, 18, 25, 36, 47, 57, 68, 77, 87, 96, 105, 115, 125, 133, 143, 154, 163,
    173, 186, 195, 205, 216, 225, 235, 246, 257, 268, 279, 290, 299, 309, 320,
    331, 342, 353, 364, 375, 385, 395,
};

static const char names_g[] =
    "E;\0\u2267\0El;\0\u2a8c\0acute;\0\u01f5\0amma;\0\u03b3\0ammad;\0\u03dd\0"
    "ap;\0\u2a86\0breve;\0\u011f\0circ;\0\u011d\0cy;\0\u0433\0dot;\0\u0121\0"
    "e;\0\u2265\0el;\0\u22db\0eq;\0\u2265\0eqq;\0\u2267\0eqslant;\0\u2a7e\0"
    "es;\0\u2a7e\0escc;\0\u2aa9\0esdot;\0\u2a80\0esdoto;\0\u2a82\0"
    "esdotol;\0\u2a84\0esl;\0\u22db\ufe00\0esles;\0\u2a94\0fr;\0\U0001d524\0"
    "g;\0\u226b\0gg;\0\u22d9\0imel;\0\u2137\0jcy;\0\u0453\0l;\0\u2277\0"
    "lE;\0\u2a92\0la;\0\u2aa5\0lj;\0\u2aa4\0nE;\0\u2269\0nap;\0\u2a8a\0"
    "napprox;\0\u2a8a\0ne;\0\u2a88\0neq;\0\u2a88\0neqq;\0\u2269\0"
    "nsim;\0\u22e7\0opf;\0\U0001d558\0rave;\0`\0scr;\0\u210a\0sim;\0\u2273\0"
    "sime;\0\u2a8e\0siml;\0\u2a90\0t\0>\0t;\0>\0tcc;\0\u2aa7\0tcir;\0\u2a7a\0"
    "tdot;\0\u22d7\0tlPar;\0\u2995\0tquest;\0\u2a7c\0trapprox;\0\u2a86\0"
    "trarr;\0\u2978\0trdot;\0\u22d7\0treqless;\0\u22db\0treqqless;\0\u2a8c\0"
    "trless;\0\u2277\0trsim;\0\u2273\0vertneqq;\0\u2269\ufe00\0"
    "vnE;\0\u2269\ufe00\0";
static const uint16_t at_g[] = {
    0, 7, 15, 25, 34, 44, 52, 62, 71, 78, 86, 93, 101, 109, 118, 131, 139, 149,
    160, 172, 185, 197, 208, 217, 224, 232, 242, 250, 257, 265, 273, 281, 289,
    298, 311, 319, 328, 338, 348, 358, 366, 375, 384, 394, 404, 408, 413, 422,
    432, 442, 453, 465, 479, 490, 501, 515, 530, 542, 553, 570,
};

static const char names_h[] =
    "Arr;\0\u21d4\0airsp;\0\u200a\0alf;\0\u00bd\0amilt;\0\u210b\0"
    "ardcy;\0\u044a\0arr;\0\u2194\0arrcir;\0\u2948\0arrw;\0\u21ad\0"
    "bar;\0\u210f\0circ;\0\u0125\0earts;\0\u2665\0eartsuit;\0\u2665\0"
    "ellip;\0\u2026\0ercon;\0\u22b9\0fr;\0\U0001d525\0ksearow;\0\u2925\0"
    "kswarow;\0\u2926\0oarr;\0\u21ff\0omtht;\0\u223b\0ookleftarrow;\0\u21a9\0"
    "ookrightarrow;\0\u21aa\0opf;\0\U0001d559\0orbar;\0\u2015\0"
    "scr;\0\U0001d4bd\0slash;\0\u210f\0strok;\0\u0127\0ybull;\0\u2043\0"
    "yphen;\0\u2010\0";
static const uint16_t at_h[] = {
    0, 9, 20, 28, 39, 49, 58, 70, 80, 89, 98, 109, 123, 134, 145, 154, 167,
    180, 190, 201, 219, 238, 248, 259, 269, 280, 290, 301,
};

static const char names_i[] =
    "acute\0\u00ed\0acute;\0\u00ed\0c;\0\u2063\0circ\0\u00ee\0circ;\0\u00ee\0"
    "cy;\0\u0438\0ecy;\0\u0435\0excl\0\u00a1\0excl;\0\u00a1\0ff;\0\u21d4\0"
    "fr;\0\U0001d526\0grave\0\u00ec\0grave;\0\u00ec\0i;\0\u2148\0"
    "iiint;\0\u2a0c\0iint;\0\u222d\0infin;\0\u29dc\0iota;\0\u2129\0"
    "jlig;\0\u0133\0macr;\0\u012b\0mage;\0\u2111\0magline;\0\u2110\0"
    "magpart;\0\u2111\0math;\0\u0131\0mof;\0\u22b7\0mped;\0\u01b5\0"
    "n;\0\u2208\0ncare;\0\u2105\0nfin;\0\u221e\0nfintie;\0\u29dd\0"
    "nodot;\0\u0131\0nt;\0\u222b\0ntcal;\0\u22ba\0ntegers;\0\u2124\0"
    "ntercal;\0\u22ba\0ntlarhk;\0\u2a17\0ntprod;\0\u2a3c\0ocy;\0\u0451\0"
    "ogon;\0\u012f\0opf;\0\U0001d55a\0ota;\0\u03b9\0prod;\0\u2a3c\0"
    "quest\0\u00bf\0quest;\0\u00bf\0scr;\0\U0001d4be\0sin;\0\u2208\0"
    "sinE;\0\u22f9\0sindot;\0\u22f5\0sins;\0\u22f4\0sinsv;\0\u22f3\0"
    "sinv;\0\u2208\0t;\0\u2062\0tilde;\0\u0129\0ukcy;\0\u0456\0uml\0\u00ef\0"
    "uml;\0\u00ef\0";
static const uint16_t at_i[] = {
    0, 9, 19, 26, 34, 43, 50, 58, 66, 75, 83, 92, 101, 111, 118, 129, 139, 150,
    160, 169, 178, 188, 201, 214, 223, 232, 241, 248, 259, 269, 282, 292, 300,
    311, 324, 337, 350, 362, 370, 379, 389, 397, 407, 416, 426, 436, 445, 455,
    467, 477, 488, 498, 505, 515, 524, 531,
};

static const char names_j[] =
    "circ;\0\u0135\0cy;\0\u0439\0fr;\0\U0001d527\0math;\0\u0237\0"
    "opf;\0\U0001d55b\0scr;\0\U0001d4bf\0sercy;\0\u0458\0ukcy;\0\u0454\0";
static const uint16_t at_j[] = {
    0, 9, 16, 25, 34, 44, 54, 64,
};

static const char names_k[] =
    "appa;\0\u03ba\0appav;\0\u03f0\0cedil;\0\u0137\0cy;\0\u043a\0"
    "fr;\0\U0001d528\0green;\0\u0138\0hcy;\0\u0445\0jcy;\0\u045c\0"
    "opf;\0\U0001d55c\0scr;\0\U0001d4c0\0";
static const uint16_t at_k[] = {
    0, 9, 19, 29, 36, 45, 55, 63, 71, 81,
};

static const char names_l[] =
    "Aarr;\0\u21da\0Arr;\0\u21d0\0Atail;\0\u291b\0Barr;\0\u290e\0E;\0\u2266\0"
    "Eg;\0\u2a8b\0Har;\0\u2962\0acute;\0\u013a\0aemptyv;\0\u29b4\0"
    "agran;\0\u2112\0ambda;\0\u03bb\0ang;\0\u27e8\0angd;\0\u2991\0"
    "angle;\0\u27e8\0ap;\0\u2a85\0aquo\0\u00ab\0aquo;\0\u00ab\0arr;\0\u2190\0"
    "arrb;\0\u21e4\0arrbfs;\0\u291f\0arrfs;\0\u291d\0arrhk;\0\u21a9\0"
    "arrlp;\0\u21ab\0arrpl;\0\u2939\0arrsim;\0\u2973\0arrtl;\0\u21a2\0"
    "at;\0\u2aab\0atail;\0\u2919\0ate;\0\u2aad\0ates;\0\u2aad\ufe00\0"
    "barr;\0\u290c\0bbrk;\0\u2772\0brace;\0{\0brack;\0[\0brke;\0\u298b\0"
    "brksld;\0\u298f\0brkslu;\0\u298d\0caron;\0\u013e\0cedil;\0\u013c\0"
    "ceil;\0\u2308\0cub;\0{\0cy;\0\u043b\0dca;\0\u2936\0dquo;\0\u201c\0"
    "dquor;\0\u201e\0drdhar;\0\u2967\0drushar;\0\u294b\0dsh;\0\u21b2\0"
    "e;\0\u2264\0eftarrow;\0\u2190\0eftarrowtail;\0\u21a2\0"
    "eftharpoondown;\0\u21bd\0eftharpoonup;\0\u21bc\0eftleftarrows;\0\u21c7\0"
    "eftrightarrow;\0\u2194\0eftrightarrows;\0\u21c6\0"
    "eftrightharpoons;\0\u21cb\0eftrightsquigarrow;\0\u21ad\0"
    "eftthreetimes;\0\u22cb\0eg;\0\u22da\0eq;\0\u2264\0eqq;\0\u2266\0"
    "eqslant;\0\u2a7d\0es;\0\u2a7d\0escc;\0\u2aa8\0esdot;\0\u2a7f\0"
    "esdoto;\0\u2a81\0esdotor;\0\u2a83\0esg;\0\u22da\ufe00\0esges;\0\u2a93\0"
    "essapprox;\0\u2a85\0essdot;\0\u22d6\0esseqgtr;\0\u22da\0"
    "esseqqgtr;\0\u2a8b\0essgtr;\0\u2276\0esssim;\0\u2272\0fisht;\0\u297c\0"
    "floor;\0\u230a\0fr;\0\U0001d529\0g;\0\u2276\0gE;\0\u2a91\0"
    "hard;\0\u21bd\0haru;\0\u21bc\0harul;\0\u296a\0hblk;\0\u2584\0"
    "jcy;\0\u0459\0l;\0\u226a\0larr;\0\u21c7\0lcorner;\0\u231e\0"
    "lhard;\0\u296b\0ltri;\0\u25fa\0midot;\0\u0140\0moust;\0\u23b0\0"
    "moustache;\0\u23b0\0nE;\0\u2268\0nap;\0\u2a89\0napprox;\0\u2a89\0"
    "ne;\0\u2a87\0neq;\0\u2a87\0neqq;\0\u2268\0nsim;\0\u22e6\0oang;\0\u27ec\0"
    "oarr;\0\u21fd\0obrk;\0\u27e6\0ongleftarrow;\0\u27f5\0"
    "ongleftrightarrow;\0\u27f7\0ongmapsto;\0\u27fc\0ongrightarrow;\0\u27f6\0"
    "ooparrowleft;\0\u21ab\0ooparrowright;\0\u21ac\0opar;\0\u2985\0"
    "opf;\0\U0001d55d\0oplus;\0\u2a2d\0otimes;\0\u2a34\0owast;\0\u2217\0"
    "owbar;\0_\0oz;\0\u25ca\0ozenge;\0\u25ca\0ozf;\0\u29eb\0par;\0(\0"
    "parlt;\0\u2993\0rarr;\0\u21c6\0rcorner;\0\u231f\0rhar;\0\u21cb\0"
    "rhard;\0\u296d\0rm;\0\u200e\0rtri;\0\u22bf\0saquo;\0\u2039\0"
    "scr;\0\U0001d4c1\0sh;\0\u21b0\0sim;\0\u2272\0sime;\0\u2a8d\0"
    "simg;\0\u2a8f\0sqb;\0[\0squo;\0\u2018\0squor;\0\u201a\0strok;\0\u0142\0"
    "t\0<\0t;\0<\0tcc;\0\u2aa6\0tcir;\0\u2a79\0tdot;\0\u22d6\0"
    "three;\0\u22cb\0times;\0\u22c9\0tlarr;\0\u2976\0tquest;\0\u2a7b\0"
    "trPar;\0\u2996\0tri;\0\u25c3\0trie;\0\u22b4\0trif;\0\u25c2\0"
    "urdshar;\0\u294a\0uruhar;\0\u2966\0vertneqq;\0\u2268\ufe00\0"
    "vnE;\0\u2268\ufe00\0";
static const uint16_t at_l[] = {
    0, 10, 19, 30, 40, 47, 55, 64, 74, 87, 98, 108, 117, 127, 138, 146, 154,
    163, 172, 182, 194, 205, 216, 227, 238, 250, 261, 269, 280, 289, 302, 312,
    322, 331, 340, 350, 362, 374, 384, 394, 404, 411, 418, 427, 437, 448, 460,
    473, 482, 489, 503, 521, 541, 559, 578, 597, 617, 639, 663, 682, 690, 698,
    707, 720, 728, 738, 749, 761, 774, 786, 797, 812, 824, 838, 853, 865, 877,
    888, 899, 908, 915, 923, 933, 943, 954, 964, 972, 979, 989, 1002, 1013,
    1023, 1033, 1044, 1059, 1067, 1076, 1089, 1097, 1106, 1116, 1126, 1136,
    1146, 1156, 1174, 1197, 1212, 1231, 1249, 1268, 1278, 1288, 1299, 1311,
    1322, 1331, 1339, 1351, 1360, 1367, 1378, 1388, 1401, 1411, 1422, 1430,
    1440, 1451, 1461, 1469, 1478, 1488, 1498, 1505, 1515, 1526, 1536, 1540,
    1545, 1554, 1564, 1574, 1585, 1596, 1607, 1619, 1630, 1639, 1649, 1659,
    1672, 1684, 1701,
};

static const char names_m[] =
    "DDot;\0\u223a\0acr\0\u00af\0acr;\0\u00af\0ale;\0\u2642\0alt;\0\u2720\0"
    "altese;\0\u2720\0ap;\0\u21a6\0apsto;\0\u21a6\0apstodown;\0\u21a7\0"
    "apstoleft;\0\u21a4\0apstoup;\0\u21a5\0arker;\0\u25ae\0comma;\0\u2a29\0"
    "cy;\0\u043c\0dash;\0\u2014\0easuredangle;\0\u2221\0fr;\0\U0001d52a\0"
    "ho;\0\u2127\0icro\0\u00b5\0icro;\0\u00b5\0id;\0\u2223\0idast;\0*\0"
    "idcir;\0\u2af0\0iddot\0\u00b7\0iddot;\0\u00b7\0inus;\0\u2212\0"
    "inusb;\0\u229f\0inusd;\0\u2238\0inusdu;\0\u2a2a\0lcp;\0\u2adb\0"
    "ldr;\0\u2026\0nplus;\0\u2213\0odels;\0\u22a7\0opf;\0\U0001d55e\0"
    "p;\0\u2213\0scr;\0\U0001d4c2\0stpos;\0\u223e\0u;\0\u03bc\0"
    "ultimap;\0\u22b8\0umap;\0\u22b8\0";
static const uint16_t at_m[] = {
    0, 10, 17, 25, 34, 43, 55, 63, 74, 89, 104, 117, 128, 139, 146, 156, 174,
    183, 191, 199, 208, 216, 225, 236, 245, 255, 265, 276, 287, 299, 308, 317,
    328, 339, 349, 356, 366, 377, 383, 396,
};

static const char names_n[] =
    "Gg;\0\u22d9\u0338\0Gt;\0\u226b\u20d2\0Gtv;\0\u226b\u0338\0"
    "Leftarrow;\0\u21cd\0Leftrightarrow;\0\u21ce\0Ll;\0\u22d8\u0338\0"
    "Lt;\0\u226a\u20d2\0Ltv;\0\u226a\u0338\0Rightarrow;\0\u21cf\0"
    "VDash;\0\u22af\0Vdash;\0\u22ae\0abla;\0\u2207\0acute;\0\u0144\0"
    "ang;\0\u2220\u20d2\0ap;\0\u2249\0apE;\0\u2a70\u0338\0"
    "apid;\0\u224b\u0338\0apos;\0\u0149\0approx;\0\u2249\0atur;\0\u266e\0"
    "atural;\0\u266e\0aturals;\0\u2115\0bsp\0\u00a0\0bsp;\0\u00a0\0"
    "bump;\0\u224e\u0338\0bumpe;\0\u224f\u0338\0cap;\0\u2a43\0"
    "caron;\0\u0148\0cedil;\0\u0146\0cong;\0\u2247\0congdot;\0\u2a6d\u0338\0"
    "cup;\0\u2a42\0cy;\0\u043d\0dash;\0\u2013\0e;\0\u2260\0eArr;\0\u21d7\0"
    "earhk;\0\u2924\0earr;\0\u2197\0earrow;\0\u2197\0edot;\0\u2250\u0338\0"
    "equiv;\0\u2262\0esear;\0\u2928\0esim;\0\u2242\u0338\0exist;\0\u2204\0"
    "exists;\0\u2204\0fr;\0\U0001d52b\0gE;\0\u2267\u0338\0ge;\0\u2271\0"
    "geq;\0\u2271\0geqq;\0\u2267\u0338\0geqslant;\0\u2a7e\u0338\0"
    "ges;\0\u2a7e\u0338\0gsim;\0\u2275\0gt;\0\u226f\0gtr;\0\u226f\0"
    "hArr;\0\u21ce\0harr;\0\u21ae\0hpar;\0\u2af2\0i;\0\u220b\0is;\0\u22fc\0"
    "isd;\0\u22fa\0iv;\0\u220b\0jcy;\0\u045a\0lArr;\0\u21cd\0"
    "lE;\0\u2266\u0338\0larr;\0\u219a\0ldr;\0\u2025\0le;\0\u2270\0"
    "leftarrow;\0\u219a\0leftrightarrow;\0\u21ae\0leq;\0\u2270\0"
    "leqq;\0\u2266\u0338\0leqslant;\0\u2a7d\u0338\0les;\0\u2a7d\u0338\0"
    "less;\0\u226e\0lsim;\0\u2274\0lt;\0\u226e\0ltri;\0\u22ea\0"
    "ltrie;\0\u22ec\0mid;\0\u2224\0opf;\0\U0001d55f\0ot\0\u00ac\0"
    "ot;\0\u00ac\0otin;\0\u2209\0otinE;\0\u22f9\u0338\0"
    "otindot;\0\u22f5\u0338\0otinva;\0\u2209\0otinvb;\0\u22f7\0"
    "otinvc;\0\u22f6\0otni;\0\u220c\0otniva;\0\u220c\0otnivb;\0\u22fe\0"
    "otnivc;\0\u22fd\0par;\0\u2226\0parallel;\0\u2226\0parsl;\0\u2afd\u20e5\0"
    "part;\0\u2202\u0338\0polint;\0\u2a14\0pr;\0\u2280\0prcue;\0\u22e0\0"
    "pre;\0\u2aaf\u0338\0prec;\0\u2280\0preceq;\0\u2aaf\u0338\0"
    "rArr;\0\u21cf\0rarr;\0\u219b\0rarrc;\0\u2933\u0338\0"
    "rarrw;\0\u219d\u0338\0rightarrow;\0\u219b\0rtri;\0\u22eb\0"
    "rtrie;\0\u22ed\0sc;\0\u2281\0sccue;\0\u22e1\0sce;\0\u2ab0\u0338\0"
    "scr;\0\U0001d4c3\0shortmid;\0\u2224\0shortparallel;\0\u2226\0"
    "sim;\0\u2241\0sime;\0\u2244\0simeq;\0\u2244\0smid;\0\u2224\0"
    "spar;\0\u2226\0sqsube;\0\u22e2\0sqsupe;\0\u22e3\0sub;\0\u2284\0"
    "subE;\0\u2ac5\u0338\0sube;\0\u2288\0subset;\0\u2282\u20d2\0"
    "subseteq;\0\u2288\0subseteqq;\0\u2ac5\u0338\0succ;\0\u2281\0"
    "succeq;\0\u2ab0\u0338\0sup;\0\u2285\0supE;\0\u2ac6\u0338\0"
    "supe;\0\u2289\0supset;\0\u2283\u20d2\0supseteq;\0\u2289\0"
    "supseteqq;\0\u2ac6\u0338\0tgl;\0\u2279\0tilde\0\u00f1\0tilde;\0\u00f1\0"
    "tlg;\0\u2278\0triangleleft;\0\u22ea\0trianglelefteq;\0\u22ec\0"
    "triangleright;\0\u22eb\0trianglerighteq;\0\u22ed\0u;\0\u03bd\0um;\0#\0"
    "umero;\0\u2116\0umsp;\0\u2007\0vDash;\0\u22ad\0vHarr;\0\u2904\0"
    "vap;\0\u224d\u20d2\0vdash;\0\u22ac\0vge;\0\u2265\u20d2\0vgt;\0>\u20d2\0"
    "vinfin;\0\u29de\0vlArr;\0\u2902\0vle;\0\u2264\u20d2\0vlt;\0<\u20d2\0"
    "vltrie;\0\u22b4\u20d2\0vrArr;\0\u2903\0vrtrie;\0\u22b5\u20d2\0"
    "vsim;\0\u223c\u20d2\0wArr;\0\u21d6\0warhk;\0\u2923\0warr;\0\u2196\0"
    "warrow;\0\u2196\0wnear;\0\u2927\0";
static const uint16_t at_n[] = {
    0, 10, 21, 32, 47, 67, 77, 88, 99, 115, 126, 137, 147, 157, 169, 177, 188,
    200, 209, 221, 231, 243, 256, 263, 271, 283, 296, 305, 315, 325, 335, 350,
    359, 366, 376, 383, 393, 404, 414, 426, 438, 449, 460, 472, 483, 495, 504,
    514, 522, 531, 543, 559, 570, 580, 588, 597, 607, 617, 627, 634, 642, 651,
    659, 667, 677, 687, 697, 706, 714, 729, 749, 758, 770, 786, 797, 807, 817,
    825, 835, 846, 855, 865, 871, 878, 888, 901, 916, 928, 940, 952, 962, 974,
    986, 998, 1007, 1021, 1035, 1047, 1059, 1067, 1078, 1089, 1099, 1113, 1123,
    1133, 1146, 1159, 1175, 1185, 1196, 1204, 1215, 1226, 1236, 1250, 1269,
    1278, 1288, 1299, 1309, 1319, 1331, 1343, 1352, 1364, 1374, 1389, 1403,
    1420, 1430, 1444, 1453, 1465, 1475, 1490, 1504, 1521, 1530, 1539, 1549,
    1558, 1576, 1596, 1615, 1636, 1642, 1648, 1659, 1669, 1680, 1691, 1703,
    1714, 1726, 1736, 1748, 1759, 1771, 1781, 1796, 1807, 1822, 1835, 1845,
    1856, 1866, 1878,
};

static const char names_o[] =
    "S;\0\u24c8\0acute\0\u00f3\0acute;\0\u00f3\0ast;\0\u229b\0cir;\0\u229a\0"
    "circ\0\u00f4\0circ;\0\u00f4\0cy;\0\u043e\0dash;\0\u229d\0"
    "dblac;\0\u0151\0div;\0\u2a38\0dot;\0\u2299\0dsold;\0\u29bc\0"
    "elig;\0\u0153\0fcir;\0\u29bf\0fr;\0\U0001d52c\0gon;\0\u02db\0"
    "grave\0\u00f2\0grave;\0\u00f2\0gt;\0\u29c1\0hbar;\0\u29b5\0hm;\0\u03a9\0"
    "int;\0\u222e\0larr;\0\u21ba\0lcir;\0\u29be\0lcross;\0\u29bb\0"
    "line;\0\u203e\0lt;\0\u29c0\0macr;\0\u014d\0mega;\0\u03c9\0"
    "micron;\0\u03bf\0mid;\0\u29b6\0minus;\0\u2296\0opf;\0\U0001d560\0"
    "par;\0\u29b7\0perp;\0\u29b9\0plus;\0\u2295\0r;\0\u2228\0rarr;\0\u21bb\0"
    "rd;\0\u2a5d\0rder;\0\u2134\0rderof;\0\u2134\0rdf\0\u00aa\0rdf;\0\u00aa\0"
    "rdm\0\u00ba\0rdm;\0\u00ba\0rigof;\0\u22b6\0ror;\0\u2a56\0"
    "rslope;\0\u2a57\0rv;\0\u2a5b\0scr;\0\u2134\0slash\0\u00f8\0"
    "slash;\0\u00f8\0sol;\0\u2298\0tilde\0\u00f5\0tilde;\0\u00f5\0"
    "times;\0\u2297\0timesas;\0\u2a36\0uml\0\u00f6\0uml;\0\u00f6\0"
    "vbar;\0\u233d\0";
static const uint16_t at_o[] = {
    0, 7, 16, 26, 35, 44, 52, 61, 68, 78, 88, 97, 106, 117, 126, 136, 145, 153,
    162, 172, 180, 190, 197, 206, 216, 226, 238, 248, 256, 265, 274, 285, 294,
    305, 315, 324, 334, 344, 351, 361, 369, 379, 391, 398, 406, 413, 421, 432,
    441, 453, 461, 470, 479, 489, 498, 507, 517, 528, 541, 548, 556,
};

static const char names_p[] =
    "ar;\0\u2225\0ara\0\u00b6\0ara;\0\u00b6\0arallel;\0\u2225\0"
    "arsim;\0\u2af3\0arsl;\0\u2afd\0art;\0\u2202\0cy;\0\u043f\0ercnt;\0%\0"
    "eriod;\0.\0ermil;\0\u2030\0erp;\0\u22a5\0ertenk;\0\u2031\0"
    "fr;\0\U0001d52d\0hi;\0\u03c6\0hiv;\0\u03d5\0hmmat;\0\u2133\0"
    "hone;\0\u260e\0i;\0\u03c0\0itchfork;\0\u22d4\0iv;\0\u03d6\0"
    "lanck;\0\u210f\0lanckh;\0\u210e\0lankv;\0\u210f\0lus;\0+\0"
    "lusacir;\0\u2a23\0lusb;\0\u229e\0luscir;\0\u2a22\0lusdo;\0\u2214\0"
    "lusdu;\0\u2a25\0luse;\0\u2a72\0lusmn\0\u00b1\0lusmn;\0\u00b1\0"
    "lussim;\0\u2a26\0lustwo;\0\u2a27\0m;\0\u00b1\0ointint;\0\u2a15\0"
    "opf;\0\U0001d561\0ound\0\u00a3\0ound;\0\u00a3\0r;\0\u227a\0rE;\0\u2ab3\0"
    "rap;\0\u2ab7\0rcue;\0\u227c\0re;\0\u2aaf\0rec;\0\u227a\0"
    "recapprox;\0\u2ab7\0reccurlyeq;\0\u227c\0receq;\0\u2aaf\0"
    "recnapprox;\0\u2ab9\0recneqq;\0\u2ab5\0recnsim;\0\u22e8\0"
    "recsim;\0\u227e\0rime;\0\u2032\0rimes;\0\u2119\0rnE;\0\u2ab5\0"
    "rnap;\0\u2ab9\0rnsim;\0\u22e8\0rod;\0\u220f\0rofalar;\0\u232e\0"
    "rofline;\0\u2312\0rofsurf;\0\u2313\0rop;\0\u221d\0ropto;\0\u221d\0"
    "rsim;\0\u227e\0rurel;\0\u22b0\0scr;\0\U0001d4c5\0si;\0\u03c8\0"
    "uncsp;\0\u2008\0";
static const uint16_t at_p[] = {
    0, 8, 15, 23, 36, 47, 57, 66, 73, 82, 91, 102, 111, 123, 132, 139, 147,
    158, 168, 174, 188, 195, 206, 218, 229, 236, 249, 259, 271, 282, 293, 303,
    312, 322, 334, 346, 352, 365, 375, 383, 392, 399, 407, 416, 426, 434, 443,
    458, 474, 485, 501, 514, 527, 539, 549, 560, 569, 579, 590, 599, 612, 625,
    638, 647, 658, 668, 679, 689, 696,
};

static const char names_q[] =
    "fr;\0\U0001d52e\0int;\0\u2a0c\0opf;\0\U0001d562\0prime;\0\u2057\0"
    "scr;\0\U0001d4c6\0uaternions;\0\u210d\0uatint;\0\u2a16\0uest;\0?\0"
    "uesteq;\0\u225f\0uot\0\"\0uot;\0\"\0";
static const uint16_t at_q[] = {
    0, 9, 18, 28, 39, 49, 65, 77, 85, 97, 103,
};

static const char names_r[] =
    "Aarr;\0\u21db\0Arr;\0\u21d2\0Atail;\0\u291c\0Barr;\0\u290f\0"
    "Har;\0\u2964\0ace;\0\u223d\u0331\0acute;\0\u0155\0adic;\0\u221a\0"
    "aemptyv;\0\u29b3\0ang;\0\u27e9\0angd;\0\u2992\0ange;\0\u29a5\0"
    "angle;\0\u27e9\0aquo\0\u00bb\0aquo;\0\u00bb\0arr;\0\u2192\0"
    "arrap;\0\u2975\0arrb;\0\u21e5\0arrbfs;\0\u2920\0arrc;\0\u2933\0"
    "arrfs;\0\u291e\0arrhk;\0\u21aa\0arrlp;\0\u21ac\0arrpl;\0\u2945\0"
    "arrsim;\0\u2974\0arrtl;\0\u21a3\0arrw;\0\u219d\0atail;\0\u291a\0"
    "atio;\0\u2236\0ationals;\0\u211a\0barr;\0\u290d\0bbrk;\0\u2773\0"
    "brace;\0}\0brack;\0]\0brke;\0\u298c\0brksld;\0\u298e\0brkslu;\0\u2990\0"
    "caron;\0\u0159\0cedil;\0\u0157\0ceil;\0\u2309\0cub;\0}\0cy;\0\u0440\0"
    "dca;\0\u2937\0dldhar;\0\u2969\0dquo;\0\u201d\0dquor;\0\u201d\0"
    "dsh;\0\u21b3\0eal;\0\u211c\0ealine;\0\u211b\0ealpart;\0\u211c\0"
    "eals;\0\u211d\0ect;\0\u25ad\0eg\0\u00ae\0eg;\0\u00ae\0fisht;\0\u297d\0"
    "floor;\0\u230b\0fr;\0\U0001d52f\0hard;\0\u21c1\0haru;\0\u21c0\0"
    "harul;\0\u296c\0ho;\0\u03c1\0hov;\0\u03f1\0ightarrow;\0\u2192\0"
    "ightarrowtail;\0\u21a3\0ightharpoondown;\0\u21c1\0"
    "ightharpoonup;\0\u21c0\0ightleftarrows;\0\u21c4\0"
    "ightleftharpoons;\0\u21cc\0ightrightarrows;\0\u21c9\0"
    "ightsquigarrow;\0\u219d\0ightthreetimes;\0\u22cc\0ing;\0\u02da\0"
    "isingdotseq;\0\u2253\0larr;\0\u21c4\0lhar;\0\u21cc\0lm;\0\u200f\0"
    "moust;\0\u23b1\0moustache;\0\u23b1\0nmid;\0\u2aee\0oang;\0\u27ed\0"
    "oarr;\0\u21fe\0obrk;\0\u27e7\0opar;\0\u2986\0opf;\0\U0001d563\0"
    "oplus;\0\u2a2e\0otimes;\0\u2a35\0par;\0)\0pargt;\0\u2994\0"
    "ppolint;\0\u2a12\0rarr;\0\u21c9\0saquo;\0\u203a\0scr;\0\U0001d4c7\0"
    "sh;\0\u21b1\0sqb;\0]\0squo;\0\u2019\0squor;\0\u2019\0three;\0\u22cc\0"
    "times;\0\u22ca\0tri;\0\u25b9\0trie;\0\u22b5\0trif;\0\u25b8\0"
    "triltri;\0\u29ce\0uluhar;\0\u2968\0x;\0\u211e\0";
static const uint16_t at_r[] = {
    0, 10, 19, 30, 40, 49, 60, 70, 80, 93, 102, 112, 122, 133, 141, 150, 159,
    170, 180, 192, 202, 213, 224, 235, 246, 258, 269, 279, 290, 300, 314, 324,
    334, 343, 352, 362, 374, 386, 396, 406, 416, 423, 430, 439, 451, 461, 472,
    481, 490, 502, 515, 525, 534, 540, 547, 558, 569, 578, 588, 598, 609, 616,
    624, 639, 658, 679, 698, 718, 740, 761, 781, 801, 809, 826, 836, 846, 854,
    865, 880, 890, 900, 910, 920, 930, 940, 951, 963, 970, 981, 994, 1004,
    1015, 1025, 1033, 1040, 1050, 1061, 1072, 1083, 1092, 1102, 1112, 1125,
    1137,
};

static const char names_s[] =
    "acute;\0\u015b\0bquo;\0\u201a\0c;\0\u227b\0cE;\0\u2ab4\0cap;\0\u2ab8\0"
    "caron;\0\u0161\0ccue;\0\u227d\0ce;\0\u2ab0\0cedil;\0\u015f\0"
    "circ;\0\u015d\0cnE;\0\u2ab6\0cnap;\0\u2aba\0cnsim;\0\u22e9\0"
    "cpolint;\0\u2a13\0csim;\0\u227f\0cy;\0\u0441\0dot;\0\u22c5\0"
    "dotb;\0\u22a1\0dote;\0\u2a66\0eArr;\0\u21d8\0earhk;\0\u2925\0"
    "earr;\0\u2198\0earrow;\0\u2198\0ect\0\u00a7\0ect;\0\u00a7\0emi;\0;\0"
    "eswar;\0\u2929\0etminus;\0\u2216\0etmn;\0\u2216\0ext;\0\u2736\0"
    "fr;\0\U0001d530\0frown;\0\u2322\0harp;\0\u266f\0hchcy;\0\u0449\0"
    "hcy;\0\u0448\0hortmid;\0\u2223\0hortparallel;\0\u2225\0hy\0\u00ad\0"
    "hy;\0\u00ad\0igma;\0\u03c3\0igmaf;\0\u03c2\0igmav;\0\u03c2\0"
    "im;\0\u223c\0imdot;\0\u2a6a\0ime;\0\u2243\0imeq;\0\u2243\0img;\0\u2a9e\0"
    "imgE;\0\u2aa0\0iml;\0\u2a9d\0imlE;\0\u2a9f\0imne;\0\u2246\0"
    "implus;\0\u2a24\0imrarr;\0\u2972\0larr;\0\u2190\0mallsetminus;\0\u2216\0"
    "mashp;\0\u2a33\0meparsl;\0\u29e4\0mid;\0\u2223\0mile;\0\u2323\0"
    "mt;\0\u2aaa\0mte;\0\u2aac\0mtes;\0\u2aac\ufe00\0oftcy;\0\u044c\0ol;\0/\0"
    "olb;\0\u29c4\0olbar;\0\u233f\0opf;\0\U0001d564\0pades;\0\u2660\0"
    "padesuit;\0\u2660\0par;\0\u2225\0qcap;\0\u2293\0qcaps;\0\u2293\ufe00\0"
    "qcup;\0\u2294\0qcups;\0\u2294\ufe00\0qsub;\0\u228f\0qsube;\0\u2291\0"
    "qsubset;\0\u228f\0qsubseteq;\0\u2291\0qsup;\0\u2290\0qsupe;\0\u2292\0"
    "qsupset;\0\u2290\0qsupseteq;\0\u2292\0qu;\0\u25a1\0quare;\0\u25a1\0"
    "quarf;\0\u25aa\0quf;\0\u25aa\0rarr;\0\u2192\0scr;\0\U0001d4c8\0"
    "setmn;\0\u2216\0smile;\0\u2323\0starf;\0\u22c6\0tar;\0\u2606\0"
    "tarf;\0\u2605\0traightepsilon;\0\u03f5\0traightphi;\0\u03d5\0"
    "trns;\0\u00af\0ub;\0\u2282\0ubE;\0\u2ac5\0ubdot;\0\u2abd\0ube;\0\u2286\0"
    "ubedot;\0\u2ac3\0ubmult;\0\u2ac1\0ubnE;\0\u2acb\0ubne;\0\u228a\0"
    "ubplus;\0\u2abf\0ubrarr;\0\u2979\0ubset;\0\u2282\0ubseteq;\0\u2286\0"
    "ubseteqq;\0\u2ac5\0ubsetneq;\0\u228a\0ubsetneqq;\0\u2acb\0"
    "ubsim;\0\u2ac7\0ubsub;\0\u2ad5\0ubsup;\0\u2ad3\0ucc;\0\u227b\0"
    "uccapprox;\0\u2ab8\0ucccurlyeq;\0\u227d\0ucceq;\0\u2ab0\0"
    "uccnapprox;\0\u2aba\0uccneqq;\0\u2ab6\0uccnsim;\0\u22e9\0"
    "uccsim;\0\u227f\0um;\0\u2211\0ung;\0\u266a\0up1\0\u00b9\0up1;\0\u00b9\0"
    "up2\0\u00b2\0up2;\0\u00b2\0up3\0\u00b3\0up3;\0\u00b3\0up;\0\u2283\0"
    "upE;\0\u2ac6\0updot;\0\u2abe\0updsub;\0\u2ad8\0upe;\0\u2287\0"
    "upedot;\0\u2ac4\0uphsol;\0\u27c9\0uphsub;\0\u2ad7\0uplarr;\0\u297b\0"
    "upmult;\0\u2ac2\0upnE;\0\u2acc\0upne;\0\u228b\0upplus;\0\u2ac0\0"
    "upset;\0\u2283\0upseteq;\0\u2287\0upseteqq;\0\u2ac6\0upsetneq;\0\u228b\0"
    "upsetneqq;\0\u2acc\0upsim;\0\u2ac8\0upsub;\0\u2ad4\0upsup;\0\u2ad6\0"
    "wArr;\0\u21d9\0warhk;\0\u2926\0warr;\0\u2199\0warrow;\0\u2199\0"
    "wnwar;\0\u292a\0zlig\0\u00df\0zlig;\0\u00df\0";
static const uint16_t at_s[] = {
    0, 10, 20, 27, 35, 44, 54, 64, 72, 82, 91, 100, 110, 121, 134, 144, 151,
    160, 170, 180, 190, 201, 211, 223, 230, 238, 245, 256, 269, 279, 288, 297,
    308, 318, 328, 336, 349, 367, 373, 380, 389, 399, 409, 417, 428, 437, 447,
    456, 466, 475, 485, 495, 507, 519, 529, 547, 558, 571, 580, 590, 598, 607,
    620, 630, 636, 645, 656, 666, 677, 691, 700, 710, 724, 734, 748, 758, 769,
    782, 797, 807, 818, 831, 846, 854, 865, 876, 885, 895, 905, 916, 927, 938,
    947, 957, 976, 991, 1000, 1008, 1017, 1028, 1037, 1049, 1061, 1071, 1081,
    1093, 1105, 1116, 1129, 1143, 1157, 1172, 1183, 1194, 1205, 1214, 1229,
    1245, 1256, 1272, 1285, 1298, 1310, 1318, 1327, 1334, 1342, 1349, 1357,
    1364, 1372, 1380, 1389, 1400, 1412, 1421, 1433, 1445, 1457, 1469, 1481,
    1491, 1501, 1513, 1524, 1537, 1551, 1565, 1580, 1591, 1602, 1613, 1623,
    1634, 1644, 1656, 1667, 1675,
};

static const char names_t[] =
    "arget;\0\u2316\0au;\0\u03c4\0brk;\0\u23b4\0caron;\0\u0165\0"
    "cedil;\0\u0163\0cy;\0\u0442\0dot;\0\u20db\0elrec;\0\u2315\0"
    "fr;\0\U0001d531\0here4;\0\u2234\0herefore;\0\u2234\0heta;\0\u03b8\0"
    "hetasym;\0\u03d1\0hetav;\0\u03d1\0hickapprox;\0\u2248\0"
    "hicksim;\0\u223c\0hinsp;\0\u2009\0hkap;\0\u2248\0hksim;\0\u223c\0"
    "horn\0\u00fe\0horn;\0\u00fe\0ilde;\0\u02dc\0imes\0\u00d7\0"
    "imes;\0\u00d7\0imesb;\0\u22a0\0imesbar;\0\u2a31\0imesd;\0\u2a30\0"
    "int;\0\u222d\0oea;\0\u2928\0op;\0\u22a4\0opbot;\0\u2336\0"
    "opcir;\0\u2af1\0opf;\0\U0001d565\0opfork;\0\u2ada\0osa;\0\u2929\0"
    "prime;\0\u2034\0rade;\0\u2122\0riangle;\0\u25b5\0riangledown;\0\u25bf\0"
    "riangleleft;\0\u25c3\0rianglelefteq;\0\u22b4\0riangleq;\0\u225c\0"
    "riangleright;\0\u25b9\0rianglerighteq;\0\u22b5\0ridot;\0\u25ec\0"
    "rie;\0\u225c\0riminus;\0\u2a3a\0riplus;\0\u2a39\0risb;\0\u29cd\0"
    "ritime;\0\u2a3b\0rpezium;\0\u23e2\0scr;\0\U0001d4c9\0scy;\0\u0446\0"
    "shcy;\0\u045b\0strok;\0\u0167\0wixt;\0\u226c\0woheadleftarrow;\0\u219e\0"
    "woheadrightarrow;\0\u21a0\0";
static const uint16_t at_t[] = {
    0, 11, 18, 27, 37, 47, 54, 63, 74, 83, 94, 108, 117, 129, 139, 155, 168,
    179, 189, 200, 208, 217, 226, 234, 243, 254, 267, 278, 287, 296, 304, 315,
    326, 336, 348, 357, 368, 378, 391, 408, 425, 444, 458, 476, 496, 507, 516,
    529, 541, 551, 563, 576, 586, 594, 603, 613, 623, 644,
};

static const char names_u[] =
    "Arr;\0\u21d1\0Har;\0\u2963\0acute\0\u00fa\0acute;\0\u00fa\0"
    "arr;\0\u2191\0brcy;\0\u045e\0breve;\0\u016d\0circ\0\u00fb\0"
    "circ;\0\u00fb\0cy;\0\u0443\0darr;\0\u21c5\0dblac;\0\u0171\0"
    "dhar;\0\u296e\0fisht;\0\u297e\0fr;\0\U0001d532\0grave\0\u00f9\0"
    "grave;\0\u00f9\0harl;\0\u21bf\0harr;\0\u21be\0hblk;\0\u2580\0"
    "lcorn;\0\u231c\0lcorner;\0\u231c\0lcrop;\0\u230f\0ltri;\0\u25f8\0"
    "macr;\0\u016b\0ml\0\u00a8\0ml;\0\u00a8\0ogon;\0\u0173\0"
    "opf;\0\U0001d566\0parrow;\0\u2191\0pdownarrow;\0\u2195\0"
    "pharpoonleft;\0\u21bf\0pharpoonright;\0\u21be\0plus;\0\u228e\0"
    "psi;\0\u03c5\0psih;\0\u03d2\0psilon;\0\u03c5\0puparrows;\0\u21c8\0"
    "rcorn;\0\u231d\0rcorner;\0\u231d\0rcrop;\0\u230e\0ring;\0\u016f\0"
    "rtri;\0\u25f9\0scr;\0\U0001d4ca\0tdot;\0\u22f0\0tilde;\0\u0169\0"
    "tri;\0\u25b5\0trif;\0\u25b4\0uarr;\0\u21c8\0uml\0\u00fc\0uml;\0\u00fc\0"
    "wangle;\0\u29a7\0";
static const uint16_t at_u[] = {
    0, 9, 18, 27, 37, 46, 55, 65, 73, 82, 89, 99, 109, 119, 130, 139, 148, 158,
    168, 178, 188, 199, 212, 223, 233, 242, 248, 255, 264, 274, 286, 302, 320,
    339, 349, 357, 366, 377, 392, 403, 416, 427, 436, 446, 456, 466, 476, 485,
    495, 505, 512, 520,
};

static const char names_v[] =
    "Arr;\0\u21d5\0Bar;\0\u2ae8\0Barv;\0\u2ae9\0Dash;\0\u22a8\0"
    "angrt;\0\u299c\0arepsilon;\0\u03f5\0arkappa;\0\u03f0\0"
    "arnothing;\0\u2205\0arphi;\0\u03d5\0arpi;\0\u03d6\0arpropto;\0\u221d\0"
    "arr;\0\u2195\0arrho;\0\u03f1\0arsigma;\0\u03c2\0"
    "arsubsetneq;\0\u228a\ufe00\0arsubsetneqq;\0\u2acb\ufe00\0"
    "arsupsetneq;\0\u228b\ufe00\0arsupsetneqq;\0\u2acc\ufe00\0"
    "artheta;\0\u03d1\0artriangleleft;\0\u22b2\0artriangleright;\0\u22b3\0"
    "cy;\0\u0432\0dash;\0\u22a2\0ee;\0\u2228\0eebar;\0\u22bb\0eeeq;\0\u225a\0"
    "ellip;\0\u22ee\0erbar;\0|\0ert;\0|\0fr;\0\U0001d533\0ltri;\0\u22b2\0"
    "nsub;\0\u2282\u20d2\0nsup;\0\u2283\u20d2\0opf;\0\U0001d567\0"
    "prop;\0\u221d\0rtri;\0\u22b3\0scr;\0\U0001d4cb\0subnE;\0\u2acb\ufe00\0"
    "subne;\0\u228a\ufe00\0supnE;\0\u2acc\ufe00\0supne;\0\u228b\ufe00\0"
    "zigzag;\0\u299a\0";
static const uint16_t at_v[] = {
    0, 9, 18, 28, 38, 49, 63, 75, 90, 100, 109, 123, 132, 142, 154, 174, 195,
    215, 236, 248, 268, 289, 296, 306, 314, 325, 335, 346, 355, 362, 371, 381,
    394, 407, 417, 427, 437, 447, 461, 475, 489, 503,
};

static const char names_w[] =
    "circ;\0\u0175\0edbar;\0\u2a5f\0edge;\0\u2227\0edgeq;\0\u2259\0"
    "eierp;\0\u2118\0fr;\0\U0001d534\0opf;\0\U0001d568\0p;\0\u2118\0"
    "r;\0\u2240\0reath;\0\u2240\0scr;\0\U0001d4cc\0";
static const uint16_t at_w[] = {
    0, 9, 20, 30, 41, 52, 61, 71, 78, 85, 96,
};

static const char names_x[] =
    "cap;\0\u22c2\0circ;\0\u25ef\0cup;\0\u22c3\0dtri;\0\u25bd\0"
    "fr;\0\U0001d535\0hArr;\0\u27fa\0harr;\0\u27f7\0i;\0\u03be\0"
    "lArr;\0\u27f8\0larr;\0\u27f5\0map;\0\u27fc\0nis;\0\u22fb\0"
    "odot;\0\u2a00\0opf;\0\U0001d569\0oplus;\0\u2a01\0otime;\0\u2a02\0"
    "rArr;\0\u27f9\0rarr;\0\u27f6\0scr;\0\U0001d4cd\0sqcup;\0\u2a06\0"
    "uplus;\0\u2a04\0utri;\0\u25b3\0vee;\0\u22c1\0wedge;\0\u22c0\0";
static const uint16_t at_x[] = {
    0, 9, 19, 28, 38, 47, 57, 67, 73, 83, 93, 102, 111, 121, 131, 142, 153,
    163, 173, 183, 194, 205, 215, 224,
};

static const char names_y[] =
    "acute\0\u00fd\0acute;\0\u00fd\0acy;\0\u044f\0circ;\0\u0177\0"
    "cy;\0\u044b\0en\0\u00a5\0en;\0\u00a5\0fr;\0\U0001d536\0icy;\0\u0457\0"
    "opf;\0\U0001d56a\0scr;\0\U0001d4ce\0ucy;\0\u044e\0uml\0\u00ff\0"
    "uml;\0\u00ff\0";
static const uint16_t at_y[] = {
    0, 9, 19, 27, 36, 43, 49, 56, 65, 73, 83, 93, 101, 108,
};

static const char names_z[] =
    "acute;\0\u017a\0caron;\0\u017e\0cy;\0\u0437\0dot;\0\u017c\0"
    "eetrf;\0\u2128\0eta;\0\u03b6\0fr;\0\U0001d537\0hcy;\0\u0436\0"
    "igrarr;\0\u21dd\0opf;\0\U0001d56b\0scr;\0\U0001d4cf\0wj;\0\u200d\0"
    "wnj;\0\u200c\0";
static const uint16_t at_z[] = {
    0, 10, 20, 27, 35, 46, 54, 63, 71, 83, 93, 103, 111,
};

static const struct letter letters[128] = {
    ['A'] = { names_A, at_A, 27 },
    ['B'] = { names_B, at_B, 12 },
    ['C'] = { names_C, at_C, 36 },
    ['D'] = { names_D, at_D, 54 },
    ['E'] = { names_E, at_E, 30 },
    ['F'] = { names_F, at_F, 8 },
    ['G'] = { names_G, at_G, 22 },
    ['H'] = { names_H, at_H, 12 },
    ['I'] = { names_I, at_I, 29 },
    ['J'] = { names_J, at_J, 7 },
    ['K'] = { names_K, at_K, 8 },
    ['L'] = { names_L, at_L, 60 },
    ['M'] = { names_M, at_M, 9 },
    ['N'] = { names_N, at_N, 72 },
    ['O'] = { names_O, at_O, 29 },
    ['P'] = { names_P, at_P, 19 },
    ['Q'] = { names_Q, at_Q, 5 },
    ['R'] = { names_R, at_R, 45 },
    ['S'] = { names_S, at_S, 40 },
    ['T'] = { names_T, at_T, 23 },
    ['U'] = { names_U, at_U, 40 },
    ['V'] = { names_V, at_V, 17 },
    ['W'] = { names_W, at_W, 5 },
    ['X'] = { names_X, at_X, 4 },
    ['Y'] = { names_Y, at_Y, 11 },
    ['Z'] = { names_Z, at_Z, 10 },
    ['a'] = { names_a, at_a, 69 },
    ['b'] = { names_b, at_b, 116 },
    ['c'] = { names_c, at_c, 99 },
    ['d'] = { names_d, at_d, 66 },
    ['e'] = { names_e, at_e, 67 },
    ['f'] = { names_f, at_f, 39 },
    ['g'] = { names_g, at_g, 60 },
    ['h'] = { names_h, at_h, 28 },
    ['i'] = { names_i, at_i, 56 },
    ['j'] = { names_j, at_j, 8 },
    ['k'] = { names_k, at_k, 10 },
    ['l'] = { names_l, at_l, 154 },
    ['m'] = { names_m, at_m, 40 },
    ['n'] = { names_n, at_n, 168 },
    ['o'] = { names_o, at_o, 61 },
    ['p'] = { names_p, at_p, 69 },
    ['q'] = { names_q, at_q, 11 },
    ['r'] = { names_r, at_r, 104 },
    ['s'] = { names_s, at_s, 158 },
    ['t'] = { names_t, at_t, 58 },
    ['u'] = { names_u, at_u, 52 },
    ['v'] = { names_v, at_v, 42 },
    ['w'] = { names_w, at_w, 11 },
    ['x'] = { names_x, at_x, 24 },
    ['y'] = { names_y, at_y, 14 },
    ['z'] = { names_z, at_z, 13 },
};
// clang-format on

const char *
entity_value(struct text name)
{
    unsigned char first = name.len > 0 ? (unsigned char)name.ptr[0] : 255;
    if (first >= 128)
        return NULL;
    const struct letter *letter = &letters[first];
    struct text rest = text_sub(name, 1, SIZE_MAX);
    size_t low = 0, high = letter->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const char *other = letter->names + letter->at[middle];
        /* A name that is a part of the other sorts before it. */
        int order = strncmp(rest.ptr, other, rest.len);
        if (order == 0 && other[rest.len] == '\0')
            return other + rest.len + 1;
        if (order > 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}
