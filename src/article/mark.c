// SPDX-License-Identifier: MIT
#include "article/mark.h"

#include <stdlib.h>
#include <string.h>

enum { WORD_BYTES = 24, WORDS_MAX = 12 };

/* Each list in the order of strcmp(). */
static const char *const body_words[] = {
    "articlebody",    "articlebodycontent", "articlecontent", "articlecopy",
    "articlemain",    "articlesection",     "articletext",    "articlewrap",
    "artikelbody",    "artikelinhalt",      "artikeltext",    "blogbody",
    "blogcontent",    "blogpost",           "bodycontent",    "bodycopy",
    "bodytext",       "contentarticle",     "contentbody",    "contentdetail",
    "contenunoticia", "corpoarticolo",      "corpsarticle",   "cuerpoarticulo",
    "cuerponoticia",  "detailcontent",      "entrybody",      "entrycontent",
    "entrytext",      "fulltext",           "mainarticle",    "maintext",
    "newsbody",       "newscontent",        "newstext",       "pagecontent",
    "paywallcontent", "postarticle",        "postbody",       "postcontent",
    "posttext",       "richtext",           "singlecontent",  "storybody",
    "storycontent",   "storycopy",          "storytext",      "textbody",
    "textcontent",    "textoarticulo"
};

static const char *const story_words[] = {
    "article", "articolo", "articulo", "artikel", "blog",  "body",
    "column",  "content",  "contenu",  "copy",    "entry", "hentry",
    "inhalt",  "main",     "news",     "noticia", "page",  "post",
    "prose",   "story",    "text",     "texte",   "texto"
};

static const char *const related_words[] = {
    "alsolike",         "alsoread",       "articlelist",     "crosslink",
    "crosslinks",       "inlinelink",     "latestnews",      "leggianche",
    "leiatambem",       "linkbox",        "lireaussi",       "morearticles",
    "morecoverage",     "morefrom",       "morelinks",       "morenews",
    "moreon",           "morestories",    "mostpopular",     "mostread",
    "mostviewed",       "nextarticle",    "nextpost",        "nextprev",
    "outbrain",         "popular",        "postlist",        "postnav",
    "prevpost",         "promobox",       "readalso",        "readmore",
    "readmorelink",     "readnext",       "recirc",          "recirculation",
    "recommend",        "recommendation", "recommendations", "recommended",
    "recommendedlinks", "relacionadas",   "relacionados",    "related",
    "relatedarticles",  "relatedcontent", "relateditems",    "relatedlink",
    "relatedlinks",     "relatednews",    "relatedposts",    "relatedstories",
    "revcontent",       "seealso",        "storylink",       "suggested",
    "suggestions",      "taboola",        "teaser",          "teaserbox",
    "teaserlist",       "teasers",        "topstories",      "trending",
    "upnext",           "verwandte",      "weitere",         "yarpp",
    "youmaylike",       "youmightlike",   "zergnet"
};

static const char *const share_words[] = {
    "addthis",     "addtoany",  "bookmark",    "compartilhar", "compartir",
    "condividi",   "follow",    "followers",   "followus",     "partage",
    "partager",    "share",     "sharebar",    "sharebuttons", "sharedaddy",
    "sharelinks",  "shares",    "sharethis",   "sharetools",   "sharing",
    "social",      "socialbar", "sociallinks", "socialmedia",  "socials",
    "socialshare", "teilen"
};

static const char *const menu_words[] = {
    "breadcrumb", "breadcrumbs",     "dropdown",   "footer",
    "jumplinks",  "masthead",        "menu",       "menubar",
    "nav",        "navbar",          "navigation", "pager",
    "pagination", "paging",          "rail",       "rightrail",
    "sidebar",    "siderail",        "skiplink",   "skiplinks",
    "submenu",    "tableofcontents", "toolbar",    "tools",
    "tooltip",    "topbar",          "utility"
};

static const char *const advert_words[] = {
    "ad",          "adbox",     "adcontainer", "ads",        "adsense",
    "adslot",      "adunit",    "adv",         "advert",     "advertisement",
    "advertising", "adverts",   "adwrapper",   "anzeige",    "dfp",
    "inarticlead", "inlinead",  "outstream",   "pubblicita", "publicidad",
    "publicidade", "publicite", "sponsor",     "sponsored",  "sponsors",
    "trinity",     "werbung"
};

static const char *const offer_words[] = {
    "appdownload",    "calltoaction",  "cta",          "donate",
    "donation",       "donations",     "downloadapp",  "lightbox",
    "login",          "mailchimp",     "mailinglist",  "modal",
    "newsletter",     "newsletters",   "optin",        "overlay",
    "paywallmessage", "paywallprompt", "poll",         "popover",
    "popup",          "quiz",          "rating",       "ratings",
    "register",       "registration",  "regwall",      "signin",
    "signup",         "subscribe",     "subscription", "subscriptions",
    "survey"
};

static const char *const label_words[] = {
    "articleinfo", "articlemeta",   "auteur",      "author",
    "authorbio",   "authorbox",     "authorinfo",  "authorname",
    "authors",     "autor",         "autore",      "autores",
    "bio",         "biography",     "byline",      "bylines",
    "categories",  "category",      "contributor", "contributors",
    "dateline",    "datepublished", "datetime",    "entrydate",
    "entrymeta",   "eyebrow",       "filedunder",  "keywords",
    "kicker",      "lastupdated",   "meta",        "metadata",
    "overline",    "postdate",      "postedin",    "postinfo",
    "postmeta",    "pubdate",       "publishdate", "publisheddate",
    "readingtime", "readtime",      "reporter",    "source",
    "sources",     "storymeta",     "tag",         "tagged",
    "taglist",     "tags",          "timeago",     "timestamp",
    "topic",       "topics",        "updated",     "wordcount",
    "writer"
};

static const char *const maybe_words[] = {
    "alert",      "aside",   "banner",    "box",          "component",
    "disclaimer", "email",   "embed",     "embedded",     "extra",
    "extras",     "factbox", "footnote",  "header",       "info",
    "infobox",    "links",   "marquee",   "media",        "module",
    "notice",     "player",  "print",     "promo",        "promos",
    "promotion",  "pull",    "pullquote", "supplemental", "supplementary",
    "ticker",     "tool",    "video",     "widget",       "widgets"
};

static const char *const hidden_words[] = {
    "a11y",         "displaynone",      "hidden",           "hide",
    "invisible",    "isvisuallyhidden", "noprint",          "offscreen",
    "screenreader", "screenreaderonly", "screenreadertext", "sronly",
    "srtext",       "uvisuallyhidden",  "visuallyhidden"
};

static const char *const caption_words[] = {
    "bildtext",     "bildunterschrift", "caption",    "captions",
    "carousel",     "copyright",        "credit",     "credits",
    "cutline",      "figcaption",       "gallery",    "image",
    "imagecaption", "imagecredit",      "images",     "img",
    "legende",      "mediacaption",     "photo",      "photocaption",
    "photocredit",  "photos",           "piccaption", "picture",
    "pictures",     "slider",           "slideshow",  "wpcaption"
};

static const char *const foreign_words[] = {
    "ccpa",         "cmp",          "comentarios",    "comment",
    "commentaires", "commentbox",   "commentform",    "commenti",
    "commentlist",  "comments",     "commentsection", "consent",
    "cookie",       "cookiebanner", "cookiebar",      "cookies",
    "didomi",       "discussion",   "disqus",         "facebookcomments",
    "gdpr",         "kommentar",    "kommentare",     "livefyre",
    "onetrust",     "qccmp",        "reacties",       "replies",
    "respond",      "spotim",       "viafoura"
};

#define LIST(mark, words)                                                      \
    {                                                                          \
        mark, words, sizeof(words) / sizeof((words)[0])                        \
    }

static const struct {
    unsigned mark;
    const char *const *words;
    size_t count;
} lists[] = {
    LIST(MARK_BODY, body_words),       LIST(MARK_STORY, story_words),
    LIST(MARK_ASIDE, related_words),   LIST(MARK_ASIDE, share_words),
    LIST(MARK_ASIDE, menu_words),      LIST(MARK_ASIDE, advert_words),
    LIST(MARK_ASIDE, offer_words),     LIST(MARK_LABEL, label_words),
    LIST(MARK_MAYBE, maybe_words),     LIST(MARK_HIDDEN, hidden_words),
    LIST(MARK_CAPTION, caption_words), LIST(MARK_FOREIGN, foreign_words),
};

enum { LISTS = sizeof lists / sizeof lists[0] };

static int
compare_words(const void *word, const void *other)
{
    return strcmp(word, *(const char *const *)other);
}

static unsigned
look_up(const char *word)
{
    for (size_t i = 0; i < LISTS; i++) {
        if (bsearch(word, lists[i].words, lists[i].count,
                    sizeof(*lists[i].words), compare_words) != NULL)
            return lists[i].mark;
    }
    return 0;
}

const char *
mark_word(size_t index, unsigned *mark)
{
    for (size_t i = 0; i < LISTS; index -= lists[i++].count) {
        if (index < lists[i].count) {
            *mark = lists[i].mark;
            return lists[i].words[index];
        }
    }
    return NULL;
}

/* A name taken apart: where each word ends in the lower-case letters. */
struct name {
    char letters[WORDS_MAX * WORD_BYTES];
    size_t ends[WORDS_MAX];
    size_t count;
};

/* "has-image", "with-sidebar", "no-comments": about its surroundings. */
static bool
is_remark(const struct name *name)
{
    static const char *const openings[] = { "has", "with", "without", "no",
                                            "js" };
    for (size_t i = 0; i < sizeof openings / sizeof openings[0]; i++) {
        size_t len = strlen(openings[i]);
        if (name->count > 1 && name->ends[0] == len &&
            memcmp(name->letters, openings[i], len) == 0)
            return true;
    }
    return false;
}

static unsigned
mark_name(const struct name *name)
{
    unsigned marks = 0;
    if (is_remark(name))
        return 0;
    for (size_t first = 0; first < name->count; first++) {
        size_t start = first == 0 ? 0 : name->ends[first - 1];
        for (size_t last = first; last < name->count && last < first + 3;
             last++) {
            size_t len = name->ends[last] - start;
            if (len >= WORD_BYTES)
                break;
            char word[WORD_BYTES] = { 0 };
            memcpy(word, name->letters + start, len);
            marks |= look_up(word);
        }
    }
    return marks;
}

static bool
is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool
is_word_char(char c)
{
    return text_is_letter(c) || text_is_digit(c);
}

/* One name without spaces, from `t`. */
static void
split_name(struct text t, struct name *out)
{
    *out = (struct name){ 0 };
    size_t len = 0;
    for (size_t i = 0; i < t.len && len < sizeof(out->letters); i++) {
        char c = t.ptr[i];
        size_t last = out->count > 0 ? out->ends[out->count - 1] : 0;
        bool starts = i > 0 && is_upper(c) && !is_upper(t.ptr[i - 1]);
        if ((!is_word_char(c) || starts) && len > last) {
            out->ends[out->count++] = len;
            if (out->count == WORDS_MAX)
                return;
        }
        if (is_word_char(c))
            out->letters[len++] = text_lower(c);
    }
    if (len > (out->count > 0 ? out->ends[out->count - 1] : 0))
        out->ends[out->count++] = len;
}

unsigned
mark_names(struct text names)
{
    enum { NAMES_MAX = 40 };
    unsigned marks = 0;
    for (int i = 0; i < NAMES_MAX && names.len > 0; i++) {
        size_t start = 0, end;
        while (start < names.len && (unsigned char)names.ptr[start] <= ' ')
            start++;
        for (end = start;
             end < names.len && (unsigned char)names.ptr[end] > ' ';)
            end++;
        struct name name;
        split_name(text_sub(names, start, end - start), &name);
        marks |= mark_name(&name);
        names = text_sub(names, end, names.len - end);
    }
    return marks;
}
