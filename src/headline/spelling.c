// SPDX-License-Identifier: MIT
#include "headline/spelling.h"

#include <utf8proc.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "headline/fold.h"
#include "headline/lexicon.h"
#include "headline/stem.h"
#include "headline/verbs.h"
#include "headline/words.h"

enum {
    EVIDENCE_BYTES = 8 << 10,
    EVIDENCE_WORDS = 2000,
    LOUD_WORDS = 60,
    CALM_BYTES = 4000,
    ACRONYM_BYTES = 3,
    STEM_BYTES = 5, /* shorter words share beginnings by chance */
    ENDED_BYTES = 7,
};

/* Words that begin stories or stand in titles, and are no names. */
static const char PLAIN[] =
    " a an the police officers detectives firefighters residents councillors "
    "council government ministers people children parents teachers students "
    "pupils families workers staff doctors nurses patients scientists "
    "researchers experts campaigners protesters voters drivers motorists "
    "passengers villagers shoppers fans players two three four five six "
    "seven eight nine ten more than at least hundreds thousands dozens tens "
    "millions plans work man men woman women boy girl teenager teenagers "
    "driver couple mother father family fire crews emergency services shares "
    "oil gold stocks prices house homes new former one some many most almost "
    "nearly about over after when as in on for with from it is there has "
    "have was were are of to by and or not its their his her this that these "
    "those who which rail road school schools hospital hospitals university "
    "pub shop shops company companies firms business businesses leaders "
    "officials prosecutors judge jury court death murder inquest "
    "investigation inquiry appeal campaign charity volunteers visitors "
    "tourists train trains bus buses flights airport budget taxes tax rents "
    "health education crime drug drugs action agreement bill bills "
    "colleagues deal help lawmakers members measure plan job jobs real "
    "senators state states support talks today unit veteran veterans vote "
    "votes war week world year years youth accident actor actress alcohol "
    "ambulance animal anti artist arsonist artwork asylum athlete attacker "
    "badger band bank bar beach benefits bid bike biker boat body bomb boss "
    "bosses bride bridge brothers builder builders building burglar burglars "
    "burglary burst businessman butcher cafe campaigner cancer car cars care "
    "carer carers cash cat cathedral celebrity centre chaos cheese chef "
    "child choir church cinema city classic coach coastguard college "
    "commuter commuters concern concerns construction consultation "
    "contractor controversial convicted cost costs councillor cow cows crash "
    "cricket criminal criminals crowds customer customers cyclist cyclists "
    "cuts dad dancer daughter daring deadly debt demolition detective "
    "developer developers dog dogs dramatic drink drunk eagle early elderly "
    "electricity engineer engineers estate ex expert explosion factory fake "
    "fan farm farmer farmers fears festival fewer film fines firefighter "
    "fishermen flood flooding flytippers food football footballer "
    "forecasters fraud fraudster free fresh friends fundraiser fundraisers "
    "funding funeral further garden gardener gang girls golf golfer grandad "
    "grandfather grandmother graphic green grieving groom half head "
    "headteacher hero heroic high holiday homeless homeowner homeowners "
    "horse horses hotel inspector inspectors jealous jewellery jobless "
    "joiner judges junior keen knife land landlord landlords landmark large "
    "late lawyers library lifeboat lifeguard little local long lorry lottery "
    "lovers low lucky machete mayor medical medics mental military mosque "
    "motorbike motorcyclist motorist mum mums mural museum musician "
    "neighbour neighbours night nurse nursery office officer old only "
    "organisers owner owners paedophile parent park parking part patient "
    "pedestrian pensioner pensioners pet petrol pilot player plumber poor "
    "popular postman pregnant priest primary prison prisoner prisoners "
    "private protest pupil racing railway rain rare raiders record reader "
    "readers relatives restaurant retired rising robber robbers robbery "
    "rogue roofer rooms rubbish rugby runner runners safety sailor schoolboy "
    "schoolgirl sea search sex shocked shocking shopkeeper shoplifter "
    "shopper short singer single sister skipper small snow soldier soldiers "
    "solicitor son speeding staffing storm stories street striker student "
    "supermarket surgeon swimmer swimmers taxi teacher team teen teens "
    "temporary tenants terrified theatre thief thieves third thug thugs "
    "tough tourism town trader traders traffic travellers tree trees "
    "tributes trio twin twins under unemployment urgent van vandals vet "
    "victim victims village villager vital walker walkers wardens water "
    "weather wedding wheelchair wild wildlife windows winter witnesses "
    "worker worried yachtsman young youngster youngsters zoo ";

/* Before names, and short for all that. */
static const char BEFORE_NAMES[] =
    " sen sens rep reps gov govs dr mr mrs ms prof gen col lt capt sgt rev st ";

/* Endings that names hardly have, of words of seven letters or more. */
static const char PLAIN_ENDINGS[] =
    " tion tions ment ments ful ness ive able ing ings ous less ";

/* How often a story writes a word in each way, and the word as it stands. */
struct seen {
    size_t small, capital, loud;
    struct text as_small, as_capital, as_loud, as_first;
    bool has_small_kin;
};

static bool
is_loud(struct text raw)
{
    size_t capitals = 0;
    for (size_t at = 0; at < raw.len;) {
        int32_t c = fold_next(raw, &at);
        if (utf8proc_islower(c))
            return false;
        capitals += utf8proc_isupper(c) ? 1 : 0;
    }
    return capitals >= 2;
}

/* A part of "johnson.senate.gov", "@council" or "press@example.org". */
static bool
is_address(struct text whole, struct text raw)
{
    size_t at = (size_t)(raw.ptr - whole.ptr), end = at + raw.len;
    char before = at > 0 ? whole.ptr[at - 1] : ' ';
    char behind = end < whole.len ? whole.ptr[end] : ' ';
    char next = end + 1 < whole.len ? whole.ptr[end + 1] : ' ';
    return before == '@' || before == '/' || behind == '@' || behind == '/' ||
           (behind == '.' && next >= 'a' && next <= 'z');
}

static void
see(struct seen *s, const struct fold_word *words, size_t count, size_t i)
{
    const struct fold_word *w = &words[i];
    if (!w->is_capital) {
        s->as_small = w->raw;
        s->small++;
    } else if (is_loud(w->raw)) {
        /* A name in letters stands alone; a shout does not. */
        if ((i > 0 && is_loud(words[i - 1].raw)) ||
            (i + 1 < count && is_loud(words[i + 1].raw)))
            return;
        s->as_loud = w->raw;
        s->loud++;
    } else if (w->is_first) {
        s->as_first = w->raw;
    } else {
        s->as_capital = w->raw;
        s->capital++;
    }
}

/* "jobs" for "JOB", "announced" for "ANNOUNCES". */
static bool
is_kin(struct text small, struct text folded)
{
    if (folded.len >= STEM_BYTES)
        return text_eq(stem_word(small), stem_word(folded));
    return small.len == folded.len + 1 && text_starts(small, folded) &&
           text_ends(small, TEXT("s"));
}

static struct seen
look_up(const struct fold_word *words, size_t count, struct text whole,
        struct text folded)
{
    struct seen s = { 0 };
    for (size_t i = 0; i < count; i++) {
        if (words[i].kind != FOLD_WORD || is_address(whole, words[i].raw))
            continue;
        if (text_eq(words[i].text, folded))
            see(&s, words, count, i);
        else if (!words[i].is_capital && is_kin(words[i].text, folded))
            s.has_small_kin = true;
    }
    return s;
}

/* Two words of a name side by side: `second` is none that opens a sentence. */
static bool
is_name(const struct fold_word *first, const struct fold_word *second)
{
    return first->is_capital && second->is_capital && !second->is_first &&
           !is_loud(first->raw) && !is_loud(second->raw);
}

/* Word `k` within a name that the story has: "GRANT COUNTY". Or empty. */
static struct text
find_name(const struct fold_word *story, size_t story_count,
          const struct fold_word *words, size_t count, size_t k)
{
    for (size_t i = 0; i < story_count; i++) {
        if (!text_eq(story[i].text, words[k].text))
            continue;
        bool as_first = k + 1 < count && i + 1 < story_count &&
                        text_eq(story[i + 1].text, words[k + 1].text) &&
                        is_name(&story[i], &story[i + 1]);
        bool as_second = k > 0 && i > 0 &&
                         text_eq(story[i - 1].text, words[k - 1].text) &&
                         is_name(&story[i - 1], &story[i]);
        if (as_first || as_second)
            return story[i].raw;
    }
    return (struct text){ 0 };
}

/* No name in any story, in English. */
static bool
is_plain(struct text small)
{
    static const char *const prefixes[] = { "re", "co", "un", "over" };
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        struct text prefix = text_of(prefixes[i]);
        if (text_starts(small, prefix) && small.len > prefix.len + 4 &&
            verbs_forms(text_sub(small, prefix.len, SIZE_MAX)) != 0)
            return true;
    }
    return words_has(PLAIN, small) || verbs_forms(small) != 0 ||
           (small.len >= ENDED_BYTES && words_ending(PLAIN_ENDINGS, small));
}

/* The word as it should be; empty where nobody knows. */
static struct text
decide(struct arena *arena, const struct lexicon *lexicon, const struct seen *s,
       const struct fold_word *word)
{
    struct text small = fold_case(arena, word->raw);
    uint64_t meaning = 0;
    if (s->small > 0 && s->small * 3 >= s->capital)
        return s->as_small;
    if (s->capital > 0 && s->capital >= s->loud)
        return s->as_capital;
    if (s->loud > 0)
        return s->as_loud;
    if (words_has(BEFORE_NAMES, small))
        return spelling_capital(arena, small);
    if (s->has_small_kin || is_plain(small) ||
        lexicon_look_up(lexicon, LEXICON_ENGLISH, word->text, &meaning) ==
            LEXICON_STOP)
        return small;
    return s->as_first;
}

/* A capital behind a colon: "Burr: 'Every American should'". */
static bool
opens(struct text gap)
{
    return text_find(gap, TEXT(":")) != SIZE_MAX;
}

struct text
spelling_capital(struct arena *arena, struct text t)
{
    size_t at = 0;
    int32_t first = t.len > 0 ? fold_next(t, &at) : 0;
    int32_t upper = utf8proc_totitle(first);
    if (upper == first || first == 0xFFFD)
        return t;
    char head[4];
    size_t len = (size_t)utf8proc_encode_char(upper, (utf8proc_uint8_t *)head);
    return arena_format(arena, TEXT_FMT TEXT_FMT, (int)len, head,
                        TEXT_ARG(text_sub(t, at, SIZE_MAX)));
}

/* What nobody knows: a name, or letters that stand for one. */
static struct text
guess(struct arena *arena, struct text raw, struct text gap)
{
    bool is_ending = text_ends(gap, TEXT("'")) || text_ends(gap, TEXT("’"));
    if (raw.len == 1 && is_ending)
        return fold_case(arena, raw);
    if (raw.len <= ACRONYM_BYTES)
        return raw;
    return spelling_capital(arena, fold_case(arena, raw));
}

struct spelling
spelling_calm(struct arena *arena, struct text loud, struct text evidence)
{
    const struct fold_word *words, *story;
    size_t count = fold_words(arena, loud, LOUD_WORDS, &words), from = 0;
    evidence = text_clip(evidence, EVIDENCE_BYTES);
    size_t story_count = fold_words(arena, evidence, EVIDENCE_WORDS, &story);
    const struct lexicon *lexicon = lexicon_create(arena);
    struct spelling out = { .count = count };
    struct buffer b;
    buffer_init(&b, CALM_BYTES);
    for (size_t i = 0; i < count; i++) {
        struct text raw = words[i].raw;
        size_t at = (size_t)(raw.ptr - loud.ptr);
        struct text gap = text_sub(loud, from, at - from);
        struct seen seen = look_up(story, story_count, evidence, words[i].text);
        struct text calm = find_name(story, story_count, words, count, i);
        if (calm.len == 0)
            calm = decide(arena, lexicon, &seen, &words[i]);
        out.known += calm.len > 0 || words[i].kind != FOLD_WORD ? 1 : 0;
        if (calm.len == 0)
            calm = guess(arena, raw, gap);
        buffer_append(&b, gap);
        buffer_append(&b, opens(gap) ? spelling_capital(arena, calm) : calm);
        from = at + raw.len;
    }
    buffer_append(&b, text_sub(loud, from, SIZE_MAX));
    out.text = spelling_capital(arena, arena_copy(arena, buffer_text(&b)));
    buffer_finish(&b);
    return out;
}

bool
spelling_shouts(struct text t)
{
    size_t capitals = 0;
    size_t words = 0;
    bool in_word = false;
    for (size_t at = 0; at < t.len;) {
        int32_t c = fold_next(t, &at);
        bool wordy = fold_is_wordy(c);
        words += wordy && !in_word ? 1 : 0;
        in_word = wordy;
        if (c >= 0x80 ? utf8proc_islower(c) : c >= 'a' && c <= 'z')
            return false;
        if (c >= 0x80 ? utf8proc_isupper(c) : c >= 'A' && c <= 'Z')
            capitals++;
    }
    return words >= 3 && capitals >= 12;
}
