// SPDX-License-Identifier: MIT
#include "support/peer.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

bool
peer_open(struct peer *p, int fd, struct ssl_ctx_st *tls)
{
    *p = (struct peer){ .fd = fd };
    if (tls == NULL)
        return true;
    p->ssl = SSL_new(tls);
    SSL_set_fd(p->ssl, fd);
    return SSL_accept(p->ssl) == 1;
}

void
peer_close(struct peer *p, bool reset)
{
    if (p->ssl != NULL) {
        if (!reset)
            SSL_shutdown(p->ssl);
        SSL_free(p->ssl);
        ERR_clear_error();
    }
    if (reset) {
        struct linger none = { .l_onoff = 1 };
        setsockopt(p->fd, SOL_SOCKET, SO_LINGER, &none, sizeof none);
    } else {
        shutdown(p->fd, SHUT_WR);
    }
    close(p->fd);
}

size_t
peer_read(struct peer *p, char *bytes, size_t len)
{
    if (p->ssl != NULL) {
        int got = SSL_read(p->ssl, bytes, (int)len);
        return got > 0 ? (size_t)got : 0;
    }
    ssize_t got = read(p->fd, bytes, len);
    return got > 0 ? (size_t)got : 0;
}

bool
peer_is_readable(struct peer *p, int ms)
{
    struct pollfd wait = { .fd = p->fd, .events = POLLIN };
    return (p->ssl != NULL && SSL_pending(p->ssl) > 0) ||
           poll(&wait, 1, ms) > 0;
}

bool
peer_write(struct peer *p, const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t sent = p->ssl != NULL ? SSL_write(p->ssl, bytes, (int)len)
                                      : send(p->fd, bytes, len, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes += sent;
        len -= (size_t)sent;
    }
    return true;
}

bool
peer_has_gone(struct peer *p, int ms)
{
    struct pollfd wait = { .fd = p->fd, .events = POLLIN };
    if (poll(&wait, 1, ms) <= 0)
        return false;
    char byte;
    return recv(p->fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT) <= 0;
}

bool
peer_is_h2(const struct peer *p)
{
    const unsigned char *name = NULL;
    unsigned len = 0;
    if (p->ssl != NULL)
        SSL_get0_alpn_selected(p->ssl, &name, &len);
    return len == 2 && memcmp(name, "h2", 2) == 0;
}

static int
choose_h2(SSL *ssl, const unsigned char **out, unsigned char *out_len,
          const unsigned char *in, unsigned in_len, void *ctx)
{
    (void)ssl;
    (void)ctx;
    unsigned char *chosen;
    if (SSL_select_next_proto(&chosen, out_len, (const unsigned char *)"\2h2",
                              3, in, in_len) != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_NOACK;
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

static X509 *
certificate(EVP_PKEY *key, const char *name, X509 *issuer, EVP_PKEY *signer,
            long serial, long from_s, long days,
            const char *const (*extensions)[2])
{
    X509 *x = X509_new();
    X509_set_version(x, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x), serial);
    X509_gmtime_adj(X509_getm_notBefore(x), from_s);
    X509_gmtime_adj(X509_getm_notAfter(x), from_s + days * 86400);
    X509_set_pubkey(x, key);
    X509_NAME *subject = X509_get_subject_name(x);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
                               (const unsigned char *)name, -1, -1, 0);
    X509_set_issuer_name(x, X509_get_subject_name(issuer ? issuer : x));
    X509V3_CTX ctx;
    X509V3_set_ctx(&ctx, issuer ? issuer : x, x, NULL, NULL, 0);
    for (; (*extensions)[0] != NULL; extensions++) {
        X509_EXTENSION *e =
            X509V3_EXT_conf(NULL, &ctx, (*extensions)[0], (*extensions)[1]);
        X509_add_ext(x, e, -1);
        X509_EXTENSION_free(e);
    }
    X509_sign(x, signer, EVP_sha256());
    return x;
}

struct ssl_ctx_st *
peer_tls(enum certificate kind, bool h2, char **ca_pem)
{
    static const char *const authority[][2] = {
        { "basicConstraints", "critical,CA:TRUE" },
        { "keyUsage", "critical,keyCertSign,cRLSign" },
        { "subjectKeyIdentifier", "hash" },
        { NULL, NULL },
    };
    static const char *const server[][2] = {
        { "basicConstraints", "CA:FALSE" },
        /* The last: what an emulated machine calls this one. */
        { "subjectAltName", "IP:127.0.0.1,IP:::1,DNS:localhost,IP:10.0.2.100" },
        { NULL, NULL },
    };
    static const char *const other[][2] = {
        { "basicConstraints", "CA:FALSE" },
        { "subjectAltName", "DNS:other.example" },
        { NULL, NULL },
    };
    long day = 86400;
    long from_s = kind == CERTIFICATE_EXPIRED   ? -3 * day
                  : kind == CERTIFICATE_NOT_YET ? day
                                                : -day;
    bool is_own = kind == CERTIFICATE_SELF_SIGNED;
    EVP_PKEY *ca_key = EVP_EC_gen("P-256");
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *ca = certificate(ca_key, "motograph tests", NULL, ca_key, 1, -day,
                           3650, authority);
    X509 *leaf = certificate(key, "localhost", is_own ? NULL : ca,
                             is_own ? key : ca_key, 2, from_s, 2,
                             kind == CERTIFICATE_OTHER_NAME ? other : server);
    BIO *pem = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(pem, ca);
    char *bytes;
    long len = BIO_get_mem_data(pem, &bytes);
    *ca_pem = strndup(bytes, (size_t)len);
    BIO_free(pem);
    SSL_CTX *tls = SSL_CTX_new(TLS_server_method());
    if (h2)
        SSL_CTX_set_alpn_select_cb(tls, choose_h2, NULL);
    SSL_CTX_use_certificate(tls, leaf);
    SSL_CTX_use_PrivateKey(tls, key);
    X509_free(leaf);
    X509_free(ca);
    EVP_PKEY_free(key);
    EVP_PKEY_free(ca_key);
    return tls;
}

void
peer_tls_finish(struct ssl_ctx_st *tls)
{
    SSL_CTX_free(tls);
}
