#!/bin/sh
# SPDX-License-Identifier: MIT
# What the compiler and the linker were told is in the program.
. "$(dirname "$0")/../support/scenario.sh"

needs readelf
readelf -hW "$motograph" >"$box/head"
readelf -lW "$motograph" >"$box/segments"
readelf -dW "$motograph" >"$box/dynamic"
readelf -sW "$motograph" >"$box/symbols"
check "it stands at an address of chance (PIE)" grep -qE 'Type: +DYN' "$box/head"
check "tables are read-only after the start (RELRO)" grep -q GNU_RELRO "$box/segments"
check "all of them: nothing is bound late" grep -qE 'BIND_NOW|FLAGS.* NOW' "$box/dynamic"
check "no stack is executed" sh -c \
    "grep GNU_STACK '$box/segments' | grep -q 'RW ' && ! grep GNU_STACK '$box/segments' | grep -q RWE"
check "no segment is both written and executed" sh -c "! grep -E 'LOAD.* RWE ' '$box/segments'"
check "no text relocations" sh -c \
    "! grep TEXTREL '$box/dynamic'"
case $slow in
[!1]) skip "sanitizers look at memory in their own manner" ;;
*)
    check "stacks are guarded" grep -q __stack_chk_fail "$box/symbols"
    check "lengths are checked (_FORTIFY_SOURCE)" grep -qE '__(snprintf|memcpy|read)_chk' "$box/symbols"
    commands=$build/compile_commands.json
    for flag in -fstack-clash-protection -D_FORTIFY_SOURCE=3 -fstack-protector-strong; do
        is "every file of ours is compiled with $flag" 0 "$(jq --arg f "$flag" \
            '[.[] | select(.file | test("/src/")) | select(.command | contains($f) | not)] | length' "$commands")"
    done
    ;;
esac
check "threads have stacks of 1 MiB" grep -q 'THREAD_STACK_BYTES = 1 << 20' "$tests/../src/desk/thread.c"

# The unit's own fences, as systemd counts them; below 2.5 is wanted.
if command -v systemd-analyze >/dev/null; then
    score=$(systemd-analyze security --offline=true \
        "$tests/../firmware-config/systemd/motograph.service" 2>/dev/null |
        sed -n 's/.*exposure level for.*: \([0-9.]*\) .*/\1/p')
    check "the unit is exposed by ${score:-?}, of 10" awk "BEGIN { exit !(${score:-10} < 2.5) }"
else
    skip "no systemd-analyze here"
fi
finish
