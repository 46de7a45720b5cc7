// SPDX-License-Identifier: MIT
#pragma once

#include <mosquitto.h>
#include <mqtt_protocol.h>

#include "base/error.h"

/*
 * libmosquitto as far as we use it, opened when a broker is configured and not
 * before: a wall by itself has not one page of it in memory. The types are
 * those of its header.
 */
struct library {
    void *handle;
    __typeof__(mosquitto_lib_init) *lib_init;
    __typeof__(mosquitto_lib_cleanup) *lib_cleanup;
    __typeof__(mosquitto_new) *create;
    __typeof__(mosquitto_destroy) *destroy;
    __typeof__(mosquitto_int_option) *int_option;
    __typeof__(mosquitto_username_pw_set) *username_pw_set;
    __typeof__(mosquitto_tls_set) *tls_set;
    __typeof__(mosquitto_will_set) *will_set;
    __typeof__(mosquitto_connect_bind_v5) *connect_bind;
    __typeof__(mosquitto_disconnect) *disconnect;
    __typeof__(mosquitto_loop_read) *loop_read;
    __typeof__(mosquitto_loop_write) *loop_write;
    __typeof__(mosquitto_loop_misc) *loop_misc;
    __typeof__(mosquitto_socket) *socket;
    __typeof__(mosquitto_want_write) *want_write;
    __typeof__(mosquitto_publish) *publish;
    __typeof__(mosquitto_subscribe_v5) *subscribe;
    __typeof__(mosquitto_connect_v5_callback_set) *on_connect;
    __typeof__(mosquitto_disconnect_v5_callback_set) *on_disconnect;
    __typeof__(mosquitto_message_callback_set) *on_message;
    __typeof__(mosquitto_publish_callback_set) *on_publish;
    __typeof__(mosquitto_log_callback_set) *on_log;
    __typeof__(mosquitto_strerror) *strerror;
    __typeof__(mosquitto_reason_string) *reason_string;
    __typeof__(mosquitto_connack_string) *connack_string;
    __typeof__(mosquitto_property_add_int32) *property_add_int32;
    __typeof__(mosquitto_property_free_all) *property_free_all;
};

/* False: it is not installed, or not what we know. */
bool library_open(struct library *l, struct error *err);
void library_close(struct library *l);
