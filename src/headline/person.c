// SPDX-License-Identifier: MIT
#include "headline/person.h"

#include "base/arena.h"
#include "headline/body.h"
#include "headline/lists.h"
#include "headline/prose.h"
#include "headline/repair.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/verbs.h"
#include "headline/words.h"

enum {
    PERSON_SENTENCES = 6, /* before it, that are searched */
    PERSON_BYTES = 400,   /* of each */
    PERSON_NAMES = 3,     /* words of a name, at most */
};

/* A word of names that are no person's. */
static bool
is_thing(const struct token *t)
{
    static const char THINGS[] =
        " university college school hospital council committee court "
        "department ministry office bank company inc corp group club united "
        "city town county state street road park river lake mount island "
        "north south east west new saint st prize award cup league act house "
        "church museum gallery institute centre center association agency "
        "union party police army navy force airport station press times post "
        "news the royal national international general government parliament "
        "senate congress ";
    return words_has(THINGS, t->lower) || words_has(LIST_DAYS, t->lower) ||
           words_has(LIST_MONTHS, t->lower);
}

/* How many words of a person's name begin at `i`; 0: none do. */
static size_t
read_name(const struct token *tokens, size_t count, size_t i)
{
    size_t end = i;
    while (end < count && end < i + PERSON_NAMES + 1 &&
           tokens[end].kind == TOKEN_WORD && token_is_capital(&tokens[end]) &&
           (end == i || tokens[end].tag == TAG_NNP) && !is_thing(&tokens[end]))
        end++;
    if (end < i + 2 || end > i + PERSON_NAMES || end + 1 >= count)
        return 0;
    const struct token *next = &tokens[end];
    bool is_subject = span_is_finite(next->tag) ||
                      (verbs_forms(next->lower) & VERBS_THIRD) ||
                      (next->tag == TAG_COMMA &&
                       (tokens[end + 1].kind == TOKEN_NUMBER ||
                        words_has(" who a the ", tokens[end + 1].lower)));
    /* "in New Marrow, the capital" */
    bool is_led = i > 0 && (tokens[i - 1].tag == TAG_IN ||
                            token_is(&tokens[i - 1], "the"));
    return is_subject && !is_led ? end - i : 0;
}

/* The one name in those sentences; false: there is none, or another. */
static bool
find_name(struct arena *arena, const struct prose *prose, size_t place,
          struct text *out)
{
    struct text last = { 0 };
    size_t first = place > PERSON_SENTENCES ? place - PERSON_SENTENCES : 0;
    for (size_t s = first; s < place; s++) {
        struct token *tokens;
        size_t count = token_split(
            arena, text_clip(prose->sentences[s].text, PERSON_BYTES), &tokens);
        tagger_tag(tokens, count);
        repair_tags(tokens, count);
        for (size_t i = 0; i < count; i++) {
            size_t words = read_name(tokens, count, i);
            if (words == 0)
                continue;
            const struct token *end = &tokens[i + words - 1];
            const char *begin = tokens[i].text.ptr;
            if (last.len > 0 && !text_eq(last, end->lower))
                return false;
            last = end->lower;
            *out = (struct text){ begin, (size_t)(end->text.ptr +
                                                  end->text.len - begin) };
            i += words - 1;
        }
    }
    return last.len > 0;
}

struct text
person_resolve(struct arena *arena, struct text sentence,
               const struct prose *prose, size_t place)
{
    struct text name;
    size_t said =
        text_starts(sentence, TEXT("He ")) || text_starts(sentence, TEXT("he "))
            ? 2
        : text_starts(sentence, TEXT("She ")) ||
                text_starts(sentence, TEXT("she "))
            ? 3
            : 0;
    if (said == 0)
        return body_resolve(arena, sentence, prose);
    if (!find_name(arena, prose, place, &name))
        return sentence;
    return arena_format(arena, TEXT_FMT TEXT_FMT, TEXT_ARG(name),
                        TEXT_ARG(text_sub(sentence, said, SIZE_MAX)));
}
