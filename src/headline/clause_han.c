// SPDX-License-Identifier: MIT
#include "headline/clause.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "headline/grapheme.h"
#include "headline/language.h"
#include "headline/wording.h"
#include "headline/words.h"

enum {
    HAN_MAX_LEADING_BYTES = 130,
    HAN_MIN_BYTES = 24, /* eight letters */
    HAN_MAX_ROUNDS = 40,
};

/* Without （…） and (…). */
static struct text
drop_brackets(struct arena *arena, struct text t)
{
    struct buffer out;
    buffer_init(&out, t.len + 1);
    int depth = 0;
    for (size_t i = 0; i < t.len;) {
        int32_t c;
        size_t len = grapheme_code_point(text_sub(t, i, 4), &c);
        if (c == '(' || c == 0xFF08)
            depth++;
        if (depth == 0)
            buffer_append(&out, text_sub(t, i, len));
        if ((c == ')' || c == 0xFF09) && depth > 0)
            depth--;
        i += len;
    }
    struct text copy = depth == 0 ? arena_copy(arena, buffer_text(&out)) : t;
    buffer_finish(&out);
    return copy;
}

/* More than names of newspapers: a subject, or what it does. */
static bool
has_clause(struct text t)
{
    static const char *const PARTS[] = { "は、", "が、", "を", "て、",
                                         "し、", "た、", "。" };
    return text_has_any(t, TEXT_LIST(PARTS));
}

/* "気象庁によると、", "据新华社报道，": who says it, where that leads. */
static struct text
drop_leading(struct text t)
{
    static const char *const MARKS[] = { "によりますと", "によると",
                                         "によれば" };
    struct text head = text_clip(t, HAN_MAX_LEADING_BYTES);
    for (size_t i = 0; i < sizeof MARKS / sizeof *MARKS; i++) {
        size_t at = text_find(head, text_of(MARKS[i]));
        if (at == SIZE_MAX || has_clause(text_sub(head, 0, at)))
            continue;
        struct text rest = text_sub(t, at + text_of(MARKS[i]).len, t.len);
        return text_starts(rest, TEXT("、")) ? text_sub(rest, 3, rest.len)
                                             : rest;
    }
    enum { SOURCE_BYTES = 36 };
    size_t news = text_find(text_clip(t, SOURCE_BYTES), TEXT("消息，"));
    if (news != SIZE_MAX)
        return text_sub(t, news + TEXT("消息，").len, t.len);
    bool is_chinese = text_starts(t, TEXT("据")) ||
                      text_starts(t, TEXT("根据")) ||
                      text_starts(t, TEXT("據"));
    size_t comma = text_find(head, TEXT("，"));
    if (is_chinese && comma != SIZE_MAX &&
        (text_find(text_sub(head, 0, comma), TEXT("报道")) != SIZE_MAX ||
         text_find(text_sub(head, 0, comma), TEXT("消息")) != SIZE_MAX ||
         text_find(text_sub(head, 0, comma), TEXT("報導")) != SIZE_MAX ||
         text_find(text_sub(head, 0, comma), TEXT("報道")) != SIZE_MAX))
        return text_sub(t, comma + 3, t.len);
    return t;
}

/* A Japanese clause that could be a sentence, with its joint removed. */
static bool
ends_japanese(struct text left, struct text *out)
{
    static const char *const JOINTS[] = { "が", "ものの", "けれども", "けど" };
    for (size_t i = 0; i < sizeof JOINTS / sizeof *JOINTS; i++) {
        struct text joint = text_of(JOINTS[i]);
        if (!text_ends(left, joint))
            continue;
        struct text bare = text_sub(left, 0, left.len - joint.len);
        if (text_ends(bare, TEXT("た")) || text_ends(bare, TEXT("る")) ||
            text_ends(bare, TEXT("だ"))) {
            *out = bare;
            return true;
        }
    }
    return false;
}

static bool
ends_chinese(struct text left, struct text rest, struct text *out)
{
    static const char *const OPEN[] = { "如果", "虽然", "因为", "由于", "当",
                                        "若",   "即使", "只要", "除非", "随着",
                                        "为了", "在",   "对于", "雖然", "因為",
                                        "由於", "隨著", "不" };
    static const char *const TIES[] = { "如果", "除非", "否则",
                                        "的",   "若",   "只要" };
    if (text_starts_any(left, TEXT_LIST(OPEN)) ||
        text_starts_any(rest, TEXT_LIST(TIES)))
        return false;
    /* "A said," has its saying after the comma. */
    static const char *const SAYS[] = { "说",   "表示", "称", "指出", "說",
                                        "認為", "认为", "稱", "日" };
    if (text_ends_any(left, TEXT_LIST(SAYS)))
        return false;
    *out = left;
    return true;
}

static bool
cut(struct arena *arena, struct text t, const struct language *language,
    size_t max, struct text *out)
{
    bool is_japanese = language_is(language, "ja");
    struct text comma = is_japanese ? TEXT("、") : TEXT("，");
    bool found = false;
    size_t from = 0;
    for (int round = 0; round < HAN_MAX_ROUNDS; round++) {
        size_t step = text_find(text_sub(t, from, t.len), comma);
        if (step == SIZE_MAX)
            break;
        size_t at = from + step;
        struct text left = text_sub(t, 0, at);
        struct text rest = text_sub(t, at + comma.len, t.len);
        struct text line;
        from = at + comma.len;
        bool is_clause = is_japanese ? ends_japanese(left, &line)
                                     : ends_chinese(left, rest, &line);
        if (!is_clause || left.len < HAN_MIN_BYTES)
            continue;
        line = wording_finish(arena, line, language);
        if (wording_fault(arena, line, language, max) == NULL) {
            *out = line;
            found = true;
        }
    }
    return found;
}

bool
clause_shorten_han(struct arena *arena, struct text sentence,
                   const struct language *language, size_t max,
                   struct text *out, const char **method)
{
    struct text t = drop_brackets(arena, sentence);
    *method = "lead";
    struct text shorter = drop_leading(t);
    *out = wording_finish(arena, shorter, language);
    if (shorter.len < t.len)
        *method = "trimmed";
    if (wording_fault(arena, *out, language, max) == NULL)
        return true;
    if (language_is(language, "ja")) {
        *method = "trimmed";
        struct text bare = wording_finish(arena, shorter, language);
        /* "...決めたが、": what was decided is the news, not the rest. */
        if (cut(arena, shorter, language, max, out) &&
            grapheme_count(*out) * 2 > max) {
            *method = "clause";
            return true;
        }
        if (clause_shorten_japanese(arena, bare, language, max, out))
            return true;
    }
    *method = "clause";
    return cut(arena, shorter, language, max, out);
}
