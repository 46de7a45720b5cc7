#!/bin/sh
# SPDX-License-Identifier: MIT
# Feeds and pages as the world writes them, when they lie beside the project:
# served on loopback, they become headlines with source, link and age.
. "$(dirname "$0")/../support/scenario.sh"

[ -d "$shared/feeds" ] || skip_all "no ../shared/feeds here"
[ -d "$shared/pages" ] || skip_all "no ../shared/pages here"
mkdir "$box/www"
cp -r "$shared/feeds" "$box/www/feeds"
chmod -R u+w "$box/www"
serve "$box/www"

# A feed of the pages, each with a title that says too little.
mkdir "$box/www/pages"
{
    echo '<rss version="2.0"><channel><title>Pages</title>'
    for page in "$shared"/pages/*/; do
        page=$(basename "$page")
        cp "$shared/pages/$page/source.html" "$box/www/pages/$page.html"
        echo "<item><title>$page</title><link>http://127.0.0.1:$port/pages/$page.html</link></item>"
    done
    echo '</channel></rss>'
} >"$box/www/pages.rss"
count=$(find "$box/www/pages" -name "*.html" | wc -l)

{
    echo "feeds:"
    echo "  - {name: Pages, url: 'http://127.0.0.1:$port/pages.rss', article: page, max_items: 200, max_age: 0}"
    for feed in "$box/www/feeds"/*; do
        feed=$(basename "$feed")
        case $feed in
        MANIFEST* | authors.json | not-a-feed* | empty*) continue ;;
        esac
        # Nobody's server is asked for anything: the feed's own text will do.
        echo "  - {name: '$feed', url: 'http://127.0.0.1:$port/feeds/$feed', article: feed, max_items: 5, max_age: 0}"
    done
} >"$box/motograph.yaml"
feeds=$(grep -c 'name:' "$box/motograph.yaml")

started=$(date +%s%N)
timeout $((100 * slow)) "$motograph" headlines --config "$box/motograph.yaml" --state-dir "$box/state" \
    --once --json >"$box/rundown" 2>"$box/err"
is "one turn of $feeds feeds and $count pages is done" 0 $?
echo "it took $((($(date +%s%N) - started) / 1000000)) ms"
ask() { jq -r "$1" "$box/rundown"; }
ask '.feeds[] | select(.status == "error") | "\(.name): \(.error)"'
check "nearly all feeds are read" test "$(ask '[.feeds[] | select(.status == "ok")] | length')" -ge $((feeds - 4))
check "nearly all pages give a headline of their own" test "$(ask '[.headlines[] |
    select(.sources | index("Pages")) | select(.headline != .title)] | length')" -ge $((count * 3 / 4))
is "every headline has a line, a source and an age" 0 "$(ask '[.headlines[] |
    select((.headline | length) == 0 or (.source | length) == 0 or .age_s == null)] | length')"
check "nearly every one has a link" test "$(ask '[.headlines[] | select(.link != null)] | length')" \
    -ge "$(ask '(.headlines | length) * 9 / 10 | floor')"
is "none is longer than 110 characters" 0 "$(ask '[.headlines[] | select(.headline | length > 110)] | length')"
is "none has a control character or a tag" 0 "$(ask '[.headlines[] |
    select(.headline | test("[\\x00-\\x1f\\x7f]|</?[a-z]+>"))] | length')"
check "there are many" test "$(ask '.headlines | length')" -ge 100
finish
