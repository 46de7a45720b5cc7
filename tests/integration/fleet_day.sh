#!/bin/sh
# SPDX-License-Identifier: MIT
# A broker that is away for a day, to the walls' own clocks: the threads that
# talk to it live 1440 times as fast as the rest, so that the day is a minute.
# They ask as often as their back-off says and no more, log one line, grow no more
# than a wall whose minute is a minute, and draw on.
. "$(dirname "$0")/../support/scenario.sh"

haste=$build/tests/libhaste.so
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
calm_size=$(size "$calm")
note() { echo "$(size "$2") $(frames "$2" "$1")" >"$box/$1.was"; }
note pub "$pub"
note hall "$hall"
echo 1440 >"$box/pub.rate"
echo 1440 >"$box/hall.rate"
sleep 60
echo 1 >"$box/pub.rate"
echo 1 >"$box/hall.rate"
grown=$(($(size "$calm") - calm_size))
# a_day_later NAME PID
a_day_later() {
    read -r size drawn <"$box/$1.was"
    tries=$(wc -c <"$box/$1.tries")
    check "$1: a day is some fifteen hundred tries ($tries)" test "$tries" -ge 1000 -a "$tries" -le 1700
    more=$(($(size "$2") - size))
    if [ "$slow" = 1 ]; then
        check "$1: it grows as one does that waits a minute ($more KiB, that one $grown)" \
            test "$more" -le $((grown + 300))
    else
        skip "a sanitizer takes memory for itself"
    fi
    more=$(($(frames "$2" "$1") - drawn))
    check "$1: frames went on ($more in 60 s, $(missed "$1") missed since the start)" test $more -gt 2400
    check "$1: and nothing but what was lost is logged ($(lines fleet: "$1") lines)" \
        test "$(lines fleet: "$1")" -le 4
}
a_day_later pub "$pub"
a_day_later hall "$hall"
run_broker
check "the broker is back, and so is the display" wait_for 120 state_is hall receiving
check "and the publisher" wait_for 120 state_is pub publishing
is "with the same news" "$news" "$(on_air)"
for process in "$calm" "$hall" "$pub"; do
    stop "$process"
done
kill "$broker"
finish
