import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { createNotebook } from '../../../src/catalog/index.js'
import { check } from '../../../src/check/index.js'
import { anki, type CardKind, type Flashcard, flashcards } from '../../../src/emit/anki/index.js'
import { options } from '../../../src/emit/anki/kinds/options.js'
import { recall } from '../../../src/emit/anki/kinds/recall.js'
import { parseNotes } from '../../../src/parse/index.js'
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
    const [card, ...more] = flashcards(
      notebookOf(
        '| Command | Description | Options |\n|--|--|--|\n| `ls -l` | lists | `-a` |\n| `ls -l` | lists | `-t` |\n',
      ),
      {},
      [recall, options],
    )
    expect(card?.kind).toBe('recall')
    expect(text(more[0]?.back)).toBe('-a -t')
  })
  it('is not made for an excluded command', () => {
    const notebook = notebookOf(described('docker run -p 80: x'))
    expect(flashcards(notebook, { messages: check(notebook) })).toEqual([])
  })
  it('shows what nobody can guess: names, paths, addresses and numbers', () => {
    const [card] = cardsOf(described('boat sail --to harbour-7 -p 80:80 Dover ./log > log.txt'))
    expect(text(card?.front)).toBe('does it using harbour-7, 80:80, Dover, ./log and log.txt')
  })
  it.each([
    ['a subcommand', 'git stash pop'],
    ['a subcommand of a subcommand', 'etcdctl member list'],
    ['a setting', 'shopt -s globstar'],
    ['a fixed value of an option', 'docker run --restart unless-stopped'],
    ['a fixed value of a key', 'docker ps --filter status=exited'],
    ['a switch', 'ipconfig /all'],
    ['a script', "sed -n 's/a/b/gp'"],
    ['a script without quotes', 'sed s/a/b/g'],
    ['a program of another language', "awk '{print $1}'"],
    ['a pattern', "grep '^boat'"],
    ['a redirection', 'boat ls 2>&1'],
    ['choices', 'boat paint (red\\|white)'],
    ['a placeholder', 'boat sail <harbour>'],
    ['a program after a pipe', 'boat ls \\| sort'],
    ['the end of the options', 'boat rm --'],
  ])('does not show %s', (_, command) => {
    const [card] = cardsOf(described(command))
    expect(text(card?.front)).toBe('does it')
  })
  it('shows a plain word if knowledge tells that it is not a subcommand', () => {
    const [card] = cardsWithKnowledge('| Command |\n|--|\n| `boat hull rm mary` |\n')
    expect(text(card?.front)).toBe('sinks hulls using mary')
  })
  it('is not made for more than three options, which have their own cards', () => {
    expect(kinds(described('boat -a -b -c x'))).toEqual(['recall'])
    expect(kinds(described('boat -a -b -c -d x'))).toEqual([])
  })
  it('asks with the description from the notes, unless it contains the command', () => {
    const ownDescription = cardsWithKnowledge(described('boat hull ls -a', 'my whole fleet'))
    expect(text(ownDescription[0]?.front)).toBe('my whole fleet sunk ones too')
    const revealing = cardsWithKnowledge(described('boat hull ls -a', 'use boat hull ls for that'))
    expect(text(revealing[0]?.front)).toBe('lists hulls sunk ones too')
  })
  it('asks with the description from knowledge if the notes have none, and explains each part', () => {
    const [card] = cardsWithKnowledge('| Command |\n|--|\n| `boat hull ls -a --sort Size` |\n')
    expect(text(card?.front)).toBe('lists hulls sunk ones too in this order using Size')
    expect(text(card?.back)).toBe('boat hull ls -a --sort Size -a sunk ones too --sort in this order')
  })
  it('describes command substitutions and piped commands instead of showing them', () => {
    const [card] = cardsWithKnowledge('| Command |\n|--|\n| `boat hull rm $(boat hull ls -a)` |\n')
    expect(text(card?.front)).toBe('sinks hulls using the output of “lists hulls (-a: sunk ones too)”')
    const [piped] = cardsWithKnowledge('| Command |\n|--|\n| `boat hull ls \\| grep oak` |\n')
    expect(text(piped?.front)).toBe('lists hulls, then keeps lines that match using oak')
  })
})

describe('a gaps card', () => {
  const front = (markdown: string) => cardsWithKnowledge(markdown).find(({ kind }) => kind === 'gaps')?.front

  it('hides one of the options that the notes list, and shows its meaning', () => {
    const html = front('| Command | Options |\n|--|--|\n| `boat hull ls` | `-a`, `--sort age` |\n')
    expect(text(html)).toBe(
      'lists hulls boat hull ls {{c1::-a}} sunk ones too {{c2::--sort age}} the oldest first',
    )
  })
  it('hides the options of a command that has too many to be asked for at once', () => {
    const line = '`boat hull ls -a --sort age --flag red --all`'
    expect(text(front(`| Command |\n|--|\n| ${line} |\n`))).toBe(
      'lists hulls boat hull ls {{c1::-a::sunk ones too}} {{c2::--sort::in this order}} age {{c3::--flag::those under it}} red {{c4::--all::sunk ones too}}',
    )
  })
  it('hides only the listed options, not those in the command', () => {
    const html = front('| Command | Options |\n|--|--|\n| `boat hull ls -a` | `--sort age` |\n')
    expect(text(html)).toBe('lists hulls boat hull ls -a {{c1::--sort age}} the oldest first')
  })
  it('is not made for options whose meaning is unknown', () => {
    expect(front('| Command | Options |\n|--|--|\n| `boat hull ls` | `-z` |\n')).toBeUndefined()
  })
})

describe('an options card', () => {
  const cardsWithOptions = (markdown: string) =>
    flashcards(notebookWithKnowledge(markdown, boats), {}, [options])

  it('lists the options from the notes with their meanings', () => {
    const [card] = cardsWithOptions(
      '| Command | Options |\n|--|--|\n| `boat hull ls` | `-a`, `--sort age`, `&`, `\\| grep x` |\n',
    )
    expect(text(card?.front)).toBe('Which 4 other options of boat hull ls are in your notes? boat hull ls')
    expect(text(card?.back)).toBe(
      '-a sunk ones too --sort age the oldest first & Run in the background | grep x keeps lines that match',
    )
  })
  it('shows a value with its option, and omits values that the option does not take', () => {
    const [card] = cardsWithOptions(
      '| Command | Options |\n|--|--|\n| `boat hull ls --flag (red\\|white)` | `white`, `blue` |\n',
    )
    expect(text(card?.back)).toBe('--flag white')
  })
  it('omits text that is not an option', () => {
    expect(cardsWithOptions('| Command | Options |\n|--|--|\n| `boat hull ls` | `tail` |\n')).toEqual([])
  })
})

describe('a choice card', () => {
  it('is not made for spellings of the same option', () => {
    expect(kinds('| Command |\n|--|\n| `git branch (-d\\|--delete)` |\n')).toEqual([])
  })
  it('asks for the values that the notes offer', () => {
    const card = cardsOf('| Command |\n|--|\n| `x y --mode (a\\|b)` |\n').at(-1)
    expect(card?.kind).toBe('choice')
    expect(text(card?.front)).toBe('Which values can you use in place of “…”? x y --mode …')
    expect(text(card?.back)).toBe('a b')
  })
})

describe('a formula', () => {
  it.each([
    [
      'Q: Slope of $x^2$?\nA: $2x$, if $x_1 < x_2$',
      '<p>Slope of \\(x^2\\)?</p>',
      '<p>\\(2x\\), if \\(x_1 &lt; x_2\\)</p>',
    ],
    [
      'Q: Mean?\nA: See:\n\n$$\n\\frac{1}{n_{k}}\n$$',
      '<p>Mean?</p>',
      '<p>See:</p><p>\\[\\frac{1}{n_{k}&#125;\\]</p>',
    ],
    ['The {{c1::mean}} is $x_{{{c2::1}}}$.', '<p>The {{c1::mean}} is \\(x_{{{c2::1}}}\\).</p>', ''],
    ['**Euler**: $e^{i\\pi} = -1$', '<p>{{c1::Euler}}: \\(e^{i\\pi} = -1\\)</p>', ''],
    ['- $F$: force in newtons\n- $m$: mass of it', '<p>{{c1::\\(F\\)}}: force in newtons</p>', ''],
    [
      'Q: A link?\nA: $\\href{javascript:x}{y}$',
      '<p>A link?</p>',
      '<p><code dir="ltr">\\href{javascript:x}{y}</code></p>',
    ],
    [
      'Q: A link in an option?\nA: $\\mmlToken{mi}[href="javascript:x"]{y}$',
      '<p>A link in an option?</p>',
      '<p><code dir="ltr">\\mmlToken{mi}[href=&quot;javascript:x&quot;]{y}</code></p>',
    ],
    [
      'Q: A macro with a similar name?\nA: $\\dataset_1$',
      '<p>A macro with a similar name?</p>',
      '<p>\\(\\dataset_1\\)</p>',
    ],
  ])('in %j is one for MathJax', (markdown, front, back) => {
    const [card] = cardsOf(`${markdown}\n`)
    expect(card?.front).toBe(front)
    expect(card?.back).toBe(back)
  })
})

describe('a concept card', () => {
  it('hides every occurrence of the term in its sentence', () => {
    const [card] = cardsOf('A **hull** is a body, and no hull floats alone.\n')
    expect(card?.front).toBe('<p>A {{c1::hull}} is a body, and no {{c1::hull}} floats alone.</p>')
  })
  it.each([
    [
      'An **AI** is a program that maintains air, as AIs do.',
      'An {{c1::AI}} is a program that maintains air, as {{c1::AI}}s do.',
    ],
    ['A **boat** is one of several boats.', 'A {{c1::boat}} is one of several {{c1::boat}}s.'],
    [
      '**Merging** is slow; premerging helps, and so do mergings.',
      '{{c1::Merging}} is slow; {{c1::premerging}} helps, and so do {{c1::merging}}s.',
    ],
    ['**镜像** 是一种文件，旧镜像不变。', '{{c1::镜像}} 是一种文件，旧{{c1::镜像}}不变。'],
  ])('hides the term of “%s”, but not its letters in other words', (sentence, hidden) => {
    expect(cardsOf(`${sentence}\n`)[0]?.front).toBe(`<p>${hidden}</p>`)
  })
  it('puts the term before a meaning that doesn’t name it, even if the term occurs in it', () => {
    const table = '| Term | Meaning |\n|--|--|\n| Heap | builds a heap |\n| Split | cuts in two |\n'
    expect(cardsOf(table).map(({ front }) => front)).toEqual([
      '<p>{{c1::Heap}}: builds a {{c1::heap}}</p>',
      '<p>{{c1::Split}}: cuts in two</p>',
    ])
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
    expect(text(card?.front)).toBe('Which keys do you press? start of the line')
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

describe('the language of the cards', () => {
  const frontOf = (markdown: string, language?: string) => {
    const notes = parseNotes(markdown, language === undefined ? {} : { language })
    return text(flashcards(createNotebook([notes]))[0]?.front)
  }
  const keys = '| Keys | Action |\n|--|--|\n| Ctrl + A | x |\n| Ctrl + E | y |\n'

  it('is the one that the notes are written in', () => {
    expect(frontOf(`Das ist die Liste der Tasten, die ich mir nicht merken kann.\n\n${keys}`)).toBe(
      'Welche Tasten drückst du? x',
    )
  })
  it('is the one that the front matter declares, whatever the region', () => {
    expect(frontOf(`---\nlang: fr-CA\n---\n\n${keys}`)).toBe('Sur quelles touches appuyer ? x')
  })
  it('is the one of the config, unless the front matter declares another', () => {
    expect(frontOf(keys, 'ja')).toBe('どのキーを押しますか？ x')
    expect(frontOf(`---\nlanguage: it\n---\n\n${keys}`, 'ja')).toMatch(/^Quali tasti/)
  })
  it('is English for a language without texts', () => {
    expect(frontOf(keys, 'eo')).toBe('Which keys do you press? x')
  })
  it('is the one of each file', () => {
    const notebook = createNotebook([
      parseNotes(new VFile({ path: 'a.md', value: `---\nlang: de\n---\n\n${keys}` })),
      parseNotes(new VFile({ path: 'b.md', value: `---\nlang: en\n---\n\n${keys.replace('x', 'z')}` })),
    ])
    expect(flashcards(notebook).map(({ front }) => text(front).split('?')[0])).toEqual([
      ...['Welche Tasten drückst du', 'Welche Tasten drückst du'],
      ...['Which keys do you press', 'Which keys do you press'],
    ])
  })
})

describe('fronts', () => {
  it('that would look the same are numbered', () => {
    const cards = cardsOf(
      '# A\n\n| Command | Description |\n|--|--|\n| `boat ls` | lists |\n| `boats` | lists |\n',
    )
    const fronts = cards.map(({ front }) => text(front))
    expect(new Set(fronts).size).toBe(2)
    expect(fronts[0]).toBe('lists Answer 1 of 2')
  })
})

describe('kinds', () => {
  const notes = described('ls -l')
  const make = async (kinds: NonNullable<Parameters<typeof anki>[0]>['kinds']) =>
    String((await anki({ kinds: kinds ?? [], files: ['csv'] }).emit(notebookOf(notes)))[0]?.content)

  it('are chosen by name', async () => {
    expect(await make(['recognise'])).toContain('What does this command do?')
    expect(await make(['concept'])).not.toContain('ls')
  })
  it('may be custom objects', async () => {
    const customKind: CardKind = {
      name: 'program',
      make: ({ commands }) =>
        commands.map((entry) => ({
          kind: 'program',
          subject: entry.value,
          noteType: 'card',
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

describe('a description that contains letters of the command', () => {
  it.each([
    ['ps', 'Take a snapshot of all processes'],
    ['id', 'Print the identity of a user'],
    ['w', 'Show who is logged in'],
  ])('asks for %s', (command, description) => {
    expect(kinds(described(command, description))).toContain('recall')
  })

  it('asks for nothing if it contains the command as a word', () => {
    expect(kinds(described('id', 'Print the id of a user'))).not.toContain('recall')
  })
})

describe('a cloze that Anki would read as a drawing', () => {
  it('is text', () => {
    const [card] = cardsOf('It is {{c1::image-occlusion:rect:left=0}}.\n')
    expect(card?.front).toContain('{{c1::image-occlusion&#58;rect:left=0}}')
  })
})

describe('a heading that is marked as a card', () => {
  it.each([
    ['## Parts #card\n\n- **hull**: the body of a boat\n- **keel**: below the hull\n', 1],
    ['## Parts\n\nName two.\n\n%\n\n- **hull**: the body of a boat\n- **keel**: below the hull\n', 1],
    ['## Parts\n\n- **hull**: the body of a boat\n- **keel**: below the hull\n', 2],
    ['## Parts #card\n\nSee below.\n\n## Others\n\n- **hull**: the body of a boat\n', 2],
  ])('owns what is below it: %j has %i cards', (markdown, number) => {
    expect(cardsOf(markdown)).toHaveLength(number)
  })
})
