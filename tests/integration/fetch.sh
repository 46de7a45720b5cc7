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
    echo "network: {timeout: 4s}"
    echo "headline: {merge_stories: false}"
    echo "feeds:"
} >"$box/all.yaml"

serve "$www"

# Ten bytes a second, with the time that a feed has unless it is told otherwise:
# half of it goes by while the others are asked.
printf 'drip 100\nfile good.xml\n' >"$www/trickle.answers"
echo "feeds: [{name: Trickle, url: \"http://127.0.0.1:$port/trickle\"}]" >"$box/trickle.yaml"
{
    began=$(date +%s)
    "$motograph" headlines --config "$box/trickle.yaml" --state-dir "$box/trickle.state" \
        --once 2>"$box/trickle.err"
    echo $(($(date +%s) - began)) >"$box/trickle.took"
} &
trickle=$!

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
fill 16777216 <!-- -->
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

# Bodies that are not what they should be.
feed='<rss version="2.0"><channel><title>T</title><item><title>Council opens the long bridge over the river</title><guid>1</guid></item></channel></rss>'
row nul-in-header error 0 1 <<'A'
raw HTTP/1.1 200 OK\r\nX-A: b\x00c\r\n\r\n<rss>
A
row no-colon error 0 1 <<'A'
raw HTTP/1.1 200 OK\r\nno such thing\r\n\r\n<rss>
A
row http-3.7 error 0 1 <<'A'
raw HTTP/3.7 200 OK\r\n\r\n<rss>
A
row status-999 error 0 1 <<'A'
status 999 What
A
row status-201 error 0 1 <<'A'
status 201 Created
file good.xml
A
row status-203 ok 2 1 <<'A'
status 203 By a proxy
file good.xml
A
row escapes-in-reason error 0 1 <<'A'
raw HTTP/1.1 500 \x1b[31mred\x07\r\nContent-Length: 0\r\n\r\n
A
row upgrade error 0 1 <<'A'
raw HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n
A
row fifty-interim ok 2 1 <<'A'
many 50 X-A: b
file good.xml
A
row one-long-line error 0 1 <<'A'
raw HTTP/1.1 200 OK\r\nX-A: @LONG@\r\n\r\n<rss>
A
row cookies ok 2 1 <<'A'
many 300 Set-Cookie: a=b
file good.xml
A
row declared-too-long error 0 1 <<'A'
length 5000000
file good.xml
A
row lengths-that-differ error 0 1 <<'A'
raw HTTP/1.1 200 OK\r\nContent-Length: 400\r\nContent-Length: 5\r\n\r\n<?xml version="1.0"?><rss>
A
row length-of-30-digits error 0 1 <<'A'
raw HTTP/1.1 200 OK\r\nContent-Length: 999999999999999999999999999999\r\n\r\n<rss>
A
row alternative ok 2 1 <<'A'
header Alt-Svc: h2="127.0.0.1:1"; ma=86400
file good.xml
A
row packed-bytes error 0 1 <<'A'
file good.xml
gzip
encoding identity
A
row page-with-feed ok 2 1 <<'A'
header Content-Type: text/html
body <!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/good.xml"></head></html>
A
row page-naming-itself error 0 2 <<'A'
header Content-Type: text/html
body <!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/page-naming-itself"></head></html>
A
row page-refreshing error 0 1 <<'A'
header Content-Type: text/html
header Refresh: 0; url=/good.xml
body <html><head><meta http-equiv="refresh" content="0; url=/good.xml"></head></html>
A
row to-nowhere error 0 1 <<'A'
status 302 Found
header Location: http://127.0.0.1:1/
A
row to-line-break error 0 1 <<'A'
status 302 Found
header Location: /good.xml%0d%0aX-Evil:%201
A
row to-password ok 2 1 <<'A'
status 302 Found
header Location: //me:secret@127.0.0.1:@PORT@/good.xml
A
row see-other ok 2 1 <<'A'
status 303 See
header Location: /good.xml
A
row no-entries ok 0 1 <<'A'
body <rss version="2.0"><channel><title>T</title></channel></rss>
A
row endless-entries ok 15 1 <<'A'
body <rss version="2.0"><channel>@ITEMS@</channel></rss>
A
row foreign-entities ok 1 1 <<'A'
body <!DOCTYPE rss [<!ENTITY x SYSTEM "http://127.0.0.1:@PORT@/canary"><!ENTITY y SYSTEM "file:///etc/hostname">]>@FEED@
A
row foreign-dtd ok 1 1 <<'A'
body <!DOCTYPE rss SYSTEM "http://127.0.0.1:@PORT@/canary">@FEED@
A
row foreign-style ok 1 1 <<'A'
body <?xml-stylesheet href="http://127.0.0.1:@PORT@/canary"?>@FEED@
A
row laughs ok 1 1 <<'A'
body <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;">]><rss version="2.0"><channel><item><title>Council opens &h; bridge</title></item></channel></rss>
A
row deep ok 0 1 <<'A'
body <rss version="2.0"><channel>@DEEP@
A
row torn ok 1 1 <<'A'
unframed
body <rss version="2.0"><channel><item><title>Council opens the long bridge over the river</title></item><item>
answer
etag "2"
body <rss version="2.0"><channel><item><title>Council opens the long bridge over the river</title></item></channel></rss>
A
row page-naming-json ok 2 1 <<'A'
header Content-Type: text/html
body <html><head><!-- <link rel="alternate" type="application/rss+xml" href="/old.xml"> --><link rel="alternate" type="application/json" href="/wp-json/2"><link rel="alternate" type="application/rss+xml" href="/good.xml"></head>
A
row json ok 1 1 <<'A'
body {"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","title":"Council opens the long bridge over the river"}]}
A
row json-deep error 0 1 <<'A'
body {"version":"https://jsonfeed.org/version/1.1","items":@BRACKETS@
A
row other-json error 0 1 <<'A'
body {"error":"no such feed"}
A
row other-xml error 0 1 <<'A'
body <?xml version="1.0"?><error>no such feed</error>
A
row picture error 0 1 <<'A'
body \x89PNG\r\n\x1a\n0000
A
row nuls ok 1 1 <<'A'
body <rss version="2.0"><channel><item><title>Coun\x00cil opens the long bridge over the river</title></item></channel></rss>
A
row not-utf8 ok 1 1 <<'A'
body <?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><item><title>Z\xfcrich opens the long bridge over the river</title></item></channel></rss>
A
row escapes-in-title ok 1 1 <<'A'
body <rss version="2.0"><channel><item><title>Council \x1b[2Jopens \xe2\x80\xaethe long bridge\xe2\x80\xa8 over the river</title></item></channel></rss>
A
row cut-in-an-entry ok 2 1 <<'A'
body <rss version="2.0"><channel><item><title>Council opens the long bridge over the river</title></item><item><title>Ferr
A

# What is too long for a line of this file, or not known before.
words() { awk -v n="$1" -v w="$2" 'BEGIN { while (n--) printf "%s", w }'; }
{
    words 400 '<item><title>Pier is painted blue again</title></item>' | awk '{
        n = 0; while (sub(/Pier is/, "Pier number " n++ " is")) ; print }'
} >"$box/items"
words 120000 a >"$box/long"
words 60000 '<a>' >"$box/deep"
words 60000 '[' >"$box/brackets"
echo "$feed" >"$box/feed"
for file in "$www"/*.answers; do
    for word in ITEMS LONG DEEP BRACKETS FEED; do
        name=$box/$(echo $word | tr '[:upper:]' '[:lower:]')
        ! grep -q "@$word@" "$file" || awk -v w="@$word@" '
            FNR == NR { text = text $0; next }
            { at = index($0, w)
              if (at) $0 = substr($0, 1, at - 1) text substr($0, at + length(w))
              print }' "$name" "$file" >"$box/filled"
        ! grep -q "@$word@" "$file" || mv "$box/filled" "$file"
    done
    sed -i "s/@PORT@/$port/" "$file"
done

"$motograph" headlines --config "$box/all.yaml" --state-dir "$box/state" --once --json \
    >"$box/out" 2>"$box/err"
is "one good feed is enough for status 0" 0 $?
while read -r name status headlines requests; do
    got=$(jq -r --arg n "$name" '[(.feeds[] | select(.name == $n).status),
        ([.headlines[] | select(.source == $n)] | length)] | join(" ")' "$box/out")
    asked=$(grep -cE "^GET /$name(\?[0-9])? HTTP" "$box/requests")
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
is "nothing that a document names was fetched" 0 "$(grep -c '/canary' "$box/requests")"
check "no control character reached the terminal or the report" sh -c \
    "! LC_ALL=C grep -q \"\$(printf '[\\001-\\010\\013-\\037\\177]')\" '$box/err' '$box/out'"
is "no cookie, no Referer" 0 "$(grep -ciE '	(cookie|referer):' "$box/requests")"
is "what was torn is asked for as a whole" "ok 1 0" "$(jq -r '[(.feeds[] | select(.name == "torn").status),
    ([.headlines[] | select(.source == "torn")] | length)] | join(" ")' "$box/again") $(grep \
    '^GET /torn ' "$box/requests" | grep -c 'If-None-Match')"
good=$(grep ' ok ' "$box/rows" | grep -vc '^torn ') lines=$(awk '{ n += $3 } END { print n }' "$box/rows")
is "the good ones are unchanged" "$good" "$(jq '[.feeds[] | select(.status == "unchanged")] | length' "$box/again")"
is "and still on the wall" "$lines" "$(jq '.headlines | length' "$box/again")"

# Without --once, nobody is due.
: >"$box/requests"
"$motograph" headlines --config "$box/all.yaml" --state-dir "$box/state" >"$box/text" 2>/dev/null
is "nobody is asked before it is due" 0 "$(wc -l <"$box/requests")"
is "headlines come from the store, one a line" "$lines" "$(wc -l <"$box/text")"
"$motograph" status --state-dir "$box/state" --json >"$box/status.json"
is "status knows every feed" "$(wc -l <"$box/rows")" "$(jq '.feeds | length' "$box/status.json")"
# why NAME WORDS: in the report of status, and in its line for people.
"$motograph" status --state-dir "$box/state" >"$box/status"
why() {
    is "status tells why $1 fails" "$2" "$(jq -r --arg n "$1" \
        '.feeds[] | select(.name == $n).last_error' "$box/status.json" | grep -o "$2" | head -n 1)"
    check "in words too" grep -qE "^$1	.*$2" "$box/status"
}
why gone 'HTTP 410: gone for good'
why missing-page 'HTTP 404'
why forbidden 'not allowed'
why unavailable 'HTTP 503'
why portal 'wants somebody to sign in'
why html 'HTML page'
why looping 'more than 10 redirects'
why to-ftp 'no http or https URL'
why to-nowhere 'cannot connect'
why no-http 'does not answer in HTTP'
why reset 'broke the connection off'
why silent 'too slow'
why endless 'larger than the limit'
why brotli 'packed'
why cut-off 'cut off'
why long-header 'header larger'
wait $trickle
took=$(cat "$box/trickle.took")
check "who sends less than 100 bytes a second has 15 seconds ($took)" \
    test "$took" -ge 14 -a "$took" -lt $((15 + 10 * slow))
check "and is too slow" grep -q 'too slow' "$box/trickle.err"
is "a moved feed says where it is now" 1 "$(jq '[.feeds[] | select(.name == "moved" and
    (.moved_to | endswith("good.xml?moved")))] | length' "$box/status.json")"
finish
