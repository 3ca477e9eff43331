/** Finds options by any of their flags in constant time. If several have the same flag, the first one wins. */
export class FlagIndex<Item extends { flags: readonly string[] }> {
  readonly #byFlag = new Map<string, Item>()

  constructor(items: readonly Item[] = []) {
    for (const item of items) this.add(item)
  }

  add(item: Item, flags: readonly string[] = item.flags): void {
    for (const flag of flags) if (!this.#byFlag.has(flag)) this.#byFlag.set(flag, item)
  }

  /** @returns an option that has one of the flags */
  find(flags: readonly string[]): Item | undefined {
    for (const flag of flags) {
      const item = this.#byFlag.get(flag)
      if (item) return item
    }
    return undefined
  }
}
