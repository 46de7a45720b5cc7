// SPDX-License-Identifier: MIT
#include "headline/need.h"

#include "headline/lists.h"
#include "headline/need_parts.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

enum { NEED_REACH = 24 /* words from a verb to what it waits for */ };

/* A word and the words behind it, one of which it is nothing without. */
struct wait {
    const char *words;
    const char *next;
};

/* Nouns that say nothing before their clause. */
static const struct wait NOUNS[] = {
    { " evidence claim claims allegation allegations warning warnings concern "
      "concerns hope hopes report reports announcement admission belief view "
      "sign signs fear fears suggestion suggestions accusation accusations "
      "possibility proof fact idea speculation rumours rumors confirmation "
      "assurance assurances condition doubts conclusion chance risk "
      "revelation revelations disclosure discovery news insistence assertion "
      "contention realisation realization complaint complaints rumour rumor ",
      " that " },
    { " evidence sign signs risk chance failure attempt attempts bid plan "
      "plans decision effort efforts ability power right way chances refusal "
      "pledge promise vow move threat offer request deal proposal ",
      " of to " },
    { " permission consent approval ", " for to " },
    { " way call calls demand demands pressure time action ", " for to " },
    { " months years weeks days hours minutes decades ",
      " since after before " },
    { " difference differences distinction ", " between " },
    { " protest protests ", " at against over " },
    { " shift move step ", " away towards toward " },
    { " stage scene ", " for " },
    { " stake stakes flaws weaknesses loopholes gaps ", " in within " },
};

/* Verbs that wait for more than their object. */
static const struct wait VERBS[] = {
    { " sentence sentenced sentences condemn condemned ", " to " },
    { " accuse accuses accused accusing convict convicted strip stripped "
      "rob robbed suspect suspected ",
      " of " },
    { " charge charged charges ", " with over " },
    { " applaud applauds applauded commend commends commended congratulates "
      "congratulated thanked blame blames blamed blaming praise praised fined "
      "fine mistake mistook mistaken swap swapped exchange exchanged ",
      " for " },
    { " link links linked linking compare compared ", " to with " },
    { " turn turns turned turning transform transformed divide divided "
      "enter enters entered entering ",
      " into " },
    { " ban bans banned banning prevent prevents prevented stop stopped "
      "prohibit prohibited free freed bar "
      "barred keep keeps kept keeping discourage deter deterred exclude "
      "excluded stopping preventing ",
      " from " },
    { " replace replaces replaced replacing ", " with by " },
    { " provide provides provided providing supply supplied equip equipped ",
      " with for " },
    { " put puts place placed impose imposes imposed imposing ",
      " on in under " },
    { " make makes made making ",
      " likely unlikely worse easier harder possible impossible illegal safer "
      "available " },
    { " ask asks asked asking petitioned petitioning urge urges urged urging "
      "tell tells told order "
      "orders ordered ordering force forces forced forcing allow allows "
      "allowed allowing require requires required requiring invite invites "
      "invited enable enables enabled help helps encourage encourages "
      "encouraged persuade persuaded warn warns warned pressure lead leads "
      "push pushes pushed pushing prompt prompts prompted prompting "
      "call calls called calling convince convinced instruct "
      "instructed direct directs directed ",
      " to that for not " },
    { " selected chosen elected tapped picked nominated ", " to as for " },
    { " bring brings brought bringing ", " to " },
    { " notify notifies notified notifying ", " when that if about of " },
    { " value values valued valuing ", " at " },
    { " join joins joined joining ", " in to for " },
    { " presented presents presenting ", " with " },
    { " decide decides decided voted ",
      " to for that whether against down support favour favor " },
    { " fail fails failed failing ", " to " },
    { " appear appears appeared ", " court " },
    { " grant grants granted granting ", " to " },
    { " keep keeps kept keeping ",
      " near below above at out off alive afloat from " },
    { " met gathered came united teamed convened ", " to " },
    { " spend spends spent spending ", " on " },
    { " collide collides collided colliding ", " with " },
    { " base based bases ", " on " },
    { " authenticated recognised recognized diagnosed name names named "
      "appoint appoints appointed term termed describe "
      "described regarded hailed heralded labelled labeled branded identified "
      "viewed recognizing recognise recognize proclaim proclaims proclaimed "
      "portrayed ",
      " as " },
};

/* Verbs that say little without it. */
static const struct wait SOFT_VERBS[] = {
    { " sentenced jailed fined imprisoned arrested detained sacked fired "
      "suspended banned sued sue sues suing ",
      " over for after following on because amid accusing " },
    { " remanded bailed nabbed caught ",
      " charged accused suspected after over for following on pending " },
    { " designate designates designated designating ", " as " },
    { " faces face facing faced ", " over for after to in " },
};

static bool
is_noun(const struct token *t)
{
    return t->tag == TAG_NN || t->tag == TAG_NNS;
}

/* Whether what stood right behind word `i` is gone. */
static bool
is_cut_behind(size_t count, const bool *keep, size_t i)
{
    return i + 1 < count && !keep[i + 1];
}

/* "the announcement by the ministry [that the line will open]" */
static bool
waits_behind(const struct token *tokens, size_t count, const bool *keep,
             size_t i)
{
    bool is_leave = words_has(" approval approvals permission clearance "
                              "consent backing ",
                              tokens[i].lower);
    if (!(is_leave ||
          words_has(" announcement announcements claim claims warning warnings "
                    "report reports statement decision ruling plan plans call "
                    "calls proposal proposals promise pledge offer offers bid "
                    "agreement agreements deal pact talks contract contracts ",
                    tokens[i].lower)) ||
        !words_has(" by from with ", tokens[i + 1].lower))
        return false;
    for (size_t k = i + 2; k + 1 < count && k < i + 20; k++) {
        uint8_t next = tokens[k + 1].tag;
        bool ends = tokens[k].tag == TAG_COMMA && next != TAG_VBG &&
                    next != TAG_VBN && next != TAG_TO;
        if (ends || span_is_finite(tokens[k].tag))
            return false;
        if (words_has(" that to ", tokens[k].lower) ||
            (is_leave && token_is(&tokens[k], "for")))
            return !keep[k];
    }
    return false;
}

static double
noun_cost(const struct token *tokens, size_t count, size_t i)
{
    /* "jailed for nine years [after a trial]" */
    size_t k = i;
    while (k > 0 &&
           (tokens[k - 1].tag == TAG_CD || tokens[k - 1].tag == TAG_DT ||
            tokens[k - 1].tag == TAG_JJ))
        k--;
    if (k < i && k > 0 && words_has(" for to ", tokens[k - 1].lower) &&
        words_has(" years months weeks days hours ", tokens[i].lower))
        return 0;
    for (k = 0; k < sizeof NOUNS / sizeof *NOUNS; k++)
        if (words_has(NOUNS[k].words, tokens[i].lower) &&
            words_has(NOUNS[k].next, tokens[i + 1].lower) &&
            (!token_is(&tokens[i + 1], "that") || i + 2 >= count ||
             !span_is_finite(tokens[i + 2].tag)))
            return NEED_HARD;
    return 0;
}

/* What the verb at `i` waits for is gone. */
static double
verb_cost(const struct token *tokens, size_t count, const bool *keep, size_t i,
          const struct wait *w)
{
    bool was = false;
    size_t inner = 0; /* clauses whose verb is to come */
    /* "to help recruit teachers" */
    if (i + 1 < count && keep[i + 1] && tokens[i + 1].tag == TAG_VB)
        return 0;
    for (size_t k = i + 1; k < count && k < i + NEED_REACH; k++) {
        size_t past = need_skip_name(tokens, count, k);
        uint8_t tag = tokens[k].tag;
        if (past > k) {
            k = past;
            continue;
        }
        if (tag == TAG_WDT || tag == TAG_WP)
            inner++;
        uint8_t after = k + 1 < count ? tokens[k + 1].tag : (uint8_t)TAG_DT;
        if (tag == TAG_STOP || (tag == TAG_COMMA && after != TAG_CD &&
                                after != TAG_DT && after != TAG_TO))
            break;
        if (k > i + 1 && span_is_finite(tag) && inner-- == 0)
            break;
        /* "help the islands that lie": not what they are helped to */
        if (tag == TAG_WDT || !words_has(w->next, tokens[k].lower))
            continue;
        if (keep[k])
            return 0;
        was = true;
    }
    return was ? NEED_HARD : 0;
}

static bool
is_time_word(const struct token *t)
{
    return words_has(LIST_DAYS, t->lower) ||
           words_has(" this next last week month year morning afternoon night "
                     "evening on ",
                     t->lower);
}

/* "The government said on Monday": nothing but who said it is left. */
static double
saying_cost(const struct token *tokens, size_t count, const bool *keep)
{
    size_t verbs = 0;
    size_t said = count;
    for (size_t i = 0; i < count; i++) {
        if (!keep[i] || !span_is_finite(tokens[i].tag))
            continue;
        verbs++;
        if (words_has(LIST_SAYING, tokens[i].lower))
            said = i;
    }
    if (verbs != 1 || said == count)
        return 0;
    size_t next = said + 1;
    while (next < count && (!keep[next] || is_time_word(&tokens[next])))
        next++;
    bool is_bare = next >= count || tokens[next].tag == TAG_COMMA ||
                   tokens[next].tag == TAG_STOP;
    /* "said the strike [had cost it millions]" */
    bool is_lost =
        words_has(" said says admitted admits acknowledged conceded "
                  "testified alleged argued insisted believes believe "
                  "believed thinks think predicted ",
                  tokens[said].lower) &&
        next < count && tokens[next].tag != TAG_CD;
    for (size_t i = said + 1; i < count && is_lost; i++)
        if (span_is_finite(tokens[i].tag))
            return NEED_TORN;
    return is_bare ? NEED_TORN : 0;
}

/* "should shut its mines", "is unfunded": who says so? */
static double
opinion_cost(const struct token *tokens, size_t count, const bool *keep)
{
    static const char CLAIMS[] =
        " should must ought determined committed confident hopeful proud "
        "unfair unacceptable unfunded wrong best worst ready willing keen "
        "necessary essential crucial vital ";
    bool claims = false;
    bool is_said = false;
    bool was_said = false;
    for (size_t i = 0; i < count; i++) {
        bool says = words_has(" said says ", tokens[i].lower);
        claims |= keep[i] && words_has(CLAIMS, tokens[i].lower);
        is_said |= keep[i] && words_has(LIST_SAYING, tokens[i].lower);
        was_said |= !keep[i] && says;
    }
    return claims && was_said && !is_said ? NEED_SOFT : 0;
}

/* "has agreed in principle [to sell]": to do what? */
static double
promise_cost(const struct token *tokens, size_t count, const bool *keep,
             size_t i)
{
    if (!words_has(LIST_PROMISING, tokens[i].lower))
        return 0;
    for (size_t k = i + 1; k + 1 < count && k < i + 9; k++) {
        if (tokens[k].tag == TAG_TO && tokens[k + 1].tag == TAG_VB)
            return keep[k] ? 0 : NEED_HARD;
        bool is_how = tokens[k].tag == TAG_RB || k > i + 1 ||
                      words_has(LIST_DAYS, tokens[k].lower) ||
                      words_has(" in with at on ", tokens[k].lower);
        /* "agreed with it on a price to pay" */
        if (!is_how || tokens[k].tag == TAG_COMMA ||
            span_is_finite(tokens[k].tag) ||
            (k > i + 1 && tokens[k].tag == TAG_IN))
            return 0;
    }
    return 0;
}

static bool
is_noun_like(const struct token *t)
{
    return is_noun(t) || t->tag == TAG_NNP;
}

/* "warned that profits", "after hackers": did what? A clause that was begun
 * has lost its verb. */
static double
clause_cost(const struct token *tokens, size_t count, const bool *keep,
            size_t i)
{
    const struct token *t = &tokens[i];
    bool is_loose = words_has(" after before as until since ", t->lower);
    bool is_inner = false; /* behind "fanned by" */
    bool opens =
        t->tag == TAG_WDT || t->tag == TAG_WP || t->tag == TAG_WRB ||
        (token_is(t, "that") && t->tag != TAG_DT) ||
        words_has(" because although though while whether if ", t->lower);
    /* "as much as 18 per cent" */
    bool measures =
        token_is(t, "as") && i + 1 < count &&
        (tokens[i + 1].tag == TAG_CD || tokens[i + 1].tag == TAG_MONEY);
    if ((!opens && !is_loose) || measures)
        return 0;
    for (size_t k = i + 1; k < count; k++) {
        uint8_t before = tokens[k - 1].tag;
        is_inner |= before == TAG_VBN || before == TAG_VBG;
        /* "as a surge in exports made up for" */
        bool goes_on = is_inner || token_is(&tokens[k], "of") ||
                       (token_is(t, "as") && k > i + 2);
        bool ends = tokens[k].tag == TAG_COMMA ||
                    (tokens[k].tag == TAG_CC && k + 1 < count &&
                     span_is_finite(tokens[k + 1].tag)) ||
                    (tokens[k].tag == TAG_IN && !goes_on) || k > i + 16;
        /* "after a court in Athens found him": over the place. */
        bool is_place = is_loose && tokens[k].tag == TAG_IN && k > i + 1 &&
                        is_noun_like(&tokens[k - 1]) && k < i + 5;
        /* "after a bridge with 40 men on its deck fell" */
        is_place |= is_loose && token_is(&tokens[k], "with") && k > i + 1 &&
                    is_noun_like(&tokens[k - 1]);
        if (is_loose && ends && !is_place)
            return 0;
        if (span_is_finite(tokens[k].tag))
            return keep[k] ? 0 : NEED_TORN;
        if (tokens[k].tag == TAG_WDT || tokens[k].tag == TAG_WP)
            return 0;
    }
    return 0;
}

/* "are expected to vote [this week on a new contract]": on what? */
static double
end_cost(const struct token *tokens, size_t count, const bool *keep, size_t i)
{
    size_t at = i + 1;
    while (at + 1 < count && is_time_word(&tokens[at]) &&
           (!token_is(&tokens[at], "on") || is_time_word(&tokens[at + 1])))
        at++;
    /* "after mould was discovered [in its walls]" */
    if (i > 0 && keep[i - 1] && tokens[i].tag == TAG_VBN &&
        words_has(" was were been ", tokens[i - 1].lower) &&
        words_has(" discovered detected recovered seized reported "
                  "spotted destroyed damaged stolen ",
                  tokens[i].lower))
        return 0;
    bool waits = at < count && !keep[at] &&
                 (tokens[at].tag == TAG_IN || tokens[at].tag == TAG_TO) &&
                 !words_has(LIST_ALONE, tokens[i].lower);
    return waits && !words_has(" after before as while when since during amid "
                               "because despite following although though ",
                               tokens[at].lower)
               ? NEED_SOFT
               : 0;
}

/* "Shares [in Brandt & Lowe] fell": whose? */
static double
name_cost(const struct token *tokens, size_t count, const bool *keep)
{
    bool has_kept = false;
    bool has_lost = false;
    bool is_told = false;
    for (size_t i = 0; i < count; i++) {
        bool is_name = tokens[i].tag == TAG_NNP &&
                       token_is_capital(&tokens[i]) &&
                       !words_has(LIST_DAYS, tokens[i].lower) &&
                       !words_has(LIST_MONTHS, tokens[i].lower);
        if (keep[i] && span_is_finite(tokens[i].tag))
            break;
        if (keep[i] && is_name)
            return 0;
        /* "A man accused of fraud [at Holm Bank] was": whose he is is told. */
        if (keep[i] && has_kept && i > 1 && tokens[i].tag == TAG_VBN)
            return 0;
        /* "a jet [carrying people to Cancun]": not whose it is. */
        if (!keep[i] && (i == 0 || keep[i - 1]))
            is_told = tokens[i].tag == TAG_VBG || tokens[i].tag == TAG_VBN ||
                      tokens[i].tag == TAG_WDT || tokens[i].tag == TAG_WP;
        has_lost |= has_kept && is_name && !keep[i] && !is_told;
        has_kept |= keep[i] && tokens[i].kind == TOKEN_WORD;
    }
    return has_lost ? NEED_SOFT : 0;
}

/* "[Halden Air Chief Executive] Ann Lee said the carrier": which? */
static double
bearer_cost(const struct token *tokens, size_t count, const bool *keep)
{
    bool has_lost = false;
    if (keep[0])
        return 0;
    for (size_t i = 0; i + 1 < count; i++) {
        has_lost |= !keep[i] && tokens[i].tag == TAG_NNP;
        /* A sentence whose beginning is gone, and not only who someone is. */
        if (!keep[i] &&
            (tokens[i].kind == TOKEN_MARK || span_is_finite(tokens[i].tag)))
            return 0;
        if (has_lost && keep[i] && keep[i + 1] && token_is(&tokens[i], "the") &&
            words_has(" company carrier airline firm group bank club team "
                      "retailer agency university ",
                      tokens[i + 1].lower))
            return NEED_SOFT;
    }
    return 0;
}

/* "collided with a truck[, injuring 14 children]": that is the news. */
static double
harm_cost(const struct token *tokens, size_t count, const bool *keep)
{
    bool is_lost = false;
    for (size_t i = 0; i < count; i++) {
        if (!words_has(LIST_HARM, tokens[i].lower))
            continue;
        if (keep[i])
            return 0;
        is_lost = true;
    }
    return is_lost ? NEED_SOFT : 0;
}

double
need_cost(const struct token *tokens, size_t count, const bool *keep)
{
    double cost =
        name_cost(tokens, count, keep) + bearer_cost(tokens, count, keep) +
        saying_cost(tokens, count, keep) + opinion_cost(tokens, count, keep) +
        harm_cost(tokens, count, keep);
    size_t last = count;
    while (last > 0 && (!keep[last - 1] || tokens[last - 1].kind == TOKEN_MARK))
        last--;
    if (last > 0)
        cost += need_torn(tokens, count, keep, last) +
                need_scope(tokens, count, keep, last) +
                need_aim(tokens, count, keep, last);
    size_t end = last; /* before a time that was left behind the verb */
    while (end > 0 &&
           (is_time_word(&tokens[end - 1]) || token_is_close(&tokens[end - 1])))
        end--;
    for (size_t i = 0; i < count; i++) {
        if (!keep[i] || tokens[i].kind != TOKEN_WORD)
            continue;
        uint8_t tag = tokens[i].tag;
        bool is_verb = span_is_finite(tag) || tag == TAG_VB || tag == TAG_VBN ||
                       tag == TAG_VBG;
        for (size_t k = 0; is_verb && k < sizeof VERBS / sizeof *VERBS; k++)
            if (words_has(VERBS[k].words, tokens[i].lower))
                cost += verb_cost(tokens, count, keep, i, &VERBS[k]);
        for (size_t k = 0;
             is_verb && k < sizeof SOFT_VERBS / sizeof *SOFT_VERBS; k++)
            if (words_has(SOFT_VERBS[k].words, tokens[i].lower))
                cost += NEED_SLIGHT / NEED_HARD *
                        verb_cost(tokens, count, keep, i, &SOFT_VERBS[k]);
        cost += clause_cost(tokens, count, keep, i) +
                need_matter(tokens, count, keep, i);
        if (is_verb)
            cost += promise_cost(tokens, count, keep, i);
        /* "which was built [in May], will be closed" */
        size_t next = i + 1;
        while (next < count && !keep[next])
            next++;
        if (is_verb && next > i + 1 && next < count &&
            tokens[next].tag == TAG_COMMA &&
            (tokens[i + 1].tag == TAG_IN || tokens[i + 1].tag == TAG_TO))
            cost += NEED_SOFT;
        /* "a hiker missing [for five days] has been": on the way from what? */
        if (tag == TAG_VBG && next > i + 1 && next < count && i > 0 &&
            tag_is_noun(tokens[i - 1].tag) && span_is_finite(tokens[next].tag))
            cost += NEED_HARD;
        if (is_verb && i + 1 == end)
            cost += end_cost(tokens, count, keep, i);
        if (i + 1 < count && waits_behind(tokens, count, keep, i))
            cost += token_is(&tokens[i + 1], "with") ? NEED_SHELL : NEED_HARD;
        if (is_noun(&tokens[i]) && is_cut_behind(count, keep, i))
            cost += noun_cost(tokens, count, i);
        if (is_noun(&tokens[i]) && i + 1 >= end)
            cost += need_shell(tokens, count, keep, i);
    }
    return cost;
}
