import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { slug } from 'github-slugger'
import { describe, expect, it } from 'vitest'
import { notesFolder } from '../engine/notes-folder.js'
import { plainEnvironment, runCli } from './run-cli.js'

const table = '| Command | Description |\n|--|--|\n| `ls -l` | lists |\n'

/** The base name of the deck files, which comes from the folder. */
const deckOf = (folder: string) => slug(basename(folder))

/** Creates a folder with files, and runs the command line in it. */
function inFolder(files: Record<string, string> = {}) {
  const { path: folder } = notesFolder(files)
  const run = (args: string[], { input = '', env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {}) =>
    runCli(folder, args, { input, env: plainEnvironment(env) })
  return { folder, run, has: (path: string) => existsSync(join(folder, path)) }
}

describe('build', () => {
  it('writes all four formats from notes/ and lists the files', () => {
    const { folder, run, has } = inFolder({ 'notes/a.md': `# My notes\n\n${table}` })
    const { status, stdout, stderr } = run([])
    expect(status).toBe(0)
    expect(stdout).toBe('')
    // The deck is named after the folder, since headings may change.
    for (const path of ['notes.json', `anki/${deckOf(folder)}.csv`, 'cheatsheet.html'])
      expect(has(`out/${path}`), path).toBe(true)
    for (const shell of ['bash', 'zsh', 'fish'])
      expect(has(`out/completions/ddd-notes.${shell}`), shell).toBe(true)
    expect(stderr).toMatch(/read {4}1 file {3}1 command/)
    expect(stderr).toMatch(/out\/notes\.json +\S+ k?B +new/)
    expect(stderr).toContain('next')
  })

  it('keeps unchanged files, and removes files that it no longer writes', () => {
    const title = (name: string) => `{ "title": "${name}" }`
    const { folder, run, has } = inFolder({
      'notes/a.md': table,
      'out/mine.txt': 'mine',
      'ddd-build.config.json': title('One'),
    })
    run([])
    expect(run([]).stderr).toMatch(/notes\.json .* same/)
    writeFileSync(join(folder, 'ddd-build.config.json'), title('Two'))
    run([])
    expect([has('out/anki/one.csv'), has('out/anki/two.csv'), has('out/mine.txt')]).toEqual([
      false,
      true,
      true,
    ])
  })

  it('writes the same bytes in any time zone, locale and order of files', () => {
    const notes = {
      'notes/a.md': `# A\n\n${table}`,
      'notes/b.md': '# B\n\nA **keel** is low.\n',
      'notes/ä.md': table,
    }
    const { folder, run } = inFolder(notes)
    const all = ['notes/b.md', 'notes/ä.md', 'notes/a.md']
    run(['--out', 'one'], { env: { TZ: 'UTC', LC_ALL: 'C' } })
    run(['--out', 'two', ...all], {
      env: { TZ: 'Pacific/Chatham', LC_ALL: 'sv_SE.UTF-8', LANG: 'sv_SE.UTF-8' },
    })
    const paths = readdirSync(join(folder, 'one'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.\w+$/.test(path),
    )
    expect(paths).toContain(`anki/${deckOf(folder)}.apkg`)
    for (const path of paths)
      expect(
        readFileSync(join(folder, 'two', path)).equals(readFileSync(join(folder, 'one', path))),
        path,
      ).toBe(true)
  })

  it('reports how many commands have no description, and how many are excluded', () => {
    const { run } = inFolder({
      'notes/a.md':
        '| Command | Description |\n|--|--|\n| `boat ls -l` | |\n| `boat rm —now x` | sinks |\n| `boat a b` | |\n',
    })
    const { stderr } = run([])
    expect(stderr).toContain(
      '2 commands without a card, because they have no descriptions: add them, or run ddd-build learn boat',
    )
    expect(stderr).toContain(
      '1 command excluded from cards and completions because of mistakes: run ddd-build check',
    )
  })

  it('does not suggest to learn a program that was learned', () => {
    const files = { 'notes/a.md': '# Boats\n\n- `boat ls -l`\n- `boat rm hull`\n' }
    const knowledge =
      '## `boat ls` - List boats\n\n| Option | Type | Description |\n|--|--|--|\n| `-a` | | All |\n'
    expect(inFolder(files).run([]).stderr).toContain('or run ddd-build learn boat')
    const { run } = inFolder({ ...files, 'knowledge/boat.md': knowledge })
    expect(run([]).stderr).not.toContain('learn boat')
    expect(run(['check', '--reporter', 'json']).stdout).not.toContain('learn boat')
  })

  it('suggests commands that work when pasted: with npx, if it was run with npx', () => {
    const { run, folder } = inFolder({ 'notes/a.md': table })
    const home = { XDG_DATA_HOME: folder }
    mkdirSync(join(folder, 'Anki2'))
    // npm versions differ in whether they quote the name.
    for (const script of ['ddd-build "notes"', "'ddd-build' notes"]) {
      const npx = { npm_lifecycle_event: 'npx', npm_lifecycle_script: script }
      expect(run(['notes'], { env: { ...npx, ...home } }).stderr).toMatch(
        /next {4}study {3}npx ddd-build push notes, .*\n +TAB {5}npx ddd-build completions install notes\n/,
      )
    }
    const env = { npm_lifecycle_event: 'npx', npm_lifecycle_script: 'ddd-build' }
    for (const [args, suggestion] of [
      [['learn'], 'Missing program name. Example: npx ddd-build learn git'],
      [['explain', 'xyzzy'], 'run npx ddd-build explain to list all rules.'],
      [['completions'], 'See npx ddd-build completions --help.'],
    ] as const)
      expect(run([...args], { env }).stderr).toContain(suggestion)
    const withUnknownRule = inFolder({ 'ddd-build.config.json': '{ "rules": { "xyzzy": "off" } }' })
    expect(withUnknownRule.run([], { env }).stderr).toContain('run npx ddd-build explain to list all rules')
    const otherScript = { npm_lifecycle_event: 'npx', npm_lifecycle_script: 'vitest "run"' }
    expect(run(['notes'], { env: { ...otherScript, ...home } }).stderr).toMatch(
      /next {4}study {3}ddd-build push/,
    )
  })

  it('suggests only what fits: no push without Anki, nothing to study without cards', () => {
    const withCards = inFolder({ 'notes/a.md': table })
    const env = { HOME: withCards.folder, XDG_DATA_HOME: '', APPDATA: '' }
    const { stderr } = withCards.run([], { env })
    expect(stderr).toMatch(
      /study {3}open out\/anki\/\S+\.apkg in Anki, or send it to your phone and open it there\n/,
    )
    expect(inFolder({ 'notes/a.md': '# A\n\nOnly prose.\n' }).run([], { env }).stderr).not.toContain('study')
  })

  it('suggests commands with the paths, config and output folder of this run', () => {
    const { run, folder } = inFolder({ 'my notes/a.md': `${table}\nOnly prose.\n`, 'c.json': '{}' })
    const args = ['my notes', '--config', 'c.json', '--out', 'my out']
    const { stderr } = run(args)
    expect(stderr).toContain("ddd-build check 'my notes' --config c.json --coverage\n")
    expect(stderr).toContain("ddd-build pdf 'my notes' --config c.json --out 'my out', or open my out/")
    expect(stderr).toContain("ddd-build completions install 'my notes' --config c.json\n")
    // The config is in the folder above.
    writeFileSync(join(folder, 'ddd-build.config.json'), '{ "notes": "my notes" }')
    mkdirSync(join(folder, 'below'))
    const below = runCli(join(folder, 'below'), ['check', '--cards'])
    expect(below.stdout).toContain("check '../my notes/a.md' --why")
    expect(runCli(join(folder, 'below')).stderr).toContain('open ../out/cheatsheet.html')
    // Paths on the command line are relative to where the user is, those in the config to its folder.
    expect(runCli(join(folder, 'below'), ['../my notes']).stderr).toContain('open ../out/cheatsheet.html')
    expect(runCli(join(folder, 'below'), ['--out', 'x']).stderr).toContain('open x/cheatsheet.html')
    expect(readdirSync(join(folder, 'below'))).toEqual(['x'])
  })

  it('builds only the requested formats, and keeps the files of the others', () => {
    const { run, has } = inFolder({ 'notes/a.md': table })
    run([])
    const { status } = run(['--format', 'json'])
    expect([status, has('out/cheatsheet.html')]).toEqual([0, true])
  })

  it('never reads knowledge/, node_modules, the output folder or ignored files', () => {
    const { run } = inFolder({
      'a.md': table,
      'knowledge/b.md': table,
      'node_modules/c/c.md': table,
      'out/d.md': table,
      'drafts/e.md': table,
      '.gitignore': 'drafts/\n',
    })
    expect(run(['.']).stderr).toMatch(/read {4}1 file /)
  })

  it('shows at most five messages and counts the others', () => {
    const pictures = Array.from({ length: 9 }, (_, index) => `![p](${index}.png)\n\n`).join('')
    const { stderr } = inFolder({ 'notes/a.md': pictures }).run([])
    expect(stderr.match(/missing-picture/g)).toHaveLength(5)
    expect(stderr).toContain('4 more messages: run ddd-build check')
  })

  it('reads a config', () => {
    const { run, has } = inFolder({
      'docs/a.md': '| Befehl |\n|--|\n| `ls -l` |\n',
      'ddd-build.config.mjs':
        "export default { notes: 'docs', out: 'made', headers: { command: ['Befehl'] } }",
    })
    expect(run([]).stderr).toContain('1 command')
    expect(has('made/notes.json')).toBe(true)
  })
})

describe('standard input and output', () => {
  it('turns notes into JSON in a pipe', () => {
    const { status, stdout, stderr } = inFolder().run(['--stdin', '--format', 'json', '--stdout'], {
      input: '| Command | Page |\n|--|--|\n| `ls -l` | 3 |\n',
    })
    expect([status, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout).commands).toMatchObject([{ value: 'ls -l', page: { first: 3 } }])
  })
  it('asks to choose one format if there are several output files', () => {
    const { status, stdout, stderr } = inFolder({ 'notes/a.md': table }).run(['--stdout'])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/notes\.json, .*cheatsheet\.html.*choose one format/)
  })
  it('prints only problems with --quiet', () => {
    const { status, stderr } = inFolder({ 'notes/a.md': table }).run(['--quiet'])
    expect([status, stderr]).toEqual([0, ''])
  })
})

describe('check', () => {
  const notes = { 'notes/a.md': `${table.replace('ls -l', 'docker run -p 80: x_name')}` }
  it('reports problems without writing anything', () => {
    const { run, has } = inFolder(notes)
    const { status, stdout } = run(['check'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/notes\/a\.md\n +3:18 {2}warning {2}Port mapping “80:”.*incomplete-value/)
    expect(has('out')).toBe(false)
  })
  it('fails on warnings with --strict', () => {
    expect(inFolder(notes).run(['check', '--strict']).status).toBe(1)
  })
  it('reports as JSON', () => {
    const { stdout } = inFolder(notes).run(['check', '--reporter', 'json'])
    expect(JSON.parse(stdout)).toMatchObject([
      { file: 'notes/a.md', line: 3, column: 18, ruleId: 'incomplete-value' },
    ])
  })
})

describe('a second build into the same folder', () => {
  const files = { 'a/a.md': '# A\n\nQ: a?\nA: b\n', 'b/b.md': '# B\n\nQ: c?\nA: d\n' }
  const front = (text: string) => /"front":\s*"([^"]*)"/.exec(text)?.[1]

  it.each([
    ['of another folder', ['b'], undefined, 'out/b'],
    ['of another file', ['b/b.md'], undefined, 'out/b'],
    ['from standard input', ['--stdin'], 'Q: c?\nA: d\n', 'out/stdin'],
    ['from named standard input', ['--stdin', '--stdin-name', 'x.md'], 'Q: c?\nA: d\n', 'out/x'],
  ])('leaves the files of the first: %s', (_, args, input, out) => {
    const { run, folder } = inFolder(files)
    const read = (path: string) => readFileSync(join(folder, path), 'utf8')
    run(['a'])
    const before = read('out/notes.json')
    const { stderr } = run(args, input === undefined ? {} : { input })
    expect(stderr).toContain(`${out}/notes.json`)
    expect(stderr).toContain(`the output folder has files of other notes, so these are in ${out.slice(4)}/`)
    expect(read('out/notes.json')).toBe(before)
    expect([front(before), front(read(`${out}/notes.json`))]).toEqual(['a?', 'c?'])
    // The same builds again write the same files.
    expect(run(['a']).stderr).not.toContain('other notes')
    run(args, input === undefined ? {} : { input })
    expect(read('out/notes.json')).toBe(before)
  })

  it('is the same notebook if the paths are those of the config', () => {
    const { run, has } = inFolder({ 'notes/a.md': files['a/a.md'], 'notes/b.md': files['b/b.md'] })
    run([])
    run(['notes'])
    run(['notes/a.md', 'notes/b.md'])
    expect(has('out/notes')).toBe(false)
    const loose = inFolder({ 'a.md': files['a/a.md'] })
    loose.run(['.'])
    expect(loose.run([]).stderr).not.toContain('other notes')
  })
})

describe('check --coverage', () => {
  const { run } = inFolder({
    'notes/a.md': '# Ships\n\n- `ls -a` - all\n\nShips are\nold.\n',
    'notes/b.md': '# Boats\n\n- `ls -l` - long\n- `pwd` - here\n',
  })

  it('shows what the blocks of each file were read as, and the lines of those that are prose', () => {
    const { status, stdout } = run(['check', '--coverage'])
    expect(status).toBe(0)
    expect(stdout).toContain('notes/a.md  50 %: command 1, prose 1\n       5  Ships are\n')
    expect(stdout).toContain('notes/b.md  100 %: command 2\n')
    expect(stdout).toContain('3 of 4 blocks used (75 %)')
  })

  it('is in the JSON report', () => {
    expect(JSON.parse(run(['check', '--coverage', '--reporter', 'json']).stdout)).toMatchObject({
      messages: [],
      coverage: [
        { file: 'notes/a.md', counts: { command: 1, prose: 1 }, proseLines: [5] },
        { file: 'notes/b.md', counts: { command: 2 }, proseLines: [] },
      ],
    })
  })

  it('is an error with a reporter that can’t show it', () => {
    const { status, stderr } = run(['check', '--coverage', '--reporter', 'github'])
    expect(status).toBe(2)
    expect(stderr).toContain('--coverage can be shown with --reporter pretty or json, but not github')
  })

  it('is mentioned by a build, with the blocks that were kept as prose', () => {
    expect(run([]).stderr).toMatch(/3 of 4 blocks used, 1 kept as prose: \S*ddd-build check --coverage/)
  })

  it.each([
    ['75', 0],
    ['76', 1],
  ])('fails below --min-coverage: %s', (minimum, status) => {
    const result = run(['check', '--min-coverage', minimum])
    expect(result.status).toBe(status)
    expect(result.stderr.includes(`75 % of the blocks are used, and --min-coverage is ${minimum} %`)).toBe(
      status === 1,
    )
  })

  it('needs a percentage', () => {
    const { status, stderr } = run(['check', '--min-coverage', '101'])
    expect(status).toBe(2)
    expect(stderr).toContain('a whole number from 0 to 100')
  })
})

describe('check --cards', () => {
  const { run } = inFolder({
    'notes/a.md': [
      '# Ships\n',
      '**Keel** is the lowest part of a hull.\n',
      'bow:::front\n',
      'Ships {{c1::sail}} and {{c2::sink}}.\n',
      '- `boat -a` - shows all',
      '- `boat –l` - shows more',
      '- `boat -t`\n',
      '> [!note]\n> Bring a rope.\n',
      'Ships are old.\n',
      '<!-- no-card -->\nShips are wet.\n',
      '```\nx = 3\n```\n',
    ].join('\n'),
    'notes/b.md': '# Boats\n\n- `boat -r` - backwards\n',
  })

  it('shows each card of a file, then the blocks without one and why', () => {
    const { status, stdout } = run(['check', '--cards'])
    expect(status).toBe(0)
    expect(stdout).toContain(`  notes/a.md
       3  […] is the lowest part of a hull. → Keel
       5  bow ↔ front
       7  Ships […] and […]. → sail · sink
       9  shows all → boat -a

          without a card
      10  mistake             - \`boat –l\` - shows more
      11  no description      - \`boat -t\`
      13  callout             > [!note]
      16  no fact recognized  Ships are old.
      21  code                \`\`\`

  notes/b.md
       3  backwards → boat -r
`)
    expect(stdout).toMatch(
      /7 cards, 5 blocks without a card\n {2}for more about a block: run \S*ddd-build check notes\/a\.md --why 10\n/,
    )
  })

  it('is in the JSON report', () => {
    const report: unknown = JSON.parse(run(['check', '--cards', '--reporter', 'json']).stdout)
    expect(report).toMatchObject({
      cards: [
        { file: 'notes/a.md', line: 3, kind: 'concept', answer: 'Keel' },
        { line: 5, question: 'bow', answer: 'front', isReversed: true },
        { line: 7 },
        { line: 9, kind: 'recall' },
        { file: 'notes/b.md', line: 3 },
      ],
      withoutCard: [
        { file: 'notes/a.md', line: 10, reason: 'mistake' },
        { line: 11, reason: 'no-description' },
        { line: 13, reason: 'callout' },
        { line: 16, reason: 'no-fact' },
        { line: 21, reason: 'code' },
      ],
    })
  })

  it('is mentioned by a build', () => {
    expect(run([]).stderr).toMatch(/5 blocks made no card: run \S*ddd-build check --cards/)
  })

  it('needs a deck', () => {
    const { folder, run: runIn } = inFolder({ 'notes/a.md': '# A\n' })
    writeFileSync(join(folder, 'ddd-build.config.json'), '{ "emit": ["json"] }')
    const { status, stderr } = runIn(['check', '--cards'])
    expect(status).toBe(2)
    expect(stderr).toContain('has no Anki deck')
  })
})

describe('init', () => {
  it('writes a config and a sample that can be built, and never overwrites files', () => {
    const { folder, run } = inFolder()
    expect(run(['init']).status).toBe(0)
    expect(run([]).stderr).toMatch(/2 commands/)
    writeFileSync(join(folder, 'notes/sample.md'), 'mine')
    run(['init'])
    expect(readFileSync(join(folder, 'notes/sample.md'), 'utf8')).toBe('mine')
  })

  it.each<[string, Record<string, string>, string, string]>([
    ['of Obsidian', { '.obsidian/app.json': '{}', 'a.md': 'x' }, "'.'", 'Obsidian notes in this folder'],
    [
      'of Logseq',
      { 'logseq/config.edn': '', 'pages/a.md': 'x', 'journals/b.md': 'x' },
      "['pages', 'journals']",
      'Logseq notes in pages/ and journals/',
    ],
    ['of MkDocs', { 'mkdocs.yml': '', 'docs/a.md': 'x' }, "'docs'", 'MkDocs notes in docs/'],
    [
      'of Docusaurus',
      { 'docusaurus.config.ts': '', 'docs/a.md': 'x' },
      "'docs'",
      'Docusaurus notes in docs/',
    ],
    ['in notes/', { 'notes/a.md': 'x' }, "'notes'", 'notes in notes/'],
    ['in other folders', { 'b/a.md': 'x' }, "'.'", 'notes in this folder'],
  ])('finds the notes: %s', (_, files, notes, message) => {
    const { folder, run, has } = inFolder(files)
    expect(run(['init']).stderr).toContain(`found  ${message}`)
    expect(readFileSync(join(folder, 'ddd-build.config.mjs'), 'utf8')).toContain(`  notes: ${notes},\n`)
    expect(has('notes/sample.md')).toBe(false)
    expect(run([]).status).toBe(0)
  })

  it.each([
    ['an ESM package', { 'package.json': '{ "type": "module" }' }],
    ['a CommonJS package', { 'package.json': '{ "type": "commonjs" }' }],
    ['no package', {}],
  ])('writes a config that works in %s', (_, files) => {
    const { run } = inFolder(files)
    run(['init'])
    expect(run(['check'])).toMatchObject({ status: 0, stderr: '' })
  })

  it.each(['ddd-build.config.ts', 'ddd-build.config.json', 'package.json'])(
    'keeps a config in %s',
    (name) => {
      const text = name.endsWith('.ts') ? 'export default {}\n' : '{"ddd-build":{}}'
      const { run, has } = inFolder({ [name]: text })
      expect(run(['init']).stderr).toContain(`kept   ${name}`)
      expect(has('ddd-build.config.mjs')).toBe(false)
    },
  )
})

describe('config', () => {
  const { run, folder } = inFolder({
    'a/a.md': '# A\n',
    'b/b.md': '# B\n',
    'below/x.txt': '',
    'ddd-build.config.json':
      '{ "notes": "a", "title": "Ships", "rules": { "missing-page": "off" }, "emit": ["json", ["anki", { "deck": "Boats" }]] }',
  })
  /** Returns the settings, without the columns' padding. */
  const settings = (args: string[]) => run(['config', ...args]).stdout.replace(/ {2,}/g, '  ')

  it('shows each setting and where it comes from', () => {
    const file = 'ddd-build.config.json'
    for (const line of [
      `config: ${file}`,
      `notes  a  ${file}`,
      'out  out  default',
      `title  Ships  ${file}`,
      `rules  {"missing-page":"off"}  ${file}`,
      `emit  json, anki {"deck":"Boats"}  ${file}`,
    ])
      expect(settings([])).toContain(`${line}\n`)
  })

  it('says what the command line overrides', () => {
    const text = settings(['b', '--out', 'x', '--format', 'json'])
    for (const line of ['notes  b', 'out  x', 'emit  json']) expect(text).toContain(`${line}  command line\n`)
    expect(settings(['--no-config', 'b'])).toContain('config: none found')
  })

  it('names a config in a folder above, and the ids file', () => {
    run([])
    const { stdout } = runCli(join(folder, 'below'), ['config'])
    expect(stdout).toContain('config: ../ddd-build.config.json')
    expect(stdout).toMatch(/id .* {2}\.\.\/ddd-build\.ids\.tsv\n/)
  })
})

describe('errors: one clear sentence and the right exit code', () => {
  it.each<[string, Record<string, string>, string[], number, RegExp]>([
    ['an empty file', { 'notes/a.md': '' }, [], 0, /The file is empty/],
    ['a missing folder', {}, ['nowhere'], 3, /Can't read nowhere: it does not exist/],
    ['no notes/, but Markdown', { 'a.md': '', 'b/c.md': '' }, [], 0, /read {4}2 files/],
    ['a folder with no notes', { 'b/x.txt': '' }, ['b'], 2, /No Markdown files found in b/],
    ['an output folder that is a file', { 'notes/a.md': table, out: '' }, [], 3, /Can't write to .*out/],
    ['a mistyped option', {}, ['--formt', 'json'], 2, /Unknown option --formt — did you mean “--format”/],
    ['a mistyped command', {}, ['chek'], 2, /did you mean “check”/],
    ['a mistyped format', { 'notes/a.md': '' }, ['--format', 'jsn'], 2, /did you mean “json”/],
    [
      'a mistyped key',
      { 'ddd-build.config.json': '{"note": "x"}' },
      [],
      2,
      /key “note”.*did you mean “notes”\?\n\n {2}1 │ \{"note": "x"\}\n {4}│ {2}\^{6}\n/,
    ],
    ['a broken config', { 'ddd-build.config.json': '{' }, [], 2, /config\.json:1:2 is not valid JSON/],
    ['an option without its value', {}, ['--out'], 2, /--out needs a value/],
    ['--stdin with paths', {}, ['--stdin', 'a'], 2, /--stdin and paths can't be used together/],
  ])('%s', (_, files, args, code, sentence) => {
    const { status, stderr } = inFolder(files).run(args)
    expect(stderr).toMatch(sentence)
    expect(status).toBe(code)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})

describe('help, version, colors', () => {
  it('--version', () => {
    const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'))
    expect(inFolder().run(['--version']).stdout).toBe(`${version}\n`)
  })
  it.each(['build', 'check', 'init'])('%s --help has examples', (command) => {
    const { status, stdout } = inFolder().run([...(command === 'build' ? [] : [command]), '--help'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/Examples?\n {2}ddd-build/)
  })
  it('uses colors only if wanted', () => {
    const { run } = inFolder({ 'notes/a.md': table })
    expect(run([]).stderr).not.toContain('\u001b[')
    expect(run(['--color']).stderr).toContain('\u001b[')
    expect(run([], { env: { NO_COLOR: '', FORCE_COLOR: '1' } }).stderr).toContain('\u001b[')
    expect(run(['--no-color'], { env: { NO_COLOR: '', FORCE_COLOR: '1' } }).stderr).not.toContain('\u001b[')
  })
})

describe('check --fix', () => {
  const wrong = '| Command | Description |\n|--|--|\n| `docker ps –all` | Show all containers |\n'

  it('fixes files in place and reports it, and has nothing to fix the second time', () => {
    const { folder, run } = inFolder({ 'notes/a.md': wrong })
    const { status, stdout } = run(['check', '--fix', '--strict'])
    expect(stdout).toMatch(/fixed {2}notes\/a\.md:3/)
    expect(status).toBe(0)
    expect(readFileSync(join(folder, 'notes/a.md'), 'utf8')).toBe(wrong.replace('–', '--'))
    expect(run(['check', '--fix']).stdout).not.toContain('fixed')
  })

  it("doesn't change files that aren't UTF-8, and keeps file modes", () => {
    const { folder, run } = inFolder()
    mkdirSync(join(folder, 'notes'))
    const bytes = Buffer.concat([Buffer.from(wrong), Buffer.from([0xff, 0xfe])])
    writeFileSync(join(folder, 'notes/a.md'), bytes)
    writeFileSync(join(folder, 'notes/b.md'), wrong, { mode: 0o640 })
    run(['check', '--fix'])
    expect(readFileSync(join(folder, 'notes/a.md')).equals(bytes)).toBe(true)
    expect(statSync(join(folder, 'notes/b.md')).mode & 0o777).toBe(0o640)
  })

  it('requires check and files', () => {
    const { run } = inFolder()
    expect(run(['check', '--fix', '--stdin'], { input: wrong })).toMatchObject({ status: 2, stdout: '' })
    expect(run(['--fix'])).toMatchObject({ status: 2 })
  })
})

describe('messages', () => {
  const notes = { 'notes/a.md': '# A\n\n| Command |\n|--|\n| `docker run -p 80: x,y` |\n' }

  it('show the source line with carets', () => {
    const { stdout } = inFolder(notes).run(['check'])
    expect(stdout).toContain('│ | `docker run -p 80: x,y` |\n')
    expect(stdout).toContain('│                  ^^^\n')
  })

  it('are printed as GitHub Actions annotations', () => {
    const { stdout, status } = inFolder(notes).run(['check', '--reporter', 'github', '--strict'])
    expect(stdout).toContain(
      '::warning file=notes/a.md,line=5,col=18,title=incomplete-value::Port mapping “80:”',
    )
    expect(stdout.split('\n').filter((line) => line !== '' && !line.startsWith('::'))).toEqual([])
    expect(status).toBe(1)
  })

  it('as SARIF name the rule, the level and the region', () => {
    const { stdout } = inFolder({ 'notes/my notes.md': '# A\n\n![p](gone.png)\n' }).run([
      'check',
      '--reporter',
      'sarif',
    ])
    const { version, runs } = JSON.parse(stdout)
    expect(version).toBe('2.1.0')
    expect(runs[0].tool.driver.rules).toEqual([{ id: 'missing-picture' }])
    expect(runs[0].results).toEqual([
      {
        ruleId: 'missing-picture',
        level: 'warning',
        message: { text: expect.stringContaining('gone.png') },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'notes/my%20notes.md' },
              region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 15 },
            },
          },
        ],
      },
    ])
  })

  it('can be disabled in the config, which must not contain unknown rules', () => {
    const config = (rule: string) => ({
      ...notes,
      'ddd-build.config.json': `{ "rules": { "${rule}": "off" } }`,
    })
    expect(inFolder(config('incomplete-value')).run(['check', '--strict']).status).toBe(0)
    const { status, stderr } = inFolder(config('incomplete-valeu')).run(['check'])
    expect(status).toBe(2)
    expect(stderr).toContain('did you mean “incomplete-value”?')
  })
})

describe('explain', () => {
  it('prints the page of a rule, or the list of all rules', () => {
    const { run } = inFolder()
    expect(run(['explain', 'option-order']).stdout).toMatch(/^option-order\n[\s\S]*Bad\n[\s\S]*Good\n/)
    expect(run(['explain']).stdout).toContain('typographic-dash')
    expect(run(['explain', 'dead-relative-link']).stdout).toContain('    See [the networks](networks.md).\n')
    expect(run(['explain', 'duplicate-heading']).stdout).toContain('    ## Building images\n')
  })
  it('suggests similar rules', () => {
    const { status, stderr } = inFolder().run(['explain', 'option-oder'])
    expect(status).toBe(2)
    expect(stderr).toContain('did you mean “option-order”?')
  })
})
