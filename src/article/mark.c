// SPDX-License-Identifier: MIT
#include "article/mark.h"

#include <string.h>

enum { WORD_BYTES = 24, WORDS_MAX = 12 };

/* In the order of strcmp(). */
static const struct {
    char word[WORD_BYTES];
    unsigned mark;
} words[] = {
    { "a11y", MARK_HIDDEN },
    { "ad", MARK_ASIDE },
    { "adbox", MARK_ASIDE },
    { "adcontainer", MARK_ASIDE },
    { "addthis", MARK_ASIDE },
    { "addtoany", MARK_ASIDE },
    { "ads", MARK_ASIDE },
    { "adsense", MARK_ASIDE },
    { "adslot", MARK_ASIDE },
    { "adunit", MARK_ASIDE },
    { "adv", MARK_ASIDE },
    { "advert", MARK_ASIDE },
    { "advertisement", MARK_ASIDE },
    { "advertising", MARK_ASIDE },
    { "adverts", MARK_ASIDE },
    { "adwrapper", MARK_ASIDE },
    { "alert", MARK_MAYBE },
    { "alsolike", MARK_ASIDE },
    { "alsoread", MARK_ASIDE },
    { "anzeige", MARK_ASIDE },
    { "appdownload", MARK_ASIDE },
    { "article", MARK_STORY },
    { "articlebody", MARK_BODY },
    { "articlebodycontent", MARK_BODY },
    { "articlecontent", MARK_BODY },
    { "articlecopy", MARK_BODY },
    { "articleinfo", MARK_LABEL },
    { "articlelist", MARK_ASIDE },
    { "articlemain", MARK_BODY },
    { "articlemeta", MARK_LABEL },
    { "articlesection", MARK_BODY },
    { "articletext", MARK_BODY },
    { "articlewrap", MARK_BODY },
    { "articolo", MARK_STORY },
    { "articulo", MARK_STORY },
    { "artikel", MARK_STORY },
    { "artikelbody", MARK_BODY },
    { "artikelinhalt", MARK_BODY },
    { "artikeltext", MARK_BODY },
    { "aside", MARK_MAYBE },
    { "auteur", MARK_LABEL },
    { "author", MARK_LABEL },
    { "authorbio", MARK_LABEL },
    { "authorbox", MARK_LABEL },
    { "authorinfo", MARK_LABEL },
    { "authorname", MARK_LABEL },
    { "authors", MARK_LABEL },
    { "autor", MARK_LABEL },
    { "autore", MARK_LABEL },
    { "autores", MARK_LABEL },
    { "banner", MARK_MAYBE },
    { "bildtext", MARK_CAPTION },
    { "bildunterschrift", MARK_CAPTION },
    { "bio", MARK_LABEL },
    { "biography", MARK_LABEL },
    { "blog", MARK_STORY },
    { "blogbody", MARK_BODY },
    { "blogcontent", MARK_BODY },
    { "blogpost", MARK_BODY },
    { "body", MARK_STORY },
    { "bodycontent", MARK_BODY },
    { "bodycopy", MARK_BODY },
    { "bodytext", MARK_BODY },
    { "bookmark", MARK_ASIDE },
    { "box", MARK_MAYBE },
    { "breadcrumb", MARK_ASIDE },
    { "breadcrumbs", MARK_ASIDE },
    { "byline", MARK_LABEL },
    { "bylines", MARK_LABEL },
    { "calltoaction", MARK_ASIDE },
    { "caption", MARK_CAPTION },
    { "captions", MARK_CAPTION },
    { "carousel", MARK_CAPTION },
    { "categories", MARK_LABEL },
    { "category", MARK_LABEL },
    { "ccpa", MARK_FOREIGN },
    { "cmp", MARK_FOREIGN },
    { "column", MARK_STORY },
    { "comentarios", MARK_FOREIGN },
    { "comment", MARK_FOREIGN },
    { "commentaires", MARK_FOREIGN },
    { "commentbox", MARK_FOREIGN },
    { "commentform", MARK_FOREIGN },
    { "commenti", MARK_FOREIGN },
    { "commentlist", MARK_FOREIGN },
    { "comments", MARK_FOREIGN },
    { "commentsection", MARK_FOREIGN },
    { "compartilhar", MARK_ASIDE },
    { "compartir", MARK_ASIDE },
    { "component", MARK_MAYBE },
    { "condividi", MARK_ASIDE },
    { "consent", MARK_FOREIGN },
    { "content", MARK_STORY },
    { "contentarticle", MARK_BODY },
    { "contentbody", MARK_BODY },
    { "contentdetail", MARK_BODY },
    { "contenu", MARK_STORY },
    { "contenunoticia", MARK_BODY },
    { "contributor", MARK_LABEL },
    { "contributors", MARK_LABEL },
    { "cookie", MARK_FOREIGN },
    { "cookiebanner", MARK_FOREIGN },
    { "cookiebar", MARK_FOREIGN },
    { "cookies", MARK_FOREIGN },
    { "copy", MARK_STORY },
    { "copyright", MARK_CAPTION },
    { "corpoarticolo", MARK_BODY },
    { "corpsarticle", MARK_BODY },
    { "credit", MARK_CAPTION },
    { "credits", MARK_CAPTION },
    { "crosslink", MARK_ASIDE },
    { "crosslinks", MARK_ASIDE },
    { "cta", MARK_ASIDE },
    { "cuerpoarticulo", MARK_BODY },
    { "cuerponoticia", MARK_BODY },
    { "cutline", MARK_CAPTION },
    { "dateline", MARK_LABEL },
    { "datepublished", MARK_LABEL },
    { "datetime", MARK_LABEL },
    { "detailcontent", MARK_BODY },
    { "dfp", MARK_ASIDE },
    { "didomi", MARK_FOREIGN },
    { "disclaimer", MARK_MAYBE },
    { "discussion", MARK_FOREIGN },
    { "displaynone", MARK_HIDDEN },
    { "disqus", MARK_FOREIGN },
    { "donate", MARK_ASIDE },
    { "donation", MARK_ASIDE },
    { "donations", MARK_ASIDE },
    { "downloadapp", MARK_ASIDE },
    { "dropdown", MARK_ASIDE },
    { "email", MARK_MAYBE },
    { "embed", MARK_MAYBE },
    { "embedded", MARK_MAYBE },
    { "entry", MARK_STORY },
    { "entrybody", MARK_BODY },
    { "entrycontent", MARK_BODY },
    { "entrydate", MARK_LABEL },
    { "entrymeta", MARK_LABEL },
    { "entrytext", MARK_BODY },
    { "extra", MARK_MAYBE },
    { "extras", MARK_MAYBE },
    { "eyebrow", MARK_LABEL },
    { "facebookcomments", MARK_FOREIGN },
    { "factbox", MARK_MAYBE },
    { "figcaption", MARK_CAPTION },
    { "filedunder", MARK_LABEL },
    { "follow", MARK_ASIDE },
    { "followers", MARK_ASIDE },
    { "followus", MARK_ASIDE },
    { "footer", MARK_ASIDE },
    { "footnote", MARK_MAYBE },
    { "fulltext", MARK_BODY },
    { "gallery", MARK_CAPTION },
    { "gdpr", MARK_FOREIGN },
    { "header", MARK_MAYBE },
    { "hentry", MARK_STORY },
    { "hidden", MARK_HIDDEN },
    { "hide", MARK_HIDDEN },
    { "image", MARK_CAPTION },
    { "imagecaption", MARK_CAPTION },
    { "imagecredit", MARK_CAPTION },
    { "images", MARK_CAPTION },
    { "img", MARK_CAPTION },
    { "inarticlead", MARK_ASIDE },
    { "info", MARK_MAYBE },
    { "infobox", MARK_MAYBE },
    { "inhalt", MARK_STORY },
    { "inlinead", MARK_ASIDE },
    { "inlinelink", MARK_ASIDE },
    { "invisible", MARK_HIDDEN },
    { "isvisuallyhidden", MARK_HIDDEN },
    { "jumplinks", MARK_ASIDE },
    { "keywords", MARK_LABEL },
    { "kicker", MARK_LABEL },
    { "kommentar", MARK_FOREIGN },
    { "kommentare", MARK_FOREIGN },
    { "lastupdated", MARK_LABEL },
    { "latestnews", MARK_ASIDE },
    { "legende", MARK_CAPTION },
    { "leggianche", MARK_ASIDE },
    { "leiatambem", MARK_ASIDE },
    { "lightbox", MARK_ASIDE },
    { "linkbox", MARK_ASIDE },
    { "links", MARK_MAYBE },
    { "lireaussi", MARK_ASIDE },
    { "livefyre", MARK_FOREIGN },
    { "login", MARK_ASIDE },
    { "mailchimp", MARK_ASIDE },
    { "mailinglist", MARK_ASIDE },
    { "main", MARK_STORY },
    { "mainarticle", MARK_BODY },
    { "maintext", MARK_BODY },
    { "marquee", MARK_MAYBE },
    { "masthead", MARK_ASIDE },
    { "media", MARK_MAYBE },
    { "mediacaption", MARK_CAPTION },
    { "menu", MARK_ASIDE },
    { "menubar", MARK_ASIDE },
    { "meta", MARK_LABEL },
    { "metadata", MARK_LABEL },
    { "modal", MARK_ASIDE },
    { "module", MARK_MAYBE },
    { "morearticles", MARK_ASIDE },
    { "morecoverage", MARK_ASIDE },
    { "morefrom", MARK_ASIDE },
    { "morelinks", MARK_ASIDE },
    { "morenews", MARK_ASIDE },
    { "moreon", MARK_ASIDE },
    { "morestories", MARK_ASIDE },
    { "mostpopular", MARK_ASIDE },
    { "mostread", MARK_ASIDE },
    { "mostviewed", MARK_ASIDE },
    { "nav", MARK_ASIDE },
    { "navbar", MARK_ASIDE },
    { "navigation", MARK_ASIDE },
    { "news", MARK_STORY },
    { "newsbody", MARK_BODY },
    { "newscontent", MARK_BODY },
    { "newsletter", MARK_ASIDE },
    { "newsletters", MARK_ASIDE },
    { "newstext", MARK_BODY },
    { "nextarticle", MARK_ASIDE },
    { "nextpost", MARK_ASIDE },
    { "nextprev", MARK_ASIDE },
    { "noprint", MARK_HIDDEN },
    { "notice", MARK_MAYBE },
    { "noticia", MARK_STORY },
    { "offscreen", MARK_HIDDEN },
    { "onetrust", MARK_FOREIGN },
    { "optin", MARK_ASIDE },
    { "outbrain", MARK_ASIDE },
    { "outstream", MARK_ASIDE },
    { "overlay", MARK_ASIDE },
    { "overline", MARK_LABEL },
    { "page", MARK_STORY },
    { "pagecontent", MARK_BODY },
    { "pager", MARK_ASIDE },
    { "pagination", MARK_ASIDE },
    { "paging", MARK_ASIDE },
    { "partage", MARK_ASIDE },
    { "partager", MARK_ASIDE },
    { "paywallcontent", MARK_BODY },
    { "paywallmessage", MARK_ASIDE },
    { "paywallprompt", MARK_ASIDE },
    { "photo", MARK_CAPTION },
    { "photocaption", MARK_CAPTION },
    { "photocredit", MARK_CAPTION },
    { "photos", MARK_CAPTION },
    { "piccaption", MARK_CAPTION },
    { "picture", MARK_CAPTION },
    { "pictures", MARK_CAPTION },
    { "player", MARK_MAYBE },
    { "poll", MARK_ASIDE },
    { "popover", MARK_ASIDE },
    { "popular", MARK_ASIDE },
    { "popup", MARK_ASIDE },
    { "post", MARK_STORY },
    { "postarticle", MARK_BODY },
    { "postbody", MARK_BODY },
    { "postcontent", MARK_BODY },
    { "postdate", MARK_LABEL },
    { "postedin", MARK_LABEL },
    { "postinfo", MARK_LABEL },
    { "postlist", MARK_ASIDE },
    { "postmeta", MARK_LABEL },
    { "postnav", MARK_ASIDE },
    { "posttext", MARK_BODY },
    { "prevpost", MARK_ASIDE },
    { "print", MARK_MAYBE },
    { "promo", MARK_MAYBE },
    { "promobox", MARK_ASIDE },
    { "promos", MARK_MAYBE },
    { "promotion", MARK_MAYBE },
    { "prose", MARK_STORY },
    { "pubblicita", MARK_ASIDE },
    { "pubdate", MARK_LABEL },
    { "publicidad", MARK_ASIDE },
    { "publicidade", MARK_ASIDE },
    { "publicite", MARK_ASIDE },
    { "publishdate", MARK_LABEL },
    { "publisheddate", MARK_LABEL },
    { "pull", MARK_MAYBE },
    { "pullquote", MARK_MAYBE },
    { "qccmp", MARK_FOREIGN },
    { "quiz", MARK_ASIDE },
    { "rail", MARK_ASIDE },
    { "rating", MARK_ASIDE },
    { "ratings", MARK_ASIDE },
    { "reacties", MARK_FOREIGN },
    { "readalso", MARK_ASIDE },
    { "readingtime", MARK_LABEL },
    { "readmore", MARK_ASIDE },
    { "readmorelink", MARK_ASIDE },
    { "readnext", MARK_ASIDE },
    { "readtime", MARK_LABEL },
    { "recirc", MARK_ASIDE },
    { "recirculation", MARK_ASIDE },
    { "recommend", MARK_ASIDE },
    { "recommendation", MARK_ASIDE },
    { "recommendations", MARK_ASIDE },
    { "recommended", MARK_ASIDE },
    { "recommendedlinks", MARK_ASIDE },
    { "register", MARK_ASIDE },
    { "registration", MARK_ASIDE },
    { "regwall", MARK_ASIDE },
    { "relacionadas", MARK_ASIDE },
    { "relacionados", MARK_ASIDE },
    { "related", MARK_ASIDE },
    { "relatedarticles", MARK_ASIDE },
    { "relatedcontent", MARK_ASIDE },
    { "relateditems", MARK_ASIDE },
    { "relatedlink", MARK_ASIDE },
    { "relatedlinks", MARK_ASIDE },
    { "relatednews", MARK_ASIDE },
    { "relatedposts", MARK_ASIDE },
    { "relatedstories", MARK_ASIDE },
    { "replies", MARK_FOREIGN },
    { "reporter", MARK_LABEL },
    { "respond", MARK_FOREIGN },
    { "revcontent", MARK_ASIDE },
    { "richtext", MARK_BODY },
    { "rightrail", MARK_ASIDE },
    { "screenreader", MARK_HIDDEN },
    { "screenreaderonly", MARK_HIDDEN },
    { "screenreadertext", MARK_HIDDEN },
    { "seealso", MARK_ASIDE },
    { "share", MARK_ASIDE },
    { "sharebar", MARK_ASIDE },
    { "sharebuttons", MARK_ASIDE },
    { "sharedaddy", MARK_ASIDE },
    { "sharelinks", MARK_ASIDE },
    { "shares", MARK_ASIDE },
    { "sharethis", MARK_ASIDE },
    { "sharetools", MARK_ASIDE },
    { "sharing", MARK_ASIDE },
    { "sidebar", MARK_ASIDE },
    { "siderail", MARK_ASIDE },
    { "signin", MARK_ASIDE },
    { "signup", MARK_ASIDE },
    { "singlecontent", MARK_BODY },
    { "skiplink", MARK_ASIDE },
    { "skiplinks", MARK_ASIDE },
    { "slider", MARK_CAPTION },
    { "slideshow", MARK_CAPTION },
    { "social", MARK_ASIDE },
    { "socialbar", MARK_ASIDE },
    { "sociallinks", MARK_ASIDE },
    { "socialmedia", MARK_ASIDE },
    { "socials", MARK_ASIDE },
    { "socialshare", MARK_ASIDE },
    { "source", MARK_LABEL },
    { "sources", MARK_LABEL },
    { "sponsor", MARK_ASIDE },
    { "sponsored", MARK_ASIDE },
    { "sponsors", MARK_ASIDE },
    { "spotim", MARK_FOREIGN },
    { "sronly", MARK_HIDDEN },
    { "srtext", MARK_HIDDEN },
    { "story", MARK_STORY },
    { "storybody", MARK_BODY },
    { "storycontent", MARK_BODY },
    { "storycopy", MARK_BODY },
    { "storylink", MARK_ASIDE },
    { "storymeta", MARK_LABEL },
    { "storytext", MARK_BODY },
    { "submenu", MARK_ASIDE },
    { "subscribe", MARK_ASIDE },
    { "subscription", MARK_ASIDE },
    { "subscriptions", MARK_ASIDE },
    { "suggested", MARK_ASIDE },
    { "suggestions", MARK_ASIDE },
    { "supplemental", MARK_MAYBE },
    { "supplementary", MARK_MAYBE },
    { "survey", MARK_ASIDE },
    { "tableofcontents", MARK_ASIDE },
    { "taboola", MARK_ASIDE },
    { "tag", MARK_LABEL },
    { "tagged", MARK_LABEL },
    { "taglist", MARK_LABEL },
    { "tags", MARK_LABEL },
    { "teaser", MARK_ASIDE },
    { "teaserbox", MARK_ASIDE },
    { "teaserlist", MARK_ASIDE },
    { "teasers", MARK_ASIDE },
    { "teilen", MARK_ASIDE },
    { "text", MARK_STORY },
    { "textbody", MARK_BODY },
    { "textcontent", MARK_BODY },
    { "texte", MARK_STORY },
    { "texto", MARK_STORY },
    { "textoarticulo", MARK_BODY },
    { "ticker", MARK_MAYBE },
    { "timeago", MARK_LABEL },
    { "timestamp", MARK_LABEL },
    { "tool", MARK_MAYBE },
    { "toolbar", MARK_ASIDE },
    { "tools", MARK_ASIDE },
    { "tooltip", MARK_ASIDE },
    { "topbar", MARK_ASIDE },
    { "topic", MARK_LABEL },
    { "topics", MARK_LABEL },
    { "topstories", MARK_ASIDE },
    { "trending", MARK_ASIDE },
    { "trinity", MARK_ASIDE },
    { "updated", MARK_LABEL },
    { "upnext", MARK_ASIDE },
    { "utility", MARK_ASIDE },
    { "uvisuallyhidden", MARK_HIDDEN },
    { "verwandte", MARK_ASIDE },
    { "viafoura", MARK_FOREIGN },
    { "video", MARK_MAYBE },
    { "visuallyhidden", MARK_HIDDEN },
    { "weitere", MARK_ASIDE },
    { "werbung", MARK_ASIDE },
    { "widget", MARK_MAYBE },
    { "widgets", MARK_MAYBE },
    { "wordcount", MARK_LABEL },
    { "wpcaption", MARK_CAPTION },
    { "writer", MARK_LABEL },
    { "yarpp", MARK_ASIDE },
    { "youmaylike", MARK_ASIDE },
    { "youmightlike", MARK_ASIDE },
    { "zergnet", MARK_ASIDE },
};

static unsigned
look_up(const char *word)
{
    size_t low = 0, high = sizeof(words) / sizeof(words[0]);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(word, words[middle].word);
        if (order == 0)
            return words[middle].mark;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return 0;
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
    for (size_t i = 0; i < sizeof(openings) / sizeof(openings[0]); i++) {
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
    return (c >= 'a' && c <= 'z') || is_upper(c) || (c >= '0' && c <= '9');
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
            out->letters[len++] = is_upper(c) ? (char)(c - 'A' + 'a') : c;
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
