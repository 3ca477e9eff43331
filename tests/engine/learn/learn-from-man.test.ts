import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { knowledgeMarkdown } from '../../../src/engine/learn/knowledge-markdown.js'
import { learnFromMan } from '../../../src/engine/learn/learn-from-man.js'
import { knowledgeOf } from '../../notebook-of.js'
import { describeWith } from '../../real-tools.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ddd-man-'))
  vi.stubEnv('TMPDIR', mkdtempSync(join(tmpdir(), 'ddd-man-tmp-')))
  vi.stubEnv('MANPATH', folder)
})
afterEach(() => vi.unstubAllEnvs())

/** Installs a page with these lines below its title. */
function install(name: string, section: string, lines: string): void {
  mkdirSync(join(folder, `man${section[0]}`), { recursive: true })
  const path = join(folder, `man${section[0]}`, `${name}.${section}`)
  writeFileSync(path, `.TH ${name.toUpperCase()} ${section} "2020-01-01" "1.0" "Boats"\n${lines.trim()}\n`)
}

function installBoat(): void {
  install(
    'boat',
    '1',
    `
.SH NAME
boat \\- cross rivers, lakes and an extraordinarily long list of incomprehensible waters that needs several lines
.SH SYNOPSIS
.B boat
[\\fIoptions\\fR] \\fIcommand\\fR [\\fIargs\\fR]
.SH DESCRIPTION
Boats cross waters. A call of
.B \\-\\-nothing
does so too.
.SH OPTIONS
.TP
.BR \\-f ", " \\-\\-file =\\fIMAP\\fR
Read this map, which contains the names of all incomprehensible and extraordinarily remote waters between here and there.
The default is in the harbour.
.TP
.B \\-\\-help
Print help.
.TP
.B \\-\\-log
.TQ
.B \\-\\-protocol
Keep a log.
.SH COMMANDS
.TP
.BR boat\\-row (1)
Row somewhere.
.TP
.B moor \\fIPLACE\\fR
Moor at a place.
.SH EXAMPLES
.TP
.B \\-\\-example
No option.
`,
  )
  install(
    'boat-row',
    '1',
    '.SH NAME\nboat-row \\- row somewhere\n.SH SYNOPSIS\n\\fBboat row\\fR [\\fB\\-q\\fR]\n.SH OPTIONS\n.TP\n.B \\-q\nRow quietly.',
  )
  install(
    'boat-hull-ls',
    '1boat',
    '.SH NAME\nboat-hull-ls \\- list hulls\n.SH SYNOPSIS\nboat hull ls\n.SH OPTIONS\n.IP "\\fB\\-a\\fR, \\fB\\-\\-all\\fR"\nAll hulls.',
  )
  install(
    'boat-get',
    '8',
    '.SH NAME\nboat-get \\- buy one\n.SH SYNOPSIS\nboat-get\n.SH OPTIONS\n.TP\n.B \\-\\-cheap\nCheap.',
  )
}

describeWith('man', () => {
  it('learns a program and its subcommands', async () => {
    installBoat()
    const read: string[] = []
    const commands = await learnFromMan('boat', { onCommand: (path) => read.push(path.join(' ')) })
    expect(commands.map(({ description, path }) => [path.join(' '), description])).toEqual([
      [
        'boat',
        'cross rivers, lakes and an extraordinarily long list of incomprehensible waters that needs several lines',
      ],
      ['boat hull ls', 'list hulls'],
      ['boat moor', 'Moor at a place'],
      ['boat row', 'row somewhere'],
    ])
    expect(read.sort()).toEqual(['boat hull ls', 'boat row'])
    expect(commands[0]?.options).toEqual([
      {
        flags: ['-f', '--file'],
        argument: 'MAP',
        description:
          'Read this map, which contains the names of all incomprehensible and extraordinarily remote waters between here and there',
      },
      { flags: ['--help'], description: 'Print help' },
      { flags: ['--log', '--protocol'], description: 'Keep a log' },
    ])
    const knowledge = knowledgeOf(knowledgeMarkdown('boat', commands, 'its man pages'))
    expect(knowledge.option(['boat', 'row'], '-q')?.description).toBe('Row quietly')
    expect(knowledge.option(['boat', 'hull', 'ls'], '--all')?.description).toBe('All hulls')
    expect(knowledge.find(['boat', 'moor'])?.description).toBe('Moor at a place')
    expect(knowledge.find(['boat', 'get'])).toBeUndefined()
    expect(readdirSync(process.env.TMPDIR ?? '')).toEqual([])
  })

  it('reads mdoc pages, and ignores settings that change the output', async () => {
    mkdirSync(join(folder, 'man8'))
    writeFileSync(
      join(folder, 'man8/ferry.8'),
      `.Dd January 1, 2020
.Dt FERRY 8
.Os
.Sh NAME
.Nm ferry
.Nd carry cars
.Sh SYNOPSIS
.Nm
.Op Fl n Ar cars
.Sh DESCRIPTION
The options are as follows:
.Bl -tag -width Ds
.It Fl n Ar cars
Carry this many
.Ar cars .
.It Fl v
Be verbose.
.El
`,
    )
    vi.stubEnv('MANOPT', '--html=cat')
    vi.stubEnv('MANWIDTH', '30')
    vi.stubEnv('MAN_KEEP_FORMATTING', '1')
    expect(await learnFromMan('ferry')).toMatchObject([
      {
        path: ['ferry'],
        description: 'carry cars',
        options: [
          { flags: ['-n'], argument: 'cars', description: 'Carry this many cars' },
          { flags: ['-v'], description: 'Be verbose' },
        ],
      },
    ])
  })

  it.each([
    ['without a page', '1', undefined, 'No man page found for “raft”: try ddd-build learn raft.'],
    ['with the page of a function', '3', '.SH OPTIONS\n.TP\n\\-a\nAll.', 'No man page found'],
    ['with a page without options', '1', '.SH NAME\nraft \\- float', 'lists no options or commands'],
  ])('reports a program %s', async (_, section, lines, message) => {
    if (lines !== undefined) install('raft', section, lines)
    await expect(learnFromMan('raft')).rejects.toThrow(message)
  })
})

describe.skipIf(process.platform === 'win32')('a man that', () => {
  /** Replaces `man` with a script, which finds the page boat(1). */
  function fakeMan(script: string): void {
    mkdirSync(join(folder, 'man1'))
    writeFileSync(join(folder, 'man1/boat.1'), '')
    const path = join(folder, 'man')
    writeFileSync(
      path,
      `#!/bin/sh\necho "$*" >> ${folder}/log\nif [ "$1" = -w ]; then echo ${folder}/man1/boat.1; exit; fi\n${script}\n`,
    )
    chmodSync(path, 0o755)
    vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`)
  }
  const log = () => readFileSync(join(folder, 'log'), 'utf8').trim().split('\n')
  const page = (text: string) => `printf 'OPTIONS\\n       -a     All.\\n${text}'`

  it('is missing is reported', async () => {
    vi.stubEnv('PATH', folder)
    await expect(learnFromMan('boat')).rejects.toThrow(
      'Program “man” not found: install it, or try ddd-build learn boat.',
    )
  })

  it('gets names as arguments, never as options or shell text', async () => {
    fakeMan(page('SEE ALSO\\n       boat-row(1), -k(1), $(x)(1), ship(1)\\n'))
    await learnFromMan('boat')
    expect(log()).toEqual(['-w -- boat', '-- boat', '-- boat-row'])
    await expect(learnFromMan('-k')).rejects.toThrow('not a valid program name')
    await expect(learnFromMan('boat; rm x')).rejects.toThrow('not a valid program name')
  })

  it('hangs is stopped, and the other pages are kept', async () => {
    fakeMan(`case "$*" in *row) sleep 60 ;; esac\n${page('SEE ALSO\\n       boat-row(1)\\n')}`)
    const notices: string[] = []
    const commands = await learnFromMan('boat', {
      limits: { callTimeoutMs: 500 },
      onNotice: (message) => notices.push(message),
    })
    expect(commands.map(({ path }) => path)).toEqual([['boat']])
    expect(notices).toEqual(['man -- boat-row did not exit within 0.5 s and was stopped'])
  })

  it('never stops printing is stopped', async () => {
    fakeMan('exec yes')
    const notices: string[] = []
    const learning = learnFromMan('boat', {
      limits: { maxCallBytes: 100_000 },
      onNotice: (message) => notices.push(message),
    })
    await expect(learning).rejects.toThrow('lists no options or commands')
    expect(notices).toEqual(['man -- boat printed more than 0.1 MB and was stopped'])
  })

  it('mentions ever more pages is stopped after the limit of calls', async () => {
    fakeMan(
      `${page('')}\nprintf 'SYNOPSIS\\n       %s\\nSEE ALSO\\n       %s-x(1)\\n' "$(echo "$2" | tr - ' ')" "$2"`,
    )
    const notices: string[] = []
    const commands = await learnFromMan('boat', {
      limits: { maxCalls: 6 },
      onNotice: (message) => notices.push(message),
    })
    expect(commands).toHaveLength(5)
    expect(notices).toEqual(['Stopped reading man pages of boat after 6 calls: some commands are missing'])
  })

  it('takes long is stopped by Ctrl-C', async () => {
    fakeMan('sleep 60')
    await expect(learnFromMan('boat', { signal: AbortSignal.timeout(300) })).rejects.toThrow(/abort|timeout/i)
  })
})
