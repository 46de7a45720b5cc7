// SPDX-License-Identifier: MIT
#include "headline/headline.h"

#include <utf8proc.h>

#include "article/article.h"
#include "base/arena.h"
#include "feed/feed.h"
#include "headline/fold.h"
#include "headline/summary.h"
#include "headline/title.h"

/* Of the story's start, so that stories can be told apart. */
enum { LEAD_MAX_BYTES = 400 };

const char *
headline_priority_name(enum headline_priority priority)
{
    switch (priority) {
    case PRIORITY_LOW:
        return "low";
    case PRIORITY_NORMAL:
        return "normal";
    case PRIORITY_HIGH:
        return "high";
    case PRIORITY_BREAKING:
        return "breaking";
    }
    return "normal";
}

int64_t
headline_born(const struct headline *h)
{
    if (h->published == 0)
        return h->first_seen;
    /* A date in the future is a mistake: nobody saw tomorrow's news. */
    if (h->first_seen != 0 && h->published > h->first_seen)
        return h->first_seen;
    return h->published;
}

static size_t
count_graphemes(struct text t)
{
    size_t count = 0;
    utf8proc_int32_t state = 0;
    int32_t previous = 0;
    for (size_t at = 0; at < t.len;) {
        int32_t c = fold_next(t, &at);
        if (count == 0 || utf8proc_grapheme_break_stateful(previous, c, &state))
            count++;
        previous = c;
    }
    return count;
}

/* At most `max` graphemes, cut at a space where there is one, with "…". */
static struct text
shorten(struct arena *arena, struct text t, size_t max)
{
    if (count_graphemes(t) <= max)
        return t;
    size_t count = 0;
    size_t word_end = 0;
    size_t end = 0;
    utf8proc_int32_t state = 0;
    int32_t previous = 0;
    for (size_t at = 0; at < t.len;) {
        size_t before = at;
        int32_t c = fold_next(t, &at);
        if (before == 0 ||
            utf8proc_grapheme_break_stateful(previous, c, &state))
            count++;
        if (count > max - 1)
            break;
        if (c == ' ' && previous != ' ')
            word_end = before;
        end = at;
        previous = c;
    }
    size_t cut = word_end > end / 2 ? word_end : end;
    return arena_format(arena, TEXT_FMT "…",
                        TEXT_ARG(text_trim(text_sub(t, 0, cut))));
}

/* What the story itself says, as plain text: never its title. */
static struct text
body_of(const struct entry *entry, const struct article *article)
{
    for (size_t i = 0; article != NULL && i < article->paragraph_count; i++) {
        const struct paragraph *p = &article->paragraphs[i];
        if (p->kind == PARAGRAPH_PROSE && !p->is_link && p->text.len > 0)
            return p->text;
    }
    return entry->summary.len > 0 ? entry->summary : entry->content;
}

/* The words of the story, to know how it writes its names. */
static struct text
evidence_of(struct arena *arena, const struct entry *entry,
            const struct article *article)
{
    if (article == NULL || article->paragraph_count == 0)
        return entry->content.len > 0 ? entry->content : entry->summary;
    struct text all = { 0 };
    for (size_t i = 0; i < article->paragraph_count && i < 8; i++)
        all = arena_format(arena, TEXT_FMT "\n" TEXT_FMT, TEXT_ARG(all),
                           TEXT_ARG(article->paragraphs[i].text));
    return all;
}

static struct text
title_of(struct arena *arena, const struct entry *entry,
         const struct article *article)
{
    struct text site = { 0 };
    struct text title = entry->title;
    if (article != NULL) {
        site = article->site;
        title = title.len > 0 ? title : article->title;
    }
    title = title_clean(arena, title, site);
    if (!title_shouts(title))
        return title;
    return title_calm(arena, title, evidence_of(arena, entry, article));
}

static struct text
first_text(struct text a, struct text b, struct text c)
{
    return a.len > 0 ? a : b.len > 0 ? b : c;
}

bool
headline_write(struct arena *arena, const struct entry *entry,
               const struct article *article,
               const struct headline_rules *rules, struct headline *out)
{
    uint32_t max = rules->max_graphemes != 0 ? rules->max_graphemes
                                             : SUMMARY_MAX_GRAPHEMES;
    struct text title = title_of(arena, entry, article);
    struct text body;
    struct text rest;
    text_cut(body_of(entry, article), '\n', &body, &rest);
    struct text page_language =
        article != NULL ? article->language : (struct text){ 0 };
    *out = (struct headline){
        .title = entry->title.len > 0 ? entry->title : title,
        .link = entry->link,
        .lead = text_clip(body, LEAD_MAX_BYTES),
        .language = first_text(entry->language, page_language, rules->language),
        .published = entry->published,
        .method = TEXT("title"),
    };
    struct text line = title.len > 0 ? title : body;
    if (title.len == 0)
        out->method = TEXT("first-sentence");
    out->line = shorten(arena, line, max);
    return out->line.len > 0;
}
