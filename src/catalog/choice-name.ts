/** Returns the part of a value that names a choice: `label` of `label=x`, `on-failure` of `on-failure:3`. */
export function choiceName(value: string): string {
  return value.split(/[=:]/, 1)[0] ?? ''
}
