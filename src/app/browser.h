// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"

/*
 * Shows a page with xdg-open, without a shell and without waiting. False when
 * the link is no http or https URL, or there is no xdg-open.
 */
bool browser_open(struct text link, struct error *err);
