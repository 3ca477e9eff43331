import { type Dirent, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { appFolders } from './app-folders.js'

const ignoredFolderNames = new Set(['node_modules'])
/** Stops the search of a home folder or a whole disk. */
const maxFolders = 20_000

/** The patterns of a `.gitignore` and the folder they are relative to. */
interface IgnoreRules {
  folder: string
  patterns: Ignore
}

export interface WalkResult {
  /** Absolute paths of Markdown files. */
  files: string[]
  /** Absolute paths of links that point outside the folder. */
  outsideLinks: string[]
  /** Absolute paths of folders that couldn't be read, with the error. */
  unreadableFolders: { path: string; error: unknown }[]
}

/**
 * Finds the Markdown files below a folder. Skips hidden folders, those of Obsidian and Logseq, and whatever a `.gitignore` excludes. Doesn't follow links:
 * targets inside the folder are found anyway, and targets outside may not be notes.
 *
 * @param root absolute path
 * @param gitignoreRoot absolute path; `.gitignore` files from here down to `root` apply too
 */
export function walkFolder(root: string, gitignoreRoot: string): WalkResult {
  const result: WalkResult = { files: [], outsideLinks: [], unreadableFolders: [] }
  const realRoot = realpathSync(root)
  const skippedFolders = new Set<string>()
  let folderCount = 0
  const walk = (folder: string, parentRules: readonly IgnoreRules[]) => {
    folderCount += 1
    if (folderCount > maxFolders) {
      if (folderCount === maxFolders + 1)
        result.unreadableFolders.push({
          path: root,
          error: new Error(
            `it contains more than ${maxFolders} folders; pass the folders with notes instead`,
          ),
        })
      return
    }
    const rules = withRules(folder, parentRules)
    const entries = readEntries(folder, result)
    const names = entries.map(({ name }) => name)
    for (const path of appFolders(folder, names)) skippedFolders.add(path)
    for (const entry of entries) {
      const path = join(folder, entry.name)
      const isFolder = entry.isDirectory()
      if (isFolder && (isIgnoredFolder(entry.name) || skippedFolders.has(path))) continue
      if (isIgnored(path, isFolder, rules)) continue
      if (isFolder) walk(path, rules)
      else if (entry.isSymbolicLink()) {
        if (pointsOutside(path, realRoot)) result.outsideLinks.push(path)
      } else if (/\.(?:md|markdown)$/i.test(entry.name) && entry.isFile()) result.files.push(path)
    }
  }
  walk(root, rulesAbove(root, gitignoreRoot))
  return result
}

/** Whether a folder belongs to a program: `.obsidian`, `.trash`, `.git`, `node_modules`. */
function isIgnoredFolder(name: string): boolean {
  return name.startsWith('.') || ignoredFolderNames.has(name)
}

function readEntries(folder: string, { unreadableFolders }: WalkResult): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    unreadableFolders.push({ path: folder, error })
    return []
  }
}

/** Returns the rules of the folders above `root`, outermost first. */
function rulesAbove(root: string, gitignoreRoot: string): IgnoreRules[] {
  const segments = relative(gitignoreRoot, root).split(sep)
  if (segments[0] === '..' || segments[0] === '') return []
  let rules: IgnoreRules[] = []
  for (const depth of segments.keys())
    rules = withRules(join(gitignoreRoot, ...segments.slice(0, depth)), rules)
  return rules
}

function withRules(folder: string, parentRules: readonly IgnoreRules[]): IgnoreRules[] {
  try {
    const patterns = ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8'))
    return [...parentRules, { folder, patterns }]
  } catch {
    return [...parentRules]
  }
}

/** Whether a path is ignored. As in Git, the innermost rules that match decide. */
function isIgnored(path: string, isFolder: boolean, rules: readonly IgnoreRules[]): boolean {
  for (const { folder, patterns } of [...rules].reverse()) {
    const name = relative(folder, path).split(sep).join('/')
    const { ignored, unignored } = patterns.test(isFolder ? `${name}/` : name)
    if (ignored || unignored) return ignored
  }
  return false
}

function pointsOutside(link: string, root: string): boolean {
  try {
    const target = realpathSync(link)
    return target !== root && !target.startsWith(root + sep)
  } catch {
    return false
  }
}
