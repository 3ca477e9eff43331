import { type Rule, readingRules, rules } from '../../check/index.js'
import type { Emitter } from '../../emit/index.js'
import { Failure } from '../failure.js'
import { didYouMean } from '../suggest.js'
import type { Config } from './config.js'
import { families } from './families.js'

/** Of options as JSON gives them: a wrong one is for the types of an editor to say. */
const makers: Readonly<Record<string, (options: object) => Emitter>> = families

type KeyCheck = (value: unknown, refuse: (expected: string) => never) => unknown

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)

const text: KeyCheck = (value, refuse) => (isText(value) ? value : refuse('a text'))
const texts: KeyCheck = (value, refuse) =>
  isText(value) || isTexts(value) ? value : refuse('a text or a list of texts')

/** All keys, each with what its value must be. */
const keys = {
  id: text,
  notes: texts,
  knowledge: texts,
  out: text,
  title: text,
  emit: (value, refuse) =>
    Array.isArray(value)
      ? value.map((emitter) => readEmitter(emitter, refuse))
      : refuse('a list of emitters'),
  shapes: (value, refuse) =>
    Array.isArray(value) && value.every((shape) => typeof Object(shape).read === 'function')
      ? value
      : refuse('a list of shapes, each with a function “read”'),
  checks: (value, refuse) =>
    Array.isArray(value) && value.every(isRule)
      ? value
      : refuse('a list of rules, each with an id, a severity and a function “check”'),
  rules: (value, refuse) => (isRecord(value) ? value : refuse('severities by rule')),
  headers: (value, refuse) =>
    isRecord(value) && Object.values(value).every(isTexts) ? value : refuse('lists of words by meaning'),
} satisfies Record<keyof Config, KeyCheck>

/**
 * Makes sure that a config is one.
 *
 * @param source where it is from, for messages
 * @throws Failure that says which key is wrong, and what it should be
 */
export function checkConfig(config: unknown, source: string): Config {
  if (!isRecord(config))
    throw new Failure(2, `Config ${source} is not an object: it should hold keys such as notes and out.`)
  const checked: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(config)) {
    if (key === '$schema' || value === undefined) continue
    const check = Object.entries<KeyCheck>(keys).find(([known]) => known === key)?.[1]
    if (!check)
      throw new Failure(
        2,
        `Config ${source} has the key “${key}”, which means nothing${didYouMean(key, Object.keys(keys)) || `: known are ${Object.keys(keys).join(', ')}.`}`,
      )
    checked[key] = check(value, (expected) => {
      throw new Failure(2, `Config ${source}: ${key} should be ${expected}.`)
    })
  }
  // Holds: each key was just checked against what the interface says of it.
  const whole = checked as Config
  checkRules(whole, (expected) => {
    throw new Failure(2, `Config ${source}: rules should be ${expected}.`)
  })
  return whole
}

/** An emitter itself, its name, or its name with its options. */
function readEmitter(value: unknown, refuse: (expected: string) => never): Emitter {
  if (isEmitter(value)) return value
  const [name, options = {}]: unknown[] = Array.isArray(value) ? value : [value]
  const names = Object.keys(makers)
  if (!isText(name) || !isRecord(options) || depthOf(options) > 5)
    return refuse(`a list of emitters, of names (${names.join(', ')}) or of ["name", { options }]`)
  const make = Object.entries(makers).find(([known]) => known === name)?.[1]
  return make
    ? make(options)
    : refuse(
        `a list of emitters; there is none named “${name}”${didYouMean(name, names) || `, but ${names.join(', ')}`}`,
      )
}

function isEmitter(value: unknown): value is Emitter {
  return isRecord(value) && isText(value.name) && typeof value.emit === 'function'
}

function isRule(value: unknown): value is Rule {
  return isRecord(value) && isText(value.id) && isText(value.severity) && typeof value.check === 'function'
}

/** Severities of rules that there are; those of the config itself too. */
function checkRules(
  { rules: severities = {}, checks = [] }: Config,
  refuse: (expected: string) => never,
): void {
  const ids = [...rules.map(({ id }) => id), ...readingRules, ...checks.map(({ id }) => id)]
  const known = ['error', 'warning', 'info', 'off']
  for (const [id, severity] of Object.entries(severities)) {
    if (!ids.includes(id))
      refuse(
        `severities by rule; there is no rule “${id}”${didYouMean(id, ids) || ' (see ddd-build explain)'}`,
      )
    if (!known.includes(severity))
      refuse(`severities by rule; “${id}” has “${severity}”, which is none of ${known.join(', ')}`)
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** How deep an object is, up to what anybody needs. */
function depthOf(value: unknown, limit = 8): number {
  if (typeof value !== 'object' || value === null || limit === 0) return 0
  return 1 + Math.max(0, ...Object.values(value).map((inner) => depthOf(inner, limit - 1)))
}
