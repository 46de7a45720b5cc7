// SPDX-License-Identifier: MIT
/*
 * Writes the weights of the headline writer from the shared articles:
 *
 *     train tagger ARTICLES >src/headline/model_tagger.c
 *     train spans ARTICLES >src/headline/model_spans.c
 *     train splice ARTICLES >src/headline/model_splice.c
 *     train rank ARTICLES >src/headline/model_rank.c
 *     train test ARTICLES
 *
 * ARTICLES is the folder with tags-train.tsv, pairs.tsv and articles.jsonl. The
 * same input gives the same bytes.
 */
#include "train.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "headline/judge.h"
#include "headline/rank.h"
#include "headline/splice.h"
#include "headline/tagger.h"

static void
print_weights(const int8_t *weights, size_t count)
{
    int column = 0;
    for (size_t i = 0; i < count; i++) {
        column += printf("%d,", weights[i]);
        if (column > 74) {
            putchar('\n');
            column = 0;
        }
    }
    printf("\n};\n");
}

static void
write_tagger(struct arena *arena, const char *path)
{
    static int8_t weights[TAGGER_SLOTS];
    train_tagger(arena, path, weights);
    printf(
        "// SPDX-License-Identifier: CC-BY-4.0\n"
        "/*\n"
        " * Version 2. Written by tests/train; do not edit.\n"
        " * Learnt from the GUM corpus of Georgetown University (annotations "
        "CC BY 4.0):\n"
        " * its Wikinews news and interviews (CC BY 2.5), academic and court "
        "documents\n"
        " * (CC BY 4.0). No share-alike document was used.\n"
        " */\n"
        "#include \"headline/tagger.h\"\n\n"
        "// clang-format off\n"
        "const int8_t TAGGER_WEIGHTS[TAGGER_SLOTS] = {\n");
    print_weights(weights, TAGGER_SLOTS);
    printf("// clang-format on\n");
}

static void
write_rank(struct arena *arena, const char *path)
{
    double weights[RANK_COUNT];
    train_rank(arena, path, weights);
    printf("// SPDX-License-Identifier: MIT AND CC-BY-2.5\n"
           "/*\n"
           " * Version 1. Written by tests/train; do not edit.\n"
           " * Learnt from English Wikinews (CC BY 2.5; snapshot of the GUM "
           "corpus), press\n"
           " * releases of US senators (public domain; collected by Justin "
           "Grimmer) and\n"
           " * posts of digital.gov (CC0 1.0).\n"
           " */\n"
           "#include \"headline/rank.h\"\n\n"
           "// clang-format off\n"
           "const double RANK_WEIGHTS[RANK_COUNT] = {\n");
    for (enum rank_feature i = 0; i < RANK_COUNT; i++)
        printf("    [RANK_%s] = %.4f,\n", rank_name(i), weights[i]);
    printf("};\n// clang-format on\n");
}

static void
write_spans(struct arena *arena, const char *path)
{
    static int8_t weights[JUDGE_SLOTS];
    train_spans(arena, path, weights);
    printf("// SPDX-License-Identifier: MIT\n"
           "/*\n"
           " * Version 1. Written by tests/train; do not edit.\n"
           " * Learnt from US Senate press releases and their headlines, works "
           "of the US\n"
           " * government in the public domain (17 USC 105), as collected by "
           "Justin Grimmer\n"
           " * (\"A Bayesian Hierarchical Topic Model for Political Texts\", "
           "Political\n"
           " * Analysis 18(1), 2010).\n"
           " */\n"
           "#include \"headline/judge.h\"\n\n"
           "// clang-format off\n"
           "const int8_t SPANS_WEIGHTS[JUDGE_SLOTS] = {\n");
    print_weights(weights, JUDGE_SLOTS);
    printf("// clang-format on\n");
}

static void
write_splice(struct arena *arena, const char *tags, const char *pairs)
{
    static uint8_t bits[SPLICE_BYTES];
    int column = 0;
    train_splice(arena, tags, pairs, bits);
    printf("// SPDX-License-Identifier: CC-BY-4.0\n"
           "/*\n"
           " * Version 1. Written by tests/train; do not edit.\n"
           " * Counted in the GUM corpus of Georgetown University (annotations "
           "CC BY 4.0; no\n"
           " * share-alike document was used) and in press releases of US "
           "senators (public\n"
           " * domain; collected by Justin Grimmer).\n"
           " */\n"
           "#include \"headline/splice.h\"\n\n"
           "// clang-format off\n"
           "const uint8_t SPLICE_MODEL[SPLICE_BYTES] = {\n");
    for (size_t i = 0; i < SPLICE_BYTES; i++) {
        column += printf("%d,", bits[i]);
        if (column > 74) {
            putchar('\n');
            column = 0;
        }
    }
    printf("\n};\n// clang-format on\n");
}

int
main(int argc, char **argv)
{
    if (argc != 3) {
        fprintf(stderr,
                "usage: train tagger|spans|splice|rank|test ARTICLES\n");
        return 2;
    }
    struct arena *arena = arena_create();
    const char *folder = argv[2];
    struct text tags = arena_format(arena, "%s/tags-train.tsv", folder);
    struct text pairs = arena_format(arena, "%s/pairs.tsv", folder);
    struct text test = arena_format(arena, "%s/tags-test.tsv", folder);
    struct text articles = arena_format(arena, "%s/articles.jsonl", folder);
    if (strcmp(argv[1], "tagger") == 0) {
        write_tagger(arena, tags.ptr);
    } else if (strcmp(argv[1], "rank") == 0) {
        write_rank(arena, articles.ptr);
    } else if (strcmp(argv[1], "splice") == 0) {
        write_splice(arena, tags.ptr, pairs.ptr);
    } else if (strcmp(argv[1], "spans") == 0) {
        write_spans(arena, pairs.ptr);
    } else {
        train_test_tagger(arena, test.ptr);
        train_test_rank(arena, articles.ptr);
    }
    arena_destroy(arena);
    return 0;
}
