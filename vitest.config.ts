import { defineConfig } from 'vitest/config'

/** These run the built command line and package. */
const built = ['tests/cli/**/*.test.ts', 'tests/package/**/*.test.ts']

/** These try large tables and real programs: too slow for every save. */
const slow = [
  'tests/{corpus,fuzz,growth,hostile,knowledge,playground}/**/*.test.ts',
  'tests/engine/{anki,learn}/**/*.test.ts',
  'tests/engine/{real-notes,watch,watch-edits}.test.ts',
  'tests/engine/cache/cache.test.ts',
  'tests/engine/ledger/{random-edits,deck-ids,unreadable-folder}.test.ts',
  'tests/engine/pull/{field-blocks,canonical-html}.test.ts',
  'tests/engine/writing/lock.test.ts',
  'tests/emit/anki/{csv,hostile,own-kind,package,reimport,released,render-card,seed-deck}.test.ts',
  'tests/emit/cheatsheet/{browser,hostile}.test.ts',
  'tests/emit/completions/{bash,corpus,fish,hostile,positions,powershell,search,seed,zsh}.test.ts',
  'tests/parse/{hostile,properties,reference}.test.ts',
  'tests/parse/markdown/**/*.test.ts',
  'tests/check/fix*.test.ts',
  'tests/registries.test.ts',
]

/** Where `.ci/run` wants the results. */
const results = process.env.DDD_RESULTS

export default defineConfig({
  test: {
    // Only stops what hangs: on a busy machine everything takes many times longer.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: [
      'default',
      './tests/skipped-reporter.ts',
      ...(results === undefined ? [] : (['json'] as const)),
    ],
    ...(results === undefined ? {} : { outputFile: { json: results } }),
    projects: [
      {
        extends: true,
        // Nothing here changes global state, so all files share their imports: that is three times as fast.
        test: { name: 'fast', include: ['tests/**/*.test.ts'], exclude: [...built, ...slow], isolate: false },
      },
      { extends: true, test: { name: 'slow', include: slow } },
      { extends: true, test: { name: 'built', include: built, globalSetup: 'tests/global-setup.ts' } },
    ],
  },
})
