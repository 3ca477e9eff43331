import type { CommandEntry, Knowledge } from '../catalog/index.js'

/** The line with the first of all paths that mean the same: `docker rm web` as `docker container rm web`. */
export function oneSpelling({ value, path, syntax }: CommandEntry, knowledge: Knowledge | undefined): string {
  const aliases = knowledge?.find(path)?.aliases ?? []
  const own = path.join(' ')
  if (aliases.length === 0 || syntax.commands.length !== 1 || !value.startsWith(own)) return value
  const [one = ''] = [path, ...aliases].map((names) => names.join(' ')).sort()
  return one + value.slice(own.length)
}
