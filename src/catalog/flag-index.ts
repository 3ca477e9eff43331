/** Options by any of their flags, so that one among thousands is found at once. The first that has a flag keeps it. */
export class FlagIndex<Item extends { flags: readonly string[] }> {
  readonly #byFlag = new Map<string, Item>()

  constructor(items: readonly Item[] = []) {
    for (const item of items) this.add(item)
  }

  add(item: Item, flags: readonly string[] = item.flags): void {
    for (const flag of flags) if (!this.#byFlag.has(flag)) this.#byFlag.set(flag, item)
  }

  /** @returns one that has any of the flags */
  find(flags: readonly string[]): Item | undefined {
    for (const flag of flags) {
      const item = this.#byFlag.get(flag)
      if (item) return item
    }
    return undefined
  }
}
