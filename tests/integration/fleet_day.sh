#!/bin/sh
# SPDX-License-Identifier: MIT
# A broker that is away for a day, to the walls' own clocks: the threads that
# talk to it live 1440 times as fast as the rest, so that the day is a minute.
# They ask as often as their back-off says and no more, log one line, grow no more
# than a wall whose minute is a minute, and draw on.
. "$(dirname "$0")/../support/scenario.sh"

haste=$build/tests/libhaste.so
[ -e "$haste" ] || skip_all "no hasty threads in a sanitizer's tree"
. "$(dirname "$0")/../support/broker.sh"
start_broker 0
config pub publisher
config hall display
config calm display
# hasty NAME: a wall whose fleet lives as fast as NAME.rate says.
hasty() {
    echo 1 >"$box/$1.rate"
    export LD_PRELOAD="$haste" HASTE_THREAD=moto:fleet HASTE_FILE="$box/$1.rate" \
        HASTE_TRIES="$box/$1.tries"
    wall "$1"
    unset LD_PRELOAD HASTE_THREAD HASTE_FILE HASTE_TRIES
}
hasty pub
pub=$pid
hasty hall
hall=$pid
check "a display receives" wait_for 20 state_is hall receiving
hasty calm
calm=$pid
check "it connected once" test "$(wc -c <"$box/hall.tries")" = 1
news=$(on_air)
size() { awk '/^RssAnon:/ { print $2 }' "/proc/$1/status"; }
missed() { jq .frames.missed "$box/$1.json"; }

kill "$broker"
wait "$broker" 2>/dev/null
check "the display finds it gone" wait_for 20 grep -q "wall goes on" "$box/hall.err"
sleep 3
pub_size=$(size "$pub") hall_size=$(size "$hall") calm_size=$(size "$calm")
pub_frames=$(frames "$pub" pub) hall_frames=$(frames "$hall" hall)
echo 1440 >"$box/pub.rate"
echo 1440 >"$box/hall.rate"
sleep 60
echo 1 >"$box/pub.rate"
echo 1 >"$box/hall.rate"
grown=$(($(size "$calm") - calm_size))
for name in pub hall; do
    eval "was=\$${name}_size drawn=\$${name}_frames process=\$$name"
    tries=$(wc -c <"$box/$name.tries")
    check "$name: a day is some fifteen hundred tries ($tries)" test "$tries" -ge 1000 -a "$tries" -le 1700
    now=$(($(size "$process") - was))
    check "$name: it grows as one does that waits a minute ($now KiB, that one $grown)" \
        test "$now" -le $((grown + 300))
    now=$(frames "$process" "$name")
    check "$name: frames went on ($((now - drawn)) in 60 s, $(missed "$name") missed since the start)" \
        test $((now - drawn)) -gt 2400
    check "$name: and nothing but what was lost is logged ($(lines fleet: "$name") lines)" \
        test "$(lines fleet: "$name")" -le 4
done
run_broker
check "the broker is back, and so is the display" wait_for 120 state_is hall receiving
check "and the publisher" wait_for 120 state_is pub publishing
is "with the same news" "$news" "$(on_air)"
for process in "$calm" "$hall" "$pub"; do
    stop "$process"
done
kill "$broker"
finish
