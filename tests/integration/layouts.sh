#!/bin/sh
# SPDX-License-Identifier: MIT
# Each layout in a window under Xvfb, photographed twice half a second apart:
# its tapes have moved by their speed, also over the moment when other news
# comes and when the window gets another size.
. "$(dirname "$0")/../support/scenario.sh"

speed=180
needs Xvfb convert xdotool
# news FILE WORD: a feed of forty stories.
news() {
    awk -v word="$2" 'BEGIN {
        print "<rss version=\"2.0\"><channel><title>Desk</title>"
        for (i = 1; i <= 40; i++)
            printf "<item><guid>%s%d</guid><title>%s %d: the council votes " \
                "%d to %d for crane %d and the late ferry</title><link>" \
                "https://desk.example/%d</link></item>\n",
                word, i, word, i, i * 7 % 90, i * 11 % 70, i * 31 % 997, i
        print "</channel></rss>" }' >"$1.new"
    mv "$1.new" "$1"
}
x_server 1280x720

full() {
    photograph "$box/try"
    [ "$(convert "xwd:$box/try.xwd" -unique-colors -format %w info: 2>/dev/null)" -gt 16 ]
}
# moved CROP: between the photographs a and b, by the configured speed. A
# refresh at either end, a copy that takes a moment: 15 px.
moved() {
    for name in a b; do
        convert "xwd:$box/$name.xwd" -crop "$1" +repage -strip \
            -colorspace Gray -depth 8 "$box/$name.pgm"
    done
    "$build/tests/shift" "$box/a.pgm" "$box/b.pgm" >"$box/shift"
    read -r px least second <"$box/shift"
    ms=$((($(cat "$box/b.ns") - $(cat "$box/a.ns")) / 1000000))
    wanted=$((speed * ms / 1000))
    echo "moved $px px in $ms ms, $wanted expected (difference $least, else $second)"
    [ $(((px - wanted) * (px - wanted))) -le 225 ]
}

# hang LAYOUT: until it has been seen to run.
hang() {
    layout=$1
    news "$box/one.xml" Harbour
    news "$box/two.xml" Market
    cat >"$box/$layout.yaml" <<YAML
feeds:
  - {name: One, url: "file:$box/one.xml", article: feed, headline: title, max_age: 0, refresh: 1s}
  - {name: Two, url: "file:$box/two.xml", article: feed, headline: title, max_age: 0, refresh: 1s}
headline: {merge_stories: false}
display: {layout: $layout, speed: $speed px/s, clock: "", text_size: 60px}
YAML
    SDL_VIDEODRIVER=x11 "$motograph" run --config "$box/$layout.yaml" \
        --state-dir "$box/$layout.state" --window=1280x720 --for $((120 * slow)) \
        --stats "$box/$layout.json" >"$box/run.out" 2>"$box/run.err" &
    run=$!
    pids="$pids $run"
    check "$layout: headlines appear" wait_for 15 full
    sleep 3
}
# between COMMAND...: photographs with the command between them.
between() {
    photograph "$box/a"
    "$@"
    sleep 0.5
    photograph "$box/b"
}
# over CROP WHAT COMMAND...: it moves on by its speed, whatever the command.
over() {
    crop=$1 what=$2
    shift 2
    between "$@"
    check "$what" moved "$crop"
}
# on CROP WHAT: it moves by its speed; where others are busy, on the second or
# third look.
on() {
    between true
    moved "$1" >/dev/null || between true
    moved "$1" >/dev/null || between true
    check "$2" moved "$1"
}
resize() {
    window=$(xdotool search --pid "$run" 2>/dev/null | tail -n 1)
    xdotool windowsize "$window" "$1" "$2"
    sleep 2
}
take_down() {
    kill -TERM "$run"
    wait "$run"
    is "$layout: a clean end" 0 $?
    no_tile_was_late "$box/$layout.json" "$layout"
}

hang spotlight
on 1280x70+0+640 "spotlight: the crawl below moves by the configured speed"
over 1280x70+0+640 "spotlight: other news does not make it jump" news "$box/one.xml" Bridge
resize 800 480
on 800x50+0+425 "spotlight: nor does another size stop it"
take_down
hang lanes
on 1280x300+0+40 "lanes: the first moves by the configured speed"
on 1280x300+0+400 "lanes: and so does the second"
over 1280x720+0+0 "lanes: other news does not make them jump" news "$box/two.xml" Bridge
resize 900 300
on 900x300+0+0 "lanes: nor does another size stop them"
take_down
finish
