// SPDX-License-Identifier: MIT
#include "headline/consensus.h"

#include "headline/headline.h"

/* A story told a thousand times broke long before the end of the list. */
enum { TELLINGS_MAX = 4 * CONSENSUS_MAX_VOICES };

/* "https://www.bbc.co.uk/news/1" is bbc.co.uk. */
static struct text
link_host(struct text link)
{
    size_t scheme = text_find(link, TEXT("://"));
    if (scheme == SIZE_MAX)
        return (struct text){ 0 };
    struct text host = text_sub(link, scheme + 3, SIZE_MAX);
    struct text path;
    text_cut(host, '/', &host, &path);
    return text_starts(host, TEXT("www.")) ? text_sub(host, 4, SIZE_MAX) : host;
}

static struct text
first_word(struct text t)
{
    struct text word;
    struct text rest;
    text_cut(t, ' ', &word, &rest);
    return word;
}

static bool
has_nocase(struct text t, struct text part)
{
    for (size_t i = 0; i + part.len <= t.len; i++) {
        if (text_eq_nocase(text_sub(t, i, part.len), part))
            return true;
    }
    return false;
}

/* One host, and both named after it. */
static bool
are_one_voice(const struct headline *a, const struct headline *b)
{
    if (text_eq(a->source, b->source))
        return true;
    struct text host = link_host(a->link);
    struct text name = first_word(a->source);
    return name.len >= 3 && text_eq_nocase(name, first_word(b->source)) &&
           text_eq_nocase(host, link_host(b->link)) && has_nocase(host, name);
}

static bool
is_heard(const struct headline *const *voices, size_t count,
         const struct headline *h)
{
    for (size_t i = 0; i < count; i++) {
        if (are_one_voice(voices[i], h))
            return true;
    }
    return false;
}

int64_t
consensus_find(const struct headline *const *tellings, size_t count,
               uint32_t wanted, int64_t window_s)
{
    const struct headline *voices[CONSENSUS_MAX_VOICES];
    count = count < TELLINGS_MAX ? count : TELLINGS_MAX;
    for (size_t i = 0; i < count; i++) {
        int64_t start = headline_born(tellings[i]);
        size_t heard = 0;
        for (size_t j = i; j < count && heard < CONSENSUS_MAX_VOICES; j++) {
            const struct headline *h = tellings[j];
            if (headline_born(h) - start > window_s)
                break;
            if (is_heard(voices, heard, h))
                continue;
            voices[heard++] = h;
            if (heard >= wanted)
                return headline_born(h);
        }
    }
    return 0;
}
