import * as v from 'valibot'
import { didYouMean } from '../../check/index.js'

/** An object with these keys and no others; an unknown key is reported with a suggestion. */
export function objectOf<const Entries extends v.ObjectEntries>(entries: Entries) {
  // No prototype: otherwise, `constructor` would count as a known key.
  const own: Entries = Object.assign(Object.create(null), entries)
  return v.strictObject(own, ({ expected, received, input }) => {
    if (expected === 'Object') return `must be an object, not ${show(input)}`
    if (expected !== 'never') return `is missing the key ${expected ?? ''}`
    const key = received.replace(/^"|"$/g, '')
    const known = Object.keys(own)
    const hint = known.length === 0 ? '; it has no options' : `; known keys: ${known.join(', ')}`
    return `has the unknown key “${key}”${didYouMean(key, known) || hint}`
  })
}

/** One of these names; any other is reported with a suggestion. */
export function oneOf<const Names extends readonly string[]>(names: Names) {
  return v.picklist(names, ({ input }) => {
    const list = `must be ${names.length > 1 ? 'one of ' : ''}${names.join(', ')}`
    return `${list}; found ${show(input)}${typeof input === 'string' ? didYouMean(input, names) : ''}`
  })
}

export const text = v.string(({ input }) => `must be a string, not ${show(input)}`)
/** Text that messages never show. */
export const secretText = v.string('must be a string')
/** An object with secrets: messages never show what is there instead. */
export function secretObjectOf<const Entries extends v.ObjectEntries>(entries: Entries) {
  const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)
  return v.pipe(v.unknown(), v.check(isObject, 'must be an object'), objectOf(entries))
}
export const nonEmptyText = v.pipe(text, v.nonEmpty('must not be empty'))
export const flag = v.boolean(({ input }) => `must be true or false, not ${show(input)}`)

/** A read-only list. */
export function listOf<const Item extends v.GenericSchema>(item: Item) {
  return v.pipe(
    v.array(item, ({ input }) => `must be a list, not ${show(input)}`),
    v.readonly(),
  )
}

/** A whole number of at least 1. */
export const count = v.pipe(
  v.number(({ input }) => `must be a number, not ${show(input)}`),
  v.integer(({ input }) => `must be a whole number, not ${show(input)}`),
  v.minValue(1, ({ input }) => `must be at least 1, not ${show(input)}`),
)

/** Formats a value for a message. */
export function show(value: unknown): string {
  if (typeof value === 'string') return `“${value}”`
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  return typeof value === 'function' ? 'a function' : String(value)
}
