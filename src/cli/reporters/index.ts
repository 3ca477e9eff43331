import { github } from './github.js'
import { json } from './json.js'
import { pretty } from './pretty.js'
import type { Reporter } from './reporter.js'
import { sarif } from './sarif.js'

/** Every reporter; the first is the default. */
export const reporters = [pretty, json, github, sarif] as const

export type ReporterName = (typeof reporters)[number]['name']

export const reporterNames: readonly ReporterName[] = reporters.map(({ name }) => name)

/** @param name default: the first reporter */
export function findReporter(name: ReporterName = reporters[0].name): Reporter {
  return reporters.find((reporter) => reporter.name === name) ?? reporters[0]
}

export type { Reporter } from './reporter.js'
