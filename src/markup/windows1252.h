// SPDX-License-Identifier: MIT
#pragma once

#include <stdint.h>

/* WHATWG Encoding: the five bytes that Microsoft left free stay C1. */
uint32_t windows1252_code_point(unsigned char byte);
