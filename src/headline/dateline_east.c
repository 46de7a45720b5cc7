// SPDX-License-Identifier: MIT
#include "headline/dateline.h"

#include <string.h>

enum {
    EAST_HEAD_BYTES = 160,
    EAST_SIGN_BYTES = 48, /* "央视网消息：" */
    EAST_ROUNDS = 3,
};

/* White space, the wide one, dashes and commas that a dateline leaves. */
static struct text
strip_leavings(struct text t)
{
    static const char *const LEAVINGS[] = { " ",  "　", "–",   "—",  "−",
                                            "--", "- ", "-　", "，", "：" };
    for (;;) {
        size_t i = 0;
        size_t count = sizeof LEAVINGS / sizeof *LEAVINGS;
        while (i < count && !text_starts(t, text_of(LEAVINGS[i])))
            i++;
        if (i == count)
            return t;
        /* "- " leaves its space to the next round. */
        size_t len = LEAVINGS[i][0] == '-' ? 1 : strlen(LEAVINGS[i]);
        t = text_sub(t, len, SIZE_MAX);
    }
}

/* （新华社北京3日电）, 【ロンドン共同】, (서울=연합뉴스), 〔記者陳大文／台北報導〕 */
static struct text
strip_brackets(struct text t)
{
    static const char *const PAIRS[][2] = {
        { "（", "）" }, { "【", "】" }, { "［", "］" },
        { "〔", "〕" }, { "(", ")" },   { "[", "]" },
    };
    for (size_t i = 0; i < sizeof PAIRS / sizeof *PAIRS; i++) {
        struct text close = text_of(PAIRS[i][1]);
        if (!text_starts(t, text_of(PAIRS[i][0])))
            continue;
        size_t end = text_find(text_clip(t, EAST_HEAD_BYTES), close);
        if (end == SIZE_MAX || end + close.len >= t.len)
            return t;
        return text_sub(t, end + close.len, SIZE_MAX);
    }
    return t;
}

/* What stands behind the first `sign` of the head, or `t`. */
static struct text
behind(struct text t, size_t head_bytes, const char *sign)
{
    size_t at = text_find(text_clip(t, head_bytes), text_of(sign));
    return at == SIZE_MAX ? t : text_sub(t, at + strlen(sign), SIZE_MAX);
}

/* 홍길동 기자 = ... */
static struct text
strip_reporter(struct text t)
{
    static const char *const SIGNS[] = { "기자 = ", "특파원 = ", "기자= ",
                                         "기자] " };
    for (size_t i = 0; i < sizeof SIGNS / sizeof *SIGNS; i++) {
        struct text rest = behind(t, EAST_HEAD_BYTES / 2, SIGNS[i]);
        if (rest.len < t.len)
            return rest;
    }
    return t;
}

/* 新华社北京11月3日电（记者张三）, 中新网北京1月5日电, 参考消息网3日报道 */
static struct text
strip_wire(struct text t)
{
    static const char *const SIGNS[] = { "日电", "日電",   "日讯",
                                         "日訊", "日报道", "日報導" };
    size_t stop = text_find(t, TEXT("。"));
    for (size_t i = 0; i < sizeof SIGNS / sizeof *SIGNS; i++) {
        size_t at = text_find(text_clip(t, EAST_HEAD_BYTES), text_of(SIGNS[i]));
        if (at == SIZE_MAX || at > stop)
            continue;
        return text_sub(t, at + strlen(SIGNS[i]), SIZE_MAX);
    }
    return t;
}

/* 央视网消息：..., 記者陳大文／台北報導 ..., 据新华社报道，... */
static struct text
strip_source(struct text t)
{
    static const char *const REPORTERS[] = { "记者", "記者", "本报", "本報" };
    static const char *const SOURCES[] = { "据", "據" };
    static const char *const REPORTS[] = { "報導 ", "报道 ", "報導　",
                                           "报道　" };
    static const char *const TOLD[] = { "报道，", "報導，", "消息，",
                                        "報道，" };
    struct text head = text_clip(t, EAST_SIGN_BYTES);
    struct text news = behind(t, EAST_SIGN_BYTES / 2, "消息：");
    if (news.len < t.len)
        return news;
    if (text_starts_any(t, TEXT_LIST(REPORTERS)))
        for (size_t i = 0; i < sizeof REPORTS / sizeof *REPORTS; i++)
            if (text_find(head, text_of(REPORTS[i])) != SIZE_MAX)
                return behind(t, EAST_SIGN_BYTES, REPORTS[i]);
    /* 据报道 alone is a doubt, and stays. */
    bool is_named = text_find(head, TEXT("社")) != SIZE_MAX ||
                    text_find(head, TEXT("网")) != SIZE_MAX;
    if (is_named && text_starts_any(t, TEXT_LIST(SOURCES)))
        for (size_t i = 0; i < sizeof TOLD / sizeof *TOLD; i++)
            if (text_find(head, text_of(TOLD[i])) != SIZE_MAX)
                return behind(t, EAST_SIGN_BYTES, TOLD[i]);
    return t;
}

struct text
dateline_strip_eastern(struct text t)
{
    t = text_trim(t);
    for (int round = 0; round < EAST_ROUNDS; round++) {
        struct text before = t;
        t = strip_leavings(strip_brackets(t));
        t = strip_leavings(strip_reporter(t));
        t = strip_leavings(strip_wire(t));
        t = strip_leavings(strip_source(t));
        if (t.len == before.len)
            break;
    }
    return t;
}
