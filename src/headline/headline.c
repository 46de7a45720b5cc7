// SPDX-License-Identifier: MIT
#include "headline/headline.h"

#include "article/article.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "feed/feed.h"
#include "headline/fold.h"
#include "headline/grapheme.h"
#include "headline/language.h"
#include "headline/ornament.h"
#include "headline/spelling.h"
#include "headline/summary.h"
#include "headline/teaser.h"
#include "headline/title.h"
#include "headline/wording.h"
#include "markup/clean.h"

enum {
    LEAD_MAX_BYTES = 400, /* of how the story begins */
    BODY_MIN_BYTES = 30,  /* "Read more" is no story */
    WORD_MIN_LETTERS = 3, /* less is "v" or "rc" */
    EVIDENCE_MAX_BYTES = 8 << 10,
    BOTH_MIN_GRAPHEMES = 30, /* what a summary behind a title needs */
    COMPARED_MAX_WORDS = 60,
};

static const double SURE = 0.9, DOUBTED = 0.3;

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

/* What is known of one entry while its headline is written. */
struct draft {
    struct arena *arena;
    const struct entry *entry;
    const struct article *article; /* the page's, or what the feed carries */
    struct text title;             /* cleaned */
    struct text language;
    uint32_t max;
    bool is_teaser; /* a few sentences of the feed's, and no page */
};

/* The text that the feed carries: its content, or else its summary. */
static const struct article *
read_entry(struct arena *arena, const struct entry *entry)
{
    struct article *own = arena_alloc(arena, 1, sizeof(*own));
    bool has_content = entry->content.len >= entry->summary.len;
    article_from_text(arena, has_content ? entry->content : entry->summary,
                      own);
    return own;
}

/* What stands beside a summary of its own is the whole, however short. */
static bool
has_whole(const struct entry *entry)
{
    return entry->summary.len > 0 && entry->content.len > entry->summary.len;
}

static struct text
first_paragraph(const struct article *article)
{
    for (size_t i = 0; i < article->paragraph_count; i++) {
        const struct paragraph *p = &article->paragraphs[i];
        if (p->kind == PARAGRAPH_PROSE && !p->is_link &&
            p->text.len >= BODY_MIN_BYTES)
            return p->text;
    }
    return (struct text){ 0 };
}

/* The beginning of the story, which knows how its names are written. */
static struct text
evidence_of(struct arena *arena, const struct article *article)
{
    struct buffer all;
    buffer_init(&all, EVIDENCE_MAX_BYTES);
    for (size_t i = 0; i < article->paragraph_count; i++) {
        if (!buffer_append(&all, article->paragraphs[i].text))
            break;
        buffer_append_char(&all, '\n');
    }
    struct text evidence = arena_copy(arena, buffer_text(&all));
    buffer_finish(&all);
    return evidence;
}

/* "v3.9.0", "#12", "2026-11-23": a number of something, and no word. */
static bool
is_number(struct text title)
{
    size_t digits = 0, letters = 0;
    for (size_t i = 0; i < title.len; i++) {
        char c = title.ptr[i];
        char lower = (char)(c | 32);
        bool is_letter =
            (unsigned char)c >= 0x80 || (lower >= 'a' && lower <= 'z');
        digits += c >= '0' && c <= '9';
        letters = is_letter ? letters + 1 : 0;
        if (letters == WORD_MIN_LETTERS)
            return false;
    }
    return digits > 0;
}

static struct text
title_of(struct arena *arena, const struct entry *entry,
         const struct article *article, const struct headline_rules *rules)
{
    struct text title = entry->title.len > 0 ? entry->title : article->title;
    title = title_clean(arena, clean_losses(arena, title), article->site);
    if (spelling_shouts(title))
        title = title_calm(arena, title, evidence_of(arena, article));
    /* Of what it is a number, the feed has said. */
    if (is_number(title) && rules->feed.len > 0)
        title = arena_format(arena, TEXT_FMT ": " TEXT_FMT,
                             TEXT_ARG(rules->feed), TEXT_ARG(title));
    return title;
}

/* At most `max` graphemes; cut at a space where there is one, with "…". */
static struct text
shorten(struct arena *arena, struct text t, uint32_t max)
{
    struct text head = grapheme_prefix(t, max);
    if (head.len == t.len)
        return t;
    head = grapheme_prefix(t, max - 1);
    size_t end = head.len;
    while (end > head.len / 2 && t.ptr[end] != ' ')
        end--;
    if (end > head.len / 2)
        head.len = end;
    return arena_format(arena, TEXT_FMT "…", TEXT_ARG(text_trim(head)));
}

/* "We demand more | Ann Lee": whose view it is belongs to it. */
static struct text
keep_author(const struct draft *d, struct text line)
{
    struct text bar = TEXT(" | "), title = d->entry->title, name = { 0 };
    for (size_t at = title.len; at-- > 0 && name.len == 0;)
        if (text_starts(text_sub(title, at, SIZE_MAX), bar))
            name = text_trim(text_sub(title, at + bar.len, SIZE_MAX));
    if (name.len == 0 || text_find(d->entry->author, name) == SIZE_MAX ||
        text_ends(line, name))
        return line;
    struct text signed_line =
        arena_format(d->arena, TEXT_FMT TEXT_FMT TEXT_FMT, TEXT_ARG(line),
                     TEXT_ARG(bar), TEXT_ARG(name));
    return grapheme_count(signed_line) <= d->max ? signed_line : line;
}

static bool
summarize(const struct draft *d, uint32_t max, struct summary *out)
{
    if (first_paragraph(d->article).len == 0)
        return false;
    const struct summary_request request = {
        .paragraphs = d->article->paragraphs,
        .paragraph_count = d->article->paragraph_count,
        .title = d->title,
        .language = d->language,
        .max_graphemes = max,
    };
    return summary_write(d->arena, &request, out) && out->headline.len > 0;
}

static bool
has_word(const struct fold_word *words, size_t count, struct text word)
{
    for (size_t i = 0; i < count; i++) {
        if (text_eq(words[i].text, word))
            return true;
    }
    return false;
}

/* Does the summary say little that the title has not said? */
static bool
repeats(struct arena *arena, struct text title, struct text summary)
{
    const struct fold_word *said;
    const struct fold_word *words;
    size_t said_count = fold_words(arena, title, COMPARED_MAX_WORDS, &said);
    size_t count = fold_words(arena, summary, COMPARED_MAX_WORDS, &words);
    size_t again = 0;
    for (size_t i = 0; i < count; i++)
        again += has_word(said, said_count, words[i].text) ? 1 : 0;
    return again * 3 >= count * 2;
}

static bool
write_title(const struct draft *d, struct headline *out)
{
    struct text told = teaser_title_fit(d->title, d->max);
    if (told.len == 0)
        told = shorten(d->arena, d->title, d->max);
    out->line = keep_author(d, told);
    out->method = TEXT("title");
    return out->line.len > 0;
}

/* Whether the title of a teaser is the better headline; in `line` as it fits. */
static bool
is_told_by_title(const struct draft *d, const struct summary *summary,
                 struct text *line)
{
    *line = teaser_title_fit(d->title, d->max);
    if (line->len == 0 || !d->is_teaser ||
        text_eq(summary->method, TEXT("title")))
        return false;
    *line = wording_finish(d->arena, *line,
                           language_find(d->arena, d->language, *line));
    switch (teaser_title(d->arena, *line, d->language)) {
    case TEASER_TITLE_TELLS:
        return true;
    case TEASER_TITLE_NAMES:
        return summary->confidence < SURE;
    case TEASER_TITLE_LABEL:
        break;
    }
    return summary->confidence < DOUBTED;
}

static bool
write_summary(const struct draft *d, struct headline *out)
{
    struct summary summary;
    if (!summarize(d, d->max, &summary))
        return false;
    out->method = summary.method;
    if (is_told_by_title(d, &summary, &out->line) && out->line.len > 0)
        out->method = TEXT("title");
    else
        out->line = summary.headline;
    if (text_eq(out->method, TEXT("title")))
        out->line = keep_author(d, out->line);
    return out->line.len > 0;
}

/* "Title: summary" while it fits, is whole and says more than the title. */
static bool
write_both(const struct draft *d, struct headline *out)
{
    char last = d->title.len > 0 ? d->title.ptr[d->title.len - 1] : ' ';
    bool is_closed = last == '?' || last == '!' || last == '.' || last == ':';
    struct text joint = is_closed ? TEXT(" ") : TEXT(": ");
    size_t used = grapheme_count(d->title) + joint.len;
    struct summary summary;
    if (d->title.len == 0 || used + BOTH_MIN_GRAPHEMES > d->max ||
        !summarize(d, d->max - (uint32_t)used, &summary) ||
        text_eq(summary.method, TEXT("title")) ||
        text_eq(summary.method, TEXT("cut")) ||
        repeats(d->arena, d->title, summary.headline))
        return false;
    out->line =
        arena_format(d->arena, TEXT_FMT TEXT_FMT TEXT_FMT, TEXT_ARG(d->title),
                     TEXT_ARG(joint), TEXT_ARG(summary.headline));
    out->method = summary.method;
    return true;
}

static bool
write_line(const struct draft *d, enum headline_style style,
           struct headline *out)
{
    /* Notes to what is to be heard tell neither news nor what it is called. */
    if (d->entry->is_episode && d->title.len > 0)
        style = HEADLINE_TITLE;
    switch (style) {
    case HEADLINE_TITLE:
        return write_title(d, out) || write_summary(d, out);
    case HEADLINE_BOTH:
        return write_both(d, out) || write_title(d, out) ||
               write_summary(d, out);
    case HEADLINE_SUMMARY:
        break;
    }
    return write_summary(d, out) || write_title(d, out);
}

/* Nothing but a fragment is left: better than losing the news. */
static bool
write_fragment(const struct draft *d, struct headline *out)
{
    struct text all =
        d->entry->summary.len > 0 ? d->entry->summary : d->entry->content;
    struct text line = { 0 };
    while (line.len == 0 && all.len > 0) {
        text_cut(all, '\n', &line, &all);
        line = clean_losses(d->arena, ornament_trim(line));
    }
    out->line = shorten(d->arena, line, d->max);
    out->method = TEXT("cut");
    return out->line.len > 0;
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
    bool is_own = article == NULL || first_paragraph(article).len == 0;
    if (is_own)
        article = read_entry(arena, entry);
    const struct draft draft = {
        .arena = arena,
        .entry = entry,
        .article = article,
        .title = title_of(arena, entry, article, rules),
        .language =
            first_text(entry->language, article->language, rules->language),
        .max = rules->max_graphemes != 0 ? rules->max_graphemes
                                         : SUMMARY_MAX_GRAPHEMES,
        .is_teaser = is_own && !has_whole(entry) && teaser_is(article),
    };
    *out = (struct headline){
        .title = entry->title.len > 0 ? clean_losses(arena, entry->title)
                                      : draft.title,
        .link = entry->link,
        .lead = text_clip(first_paragraph(article), LEAD_MAX_BYTES),
        .language = draft.language,
        .published = entry->published,
    };
    return write_line(&draft, rules->style, out) || write_fragment(&draft, out);
}
