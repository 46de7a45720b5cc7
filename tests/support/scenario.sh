# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034
# For the scripts in tests/integration: . "$(dirname "$0")/../support/scenario.sh"
# They are called with the build tree and have then
#   $motograph $build $assets $shared   what is tested, and with what
#   $box                                a folder of their own, gone at the end
#   $slow                               how many times slower a sanitizer may be
# and the functions below. A script ends with `finish`.
set -u
build=$(realpath "$1")
tests=$(dirname "$(realpath "$0")")/..
assets=$(realpath "$tests/../assets")
shared=$(realpath "$tests/../..")/shared
motograph=$build/motograph
box=$(mktemp -d)
passed=0 failed=0 skipped=0 pids=""
slow=1
! grep -q '^MOTOGRAPH_SANITIZE:[A-Z]*=.' "$build/CMakeCache.txt" || slow=5
# What LD_PRELOAD brings comes before the sanitizer's own library.
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}verify_asan_link_order=0"
export LC_ALL=C.UTF-8 TZ=UTC HOME="$box/home"
export SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=dummy
unset DISPLAY WAYLAND_DISPLAY XDG_CONFIG_HOME XDG_STATE_HOME STATE_DIRECTORY \
    http_proxy https_proxy all_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY
mkdir -p "$HOME"

leave() {
    for pid in $pids; do
        kill "$pid" 2>/dev/null
    done
    rm -rf "$box"
}
trap leave EXIT
trap 'exit 1' INT TERM

ok() {
    passed=$((passed + 1))
    echo "ok $*"
}

# failed_because WHAT [FILE...]: with the ends of files that tell why.
failed_because() {
    failed=$((failed + 1))
    echo "FAILED $1"
    shift
    for file; do
        [ ! -s "$file" ] || tail -n 12 "$file" | cut -c1-300 | sed 's/^/    /'
    done
}

skip() {
    skipped=$((skipped + 1))
    echo "skipped: $*"
}

# skip_all WHY: the rest of the script cannot be tested here.
skip_all() {
    skip "$*"
    finish
}

# needs TOOL...: nothing of the script can be tested without them.
needs() {
    for tool; do
        command -v "$tool" >/dev/null || skip_all "no $tool here"
    done
}

# check WHAT COMMAND...: passes when the command does.
check() {
    what=$1
    shift
    if "$@" >"$box/check.out" 2>&1; then
        ok "$what"
    else
        failed_because "$what" "$box/check.out"
    fi
}

# is WHAT WANTED GOT
is() {
    if [ "$2" = "$3" ]; then
        ok "$1"
    else
        failed_because "$1: wanted '$2', got '$3'"
    fi
}

# one_line WHAT FILE PATTERN: the file is a single line, and matches.
one_line() {
    if [ "$(wc -l <"$2")" = 1 ] && grep -qE -e "$3" "$2"; then
        ok "$1"
    else
        failed_because "$1: not one line matching '$3'" "$2"
    fi
}

# is_crowded: more than two want each processor.
is_crowded() {
    awk -v most=$((2 * $(nproc))) '{ exit !($1 > most) }' /proc/loadavg
}

# no_tile_was_late STATS [WHERE]: a picture is painted beside the wall's frames,
# by whatever turns a crowded machine leaves for that.
no_tile_was_late() {
    late=$(jq -rs '.[0].frames.blank_tiles' "$1")
    if [ $slow != 1 ]; then
        skip "tiles are late in a tree that is many times slower"
    elif [ "$late" != 0 ] && is_crowded; then
        skip "${2:+$2: }$late tiles were late, on a machine with a load of $(cut -d' ' -f1 /proc/loadavg)"
    else
        is "${2:+$2: }no tile was late" 0 "$late"
    fi
}

# wait_for SECONDS COMMAND...: until it succeeds.
wait_for() {
    tries=$(($1 * 10 * slow))
    shift
    until "$@" >/dev/null 2>&1; do
        tries=$((tries - 1))
        [ $tries -gt 0 ] || return 1
        sleep 0.1
    done
}

# serve FOLDER: the port in $port, the server's process in $server, its log of
# requests in $box/requests.
serve() {
    rm -f "$box/port"
    "$build/tests/server" "$1" --port-file "$box/port" \
        --log-file "$box/requests" >/dev/null 2>"$box/server.err" &
    server=$!
    pids="$pids $server"
    wait_for 10 test -s "$box/port" || {
        failed_because "the loopback server starts" "$box/server.err"
        finish
    }
    port=$(cat "$box/port")
}

# two_stories: an RSS feed of two that do not belong together.
two_stories() {
    cat <<'XML'
<rss version="2.0"><channel><title>Feed</title>
<item><title>Council opens the long bridge over the river</title><guid>1</guid></item>
<item><title>Ferries return to the harbour after the storm</title><guid>2</guid></item>
</channel></rss>
XML
}

# x_server WxH: exports DISPLAY, its process in $xvfb. The screen's memory is a
# file, so a copy of it is a photograph in no time.
x_server() {
    mkdir -p "$box/fb"
    rm -f "$box/display"
    Xvfb -displayfd 3 -screen 0 "${1}x24" -fbdir "$box/fb" -nolisten tcp \
        3>"$box/display" >"$box/xvfb.err" 2>&1 &
    xvfb=$!
    pids="$pids $xvfb"
    wait_for 10 test -s "$box/display" || {
        failed_because "Xvfb starts" "$box/xvfb.err"
        finish
    }
    DISPLAY=:$(cat "$box/display")
    export DISPLAY
}

# photograph NAME: of the screen, in NAME.xwd, and the moment in NAME.ns; once
# more while a busy machine has left the moment open.
photograph() {
    for _ in 1 2 3 4 5 6 7 8; do
        began=$(date +%s%N)
        cp "$box/fb/Xvfb_screen0" "$1.xwd"
        date +%s%N >"$1.ns"
        [ $(($(cat "$1.ns") - began)) -gt 20000000 ] || break
    done
}

# stop PID: ends it and waits.
stop() {
    kill "$1" 2>/dev/null
    wait "$1" 2>/dev/null
}

finish() {
    echo "$passed passed, $failed failed$([ $skipped = 0 ] || echo ", $skipped skipped")"
    [ $failed = 0 ]
    exit
}
