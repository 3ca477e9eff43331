#!/usr/bin/env bash
# Runs the tests that take too long for every change: all hostile pairs, all kinds of growing input, many kills, 30 minutes of
# fuzzing, and mutation tests. docs/testing.md has the last results.
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
run 'growth and hostile notes' npx vitest run --project slow tests/growth tests/hostile
run 'kills and pipes' npx vitest run --project built tests/cli/faults.test.ts tests/cli/pipes.test.ts
run 'fuzz' npm run --silent fuzz -- --minutes "${DDD_FUZZ_MINUTES:-30}"
run 'mutants' bash scripts/mutants.sh
echo "$failed of 4 parts failed"
((failed == 0))
