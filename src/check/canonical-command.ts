import type { CommandEntry, Knowledge } from '../catalog/index.js'

/**
 * Replaces a command's path with the alphabetically first of its names: `docker rm web` becomes `docker container rm web`. Commands
 * without aliases and lines of several commands are returned unchanged.
 */
export function canonicalCommand(
  { value, path, syntax }: CommandEntry,
  knowledge: Knowledge | undefined,
): string {
  const aliases = knowledge?.find(path)?.aliases ?? []
  const pathText = path.join(' ')
  if (aliases.length === 0 || syntax.commands.length !== 1 || !value.startsWith(pathText)) return value
  const [canonicalPath = ''] = [path, ...aliases].map((names) => names.join(' ')).sort()
  return canonicalPath + value.slice(pathText.length)
}
