// SPDX-License-Identifier: MIT
#define LOG_ROOM "fleet"
#include "fleet/client_parts.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/log.h"

void
client_complain(struct client *c, const char *fmt, ...)
{
    struct error line;
    char text[300];
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    error_set(&line, ERROR_NETWORK, "%s:%d %s", c->settings.host,
              c->settings.port, text);
    snprintf(c->problem, sizeof c->problem, "%s", line.message);
    uint64_t hash = text_hash(text_of(c->problem));
    if (hash != c->told)
        log_warning("%s; the wall goes on, and it is tried again", c->problem);
    c->told = hash;
}

/* MQTT 5 section 2.4, MQTT 3.1.1 section 3.2.2.3. */
void
client_refuse(struct client *c, int code)
{
    const char *why = c->version == VERSION_5 ? c->library.reason_string(code)
                                              : c->library.connack_string(code);
    bool is_old = c->version == VERSION_311;
    c->is_refused = true;
    if (code == MQTT_RC_UNSUPPORTED_PROTOCOL_VERSION || code == 1) {
        c->version = is_old ? VERSION_5 : VERSION_311;
        if (is_old)
            client_complain(c, "speaks neither MQTT 5 nor 3.1.1");
        else
            c->failures = 0; /* asked again at once, in the older one */
    } else if (code == MQTT_RC_BAD_USERNAME_OR_PASSWORD || code == 4) {
        client_complain(c, "refuses the user or the password: check mqtt.user "
                           "and the password");
    } else if (code == MQTT_RC_NOT_AUTHORIZED || code == 5) {
        client_complain(c,
                        "does not let %s in: check mqtt.user, the password and "
                        "the broker's rules",
                        c->settings.user != NULL ? c->settings.user
                                                 : "somebody without a name");
    } else {
        client_complain(c, "refuses us: %s", why);
    }
}

void
client_explain(struct client *c, int code)
{
    const char *says = c->library_says;
    if (c->is_refused)
        return;
    if (code == MOSQ_ERR_TLS && strstr(says, "verify failed") != NULL)
        client_complain(c,
                        "shows a certificate that is not trusted or not its "
                        "own: check mqtt.ca_file and the name in mqtt.broker");
    else if (code == MOSQ_ERR_TLS)
        client_complain(c, "and TLS do not agree: %s",
                        says[0] != '\0' ? says : "no reason is known");
    else if (code == MOSQ_ERR_EAI)
        client_complain(c, "is not to be found: the name has no address");
    else if (code == MOSQ_ERR_ERRNO)
        client_complain(c, "cannot be reached: %s", strerror(errno));
    else if (!c->is_up &&
             (code == MOSQ_ERR_CONN_LOST || code == MOSQ_ERR_PROTOCOL ||
              code == MOSQ_ERR_MALFORMED_PACKET || code == MOSQ_ERR_NOMEM))
        client_complain(c,
                        "does not speak MQTT%s: is it a broker, and is this "
                        "its port?",
                        c->settings.is_tls ? "" : " here");
    else if (code == MOSQ_ERR_KEEPALIVE)
        client_complain(c, "has fallen silent");
    else
        client_complain(c, "is lost: %s", c->library.strerror(code));
}
