/**
 * Returns the index of the first item that no longer meets a condition, by binary search.
 *
 * @param items ordered so that those that meet the condition come first
 */
export function partitionPoint<Item>(items: readonly Item[], meets: (item: Item) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (meets(items[middle] as Item)) low = middle + 1
    else high = middle
  }
  return low
}
