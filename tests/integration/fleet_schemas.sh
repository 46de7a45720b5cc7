#!/bin/sh
# SPDX-License-Identifier: MIT
# Everything that a fleet says is what assets/schema says of it, recorded at the
# broker; so is every example of the manual; and what is refused is refused.
. "$(dirname "$0")/../support/scenario.sh"

if ! command -v mosquitto >/dev/null || ! python3 -c 'import jsonschema' 2>/dev/null; then
    skip "no mosquitto or python3-jsonschema here"
    finish
fi
. "$(dirname "$0")/../support/broker.sh"
cp "$assets/demo/courier.rss" "$box/courier.rss"
sed -i '0,/<item>/s##<item><title>A bear walks over the bridge: "Nobody \\ {was} hurt"</title><guid>bear</guid></item><item>#' \
    "$box/courier.rss"
start_broker 0
mosquitto_sub -h 127.0.0.1 -p "$port" -v -t 'motograph/main/#' >"$box/record" 2>/dev/null &
pids="$pids $!"
config pub publisher "discovery: homeassistant"
config hall display "discovery: homeassistant"
wall pub
pub=$pid
wall hall
hall=$pid
check "a display receives" wait_for 20 state_is hall receiving
said() { "$motograph" send --config "$box/hall.yaml" "$@" 2>>"$box/send.err"; }
said --id tea --source Kitchen --priority breaking --color alert --hold "Tea is ready"
said --ttl 5 --repeat 2 --priority low "Coffee \"too\" \\ {now}"
said --color dim --priority normal "$(printf 'A tab\tand a line\nand \001 one')"
said "$(head -c 3000 /dev/zero | tr '\0' x)"
for command in pause resume skip rewind "dim 40" on off on snapshot "dismiss tea" dismiss; do
    said --command "$command"
done
said --display hall --command pause
said --display hall --command resume
sed -i '0,/<item>/s##<item><title>Two bears walk over the old tunnel this morning</title><guid>bears</guid></item><item>#' "$box/courier.rss"
check "a change was said" wait_for 30 grep -q '^motograph/main/change {' "$box/record"
check "eight questions for the time" wait_for 20 sh -c "[ \"\$(grep -c 'clock/ask' '$box/record')\" -ge 8 ]"
stop "$hall"
wall hall
kill -9 "$pid"
check "a pulse in a minute without news" wait_for 90 grep -q '^motograph/main/pulse {' "$box/record"
stop "$pub"
sleep 1
python3 "$tests/support/schemas.py" "$assets/schema" "$box/record" \
    "$assets/man/motograph-mqtt.7.scd" >"$box/check.all" 2>/dev/null
check "what is said is what the schemas say" \
    python3 "$tests/support/schemas.py" "$assets/schema" "$box/record" "$assets/man/motograph-mqtt.7.scd"
for kind in change clock command message publisher pulse rundown status example; do
    check "$kind was seen" grep -q "^$kind [1-9]" "$box/check.all"
done
is "send complained of nothing" "" "$(cat "$box/send.err")"
kill "$broker"
finish
