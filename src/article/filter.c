// SPDX-License-Identifier: MIT
#include "article/filter.h"

#include "article/teaser.h"

enum {
    LABEL_MAX_BYTES = 140,
    CREDIT_MAX_BYTES = 320, /* a caption with the credit at its end */
    CREDIT_BYTES = 48,
    SHORT_LETTERS = 60, /* too short to be a paragraph by itself */
};

/* Whole lines, but for punctuation at the end. */
static const char *const label_lines[] = {
    "advertisement",
    "advertising",
    "ad",
    "anzeige",
    "werbung",
    "publicidad",
    "publicité",
    "pubblicità",
    "article continues after advertisement",
    "continue reading the main story",
    "continue reading",
    "story continues below advertisement",
    "story continues below",
    "scroll to continue",
    "read more",
    "read more here",
    "more",
    "share",
    "share this",
    "share this article",
    "share this story",
    "share this page",
    "tweet",
    "email",
    "print",
    "comments",
    "leave a comment",
    "related",
    "related articles",
    "related stories",
    "related content",
    "related links",
    "related topics",
    "related coverage",
    "recommended",
    "recommended for you",
    "most read",
    "most popular",
    "trending",
    "trending now",
    "you may also like",
    "you might also like",
    "more stories",
    "more from this section",
    "more on this story",
    "also on this site",
    "see also",
    "read next",
    "read this next",
    "up next",
    "sign up",
    "subscribe",
    "newsletter",
    "loading",
    "follow us",
    "tags",
    "topics",
    "skip to content",
    "back to top",
    "getty images",
    "getty",
    "reuters",
    "ap",
    "afp",
    "file photo",
};

/* How such lines begin. */
static const char *const label_starts[] = {
    "read more:",
    "read more about",
    "read also:",
    "also read:",
    "also read |",
    "read next:",
    "read:",
    "see also:",
    "see more:",
    "related:",
    "related story:",
    "related article:",
    "more:",
    "watch:",
    "watch now:",
    "listen:",
    "photo:",
    "photos:",
    "photo by",
    "photo credit",
    "photograph:",
    "image:",
    "images:",
    "image credit",
    "image source",
    "image copyright",
    "image caption",
    "media caption",
    "picture:",
    "credit:",
    "foto:",
    "bild:",
    "fotos:",
    "crédit photo",
    "copyright ©",
    "copyright 20",
    "©",
    "follow us on",
    "follow @",
    "follow him on",
    "follow her on",
    "follow them on",
    "like us on",
    "download the app",
    "download our",
    "join the conversation",
    "have your say",
    "got a tip",
    "get the latest",
    "our standards:",
    "write to us at",
    "contact us at",
    "email us at",
    "learn more:",
    "you may also like:",
    "don't miss:",
    "more from ",
    "click here for",
    "(photo",
    "(image",
    "(picture",
    "pictured:",
    "sign up for",
    "sign up to",
    "subscribe to",
    "click here to",
    "share on ",
    "published:",
    "updated:",
    "last updated",
    "last modified",
    "first published",
    "posted on",
    "posted by",
    "filed under",
    "lees ook:",
    "lesen sie auch:",
    "lesen sie auch",
    "mehr zum thema",
    "lire aussi",
    "à lire aussi",
    "leer también",
    "lea también",
    "leia também",
    "leia mais",
    "leggi anche",
    "читайте также",
    "mehr dazu:",
    "zum thema:",
    "auch interessant:",
    "lire la suite",
    "voir aussi",
    "sur le même sujet",
    "lee también",
    "lee más",
    "leer más",
    "te puede interesar",
    "más información:",
    "veja também",
    "saiba mais",
    "leia ainda",
    "guarda anche",
    "leggi tutto",
    "potrebbe interessarti",
    "lees meer",
    "lees verder",
    "läs också",
    "läs även",
    "läs mer",
    "czytaj także",
    "czytaj też",
    "czytaj również",
    "czytaj więcej",
    "zobacz także",
    "zobacz też",
    "przeczytaj także",
    "читать далее",
    "читать также",
    "смотрите также",
    "по теме:",
    "ayrıca okuyun",
    "bunlar da ilginizi çekebilir",
    "haberin devamı",
    "ilgili haber",
    "اقرأ أيضا",
    "اقرأ أيضًا",
    "اقرأ أيضاً",
    "شاهد أيضا",
    "اقرأ المزيد",
    "קראו גם",
    "קראו עוד",
    "קרא עוד",
    "यह भी पढ़ें",
    "ये भी पढ़ें",
    "इसे भी पढ़ें",
    "関連記事",
    "【関連",
    "あわせて読みたい",
    "こちらも読まれて",
    "相关阅读",
    "相关新闻",
    "延伸阅读",
    "延伸閱讀",
    "相關新聞",
    "责任编辑",
    "責任編輯",
    "[责任编辑",
    "（责任编辑",
    "(责任编辑",
    "编辑：",
    "原标题：",
    "自动播放",
    "正在加载",
    "관련기사",
    "[관련기사",
    "▶",
    "저작권자",
    "무단전재",
    "<저작권자",
    "ⓒ",
};

/* "11:00", "3/14", "— • —": no letter of any script. */
static bool
is_wordless(struct text line)
{
    /* C2 and E2 begin marks, from U+80 to U+BF and from U+2000 to U+2FFF. */
    for (size_t i = 0; i < line.len; i++) {
        unsigned char c = (unsigned char)line.ptr[i];
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
            (c > 0xC2 && c != 0xE2))
            return false;
    }
    return true;
}

bool
filter_is_label(struct text line)
{
    if (line.len > LABEL_MAX_BYTES)
        return false;
    if (is_wordless(line))
        return true;
    struct text bare = line;
    while (bare.len > 0 &&
           (bare.ptr[bare.len - 1] == ':' || bare.ptr[bare.len - 1] == '.' ||
            bare.ptr[bare.len - 1] == ' '))
        bare.len--;
    for (size_t i = 0; i < sizeof label_lines / sizeof label_lines[0]; i++) {
        if (text_eq_nocase(bare, text_of(label_lines[i])))
            return true;
    }
    for (size_t i = 0; i < sizeof label_starts / sizeof label_starts[0]; i++) {
        if (text_starts_nocase(line, text_of(label_starts[i])))
            return true;
    }
    return false;
}

/* A caption that stands as a paragraph: its last words name the agency. */
static bool
is_credited(struct text line)
{
    static const char *const agencies[] = {
        "Getty Images", "AP Photo",  "Shutterstock", "iStock",   "Photo by",
        "Photo:",       "Photo via", "/AFP",         "/Reuters", "EPA-EFE",
        "/EPA",         "/AP)",      "Foto:",        "Alamy",    "Image:",
        "/dpa",         "Unsplash",  "PA Wire",
    };
    if (line.len > CREDIT_MAX_BYTES)
        return false;
    size_t start = line.len > CREDIT_BYTES ? line.len - CREDIT_BYTES : 0;
    struct text end = text_sub(line, start, CREDIT_BYTES);
    return text_has_any(end, TEXT_LIST(agencies)) &&
           !text_ends(line, TEXT("."));
}

static bool
is_heading(const struct tree *tree, const struct block *block)
{
    return (tag_traits((enum tag)tree->nodes[block->node].tag) &
            TAG_IS_HEADING) != 0;
}

/* In a figure, and not in a table, quotation or program text of it. */
static bool
is_in_figure(const struct tree *tree, uint32_t node)
{
    for (; node != 0; node = tree->nodes[node].parent) {
        switch ((enum tag)tree->nodes[node].tag) {
        case TAG_FIGURE:
            return true;
        case TAG_TABLE:
        case TAG_BLOCKQUOTE:
        case TAG_PRE:
            return false;
        default:
            break;
        }
    }
    return false;
}

static bool
is_unfit(const struct tree *tree, const struct block *block, struct text title)
{
    enum tag tag = (enum tag)tree->nodes[block->node].tag;
    if (is_in_figure(tree, block->node))
        return true;
    if (title.len > 0 && text_eq_nocase(block->text, title))
        return true;
    /* Items and cells are judged together with their list or table. */
    if (tag == TAG_LI || tag == TAG_TD || tag == TAG_TH || tag == TAG_DD)
        return false;
    if (filter_is_label(block->text) || is_credited(block->text))
        return true;
    return 3 * block->linked > 2 * block->letters &&
           (!block->ends_sentence || block->letters < LABEL_MAX_BYTES);
}

/* A list or table of links is no list of the story. */
static void
drop_link_lists(const struct tree *tree, struct blocks *blocks)
{
    for (uint32_t i = 1; i < tree->count; i++) {
        const struct node *node = &tree->nodes[i];
        if (node->text.len > 0 ||
            (node->tag != TAG_UL && node->tag != TAG_OL &&
             node->tag != TAG_TABLE && node->tag != TAG_DL))
            continue;
        uint32_t first, end, letters = 0, linked = 0;
        blocks_within(blocks, tree, i, &first, &end);
        for (uint32_t k = first; k < end; k++) {
            letters += blocks->list[k].letters;
            linked += blocks->list[k].linked;
        }
        if (3 * linked < 2 * letters)
            continue;
        for (uint32_t k = first; k < end; k++)
            blocks->list[k].is_dropped = true;
        i = node->end - 1;
    }
}

/* What stands after the last paragraph, and headings without any text. */
static void
trim_end(const struct tree *tree, struct blocks *blocks)
{
    bool has_text = false; /* since the last heading, from the end */
    for (uint32_t i = blocks->count; i-- > 0;) {
        struct block *block = &blocks->list[i];
        if (block->is_dropped)
            continue;
        if (is_heading(tree, block)) {
            block->is_dropped = !has_text;
            continue;
        }
        if (!has_text && block->letters < SHORT_LETTERS &&
            !block->ends_sentence && tree->nodes[block->node].tag != TAG_LI &&
            tree_around(tree, block->node, TAG_TABLE) == 0) {
            block->is_dropped = true;
            continue;
        }
        has_text = true;
    }
}

/* What stands before the first paragraph: dates, by-lines, kickers. */
static void
trim_start(const struct tree *tree, struct blocks *blocks)
{
    for (uint32_t i = 0; i < blocks->count; i++) {
        struct block *block = &blocks->list[i];
        if (block->is_dropped)
            continue;
        bool is_signature = !block->ends_sentence &&
                            block->letters < 2 * LABEL_MAX_BYTES &&
                            (text_find(block->text, TEXT(" | ")) != SIZE_MAX ||
                             text_find(block->text, TEXT(" • ")) != SIZE_MAX);
        if ((block->letters >= SHORT_LETTERS && !is_signature) ||
            block->ends_sentence || is_heading(tree, block) ||
            tree->nodes[block->node].tag == TAG_LI)
            return;
        block->is_dropped = true;
    }
}

/* The headline is no part of its story; authors who use h1 for sub-headings
   use it more than once. */
static void
drop_headline(const struct tree *tree, struct blocks *blocks)
{
    struct block *only = NULL;
    uint32_t count = 0;
    bool has_text = false;
    for (uint32_t i = 0; i < blocks->count; i++) {
        struct block *block = &blocks->list[i];
        if (block->is_dropped)
            continue;
        if (tree_around(tree, block->node, TAG_H1) == 0) {
            has_text |= block->letters >= SHORT_LETTERS;
            continue;
        }
        only = block;
        count++;
        block->is_dropped = !has_text && count == 1;
    }
    if (count == 1)
        only->is_dropped = true;
}

void
filter_blocks(struct arena *arena, const struct tree *tree,
              struct blocks *blocks, struct text title)
{
    drop_headline(tree, blocks);
    drop_link_lists(tree, blocks);
    teaser_drop(arena, tree, blocks);
    teaser_drop_repeats(arena, tree, blocks);
    for (uint32_t i = 0; i < blocks->count; i++) {
        struct block *block = &blocks->list[i];
        if (!block->is_dropped && is_unfit(tree, block, title))
            block->is_dropped = true;
    }
    trim_end(tree, blocks);
    trim_start(tree, blocks);
}
