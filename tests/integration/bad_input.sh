#!/bin/sh
# SPDX-License-Identifier: MIT
# Whatever is wrong: one line that says what, where and what to do, and the
# ticker goes on with what it has.
. "$(dirname "$0")/../support/scenario.sh"

mkdir "$box/www"
serve "$box/www"
cp -r "$assets/demo/." "$box/www"
echo '<!DOCTYPE html><html><body><h1>Welcome</h1><p>No feed.</p></body></html>' \
    >"$box/www/page.html"
: >"$box/www/empty.xml"
cat >"$box/www/thin.rss" <<XML
<rss version="2.0"><channel><title>Thin</title>
<item><title>A title whose page has no text at all</title>
<link>http://127.0.0.1:$port/bare.html</link></item></channel></rss>
XML
echo '<html><head><title>Bare</title></head><body></body></html>' >"$box/www/bare.html"

# turn NAME FEED-URL: a turn of the desk with the good feed and this one.
turn() {
    cat >"$box/$1.yaml" <<YAML
feeds:
  - {name: Good, url: "http://127.0.0.1:$port/courier.rss", article: page, max_age: 0}
  - {name: Bad, url: "$2", max_age: 0}
YAML
    "$motograph" headlines --config "$box/$1.yaml" --state-dir "$box/$1.state" \
        --once --json >"$box/$1.out" 2>"$box/$1.err"
    is "a feed that is $1 is no failure" 0 $?
    one_line "a feed that is $1 is one line that names it" "$box/$1.err" Bad
    is "a feed that is $1 stops no other" 9 "$(jq '[.headlines[] |
        select(.source == "Good")] | length' "$box/$1.out")"
    is "a feed that is $1 says so in the rundown" error "$(jq -r '.feeds[] |
        select(.name == "Bad") | .status' "$box/$1.out")"
}
turn HTML "http://127.0.0.1:$port/page.html"
turn empty "http://127.0.0.1:$port/empty.xml"
turn missing "http://127.0.0.1:$port/nowhere.xml"
turn unreachable "http://127.0.0.1:1/feed.xml"
turn "a missing file" "file:nowhere.xml"

cat >"$box/thin.yaml" <<YAML
feeds: [{name: Thin, url: "http://127.0.0.1:$port/thin.rss", article: page, max_age: 0}]
YAML
is "an article without text gives its title" "A title whose page has no text at all" \
    "$("$motograph" headlines --config "$box/thin.yaml" --state-dir "$box/thin.state" \
        --once --json 2>/dev/null | jq -r '.headlines[0].headline')"

# Configurations.
"$motograph" run --config "$box/none.yaml" --for 1 2>"$box/err"
is "a configuration that is not there ends with status 2" 2 $?
one_line "and one line that names it" "$box/err" none.yaml
printf 'feeds:\n  - nmae: X\n    url: file:x.xml\ndisplay:\n  speed: very\n' >"$box/wrong.yaml"
"$motograph" run --config "$box/wrong.yaml" --for 1 2>"$box/err"
is "a wrong configuration ends with status 2" 2 $?
is "each of its problems is a line" 2 "$(grep -cE 'wrong\.yaml:[0-9]+:[0-9]+: ' "$box/err")"
check "with the key that was meant" grep -qE ':2:5: .*name' "$box/err"
printf 'feeds: [\n' >"$box/broken.yaml"
"$motograph" run --config "$box/broken.yaml" --for 1 2>"$box/err"
is "a configuration that is no YAML ends with status 2" 2 $?
one_line "and one line with its place" "$box/err" 'broken\.yaml:[0-9]+:[0-9]+: '

# Surroundings. Without a configuration at all the demo is shown.
check "without a configuration it shows the demo" timeout $((60 * slow)) "$motograph" run \
    --state-dir "$box/demo.state" --for $((3 * slow)) --stats "$box/run.json"
check "which has headlines" jq -es '.[0] | .first_headline_ms > 0' "$box/run.json"

cat >"$box/plain.yaml" <<YAML
feeds: [{name: Good, url: "http://127.0.0.1:$port/courier.rss", article: page, max_age: 0}]
display: {font: [No Such Font, "$box/none.ttf"]}
YAML
timeout $((60 * slow)) "$motograph" run --config "$box/plain.yaml" --state-dir "$box/font.state" \
    --for $((3 * slow)) --stats "$box/run.json" 2>"$box/err"
is "a missing font is no failure" 0 $?
check "it is one line that names it" sh -c "grep -c 'No Such Font' '$box/err' | grep -qx 1"
check "another is taken" jq -es '.[0] | .first_headline_ms > 0' "$box/run.json"

sed '/display/d' "$box/plain.yaml" >"$box/good.yaml"
# A file where the folder should be: nobody, not even root, can write there.
: >"$box/file"
timeout $((60 * slow)) "$motograph" run --config "$box/good.yaml" --state-dir "$box/file/state" \
    --for $((3 * slow)) --stats "$box/run.json" 2>"$box/err"
is "a state directory that cannot be made is no failure" 0 $?
check "it is one line that names it" sh -c "grep -c '$box/file/state' '$box/err' | grep -qx 1"
check "headlines are shown all the same" jq -es '.[0] | .first_headline_ms > 0' "$box/run.json"

# on_mount OPTIONS: the kiosk with a state folder that is a mount of its own.
on_mount() {
    mkdir -p "$box/mount"
    # shellcheck disable=SC2016
    unshare -rm sh -c 'mount -t tmpfs -o "$1" none "$2" && shift 2 && exec "$@"' \
        sh "$1" "$box/mount" timeout $((60 * slow)) "$motograph" run --config "$box/good.yaml" \
        --state-dir "$box/mount" --for $((3 * slow)) --stats "$box/run.json" 2>"$box/err"
}
if unshare -rm mount -t tmpfs none /mnt 2>/dev/null; then
    for how in full:size=16k read-only:ro; do
        rm -f "$box/run.json"
        on_mount "${how#*:}"
        is "a ${how%:*} state directory is no failure" 0 $?
        check "a ${how%:*} one is one line that names it" \
            sh -c "grep -v Landlock '$box/err' | grep -c '$box/mount' | grep -qx 1"
        check "with a ${how%:*} one headlines are shown all the same" \
            jq -es '.[0] | .first_headline_ms > 0' "$box/run.json"
    done
else
    skip "no mounts of one's own here: a full and a read-only state directory"
fi

mkdir "$box/torn.state"
head -c 8192 /dev/urandom >"$box/torn.state/headlines.db"
timeout 60 "$motograph" headlines --config "$box/good.yaml" --state-dir "$box/torn.state" \
    --once >"$box/out" 2>"$box/err"
is "a damaged store is no failure" 0 $?
one_line "it is one line" "$box/err" 'torn\.state'
is "headlines are gathered afresh" 9 "$(wc -l <"$box/out")"

SDL_VIDEODRIVER=x11 DISPLAY=:97531 timeout 20 "$motograph" run --config "$box/good.yaml" \
    --state-dir "$box/good.state" --window --for $((3 * slow)) 2>"$box/err"
check "no display is one line that says so" sh -c "grep -ci display '$box/err' | grep -qx 1"
finish
