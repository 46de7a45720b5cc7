#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs the case folders: sh tests/cases.sh MOTOGRAPH [COMMAND [CASE...]]
#
# A case is a folder tests/cases/COMMAND/CASE with
#   why           one sentence: what is true
#   input*        the file given to the command (exactly one)
#   args          more arguments, one a line (optional)
#   expected.*    what it prints, byte for byte
#   stderr        what it says on standard error (optional; not looked at else)
#   status        its exit status (optional; 0 else)
# The command runs inside the folder. UPDATE_CASES=1 writes what is missing or
# differs instead of failing: read the diff before you commit it.
set -u
program=$(realpath "$1")
cases=$(dirname "$(realpath "$0")")/cases
shift
# shellcheck disable=SC2046
[ $# -gt 0 ] || set -- $(ls "$cases")
command=$1
shift
export LC_ALL=C.UTF-8 TZ=UTC
passed=0 failed=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# differ NAME WANTED GOT: says how, or rewrites.
differ() {
    cmp -s "$2" "$3" && return 1
    if [ "${UPDATE_CASES:-0}" = 1 ]; then
        cp "$3" "$2"
        return 1
    fi
    printf 'FAILED %s/%s (%s): %s\n' "$command" "$case" "$1" \
        "$(cat why 2>/dev/null)"
    diff -u "$2" "$3" | head -n 30
    return 0
}

run_case() {
    [ -s why ] || { echo "FAILED $command/$case: no why"; return 1; }
    # shellcheck disable=SC2012
    input=$(ls input*)
    [ "$(echo "$input" | wc -l)" = 1 ] ||
        { echo "FAILED $command/$case: not exactly one input*"; return 1; }
    # shellcheck disable=SC2012
    expected=$(ls expected.* 2>/dev/null | head -n 1)
    [ -n "$expected" ] || expected=expected.json
    [ -f "$expected" ] || : >"$scratch/none"
    args=
    [ -f args ] && args=$(cat args)
    # One argument a line: split at newlines only.
    (
        IFS='
'
        set -f
        # shellcheck disable=SC2086
        exec timeout 60 "$program" "$command" $args "$input" \
            >"$scratch/out" 2>"$scratch/err" </dev/null
    )
    echo $? >"$scratch/status"
    echo 0 >"$scratch/zero"
    bad=0
    [ -f "$expected" ] || [ "${UPDATE_CASES:-0}" = 1 ] ||
        { echo "FAILED $command/$case: no expected.*"; return 1; }
    differ output "$expected" "$scratch/out" && bad=1
    if [ -f stderr ]; then
        differ stderr stderr "$scratch/err" && bad=1
    fi
    if [ -f status ]; then
        differ status status "$scratch/status" && bad=1
    elif ! cmp -s "$scratch/zero" "$scratch/status"; then
        if [ "${UPDATE_CASES:-0}" = 1 ]; then
            cp "$scratch/status" status
        else
            echo "FAILED $command/$case: exit status $(cat "$scratch/status")"
            head -n 3 "$scratch/err"
            bad=1
        fi
    fi
    return $bad
}

only=$*
for command in ${command}; do
    for folder in "$cases/$command"/*/; do
        case=$(basename "$folder")
        [ -z "$only" ] || echo " $only " | grep -qF " $case " || continue
        cd "$folder" || exit 1
        if run_case; then
            passed=$((passed + 1))
        else
            failed=$((failed + 1))
        fi
    done
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
