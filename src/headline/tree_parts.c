// SPDX-License-Identifier: MIT
#include "headline/tree_parts.h"

#include "headline/lists.h"
#include "headline/search.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

struct node *
tree_at(const struct builder *b, size_t k)
{
    return &b->tree->nodes[k];
}

enum node_kind
tree_kind(const struct builder *b, size_t k)
{
    return k < b->tree->count ? tree_at(b, k)->kind : NODE_MARK;
}

bool
tree_is_verbal(const struct builder *b, size_t k)
{
    enum node_kind kind = tree_kind(b, k);
    return kind == NODE_FINITE || kind == NODE_INFINITIVE || kind == NODE_ING ||
           kind == NODE_DONE;
}

bool
tree_last_in(const struct builder *b, size_t k, const char *list)
{
    return k < b->tree->count &&
           words_has(list, b->tokens[tree_at(b, k)->end - 1].lower);
}

bool
tree_first_in(const struct builder *b, size_t k, const char *list)
{
    return k < b->tree->count &&
           words_has(list, b->tokens[tree_at(b, k)->first].lower);
}

void
tree_attach(struct builder *b, size_t k, size_t parent, enum node_role role)
{
    tree_at(b, k)->parent =
        parent < TREE_NONE && parent != k ? parent : SIZE_MAX;
    tree_at(b, k)->role = parent < TREE_NONE ? role : ROLE_LOOSE;
}

struct clause *
tree_now(struct builder *b)
{
    return &b->clauses[b->clause];
}

size_t
tree_open_clause(struct builder *b, size_t opener, size_t host,
                 enum node_role role)
{
    if (b->clause_count > TREE_MAX_NODES)
        return b->clause;
    b->clauses[b->clause_count] = (struct clause){
        .outer = b->clause,
        .opener = opener,
        .host = host,
        .role = role,
        .subject = TREE_NONE,
        .verb = TREE_NONE,
    };
    b->clause = b->clause_count++;
    return b->clause;
}

/* To the clause's verb, now or when it comes. */
void
tree_attach_to_clause(struct builder *b, size_t k, enum node_role role)
{
    tree_at(b, k)->role = role;
    if (tree_now(b)->verb != TREE_NONE)
        tree_attach(b, k, tree_now(b)->verb, role);
    else
        b->waiting[k] = b->clause + 1;
}

/* What stands before node `k`, adverbs and brackets passed over. */
size_t
tree_before(const struct builder *b, size_t k, bool *comma)
{
    *comma = false;
    while (k-- > 0) {
        enum node_kind kind = tree_kind(b, k);
        if (kind == NODE_COMMA || kind == NODE_MARK)
            *comma = true;
        else if (kind != NODE_ADVERB && kind != NODE_BRACKET)
            return k;
    }
    return TREE_NONE;
}

size_t
tree_after(const struct builder *b, size_t k)
{
    for (k++; k < b->tree->count; k++)
        if (tree_kind(b, k) != NODE_ADVERB && tree_kind(b, k) != NODE_BRACKET)
            return k;
    return TREE_NONE;
}

/* From `k` up: the nearest node of one kind, or TREE_NONE. */
size_t
tree_climb(const struct builder *b, size_t k, enum node_kind kind)
{
    for (size_t steps = 0; k < TREE_NONE && steps < TREE_NONE; steps++) {
        if (tree_kind(b, k) == kind)
            return k;
        k = tree_at(b, k)->parent == SIZE_MAX ? TREE_NONE
                                              : tree_at(b, k)->parent;
    }
    return TREE_NONE;
}

size_t
tree_climb_to_verb(const struct builder *b, size_t k)
{
    for (size_t steps = 0; k < TREE_NONE && steps < TREE_NONE; steps++) {
        if (tree_is_verbal(b, k))
            return k;
        k = tree_at(b, k)->parent == SIZE_MAX ? TREE_NONE
                                              : tree_at(b, k)->parent;
    }
    return TREE_NONE;
}

/* Whether the noun at `k` is the subject of a verb that is still to come. */
bool
tree_leads_clause(const struct builder *b, size_t k)
{
    enum node_kind last = NODE_NOUN;
    for (size_t i = k + 1; i < b->tree->count; i++) {
        enum node_kind kind = tree_kind(b, i);
        if (kind == NODE_FINITE)
            return true;
        bool more = kind == NODE_PREPOSITION || kind == NODE_ADVERB ||
                    kind == NODE_BRACKET || kind == NODE_TIME;
        /* "told them he": what follows is another's verb. */
        if (!more && (kind != NODE_NOUN || last == NODE_NOUN))
            return false;
        last = kind;
    }
    return false;
}

/* The clause, from the inmost out, whose subject waits for its verb. */
size_t
tree_verbless(const struct builder *b)
{
    size_t c = b->clause;
    for (;;) {
        const struct clause *x = &b->clauses[c];
        bool opens = x->opener != TREE_NONE &&
                     (tree_kind(b, x->opener) == NODE_RELATIVE ||
                      tree_kind(b, x->opener) == NODE_THAT);
        if (x->verb == TREE_NONE && (x->subject != TREE_NONE || opens))
            return c;
        if (c == 0)
            return TREE_NONE;
        c = x->outer;
    }
}

/* The outermost clause whose verb has been read. */
size_t
tree_main_clause(const struct builder *b)
{
    size_t found = b->clause;
    for (size_t c = b->clause;; c = b->clauses[c].outer) {
        if (b->clauses[c].verb != TREE_NONE)
            found = c;
        if (c == 0)
            return found;
    }
}

/* The noun that an apposition or a list goes on with: over "of". */
size_t
tree_head_noun(const struct builder *b, size_t k)
{
    size_t noun = tree_climb(b, k, NODE_NOUN);
    while (noun < TREE_NONE && tree_at(b, noun)->role == ROLE_LIST &&
           tree_at(b, noun)->parent < TREE_NONE)
        noun = tree_at(b, noun)->parent;
    return noun;
}

bool
tree_is_tied(const struct builder *b, size_t word_node, size_t k)
{
    struct search s = { .tokens = b->tokens, .count = tree_at(b, k)->end };
    char pair[96];
    const struct token *x = &b->tokens[tree_at(b, word_node)->end - 1];
    const struct token *y = &b->tokens[tree_at(b, k)->first];
    if (x + 1 == y)
        return search_is_tied(&s, tree_at(b, k)->first);
    /* "pay riders for": its object is enough. */
    if (token_is(y, "in") && token_is(x, "held"))
        return false; /* "held the visitors in a cup match" */
    if (token_is(y, "for") &&
        !words_has(" blame blamed blames fine fined praise praised thank "
                   "thanked exchange mistake ",
                   x->lower))
        return false;
    if (token_is(y, "to") &&
        words_has(" award awards awarded introduce introduces introduced "
                  "present presented ",
                  x->lower))
        return false;
    /* "acquired for $9 million by", "raised its stake in Marsh to" */
    bool is_far = token_is(y, "by");
    for (const struct token *t = x + 1; t < y && token_is(y, "to"); t++)
        is_far |= t->tag == TAG_IN &&
                  words_has(" raised cut reduced increased ", x->lower);
    if (is_far)
        return false;
    size_t len = x->lower.len + y->lower.len + 1;
    if (len >= sizeof pair)
        return false;
    for (size_t i = 0; i < len; i++)
        pair[i] = i < x->lower.len    ? x->lower.ptr[i]
                  : i == x->lower.len ? '_'
                                      : y->lower.ptr[i - x->lower.len - 1];
    return words_has(LIST_TIED, (struct text){ pair, len });
}
