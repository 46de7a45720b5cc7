// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct buffer;

/* What Home Assistant is told of a display. */
struct discovery {
    struct text name;
    struct text wall;
    struct text version;
    struct text status_topic;
    struct text command_topic; /* of this display */
    struct text message_topic; /* of the wall */
};

/*
 * Appends the payload of PREFIX/device/ID/config: one device with all its
 * entities (Home Assistant 2024.11 and later). False: no room.
 */
bool discovery_write(const struct discovery *d, struct buffer *out);
