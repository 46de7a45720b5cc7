// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A view of UTF-8 bytes that somebody else owns. Not NUL-terminated: print it
 * with TEXT_FMT and TEXT_ARG. The zero value is the empty text.
 */
struct text {
    const char *ptr;
    size_t len;
};

#define TEXT(literal) ((struct text){ "" literal, sizeof(literal) - 1 })
#define TEXT_FMT "%.*s"
#define TEXT_ARG(t) (int)(t).len, (t).ptr

/* ASCII, whatever the locale: white space, a letter, a digit; the small letter
 * of a capital; the value of a hexadecimal digit, or -1. */
bool text_is_space(char c);
bool text_is_letter(char c);
bool text_is_digit(char c);
char text_lower(char c);
int text_hex_digit(char c);

/* A view of a NUL-terminated string; NULL gives the empty text. */
struct text text_of(const char *string);

bool text_eq(struct text a, struct text b);
/* Equal but for the case of ASCII letters. */
bool text_eq_nocase(struct text a, struct text b);
bool text_starts(struct text t, struct text prefix);
bool text_ends(struct text t, struct text suffix);
/* The same but for the case of ASCII letters. */
bool text_starts_nocase(struct text t, struct text prefix);
bool text_ends_nocase(struct text t, struct text suffix);

/* Whether `t` begins with, ends with or holds one of a list of strings, which
 * TEXT_LIST() gives of an array. */
#define TEXT_LIST(array) (array), sizeof(array) / sizeof *(array)
bool text_starts_any(struct text t, const char *const *list, size_t count);
bool text_ends_any(struct text t, const char *const *list, size_t count);
bool text_has_any(struct text t, const char *const *list, size_t count);

/* Where `needle` first stands in `t`, or SIZE_MAX. The empty one is at 0. */
size_t text_find(struct text t, struct text needle);
/* The same but for the case of ASCII letters; slow for a long needle. */
size_t text_find_nocase(struct text t, struct text needle);

/* `t` from byte `start`, at most `len` bytes; clamps, never fails. */
struct text text_sub(struct text t, size_t start, size_t len);

/* Without ASCII white space at both ends. */
struct text text_trim(struct text t);

/* Split at the first `sep`. Without one, `head` is all of `t`, `tail` empty. */
bool text_cut(struct text t, char sep, struct text *head, struct text *tail);

/* The last place between code points of UTF-8 that is not behind byte `at`. */
size_t text_boundary(struct text t, size_t at);

/* The longest prefix of at most `max` bytes that ends between code points. */
struct text text_clip(struct text t, size_t max);

/* Digits and nothing else; what they say, or `max` when that is more. */
bool text_is_number(struct text t);
bool text_read_number(struct text t, int64_t max, int64_t *out);

/* How many words there are: what stands between spaces. */
size_t text_count_words(struct text t);

/* FNV-1a, 64 bits: stable across runs and machines. */
uint64_t text_hash(struct text t);

/*
 * Makes bytes safe for a terminal and for whoever reads a log: controls (C1
 * too), separators of lines, characters that turn the direction or hide, and
 * what is no UTF-8 become '?', one each. Works in place; returns the length,
 * never a longer one.
 */
size_t text_tame(char *bytes, size_t len);
