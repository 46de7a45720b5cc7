// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "headline/headline.h"

struct arena;
struct buffer;

enum {
    WORD_MAX_BYTES = 4096, /* of a message or a command, as it comes */
    WORD_TEXT_MAX_BYTES = 1000,
    WORD_TTL_S = 300, /* when a message does not say */
    WORD_MAX_TTL_S = 7 * 86400,
};

/* What somebody wants to be said on the wall. */
struct word_message {
    struct text id; /* to dismiss it by, or to say it anew; may be empty */
    struct text text;
    struct text source; /* of the label; empty: none */
    struct text color;  /* a name of the palette, or empty */
    int64_t ttl_s;      /* 0: until it is dismissed */
    enum headline_priority priority;
    uint32_t repeat; /* airs so often at most; 0: as its time allows */
};

/*
 * Reads assets/schema/message.json, or plain text, which is a message with
 * nothing but text. One door, as bulletin_read().
 */
bool word_read_message(struct arena *arena, struct text bytes,
                       struct word_message *out, struct error *err);
bool word_write_message(const struct word_message *m, struct buffer *out);

/* "low", "normal", "high", "breaking". False: none of them. */
bool word_priority(struct text name, enum headline_priority *out);

/* The colours that a message may name. */
struct word_palette {
    uint32_t accent; /* 0xRRGGBBAA; 0: what the theme has */
    uint32_t text;
    uint32_t dim;
    uint32_t alert;
};

/* As a headline of its own, which lives in `arena`. */
struct headline word_headline(struct arena *arena, const struct word_message *m,
                              const struct word_palette *palette, int64_t now);

enum word_command {
    WORD_NONE,
    WORD_PAUSE,
    WORD_RESUME,
    WORD_SKIP,
    WORD_REWIND,
    WORD_RELOAD, /* the configuration, and every feed */
    WORD_DIM,    /* to `percent` */
    WORD_ON,
    WORD_OFF,
    WORD_SNAPSHOT,
    WORD_DISMISS, /* the message `id`, or all */
};

struct word_order {
    enum word_command command;
    int percent;
    uint64_t id; /* of the headline; 0: all messages */
};

/* assets/schema/command.json, or plain words such as "pause" and "dim 40". */
bool word_read_order(struct arena *arena, struct text bytes,
                     struct word_order *out, struct error *err);

/* The id that a message's headline has: of its own, or of its text. */
uint64_t word_headline_id(const struct word_message *m);
