#!/bin/sh
# SPDX-License-Identifier: MIT
# The rundown as `headlines --json` tells it: filters, limits, ages, merged
# stories, breaking news and priority, from feeds in files.
. "$(dirname "$0")/../support/scenario.sh"

now=$(date +%s)
# ago SECONDS: that moment as RSS has it.
ago() { date -u -R -d "@$((now - $1))"; }

# item TITLE [SECONDS AGO] [CATEGORY] [TEXT]
item() {
    echo "<item><title>$1</title><guid>$1</guid>"
    [ -z "${2-}" ] || echo "<pubDate>$(ago "$2")</pubDate>"
    [ -z "${3-}" ] || echo "<category>$3</category>"
    [ -z "${4-}" ] || echo "<description>$4</description>"
    echo "</item>"
}

# feed NAME: its items from standard input.
feed() {
    {
        echo "<rss version=\"2.0\"><channel><title>$1</title>"
        cat
        echo "</channel></rss>"
    } >"$box/$1.xml"
}

# tell NAME OPTIONS...: one feed, or the whole configuration on standard input.
tell() {
    echo "feeds: [{name: $1, url: \"file://$box/$1.xml\", article: feed, headline: title, $2}]" |
        rundown
}
rundown() {
    rm -rf "$box/state"
    cat >"$box/motograph.yaml"
    again
}
again() {
    "$motograph" headlines --config "$box/motograph.yaml" --state-dir "$box/state" \
        --json --once >"$box/out.json" 2>"$box/err" ||
        failed_because "motograph headlines" "$box/err"
}
# says WHAT WANTED: the titles, joined.
says() { is "$1" "$2" "$(jq -r '[.headlines[].title] | join(" | ")' "$box/out.json")"; }

feed Mix <<FEED
$(item "Harbour bridge opens" 60 Traffic)
$(item "Horoscope for sailors" 120 Leisure)
$(item "Elections in Porthaven" 180 Politics "The old mayor stands again.")
$(item "Ferry strike over" 240 Traffic "Crews return with more pay.")
FEED
tell Mix 'max_age: 0, include: [horoscope]'
says "a word includes by title" "Horoscope for sailors"
tell Mix 'max_age: 0, include: [traffic]'
says "by category" "Harbour bridge opens | Ferry strike over"
tell Mix 'max_age: 0, include: [mayor]'
says "and by text" "Elections in Porthaven"
tell Mix 'max_age: 0, include: ["/ELEC(tion|tor)/i", ferry]'
says "so does a regular expression, and either will do" \
    "Elections in Porthaven | Ferry strike over"
tell Mix 'max_age: 0, exclude: [horoscope, "/^ferry/i"]'
says "what is excluded is out" "Harbour bridge opens | Elections in Porthaven"
tell Mix 'max_age: 0, include: [traffic], exclude: [bridge]'
says "and exclusion wins" "Ferry strike over"
tell Mix 'max_age: 0, include: [traffic], max_items: 2'
says "items are counted after filtering" "Harbour bridge opens | Ferry strike over"
tell Mix 'max_age: 0, max_items: 2'
says "the newest are kept" "Harbour bridge opens | Horoscope for sailors"

feed Ages <<FEED
$(item "Tomorrow's tide" -86400)
$(item "Fresh paint on the pier" 600)
$(item "Gulls over the old market" 10800)
$(item "No date on this notice")
FEED
tell Ages 'max_age: 1h'
check "what is older than max_age is out" jq -e \
    '[.headlines[].title] | index("Gulls over the old market") == null' "$box/out.json"
check "what has no date is as old as our knowledge of it" jq -e \
    '.headlines[] | select(.title | startswith("No date")) | .age_s <= 60' "$box/out.json"
check "and a date in the future is no date" jq -e \
    '.headlines[] | select(.title | startswith("Tomorrow")) | .age_s >= 0 and .age_s <= 60' \
    "$box/out.json"
tell Ages 'max_age: 2s'
sleep 3
again
says "both age from when they were first seen" ""

feed One <<FEED
$(item "Ferry sinks off Malta, all 84 on board rescued" 300 "" "A passenger ferry sank in rough seas off Malta on Tuesday but all 84 people on board were saved.")
FEED
feed Two <<FEED
$(item "All 84 saved as passenger ship goes down near Malta" 200 "" "Rescuers pulled all 84 people from the sea after a ferry sank off the coast of Malta.")
FEED
feed Three <<FEED
$(item "Malta ferry sinks: all 84 passengers rescued" 100 "" "All 84 people were rescued when a ferry sank off Malta.")
$(item "Cranes idle in the east harbour" 30)
FEED
three() {
    rundown <<YAML
headline: {$1}
feeds:
  - {name: One, url: "file://$box/One.xml", article: feed, headline: title, max_age: 0}
  - {name: Two, url: "file://$box/Two.xml", article: feed, headline: title, max_age: 0}
  - {name: Three, url: "file://$box/Three.xml", article: feed, headline: title, max_age: 0, ${2:-priority: normal}}
YAML
}
three "breaking_after: 3"
is "one story of three feeds is one item with its sources" "One Three Two" \
    "$(jq -r '.headlines[] | select(.title | test("84")) | .sources | sort | join(" ")' "$box/out.json")"
is "and with three sources it is breaking, and first" "breaking" \
    "$(jq -r '.headlines[0] | select(.title | test("84")) | .priority' "$box/out.json")"
three "breaking_after: 4"
is "below the number it is not" 0 \
    "$(jq '[.headlines[] | select(.priority == "breaking")] | length' "$box/out.json")"
three "breaking_after: 0"
is "zero is off" 0 \
    "$(jq '[.headlines[] | select(.priority == "breaking")] | length' "$box/out.json")"
three "merge_stories: false, breaking_after: 0"
is "unmerged they are three" 3 \
    "$(jq '[.headlines[] | select(.title | test("84"))] | length' "$box/out.json")"
three "breaking_after: 0" "priority: high"
is "a feed's priority is its items'" high \
    "$(jq -r '.headlines[] | select(.title | test("Cranes")) | .priority' "$box/out.json")"

# lines NAME: what a wall shows of a feed, by default and by the feed alone.
lines() {
    for article in auto feed; do
        echo "feeds: [{name: $1, url: \"file://$box/$1.xml\", article: $article, max_age: 0}]" | rundown
        jq -r '.headlines[].headline' "$box/out.json"
    done
}

cat >"$box/Site.xml" <<FEED
<rss version="2.0"><channel><title>Gull releases</title><link>https://gull.example/</link>
<item><title>v1.2.0</title><guid>https://gull.example/</guid><pubDate>$(ago 60)</pubDate></item>
<item><title>+++ BREAKING Gulls take the harbour tower!!! +++</title><guid>https://gull.example/</guid>
<pubDate>$(ago 120)</pubDate></item>
<item><title>Gull talk 7: Feathers</title><guid>https://gull.example/7</guid><pubDate>$(ago 180)</pubDate>
<enclosure url="https://gull.example/7.mp3" type="audio/mpeg" length="1"/>
<description>The council of Porthaven voted to close the harbour tower to all visitors.</description></item>
<item><title>Hafen: Möwen besetzen den alten Turm am Kai</title><guid>8</guid><pubDate>$(ago 240)</pubDate>
<description>Sie sind zu Hunderten gekommen. Der Hafenmeister von Porthaven ist ratlos.</description></item>
</channel></rss>
FEED
shown="Gull releases: v1.2.0
Gulls take the harbour tower!
Gull talk 7: Feathers
Hafen: Möwen besetzen den alten Turm am Kai"
is "a number is told of what it is, a label is not shouted, notes to an episode are no
    news, a teaser's title stands; and one address for all is no identity" \
    "$shown
$shown" "$(lines Site)"
finish
