import { formats } from '../emit/index.js'
import { knowledgeSources, startupShellNames } from '../engine/index.js'
import { reporters } from './reporters/index.js'

/** The command line as data, for `--help` and for the completions of `ddd-build` itself. */
export interface OptionUsage {
  flag: string
  /** Name of its value, if it takes one. */
  argument?: string
  description: string
  /** The allowed values, if limited; help and completions list them. */
  values?: readonly OptionValue[]
}

/** An allowed value of an option. Entries of a registry, such as formats and reporters, can be used as they are. */
export interface OptionValue {
  name: string
  summary?: string
}

export interface CommandUsage {
  /** Syntax of the operands: `[paths…]`. */
  operands?: string
  /** One line, for the list of commands and for completions. */
  summary: string
  /** A few lines, for the command's own help. */
  description: string
  options: readonly OptionUsage[]
  examples: readonly string[]
  /** Allowed values of the first operand, with their descriptions. */
  choices?: Readonly<Record<string, string>>
}

const color: OptionUsage[] = [
  { flag: '--color', description: 'Always use colors (FORCE_COLOR)' },
  { flag: '--no-color', description: 'Never use colors (NO_COLOR)' },
]
const commonOptions: OptionUsage[] = [
  { flag: '--verbose', description: 'Show the stack trace of internal errors' },
  ...color,
]
const config: OptionUsage[] = [
  { flag: '--config', argument: 'FILE', description: 'Use this config instead of the nearest one' },
  { flag: '--no-config', description: 'Ignore configs and use the defaults' },
]
const out: OptionUsage = { flag: '--out', argument: 'DIR', description: 'Write to this folder; default: out' }
const performanceOptions: OptionUsage[] = [
  { flag: '--jobs', argument: 'N', description: 'Use at most this many threads; default: one per core' },
  { flag: '--no-cache', description: 'Parse all notes again, without reading or writing the cache' },
]
const strict: OptionUsage = { flag: '--strict', description: 'Fail on warnings too' }
const reporter: OptionUsage = {
  flag: '--reporter',
  argument: 'NAME',
  description: `Choose how messages are printed; default: ${reporters[0].name}`,
  values: reporters,
}
const stdin: OptionUsage[] = [
  { flag: '--stdin', description: 'Read the notes from standard input' },
  {
    flag: '--stdin-name',
    argument: 'NAME',
    description: 'Use this file name in messages; default: stdin.md',
  },
]
const ankiUrl: OptionUsage = {
  flag: '--url',
  argument: 'URL',
  description: 'Set the address of AnkiConnect; default: http://127.0.0.1:8765',
}
const shell: OptionUsage = {
  flag: '--shell',
  argument: 'NAMES',
  description: 'Install for these shells; default: your login shell',
  values: startupShellNames.map((name) => ({ name })),
}

export const usages = {
  build: {
    operands: '[paths…]',
    summary: 'Build everything from folders, files or globs; default: notes/',
    description: `ddd-build turns Markdown study notes into JSON, Anki decks, a printable cheat sheet
and shell completions.`,
    options: [
      out,
      {
        flag: '--format',
        argument: 'NAMES',
        description: `Build only these formats, separated by commas; default: ${formats.flatMap(({ name, isDefault }) => (isDefault ? name : [])).join(',')}`,
        values: formats,
      },
      ...config,
      strict,
      reporter,
      ...stdin,
      {
        flag: '--stdout',
        description: 'Print the output instead of writing it; needs exactly one output file',
      },
      { flag: '--frozen-ids', description: 'Fail if ddd-build.ids.tsv is out of date (for CI)' },
      {
        flag: '--verbose',
        description: 'List edited and removed cards; show the stack trace of internal errors',
      },
      { flag: '--quiet', description: 'Print only problems' },
      ...performanceOptions,
      ...color,
      { flag: '--version', description: 'Show the version' },
      { flag: '--help', description: 'Show this help' },
    ],
    examples: [
      'ddd-build',
      'ddd-build docs/*.md --out assets --format anki',
      'cat notes.md | ddd-build --stdin --format json --stdout',
    ],
  },
  check: {
    operands: '[paths…]',
    summary: 'Check the notes and report all problems',
    description:
      'ddd-build check [paths…] checks the notes and reports all problems, without building anything.',
    options: [
      { flag: '--fix', description: 'Fix what can be fixed safely, such as dashes and quotes' },
      { flag: '--why', argument: 'LINE', description: 'Explain how this line was read' },
      strict,
      reporter,
      ...config,
      ...stdin,
      ...performanceOptions,
      ...commonOptions,
    ],
    examples: [
      'ddd-build check',
      'ddd-build check --fix',
      'ddd-build check notes/10-docker-swarm.md --strict',
      'ddd-build check notes/10-docker-swarm.md --why 12',
    ],
  },
  explain: {
    operands: '[RULE…]',
    summary: 'Explain rules, with bad and good examples',
    description: `ddd-build explain [RULE…] explains rules: why they matter, a bad and a good example, and how to
disable them. Without a rule, it lists all rules.`,
    options: commonOptions,
    examples: ['ddd-build explain option-order'],
  },
  find: {
    operands: 'WORDS',
    summary: 'Search the commands in your notes',
    description: `ddd-build find WORDS searches the commands in your notes, and prints each match with its description,
chapter, page and location.`,
    options: [...config, ...commonOptions],
    examples: ['ddd-build find network', 'ddd-build find swarm token'],
  },
  learn: {
    operands: 'PROGRAM…',
    summary: 'Read the help of programs into knowledge/',
    description: `ddd-build learn PROGRAM… reads the help of programs and their subcommands, and writes it to
knowledge/PROGRAM.md. Cards, completions and checks use these descriptions where your notes have none.
Builds never run the programs in your notes. Only this command does: with --help, without a shell, and for
at most five seconds per page of help.`,
    options: [
      {
        flag: '--from',
        argument: 'SOURCE',
        description: `Learn from this source; default: ${knowledgeSources.find(({ isDefault }) => isDefault)?.name}`,
        values: knowledgeSources,
      },
      { flag: '--stdout', description: 'Print the result instead of writing it' },
      ...commonOptions,
    ],
    examples: ['ddd-build learn git && ddd-build'],
  },
  completions: {
    operands: 'SHELL | install | uninstall [NOTEBOOK…]',
    summary: 'Print or install completions',
    description: `ddd-build completions SHELL prints the completions for bash, zsh, fish or powershell.
ddd-build completions install copies the completions of these notes to your data folder, and adds a marked block
to your shell's startup file that loads them. You can install several notebooks.
ddd-build completions uninstall removes all notebooks, or only the named ones.`,
    options: [
      shell,
      { flag: '--print', description: 'Print what would be written, without writing it' },
      ...config,
      ...commonOptions,
    ],
    examples: [
      'ddd-build completions install',
      'source <(ddd-build completions bash)',
      'ddd-build completions uninstall',
    ],
    choices: {
      bash: 'Print the completions for Bash',
      zsh: 'Print the completions for Zsh',
      fish: 'Print the completions for fish',
      powershell: 'Print the completions for PowerShell',
      install: 'Install the completions for your shell',
      uninstall: 'Uninstall the completions',
    },
  },
  watch: {
    operands: '[paths…]',
    summary: 'Build, and rebuild after each save',
    description: `ddd-build watch [paths…] builds everything, then rebuilds what each save affects and reports what changed
in one line.`,
    options: [out, ...config, ...commonOptions],
    examples: ['ddd-build watch'],
  },
  preview: {
    operands: '[paths…]',
    summary: 'Preview the cheat sheet, cards and messages in a browser',
    description: `ddd-build preview [paths…] serves a page on 127.0.0.1 that updates after each save. It shows the cheat
sheet, the cards as on a phone, in light and dark mode, and all messages.`,
    options: [
      { flag: '--port', argument: 'N', description: 'Serve on this port; default: 5283' },
      out,
      ...config,
      ...commonOptions,
    ],
    examples: ['ddd-build preview'],
  },
  pdf: {
    operands: '[paths…]',
    summary: 'Print the cheat sheet to PDF with an installed browser',
    description: `ddd-build pdf [paths…] builds the cheat sheet and prints it to cheatsheet.pdf in the same folder, using an
installed Chromium, Chrome or Edge. The PDF is tagged and has an outline of the chapters.`,
    options: [
      { flag: '--browser', argument: 'PATH', description: 'Print with this browser (CHROME_PATH)' },
      out,
      ...config,
      ...commonOptions,
    ],
    examples: ['ddd-build pdf'],
  },
  push: {
    operands: '[paths…]',
    summary: 'Update the notes in a running Anki, then sync',
    description: `ddd-build push [paths…] updates the notes in a running Anki through the AnkiConnect add-on (2055492159), then
syncs with AnkiWeb, so that the deck reaches your phone. Reviews, flags, your own tags and edits made in Anki are kept.
You can also set the add-on's address and key with ANKICONNECT_URL and ANKICONNECT_KEY.`,
    options: [
      {
        flag: '--orphans',
        argument: 'ACTION',
        description: 'Keep, tag, suspend or delete Anki notes that are no longer in your notes; default: tag',
        values: ['keep', 'tag', 'suspend', 'delete'].map((name) => ({ name })),
      },
      { flag: '--recreate', description: 'Restore notes that you deleted in Anki' },
      { flag: '--dry-run', description: 'Show what would change, without changing it' },
      { flag: '--yes', description: 'With --orphans delete, delete without asking' },
      ankiUrl,
      out,
      ...config,
      ...commonOptions,
    ],
    examples: ['ddd-build push', 'ddd-build push --dry-run', 'ddd-build push --orphans suspend'],
  },
  pull: {
    operands: '[paths…]',
    summary: 'Copy edits made in Anki into the notes',
    description: `ddd-build pull [paths…] copies edits of cards made in Anki into the Markdown. Each edit is verified by building
the card again. Cards that were edited on both sides are listed and not changed.`,
    options: [
      { flag: '--new', description: 'Also copy notes added in Anki into inbox.md' },
      { flag: '--dry-run', description: 'Print a diff without changing anything' },
      ankiUrl,
      ...config,
      ...commonOptions,
    ],
    examples: ['ddd-build pull --dry-run', 'ddd-build pull', 'ddd-build pull --new'],
  },
  init: {
    summary: 'Create a commented config and a small sample note',
    description: 'ddd-build init creates ddd-build.config.js and notes/sample.md. It never overwrites files.',
    options: commonOptions,
    examples: ['ddd-build init && ddd-build'],
  },
} as const satisfies Record<string, CommandUsage>

export type CommandName = keyof typeof usages

// Safe: these are the keys of the table above.
export const commandNames = Object.keys(usages) as readonly CommandName[]
