// SPDX-License-Identifier: MIT
#pragma once

struct buffer;

/* Appends a line "NAME VERSION\n" for each library of this room, as it runs. */
void transport_version(struct buffer *out);
