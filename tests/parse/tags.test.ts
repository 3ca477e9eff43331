import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { findAll } from '../../src/catalog/index.js'
import { parseNotes, remarkNotes } from '../../src/parse/index.js'
import type { Notes } from '../../src/tree/index.js'
import { contentOf } from './content-of.js'
import { summaryOf } from './summary.js'

/** Returns `docker::net 3-5` for each tag of a file. */
function tagsOf(text: string): string[] {
  return (parseNotes(text).data?.tags ?? []).map(({ name, from, to }) => `${name} ${from}-${to}`)
}

/** A name, the text with tags, the tags with their lines, and the same text without tags. */
type Tagged = [name: string, text: string, tags: string[], bare: string]

const tagged: Tagged[] = [
  ['at the end of a paragraph', 'A pod is a group. #k8s\n', ['k8s 1-1'], 'A pod is a group.\n'],
  [
    'several, including nested tags',
    'Text. #a/b #c-d #e_f/g/h\n',
    ['a::b 1-1', 'c-d 1-1', 'e_f::g::h 1-1'],
    'Text.\n',
  ],
  [
    'on the last line of a paragraph',
    'A pod is a group\nof containers.\n#k8s #core\n',
    ['k8s 1-3', 'core 1-3'],
    'A pod is a group\nof containers.\n',
  ],
  [
    'at the start of a paragraph',
    '#合気道 `docker ps` - lists containers\n',
    ['合気道 1-1'],
    '`docker ps` - lists containers\n',
  ],
  [
    'on the first line of a paragraph that continues with indentation',
    '#a\n      `docker ps`\n',
    ['a 1-2'],
    '`docker ps`\n',
  ],
  [
    'in list items, including nested content',
    '- `docker ps` - lists #docker\n  - `-a` - all of them\n- #réseau/privé `docker network ls` - lists networks\n',
    ['docker 1-2', 'réseau::privé 3-3'],
    '- `docker ps` - lists\n  - `-a` - all of them\n- `docker network ls` - lists networks\n',
  ],
  [
    'before a key in HTML',
    '- #tasten <kbd>Ctrl</kbd>+<kbd>C</kbd> kopiert\n',
    ['tasten 1-1'],
    '- <kbd>Ctrl</kbd>+<kbd>C</kbd> kopiert\n',
  ],
  [
    'in a task list',
    '- [ ] read the docs #todo\n- [x] #done write\n',
    ['todo 1-1', 'done 2-2'],
    '- [ ] read the docs\n- [x] write\n',
  ],
  [
    'in table cells',
    '| Command | Use |\n|--|--|\n| `ls -l` | lists files #files |\n| `pwd` #dir | |\n| `cd ~` | #home |\n',
    ['files 3-3', 'dir 4-4', 'home 5-5'],
    '| Command | Use |\n|--|--|\n| `ls -l` | lists files |\n| `pwd` | |\n| `cd ~` | |\n',
  ],
  [
    'in a table header: the whole table',
    '| Command #shell | Use |\n|--|--|\n| `ls -l` | lists files |\n',
    ['shell 1-3'],
    '| Command | Use |\n|--|--|\n| `ls -l` | lists files |\n',
  ],
  [
    'in a heading: its section',
    '# T\n\n## Сеть #сеть\n\nText.\n\n### More\n\nText.\n\n## Other\n',
    ['сеть 3-10'],
    '# T\n\n## Сеть\n\nText.\n\n### More\n\nText.\n\n## Other\n',
  ],
  [
    'in a heading with closing number signs and in a setext heading',
    '## Images #img ##\n\nA #b\n=====\n',
    ['img 1-2', 'b 3-5'],
    '## Images ##\n\nA\n=====\n',
  ],
  [
    'below a heading: its section',
    '# T\n\n## One\n\n#a #b/c\n\nText.\n\n## Two\n\nText.\n',
    ['a 3-8', 'b::c 3-8'],
    '# T\n\n## One\n\nText.\n\n## Two\n\nText.\n',
  ],
  ['below the title', '# T\n#docker\n\nText.\n', ['docker 1-5'], '# T\n\nText.\n'],
  [
    'after a label',
    '# T\n\nTags: #docker #net\n\n**Schlagwörter:** #x\n\nText.\n',
    ['docker 1-8', 'net 1-8', 'x 1-8'],
    '# T\n\nText.\n',
  ],
  [
    'after a label of several words',
    '# T\n\nPalabras clave: #docker\n\nКлючові слова: #net\n\nText.\n',
    ['docker 1-8', 'net 1-8'],
    '# T\n\nText.\n',
  ],
  [
    'before anything else: the file',
    '#docker\n#net\n\n# T\n\nText.\n\n# U\n',
    ['docker 1-9', 'net 1-9'],
    '# T\n\nText.\n\n# U\n',
  ],
  [
    'after front matter and a comment: the file',
    '---\nlang: en\n---\n<!-- markdownlint-disable -->\n\n#docker\n\nText.\n',
    ['docker 1-9'],
    '---\nlang: en\n---\n<!-- markdownlint-disable -->\n\nText.\n',
  ],
  ['a list of tags at the top', '- #a\n- #b\n\n# T\n', ['a 1-5', 'b 1-5'], '# T\n'],
  [
    'alone elsewhere: only its own line',
    'Text.\n\n#a\n\n> #b\n\nMore.\n',
    ['a 3-3', 'b 5-5'],
    'Text.\n\nMore.\n',
  ],
  [
    'below the text of a list item: the item',
    '- `ls -l` - lists files\n\n  #files\n- `pwd` - shows the folder\n',
    ['files 1-3'],
    '- `ls -l` - lists files\n- `pwd` - shows the folder\n',
  ],
  [
    'in a quote',
    '> A pod is a group\n> of containers.\n> #k8s\n',
    ['k8s 1-3'],
    '> A pod is a group\n> of containers.\n',
  ],
  ['in a callout', '> [!NOTE]\n> Three managers. #swarm\n', ['swarm 1-2'], '> [!NOTE]\n> Three managers.\n'],
  [
    'on lines of cards',
    'capital of France::Paris #geo\ncapital of Peru::Lima\nport:::5000 #net/tcp #b\n',
    ['geo 1-1', 'net::tcp 3-3', 'b 3-3'],
    'capital of France::Paris\ncapital of Peru::Lima\nport:::5000\n',
  ],
  [
    'on its own line below lines of cards: all of them',
    'capital of France::Paris\ncapital of Peru::Lima\n#geo\n',
    ['geo 1-3'],
    'capital of France::Paris\ncapital of Peru::Lima\n',
  ],
  [
    'in a question, and in an answer that continues below',
    'Q: What lists them? #docker\nA: So:\n\n```sh\ndocker ps\n```\n\nQ: And this?\n\nA: It does. #b\n',
    ['docker 1-6', 'b 8-10'],
    'Q: What lists them?\nA: So:\n\n```sh\ndocker ps\n```\n\nQ: And this?\n\nA: It does.\n',
  ],
  [
    'in questions of one paragraph: each question separately',
    'Frage: Eins? #a\nAntwort: 1\nFrage: Zwei?\n#b\nAntwort: 2\n',
    ['a 1-2', 'b 3-5'],
    'Frage: Eins?\nAntwort: 1\nFrage: Zwei?\nAntwort: 2\n',
  ],
  [
    'next to a line with only a question mark',
    'What lists them? #docker\n?\n`docker ps`\n',
    ['docker 1-3'],
    'What lists them?\n?\n`docker ps`\n',
  ],
  ['in a cloze', 'A pod has ==containers==. #k8s\n', ['k8s 1-1'], 'A pod has ==containers==.\n'],
  [
    'next to a card mark',
    '## What is a pod? #k8s #card\n\nA group.\n\n## And a node? #card #k8s\n\nA machine.\n',
    ['k8s 1-4', 'k8s 5-8'],
    '## What is a pod? #card\n\nA group.\n\n## And a node? #card\n\nA machine.\n',
  ],
  [
    'after a concept and in a definition',
    'A **pod** is a group. #k8s\n\nregistry\n: where images are kept #docker\n',
    ['k8s 1-1', 'docker 3-4'],
    'A **pod** is a group.\n\nregistry\n: where images are kept\n',
  ],
  [
    'on lines of commands',
    '`docker ps` - lists #a\n`docker ps -a` - lists all #b\n',
    ['a 1-1', 'b 2-2'],
    '`docker ps` - lists\n`docker ps -a` - lists all\n',
  ],
  ['after a hard line break', 'Text\\\n#a\n\nText  \n#b\n', ['a 1-2', 'b 4-5'], 'Text\n\nText\n'],
  ['in the lead', '# T\n\nA tool. #t\n', ['t 3-3'], '# T\n\nA tool.\n'],
]

/** Texts without tags, from which nothing is removed. */
const untagged: [name: string, text: string][] = [
  ['a heading', '# heading\n\n## Überschrift\n'],
  ['a heading that is only a tag', '# #docker\n'],
  ['a name that ends in a number sign', 'Written in C#\n\n- F# and C #\n'],
  ['a number', 'See #1\n\n#1984\n\n- issue #12\n\nсм. #7\n'],
  ['a number sign inside a word', 'a#b\n\nhttps://example.org/#frag\n\nsee www.example.org/a#b\n'],
  ['a character reference', 'a &#35;tag\n\n&#35;tag\n'],
  ['an escaped number sign', 'a \\#escaped\n\n\\#escaped\n'],
  ['code', '`#tag`\n\ntext `#tag`\n\n```\n#tag\n```\n\n    #tag\n'],
  ['a link', 'see [x](#anchor)\n\nsee [#tag](x)\n\n[x]: #anchor\n'],
  ['emphasis', 'text **#tag**\n\n*#tag*\n'],
  ['the first line of a script', '#!/bin/sh\n'],
  ['a root prompt', '- `# ls` lists\n\n```console\n# ls -l\n```\n'],
  ['the middle of a sentence', '- ls -t #newest first\n\nUse the #tag here, le #mot ici.\n'],
  ['a tag followed by punctuation', 'Use #tag.\n\nUse #tag, or #other!\n'],
  ['a C preprocessor directive', '#include <stdio.h>\n\n#define A 1\n\n#pragma once\n'],
  [
    'a color',
    '| Name | Color |\n|--|--|\n| white | #fff |\n| sky | #a1b2c3 |\n| glass | #a1b2c3d4 |\n\nText in #abcd\n',
  ],
  ['a heading id', '## Title {#title}\n'],
  ['math', 'so $#a$\n\n$$\n#a\n$$\n'],
  [
    'HTML',
    '<div>\n#tag\n</div>\n\n<table><tr><th>Command</th></tr><tr><td><code>ls -l</code> #tag</td></tr></table>\n',
  ],
  ['an HTML cell between blank lines', '<table>\n<tr><td>\n\ntext #tag\n\n</td></tr>\n</table>\n'],
  ['an outer cell in a row without outer pipes', 'a | #b\n--|--\n#c | d\n'],
  ['card marks', '## What is a pod? #card\n\nA group.\n\n#flashcards\n\n#flashcards/k8s\n\n- a #Flashcard\n'],
  ['text that would begin another block', '#tag - item\n\n#tag > quote\n\n#tag 1. item\n\n#tag | a\n'],
  ['punctuation only', 'a #-\n\na #/\n\na #_\n\na #\n\na ##b\n'],
  ['a tag without a space next to it', '`ls`#tag\n\n#tag**b**\n\n#tag::front\n'],
]

describe('tags', () => {
  it.each(tagged)('%s', (_, text, tags, bare) => {
    expect(tagsOf(text)).toEqual(tags)
    expect(contentOf(text)).toEqual(contentOf(bare))
  })

  it.each(tagged)('%s: with CR LF and a byte order mark', (_, text, tags, bare) => {
    const written = `\uFEFF${text.replaceAll('\n', '\r\n')}`
    expect(tagsOf(written)).toEqual(tags)
    expect(contentOf(written)).toEqual(contentOf(`\uFEFF${bare.replaceAll('\n', '\r\n')}`))
  })

  it.each(untagged)('not in %s', (_, text) => {
    expect(tagsOf(text)).toEqual([])
    // A tag further down causes the file to be parsed again without it; the rest must not change.
    const content = contentOf(`${text}\n***\n\nend #end\n`)
    expect(content).toEqual(contentOf(`${text}\n***\n\nend\n`))
  })
})

describe('tags in front matter', () => {
  it.each<[string, string[]]>([
    ['tags: [docker, net/tcp]', ['docker 1-6', 'net::tcp 1-6']],
    ['tags:\n  - "#docker"\n  - 2024\n', ['docker 1-9', '2024 1-9']],
    ['tags: docker, net', ['docker 1-6', 'net 1-6']],
    ['tags: docker net', ['docker 1-6', 'net 1-6']],
    ['tags: "#docker #net/tcp"', ['docker 1-6', 'net::tcp 1-6']],
    ['tags: [docker swarm, flashcards, docker-swarm]', ['docker-swarm 1-6']],
    ['tags: { a: b }', []],
    ['tags: 7', ['7 1-6']],
    ['tags: [null, [a], true, /, "#"]', []],
    ['deck: Docker', []],
  ])('%j', (frontmatter, tags) => {
    expect(tagsOf(`---\n${frontmatter}\n---\n\nText.\n`)).toEqual(tags)
  })

  it('keeps the deck', () => {
    expect(parseNotes('---\ndeck: A\n---\n\nText #t\n').frontmatter).toEqual({ deck: 'A' })
  })
})

describe('content next to tags', () => {
  it('keeps its position', () => {
    const text =
      '#file\n\n# T #t\n\n- #a `docker ps` - lists #b\n- `docker rm NAME` - removes\n\n| C | D |\n|--|--|\n| `ls -l` #c | d |\n'
    const notes = parseNotes(text)
    const commands = findAll(notes, 'command').map(({ node }) => node)
    expect(commands.map(({ value }) => value)).toEqual(['docker ps', 'docker rm NAME', 'ls -l'])
    for (const { value, position, syntax } of commands) {
      const slice = text.slice(position?.start.offset, position?.end.offset)
      expect(slice.replaceAll('`', '')).toBe(value)
      for (const word of syntax.commands.flatMap(({ words }) => words))
        expect(text.slice(word.position?.start.offset, word.position?.end.offset)).toBe(word.text)
    }
    expect(notes.position?.end.offset).toBe(text.length)
    expect(notes.data?.headings).toMatchObject([
      { title: 'T', position: { start: { line: 3 }, end: { column: 4 } } },
    ])
  })

  it('gets messages and classifications with the original positions', () => {
    const file = new VFile('Text #a\n\n<table><tr><td>a\n')
    parseNotes(file)
    expect(file.messages.map(({ ruleId, line, column, source }) => [ruleId, line, column, source])).toEqual([
      ['unreadable-table', 3, 1, 'ddd-build'],
    ])
    const classified = new VFile('- #a `docker ps` - lists\n')
    parseNotes(classified)
    expect(classified.data.classifications).toMatchObject([
      { text: 'docker ps', position: { start: { column: 6 } } },
    ])
  })

  it('has the line of each card in a paragraph', () => {
    expect(summaryOf('a dog::ein Hund #a\na cat::eine Katze\n')).toMatchObject([{ line: 1 }, { line: 2 }])
    expect(summaryOf('> Q: a?\n> A: b\n> Q: c?\n> A: d #a\n')).toMatchObject([{ line: 1 }, { line: 3 }])
  })

  it('is parsed with the syntax of other plugins', () => {
    const processor = unified().use(remarkParse).use(remarkGfm).use(remarkNotes)
    const text = '- #a `docker ps` - lists #b\n'
    const notes = processor.runSync(processor.parse(text), new VFile(text)) as unknown as Notes
    expect(notes.data?.tags.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(notes.children).toMatchObject([{ type: 'command', description: 'lists' }])
  })
})

const places = [
  (tags: string) => `\`docker ps\` - lists${tags}\n`,
  (tags: string) => `- \`git add FILE\` - stages a file${tags}\n  - \`-a\` - all${tags}\n`,
  (tags: string) => `| Command | Use |\n|--|--|\n| \`ls -l\`${tags} | lists${tags} |\n`,
  (tags: string) => `> - \`docker rm NAME\` - removes${tags}\n`,
  (tags: string) => `## \`docker run\`${tags}\n\nStarts a container.${tags}\n`,
  (tags: string) => `Q: What?${tags}\nA: That${tags}\n`,
  (tags: string) => `front::back${tags}\nother::back${tags}\n`,
  (tags: string) => `Words.${tags}\n\n\`\`\`sh\ntar xf a.tar\n\`\`\`\n`,
]
const name = fc.stringMatching(/^[a-zäж_]{3}(?:[/-][a-z]{3}\d?){0,2}$/)

describe('any tags', () => {
  it('shift the positions of commands only by their own length', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...places), fc.array(name, { maxLength: 3 })), { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\uFEFF'),
        (blocks, lineEnding, byteOrderMark) => {
          const write = (withTags: boolean) =>
            byteOrderMark +
            blocks
              .map(([place, names]) =>
                place(withTags ? names.map((tagName) => ` #g${tagName}`).join('') : ''),
              )
              .join('\n')
              .replaceAll('\n', lineEnding)
          const [written, bare] = [write(true), write(false)]
          const commandsIn = (text: string) =>
            findAll(parseNotes(text), 'command').map(({ node: { value, description, position } }) => ({
              value: value.replace(/(?: #\S+)+$/, ''),
              description,
              line: position?.start.line,
              column: position?.start.column,
              text: text.slice(position?.start.offset, position?.end.offset).replace(/(?: #\S+)+$/, ''),
            }))
          expect(commandsIn(written)).toEqual(commandsIn(bare))
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('tags of cards in the syntax of other tools', () => {
  it.each([
    ['on the first line of a marked item', '- Pods #card #k8s\n  id:: 1\n  - answer\n', ['k8s 1-3']],
    ['of a delimited note', 'a\n\nSTART\nBasic\nf\nBack: b\nTags: k8s a/b\nEND\n', ['k8s 3-8', 'a::b 3-8']],
    ['of a note in one line', 'STARTI [Basic] f Back: b Tags: k8s ENDI\n', ['k8s 1-1']],
    [
      'of notes in one line each',
      'STARTI [Basic] f Back: b Tags: k8s ENDI\nSTARTI [Basic] g Back: c Tags: a/b ENDI\n',
      ['k8s 1-1', 'a::b 2-2'],
    ],
    ['of all notes of a file', 'FILE TAGS: k8s a/b\n\nText.\n', ['k8s 1-4', 'a::b 1-4']],
    ['of nothing: the words of a text', 'Tags: START of all\n', []],
  ])('%s', (_, text, expected) => {
    expect(tagsOf(text)).toEqual(expected)
  })
})
