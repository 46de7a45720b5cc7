// SPDX-License-Identifier: MIT
#pragma once

/* Makes a frame's file smaller by a whole factor; 0 and 1 leave it. */
void frame_shrink(const char *path, unsigned factor);

/*
 * Same, or near: another FreeType may round a coverage differently, but no
 * edge may move. NULL when good, else what is wrong.
 */
const char *frames_compare(const char *expected, const char *actual);
