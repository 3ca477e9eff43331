/** Returns the options in a group of short options: `-i` and `-t` for `-it`, none for `-i` or `--init`. */
export function shortOptionsIn(flag: string): string[] {
  const letters = /^-([A-Za-z0-9]{2,})$/.exec(flag)?.[1] ?? ''
  return [...letters].map((letter) => `-${letter}`)
}

/** Whether a flag is a group of short options, all of which are known. */
export function isShortOptionGroup(flag: string, isKnown: (flag: string) => boolean): boolean {
  const options = shortOptionsIn(flag)
  return options.length > 0 && options.every(isKnown)
}
