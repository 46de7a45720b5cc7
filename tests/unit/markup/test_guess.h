// SPDX-License-Identifier: MIT
#pragma once

/* Documents without a charset: what their letters are told by. */
void letters_tell_an_undeclared_charset(void **state);
