/**
 * Returns a function that computes a value on its first call, and returns the same value afterwards. Patterns with the words of all
 * languages take a while to create, and many runs parse nothing.
 */
export function lazy<Value>(create: () => Value): () => Value {
  let value: { current: Value } | undefined
  return () => {
    value ??= { current: create() }
    return value.current
  }
}
