// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "fleet/fleet.h"

struct arena;
struct config;
struct config_mqtt;

/*
 * What the fleet is to do by the section mqtt, the environment and the
 * password's file. Lives in `arena` and borrows from `config`. False: one of
 * them cannot be used, and which.
 */
bool mqtt_settings(struct arena *arena, const struct config *config,
                   struct fleet_settings *out, struct error *err);

/* Whether a URL that has a scheme and a host can be a broker's; if not, why. */
bool mqtt_check_broker(struct text url, struct error *err);

/* Whether a broker would find the same machine in the same part. */
bool mqtt_is_same_part(const struct config_mqtt *a,
                       const struct config_mqtt *b);

/* Whether nothing would be different. */
bool mqtt_is_same(const struct config_mqtt *a, const struct config_mqtt *b);
