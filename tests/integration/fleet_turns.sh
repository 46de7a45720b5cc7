#!/bin/sh
# SPDX-License-Identifier: MIT
# Publisher, display and broker are killed in turn, and clocks are set on the
# publisher and on a display: three real walls go on with the same news.
. "$(dirname "$0")/../support/scenario.sh"

if ! command -v mosquitto >/dev/null || ! command -v mosquitto_sub >/dev/null; then
    skip "no mosquitto here"
    finish
fi
. "$(dirname "$0")/../support/broker.sh"
fault=$build/tests/libfault.so
cp "$assets/demo/courier.rss" "$box/courier.rss"
start_broker 0
config pub publisher
config left display
config right display

# clocked NAME: a wall whose clock is wrong by the seconds in NAME.clock.
clocked() {
    echo 0 >"$box/$1.clock"
    export LD_PRELOAD="$fault" CLOCK_FILE="$box/$1.clock"
    wall "$1"
    unset LD_PRELOAD CLOCK_FILE
}
clocked pub
pub=$pid
clocked left
left=$pid
clocked right
right=$pid
all_receive() { state_is left receiving && state_is right receiving; }
check "two displays receive" wait_for 30 all_receive
news=$(on_air)

# Each in turn.
kill -9 "$left"
clocked left
left=$pid
check "a display that was killed is back" wait_for 30 state_is left receiving
is "with what is on air" "$news" "$(kept left)"
kill -9 "$pub"
sleep 1
check "without a publisher the displays draw on" draws "$right" right
clocked pub
pub=$pid
check "a publisher that was killed publishes again" wait_for 60 state_is pub publishing
is "the same" "$news" "$(on_air)"
check "the broker is killed and starts empty" restart_broker
has_news() { [ "$(on_air)" = "$news" ]; }
check "and has all of it again" wait_for 60 has_news
check "as the displays have" wait_for 30 all_receive

# Clocks.
insert() {
    sed "0,/<item>/s##<item><title>$1</title><guid>$1</guid></item><item>#" "$box/courier.rss" >"$box/courier.new"
    mv "$box/courier.new" "$box/courier.rss"
}
got() { kept "$1" | grep -q "$2"; }
number() { { heard change; heard rundown; } | jq -s 'map(.number) | max'; }
was=$(number)
for step in 3600 -3600; do
    echo $step >"$box/pub.clock"
    insert "The publisher's clock is set by $step today"
    check "publisher's clock $step: news goes out" wait_for 30 airs "set by $step"
    now=$(number)
    check "and under a greater number" test "$now" -gt "$was"
    was=$now
    check "a display has it" wait_for 15 state_is right receiving
done
echo 0 >"$box/pub.clock"
echo 3600 >"$box/right.clock"
kill -9 "$right"
wait "$right" 2>/dev/null
: >"$box/right.err"
LD_PRELOAD="$fault" CLOCK_FILE="$box/right.clock" "$motograph" run --config "$box/right.yaml" \
    --state-dir "$box/right" --window=640x160 --stats "$box/right.json" 2>>"$box/right.err" &
right=$!
pids="$pids $right"
check "a display whose clock is an hour fast is told so" \
    wait_for 40 grep -q "the clock here is 3[56].. s fast" "$box/right.err"
check "and status says it" wait_for 10 status_says "$right" right "s fast"
is "once" 1 "$(lines 's fast' right)"
kill -0 "$right" || failed_because "it runs on" "$box/right.err"
check "it shows the news all the same" draws "$right" right
echo 0 >"$box/right.clock"
insert "All clocks are right again this evening"
check "with the clock set right news comes" wait_for 30 airs "All clocks are right"
check "to that display as well" wait_for 10 state_is right receiving
for name in "$left" "$right" "$pub"; do
    stop "$name"
done
kill "$broker"
finish
