// SPDX-License-Identifier: MIT
#include "headline/prose.h"

#include <string.h>

#include "article/article.h"
#include "base/arena.h"
#include "headline/caption.h"
#include "headline/company.h"
#include "headline/dateline.h"
#include "headline/grapheme.h"
#include "headline/label.h"
#include "headline/language.h"
#include "headline/token.h"
#include "headline/words.h"

enum {
    PROSE_LABEL_WORDS = 7, /* an unclosed line this short is a label */
    PROSE_BANNER_WORDS = 40,
    PROSE_SITE_BYTES = 60, /* behind a title */
    PROSE_MAX_SENTENCE_BYTES = 1500,
};

/* A line that begins so is no prose, whatever follows. */
static const char OPENINGS[] =
    " the_following_is advertisement advertising sponsored photo: photos: "
    "image: images: "
    "picture: pictures: video: watch: listen: photograph: photo_by "
    "photo_credit "
    "image_credit image_source image_caption image_copyright file_photo: "
    "getty_images credit: source: sources: caption: related: related_content "
    "related_articles related_topics related_stories read_more read_also "
    "also_read more: see_also don't_miss most_read most_popular trending_now "
    "recommended: subscribe sign_up newsletter follow_us share_this share: "
    "click_here copyright © (c) all_rights_reserved last_updated updated: "
    "published: posted_by posted_on posted: modified: first_published "
    "this_article_was this_article_originally this_story_was this_post_was "
    "correction: editor's_note editor’s_note editors'_note author's_note "
    "reporting_by (reporting_by additional_reporting (additional_reporting "
    "editing_by written_by edited_by compiled_by by_our for_immediate_release "
    "contact: media_contact contacts: press_contact for_more_information "
    "we_use_cookies this_site_uses_cookies this_website_uses_cookies "
    "by_continuing_to your_privacy accept_all cookie please_enable enable_"
    "javascript please_turn_on you_need_to_enable support_our become_a_member "
    "become_a_subscriber already_a_subscriber log_in_to register_to "
    "to_continue_reading to_read_the_full this_content_is "
    "unlock_this story_continues article_continues skip_to image_by "
    "breaking_news_alerts get_the_latest get_our download_the_app "
    "join_the_conversation comments leave_a_comment tags: topics: filed_under "
    "minute_read min_read table_of_contents key_points "
    "lesen_sie_auch lesen_sie_mehr mehr_zum_thema mehr_dazu foto: fotos: bild: "
    "bilder: bildquelle quelle: quellen: anzeige werbung newsletter_abonnieren "
    "wir_verwenden_cookies diese_website_verwendet cookies teilen_sie "
    "zuletzt_aktualisiert stand: aktualisiert: veröffentlicht: korrektur: "
    "autor: lire_aussi à_lire lire_la_suite publicité crédit crédits photo_: "
    "nous_utilisons_des_cookies abonnez-vous inscrivez-vous mis_à_jour "
    "publié_le par_notre source_: voir_aussi lea_también lee_también "
    "lea_además leer_más te_puede_interesar publicidad foto_: fuente: "
    "suscríbete suscríbase utilizamos_cookies actualizado publicado ver_más "
    "leia_também leia_mais veja_também publicidade fonte: crédito: assine "
    "inscreva-se usamos_cookies atualizado leggi_anche leggi_tutto pubblicità "
    "fonte_: iscriviti utilizziamo_i_cookie aggiornato approfondimenti "
    "lees_ook lees_meer advertentie bron: abonneer wij_gebruiken_cookies "
    "läs_mer läs_också annons foto_– källa: prenumerera vi_använder "
    "czytaj_także czytaj_też czytaj_więcej reklama źródło: fot. zobacz_także "
    "zapisz_się używamy читайте_также читать_далее реклама фото: "
    "источник: подписывайтесь подпишитесь ayrıca_okuyun haberin_devamı "
    "kaynak: reklam abone_ol fotoğraf: اقرأ_أيضا اقرأ_أيضاً شاهد_أيضا إعلان "
    "المصدر: صورة: اشترك קראו_גם צילום: פרסומת הירשמו यह_भी_पढ़ें "
    "ये_भी_पढ़ें विज्ञापन फोटो: 関連記事 【関連 写真： 写真: 写真= （写真 画像： "
    "広告 あわせて読みたい 続きを読む 会員登録 相关阅读 相关新闻 责任编辑 "
    "编辑： "
    "图： 图片来源 来源： 原标题 点击 扫码 广告 관련기사 사진= 사진: 사진제공 "
    "저작권자 무단전재 광고 구독 ";

/* Anywhere in a short paragraph, these make it a banner. */
static const char *const BANNERS[] = {
    "all rights reserved",
    "our newsletter",
    "newsletter",
    "privacy policy",
    "terms of use",
    "terms of service",
    "use cookies",
    "uses cookies",
    "cookie policy",
    "enable javascript",
    "click here",
    "sign up for",
    "subscribe to our",
    "subscribe to the",
    "subscribe to this",
    "subscribe to read",
    "subscribe to get",
    "subscribe to continue",
    "follow us on",
    "share on facebook",
    "getty images",
    "may earn a commission",
    "affiliate link",
    "adblock",
    "ad blocker",
    "this article is more than",
    "is for subscribers",
    "subscribers only",
    "to continue reading",
    "utilise des cookies",
    "verwendet cookies",
    "utilizamos cookies",
    "datenschutzerklärung",
    "abonnez-vous",
    "реклама",
    "无断转载",
    "未经授权",
    "無断転載",
    "무단 전재",
    "무단전재",
};

/* "By Jane Doe and John Smith, Political editor": names and nothing else. */
static bool
is_byline(struct arena *arena, struct text line)
{
    static const char BY[] = " by from von par por di door av af ";
    struct token *tokens;
    size_t count = token_split(arena, text_clip(line, 200), &tokens);
    if (count < 2 || count > 14 || !words_has(BY, tokens[0].lower))
        return false;
    size_t lower = 0;
    for (size_t i = 1; i < count; i++)
        if (tokens[i].kind == TOKEN_WORD && !token_is_capital(&tokens[i]))
            lower += !words_has(" and und et y e en och in for at the ",
                                tokens[i].lower);
    return token_is_capital(&tokens[1]) &&
           (lower == 0 || (lower <= 3 && count > 4)) &&
           !text_ends(line, TEXT("."));
}

/* Only month, day, number and hour words: a time stamp. */
static bool
is_time_stamp(struct arena *arena, struct text line,
              const struct language *language)
{
    static const char CLOCK[] =
        " am pm a.m. p.m. gmt utc est edt pst pdt cet cest bst uhr h min ago "
        "hours minutes days hour minute day updated published at on le à um "
        "de del di el la at den vor stunden il_y_a posted last on_the st nd rd "
        "th ";
    struct token *tokens;
    size_t count = token_split(arena, text_clip(line, 120), &tokens);
    size_t numbers = 0;
    if (line.len > 120 || count == 0)
        return false;
    for (size_t i = 0; i < count; i++) {
        struct text lower = tokens[i].lower;
        if (text_ends(lower, TEXT(".")) && !words_has(CLOCK, lower))
            lower = text_sub(lower, 0, lower.len - 1);
        numbers += tokens[i].kind == TOKEN_NUMBER;
        if (tokens[i].kind == TOKEN_WORD && !words_has(CLOCK, lower) &&
            !words_has(language->months, lower) &&
            !words_has(LANGUAGE_ENGLISH.months, lower))
            return false;
    }
    return numbers > 0;
}

/* A line in square brackets is the editors' word to the reader. */
static bool
is_aside(struct text line)
{
    return text_starts(line, TEXT("[")) && text_ends(line, TEXT("]")) &&
           text_find(text_sub(line, 1, SIZE_MAX), TEXT("[")) == SIZE_MAX;
}

/* Whether a line is a label, a credit, a banner or a by-line. */
static bool
is_furniture(struct arena *arena, struct text line,
             const struct language *language)
{
    struct text lower = words_lower(arena, text_clip(line, 400));
    if (words_prefix(OPENINGS, lower) > 0) {
        /* "Comments by the minister caused..." is prose. */
        bool is_long =
            text_count_words(line) > 20 && text_ends(line, TEXT("."));
        if (!is_long)
            return true;
    }
    if (text_count_words(line) <= PROSE_BANNER_WORDS &&
        text_has_any(lower, TEXT_LIST(BANNERS)))
        return true;
    return is_time_stamp(arena, line, language) || is_byline(arena, line) ||
           is_aside(line) || caption_is(arena, line);
}

static bool
is_closed(struct text t)
{
    /* The last letter that is no quote or bracket decides. */
    static const char *const ENDS[] = { ".", "!", "?", "…", "。", "！", "？",
                                        "؟", "۔", "।", "॥", "։",  ":" };
    static const char *const SKIP[] = { "\"", "'", "”",  "’",  "“",  "»",
                                        ")",  "]", "」", "』", "）", " " };
    for (bool again = true; again;) {
        again = false;
        for (size_t i = 0; i < sizeof SKIP / sizeof *SKIP; i++)
            if (text_ends(t, text_of(SKIP[i]))) {
                t = text_sub(t, 0, t.len - text_of(SKIP[i]).len);
                again = true;
            }
    }
    return text_ends_any(t, TEXT_LIST(ENDS));
}

/* Letters and digits in lower case only, to compare a line with the title. */
static uint64_t
fingerprint(struct arena *arena, struct text t)
{
    struct text lower = words_lower(arena, t);
    uint64_t hash = 0xCBF29CE484222325U;
    for (size_t i = 0; i < lower.len;) {
        int32_t c;
        i += grapheme_code_point(text_sub(lower, i, 4), &c);
        if (words_is_letter(c))
            hash = (hash ^ (uint64_t)c) * 0x100000001B3U;
    }
    return hash;
}

/* Whether most paragraphs of prose end as sentences do. */
static bool
closes_paragraphs(const struct paragraph *paragraphs, size_t count)
{
    size_t prose = 0;
    size_t closed = 0;
    for (size_t i = 0; i < count && i < PROSE_MAX_SENTENCES; i++) {
        if (paragraphs[i].kind != PARAGRAPH_PROSE || paragraphs[i].is_link)
            continue;
        prose++;
        closed += is_closed(paragraphs[i].text);
    }
    return closed * 2 > prose;
}

/* Words of a label in a script without spaces are counted by its bytes. */
static bool
is_short(struct arena *arena, struct text t, const struct language *language)
{
    if (language->script == SCRIPT_HAN)
        return t.len < 60;
    size_t words = text_count_words(t);
    if (words <= PROSE_LABEL_WORDS)
        return true;
    /* "Tuesday 15 October 2019 by Jane Miller" */
    struct token *tokens;
    size_t count = token_split(arena, text_clip(t, 120), &tokens);
    bool has_month = false;
    for (size_t i = 0; i < count; i++)
        has_month |= words_has(language->months, tokens[i].lower) ||
                     words_has(LANGUAGE_ENGLISH.months, tokens[i].lower);
    return has_month && words <= PROSE_LABEL_WORDS * 2;
}

/* The same word again and again: filler, not prose. */
static bool
is_monotone(struct text t)
{
    uint64_t seen[8];
    size_t kinds = 0;
    size_t words = 0;
    struct text rest = t;
    while (rest.len > 0 && words < 60) {
        struct text word;
        text_cut(rest, ' ', &word, &rest);
        uint64_t hash = text_hash(word);
        size_t i = 0;
        while (i < kinds && seen[i] != hash)
            i++;
        if (i == kinds && kinds < 8)
            seen[kinds++] = hash;
        words++;
    }
    return words >= 12 && kinds * 4 < words && kinds < 8;
}

static bool
is_glued_caption(struct text t)
{
    return text_starts(t, TEXT("Image copyright ")) ||
           text_starts(t, TEXT("Image caption ")) ||
           text_starts(t, TEXT("Media caption ")) ||
           text_starts(t, TEXT("Media playback is "));
}

struct reading {
    struct arena *arena;
    const struct language *language;
    struct text title;
    uint64_t title_print; /* 0: there is none */
    bool closes;
    struct prose prose;
};

/* The title, alone or before whose page it is: "Pier to close - The Gazette". */
static bool
is_title(const struct reading *r, struct text line)
{
    static const char *const JOINTS[] = { " - ", " – ", " — ",
                                          " | ", " · ", ", " };
    struct text rest = text_sub(line, r->title.len, PROSE_SITE_BYTES + 1);
    return r->title_print != 0 &&
           (fingerprint(r->arena, line) == r->title_print ||
            (text_starts_nocase(line, r->title) &&
             rest.len <= PROSE_SITE_BYTES &&
             text_starts_any(rest, TEXT_LIST(JOINTS))));
}

static void
read_paragraph(struct reading *r, const struct paragraph *p, size_t index)
{
    struct prose *out = &r->prose;
    struct text t = label_strip_stamp(text_trim(p->text));
    if (p->is_link || p->kind == PARAGRAPH_HEADING ||
        p->kind == PARAGRAPH_CELL || t.len == 0 ||
        is_furniture(r->arena, t, r->language))
        return;
    bool closed = is_closed(t);
    if (!closed && (is_short(r->arena, t, r->language) || is_title(r, t)))
        return;
    if (index < 4 || out->count < 3)
        t = dateline_strip(r->arena, t, r->language);
    t = label_strip(r->arena, t);
    if (out->count == 0 && r->language == &LANGUAGE_ENGLISH)
        t = dateline_strip_place(r->arena, t);
    if (r->language == &LANGUAGE_ENGLISH)
        t = company_read(r->arena, t);
    if (is_monotone(t))
        return;
    size_t first = out->count;
    out->count +=
        sentence_split(r->arena, t, r->language, out->sentences + first,
                       PROSE_MAX_SENTENCES - first);
    /* A related link glued to a paragraph's end. */
    if (r->closes && out->count > first + 1 &&
        !out->sentences[out->count - 1].is_closed)
        out->count--;
    /* "Image copyright PA Image caption The fire started": glued before. */
    if (out->count > first + 1 &&
        is_glued_caption(out->sentences[first].text)) {
        out->count--;
        memmove(out->sentences + first, out->sentences + first + 1,
                (out->count - first) * sizeof *out->sentences);
    }
    for (size_t i = first; i < out->count; i++) {
        out->sentences[i].paragraph = index;
        out->sentences[i].is_item = p->kind == PARAGRAPH_LIST_ITEM;
    }
}

/* A paragraph that ends in "Sen." was torn from the next. */
static bool
is_torn(struct text t)
{
    static const char *const TITLES[] = { " Sen.", " Sens.", " Rep.", " Reps.",
                                          " Mr.",  " Mrs.",  " Ms.",  " Dr.",
                                          " Gov.", " Gen.",  " Col.", " Lt.",
                                          " Rev.", " St.",   " Prof." };
    return text_ends_any(t, TEXT_LIST(TITLES));
}

struct prose
prose_read(struct arena *arena, const struct paragraph *paragraphs,
           size_t count, struct text title, const struct language *language)
{
    struct reading r = {
        .arena = arena,
        .language = language,
        .title = title,
        .title_print = title.len > 0 ? fingerprint(arena, title) : 0,
        .closes = closes_paragraphs(paragraphs, count),
    };
    size_t bytes = 0;
    r.prose.sentences =
        arena_alloc(arena, PROSE_MAX_SENTENCES, sizeof *r.prose.sentences);
    for (size_t i = 0; i < count && r.prose.count < PROSE_MAX_SENTENCES &&
                       bytes < PROSE_MAX_BYTES;
         i++) {
        struct paragraph p = paragraphs[i];
        if (i + 1 < count && is_torn(p.text) && !paragraphs[i + 1].is_link) {
            p.text =
                arena_format(arena, TEXT_FMT " " TEXT_FMT, TEXT_ARG(p.text),
                             TEXT_ARG(paragraphs[i + 1].text));
            i++;
        }
        p.text = text_clip(p.text, PROSE_MAX_BYTES - bytes);
        read_paragraph(&r, &p, i);
        bytes += p.text.len;
    }
    return r.prose;
}
