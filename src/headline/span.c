// SPDX-License-Identifier: MIT
#include "headline/span.h"

#include "headline/lists.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

static const char *const NAMES[SPAN_KIND_COUNT] = {
#define X(name) #name,
    SPAN_KINDS(X)
#undef X
};

/* How often editors leave such a phrase out, before anything is known of it. */
static const double PRIORS[SPAN_KIND_COUNT] = {
    [SPAN_BRACKET] = 0.98,     [SPAN_DASH] = 0.92,
    [SPAN_TIME] = 0.9,         [SPAN_ATTRIBUTION] = 0.93,
    [SPAN_RELATIVE] = 0.86,    [SPAN_APPOSITION] = 0.86,
    [SPAN_LEADING] = 0.7,      [SPAN_PARTICIPLE] = 0.85,
    [SPAN_SUBORDINATE] = 0.68, [SPAN_COORDINATE] = 0.66,
    [SPAN_PHRASE] = 0.55,      [SPAN_ADVERB] = 0.75,
    [SPAN_SAYING] = 0.5,       [SPAN_TAIL] = 0.35,
};

const char *
span_name(enum span_kind kind)
{
    return kind < SPAN_KIND_COUNT ? NAMES[kind] : "?";
}

bool
span_is_finite(uint8_t tag)
{
    return tag == TAG_VBD || tag == TAG_VBZ || tag == TAG_VBP || tag == TAG_MD;
}

struct search {
    const struct token *tokens;
    size_t count;
    size_t end; /* before the full stop */
    struct span *out;
    size_t found;
    bool inside[SPAN_MAX_TOKENS]; /* a quotation or a bracket */
};

static uint8_t
tag_at(const struct search *s, size_t i)
{
    return i < s->count ? s->tokens[i].tag : (uint8_t)TAG_STOP;
}

static bool
is_in(const struct search *s, size_t i, const char *list)
{
    return i < s->count && words_has(list, s->tokens[i].lower);
}

static bool
is_comma(const struct search *s, size_t i)
{
    return i < s->end && s->tokens[i].tag == TAG_COMMA && !s->inside[i];
}

/* Past adverbs and days: "Smith, a lawyer, today announced". */
static size_t
skip_adverbs(const struct search *s, size_t i)
{
    while (tag_at(s, i) == TAG_RB || is_in(s, i, LIST_DAYS))
        i++;
    return i;
}

static size_t
next_comma(const struct search *s, size_t i)
{
    while (i < s->end && !is_comma(s, i))
        i++;
    return i;
}

static size_t
count_finite(const struct search *s, size_t first, size_t end)
{
    size_t n = 0;
    for (size_t i = first; i < end; i++)
        n += span_is_finite(s->tokens[i].tag) && !s->inside[i];
    return n;
}

static bool
is_noun(uint8_t tag)
{
    return tag == TAG_NN || tag == TAG_NNS || tag == TAG_NNP || tag == TAG_NNPS;
}

static bool
is_noun_phrase_start(uint8_t tag)
{
    return is_noun(tag) || tag == TAG_DT || tag == TAG_PRP || tag == TAG_PRPS ||
           tag == TAG_JJ || tag == TAG_CD || tag == TAG_EX || tag == TAG_JJS ||
           tag == TAG_MONEY || tag == TAG_OPEN;
}

/* What a noun phrase is made of between its first and last word. */
static bool
is_noun_phrase_part(uint8_t tag)
{
    return is_noun(tag) || tag == TAG_DT || tag == TAG_PRPS || tag == TAG_JJ ||
           tag == TAG_JJS || tag == TAG_JJR || tag == TAG_CD ||
           tag == TAG_POS || tag == TAG_HYPH || tag == TAG_MONEY ||
           tag == TAG_PRP || tag == TAG_PDT || tag == TAG_VBN ||
           tag == TAG_VBG || tag == TAG_RBS || tag == TAG_SYM || tag == TAG_FW;
}

static void
add(struct search *s, size_t first, size_t end, enum span_kind kind, double p)
{
    if (s->found == SPAN_MAX || end <= first || end > s->count)
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

/* Marks what stands between quotation marks or brackets, those included. */
static void
mark_inside(struct search *s)
{
    size_t open = SIZE_MAX;
    for (size_t i = 0; i < s->count; i++) {
        const struct token *t = &s->tokens[i];
        bool is_mark = token_is_quote(t) && t->text.len > 0;
        if (open == SIZE_MAX &&
            ((is_mark && t->tag == TAG_OPEN) || token_is_open(t))) {
            open = i;
        } else if (open != SIZE_MAX &&
                   (token_is_close(t) || (is_mark && t->tag != TAG_OPEN))) {
            for (size_t k = open; k <= i; k++)
                s->inside[k] = true;
            open = SIZE_MAX;
        }
    }
}

static void
find_brackets(struct search *s)
{
    for (size_t i = 1; i < s->count; i++) {
        if (!token_is_open(&s->tokens[i]))
            continue;
        size_t close = i + 1;
        while (close < s->count && !token_is_close(&s->tokens[close]))
            close++;
        if (close < s->count)
            add(s, i, close + 1, SPAN_BRACKET, PRIORS[SPAN_BRACKET]);
        i = close;
    }
}

static void
find_dashes(struct search *s)
{
    for (size_t i = 1; i < s->end; i++) {
        if (!token_is_dash(&s->tokens[i]) || s->inside[i] ||
            !(s->tokens[i].space || s->tokens[i].text.len > 1))
            continue;
        size_t close = i + 1;
        while (close < s->end && !token_is_dash(&s->tokens[close]))
            close++;
        bool is_number =
            s->tokens[i - 1].tag == TAG_CD && tag_at(s, i + 1) == TAG_CD;
        if (is_number)
            continue;
        if (close < s->end && close > i + 1) {
            add(s, i, close + 1, SPAN_DASH, PRIORS[SPAN_DASH]);
            i = close;
        } else if (count_finite(s, 0, i) > 0) {
            add(s, i, s->end, SPAN_DASH, 0.8);
        }
    }
}

/* The end of the date or time of day that begins at `i`, or `i`. */
static size_t
time_end(const struct search *s, size_t i)
{
    static const char RELATIVE[] = " last next this earlier late early past ";
    static const char UNITS[] = " week weekend month year morning afternoon "
                                "evening night day spring summer autumn fall "
                                "winter ";
    size_t at = i;
    if (is_in(s, at, " late early earlier ") &&
        (is_in(s, at + 1, LIST_DAYS) || is_in(s, at + 1, " this last ")))
        at++;
    if (is_in(s, at, RELATIVE) &&
        (is_in(s, at + 1, UNITS) || is_in(s, at + 1, LIST_DAYS) ||
         is_in(s, at + 1, LIST_MONTHS)))
        at += 2;
    else if (is_in(s, at, LIST_DAYS))
        at++;
    else if (is_in(s, at, LIST_MONTHS) && tag_at(s, at + 1) == TAG_CD)
        at++;
    else
        return i;
    while (
        is_in(s, at, UNITS) || is_in(s, at, LIST_MONTHS) ||
        is_in(s, at, LIST_DAYS) ||
        (s->tokens[at < s->count ? at : 0].kind == TOKEN_NUMBER &&
         at < s->count && tag_at(s, at - 1) != TAG_COMMA) ||
        (tag_at(s, at) == TAG_COMMA &&
         (is_in(s, at + 1, LIST_MONTHS) ||
          (tag_at(s, at + 1) == TAG_CD && at + 1 < s->count &&
           s->tokens[at + 1].text.len == 4 &&
           (is_in(s, at - 2, LIST_MONTHS) || is_in(s, at - 1, LIST_MONTHS))))))
        at += tag_at(s, at) == TAG_COMMA ? 2 : 1;
    return at;
}

static void
find_times(struct search *s)
{
    static const char BEFORE[] = " on in at late early during of ";
    for (size_t i = 0; i < s->end; i++) {
        size_t end = time_end(s, i);
        if (end == i || s->inside[i])
            continue;
        size_t first = i;
        if (first > 0 && is_in(s, first - 1, " on in at during "))
            first--;
        bool is_possessive = tag_at(s, end) == TAG_POS;
        bool is_tied = first > 0 && !is_comma(s, first - 1) &&
                       tag_at(s, first - 1) == TAG_IN &&
                       !is_in(s, first - 1, BEFORE);
        /* "Monday was", "Friday the 13th", "the Sunday paper" */
        bool is_subject = first == 0 && !is_comma(s, end) &&
                          !is_noun_phrase_start(tag_at(s, end));
        bool is_noun_part =
            first == i && first > 0 &&
            (tag_at(s, first - 1) == TAG_DT || tag_at(s, first - 1) == TAG_JJ ||
             tag_at(s, first - 1) == TAG_TO || tag_at(s, first - 1) == TAG_CC ||
             tag_at(s, first - 1) == TAG_POS ||
             tag_at(s, first - 1) == TAG_PRPS ||
             tag_at(s, first - 1) == TAG_HYPH ||
             tag_at(s, first - 1) == TAG_IN);
        bool is_joined = is_in(s, end, " and or to - – through until as ") ||
                         tag_at(s, end) == TAG_HYPH;
        bool modifies = first == i && is_noun(tag_at(s, end)) &&
                        !(first > 0 && (span_is_finite(tag_at(s, first - 1)) ||
                                        tag_at(s, first - 1) == TAG_VBN));
        i = end - 1;
        if (is_possessive || is_tied || is_subject || is_noun_part ||
            is_joined || modifies)
            continue;
        /* What will be is said with its day. */
        bool is_ahead =
            is_in(s, first, " tomorrow next ") || is_in(s, first + 1, " next ");
        double p = is_ahead ? 0.6 : PRIORS[SPAN_TIME];
        bool commas =
            (first == 0 || is_comma(s, first - 1)) && is_comma(s, end);
        if (first == 0 && is_comma(s, end))
            add(s, 0, end + 1, SPAN_TIME, p);
        else if (commas)
            add(s, first - 1, end + 1, SPAN_TIME, p);
        else
            add(s, first, end, SPAN_TIME, p);
    }
}

/* ", police said on Monday", ", according to X", ", said John Smith, ...". */
static bool
is_attribution(const struct search *s, size_t first, size_t end)
{
    if (is_in(s, first, " according ") && is_in(s, first + 1, " to "))
        return end - first > 2;
    size_t finite = count_finite(s, first, end);
    if (finite == 0 || finite > 1)
        return false;
    for (size_t i = first; i < end; i++) {
        if (!span_is_finite(s->tokens[i].tag))
            continue;
        if (!is_in(s, i, LIST_SAYING) || is_in(s, i + 1, " that "))
            return false;
        /* Nothing but time and place may follow the saying. */
        bool closes = i + 1 >= end || tag_at(s, i + 1) == TAG_IN ||
                      tag_at(s, i + 1) == TAG_TO ||
                      time_end(s, i + 1) > i + 1 || i == first ||
                      is_comma(s, i + 1) || tag_at(s, i + 1) == TAG_RB;
        bool has_subject =
            i == first || is_noun(tag_at(s, i - 1)) ||
            tag_at(s, i - 1) == TAG_PRP || tag_at(s, i - 1) == TAG_RB ||
            tag_at(s, i - 1) == TAG_VBN || is_in(s, i - 1, " also ");
        return closes && has_subject &&
               !is_in(s, first, " and but or which who that ");
    }
    return false;
}

static void
find_attributions(struct search *s)
{
    for (size_t i = 2; i < s->end; i++) {
        size_t after = next_comma(s, i + 1);
        if (!is_comma(s, i) || (count_finite(s, 0, i) == 0 &&
                                !span_is_finite(tag_at(s, after + 1))))
            continue;
        if (count_finite(s, 0, i) > 0 && is_attribution(s, i + 1, s->end))
            add(s, i, s->end, SPAN_ATTRIBUTION, PRIORS[SPAN_ATTRIBUTION]);
        size_t close = next_comma(s, i + 1);
        if (close < s->end && is_attribution(s, i + 1, close))
            add(s, i, close + 1, SPAN_ATTRIBUTION, PRIORS[SPAN_ATTRIBUTION]);
    }
    /* "X, according to Y": without a comma as well. */
    for (size_t i = 4; i + 2 < s->end; i++)
        if (is_in(s, i, " according ") && is_in(s, i + 1, " to ") &&
            !is_comma(s, i - 1) && count_finite(s, 0, i) > 0 &&
            count_finite(s, i, s->end) == 0)
            add(s, i, s->end, SPAN_ATTRIBUTION, 0.85);
}

/* Where what began after the comma at `i` ends, the comma after it taken in
 * when the main clause goes on behind it. */
static size_t
clause_end(const struct search *s, size_t i, bool needs_verb)
{
    bool main_is_done = count_finite(s, 0, i) > 0;
    for (size_t at = next_comma(s, i + 1); at < s->end;
         at = next_comma(s, at + 1)) {
        if (needs_verb && count_finite(s, i + 1, at) == 0)
            continue;
        size_t next = skip_adverbs(s, at + 1);
        if (!main_is_done && span_is_finite(tag_at(s, next)))
            return at + 1;
        /* ", but he said": that belongs to the sentence. */
        if (main_is_done && tag_at(s, at + 1) == TAG_CC &&
            count_finite(s, at + 1, s->end) > 0)
            return at;
        if (main_is_done && is_attribution(s, at + 1, s->end))
            return at;
        if (!main_is_done && tag_at(s, next) == TAG_VBN)
            continue;
    }
    return main_is_done ? s->end : 0;
}

static bool
is_relative(const struct search *s, size_t i)
{
    if (is_in(s, i, " which who whom whose where when "))
        return true;
    for (size_t k = i; k < i + 4 && k + 1 < s->end; k++)
        if (is_in(s, k, " of to in for with by from ") &&
            is_in(s, k + 1, " which whom whose "))
            return true;
    return false;
}

static bool
is_list(const struct search *s, size_t i, size_t close)
{
    /* "A, B and C", "A, B, and C": the commas are those of a list. */
    if (tag_at(s, close + 1) == TAG_CC || tag_at(s, i + 1) == TAG_CC)
        return true;
    size_t after = next_comma(s, close + 1);
    for (size_t k = i + 1; k < close; k++)
        if (tag_at(s, k) == TAG_CC && close == s->end)
            return true;
    if (after < s->end && tag_at(s, after + 1) == TAG_CC &&
        count_finite(s, close, after) == 0)
        return true;
    /* An earlier short stretch without a verb is the list's first part. */
    if (i > 0) {
        size_t back = i;
        while (back > 0 && !is_comma(s, back - 1))
            back--;
        if (back > 0 && count_finite(s, back, i) == 0 && i - back < 6 &&
            close == s->end)
            return true;
    }
    return false;
}

static void
find_apposition(struct search *s, size_t i)
{
    size_t close = next_comma(s, i + 1);
    uint8_t before = tag_at(s, i - 1);
    uint8_t first = tag_at(s, i + 1);
    size_t len = close - i - 1;
    if (len == 0 || len > 18 || count_finite(s, i + 1, close) > 0 ||
        !(is_noun(before) || before == TAG_RRB || before == TAG_CLOSE) ||
        !is_noun_phrase_start(first) || is_list(s, i, close))
        return;
    if (len == 1 && first == TAG_CD && close < s->end) {
        add(s, i, close + 1, SPAN_APPOSITION, 0.95); /* an age */
        return;
    }
    bool is_place = before == TAG_NNP && len <= 3;
    for (size_t k = i + 1; k < close && is_place; k++)
        is_place = tag_at(s, k) == TAG_NNP;
    if (close == s->end) {
        if (count_finite(s, 0, i) > 0 && first != TAG_PRP)
            add(s, i, close, SPAN_APPOSITION, 0.8);
        return;
    }
    size_t next = skip_adverbs(s, close + 1);
    bool goes_on = span_is_finite(tag_at(s, next)) ||
                   tag_at(s, next) == TAG_VBN || is_relative(s, next) ||
                   tag_at(s, next) == TAG_TO || tag_at(s, next) == TAG_IN ||
                   tag_at(s, next) == TAG_VBG;
    if (goes_on && (first != TAG_PRP))
        add(s, i, close + 1, SPAN_APPOSITION,
            is_place ? 0.8 : PRIORS[SPAN_APPOSITION]);
}

static void
find_after_commas(struct search *s)
{
    for (size_t i = 1; i + 1 < s->end; i++) {
        if (!is_comma(s, i))
            continue;
        uint8_t first = tag_at(s, i + 1);
        size_t verb = i + 1;
        while (tag_at(s, verb) == TAG_RB)
            verb++;
        if (is_relative(s, i + 1)) {
            size_t end = clause_end(s, i, true);
            if (end > i && count_finite(s, i, end) > 0)
                add(s, i, end, SPAN_RELATIVE, PRIORS[SPAN_RELATIVE]);
            continue;
        }
        if (tag_at(s, verb) == TAG_VBG ||
            (tag_at(s, verb) == TAG_VBN &&
             is_in(s, verb + 1, " by in on as for to with after from at "))) {
            size_t end = clause_end(s, i, false);
            if (end > i && !is_in(s, i + 1, " including "))
                add(s, i, end, SPAN_PARTICIPLE, PRIORS[SPAN_PARTICIPLE]);
            else if (end > i)
                add(s, i, end, SPAN_PARTICIPLE, 0.8);
            continue;
        }
        if (first != TAG_CC)
            find_apposition(s, i);
    }
}

/* The first comma after which a subject and its verb stand, or the end. */
static size_t
subject_comma(const struct search *s)
{
    for (size_t at = next_comma(s, 0); at < s->end;
         at = next_comma(s, at + 1)) {
        size_t next = skip_adverbs(s, at + 1);
        size_t close = next_comma(s, next);
        size_t verb = next;
        if (!is_noun_phrase_start(tag_at(s, next)) || is_relative(s, next))
            continue;
        while (verb < close && !span_is_finite(tag_at(s, verb)) &&
               !is_relative(s, verb))
            verb++;
        if (verb < close && span_is_finite(tag_at(s, verb)))
            return at;
        /* "In May, Smith, a lawyer, said": the subject has an apposition. */
        if (close < s->end && tag_at(s, close + 1) != TAG_CC)
            return at;
    }
    return s->end;
}

/* Up to the first comma, when what follows can stand alone. */
static void
find_leading(struct search *s)
{
    uint8_t first = tag_at(s, 0);
    size_t comma = subject_comma(s);
    bool opens = first == TAG_IN || first == TAG_VBG || first == TAG_VBN ||
                 first == TAG_RB || first == TAG_TO || first == TAG_WRB ||
                 first == TAG_CC;
    if (!opens || comma >= s->end || is_in(s, 0, LIST_CONDITION) ||
        is_in(s, 0, " rather instead "))
        return;
    /* "In Paris, Rome, and London, ..." */
    if (is_list(s, 0, comma) && tag_at(s, comma + 1) == TAG_CC)
        return;
    size_t next = comma + 1;
    while (tag_at(s, next) == TAG_RB)
        next++;
    if (!is_noun_phrase_start(tag_at(s, next)) || tag_at(s, next) == TAG_PRP ||
        tag_at(s, next) == TAG_PRPS ||
        is_in(s, next, " this that these those there "))
        return;
    if (count_finite(s, next, s->end) == 0)
        return;
    bool is_short = comma <= 4;
    if (is_in(s, 0, " according "))
        add(s, 0, comma + 1, SPAN_ATTRIBUTION, 0.75);
    else
        add(s, 0, comma + 1, SPAN_LEADING,
            is_short ? 0.85 : PRIORS[SPAN_LEADING]);
}

static size_t
phrase_end(const struct search *s, size_t i)
{
    size_t at = i + 1;
    bool has_noun = false;
    while (at < s->end) {
        uint8_t tag = tag_at(s, at);
        if (tag == TAG_OPEN || tag == TAG_CLOSE || tag == TAG_LRB ||
            tag == TAG_RRB) {
            at++;
            continue;
        }
        /* "a leading member", but "a crackdown following a protest". */
        bool is_verbal = tag == TAG_VBG || tag == TAG_VBN;
        if (is_verbal &&
            (has_noun || (at > i + 1 && is_in(s, at, LIST_SUBORDINATE))))
            break;
        if (is_noun_phrase_part(tag) || (tag == TAG_RB && !has_noun)) {
            has_noun |= is_noun(tag) || tag == TAG_CD || tag == TAG_PRP ||
                        tag == TAG_VBG;
            at++;
            continue;
        }
        bool is_of = has_noun && is_in(s, at, " of ");
        bool joins = has_noun && tag == TAG_CC && is_in(s, at, " and or & ") &&
                     is_noun_phrase_part(tag_at(s, at + 1)) &&
                     tag_at(s, at + 1) != TAG_PRP;
        if (is_of || joins) {
            at++;
            has_noun = false;
            continue;
        }
        break;
    }
    return has_noun ? at : i;
}

static bool
is_tied(const struct search *s, size_t i)
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

static void
find_phrases(struct search *s)
{
    for (size_t i = 2; i + 1 < s->end; i++) {
        uint8_t tag = tag_at(s, i);
        uint8_t before = tag_at(s, i - 1);
        if ((tag != TAG_IN && tag != TAG_TO) || s->inside[i] ||
            !is_in(s, i, LIST_PREPOSITIONS) || is_tied(s, i))
            continue;
        size_t end = phrase_end(s, i);
        /* "on protesters supporting the opposition" goes as one. */
        if (end > i && !is_in(s, end, LIST_SUBORDINATE) &&
            (tag_at(s, end) == TAG_VBG || tag_at(s, end) == TAG_VBN)) {
            size_t longer = phrase_end(s, end);
            end = longer > end ? longer : end;
        }
        bool active =
            before == TAG_VB || before == TAG_VBZ || before == TAG_VBP ||
            before == TAG_VBD || before == TAG_VBG || before == TAG_JJ ||
            before == TAG_JJR || before == TAG_IN || before == TAG_TO ||
            before == TAG_RP || before == TAG_RB || before == TAG_MD;
        /* What follows must not hang on the phrase's noun. */
        bool is_bound = is_relative(s, end) || is_in(s, end, " that ") ||
                        tag_at(s, end) == TAG_POS ||
                        is_in(s, end, " than as ") ||
                        tag_at(s, end) == TAG_VBN || tag_at(s, end) == TAG_VBG;
        if (end == i || is_bound || is_comma(s, i - 1) ||
            (end + 1 == s->end && tag_at(s, end) != TAG_RB))
            continue;
        /* "over roads, bridges and": the list would lose its head. */
        if (is_comma(s, end) &&
            (is_noun_phrase_start(tag_at(s, end + 1)) ||
             tag_at(s, end + 1) == TAG_RB || tag_at(s, end + 1) == TAG_CC))
            continue;
        if (is_in(s, i, " between from ") && is_in(s, end, " to until and "))
            continue;
        if (is_in(s, i - 1, " talking speaking working living playing "))
            active = false;
        add(s, i, end, SPAN_PHRASE, active ? 0.3 : PRIORS[SPAN_PHRASE]);
    }
}

static void
find_subordinates(struct search *s)
{
    for (size_t i = 4; i + 2 < s->end; i++) {
        if (s->inside[i] || !is_in(s, i, LIST_SUBORDINATE) ||
            count_finite(s, 0, i) == 0)
            continue;
        bool comma = is_comma(s, i - 1);
        uint8_t before = tag_at(s, i - 1);
        if (!comma &&
            (before == TAG_IN || before == TAG_JJ || before == TAG_RB ||
             before == TAG_TO || before == TAG_DT || span_is_finite(before) ||
             before == TAG_VB || before == TAG_VBG || is_tied(s, i)))
            continue;
        if (is_in(s, i, " as ") && is_in(s, i - 1, " such well known "))
            continue;
        size_t end = s->end;
        size_t first = comma ? i - 1 : i;
        for (size_t k = next_comma(s, i + 1); k < s->end;
             k = next_comma(s, k + 1))
            if (is_attribution(s, k + 1, s->end) ||
                (tag_at(s, k + 1) == TAG_CC &&
                 count_finite(s, k, s->end) > 0)) {
                end = k;
                break;
            }
        bool has_verb = count_finite(s, i, end) > 0;
        add(s, first, end, SPAN_SUBORDINATE,
            is_in(s, i, " as while ") && has_verb ? 0.8
                                                  : PRIORS[SPAN_SUBORDINATE]);
    }
}

static void
find_coordinates(struct search *s)
{
    for (size_t i = 4; i + 2 < s->end; i++) {
        if (tag_at(s, i) != TAG_CC || s->inside[i] ||
            !is_in(s, i, " and but yet ") || count_finite(s, 0, i) == 0 ||
            count_finite(s, i, s->end) == 0)
            continue;
        bool comma = is_comma(s, i - 1);
        size_t next = i + 1;
        while (tag_at(s, next) == TAG_RB)
            next++;
        bool verb =
            span_is_finite(tag_at(s, next)) || tag_at(s, next) == TAG_VBN;
        bool clause = false;
        for (size_t k = next; k < s->end && k < next + 12 && !is_comma(s, k);
             k++)
            clause |= span_is_finite(tag_at(s, k));
        if (is_in(s, 0, " both either ") || is_in(s, next, " that "))
            continue;
        if (verb || (comma && clause))
            /* Another's "but" is news; one's own is a detail. */
            add(s, comma ? i - 1 : i, s->end, SPAN_COORDINATE,
                is_in(s, i, " but ") && !verb ? 0.5 : PRIORS[SPAN_COORDINATE]);
        else if (clause && is_noun_phrase_start(tag_at(s, next)) &&
                 is_in(s, i, " but "))
            add(s, i, s->end, SPAN_COORDINATE, 0.5);
    }
}

static void
find_adverbs(struct search *s)
{
    for (size_t i = 0; i < s->end; i++) {
        if (tag_at(s, i) != TAG_RB || s->inside[i] ||
            is_in(s, i, LIST_HEDGES) || is_in(s, i, LIST_NEGATION))
            continue;
        bool is_adverb = text_ends(s->tokens[i].lower, TEXT("ly")) ||
                         is_in(s, i,
                               " also then meanwhile however moreover "
                               "therefore thus nevertheless instead ");
        uint8_t next = tag_at(s, i + 1);
        if (!is_adverb || tag_at(s, i + 1) == TAG_HYPH || next == TAG_JJ ||
            next == TAG_RB || next == TAG_CD || next == TAG_IN)
            continue;
        bool leads = i == 0 && is_comma(s, 1);
        bool verbal = next == TAG_VBN || span_is_finite(next) ||
                      next == TAG_VB || next == TAG_VBG;
        if (leads)
            add(s, 0, 2, SPAN_ADVERB, 0.9);
        else if (verbal && i > 0)
            add(s, i, i + 1, SPAN_ADVERB, PRIORS[SPAN_ADVERB]);
    }
}

/* ", but a spokesman said X": what is said without who says it. */
static void
find_sayings(struct search *s)
{
    for (size_t i = 4; i + 4 < s->end; i++) {
        if (tag_at(s, i) != TAG_CC || !is_comma(s, i - 1) ||
            count_finite(s, 0, i) == 0)
            continue;
        for (size_t k = i + 1; k < s->end && k < i + 14 && !is_comma(s, k);
             k++) {
            if (!span_is_finite(tag_at(s, k)))
                continue;
            size_t next = k + 1;
            if (is_in(s, next, " that "))
                next++;
            if (is_in(s, k, " said says ") &&
                is_noun_phrase_start(tag_at(s, next)) &&
                tag_at(s, next) != TAG_PRP && count_finite(s, next, s->end) > 0)
                add(s, i + 1, next, SPAN_SAYING, PRIORS[SPAN_SAYING]);
            break;
        }
    }
}

/* From where a phrase or clause begins to the end: when nothing else fits. */
static void
find_tails(struct search *s)
{
    for (size_t i = 5; i + 1 < s->end; i++) {
        uint8_t tag = tag_at(s, i);
        uint8_t before = tag_at(s, i - 1);
        bool purpose =
            tag == TAG_TO && tag_at(s, i + 1) == TAG_VB && is_noun(before);
        bool phrase =
            (tag == TAG_IN || tag == TAG_TO) &&
            (is_in(s, i, LIST_PREPOSITIONS) || is_in(s, i, LIST_SUBORDINATE)) &&
            (!is_tied(s, i) || is_noun(before));
        bool relative = tag == TAG_WDT || tag == TAG_WP || tag == TAG_WRB;
        bool verbal = (tag == TAG_VBG || tag == TAG_VBN) && is_noun(before);
        bool joined = tag == TAG_CC && is_in(s, i, " and but ");
        if (!(purpose || phrase || relative || verbal || joined) ||
            s->inside[i] || count_finite(s, 0, i) == 0)
            continue;
        if (joined && !is_comma(s, i - 1) && count_finite(s, i, s->end) == 0)
            continue;
        size_t first = is_comma(s, i - 1) ? i - 1 : i;
        /* "declared the outbreak in Lima over": the end is the point. */
        uint8_t last = tag_at(s, s->end - 1);
        if (last == TAG_IN || last == TAG_RP || last == TAG_JJ ||
            (last == TAG_RB &&
             !text_ends(s->tokens[s->end - 1].lower, TEXT("ly"))))
            continue;
        bool weak = before == TAG_VB || before == TAG_VBG ||
                    span_is_finite(before) || before == TAG_JJ ||
                    before == TAG_RB || before == TAG_RP;
        weak |= phrase && is_tied(s, i);
        add(s, first, s->end, SPAN_TAIL, weak ? 0.2 : PRIORS[SPAN_TAIL]);
    }
}

/* "The minister announced that taxes will fall": what was announced. */
static void
find_leading_saying(struct search *s)
{
    for (size_t i = 1; i + 4 < s->end; i++) {
        if (!span_is_finite(tag_at(s, i)))
            continue;
        size_t next = i + 1;
        if (is_in(s, next, " that "))
            next++;
        bool sure = is_in(s, i,
                          " announced announces reported reports "
                          "confirmed confirms revealed reveals ");
        if (next == i + 1 || !(sure || is_in(s, i, " said says ")) ||
            s->inside[i] || is_in(s, 0, " if when while although ") ||
            !is_noun_phrase_start(tag_at(s, next)) ||
            tag_at(s, next) == TAG_PRP || tag_at(s, next) == TAG_PRPS ||
            is_in(s, next, " this these those that there such ") ||
            count_finite(s, next, s->end) == 0)
            return;
        add(s, 0, next, SPAN_SAYING, sure ? 0.5 : 0.35);
        return;
    }
}

/* ", R-Ga.,": party and state, as the wires write them. */
static void
find_parties(struct search *s)
{
    for (size_t i = 1; i + 4 < s->end; i++) {
        if (!is_comma(s, i) || !is_in(s, i + 1, " d r i ") ||
            tag_at(s, i + 2) != TAG_HYPH)
            continue;
        size_t close = next_comma(s, i + 1);
        if (close < s->end && close - i <= 8)
            add(s, i, close + 1, SPAN_BRACKET, 0.97);
    }
}

size_t
span_find(const struct token *tokens, size_t count, struct span out[SPAN_MAX])
{
    struct search s = { .tokens = tokens, .count = count, .out = out };
    if (count > SPAN_MAX_TOKENS)
        return 0;
    s.end = count;
    mark_inside(&s);
    while (s.end > 0 && tokens[s.end - 1].tag == TAG_STOP)
        s.end--;
    find_brackets(&s);
    find_parties(&s);
    find_leading_saying(&s);
    find_dashes(&s);
    find_attributions(&s);
    find_times(&s);
    find_after_commas(&s);
    find_leading(&s);
    find_coordinates(&s);
    find_sayings(&s);
    find_subordinates(&s);
    find_phrases(&s);
    find_adverbs(&s);
    find_tails(&s);
    return s.found;
}
