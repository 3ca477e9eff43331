import { defineConfig } from 'vitest/config'

/** The tests that judge mutants: those of the mutated folders that need no built package and no other programs. */
export default defineConfig({
  test: {
    include: [
      'tests/{ranges,shell,catalog,check}/**/*.test.ts',
      'tests/emit/ledger/**/*.test.ts',
      'tests/engine/{cache,ledger,writing}/**/*.test.ts',
      'tests/engine/fix-notes.test.ts',
      'tests/parse/{cases,disable-directives}.test.ts',
    ],
    exclude: [
      'tests/check/fix-known-programs.test.ts',
      'tests/engine/ledger/{random-edits,unreadable-folder}.test.ts',
    ],
    testTimeout: 60_000,
    isolate: false,
  },
})
