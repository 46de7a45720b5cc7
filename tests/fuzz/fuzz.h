// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

#include <stddef.h>
#include <stdint.h>

/* Ends the program, and says where, when a promise of a header is broken. */
#define HOLDS(promise) fuzz_holds(promise, #promise, __FILE__, __LINE__)

/* What each fuzz target defines; libFuzzer or replay.c calls it. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Reads every byte, and ends the program when it is not valid UTF-8. */
void fuzz_visit(struct text t);

/* The same, and ends the program at a control character but "\n". */
void fuzz_visit_clean(struct text t);

/* The same, and it is one line. */
void fuzz_visit_line(struct text t);

void fuzz_holds(bool promise, const char *what, const char *file, int line);

/* The first byte, for options, and what follows it. */
uint8_t fuzz_take(struct text *rest);
/* What stands before the next "\n", or all that is left. */
struct text fuzz_take_line(struct text *rest);
/* A folder of this process for files, gone at its end. "/tmp/...". */
const char *fuzz_folder(void);
