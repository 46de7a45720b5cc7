// SPDX-License-Identifier: MIT
#include "headline/repair.h"

#include "headline/lists.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/verbs.h"
#include "headline/words.h"

/* "A letter signed by two senators asks": by whom it was, and a verb later. */
static void
repair_passives(struct token *tokens, size_t count)
{
    for (size_t i = 1; i + 2 < count; i++) {
        if (tokens[i].tag != TAG_VBD || !tag_is_noun(tokens[i - 1].tag) ||
            !token_is(&tokens[i + 1], "by") ||
            !(text_ends(tokens[i].lower, TEXT("ed")) ||
              (verbs_forms(tokens[i].lower) & VERBS_PARTICIPLE)))
            continue;
        /* "rejected an amendment offered by": the clause has its verb. */
        for (size_t k = i; k-- > 0;) {
            uint8_t tag = tokens[k].tag;
            if (span_is_finite(tag) && !words_has(LIST_SAYING, tokens[k].lower))
                tokens[i].tag = TAG_VBN;
            if (span_is_finite(tag) || tag == TAG_COMMA || tag == TAG_CC ||
                tag == TAG_WDT || tag == TAG_WP || tag == TAG_WRB ||
                tag == TAG_COLON || tag == TAG_IN)
                break;
        }
        size_t inner = 0; /* "passed by a wide margin a bill that cuts" */
        for (size_t k = i + 2; k < count && tokens[i].tag == TAG_VBD; k++) {
            uint8_t tag = tokens[k].tag;
            bool opens = tag == TAG_WDT || tag == TAG_WP ||
                         (token_is(&tokens[k], "that") && tag != TAG_DT);
            inner += opens;
            if (span_is_finite(tag) && inner-- == 0)
                tokens[i].tag = TAG_VBN;
        }
    }
}

/* "Marsh Foods, rumored to be for sale, said", "his father, retired professor
 * Bo Lee, died": between a subject and its verb, what commas set aside. */
static void
repair_set_aside(struct token *tokens, size_t count)
{
    size_t i = 2;
    while (i < count && !span_is_finite(tokens[i].tag))
        i++;
    if (i + 2 >= count || tokens[i].tag != TAG_VBD ||
        tokens[i - 1].tag != TAG_COMMA || !tag_is_noun(tokens[i - 2].tag) ||
        !(text_ends(tokens[i].lower, TEXT("ed")) ||
          (verbs_forms(tokens[i].lower) & VERBS_PARTICIPLE)))
        return;
    for (size_t k = i + 1; k + 1 < count; k++) {
        if (span_is_finite(tokens[k].tag))
            return;
        if (tokens[k].tag == TAG_COMMA && span_is_finite(tokens[k + 1].tag)) {
            tokens[i].tag = TAG_VBN;
            return;
        }
    }
}

void
repair_asides(struct token *tokens, size_t count)
{
    repair_passives(tokens, count);
    repair_set_aside(tokens, count);
}
