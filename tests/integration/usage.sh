#!/bin/sh
# SPDX-License-Identifier: MIT
# Every command tells its options, refuses what is none in one line, and says
# so when nobody can read what it writes.
. "$(dirname "$0")/../support/scenario.sh"

commands="run check headlines render parse extract summarize import export config status send watch version"
for command in $commands; do
    "$motograph" "$command" --help >"$box/out" 2>"$box/err"
    is "$command --help is no failure" 0 $?
    check "$command --help begins with its usage" sh -c \
        "head -n 1 '$box/out' | grep -q '^Usage: motograph $command'"
    "$motograph" "$command" --nonsense >"$box/out" 2>"$box/err"
    is "a wrong option of $command ends with status 2" 2 $?
    one_line "it is one line that names it" "$box/err" "motograph $command: .*--nonsense"
    is "and nothing else" "" "$(cat "$box/out")"
    "$motograph" help "$command" >"$box/out" 2>&1
    check "help $command is the same help" sh -c \
        "'$motograph' $command --help | cmp - '$box/out'"
done

# What needs neither display nor network starts without their libraries.
if command -v ldd >/dev/null; then
    is "the program alone links no display and no network" "" \
        "$(ldd "$motograph" | grep -E 'libSDL|libcurl|libfontconfig')"
fi

# refuses PATTERN ARGUMENT...: in one line that matches, with status 2.
refuses() {
    pattern=$1
    shift
    "$motograph" "$@" >"$box/out" 2>"$box/err"
    is "$* ends with status 2" 2 $?
    one_line "it is one line that says what would be right" "$box/err" "$pattern"
}
refuses "'--config' needs a value" check --config
refuses "no option '--confg'" run --confg
refuses "window=WxH.*'12'" run --window=12
refuses "for SECONDS.*'0'" run --for 0
refuses "for SECONDS.*'nan'" watch --for nan
refuses "count N.*'-3'" watch --count -3
refuses "size WxH.*'0x5'" render --size 0x5
refuses "at MS.*'1,,2'" render --at 1,,2
refuses "fps HZ.*'0'" render --fps 0
refuses "ttl SECONDS.*'-1'" send --ttl -1 text
refuses "max-chars N.*'5'" summarize --max-chars 5 "$box/err"

"$motograph" headlin >"$box/out" 2>"$box/err"
is "a command that is none ends with status 2" 2 $?
one_line "it is one line with the one that was meant" "$box/err" "'headlin'.*'headlines'"

# Nobody reads on: a full disk, a closed descriptor.
silent() {
    what=$1
    shift
    if [ -c /dev/full ]; then
        "$motograph" "$@" >/dev/full 2>"$box/err"
        is "$what into a full disk ends with status 1" 1 $?
        one_line "it is one line that says why" "$box/err" "standard output cannot be written: No space"
    fi
    "$motograph" "$@" >&- 2>"$box/err"
    is "$what into nothing ends with status 1" 1 $?
    one_line "it is one line" "$box/err" "standard output cannot be written"
}
silent "help" --help
silent "a command's help" run --help
silent "the version" version
silent "a configuration" config --default
silent "a feed" parse "$assets/demo/courier.rss"
silent "an article" extract "$assets/demo/articles/mayak.html"
"$motograph" extract "$assets/demo/articles/night-train.html" | jq -r .text >"$box/article"
silent "a headline" summarize "$box/article"
silent "a list" export --config "$assets/demo/motograph.yaml"
silent "the state" status --state-dir "$box/none"
check "asking for it makes nothing" test ! -e "$box/none"

"$motograph" export --config "$assets/demo/motograph.yaml" >"$box/list.opml"
"$motograph" import "$box/list.opml" >"$box/feeds.yaml"
"$motograph" export --config "$box/feeds.yaml" >"$box/again.opml"
check "a list goes out and comes back" cmp "$box/list.opml" "$box/again.opml"
is "none is lost on the way" 3 "$(grep -c 'url:' "$box/feeds.yaml")"

mkfifo "$box/pipe"
jq -r .version <"$box/pipe" >"$box/version" &
timeout 20 "$motograph" run --config "$assets/demo/motograph.yaml" \
    --state-dir "$box/state" --for 1 --stats "$box/pipe" 2>"$box/err"
check "figures can go into a pipe" wait_for 5 test -s "$box/version"
check "which stays one" test -p "$box/pipe"
finish
