#!/bin/sh
# SPDX-License-Identifier: MIT
# A state directory in which anything may stand, and in which anything may
# happen while the wall runs: it goes on, says so in one line, and remembers
# again as soon as that is possible.
. "$(dirname "$0")/../support/scenario.sh"

www=$box/www
state=$box/state
db=$state/headlines.db
mkdir "$www"
two_stories >"$www/feed.xml"
serve "$www"
cat >"$box/c.yaml" <<YAML
feeds: [{name: Feed, url: "http://127.0.0.1:$port/feed.xml", refresh: 1s, max_age: 0, headline: title}]
YAML
set -- --config "$box/c.yaml" --state-dir "$state"
export MOTOGRAPH_MIN_REFRESH=1s

# turn [COMMAND...]: a turn, as another user for one; its lines, and of its log.
turn() {
    "$@" "$motograph" headlines --config "$box/c.yaml" --state-dir "$state" --once \
        2>"$box/err" | wc -l
}
# kept [COMMAND...]: what is there without a network.
kept() {
    "$@" "$motograph" headlines --config "$box/c.yaml" --state-dir "$state" --offline \
        2>/dev/null | wc -l
}

# harm LINES NAME COMMAND...: of a state that was good. So many lines are said.
harm() {
    lines=$1 name=$2
    shift 2
    rm -rf "$state"
    turn >"$box/count"
    "$@" >"$box/harm.out" 2>&1 || failed_because "harm: $name" "$box/harm.out"
    is "$name: headlines all the same" 2 "$(turn)"
    is "$name: $lines lines" "$lines" "$(wc -l <"$box/err")"
    is "$name: remembered" 2 "$(kept)"
}
noise() { head -c "$2" /dev/urandom >"$1"; }
instead() {
    rm -f "$1"
    shift
    "$@"
}
behind() { sqlite3 "$db" "$1"; }
harm 0 "a log of noise" noise "$db-wal" 5000
harm 0 "an index of noise" noise "$db-shm" 33000
harm 0 "a journal of noise" noise "$db-journal" 5000
harm 1 "a log that is a folder with things in it" mkdir -p "$db-wal/x/y"
harm 1 "a log that is a device" ln -s /dev/full "$db-wal"
harm 1 "a log that is a link to nowhere" ln -s nowhere "$db-wal"
harm 1 "a folder with things in it" instead "$db" mkdir -p "$db/x"
harm 1 "a pipe" instead "$db" mkfifo "$db"
harm 1 "a device" instead "$db" ln -s /dev/zero "$db"
harm 1 "a link to itself" instead "$db" ln -s "$db" "$db"
harm 0 "a link to nowhere" instead "$db" ln -s nowhere "$db"
harm 0 "nothing in it" truncate -s 0 "$db"
harm 1 "four bytes" truncate -s 4 "$db"
harm 0 "a gigabyte of nothing behind it" truncate -s 1G "$db"
harm 1 "a lock that is a folder" instead "$db.lock" mkdir "$db.lock"
harm 1 "a lock that is a pipe" instead "$db.lock" mkfifo "$db.lock"
harm 1 "a lock that is a link" instead "$db.lock" ln -s /etc/hostname "$db.lock"
harm 0 "noise in the other files" sh -c \
    "for f in hsts stats.json motograph.yaml.good; do head -c 99 /dev/urandom >'$state'/\$f; done"
harm 0 "folders for the other files" sh -c \
    "cd '$state' && rm -rf hsts stats.json *.good && mkdir hsts stats.json motograph.yaml.good"
: >"$box/text"
echo "mine" >"$box/text"
rm -rf "$state"
turn >"$box/count"
instead "$db" ln -s "$box/text" "$db"
turn >"$box/count"
is "a link to another file leaves that file alone" mine "$(cat "$box/text")"
if command -v sqlite3 >"$box/which"; then
    harm 1 "a table less" behind "DROP TABLE headline"
    harm 1 "a column less" behind "ALTER TABLE feed DROP COLUMN touched"
    harm 1 "a newer version" behind "PRAGMA user_version=99"
    harm 1 "no version" behind "PRAGMA user_version=0"
    harm 1 "a trigger that refuses" behind \
        "CREATE TRIGGER t BEFORE INSERT ON feed BEGIN SELECT RAISE(ABORT,'no'); END"
    harm 0 "another journal" behind "PRAGMA journal_mode=DELETE"
    harm 0 "lines of zeros" behind "UPDATE headline SET line=zeroblob(100000)"
    harm 0 "numbers of another world" behind \
        "UPDATE feed SET next_poll=9e18, delay_s=-9e18, failures=4000000000"
else
    skip "no sqlite3 here: what another program does to the tables"
fi

# Names of directories, and directories that are none.
real=$state
for name in "a b%41?x#y&'z" "ümlaut
and a line break" "$(printf '%0250d' 0)"; do
    state=$box/$name
    is "a directory by the name of $(echo "$name" | tr -d "\n" | head -c 20)" "2 0 2" \
        "$(turn) $(wc -l <"$box/err") $(kept)"
done
for name in text/state "$(printf 'x/%.0s' $(seq 3000))"; do
    state=$box/$name
    is "no directory $(echo "$name" | tr -d "\n" | head -c 20) can be: headlines, and one line" "2 1" \
        "$(turn) $(wc -l <"$box/err")"
done
state=$real

# Rights, for a user whom they bind.
if [ "$(id -u)" = 0 ] && command -v setpriv >"$box/which"; then
    chmod 755 "$box"
    # as_user NAME LINES KEPT COMMAND...: the state is the user's, but for this.
    as_user() {
        name=$1 wanted="2 $2 $3"
        shift 3
        rm -rf "$state"
        mkdir "$state"
        chown 65534:65534 "$state"
        turn setpriv --reuid 65534 --clear-groups >"$box/count"
        "$@"
        got="$(turn setpriv --reuid 65534 --clear-groups) $(wc -l <"$box/err")"
        is "$name: headlines, lines, remembered" "$wanted" \
            "$got $(kept setpriv --reuid 65534 --clear-groups)"
        chmod 700 "$state"
    }
    as_user "a directory that may not be written" 1 2 chmod 500 "$state"
    as_user "a directory that may not be entered" 1 0 chmod 000 "$state"
    as_user "a file that may not be written" 1 2 chmod 400 "$db"
    as_user "a file that may not be read" 1 2 chmod 000 "$db"
    as_user "a lock that may not be read" 0 2 chmod 000 "$db.lock"
    root_was_here() {
        rm "$db" "$db.lock"
        (umask 077 && turn >"$box/count" && chmod 600 "$db")
    }
    as_user "what root has left" 1 2 root_was_here
else
    skip "no other users here: rights"
fi

# While the wall runs: what is on it is written down again.
# event NAME COMMAND...: behind the wall's back.
event() {
    name=$1
    shift
    rm -rf "$state"
    two_stories >"$www/feed.xml"
    "$motograph" run --config "$box/c.yaml" --state-dir "$state" --for $((60 * slow)) \
        >"$box/out" 2>"$box/err" &
    run=$!
    pids="$pids $run"
    wait_for 10 grep -q 'first headline' "$box/err"
    wait_for 10 test -s "$db"
    sleep 1
    "$@"
    two_stories | sed 's/<guid>1/<guid>3/' >"$www/feed.xml"
    told() { grep -qE '(removed or replaced|set aside)' "$box/err"; }
    check "$name: it is said" wait_for 10 told
    sleep 1
    kill -9 $run
    wait $run 2>"$box/wait"
    is "$name: and written again, before the end" 2 "$(kept)"
}
event "files removed" sh -c "rm -f '$state'/*"
event "another file in its place" sh -c "head -c 20000 /dev/urandom >'$box/noise' && mv '$box/noise' '$db'"
event "cut short" truncate -s 0 "$db"

# The directory itself is gone: nothing can be kept, and the wall goes on.
rm -rf "$state"
"$motograph" run "$@" --for $((6 * slow)) --stats "$box/run.json" 2>"$box/err" &
run=$!
pids="$pids $run"
wait_for 10 grep -q 'first headline' "$box/err"
rm -rf "$state"
two_stories | sed 's/<guid>1/<guid>4/' >"$www/feed.xml"
wait $run
is "without its directory the wall goes on" 0 $?
check "with its headlines" jq -es '.[0] | .frames.items >= 2' "$box/run.json"
is "the next start makes it again" "2 2" "$(turn) $(kept)"

# Nowhere to write to: files that may not grow, and no log at all.
rm -rf "$state"
(
    ulimit -f 4
    "$motograph" run "$@" --for $((3 * slow)) 2>"$box/err" >"$box/out"
)
is "files that may not grow are no end" 0 $?
check "the wall says so once" test "$(grep -cE 'live in memory|nothing will be remembered' "$box/err")" = 1
for log in /dev/full "$box/pipe"; do
    [ -e "$log" ] || mkfifo "$log"
    # Of the pipe's reader there is one line, and then none.
    [ "$log" = /dev/full ] || head -n 1 "$log" >"$box/head" &
    "$motograph" run "$@" --for $((2 * slow)) 2>"$log" >/dev/full
    is "a log that takes nothing ($(basename "$log")) is no end" 0 $?
done
"$motograph" run "$@" --for $((2 * slow)) <&- >&- 2>&-
is "nor is to have none" 0 $?
is "and headlines are remembered" 2 "$(kept)"
finish
