export type CommandName = 'build' | 'check' | 'learn' | 'init'

export const commandNames: readonly CommandName[] = ['build', 'check', 'learn', 'init']

const options: Readonly<Record<CommandName, string>> = {
  build: `  --out DIR              folder to write to (out)
  --format NAMES         only these: json, anki, cheatsheet, completions
  --config FILE          config to read instead of the nearest
  --strict               warnings fail too
  --reporter NAME        pretty, or json
  --stdin                read one file of notes from standard input
  --stdin-name NAME      its name in messages (stdin.md)
  --stdout               print the one asset that is made
  --quiet                print problems only
  --color, --no-color    also NO_COLOR and FORCE_COLOR
  --version, --help
`,
  check: `  --why LINE             tell why what stands in a line was read as it was
  --strict               warnings fail too
  --reporter NAME        pretty, or json
  --config FILE          config to read instead of the nearest
  --stdin, --stdin-name  as in a build
  --color, --no-color, --help
`,
  learn: `  --color, --no-color, --help
`,
  init: `  --help
`,
}

const texts: Readonly<Record<CommandName, string>> = {
  build: `ddd-build turns Markdown study notes into things you use:
typed data, Anki decks, a cheat sheet to print, and TAB completions.

  ddd-build [paths…]     build everything from folders, files or globs (notes/)
  ddd-build check        only read and report, all messages
  ddd-build learn PROG…  ask installed programs what they can do, for knowledge/
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
  ddd-build check notes/10-docker-swarm.md --strict
  ddd-build check notes/10-docker-swarm.md --why 12
`,
  learn: `ddd-build learn PROGRAM… asks installed programs for their pages of help, those of their subcommands too, and writes
knowledge/PROGRAM.md: what commands and options do, for cards, TAB and checks where your notes do not say it.
No build ever starts a program; this does, with --help only, without a shell, five seconds a page.

Options
${options.learn}
Example
  ddd-build learn git && ddd-build
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
