#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/bench/feed.sh BUILD [FILE...]: MB/s, entries found and instructions
# an entry of motograph's feed parser, of a bare libxml2 parse of the same
# bytes (its tree, nothing read from it), of libmrss and python3-feedparser.
# What is not installed is skipped. Without FILEs: three of ../shared/feeds.
set -eu
build=$(realpath "$1")
shift
here=$(dirname "$(realpath "$0")")
if [ $# = 0 ]; then
    feeds=$here/../../../shared/feeds
    [ -d "$feeds" ] || { echo "skipped: no ../shared/feeds"; exit 0; }
    set -- "$feeds/giantbomb-podcast.rss" "$feeds/invalid-characters.xml" \
        "$feeds/jvs-namespaces-per-element.rdf"
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

flags='' libraries=''
for module in libxml-2.0:BENCH_LIBXML2 mrss:BENCH_MRSS; do
    name=${module%:*}
    pkg-config --exists "$name" 2>/dev/null || continue
    flags="$flags -D${module#*:} $(pkg-config --cflags "$name")"
    libraries="$libraries $(pkg-config --libs "$name")"
done
# shellcheck disable=SC2086
cc -O2 -D_GNU_SOURCE -o "$scratch/feed" "$here/feed.c" $flags \
    -I"$build/rooms/base" -I"$build/rooms/feed" "$build/libfeed.a" \
    "$build/libmarkup.a" "$build/libbase.a" $libraries -ljansson -lutf8proc

# instructions PARSER FILE: of one parse, start of the process taken off.
instructions() {
    command -v valgrind >/dev/null || { echo 0; return; }
    for times in 1 2; do
        valgrind --tool=callgrind --callgrind-out-file=/dev/null \
            "$scratch/feed" "$1" "$2" $times 2>&1 >/dev/null |
            sed -n 's/.*Collected : //p'
    done | awk 'NR == 1 { a = $1 } NR == 2 { print $1 - a }'
}

printf '%-34s %-12s %8s %8s %14s\n' file parser MB/s entries instr/entry
for file; do
    entries=0
    for parser in motograph libxml2 libmrss feedparser; do
        if [ $parser = feedparser ]; then
            python=/usr/bin/python3
            $python -c 'import feedparser' 2>/dev/null || continue
            result=$($python "$here/feed.py" "$file" 1)
            count=-
        else
            result=$("$scratch/feed" $parser "$file" 20) || continue
            count=$(instructions $parser "$file")
        fi
        found=${result#* }
        [ $parser != motograph ] || entries=$found
        # An entry is counted as motograph finds them: the others lose some.
        [ "$count" = - ] || [ "$entries" = 0 ] || count=$((count / entries))
        printf '%-34s %-12s %8s %8s %14s\n' "$(basename "$file")" $parser \
            "${result% *}" "$found" "$count"
    done
done
