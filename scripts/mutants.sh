#!/usr/bin/env bash
# Mutation tests: changes the code in many small ways, and counts how many changes the tests notice. Each part is judged only by its
# own tests. Results are kept in coverage/mutants, so that the next run tests only what changed; docs/testing.md has the last scores.
#
# Usage: scripts/mutants.sh [part …]
set -uo pipefail
cd "$(dirname "$0")/.." || exit

# Each line: name, lowest score in percent (0: not measured yet), tests, mutated files.
parts() {
  cat <<'END'
ranges 95 tests/ranges/*.test.ts src/ranges/*.ts
disable 85 tests/parse/disable-directives.test.ts,tests/check/disabled-lines.test.ts src/parse/disable-directives.ts,src/check/disabled-lines.ts
fix 95 tests/check/apply-fixes.test.ts src/check/fix.ts
fix-notes 0 tests/engine/fix-notes.test.ts src/engine/fix-notes.ts
matching 78 tests/emit/ledger/matching.test.ts,tests/emit/ledger/parts.test.ts,tests/emit/ledger/rows.test.ts,tests/emit/ledger/guid.test.ts src/emit/ledger/match-*.ts,src/emit/ledger/assign-*.ts,src/emit/ledger/note-group.ts,src/emit/ledger/guid.ts
similarity 0 tests/emit/ledger/same-*.test.ts,tests/emit/ledger/words.test.ts src/emit/ledger/same-command.ts,src/emit/ledger/text-similarity.ts,src/emit/ledger/typo.ts,src/emit/ledger/words.ts,src/emit/ledger/short-digest.ts
ledger-text 0 tests/emit/ledger/ledger-text.test.ts src/emit/ledger/read-ledger.ts,src/emit/ledger/write-ledger.ts
deck-ids 0 tests/engine/ledger/mix-ups.test.ts,tests/engine/ledger/deck-ids.test.ts src/engine/ledger/*.ts
shell 0 tests/shell/*.test.ts src/shell/*.ts
table 0 tests/parse/cases.test.ts src/parse/table/*.ts
catalog 0 tests/catalog/*.test.ts src/catalog/*.ts
check 0 tests/check/check.test.ts,tests/check/knowing.test.ts,tests/check/page-order.test.ts,tests/check/rules.test.ts src/check/**/*.ts,!src/check/fix.ts,!src/check/disabled-lines.ts
cache 0 tests/engine/cache/*.test.ts src/engine/cache/*.ts
locks 0 tests/engine/writing/lock.test.ts src/engine/writing/lock.ts,src/engine/writing/lock-file.ts,src/engine/writing/process-start-time.ts
END
}

failed=()
while read -r name lowest tests files; do
  [[ $# -eq 0 || " $* " == *" $name "* ]] || continue
  echo "::: mutants of $name"
  # The score is in the line of all files: `All files | 97.67 | …`.
  score=$(npx stryker run --testFiles "$tests" --mutate "$files,!src/**/index.ts" \
    --incrementalFile "coverage/mutants/$name.json" </dev/null | tee /dev/stderr |
    awk -F '|' '/^All files/ { print $2 + 0 }') || score=
  mv -f coverage/mutants/report.html "coverage/mutants/$name.html"
  if [[ -z $score ]] || awk "BEGIN { exit !($score < $lowest) }"; then
    failed+=("$name (${score:-no} %, must be $lowest %)")
  fi
done < <(parts)
((${#failed[@]} == 0)) || {
  echo "too many mutants survived in: $(IFS=',' && echo "${failed[*]}")"
  exit 1
}
