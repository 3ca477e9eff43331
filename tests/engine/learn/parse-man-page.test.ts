import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseManPage } from '../../../src/engine/learn/parse-man-page.js'

/** Renders sections like `man` does, with text indented by seven columns. */
function manPage(sections: Record<string, string>): string {
  const body = Object.entries(sections).map(
    ([title, text]) => `${title}\n${text.replace(/^(?=.)/gm, '       ')}\n`,
  )
  return `BOAT(1)            Boats            BOAT(1)\n\n${body.join('\n')}\n1.0            May 2020            BOAT(1)\n`
}

const options = (text: string, section = 'OPTIONS') => parseManPage(manPage({ [section]: text })).options
const flags = (text: string, section?: string) => options(text, section).flatMap((option) => option.flags)

describe('a rendered man page', () => {
  it('has a description, a synopsis, options and references', () => {
    const page = manPage({
      NAME: 'boat, ferry - cross a river.  Or a lake.',
      SYNOPSIS: 'boat [-f] RIVER\n\nboat --sink',
      DESCRIPTION: 'Crosses a river, unlike plane(1).',
      OPTIONS:
        '-f, --fast\n       Row fast.  Only without wind.\n\n       Wind is measured.\n\n-q     Row quietly.',
      'SEE ALSO': 'boat-row(1), river(7), boat-sink(8)',
    })
    expect(parseManPage(page)).toEqual({
      description: 'cross a river',
      aliases: [],
      subcommands: [],
      synopsis: ['boat [-f] RIVER', 'boat --sink'],
      references: ['plane', 'boat-row', 'boat-sink'],
      options: [
        { flags: ['-f', '--fast'], description: 'Row fast' },
        { flags: ['-q'], description: 'Row quietly' },
      ],
    })
  })

  it.each([
    [
      'a value',
      '--to PORT\n       Sail there.',
      { flags: ['--to'], argument: 'PORT', description: 'Sail there' },
    ],
    [
      'an optional value',
      '--sail[=SIZE]\n       Set it.',
      { flags: ['--sail'], argument: 'SIZE', description: 'Set it' },
    ],
    [
      'a value without a name',
      '-t, --to=\n    Sail there.',
      { flags: ['-t', '--to'], argument: 'value', description: 'Sail there' },
    ],
    [
      'a single space before the text',
      '--help print this help and exit',
      { flags: ['--help'], description: 'print this help and exit' },
    ],
    [
      'other names on lines of their own',
      '--row\n--paddle\n       Move.',
      { flags: ['--row', '--paddle'], description: 'Move' },
    ],
    [
      'names joined by “or”',
      '-a or --all\n       Take all.',
      { flags: ['-a', '--all'], description: 'Take all' },
    ],
    ['wrapped text', '-a     Take all\n       boats.', { flags: ['-a'], description: 'Take all boats' }],
    ['no text', '--silent', { flags: ['--silent'], description: '' }],
  ])('reads an option with %s', (_, text, option) => {
    expect(options(text)).toEqual([option])
  })

  it('reads bold and underlined text', () => {
    const bold = (text: string) => text.replace(/\w|-/g, '$&\b$&')
    const page = `${bold('OPTIONS')}\n       ${bold('-a')}, ${bold('--all')} ${'N\b_'.replace('N\b_', '_\bN')}\n              Take N.\n`
    expect(parseManPage(page).options).toEqual([
      { flags: ['-a', '--all'], argument: 'N', description: 'Take N' },
    ])
  })

  it('reads options outside the section OPTIONS, with subsections', () => {
    const page = 'DESCRIPTION\n       Sail.\n\n   Sails\n       --jib  Set the jib.\n'
    expect(parseManPage(page).options).toEqual([{ flags: ['--jib'], description: 'Set the jib' }])
  })

  it('describes the first of several programs', () => {
    const page = manPage({ NAME: 'boat - row a\nboat\nferry - sail' })
    expect(parseManPage(page).description).toBe('row a boat')
  })
})

describe('text that looks like an option', () => {
  it.each([
    ['in an example', 'EXAMPLES', '-f     Row fast.'],
    ['in a list of exit codes', 'EXIT STATUS', '-1     It sank.'],
    ['in an environment variable', 'ENVIRONMENT', '--fast\n       Set by default.'],
    ['in a sentence', 'DESCRIPTION', '-f is ignored.\n       Use a sail.'],
    ['in a sentence that introduces an example', 'DESCRIPTION', '-f prints this:\n       fast'],
    ['in a sentence of an option list', 'OPTIONS', '-f and -q conflict'],
    ['on a line without text', 'DESCRIPTION', 'Run\n\n-f'],
    ['in a listing of files', 'DESCRIPTION', '-rw-r--r-- 1 root   12 hull'],
    ['after a bullet', 'OPTIONS', '- fast\n       Row fast.'],
    ['that ends all options', 'OPTIONS', '--     End of options.'],
  ])('is ignored %s', (_, section, text) => {
    expect(flags(text, section)).toEqual([])
  })

  it('is ignored in the description of an option', () => {
    expect(
      flags('--wind=MODE\n       One of these.\n\n       -a     Any.\n\n       --no-x\n              None.'),
    ).toEqual(['--wind'])
  })
})

describe('subcommands on the page of a program', () => {
  const page = (synopsis: string, title: string, text: string) =>
    parseManPage(manPage({ SYNOPSIS: synopsis, [title]: text })).subcommands.map(({ name }) => name)
  const list =
    'row RIVER...\n       Row.\n\nsail, drift [-f]\n       Sail.\n\n       wait\n           Not yet.\n\nsink   Sink.'

  it('are read with their descriptions', () => {
    const text = manPage({ SYNOPSIS: 'boat COMMAND', COMMANDS: list })
    expect(parseManPage(text).subcommands).toEqual([
      { name: 'row', description: 'Row' },
      { name: 'sail', description: 'Sail' },
      { name: 'sink', description: 'Sink' },
    ])
  })

  it.each([
    ['the program takes no command', 'boat [RIVER]', 'COMMANDS', list],
    ['they are typed while it runs', 'boat [COMMAND]', 'INTERACTIVE COMMANDS', list],
    ['the section is another one', 'boat COMMAND', 'DESCRIPTION', list],
    ['they are sentences', 'boat COMMAND', 'COMMANDS', 'boats are sunk as follows\n       Row.'],
    ['they are examples', 'boat COMMAND', 'COMMANDS', 'For example:\n\n    row R\n        fast'],
  ])('are ignored if %s', (_, synopsis, title, text) => {
    expect(page(synopsis, title, text)).toEqual([])
  })
})

describe('any man page', () => {
  // Longer than abbreviations, whose full stop ends no sentence.
  const word = fc.stringMatching(/^[a-z]{7,9}$/)
  const option = fc.record({
    flags: fc.uniqueArray(
      word.map((name) => `--${name}`),
      { minLength: 1, maxLength: 3 },
    ),
    argument: fc.option(
      word.map((name) => name.toUpperCase()),
      { nil: undefined },
    ),
    description: fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `A ${words.join(' ')}`),
  })

  it('gives back its options', () => {
    fc.assert(
      fc.property(fc.array(option, { maxLength: 6 }), fc.boolean(), (list, isSpaced) => {
        const entries = list.map(({ argument, description, flags }) => {
          const tag = `${flags.join(', ')}${argument === undefined ? '' : `=${argument}`}`
          return `${tag}\n       ${description}.  More -x\n\n       --not this`
        })
        const expected = list.map(({ argument, ...rest }) =>
          argument === undefined ? rest : { ...rest, argument },
        )
        expect(options(entries.join(isSpaced ? '\n\n' : '\n'))).toEqual(expected)
      }),
    )
  })

  it('is parsed without an error', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'   --aB,.=[]|') }),
      fc.constantFrom('NAME', 'SYNOPSIS', 'OPTIONS', 'COMMANDS', ''),
    )
    fc.assert(fc.property(fc.array(line), (lines) => void parseManPage(lines.join('\n'))))
  })

  it('is parsed in linear time', () => {
    const hostile = ['-', ' ', 'a(', '.', 'a.', '-a, ', '[', ' - ', '\b', 'a ', 'a, ', '. A', '--a=', ' or -']
    const start = performance.now()
    for (const piece of hostile)
      for (const before of ['', 'a'])
        parseManPage(
          `NAME\n       x - ${piece.repeat(30_000)}\nOPTIONS\n       ${before}${piece.repeat(30_000)}\n           a\n`,
        )
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
