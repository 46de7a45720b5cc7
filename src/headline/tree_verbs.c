// SPDX-License-Identifier: MIT
#include "headline/tree_parts.h"

#include "headline/lists.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

static const char BE[] = " is are was were be been being ";

static void
seize_waiting(struct builder *b, size_t clause, size_t verb)
{
    for (size_t k = 0; k < b->tree->count; k++)
        if (b->waiting[k] == clause + 1) {
            tree_at(b, k)->parent = verb;
            b->waiting[k] = 0;
        }
}

static void
give_verb(struct builder *b, size_t c, size_t k)
{
    struct clause *clause = &b->clauses[c];
    b->clause = c;
    clause->verb = k;
    if (clause->subject != TREE_NONE)
        tree_attach(b, clause->subject, k, ROLE_SUBJECT);
    seize_waiting(b, c, k);
    if (clause->opener != TREE_NONE)
        tree_attach(b, k, clause->opener, ROLE_VERB);
    else if (clause->host != TREE_NONE)
        tree_attach(b, k, clause->host, clause->role);
    else
        tree_at(b, k)->role = ROLE_ROOT;
}

/* "which conserves energy, improves the grid and keeps": the verb that node
 * `k` goes on with as one of three, or TREE_NONE. */
static size_t
series_verb(const struct builder *b, size_t k)
{
    size_t verb = b->clauses[b->clause].verb;
    if (b->clauses[b->clause].role != ROLE_RELATIVE || verb == TREE_NONE)
        return TREE_NONE;
    uint8_t tag = b->tokens[tree_at(b, k)->first].tag;
    if (b->tokens[tree_at(b, verb)->first].tag != tag)
        return TREE_NONE;
    for (size_t i = k + 1; i + 1 < b->tree->count; i++) {
        if (tree_kind(b, i) == NODE_AND && tree_kind(b, i + 1) == NODE_FINITE)
            return b->tokens[tree_at(b, i + 1)->first].tag == tag ? verb
                                                                  : TREE_NONE;
        if (tree_kind(b, i) == NODE_FINITE)
            return TREE_NONE;
    }
    return TREE_NONE;
}

void
tree_place_finite(struct builder *b, size_t k)
{
    static const char HOPE[] =
        " hope hopes hoped say says said believe believes believed think "
        "thinks thought expect expects fear fears feared claim claims claimed "
        "insist insists suggest suggests warn warns ";
    bool comma;
    size_t last = tree_before(b, k, &comma);
    size_t c = tree_verbless(b);
    if (last < TREE_NONE && tree_kind(b, last) == NODE_AND &&
        (c == TREE_NONE || b->joins_verb[last])) {
        tree_attach(b, k, last, ROLE_VERB);
        tree_now(b)->verb = k;
        return;
    }
    if (c != TREE_NONE) {
        give_verb(b, c, k);
        return;
    }
    /* "that scientists hope will reveal" */
    if (k > 0 && tree_kind(b, k - 1) == NODE_FINITE &&
        tree_last_in(b, k - 1, HOPE)) {
        tree_attach(b, k, k - 1, ROLE_COMPLEMENT);
        tree_now(b)->verb = k;
        return;
    }
    if (comma && tree_last_in(b, k, LIST_SAYING)) {
        b->clause = tree_main_clause(b);
        tree_attach(b, k, tree_now(b)->verb, ROLE_ATTRIBUTION);
        return;
    }
    size_t series = comma ? series_verb(b, k) : TREE_NONE;
    if (series != TREE_NONE) {
        tree_attach(b, k, series, ROLE_COORDINATE);
        tree_now(b)->verb = k;
        return;
    }
    b->tree->is_sound = false;
    if (b->clauses[0].verb == TREE_NONE)
        give_verb(b, 0, k);
    else
        tree_attach(b, k, tree_now(b)->verb, ROLE_LOOSE);
}

/* "a plan to", "the latest to": a noun that is nothing without its verb. */
static bool
wants_infinitive(const struct builder *b, size_t k)
{
    static const char NOUNS[] =
        " attempt attempts plan plans decision bid effort efforts ability way "
        "ways chance power powers refusal failure opportunity intention right "
        "rights permission promise pledge vow move moves proposal proposals "
        "need desire willingness agreement deal offer request order orders "
        "call calls pressure authority freedom obligation duty reason time "
        "commitment capacity threat potential process ";
    static const char RANKS[] = " first second third last latest next only ";
    const struct node *n = tree_at(b, k);
    /* "third seed Bo Marsh": of who has a name. */
    bool is_named = n->end - n->first > 2 &&
                    b->tokens[n->end - 1].tag == TAG_NNP &&
                    b->tokens[n->end - 2].tag == TAG_NNP;
    for (size_t i = n->first; i < n->end && !is_named; i++)
        if (words_has(RANKS, b->tokens[i].lower))
            return true;
    return tree_last_in(b, k, NOUNS);
}

/* "a commitment from the ministry to": the verb's object, or none. */
static size_t
object_that_wants(const struct builder *b, size_t verb)
{
    for (size_t k = 0; verb < TREE_NONE && k < b->tree->count; k++)
        if (tree_at(b, k)->parent == verb &&
            tree_at(b, k)->role == ROLE_OBJECT && wants_infinitive(b, k))
            return k;
    return TREE_NONE;
}

/* "identified the man killed outside a motel as": the verb that names. */
static size_t
verb_of_as(const struct builder *b, size_t k, size_t last)
{
    static const char NAMING[] = " identified identify identifies named names "
                                 "described describes described branded "
                                 "labelled labeled hailed regarded ";
    if (!tree_first_in(b, k, " as ") || tree_kind(b, last) != NODE_NOUN)
        return TREE_NONE;
    size_t verb = tree_climb_to_verb(b, last);
    for (size_t steps = 0; verb < TREE_NONE && steps < TREE_NONE; steps++) {
        if (tree_last_in(b, verb, NAMING))
            return verb;
        size_t up = tree_at(b, verb)->parent;
        verb = up < TREE_NONE ? tree_climb_to_verb(b, up) : TREE_NONE;
    }
    return TREE_NONE;
}

/* "despite a campaign by residents": theirs, not the verb's. */
static bool
is_occasion(const struct builder *b, size_t noun, size_t k)
{
    size_t head = tree_at(b, noun)->parent;
    if (tree_kind(b, head) != NODE_PREPOSITION &&
        tree_kind(b, head) != NODE_SUBORDINATOR)
        return false;
    const struct node *n = tree_at(b, head);
    bool is_despite =
        tree_first_in(b, head, " despite amid ") ||
        (n->end > n->first + 1 &&
         words_has(" spite protest ", b->tokens[n->first + 1].lower)) ||
        (n->end > n->first + 2 &&
         words_has(" face wake ", b->tokens[n->first + 2].lower));
    bool is_after = tree_first_in(b, head, " after following ");
    return (is_despite && !tree_first_in(b, k, " to ")) ||
           (is_after &&
            tree_first_in(b, k, " by from with against between at in on "));
}

/* "took part in a march in Porthaven": the verb has its own. */
static bool
has_preposition(const struct builder *b, size_t verb)
{
    for (size_t k = verb + 1; k < b->tree->count; k++)
        if (tree_at(b, k)->parent == verb &&
            tree_at(b, k)->role == ROLE_COMPLEMENT &&
            tree_kind(b, k) == NODE_PREPOSITION)
            return true;
    return false;
}

/* "is over", "the car they were travelling in left": nothing hangs on it. */
static bool
is_bare(const struct builder *b, size_t k, size_t last)
{
    enum node_kind next = tree_kind(b, k + 1);
    return k + 1 >= b->tree->count || next == NODE_COMMA || next == NODE_AND ||
           next == NODE_MARK ||
           (next == NODE_FINITE && tree_is_verbal(b, last));
}

/* "third seed Bo Marsh of Halden, who": where a person is from is by the way. */
static bool
is_homeland(const struct builder *b, size_t last, size_t k)
{
    static const char BODIES[] =
        " sen. sens. senator senators rep. reps. gov. court bank university "
        "council ministry church department institute "
        "association federation union assembly board commission agency office "
        "authority bureau society museum college school academy party congress "
        "republic kingdom states bay gulf cape port isle island islands sea "
        "city county state province district house chamber chambers corps army "
        "navy force forces duke duchess queen king prince princess earl bishop "
        "archbishop mayor governor president minister secretary director chief "
        "general bar order knights league centre center hospital committee "
        "conference organization organisation club group confederation act "
        "bill treaty battle festival open cup masters championship ministers "
        "ambassador speaker leader head chairman premier lord lady statue "
        "park airport network coalition alliance front movement institutes "
        "fund company corporation trust foundation ";
    const struct node *name = tree_at(b, last);
    size_t names = 0;
    if (k + 1 >= b->tree->count || tree_kind(b, last) != NODE_NOUN ||
        tree_kind(b, k + 1) != NODE_NOUN || name->end - name->first < 2)
        return false;
    for (size_t i = name->first; i < name->end; i++) {
        names += b->tokens[i].tag == TAG_NNP && token_is_capital(&b->tokens[i]);
        if (words_has(BODIES, b->tokens[i].lower))
            return false;
    }
    const struct node *place = tree_at(b, k + 1);
    for (size_t i = place->first; i < place->end; i++)
        if (b->tokens[i].tag != TAG_NNP ||
            words_has(BODIES, b->tokens[i].lower))
            return false;
    return names > 1 && names < 4 && b->tokens[name->end - 2].tag == TAG_NNP &&
           place->end - place->first < 4 &&
           b->tokens[name->first].tag != TAG_DT;
}

static enum node_role
role_of_of(const struct builder *b, size_t last, size_t k)
{
    return is_homeland(b, last, k) ? ROLE_PHRASE : ROLE_OF;
}

void
tree_place_preposition(struct builder *b, size_t k)
{
    bool comma;
    size_t last = tree_before(b, k, &comma);
    enum node_kind kind = tree_kind(b, last);
    /* "twice as well as in May", "more than" */
    uint8_t touches = tree_at(b, k)->first > 0
                          ? b->tokens[tree_at(b, k)->first - 1].tag
                          : (uint8_t)TAG_STOP;
    bool compares = tree_first_in(b, k, " than ") ||
                    (tree_first_in(b, k, " as ") &&
                     (touches == TAG_RB || touches == TAG_JJ));
    size_t named = comma ? TREE_NONE : verb_of_as(b, k, last);
    if (named < TREE_NONE) {
        tree_attach(b, k, named, ROLE_COMPLEMENT);
    } else if (compares && last != TREE_NONE) {
        /* "a higher risk of stroke than": by the way. */
        tree_attach(b, k, last,
                    tag_is_noun(touches) ? ROLE_PHRASE : ROLE_COMPLEMENT);
    } else if (tree_first_in(b, k, " according ")) {
        tree_attach_to_clause(b, k, ROLE_ATTRIBUTION);
    } else if (is_bare(b, k, last) && !comma &&
               tree_climb_to_verb(b, last) < TREE_NONE) {
        /* "is over" */
        tree_attach(b, k, tree_climb_to_verb(b, last), ROLE_COMPLEMENT);
    } else if (last == TREE_NONE || kind == NODE_SUBORDINATOR ||
               kind == NODE_THAT || kind == NODE_RELATIVE) {
        tree_attach_to_clause(b, k, ROLE_PHRASE);
    } else if (kind == NODE_AND) {
        tree_attach(b, k, last, ROLE_OBJECT);
    } else if (comma) {
        if (tree_verbless(b) != TREE_NONE && tree_now(b)->subject != TREE_NONE)
            tree_attach(b, k, last, ROLE_PHRASE);
        else
            tree_attach_to_clause(b, k, ROLE_PHRASE);
    } else if (tree_is_verbal(b, last)) {
        tree_attach(b, k, last,
                    tree_is_tied(b, last, k) || tree_last_in(b, last, BE)
                        ? ROLE_COMPLEMENT
                        : ROLE_PHRASE);
    } else if (kind == NODE_ADJECTIVE) {
        tree_attach(b, k, last,
                    tree_first_in(b, k, " of to for with about ")
                        ? ROLE_COMPLEMENT
                        : ROLE_PHRASE);
    } else if (tree_first_in(b, k, " of ") || kind == NODE_PREPOSITION) {
        tree_attach(b, k, last, role_of_of(b, last, k));
    } else if (kind == NODE_NOUN && tree_is_tied(b, last, k)) {
        tree_attach(b, k, last, ROLE_COMPLEMENT);
    } else if (kind == NODE_NOUN && is_occasion(b, last, k)) {
        tree_attach(b, k, last, ROLE_PHRASE);
    } else {
        size_t verb = tree_climb_to_verb(b, last);
        bool near = tree_first_in(b, k, " between about into against over ");
        if (verb < TREE_NONE && !(near && kind == NODE_NOUN))
            tree_attach(b, k, verb,
                        tree_is_tied(b, verb, k) && !has_preposition(b, verb)
                            ? ROLE_COMPLEMENT
                            : ROLE_PHRASE);
        else
            tree_attach(b, k, last, ROLE_PHRASE);
    }
}

/* "required doctors who perform it to": the verb of an outer clause that is
 * still without what it wants of its object. */
static size_t
waiting_verb(struct builder *b, size_t k, size_t verb, const char *list)
{
    size_t c = b->clause;
    if (verb < TREE_NONE && tree_last_in(b, verb, list))
        return TREE_NONE;
    for (; c != 0 && b->clauses[c].role == ROLE_RELATIVE;
         c = b->clauses[c].outer) {
        size_t outer = b->clauses[b->clauses[c].outer].verb;
        if (outer == TREE_NONE || !tree_last_in(b, outer, list))
            continue;
        for (size_t i = outer + 1; i < k; i++)
            if (tree_kind(b, i) == NODE_INFINITIVE &&
                tree_at(b, i)->parent == outer)
                return TREE_NONE;
        b->clause = b->clauses[c].outer;
        return outer;
    }
    return TREE_NONE;
}

/* "to cut jobs, close its base and sell": the verb that the others go on with,
 * from one of those. */
size_t
tree_series_verb(const struct builder *b, size_t verb)
{
    while (tree_kind(b, verb) == NODE_INFINITIVE &&
           tree_at(b, verb)->role == ROLE_COORDINATE &&
           tree_climb_to_verb(b, tree_at(b, verb)->parent) < TREE_NONE)
        verb = tree_climb_to_verb(b, tree_at(b, verb)->parent);
    return verb;
}

/* "called for a hearing on truck safety to look into": what for, by the way. */
static bool
calls_for(const struct builder *b, size_t verb)
{
    return tree_last_in(b, verb, " call calls called calling ") &&
           tree_first_in(b, verb + 1, " for ");
}

void
tree_place_infinitive(struct builder *b, size_t k)
{
    static const char CONTROL[] =
        " urge urges urged urging ask asks asked asking tell tells told order "
        "orders ordered force forces forced forcing allow allows allowed "
        "allowing expect expects expected want wants wanted invite invited "
        "persuade persuaded require requires required cause causes caused "
        "causing help helps helped helping enable enables enabled let lets "
        "permit permitted encourage encourages encouraged encouraging call "
        "calls called convince convinced direct directed directing make makes "
        "made pressure get lead leads led leading warn warned compel advise "
        "advised prompt prompts prompted prompting ";
    bool comma;
    size_t last = tree_before(b, k, &comma);
    enum node_kind kind = tree_kind(b, last);
    size_t verb = tree_climb_to_verb(b, last);
    /* "caused a stir when it was changed in an attempt to" */
    bool is_led = kind == NODE_NOUN && wants_infinitive(b, last) &&
                  tree_kind(b, tree_at(b, last)->parent) == NODE_PREPOSITION;
    size_t outer = comma || is_led || tree_is_verbal(b, last)
                       ? TREE_NONE
                       : waiting_verb(b, k, verb, CONTROL);
    if (outer < TREE_NONE) {
        tree_attach(b, k, outer, ROLE_COMPLEMENT);
    } else if (comma && verb < TREE_NONE && !tree_first_in(b, k, " to ")) {
        tree_attach(b, k, tree_series_verb(b, verb), ROLE_COORDINATE);
    } else if (last == TREE_NONE || comma) {
        tree_attach_to_clause(b, k, ROLE_PURPOSE);
    } else if (kind == NODE_AND) {
        tree_attach(b, k, last, ROLE_VERB);
    } else if (tree_is_verbal(b, last) || kind == NODE_ADJECTIVE ||
               kind == NODE_RELATIVE || kind == NODE_PREPOSITION) {
        tree_attach(b, k, last, ROLE_COMPLEMENT);
    } else if (kind == NODE_NOUN && wants_infinitive(b, last)) {
        tree_attach(b, k, last, ROLE_COMPLEMENT);
    } else if (object_that_wants(b, verb) < TREE_NONE) {
        tree_attach(b, k, object_that_wants(b, verb), ROLE_COMPLEMENT);
    } else if (verb < TREE_NONE && tree_last_in(b, verb, CONTROL) &&
               !calls_for(b, verb)) {
        tree_attach(b, k, verb, ROLE_COMPLEMENT);
    } else if (verb < TREE_NONE && kind != NODE_NOUN) {
        tree_attach(b, k, verb, ROLE_COMPLEMENT);
    } else if (verb < TREE_NONE) {
        tree_attach(b, k, verb, ROLE_PURPOSE);
    } else {
        tree_attach(b, k, last, ROLE_COMPLEMENT);
    }
}

/* "holding a flag", "built in May". */
void
tree_place_participle(struct builder *b, size_t k)
{
    static const char LEAVE[] = " leave leaves left leaving keep keeps kept "
                                "find finds found had has have having ";
    bool comma;
    size_t last = tree_before(b, k, &comma);
    enum node_kind kind = tree_kind(b, last);
    if (last == TREE_NONE) {
        tree_attach_to_clause(b, k, ROLE_PARTICIPLE);
    } else if (kind == NODE_AND) {
        tree_attach(b, k, last, ROLE_VERB);
    } else if (comma) {
        size_t noun = tree_climb(b, last, NODE_NOUN);
        if (tree_verbless(b) != TREE_NONE && noun != TREE_NONE)
            tree_attach(b, k, noun, ROLE_PARTICIPLE);
        else if (tree_verbless(b) == TREE_NONE &&
                 b->clauses[b->clause].role == ROLE_RELATIVE)
            tree_attach(b, k, b->clauses[tree_main_clause(b)].verb,
                        ROLE_PARTICIPLE);
        else
            tree_attach_to_clause(b, k, ROLE_PARTICIPLE);
    } else if (kind == NODE_PREPOSITION || kind == NODE_SUBORDINATOR) {
        tree_attach(b, k, last, ROLE_OBJECT);
    } else if (tree_is_verbal(b, last) || kind == NODE_ADJECTIVE) {
        tree_attach(b, k, last, ROLE_COMPLEMENT);
    } else if (kind == NODE_NOUN && tree_at(b, last)->role == ROLE_OBJECT &&
               tree_last_in(b, tree_at(b, last)->parent, LEAVE)) {
        /* "left one person wounded" */
        tree_attach(b, k, tree_at(b, last)->parent, ROLE_COMPLEMENT);
    } else if (kind == NODE_NOUN) {
        tree_attach(b, k, last, ROLE_REDUCED);
    } else {
        tree_attach_to_clause(b, k, ROLE_PARTICIPLE);
    }
}
