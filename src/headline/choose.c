// SPDX-License-Identifier: MIT
#include "headline/choose.h"

#include <stdlib.h>

#include "base/arena.h"
#include "headline/language.h"
#include "headline/opening.h"
#include "headline/standfirst.h"
#include "headline/stems.h"
#include "headline/token.h"
#include "headline/wording.h"
#include "headline/words.h"

enum {
    CHOOSE_COUNTED_SENTENCES = 60,
    CHOOSE_MIN_WORDS = 7,
    CHOOSE_TEASERS = 5, /* sentences before the news */
};

/* What the first place is worth; more where there is no tagger to tell what
 * a later sentence has instead. */
static const double CHOOSE_LEAD = 0.7;
static const double CHOOSE_LEAD_ELSEWHERE = 1.2;
static const double CHOOSE_LATE_LEAD = 0.6; /* behind a question */

static bool
has_verb(const struct token *tokens, size_t count,
         const struct language *language)
{
    if (language->verbs == NULL && language->verb_endings == NULL)
        return true;
    for (size_t i = 0; i < count; i++)
        if (words_has(language->verbs, tokens[i].lower) ||
            (tokens[i].lower.len > 4 &&
             words_ending(language->verb_endings, tokens[i].lower)))
            return true;
    return false;
}

/* "Lo ha riferito", "पुलिस ने यह जानकारी दी": what was said before it. */
static bool
refers_back(struct arena *arena, struct text t, const struct language *language)
{
    static const char OPENINGS[] =
        " lo_ha lo_hanno ne_ha así_lo así_se a_informação_foi o_anúncio_foi "
        "c'est c’est il_s'agit jak_poinformował jak_podał об_этом ";
    return language != &LANGUAGE_ENGLISH &&
           (words_prefix(OPENINGS, words_lower(arena, text_clip(t, 60))) > 0 ||
            text_find(t, TEXT("ने यह जानकारी दी")) != SIZE_MAX);
}

/* What speaks against a sentence as a headline's source. */
static double
penalty(struct arena *arena, const struct sentence *s,
        const struct language *language)
{
    static const char SELF[] = " i i'm we our us you your my me we're you're "
                               "let's ich wir uns nous vous nosotros ";
    double p = 0;
    struct token *tokens;
    struct text t = s->text;
    size_t count = token_split(arena, t, &tokens);
    size_t words = 0;
    size_t self = 0;
    for (size_t i = 0; i < count; i++) {
        words += tokens[i].kind != TOKEN_MARK;
        self += words_has(SELF, tokens[i].lower);
    }
    if (text_ends(t, TEXT("?")) || text_ends(t, TEXT("？")) ||
        text_ends(t, TEXT("؟")))
        p += 0.7;
    if (text_ends(t, TEXT("!")))
        p += 0.3;
    if (text_ends(t, TEXT(":")) || text_ends(t, TEXT("…")))
        p += 0.4;
    if (count > 0 && (token_is_quote(&tokens[0]) || token_is(&tokens[0], "「")))
        p += 0.5;
    if (!wording_is_paired(t))
        p += 0.3;
    if (self > 0)
        p += 0.35;
    if (count > 0 && (words_has(language->pronouns, tokens[0].lower) ||
                      refers_back(arena, t, language)))
        p += 0.45;
    if (language->script == SCRIPT_HAN ? t.len < 36 : words < CHOOSE_MIN_WORDS)
        p += 0.5;
    if (!has_verb(tokens, count, language))
        p += 0.3;
    if (s->is_item)
        p += 0.4;
    if (!s->is_closed)
        p += 0.4;
    if (t.len > 900)
        p += 0.6;
    return p;
}

static int
compare_choices(const void *a, const void *b)
{
    const struct choice *x = a;
    const struct choice *y = b;
    if (x->score != y->score)
        return x->score < y->score ? 1 : -1;
    return (x->sentence > y->sentence) - (x->sentence < y->sentence);
}

/* A name or a number: what a story's scenery has none of. */
static bool
tells(struct arena *arena, struct text sentence)
{
    struct token *tokens;
    size_t count = token_split(arena, text_clip(sentence, 400), &tokens);
    for (size_t i = 1; i < count; i++)
        if (tokens[i].kind == TOKEN_NUMBER || token_is_capital(&tokens[i]) ||
            words_has(" half third quarter dozens hundreds thousands ",
                      tokens[i].lower))
            return true;
    return false;
}

/* The first of the sentences that does not tease; 0: the story begins with
 * its news. What teases leaves half of the first place to it. */
static size_t
find_news(struct arena *arena, const struct prose *prose)
{
    const struct sentence *s = prose->sentences;
    size_t news = 0;
    if (prose->count == 0 ||
        !(opening_teases(arena, s[0].text) || opening_refers(s[0].text)))
        return 0;
    /* "Now she has opened her own": what the portrait led to. */
    for (news = 1; news < CHOOSE_TEASERS && news < prose->count; news++)
        if (words_prefix(" Now_ This_week This_month Last_week Last_month "
                         "Next_week Next_month ",
                         s[news].text) > 0)
            return news;
    for (news = 1; news < CHOOSE_TEASERS && news < prose->count; news++)
        if (!opening_teases(arena, s[news].text) && tells(arena, s[news].text))
            break;
    return news;
}

/* A standfirst shares the first place with the sentence that the story begins
 * with. */
static double
lead_of(struct arena *arena, const struct prose *prose,
        const struct stems *each, size_t counted, bool is_english, size_t i)
{
    const struct sentence *s = prose->sentences;
    size_t news = find_news(arena, prose);
    if (news > 0 && news < CHOOSE_TEASERS && news < prose->count) {
        bool is_scene = opening_is_scene(arena, s[0].text);
        return i == news ? (is_scene ? 0.9 : 0.6)
               : i == 0  ? (is_scene ? 0 : 0.4)
                         : 0;
    }
    struct standfirst above =
        standfirst_find(arena, prose, each, counted, is_english);
    if (above.story == 0)
        return i == 0 ? 1 : 0;
    return i == 0 ? above.left : i == above.story ? above.following : 0;
}

/* Does it ask, or leave off? Then it is an opening, and the news behind it. */
static bool
is_statement(struct text t)
{
    static const char *const ENDS[] = { "?", "？", "؟", "…", "...", "……" };
    return !text_ends_any(t, TEXT_LIST(ENDS));
}

/* The first sentence of the story that states something; elsewhere than in
 * English nothing else tells what teases. */
static size_t
find_lead(const struct prose *prose, const struct language *language)
{
    size_t i = 0;
    if (language == &LANGUAGE_ENGLISH)
        return 0;
    while (i < CHOOSE_TEASERS && i < prose->count &&
           !is_statement(prose->sentences[i].text))
        i++;
    return i < CHOOSE_TEASERS && i < prose->count ? i : 0;
}

/* What the text is about; `each` has the stems of its sentences. */
static void
read_subject(struct arena *arena, const struct prose *prose, struct text title,
             const struct language *language, size_t counted,
             const struct stems *each, struct subject *out)
{
    struct stems *names = arena_alloc(arena, counted + 1, sizeof *names);
    for (size_t i = 0; i < counted; i++)
        names[i] = stems_names(arena, prose->sentences[i].text);
    out->all = stems_sort(arena, each, counted);
    out->topics = stems_topics(arena, &out->all);
    out->names = stems_sort(arena, names, counted);
    out->title = stems_read(arena, title, language);
    out->title_names = (struct stems){
        arena_alloc(arena, out->title.count + 1, sizeof(uint64_t)), 0
    };
    for (size_t i = 0; i < out->title.count; i++)
        if (stems_count(&out->names, out->title.of[i]) > 0)
            out->title_names.of[out->title_names.count++] = out->title.of[i];
}

size_t
choose_sentences(struct arena *arena, const struct prose *prose,
                 struct text title, const struct language *language,
                 struct subject *subject, struct choice out[CHOOSE_CANDIDATES])
{
    size_t counted = prose->count < CHOOSE_COUNTED_SENTENCES
                         ? prose->count
                         : CHOOSE_COUNTED_SENTENCES;
    size_t count =
        prose->count < CHOOSE_CANDIDATES ? prose->count : CHOOSE_CANDIDATES;
    struct stems *each = arena_alloc(arena, counted + 1, sizeof *each);
    for (size_t i = 0; i < counted; i++)
        each[i] = stems_read(arena, prose->sentences[i].text, language);
    read_subject(arena, prose, title, language, counted, each, subject);
    double lead =
        language == &LANGUAGE_ENGLISH ? CHOOSE_LEAD : CHOOSE_LEAD_ELSEWHERE;
    size_t first = find_lead(prose, language);
    for (size_t i = 0; i < count; i++) {
        const struct sentence *s = &prose->sentences[i];
        out[i].sentence = s;
        out[i].place = i;
        out[i].lead = first == 0   ? lead_of(arena, prose, each, counted,
                                             language == &LANGUAGE_ENGLISH, i)
                      : i == first ? CHOOSE_LATE_LEAD
                                   : 0;
        out[i].coverage = stems_share(&subject->topics, &each[i]);
        out[i].agreement = stems_share(&subject->title, &each[i]);
        out[i].against = penalty(arena, s, language);
        out[i].trust = 1 - 0.12 * (double)i + (i == first ? CHOOSE_LEAD : 0) +
                       0.5 * out[i].coverage + 1.1 * out[i].agreement -
                       out[i].against;
        out[i].score = out[i].trust + (i == first ? lead - CHOOSE_LEAD : 0);
    }
    qsort(out, count, sizeof *out, compare_choices);
    return count;
}
