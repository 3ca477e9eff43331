import { expect, it } from 'vitest'
import { unifiedDiff } from '../../../src/engine/pull/index.js'

it('unifiedDiff returns the output of `diff -u`', () => {
  expect(unifiedDiff('notes/a.md', '# A\n\none\n', '# A\n\ntwo\n')).toBe(
    '--- notes/a.md\n+++ notes/a.md\n@@ -1,3 +1,3 @@\n # A\n \n-one\n+two\n',
  )
})

it('unifiedDiff of equal texts is empty', () => {
  expect(unifiedDiff('a.md', 'one\n', 'one\n')).toBe('')
})

it('unifiedDiff reports a missing newline at the end of the file', () => {
  expect(unifiedDiff('a.md', 'one', 'one\n')).toContain('\\ No newline at end of file')
})
