import { expect, it } from 'vitest'
import { unifiedDiff } from '../../../src/build/pull/index.js'

it('unifiedDiff writes what `diff -u` writes', () => {
  expect(unifiedDiff('notes/a.md', '# A\n\none\n', '# A\n\ntwo\n')).toBe(
    '--- notes/a.md\n+++ notes/a.md\n@@ -1,3 +1,3 @@\n # A\n \n-one\n+two\n',
  )
})

it('unifiedDiff of equal texts is empty', () => {
  expect(unifiedDiff('a.md', 'one\n', 'one\n')).toBe('')
})

it('unifiedDiff tells that the last line has no line end', () => {
  expect(unifiedDiff('a.md', 'one', 'one\n')).toContain('\\ No newline at end of file')
})
