# SPDX-License-Identifier: MIT
# Counts single tests in ctest's LastTest.log: cmocka's lines, and the line
# "N passed, N failed[, N skipped]" of our scripts. A program that failed
# without counting a failure (a crash, a timeout) is one failure.
/^[0-9]+\/[0-9]+ Test(ing)?: / { program = $3; p = f = s = 0 }
/^\[       OK \] / { p++ }
/^\[  SKIPPED \] [^0-9]/ { s++ }
/^\[  FAILED  \] [0-9]+ test/ { f += $4 }
/^[0-9]+ passed, [0-9]+ failed/ { p += $1; f += $3; s += $5 }
/^Test (Passed|Failed)\.$/ || /^Test (time|Time)/ && /exceeded/ {
    if ($2 != "Passed." && f == 0) {
        f = 1
        print "FAILED " program " ended badly"
    }
    passed += p; failed += f; skipped += s
    p = f = s = 0
}
END {
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
}
