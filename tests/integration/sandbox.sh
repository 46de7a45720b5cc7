#!/bin/sh
# SPDX-License-Identifier: MIT
# Shut in with Landlock the wall runs, reads a new configuration, its fonts and
# its feeds, and writes nowhere else. Where the kernel has none it says so.
. "$(dirname "$0")/../support/scenario.sh"

mkdir "$box/config" "$box/home/news"
other_home=$(getent passwd root | cut -d: -f6)
feed() {
    echo "<rss version='2.0'><channel><title>T</title><item><title>$1</title>"
    echo "<guid>1</guid></item></channel></rss>"
}
feed "Council opens the long bridge over the river" >"$box/home/news/one.xml"
feed "Ferries return to the harbour after the storm" >"$box/home/news/two.xml"
config() {
    cat >"$box/config/new.yaml" <<YAML
feeds:
  - {name: Feed, url: "file:$1", max_age: 0, article: feed}
display: {theme: paper, font: [DejaVu Sans, Noto Sans CJK JP]}
YAML
    mv "$box/config/new.yaml" "$box/config/motograph.yaml"
}
# entries COUNT ERROR: in the last report, after asking for it.
reports() {
    rm -f "$box/run.json"
    kill -USR1 "$run"
    wait_for 5 test -s "$box/run.json" &&
        jq -es ".[0].feeds[0] | $1" "$box/run.json"
}

config "$box/home/news/one.xml"
"$motograph" run --config "$box/config/motograph.yaml" --state-dir "$box/state" --for 60 \
    --stats "$box/run.json" 2>"$box/err" &
run=$!
pids="$pids $run"
check "it begins" wait_for 10 grep -q 'first headline' "$box/err"
is "how it is shut in is one line" 1 "$(grep -c 'Landlock: ' "$box/err")"
check "it reads its feed" reports '.entries == 1 and .error == null'
config "$box/home/news/two.xml"
kill -HUP "$run"
check "a new configuration is read" wait_for 10 grep -q 'configuration read again' "$box/err"
check "and the feed that it names" wait_for 10 reports '.entries == 1 and (.url | endswith("two.xml"))'
if grep -q 'shut in' "$box/err"; then
    config "$other_home/.profile"
    kill -HUP "$run"
    check "another's home is not" wait_for 10 reports \
        '.error // "" | test("Permission denied")'
    check "no new privileges, for all threads" sh -c \
        "! grep -h NoNewPrivs /proc/$run/task/*/status | grep -qv 1"
else
    skip "Landlock: $(grep -o 'Landlock: .*' "$box/err")"
fi
kill -TERM "$run"
wait "$run"
is "it ends well" 0 $?
is "it wrote the state and nothing else" "config home run.json state" \
    "$(find "$box" -mindepth 1 -maxdepth 1 ! -name err ! -name check.out ! -name port -printf '%f\n' | sort | tr '\n' ' ' | sed 's/ $//')"

MOTOGRAPH_SANDBOX=off timeout 30 "$motograph" run --config "$box/config/motograph.yaml" \
    --state-dir "$box/state" --for 1 2>"$box/err"
check "it can be left out" grep -q 'Landlock: left out' "$box/err"
timeout 30 "$motograph" headlines --config "$box/config/motograph.yaml" --state-dir "$box/state" \
    --once >/dev/null 2>"$box/err"
is "headlines does not speak of it" 0 "$(grep -c Landlock "$box/err")"
finish
