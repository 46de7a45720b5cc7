#!/bin/sh
# SPDX-License-Identifier: MIT
# A publisher, a display and a broker with the thread sanitizer looking on: news,
# what is breaking, orders, a snapshot, another configuration, a broker that goes
# and comes. Elsewhere the other scenarios do more.
. "$(dirname "$0")/../support/scenario.sh"

if ! ldd "$motograph" | grep -q libtsan; then
    skip "this tree has no thread sanitizer"
    finish
fi
. "$(dirname "$0")/../support/broker.sh"
start_broker 0
config pub publisher
config hall display "discovery: homeassistant"
wall pub
pub=$pid
wall hall
hall=$pid
check "a display receives" wait_for 90 state_is hall receiving
# Two that end while others come, and one that a slow machine too finds on air.
for i in 1:4 2:4 3:600; do
    put message "{\"text\":\"Breaking for the ${i%:*}th time\",\"priority\":\"breaking\",\"ttl\":${i#*:}}"
    sleep 2
done
check "what is breaking is on air" wait_for 30 airs "Breaking for the 3th"
for order in pause resume skip rewind "dim 50" snapshot; do
    put command/hall "$order"
done
check "a snapshot is made" wait_for 30 test -s "$box/hall/snapshot.png"
config hall display
kill -HUP "$hall"
check "another configuration is taken" wait_for 30 grep -q "configuration read again" "$box/hall.err"
restart_broker
check "after a broker's restart the display receives" wait_for 90 state_is hall receiving
stop "$hall"
stop "$pub"
is "no thread has met another" "" "$(grep -h 'ThreadSanitizer' "$box/hall.err" "$box/pub.err")"
kill "$broker"
finish
