// SPDX-License-Identifier: MIT
#include "headline/search.h"

#include "headline/lists.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

uint8_t
search_tag(const struct search *s, size_t i)
{
    return i < s->count ? s->tokens[i].tag : (uint8_t)TAG_STOP;
}

bool
search_is_in(const struct search *s, size_t i, const char *list)
{
    return i < s->count && words_has(list, s->tokens[i].lower);
}

bool
search_is_comma(const struct search *s, size_t i)
{
    return i < s->end && s->tokens[i].tag == TAG_COMMA && !s->inside[i] &&
           !search_is_score(s, i);
}

/* The comma of "6-4, 3-6": no more than a space. */
bool
search_is_score(const struct search *s, size_t i)
{
    return i > 2 && i + 3 < s->count && s->tokens[i].tag == TAG_COMMA &&
           s->tokens[i - 1].kind == TOKEN_NUMBER &&
           s->tokens[i - 2].kind == TOKEN_MARK && !s->tokens[i - 1].space &&
           s->tokens[i + 1].kind == TOKEN_NUMBER &&
           s->tokens[i + 2].kind == TOKEN_MARK && !s->tokens[i + 2].space &&
           s->tokens[i + 3].kind == TOKEN_NUMBER;
}

/* Past adverbs and days: "Smith, a lawyer, today announced". */
size_t
search_skip_adverbs(const struct search *s, size_t i)
{
    while (search_tag(s, i) == TAG_RB || search_is_in(s, i, LIST_DAYS))
        i++;
    return i;
}

size_t
search_next_comma(const struct search *s, size_t i)
{
    while (i < s->end && !search_is_comma(s, i))
        i++;
    return i;
}

size_t
search_count_finite(const struct search *s, size_t first, size_t end)
{
    size_t n = 0;
    for (size_t i = first; i < end; i++)
        n += span_is_finite(s->tokens[i].tag) && !s->inside[i];
    return n;
}

bool
search_starts_phrase(uint8_t tag)
{
    return tag_is_noun(tag) || tag == TAG_DT || tag == TAG_PRP ||
           tag == TAG_PRPS || tag == TAG_JJ || tag == TAG_CD || tag == TAG_EX ||
           tag == TAG_JJS || tag == TAG_MONEY || tag == TAG_OPEN;
}

/* What a noun phrase is made of between its first and last word. */
bool
search_is_phrase_part(uint8_t tag)
{
    return tag_is_noun(tag) || tag == TAG_DT || tag == TAG_PRPS ||
           tag == TAG_JJ || tag == TAG_JJS || tag == TAG_JJR || tag == TAG_CD ||
           tag == TAG_POS || tag == TAG_HYPH || tag == TAG_MONEY ||
           tag == TAG_PRP || tag == TAG_PDT || tag == TAG_VBN ||
           tag == TAG_VBG || tag == TAG_RBS || tag == TAG_SYM || tag == TAG_FW;
}

/* ".js" of "Node.js": a word is not cut in two. */
static bool
is_in_word(const struct search *s, size_t i)
{
    return i + 1 < s->end && token_is(&s->tokens[i], ".") &&
           !s->tokens[i].space && !s->tokens[i + 1].space &&
           s->tokens[i + 1].kind != TOKEN_MARK;
}

/* "and dozens injured when": its last word belongs to what follows. */
static bool
is_torn_off(const struct search *s, size_t end, enum span_kind kind)
{
    uint8_t last = search_tag(s, end - 1);
    if (kind == SPAN_SAYING || kind == SPAN_THAT)
        return false;
    return last == TAG_WRB || last == TAG_WDT || last == TAG_WP ||
           last == TAG_DT || last == TAG_PRPS || last == TAG_CC ||
           last == TAG_TO || last == TAG_MD ||
           (last == TAG_IN &&
            search_is_in(s, end - 1,
                         " of in on at from with for after before as while "
                         "because than if by into that "));
}

void
search_add(struct search *s, size_t first, size_t end, enum span_kind kind,
           double p)
{
    if (s->found == SPAN_MAX || end <= first || end > s->count ||
        is_in_word(s, end) || (end < s->end && is_torn_off(s, end, kind)) ||
        (end < s->end && search_tag(s, end) == TAG_STOP))
        return;
    /* "a wet [Monday]" */
    if (first > 0 && kind == SPAN_TIME && tag_is_noun(search_tag(s, first)) &&
        (search_tag(s, first - 1) == TAG_JJ ||
         search_tag(s, first - 1) == TAG_DT))
        return;
    /* A quotation is left whole, in or out. */
    if (kind != SPAN_BRACKET) {
        bool opens = first > 0 && s->inside[first] && s->inside[first - 1] &&
                     s->tokens[first].tag != TAG_OPEN;
        bool stays = end < s->count && s->inside[end] && s->inside[end - 1] &&
                     s->tokens[end].tag != TAG_OPEN;
        if (opens || stays)
            return;
    }
    for (size_t i = 0; i < s->found; i++)
        if (s->out[i].first == first && s->out[i].end == end)
            return;
    s->out[s->found++] = (struct span){ first, end, kind, p };
}

/* 'a clear signal', with typewriter's marks; an apostrophe is none. */
static bool
closes_single(const struct search *s, size_t i)
{
    const struct token *t = &s->tokens[i];
    return token_is(t, "'") && !t->space &&
           (i + 1 >= s->count || s->tokens[i + 1].space ||
            s->tokens[i + 1].kind == TOKEN_MARK);
}

static bool
opens_single(const struct search *s, size_t i)
{
    const struct token *t = &s->tokens[i];
    if (!token_is(t, "'") || !(i == 0 || t->space) || i + 1 >= s->count ||
        s->tokens[i + 1].space)
        return false;
    for (size_t k = i + 1; k < s->count; k++)
        if (closes_single(s, k))
            return true;
    return false;
}

/* Marks what stands between quotation marks or brackets, those included. */
void
search_mark_inside(struct search *s)
{
    size_t open = SIZE_MAX;
    for (size_t i = 0; i < s->count; i++) {
        const struct token *t = &s->tokens[i];
        bool is_mark = token_is_quote(t) && t->text.len > 0;
        if (open != SIZE_MAX && token_is(&s->tokens[open], "'")) {
            if (!closes_single(s, i))
                continue;
            is_mark = true;
        }
        if (open == SIZE_MAX && ((is_mark && t->tag == TAG_OPEN) ||
                                 token_is_open(t) || opens_single(s, i))) {
            open = i;
        } else if (open != SIZE_MAX &&
                   (token_is_close(t) || (is_mark && t->tag != TAG_OPEN))) {
            for (size_t k = open; k <= i; k++)
                s->inside[k] = true;
            open = SIZE_MAX;
        }
    }
}

/* The end of "ten years ago", "a week earlier", or `i`. */
static size_t
ago_end(const struct search *s, size_t i)
{
    static const char UNITS[] =
        " seconds minutes hours days weeks months years decades second minute "
        "hour day week month year decade ";
    size_t at = i;
    /* "more than two years ago", but "12% more than a week ago" */
    if (search_is_in(s, at, " more less ") &&
        search_is_in(s, at + 1, " than ") && search_tag(s, at + 2) == TAG_CD)
        at += 2;
    else if (search_is_in(s, at, " almost nearly about over around just "))
        at++;
    size_t first = at;
    while (at < first + 3 &&
           (search_tag(s, at) == TAG_CD ||
            search_is_in(s, at, " a an several few many some couple of ")))
        at++;
    return at > first && search_is_in(s, at, UNITS) &&
                   search_is_in(s, at + 1, " ago ")
               ? at + 2
               : i;
}

/* The end of the date or time of day that begins at `i`, or `i`. */
size_t
search_time_end(const struct search *s, size_t i)
{
    static const char RELATIVE[] = " last next this earlier late early past ";
    static const char UNITS[] = " week weekend month year morning afternoon "
                                "evening night day spring summer autumn fall "
                                "winter ";
    size_t at = i;
    size_t ago = ago_end(s, i);
    if (ago > i) {
        size_t more = ago < s->count ? search_time_end(s, ago) : ago;
        return more > ago ? more : ago;
    }
    if (search_is_in(s, at, " late early earlier ") &&
        (search_is_in(s, at + 1, LIST_DAYS) ||
         search_is_in(s, at + 1, " this last ")))
        at++;
    if (search_is_in(s, at, RELATIVE) &&
        (search_is_in(s, at + 1, UNITS) || search_is_in(s, at + 1, LIST_DAYS) ||
         search_is_in(s, at + 1, LIST_MONTHS)))
        at += 2;
    else if (search_is_in(s, at, LIST_DAYS))
        at++;
    else if (search_is_in(s, at, LIST_MONTHS) &&
             search_tag(s, at + 1) == TAG_CD)
        at++;
    else
        return i;
    while (search_is_in(s, at, UNITS) || search_is_in(s, at, LIST_MONTHS) ||
           search_is_in(s, at, LIST_DAYS) ||
           (s->tokens[at < s->count ? at : 0].kind == TOKEN_NUMBER &&
            at < s->count && search_tag(s, at - 1) != TAG_COMMA) ||
           (search_tag(s, at) == TAG_COMMA &&
            (search_is_in(s, at + 1, LIST_MONTHS) ||
             (search_tag(s, at + 1) == TAG_CD && at + 1 < s->count &&
              s->tokens[at + 1].text.len == 4 &&
              (search_is_in(s, at - 2, LIST_MONTHS) ||
               search_is_in(s, at - 1, LIST_MONTHS))))))
        at += search_tag(s, at) == TAG_COMMA ? 2 : 1;
    /* "Thursday, Sept. 16, afternoon" */
    if (search_tag(s, at) == TAG_COMMA &&
        search_is_in(s, at + 1, " afternoon morning evening night "))
        at += 2;
    return at;
}

/* ", police said on Monday", ", according to X", ", said John Smith, ...". */
bool
search_is_attribution(const struct search *s, size_t first, size_t end)
{
    if (search_is_in(s, first, " according ") &&
        search_is_in(s, first + 1, " to "))
        return end - first > 2;
    size_t finite = search_count_finite(s, first, end);
    if (finite == 0 || finite > 1)
        return false;
    for (size_t i = first; i < end; i++) {
        if (!span_is_finite(s->tokens[i].tag))
            continue;
        if (!search_is_in(s, i, LIST_SAYING) ||
            search_is_in(s, i + 1, " that "))
            return false;
        /* Nothing but time and place may follow the saying. */
        bool closes = i + 1 >= end || search_tag(s, i + 1) == TAG_IN ||
                      search_tag(s, i + 1) == TAG_TO ||
                      search_time_end(s, i + 1) > i + 1 || i == first ||
                      search_is_comma(s, i + 1) ||
                      search_tag(s, i + 1) == TAG_RB ||
                      search_is_in(s, i + 1, " late early ");
        bool has_subject =
            i == first || tag_is_noun(search_tag(s, i - 1)) ||
            search_tag(s, i - 1) == TAG_PRP || search_tag(s, i - 1) == TAG_RB ||
            search_tag(s, i - 1) == TAG_VBN || search_is_in(s, i - 1, " also ");
        return closes && has_subject &&
               !search_is_in(s, first, " and but or which who that ");
    }
    return false;
}

bool
search_is_relative(const struct search *s, size_t i)
{
    if (search_is_in(s, i, " which who whom whose where when "))
        return true;
    for (size_t k = i; k < i + 4 && k + 1 < s->end; k++)
        if (search_is_in(s, k, " of to in for with by from ") &&
            search_is_in(s, k + 1, " which whom whose "))
            return true;
    return false;
}

bool
search_is_list(const struct search *s, size_t i, size_t close)
{
    /* "A, B and C", "A, B, and C": the commas are those of a list. */
    if (search_tag(s, close + 1) == TAG_CC || search_tag(s, i + 1) == TAG_CC)
        return true;
    size_t after = search_next_comma(s, close + 1);
    for (size_t k = i + 1; k < close; k++)
        if (search_tag(s, k) == TAG_CC && close == s->end)
            return true;
    if (after < s->end && search_tag(s, after + 1) == TAG_CC &&
        search_count_finite(s, close, after) == 0)
        return true;
    /* An earlier short stretch without a verb is the list's first part. */
    if (i > 0) {
        size_t back = i;
        while (back > 0 && !search_is_comma(s, back - 1))
            back--;
        if (back > 0 && search_count_finite(s, back, i) == 0 && i - back < 6 &&
            close == s->end)
            return true;
    }
    return false;
}

bool
search_is_tied(const struct search *s, size_t i)
{
    char pair[96];
    const struct token *a = &s->tokens[i - 1];
    const struct token *b = &s->tokens[i];
    if (a->lower.len + b->lower.len + 2 > sizeof pair)
        return false;
    for (size_t k = 0; k < a->lower.len; k++)
        pair[k] = a->lower.ptr[k];
    pair[a->lower.len] = '_';
    for (size_t k = 0; k < b->lower.len; k++)
        pair[a->lower.len + 1 + k] = b->lower.ptr[k];
    return words_has(LIST_TIED,
                     (struct text){ pair, a->lower.len + b->lower.len + 1 });
}
