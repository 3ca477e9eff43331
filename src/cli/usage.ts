/** What can be typed, as data: `--help` prints it, and the completion of `ddd-build` itself is made from it. */
export interface OptionUsage {
  flag: string
  /** Name of its value, where it takes one. */
  argument?: string
  words: string
  /** What the value may be. */
  values?: readonly string[]
}

export interface CommandUsage {
  /** What stands behind the command: `[paths…]`. */
  operands?: string
  /** One line. */
  words: string
  /** Some lines, for its own page. */
  about: string
  options: readonly OptionUsage[]
  examples: readonly string[]
  /** What the first operand may be, each with what it does. */
  choices?: Readonly<Record<string, string>>
}

const color: OptionUsage[] = [
  { flag: '--color', words: 'with colors, also in a pipe (FORCE_COLOR)' },
  { flag: '--no-color', words: 'without colors (NO_COLOR)' },
]
const common: OptionUsage[] = [
  { flag: '--verbose', words: 'show the stack trace of an internal error' },
  ...color,
]
const config: OptionUsage[] = [
  { flag: '--config', argument: 'FILE', words: 'config to run instead of the nearest' },
  { flag: '--no-config', words: 'run no config, use the defaults' },
]
const out: OptionUsage = { flag: '--out', argument: 'DIR', words: 'folder to write to (out)' }
const engine: OptionUsage[] = [
  { flag: '--jobs', argument: 'N', words: 'threads at most, for many notes; one for each core' },
  { flag: '--no-cache', words: 'read all notes anew, and keep nothing of them' },
]
const strict: OptionUsage = { flag: '--strict', words: 'warnings fail too' }
const reporter: OptionUsage = {
  flag: '--reporter',
  argument: 'NAME',
  words: 'pretty, json, or github (annotations of its Actions)',
  values: ['pretty', 'json', 'github'],
}
const stdin: OptionUsage[] = [
  { flag: '--stdin', words: 'read one file of notes from standard input' },
  { flag: '--stdin-name', argument: 'NAME', words: 'its name in messages (stdin.md)' },
]
const ankiUrl: OptionUsage = {
  flag: '--url',
  argument: 'URL',
  words: 'address of AnkiConnect; default: http://127.0.0.1:8765',
}
const shell: OptionUsage = {
  flag: '--shell',
  argument: 'NAMES',
  words: 'for these shells, not the one you log in with',
  values: ['bash', 'zsh', 'fish', 'powershell'],
}

export const usages = {
  build: {
    operands: '[paths…]',
    words: 'build everything from folders, files or globs (notes/)',
    about: `ddd-build turns Markdown study notes into things you use:
typed data, Anki decks, a cheat sheet to print, and TAB completions.`,
    options: [
      out,
      {
        flag: '--format',
        argument: 'NAMES',
        words: 'only these: json, anki, cheatsheet, completions',
        values: ['json', 'anki', 'cheatsheet', 'completions'],
      },
      ...config,
      strict,
      reporter,
      ...stdin,
      { flag: '--stdout', words: 'print the one asset that is made' },
      { flag: '--frozen-ids', words: 'fail instead of changing ddd-build.ids.tsv (for CI)' },
      {
        flag: '--verbose',
        words: 'list the cards that an edit changed; show the stack trace of an internal error',
      },
      { flag: '--quiet', words: 'print problems only' },
      ...engine,
      ...color,
      { flag: '--version', words: 'the version of ddd-build' },
      { flag: '--help', words: 'this page; also of each command' },
    ],
    examples: [
      'ddd-build',
      'ddd-build docs/*.md --out assets --format anki',
      'cat notes.md | ddd-build --stdin --format json --stdout',
    ],
  },
  check: {
    operands: '[paths…]',
    words: 'only read and report, all messages',
    about: 'ddd-build check [paths…] reads the notes and reports everything that is to say of them.',
    options: [
      { flag: '--fix', words: 'repair in place what is proved to be right: dashes, quotes' },
      { flag: '--why', argument: 'LINE', words: 'tell why what stands in a line was read as it was' },
      strict,
      reporter,
      ...config,
      ...stdin,
      ...engine,
      ...common,
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
    words: 'what a message means, with a bad and a good example',
    about: `ddd-build explain [RULE…] prints what a message means: a bad example, a good one, why, how to switch it off.
Without a rule it lists all.`,
    options: common,
    examples: ['ddd-build explain option-order'],
  },
  find: {
    operands: 'WORDS',
    words: 'search the noted commands',
    about:
      'ddd-build find WORDS searches the noted commands: the command, what it does, chapter, page, and where it stands.',
    options: [...config, ...common],
    examples: ['ddd-build find network', 'ddd-build find swarm token'],
  },
  learn: {
    operands: 'PROGRAM…',
    words: 'ask installed programs what they can do, for knowledge/',
    about: `ddd-build learn PROGRAM… asks installed programs for their pages of help, those of their subcommands too, and writes
knowledge/PROGRAM.md: what commands and options do, for cards, TAB and checks where your notes do not say it.
No build ever starts a program; this does, with --help only, without a shell, five seconds a page.`,
    options: [
      {
        flag: '--from',
        argument: 'fig',
        words: 'read the specs of an installed @withfig/autocomplete instead',
        values: ['fig'],
      },
      { flag: '--stdout', words: 'print what was learned, and write nothing' },
      ...common,
    ],
    examples: ['ddd-build learn git && ddd-build'],
  },
  completions: {
    operands: 'SHELL | install | uninstall [NOTEBOOK…]',
    words: 'print completions for a shell, or install them',
    about: `ddd-build completions SHELL prints that shell's file: bash, zsh, fish or powershell.
ddd-build completions install copies the completions of these notes to your data folder and puts one marked block into the
shell's start-up file; several notebooks live side by side. uninstall takes them out again: all, or the named notebooks.`,
    options: [
      shell,
      { flag: '--print', words: 'say what would be written, and write nothing' },
      ...config,
      ...common,
    ],
    examples: [
      'ddd-build completions install',
      'source <(ddd-build completions bash)',
      'ddd-build completions uninstall',
    ],
    choices: {
      bash: 'prints the file for Bash',
      zsh: 'prints the file for Zsh',
      fish: 'prints the file for fish',
      powershell: 'prints the file for PowerShell',
      install: 'copies them to your data folder, and has your shell load them',
      uninstall: 'takes them out again',
    },
  },
  watch: {
    operands: '[paths…]',
    words: 'build, and again after each save',
    about:
      'ddd-build watch [paths…] builds, then again what a save touches, and says in one line what changed.',
    options: [out, ...config, ...common],
    examples: ['ddd-build watch'],
  },
  preview: {
    operands: '[paths…]',
    words: 'watch, with a page that shows sheet, cards and messages',
    about: `ddd-build preview [paths…] watches, and serves a page on 127.0.0.1 that follows each save: the sheet, the cards as a phone
shows them, by day and by night, and the messages with their lines.`,
    options: [
      { flag: '--port', argument: 'N', words: 'where to serve it (5283)' },
      out,
      ...config,
      ...common,
    ],
    examples: ['ddd-build preview'],
  },
  pdf: {
    operands: '[paths…]',
    words: 'print the cheat sheet with an installed browser',
    about: `ddd-build pdf [paths…] makes the cheat sheet and prints it to cheatsheet.pdf beside it, with an installed Chromium, Chrome
or Edge: tagged, with an outline of the chapters.`,
    options: [
      { flag: '--browser', argument: 'PATH', words: 'the browser to print with; also CHROME_PATH' },
      out,
      ...config,
      ...common,
    ],
    examples: ['ddd-build pdf'],
  },
  push: {
    operands: '[paths…]',
    words: 'update a running Anki note by note, then sync',
    about: `ddd-build push [paths…] updates a running Anki through its add-on AnkiConnect (2055492159), then syncs: AnkiWeb brings
the deck to the phone. Reviews, flags, your own tags and what you edited in Anki stay as they are.
The add-on's address and key are read from ANKICONNECT_URL and ANKICONNECT_KEY as well.`,
    options: [
      {
        flag: '--orphans',
        argument: 'ACTION',
        words: 'what to do with notes that are no longer in your notes; default: tag (ddd-build::removed)',
        values: ['keep', 'tag', 'suspend', 'delete'],
      },
      { flag: '--recreate', words: 'bring back notes that you deleted in Anki' },
      { flag: '--dry-run', words: 'show what would change, and change nothing' },
      { flag: '--yes', words: 'delete without asking, with --orphans delete' },
      ankiUrl,
      out,
      ...config,
      ...common,
    ],
    examples: ['ddd-build push', 'ddd-build push --dry-run', 'ddd-build push --orphans suspend'],
  },
  pull: {
    operands: '[paths…]',
    words: 'bring edits made in Anki back into the notes',
    about: `ddd-build pull [paths…] changes the Markdown where a card was edited in Anki and the notes were not. Each edit is proved
by making the card again; what was edited on both sides is listed, never guessed.`,
    options: [
      { flag: '--new', words: 'also fetch notes that were added in Anki, into inbox.md' },
      { flag: '--dry-run', words: 'print a diff, and change nothing' },
      ankiUrl,
      ...config,
      ...common,
    ],
    examples: ['ddd-build pull --dry-run', 'ddd-build pull', 'ddd-build pull --new'],
  },
  init: {
    words: 'write a commented config and a small sample note',
    about: 'ddd-build init writes ddd-build.config.js and notes/sample.md; it never overwrites.',
    options: common,
    examples: ['ddd-build init && ddd-build'],
  },
} as const satisfies Record<string, CommandUsage>

export type CommandName = keyof typeof usages

// Holds: these are the keys of the table above.
export const commandNames = Object.keys(usages) as readonly CommandName[]
