import type { Reporter, TestModule } from 'vitest/node'

/** Counts by what is missing, or `no stated reason`. */
type SkipCounts = Record<string, number>

/** Lists skipped tests by reason at the end of a run. */
export default class SkippedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts: SkipCounts = {}
    for (const module of modules)
      for (const test of module.children.allTests('skipped')) {
        const [, need] = /\[needs ([^\]]+)\]/.exec(test.fullName) ?? []
        const key = need ?? 'no stated reason'
        counts[key] = (counts[key] ?? 0) + 1
      }
    const lines = Object.entries(counts).map(
      ([need, count]) => `   ${String(count).padStart(5)}  needs ${need}\n`,
    )
    if (lines.length > 0)
      process.stdout.write(`\n Skipped, by what is missing (see tests/needs.ts)\n${lines.join('')}`)
  }
}
