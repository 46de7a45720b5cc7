// SPDX-License-Identifier: MIT
#include "groups.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/arena.h"
#include "headline/headlinese.h"

static void
articles_go_where_nothing_needs_them(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        const char *without;
    } table[] = {
        { "The court told a minister to release the files",
          "Court told minister to release files" },
        { "An old bridge over the Ror closed on the third day of the strike",
          "Old bridge over Ror closed on third day of strike" },
        { "Ferries lost 12 of the 60 routes to a 5% levy",
          "Ferries lost 12 of the 60 routes to 5% levy" },
        { "Oil rose to $80 a barrel", "Oil rose to $80 a barrel" },
        { "A few boats left the harbour", "A few boats left harbour" },
        { "Half the crew and all the cooks joined the strike",
          "Half the crew and all the cooks joined strike" },
        { "The fund gives the poor a third of the money",
          "Fund gives the poor a third of the money" },
        { "Lind said \"the sea is a road\" to the board",
          "Lind said \"the sea is a road\" to board" },
        { "The boats sailed twice a day for the first time",
          "Boats sailed twice a day for first time" },
        { "Ann Lee works for The Port Post",
          "Ann Lee works for The Port Post" },
        { "Ferries sail again", "Ferries sail again" },
    };
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++) {
        struct text line = headlinese_write(arena, text_of(table[i].line));
        assert_string_equal(arena_string(arena, line), table[i].without);
    }
    arena_destroy(arena);
}

int
test_headlinese(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(articles_go_where_nothing_needs_them),
    };
    return cmocka_run_group_tests_name("headlinese", tests, NULL, NULL);
}
