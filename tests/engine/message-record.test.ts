import { VFileMessage } from 'vfile-message'
import { describe, expect, it } from 'vitest'
import { fromMessageRecord, toMessageRecord } from '../../src/engine/message-record.js'

function message(reason: string, options: object, fields: Partial<VFileMessage>): VFileMessage {
  return Object.assign(new VFileMessage(reason, options), fields)
}

const start = { line: 3, column: 5, offset: 20 }
const end = { line: 3, column: 9, offset: 24 }

describe('a serialized message', () => {
  it.each([
    ['without any field', message('What', {}, {})],
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
      'with all fields',
      message(
        'What',
        { place: { start, end }, ruleId: 'a-rule', source: 'ddd-build' },
        {
          file: 'a.md',
          name: 'another name',
          note: 'Do this.',
          fatal: undefined,
          excludesCommand: true,
          edits: [{ start: 20, actual: 'wrong', expected: 'right' }],
        },
      ),
    ],
  ])('is restored unchanged: %s', (_, original) => {
    const restored = fromMessageRecord(JSON.parse(JSON.stringify(toMessageRecord(original))))
    const fieldsOf = ({ stack, ...rest }: VFileMessage) => ({ ...rest, message: rest.message })
    expect(fieldsOf(restored)).toEqual(fieldsOf(original))
  })
})
