#!/usr/bin/env bash
# What takes too long for each change: every hostile pair, every kind of growing input, many kills, and 30 minutes of fuzzing.
# Its last result is kept in docs/testing.md.
set -uo pipefail
cd "$(dirname "$0")/.."

failed=0
run() {
  echo "::: $1"
  shift
  "$@" || {
    failed=$((failed + 1))
    echo "FAILED: $*"
  }
}

export DDD_LONG=1 DDD_KILLS=200
run 'growth and hostile notes' npx vitest run --project source tests/growth tests/hostile
run 'kills' npx vitest run --project built tests/cli/faults.test.ts
run 'fuzz' npm run --silent fuzz -- --minutes "${DDD_FUZZ_MINUTES:-30}"
echo "$failed of 3 parts failed"
((failed == 0))
