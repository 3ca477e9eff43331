import { defineConfig } from 'vitest/config'

/** What runs the built command line and package. */
const onBuilt = ['tests/cli/**/*.test.ts', 'tests/package/**/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'source', include: ['tests/**/*.test.ts'], exclude: onBuilt } },
      { extends: true, test: { name: 'built', include: onBuilt, globalSetup: 'tests/build.global.ts' } },
    ],
  },
})
