// SPDX-License-Identifier: MIT
/*
 * server DIR [--port-file FILE] [--log-file FILE] [--port N]
 *            [--tls --ca-file FILE [--h2] [--certificate KIND]] [--ipv6]
 *
 * Serves DIR on 127.0.0.1, prints the port, and goes on until it is ended.
 * NAME.answers beside a file scripts its answers (support/answer.h).
 */
#include "support/loopback.h"

#include <getopt.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool
write_port(const char *path, int port)
{
    /* Renamed into place, so that a waiting reader never sees half of it. */
    char temporary[4096];
    snprintf(temporary, sizeof temporary, "%s.new", path);
    FILE *f = fopen(temporary, "we");
    return f != NULL && fprintf(f, "%d\n", port) > 0 && fclose(f) == 0 &&
           rename(temporary, path) == 0;
}

static enum certificate
certificate_of(const char *name)
{
    static const char *const names[] = { "good", "expired", "not-yet", "other",
                                         "self-signed" };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(names[i], name) == 0)
            return (enum certificate)i;
    fprintf(stderr, "server: no certificate is '%s'\n", name);
    exit(2);
}

int
main(int argc, char **argv)
{
    static const struct option options[] = {
        { "port-file", required_argument, NULL, 'f' },
        { "log-file", required_argument, NULL, 'l' },
        { "ca-file", required_argument, NULL, 'c' },
        { "port", required_argument, NULL, 'p' },
        { "tls", no_argument, NULL, 't' },
        { "h2", no_argument, NULL, '2' },
        { "ipv6", no_argument, NULL, '6' },
        { "certificate", required_argument, NULL, 'k' },
        { 0 },
    };
    struct loopback_settings settings = { 0 };
    const char *port_file = NULL, *ca_file = NULL;
    for (int c; (c = getopt_long(argc, argv, "", options, NULL)) != -1;) {
        if (c == 'f')
            port_file = optarg;
        else if (c == 'l')
            settings.log_file = optarg;
        else if (c == 'c')
            ca_file = optarg;
        else if (c == 'p')
            settings.port = atoi(optarg);
        else if (c == 't')
            settings.tls = true;
        else if (c == '2')
            settings.h2 = true;
        else if (c == '6')
            settings.ipv6 = true;
        else if (c == 'k')
            settings.certificate = certificate_of(optarg);
        else
            return 2;
    }
    if (optind + 1 != argc) {
        fprintf(stderr, "usage: server DIR [--port-file FILE] [--log-file FILE]"
                        " [--port N] [--tls --ca-file FILE]\n");
        return 2;
    }
    settings.folder = argv[optind];
    signal(SIGPIPE, SIG_IGN);
    struct error err = { 0 };
    struct loopback *server = loopback_start(&settings, &err);
    if (server == NULL) {
        fprintf(stderr, "server: %s\n", err.message);
        return 1;
    }
    if (ca_file != NULL && !loopback_write_ca(server, ca_file))
        return 1;
    printf("%d\n", loopback_port(server));
    fflush(stdout);
    if (port_file != NULL && !write_port(port_file, loopback_port(server)))
        return 1;
    for (;;)
        pause();
}
