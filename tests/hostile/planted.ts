/** Faults planted in outputs, which the readers must find. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { anki } from '../../src/emit/index.js'
import type { HostileBuild } from './build-pairs.js'
import { scriptPath } from './readers/shell-home.js'

export interface PlantedFault {
  /** Name of the reader. */
  reader: string
  what: string
  /** Changes an output on disk. */
  plant?(built: HostileBuild): unknown
  /** Replaces properties of the build. */
  overrides?: Partial<HostileBuild>
  /** What the reader must report. */
  expected: RegExp
}

const completion = (extension: string, text: string) => (built: HostileBuild) =>
  appendFileSync(scriptPath(built, extension), text)
const change =
  (path: (built: HostileBuild) => string, edit: (text: string) => string) => (built: HostileBuild) =>
    writeFileSync(path(built), edit(readFileSync(path(built), 'utf8')))
/** A completion script in which a candidate runs a command. */
const candidate = (extension: string) =>
  change(
    (built) => scriptPath(built, extension),
    (text) => text.replaceAll('ls\t', '$(canary)\t'),
  )
const inSheet = (html: string) =>
  change(
    ({ out }) => join(out, 'cheatsheet.html'),
    (text) => text.replace('</main>', `${html}</main>`),
  )
const csv = ({ out, deck }: HostileBuild) => join(out, `anki/${deck.name}.csv`)
const inRow = (html: string) => change(csv, (text) => text.replace('plain front', html))

/** Puts HTML on a card of the package. */
const inPackage =
  (html: string, text = 'plain front') =>
  async (built: HostileBuild) => {
    const notes = built.deck.notes.map((note) => ({
      ...note,
      fields: note.fields.map((field) => field.replace(text, html)),
    }))
    writeFileSync(
      join(built.out, `anki/${built.deck.name}.apkg`),
      await anki().pack({ ...built.deck, notes }),
    )
  }

export const planted: readonly PlantedFault[] = [
  {
    reader: 'files',
    what: 'a control character in completions',
    plant: completion('bash', '# \u001b]0;x'),
    expected: /control character/,
  },
  {
    reader: 'files',
    what: 'a file from outside',
    plant: ({ out, secret }) => writeFileSync(join(out, 'x.csv'), secret),
    expected: /from outside/,
  },
  {
    reader: 'files',
    what: 'a picture from outside',
    plant: ({ out, secret }) => writeFileSync(join(out, 'x.html'), Buffer.from(secret).toString('base64')),
    expected: /from outside/,
  },
  {
    reader: 'files',
    what: 'invalid JSON',
    plant: ({ out }) => writeFileSync(join(out, 'notes.json'), '{}'),
    expected: /schema/,
  },
  {
    reader: 'files',
    what: 'a file that is not UTF-8',
    plant: ({ out }) => writeFileSync(join(out, 'x.txt'), Buffer.from([0xff])),
    expected: /not UTF-8/,
  },
  {
    reader: 'files',
    what: 'an extra line in a workflow log',
    overrides: { reports: new Map([['github', '::error file=x::y\n::add-mask::x\n']]) },
    expected: /extra line/,
  },
  {
    reader: 'markup',
    what: 'a script',
    plant: inSheet('<script>alert(1)</script>'),
    expected: /unexpected element counts/,
  },
  { reader: 'markup', what: 'an event handler', plant: inSheet('<p onclick="x">x</p>'), expected: /onClick/ },
  {
    reader: 'markup',
    what: 'a link to a script',
    plant: inSheet('<a href=" javascript:x">x</a>'),
    expected: /a link to/,
  },
  {
    reader: 'markup',
    what: 'a remote picture',
    plant: inSheet('<img src="https://example.org/x.png" alt="x">'),
    expected: /a picture from/,
  },
  {
    reader: 'browser',
    what: 'a script that runs',
    plant: inSheet('<img src="data:," onerror="alert(1)">'),
    expected: /dialog: 1/,
  },
  {
    reader: 'browser',
    what: 'a request',
    plant: inSheet('<img src="https://canary.invalid/x.png">'),
    expected: /request: https:\/\/canary/,
  },
  {
    reader: 'browser',
    what: 'a mouse event handler',
    plant: inSheet('<p onmouseover="alert(2)">x</p>'),
    expected: /dialog: 2/,
  },
  {
    reader: 'anki',
    what: 'a sound in the package',
    plant: inPackage('[sound:canary.mp3]'),
    expected: /plays/,
  },
  {
    reader: 'anki',
    what: 'speech in the package',
    plant: inPackage('[anki:tts lang=en_US]x[/anki:tts]'),
    expected: /plays/,
  },
  { reader: 'anki', what: 'LaTeX in the package', plant: inPackage('[LaTeX]x[/LATEX]'), expected: /LaTeX/ },
  {
    reader: 'anki',
    what: 'a link in a formula',
    plant: inPackage('\\(\\href{javascript:alert(1)}{x}\\)'),
    expected: /a formula/,
  },
  {
    reader: 'anki',
    what: 'a type-in-the-answer field',
    plant: inPackage('[[type:Front]]'),
    expected: /\[\[type/,
  },
  {
    reader: 'anki',
    what: 'a script on a card',
    plant: inPackage("<img src=x onerror=alert('canary')>"),
    // The picture may not have failed to load yet, but its handler is always found.
    expected: /dialog: canary|attribute onError/,
  },
  {
    reader: 'anki',
    what: 'a script element on a card',
    plant: inPackage("<script>alert('canary')</script>"),
    expected: /dialog: canary/,
  },
  {
    reader: 'anki',
    what: 'a missing picture',
    plant: inPackage('<img src="canary.png">'),
    expected: /missing media/,
  },
  {
    reader: 'anki',
    what: 'an empty card',
    plant: inPackage('', '<p>plain front</p>'),
    expected: /empty cards|is an error/,
  },
  { reader: 'anki', what: 'a sound in the text file', plant: inRow('[sound:canary.mp3]'), expected: /plays/ },
  {
    reader: 'anki',
    what: 'an extra row',
    plant: inRow('x"\n"Basic","canary","1","a","b'),
    expected: /notes: 4|decks/,
  },
  {
    reader: 'bash',
    what: 'a program that is run when sourced',
    plant: completion('bash', 'canary now\n'),
    expected: /ran canary now/,
  },
  {
    reader: 'bash',
    what: 'a file that is written',
    plant: completion('bash', '>canary\n'),
    expected: /wrote a file: canary/,
  },
  { reader: 'bash', what: 'an invalid script', plant: completion('bash', "'\n"), expected: /bash -n/ },
  {
    reader: 'bash',
    what: 'a candidate that runs a command',
    plant: candidate('bash'),
    expected: /ran canary/,
  },
  {
    reader: 'zsh',
    what: 'a program that is run when sourced',
    plant: completion('zsh', 'canary now\n'),
    expected: /ran canary now/,
  },
  {
    reader: 'zsh',
    what: 'a candidate that runs a command',
    plant: candidate('zsh'),
    expected: /ran canary/,
  },
  {
    reader: 'fish',
    what: 'a program that is run when sourced',
    plant: completion('fish', 'canary now\n'),
    expected: /ran canary now/,
  },
  {
    reader: 'fish',
    what: 'a command that is run at Tab',
    plant: completion('fish', "complete -c boat -a '(canary now)'\n"),
    expected: /ran canary now/,
  },
  {
    reader: 'PowerShell',
    what: 'a statement',
    plant: completion('ps1', 'canary now\n'),
    expected: /outside of a string/,
  },
  {
    reader: 'PowerShell',
    what: 'an invalid script',
    plant: completion('ps1', "'x"),
    expected: /syntax error/,
  },
  {
    reader: 'carapace',
    what: 'a macro',
    plant: ({ out }) =>
      writeFileSync(
        join(out, 'completions/carapace/boat.yaml'),
        'name: boat\nflags: {"--mode=": x}\ncompletion: {flag: {mode: ["$(>canary)"]}}\n',
      ),
    expected: /a macro/,
  },
  {
    reader: 'carapace',
    what: 'a macro that is run',
    plant: ({ out }) =>
      writeFileSync(
        join(out, 'completions/carapace/boat.yaml'),
        'name: boat\ncompletion: {positional: [["$(>canary)"]]}\n',
      ),
    expected: /wrote a file: canary/,
  },
  {
    reader: 'carapace',
    what: 'invalid YAML',
    plant: ({ out }) => writeFileSync(join(out, 'completions/carapace/boat.yaml'), 'a: [\n'),
    expected: /invalid YAML/,
  },
]
