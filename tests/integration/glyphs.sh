#!/bin/sh
# SPDX-License-Identifier: MIT
# On a machine with one family of fonts, `check --fetch` names what would be an
# empty box on the wall, and the package that has it.
. "$(dirname "$0")/../support/scenario.sh"

fonts=/usr/share/fonts/truetype/dejavu
[ -r "$fonts/DejaVuSans.ttf" ] || skip_all "no $fonts here"
cat >"$box/fonts.conf" <<XML
<fontconfig><dir>$fonts</dir><cachedir>$box/cache</cachedir></fontconfig>
XML
cat >"$box/feed.xml" <<'XML'
<rss version="2.0"><channel><title>Glyphs</title>
<item><title>Grüße, мир: 新闻 and 뉴스, समाचार, 🚀</title><guid>1</guid></item>
<item><title>Rare 𪚥 and all that DejaVu has: ‰ € ½ →</title><guid>2</guid></item>
</channel></rss>
XML
echo "feeds: [{name: Glyphs, url: \"file:$box/feed.xml\", headline: title}]" \
    >"$box/motograph.yaml"
FONTCONFIG_FILE=$box/fonts.conf "$motograph" check --fetch \
    --config "$box/motograph.yaml" >"$box/out" 2>"$box/err"
check "the feed has answered, and that is what counts" [ $? = 0 ]
says() { grep -q "$1" "$box/err"; }
check "Chinese and Korean are in fonts-noto-cjk" \
    says '^no font has U+65B0, U+95FB, U+B274, U+C2A4; install fonts-noto-cjk$'
check "Hindi is in fonts-noto-core" \
    says '^no font has U+09.* install fonts-noto-core$'
check "a picture is in fonts-noto-color-emoji" \
    says '^no font has U+1F680; install fonts-noto-color-emoji$'
check "a rare character is in fonts-hanazono" \
    says '^no font has U+2A6A5; install fonts-hanazono$'
check "nothing else is missed" [ "$(grep -c '^no font has' "$box/err")" = 4 ]

FONTCONFIG_FILE=$box/fonts.conf "$motograph" check \
    --config "$box/motograph.yaml" >"$box/out" 2>"$box/err"
asks() { grep -q "no font" "$box/out" "$box/err"; }
silent() { ! asks; }
check "without --fetch nobody asks" silent
finish
