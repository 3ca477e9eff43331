export type CommandName = 'build' | 'check' | 'explain' | 'learn' | 'push' | 'init'

export const commandNames: readonly CommandName[] = ['build', 'check', 'explain', 'learn', 'push', 'init']

const options: Readonly<Record<CommandName, string>> = {
  build: `  --out DIR              folder to write to (out)
  --format NAMES         only these: json, anki, cheatsheet, completions
  --config FILE          config to read instead of the nearest
  --strict               warnings fail too
  --reporter NAME        pretty, json, or github (annotations of its Actions)
  --stdin                read one file of notes from standard input
  --stdin-name NAME      its name in messages (stdin.md)
  --stdout               print the one asset that is made
  --quiet                print problems only
  --color, --no-color    also NO_COLOR and FORCE_COLOR
  --version, --help
`,
  check: `  --fix                  repair in place what is proved to be right: dashes, quotes
  --why LINE             tell why what stands in a line was read as it was
  --strict               warnings fail too
  --reporter NAME        pretty, json, or github (annotations of its Actions)
  --config FILE          config to read instead of the nearest
  --stdin, --stdin-name  as in a build
  --color, --no-color, --help
`,
  explain: `  --color, --no-color, --help
`,
  learn: `  --from fig             read the specs of an installed @withfig/autocomplete instead
  --color, --no-color, --help
`,
  push: `  --url URL              where AnkiConnect listens (http://127.0.0.1:8765); also ANKICONNECT_URL, and ANKICONNECT_KEY
  --out DIR, --config FILE, --color, --no-color, --help
`,
  init: `  --help
`,
}

const texts: Readonly<Record<CommandName, string>> = {
  build: `ddd-build turns Markdown study notes into things you use:
typed data, Anki decks, a cheat sheet to print, and TAB completions.

  ddd-build [paths…]     build everything from folders, files or globs (notes/)
  ddd-build check        only read and report, all messages
  ddd-build explain RULE what a message means, with a bad and a good example
  ddd-build learn PROG…  ask installed programs what they can do, for knowledge/
  ddd-build push         hand the deck to a running Anki, and sync
  ddd-build init         write a commented config and a small sample note

Options of the build
${options.build}
Examples
  ddd-build
  ddd-build docs/*.md --out assets --format anki
  cat notes.md | ddd-build --stdin --format json --stdout

Exit codes: 0 built · 1 the notes have an error · 2 wrong usage · 3 a file can't be read or written
`,
  check: `ddd-build check [paths…] reads the notes and reports everything that is to say of them.

Options
${options.check}
Examples
  ddd-build check
  ddd-build check --fix
  ddd-build check notes/10-docker-swarm.md --strict
  ddd-build check notes/10-docker-swarm.md --why 12
`,
  explain: `ddd-build explain [RULE…] prints what a message means: a bad example, a good one, why, how to switch it off.
Without a rule it lists all.

Options
${options.explain}
Example
  ddd-build explain option-order
`,
  learn: `ddd-build learn PROGRAM… asks installed programs for their pages of help, those of their subcommands too, and writes
knowledge/PROGRAM.md: what commands and options do, for cards, TAB and checks where your notes do not say it.
No build ever starts a program; this does, with --help only, without a shell, five seconds a page.

Options
${options.learn}
Example
  ddd-build learn git && ddd-build
`,
  push: `ddd-build push [paths…] makes the Anki deck and hands it to a running Anki through its add-on AnkiConnect (2055492159),
then syncs: AnkiWeb brings it to the phone. Pushed again, notes are updated and reviews stay.

Options
${options.push}
Example
  ddd-build push
`,
  init: `ddd-build init writes ddd-build.config.js and notes/sample.md; it never overwrites.

Options
${options.init}
Example
  ddd-build init && ddd-build
`,
}

export function helpOf(command: CommandName): string {
  return texts[command]
}
