// SPDX-License-Identifier: MIT
#define LOG_ROOM "screen"
#include "screen/font.h"

#include "screen/fontmatch.h"
#include "screen/script.h"
#include "screen/thai.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <SDL_ttf.h>

#include "base/log.h"
#include "base/memory.h"

enum {
    FONTS_MAX = 64,     /* more families than one wall will ever show */
    FONTS_UNKNOWN = 64, /* blocks of 128 code points that no font has */
    FONTS_SEARCHES = 256,
};

/* A family in its three voices, opened when first needed. */
struct face {
    char *name; /* as asked for */
    struct font voices[FONT_ROLES];
    bool tried[FONT_ROLES];
};

struct fonts {
    int size_px[FONT_ROLES];
    struct face faces[FONTS_MAX];
    size_t face_count;
    size_t configured; /* the first ones */
    size_t defaults;   /* those after them */
    uint32_t unknown[FONTS_UNKNOWN];
    size_t unknown_count;
    size_t searches;
    bool is_coarse;
    int fine[FONT_ROLES]; /* 72nds of a pixel; 0: size_px will do */
    struct thai *thai;
    bool is_thai_asked;
};

static const enum fontmatch_weight weights[FONT_ROLES] = {
    [FONT_HEADLINE] = FONTMATCH_MEDIUM,   [FONT_LABEL] = FONTMATCH_BOLD,
    [FONT_NOTE] = FONTMATCH_MEDIUM,       [FONT_SIGN] = FONTMATCH_MEDIUM,
    [FONT_DETAIL] = FONTMATCH_MEDIUM,     [FONT_STORY_LABEL] = FONTMATCH_BOLD,
    [FONT_STORY_NOTE] = FONTMATCH_MEDIUM, [FONT_STORY] = FONTMATCH_MEDIUM,
    [FONT_STORY + 1] = FONTMATCH_MEDIUM,  [FONT_STORY + 2] = FONTMATCH_MEDIUM,
    [FONT_STORY + 3] = FONTMATCH_MEDIUM,  [FONT_STORY + 4] = FONTMATCH_MEDIUM,
    [FONT_STORY_LAST] = FONTMATCH_MEDIUM,
};

static const char *const default_families[] = { "Inter", "Noto Sans",
                                                "DejaVu Sans",
                                                "Liberation Sans" };

/* Noto's families for what the default ones do not set, or not well. */
static const struct {
    uint32_t script;
    const char *family;
} script_families[] = {
    { SCRIPT_EMOJI, "Noto Color Emoji" },
    { SCRIPT('A', 'r', 'a', 'b'), "Noto Sans Arabic" },
    { SCRIPT('H', 'e', 'b', 'r'), "Noto Sans Hebrew" },
    { SCRIPT('D', 'e', 'v', 'a'), "Noto Sans Devanagari" },
    { SCRIPT('B', 'e', 'n', 'g'), "Noto Sans Bengali" },
    { SCRIPT('G', 'u', 'r', 'u'), "Noto Sans Gurmukhi" },
    { SCRIPT('G', 'u', 'j', 'r'), "Noto Sans Gujarati" },
    { SCRIPT('O', 'r', 'y', 'a'), "Noto Sans Oriya" },
    { SCRIPT('T', 'a', 'm', 'l'), "Noto Sans Tamil" },
    { SCRIPT('T', 'e', 'l', 'u'), "Noto Sans Telugu" },
    { SCRIPT('K', 'n', 'd', 'a'), "Noto Sans Kannada" },
    { SCRIPT('M', 'l', 'y', 'm'), "Noto Sans Malayalam" },
    { SCRIPT('S', 'i', 'n', 'h'), "Noto Sans Sinhala" },
    { SCRIPT('T', 'h', 'a', 'i'), "Noto Sans Thai" },
    { SCRIPT('L', 'a', 'o', 'o'), "Noto Sans Lao" },
    { SCRIPT('T', 'i', 'b', 't'), "Noto Serif Tibetan" },
    { SCRIPT('M', 'y', 'm', 'r'), "Noto Sans Myanmar" },
    { SCRIPT('G', 'e', 'o', 'r'), "Noto Sans Georgian" },
    { SCRIPT('A', 'r', 'm', 'n'), "Noto Sans Armenian" },
    { SCRIPT('E', 't', 'h', 'i'), "Noto Sans Ethiopic" },
    { SCRIPT('K', 'h', 'm', 'r'), "Noto Sans Khmer" },
    { SCRIPT('M', 'o', 'n', 'g'), "Noto Sans Mongolian" },
    { SCRIPT('S', 'y', 'r', 'c'), "Noto Sans Syriac" },
    { SCRIPT('T', 'h', 'a', 'a'), "Noto Sans Thaana" },
};

static const char *
han_family(struct text language)
{
    struct text tag = text_sub(language, 0, 2);
    if (text_eq_nocase(tag, TEXT("ja")))
        return "Noto Sans CJK JP";
    if (text_eq_nocase(tag, TEXT("ko")))
        return "Noto Sans CJK KR";
    if (text_find(language, TEXT("HK")) != SIZE_MAX)
        return "Noto Sans CJK HK";
    if (text_find(language, TEXT("TW")) != SIZE_MAX ||
        text_find(language, TEXT("Hant")) != SIZE_MAX)
        return "Noto Sans CJK TC";
    return "Noto Sans CJK SC";
}

static const char *
script_family(uint32_t script, struct text language)
{
    if (script == SCRIPT_HAN)
        return han_family(language);
    if (script == SCRIPT_HANGUL)
        return "Noto Sans CJK KR";
    size_t count = sizeof script_families / sizeof script_families[0];
    for (size_t i = 0; i < count; i++)
        if (script_families[i].script == script)
            return script_families[i].family;
    return NULL;
}

static const char *
path_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

/* "NotoSansCJK-Regular.ttc#2": the third face of a collection. */
static char *
face_name(const char *path, long index)
{
    char name[PATH_MAX];
    snprintf(name, sizeof name, index > 0 ? "%s#%ld" : "%s", path_name(path),
             index & 0xFFFF);
    return memory_string(name);
}

static bool
font_open(struct font *font, const char *path, long index, int size_px)
{
    font->ttf = TTF_OpenFontIndex(path, size_px, index);
    if (font->ttf == NULL) {
        log_warning("font %s cannot be used: %s; the next one is taken", path,
                    TTF_GetError());
        return false;
    }
    /* Crisp stems up and down, true distances sideways. */
    TTF_SetFontHinting(font->ttf, TTF_HINTING_LIGHT_SUBPIXEL);
    font->size_px = size_px;
    font->name = face_name(path, index);
    /* SDL_ttf does not tell. A size that it could not have does. */
    font->is_color = abs(TTF_FontHeight(font->ttf) - size_px) > size_px * 2 ||
                     strstr(path, "ColorEmoji") != NULL;
    return true;
}

/* At one dot an inch a point is a 72nd of a pixel. Pictures are scaled later. */
static void
font_refine(struct font *font, int fine)
{
    if (fine > 0 && !font->is_color && font->ttf != NULL)
        TTF_SetFontSizeDPI(font->ttf, fine, 1, 1);
}

/* The face in a voice, or NULL when there is no such font. */
static const struct font *
face_voice(struct fonts *f, struct face *face, enum font_role role)
{
    struct font *font = &face->voices[role];
    if (face->tried[role])
        return font->ttf != NULL ? font : NULL;
    face->tried[role] = true;
    struct fontmatch match = { .index = 0 };
    if (strchr(face->name, '/') != NULL) {
        /* A broken file is said to be so once. */
        if (role != FONT_HEADLINE && face_voice(f, face, FONT_HEADLINE) == NULL)
            return NULL;
        if (strlen(face->name) >= sizeof match.path)
            return NULL;
        memcpy(match.path, face->name, strlen(face->name) + 1);
    } else if (!fontmatch_family(face->name, weights[role], &match)) {
        return NULL;
    }
    if (!font_open(font, match.path, match.index, f->size_px[role]))
        return NULL;
    if (f->is_coarse && role < FONT_SIGN)
        TTF_SetFontHinting(font->ttf, TTF_HINTING_NORMAL);
    font_refine(font, f->fine[role]);
    return font;
}

static struct face *
fonts_face(struct fonts *f, struct text name)
{
    for (size_t i = 0; i < f->face_count; i++)
        if (text_eq(text_of(f->faces[i].name), name))
            return &f->faces[i];
    if (f->face_count == FONTS_MAX)
        return NULL;
    struct face *face = &f->faces[f->face_count++];
    face->name = memory_new(name.len + 1, 1);
    if (name.len > 0)
        memcpy(face->name, name.ptr, name.len);
    return face;
}

struct fonts *
fonts_open(const struct text *names, size_t count,
           const int size_px[FONT_ROLES], struct error *err)
{
    if (TTF_Init() != 0) {
        error_set(err, ERROR_DISPLAY, "SDL_ttf: %s", TTF_GetError());
        return NULL;
    }
    struct fonts *f = memory_new(1, sizeof *f);
    memcpy(f->size_px, size_px, sizeof f->size_px);
    bool any = false;
    for (size_t i = 0; i < count && i < FONTS_MAX / 2; i++) {
        struct face *face = fonts_face(f, names[i]);
        bool good = face_voice(f, face, FONT_HEADLINE) != NULL;
        if (!good && memchr(names[i].ptr, '/', names[i].len) == NULL)
            log_warning("no font family '" TEXT_FMT "' is installed; the next "
                        "one is taken",
                        TEXT_ARG(names[i]));
        any |= good;
    }
    f->configured = f->face_count;
    size_t families = sizeof default_families / sizeof default_families[0];
    for (size_t i = 0; i < families; i++)
        fonts_face(f, text_of(default_families[i]));
    f->defaults = f->face_count;
    for (size_t i = f->configured; !any && i < f->defaults; i++)
        any = face_voice(f, &f->faces[i], FONT_HEADLINE) != NULL;
    uint32_t letter = 'a';
    if (!any && fonts_pick(f, FONT_HEADLINE, &letter, 1, SCRIPT_LATIN,
                           TEXT("en")) == NULL) {
        error_set(err, ERROR_DISPLAY,
                  "no font can be opened; install fonts-dejavu-core");
        fonts_close(f);
        return NULL;
    }
    return f;
}

void
fonts_close(struct fonts *f)
{
    if (f == NULL)
        return;
    for (size_t i = 0; i < f->face_count; i++) {
        for (int role = 0; role < FONT_ROLES; role++) {
            if (f->faces[i].voices[role].ttf != NULL)
                TTF_CloseFont(f->faces[i].voices[role].ttf);
            free(f->faces[i].voices[role].name);
        }
        free(f->faces[i].name);
    }
    thai_close(f->thai);
    free(f);
    TTF_Quit();
}

void
fonts_hint_coarse(struct fonts *f)
{
    f->is_coarse = true;
    for (size_t i = 0; i < f->face_count; i++)
        for (int role = 0; role < FONT_SIGN; role++)
            if (f->faces[i].voices[role].ttf != NULL)
                TTF_SetFontHinting(f->faces[i].voices[role].ttf,
                                   TTF_HINTING_NORMAL);
}

void
fonts_refine(struct fonts *f, enum font_role role, double size_px)
{
    f->fine[role] = (int)lround(size_px * 72);
    for (size_t i = 0; i < f->face_count; i++)
        font_refine(&f->faces[i].voices[role], f->fine[role]);
}

bool
font_has(const struct font *font, const uint32_t *code_points, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!script_is_ignorable(code_points[i]) &&
            !TTF_GlyphIsProvided32(font->ttf, code_points[i]))
            return false;
    return true;
}

static const struct font *
face_covering(struct fonts *f, size_t i, enum font_role role,
              const uint32_t *cps, size_t count, bool emoji)
{
    const struct font *font = face_voice(f, &f->faces[i], role);
    /* A text face's outline of a rocket is not what was meant. */
    if (font == NULL || font->is_color != emoji || !font_has(font, cps, count))
        return NULL;
    return font;
}

static bool
fonts_is_unknown(const struct fonts *f, uint32_t code_point)
{
    for (size_t i = 0; i < f->unknown_count; i++)
        if (f->unknown[i] == code_point >> 7)
            return true;
    return false;
}

/* Asks the system; what it does not have is remembered and said once. */
static const struct font *
fonts_search(struct fonts *f, enum font_role role, const uint32_t *cps,
             size_t count, uint32_t script, struct text language)
{
    if (count == 0 || fonts_is_unknown(f, cps[0]) ||
        f->searches >= FONTS_SEARCHES)
        return NULL;
    f->searches++;
    char tag[36] = "";
    if (language.len < sizeof tag && language.len > 0)
        memcpy(tag, language.ptr, language.len);
    struct fontmatch match;
    if (fontmatch_covering(cps, count, tag[0] != '\0' ? tag : NULL,
                           script == SCRIPT_EMOJI, weights[role], &match)) {
        struct face *face = fonts_face(f, text_of(match.path));
        const struct font *font =
            face != NULL ? face_voice(f, face, role) : NULL;
        if (font != NULL && font_has(font, cps, count))
            return font;
    }
    if (f->unknown_count < FONTS_UNKNOWN)
        f->unknown[f->unknown_count++] = cps[0] >> 7;
    log_warning("no font has U+%04X; install fonts-noto-core, fonts-noto-cjk "
                "or fonts-noto-color-emoji",
                (unsigned)cps[0]);
    return NULL;
}

const struct font *
fonts_pick(struct fonts *f, enum font_role role, const uint32_t *cps,
           size_t count, uint32_t script, struct text language)
{
    bool emoji = script == SCRIPT_EMOJI;
    const struct font *font = NULL;
    for (size_t i = 0; i < f->configured && font == NULL; i++)
        font = face_covering(f, i, role, cps, count, emoji);
    const char *family = script_family(script, language);
    if (font == NULL && family != NULL) {
        struct face *face = fonts_face(f, text_of(family));
        if (face != NULL)
            font = face_covering(f, (size_t)(face - f->faces), role, cps, count,
                                 emoji);
    }
    for (size_t i = f->configured; i < f->face_count && font == NULL; i++)
        font = face_covering(f, i, role, cps, count, emoji);
    if (font == NULL)
        font = fonts_search(f, role, cps, count, script, language);
    /* Better an outline, or a box, than a hole. */
    for (size_t i = 0; i < f->face_count && font == NULL; i++)
        font = face_covering(f, i, role, cps, count, false);
    for (size_t i = 0; i < f->face_count && font == NULL; i++)
        font = face_voice(f, &f->faces[i], role);
    return font;
}

const struct thai *
fonts_thai(struct fonts *f)
{
    if (!f->is_thai_asked)
        f->thai = thai_open();
    f->is_thai_asked = true;
    return f->thai;
}

int64_t
fonts_letter_width(struct fonts *f, enum font_role role)
{
    /* English letters by their frequency, near enough, with spaces. */
    static const char sample[] =
        "the wind has turned and the long night train arrives an hour late";
    uint32_t letter = 'a';
    const struct font *font =
        fonts_pick(f, role, &letter, 1, SCRIPT_LATIN, TEXT("en"));
    int width = 0;
    if (font == NULL || TTF_SizeUTF8(font->ttf, sample, &width, NULL) != 0)
        return (int64_t)f->size_px[role] * 500;
    return (int64_t)width * 1000 / (int64_t)(sizeof sample - 1);
}
