// SPDX-License-Identifier: MIT
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "unit/screen/test_screen.h"

static const struct CMUnitTest line_tests[] = {
    cmocka_unit_test(scripts_are_told_apart),
    cmocka_unit_test(every_script_of_a_mixed_line_has_its_run_and_direction),
    cmocka_unit_test(a_line_is_its_own_paragraph),
    cmocka_unit_test(arabic_is_joined),
    cmocka_unit_test(a_family_of_emoji_is_one_picture),
    cmocka_unit_test(a_hostile_line_is_cut_and_set),
    cmocka_unit_test(a_dump_names_runs_and_fonts),
};

int
main(void)
{
    return cmocka_run_group_tests_name("line", line_tests, line_group_setup,
                                       line_group_teardown);
}
