/** Numbers that look random and come again with the same seed: Mulberry32, by Tommy Ettinger. */
export class Random {
  constructor(private state: number) {}

  /** A whole number from 0, below a bound. */
  below(bound: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound)
  }

  /** One of several; of none, nothing. */
  of<Item>(items: readonly Item[]): Item | undefined {
    return items[this.below(items.length)]
  }
}
