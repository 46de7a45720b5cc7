// SPDX-License-Identifier: MIT
#include "headline/tagger.h"

#include "headline/grapheme.h"
#include "headline/token.h"
#include "headline/words.h"

static const char *const NAMES[TAG_COUNT] = {
#define X(name) #name,
    TAGGER_TAGS(X)
#undef X
};

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
mix(uint32_t h)
{
    h ^= h >> 16;
    h *= 0x7FEB352DU;
    h ^= h >> 15;
    h *= 0x846CA68BU;
    return h ^ h >> 16;
}

static uint32_t
hash(struct text t, uint32_t seed)
{
    return mix((uint32_t)text_hash(t) ^ seed * 0x9E3779B1U);
}

uint32_t
tagger_slot(uint32_t feature, uint32_t tag)
{
    return mix(feature + tag * 0x9E3779B1U) & (TAGGER_SLOTS - 1);
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
    if (t->text.ptr[0] >= '0' && t->text.ptr[0] <= '9')
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
    out[n++] = mix(b1 + 700U);
    out[n++] = mix(b2 + 800U);
    out[n++] = mix(tags + 9000U);
    out[n++] = hash(word, 10) + b1;
    out[n++] = hash(last, 11);
    out[n++] = hash(suffix(last, 3), 12) + b1;
    out[n++] = hash(next, 13);
    out[n++] = hash(suffix(next, 3), 14);
    out[n++] = hash(word_at(tokens, count, i + 2), 15);
    out[n++] = mix(looks + 16000U);
    out[n++] = mix(looks * 64 + b1 + 17000U);
    out[n++] = hash(suffix(lower, 3), 18) + b1;
    if (i + 1 < count)
        out[n++] = mix(shape(&tokens[i + 1], false) + 19000U);
    return n;
}

static enum tag
best_tag(const uint32_t *features, size_t n)
{
    int best = INT32_MIN;
    enum tag winner = TAG_NN;
    for (uint32_t tag = 0; tag < TAG_COUNT; tag++) {
        int score = 0;
        for (size_t f = 0; f < n; f++)
            score += TAGGER_WEIGHTS[tagger_slot(features[f], tag)];
        if (score > best) {
            best = score;
            winner = (enum tag)tag;
        }
    }
    return winner;
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
            tag = best_tag(features, n);
        }
        tokens[i].tag = (uint8_t)tag;
        b2 = b1;
        b1 = (uint8_t)tag;
    }
}
