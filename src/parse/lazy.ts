/** Computes a value on first use. Patterns with the words of all languages take a while to create, and many runs parse nothing. */
export function lazy<Value>(create: () => Value): () => Value {
  let value: { current: Value } | undefined
  return () => {
    value ??= { current: create() }
    return value.current
  }
}
