// SPDX-License-Identifier: MIT
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "screen/card.h"
#include "unit/screen/test_screen.h"

static void
write_file(const char *folder, const char *name, const char *content)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *f = fopen(path, "w");
    assert_non_null(f);
    fputs(content, f);
    fclose(f);
}

static void
plug(const char *folder, const char *connector, const char *status)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, connector);
    mkdir(path, 0700);
    write_file(path, "status", status);
}

void
the_card_with_a_panel_is_found(void **state)
{
    (void)state;
    char folder[] = "/tmp/cards.XXXXXX", command[64];
    assert_non_null(mkdtemp(folder));
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
    snprintf(command, sizeof command, "rm -r %s", folder);
    assert_int_equal(system(command), 0);
}

void
a_pi_5_is_known_by_its_model(void **state)
{
    (void)state;
    char folder[] = "/tmp/model.XXXXXX", path[64];
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/model", folder);
    assert_false(card_is_pi5(path));
    write_file(folder, "model", "Raspberry Pi 4 Model B Rev 1.5");
    assert_false(card_is_pi5(path));
    write_file(folder, "model", "Raspberry Pi 5 Model B Rev 1.0");
    assert_true(card_is_pi5(path));
    write_file(folder, "model", "Raspberry Pi 500 Rev 1.0");
    assert_true(card_is_pi5(path));
    write_file(folder, "model", "Raspberry Pi Compute Module 5 Rev 1.0");
    assert_true(card_is_pi5(path));
    unlink(path);
    rmdir(folder);
}
