// SPDX-License-Identifier: MIT
#include "fleet/library.h"

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

static const char soname[] = "libmosquitto.so.1";

static const struct {
    const char *name;
    size_t offset;
} functions[] = {
    { "mosquitto_lib_init", offsetof(struct library, lib_init) },
    { "mosquitto_lib_cleanup", offsetof(struct library, lib_cleanup) },
    { "mosquitto_new", offsetof(struct library, create) },
    { "mosquitto_destroy", offsetof(struct library, destroy) },
    { "mosquitto_int_option", offsetof(struct library, int_option) },
    { "mosquitto_username_pw_set", offsetof(struct library, username_pw_set) },
    { "mosquitto_tls_set", offsetof(struct library, tls_set) },
    { "mosquitto_will_set", offsetof(struct library, will_set) },
    { "mosquitto_connect_bind_v5", offsetof(struct library, connect_bind) },
    { "mosquitto_disconnect", offsetof(struct library, disconnect) },
    { "mosquitto_loop_read", offsetof(struct library, loop_read) },
    { "mosquitto_loop_write", offsetof(struct library, loop_write) },
    { "mosquitto_loop_misc", offsetof(struct library, loop_misc) },
    { "mosquitto_socket", offsetof(struct library, socket) },
    { "mosquitto_want_write", offsetof(struct library, want_write) },
    { "mosquitto_publish", offsetof(struct library, publish) },
    { "mosquitto_subscribe_v5", offsetof(struct library, subscribe) },
    { "mosquitto_connect_v5_callback_set",
      offsetof(struct library, on_connect) },
    { "mosquitto_disconnect_v5_callback_set",
      offsetof(struct library, on_disconnect) },
    { "mosquitto_message_callback_set", offsetof(struct library, on_message) },
    { "mosquitto_publish_callback_set", offsetof(struct library, on_publish) },
    { "mosquitto_log_callback_set", offsetof(struct library, on_log) },
    { "mosquitto_strerror", offsetof(struct library, strerror) },
    { "mosquitto_reason_string", offsetof(struct library, reason_string) },
    { "mosquitto_connack_string", offsetof(struct library, connack_string) },
    { "mosquitto_property_add_int32",
      offsetof(struct library, property_add_int32) },
    { "mosquitto_property_free_all",
      offsetof(struct library, property_free_all) },
};

bool
library_open(struct library *l, struct error *err)
{
    *l = (struct library){ .handle = dlopen(soname, RTLD_NOW | RTLD_LOCAL) };
    if (l->handle == NULL)
        return error_set(err, ERROR_CONFIG,
                         "mqtt needs %s, which is not installed: apt install "
                         "libmosquitto1",
                         soname);
    for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++) {
        void *symbol = dlsym(l->handle, functions[i].name);
        if (symbol == NULL) {
            dlclose(l->handle);
            l->handle = NULL;
            return error_set(err, ERROR_CONFIG,
                             "%s has no %s: it is older than version 2", soname,
                             functions[i].name);
        }
        /* POSIX promises that a function's address fits a pointer. */
        memcpy((char *)l + functions[i].offset, &symbol, sizeof symbol);
    }
    l->lib_init();
    return true;
}

void
library_close(struct library *l)
{
    if (l->handle == NULL)
        return;
    l->lib_cleanup();
    dlclose(l->handle);
    l->handle = NULL;
}
