// SPDX-License-Identifier: MIT
#pragma once

struct fleet;
struct rundown;

/* Notes what is on air here, for publish_turn(); borrowed and copied. */
void publish_note(struct fleet *f, const struct rundown *r);

/* Says it to the fleet when it is news, or time to. */
void publish_turn(struct fleet *f);

/* Says whose news it is, when that is to be said. */
void publish_claim(struct fleet *f);

/* Takes leave: the next one need not wait for silence. */
void publish_goodbye(struct fleet *f);
