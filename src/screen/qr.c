// SPDX-License-Identifier: MIT
#include "screen/qr.h"

#include <string.h>

#include <qrencode.h>

enum { LINK_MAX = 250 };

static bool
is_web(struct text link)
{
    struct text head, rest;
    if (link.len > LINK_MAX || !text_cut(link, ':', &head, &rest) ||
        !text_starts(rest, TEXT("//")) || rest.len < 3)
        return false;
    for (size_t i = 0; i < link.len; i++)
        if ((unsigned char)link.ptr[i] <= ' ' || link.ptr[i] == 0x7F)
            return false;
    return text_eq_nocase(head, TEXT("http")) ||
           text_eq_nocase(head, TEXT("https"));
}

bool
qr_make(struct text link, struct qr *out)
{
    char string[LINK_MAX + 1];
    memset(out, 0, sizeof *out);
    if (!is_web(link))
        return false;
    memcpy(string, link.ptr, link.len);
    string[link.len] = '\0';
    QRcode *code = QRcode_encodeString8bit(string, 0, QR_ECLEVEL_L);
    if (code == NULL)
        return false;
    /* The version is the smallest; a better level may fit into it as well. */
    for (int level = QR_ECLEVEL_Q; level > QR_ECLEVEL_L; level--) {
        QRcode *better =
            QRcode_encodeString8bit(string, code->version, (QRecLevel)level);
        if (better != NULL && better->version == code->version) {
            QRcode_free(code);
            code = better;
            break;
        }
        QRcode_free(better);
    }
    if (code->width <= QR_MODULES) {
        out->side = code->width;
        for (int i = 0; i < code->width * code->width; i++)
            out->modules[i] = (code->data[i] & 1) != 0;
    }
    QRcode_free(code);
    return out->side > 0;
}

int
qr_module_px(const struct qr *qr, int px)
{
    int module = px / (qr->side + 2 * QR_QUIET);
    return qr->side > 0 && module >= QR_MODULE_PX ? module : 0;
}
