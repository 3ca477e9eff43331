import { type Dirent, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'

const neverRead = new Set(['node_modules'])
/** Folders searched at most. A home folder or a disk may have more. */
const maxFolders = 20_000

/** A `.gitignore` and the folder that its patterns count from. */
interface Ignored {
  folder: string
  patterns: Ignore
}

export interface Walked {
  /** Markdown files, absolute. */
  files: string[]
  /** Links to what lies elsewhere, absolute. */
  outside: string[]
  /** Folders that could not be read, absolute, each with the error. */
  unreadable: { path: string; error: unknown }[]
}

/**
 * Finds the Markdown files below a folder. Hidden folders and what a `.gitignore` names are left out. No link is followed: one to a place inside
 * of the folder leads to what is found anyway, and one that leads out, to what may be none of the notes.
 *
 * @param root absolute
 * @param top absolute; the `.gitignore` of the folders from here down to the root count too
 */
export function walkFolder(root: string, top: string): Walked {
  const walked: Walked = { files: [], outside: [], unreadable: [] }
  const realRoot = realpathSync(root)
  let folders = 0
  const walk = (folder: string, above: readonly Ignored[]) => {
    folders += 1
    if (folders > maxFolders) {
      if (folders === maxFolders + 1)
        walked.unreadable.push({
          path: root,
          error: new Error(`it holds more than ${maxFolders} folders; name the ones with notes`),
        })
      return
    }
    const ignored = withRules(folder, above)
    for (const entry of entriesOf(folder, walked)) {
      const path = join(folder, entry.name)
      const isFolder = entry.isDirectory()
      if ((isFolder && isNeverRead(entry.name)) || isIgnored(path, isFolder, ignored)) continue
      if (isFolder) walk(path, ignored)
      else if (entry.isSymbolicLink()) {
        if (leadsOut(path, realRoot)) walked.outside.push(path)
      } else if (/\.(?:md|markdown)$/i.test(entry.name) && entry.isFile()) walked.files.push(path)
    }
  }
  walk(root, rulesAbove(root, top))
  return walked
}

/** `.obsidian`, `.trash`, `.git`: folders that programs keep beside notes. */
function isNeverRead(name: string): boolean {
  return name.startsWith('.') || neverRead.has(name)
}

function entriesOf(folder: string, { unreadable }: Walked): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    unreadable.push({ path: folder, error })
    return []
  }
}

/** The rules of the folders above, the outermost first. */
function rulesAbove(root: string, top: string): Ignored[] {
  const steps = relative(top, root).split(sep)
  if (steps[0] === '..' || steps[0] === '') return []
  let rules: Ignored[] = []
  for (const depth of steps.keys()) rules = withRules(join(top, ...steps.slice(0, depth)), rules)
  return rules
}

function withRules(folder: string, above: readonly Ignored[]): Ignored[] {
  try {
    const patterns = ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8'))
    return [...above, { folder, patterns }]
  } catch {
    return [...above]
  }
}

/** The innermost rules that speak of a path decide, as in git. */
function isIgnored(path: string, isFolder: boolean, rules: readonly Ignored[]): boolean {
  for (const { folder, patterns } of [...rules].reverse()) {
    const name = relative(folder, path).split(sep).join('/')
    const { ignored, unignored } = patterns.test(isFolder ? `${name}/` : name)
    if (ignored || unignored) return ignored
  }
  return false
}

function leadsOut(link: string, root: string): boolean {
  try {
    const target = realpathSync(link)
    return target !== root && !target.startsWith(root + sep)
  } catch {
    return false
  }
}
