#!/bin/sh
# SPDX-License-Identifier: MIT
# When a feed is asked next: what its server and the feed itself wish for, in
# all the manners in which that is written, right and wrong. A feed each, all
# asked in one run; then the seconds until the next time.
. "$(dirname "$0")/../support/scenario.sh"

www=$box/www
mkdir "$www"
two_stories >"$www/good.xml"
echo '<!DOCTYPE html><html><body>Welcome to our network</body></html>' >"$www/html.html"
: >"$box/rows"
{
    echo "network: {timeout: 8s}"
    echo "feeds:"
} >"$box/all.yaml"
serve "$www"

# row NAME LEAST MOST: seconds, before the jitter of 5 %; answers on standard
# input.
row() {
    cat >"$www/$1.answers"
    echo "$1 $2 $3" >>"$box/rows"
    echo "  - {name: $1, url: \"http://127.0.0.1:$port/$1\", max_age: 0, headline: title}" \
        >>"$box/all.yaml"
}
# said NAME LEAST MOST HEADER...: a good feed with these fields.
said() {
    name=$1 least=$2 most=$3
    shift 3
    {
        for field; do echo "header $field"; done
        echo "file good.xml"
    } | row "$name" "$least" "$most"
}
# wrote NAME LEAST MOST ELEMENTS: the channel has them.
wrote() {
    row "$1" "$2" "$3" <<A
body <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>T</title>$4<item><title>Council opens the long bridge over the river</title><guid>1</guid></item></channel></rss>
A
}
# refused NAME LEAST MOST STATUS [HEADER...]
refused() {
    name=$1 least=$2 most=$3 code=$4
    shift 4
    {
        echo "status $code No"
        for field; do echo "header $field"; done
    } | row "$name" "$least" "$most"
}
http_date() { date -u -d "@$(($(date +%s) + $1))" '+%a, %d %b %Y %H:%M:%S GMT'; }

day=86400
said silent 600 600
said short 600 600 "Cache-Control: max-age=60"
said hour 3600 3600 "Cache-Control: max-age=3600"
said hour-in-capitals 3600 3600 "CACHE-CONTROL: Public,MAX-AGE=3600"
said hour-in-quotes 3600 3600 'Cache-Control: max-age="3600"'
said hour-among-strangers 3600 3600 "Cache-Control: x=\"a, max\", max-age=3600, y"
said hour-in-the-second-field 3600 3600 "Cache-Control: public" "Cache-Control: max-age=3600"
said hour-of-a-shared-cache 600 600 "Cache-Control: s-maxage=3600"
said two-that-differ 3600 3600 "Cache-Control: max-age=3600, max-age=60"
said year $day $day "Cache-Control: max-age=31536000"
said for-ever $day $day "Cache-Control: max-age=99999999999999999999, immutable"
said negative 600 600 "Cache-Control: max-age=-3600"
said fraction 600 600 "Cache-Control: max-age=3600.5"
said words 600 600 "Cache-Control: max-age=soon"
said nothing 600 600 "Cache-Control: max-age="
said not-to-be-kept 600 600 "Cache-Control: no-store, max-age=3600"
said expires 3500 3700 "Date: $(http_date 0)" "Expires: $(http_date 3600)"
said expires-by-a-wrong-clock 3600 3600 "Date: Mon, 02 Mar 2015 10:00:00 GMT" \
    "Expires: Mon, 02 Mar 2015 11:00:00 GMT"
said expires-never $day $day "Date: $(http_date 0)" "Expires: Sat, 02 Mar 2086 10:00:00 GMT"
said expired 600 600 "Expires: Thu, 01 Dec 1994 16:00:00 GMT"
said expires-0 600 600 "Expires: 0"
said expires-minus-1 600 600 "Expires: -1"
said expires-in-words 600 600 "Expires: tomorrow"
said expires-but-max-age 600 600 "Cache-Control: max-age=60" "Date: $(http_date 0)" \
    "Expires: $(http_date 7200)"
said pause-on-an-answer 600 600 "Retry-After: 7200"
wrote ttl-60 3600 3600 "<ttl>60</ttl>"
wrote ttl-with-blanks 2700 2700 '<ttl> 45\n </ttl>'
wrote ttl-0 600 600 "<ttl>0</ttl>"
wrote ttl-negative 600 600 "<ttl>-60</ttl>"
wrote ttl-in-words 600 600 "<ttl>sixty</ttl>"
wrote ttl-empty 600 600 "<ttl></ttl>"
wrote ttl-huge $day $day "<ttl>99999999999999999999</ttl>"
wrote hourly 3600 3600 "<sy:updatePeriod>hourly</sy:updatePeriod>"
wrote hourly-in-capitals 3600 3600 "<sy:updatePeriod> HOURLY </sy:updatePeriod>"
wrote twice-an-hour 1800 1800 \
    "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>"
wrote twice-an-hour-turned-round 1800 1800 \
    "<sy:updateFrequency>2</sy:updateFrequency><sy:updatePeriod>hourly</sy:updatePeriod>"
wrote never-an-hour 3600 3600 \
    "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>"
wrote minus-twice-an-hour 3600 3600 \
    "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>-2</sy:updateFrequency>"
wrote a-thousand-times-an-hour 600 600 \
    "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1000</sy:updateFrequency>"
wrote daily $day $day "<sy:updatePeriod>daily</sy:updatePeriod>"
wrote weekly $day $day "<sy:updatePeriod>weekly</sy:updatePeriod>"
wrote yearly $day $day "<sy:updatePeriod>yearly</sy:updatePeriod>"
wrote often 600 600 "<sy:updatePeriod>often</sy:updatePeriod>"
wrote both-wishes 7200 7200 "<ttl>120</ttl><sy:updatePeriod>hourly</sy:updatePeriod>"
hours=$(seq 0 23 | sed 's|.*|<hour>&</hour>|' | tr -d '\n')
wrote no-hour-at-all 600 $((2 * day)) "<skipHours>$hours</skipHours>"
# Not in this hour nor in the next two; whoever counts from 1 has 24 for 0.
now=$(date +%s)
three=""
for i in 0 1 2; do
    hour=$(((now / 3600 + i) % 24))
    [ $hour != 0 ] || hour=24
    three="$three<hour>$hour</hour>"
done
until=$(((now / 3600 + 3) * 3600 - now))
wrote not-these-hours $((until - 60)) $((until + 60)) "<skipHours>$three</skipHours>"
wrote no-such-hours 600 600 "<skipHours><hour>77</hour><hour>-1</hour><hour>x</hour></skipHours>"
wrote no-such-days 600 600 "<skipDays><day>Someday</day><day></day></skipDays>"
wrote no-day-at-all 600 $((8 * day)) "<skipDays>$(LC_ALL=C sh -c 'for d in 0 1 2 3 4 5 6; do
    date -u -d "@$((d * 86400))" "+<day>%A</day>"; done' | tr -d '\n')</skipDays>"

# Failures: twice the interval, a tenth more or less; what is asked for counts
# when it is longer, a few seconds added.
refused missing 1080 1320 404
refused error 1080 1320 500
refused error-with-a-pause 7200 7260 500 "Retry-After: 7200"
refused unavailable 1080 1320 503
refused unavailable-shortly 1080 1320 503 "Retry-After: 120"
refused unavailable-for-long 7200 7260 503 "Retry-After: 7200"
refused unavailable-until 7100 7300 503 "Retry-After: $(http_date 7200)"
refused unavailable-by-a-wrong-clock 7200 7260 503 "Date: Mon, 02 Mar 2015 10:00:00 GMT" \
    "Retry-After: Mon, 02 Mar 2015 12:00:00 GMT"
refused unavailable-until-yesterday 1080 1320 503 "Retry-After: $(http_date -90000)"
refused unavailable-for-ever $day $((day + 60)) 503 "Retry-After: 99999999999999999999"
refused unavailable-until-2086 $day $((day + 60)) 503 "Retry-After: Sat, 02 Mar 2086 10:00:00 GMT"
refused unavailable-in-words 1080 1320 503 "Retry-After: soon"
refused unavailable-negative 1080 1320 503 "Retry-After: -7200"
refused gone $((7 * day)) $((7 * day + 60)) 410

"$motograph" headlines --config "$box/all.yaml" --state-dir "$box/state" --once --json \
    >"$box/out" 2>"$box/err"
jq -r '.feeds[] | "\(.name) \(.next_poll_s)"' "$box/out" >"$box/next"
while read -r name least most; do
    next=$(sed -n "s/^$name //p" "$box/next")
    check "$name: in $next s, $least to $most" test "${next:-0}" -ge $((least - 30)) \
        -a "${next:-0}" -le $((most + most / 20 + 30))
done <"$box/rows"

# A host that says "too often" holds all its feeds, over a restart as well.
"$build/tests/server" "$www" --port-file "$box/port2" --log-file "$box/requests2" >"$box/log2" 2>&1 &
pids="$pids $!"
wait_for 10 test -s "$box/port2"
other=$(cat "$box/port2")
printf 'status 429 Slow down\nheader Retry-After: 3600\n' >"$www/often.answers"
cat >"$box/host.yaml" <<YAML
feeds:
  - {name: Often, url: "http://127.0.0.1:$other/often", max_age: 0}
  - {name: Beside, url: "http://127.0.0.1:$other/good.xml", max_age: 0, headline: title}
YAML
set -- --config "$box/host.yaml" --state-dir "$box/host.state" --json
"$motograph" headlines "$@" --once >"$box/out" 2>"$box/err"
: >"$box/requests2"
"$motograph" headlines "$@" --once >"$box/out" 2>"$box/err"
is "too often: nobody of the host is asked again" 0 "$(wc -l <"$box/requests2")"
check "too often: for the hour that it wants" jq -e \
    '[.feeds[].next_poll_s | select(. >= 3500 and . <= 3700)] | length == 2' "$box/out"
is "too often: and the headlines stay" 2 "$(jq '.headlines | length' "$box/out")"

# Validators travel as they came, whatever they are; a feed that turns into a
# page keeps its headlines.
# echoes NAME ETAG DATE: what the second request brings.
echoes() {
    {
        [ -z "$2" ] || echo "etag $2"
        [ -z "$3" ] || echo "modified $3"
        echo "file good.xml"
    } >"$www/$1.answers"
    cat >"$box/one.yaml" <<YAML
feeds: [{name: One, url: "http://127.0.0.1:$port/$1", max_age: 0, headline: title}]
YAML
    set -- "$1" "$2" "$3" --config "$box/one.yaml" --state-dir "$box/$1.state" --once --json
    name=$1 etag=$2 modified=$3
    shift 3
    "$motograph" headlines "$@" >"$box/out" 2>"$box/err"
    : >"$box/requests"
    "$motograph" headlines "$@" >"$box/out" 2>"$box/err"
    wanted="$etag|$modified|unchanged"
    got="$(tr '\t' '\n' <"$box/requests" | sed -n 's/^If-None-Match: //p')|$(tr '\t' '\n' \
        <"$box/requests" | sed -n 's/^If-Modified-Since: //p')|$(jq -r '.feeds[0].status' "$box/out")"
    is "validators: $name" "$wanted" "$got"
}
echoes strong '"abc"' ''
echoes weak 'W/"abc"' ''
echoes no-quotes abc ''
echoes half-a-quote '"abc' ''
echoes empty-quotes '""' ''
echoes commas-and-blanks '"a, b; c"' ''
echoes utf-8 '"größe"' ''
echoes a-date '' 'Mon, 02 Mar 2026 10:00:00 GMT'
echoes a-date-of-1970 '' 'Thu, 01 Jan 1970 00:00:00 GMT'
echoes a-date-to-come '' 'Sat, 02 Mar 2086 10:00:00 GMT'
echoes no-date-at-all '' 'yesterday, I think'
echoes both '"abc"' 'Mon, 02 Mar 2026 10:00:00 GMT'

cat >"$www/turning.answers" <<'A'
etag "1"
file good.xml
answer
header Content-Type: text/html
file html.html
answer
etag "1"
file good.xml
A
cat >"$box/one.yaml" <<YAML
feeds: [{name: One, url: "http://127.0.0.1:$port/turning", max_age: 0, headline: title}]
YAML
set -- --config "$box/one.yaml" --state-dir "$box/turning.state" --once --json
for turn in "ok 2" "error 2" "unchanged 2"; do
    "$motograph" headlines "$@" >"$box/out" 2>"$box/err"
    is "a feed that turns into a page and back: $turn" "$turn" \
        "$(jq -r '"\(.feeds[0].status) \(.headlines | length)"' "$box/out")"
done
finish
