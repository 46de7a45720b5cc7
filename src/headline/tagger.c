// SPDX-License-Identifier: MIT
#include "headline/tagger.h"

#include "headline/grapheme.h"
#include "headline/slots.h"
#include "headline/token.h"
#include "headline/verbs.h"
#include "headline/words.h"

static const char *const NAMES[TAG_COUNT] = {
#define X(name) #name,
    TAGGER_TAGS(X)
#undef X
};

bool
tag_is_noun(uint8_t tag)
{
    return tag == TAG_NN || tag == TAG_NNS || tag == TAG_NNP || tag == TAG_NNPS;
}

const char *
tagger_name(enum tag tag)
{
    return tag < TAG_COUNT ? NAMES[tag] : "?";
}

enum tag
tagger_closed(const struct token *t)
{
    if (t->kind != TOKEN_MARK)
        return TAG_COUNT;
    if (token_is(t, ","))
        return TAG_COMMA;
    if (words_has(" . ! ? ", t->text))
        return TAG_STOP;
    if (words_has(" : ; – — -- ... … ", t->text) || token_is_dash(t))
        return TAG_COLON;
    if (token_is_open(t))
        return TAG_LRB;
    if (token_is_close(t))
        return TAG_RRB;
    if (token_is_quote(t))
        return t->space ? TAG_OPEN : TAG_CLOSE;
    if (words_has(" $ £ € ¥ ", t->text))
        return TAG_MONEY;
    return token_is(t, "-") ? TAG_HYPH : TAG_COUNT;
}

static uint32_t
hash(struct text t, uint32_t seed)
{
    return slots_mix((uint32_t)text_hash(t) ^ seed * 0x9E3779B1U);
}

uint32_t
tagger_slot(uint32_t feature, uint32_t tag)
{
    return slots_mix(feature + tag * 0x9E3779B1U) & (TAGGER_SLOTS - 1);
}

static struct text
suffix(struct text t, size_t len)
{
    return t.len <= len ? t : text_sub(t, t.len - len, len);
}

/* Capital, digits, hyphen: what a word looks like. */
static uint32_t
shape(const struct token *t, bool is_first)
{
    uint32_t s = (uint32_t)t->kind;
    size_t capitals = 0;
    for (size_t i = 0; i < t->text.len; i++)
        capitals += t->text.ptr[i] >= 'A' && t->text.ptr[i] <= 'Z';
    if (token_is_capital(t))
        s += is_first ? 8 : 4;
    if (capitals > 1)
        s += 16;
    if (text_is_digit(t->text.ptr[0]))
        s += 32;
    return s;
}

static struct text
word_at(const struct token *tokens, size_t count, size_t i)
{
    if (i >= count) /* also one before the first */
        return TEXT("");
    return tokens[i].kind == TOKEN_NUMBER ? TEXT("0") : tokens[i].lower;
}

size_t
tagger_features(const struct token *tokens, size_t count, size_t i, uint8_t b1,
                uint8_t b2, uint32_t out[TAGGER_FEATURES])
{
    struct text word = word_at(tokens, count, i);
    struct text last = word_at(tokens, count, i - 1);
    struct text next = word_at(tokens, count, i + 1);
    struct text lower = tokens[i].lower;
    uint32_t looks = shape(&tokens[i], i == 0 || tokens[i - 1].tag == TAG_OPEN);
    uint32_t tags = (uint32_t)b1 * 64 + b2;
    size_t n = 0;
    out[n++] = 1;
    out[n++] = hash(word, 2);
    out[n++] = hash(suffix(lower, 3), 3);
    out[n++] = hash(suffix(lower, 2), 4);
    out[n++] = hash(suffix(lower, 4), 5);
    out[n++] = hash(text_sub(lower, 0, 2), 6) + looks;
    out[n++] = slots_mix(b1 + 700U);
    out[n++] = slots_mix(b2 + 800U);
    out[n++] = slots_mix(tags + 9000U);
    out[n++] = hash(word, 10) + b1;
    out[n++] = hash(last, 11);
    out[n++] = hash(suffix(last, 3), 12) + b1;
    out[n++] = hash(next, 13);
    out[n++] = hash(suffix(next, 3), 14);
    out[n++] = hash(word_at(tokens, count, i + 2), 15);
    out[n++] = slots_mix(looks + 16000U);
    out[n++] = slots_mix(looks * 64 + b1 + 17000U);
    out[n++] = hash(suffix(lower, 3), 18) + b1;
    if (i + 1 < count)
        out[n++] = slots_mix(shape(&tokens[i + 1], false) + 19000U);
    uint32_t forms = verbs_forms(lower);
    uint32_t next_forms = i + 1 < count ? verbs_forms(tokens[i + 1].lower) : 99;
    out[n++] = slots_mix(forms + 20000U);
    out[n++] = slots_mix(forms * 64 + b1 + 21000U);
    out[n++] = slots_mix(next_forms * 64 + forms + 25000U);
    out[n++] = hash(last, 23) + forms;
    return n;
}

#define BIT(tag) (UINT64_C(1) << TAG_##tag)

/* Words that are ever one thing. */
static uint64_t
closed_class(struct text word)
{
    static const struct {
        const char *words;
        uint64_t tags;
    } CLASSES[] = {
        { " the a an ", BIT(DT) },
        { " its their my our your ", BIT(PRPS) },
        { " he she they we it him them us me ", BIT(PRP) },
        { " himself herself itself themselves ", BIT(PRP) },
        { " and or nor ", BIT(CC) },
        { " but ", BIT(CC) | BIT(IN) | BIT(RB) },
        { " of from with into among amid despite toward towards ", BIT(IN) },
        { " would could should cannot ", BIT(MD) },
        { " million billion trillion ", BIT(CD) },
        { " is has does ", BIT(VBZ) },
        { " was were ", BIT(VBD) },
        { " are ", BIT(VBP) },
        { " have ", BIT(VBP) | BIT(VB) },
        { " had did ", BIT(VBD) | BIT(VBN) },
        { " be ", BIT(VB) | BIT(VBP) }, /* "that it be" */
        { " been ", BIT(VBN) },
        { " being ", BIT(VBG) },
        { " said told ", BIT(VBD) | BIT(VBN) },
        { " including according ", BIT(VBG) },
        { " whose ", BIT(WPS) },
        { " who whom ", BIT(WP) },
        { " which ", BIT(WDT) },
    };
    for (size_t i = 0; i < sizeof CLASSES / sizeof *CLASSES; i++)
        if (words_has(CLASSES[i].words, word))
            return CLASSES[i].tags;
    return 0;
}

static bool
has_letter(struct text t)
{
    for (size_t i = 0; i < t.len; i++)
        if (t.ptr[i] >= 'a' && t.ptr[i] <= 'z')
            return true;
    return false;
}

/* "POLICE", and not "G40". */
static bool
is_shouted(struct text t)
{
    for (size_t i = 0; i < t.len; i++)
        if ((t.ptr[i] >= 'a' && t.ptr[i] <= 'z') || text_is_digit(t.ptr[i]))
            return false;
    return t.len > 1;
}

/* "the minister's plan", but "it's over". */
static uint64_t
allowed_clitic(const struct token *tokens, size_t i)
{
    uint8_t before = tokens[i - 1].tag;
    bool noun = before == TAG_NN || before == TAG_NNS || before == TAG_NNP ||
                before == TAG_NNPS;
    if (!noun || words_has(" a an the not no been ", tokens[i + 1].lower))
        return ~UINT64_C(0);
    return BIT(POS);
}

/* What only function words are. */
static uint64_t
function_tags(struct text word)
{
    static const char FUNCTION[] =
        " that this these those all both half each every either neither some "
        "any no another such what whatever whichever in on at by for to from "
        "with of into onto about above across after against along alongside "
        "amid among amidst around as before behind below beneath beside "
        "besides between beyond concerning considering despite down during "
        "except following given including inside like minus near off out "
        "outside over past per plus regarding round since than through "
        "throughout till toward towards under underneath unlike until up upon "
        "versus via vs. within without worth if whether while because although "
        "though unless whereas once so lest aboard albeit atop ago apart "
        "together away back forward notwithstanding ahead next pending post "
        "he she it we you they i me him her us them one mine hers ours yours "
        "theirs myself yourself his its my our your their there here when "
        "where why how wherever whenever who and or but nor yet can could may "
        "might must shall should will would need dare 'll 'd ca wo not n't "
        "the a an de la du van von el le et al is many much few several more "
        "most less other own same ";
    uint64_t tags = BIT(IN) | BIT(PRP) | BIT(PRPS) | BIT(DT) | BIT(PDT) |
                    BIT(WDT) | BIT(WP) | BIT(WRB) | BIT(MD) | BIT(TO) |
                    BIT(CC) | BIT(EX) | BIT(RP) | BIT(POS);
    static const char MODAL[] = " can could may might must shall should will "
                                "would need dare ca wo ";
    static const char PRONOUN[] =
        " he she it we you they i me him her us them one mine hers ours yours "
        "theirs myself yourself himself herself itself themselves ourselves "
        "his its my our your their all ";
    if (word.len > 0 && word.ptr[0] == '\'')
        return 0;
    if (!words_has(FUNCTION, word))
        return tags;
    return (words_has(MODAL, word) ? 0 : BIT(MD)) |
           (words_has(PRONOUN, word) ? 0 : BIT(PRP) | BIT(PRPS));
}

uint64_t
tagger_allowed(const struct token *tokens, size_t count, size_t i)
{
    const struct token *t = &tokens[i];
    static const char HELPERS[] = " am 's 'm 're 've 'd 'll do done goes ";
    static const char INTERJECTIONS[] =
        " oh ah yes no nope yeah well please hey hi hello goodbye bye okay ok "
        "wow alas uh um hmm amen hurrah ha ";
    static const uint64_t verbs =
        BIT(VBZ) | BIT(VBP) | BIT(VBD) | BIT(VB) | BIT(VBG);
    uint64_t all = ~UINT64_C(0);
    if (token_is(t, "'"))
        return i == 0 || t->space ? BIT(OPEN) : BIT(CLOSE) | BIT(POS);
    if (t->kind == TOKEN_MARK && !has_letter(t->lower))
        return BIT(POS) | BIT(CLOSE) | BIT(OPEN) | BIT(COLON) | BIT(SYM) |
               BIT(HYPH) | BIT(STOP) | BIT(COMMA) | BIT(MONEY) | BIT(NN);
    if (t->kind != TOKEN_WORD)
        return all;
    if (t->text.len == 2 && t->text.ptr[1] == '.' && token_is_capital(t))
        return BIT(NNP);
    if (token_is(t, "'s") && i > 0 && i + 1 < count)
        return allowed_clitic(tokens, i);
    if (is_shouted(t->text))
        return (i > 0 && is_shouted(tokens[i - 1].text)) ||
                       (i + 1 < count && is_shouted(tokens[i + 1].text))
                   ? all
                   : all & ~(verbs | function_tags(TEXT("-")));
    uint64_t closed = closed_class(t->lower);
    if (closed != 0)
        return closed;
    if (words_has(HELPERS, t->lower))
        return all;
    all &= ~function_tags(t->lower);
    if (!words_has(INTERJECTIONS, t->lower))
        all &= ~(BIT(UH) | BIT(LS) | BIT(SYM)); /* "the captain's" */
    /* Inside a sentence a capital makes a name: "Range Rover". */
    if (token_is_capital(t) && i > 0 &&
        (tokens[i - 1].kind != TOKEN_MARK || token_is(&tokens[i - 1], ",")))
        return all & ~verbs;
    uint32_t forms = verbs_forms(t->lower);
    bool ends_ed = text_ends(t->lower, TEXT("ed"));
    if (!(forms & VERBS_THIRD))
        all &= ~BIT(VBZ);
    if (!(forms & VERBS_BASE))
        all &= ~(BIT(VB) | BIT(VBP));
    if (!(forms & VERBS_PAST) && !ends_ed)
        all &= ~BIT(VBD);
    if (!(forms & VERBS_PARTICIPLE) && !ends_ed)
        all &= ~BIT(VBN);
    if (!text_ends(t->lower, TEXT("ing")))
        all &= ~BIT(VBG);
    /* "agreed": nothing but a verb, or what it leaves behind. */
    if (ends_ed && (forms & VERBS_PAST) && !(forms & VERBS_BASE))
        all &= BIT(VBD) | BIT(VBN) | BIT(JJ);
    return all;
}

static enum tag
best_tag(const uint32_t *features, size_t n, uint64_t allowed)
{
    int best = INT32_MIN;
    enum tag winner = TAG_NN;
    for (uint32_t tag = 0; tag < TAG_COUNT; tag++) {
        int score = 0;
        if (!(allowed >> tag & 1))
            continue;
        for (size_t f = 0; f < n; f++)
            score += TAGGER_WEIGHTS[tagger_slot(features[f], tag)];
        if (score > best) {
            best = score;
            winner = (enum tag)tag;
        }
    }
    return winner;
}

/* "the shooting in Paris", "whose writing on war" */
static bool
is_activity(const struct token *tokens, size_t count, size_t i)
{
    static const char NOUNS[] =
        " shooting meeting hearing building bombing killing spending funding "
        "training ruling warning housing trading voting banking mining "
        "drilling briefing opening crossing landing sentencing stabbing "
        "beating testing rating holding offering beginning writing ";
    static const char AFTER[] = " in on at of by for from near with after "
                                "before is was has had were will would and ";
    uint8_t before = i > 0 ? tokens[i - 1].tag : (uint8_t)TAG_STOP;
    bool follows = before == TAG_DT || before == TAG_JJ || before == TAG_JJS ||
                   before == TAG_NN || before == TAG_NNP || before == TAG_POS ||
                   before == TAG_PRPS || before == TAG_WPS;
    static const char COMPOUNDS[] = " system systems signs sign label labels "
                                    "shot shots program programs center school "
                                    "facility facilities bill ";
    return follows && i + 1 < count && words_has(NOUNS, tokens[i].lower) &&
           (words_has(COMPOUNDS, tokens[i + 1].lower) ||
            tokens[i + 1].kind == TOKEN_MARK ||
            words_has(AFTER, tokens[i + 1].lower));
}

/* "the government plans to", "research reveals that", "and claims he" */
static bool
is_third_person(const struct token *tokens, size_t count, size_t i)
{
    static const char WITH_TO[] =
        " plans seeks agrees refuses hopes wants vows aims moves intends looks "
        "continues tries attempts declines needs expects wishes fails begins "
        "starts appears seems pledges threatens promises ";
    uint8_t before = i > 0 ? tokens[i - 1].tag : (uint8_t)TAG_STOP;
    bool noun = before == TAG_NN || before == TAG_NNP;
    if (i + 1 >= count || !(verbs_forms(tokens[i].lower) & VERBS_THIRD))
        return false;
    struct text next = tokens[i + 1].lower;
    if (before == TAG_WDT || before == TAG_WP)
        return true;
    if (words_has(" them him us me ", next))
        return noun;
    if (words_has(" he she they we ", next))
        return noun || before == TAG_CC;
    if (noun && words_has(" that ", next))
        return true;
    return noun && words_has(" to ", next) &&
           words_has(WITH_TO, tokens[i].lower);
}

/* What the words around make of a word that could be two things. */
static enum tag
settle(const struct token *tokens, size_t count, size_t i, enum tag tag)
{
    uint8_t before = i > 0 ? tokens[i - 1].tag : (uint8_t)TAG_STOP;
    bool is_one = before == TAG_NN || before == TAG_NNP || before == TAG_POS ||
                  before == TAG_DT || before == TAG_PRPS || before == TAG_JJ;
    bool are_many = before == TAG_NNS || before == TAG_NNPS;
    if (tag == TAG_VBG && is_activity(tokens, count, i))
        return TAG_NN;
    if (tag == TAG_NNS && is_third_person(tokens, count, i))
        return TAG_VBZ;
    /* Number agrees: "the Union address", "GOP lawmakers". */
    if (tag == TAG_VBP && is_one &&
        !words_has(" are have do 're 've ", tokens[i].lower))
        return TAG_NN;
    if (tag == TAG_VBZ && (are_many || before == TAG_DT) &&
        !words_has(" is has does 's ", tokens[i].lower))
        return TAG_NNS;
    if (tag == TAG_VBD &&
        (before == TAG_DT || before == TAG_PRPS || before == TAG_POS ||
         (before == TAG_IN && words_has(" of into from with by for on in at ",
                                        tokens[i - 1].lower))))
        return TAG_VBN;
    return tag;
}

void
tagger_tag(struct token *tokens, size_t count)
{
    uint8_t b1 = TAG_COUNT;
    uint8_t b2 = TAG_COUNT;
    for (size_t i = 0; i < count; i++) {
        enum tag tag = tagger_closed(&tokens[i]);
        if (tag == TAG_COUNT) {
            uint32_t features[TAGGER_FEATURES];
            size_t n = tagger_features(tokens, count, i, b1, b2, features);
            tag = best_tag(features, n, tagger_allowed(tokens, count, i));
            tag = settle(tokens, count, i, tag);
        }
        tokens[i].tag = (uint8_t)tag;
        b2 = b1;
        b1 = (uint8_t)tag;
    }
}
