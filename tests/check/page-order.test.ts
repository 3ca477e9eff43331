import { describe, expect, it } from 'vitest'
import { check } from '../../src/check/index.js'
import { notebookOf } from '../notebook-of.js'

/** A table of commands with these pages, and what is said of their order: the pages of the rows. */
function said(...tables: readonly (readonly number[])[]): string[] {
  const text = tables
    .map((pages, table) => {
      const rows = pages.map(
        (page, row) => `| \`boat sail ${table} ${row}\` | sails ${table} ${row} | ${page} |`,
      )
      return ['| Command | Description | Page |', '|--|--|--|', ...rows].join('\n')
    })
    .join('\n\n## Next\n\n')
  return check(notebookOf(`# Boats\n\n${text}\n`), {})
    .filter(({ ruleId }) => ruleId === 'page-order')
    .map(({ reason }) => /Page (\d+) .* before page (\d+)/.exec(reason)?.slice(1).join(' < ') ?? reason)
}

describe('page-order', () => {
  it.each([
    ['says nothing of pages that rise, or stay', [[1, 1, 2, 9]], []],
    ['names the one that falls', [[1, 7, 3, 9]], ['3 < 7']],
    ['says nothing of a table that is sorted by something else', [[7, 3, 9, 2]], []],
    [
      'looks at each table alone',
      [
        [50, 60],
        [4, 9, 5],
        [1, 2],
      ],
      ['5 < 9'],
    ],
    [
      'looks at more than one',
      [
        [2, 1],
        [9, 8],
      ],
      ['1 < 2', '8 < 9'],
    ],
  ] as const)('%s', (_, tables, expected) => {
    expect(said(...tables)).toEqual(expected)
  })
})
