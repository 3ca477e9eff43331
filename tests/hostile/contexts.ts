/** Every place in notes and config where untrusted text can appear. */
import type { JsonConfig } from '../../src/engine/config/json-config.js'

export interface PlacedText {
  /** Relative to the notes folder. */
  path?: string
  markdown?: string
  config?: Partial<Pick<JsonConfig, 'id' | 'title'>> & { anki?: Record<string, unknown> }
}

export interface Place {
  name: string
  put(text: string): PlacedText
}

/** Escapes text so that Markdown and HTML take it literally. */
const literal = (text: string) =>
  text.replace(/[^\p{L}\p{N} ]/gu, (character) => `&#${character.codePointAt(0)};`)
const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ')
const cell = (text: string) => oneLine(text).replaceAll('|', '\\|')
const quoted = (text: string) => JSON.stringify(text)

/** A notes file around the text, with a card so that the file's metadata reaches a deck. */
function note(name: string, put: (text: string) => string): Place {
  return {
    name,
    put: (text) => ({ markdown: `# Notes\n\nfront of ${name}::back\n\n## Part\n\n${put(text)}\n` }),
  }
}

/** An HTML table of commands, whose cells can contain any character. */
const table = (...rows: string[][]) =>
  `<table>\n<tr><th>Command</th><th>Description</th><th>Options</th><th>Page</th></tr>\n${rows
    .map(
      ([command = '', ...cells]) =>
        `<tr><td><code>${command}</code></td>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`,
    )
    .join('\n')}\n</table>`

const frontmatter = (name: string, put: (text: string) => string): Place => ({
  name,
  put: (text) => ({
    markdown: `---\n${put(text)}\n---\n\n# Notes\n\nfront of ${name}::back\n\n\`matter ls -l\` - Lists\n`,
  }),
})

const fileName = (text: string) =>
  Buffer.from(text.replace(/[/\0]/g, '_'))
    .subarray(0, 200)
    .toString()
    .replace(/^\.*$/, (dots) => `${dots}x`)
const configured = (config: NonNullable<PlacedText['config']>): PlacedText => ({ config })

export const places: readonly Place[] = [
  note('paragraph', (text) => text),
  note('literal paragraph', (text) => `${literal(text)}`),
  note('bold label', (text) => `**${literal(text)}**\n\n\`\`\`sh\nlabelled ls -l\nlabelled rm x\n\`\`\``),
  note('heading', (text) => `## ${text}\n\n\`heading ls\` - Lists\n\na heading::x`),
  note(
    'literal heading',
    (text) => `## Chapter 7 - ${literal(text)}\n\n\`inheading ls\` - Lists\n\nan inner heading::x`,
  ),
  {
    name: 'title',
    put: (text) => ({ markdown: `# ${literal(text)}\n\n\`titled ls\` - Lists\n\na title::x\n` }),
  },
  note('heading that is a command', (text) => `## \`underheading ${oneLine(text)}\`\n\nDoes a thing.`),
  note(
    'table cell',
    (text) => `| Command | Description |\n|--|--|\n| \`incell ls\` | ${cell(text)} |\n| \`incell rm\` | x |`,
  ),
  note('HTML table cell', (text) => table(['inhtml ls', text], ['inhtml rm', 'x'])),
  note('literal table cell', (text) => table(['inliteral ls', literal(text)], ['inliteral rm', 'x'])),
  note(
    'table header',
    (text) => `| Command | ${cell(text)} | Description |\n|--|--|--|\n| \`inheader ls\` | x | y |`,
  ),
  note(
    'HTML table header',
    (text) =>
      `<table><tr><th>Command</th><th>${text}</th></tr><tr><td><code>inth ls</code></td><td>x</td></tr></table>`,
  ),
  note('page', (text) =>
    table(['paged ls', 'x', '', `4 ${literal(text)}`], ['paged rm', 'x', '', `p. ${literal(text)}`]),
  ),
  note(
    'code span',
    (text) => `- \`span ls ${oneLine(text)}\` - Lists\n- \`span rm "${oneLine(text)}"\` - Removes`,
  ),
  note('whole command', (text) => table([literal(text), 'Does a thing'], [`${literal(text)} ls -l`, 'x'])),
  note('subcommand', (text) =>
    table([`sub ${literal(text)}`, 'x'], [`sub ${literal(text)} -l`, 'y'], ['sub rm', 'z']),
  ),
  note('operand', (text) =>
    table([`operand ls ${literal(text)}`, 'x'], [`operand rm '${literal(text)}'`, 'y']),
  ),
  note(
    'fenced block',
    (text) => `\`\`\`sh\n# lists ${oneLine(text)}\nfenced ls ${text}\nfenced rm x\n\`\`\``,
  ),
  note('indented block', (text) => `Do it:\n\n    indented ls ${text}\n    indented rm x`),
  note('fence language', (text) => `\`\`\`${oneLine(text)}\nlanguage ls -l\n\`\`\``),
  note(
    'transcript',
    (text) => `\`\`\`console\n$ transcript ls ${text}\n${text}\n$ transcript rm x\nok\n\`\`\``,
  ),
  note(
    'option name',
    (text) =>
      `${table(['opt ls FILE', 'Lists', `<code>--${literal(text)}</code> hides`], [`opt rm --${literal(text)}=x -${literal(text)}`, 'Removes'])}\n\n\`opt mv\` - Moves\n\n| Option | Description |\n|--|--|\n| \`--${cell(text)}\` | x |`,
  ),
  note(
    'option description',
    (text) =>
      `\`described ls\` - Lists\n\n<table><tr><th>Option</th><th>Description</th></tr><tr><td><code>-a</code>, <code>--all</code></td><td>${literal(text)}</td></tr></table>\n\n\`described rm\` - x\n\n- \`-f\`: ${oneLine(text)}`,
  ),
  note('option value', (text) =>
    table(
      [`val ls --mode ${literal(text)}`, 'x'],
      [`val ls --mode=${literal(text)}`, 'y'],
      [`val rm --kind (a|${literal(text)})`, 'z'],
    ),
  ),
  note('placeholder', (text) =>
    table(
      [`hole ls &lt;${literal(text)}&gt; [${literal(text)}]`, 'x'],
      [`hole rm {{${literal(text)}}}`, 'y'],
    ),
  ),
  note('question', (text) => `Q: ${text}\nA: x`),
  note('literal question', (text) => `Q: What is ${literal(text)}?\nA: x`),
  note('answer', (text) => `Q: What is it?\nA: ${text}`),
  note('literal answer', (text) => `Q: What is that?\nA: ${literal(text)} and <b>${literal(text)}</b>`),
  note('front::back', (text) => `${oneLine(text)}::x\n\n- y::${oneLine(text)}\n- both:::${oneLine(text)}`),
  note('literal front::back', (text) => `- a ${literal(text)}::b ${literal(text)}\n- c ${literal(text)}:::d`),
  note('#card heading', (text) => `## ${oneLine(text)} #card\n\n${text}`),
  note('gap', (text) => `It has {{c1::${text}}} and {{c2::x::${text}}}.`),
  note('literal gap', (text) => `It holds {{c1::${literal(text)}}} and ==${literal(text)}==.`),
  note('around a gap', (text) => `Here ${literal(text)} is {{c1::a gap}} with ${text}.`),
  note('callout title', (text) => `> [!tip]- ${oneLine(text)}\n> Body.`),
  note('callout kind', (text) => `> [!${oneLine(text)}]\n> Body.`),
  note('callout body', (text) => `> [!NOTE]\n> ${text.replace(/[\r\n]+/g, '\n> ')}\n>\n> ${literal(text)}`),
  note('directive', (text) => `:::tip ${oneLine(text)}\n${text}\n:::`),
  note('list item', (text) => `- \`item ls\` - ${text}\n- \`item rm\`: ${literal(text)}\n- ${text}`),
  note(
    'link text',
    (text) =>
      `> [!NOTE]\n> [${oneLine(text)}](https://example.org)\n\nQ: [${literal(text)}](https://example.org)\nA: x`,
  ),
  note(
    'link address',
    (text) =>
      `> [!NOTE]\n> [x](<${oneLine(text)}>) [y](${literal(text)} "${literal(text)}")\n\nQ: [x](<${oneLine(text)}>)\nA: <a href="${literal(text)}">x</a>`,
  ),
  note(
    'picture text',
    (text) =>
      `![${oneLine(text)}](boat.png)\n\n![${literal(text)}](boat.png "${literal(text)}")\n\nQ: ![${literal(text)}](boat.png)\nA: x`,
  ),
  note(
    'picture address',
    (text) =>
      `![x](<${oneLine(text)}>)\n\n![y](${literal(text)})\n\nQ: ![x](<${oneLine(text)}>)\nA: ![y](${literal(text)}) <img src="${literal(text)}">`,
  ),
  note(
    'concept',
    (text) =>
      `A **${oneLine(text)}** is a record.\n\nA **${literal(text)}** is a thing.\n\n${literal(text)}\n: A term.`,
  ),
  note('definition', (text) => `A **hull** is ${oneLine(text)}.\n\nA **keel** is a part, ${literal(text)}.`),
  note(
    'keys',
    (text) =>
      `| Keys | Description |\n|--|--|\n| <kbd>Ctrl</kbd> + <kbd>${literal(text)}</kbd> | Stops |\n| \`Ctrl + A\` | ${cell(text)} |`,
  ),
  note(
    'explicit id',
    (text) =>
      `<!-- id: ${text} -->\n- \`named ls\` - Lists\n\n<!-- id: ${oneLine(text).replace(/\s+/g, '-')} -->\nQ: x\nA: y`,
  ),
  note(
    'comment',
    (text) =>
      `<!-- ${text} -->\n\n<!-- ddd-build-disable ${text} -->\n\n\`commented ls\` - Lists <!-- no-card ${text} -->`,
  ),
  note(
    'hashtag',
    (text) => `a tagged front::back #${oneLine(text).replace(/\s+/g, '-')} #x/${literal(text)}`,
  ),
  note('footnote', (text) => `Q: x[^1]\nA: y\n\n[^1]: ${text}\n\n[^${oneLine(text)}]: x`),
  frontmatter('front matter', (text) => text),
  frontmatter('front matter title', (text) => `title: ${quoted(text)}`),
  frontmatter('bare front matter title', (text) => `title: ${text}`),
  frontmatter('front matter deck', (text) => `deck: ${quoted(text)}`),
  frontmatter('bare front matter deck', (text) => `deck: ${text}`),
  frontmatter('front matter tags', (text) => `tags: [${quoted(text)}, x]\nlang: ${quoted(text)}`),
  frontmatter('front matter key', (text) => `${quoted(text)}: x\nlang: en`),
  {
    name: 'file name',
    put: (text) => ({
      path: `${fileName(text)}.md`,
      markdown: '# File\n\n`file ls -l` - Lists\n\na file::x\n\n![x](../x.png)\n',
    }),
  },
  {
    name: 'folder name',
    put: (text) => ({
      path: `${fileName(text)}/a.md`,
      markdown: '# Folder\n\n`folder ls -l` - Lists\n\na folder::x\n',
    }),
  },
  { name: 'config title', put: (title) => configured({ title }) },
  { name: 'config id', put: (id) => configured({ id }) },
  { name: 'config deck', put: (deck) => configured({ anki: { deck } }) },
  { name: 'config tags', put: (text) => configured({ anki: { tags: [text] } }) },
  {
    name: 'openWith',
    put: (text) => configured({ anki: { openWith: `https://example.org/{file}?${text}` } }),
  },
]

/** The scheme of openWith: most are rejected, and the others must not run a script. */
export const openWithScheme: Place = {
  name: 'openWith scheme',
  put: (text) => configured({ anki: { openWith: `${text}{file}` } }),
}
