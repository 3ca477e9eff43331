import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockText, withBlock, withoutBlock } from '../../../src/engine/shells/block.js'

const known = ['load', 'load $& all', 'earlier']
const block = '# >>> ddd-build completions >>>\nload\n# <<< ddd-build completions <<<\n'

function bytes(text: string | Buffer): Buffer {
  return Buffer.from(text)
}

/** Returns the resulting text, `undefined` if the file is to be removed, or the reason for no edit. */
function addBlock(file: string | Buffer | undefined, content = 'load'): string | undefined {
  const edit = withBlock(file === undefined ? undefined : bytes(file), content, known)
  return edit.type === 'edit' ? edit.bytes?.toString('latin1') : `line ${edit.line}: ${edit.reason}`
}

function removeBlock(file: string): string | undefined {
  const edit = withoutBlock(bytes(file), known)
  return edit.type === 'edit' ? edit.bytes?.toString('latin1') : `line ${edit.line}: ${edit.reason}`
}

describe('the block in a startup file', () => {
  it('is added at the end, between its markers', () => {
    expect(addBlock('alias l=ls\n')).toBe(`alias l=ls\n${block}`)
    expect(blockText('load')).toBe(block)
  })

  it('is added once, and replaced in place', () => {
    expect(addBlock(`a\n${block}`)).toBe(`a\n${block}`)
    expect(addBlock(`a\n${block.replace('load', 'earlier')}b\n`)).toBe(`a\n${block}b\n`)
  })

  it('is removed together with a file that was created for it', () => {
    expect(removeBlock(addBlock(undefined) ?? '')).toBeUndefined()
  })

  it('leaves text below it on its own lines', () => {
    expect(removeBlock(`${addBlock('a')}b\n`)).toBe('a\nb\n')
    expect(removeBlock(`${addBlock(undefined)}b\n`)).toBe('b\n')
  })

  it.each([
    ['Latin-1', Buffer.from('# caf\u00e9 \u00ff\u00fe\n', 'latin1')],
    ['a lone continuation byte', Buffer.from([0x80, 0xc3, 0x0a])],
    ['a byte order mark', Buffer.from('\uFEFFa\n')],
    ['CR LF', Buffer.from('a\r\nb\r\n')],
    ['no final newline', Buffer.from('a')],
    ['NUL', Buffer.from('a\0b\n\0')],
    ['an empty file', Buffer.alloc(0)],
  ])('keeps every other byte: %s', (_, before) => {
    const installed = withBlock(before, 'load', known)
    if (installed.type !== 'edit' || !installed.bytes) throw new Error('no edit')
    expect(installed.bytes.subarray(0, before.length).equals(before)).toBe(true)
    const removed = withoutBlock(installed.bytes, known)
    expect(removed).toEqual({ type: 'edit', bytes: before })
  })

  it('keeps every other byte of any file', () => {
    const token = fc.constantFrom('a', '\n', '\r', '#', '$', '&', ' ', '\0', '\u00ff', '\u00ef\u00bb\u00bf')
    fc.assert(
      fc.property(fc.array(token), (tokens) => {
        const before = Buffer.from(tokens.join(''), 'latin1')
        const installed = withBlock(before, 'load $& all', known)
        if (installed.type !== 'edit' || !installed.bytes) throw new Error('no edit')
        expect(withoutBlock(installed.bytes, known)).toEqual({ type: 'edit', bytes: before })
      }),
    )
  })

  it('is recognized after an editor changed its line ends', () => {
    const file = `a\n${block}b\n`.replaceAll('\n', '\r\n')
    expect(addBlock(file)).toBe(file)
    expect(removeBlock(file)).toBe('a\r\nb\r\n')
  })

  it('is recognized without its final newline', () => {
    expect(addBlock(`a\n${block.trimEnd()}`)).toBe(`a\n${block}`)
    expect(removeBlock(`a\n${block.trimEnd()}`)).toBe('a\n')
  })

  it('is reduced to one if it is there twice, and both are removed', () => {
    expect(addBlock(`a\n${block}b\n${block}c\n`)).toBe(`a\n${block}b\nc\n`)
    expect(removeBlock(`a\n${block}b\n${block}c\n`)).toBe('a\nb\nc\n')
  })
})

describe('a block that was edited is left alone', () => {
  const [begin = '', , end = ''] = block.split('\n')
  it.each([
    [
      'without its end',
      `a\n${begin}\nload\nb\n`,
      'line 2: a block begins here, but its last line is missing',
    ],
    ['without its end, at the end', `${begin}\nload`, 'line 1: a block begins here'],
    ['without its beginning', `a\nload\n${end}\nb\n`, 'line 3: a block ends here, but its first line'],
    ['begun twice', `${begin}\n${begin}\nload\n${end}\n`, 'line 2: a second block begins'],
    ['ended twice', `${block}b\n${end}\n`, 'line 5: a block ends here'],
    [
      'with a line added by the user',
      `${begin}\nload\nalias l=ls\n${end}\n`,
      'line 1: the block that begins here was',
    ],
    ['without its content', `${begin}\n${end}\n`, 'line 1: the block that begins here was edited'],
    [
      'with its marker indented',
      `a\n  ${begin}\nload\n${end}\n`,
      'line 2: this marker of the block was edited',
    ],
    ['with its marker cut', `a\n${begin.slice(0, -4)}\nload\n${end}\n`, 'line 2: this marker of the block'],
    ['with its end edited', `${begin}\nload\n${end} # mine\n`, 'line 3: this marker of the block'],
    ['without its markers', 'a\nb\nload\nc\n', 'line 3: the lines of the block are here'],
    ['one complete and one broken', `${block}a\n${begin}\nload\n`, 'line 5: a block begins here'],
    ['in UTF-16', '', 'line 1: the file is UTF-16'],
  ])('%s', (_, text, reason) => {
    const file = text === '' ? Buffer.from(`\uFEFF${block}`, 'utf16le') : bytes(text)
    for (const edit of [withBlock(file, 'load', known), withoutBlock(file, known)]) {
      if (edit.type === 'edit') expect.fail('it was edited')
      expect(`line ${edit.line}: ${edit.reason}`).toContain(reason)
    }
  })

  it('no line of the user is ever lost or duplicated, whatever the order of the lines', () => {
    const line = fc.constantFrom(
      begin,
      end,
      'load',
      'mine',
      'mine too',
      `${begin} `,
      `# >>> ddd-build completions (new file) >>>`,
    )
    const userLines = (text: string) => text.split('\n').filter((one) => one.startsWith('mine'))
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const file = bytes(lines.map((one) => `${one}\n`).join(''))
        for (const edit of [withBlock(file, 'load', known), withoutBlock(file, known)]) {
          if (edit.type === 'unclear') continue
          const after = edit.bytes?.toString('latin1') ?? ''
          expect(userLines(after)).toEqual(userLines(file.toString('latin1')))
          expect(after.split('\n').filter((one) => one === end).length).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
