#!/bin/sh
# SPDX-License-Identifier: MIT
# A kill before, in and behind each call that changes the disk, and a disk that
# fails at each of them: support/fault.c counts the calls. What was on the wall
# stays there, nothing is asked for twice, and a bad disk is one line.
. "$(dirname "$0")/../support/scenario.sh"

fault=$build/tests/libfault.so
www=$box/www
state=$box/state
mkdir "$www"
# feed NAME WORD...: an item a word, and a time of its own.
feed() {
    name=$1
    shift
    {
        echo "<rss version='2.0'><channel><title>T</title>"
        for word; do
            echo "<item><title>Council opens the $word bridge over the river</title><guid>$word</guid></item>"
        done
        echo '</channel></rss>'
    } >"$www/$name.xml"
}
feed one red green
feed two blue
serve "$www"
cat >"$box/c.yaml" <<YAML
headline: {merge_stories: false}
feeds:
  - {name: One, url: "http://127.0.0.1:$port/one.xml", max_age: 0, headline: title}
  - {name: Two, url: "http://127.0.0.1:$port/two.xml", max_age: 0, headline: title}
YAML
set -- --config "$box/c.yaml" --state-dir "$state"

# Old state, and one feed with news: what a turn must lose nothing of.
"$motograph" headlines "$@" --once >/dev/null 2>&1
cp -r "$state" "$box/old"
feed one red green yellow
old() {
    rm -rf "$state"
    [ "$1" = cold ] || cp -r "$box/old" "$state"
}
# run_faulty COMMAND...: with the interposer. The state is $state.
run_faulty() {
    timeout 20 env LD_PRELOAD="$fault" FAULT_UNDER="$state" "$@"
}
# shown: how many of the headlines are on the wall without a network.
shown() { "$motograph" headlines "$@" --offline 2>"$box/offline.err" | wc -l; }

# Kills of the kiosk and of a turn.
for start in cold warm; do
    old $start
    FAULT_COUNT=$box/count run_faulty "$motograph" headlines "$@" --once >/dev/null 2>&1
    calls=$(cat "$box/count")
    check "a $start turn changes the disk ($calls calls)" test "$calls" -gt 5
    lost=0 burst=0 damaged=0 unhealed=0 call=1
    while [ "$call" -le "$calls" ]; do
        kinds="kill torn after"
        # Of the many calls of a start from nothing each is met in one way.
        [ $start = warm ] || kinds=$(echo kill torn after | cut -d' ' -f$((call % 3 + 1)))
        for kind in $kinds; do
            old $start
            FAULT_AT=$call FAULT_KIND=$kind run_faulty "$motograph" headlines "$@" \
                --once >/dev/null 2>&1
            # All of the old, or all of the new.
            case $start-$(shown "$@") in
            warm-3 | warm-4 | cold-0 | cold-1 | cold-3 | cold-4) ;;
            *) lost=$((lost + 1)) ;;
            esac
            [ -z "$(find "$state" -name '*.damaged')" ] || damaged=$((damaged + 1))
            # Started again it asks at most once for what it does not know.
            : >"$box/requests"
            [ "$("$motograph" headlines "$@" 2>/dev/null | wc -l)" -ge 3 ] || unhealed=$((unhealed + 1))
            [ "$(wc -l <"$box/requests")" -le 2 ] || burst=$((burst + 1))
            : >"$box/requests"
            "$motograph" headlines "$@" >/dev/null 2>&1
            [ "$(wc -l <"$box/requests")" = 0 ] || burst=$((burst + 1))
        done
        call=$((call + 1))
    done
    is "a kill at each of them loses nothing but the turn" 0 $lost
    is "damages nothing" 0 $damaged
    is "the next start has its headlines" 0 $unhealed
    is "and asks for nothing twice" 0 $burst
done

# The kiosk's own calls: its start, its figures, and its end.
old warm
FAULT_COUNT=$box/count run_faulty "$motograph" run "$@" --for 0.5 >/dev/null 2>&1
calls=$(cat "$box/count")
lost=0 call=1
while [ "$call" -le "$calls" ]; do
    old warm
    FAULT_AT=$call FAULT_KIND=torn run_faulty "$motograph" run "$@" --for 0.5 >/dev/null 2>&1
    [ "$(shown "$@")" -ge 3 ] || lost=$((lost + 1))
    ! "$motograph" status --state-dir "$state" --json 2>/dev/null |
        jq -e '.feeds | length == 2' >/dev/null && lost=$((lost + 1))
    call=$((call + 1))
done
is "a kill at each of the kiosk's $calls calls loses nothing" 0 $lost

# A disk that fails: at one call, or from it on.
FAULT_COUNT=$box/count
export FAULT_COUNT
old warm
run_faulty "$motograph" headlines "$@" --once >/dev/null 2>&1
calls=$(cat "$box/count")
unset FAULT_COUNT
blank=0 silent=0 call=1
while [ "$call" -le "$calls" ]; do
    for kind in $(echo EIO ENOSPC EROFS | cut -d' ' -f$((call % 3 + 1))); do
        old warm
        FAULT_AT=$call FAULT_KIND=$kind FAULT_ON=1 run_faulty "$motograph" headlines \
            "$@" --once >"$box/out" 2>"$box/err" || blank=$((blank + 1))
        [ "$(wc -l <"$box/out")" = 4 ] || blank=$((blank + 1))
        [ "$(wc -l <"$box/err")" -le 1 ] || silent=$((silent + 1))
        [ "$(shown "$@")" -ge 3 ] || blank=$((blank + 1))
    done
    old warm
    FAULT_AT=$call FAULT_KIND=EIO run_faulty "$motograph" headlines "$@" --once \
        >"$box/out" 2>"$box/err" || blank=$((blank + 1))
    [ "$(wc -l <"$box/out")" = 4 ] || blank=$((blank + 1))
    call=$((call + 1))
done
is "a disk that fails at each of $calls calls blanks nothing" 0 $blank
is "and is one line at most" 0 $silent

for kind in EIO ENOSPC EROFS; do
    old warm
    rm -f "$box/run.json"
    FAULT_AT=1 FAULT_KIND=$kind FAULT_ON=1 run_faulty "$motograph" run "$@" --for 1.5 \
        --stats "$box/run.json" >/dev/null 2>"$box/err"
    is "the wall goes on with $kind from the start" 0 $?
    check "with its headlines" jq -es '.[0] | .frames.items >= 3' "$box/run.json"
    is "and says so once" 1 "$(grep -cE 'nothing will be remembered|live in memory' "$box/err")"
done
finish
