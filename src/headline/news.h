// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct token;

/* What speaks for and against an English sentence as news. */
struct news {
    bool is_question;
    bool opens_quote;
    bool opens_pronoun;       /* He, it, they: who? */
    bool opens_demonstrative; /* This, those, such */
    bool is_stock;            /* "did not respond to a request for comment" */
    bool is_past;             /* "Ten years ago" */
    bool opens_contrast;      /* But, however, meanwhile */
    bool opened_contrast;     /* it did, and the word was left out */
    bool opens_there;         /* There is, it is */
    bool opens_command;       /* Read, click, imagine */
    bool opens_adverbial;     /* When, after, in: the subject comes later */
    bool has_event;           /* a main verb in the past, or has done */
    bool has_future;          /* will, plans to */
    bool has_advice;          /* should, you can */
    bool has_saying;
    bool has_name_first; /* a name among the first words */
    bool has_number;
    bool has_time; /* a day, a month, today */
    size_t words;
    size_t names;
    double quoted; /* share of the words between quotation marks */
    double self;   /* share of I and we, outside of them */
    double reader; /* share of you */
};

/* Reads a tagged sentence; pure. */
void news_read(const struct token *tokens, size_t count, struct news *out);
