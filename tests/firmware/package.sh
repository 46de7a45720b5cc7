#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/firmware/package.sh BUILD: what is installed, what the package says
# of itself, and how closed the service is.
# shellcheck source=../support/scenario.sh
. "$(dirname "$0")/../support/scenario.sh"
firmware=$(realpath "$tests/../firmware-config")
stage=$box/stage
if [ "$slow" != 1 ]; then
    skip "nobody packs a build with a sanitizer, which needs its library"
    finish
fi

DESTDIR=$stage cmake --install "$build" --prefix /usr >"$box/installed" 2>&1 ||
    failed_because "it can be installed" "$box/installed"
for file in bin/motograph sbin/motograph-provision \
    lib/systemd/system/motograph.service \
    lib/systemd/system/motograph-config.service \
    lib/systemd/system/motograph-data.service \
    lib/systemd/system/motograph-wifi.service lib/motograph/motograph-wifi \
    lib/motograph/motograph-kiosk.so lib/sysusers.d/motograph.conf \
    lib/tmpfiles.d/motograph.conf lib/motograph/motograph-config \
    share/motograph/demo/motograph.yaml share/motograph/themes/night.yaml \
    share/motograph/appliance/udev/70-motograph.rules \
    share/motograph/appliance/boot/cmdline.motograph \
    share/applications/motograph.desktop \
    share/icons/hicolor/scalable/apps/motograph.svg \
    share/bash-completion/completions/motograph; do
    check "installed: $file" test -s "$stage/usr/$file"
done
check "the installed program finds what came with it" \
    "$stage/usr/bin/motograph" check --config "$stage/usr/share/motograph/demo/motograph.yaml"
check "the installed provisioner finds its files" \
    sh "$stage/usr/sbin/motograph-provision" apply --root "$stage"
check "... and takes them back" sh "$stage/usr/sbin/motograph-provision" undo --root "$stage"

objdump -p "$stage/usr/bin/motograph" "$stage/usr/lib/motograph/motograph-kiosk.so" |
    awk '$1 == "NEEDED" { print $2 }' |
    grep -vE '^(ld-linux.*|libasan.*|libubsan.*|libtsan.*)$' | sort -u >"$box/needed"
awk '$1 == "so" { print $2 }' "$firmware/debian/depends.list" | sort >"$box/listed"
is "every library of the program is in Depends" "" "$(comm -23 "$box/needed" "$box/listed" | paste -sd' ')"
is "... and Depends names no other" "" \
    "$(comm -13 "$box/needed" "$box/listed" | grep -v -e libm.so -e libutf8proc | paste -sd' ')"

"$motograph" config --default >"$box/defaults"
awk '/^# EVERY OPTION/ { on = 1 } on && /^```$/ { n++; next } on && n == 1' \
    "$assets/man/motograph.yaml.5.scd" >"$box/manual"
check "the manual has every option as the program prints it" diff "$box/defaults" "$box/manual"
for command in $("$motograph" --help | sed -nE 's/^  ([a-z]+)  .*/\1/p'); do
    check "the manual knows '$command'" grep -q "^\*$command\*" "$assets/man/motograph.1.scd"
done

# have TOOL: or a line that says it was not there.
have() {
    command -v "$1" >/dev/null || {
        skip "no $1 here"
        return 1
    }
}
if have scdoc; then
    for page in "$assets"/man/*.scd; do
        check "${page##*/} is a manual page" sh -c "scdoc <'$page'"
    done
fi
if have desktop-file-validate; then
    check "the menu's entry is right" desktop-file-validate "$assets/desktop/motograph.desktop"
fi
if have appstreamcli; then
    check "the software centre's entry is right" \
        appstreamcli validate --no-net "$assets/desktop/io.github.motograph.metainfo.xml"
fi
if have bash; then
    is "the shell completes commands" "render" "$(bash -c ". '$assets/desktop/completion.bash'
        COMP_WORDS=('$motograph' re) COMP_CWORD=1; _motograph; echo \${COMPREPLY[@]}")"
    is "... and options" "--frames" "$(bash -c ". '$assets/desktop/completion.bash'
        COMP_WORDS=('$motograph' render --fr) COMP_CWORD=2; _motograph; echo \${COMPREPLY[@]}")"
fi
if have dpkg-deb && have file && (cd "$build" && cpack -G DEB -B "$box/packages" >"$box/packed" 2>&1); then
    deb=$(find "$box/packages" -maxdepth 1 -name '*.deb')
    is "the package is motograph's" motograph "$(dpkg-deb -f "$deb" Package)"
    for field in Depends Recommends; do
        dpkg-deb -f "$deb" $field | tr -d ' ' | tr ',' '\n' | sed 's/(.*//' | sort -u >"$box/$field"
        awk -v field=$field '!/^#/ && $3 ~ /^[a-z]/ && ($1 == "also") == (field == "Recommends") { print $3 }' \
            "$firmware/debian/depends.list" | sort -u >"$box/wanted"
        check "... and $field what is listed" diff "$box/wanted" "$box/$field"
    done
    if have scdoc && have lintian; then
        check "lintian has nothing to say" \
            lintian --no-cfg --allow-root --fail-on error,warning "$deb"
    fi
fi
if have systemd-analyze; then
    unit=$firmware/systemd/motograph.service
    systemd-analyze security --offline=true --no-pager "$unit" >"$box/security" 2>&1
    score=$(sed -n 's/.*Overall exposure level for .*: \([0-9.]*\) .*/\1/p' "$box/security")
    if [ -z "$score" ]; then
        skip "this systemd does not rate a unit that is not installed"
    elif [ "$(echo "$score" | awk '{ print ($1 <= 1.5) }')" = 1 ]; then
        ok "the service's exposure is $score, at most 1.5"
    else
        failed_because "the service's exposure is $score, more than 1.5" "$box/security"
    fi
    for name in motograph motograph-config motograph-data motograph-wifi; do
        systemd-analyze verify --man=no --recursive-errors=no --root="$stage" \
            "$name.service" >"$box/verify" 2>&1
        is "$name.service has no mistakes" "" \
            "$(grep "$name.service:" "$box/verify" | grep -v "/bin/kill is not" | head -n 3)"
    done
fi
finish
