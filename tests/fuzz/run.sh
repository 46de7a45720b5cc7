#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/fuzz/run.sh [TARGET [SECONDS]]: fuzzes one target, or all of them,
# for so long (60 each). New inputs stay in the build tree; a crash is written
# to tests/fuzz/regression/TARGET, where every test run replays it. With MERGE=1
# the new inputs that reach new code are then added to tests/fuzz/corpus/TARGET,
# those of up to 4 KiB.
set -eu
cd "$(dirname "$0")/../.."
targets=${1:-$(sed -n 's/^fuzz(\([a-z_]*\).*/\1/p' tests/fuzz/CMakeLists.txt)}
seconds=${2:-60}
tree=build-fuzz
CC=clang cmake -S . -B "$tree" -G Ninja -DMOTOGRAPH_FUZZ=ON \
    -DMOTOGRAPH_SANITIZE=fuzzer-no-link,address,undefined >/dev/null
for target in $targets; do
    ninja -C "$tree" "fuzz_$target" >/dev/null
    grown=$tree/corpus/$target
    found=tests/fuzz/regression/$target
    mkdir -p "$grown" "$found"
    # Every case is a seed as well.
    set -- tests/fuzz/corpus/"$target" "$found"
    "$tree/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=5 \
        -rss_limit_mb=1024 -max_len=65536 -print_final_stats=1 \
        -artifact_prefix="$found/" "$grown" "$@" 2>&1 |
        grep -E '^(stat::|SUMMARY|==|artifact)|ERROR|runtime error' || true
    if [ "${MERGE:-}" = 1 ]; then
        mkdir -p "$tree/small/$target" "tests/fuzz/corpus/$target"
        find "$grown" -type f -size -5k -exec cp {} "$tree/small/$target" \;
        "$tree/tests/fuzz/fuzz_$target" -merge=1 -use_counters=0 \
            "tests/fuzz/corpus/$target" "$tree/small/$target" >/dev/null 2>&1
    fi
    rmdir "$found" 2>/dev/null || true
done
