// SPDX-License-Identifier: MIT
#include "headline/caption.h"

#include "base/arena.h"
#include "headline/lists.h"
#include "headline/token.h"
#include "headline/words.h"

enum {
    CAPTION_WORDS = 60,
    CAPTION_BYTES = 600,       /* the same of scripts without spaces */
    CAPTION_CREDIT_BYTES = 90, /* who took it, at the end */
    CAPTION_CREDIT_WORDS = 6,
    CAPTION_STOCK_WORDS = 30,
};

/* Anywhere in a paragraph that is not long. */
static const char *const CREDITS[] = {
    "(ap photo",
    "(photo",
    "photo by",
    "photo/",
    "via ap)",
    "via ap]",
    "via afp",
    "(reuters/",
    "(shutterstock",
    "/shutterstock",
    "(istock",
    "(getty",
    "/getty",
    "(credit:",
    "photograph: ",
    "(image:",
    "(file photo",
    "pool photo",
    "courtesy of",
    "pictured in ",
    "(pa)",
    "/afp)",
    "/reuters)",
    /* 日本語, 中文, 한국어 */
    "撮影）",
    "写真：",
    "写真＝",
    "資料写真",
    "（资料",
    "资料图",
    "資料照",
    "檔案照",
    "档案照",
    "图片来源",
    "圖片來源",
    "供图",
    "（圖／",
    "（图/",
    "视频截图",
    "近影",
    "자료사진",
    "사진=",
    "사진 제공",
    "사진제공",
    "/사진",
    "ⓒ",
};

/* Near the end, with a name or two behind it. */
static const char *const SIGNATURES[] = {
    "foto: ",       "foto:",      "(foto",      "foto ©",      "© ",
    "fotos: ",      "bild: ",     "beeld: ",    "beeld ",      "photo : ",
    "photo: ",      "photo afp",  "crédit ",    "crédits ",    "crédito: ",
    "fotografía: ", "imagen: ",   "imagem: ",   "fot. ",       "zdj. ",
    "фото: ",       "фото ©",     "fotoğraf: ", "fotoğraf - ", "صورة: ",
    "تصوير: ",      "الصورة: ",   "צילום: ",    "צילום : ",    "תמונה: ",
    "फोटो: ",       "फोटो साभार", "फोटो- ",     "reuters/",    "afp/",
    "efe/",         "ansa/",      "pap/",       "epa/",        "| efe",
    "| afp",        "| reuters",  "/ afp",      "/ reuters",   "/ efe",
    "/ lusa",       "/ ansa",     "/ anp",      "/tt",
};

/* A picture that was in the drawer, or that shows no one in particular. */
static const char *const STOCK[] = {
    "archivbild",
    "archivfoto",
    "symbolbild",
    "symbolfoto",
    "photo d'archive",
    "photo d’archive",
    "photo d'illustration",
    "photo d’illustration",
    "image d'illustration",
    "image d’illustration",
    "foto de archivo",
    "imagen de archivo",
    "fotografía de archivo",
    "foto de arquivo",
    "imagem de arquivo",
    "foto d'archivio",
    "foto d’archivio",
    "foto di archivio",
    "foto di repertorio",
    "nella foto ",
    "archieffoto",
    "arkivbild",
    "genrebild",
    "arkivfoto",
    "zdjęcie ilustracyjne",
    "zdjęcie archiwalne",
    "архивное фото",
    "фото из архива",
    "на фото:",
    "arşiv fotoğraf",
    "temsili fotoğraf",
    "صورة أرشيفية",
    "(أرشيفية)",
    "صورة من الأرشيف",
    "אילוסטרציה",
    "צילום ארכיון",
    "फाइल फोटो",
    "फ़ाइल फोटो",
    "सांकेतिक तस्वीर",
    "file photo",
};

/* An agency in brackets ends what is no sentence. */
static const char *const BARE_ENDS[] = {
    "(رويترز)",     "(أ ف ب)",  "(ا ف ب)",        "(د ب أ)", "(الأناضول)",
    "(أرشيفية)",    "(фото)",   "（图）",         "（圖）",  "(图)",
    "（ロイター）", "（共同）", "（ＡＦＰ時事）",
};

static const char *const STARTS[] = { "图为", "圖為",   "图：",    "圖：", "▲",
                                      "△",    "写真は", "사진은 ", "[사진" };

/* The last `bytes` of `t`, and what belongs to the first of them. */
static struct text
tail(struct text t, size_t bytes)
{
    size_t at = t.len > bytes ? t.len - bytes : 0;
    return text_sub(t, text_boundary(t, at), SIZE_MAX);
}

/* "Monday, June 1, 2020" behind what is to be seen, and not what "will" be. */
static bool
tells_full_date(struct arena *arena, struct text line)
{
    struct token *tokens;
    size_t count = token_split(arena, line, &tokens);
    if (text_find(line, TEXT(" will ")) != SIZE_MAX)
        return false;
    for (size_t i = 4; i + 5 < count; i++)
        if (words_has(LIST_DAYS, tokens[i].lower) &&
            token_is(&tokens[i + 1], ",") &&
            words_has(LIST_MONTHS, tokens[i + 2].lower) &&
            tokens[i + 3].kind == TOKEN_NUMBER &&
            token_is(&tokens[i + 4], ",") && tokens[i + 5].kind == TOKEN_NUMBER)
            return true;
    return false;
}

/* 記者会見する首相＝12日午前、首相官邸: no sentence, and a day after "＝". */
static bool
tells_day_behind_sign(struct text line)
{
    size_t sign = text_find(line, TEXT("＝"));
    if (sign == SIZE_MAX || text_ends(line, TEXT("。")))
        return false;
    struct text behind = text_sub(line, sign, SIZE_MAX);
    return text_find(behind, TEXT("日")) != SIZE_MAX ||
           text_find(behind, TEXT("撮影")) != SIZE_MAX;
}

/* 新华社记者 张三 摄: the last word, behind a name. */
static bool
ends_with_taken(struct text line)
{
    static const char *const TAKEN[] = { "摄",   "攝",  "撮影", "提供", "摄）",
                                         "攝）", "摄)", "제공", "제공)" };
    static const char *const TAKERS[] = { "记者",  "記者",  "发 ", "摄影",
                                          "＝",    "  ",    "社 ", "연합뉴스",
                                          "뉴스1", "뉴시스" };
    struct text bare = line;
    while (text_ends(bare, TEXT("。")) || text_ends(bare, TEXT(" ")))
        bare.len -= text_ends(bare, TEXT(" ")) ? 1 : TEXT("。").len;
    return text_ends_any(bare, TEXT_LIST(TAKEN)) &&
           (text_has_any(tail(bare, CAPTION_CREDIT_BYTES), TEXT_LIST(TAKERS)) ||
            text_ends(bare, TEXT(" 摄")) || text_ends(bare, TEXT(" 攝")));
}

/* "... in the yard. — Supplied photo", "... of 2022. Photograph: Bay Images":
 * behind the last full stop a few words say whose picture it is. */
static bool
ends_with_credit(struct text lower)
{
    static const char *const STOPS[] = { ". ", ".” ", ".\" ", ".’ ", ".) " };
    static const char *const PICTURES[] = {
        "photo",    "picture:", "pictures:",    "image",
        "supplied", "handout",  "illustration:"
    };
    size_t end = 0;
    for (size_t i = 0; i < sizeof STOPS / sizeof *STOPS; i++) {
        struct text stop = text_of(STOPS[i]);
        for (size_t at = 0; at < SIZE_MAX;) {
            at = text_find(text_sub(lower, end, SIZE_MAX), stop);
            end += at < SIZE_MAX ? at + stop.len : 0;
        }
    }
    struct text credit = text_sub(lower, end, SIZE_MAX);
    return end > 0 && !text_ends(credit, TEXT(".")) &&
           text_count_words(credit) <= CAPTION_CREDIT_WORDS &&
           text_has_any(credit, TEXT_LIST(PICTURES));
}

bool
caption_is(struct arena *arena, struct text paragraph)
{
    size_t words = text_count_words(paragraph);
    if (words > CAPTION_WORDS || paragraph.len > CAPTION_BYTES)
        return false;
    struct text lower = words_lower(arena, paragraph);
    struct text end = tail(lower, CAPTION_CREDIT_BYTES);
    if (text_has_any(lower, TEXT_LIST(CREDITS)) ||
        text_starts_any(lower, TEXT_LIST(STARTS)) ||
        text_ends_any(lower, TEXT_LIST(BARE_ENDS)) || ends_with_taken(lower) ||
        ends_with_credit(lower) || tells_day_behind_sign(lower))
        return true;
    if (words <= CAPTION_STOCK_WORDS && text_has_any(lower, TEXT_LIST(STOCK)))
        return true;
    /* A sentence that goes on behind the name is prose. */
    static const char *const CLOSED[] = { ".",  "।",  "?",  "!",  ".\"",
                                          ".»", ".”", "!”", "?”", ".“" };
    if (!text_ends_any(lower, TEXT_LIST(CLOSED)) &&
        text_has_any(end, TEXT_LIST(SIGNATURES)))
        return true;
    return tells_full_date(arena, paragraph);
}
