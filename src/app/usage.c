// SPDX-License-Identifier: MIT
#include "app/usage.h"

#include <errno.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "app/argument.h"
#include "app/command.h"
#include "app/config.h"
#include "base/buffer.h"

enum {
    FLAGS_MAX = 16,
    FLAGS_FIRST = 256, /* getopt_long(3)'s answers begin behind characters */
};

int
usage_failed(const char *command, const struct error *err)
{
    fprintf(stderr, "motograph %s: %s\n", command, err->message);
    return STATUS_FAILED;
}

int
usage_failed_at(const char *command, const char *path, const struct error *err)
{
    fprintf(stderr, "motograph %s: %s: %s\n", command, path, err->message);
    return STATUS_FAILED;
}

int
usage_wrong(const char *command, const char *fmt, ...)
{
    fprintf(stderr, "motograph %s: ", command);
    va_list args;
    va_start(args, fmt);
    vfprintf(stderr, fmt, args);
    va_end(args);
    fprintf(stderr, "; see motograph %s --help\n", command);
    return STATUS_USAGE;
}

/* What getopt_long(3) has to know of a list of flags; how many there are. */
static int
flags_tell(const struct usage_flag *flags, struct option out[FLAGS_MAX + 2])
{
    int count = 0;
    for (; flags[count].name != NULL && count < FLAGS_MAX; count++) {
        const struct usage_flag *f = &flags[count];
        out[count] =
            (struct option){ .name = f->name,
                             .has_arg = f->given != NULL ? no_argument
                                        : f->is_optional ? optional_argument
                                                         : required_argument,
                             .val = FLAGS_FIRST + count };
    }
    out[count] = (struct option){ .name = "help", .val = 'h' };
    out[count + 1] = (struct option){ .name = NULL };
    return count;
}

/* False: its value is nothing of the kind. */
static bool
flag_take(const struct usage_flag *f, const char *value)
{
    if (f->given != NULL)
        *f->given = true;
    else if (f->value != NULL)
        *f->value = value;
    else if (f->text != NULL)
        *f->text = text_of(value);
    else if (f->us != NULL)
        return argument_seconds(value, f->us);
    else if (f->number != NULL)
        return argument_number(value, f->least, f->most, f->number);
    else
        return f->read(value, f->to);
    return true;
}

static int
flag_complain(const char *command, const struct usage_flag *f,
              const char *value)
{
    char range[64] = "";
    if (f->number != NULL && f->most != INT64_MAX)
        snprintf(range, sizeof range, ", %lld to %lld", (long long)f->least,
                 (long long)f->most);
    return usage_wrong(command, "--%s%c%s%s, not '%s'", f->name,
                       f->is_optional ? '=' : ' ', f->wanted, range, value);
}

int
usage_read(const char *command, const char *help,
           const struct usage_flag *flags, int argc, char **argv)
{
    struct option options[FLAGS_MAX + 2];
    int count = flags_tell(flags, options);
    opterr = 0;
    for (int c; (c = getopt_long(argc, argv, ":h", options, NULL)) != -1;) {
        const struct usage_flag *f = &flags[c - FLAGS_FIRST];
        if (c == 'h')
            return usage_help(help);
        if (c < FLAGS_FIRST || c >= FLAGS_FIRST + count)
            return usage_wrong(
                command, c == ':' ? "'%s' needs a value" : "no option '%s'",
                argv[optind - 1]);
        if (!flag_take(f, optarg))
            return flag_complain(command, f, optarg);
    }
    return USAGE_GO_ON;
}

const struct config *
usage_config(const char *path)
{
    struct buffer problems;
    buffer_init(&problems, CONFIG_MAX_BYTES);
    const struct config *config = config_load(path, &problems);
    usage_print(stderr, buffer_text(&problems));
    buffer_finish(&problems);
    return config;
}

int
usage_help(const char *text)
{
    return usage_print(stdout, text_of(text)) ? STATUS_DONE
                                              : usage_unwritten("--help");
}

int
usage_unwritten(const char *command)
{
    fprintf(stderr, "motograph %s: standard output cannot be written: %s\n",
            command, errno != 0 ? strerror(errno) : "it is closed");
    return STATUS_FAILED;
}

bool
usage_print(FILE *file, struct text text)
{
    bool fine =
        text.len == 0 || fwrite(text.ptr, 1, text.len, file) == text.len;
    return fflush(file) == 0 && fine;
}
