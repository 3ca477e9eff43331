import { describe, expect, it } from 'vitest'
import { createNotebook } from '../../../src/catalog/index.js'
import { check } from '../../../src/check/index.js'
import { anki, type Flashcard, flashcards } from '../../../src/emit/anki/index.js'
import { knowledgeOf, notebookOf, notebookWithKnowledge } from '../../notebook-of.js'

const cardsOf = (markdown: string): Flashcard[] => flashcards(notebookOf(markdown))
const kinds = (markdown: string) => cardsOf(markdown).map(({ kind }) => kind)
/** Converts HTML to the text that a person reads. */
const text = (html = '') =>
  html
    .replace(/<\/?(?:p|ul|li|dl|dt|dd)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
const described = (command: string, description = 'does it') =>
  `| Command | Description |\n|--|--|\n| \`${command}\` | ${description} |\n`

const boats = knowledgeOf(`# boats

## \`boat hull ls\` - lists hulls

| Option | Type | Description |
|---|---|---|
| \`-a\`, \`--all\` | | sunk ones too |
| \`--sort\` | key | in this order |
| \`--sort age\` | | the oldest first |
| \`--flag (red\\|white)\` | | those under it |

## \`boat hull rm HULL\` - sinks hulls

## \`grep PATTERN\` - keeps lines that match
`)
const cardsWithKnowledge = (markdown: string) => {
  const notebook = notebookWithKnowledge(markdown, boats)
  return flashcards(notebook, { messages: check(notebook, { knowledge: boats }) })
}

describe('a recall card', () => {
  it('is made for a command with a description', () => {
    expect(kinds(described('ls -l'))).toEqual(['recall'])
  })
  it('is not made without a description', () => {
    expect(kinds('| Command |\n|--|\n| `ls -l` |\n')).toEqual([])
  })
  it('is made once for a duplicate command, with the options of both places', () => {
    const [card, ...more] = cardsOf(
      '| Command | Description | Options |\n|--|--|--|\n| `ls -l` | lists | `-a` |\n| `ls -l` | lists | `-t` |\n',
    )
    expect(card?.kind).toBe('recall')
    expect(text(more[0]?.back)).toBe('-a -t')
  })
  it('is not made for an excluded command', () => {
    const notebook = notebookOf(described('docker run -p 80: x'))
    expect(flashcards(notebook, { messages: check(notebook) })).toEqual([])
  })
  it('shows the literal words of the command on its front', () => {
    const [card] = cardsOf(described('docker run --name web1 -d alpine sh > log.txt'))
    expect(text(card?.front)).toBe('does it with web1, alpine, sh, > log.txt')
  })
  it('asks with the description from the notes, unless it contains the command', () => {
    const ownDescription = cardsWithKnowledge(described('boat hull ls -a', 'my whole fleet'))
    expect(text(ownDescription[0]?.front)).toBe('my whole fleet sunk ones too')
    const revealing = cardsWithKnowledge(described('boat hull ls -a', 'use boat hull ls for that'))
    expect(text(revealing[0]?.front)).toBe('lists hulls sunk ones too')
  })
  it('asks with the description from knowledge if the notes have none, and explains each part', () => {
    const [card] = cardsWithKnowledge('| Command |\n|--|\n| `boat hull ls -a --sort size` |\n')
    expect(text(card?.front)).toBe('lists hulls sunk ones too in this order with size')
    expect(text(card?.back)).toBe('boat hull ls -a --sort size -a sunk ones too --sort in this order')
  })
  it('describes command substitutions and piped commands instead of showing them', () => {
    const [card] = cardsWithKnowledge('| Command |\n|--|\n| `boat hull rm $(boat hull ls -a)` |\n')
    expect(text(card?.front)).toBe('sinks hulls with what this gives: lists hulls (-a: sunk ones too)')
    const [piped] = cardsWithKnowledge('| Command |\n|--|\n| `boat hull ls \\| grep oak` |\n')
    expect(text(piped?.front)).toBe('lists hulls, then keeps lines that match with oak')
  })
  it('names the piped program if the description from the notes does not', () => {
    const [card] = cardsWithKnowledge(described('boat hull ls \\| grep oak', 'oaken hulls'))
    expect(text(card?.front)).toBe('oaken hulls with grep, oak')
  })
})

describe('an options card', () => {
  it('lists the options from the notes with their meanings', () => {
    const [, card] = cardsWithKnowledge(
      '| Command | Options |\n|--|--|\n| `boat hull ls` | `-a`, `--sort age`, `&`, `\\| grep x` |\n',
    )
    expect(text(card?.front)).toBe('Which 4 other options are noted? boat hull ls')
    expect(text(card?.back)).toBe(
      '-a sunk ones too --sort age the oldest first & Run in the background | grep x keeps lines that match',
    )
  })
  it('shows a value with its option, and omits values that the option does not take', () => {
    const [, card] = cardsWithKnowledge(
      '| Command | Options |\n|--|--|\n| `boat hull ls --flag (red\\|white)` | `white`, `blue` |\n',
    )
    expect(text(card?.back)).toBe('--flag white')
  })
  it('omits text that is not an option', () => {
    expect(kinds('| Command | Options |\n|--|--|\n| `boat hull ls` | `tail` |\n')).toEqual([])
  })
})

describe('a choice card', () => {
  it('asks for the values that the notes offer', () => {
    const card = cardsOf('| Command |\n|--|\n| `x y --mode (a\\|b)` |\n').at(-1)
    expect(card?.kind).toBe('choice')
    expect(text(card?.front)).toBe('Which values does … take? x y --mode …')
    expect(text(card?.back)).toBe('a b')
  })
})

describe('a concept card', () => {
  it('hides every occurrence of the term in its sentence', () => {
    const [card] = cardsOf('A **hull** is a body, and no hull floats alone.\n')
    expect(card?.front).toBe('<p>A {{c1::hull}} is a body, and no {{c1::hull}} floats alone.</p>')
  })
  it('escapes braces and colons in the term', () => {
    const [card] = cardsOf('The **std::map}** is a tree.\n')
    expect(card?.front).toContain('{{c1::std:&#58;map&#125;}}')
  })
})

describe('a shortcut card', () => {
  it('asks for the keys', () => {
    const [card] = cardsOf(
      '| Keys | Action |\n|--|--|\n| Ctrl + A | start of the line |\n| Ctrl + E | its end |\n',
    )
    expect(text(card?.front)).toBe('Which keys? start of the line')
    expect(card?.back).toBe('<p><kbd>Ctrl</kbd>+<kbd>A</kbd></p>')
  })
})

describe("the author's own cards", () => {
  it('keep their formatting, direction and clozes', () => {
    const cards = cardsOf(
      'Q: What is a **hull**?\nA: The `body`.\n\nkeel:::bottom\n\nA ==mast== holds {{c1::sails}}.\n',
    )
    expect(cards.map(({ noteType, isReversed = false }) => [noteType, isReversed])).toEqual([
      ['card', false],
      ['card', true],
      ['cloze', false],
    ])
    expect(cards[0]?.front).toContain('<strong>hull</strong>')
    expect(cards[2]?.front).toContain('{{c2::mast}}')
    expect(cards[2]?.front).toContain('{{c1::sails}}')
  })
})

describe('fronts', () => {
  it('that would look the same are numbered', () => {
    const cards = cardsOf(
      '# A\n\n| Command | Description |\n|--|--|\n| `boat ls` | lists |\n| `boats` | lists |\n',
    )
    const fronts = cards.map(({ front }) => text(front))
    expect(new Set(fronts).size).toBe(2)
    expect(fronts[0]).toBe('lists way 1 of 2')
  })
})

describe('kinds', () => {
  const notes = described('ls -l')
  const make = async (kinds: NonNullable<Parameters<typeof anki>[0]>['kinds']) =>
    String((await anki({ kinds: kinds ?? [], files: ['csv'] }).emit(notebookOf(notes)))[0]?.content)

  it('are chosen by name', async () => {
    expect(await make(['recognise'])).toContain('What does this do?')
    expect(await make(['concept'])).not.toContain('ls')
  })
  it('may be custom objects', async () => {
    const customKind = {
      name: 'program',
      make: ({
        commands,
      }: {
        commands: readonly { program?: string; value: string; file: string; line: number; column: number }[]
      }) =>
        commands.map((entry) => ({
          kind: 'program',
          subject: entry.value,
          noteType: 'card' as const,
          front: `Which program? ${entry.value}`,
          back: entry.program ?? '',
          from: entry,
        })),
    }
    expect(await make([customKind])).toContain('Which program? ls -l')
  })
  it('that are unknown are rejected', () => {
    expect(() => anki({ kinds: ['recal'] })).toThrow(/^anki\.kinds\[0\] must be one of recall, .*“recal”/)
  })
})

describe('an empty notebook', () => {
  it('has no cards', () => {
    expect(flashcards(createNotebook([]))).toEqual([])
  })
})
