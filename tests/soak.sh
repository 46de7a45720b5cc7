#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/soak.sh [BUILD [MINUTES]] [--valgrind | --day]
#
# `motograph run` for a time (60 minutes), with ten feeds of the loopback server
# that are asked every five seconds instead of every ten minutes and have new
# items all the time: what happens in an hour is what happens in five days. Two
# of them have pages behind the items.
#
# What is in use is looked at every second, and each minute its least and its
# most are said. A document being read is half a megabyte that is gone with it,
# so what stays is seen in the least: it passes when the mean of that is the
# same, but for 2 %, in the last sixth of the time as in the second (in the
# first, caches fill), and the most is the same but for 10 %.
#
# --day: a day with an update a minute, 1,440, in six minutes, after four hours
# of the like in which caches fill and every script is met; in a window of
# 1920x1080 where there is an Xvfb. An hour is a row, and it passes when the
# least of its own pages (the anonymous part of PSS: what it shares with others
# depends on who else runs) in the last four hours is less than 1 MB above that
# in the fifth to the eighth.
#
# --valgrind: under memcheck, which counts what is lost at the end (its own time
# is some thirty times slower).
# shellcheck disable=SC2154
[ $# -gt 0 ] || set -- build
. "$(dirname "$0")/support/scenario.sh"
minutes=60 valgrind='' day='' pause=1 refresh=5s mix=9
shift
for word; do
    case $word in
    --valgrind) valgrind=1 ;;
    --day) day=1 minutes=8 pause=0.22 refresh=1s mix=2 ;;
    *) minutes=$word ;;
    esac
done
if [ ! -f "$build/tests/heap.so" ]; then
    skip "a build with a sanitizer has an allocator of its own"
    finish
fi

# items FEED TURN: 25 of them, of which every turn brings two. Numbers have four
# digits from the first to the last: longer lines are larger pictures.
items() {
    awk -v feed="$1" -v turn="$(($2 + 500))" 'BEGIN {
        n = split("ferry harbour council storm museum railway bridge minister striker orchestra volcano satellite", noun, " ")
        m = split("reopens sinks wins loses announces cancels delays rescues", verb, " ")
        split("Größte Brücke der Stadt gesperrt|春の嵐で列車に遅れ|عاصفة تضرب الميناء القديم|Паром вернулся в порт", other, "|")
        printf "<rss version=\"2.0\"><channel><title>Feed %d</title>\n", feed
        for (i = turn * 2 + 25; i > turn * 2; i--) {
            a = noun[(i * 7 + feed) % n + 1]; b = verb[(i * 5 + feed) % m + 1]
            c = noun[(i * 3 + feed * 5) % n + 1]
            title = i % mix == 0 ? other[i / mix % 4 + 1] " " i : "The " a " " b " after " c " number " i " of area " feed
            printf "<item><guid>%d-%d</guid><title>%s</title><link>%s/page.html?%d-%d</link>", feed, i, title, root, feed, i
            printf "<description>The %s %s on day %d, said the %s of area %d, and %d people saw it.</description></item>\n", a, b, i, c, feed, i * 3
        }
        print "</channel></rss>"
    }' root="$root" mix=$mix
}

mkdir -p "$box/www" "$box/state"
serve "$box/www"
root=http://127.0.0.1:$port
cat >"$box/www/page.html" <<HTML
<html><head><title>A story</title></head><body><article><p>A passenger ferry sank
in rough seas on Tuesday, but all 84 people on board were saved by fishermen, the
harbour master said in the evening.</p><p>The ship, which was built in 1987, had
been on its way to the island when water entered the engine room.</p></article>
</body></html>
HTML
echo "feeds:" >"$box/motograph.yaml"
for feed in 0 1 2 3 4 5 6 7 8 9; do
    items $feed 0 >"$box/www/$feed.xml"
    article=feed
    [ $feed -gt 1 ] || article=auto
    echo "  - {name: Feed $feed, url: '$root/$feed.xml', refresh: $refresh, max_age: 0, article: $article}" \
        >>"$box/motograph.yaml"
done

export MOTOGRAPH_MIN_REFRESH=1s
if [ -n "$day" ] && command -v Xvfb >/dev/null; then
    x_server 1920x1080
    export SDL_VIDEODRIVER=x11
fi
heap=$box/heap
set -- "$motograph" run --config "$box/motograph.yaml" --state-dir "$box/state" \
    --for $((minutes * 60 * (${day:-0} + 1))) --stats "$box/stats.json"
if [ -n "$valgrind" ]; then
    LSAN_OPTIONS='' valgrind --quiet --leak-check=full --show-leak-kinds=definite \
        --errors-for-leak-kinds=definite --log-file="$box/valgrind" "$@" \
        >"$box/run.out" 2>"$box/run.err" &
else
    HEAP_FILE=$heap LD_PRELOAD=$build/tests/heap.so "$@" \
        >"$box/run.out" 2>"$box/run.err" &
fi
run=$!
pids="$pids $run"

# number I: the Ith of the heap's numbers.
number() { od -An -t d8 -j $(($1 * 8)) -N 8 "$heap" | tr -d ' '; }

# pages FIELD: in KiB.
pages() { sed -n "s/^$1: *\([0-9]*\).*/\1/p" "/proc/$run/smaps_rollup" 2>/dev/null; }

# note ROW: its least into the sum of the sixth of the time it is in, and the
# most of that.
note() {
    case $((($1 - 1) * 6 / rows + 1)) in
    2)
        early_sum=$((early_sum + least)) early_count=$((early_count + 1))
        [ "$early_most" -ge "$most" ] || early_most=$most
        ;;
    6)
        late_sum=$((late_sum + least)) late_count=$((late_count + 1))
        [ "$late_most" -ge "$most" ] || late_most=$most
        ;;
    esac
}

# lesser A B: the lesser of two, of which the first may be 0 for none.
lesser() { if [ "$1" != 0 ] && [ "$1" -le "$2" ]; then echo "$1"; else echo "$2"; fi; }

# note_own HOUR: the least of the hours that are compared.
note_own() {
    case $1 in
    5 | 6 | 7 | 8) early_own=$(lesser "$early_own" "$least_own") ;;
    25 | 26 | 27 | 28) late_own=$(lesser "$late_own" "$least_own") ;;
    esac
}

# is_row: is it time for the next one?
is_row() {
    if [ -n "$day" ]; then
        [ $((update / 60)) -ge $row ]
    else
        [ $((($(date +%s) - began) / 60)) -ge $row ]
    fi
}

# Every second, or whatever a busy machine makes of it, one feed has news; every
# minute, or hour of a day, a line.
began=$(date +%s) rows=$minutes unit=minute
[ -z "$day" ] || rows=28 unit=hour
update=0 row=1 least=0 most=0 least_own=0
early_sum=0 early_count=0 early_most=0 early_own=0
late_sum=0 late_count=0 late_most=0 late_own=0
echo "$unit  bytes in use: least, most   blocks   calls so far   Pss KiB   own KiB  requests"
while kill -0 $run 2>/dev/null; do
    sleep $pause
    kill -0 "$server" 2>/dev/null || break
    update=$((update + 1))
    items $((update % 10)) $((update / 10)) >"$box/www/next"
    mv "$box/www/next" "$box/www/$((update % 10)).xml"
    [ -z "$valgrind" ] || continue
    in_use=$(number 0) own=$(pages Pss_Anon)
    least=$(lesser $least "$in_use") least_own=$(lesser $least_own "${own:-1}")
    [ $most -ge "$in_use" ] || most=$in_use
    is_row || continue
    printf '%6d  %12d %12d  %7d  %13d  %8s  %8d  %8d\n' $row "$least" \
        "$most" "$(number 1)" "$(number 2)" "$(pages Pss)" "$least_own" "$(grep -c . "$box/requests")"
    [ $row -gt "$rows" ] || note $row
    note_own $row
    row=$((row + 1)) least=0 most=0 least_own=0
    [ -z "$day" ] || [ $row -le 28 ] || kill -TERM $run
done
check "the server lived" kill -0 "$server"
wait $run
is "it ran to its end" 0 $?
news=$((minutes * (${valgrind:-0} == 1 ? 6 : 60)))
check "it was asked for news all the time" test "$(grep -c . "$box/requests")" -gt $news
if [ -n "$valgrind" ]; then
    is "nothing is lost, and no memory is misused" "" "$(grep '^==' "$box/valgrind")"
elif [ -n "$day" ]; then
    is "a day had its hours, of 60 updates each" 29 $row
    check "own pages: $early_own KiB in hours 5 to 8, $late_own in the last four, 24 later" \
        test $((late_own - early_own)) -lt 1000
elif [ $late_count -gt 0 ]; then
    early=$((early_sum / early_count)) late=$((late_sum / late_count))
    check "the least in use: $early bytes in the second sixth of the time, $late in the last" \
        test $((late * 100)) -le $((early * 102))
    check "the most: $early_most and $late_most bytes" \
        test $((late_most * 100)) -le $((early_most * 110))
fi
finish
