/** Anki shows any text from the notes unchanged and runs none of it. */
import { fromHtml } from 'hast-util-from-html'
import { toText } from 'hast-util-to-text'
import { describe, expect, it } from 'vitest'
import { needing } from '../../needs.js'
import { type ImportResult, importIntoAnki, makeFiles } from './real-anki.js'

const commands = [
  'echo "<b>bold</b> &amp; &lt;" a',
  'docker inspect --format="{{json .Config}}" web',
  "echo '{{c1::x}}' {{name}} }} {{",
  'echo "[sound:x.mp3]" a',
  'printf \'%s\\n\' "a,b";"c" \'d\' `e`',
  'echo =1+1 @SUM(A1) -2 +3',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: shell syntax.
  'echo "\\" ; \\\\ $HOME ${x} $(y)" a',
  'echo </style><script>alert(1)</script>',
  'echo <img src=x onerror=alert(1)>',
  'echo 日本語 שלום 🐳 é',
]
const descriptions = [
  'a "quoted", comma',
  '{{c1::no gap}} and {{Front}}',
  "=cmd|' /C calc'!A0",
  '<script>alert(1)</script> stays text',
  'tab\there; #tag, separator: x',
  '<!-- no comment -->',
  '\\begin{x} \\( y \\) [$]z[/$]',
  '日本語 שלום 🐳 é',
  'ends with \\',
  'a :: b ::: c',
]
/** Encodes text for an HTML cell. */
const entities = (text: string) => text.replace(/[&<>"{}|`:#]/g, (one) => `&#${one.charCodeAt(0)};`)
const notes = `<table>\n<tr><th>Command</th><th>Description</th></tr>\n${commands
  .map(
    (command, index) =>
      `<tr><td><code>${entities(command)}</code></td><td>${entities(descriptions[index] ?? '')}</td></tr>`,
  )
  .join('\n')}\n</table>\n`

const shown = (html = '') =>
  toText(fromHtml(html, { fragment: true }))
    .replace(/\s+/g, ' ')
    .trim()

function texts({ notes: importedNotes }: ImportResult): string[] {
  return importedNotes.flatMap(({ cards }) => cards.map(({ answer }) => shown(answer)))
}

/** Builds deck files of notes, without checking the notes first. */
const filesOf = (markdown: string) => makeFiles(markdown, undefined, {}, { messages: [] })

needing('anki').describe('hostile notes', () => {
  it.each(['apkg', 'csv'] as const)('are shown as they were written, imported from .%s', async (kind) => {
    const files = await filesOf(notes)
    const result = importIntoAnki(files[kind])
    expect(result.logs[0]?.new).toBe(commands.length)
    expect(result.problems).toEqual([])
    const all = texts(result)
    commands.forEach((command, index) => {
      const card = all.find((text) => text.includes(command))
      expect(card, command).toBeDefined()
      expect(card).toContain((descriptions[index] ?? '').replace(/\s+/g, ' '))
    })
  })

  describe('with syntax that Anki interprets', () => {
    const directives = [
      '[sound:a.mp3]',
      '[anki:play:q:0]',
      '[anki:tts lang=en_US]spoken[/anki:tts]',
      '[anki:tts lang=en_US voices=x]**spoken**[/anki:tts]',
      '[latex]x[/latex]',
      '[LaTeX]x[/LATEX]',
      '[$]x[/$]',
      '[$$]x[/$$]',
      '[[sound:a.mp3]]',
      '\\\\[sound:a.mp3\\\\]',
      '[<b></b>sound:a.mp3]',
      '&#91;sound:a.mp3&#93;',
      '&lbrack;LaTeX]x[/latex]',
    ]
    const places: Readonly<Record<string, (text: string) => string>> = {
      'the front of a card': (text) => `Q: why ${text}\nA: so\n`,
      'the back of a card': (text) => `Q: why\nA: so ${text}\n`,
      'code on a card': (text) => `Q: why \`${text}\`\nA: so\n`,
      'a one-line card': (text) => `why ${text} :: so\n`,
      'a cloze': (text) => `why {{c1::${text}}} so\n`,
      'text next to a cloze': (text) => `why ==so== ${text}\n`,
      'a heading': (text) => `# Why ${text}\n\nQ: why\nA: so\n`,
      'a command': (text) => `- \`echo ${text}\` - says what it is given\n`,
      'a description': (text) => `- \`echo hello\` - says ${text}\n`,
      'an explained term': (text) => `**Why ${text}** is a word that asks for the reason.\n`,
    }

    it.each(Object.keys(places))('have no effect in %s', async (place) => {
      const write = places[place] ?? String
      const markdown = directives.map((text, index) => `# ${index}\n\n${write(text)}`).join('\n')
      for (const kind of ['apkg', 'csv'] as const) {
        const { notes: importedNotes } = importIntoAnki((await filesOf(markdown))[kind])
        expect(importedNotes.length).toBeGreaterThan(0)
        expect(importedNotes.flatMap(({ cards }) => cards.flatMap((card) => card.directives))).toEqual([])
      }
    })

    it('contain no MathJax formula outside of code, and no answer field', async () => {
      const directives = ['\\(x\\)', '\\\\(x\\\\)', '\\\\[x\\\\]', '\\\\\\\\(x\\\\)', '[[type:Front]]']
      const markdown = Object.values(places)
        .flatMap((write) => directives.map((text, index) => `# ${index}\n\n${write(text)}`))
        .join('\n')
      const { notes: importedNotes } = importIntoAnki((await filesOf(markdown)).apkg)
      const html = importedNotes
        .flatMap(({ cards }) => cards.flatMap(({ question, answer }) => [question, answer]))
        .join('\n')
      expect(html.replace(/<code\b.*?<\/code>/gs, '')).not.toMatch(/\\[([]/)
      expect(html).not.toMatch(/\[\[type:/i)
      expect(shown(html)).toContain('\\(x\\)')
    })
  })

  it('cannot forge pictures or clozes with the private-use characters that mark them', async () => {
    // What starts a cloze, ends one and surrounds a picture.
    const triples = [
      ['&#xE100;', '&#xE101;', '&#xE102;'],
      ['&#XE100', '&#XE101', '&#XE102'],
      ['&#0057600;', '&#0057601;', '&#0057602;'],
      ['&amp;#xE100;', '&amp;#xE101;', '&amp;#xE102;'],
      ['\uE100', '\uE101', '\uE102'],
    ] as const
    const markdown = triples
      .flatMap(([start, end, picture], index) => [
        `Q: a${index} ${picture}x" onerror="alert(1)${picture} b\nA: <b title="${picture}x${picture}">c</b>\n`,
        `It${index} {{c1::has}} ${start}0${end} more\n`,
      ])
      .join('\n')
    const { notes: importedNotes } = importIntoAnki((await filesOf(markdown)).apkg)
    const html = importedNotes.flatMap(({ fields }) => fields).join('\n')
    expect(html).not.toMatch(/<img|[\uE100-\uE102]/)
    expect(html.match(/\{\{c1::/g)).toHaveLength(triples.length)
  })

  it('always have a front', async () => {
    const markdown = 'Q: <script>alert(1)</script>\nA: x\n\n## <img src="x.png"> #card\n\ny\n'
    const { notes: importedNotes, empty } = importIntoAnki((await filesOf(markdown)).apkg)
    expect(importedNotes.length).toBeGreaterThan(0)
    expect(empty).toEqual([])
    expect(importedNotes.map(({ fields }) => shown(fields[0]))).toContain('<script>alert(1)</script>')
  })

  it('have clozes numbered at most 500, the limit of Anki', async () => {
    const markdown = 'A {{c999::x}} here and {{c500::y}} there and ==z== at last.\n'
    const { notes: importedNotes } = importIntoAnki((await filesOf(markdown)).apkg)
    expect(importedNotes.flatMap(({ cards }) => cards.map(({ question }) => shown(question)))).toEqual([
      expect.stringContaining('A {{c999::x}} here and [...] there and z at last.'),
    ])
  })

  it('have no elements on their cards that run code or load files', async () => {
    const markdown = `${notes}\nQ: <script>alert(1)</script><b onclick="x()">b</b> ![r](https://example.org/x.png) [l](javascript:x)\nA: <iframe src="x"></iframe><kbd>Ctrl</kbd> ![e](../../../etc/passwd)\n`
    const { notes: importedNotes } = importIntoAnki((await filesOf(markdown)).apkg)
    const html = importedNotes
      .flatMap(({ cards }) => cards.flatMap(({ question, answer }) => [question, answer]))
      .join('\n')
    expect(
      html.match(/<(?:script|iframe|img|style|object|svg|link)\b|<[^>]*\son\w+=|href="javascript:/i),
    ).toBeNull()
    expect(html).toContain('<kbd>Ctrl</kbd>')
    expect(html).toContain('<b>b</b>')
  })

  it('lose only the characters that deck files cannot contain', async () => {
    const { notes: importedNotes } = importIntoAnki(
      (await filesOf('Q: a\u0000b\u0007c\ud800d\nA: \u001fe\u202e\n')).apkg,
    )
    expect(shown(importedNotes[0]?.cards[0]?.question)).toBe('a\ufffdbcd')
    expect(importedNotes[0]?.cards[0]?.answer).toContain('<p>e\u202e</p>')
  })
})
