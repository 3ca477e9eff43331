/**
 * Returns the command that a man page describes, according to its synopsis: `git commit` for `git-commit`;
 * `undefined` for `apt-get`, which is a program of its own.
 *
 *     git commit [-a | --interactive] …
 *     ip [OPTIONS] link { COMMAND | help }
 */
export function subcommandPath(pageName: string, synopsis: readonly string[]): string[] | undefined {
  for (const line of synopsis) {
    const words = line
      .replace(/\[[^[\]]*\]/g, ' ')
      .trim()
      .split(/\s+/)
    for (let length = 2; length <= words.length; length += 1) {
      const path = words.slice(0, length)
      const name = path.join('-')
      if (name === pageName) return path
      if (!pageName.startsWith(`${name}-`)) break
    }
  }
  return undefined
}
