// SPDX-License-Identifier: MIT
#include "screen/face.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "support/scratch.h"
#include "unit/screen/test_cover.h"

enum { FRIDAY = 1772784540 }; /* 2026-03-06 08:09 UTC */

/* A locale of the distribution's sources in a folder of the test's own. */
static bool
compile_locale(const char *folder, const char *name)
{
    char command[256], full[32];
    snprintf(full, sizeof full, "%s.UTF-8", name);
    snprintf(command, sizeof command,
             "localedef -i %s -f UTF-8 --no-archive %s/%s >%s/log 2>&1", name,
             folder, full, folder);
    return system(command) != -1 && setenv("LOCPATH", folder, 1) == 0 &&
           setlocale(LC_TIME, full) != NULL;
}

void
a_clock_speaks_the_language_of_its_locale(void **state)
{
    (void)state;
    static const struct {
        const char *locale, *format, *says;
    } rows[] = {
        { "de_DE", "%A, %-d. %B %H:%M", "Freitag, 6. März 08:09" },
        { "fr_FR", "%A %-d %B %H:%M", "vendredi 6 mars 08:09" },
        { "ja_JP", "%-m月%-d日(%a) %H:%M", "3月6日(金) 08:09" },
        { "C", "%a %-d %b %I:%M %p", "Fri 6 Mar 08:09 AM" },
    };
    char folder[SCRATCH_PATH_BYTES], out[FACE_BYTES];
    time_t at = FRIDAY;
    struct tm t;
    gmtime_r(&at, &t);
    scratch_make(folder);
    size_t missing = 0;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (strcmp(rows[i].locale, "C") == 0)
            setlocale(LC_TIME, "C");
        else if (!compile_locale(folder, rows[i].locale)) {
            missing++;
            continue;
        }
        struct text says =
            face_write(text_of(rows[i].format), &t, out, sizeof out);
        assert_int_equal(says.len, strlen(rows[i].says));
        assert_string_equal(out, rows[i].says);
    }
    setlocale(LC_TIME, "C");
    unsetenv("LOCPATH");
    scratch_remove(folder);
    if (missing > 0)
        skip(); /* no sources of locales here: Debian's package `locales` */
}
