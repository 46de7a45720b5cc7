#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/lint.sh [BUILD]: the rules of src/README.md that a script can check.
# BUILD is a gcc build tree without sanitizers; without it the symbols are not
# looked at. Prints what breaks a rule, and a count.
set -u
cd "$(dirname "$0")/.." || exit 1
build=${1:-}
passed=0 failed=0 skipped=0
sources=$(find src tests -name '*.[ch]' | sort)
scripts=$(find .ci firmware-config tests -type f \
    -exec grep -lE '^#!(/bin/sh|/usr/bin/env bash)' {} + | sort)

# rule WHAT BREACHES: passes when there are none.
rule() {
    if [ -z "$2" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAILED %s\n%s\n' "$1" "$2" | head -n 30
    fi
}
skip() {
    skipped=$((skipped + 1))
    echo "skipped: $1"
}

# Where a pattern stands in sources, comments at line starts left out.
# $1 pattern, $2 files that may have it (an extended regex over paths)
stands() {
    # shellcheck disable=SC2086
    find src -name '*.[ch]' | sort | grep -vE "$2" | xargs -r grep -nE "$1" |
        grep -vE '^[^:]*:[0-9]*: *(/\*|\*|//)'
}

rule "threads are the desk's, the raster's, the fleet's and the log's" "$(stands \
    '#include <(pthread|stdatomic|threads)\.h>' \
    '^src/(desk/|screen/|fleet/|base/log\.c)')"
rule "the clock is read in app and base/clock.c only" "$(stands \
    '(^|[^a-z_0-9>.])(time|clock_gettime|gettimeofday)\(' \
    '^src/(app/|base/clock\.c)')"
rule "the environment is read, and the process ended, in app only" "$(stands \
    '(^|[^a-z_0-9>.])(getenv|secure_getenv|exit|_exit|system|popen)\(' \
    '^src/(app/|base/memory\.c)')"
rule "no banned functions" "$(stands \
    '(^|[^a-z_0-9>.])(strcpy|strcat|sprintf|vsprintf|strtok|atoi|atol|gets|gmtime|localtime|strncpy|strncat|alloca)\(' \
    '^$')"

rule "goto goes out and nowhere else" "$(stands \
    '(^|[^a-z_])goto +([^o]|o[^u]|ou[^t]|out[^;])' '^$')"
rule "there is no chance" "$(stands \
    '(^|[^a-z_0-9>.])(s?rand|s?random|[dlm]rand48|getrandom|arc4random)\(' '^$')"
rule "a typedef names a function pointer" "$(stands '^typedef [^(]*;' '^$')"
rule "nothing is included from above, and no source" "$(stands \
    '#include "(\.\.|[^"]*\.c")' '^$')"
rule "no file is for whatever is left over" "$(find src -name '*.[ch]' |
    grep -E '/(utils?|common|misc|helpers?|motograph)\.[ch]$')"
rule "a function has at most 60 lines" "$(find src -name '*.c' -exec awk '
    FNR == 1 { start = 0 }
    /^\{/ { start = FNR }
    /^\}/ {
        if (start && FNR - start > 61)
            print "  " FILENAME ":" start ": " FNR - start - 1 " lines"
        start = 0
    }' {} +)"

# A library is named in the rooms that src/README.md gives it.
library() {
    rule "<$1> in its own room only" "$(stands "#include <$1" "^src/($2)/")"
}
library 'curl/' 'net|app'

library 'zlib' 'net'
library 'jansson' 'feed|article|fleet|app'
library 'mosquitto' 'fleet'
library 'sqlite3' 'store|app'
library 'SDL' 'screen|app'
library 'fribidi' 'screen|app'
library 'fontconfig' 'screen|app'
library 'qrencode' 'screen|app'
library 'png' 'screen|app'
library 'utf8proc' 'markup|headline|screen|app'
library 'yaml' 'app'

# shellcheck disable=SC2086
rule "a file has at most 500 lines, but for tables" "$(wc -l $sources |
    awk '$2 != "total" && $2 !~ /(_names|model_[a-z]*)\.c$/ && $1 > 500 { print "  " $2 ": " $1 }')"
rule "every source names its licence in its first line" "$(
    for file in $sources; do
        head -n 1 "$file" |
            grep -qE '^// SPDX-License-Identifier: (MIT|CC-BY-4\.0|MIT AND CC-BY-2\.5)$' ||
            echo "  $file"
    done
)"
rule "every script names its licence" "$(
    for file in $scripts; do
        head -n 3 "$file" |
            grep -qxF '# SPDX-License-Identifier: MIT' || echo "  $file"
    done
)"
rule "every header is read once" "$(
    for file in $sources; do
        case $file in
        *.h) grep -qx '#pragma once' "$file" || echo "  $file" ;;
        esac
    done
)"
# tests/screens and tests/cases hold whatever the world writes.
rule "nothing is promised, and no machine's folders are named" "$(
    grep -rnIwE 'TODO|FIXME|XXX' src firmware-config tests/*.sh \
        tests/unit tests/support tests/integration 2>/dev/null |
        grep -v 'tests/lint\.sh'
    grep -rnIE '(^|[^a-z])/(home/[a-z]|work/|root/)' src firmware-config assets \
        tests/*.sh tests/unit tests/support tests/integration ./*.md 2>/dev/null |
        grep -v 'tests/lint\.sh'
)"
rule "the top level is what README.md says" "$(
    find . -mindepth 1 -maxdepth 1 ! -name '.*' ! -name 'build*' |
        grep -vxE './(CMakeLists.txt|firmware-config|src|assets|tests|README.md|LICENSE|CHANGELOG.md)'
)"
rule "a package is listed once, with its reason" "$(
    grep -vE '^(#|$)' firmware-config/packages.txt | awk '
        $1 !~ /^(build|run|fonts|test|image)$/ || $3 != "#" || NF < 4 { print }
        seen[$2]++ { print $2 " twice" }'
)"

if ! command -v clang-format >/dev/null; then
    skip "no clang-format here"
elif ! clang-format --version | grep -q 'version 14\.'; then
    skip "clang-format is not version 14, whose layout the sources have"
else
    # shellcheck disable=SC2086
    rule "clang-format has nothing to say" "$(
        clang-format --dry-run $sources 2>&1 |
            sed -n 's/^\([^:]*:[0-9]*\):.*warning.*/  \1/p' | head -n 20
    )"
fi
if command -v shellcheck >/dev/null; then
    # shellcheck disable=SC2086
    rule "shellcheck has nothing to say" "$(shellcheck -x -P SCRIPTDIR -e SC2317 -f gcc $scripts 2>&1)"
else
    skip "no shellcheck here"
fi

# A symbol that leaves its file begins with the room, a word of the file's
# name, or a type in the room's headers; one of them or several, a constant in
# capitals.
foreign_symbols() {
    for room in src/*/; do
        room=$(basename "$room")
        archive=$build/lib$room.a
        [ -f "$archive" ] || continue
        types=$(cat "src/$room"/*.h |
            sed -nE 's/^(struct|enum) ([a-z]*).*/\2/p' | sort -u)
        nm -A -g --defined-only "$archive" |
            sed 's/^[^:]*:\([^:]*\)\.c\.o:.* \([^ ]*\)$/\1 \2/' |
            while read -r file symbol; do
                nouns=$(printf '%s\n' "$room" "$types" \
                    "$(echo "$file" | tr _ '\n' | sed 's/s$//')" |
                    sed '/^$/d' | paste -sd '|')
                echo "$symbol" | grep -qiE "^($nouns)s?(_|\$)" ||
                    echo "  $room/$file.c: $symbol"
            done
    done
}
# What can be written and lives as long as the process. app holds what signal
# handlers set; the log its level.
mutable_globals() {
    for room in src/*/; do
        room=$(basename "$room")
        archive=$build/lib$room.a
        if [ "$room" = app ] || [ ! -f "$archive" ]; then
            continue
        fi
        size -A "$archive" | awk -v room="$room" '
            / : *$|\(ex / { file = $1 }
            ($1 == ".data" || $1 == ".bss") && $2 > 0 && file != "log.c.o" {
                print "  " room "/" file " " $1 " " $2 " bytes"
            }'
    done
}
if [ -n "$build" ] && [ -f "$build/libbase.a" ]; then
    rule "a symbol begins with its file's noun or its room" \
        "$(foreign_symbols)"
    rule "nothing global can be written" "$(mutable_globals)"
else
    skip "no build tree: symbols not looked at"
fi

echo "$passed passed, $failed failed$([ $skipped = 0 ] || echo ", $skipped skipped")"
[ $failed = 0 ]
