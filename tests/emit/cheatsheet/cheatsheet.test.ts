import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createNotebook } from '../../../src/catalog/index.js'
import { cheatsheet } from '../../../src/emit/cheatsheet/index.js'
import { parseNotes } from '../../../src/parse/index.js'
import { commandTable, knowledgeOf, notebookOf, notebookWithKnowledge } from '../../notebook-of.js'
import { readPage, sheetOf, textsOf } from './sheet-of.js'

/** Returns the text of each block of prose, with white space collapsed. */
function proseOf(html: string): string[] {
  return textsOf(html, 'prose').map((text) => text.replace(/\s+/g, ' ').trim())
}

const lines = [
  'docker run -d --name web1 --publish 8080:8080 test:latest',
  'docker node update --availability (active|pause|drain) manager1',
  'docker inspect --format="{{json .Config.Entrypoint}}" container_name',
  "docker image inspect local_image_name | grep 'Architecture\\|Os'",
  'docker stop $(docker ps -a -q) && echo "all  stopped" > log.txt',
  'sudo X=1 docker compose up -f prod.yml up &',
  'git commit -m "never closed',
  'tar -czf <archive name> [file ...]',
]

describe('cheatsheet', () => {
  it('is one valid file that loads nothing', async () => {
    const html = await sheetOf(notebookOf(`# Notes\n\nA lead.\n\n${commandTable('docker ps')}`))
    expect(readPage(html).errors).toEqual([])
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(html).toContain('default-src &#x27;none&#x27;; ')
    expect(html).toContain('<header><h1>Notes</h1>')
  })

  it('gives every element an id of its own, whatever the titles are', async () => {
    const chapters = ['Main', 'Block', '!!!', '???', 'Section', 'Picture'].map(
      (title) => `# ${title}\n\n## ${title}\n\n${commandTable('docker ps')}\n`,
    )
    const ids = [...(await sheetOf(notebookOf(chapters.join('\n')))).matchAll(/ id="([^"]*)"/g)].map(
      ([, id]) => id,
    )
    expect(ids.length).toBeGreaterThan(6)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z]/.test(id ?? ''))).toEqual([])
  })

  it('replaces lone surrogates in titles, which have no UTF-8', async () => {
    const notes = ['a', 'b', 'c', 'd'].map((name) =>
      parseNotes(`---\ntitle: "${name}\\ud800"\n---\n\n${commandTable('docker ps')}`),
    )
    expect(await sheetOf(createNotebook(notes))).toContain('href="#a%EF%BF%BD"')
  })

  it('shows commands unchanged', async () => {
    const notebook = notebookOf(`# Notes\n\n${commandTable(...lines)}`)
    expect(notebook.commands.length).toBeGreaterThan(5)
    expect(textsOf(await sheetOf(notebook), 'line')).toEqual(notebook.commands.map(({ value }) => value))
  })

  it('highlights words and keeps an option with its argument', async () => {
    const html = await sheetOf(notebookOf(commandTable('docker run --name <name> ubuntu | wc -l')))
    expect(/<code class="line".*<\/code>/.exec(html)?.[0]).toBe(
      `<code class="line" dir="ltr" translate="no"><span class="prog">docker</span> <span class="sub">run</span> <span class="pair"><span class="opt">--name</span> <span class="arg"><var>&#x3C;name></var></span></span> <span class="operand">ubuntu</span> <span class="pair"><span class="operator">|</span> <span class="prog">wc</span> <span class="opt">-l</span></span></code>`,
    )
  })

  it('merges a command repeated in one chapter, but not in two', async () => {
    const first =
      '| Command | Options | Page |\n|-|-|-|\n| `docker ps` | `-a` | 1 |\n| `docker ps` | `-a`, `-q` | 2 |\n'
    const html = await sheetOf(
      notebookOf(`# N\n\n## Chapter 1 - A\n\n${first}\n## Chapter 2 - B\n\n${commandTable('docker ps')}`),
    )
    expect(textsOf(html, 'line')).toEqual(['docker ps', 'docker ps'])
    expect(textsOf(html, 'chip')).toEqual(['-a', '-q'])
    expect(textsOf(html, 'page')).toEqual(['pages 1, 2'])
  })

  describe('with text that is no command, term or question', () => {
    const text = `# N

One lead. And more.

## Talk

### Deep

Words here. More words.

- listed

| Star | Color |
|---|---|
| Vega | white |
| Rigel | blue |

## Empty

## B

${commandTable('ls')}`

    it('shows all of it', async () => {
      const html = await sheetOf(notebookOf(text))
      expect(proseOf(html)).toEqual([
        'One lead. And more.',
        'Words here. More words.',
        'listed',
        'Star Color Vega white Rigel blue',
      ])
      expect(html).toContain('<span>Empty</span></h2>')
      expect(html).not.toContain('Star <strong>Vega')
    })

    it('shows the first sentence of each paragraph with `short`', async () => {
      const html = await sheetOf(notebookOf(text), { prose: 'short' })
      expect(proseOf(html)).toEqual([
        'One lead. …',
        'Words here. …',
        'listed',
        'Star Color Vega white Rigel blue',
      ])
    })

    it('shows only tables with `none`, with the first paragraph next to the title, and no empty chapters', async () => {
      const html = await sheetOf(notebookOf(text), { prose: 'none' })
      expect(proseOf(html)).toEqual(['Star Color Vega white Rigel blue'])
      expect(html).toContain('<header><h1>N</h1><p>One lead. And more.</p>')
      expect(html).not.toContain('<span>Empty</span>')
    })

    it.each([
      [{ prose: 'all' }, undefined],
      [{ prose: 'short' }, '2 blocks left out or shortened'],
      [{ prose: 'none' }, '3 blocks left out or shortened'],
      [{ prose: 'none', sections: ['Talk'] }, '1 chapter and 3 blocks left out or shortened'],
    ] as const)('reports what %j leaves out', async (options, detail) => {
      const [asset] = await cheatsheet(options).emit(notebookOf(text))
      expect(asset?.detail).toBe(detail)
    })
  })

  it.each([
    ['Q: How old?\nA: Very **old**.', ['How old? Very old.']],
    ['Capital::Town', ['Capital Town']],
    ['The {{c1::sun::hint}} shines.', ['The sun shines.']],
    ['The ==sun== shines. #card', ['The sun shines.']],
  ])('shows the card %j', async (markdown, texts) => {
    expect(textsOf(await sheetOf(notebookOf(`# N\n\n${markdown}\n`)), 'definition')).toEqual(texts)
  })

  it('shows tasks, footnotes, quotes and headings in them', async () => {
    const html = await sheetOf(
      notebookOf('# N\n\n- [ ] open\n- [x] finished[^1]\n\n[^1]: at last\n\n> ## Said\n> by *her*\n'),
    )
    expect(proseOf(html)).toEqual(['☐ open ☑ finished1', '1 at last', 'Said by her'])
  })

  it('shows the other columns of a table of commands', async () => {
    const table =
      '| Command | What | Example | Notes |\n|-|-|-|-|\n| `ls -l` | list | `ls -l /tmp` | *slow* |\n'
    expect(textsOf(await sheetOf(notebookOf(`# N\n\n${table}`)), 'gloss')).toEqual([
      'listls -l /tmpNotes: slow',
    ])
  })

  it('shows formulas as MathML, without styles, links or scripts', async () => {
    const text =
      '# N\n\nThe slope is $\\frac{y}{x}$.\n\n$$\na &= 1\n$$\n\n- $F$: force in newtons\n- $m$: mass of it\n'
    const html = await sheetOf(notebookOf(text))
    expect(html).toContain('<mfrac><mi>y</mi><mi>x</mi></mfrac>')
    expect(html).toMatch(/<dt><math[^>]*>.*<mi>F<\/mi>/)
    expect(html).not.toContain(' style=')
    // Not TeX: an alignment outside of a table.
    expect(textsOf(html, 'prose')).toContain('$$a &= 1$$')
  })

  it.each(['\\href{javascript:alert(1)}{x}', '\\unknown{x}', '\\class{a}{x}'])(
    'shows %s as its source',
    async (tex) => {
      const html = await sheetOf(notebookOf(`# N\n\nSee $${tex}$.\n`))
      expect(textsOf(html, 'prose')).toEqual([`See $${tex}$.`])
      expect(html).not.toContain('<math')
    },
  )

  it('shows a cloze in a formula as part of it', async () => {
    const html = await sheetOf(notebookOf('# N\n\nThe {{c1::mean}} is $x_{{{c2::7}}}$.\n'))
    expect(html).toContain('<b>mean</b>')
    expect(html).toMatch(/<msub>.*<mn>7<\/mn>/)
    expect(html).not.toContain('<mo>/</mo>')
  })

  it('keeps the lines of a here-document', async () => {
    const html = await sheetOf(notebookOf('# N\n\n```sh\ncat <<END > a\none\n  two\nEND\n```\n'))
    expect(textsOf(html, 'line')).toEqual(['cat <<END > a\none\n  two\nEND'])
  })

  it('shows a code block as it is if it has comments that describe no command', async () => {
    const html = await sheetOf(notebookOf('# N\n\n```sh\necho hi\n#=> prints hi\n```\n'))
    expect(textsOf(html, 'example')).toEqual(['echo hi\n#=> prints hi'])
  })

  it('links to chapters if there are more than three, with unique ids', async () => {
    const chapter = (number: number) => `## Chapter ${number} - Same\n\n${commandTable('docker ps')}`
    const three = await sheetOf(notebookOf(`# N\n\n${[1, 2, 3].map(chapter).join('\n')}`))
    const four = await sheetOf(notebookOf(`# N\n\n${[1, 2, 3, 4].map(chapter).join('\n')}`))
    expect(three).not.toContain('<nav')
    const ids = [...four.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => `#${id}`)
    expect(new Set(ids).size).toBe(4)
    expect([...four.matchAll(/ href="([^"]+)"/g)].map(([, href]) => href)).toEqual(ids)
  })

  it('gives a file without chapters a block with its title', async () => {
    const html = await sheetOf(
      notebookOf(`# All\n\n${commandTable('ls -l')}`, `# Multipass\n\n${commandTable('multipass list')}`),
    )
    expect(html).toContain('<span>Multipass</span></h2>')
  })

  it('embeds pictures, and shows which ones are missing', async () => {
    const notebook = notebookOf(
      '# N\n\n![A dot](./images/a%20dot.png)\n\n![Gone](gone.png)\n\n![Far](https://a.b/c.png)\n',
    )
    const files = new Map([['images/a dot.png', new Uint8Array([1, 2, 3])]])
    const html = await sheetOf(notebook, {}, { files })
    expect([...html.matchAll(/<img[^>]*>/g)].map(String)).toEqual([
      '<img src="data:image/png;base64,AQID" alt="A dot">',
    ])
    expect(textsOf(html, 'missing')).toEqual(['Picture: Gone', 'Picture: Far'])
  })

  it('shows concepts', async () => {
    const html = await sheetOf(notebookOf('# N\n\nA **pod** is a group of containers.\n'))
    expect(textsOf(html, 'definition')).toEqual(['pod is a group of containers.'])
  })

  it.each([
    [
      'Osmosis: water moves\nDiffusion: particles spread',
      ['Osmosis water moves', 'Diffusion particles spread'],
    ],
    ['- Hub => sends to all\n- Switch => sends to one', ['Hub sends to all', 'Switch sends to one']],
    ['VLAN (Virtual LAN): separates networks', ['VLAN (Virtual LAN): separates networks']],
  ])('shows the terms of %j once', async (markdown, texts) => {
    expect(textsOf(await sheetOf(notebookOf(`# N\n\n${markdown}\n`)), 'definition')).toEqual(texts)
  })

  it.each([
    ['TODO: read on', 'TODO read on'],
    ['**FIXME:** read on', 'FIXME read on'],
    ['**Remarque :** trois nœuds', 'Remarque trois nœuds'],
    ['**Caution**: it *burns*', 'Caution it burns'],
    ['> [!TODO]\n> read on', 'To do read on'],
    ['> [!WARNING] Fire\n> it burns', 'Warning: Fire it burns'],
    ['> [!CAUTION]\n> Caution: it burns', 'Caution it burns'],
    ['> [!MY-KIND]\n> Example: it burns', 'My kind Example: it burns'],
  ])('shows %j with one label', async (markdown, text) => {
    expect(textsOf(await sheetOf(notebookOf(`# N\n\n${markdown}\n`)), 'callout')).toEqual([text])
  })

  it('labels callouts in the language of the notes', async () => {
    const markdown = '---\nlang: de-AT\n---\n\n# N\n\n> [!TODO]\n> weiterlesen\n'
    expect(textsOf(await sheetOf(notebookOf(markdown)), 'callout')).toEqual(['Zu erledigen weiterlesen'])
  })

  it('supports paper sizes and custom CSS, which can’t close the style element', async () => {
    const css = ':root{--accent:red}/*</style><script>*/'
    const html = await sheetOf(notebookOf('# N'), { paper: 'A5', css })
    expect(html).toContain('@page{size:A5 portrait}\n:root{--columns:1}')
    const landscape = await sheetOf(notebookOf('# N'), { orientation: 'landscape' })
    expect(landscape).toContain('@page{size:A4 landscape}\n:root{--columns:3}')
    expect(html).toContain('--accent:red')
    expect(readPage(html).errors).toEqual([])
    expect(html.match(/<\/style>/g)).toHaveLength(1)
  })

  it('shows only the selected chapters, by number or title', async () => {
    const chapters = [1, 2, 3].map(
      (number) => `## Chapter ${number} - C${number}\n\n${commandTable(`ls -${number}`)}`,
    )
    const html = await sheetOf(notebookOf(`# N\n\n${chapters.join('\n')}`), { sections: [2, 'c3'] })
    expect(textsOf(html, 'line')).toEqual(['ls -2', 'ls -3'])
  })

  it('shows descriptions from knowledge with options separately, and marks unknown options', async () => {
    const knowledge = knowledgeOf(
      '# x\n\n## `boat ls` - lists\n\n| Option | Description |\n|--|--|\n| `-a` | sunk ones too |\n',
    )
    const html = await sheetOf(
      notebookWithKnowledge('# N\n\n| Command | Options |\n|--|--|\n| `boat ls -a` | `tail` |\n', knowledge),
    )
    expect(textsOf(html, 'gloss')).toEqual(['lists (-a sunk ones too) tail'])
    expect(textsOf(html, 'parts')).toEqual([' (-a sunk ones too)'])
    expect(html).toContain('class="chip unknown"')
  })

  it('highlights code in known languages only', async () => {
    const block = (lang: string, code: string) => `\`\`\`${lang}\n${code}\n\`\`\`\n`
    const html = await sheetOf(
      notebookOf(`# N\n\n${block('js', 'const a = "x" // y')}\n${block('mermaid', 'graph TD; A-->B')}`),
    )
    expect(html).toContain('<span class="hljs-keyword">const</span>')
    expect(html).toContain('<code>graph TD; A-->B</code>')
  })

  it('allows only its own script and style', async () => {
    const html = await sheetOf(notebookOf('# N'))
    const policy = (/content="(default-src[^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&#x27;', "'")
    const hashOf = (name: string) => {
      const [, text = ''] = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(html) ?? []
      return createHash('sha256').update(text).digest('base64')
    }
    expect(policy).toContain(`script-src 'sha256-${hashOf('script')}'`)
    expect(policy).toContain(`style-src 'sha256-${hashOf('style')}'`)
    expect(policy).not.toContain('unsafe')
  })
})
