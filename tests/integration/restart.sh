#!/bin/sh
# SPDX-License-Identifier: MIT
# A restart goes on where the wall was: what has not aired yet comes first.
. "$(dirname "$0")/../support/scenario.sh"

{
    echo '<rss version="2.0"><channel><title>Harbour</title>'
    for number in $(seq 40); do
        echo "<item><title>Pier $number is painted blue</title><guid>$number</guid></item>"
    done
    echo '</channel></rss>'
} >"$box/feed.xml"
cat >"$box/motograph.yaml" <<YAML
feeds: [{name: Harbour, url: "file://$box/feed.xml", article: feed, max_age: 0}]
YAML

# On air for three seconds; the stories of the ledger, one a line, in $1.
air() {
    "$motograph" run --config "$box/motograph.yaml" --state-dir "$box/state" \
        --window=640x120 --for $((3 * slow)) >"$box/out" 2>"$box/err" ||
        failed_because "motograph runs" "$box/err"
    cat "$box"/state/*.db | tr '\n' '\t' |
        grep -aoE '[0-9a-f]{16} [0-9]{9,} 0 [0-9]{9,} -?[0-9]+' |
        cut -c1-16 | sort -u >"$1"
}

air "$box/first"
first=$(wc -l <"$box/first")
check "what was on air is remembered" test "$first" -ge 1
air "$box/second"
check "a restart does not begin the round anew" test \
    "$(wc -l <"$box/second")" -gt "$first"
check "and forgets nothing" test -z "$(comm -23 "$box/first" "$box/second")"
rm -r "$box/state"
air "$box/third"
check "without memory it begins anew" test -n "$(comm -12 "$box/first" "$box/third")"
finish
