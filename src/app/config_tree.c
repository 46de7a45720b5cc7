// SPDX-License-Identifier: MIT
#include "app/config_tree.h"

#include <string.h>

#include "app/problem.h"
#include "base/memory.h"

enum { TREE_MAX_DEPTH = 200 };

/* What libyaml says, and what it means to somebody who writes no YAML. */
static const struct plain_word {
    const char *problem;
    const char *means;
} plain_words[] = {
    { "mapping values are not allowed",
      "a ': ' too many: put the value in quotation marks, or the line at the "
      "depth of its neighbours" },
    { "cannot start any token",
      "a value that begins with this character needs quotation marks" },
    { "unknown escape character",
      "in \"...\" a backslash is special; write the value in '...' instead" },
    { "could not find expected ':'",
      "a line without ':'; an option is written as 'name: value'" },
    { "did not find expected key",
      "this line is not at the depth of its neighbours, or a quotation mark "
      "or bracket is missing before it" },
    { "did not find expected '-' indicator",
      "expected '- ' as in the lines above, or the depth is wrong" },
    { "block sequence entries are not allowed",
      "a '- ' item cannot stand here; give it a line of its own" },
    { "did not find expected ',' or ']'",
      "a ',' or the closing ']' is missing" },
    { "did not find expected ',' or '}'",
      "a ',' or the closing '}' is missing" },
    { "found unexpected end of stream",
      "the closing quotation mark is missing" },
    { "unexpected document separator",
      "the closing quotation mark is missing" },
    { "undefined alias", "this *name has no &name before it" },
    { "control characters are not allowed",
      "a control character; is this a text file?" },
    { "UTF-8", "not UTF-8 text: save the file as UTF-8" },
    { "trailing", "not UTF-8 text: save the file as UTF-8" },
};

static const char *
plain_word(const char *problem)
{
    enum { COUNT = sizeof plain_words / sizeof plain_words[0] };
    for (size_t i = 0; i < COUNT; i++)
        if (strstr(problem, plain_words[i].problem) != NULL)
            return plain_words[i].means;
    return problem;
}

/* The line and column, from 1, of a byte. */
static void
locate(struct text bytes, size_t offset, size_t *line, size_t *column)
{
    *line = *column = 1;
    for (size_t i = 0; i < offset && i < bytes.len; i++) {
        *column += (bytes.ptr[i] & 0xC0) != 0x80;
        if (bytes.ptr[i] == '\n') {
            ++*line;
            *column = 1;
        }
    }
}

/* YAML forbids tabs in indentation, which nobody can see: say which lines. */
static bool
report_tabs(struct text bytes, struct problems *problems)
{
    struct text line;
    bool found = false;
    for (size_t number = 1; bytes.len > 0; number++) {
        text_cut(bytes, '\n', &line, &bytes);
        size_t i = 0, tab = SIZE_MAX;
        for (; i < line.len && (line.ptr[i] == ' ' || line.ptr[i] == '\t'); i++)
            if (line.ptr[i] == '\t' && tab == SIZE_MAX)
                tab = i;
        if (tab == SIZE_MAX || i == line.len || line.ptr[i] == '#' ||
            line.ptr[i] == '\r')
            continue;
        problem_add(problems, number, tab + 1,
                    "a tab at the beginning of the line; YAML wants spaces");
        found = true;
    }
    return found;
}

/*
 * libyaml's time grows with the square of the depth of brackets, so depth is
 * bounded before it sees them. Brackets in quotation marks count as well;
 * nobody leaves so many of those open.
 */
static bool
is_too_deep(struct text bytes, struct problems *problems)
{
    size_t depth = 0, line, column;
    for (size_t i = 0; i < bytes.len; i++) {
        char c = bytes.ptr[i];
        if (c == '[' || c == '{')
            depth++;
        else if ((c == ']' || c == '}') && depth > 0)
            depth--;
        if (depth <= TREE_MAX_DEPTH)
            continue;
        locate(bytes, i, &line, &column);
        problem_add(problems, line, column, "brackets nested more than %d deep",
                    TREE_MAX_DEPTH);
        return true;
    }
    return false;
}

static void
report_syntax(struct text bytes, const yaml_parser_t *parser,
              struct problems *problems)
{
    /* Where its stacks cannot grow, libyaml fails without an error. */
    if (parser->error == YAML_MEMORY_ERROR || parser->error == YAML_NO_ERROR)
        memory_gone("a configuration");
    const char *problem =
        parser->problem == NULL ? "not YAML" : parser->problem;
    size_t line = parser->problem_mark.line + 1;
    size_t column = parser->problem_mark.column + 1;
    if (parser->error == YAML_READER_ERROR)
        locate(bytes, parser->problem_offset, &line, &column);
    else if (report_tabs(bytes, problems))
        return;
    /* What is open was opened at the context's place. */
    size_t opened = parser->context_mark.line + 1;
    if (strstr(problem, "end of stream") != NULL ||
        strstr(problem, "document separator") != NULL)
        problem_add(problems, opened, parser->context_mark.column + 1, "%s",
                    plain_word(problem));
    else if (strstr(problem, "expected ','") != NULL && opened != line)
        problem_add(problems, line, column, "%s after line %zu",
                    plain_word(problem), opened);
    else
        problem_add(problems, line, column, "%s", plain_word(problem));
}

bool
config_tree_load(struct text bytes, struct problems *problems,
                 yaml_document_t *document)
{
    yaml_parser_t parser;
    yaml_document_t second;
    if (is_too_deep(bytes, problems))
        return false;
    if (yaml_parser_initialize(&parser) == 0) {
        memory_gone("a configuration");
    }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(
        &parser, (const unsigned char *)(bytes.len > 0 ? bytes.ptr : ""),
        bytes.len);
    bool fine = yaml_parser_load(&parser, document) != 0;
    if (!fine)
        report_syntax(bytes, &parser, problems);
    if (fine && yaml_document_get_root_node(document) != NULL) {
        fine = yaml_parser_load(&parser, &second) != 0;
        yaml_node_t *root = fine ? yaml_document_get_root_node(&second) : NULL;
        if (!fine)
            report_syntax(bytes, &parser, problems);
        else if (root != NULL)
            problem_add(problems, root->start_mark.line + 1, 1,
                        "a second document after '---'; only one is read");
        fine = fine && root == NULL;
        yaml_document_delete(&second);
        if (!fine)
            yaml_document_delete(document);
    }
    yaml_parser_delete(&parser);
    return fine;
}
