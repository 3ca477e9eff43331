/** What of YAML a spec needs: maps, lists and strings. */
export type Yaml = string | readonly Yaml[] | { readonly [key: string]: Yaml }

/** A string that stands for itself, in YAML 1.1 and 1.2: it begins with a letter, with dashes before it at most. */
const plain = /^-{0,2}\p{L}(?:[^:#\p{C}\p{Zl}\p{Zp}]|:(?=\S))*$/u
/** Words that stand for something else. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null)$/i
/** What JSON leaves as it is and readers of YAML refuse. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

/**
 * Prints YAML in block style. For thousands of specs: a general printer, which keeps a tree of the document, takes ten
 * times as long.
 *
 * @param value a map; an empty map or list in it is not printable
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

/** The first line of what an item holds stands behind its dash. */
function itemLines(item: Yaml, indent: string): string[] {
  if (typeof item === 'string') return [`${indent}- ${scalar(item)}`]
  const [first = '', ...rest] = linesOf(item, `${indent}  `)
  return [`${indent}- ${first.trimStart()}`, ...rest]
}

function isList(value: Yaml): value is readonly Yaml[] {
  return Array.isArray(value)
}

/** YAML 1.2.2, section 7.3.1: a string of JSON is one of YAML. */
function scalar(text: string): string {
  if (plain.test(text) && !text.endsWith(' ') && !reserved.test(text)) return text
  return JSON.stringify(text).replace(
    unprintable,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
