// SPDX-License-Identifier: MIT
#include "article/article.h"
#include "article/filter.h"
#include "article/mark.h"
#include "article/stated.h"
#include "article/tag.h"
#include "article/title.h"
#include "article/token.h"
#include "article/tree.h"
#include "base/arena.h"
#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void
assert_text(struct text got, const char *wanted)
{
    if (!text_eq(got, text_of(wanted)))
        print_error("got '" TEXT_FMT "', wanted '%s'\n", TEXT_ARG(got), wanted);
    assert_true(text_eq(got, text_of(wanted)));
}

static void
every_tag_is_found_by_its_name(void **state)
{
    (void)state;
    for (int tag = TAG_OTHER + 1; tag < TAG_COUNT; tag++)
        assert_int_equal(tag_from_name(tag_name((enum tag)tag)), tag);
    assert_int_equal(tag_from_name(TEXT("BlockQuote")), TAG_BLOCKQUOTE);
    assert_int_equal(tag_from_name(TEXT("blockquotes")), TAG_OTHER);
    assert_int_equal(tag_from_name(TEXT("")), TAG_OTHER);
}

static void
names_are_taken_apart_into_words(void **state)
{
    static const struct {
        const char *names;
        unsigned marks;
    } rows[] = {
        { "articleBody", MARK_BODY | MARK_STORY },
        { "article__body", MARK_BODY | MARK_STORY },
        { "c-article-body js-x", MARK_BODY | MARK_STORY },
        { "shareholder", 0 },
        { "share-bar", MARK_ASIDE },
        { "td_related_posts", MARK_ASIDE },
        { "comments", MARK_FOREIGN },
        { "photoCaption", MARK_CAPTION },
        { "byline", MARK_LABEL },
        { "sr-only", MARK_HIDDEN },
        { "header", MARK_MAYBE },
        { "", 0 },
        { "----", 0 },
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        unsigned marks = mark_names(text_of(rows[i].names));
        if (marks != rows[i].marks)
            print_error("'%s'\n", rows[i].names);
        assert_int_equal(marks, rows[i].marks);
    }
}

static void
every_word_is_found(void **state)
{
    (void)state;
    unsigned mark;
    const char *word;
    for (size_t i = 0; (word = mark_word(i, &mark)) != NULL; i++) {
        if ((mark_names(text_of(word)) & mark) == 0)
            print_error("'%s'\n", word);
        assert_int_equal(mark_names(text_of(word)) & mark, mark);
    }
}

static void
days_are_read_as_pages_write_them(void **state)
{
    static const struct {
        const char *in;
        int64_t out; /* 0: none */
    } rows[] = {
        { "2026-03-02T09:30:00Z", 1772443800 },
        { "2026-03-02T09:30:00+01:00", 1772440200 },
        { "2026-03-02T09:30:00-0530", 1772463600 },
        { "2026-03-02T09:30+01", 1772440200 },
        { "2026-03-02 09:30", 1772443800 },
        { "2026-03-02 09:30:00 UTC", 1772443800 },
        { "20260302T093000Z", 1772443800 },
        { "2026-03-02", 1772409600 },
        { "2026/3/2", 1772409600 },
        { " 2024-02-29 ", 1709164800 },
        { "2023-02-29", 0 },
        { "2026-03-02T25:00:00Z", 0 },
        { "1969-12-31", 0 },
        { "2 March 2026", 1772409600 },
        { "2026-03-02T09:30:00+01:00[Europe/Madrid]", 1772440200 },
        { "0001-01-01T00:00:00", 0 },
        { "PT2H30M", 0 },
        { "2026-03", 0 },
        { "2026", 0 },
        { "", 0 },
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        int64_t moment = 0;
        bool is_one = stated_day(text_of(rows[i].in), &moment);
        if (is_one != (rows[i].out != 0) || (is_one && moment != rows[i].out))
            print_error("'%s': %lld\n", rows[i].in, (long long)moment);
        assert_int_equal(is_one, rows[i].out != 0);
        if (is_one)
            assert_int_equal(moment, rows[i].out);
    }
}

static void
a_title_loses_the_name_of_the_site_and_nothing_else(void **state)
{
    static const struct {
        const char *title;
        const char *site;
        const char *host;
        const char *out;
    } rows[] = {
        { "Bridge opens early - The Quay", "The Quay", "",
          "Bridge opens early" },
        { "Bridge opens early – The Quay News", "The Quay", "",
          "Bridge opens early" },
        { "Bridge opens early | Coast | The Quay", "", "",
          "Bridge opens early" },
        { "The Quay: Bridge opens early", "The Quay", "",
          "Bridge opens early" },
        { "Bridge opens early - Quay Daily", "", "www.quaydaily.example",
          "Bridge opens early" },
        { "大桥通车_海岸新闻", "海岸新闻", "", "大桥通车" },
        { "跨海大桥九月通车_地方频道_海岸新闻网", "", "", "跨海大桥九月通车" },
        { "大桥_通车", "", "", "大桥_通车" },
        { "Bridge opens - and the ferry stays", "The Quay", "",
          "Bridge opens - and the ferry stays" },
        { "Mayor: the ferry stays", "The Quay", "", "Mayor: the ferry stays" },
        { "The Quay", "The Quay", "", "The Quay" },
        { "Live | Bridge opens after nine months of work", "", "",
          "Live | Bridge opens after nine months of work" },
        { "The Quay | Coast", "The Quay", "", "The Quay | Coast" },
        { " - ", "", "", "-" },
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_text(title_strip(text_of(rows[i].title), text_of(rows[i].site),
                                text_of(rows[i].host)),
                    rows[i].out);
}

static void
titles_are_compared_by_their_letters(void **state)
{
    (void)state;
    assert_true(title_is_same(TEXT("“It rises” – mayor"),
                              TEXT("\"It rises\" - Mayor")));
    assert_false(title_is_same(TEXT("It rises"), TEXT("It rises again")));
    assert_false(title_is_same(TEXT(""), TEXT("")));
    assert_true(title_is_cut(TEXT("The bridge that …")));
    assert_false(title_is_cut(TEXT("The bridge")));
    assert_true(title_continues(TEXT("The bridge that…"),
                                TEXT("The bridge that rises")));
    assert_false(title_continues(TEXT("A bridge"), TEXT("The bridge")));
}

static void
labels_are_told_from_sentences(void **state)
{
    static const char *const labels[] = {
        "Advertisement",
        "READ MORE: Ferry workers strike",
        "Photo: Ida Berg",
        "Related:",
        "11:00",
        "* * *",
        "Lire aussi : le pont",
        "© 2026 The Quay",
        "• • •",
        "— 11:00 —",
        "…",
    };
    static const char *const others[] = {
        "Photographers waited on the quay.",
        "The ad was taken down.",
        "Comments were few, the mayor said.",
        "大桥通车",
        "Printed matter",
        "«Да»",
        "—はい",
    };
    (void)state;
    for (size_t i = 0; i < COUNT(labels); i++)
        assert_true(filter_is_label(text_of(labels[i])));
    for (size_t i = 0; i < COUNT(others); i++)
        assert_false(filter_is_label(text_of(others[i])));
}

/* The tokens of a document, one character each. */
static void
check_tokens(const char *html, const char *wanted)
{
    static const char letters[] = ".TOC";
    char got[64] = { 0 };
    struct tokens tokens;
    struct token token;
    tokens_init(&tokens, text_of(html));
    for (size_t i = 0; i + 1 < sizeof(got); i++) {
        tokens_next(&tokens, &token);
        got[i] = letters[token.kind];
        if (token.kind == TOKEN_END)
            break;
    }
    if (strcmp(got, wanted) != 0)
        print_error("for '%s'\n", html);
    assert_string_equal(got, wanted);
}

static void
tokens_are_those_of_html(void **state)
{
    (void)state;
    check_tokens("", ".");
    check_tokens("a<p>b</p>", "TOTC.");
    check_tokens("a < b", "TT.");
    check_tokens("<!--><p>", "O.");
    check_tokens("<!-- never closed <p>a", "T.");
    check_tokens("<p title='>'>a", "OT.");
    check_tokens("<p title=\">a</p>b", "OTCT.");
    check_tokens("<script>a<p></script>b", "OT.");
    check_tokens("<script>never closed <p>", "O.");
    check_tokens("<noscript>never closed <p>", "OTO.");
    check_tokens("<title>a</title >b", "OT.");
    check_tokens("<?xml version='1.0'?><p/>", "O.");
    check_tokens("<", "T.");
    check_tokens("<p", "O.");
    check_tokens("<p a='", "O.");
}

static void
attributes_are_those_of_html(void **state)
{
    (void)state;
    struct text rest = TEXT(" a = b c='d e' f=\"'\" g h= /i=j/k =x '");
    static const char *const wanted[][2] = {
        { "a", "b" },      { "c", "d e" }, { "f", "'" }, { "g", "" },
        { "h", "/i=j/k" }, { "=x", "" },   { "'", "" },
    };
    struct text name, value;
    for (size_t i = 0; i < COUNT(wanted); i++) {
        assert_true(token_attribute(&rest, &name, &value));
        assert_text(name, wanted[i][0]);
        assert_text(value, wanted[i][1]);
    }
    assert_false(token_attribute(&rest, &name, &value));
}

static void
a_tree_is_closed_whatever_the_tags(void **state)
{
    static const char *const documents[] = {
        "",
        "a",
        "<ul><li>a<ul><li>b</ul><li>c</ul>",
        "<table><tr><td>a<td>b<tr><th>c</table>d",
        "<b><p>a</b>b</p>c",
        "<a href=x><div>a</a>b</div>c",
        "</p></div></html>a</body>b",
        "<h1>a<h2>b</h3>c",
        "<form><div></form>a</div>b",
    };
    (void)state;
    struct arena *arena = arena_create();
    for (size_t i = 0; i < COUNT(documents); i++) {
        struct tree tree;
        tree_read(arena, text_of(documents[i]), &tree);
        assert_int_equal(tree.nodes[0].end, tree.count);
        assert_int_equal(tree.nodes[1].end, tree.count);
        for (uint32_t k = 1; k < tree.count; k++) {
            const struct node *node = &tree.nodes[k];
            const struct node *parent = &tree.nodes[node->parent];
            assert_true(node->parent < k && node->end > k);
            assert_true(node->end <= parent->end);
            assert_int_equal(node->depth, parent->depth + 1);
        }
    }
    arena_destroy(arena);
}

/* Extracts a page that is a paragraph or two around `middle`. */
static void
extract_around(struct arena *arena, const char *middle, struct article *out)
{
    static const char prose[] =
        "<p>The harbour town opened its tidal bridge on Monday, nine months "
        "ahead of schedule, and the mayor walked across it first.</p>";
    struct text html =
        arena_format(arena, "<article>%s%s%s</article>", prose, middle, prose);
    struct error err;
    assert_true(article_extract(arena, html, NULL, out, &err));
}

static void
a_paragraph_knows_its_kind(void **state)
{
    static const struct {
        const char *html;
        enum paragraph_kind kind;
    } rows[] = {
        { "<p>It cost less than planned.</p>", PARAGRAPH_PROSE },
        { "<h2>Nine months early</h2>", PARAGRAPH_HEADING },
        { "<ul><li>It is 180 metres long</li></ul>", PARAGRAPH_LIST_ITEM },
        { "<blockquote><p>I waited.</p></blockquote>", PARAGRAPH_QUOTE },
        { "<table><tr><td>180 metres</td></tr></table>", PARAGRAPH_CELL },
    };
    (void)state;
    struct arena *arena = arena_create();
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct article article;
        extract_around(arena, rows[i].html, &article);
        assert_int_equal(article.paragraph_count, 3);
        assert_int_equal(article.paragraphs[0].kind, PARAGRAPH_PROSE);
        assert_int_equal(article.paragraphs[1].kind, rows[i].kind);
    }
    arena_destroy(arena);
}

static void
a_paragraph_that_is_one_link_says_so(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct article article;
    extract_around(arena,
                   "<ul><li><a href='/1'>Ferry workers strike</a></li>"
                   "<li>The ferry, by contrast, stays where it was.</li></ul>",
                   &article);
    assert_int_equal(article.paragraph_count, 4);
    assert_false(article.paragraphs[0].is_link);
    assert_true(article.paragraphs[1].is_link);
    assert_false(article.paragraphs[2].is_link);
    arena_destroy(arena);
}

static void
plain_text_is_an_article_of_lines(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct article article;
    article_from_text(arena, TEXT(" One.\r\n\r\n\tTwo,  and so on. \n\n"),
                      &article);
    assert_int_equal(article.paragraph_count, 2);
    assert_text(article.paragraphs[0].text, "One.");
    assert_text(article.paragraphs[1].text, "Two, and so on.");
    assert_int_equal(article.paragraphs[1].kind, PARAGRAPH_PROSE);
    article_from_text(arena, TEXT(" \n "), &article);
    assert_int_equal(article.paragraph_count, 0);
    arena_destroy(arena);
}

/* Repeats `unit` to `bytes`, between `head` and `tail`. */
static struct text
repeat(struct buffer *b, const char *head, const char *unit, size_t bytes,
       const char *tail)
{
    buffer_clear(b);
    buffer_append(b, text_of(head));
    while (b->len < bytes)
        buffer_append(b, text_of(unit));
    buffer_append(b, text_of(tail));
    return buffer_text(b);
}

static void
hostile_pages_cost_little_memory(void **state)
{
    enum { BYTES = 4 << 20, MEMORY_MOST = 24 << 20 };
    static const char *const units[] = {
        "<p>x",
        "<div>",
        "<a href=x>",
        "</i>",
        "<!--",
        "<p a=\"",
        "<b>",
        "<table><tr><td>",
        "<",
        "&amp;",
        "<meta name=a content=b>",
        "<ul><li>x",
        "<script>",
    };
    (void)state;
    struct buffer b;
    buffer_init(&b, BYTES + 1000);
    for (size_t i = 0; i < COUNT(units); i++) {
        struct arena *arena = arena_create();
        struct article article;
        struct error err;
        (void)article_extract(arena, repeat(&b, "", units[i], BYTES, ""), NULL,
                              &article, &err);
        if (arena_used(arena) > MEMORY_MOST)
            print_error("'%s': %zu bytes\n", units[i], arena_used(arena));
        assert_true(arena_used(arena) <= MEMORY_MOST);
        arena_destroy(arena);
    }
    buffer_finish(&b);
}

/* What is past ARTICLE_MAX_BYTES is not read; what is before it is. */
static void
a_page_is_cut_at_the_limit(void **state)
{
    static const char story[] =
        "<article><p>The harbour town opened its tidal bridge on Monday, nine "
        "months early, and the mayor walked across it, before two school "
        "classes, a brass band and a dog.</p></article>";
    (void)state;
    struct buffer b;
    buffer_init(&b, ARTICLE_MAX_BYTES + 1000);
    for (int past = 0; past < 2; past++) {
        struct arena *arena = arena_create();
        struct article article;
        struct error err;
        size_t room = ARTICLE_MAX_BYTES - (past ? 0 : sizeof(story) + 16);
        struct text html = repeat(&b, "<!--", "x", room, "-->");
        buffer_append(&b, text_of(story));
        html = buffer_text(&b);
        assert_int_equal(article_extract(arena, html, NULL, &article, &err),
                         !past);
        arena_destroy(arena);
    }
    buffer_finish(&b);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_tag_is_found_by_its_name),
        cmocka_unit_test(names_are_taken_apart_into_words),
        cmocka_unit_test(every_word_is_found),
        cmocka_unit_test(days_are_read_as_pages_write_them),
        cmocka_unit_test(a_title_loses_the_name_of_the_site_and_nothing_else),
        cmocka_unit_test(titles_are_compared_by_their_letters),
        cmocka_unit_test(labels_are_told_from_sentences),
        cmocka_unit_test(tokens_are_those_of_html),
        cmocka_unit_test(attributes_are_those_of_html),
        cmocka_unit_test(a_tree_is_closed_whatever_the_tags),
        cmocka_unit_test(a_paragraph_knows_its_kind),
        cmocka_unit_test(a_paragraph_that_is_one_link_says_so),
        cmocka_unit_test(plain_text_is_an_article_of_lines),
        cmocka_unit_test(hostile_pages_cost_little_memory),
        cmocka_unit_test(a_page_is_cut_at_the_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
