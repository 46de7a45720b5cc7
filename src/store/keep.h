// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>

struct store;

/*
 * Takes hold of the store's file: the way is cleared, the lock is taken, what
 * is no good is set aside and begun anew. False: the store has no file for
 * now; with `says_why`, a line in the log tells the reason.
 */
bool keep_open(struct store *s, bool says_why);

/* Closes the database and lets go of the lock. */
void keep_close(struct store *s);

/* False: somebody has removed or replaced the file that we hold. */
bool keep_is_there(const struct store *s);

/* False: it is smaller than keep_note_size() saw it. */
bool keep_is_whole(const struct store *s);
void keep_note_size(struct store *s);

/* Out of the way, for somebody to look at; an older one is replaced. */
void keep_set_aside(const char *path, const char *why);
