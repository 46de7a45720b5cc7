// SPDX-License-Identifier: MIT
#include "support/folder.h"

#include "base/buffer.h"
#include "support/answer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

/* The target's path, percent-decoded; false when it would leave the folder. */
static bool
decode(const char *target, char *out, size_t cap)
{
    size_t len = 0;
    for (const char *c = target; *c != '\0' && *c != '?' && *c != '#'; c++) {
        if (len + 1 >= cap)
            return false;
        unsigned value;
        if (*c == '%' && sscanf(c + 1, "%2x", &value) == 1) {
            out[len++] = (char)value;
            c += 2;
        } else {
            out[len++] = *c;
        }
    }
    out[len] = '\0';
    return out[0] == '/' && strstr(out, "/..") == NULL;
}

char *
folder_answer(const char *folder, const char *target, struct text head)
{
    char name[2048], path[4096], scripted[4200];
    struct stat info;
    if (folder == NULL || !decode(target, name, sizeof name))
        return strdup("status 404 Not Found\nbody not here\n");
    snprintf(path, sizeof path, "%s%s", folder, name);
    snprintf(scripted, sizeof scripted, "%s.answers", path);
    struct buffer b;
    buffer_init(&b, 1 << 20);
    if (answer_read_file(scripted, &b)) {
        char *script = strndup(b.ptr != NULL ? b.ptr : "", b.len);
        buffer_finish(&b);
        return script;
    }
    if (stat(path, &info) == 0 && S_ISDIR(info.st_mode)) {
        snprintf(path + strlen(path), sizeof path - strlen(path),
                 "/index.html");
        snprintf(name + strlen(name), sizeof name - strlen(name),
                 "/index.html");
    }
    if (stat(path, &info) != 0 || !S_ISREG(info.st_mode)) {
        buffer_finish(&b);
        return strdup("status 404 Not Found\nbody not here\n");
    }
    char date[64];
    struct tm tm;
    strftime(date, sizeof date, "%a, %d %b %Y %H:%M:%S GMT",
             gmtime_r(&info.st_mtime, &tm));
    buffer_format(&b, "header Content-Type: %s\netag \"%llx-%llx\"\n",
                  answer_content_type(path), (long long)info.st_size,
                  (long long)info.st_mtime);
    /* RFC 9110 13.1.3: If-None-Match goes first where both are sent. */
    buffer_format(&b, "%s %s\nfile %s\n",
                  answer_field(head, "If-None-Match").len > 0
                      ? "header Last-Modified:"
                      : "modified",
                  date, name + 1);
    char *script = strndup(b.ptr, b.len);
    buffer_finish(&b);
    return script;
}
