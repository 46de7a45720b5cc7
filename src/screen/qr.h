// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

enum {
    QR_QUIET = 4,     /* modules around it, ISO/IEC 18004 */
    QR_MODULES = 57,  /* more than that no telephone reads from afar */
    QR_MODULE_PX = 3, /* nor finer ones */
};

/* A link as a QR code: `side` x `side` modules, true is dark. */
struct qr {
    int side; /* 0: none */
    bool modules[QR_MODULES * QR_MODULES];
};

/*
 * False for what is no http or https link, or too long to be read from a
 * distance. Takes the better error correction where it costs no modules.
 */
bool qr_make(struct text link, struct qr *out);

/* Pixels of a module in a square of `px` with its quiet zone; 0: too small. */
int qr_module_px(const struct qr *qr, int px);
