import { describe, expect, it } from 'vitest'
import { check } from '../../src/check/index.js'
import { notebookOf } from '../notebook-of.js'

/** Checks tables of commands with these pages, and returns the pages in the findings. */
function findings(...tables: readonly (readonly number[])[]): string[] {
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
    .map(
      ({ reason }) =>
        /on page (\d+), but “.+” above it is on page (\d+)/.exec(reason)?.slice(1).join(' < ') ?? reason,
    )
}

describe('page-order', () => {
  it.each([
    ['accepts pages that increase or stay the same', [[1, 1, 2, 9]], []],
    ['reports a page that decreases', [[1, 7, 3, 9]], ['3 < 7']],
    ["accepts a table that isn't sorted by page", [[7, 3, 9, 2]], []],
    [
      'checks each table separately',
      [
        [50, 60],
        [4, 9, 5],
        [1, 2],
      ],
      ['5 < 9'],
    ],
    [
      'checks several tables',
      [
        [2, 1],
        [9, 8],
      ],
      ['1 < 2', '8 < 9'],
    ],
  ] as const)('%s', (_, tables, expected) => {
    expect(findings(...tables)).toEqual(expected)
  })
})
