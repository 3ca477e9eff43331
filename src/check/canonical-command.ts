import type { CommandEntry, Knowledge } from '../catalog/index.js'

/** Replaces a command's path with its alphabetically first alias: `docker rm web` becomes `docker container rm web`. */
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
