import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clozeHtml, clozesIn } from '../../../src/emit/anki/clozes.js'

const textOf = (html: string) => clozesIn(html).clozes.map(({ text }) => text)

describe('clozeHtml', () => {
  it.each(['a', 'a:', 'a::b', 'a}', '-F:', '::'])('keeps the text %j apart from its hint', (text) => {
    expect(textOf(clozeHtml(1, text, 'hint'))).toEqual([text])
    expect(textOf(clozeHtml(1, text))).toEqual([text])
  })

  it('is read as the same text with and without a hint', () => {
    const text = fc.stringMatching(/^[\w:}{ .&<-]{0,20}\w[:}]{0,3}$/)
    fc.assert(
      fc.property(text, fc.option(fc.constantFrom('hint', ':', 'a:b')), (source, hint) => {
        expect(textOf(clozeHtml(1, source, hint ?? undefined))).toEqual(textOf(clozeHtml(1, source)))
      }),
    )
  })
})

describe('clozesIn', () => {
  it('cuts a long text between characters', () => {
    expect(textOf(`{{c1::${'a'.repeat(79)}\u{1F600}b}}`)).toEqual(['a'.repeat(79)])
  })
})
