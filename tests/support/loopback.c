// SPDX-License-Identifier: MIT
#include "support/loopback.h"

#include "base/buffer.h"
#include "base/memory.h"
#include "support/answer.h"
#include "support/folder.h"
#include "support/h2.h"
#include "support/peer.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { HEAD_MAX_BYTES = 64 << 10, MAX_PATHS = 512, HANG_MS = 120000 };

/* What one path answers, and what it was asked. */
struct place {
    char *path;
    char *script; /* NULL: from the folder */
    char **heads;
    size_t head_count;
};

struct loopback {
    struct loopback_settings settings;
    int fd;
    int port;
    struct ssl_ctx_st *tls;
    char *ca_pem;
    FILE *log;
    pthread_t thread;
    pthread_mutex_t lock; /* guards all below */
    pthread_cond_t idle;
    struct place places[MAX_PATHS];
    size_t place_count;
    size_t connections;
    size_t open;
    size_t most_at_once;
    size_t tunnels;
    bool stopping;
};

struct connection {
    struct loopback *server;
    int fd;
};

static struct place *
place_of(struct loopback *l, const char *path)
{
    for (size_t i = 0; i < l->place_count; i++)
        if (strcmp(l->places[i].path, path) == 0)
            return &l->places[i];
    /* Nobody counts so many: those that are left share the last place. */
    if (l->place_count == MAX_PATHS)
        return &l->places[MAX_PATHS - 1];
    struct place *p = &l->places[l->place_count++];
    *p = (struct place){ .path = strdup(path) };
    return p;
}

static void
log_request(struct loopback *l, struct text head)
{
    if (l->log == NULL)
        return;
    for (size_t i = 0; i < head.len; i++) {
        if (head.ptr[i] == '\n' && i + 1 < head.len)
            fputc('\t', l->log);
        else if (head.ptr[i] != '\r' && head.ptr[i] != '\n')
            fputc(head.ptr[i], l->log);
    }
    fputc('\n', l->log);
    fflush(l->log);
}

/* Notes the request and writes its answer. */
static void
answer_request(struct loopback *l, struct text head, struct answer *a)
{
    struct text method, target, rest;
    text_cut(head, ' ', &method, &rest);
    text_cut(rest, ' ', &target, &rest);
    char path[4096];
    size_t host = text_find(target, TEXT("://"));
    if (host != SIZE_MAX) { /* we are the proxy */
        struct text at = text_sub(target, host + 3, SIZE_MAX);
        size_t slash = text_find(at, TEXT("/"));
        target = slash != SIZE_MAX ? text_sub(at, slash, SIZE_MAX) : TEXT("/");
    }
    snprintf(path, sizeof path, TEXT_FMT, TEXT_ARG(target));
    pthread_mutex_lock(&l->lock);
    log_request(l, head);
    struct place *p = place_of(l, path);
    size_t turn = p->head_count;
    p->heads = memory_grow(p->heads, turn + 1, sizeof *p->heads);
    p->heads[p->head_count++] = strndup(head.ptr, head.len);
    char *script = p->script != NULL ? strdup(p->script) : NULL;
    pthread_mutex_unlock(&l->lock);
    if (script == NULL)
        script = folder_answer(l->settings.folder, path, head);
    answer_make(a, text_of(script), l->settings.folder, head, turn);
    free(script);
}

static bool
is_stopping(struct loopback *l)
{
    pthread_mutex_lock(&l->lock);
    bool stopping = l->stopping;
    pthread_mutex_unlock(&l->lock);
    return stopping;
}

/* Waits, unless the other side or the server leaves. False: one has. */
static bool
linger(struct loopback *l, struct peer *p, int ms)
{
    for (int left = ms; left > 0; left -= 50) {
        if (is_stopping(l) || peer_has_gone(p, 0))
            return false;
        usleep((useconds_t)(left < 50 ? left : 50) * 1000);
    }
    return true;
}

/* False: the connection is over. */
static bool
play_step(struct loopback *l, struct peer *p, const struct step *s, bool *reset)
{
    const struct buffer *b = &s->bytes;
    switch (s->kind) {
    case STEP_SEND:
        return peer_write(p, b->ptr, b->len);
    case STEP_PAUSE:
        return linger(l, p, s->ms);
    case STEP_DRIP:
        for (size_t i = 0; i < b->len; i++)
            if (!peer_write(p, b->ptr + i, 1) || !linger(l, p, s->ms))
                return false;
        return true;
    case STEP_ENDLESS:
        while (!is_stopping(l) && peer_write(p, b->ptr, b->len))
            if (s->ms > 0 && !linger(l, p, s->ms))
                return false;
        return false;
    case STEP_HANG:
        linger(l, p, HANG_MS);
        return false;
    case STEP_RESET:
        *reset = true;
        return false;
    }
    return false;
}

/* The head of the next request in `b`, whose bytes it takes out. */
static bool
read_head(struct loopback *l, struct peer *p, struct buffer *b,
          struct buffer *head)
{
    for (;;) {
        size_t end = text_find(buffer_text(b), TEXT("\r\n\r\n"));
        if (end != SIZE_MAX) {
            buffer_clear(head);
            buffer_append(head, text_sub(buffer_text(b), 0, end + 2));
            b->len -= end + 4;
            memmove(b->ptr, b->ptr + end + 4, b->len);
            return true;
        }
        while (!peer_is_readable(p, 20))
            if (is_stopping(l))
                return false;
        char chunk[8192];
        size_t len = peer_read(p, chunk, sizeof chunk);
        if (len == 0 || !buffer_append(b, (struct text){ chunk, len }))
            return false;
    }
}

static void
copy_bytes(int from, int to, struct loopback *l)
{
    char bytes[16384];
    for (;;) {
        struct pollfd ends[2] = { { from, POLLIN, 0 }, { to, POLLIN, 0 } };
        if (is_stopping(l))
            return;
        if (poll(ends, 2, 50) <= 0)
            continue;
        for (int i = 0; i < 2; i++) {
            if (ends[i].revents == 0)
                continue;
            ssize_t len = recv(ends[i].fd, bytes, sizeof bytes, 0);
            if (len <= 0 ||
                send(ends[1 - i].fd, bytes, (size_t)len, MSG_NOSIGNAL) != len)
                return;
        }
    }
}

/* "CONNECT 127.0.0.1:PORT HTTP/1.1": whatever the name, on this machine. */
static void
tunnel(struct loopback *l, struct peer *p, struct text head)
{
    struct text target, port, rest;
    text_cut(text_sub(head, strlen("CONNECT "), SIZE_MAX), ' ', &target, &rest);
    text_cut(target, ':', &rest, &port);
    char number[8] = "";
    memcpy(number, port.ptr, port.len < 7 ? port.len : 7);
    struct sockaddr_in at = { .sin_family = AF_INET,
                              .sin_port =
                                  htons((uint16_t)strtol(number, NULL, 10)),
                              .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    pthread_mutex_lock(&l->lock);
    log_request(l, head);
    l->tunnels++;
    pthread_mutex_unlock(&l->lock);
    if (connect(fd, (struct sockaddr *)&at, sizeof at) == 0 &&
        peer_write(p, "HTTP/1.1 200 Connected\r\n\r\n", 26))
        copy_bytes(p->fd, fd, l);
    close(fd);
}

static void
converse_h2(struct loopback *l, struct peer *p)
{
    unsigned stream;
    bool goes_on = h2_greet(p);
    while (goes_on && (stream = h2_await(p)) != 0) {
        struct answer a;
        answer_request(l, TEXT("GET /h2 HTTP/2\r\n"), &a);
        goes_on = h2_answer(p, stream, &a);
        answer_finish(&a);
    }
}

static void
converse(struct loopback *l, struct peer *p, bool *reset)
{
    if (peer_is_h2(p)) {
        converse_h2(l, p);
        return;
    }
    struct buffer bytes, head;
    buffer_init(&bytes, HEAD_MAX_BYTES);
    buffer_init(&head, HEAD_MAX_BYTES);
    bool goes_on = true;
    while (goes_on && read_head(l, p, &bytes, &head)) {
        struct answer a;
        if (text_starts(buffer_text(&head), TEXT("CONNECT "))) {
            tunnel(l, p, buffer_text(&head));
            break;
        }
        answer_request(l, buffer_text(&head), &a);
        for (size_t i = 0; goes_on && i < a.step_count; i++)
            goes_on = play_step(l, p, &a.steps[i], reset);
        goes_on = goes_on && a.keep_alive;
        answer_finish(&a);
    }
    buffer_finish(&bytes);
    buffer_finish(&head);
}

static void *
serve(void *ctx)
{
    struct connection *c = ctx;
    struct loopback *l = c->server;
    struct peer p;
    bool reset = false;
    if (peer_open(&p, c->fd, l->tls))
        converse(l, &p, &reset);
    peer_close(&p, reset);
    free(c);
    pthread_mutex_lock(&l->lock);
    l->open--;
    pthread_cond_signal(&l->idle);
    pthread_mutex_unlock(&l->lock);
    return NULL;
}

static void *
listen_on(void *ctx)
{
    struct loopback *l = ctx;
    while (!is_stopping(l)) {
        if (l->settings.stuck) {
            usleep(20000);
            continue;
        }
        struct pollfd wait = { .fd = l->fd, .events = POLLIN };
        if (poll(&wait, 1, 20) <= 0)
            continue;
        int fd = accept4(l->fd, NULL, NULL, SOCK_CLOEXEC);
        if (fd < 0)
            continue;
        int one = 1;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        struct timeval patience = { .tv_sec = 30 };
        setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        struct connection *c = memory_new(1, sizeof *c);
        *c = (struct connection){ l, fd };
        pthread_mutex_lock(&l->lock);
        l->connections++;
        if (++l->open > l->most_at_once)
            l->most_at_once = l->open;
        pthread_mutex_unlock(&l->lock);
        pthread_t thread;
        if (pthread_create(&thread, NULL, serve, c) != 0)
            abort();
        pthread_detach(thread);
    }
    return NULL;
}

static bool
open_socket(struct loopback *l, struct error *err)
{
    bool six = l->settings.ipv6;
    l->fd = socket(six ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int one = 1;
    setsockopt(l->fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    struct sockaddr_in at = { .sin_family = AF_INET,
                              .sin_port = htons((uint16_t)l->settings.port),
                              .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    struct sockaddr_in6 at6 = { .sin6_family = AF_INET6,
                                .sin6_port = at.sin_port,
                                .sin6_addr = IN6ADDR_LOOPBACK_INIT };
    struct sockaddr *address =
        six ? (struct sockaddr *)&at6 : (struct sockaddr *)&at;
    socklen_t len = six ? sizeof at6 : sizeof at;
    if (l->fd < 0 || bind(l->fd, address, len) != 0 ||
        listen(l->fd, l->settings.stuck ? 0 : 128) != 0 ||
        getsockname(l->fd, address, &len) != 0)
        return error_set(err, ERROR_NETWORK, "cannot listen: %s",
                         strerror(errno));
    l->port = ntohs(six ? at6.sin6_port : at.sin_port);
    return true;
}

struct loopback *
loopback_start(const struct loopback_settings *settings, struct error *err)
{
    struct loopback *l = memory_new(1, sizeof *l);
    l->settings = *settings;
    pthread_mutex_init(&l->lock, NULL);
    pthread_cond_init(&l->idle, NULL);
    if (settings->log_file != NULL)
        l->log = fopen(settings->log_file, "ae");
    if (settings->tls)
        l->tls = peer_tls(settings->certificate, settings->h2, &l->ca_pem);
    if (!open_socket(l, err) ||
        pthread_create(&l->thread, NULL, listen_on, l) != 0) {
        free(l);
        return NULL;
    }
    return l;
}

void
loopback_stop(struct loopback *l)
{
    if (l == NULL)
        return;
    pthread_mutex_lock(&l->lock);
    l->stopping = true;
    pthread_mutex_unlock(&l->lock);
    pthread_join(l->thread, NULL);
    close(l->fd);
    pthread_mutex_lock(&l->lock);
    while (l->open > 0)
        pthread_cond_wait(&l->idle, &l->lock);
    pthread_mutex_unlock(&l->lock);
    for (size_t i = 0; i < l->place_count; i++) {
        struct place *p = &l->places[i];
        for (size_t k = 0; k < p->head_count; k++)
            free(p->heads[k]);
        free(p->heads);
        free(p->path);
        free(p->script);
    }
    if (l->log != NULL)
        fclose(l->log);
    if (l->tls != NULL)
        peer_tls_finish(l->tls);
    free(l->ca_pem);
    pthread_mutex_destroy(&l->lock);
    pthread_cond_destroy(&l->idle);
    free(l);
}

int
loopback_port(const struct loopback *l)
{
    return l->port;
}

bool
loopback_write_ca(const struct loopback *l, const char *path)
{
    FILE *f = fopen(path, "we");
    return f != NULL && fputs(l->ca_pem, f) >= 0 && fclose(f) == 0;
}

void
loopback_script(struct loopback *l, const char *path, const char *script)
{
    pthread_mutex_lock(&l->lock);
    struct place *p = place_of(l, path);
    free(p->script);
    p->script = strdup(script);
    pthread_mutex_unlock(&l->lock);
}

size_t
loopback_requests(struct loopback *l, const char *path)
{
    pthread_mutex_lock(&l->lock);
    size_t count = place_of(l, path)->head_count;
    pthread_mutex_unlock(&l->lock);
    return count;
}

char *
loopback_request(struct loopback *l, const char *path, size_t i)
{
    pthread_mutex_lock(&l->lock);
    struct place *p = place_of(l, path);
    char *head = i < p->head_count ? strdup(p->heads[i]) : NULL;
    pthread_mutex_unlock(&l->lock);
    return head;
}

size_t
loopback_connections(struct loopback *l)
{
    pthread_mutex_lock(&l->lock);
    size_t count = l->connections;
    pthread_mutex_unlock(&l->lock);
    return count;
}

size_t
loopback_tunnels(struct loopback *l)
{
    pthread_mutex_lock(&l->lock);
    size_t count = l->tunnels;
    pthread_mutex_unlock(&l->lock);
    return count;
}

size_t
loopback_most_at_once(struct loopback *l)
{
    pthread_mutex_lock(&l->lock);
    size_t count = l->most_at_once;
    pthread_mutex_unlock(&l->lock);
    return count;
}
