import { describe, expect, it } from 'vitest'
import { quizlet } from '../../../src/emit/index.js'
import { notebookOf } from '../../notebook-of.js'

describe('quizlet', () => {
  const filesOf = async (markdown: string, options = {}) =>
    Object.fromEntries(
      (await quizlet(options).emit(notebookOf(markdown))).map(({ path, content }) => [path, content]),
    )

  it('writes one card per line, term and definition separated by a tab', async () => {
    expect(
      await filesOf(
        '# Boats\n\nQ: What floats?\nA: A **boat**, or a *ship*.\n\n- `boat ls` - List all boats\n',
      ),
    ).toEqual({
      'quizlet/boats.tsv': 'What floats?\tA boat, or a ship.\nList all boats\tboat ls\n',
    })
  })

  it('shows the gaps of a cloze as blanks', async () => {
    expect(await filesOf('# Boats\n\nA {{c1::boat}} floats on {{c2::water::liquid}}.\n')).toEqual({
      'quizlet/boats.tsv': 'A ___ floats on ___.\tboat, water\n',
    })
  })

  it('replaces tabs and line breaks in a card with spaces', async () => {
    expect(await filesOf('# B\n\nQ: One?\nA: a\tb\nc\n')).toEqual({ 'quizlet/b.tsv': 'One?\ta b c\n' })
  })

  it('gives decks whose names have the same letters different files', async () => {
    const notes = ['C', 'C++'].map(
      (deck) => `---\ndeck: ${deck}\n---\n\nQ: What is ${deck}?\nA: A language.\n`,
    )
    const paths = (await quizlet().emit(notebookOf(...notes))).map(({ path }) => path)
    expect(paths).toEqual([expect.stringMatching(/c\.tsv$/), expect.stringMatching(/c-\w+\.tsv$/)])
  })

  it('writes one file per deck', async () => {
    const files = await filesOf('# Chapter 1 - Boats\n\nQ: a?\nA: b\n\n# Chapter 2 - Cars\n\nQ: c?\nA: d\n', {
      deck: 'D',
      decks: 'chapters',
    })
    expect(Object.values(files)).toEqual(['a?\tb\n', 'c?\td\n'])
  })
})
