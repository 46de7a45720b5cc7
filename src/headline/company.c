// SPDX-License-Identifier: MIT
#include "headline/company.h"

#include <string.h>

#include "base/arena.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

enum {
    COMPANY_NAME_BYTES = 70, /* between brackets */
    COMPANY_SIGN_BYTES = 14, /* "<HLD.L>" */
};

/* Where shares are dealt in, before a colon. */
static const char EXCHANGES[] =
    " nyse nasdaq nasdaqgs nasdaqgm nasdaqcm amex otc otcbb otcqb otcqx "
    "otcmkts "
    "nyseamerican tsx tsxv tsx-v cse lse lon aim asx nzx bse nse sgx hkex hkg "
    "jse euronext epa ams etr fra six symbol ticker ";

static const char FORMS[] =
    " inc inc. corp corp. ltd ltd. llc l.l.c. llp plc co co. n.v. s.a. s.p.a. "
    "gmbh ";

/* The same where a comma stands before it. */
static const char SURE_FORMS[] = " inc inc. ltd ltd. llc l.l.c. llp plc corp. ";

/* Everyday words, which a name of one word would be taken for. */
static const char EVERYDAY[] =
    " news time gap limited target first general standard international "
    "national american the united best block ";

static bool
is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* "HLD", "HLD.L", "HLDB ST": capitals, and what may stand between them. */
static bool
is_sign(struct text t)
{
    size_t letters = 0;
    for (size_t i = 0; i < t.len; i++) {
        letters += is_upper(t.ptr[i]);
        if (!is_upper(t.ptr[i]) && !text_is_digit(t.ptr[i]) &&
            t.ptr[i] != '.' && t.ptr[i] != ' ')
            return false;
    }
    return letters > 0 && t.len <= COMPANY_SIGN_BYTES;
}

/* "NYSE: HLD", "HLD.L" between round brackets. */
static bool
is_listing(struct arena *arena, struct text t)
{
    struct text head, rest;
    if (text_cut(t, ':', &head, &rest))
        return words_has(EXCHANGES, words_lower(arena, text_trim(head)));
    if (!text_cut(t, '.', &head, &rest))
        return false;
    return head.len > 1 && rest.len > 0 && rest.len <= 2 && is_sign(head) &&
           is_upper(rest.ptr[0]) && is_upper(rest.ptr[rest.len - 1]) &&
           text_find(head, TEXT(" ")) == SIZE_MAX;
}

static struct text
last_word(struct text t)
{
    size_t at = t.len;
    while (at > 0 && t.ptr[at - 1] != ' ')
        at--;
    return text_sub(t, at, SIZE_MAX);
}

/* "(Marsh Ltd) said", "the stock of (Marsh Ltd)": no aside, since its name is
 * what the sentence needs there. */
static bool
is_named(struct arena *arena, struct text before, struct text inner)
{
    struct text last = words_lower(arena, last_word(inner));
    struct text word = words_lower(arena, last_word(text_trim(before)));
    return inner.len > 0 && is_upper(inner.ptr[0]) && words_has(FORMS, last) &&
           (text_trim(before).len == 0 ||
            words_has(" of by with from to and ", word));
}

/* The bracket that begins at `at` and what is in it; false: none does. */
static bool
read_bracket(struct text t, size_t at, struct text *inner)
{
    char close = t.ptr[at] == '<' ? '>' : ')';
    size_t end = at + 1;
    while (end < t.len && end - at <= COMPANY_NAME_BYTES &&
           t.ptr[end] != close && t.ptr[end] != t.ptr[at])
        end++;
    *inner = text_sub(t, at + 1, end - at - 1);
    return end < t.len && t.ptr[end] == close && inner->len > 0 &&
           inner->ptr[0] != ' ' && inner->ptr[inner->len - 1] != ' ';
}

/* What is written, never more than what is read. */
struct writer {
    char *ptr;
    size_t len;
};

static void
put(struct writer *w, struct text t)
{
    if (t.len > 0)
        memcpy(w->ptr + w->len, t.ptr, t.len);
    w->len += t.len;
}

/* "its rival Halden Corp [<HLD.L>].": no space before what follows. */
static void
take_back_space(struct writer *w)
{
    while (w->len > 0 && w->ptr[w->len - 1] == ' ')
        w->len--;
}

struct text
company_read(struct arena *arena, struct text paragraph)
{
    struct text t = paragraph;
    struct writer w = { NULL, 0 };
    size_t done = 0;
    for (size_t i = 0; i < t.len; i++) {
        struct text inner;
        bool is_angle = t.ptr[i] == '<';
        if ((!is_angle && t.ptr[i] != '(') || !read_bracket(t, i, &inner))
            continue;
        bool goes = is_angle ? is_sign(inner) : is_listing(arena, inner);
        bool opens = is_angle ? is_upper(inner.ptr[0])
                              : is_named(arena, text_sub(t, 0, i), inner);
        if (!goes && !opens)
            continue;
        if (w.ptr == NULL)
            w.ptr = arena_alloc(arena, t.len, 1);
        put(&w, text_sub(t, done, i - done));
        if (goes)
            take_back_space(&w);
        else
            put(&w, inner);
        done = i + inner.len + 2;
        i = done - 1;
        /* "Association.<HLD.L>." */
        if (goes && w.len > 0 && w.ptr[w.len - 1] == '.' && done < t.len &&
            t.ptr[done] == '.')
            done++;
    }
    if (done == 0)
        return paragraph;
    put(&w, text_sub(t, done, SIZE_MAX));
    return text_trim((struct text){ w.ptr, w.len });
}

struct reading {
    struct token *tokens;
    size_t count;
};

static bool
is_in(const struct reading *r, size_t i, const char *list)
{
    return i < r->count && words_has(list, r->tokens[i].lower);
}

static bool
is_name(const struct reading *r, size_t i)
{
    return i < r->count && r->tokens[i].kind != TOKEN_MARK &&
           (token_is_capital(&r->tokens[i]) ||
            r->tokens[i].kind == TOKEN_NUMBER);
}

/* Whether the words before token `i` are a name without what follows them. */
static bool
is_known(const struct reading *r, size_t i)
{
    if (i == 0 || !is_name(r, i - 1))
        return false;
    size_t first = i - 1;
    while (first > 0 && is_name(r, first - 1))
        first--;
    /* "unveiled by the Halden Steel Co" */
    if (first > 0 && token_is(&r->tokens[first - 1], "the"))
        return false;
    bool is_one =
        i < 2 || !(is_name(r, i - 2) || (r->tokens[i - 2].kind == TOKEN_MARK &&
                                         !r->tokens[i - 1].space));
    return !is_one ||
           (!is_in(r, i - 1, EVERYDAY) && r->tokens[i - 1].kind == TOKEN_WORD);
}

/* The end of the form that begins at token `i`, or `i`: "Co Inc", ", Inc.". */
static size_t
form_end(const struct reading *r, size_t i)
{
    bool has_comma = token_is(&r->tokens[i], ",");
    size_t end = i + has_comma;
    if (!is_known(r, i) || !is_in(r, end, has_comma ? SURE_FORMS : FORMS) ||
        !(token_is_capital(&r->tokens[end]) || is_in(r, end, " plc gmbh ")))
        return i;
    bool is_short = is_in(r, end, " co co. ");
    while (is_in(r, end, FORMS))
        end++;
    /* "Financial Corp of Santa Barbara", "Co Kerry", "Halden Co-operative" */
    if (is_in(r, end, " of & ") || (is_short && is_name(r, end)) ||
        (end < r->count && !r->tokens[end].space &&
         token_is(&r->tokens[end], "-")))
        return i;
    /* "Halden Foods, Inc., has": one comma was for the other. */
    if (has_comma && end + 1 < r->count && token_is(&r->tokens[end], ",") &&
        (span_is_finite(r->tokens[end + 1].tag) ||
         r->tokens[end + 1].tag == TAG_RB))
        end++;
    return end;
}

struct text
company_brief(struct arena *arena, struct text sentence)
{
    struct reading r;
    struct writer w = { NULL, 0 };
    struct text t = sentence;
    size_t done = 0;
    r.count = token_split(arena, t, &r.tokens);
    if (r.count > SPAN_MAX_TOKENS)
        return sentence;
    tagger_tag(r.tokens, r.count);
    for (size_t i = 1; i < r.count; i++) {
        size_t end = form_end(&r, i);
        if (end == i)
            continue;
        if (w.ptr == NULL)
            w.ptr = arena_alloc(arena, t.len + 1, 1);
        const struct token *before = &r.tokens[i - 1];
        const struct token *last = &r.tokens[end - 1];
        size_t head = (size_t)(before->text.ptr + before->text.len - t.ptr);
        size_t tail = (size_t)(last->text.ptr + last->text.len - t.ptr);
        put(&w, text_sub(t, done, head - done));
        done = tail;
        /* "Foods' plan", and the full stop at the end. */
        bool owns = end < r.count && token_is(&r.tokens[end], "'s");
        if (owns && text_ends(before->lower, TEXT("s"))) {
            put(&w, TEXT("'"));
            done += r.tokens[end].text.len;
        } else if (end == r.count && text_ends(last->text, TEXT("."))) {
            put(&w, TEXT("."));
        }
        i = end - 1;
    }
    if (done == 0)
        return sentence;
    put(&w, text_sub(t, done, SIZE_MAX));
    return (struct text){ w.ptr, w.len };
}
