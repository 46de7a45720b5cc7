// SPDX-License-Identifier: MIT
#include "headline/title.h"

#include <string.h>
#include <utf8proc.h>

#include "base/arena.h"
#include "headline/fold.h"
#include "headline/ornament.h"
#include "headline/spelling.h"

enum {
    TITLE_MAX_BYTES = 1000,
    SITE_MAX_BYTES = 40, /* of a name behind a title that we were not told */
    SITE_MAX_WORDS = 5,
    REST_MIN_BYTES = 8, /* or a label was all there was */
    SHOUT_MIN_BYTES = 4,
};

/* Folded. They say how a story is told, never what or whose view it is. */
static const char *const labels[] = {
    "live",
    "live updates",
    "live update",
    "live blog",
    "liveblog",
    "live coverage",
    "watch",
    "watch live",
    "breaking",
    "breaking news",
    "just in",
    "update",
    "updates",
    "updated",
    "video",
    "photos",
    "pictures",
    "in pictures",
    "gallery",
    "listen",
    "exclusive",
    "developing",
    "alert",
    "news alert",
    "must read",
    "as it happened",
    "sponsor",
    "sponsored",
    "sponsored post",
    "advertisement",
    /* German, Dutch, Swedish */
    "eilmeldung",
    "eil",
    "liveticker",
    "live-ticker",
    "newsticker",
    "im video",
    "mit video",
    "anzeige",
    "ticker",
    "breaking-news",
    "exklusiv",
    "bilder",
    "fotostrecke",
    "direct",
    "senaste nytt",
    /* French */
    "en direct",
    "vidéo",
    "exclusif",
    "alerte",
    "urgent",
    "en images",
    /* Spanish, Portuguese, Italian */
    "en vivo",
    "en directo",
    "última hora",
    "vídeo",
    "exclusiva",
    "exclusivo",
    "ao vivo",
    "urgente",
    "diretta",
    "in diretta",
    "ultim'ora",
    "esclusiva",
    /* Polish, Turkish, Russian */
    "na żywo",
    "pilne",
    "wideo",
    "son dakika",
    "canlı",
    "срочно",
    "видео",
    "молния",
    "онлайн",
    /* Arabic, Hebrew, Hindi, Chinese, Japanese, Korean */
    "عاجل",
    "خبر عاجل",
    "أخبار عاجلة",
    "مباشر",
    "بالفيديو",
    "שידור חי",
    "צפו",
    "लाइव",
    "वीडियो",
    "快讯",
    "快訊",
    "突发",
    "突發",
    "视频",
    "速報",
    "動画",
    "ライブ",
    "속보",
    "영상",
};

/* What news agencies put before a story, glued on: "UPDATE 2-Oil rises". */
static const char *const slugs[] = {
    "UPDATE",    "WRAPUP",   "RPT",     "REFILE",     "CORRECTED",
    "EXCLUSIVE", "BREAKING", "FACTBOX", "RPT-UPDATE", "CORRECTED-UPDATE"
};

/* Folded. Words that stand in the names of newspapers and hardly elsewhere. */
static const char *const press[] = {
    "news",     "times",    "guardian",   "reuters",    "bloomberg",
    "cnn",      "bbc",      "npr",        "ap",         "afp",
    "cnbc",     "nbc",      "cbs",        "abc",        "pbs",
    "cbc",      "dw",       "rte",        "telegraph",  "independent",
    "tribune",  "herald",   "gazette",    "chronicle",  "observer",
    "journal",  "magazine", "online",     "zeitung",    "spiegel",
    "zeit",     "faz",      "welt",       "tagesschau", "tagesspiegel",
    "zdfheute", "heise",    "monde",      "figaro",     "liberation",
    "mundo",    "pais",     "vanguardia", "corriere",   "repubblica",
    "folha",    "globo",    "volkskrant", "nos",        "svt",
    "nrk",      "euronews", "aljazeera",  "jazeera",    "axios",
    "politico", "verge",    "wired",      "techcrunch", "technica",
    "nrc",      "publico",  "ansa",       "tass",       "nhk",
};

static bool
is_one_of(struct text folded, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (text_eq(folded, text_of(list[i])))
            return true;
    }
    return false;
}

#define COUNT(list) (sizeof(list) / sizeof(*(list)))

static bool
is_label(struct arena *arena, struct text t)
{
    t = text_trim(t);
    if (text_ends(t, TEXT("!"))) /* "– live!" */
        t = text_trim(text_sub(t, 0, t.len - 1));
    return is_one_of(fold_case(arena, t), labels, COUNT(labels));
}

/* Every mark that may stand between a title and a label or a site. */
struct separator {
    const char *mark;
    bool is_dash; /* occurs within sentences, too */
};

static const struct separator separators[] = {
    { " | ", false }, { " · ", false }, { " • ", false }, { " :: ", false },
    { " » ", false }, { " - ", true },  { " – ", true },  { " — ", true },
    { "｜", false },  { " ― ", true },  { " ‹ ", false },
};

static const struct separator *
find_last_separator(struct text t, size_t *at)
{
    const struct separator *found = NULL;
    for (size_t i = 0; i < COUNT(separators); i++) {
        struct text mark = text_of(separators[i].mark);
        for (size_t j = t.len; j-- > 1;) {
            if (found != NULL && j <= *at)
                break;
            if (text_starts(text_sub(t, j, SIZE_MAX), mark)) {
                found = &separators[i];
                *at = j;
            }
        }
    }
    return found;
}

/* "theguardian.com": one word with a dot and letters behind it. */
static bool
is_domain(struct text t)
{
    size_t dot = t.len;
    for (size_t i = 0; i < t.len; i++) {
        if (t.ptr[i] == ' ' || (unsigned char)t.ptr[i] >= 0x80)
            return false;
        if (t.ptr[i] == '.')
            dot = i;
    }
    size_t tail = t.len - dot;
    return dot > 1 && tail >= 3 && tail <= 5 &&
           (t.ptr[t.len - 1] | 32) >= 'a' && (t.ptr[t.len - 1] | 32) <= 'z';
}

/* Is `tail`, behind `rest` and `mark`, the name of who published it? */
static bool
is_site(struct arena *arena, struct text rest, struct text tail,
        const struct separator *mark, struct text site)
{
    struct text folded = fold_case(arena, tail);
    struct text known = fold_case(arena, site);
    if (known.len >= 3 && folded.len >= 3 &&
        (text_find(folded, known) != SIZE_MAX ||
         text_find(known, folded) != SIZE_MAX))
        return tail.len <= 2 * SITE_MAX_BYTES;
    if (tail.len > SITE_MAX_BYTES)
        return false;
    if (is_domain(tail))
        return true;
    const struct fold_word *words;
    size_t count = fold_words(arena, tail, SITE_MAX_WORDS * 4, &words);
    if (count == 0 || (count > SITE_MAX_WORDS && words[0].kind != FOLD_PAIR))
        return false;
    if (!mark->is_dash)
        return rest.len > tail.len;
    bool is_press = false;
    for (size_t i = 0; i < count; i++) {
        bool is_small = words[i].kind == FOLD_WORD && !words[i].is_capital &&
                        words[i].text.len > 3;
        if (is_small || words[i].kind == FOLD_NUMBER)
            return false;
        is_press = is_press || is_one_of(words[i].text, press, COUNT(press));
    }
    return is_press && rest.len > tail.len;
}

static bool
drop_tail(struct arena *arena, struct text *title, struct text site)
{
    size_t at = 0;
    const struct separator *mark = find_last_separator(*title, &at);
    if (mark == NULL)
        return false;
    struct text rest = text_trim(text_sub(*title, 0, at));
    struct text tail =
        text_trim(text_sub(*title, at + strlen(mark->mark), SIZE_MAX));
    if (rest.len < REST_MIN_BYTES ||
        !(is_label(arena, tail) || is_site(arena, rest, tail, mark, site)))
        return false;
    *title = rest;
    return true;
}

/* "[VIDEO] Title", "Title (video)", "【速報】Title". */
static bool
drop_bracket(struct arena *arena, struct text *title)
{
    static const char *const brackets[][2] = {
        { "[", "]" },   { "(", ")" },   { "【", "】" },
        { "［", "］" }, { "〈", "〉" },
    };
    for (size_t i = 0; i < COUNT(brackets); i++) {
        struct text open = text_of(brackets[i][0]);
        struct text close = text_of(brackets[i][1]);
        size_t end = text_find(*title, close);
        if (text_starts(*title, open) && end != SIZE_MAX &&
            is_label(arena, text_sub(*title, open.len, end - open.len))) {
            *title = text_trim(text_sub(*title, end + close.len, SIZE_MAX));
            return true;
        }
        size_t start = text_find(*title, open);
        if (text_ends(*title, close) && start != SIZE_MAX && start > 0 &&
            is_label(arena,
                     text_sub(*title, start + open.len,
                              title->len - close.len - start - open.len))) {
            *title = text_trim(text_sub(*title, 0, start));
            return true;
        }
    }
    return false;
}

static bool
is_slug(struct text t)
{
    size_t len = t.len;
    while (len > 0 && ((t.ptr[len - 1] >= '0' && t.ptr[len - 1] <= '9') ||
                       t.ptr[len - 1] == ' '))
        len--;
    return is_one_of(text_sub(t, 0, len), slugs, COUNT(slugs));
}

/* "LIVE: Title", "Watch | Title", "UPDATE 2-Title". */
static bool
drop_label(struct arena *arena, struct text *title)
{
    static const char *const marks[] = { ":",   "：", " | ", " - ", " – ",
                                         " — ", "｜", " • ", " · " };
    for (size_t i = 0; i < COUNT(marks); i++) {
        struct text mark = text_of(marks[i]);
        size_t at = text_find(*title, mark);
        if (at == SIZE_MAX || at == 0 || at > SITE_MAX_BYTES ||
            !is_label(arena, text_sub(*title, 0, at)))
            continue;
        *title = text_trim(text_sub(*title, at + mark.len, SIZE_MAX));
        return true;
    }
    for (size_t i = 1; i < title->len && i < SITE_MAX_BYTES; i++) {
        if (title->ptr[i] != '-' || !is_slug(text_sub(*title, 0, i)))
            continue;
        *title = text_trim(text_sub(*title, i + 1, SIZE_MAX));
        return true;
    }
    return false;
}

/* How long the word that `t` begins with is, if it is all capitals. */
static size_t
measure_shout(struct text t)
{
    size_t len = 0;
    while (len < t.len && t.ptr[len] >= 'A' && t.ptr[len] <= 'Z')
        len++;
    return len >= SHOUT_MIN_BYTES && len < t.len && t.ptr[len] == ' ' ? len : 0;
}

/* "BREAKING Ann Lee resigns": no mark, but nobody else is as loud. */
static bool
drop_shout(struct arena *arena, struct text *title)
{
    size_t len = measure_shout(*title);
    struct text rest = text_trim(text_sub(*title, len, SIZE_MAX));
    bool is_name = rest.len > 1 && rest.ptr[0] >= 'A' && rest.ptr[0] <= 'Z' &&
                   rest.ptr[1] >= 'a' && rest.ptr[1] <= 'z';
    if (len == 0 || !is_name || text_find(rest, TEXT(" ")) == SIZE_MAX ||
        !is_label(arena, text_sub(*title, 0, len)))
        return false;
    *title = rest;
    return true;
}

struct text
title_clean(struct arena *arena, struct text title, struct text site)
{
    struct text t = text_trim(text_clip(text_trim(title), TITLE_MAX_BYTES));
    struct text bare = ornament_trim(t);
    if (bare.len > 0)
        t = ornament_calm(arena, bare);
    site = text_trim(text_clip(site, 2 * SITE_MAX_BYTES));
    for (int i = 0; i < 3 && drop_tail(arena, &t, site); i++)
        ;
    struct text before = t;
    bool dropped = false;
    for (int i = 0; i < 3; i++) {
        if (!drop_bracket(arena, &t) && !drop_label(arena, &t) &&
            !drop_shout(arena, &t))
            break;
        dropped = true;
    }
    if (t.len < REST_MIN_BYTES)
        return before;
    return dropped ? spelling_capital(arena, t) : t;
}

struct text
title_calm(struct arena *arena, struct text title, struct text evidence)
{
    if (evidence.len == 0 || !spelling_shouts(title))
        return title;
    struct spelling s = spelling_calm(arena, title, evidence);
    return s.known * 2 >= s.count ? s.text : title;
}
