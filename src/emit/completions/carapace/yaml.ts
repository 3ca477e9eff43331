/** The subset of YAML that a spec needs. */
export type Yaml = string | readonly Yaml[] | { readonly [key: string]: Yaml }

/** A string that needs no quotes in YAML 1.1 and 1.2: starts with a letter, optionally after dashes. */
const plainScalar = /^-{0,2}\p{L}(?:[^:#\p{C}\p{Zl}\p{Zp}]|:(?=\S))*$/u
/** Words that would be parsed as a boolean or null. */
const reservedWord = /^(?:y|n|yes|no|on|off|true|false|null)$/i
/** Characters that JSON doesn't escape but YAML parsers reject. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

/**
 * Prints YAML in block style. A general-purpose printer would take ten times as long for thousands of specs.
 *
 * @param value a map; nested maps and lists must not be empty
 */
export function toYaml(value: { readonly [key: string]: Yaml }): string {
  return `${linesOf(value, '').join('\n')}\n`
}

function linesOf(value: readonly Yaml[] | { readonly [key: string]: Yaml }, indent: string): string[] {
  if (isList(value)) return value.flatMap((item) => itemLines(item, indent))
  return Object.entries(value).flatMap(([key, inner]) => {
    const name = `${indent}${scalar(key)}:`
    return typeof inner === 'string' ? [`${name} ${scalar(inner)}`] : [name, ...linesOf(inner, `${indent}  `)]
  })
}

/** The first line of an item follows its dash. */
function itemLines(item: Yaml, indent: string): string[] {
  if (typeof item === 'string') return [`${indent}- ${scalar(item)}`]
  const [first = '', ...rest] = linesOf(item, `${indent}  `)
  return [`${indent}- ${first.trimStart()}`, ...rest]
}

function isList(value: Yaml): value is readonly Yaml[] {
  return Array.isArray(value)
}

/** Falls back to a JSON string, which is valid YAML (YAML 1.2.2, section 7.3.1). */
function scalar(text: string): string {
  if (plainScalar.test(text) && !text.endsWith(' ') && !reservedWord.test(text)) return text
  return JSON.stringify(text).replace(
    unprintable,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
