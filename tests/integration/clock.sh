#!/bin/sh
# SPDX-License-Identifier: MIT
# The wall clock is set while the wall runs, and stands wrong at its start:
# nobody is asked too often or never again, ages stay what they are, and a
# machine without a clock waits for it. support/fault.c is the clock.
. "$(dirname "$0")/../support/scenario.sh"

fault=$build/tests/libfault.so
www=$box/www
state=$box/state
mkdir "$www"
two_stories >"$www/feed.xml"
serve "$www"
cat >"$box/c.yaml" <<YAML
feeds: [{name: Feed, url: "http://127.0.0.1:$port/feed.xml", max_age: 0, headline: title}]
YAML
set -- --config "$box/c.yaml" --state-dir "$state"
clock() { echo "$1" >"$box/clock"; }
by_clock() { LD_PRELOAD=$fault CLOCK_FILE=$box/clock "$@"; }
asked() { wc -l <"$box/requests"; }
# turn ARGUMENT...: status, headlines, greatest age, requests.
turn() {
    : >"$box/requests"
    by_clock "$motograph" headlines "$@" --json 2>"$box/err" >"$box/out"
    jq -r '[.feeds[0].status, (.headlines | length), ([.headlines[].age_s] | max // 0),
        .feeds[0].next_poll_s] | join(" ")' "$box/out" >"$box/turn"
    read -r status lines age next <"$box/turn"
}
year=31536000 hour=3600
export MOTOGRAPH_MIN_REFRESH=1s

clock 0
turn "$@" --once
is "a first turn" "ok 2" "$status $lines"

# The next start by another clock: forwards, backwards, over a change to summer
# time, to the year 2031, and to where the file is of the future.
for step in $hour -$hour $((hour * 24 * 40)) $((year * 5)) -$((year * 2)); do
    clock 0
    rm -rf "$state"
    turn "$@" --once
    clock "$step"
    turn "$@"
    is "clock $step: headlines stay" 2 "$lines"
    check "clock $step: asked at most once ($(asked)), soon again ($next s)" \
        test "$(asked)" -le 1 -a "$next" -le 660
    turn "$@"
    is "clock $step: and not twice" 0 "$(asked)"
    clock 0
    turn "$@"
    check "clock $step and back: asked at most once ($(asked)), soon again ($next s)" \
        test "$(asked)" -le 1 -a "$next" -le 660 -a "$lines" = 2
    check "clock $step and back: ages are what they are ($age s)" test "$age" -ge 0 -a "$age" -le 30
done

# A machine without a clock starts in 1970.
rm -rf "$state"
clock -$(($(date +%s) - 100))
turn "$@" --once
is "in 1970 nobody is asked" 0 "$(asked)"
is "it waits for the clock" "waiting the clock" \
    "$status $(jq -r '.feeds[0].error' "$box/out" | grep -o 'the clock')"
clock 0
turn "$@"
is "with a clock it asks" "ok 2 1" "$status $lines $(asked)"

# Steps under the running wall, which asks every two seconds.
sed -i 's/max_age: 0/max_age: 0, refresh: 2s/' "$box/c.yaml"
clock 0
rm -rf "$state"
LD_PRELOAD=$fault CLOCK_FILE=$box/clock TZ=Europe/Berlin \
    "$motograph" run "$@" --for $((11 + 2 * slow)) --stats "$box/run.json" 2>"$box/err" &
run=$!
pids="$pids $run"
wait_for 10 grep -q 'first headline' "$box/err"
: >"$box/requests"
for step in $hour 0 -$hour $((year * 5)) 0; do
    clock "$step"
    sleep 2
done
most=$(asked)
wait $run
is "the wall survives five steps of its clock" 0 $?
check "and asks on, no more and no less ($most in 10 s)" test "$most" -ge 3 -a "$most" -le 7
is "each step is one line" 5 "$(grep -c 'the clock was set by' "$box/err")"
check "all headlines are on it" jq -es '.[0] | .frames.items >= 2 and .feeds[0].error == null' "$box/run.json"
turn "$@" --offline
check "their ages are those of the true clock ($age s)" test "$age" -ge 10 -a "$age" -le 60

# An outage, a reload that is wrong, and many that are right.
: >"$box/requests"
"$motograph" run "$@" --for 14 --stats "$box/run.json" 2>"$box/err" &
run=$!
pids="$pids $run"
wait_for 10 grep -q 'first headline' "$box/err"
cp "$box/c.yaml" "$box/good.yaml"
reloaded() { [ "$(grep -c 'configuration read again' "$box/err")" -ge "$1" ]; }
for round in 1 2 3 4 5 6; do
    sed "s/refresh: 2s/refresh: 2s, max_items: 1$round/" "$box/good.yaml" >"$box/new.yaml"
    mv "$box/new.yaml" "$box/c.yaml"
    kill -HUP $run
    check "reload $round is heeded" wait_for 5 reloaded "$round"
done
most=$(asked)
check "six reloads one after the other are no burst ($most requests)" test "$most" -le 5
echo "feeds: [{name: Feed, url: 7}, nonsense" >"$box/c.yaml"
kill -HUP $run
wait_for 5 grep -q 'stays in force' "$box/err"
check "a broken file leaves the old in force and says so" grep -qE 'c\.yaml:[12]:' "$box/err"
stop "$server"
sleep 3
"$build/tests/server" "$www" --port "$port" --log-file "$box/requests" >/dev/null 2>&1 &
pids="$pids $!"
: >"$box/requests"
asks() { test "$(asked)" -ge 1; }
check "after an outage it asks again" wait_for 8 asks
wait $run
is "and ends well" 0 $?
check "the outage is two lines of the log: gone, and back" test \
    "$(grep -cE 'cannot connect|works again' "$box/err")" -le 2
finish
