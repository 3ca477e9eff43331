import type { Knowledge } from '../catalog/index.js'

/** Creates a lookup for the flags that knowledge lists for a command itself, without those of its parents. */
export function createKnownFlags(knowledge: Knowledge): (path: readonly string[]) => ReadonlySet<string> {
  const flagsByPath = new Map<string, ReadonlySet<string>>()
  return (path) => {
    const name = path.join('\n')
    const flags =
      flagsByPath.get(name) ?? new Set(knowledge.find(path)?.options.flatMap((option) => option.flags))
    flagsByPath.set(name, flags)
    return flags
  }
}
