// SPDX-License-Identifier: MIT
#include "fleet/discovery.h"

#include "base/buffer.h"
#include "fleet/quote.h"

/* What our status has to say, while there is a display and when there is not. */
#define SHOWN "(value_json.display or {})"

enum topics_used {
    USES_STATUS = 1,
    USES_COMMAND = 2,
    USES_BRIGHTNESS = 4,
    USES_MESSAGE = 8,
};

/*
 * An entity: its key, which is part of its unique_id, too; its platform; its
 * topics; the rest as JSON. Names of fields and what they may be are those of
 * the documentation of Home Assistant's integrations sensor.mqtt, light.mqtt,
 * switch.mqtt, button.mqtt, text.mqtt and binary_sensor.mqtt. A status is said
 * once a minute at least: after three of them nothing is known any more.
 */
static const struct {
    const char *key;
    const char *platform;
    const char *name;
    int uses;
    const char *rest;
} entities[] = {
    { "headline", "sensor", "Headline", USES_STATUS,
      ",\"icon\":\"mdi:newspaper-variant-outline\",\"expire_after\":200,"
      "\"value_template\":"
      "\"{{ (" SHOWN ".headline | default('None', true))[:255] }}\"" },
    { "failing_feeds", "sensor", "Failing feeds", USES_STATUS,
      ",\"icon\":\"mdi:rss-off\",\"state_class\":\"measurement\","
      "\"unit_of_measurement\":\"feeds\",\"expire_after\":200,"
      "\"entity_category\":\"diagnostic\",\"value_template\":"
      "\"{{ " SHOWN ".feeds | default([], true) | selectattr('status', 'eq', "
      "'error') | list | count }}\"" },
    { "missed_frames", "sensor", "Missed frames", USES_STATUS,
      ",\"icon\":\"mdi:timer-alert-outline\",\"state_class\":"
      "\"total_increasing\",\"unit_of_measurement\":\"frames\","
      "\"expire_after\":200,\"entity_category\":\"diagnostic\","
      "\"value_template\":\"{{ (" SHOWN ".frames or {}).missed | default(0) "
      "}}\"" },
    { "problem", "binary_sensor", "Problem", USES_STATUS,
      ",\"device_class\":\"problem\",\"expire_after\":200,"
      "\"entity_category\":\"diagnostic\","
      "\"value_template\":\"{{ 'ON' if value_json.problem else 'OFF' }}\"" },
    { "brightness", "light", "Brightness",
      USES_STATUS | USES_COMMAND | USES_BRIGHTNESS,
      ",\"icon\":\"mdi:television-ambient-light\",\"payload_on\":\"on\","
      "\"payload_off\":\"off\",\"state_value_template\":"
      "\"{{ 'on' if " SHOWN ".on | default(true) and " SHOWN ".brightness | "
      "default(100) > 0 else 'off' }}\","
      "\"brightness_scale\":100,\"brightness_command_template\":"
      "\"dim {{ value }}\",\"brightness_value_template\":"
      "\"{{ " SHOWN ".brightness | default(100) }}\"" },
    { "pause", "switch", "Pause", USES_STATUS | USES_COMMAND,
      ",\"icon\":\"mdi:pause\",\"payload_on\":\"pause\",\"payload_off\":"
      "\"resume\",\"state_on\":\"paused\",\"state_off\":\"running\","
      "\"value_template\":\"{{ 'paused' if " SHOWN ".paused | default(false) "
      "else 'running' }}\"" },
    { "skip", "button", "Skip", USES_COMMAND,
      ",\"icon\":\"mdi:skip-next\",\"payload_press\":\"skip\"" },
    { "reload", "button", "Reload", USES_COMMAND,
      ",\"icon\":\"mdi:refresh\",\"payload_press\":\"reload\","
      "\"entity_category\":\"config\"" },
    /* As an object: words that look like one are words all the same. */
    { "message", "text", "Message", USES_MESSAGE,
      ",\"icon\":\"mdi:message-text-outline\",\"min\":1,\"max\":255,"
      "\"command_template\":\"{{ {'text': value} | to_json }}\"" },
};

static bool
put_topic(struct buffer *out, const char *key, struct text topic)
{
    return buffer_format(out, ",\"%s\":", key) && quote_append(out, topic);
}

static bool
put_entity(const struct discovery *d, size_t i, struct buffer *out)
{
    int uses = entities[i].uses;
    bool fine = buffer_format(
        out,
        "%s\"%s\":{\"platform\":\"%s\",\"name\":\"%s\",\"unique_id\":"
        "\"motograph_" TEXT_FMT "_" TEXT_FMT "_%s\"%s",
        i > 0 ? "," : "", entities[i].key, entities[i].platform,
        entities[i].name, TEXT_ARG(d->wall), TEXT_ARG(d->name), entities[i].key,
        entities[i].rest);
    if (uses & USES_STATUS)
        fine = fine && put_topic(out, "state_topic", d->status_topic);
    if (uses & USES_COMMAND)
        fine = fine && put_topic(out, "command_topic", d->command_topic);
    if (uses & (USES_COMMAND | USES_MESSAGE))
        fine = fine && buffer_append(out, TEXT(",\"qos\":1"));
    if (uses & USES_BRIGHTNESS)
        fine = fine &&
               put_topic(out, "brightness_state_topic", d->status_topic) &&
               put_topic(out, "brightness_command_topic", d->command_topic);
    if (uses & USES_MESSAGE)
        fine = fine && put_topic(out, "command_topic", d->message_topic);
    return fine && buffer_append_char(out, '}');
}

bool
discovery_write(const struct discovery *d, struct buffer *out)
{
    bool fine =
        buffer_format(out,
                      "{\"device\":{\"identifiers\":[\"motograph_" TEXT_FMT
                      "_" TEXT_FMT "\"],\"name\":\"motograph " TEXT_FMT
                      "\",\"manufacturer\":\"motograph\",\"model\":"
                      "\"Headline ticker\",\"sw_version\":",
                      TEXT_ARG(d->wall), TEXT_ARG(d->name),
                      TEXT_ARG(d->name)) &&
        quote_append(out, d->version) &&
        buffer_append(out, TEXT("},\"origin\":{\"name\":\"motograph\","
                                "\"sw_version\":")) &&
        quote_append(out, d->version) &&
        buffer_append(out, TEXT("},\"availability\":[{\"topic\":")) &&
        quote_append(out, d->status_topic) &&
        buffer_append(out, TEXT(",\"value_template\":\"{{ 'online' if "
                                "value_json.online else 'offline' }}\"}],"
                                "\"components\":{"));
    for (size_t i = 0; fine && i < sizeof entities / sizeof entities[0]; i++)
        fine = put_entity(d, i, out);
    return fine && buffer_append(out, TEXT("}}"));
}
