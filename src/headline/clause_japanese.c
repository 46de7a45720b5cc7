// SPDX-License-Identifier: MIT
#include <string.h>

#include "base/arena.h"
#include "headline/clause.h"
#include "headline/grapheme.h"
#include "headline/language.h"
#include "headline/wording.h"
#include "headline/words.h"

/*
 * Japanese puts what describes before what is described and the verb last, so
 * what is left after a describing phrase has gone is a sentence still. Phrases
 * (bunsetsu) are told by script: one ends where its hiragana end.
 */
enum {
    PHRASE_MAX = 64,
    LOSS_MAX = 13, /* 2^13 choices are weighed */
};

enum tail {
    TAIL_OTHER,
    TAIL_TIME,  /* 3月27日 */
    TAIL_OF,    /* の: describes the noun behind it */
    TAIL_VERB,  /* した: so does a clause in front of a noun */
    TAIL_PLACE, /* で, から: may go */
    TAIL_TO,    /* に, へ: may go unless the verb is next */
    TAIL_JOINT, /* して, したため: a clause before the main one */
    TAIL_TOPIC, /* は, が, も: must stay */
    TAIL_MARK,  /* を, と: must stay */
};

struct phrase {
    struct text text;
    enum tail tail;
    size_t width;
    bool ends_segment; /* a 、 follows */
};

struct loss {
    size_t first;
    size_t end;
    double cost;
};

struct sentence_ja {
    struct phrase phrases[PHRASE_MAX];
    size_t count;
    struct loss losses[LOSS_MAX];
    size_t loss_count;
    struct arena *arena;
};

static bool
is_hiragana(int32_t c)
{
    return c >= 0x3041 && c <= 0x309F;
}

static bool
ends_in(struct text t, const char *list)
{
    return words_ending(list, t);
}

/* "3月27日", "午後0時20分ごろ": digits and the signs of a date only. */
static bool
is_time(struct text t)
{
    static const char SIGNS[] = " 年 月 日 時 分 秒 午 前 後 夜 朝 夕 方 未 明 "
                                "昼 現 地 間 ご ろ 頃 に 深 同 早 ";
    bool has_digit = false;
    for (size_t i = 0; i < t.len;) {
        int32_t c;
        size_t len = grapheme_code_point(text_sub(t, i, 4), &c);
        bool is_digit = words_is_digit(c);
        has_digit = has_digit || is_digit;
        if (!is_digit && c != ':' && !words_has(SIGNS, text_sub(t, i, len)))
            return false;
        i += len;
    }
    return has_digit;
}

/* 「…に対して」: what belongs to the phrase before it. */
static bool
is_tied(struct text before, struct text t)
{
    static const char *const TIED[] = { "対し", "対す", "関し", "関す", "際に",
                                        "際し", "基づ", "伴",   "通じ", "通し",
                                        "応じ", "向け", "受け", "巡",   "よる",
                                        "中で", "上で", "間に", "頃",   "以" };
    if (ends_in(before, " から ") && text_ends(t, TEXT("にかけて")))
        return true;
    if (!ends_in(before, " に を と た る の "))
        return false;
    return text_starts_any(t, TEXT_LIST(TIED));
}

static enum tail
tail_of(struct text t)
{
    if (is_time(t))
        return TAIL_TIME;
    if (ends_in(t, " たが るが だが いが すが ものの "))
        return TAIL_JOINT;
    if (ends_in(t, " は が も "))
        return TAIL_TOPIC;
    if (ends_in(t, " の による における に関する に対する という といった "))
        return TAIL_OF;
    if (ends_in(t, " して いて れて って ため のち 後 ており なり おり え "
                   "ながら ところ 結果 もので し れ き "))
        return TAIL_JOINT;
    if (ends_in(t, " で では から まで より として について によって により "
                   "において にて とともに "))
        return TAIL_PLACE;
    if (ends_in(t, " に には へ "))
        return TAIL_TO;
    if (ends_in(t, " を と や とか な ず "))
        return TAIL_MARK;
    if (ends_in(t, " た る ない いう う く す "))
        return TAIL_VERB;
    return TAIL_OTHER;
}

/* False: too many phrases, or a quotation that never closes. */
static bool
read_phrases(struct sentence_ja *s, struct text t)
{
    size_t start = 0;
    int depth = 0;
    int32_t before = 0;
    for (size_t i = 0; i <= t.len;) {
        int32_t c = 0;
        size_t len = 1;
        if (i < t.len)
            len = grapheme_code_point(text_sub(t, i, 4), &c);
        bool is_comma = c == 0x3001 && depth == 0;
        bool is_edge = depth == 0 && is_hiragana(before) && !is_hiragana(c) &&
                       c != 0x30FC && c != 0x300D && c != 0x300F;
        /* After a mark of time a name may follow without any: 27日緊急. */
        if (i > start && (i >= t.len || is_comma || is_edge)) {
            if (s->count == PHRASE_MAX)
                return false;
            struct text part = text_sub(t, start, i - start);
            if (s->count > 0 && !s->phrases[s->count - 1].ends_segment &&
                i < t.len && is_tied(s->phrases[s->count - 1].text, part)) {
                struct text head = s->phrases[--s->count].text;
                part = (struct text){ head.ptr, head.len + part.len };
            }
            s->phrases[s->count++] =
                (struct phrase){ part, tail_of(part), grapheme_count(part),
                                 is_comma };
            start = i;
        }
        if (is_comma)
            start = i + len;
        depth += c == 0x300C || c == 0x300E;
        depth -= c == 0x300D || c == 0x300F;
        before = c;
        i += len;
    }
    return depth == 0 && s->count > 1;
}

static void
add_loss(struct sentence_ja *s, size_t first, size_t end, double cost)
{
    if (first >= end || end >= s->count || s->loss_count == LOSS_MAX)
        return;
    for (size_t i = 0; i < s->loss_count; i++)
        if (s->losses[i].first == first && s->losses[i].end == end)
            return;
    s->losses[s->loss_count++] = (struct loss){ first, end, cost };
}

/* Back to the segment's start, or behind its topic. */
static size_t
start_of_clause(const struct sentence_ja *s, size_t i)
{
    while (i > 0 && !s->phrases[i - 1].ends_segment &&
           !text_ends(s->phrases[i - 1].text, TEXT("は")))
        i--;
    return i;
}

static size_t
start_of_segment(const struct sentence_ja *s, size_t i)
{
    while (i > 0 && !s->phrases[i - 1].ends_segment)
        i--;
    return i;
}

/* 「台風は…見込みで、風速は60メートルに達し、」: a topic that came second is
 * its own clause's, and goes with it. */
static bool
has_own_topic(const struct sentence_ja *s, size_t i)
{
    size_t first = start_of_segment(s, i);
    bool is_own = false;
    for (size_t k = first; k < i; k++)
        is_own = is_own || s->phrases[k].tail == TAIL_TOPIC;
    for (size_t k = 0; is_own && k < first; k++)
        if (s->phrases[k].tail == TAIL_TOPIC)
            return true;
    return false;
}

/* 「滋賀県警によると」 */
static bool
tells_source(struct text t)
{
    return text_ends(t, TEXT("によると")) || text_ends(t, TEXT("によれば")) ||
           text_ends(t, TEXT("によりますと"));
}

/* "別府や", "警察と": a noun and another one. */
static bool
joins_nouns(struct text t)
{
    struct text noun = text_sub(t, 0, t.len - 3);
    int32_t last = 0;
    for (size_t i = 0; i < noun.len;)
        i += grapheme_code_point(text_sub(noun, i, 4), &last);
    return ends_in(t, " や ") || (ends_in(t, " と ") && !is_hiragana(last));
}

/* Where what describes the noun of phrase `i` begins. */
static size_t
start_of_noun(const struct sentence_ja *s, size_t i)
{
    while (i > 0) {
        const struct phrase *before = &s->phrases[i - 1];
        if (before->tail == TAIL_VERB)
            return start_of_clause(s, i - 1);
        if (before->tail != TAIL_OF && !joins_nouns(before->text))
            break;
        i--;
    }
    return i;
}

/* 「…する方針」: says nothing without what describes it. */
static bool
is_hollow(struct text t)
{
    static const char *const HOLLOW[] = {
        "方針", "方向", "見込み", "予定",   "見通し", "考え", "問題", "事件",
        "事故", "場合", "ケース", "可能性", "疑い",   "必要", "際",
    };
    return text_starts_any(t, TEXT_LIST(HOLLOW));
}

static void
find_losses(struct sentence_ja *s)
{
    for (size_t i = 0; i + 1 < s->count; i++) {
        const struct phrase *p = &s->phrases[i];
        bool verb_next = i + 2 >= s->count;
        if (is_hollow(s->phrases[i + 1].text) && !p->ends_segment)
            continue;
        if (p->tail == TAIL_TIME)
            add_loss(s, i, i + 1, 0.1);
        if (tells_source(p->text) && p->ends_segment)
            add_loss(s, start_of_segment(s, i), i + 1, 0.1);
        if ((p->tail == TAIL_JOINT || p->tail == TAIL_VERB) && p->ends_segment)
            add_loss(s,
                     has_own_topic(s, i) ? start_of_segment(s, i)
                                         : start_of_clause(s, i),
                     i + 1, 0.3);
        else if (p->tail == TAIL_VERB)
            add_loss(s, start_of_clause(s, i), i + 1, 0.4);
        if (p->tail == TAIL_PLACE && (!verb_next || p->ends_segment))
            add_loss(s, start_of_noun(s, i), i + 1, 0.3);
        if (p->tail == TAIL_TO && !verb_next)
            add_loss(s, start_of_noun(s, i), i + 1,
                     p->ends_segment ? 0.4 : 0.6);
        if (p->tail == TAIL_OF && !verb_next && s->phrases[i + 1].text.len > 9)
            add_loss(s, start_of_noun(s, i), i + 1, 0.45);
    }
}

static struct text
render(struct sentence_ja *s, const bool *keep, const struct language *language)
{
    size_t bytes = 1;
    for (size_t i = 0; i < s->count; i++)
        bytes += s->phrases[i].text.len + 3;
    char *out = arena_alloc(s->arena, bytes, 1);
    size_t len = 0;
    for (size_t i = 0; i < s->count; i++) {
        const struct phrase *p = &s->phrases[i];
        if (!keep[i])
            continue;
        memcpy(out + len, p->text.ptr, p->text.len);
        len += p->text.len;
        if (p->ends_segment && i + 1 < s->count) {
            memcpy(out + len, "、", 3);
            len += 3;
        }
    }
    return wording_finish(s->arena, (struct text){ out, len }, language);
}

/* Whether what is kept still has its subject, and its objects their verb. */
static bool
is_whole(const struct sentence_ja *s, const bool *keep)
{
    bool had_topic = false;
    bool has_topic = false;
    size_t first = SIZE_MAX;
    for (size_t i = 0; i < s->count; i++) {
        const struct phrase *p = &s->phrases[i];
        had_topic = had_topic || p->tail == TAIL_TOPIC;
        has_topic = has_topic || (keep[i] && p->tail == TAIL_TOPIC);
        if (keep[i] && first == SIZE_MAX)
            first = i;
        if (!keep[i] || i + 1 >= s->count || keep[i + 1])
            continue;
        enum tail next = s->phrases[i + 1].tail;
        bool is_verb =
            next == TAIL_JOINT || next == TAIL_VERB || next == TAIL_TO;
        if (p->tail == TAIL_MARK && is_verb)
            return false;
        /* A list has lost its end, a description its noun. */
        if ((p->tail == TAIL_OTHER && p->ends_segment) ||
            p->tail == TAIL_VERB || p->tail == TAIL_OF)
            return false;
    }
    bool opens_badly = first > 0 && (s->phrases[first].tail == TAIL_VERB ||
                                     s->phrases[first].tail == TAIL_JOINT);
    return !opens_badly && (has_topic || !had_topic);
}

static bool
weigh(const struct sentence_ja *s, uint32_t drops, size_t max, bool *keep,
      double *score)
{
    double sum = 0;
    for (size_t i = 0; i < s->count; i++)
        keep[i] = true;
    for (size_t i = 0; i < s->loss_count; i++) {
        if (!(drops >> i & 1))
            continue;
        sum -= s->losses[i].cost;
        bool is_new = false;
        for (size_t k = s->losses[i].first; k < s->losses[i].end; k++) {
            is_new = is_new || keep[k];
            keep[k] = false;
        }
        if (!is_new)
            return false;
    }
    size_t width = 0;
    for (size_t i = 0; i < s->count; i++)
        if (keep[i])
            width += s->phrases[i].width + s->phrases[i].ends_segment;
    if (width > max + 1 || !is_whole(s, keep))
        return false;
    *score = sum + 2.5 * (double)width / (double)max;
    return true;
}

bool
clause_shorten_japanese(struct arena *arena, struct text sentence,
                        const struct language *language, size_t max,
                        struct text *out)
{
    struct sentence_ja *s = arena_alloc(arena, 1, sizeof *s);
    memset(s, 0, sizeof *s);
    s->arena = arena;
    if (!read_phrases(s, sentence))
        return false;
    find_losses(s);
    double most = -1e9;
    bool keep[PHRASE_MAX];
    for (uint32_t drops = 1; drops < 1u << s->loss_count; drops++) {
        double score;
        if (!weigh(s, drops, max, keep, &score) || score <= most)
            continue;
        struct text line = render(s, keep, language);
        if (wording_fault(arena, line, language, max) != NULL)
            continue;
        most = score;
        *out = line;
    }
    return most > -1e9;
}
