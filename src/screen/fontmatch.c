// SPDX-License-Identifier: MIT
#include "screen/fontmatch.h"

#include <stdio.h>
#include <strings.h>

#include <fontconfig/fontconfig.h>

#include "screen/guard.h"

static int
weight_value(enum fontmatch_weight weight)
{
    switch (weight) {
    case FONTMATCH_MEDIUM:
        return FC_WEIGHT_MEDIUM;
    case FONTMATCH_SEMIBOLD:
        return FC_WEIGHT_DEMIBOLD;
    case FONTMATCH_BOLD:
        return FC_WEIGHT_BOLD;
    case FONTMATCH_REGULAR:
        break;
    }
    return FC_WEIGHT_REGULAR;
}

/* Takes `pattern` and destroys it. The caller destroys the result. */
static FcPattern *
pattern_match(FcPattern *pattern)
{
    FcConfigSubstitute(NULL, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcResult result;
    FcPattern *match = FcFontMatch(NULL, pattern, &result);
    FcPatternDestroy(pattern);
    return match;
}

static bool
pattern_file(const FcPattern *match, struct fontmatch *out)
{
    FcChar8 *path;
    int index = 0;
    if (FcPatternGetString(match, FC_FILE, 0, &path) != FcResultMatch)
        return false;
    FcPatternGetInteger(match, FC_INDEX, 0, &index);
    int len = snprintf(out->path, sizeof out->path, "%s", (const char *)path);
    out->index = index;
    return len > 0 && (size_t)len < sizeof out->path;
}

static bool
pattern_has_family(const FcPattern *match, const char *family)
{
    FcChar8 *name;
    for (int i = 0;
         FcPatternGetString(match, FC_FAMILY, i, &name) == FcResultMatch; i++)
        if (strcasecmp((const char *)name, family) == 0)
            return true;
    return false;
}

static bool
find_family(const char *family, enum fontmatch_weight weight,
            struct fontmatch *out)
{
    FcPattern *pattern = FcPatternCreate();
    if (pattern == NULL)
        return false;
    FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)family);
    FcPatternAddInteger(pattern, FC_WEIGHT, weight_value(weight));
    FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN);
    FcPattern *match = pattern_match(pattern);
    if (match == NULL)
        return false;
    /* Asked for what is not there, fontconfig answers with something else. */
    bool found = pattern_has_family(match, family) && pattern_file(match, out);
    FcPatternDestroy(match);
    return found;
}

static bool
find_covering(const uint32_t *code_points, size_t count, const char *language,
              bool emoji, enum fontmatch_weight weight, struct fontmatch *out)
{
    FcPattern *pattern = FcPatternCreate();
    FcCharSet *charset = FcCharSetCreate();
    bool found = false;
    if (pattern == NULL || charset == NULL)
        goto out;
    for (size_t i = 0; i < count; i++)
        FcCharSetAddChar(charset, code_points[i]);
    FcPatternAddCharSet(pattern, FC_CHARSET, charset);
    FcPatternAddString(pattern, FC_FAMILY,
                       (const FcChar8 *)(emoji ? "emoji" : "sans-serif"));
    if (emoji)
        FcPatternAddBool(pattern, FC_COLOR, FcTrue);
    if (emoji || language != NULL)
        FcPatternAddString(pattern, FC_LANG,
                           (const FcChar8 *)(emoji ? "und-zsye" : language));
    FcPatternAddInteger(pattern, FC_WEIGHT, weight_value(weight));
    FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN);
    FcPattern *match = pattern_match(pattern);
    pattern = NULL;
    if (match == NULL)
        goto out;
    FcCharSet *has;
    if (FcPatternGetCharSet(match, FC_CHARSET, 0, &has) == FcResultMatch)
        found = FcCharSetIsSubset(charset, has) && pattern_file(match, out);
    FcPatternDestroy(match);
out:
    if (charset != NULL)
        FcCharSetDestroy(charset);
    if (pattern != NULL)
        FcPatternDestroy(pattern);
    return found;
}

bool
fontmatch_family(const char *family, enum fontmatch_weight weight,
                 struct fontmatch *out)
{
    struct guard guard;
    guard_enter(&guard);
    bool found = find_family(family, weight, out);
    guard_leave(&guard);
    return found;
}

bool
fontmatch_covering(const uint32_t *code_points, size_t count,
                   const char *language, bool emoji,
                   enum fontmatch_weight weight, struct fontmatch *out)
{
    struct guard guard;
    guard_enter(&guard);
    bool found =
        find_covering(code_points, count, language, emoji, weight, out);
    guard_leave(&guard);
    return found;
}

void
fontmatch_finish(void)
{
    struct guard guard;
    guard_enter(&guard);
    FcFini();
    guard_leave(&guard);
}
