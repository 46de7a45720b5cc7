// SPDX-License-Identifier: MIT
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "screen/card.h"
#include "support/scratch.h"
#include "unit/screen/test_screen.h"

static void
plug(const char *folder, const char *connector, const char *status)
{
    char name[64];
    snprintf(name, sizeof name, "%s/status", connector);
    scratch_write(folder, name, status);
}

void
the_card_with_a_panel_is_found(void **state)
{
    (void)state;
    char folder[SCRATCH_PATH_BYTES];
    scratch_make(folder);
    assert_int_equal(card_find("/nowhere"), -1);
    assert_int_equal(card_find(folder), -1);
    plug(folder, "card0", "connected\n"); /* a card, no connector */
    plug(folder, "renderD128", "connected\n");
    plug(folder, "card1-HDMI-A-1", "disconnected\n");
    plug(folder, "card1-Writeback-1", "unknown\n");
    plug(folder, "card999999999999-HDMI-A-1", "connected\n");
    assert_int_equal(card_find(folder), -1);
    plug(folder, "card12-DSI-1", "connected\n");
    assert_int_equal(card_find(folder), 12);
    plug(folder, "card2-HDMI-A-2", "connected\n");
    assert_int_equal(card_find(folder), 2);
    plug(folder, "card1-HDMI-A-1", "connected\n");
    assert_int_equal(card_find(folder), 1);
    scratch_remove(folder);
}

void
a_pi_5_is_known_by_its_model(void **state)
{
    (void)state;
    char folder[SCRATCH_PATH_BYTES], path[SCRATCH_PATH_BYTES + 8];
    scratch_make(folder);
    snprintf(path, sizeof path, "%s/model", folder);
    assert_false(card_is_pi5(path));
    scratch_write(folder, "model", "Raspberry Pi 4 Model B Rev 1.5");
    assert_false(card_is_pi5(path));
    scratch_write(folder, "model", "Raspberry Pi 5 Model B Rev 1.0");
    assert_true(card_is_pi5(path));
    scratch_write(folder, "model", "Raspberry Pi 500 Rev 1.0");
    assert_true(card_is_pi5(path));
    scratch_write(folder, "model", "Raspberry Pi Compute Module 5 Rev 1.0");
    assert_true(card_is_pi5(path));
    scratch_remove(folder);
}
