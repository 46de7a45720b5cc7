#!/bin/sh
# SPDX-License-Identifier: MIT
# Home Assistant: what it is told of a display is what its documentation knows,
# field by field (support/home_assistant.json), and as expected in full
# (support/discovery.json); it stays the same over restarts and is taken back
# when it is not wanted any more.
. "$(dirname "$0")/../support/scenario.sh"
. "$(dirname "$0")/../support/broker.sh"
start_broker 0
# found PREFIX: the device that is announced there.
found() {
    mosquitto_sub -h 127.0.0.1 -p "$port" -W 2 -C 1 --retained-only \
        -t "$1/device/motograph_main_hall/config" 2>/dev/null
}
is_found() { found "$1" >"$box/found" && [ -s "$box/found" ]; }
is_lost() { ! is_found "$1"; }

config hall display "discovery: homeassistant"
wall hall
check "a display is announced" wait_for 15 is_found homeassistant
cp "$box/found" "$box/first"

# Field by field.
fields=$tests/support/home_assistant.json
is "the device's fields are those documented" "" "$(jq -r --slurpfile doc "$fields" '
    $doc[0].device as $d | ($d.required - keys)[] + " is missing",
        (keys - $d.required - $d.optional - ["device", "origin"])[] + " is unknown"' "$box/found")"
for key in $(jq -r '.components | keys[]' "$box/found"); do
    is "$key: so are its fields, and what they may be" "" "$(jq -r --arg key "$key" --slurpfile doc "$fields" '
        .components[$key] as $e | $doc[0][$e.platform] as $d |
        if $d == null then "there is no platform " + $e.platform else
            (($d.required - ($e | keys))[] + " is missing"),
            ((($e | keys) - $d.required - $d.optional)[] + " is unknown"),
            ($e | to_entries[] | .key as $field | select($doc[0].values | has($field)) |
                select(.value as $v | $doc[0].values[$field] | index($v) | not) | .key + " is wrong")
        end' "$box/found")"
    is "$key is what is expected" \
        "$(jq -S ".components.$key" "$tests/support/discovery.json")" "$(jq -S ".components.$key" "$box/found")"
done
is "there are no more and no less" "$(jq -c '.components | keys' "$tests/support/discovery.json")" \
    "$(jq -c '.components | keys' "$box/found")"
is "device, origin and availability are what is expected" \
    "$(jq -S 'del(.components)' "$tests/support/discovery.json")" \
    "$(jq -S 'del(.components) | .device.sw_version = "V" | .origin.sw_version = "V"' "$box/found")"
is "with this version" "$("$motograph" version | sed -n '1s/motograph //p')" "$(jq -r .origin.sw_version "$box/found")"
is "every id is another one" true "$(jq '[.components[].unique_id] | length == (unique | length)' "$box/found")"
check "every topic that it names is spoken or heard here" jq -e '
    [.. | objects | to_entries[] | select(.key | endswith("topic")) | .value] - [
        "motograph/main/status/hall", "motograph/main/command/hall", "motograph/main/message"] == []' "$box/found"
if python3 -c 'import jinja2' 2>/dev/null; then
    wait_for 15 state_is hall waiting
    says hall >"$box/status.json"
    check "its templates make sense of our status, online and offline" \
        python3 "$tests/support/templates.py" "$box/found" "$box/status.json"
else
    skip "no jinja2 here: the templates are not tried"
fi

# What Home Assistant sends is obeyed.
display_is() { [ "$(says hall | jq -r ".display.$1")" = "$2" ]; }
put command/hall "dim 0"
check "brightness 0 is said" wait_for 15 display_is brightness 0
put command/hall on
check "and 'on' makes it light again" wait_for 15 display_is brightness 100

# Over restarts, and away.
stop "$pid"
is "it stays while the display is gone" "$(cat "$box/first")" "$(found homeassistant)"
mosquitto_pub -h 127.0.0.1 -p "$port" -r -n -t homeassistant/device/motograph_main_hall/config
wall hall
check "after a restart it is announced again" wait_for 15 is_found homeassistant
is "as the same, with the same ids and topics" "$(cat "$box/first")" "$(cat "$box/found")"
config hall display "discovery: ha"
kill -HUP "$pid"
check "by another prefix it is found there" wait_for 15 is_found ha
check "and not where it was" wait_for 5 is_lost homeassistant
config hall display
kill -HUP "$pid"
check "without discovery it is taken back" wait_for 15 is_lost ha
config hall display "discovery: homeassistant"
kill -HUP "$pid"
wait_for 15 is_found homeassistant
stop "$pid"
config hall display
wall hall
check "also when that was changed while the display was off" wait_for 15 is_lost homeassistant
stop "$pid"
printf 'motograph/main/rundown\nmotograph/main/status/hall/x\na/device/x/config\n' >"$box/hall/announced"
mosquitto_pub -h 127.0.0.1 -p "$port" -r -t motograph/main/rundown -m kept
mosquitto_pub -h 127.0.0.1 -p "$port" -r -t a/device/x/config -m kept
wall hall
wait_for 15 state_is hall waiting
is "a file that names topics of others takes nothing back" "kept kept" "$(heard rundown) $(
    mosquitto_sub -h 127.0.0.1 -p "$port" -W 2 -C 1 --retained-only -t a/device/x/config)"
stop "$pid"
kill "$broker"
finish
