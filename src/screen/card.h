// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>

/*
 * The number N of /dev/dri/cardN: the lowest whose connector has a panel, by
 * the files `folder`/cardN-CONNECTOR/status (/sys/class/drm). -1: none has.
 */
int card_find(const char *folder);

/* Whether the device tree's `model` file names a Raspberry Pi 5 or its kin. */
bool card_is_pi5(const char *model);
