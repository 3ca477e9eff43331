import { readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { globSync } from 'tinyglobby'
import { stringsOf } from './strings-of.js'

export const root = resolve(import.meta.dirname, '../..')

const introduction = `# Strings

All user-visible strings of the source, in one file to read aloud: messages, help, reports, pages, cards, and comments in generated files.
\`{name}\` is filled in; \`{a|b}\` is either a or b. \`npm run strings\` writes this file: fix what sounds odd in the source.
The descriptions of config options are in [config.md](config.md). A few internal strings that the script can't tell apart are listed too.
`

/** Returns docs/strings.md: the texts of each source file, grouped by folder. */
export function stringsPage(): string {
  const paths = sourcePaths()
  const sections = [...new Set(paths.map(dirname))].sort().map((folder) =>
    folderSection(
      folder,
      paths.filter((path) => dirname(path) === folder),
    ),
  )
  return [introduction, ...sections.filter((section) => section !== undefined)].join('\n')
}

/** Returns the source files that may have strings. Of the locales, only English: the others are translations. */
function sourcePaths(): string[] {
  const options = { cwd: root, ignore: ['src/locales/*.ts', '**/*.d.ts'] }
  return [...globSync(['src/**/*.ts', 'playground/**/*.ts'], options), 'src/locales/en.ts'].sort()
}

function folderSection(folder: string, paths: readonly string[]): string | undefined {
  const files = paths.flatMap((path) => {
    const texts = stringsOf(path, readFileSync(join(root, path), 'utf8'))
    return texts.length === 0 ? [] : [`### ${basename(path)}\n\n~~~text\n${texts.join('\n')}\n~~~\n`]
  })
  return files.length === 0 ? undefined : `## ${folder}\n\n${files.join('\n')}`
}
