import { VFileMessage } from 'vfile-message'
import { describe, expect, it } from 'vitest'
import { fromRecord, toRecord } from '../../src/build/message-record.js'

function message(reason: string, given: object, more: Partial<VFileMessage>): VFileMessage {
  return Object.assign(new VFileMessage(reason, given), more)
}

const start = { line: 3, column: 5, offset: 20 }
const end = { line: 3, column: 9, offset: 24 }

describe('a message as data', () => {
  it.each([
    ['bare', message('What', {}, {})],
    ['at a point', message('What', { place: start }, { file: 'a.md', name: 'a.md:3:5', fatal: true })],
    ['at a point without offset', message('What', { place: { line: 3, column: 5 } }, { file: 'a.md' })],
    [
      'over a span',
      message('What', { place: { start, end } }, { file: 'a.md', name: 'a.md:3:5', fatal: false }),
    ],
    [
      'over a span without offsets',
      message('What', { place: { start: { line: 1, column: 1 }, end: { line: 2, column: 1 } } }, {}),
    ],
    [
      'with all that it may have',
      message(
        'What',
        { place: { start, end }, ruleId: 'a-rule', source: 'ddd-build' },
        {
          file: 'a.md',
          name: 'another name',
          note: 'Do this.',
          fatal: undefined,
          isCorrectness: true,
          edits: [{ start: 20, actual: 'wrong', expected: 'right' }],
        },
      ),
    ],
  ])('comes back as it was: %s', (_, given) => {
    const back = fromRecord(JSON.parse(JSON.stringify(toRecord(given))))
    const facts = ({ stack, ...rest }: VFileMessage) => ({ ...rest, message: rest.message })
    expect(facts(back)).toEqual(facts(given))
  })
})
