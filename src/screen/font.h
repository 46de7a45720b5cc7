// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"

struct _TTF_Font; /* SDL_ttf.h */
struct thai;

/* Two sizes, three voices. */
enum font_role {
    FONT_HEADLINE,    /* large, medium weight */
    FONT_LABEL,       /* small, bold: the source */
    FONT_NOTE,        /* small: age */
    FONT_SIGN,        /* clock, notices */
    FONT_DETAIL,      /* diagnostics: for who stands before it */
    FONT_STORY_LABEL, /* source and age of a story that is shown large ... */
    FONT_STORY_NOTE,
    FONT_STORY, /* ... and it, in as many sizes as a stage has */
    FONT_STORY_LAST = FONT_STORY + 5,
    FONT_ROLES,
};

/* A face at a size. Belongs to its chain. */
struct font {
    struct _TTF_Font *ttf;
    char *name; /* of the file, without its folders; "#" and its face */
    int size_px;
    bool is_color; /* pictures of a fixed size, to be scaled */
};

/*
 * The chain of fonts: the configured ones, those known to be good for a
 * script, the default ones, then whatever the system has. Raster thread only.
 */
struct fonts;

/*
 * `names` are files (with a '/') or families. What is missing or broken is
 * logged and skipped. NULL, with ERROR_DISPLAY, when there is no font at all.
 */
struct fonts *fonts_open(const struct text *names, size_t count,
                         const int size_px[FONT_ROLES], struct error *err);
void fonts_close(struct fonts *f); /* NULL is fine */

/* A role at a size that is no whole number of pixels: to a 72nd of one. */
void fonts_refine(struct fonts *f, enum font_role role, double size_px);

/* Headlines and labels in few, large pixels: stems fall on whole ones. */
void fonts_hint_coarse(struct fonts *f);

/*
 * The first font of the chain that has every one of the code points; the
 * first of all when none has. `script` and `language` (BCP 47, or empty)
 * choose among equals: Japanese, Chinese and Korean have their own forms.
 */
const struct font *fonts_pick(struct fonts *f, enum font_role role,
                              const uint32_t *code_points, size_t count,
                              uint32_t script, struct text language);

bool font_has(const struct font *font, const uint32_t *code_points,
              size_t count);

/* What knows the words of Thai, opened when it is asked for; or NULL. */
const struct thai *fonts_thai(struct fonts *f);

/* Average advance of English text at a role's size, in 1/1000 px. */
int64_t fonts_letter_width(struct fonts *f, enum font_role role);
