// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

#include <stddef.h>
#include <stdint.h>

/* What each fuzz target defines; libFuzzer or replay.c calls it. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Reads every byte, and ends the program when it is not valid UTF-8. */
void fuzz_visit(struct text t);

/* The same, and ends the program at a control character but "\n". */
void fuzz_visit_clean(struct text t);
