// SPDX-License-Identifier: MIT
#include "app/sandbox.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "app/config.h"
#include "app/config_source.h"
#include "app/data.h"
#include "base/arena.h"
#include "desk/local.h"
#include "markup/iri.h"

#define LOG_ROOM "app"
#include "base/log.h"

/*
 * The kernel's numbers (Documentation/userspace-api/landlock.rst), written
 * down here because headers are older than kernels.
 */
enum {
    SYS_CREATE_RULESET = 444,
    SYS_ADD_RULE = 445,
    SYS_RESTRICT_SELF = 446,
    WANT_VERSION = 1,
    RULE_PATH_BENEATH = 1,
};

enum {
    MAY_EXECUTE = 1 << 0,
    MAY_WRITE = 1 << 1,
    MAY_READ = 1 << 2,
    MAY_LIST = 1 << 3,
    MAY_REMOVE_FOLDERS = 1 << 4,
    MAY_REMOVE_FILES = 1 << 5,
    MAY_MAKE_FOLDERS = 1 << 7,
    MAY_MAKE_FILES = 1 << 8,
    MAY_MAKE_SOCKETS = 1 << 9,
    MAY_MOVE = 1 << 13,     /* version 2 */
    MAY_TRUNCATE = 1 << 14, /* version 3 */
    MAY_CONTROL = 1 << 15,  /* ioctl of devices, version 5 */

    TO_READ = MAY_READ | MAY_LIST,
    TO_USE = TO_READ | MAY_WRITE | MAY_CONTROL,
    TO_KEEP = TO_READ | MAY_WRITE | MAY_REMOVE_FOLDERS | MAY_REMOVE_FILES |
              MAY_MAKE_FOLDERS | MAY_MAKE_FILES | MAY_MAKE_SOCKETS | MAY_MOVE |
              MAY_TRUNCATE,
    OF_FILES = MAY_WRITE | MAY_READ | MAY_TRUNCATE | MAY_CONTROL,
};

/* struct landlock_ruleset_attr of version 6, and the rule's. */
struct ruleset {
    uint64_t files;
    uint64_t ports;  /* version 4 */
    uint64_t scoped; /* version 6 */
};

struct rule {
    uint64_t allowed;
    int32_t fd;
} __attribute__((packed));

struct sandbox {
    int fd;
    uint64_t handled;
};

/* A path that is not there needs no rule. */
static void
allow(const struct sandbox *s, const char *path, uint64_t what)
{
    struct stat info;
    int fd = path != NULL ? open(path, O_PATH | O_CLOEXEC) : -1;
    if (fd < 0)
        return;
    struct rule rule = { .allowed = what & s->handled, .fd = fd };
    if (fstat(fd, &info) == 0 && !S_ISDIR(info.st_mode))
        rule.allowed &= OF_FILES;
    syscall(SYS_ADD_RULE, s->fd, RULE_PATH_BENEATH, &rule, 0);
    close(fd);
}

/* The folder that the file at `path` stands in, or shall stand in. */
static void
allow_beside(const struct sandbox *s, const char *path, uint64_t what)
{
    struct text folder = config_source_folder(path);
    struct arena *arena = arena_create();
    allow(s, folder.len > 0 ? arena_string(arena, folder) : ".", what);
    arena_destroy(arena);
}

/* All but homes: libraries, fonts, certificates, names of hosts, /proc. */
static void
allow_system(const struct sandbox *s)
{
    DIR *root = opendir("/");
    char path[300];
    if (root == NULL)
        return;
    for (struct dirent *d; (d = readdir(root)) != NULL;) {
        if (d->d_name[0] == '.' || strcmp(d->d_name, "home") == 0 ||
            strcmp(d->d_name, "root") == 0)
            continue;
        snprintf(path, sizeof path, "/%s", d->d_name);
        allow(s, path, TO_READ);
    }
    closedir(root);
    /* Displays, keyboards, sound; brightness; names of threads. Whose they
     * are decides, as before. */
    allow(s, "/dev", TO_USE);
    allow(s, "/sys", TO_USE);
    allow(s, "/proc", TO_USE);
    allow(s, "/dev/shm", TO_KEEP);
}

/* Of the own home what is not hidden, and what a picture needs. */
static void
allow_home(const struct sandbox *s)
{
    static const char *const hidden[] = { ".fonts",
                                          ".fonts.conf",
                                          ".fontconfig",
                                          ".config/fontconfig",
                                          ".drirc",
                                          ".XCompose",
                                          ".Xauthority",
                                          ".config/motograph",
                                          ".icons",
                                          ".local/share/fonts",
                                          ".local/share/motograph",
                                          ".asoundrc" };
    const char *home = getenv("HOME");
    DIR *folder = home != NULL ? opendir(home) : NULL;
    char path[4096];
    if (folder == NULL)
        return;
    allow(s, home, MAY_LIST);
    for (struct dirent *d; (d = readdir(folder)) != NULL;) {
        snprintf(path, sizeof path, "%s/%s", home, d->d_name);
        if (d->d_name[0] != '.')
            allow(s, path, TO_READ);
    }
    closedir(folder);
    for (size_t i = 0; i < sizeof hidden / sizeof hidden[0]; i++) {
        snprintf(path, sizeof path, "%s/%s", home, hidden[i]);
        allow(s, path, TO_READ);
    }
    snprintf(path, sizeof path, "%s/.cache", home); /* of fonts and shaders */
    allow(s, path, TO_KEEP);
}

static void
allow_variable(const struct sandbox *s, const char *name, uint64_t what)
{
    const char *path = getenv(name);
    if (path != NULL && path[0] == '/')
        allow(s, path, what);
}

/* The files that the configuration names, and their neighbours. */
static void
allow_config(const struct sandbox *s, const struct config *c)
{
    struct arena *arena = arena_create();
    if (c->path != NULL)
        allow_beside(s, c->path, TO_READ);
    else
        allow_variable(s, "XDG_CONFIG_HOME", TO_READ);
    if (c->network.ca_file.len > 0)
        allow_beside(s, arena_string(arena, c->network.ca_file), TO_READ);
    const struct text trust[] = { c->mqtt.password_file, c->mqtt.ca_file,
                                  c->mqtt.cert_file, c->mqtt.key_file };
    for (size_t i = 0; i < sizeof trust / sizeof trust[0]; i++)
        if (trust[i].len > 0)
            allow(s, arena_string(arena, trust[i]), TO_READ);
    for (size_t i = 0; i < c->feed_count; i++) {
        struct text url = c->feeds[i].order.url;
        if (iri_is_file(url))
            allow_beside(s, local_path(arena, url), TO_READ);
        if (c->feeds[i].logo.len > 0)
            allow_beside(s, arena_string(arena, c->feeds[i].logo), TO_READ);
    }
    for (size_t i = 0; i < c->style.font_count; i++)
        if (text_find(c->style.fonts[i], TEXT("/")) != SIZE_MAX)
            allow_beside(s, arena_string(arena, c->style.fonts[i]), TO_READ);
    if (text_find(c->theme, TEXT("/")) != SIZE_MAX)
        allow_beside(s, arena_string(arena, c->theme), TO_READ);
    const char *data = data_path(arena, "demo/motograph.yaml");
    if (data != NULL)
        allow_beside(s,
                     config_source_folder(data).len > 0
                         ? arena_string(arena, config_source_folder(data))
                         : data,
                     TO_READ);
    arena_destroy(arena);
}

static void
allow_all(const struct sandbox *s, const struct sandbox_places *p)
{
    allow_system(s);
    allow_home(s);
    allow_config(s, p->config);
    allow_variable(s, "MOTOGRAPH_DATA", TO_READ);
    allow_variable(s, "XDG_RUNTIME_DIR", TO_KEEP); /* Wayland's, sound's */
    allow_variable(s, "XDG_CACHE_HOME", TO_KEEP);
    allow_variable(s, "CACHE_DIRECTORY", TO_KEEP);
    allow_variable(s, "RUNTIME_DIRECTORY", TO_KEEP);
    allow_variable(s, "XAUTHORITY", TO_READ);
    allow_variable(s, "SSL_CERT_FILE", TO_READ);
    allow_variable(s, "SSL_CERT_DIR", TO_READ);
    allow(s, "/var/cache/fontconfig", TO_KEEP);
    allow(s, p->state_dir, TO_KEEP);
    if (p->stats_path != NULL)
        allow_beside(s, p->stats_path, TO_KEEP);
}

/* What this kernel can withhold. */
static uint64_t
handled_by(long version)
{
    uint64_t all = (1 << 13) - 1;
    if (version >= 2)
        all |= MAY_MOVE;
    if (version >= 3)
        all |= MAY_TRUNCATE;
    return version >= 5 ? all | MAY_CONTROL : all;
}

void
sandbox_enter(const struct sandbox_places *places)
{
    const char *wish = getenv("MOTOGRAPH_SANDBOX");
    if (wish != NULL && strcmp(wish, "off") == 0) {
        log_warning("Landlock: left out, as MOTOGRAPH_SANDBOX says");
        return;
    }
    long version = syscall(SYS_CREATE_RULESET, NULL, 0, WANT_VERSION);
    if (version < 1) {
        log_info("Landlock: this kernel has none (%s); going on without it",
                 strerror(errno));
        return;
    }
    struct ruleset set = { .files = handled_by(version) };
    size_t size = sizeof set.files;
    if (version >= 4) {
        set.ports = 1; /* listening; feeds are at any port, so not asking */
        size = sizeof set.files + sizeof set.ports;
    }
    if (version >= 6) {
        set.scoped = 2; /* signals; X11 needs the other, abstract sockets */
        size = sizeof set;
    }
    struct sandbox s = { .fd = (int)syscall(SYS_CREATE_RULESET, &set, size, 0),
                         .handled = set.files };
    if (s.fd >= 0)
        allow_all(&s, places);
    bool is_in = s.fd >= 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                 syscall(SYS_RESTRICT_SELF, s.fd, 0) == 0;
    if (is_in)
        log_info("Landlock: shut in, version %ld; writes below %s and to "
                 "caches only",
                 version,
                 places->state_dir != NULL ? places->state_dir : "nothing");
    else
        log_warning("Landlock: %s; going on without it", strerror(errno));
    if (s.fd >= 0)
        close(s.fd);
}
