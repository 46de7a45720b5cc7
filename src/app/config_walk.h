// SPDX-License-Identifier: MIT
#pragma once

#include <yaml.h>

#include "app/option_value.h"

struct problems;

enum {
    WALK_MAX_NODES = 50000, /* visited: anchors can make few bytes many */
    WALK_MAX_LIST = 64,     /* words, headers, fonts of one option */
    WALK_MAX_NAMES = 512,
};

struct walk_mark {
    uint32_t line; /* from 1; 0: not there */
    uint32_t column;
};

/* Reads a document into structs by the table of options. */
struct walk {
    yaml_document_t *document;
    struct option_place place;
    struct problems *problems;
    size_t node_count;
    /* Where each option's value stands, by its row; of items the last one. */
    struct walk_mark marks[OPTION_MAX];
    /* Every name of an OPTION_NAMES list, to be looked up at the end. */
    struct text names[WALK_MAX_NAMES];
    struct walk_mark name_marks[WALK_MAX_NAMES];
    size_t name_count;
};

/* Where the value of the option `path` stands; zero: it is not there. */
struct walk_mark walk_mark_at(const struct walk *w, const char *path);

/*
 * Reads a mapping (NULL: an empty one) into the struct at `base`: what is
 * given is checked and converted, what is not becomes its default. Every
 * problem is added to the walk's.
 */
void walk_mapping(struct walk *w, const yaml_node_t *mapping,
                  const char *prefix, void *base);
