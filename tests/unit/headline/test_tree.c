// SPDX-License-Identifier: MIT
#include "groups.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "headline/repair.h"
#include "headline/shrink.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/tree.h"
#include "headline/verbs.h"

/* The node that ends with a word. */
static size_t
find_node(const struct tree *t, const struct token *tokens, const char *word)
{
    for (size_t k = 0; k < t->count; k++)
        for (size_t i = t->nodes[k].first; i < t->nodes[k].end; i++)
            if (token_is(&tokens[i], word))
                return k;
    fail_msg("no node has the word %s", word);
    return 0;
}

static void
a_word_hangs_on_the_word_it_belongs_to(void **state)
{
    (void)state;
    static const struct {
        const char *sentence;
        const char *word;
        const char *parent; /* NULL: the root */
        enum node_role role;
    } rows[] = {
        { "The baker has sold his shop to a cousin.", "baker", "sold",
          ROLE_SUBJECT },
        { "The baker has sold his shop to a cousin.", "shop", "sold",
          ROLE_OBJECT },
        { "The cook, a man sacked in May, has been hired again.", "sacked",
          "man", ROLE_REDUCED },
        { "The cook, a man sacked in May, has been hired again.", "hired", NULL,
          ROLE_ROOT },
        { "The mayor said that the bridge will close.", "that", "said",
          ROLE_COMPLEMENT },
        { "The mayor, a former nurse, has resigned.", "nurse", "mayor",
          ROLE_APPOSITION },
        { "Thomas, 42, and his wife Mona are on trial.", "and", "thomas",
          ROLE_LIST },
        { "The bridge will close, officials said on Monday.", "said", "close",
          ROLE_ATTRIBUTION },
        { "The ferry that sank in June was new.", "that", "ferry",
          ROLE_RELATIVE },
        { "The council has a plan to close the bridge.", "to", "plan",
          ROLE_COMPLEMENT },
        { "The firm closed its shop and opened a bar.", "and", "closed",
          ROLE_COORDINATE },
        { "The price has been on the rise.", "on", "been", ROLE_COMPLEMENT },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena *arena = arena_create();
        struct token *tokens;
        size_t count = token_split(arena, text_of(rows[i].sentence), &tokens);
        struct tree *tree = arena_alloc(arena, 1, sizeof *tree);
        tagger_tag(tokens, count);
        repair_tags(tokens, count);
        tree_build(tokens, count, tree);
        print_message("%s: %s\n", rows[i].sentence, rows[i].word);
        const struct node *n =
            &tree->nodes[find_node(tree, tokens, rows[i].word)];
        assert_true(tree->is_sound);
        assert_string_equal(tree_role_name(n->role),
                            tree_role_name(rows[i].role));
        if (rows[i].parent == NULL)
            assert_true(n->parent == SIZE_MAX);
        else
            assert_int_equal(n->parent,
                             find_node(tree, tokens, rows[i].parent));
        arena_destroy(arena);
    }
}

static void
a_tree_of_any_words_stays_inside_them(void **state)
{
    (void)state;
    static const char *const lines[] = {
        "and , and , that that who who to to",
        "( [ ) ] \" ' “ ” — - - .",
        "if when while because although as as as as",
        "said said said said said said said",
        ", , , , , , , ,",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct arena *arena = arena_create();
        struct token *tokens;
        size_t count = token_split(arena, text_of(lines[i]), &tokens);
        struct tree *tree = arena_alloc(arena, 1, sizeof *tree);
        tagger_tag(tokens, count);
        tree_build(tokens, count, tree);
        for (size_t k = 0; k < tree->count; k++) {
            assert_true(tree->nodes[k].reach_end <= count);
            assert_true(tree->nodes[k].reach_first <= tree->nodes[k].first);
            assert_true(tree->nodes[k].parent != k);
        }
        arena_destroy(arena);
    }
}

static void
a_verb_is_known_in_all_its_forms(void **state)
{
    (void)state;
    assert_int_equal(verbs_forms(TEXT("carrying")), VERBS_ING);
    assert_int_equal(verbs_forms(TEXT("stopped")),
                     VERBS_PAST | VERBS_PARTICIPLE);
    assert_int_equal(verbs_forms(TEXT("carries")), VERBS_THIRD);
    assert_int_equal(verbs_forms(TEXT("cut")),
                     VERBS_BASE | VERBS_PAST | VERBS_PARTICIPLE);
    assert_int_equal(verbs_forms(TEXT("took")), VERBS_PAST);
    assert_int_equal(verbs_forms(TEXT("lawmakers")), 0);
    assert_int_equal(verbs_forms(TEXT("")), 0);
}

static void
the_words_around_settle_what_a_word_is(void **state)
{
    (void)state;
    static const struct {
        const char *sentence;
        const char *word;
        enum tag tag;
    } rows[] = {
        { "The minister's plan has failed.", "'s", TAG_POS },
        { "The council plans to close it.", "plans", TAG_VBZ },
        { "He drove his Range Rover home.", "rover", TAG_NNP },
        { "They agreed on the Union address.", "address", TAG_NN },
        { "The US has agreed.", "us", TAG_NNP },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena *arena = arena_create();
        struct token *tokens;
        size_t count = token_split(arena, text_of(rows[i].sentence), &tokens);
        tagger_tag(tokens, count);
        for (size_t k = 0; k < count; k++)
            if (token_is(&tokens[k], rows[i].word))
                assert_string_equal(tagger_name(tokens[k].tag),
                                    tagger_name(rows[i].tag));
        arena_destroy(arena);
    }
}

/* What may be left out of a sentence, and what never. */
static void
a_guard_says_why_a_phrase_stays(void **state)
{
    (void)state;
    static const struct {
        const char *sentence;
        const char *verdict;
    } rows[] = {
        { "The mayor has denied that the clerk resigned because of a quarrel "
          "over the keys to the old town hall in the winter of last year.",
          "negation" },
        { "The pilots will not fly from the island to the coast with the old "
          "machines that the airline bought from a museum in the south.",
          "negation" },
        { "The workers will return to the harbour on Monday if the owners of "
          "the ships pay them for the weeks of the strike in the spring.",
          "condition" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena *arena = arena_create();
        struct shrunk lines[SHRINK_LINES];
        struct text rest;
        struct buffer notes;
        buffer_init(&notes, 1 << 16);
        shrink_write(arena, text_of(rows[i].sentence), 110, false, NULL, &notes,
                     lines, &rest);
        print_message("%s\n", rows[i].sentence);
        assert_true(text_find(buffer_text(&notes), text_of(rows[i].verdict)) !=
                    SIZE_MAX);
        buffer_finish(&notes);
        arena_destroy(arena);
    }
}

int
test_tree(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_hangs_on_the_word_it_belongs_to),
        cmocka_unit_test(a_tree_of_any_words_stays_inside_them),
        cmocka_unit_test(a_verb_is_known_in_all_its_forms),
        cmocka_unit_test(the_words_around_settle_what_a_word_is),
        cmocka_unit_test(a_guard_says_why_a_phrase_stays),
    };
    return cmocka_run_group_tests_name("tree", tests, NULL, NULL);
}
