// SPDX-License-Identifier: MIT
#include "headline/need_parts.h"

#include "headline/lists.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/verbs.h"
#include "headline/words.h"

/* Where a line ends, and what stood behind it. */
struct seam {
    const struct token *tokens;
    const bool *keep;
    size_t last;               /* one past the last kept word */
    const struct token *end;   /* that word */
    const struct token *next;  /* the first that is gone */
    const struct token *after; /* and the one behind it, or `next` again */
};

static uint8_t
tag_before(const struct seam *m, size_t back)
{
    return m->last > back ? m->tokens[m->last - 1 - back].tag
                          : (uint8_t)TAG_STOP;
}

static bool
is_before(const struct seam *m, size_t back, const char *list)
{
    return m->last > back &&
           words_has(list, m->tokens[m->last - 1 - back].lower);
}

static bool
is_noun(const struct token *t)
{
    return t->tag == TAG_NN || t->tag == TAG_NNS;
}

/* Whether an object may begin with a word. */
static bool
opens_object(const struct token *t)
{
    return is_noun(t) || t->tag == TAG_DT || t->tag == TAG_JJ ||
           t->tag == TAG_PRPS;
}

/* "said on Friday their shareholders": a subject before the verb that is gone. */
static bool
is_subject(const struct seam *m)
{
    return (is_noun(m->end) || m->end->tag == TAG_NNP) &&
           span_is_finite(m->next->tag);
}

/* "left one person [wounded]", "left rates [where they were]" */
static bool
is_left(const struct seam *m)
{
    bool leaves = false;
    for (size_t i = m->last > 6 ? m->last - 6 : 0; i < m->last; i++)
        leaves |= m->keep[i] &&
                  words_has(" left leaves leave leaving see sees seeing find "
                            "finds keep keeps ",
                            m->tokens[i].lower);
    return leaves && (m->next->tag == TAG_VBN || token_is(m->next, "where"));
}

/* "raises taxes and cuts [spending by a third]" */
static bool
is_joined(const struct seam *m)
{
    return tag_before(m, 1) == TAG_CC && m->end->tag == TAG_NNS &&
           (verbs_forms(m->end->lower) & VERBS_THIRD) &&
           (opens_object(m->next) || m->next->tag == TAG_VBG);
}

/* "more than three [million]", "a column of ash 11km [into the sky]" */
static bool
is_number(const struct seam *m)
{
    bool counts =
        m->end->tag == TAG_CD &&
        (m->next->tag == TAG_CD || is_noun(m->next) || m->next->tag == TAG_JJ);
    bool measures = m->end->kind == TOKEN_NUMBER &&
                    tag_before(m, 1) != TAG_MONEY &&
                    words_has(" into above away off north south east west from "
                              "high long deep wide ",
                              m->next->lower);
    /* "by a vote of 63 [to 47]" */
    bool scores = m->end->tag == TAG_CD && token_is(m->next, "to") &&
                  m->after->tag == TAG_CD && tag_before(m, 1) != TAG_MONEY;
    /* "a three day[, 1,000 mile] tour" */
    bool lasts =
        m->next->tag == TAG_COMMA && tag_before(m, 1) == TAG_CD &&
        !is_before(m, 1, " one 1 ") &&
        words_has(" day mile year month week hour minute foot ", m->end->lower);
    return counts || measures || scores || lasts;
}

/* "a major 23-date [run]", "a flood-protection [pumping station]", "announced
 * Region [One]", "a boost thanks [to]" */
static bool
is_split(const struct seam *m)
{
    bool is_hyphened = tag_before(m, 1) == TAG_HYPH && m->last > 2;
    bool is_thing = tag_is_noun(m->next->tag) || m->next->tag == TAG_VBG;
    bool is_date = is_hyphened && m->tokens[m->last - 3].kind == TOKEN_NUMBER &&
                   m->next->kind == TOKEN_WORD && m->next->tag != TAG_IN &&
                   m->next->tag != TAG_TO;
    bool is_name = m->end->tag == TAG_NNP && token_is_capital(m->end) &&
                   token_is_capital(m->next) && m->next->kind == TOKEN_WORD &&
                   (is_thing || m->next->tag == TAG_CD ||
                    m->next->tag == TAG_JJ || m->next->tag == TAG_CC) &&
                   !words_has(LIST_DAYS, m->next->lower);
    /* "to support price [gouging legislation]" */
    bool is_compound =
        m->end->tag == TAG_NN && m->next->tag == TAG_VBG && is_noun(m->after) &&
        (tag_before(m, 1) == TAG_VB || tag_before(m, 1) == TAG_IN);
    /* "527 Series A convertible [preferred shares]" */
    bool is_described = m->end->tag == TAG_JJ && m->next->tag == TAG_VBN &&
                        m->after->tag == TAG_NNS;
    /* "the Securities [and Exchange Commission]" */
    bool is_body = m->end->kind == TOKEN_WORD && token_is_capital(m->end) &&
                   token_is(m->next, "and") && token_is_capital(m->after) &&
                   tag_before(m, 1) == TAG_DT;
    return is_described || is_body || is_date || is_name || is_compound ||
           (is_hyphened && is_noun(m->end) && is_thing) ||
           (words_has(" thanks due owing ", m->end->lower) &&
            token_is(m->next, "to")) ||
           /* "as early [as May]", "in exchange [for]" */
           (is_before(m, 1, " as ") && token_is(m->next, "as")) ||
           (is_before(m, 1, " in ") &&
            words_has(" exchange return response connection accordance line "
                      "favour favor charge lieu addition contrast comparison ",
                      m->end->lower) &&
            (m->next->tag == TAG_IN || m->next->tag == TAG_TO));
}

/* "efforts to combat [drunk driving]", "would preserve [and restore]" */
static bool
is_bare(const struct seam *m)
{
    uint8_t tag = m->end->tag;
    return (tag == TAG_VB || tag == TAG_VBG || span_is_finite(tag)) &&
           !words_has(LIST_ALONE, m->end->lower) &&
           !words_has(LIST_SAYING, m->end->lower) &&
           (opens_object(m->next) || m->next->tag == TAG_CC ||
            m->next->tag == TAG_PRP || m->next->tag == TAG_MONEY ||
            (tag == TAG_VBG && !words_has(LIST_DAYS, m->next->lower) &&
             (m->next->tag == TAG_NNP || m->next->tag == TAG_VBG)));
}

/* "before the Senate Committee [on Foreign Relations]" */
static bool
is_half_named(const struct seam *m)
{
    if (token_is(m->end, "ambassador") && token_is(m->next, "to"))
        return true;
    return token_is_capital(m->end) && token_is_capital(m->after) &&
           words_has(" on of for ", m->next->lower) &&
           words_has(" committee subcommittee department ministry institute "
                     "institutes council commission board office bureau center "
                     "centre association academy agency society federation "
                     "union university college bank church house museum "
                     "secretary minister director school court ",
                     m->end->lower);
}

/* "will receive $355,000 [from the council]" */
static bool
is_sum(const struct seam *m)
{
    bool is_money = tag_before(m, 1) == TAG_MONEY ||
                    (words_has(" dollars dlrs pounds euros yen cents cts ",
                               m->end->lower) &&
                     tag_before(m, 2) == TAG_CC);
    return is_money && m->last > 3 &&
           !is_before(m, 2, " worth totaling totalling ") &&
           !is_before(m, 3, " totaling totalling ") &&
           !is_before(m, 4, " totaling totalling ") &&
           (m->next->tag == TAG_IN || m->next->tag == TAG_TO);
}

/* "a molecule that is produced [during exercise]" */
static bool
is_passive(const struct seam *m)
{
    if (m->end->tag != TAG_VBN ||
        (m->next->tag != TAG_IN && m->next->tag != TAG_TO &&
         m->next->tag != TAG_RBR && m->next->tag != TAG_JJR))
        return false;
    for (size_t i = m->last > 7 ? m->last - 7 : 0; i < m->last; i++)
        if (m->keep[i] &&
            (m->tokens[i].tag == TAG_WDT || token_is(&m->tokens[i], "that")) &&
            (m->last - i < 5 || !opens_object(&m->tokens[i + 1])))
            return true;
    return false;
}

/* "the bowler will be out [for the season]" */
static bool
is_out(const struct seam *m)
{
    return token_is(m->end, "out") && is_before(m, 1, " be been is are was ") &&
           words_has(" for of until with ", m->next->lower);
}

/* "after it reported a first one [in the country]" */
static bool
is_one(const struct seam *m)
{
    return words_has(" one ones those ", m->end->lower) &&
           m->next->tag == TAG_IN && !token_is(m->next, "after");
}

/* "thieves who were allegedly nabbed [while siphoning]" */
static bool
is_caught(const struct seam *m)
{
    if (m->end->tag != TAG_VBN || m->next->tag != TAG_IN ||
        words_has(LIST_HARM, m->end->lower))
        return false;
    for (size_t i = m->last > 4 ? m->last - 4 : 0; i < m->last; i++)
        if (m->keep[i] && m->tokens[i].tag == TAG_WP)
            return true;
    return false;
}

double
need_torn(const struct token *tokens, size_t count, const bool *keep,
          size_t last)
{
    if (last == 0 || last >= count)
        return 0;
    const struct seam m = {
        .tokens = tokens,
        .keep = keep,
        .last = last,
        .end = &tokens[last - 1],
        .next = &tokens[last],
        .after = &tokens[last + 1 < count ? last + 1 : last],
    };
    if (!keep[last] && (is_subject(&m) || is_left(&m) || is_joined(&m) ||
                        is_number(&m) || is_split(&m) || is_bare(&m)))
        return NEED_TORN;
    /* "due to, as he puts it": a preposition before nothing. */
    for (size_t i = 0; i + 1 < last; i++)
        if (keep[i] && keep[i + 1] && tokens[i + 1].tag == TAG_COMMA &&
            words_has(" to of for with from by at into against between ",
                      tokens[i].lower))
            return NEED_TORN;
    if (keep[last])
        return 0;
    if (is_half_named(&m))
        return NEED_SHELL;
    /* "below the 45 million euros [it earned]": which? */
    bool is_which = false;
    for (size_t i = last > 5 ? last - 5 : 0; i + 2 < last; i++)
        is_which |=
            token_is(&tokens[i], "the") && tokens[i + 1].kind == TOKEN_NUMBER;
    if (is_which && is_noun(m.end) &&
        (m.next->tag == TAG_PRP || m.next->tag == TAG_VBN ||
         m.next->tag == TAG_WDT || token_is(m.next, "per")))
        return NEED_SHELL;
    /* ", and warrants [to buy more]": which? */
    bool is_added = m.last > 3 && tag_before(&m, 1) == TAG_CC &&
                    tag_before(&m, 2) == TAG_COMMA && is_noun(m.end) &&
                    m.next->tag == TAG_TO;
    /* "will receive $2 million [in grants]" */
    if (tag_before(&m, 2) == TAG_MONEY && m.end->tag == TAG_CD &&
        (m.next->tag == TAG_IN ||
         (m.next->tag == TAG_TO && m.after->tag != TAG_VB)))
        return NEED_SLIGHT;
    if (is_sum(&m) || is_one(&m) || is_caught(&m) || is_added)
        return NEED_SOFT;
    return is_passive(&m) || is_out(&m) ? NEED_HARD : 0;
}
