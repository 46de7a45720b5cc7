#!/bin/sh
# SPDX-License-Identifier: MIT
# What servers do, through the whole program: a feed each, all asked in one
# run; what becomes of each, how many headlines it gives, how often it is asked.
. "$(dirname "$0")/../support/scenario.sh"

www=$box/www
mkdir "$www"
cat >"$www/good.xml" <<'XML'
<rss version="2.0"><channel><title>Good</title>
<item><title>Council opens the long bridge over the river</title><guid>1</guid></item>
<item><title>Ferries return to the harbour after the storm</title><guid>2</guid></item>
</channel></rss>
XML
echo '<!DOCTYPE html><html><body>Welcome to our network</body></html>' >"$www/html.html"
: >"$box/rows"
{
    echo "network: {timeout: 2s}"
    echo "headline: {merge_stories: false}"
    echo "feeds:"
} >"$box/all.yaml"

serve "$www"

# row NAME STATUS HEADLINES REQUESTS: the answers on standard input.
row() {
    cat >"$www/$1.answers"
    echo "$1 $2 $3 $4" >>"$box/rows"
    echo "  - {name: $1, url: \"http://127.0.0.1:$port/$1\", max_age: 0, headline: title}" \
        >>"$box/all.yaml"
}

row plain ok 2 1 <<'A'
file good.xml
A
row html-type ok 2 1 <<'A'
header Content-Type: text/html
file good.xml
A
row gzip ok 2 1 <<'A'
file good.xml
gzip
A
row deflate ok 2 1 <<'A'
file good.xml
deflate
A
row chunked ok 2 1 <<'A'
file good.xml
chunked
A
row close-ended ok 2 1 <<'A'
file good.xml
unframed
A
row redirected ok 2 1 <<'A'
status 302 Found
header Location: /good.xml
A
row moved ok 2 1 <<'A'
status 301 Moved
header Location: good.xml?moved
A
row looping error 0 11 <<'A'
status 302 Found
header Location: /looping
A
row to-ftp error 0 1 <<'A'
status 302 Found
header Location: ftp://127.0.0.1/feed
A
row to-file error 0 1 <<'A'
status 302 Found
header Location: file:///etc/hostname
A
row missing-page error 0 1 <<'A'
status 404 Not Found
A
row forbidden error 0 1 <<'A'
status 403 Forbidden
A
row gone error 0 1 <<'A'
status 410 Gone
A
row broken error 0 1 <<'A'
status 500 Oops
A
row unavailable error 0 1 <<'A'
status 503 Busy
header Retry-After: 60
A
row portal error 0 1 <<'A'
status 511 Sign in
A
row html error 0 1 <<'A'
file html.html
A
row empty error 0 1 <<'A'
status 200 OK
A
row cut-off error 0 1 <<'A'
length 5000
file good.xml
A
row silent error 0 1 <<'A'
hang
A
row dripping error 0 1 <<'A'
drip 100
file good.xml
A
row reset error 0 1 <<'A'
raw HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<rss>
reset
A
row bomb error 0 1 <<'A'
fill 67108864 <!-- -->
gzip
A
row stacked error 0 1 <<'A'
file good.xml
gzip
gzip
A
row brotli error 0 1 <<'A'
file good.xml
encoding br
A
row endless error 0 1 <<'A'
unframed
endless
fill 100000 <!-- x -->
A
row long-header error 0 1 <<'A'
many 4000 X-Long: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
file good.xml
A
row no-http error 0 1 <<'A'
raw 220 mail ready\r\n
A
row unasked-304 error 0 1 <<'A'
raw HTTP/1.1 304 Not Modified\r\n\r\n
A
row part error 0 1 <<'A'
status 206 Part
file good.xml
A

"$motograph" headlines --config "$box/all.yaml" --state-dir "$box/state" --once --json \
    >"$box/out" 2>"$box/err"
is "one good feed is enough for status 0" 0 $?
while read -r name status headlines requests; do
    got=$(jq -r --arg n "$name" '[(.feeds[] | select(.name == $n).status),
        ([.headlines[] | select(.source == $n)] | length)] | join(" ")' "$box/out")
    asked=$(grep -c "^GET /$name HTTP" "$box/requests")
    is "$name" "$status $headlines $requests" "$got $asked"
done <"$box/rows"
is "a failing feed is one line" \
    "$(grep -c ' error ' "$box/rows")" "$(grep -c '^motograph headlines: ' "$box/err")"
check "and nothing else is said" test "$(wc -l <"$box/err")" = "$(grep -c ' error ' "$box/rows")"

# Again: what has asked for a pause is left alone, what has moved is asked there.
: >"$box/requests"
"$motograph" headlines --config "$box/all.yaml" --state-dir "$box/state" --once --json \
    >"$box/again" 2>/dev/null
is "a pending Retry-After is kept" 0 "$(grep -c '^GET /unavailable HTTP' "$box/requests")"
is "a permanent redirect is remembered" 0 "$(grep -c '^GET /moved HTTP' "$box/requests")"
is "at its new place" 1 "$(grep -c '^GET /good.xml?moved HTTP' "$box/requests")"
is "no cookie, no Referer" 0 "$(grep -ciE '	(cookie|referer):' "$box/requests")"
is "the good ones are unchanged" 8 "$(jq '[.feeds[] | select(.status == "unchanged")] | length' "$box/again")"
is "and still on the wall" 16 "$(jq '.headlines | length' "$box/again")"

# Without --once, nobody is due.
: >"$box/requests"
"$motograph" headlines --config "$box/all.yaml" --state-dir "$box/state" >"$box/text" 2>/dev/null
is "nobody is asked before it is due" 0 "$(wc -l <"$box/requests")"
is "headlines come from the store, one a line" 16 "$(wc -l <"$box/text")"
"$motograph" status --state-dir "$box/state" --json >"$box/status.json"
is "status knows every feed" "$(wc -l <"$box/rows")" "$(jq '.feeds | length' "$box/status.json")"
is "and why it fails" "HTTP 410" \
    "$(jq -r '.feeds[] | select(.name == "gone").last_error[:8]' "$box/status.json")"
finish
