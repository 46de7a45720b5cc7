#!/bin/sh
# SPDX-License-Identifier: MIT
# From a URL to headlines: feeds in three formats and their articles, served
# on loopback; again without the server; and on a dummy display.
. "$(dirname "$0")/../support/scenario.sh"

serve "$assets/demo"
cat >"$box/motograph.yaml" <<YAML
feeds:
  - {name: Courier, url: "http://127.0.0.1:$port/courier.rss", article: page, max_age: 0}
  - {name: Radio, url: "http://127.0.0.1:$port/bay-radio.atom", article: page, max_age: 0}
  - {name: Harbours, url: "http://127.0.0.1:$port/seven-harbours.json", article: feed, max_age: 0}
YAML
set -- --config "$box/motograph.yaml" --state-dir "$box/state"

# ask FILTER: a question to the rundown; its answer is the only word.
ask() { jq -r "$1" "$box/rundown"; }
requests() { grep -c "$1" "$box/requests"; }

check "the desk turns once" sh -c "'$motograph' headlines $* --once --json \
    >'$box/rundown' 2>'$box/headlines.err'"
[ ! -s "$box/headlines.err" ] || failed_because "it has nothing to complain of" "$box/headlines.err"
is "every item of every feed is a headline" 30 "$(ask '.headlines | length')"
is "each says where it is from" "Courier,Harbours,Radio" \
    "$(ask '[.headlines[].source] | unique | join(",")')"
is "each links to its story" 30 \
    "$(ask "[.headlines[] | select(.link | startswith(\"http://127.0.0.1:$port/articles/\"))] | length")"
is "each has an age, though its feed gives no date" 30 \
    "$(ask '[.headlines[] | select(.age_s != null and .age_s >= 0 and .age_s < 100)] | length')"
# In code points, of which a character of Devanagari or Thai can have several.
is "each is a line of about 110 characters at most" 30 \
    "$(ask '[.headlines[] | select(.headline | length >= 5 and length <= 140 and (contains("\n") | not))] | length')"
check "most English ones were written from the article" test \
    "$(ask '[.headlines[] | select(.source == "Courier" and .headline != .title)] | length')" -ge 5
is "every feed answered" 3 "$(ask '[.feeds[] | select(.status == "ok")] | length')"
is "each page was asked for once" 18 "$(requests 'GET /articles/.*html')"

check "a second turn says the same" sh -c "'$motograph' headlines $* --once --json >'$box/again'"
is "nothing is lost in it" 30 "$(jq '.headlines | length' "$box/again")"
is "no page was asked for again" 18 "$(requests 'GET /articles/.*html')"

check "it runs on a dummy display" timeout 60 "$motograph" run "$@" --for $((4 * slow)) \
    --stats "$box/run.json"
check "a headline was drawn" jq -es '.[0] | .first_headline_ms > 0' "$box/run.json"
no_tile_was_late "$box/run.json"

stop "$server"
check "a turn without the server is no failure" sh -c "'$motograph' headlines $* --once \
    --json >'$box/rundown' 2>'$box/headlines.err'"
is "its headlines come from the store" 30 "$(ask '.headlines | length')"
is "each feed that failed is one line" 3 "$(wc -l <"$box/headlines.err")"
check "which names the feed" grep -q Courier "$box/headlines.err"
is "offline asks nobody and shows the same" 30 "$("$motograph" headlines "$@" \
    --once --offline --json 2>/dev/null | jq '.headlines | length')"
check "the wall starts without the server" timeout 60 "$motograph" run "$@" \
    --for $((4 * slow)) --stats "$box/run.json"
check "and shows a stored headline" jq -es '.[0] | .first_headline_ms > 0' "$box/run.json"
finish
