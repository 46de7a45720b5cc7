// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>

/*
 * The number N of /dev/dri/cardN: the lowest whose connector has a panel, by
 * the files `folder`/cardN-CONNECTOR/status (/sys/class/drm). -1: none has.
 */
int card_find(const char *folder);

/* The status file of the card's first connector with a panel, or "". */
void card_connector(const char *folder, int card, char *path, int size);

/*
 * Whether a connector's status file says that a panel is there; one that
 * cannot be read is none to worry about. Allocates nothing.
 */
bool card_is_connected(const char *path);

/* Whether the device tree's `model` file names a Raspberry Pi 5 or its kin. */
bool card_is_pi5(const char *model);
