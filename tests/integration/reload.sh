#!/bin/sh
# SPDX-License-Identifier: MIT
# A changed configuration is read while the wall runs, by SIGHUP or by itself;
# a wrong one leaves the old in force.
. "$(dirname "$0")/../support/scenario.sh"

serve "$assets/demo"
config() {
    cat >"$box/new.yaml" <<YAML
feeds: [{name: One, url: "http://127.0.0.1:$port/$1", article: feed, max_age: 0}]
YAML
    mv "$box/new.yaml" "$box/motograph.yaml"
}
asked_for() { grep -q "GET /$1 " "$box/requests"; }

config courier.rss
"$motograph" run --config "$box/motograph.yaml" --state-dir "$box/state" --for 60 \
    --stats "$box/run.json" >"$box/out" 2>"$box/err" &
run=$!
pids="$pids $run"
check "the first feed is asked for" wait_for 10 asked_for courier.rss

config bay-radio.atom
kill -HUP "$run"
check "after SIGHUP the new one is" wait_for 10 asked_for bay-radio.atom

config seven-harbours.json
check "a changed file is noticed without a signal" wait_for 15 asked_for seven-harbours.json

lines=$(wc -l <"$box/err")
printf 'feeds:\n  - {name: One, ulr: "x"}\n' >"$box/new.yaml"
mv "$box/new.yaml" "$box/motograph.yaml"
kill -HUP "$run"
check "a wrong one is named with its place" wait_for 10 grep -qE \
    'motograph\.yaml:2:[0-9]+: ' "$box/err"
check "and the wall goes on" kill -0 "$run"

kill -USR1 "$run"
check "SIGUSR1 writes the figures" wait_for 5 test -s "$box/run.json"
check "the old configuration is in force" jq -es \
    '.[0] | [.feeds[].url] == ["http://127.0.0.1:'"$port"'/seven-harbours.json"]' "$box/run.json"
running() { "$motograph" status --state-dir "$box/state" --json | jq .kiosk.running; }
check "status says that the kiosk runs" wait_for 5 test "$(running)" = true
kill -TERM "$run"
wait "$run"
is "SIGTERM is a clean end" 0 $?
is "and then that it does not" false "$(running)"
check "nothing else was complained of" test "$(($(wc -l <"$box/err") - lines))" -le 4
finish
