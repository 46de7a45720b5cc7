#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/run.sh [STEP...]
#
# Sets itself up (firmware-config/packages.txt), builds, and runs everything,
# or only the named steps:
#   lint     the rules of src/README.md that a script can check
#   test     gcc, warnings are errors; unit tests, case folders, golden
#            frames, whole-program scenarios
#   clang    the second compiler, warnings are errors
#   address  unit tests, case folders and what fuzzing is fed with, with the
#            address and undefined behaviour sanitizers
#   thread   what has threads, with the thread sanitizer
#   address-all, thread-all  the same two, and everything; takes an hour or more,
#            so nobody runs them who has not asked for them
# Build trees are build/ and build-STEP/. The last line counts everything.
set -u
cd "$(dirname "$0")/.." || exit 1
[ $# -gt 0 ] || set -- lint test clang address thread

passed=0 failed=0 skipped=0
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
jobs=$(nproc 2>/dev/null || echo 2)
export LC_ALL=C.UTF-8 TZ=UTC

# The quiet of a terminal-less SDL: tests choose their own displays.
unset DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER XDG_CONFIG_HOME XDG_STATE_HOME

# Time since the beginning, and the processors' time that took.
step() {
    times >"$out/times" # not in a pipe: a subshell has no children yet
    printf '\n== %s (after %s s, %s s of processors)\n' "$*" \
        "$(($(date +%s) - began))" "$(awk -F '[ms ]+' \
            '{ sum += 60 * ($1 + $3) + $2 + $4 } END { print int(sum) }' \
            "$out/times")"
}
began=$(date +%s)

add() {
    passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
}

# The last "N passed, N failed[, N skipped]" of a file into the sum; a file
# without one counts as one failure.
add_line() {
    # shellcheck disable=SC2046
    set -- $(sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed\(, \([0-9]*\) skipped\)\{0,1\}$/\1 \2 \4/p' "$1" | tail -n 1)
    add "${1:-0}" "${2:-1}" "${3:-0}"
}

# build FOLDER CMAKE-OPTION...: false, and one failure, when it does not. With
# a sanitizer gcc warns of what is none, so warnings are errors elsewhere only.
# simulate.sh builds the same tree without tests, and CMake remembers that.
build() {
    tree=$1
    shift
    if cmake -S . -B "$tree" -G Ninja -DMOTOGRAPH_TESTS=ON "$@" \
        >"$out/build" 2>&1 && ninja -C "$tree" >>"$out/build" 2>&1; then
        add 1 0 0
        return 0
    fi
    grep -E -A 6 'error:|^FAILED|CMake Error' "$out/build" | head -n 40
    echo "FAILED $tree does not build"
    add 0 1 0
    return 1
}

# run_ctest FOLDER OPTION...: our own programs' counts, one by one.
run_ctest() {
    tree=$1
    shift
    $calm ctest --test-dir "$tree" -j "$jobs" --output-on-failure "$@" \
        >"$out/ctest" 2>&1
    status=$?
    grep -E '^ *[0-9]+/[0-9]+ |FAILED|^skipped' "$out/ctest" | grep -v 'listed below'
    awk -f tests/count.awk "$tree/Testing/Temporary/LastTest.log" >"$out/count"
    grep -v ' passed, ' "$out/count"
    if grep -q '^No tests were found' "$out/ctest" ||
        [ "$status" != 0 ] && grep -q ' 0 failed' "$out/count"; then
        tail -n 5 "$out/ctest"
        add 0 1 0
    fi
    add_line "$out/count"
}

# Neither sanitizer starts where the kernel's address layout is too random for
# it; some containers forbid both the cure and the question.
sanitizer_starts() {
    echo 'int main(void) { return 0; }' >"$out/try.c"
    gcc -fsanitize="$1" "$out/try.c" -o "$out/try" 2>/dev/null || return 1
    $calm "$out/try" >/dev/null 2>&1
}
calm=
setarch -R true 2>/dev/null && calm="setarch -R"

step set-up
# Without a package the step that needs it says so.
sh firmware-config/install-packages.sh --yes build run fonts test

for name; do
    case $name in
    lint)
        step lint
        [ -f build/libbase.a ] || build build -DMOTOGRAPH_WERROR=ON
        sh tests/lint.sh build | tee "$out/lint"
        add_line "$out/lint"
        ;;
    test)
        step "gcc, everything"
        build build -DMOTOGRAPH_WERROR=ON && run_ctest build
        ;;
    clang)
        step clang
        if command -v clang >/dev/null; then
            CC=clang build build-clang -DMOTOGRAPH_WERROR=ON -DCMAKE_BUILD_TYPE=Debug \
                -DCMAKE_C_FLAGS_DEBUG=-O1
        else
            echo "skipped: no clang here"
            add 0 0 1
        fi
        ;;
    address | address-all)
        step "address and undefined behaviour sanitizers"
        if ! sanitizer_starts address,undefined; then
            echo "skipped: the address sanitizer does not start here"
            add 0 0 1
        elif build build-address -DCMAKE_BUILD_TYPE=Debug \
            "-DCMAKE_C_FLAGS_DEBUG=-O1 -g" \
            -DMOTOGRAPH_SANITIZE=address,undefined; then
            export ASAN_OPTIONS=abort_on_error=1
            export LSAN_OPTIONS="suppressions=$PWD/tests/support/leaks.txt:print_suppressions=0"
            export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
            case $name in
            address) run_ctest build-address -L 'unit|cases|fuzz' ;;
            *) run_ctest build-address ;;
            esac
        fi
        ;;
    thread | thread-all)
        step "thread sanitizer"
        if ! sanitizer_starts thread; then
            echo "skipped: the thread sanitizer does not start here"
            add 0 0 1
        elif build build-thread -DCMAKE_BUILD_TYPE=Debug \
            "-DCMAKE_C_FLAGS_DEBUG=-O1 -g" -DMOTOGRAPH_SANITIZE=thread; then
            export TSAN_OPTIONS="halt_on_error=1:second_deadlock_stack=1:suppressions=$PWD/tests/support/races.txt"
            case $name in
            thread) run_ctest build-thread -R 'unit_(desk|screen)|integration_(loopback|reload|fleet_threads)' ;;
            *) run_ctest build-thread ;;
            esac
        fi
        ;;
    *)
        echo "tests/run.sh: no step '$name'" >&2
        exit 2
        ;;
    esac
done

step "all done"
echo "$passed passed, $failed failed$([ $skipped = 0 ] || echo ", $skipped skipped")"
[ $failed = 0 ] && [ $passed -gt 0 ]
