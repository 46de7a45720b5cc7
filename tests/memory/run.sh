#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/memory/run.sh BUILD [EVERY]: small runs of the program, each again
# and again with another allocation that fails. Where there are many, every
# EVERYth of a prime step is tried; `sh tests/memory/run.sh build 1` tries all,
# which takes some minutes.
. "$(dirname "$0")/../support/scenario.sh"
every=${2:-}
walk=$build/tests/walk
library=$build/tests/starve.so
if [ ! -f "$library" ]; then
    skip "a build with a sanitizer has an allocator of its own"
    finish
fi

# starved WHAT EVERY [OPTION...] COMMAND...: its last line tells how it went.
starved() {
    what=$1 step=${every:-$2}
    shift 2
    if "$walk" "$library" --every "$step" "$@" >"$box/walk" 2>&1; then
        ok "$what: $(tail -n 1 "$box/walk")"
    else
        failed_because "$what" "$box/walk"
    fi
}

cat >"$box/feed.xml" <<XML
<rss version="2.0"><channel><title>Quay</title>
<item><title>Ferry sinks off Malta, all 84 on board are rescued</title>
<link>https://quay.example/1</link><description>A passenger ferry sank in rough
seas off Malta on Tuesday, but all 84 people on board were saved.</description>
</item><item><title>春の嵐で列車に遅れ</title></item></channel></rss>
XML
cat >"$box/feed.json" <<JSON
{"version": "https://jsonfeed.org/version/1.1", "title": "Quay", "items": [
 {"id": "1", "title": "Ferry sinks off Malta", "content_text": "All are saved."},
 {"id": "2", "url": "https://quay.example/2", "title": "Harbour reopens"}]}
JSON
cat >"$box/page.html" <<HTML
<html><head><title>Ferry sinks | Quay</title></head><body><nav>Home</nav><article>
<p>A passenger ferry sank in rough seas off Malta on Tuesday, but all 84 people
on board were saved by fishermen, the harbour master said.</p><p>The ship, which
was built in 1987, had been on its way to Gozo when water entered the engine
room, and the crew called for help at once.</p></article></body></html>
HTML
serve "$box"
cat >"$box/motograph.yaml" <<YAML
feeds:
  - {name: Quay, url: "http://127.0.0.1:$port/feed.xml", article: feed, max_age: 0}
YAML
cat >"$box/file.yaml" <<YAML
feeds:
  - {name: Quay, url: "file:feed.xml", article: feed, max_age: 0}
YAML
# Every run begins with what an earlier one remembered.
"$motograph" headlines --once --config "$box/motograph.yaml" \
    --state-dir "$box/state" >/dev/null 2>&1

starved "parse, XML" 1 --same --fork "$motograph" parse "$box/feed.xml"
starved "parse, JSON" 1 --same --fork "$motograph" parse "$box/feed.json"
starved "parse, all after it as well" 1 --same --fork --on "$motograph" parse "$box/feed.xml"
starved "extract" 1 --same --fork "$motograph" extract "$box/page.html"
starved "summarize" 1 --same --fork "$motograph" summarize "$box/page.html"
starved "check" 17 --same --fork "$motograph" check "$box/file.yaml"
starved "config" 3 --same --fork "$motograph" config --config "$box/file.yaml"
# What a run that went on has stored is there for the next; and no run damages it.
starved "headlines, from what is remembered" 61 "$motograph" headlines --offline \
    --config "$box/motograph.yaml" --state-dir "$box/state"
starved "headlines, asked for" 149 "$motograph" headlines --once \
    --config "$box/motograph.yaml" --state-dir "$box/state"
starved "headlines, all after it as well" 499 --on "$motograph" headlines --once \
    --config "$box/motograph.yaml" --state-dir "$box/state"
check "no file was set aside, for none was damaged" \
    test ! -e "$box/state/headlines.db.damaged"
is "the headlines are remembered" 2 "$("$motograph" headlines --offline --config \
    "$box/motograph.yaml" --state-dir "$box/state" 2>/dev/null | wc -l)"
# Nothing is remembered here, for a copy of a run has none of its locks.
starved "a frame" 499 --fork "$motograph" render --config "$box/file.yaml" \
    --state-dir "$box/feed.xml/state" --size 320x120 --frames 1 --out "$box/frames"
finish
