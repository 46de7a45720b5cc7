#!/bin/sh
# SPDX-License-Identifier: MIT
# Two publishers and a display: one publishes, the other takes over within 30 s
# whatever happens to it, and no headline is lost or told twice. A display with
# `fallback: feeds` fetches for itself while there is none.
. "$(dirname "$0")/../support/scenario.sh"
. "$(dirname "$0")/../support/broker.sh"
start_broker 0
config first publisher "priority: 10"
config second publisher
config hall display
active() { heard publisher | jq -r 'select(.active) | .name'; }
is_active() { [ "$(active)" = "$1" ]; }
by() { heard rundown | jq -r .by; }
is_by() { [ "$(by)" = "$1" ]; }
seconds() { date +%s; }
no_twins() { [ -z "$(on_air | uniq -d)" ]; }

mosquitto_sub -h 127.0.0.1 -p "$port" -v -t motograph/main/rundown -t motograph/main/change \
    >"$box/record" 2>/dev/null &
pids="$pids $!"
wall second
second=$pid
check "a publisher by itself publishes" wait_for 20 state_is second publishing
wall hall
hall=$pid
check "a display receives" wait_for 20 state_is hall receiving
before=$(on_air)
wall first
first=$pid
check "one of a greater priority takes over" wait_for 20 state_is first publishing
check "the other stands by" wait_for 10 state_is second standby
check "the claim says so" wait_for 10 is_active first
check "and the rundown" wait_for 10 is_by first
is "nothing is lost" "$before" "$(on_air)"

# A message that is held lives on with whoever publishes.
put message '{"text":"The door is open","id":"door","hold":true}'
check "a message is on air" wait_for 10 airs "The door is open"

# Pulled plug: only the last will tells of it.
began=$(seconds)
kill -9 "$first"
check "after a crash the other takes over within 30 s" wait_for 30 is_by second
took=$(($(seconds) - began))
check "it took $took s" test "$took" -le 30
check "nothing is lost" test "$(on_air | grep -vc 'The door is open')" = "$(echo "$before" | wc -l)"
check "nothing is told twice" no_twins
check "the message lives on" wait_for 5 airs "The door is open"
put command "dismiss door"
check "and is the other's to dismiss" wait_for 10 is_gone "The door is open"

# It hangs: the connection is there and nobody at the other end.
wall first
first=$pid
check "the first one is back and publishes again" wait_for 20 state_is first publishing
kill -STOP "$first"
began=$(seconds)
check "one that hangs is replaced" wait_for 30 is_by second
took=$(($(seconds) - began))
check "within 30 s ($took)" test "$took" -le 30
kill -CONT "$first"
check "and takes its place again when it wakes up" wait_for 40 state_is first publishing
check "the other stands by again" wait_for 20 state_is second standby
check "one of them, not both" wait_for 30 is_by first
mosquitto_pub -r -h 127.0.0.1 -p "$port" -t motograph/main/rundown -m \
    '{"v":1,"by":"second","number":42,"at":1767269000,"feeds":[],"headlines":[]}'
check "what another one has said since then is put right" wait_for 20 is_by first
is "with all that is on air" "$before" "$(on_air)"

# A clean leave needs no waiting.
began=$(seconds)
stop "$first"
check "one that takes leave is replaced at once" wait_for 15 is_by second
took=$(($(seconds) - began))
check "in $took s" test "$took" -le 12
is "all is on air" "$before" "$(on_air)"
check "the display has been receiving all the time" state_is hall receiving
is "and has not complained" 0 "$(grep -cE 'fleet: motograph|wall goes on' "$box/hall.err")"

# Nobody publishes: a display that may fetches for itself, and stops again.
feeds=own
config spare display "fallback: feeds, fallback_after: 5s"
feeds=
sed 's/bridge/tunnel/; s/Nine years/Ten years/' "$assets/demo/courier.rss" >"$box/courier.rss"
stop "$second"
wall spare
spare=$pid
check "without a publisher a display falls back to its feeds" wait_for 30 state_is spare fallback
check "it says so once" test "$(lines 'feeds are fetched here' spare)" = 1
wall second
second=$pid
check "with a publisher it returns" wait_for 40 grep -q "a publisher is back" "$box/spare.err"
for wall in "$hall" "$spare" "$second"; do
    stop "$wall"
done
# 42 is not theirs; a tunnel is another story than a bridge.
grep -v '"number":42,' "$box/record" >"$box/told"
check "no edition of them all has lost a headline or tells one twice" \
    python3 "$tests/support/editions.py" "$box/told" "The door is open" bridge "Nine years"
kill "$broker"
finish
