import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHelpPage } from '../../../src/engine/learn/parse-help-page.js'

describe('a help page', () => {
  it('of a cobra program', () => {
    const page = parseHelpPage(`Usage:  boat hull ls [OPTIONS]

List hulls

Aliases:
  boat hull ls, boat hulls

Options:
  -a, --all             Sunk ones
                        too
      --sort string     In this order
`)
    expect(page).toEqual({
      description: 'List hulls',
      aliases: ['boat hull ls', 'boat hulls'],
      subcommands: [],
      options: [
        { flags: ['-a', '--all'], description: 'Sunk ones too' },
        { flags: ['--sort'], argument: 'string', description: 'In this order' },
      ],
    })
  })

  it('with groups of commands', () => {
    const page = parseHelpPage(
      'Usage: boat COMMAND\n\nCommon Commands:\n  hull*    About hulls\n  mast     About masts\n\nExamples:\n  boat     Nothing\n',
    )
    expect(page.subcommands).toEqual([
      { name: 'hull', description: 'About hulls' },
      { name: 'mast', description: 'About masts' },
    ])
  })

  it('in GNU style', () => {
    const { options } = parseHelpPage(
      'Usage: sail [OPTION]...\n\n  -c, --create   make one\n      --level=N  how high\n  -f FILE        from it\n  none, off      no sail\n',
    )
    expect(options).toEqual([
      { flags: ['-c', '--create'], description: 'make one' },
      { flags: ['--level'], argument: 'N', description: 'how high' },
      { flags: ['-f'], argument: 'FILE', description: 'from it' },
    ])
  })

  it('in man page style, with descriptions below the options', () => {
    const { options } = parseHelpPage(
      'OPTIONS\n       -n, --dry-run\n           Only say it.\n\n       --[no-]wind\n           With wind.\n',
    )
    expect(options).toEqual([
      { flags: ['-n', '--dry-run'], description: 'Only say it.' },
      { flags: ['--wind', '--no-wind'], description: 'With wind.' },
    ])
  })

  it('with prose lines that begin with an option', () => {
    const { options } = parseHelpPage(
      'OPTIONS\n       --fixup=<commit>\n           Makes one; the\n           -m option may be used to say more.\n\n       -m <msg>, --message=<msg>\n           Says it.\n',
    )
    expect(options).toEqual([
      {
        flags: ['--fixup'],
        argument: 'commit',
        description: 'Makes one; the -m option may be used to say more.',
      },
      { flags: ['-m', '--message'], argument: 'msg', description: 'Says it.' },
    ])
  })

  it('with a list of names only', () => {
    expect(
      parseHelpPage(
        'Usage:\n\nboat <command>\n\nAll commands:\n\n    row, sail,\n    sink\n',
      ).subcommands.map(({ name }) => name),
    ).toEqual(['row', 'sail', 'sink'])
  })

  it('with any text is parsed without an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseHelpPage(text)))
  })
})
