// SPDX-License-Identifier: MIT
#include "net/version.h"

#include <curl/curl.h>
#include <zlib.h>

#include "base/buffer.h"

void
transport_version(struct buffer *out)
{
    const curl_version_info_data *info = curl_version_info(CURLVERSION_NOW);
    const char *tls = info->ssl_version;
    buffer_format(out, "libcurl %s%s%s%s\n", info->version,
                  tls != NULL ? " (" : "", tls != NULL ? tls : "",
                  tls != NULL ? ")" : "");
    buffer_format(out, "zlib %s\n", zlibVersion());
}
