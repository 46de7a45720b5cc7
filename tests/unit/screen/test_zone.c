// SPDX-License-Identifier: MIT
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "screen/zone.h"
#include "screen/zone_rule.h"
#include "unit/screen/test_zone.h"

enum {
    CHANGE = 1000000000, /* of the files below: in 2001 */
    JANUARY = 1894665600,
    JULY = 1910304000,
    SPRING = 1901149200,   /* 31 March 2030, 01:00 UTC */
    AUTUMN = 1919293200,   /* 27 October */
    LEAP_DAY = 1835395200, /* 29 February 2028 */
    ZONE_BYTES = 512,
};

void
a_wall_has_a_time_zone_of_its_own(void **state)
{
    (void)state;
    struct error err;
    const char *name;
    struct zone *z = zone_open(TEXT("Europe/Berlin"), &err);
    if (z == NULL) {
        print_message("skipped: tzdata is not installed\n");
        return;
    }
    assert_int_equal(zone_offset(z, 1767268800, &name), 3600);
    assert_string_equal(name, "CET");
    assert_int_equal(zone_offset(z, 1780000000, &name), 7200);
    assert_string_equal(name, "CEST");
    /* 25 October 2026, 01:00 UTC: the clock goes back. */
    assert_int_equal(zone_offset(z, 1792889999, &name), 7200);
    assert_int_equal(zone_offset(z, 1792890000, &name), 3600);
    /* Its table, fat or slim, has an end; the zone has none. */
    assert_int_equal(zone_offset(z, 2525817600, &name), 3600);
    assert_int_equal(zone_offset(z, 2541456000, &name), 7200);
    zone_close(z);
    z = zone_open(TEXT("CET-1CEST,M3.5.0,M10.5.0/3"), &err);
    assert_non_null(z);
    assert_int_equal(zone_offset(z, 1767268800, &name), 3600);
    assert_int_equal(zone_offset(z, 1780000000, &name), 7200);
    assert_string_equal(name, "CEST");
    zone_close(z);
}

void
a_zone_that_is_none_is_said_to_be_so(void **state)
{
    (void)state;
    static const char *const names[] = {
        "",       "/etc/passwd", "../../passwd", "Europe/Atlantis",
        "Europe", "CET-1CEST"
    };
    struct error err;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        assert_null(zone_open(text_of(names[i]), &err));
        assert_int_equal(err.kind, ERROR_CONFIG);
    }
    char bytes[200] = "TZif2";
    for (size_t len = 0; len <= sizeof bytes; len++)
        assert_null(zone_parse((struct text){ bytes, len }, &err));
    for (size_t i = 20; i < 44; i++)
        bytes[i] = '\xff';
    assert_null(zone_parse((struct text){ bytes, sizeof bytes }, &err));
}

static size_t
put(char *bytes, size_t at, const char *more, size_t len)
{
    assert_true(at + len <= ZONE_BYTES);
    memcpy(bytes + at, more, len);
    return at + len;
}

/* A header: no leap seconds, `changes` of one type, of a name of four bytes. */
static size_t
put_header(char *bytes, size_t at, char changes)
{
    char header[44] = "TZif2";
    header[35] = changes;
    header[39] = 1;
    header[43] = 4;
    return put(bytes, at, header, sizeof header);
}

/*
 * What zic writes when it is asked to be brief: an empty first block, one
 * change to "LMT" (an hour east) in the second, and the footer.
 */
static struct text
slim_file(char bytes[ZONE_BYTES], const char *footer)
{
    static const char type[] = { 0, 0, 0x0E, 0x10, 0, 0 };
    static const char change[] = { 0,          0,          0, 0, 0x3B,
                                   (char)0x9A, (char)0xCA, 0, 0 };
    size_t len = put_header(bytes, 0, 0);
    len = put(bytes, len, type, sizeof type);
    len = put(bytes, len, "LMT", 4);
    len = put_header(bytes, len, 1);
    len = put(bytes, len, change, sizeof change);
    len = put(bytes, len, type, sizeof type);
    len = put(bytes, len, "LMT", 4);
    return (struct text){ bytes, put(bytes, len, footer, strlen(footer)) };
}

void
the_rule_behind_the_last_change_holds_for_ever(void **state)
{
    (void)state;
    char bytes[ZONE_BYTES];
    struct error err;
    const char *name;
    struct zone *z =
        zone_parse(slim_file(bytes, "\nEET-2EEST,M3.5.0/3,M10.5.0/4\n"), &err);
    assert_non_null(z);
    memset(bytes, 'x', sizeof bytes); /* what is kept is a copy */
    assert_int_equal(zone_offset(z, CHANGE - 1, &name), 3600);
    assert_string_equal(name, "LMT");
    assert_int_equal(zone_offset(z, CHANGE, &name), 3 * 3600);
    assert_string_equal(name, "EEST");
    assert_int_equal(zone_offset(z, JANUARY, &name), 2 * 3600);
    assert_string_equal(name, "EET");
    /* Half past three is there twice, and not at all. */
    assert_int_equal(zone_moment(z, AUTUMN / 86400, 210), AUTUMN - 1800);
    assert_int_equal(zone_moment(z, SPRING / 86400, 210), SPRING);
    zone_close(z);
}

void
what_is_no_rule_is_as_none(void **state)
{
    (void)state;
    static const char *const footers[] = {
        "",
        "\n",
        "\n\n",
        "\nEET-2", /* cut off */
        "EET-2\n",
        "\nEET-2 \n",
        "\nET-2\n",
        "\n<EET-2\n",
        "\n<EE_T>-2\n",
        "\nABCDEFGHIJKLMNOP-2\n",
        "\nEET\n",
        "\nEET-25\n",
        "\nEET-2:60\n",
        "\nEET-2EEST\n",
        "\nEET-2EEST,\n",
        "\nEET-2EEST,M3.5.0\n",
        "\nEET-2EEST,M3.5.0,\n",
        "\nEET-2EEST,M13.5.0,M10.5.0\n",
        "\nEET-2EEST,M3.0.0,M10.5.0\n",
        "\nEET-2EEST,M3.6.0,M10.5.0\n",
        "\nEET-2EEST,M3.5.7,M10.5.0\n",
        "\nEET-2EEST,M3.5,M10.5.0\n",
        "\nEET-2EEST,J0,J60\n",
        "\nEET-2EEST,J1,J366\n",
        "\nEET-2EEST,0,366\n",
        "\nEET-2EEST,M3.5.0/168,M10.5.0\n",
        "\nEET-2EEST,M3.5.0,M10.5.0/\n",
        "\nEET-2EEST,M3.5.0,M10.5.0,M11.1.0\n",
        "\nEET-99999999999999999999\n",
    };
    for (size_t i = 0; i < sizeof footers / sizeof footers[0]; i++) {
        char bytes[ZONE_BYTES];
        struct error err;
        const char *name;
        struct zone *z = zone_parse(slim_file(bytes, footers[i]), &err);
        assert_non_null(z);
        if (zone_offset(z, JULY, &name) != 3600)
            fail_msg("taken for a rule: %s", footers[i]);
        assert_string_equal(name, "LMT");
        zone_close(z);
    }
}

void
a_rule_has_its_changes_on_the_day_it_names(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        int64_t now;
        int32_t offset_s;
        const char *name;
    } rows[] = {
        { "UTC0", JULY, 0, "UTC" },
        { "<+0545>-5:45", JULY, 20700, "+0545" },
        { "<-00>0:00:01", JULY, -1, "-00" },
        /* The last Sunday of a month, an hour by the clock before it. */
        { "CET-1CEST,M3.5.0,M10.5.0/3", SPRING - 1, 3600, "CET" },
        { "CET-1CEST,M3.5.0,M10.5.0/3", SPRING, 7200, "CEST" },
        { "CET-1CEST,M3.5.0,M10.5.0/3", AUTUMN - 1, 7200, "CEST" },
        { "CET-1CEST,M3.5.0,M10.5.0/3", AUTUMN, 3600, "CET" },
        /* In the south summer is over new year. */
        { "AEST-10AEDT,M10.1.0,M4.1.0/3", JANUARY, 39600, "AEDT" },
        { "AEST-10AEDT,M10.1.0,M4.1.0/3", JULY, 36000, "AEST" },
        /* Ireland's summer is winter, and an hour less. */
        { "IST-1GMT0,M10.5.0,M3.5.0/1", JANUARY, 0, "GMT" },
        { "IST-1GMT0,M10.5.0,M3.5.0/1", JULY, 3600, "IST" },
        /* Half an hour more; times below zero and above a day. */
        { "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", JANUARY, 39600, "+11" },
        { "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", SPRING - 1, -7200, "-02" },
        { "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", SPRING, -3600, "-01" },
        { "EET-2EEST,M3.4.4/50,M10.4.4/50", SPRING - 90001, 7200, "EET" },
        { "EET-2EEST,M3.4.4/50,M10.4.4/50", JULY, 10800, "EEST" },
        /* 29 February is day 59 of its year; J60 is 1 March always. */
        { "AAA0BBB,59/0,300", LEAP_DAY - 1, 0, "AAA" },
        { "AAA0BBB,59/0,300", LEAP_DAY, 3600, "BBB" },
        { "AAA0BBB,J60/0,300", LEAP_DAY + 86399, 0, "AAA" },
        { "AAA0BBB,J60/0,300", LEAP_DAY + 86400, 3600, "BBB" },
        { "AAA0BBB,J59/0,300", LEAP_DAY - 79200, 3600, "BBB" },
        /* Summer for ever, over new year too. */
        { "XXX3EDT4,0/0,J365/23", 1925002799, -14400, "EDT" },
        { "XXX3EDT4,0/0,J365/23", 1925002800, -14400, "EDT" },
        /* Farther than any calendar. */
        { "CET-1CEST,M3.5.0,M10.5.0/3", INT64_MAX / 2, 3600, "CET" },
        { "CET-1CEST,M3.5.0,M10.5.0/3", INT64_MIN / 2, 3600, "CET" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct zone_rule rule;
        const char *name;
        assert_true(zone_rule_parse(text_of(rows[i].rule), &rule));
        int32_t offset = zone_rule_offset(&rule, rows[i].now, &name);
        if (offset != rows[i].offset_s || strcmp(name, rows[i].name) != 0)
            fail_msg("row %zu, %s: %d %s", i, rows[i].rule, (int)offset, name);
    }
}
