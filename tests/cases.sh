#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/cases.sh BUILD/motograph [COMMAND [CASE...]]: the case folders, with
# the program tests/support/cases.c of the same build, whose head says more.
program=$1
shift
exec "$(dirname "$program")/tests/cases" "$program" \
    "$(dirname "$0")/cases" "$@"
