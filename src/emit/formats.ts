import { ankiFormat } from './anki/index.js'
import { cheatsheetFormat } from './cheatsheet/index.js'
import { completionsFormat } from './completions/index.js'
import type { Format } from './format.js'
import { jsonFormat } from './json/index.js'
import { quizletFormat } from './quizlet/index.js'

/** Every asset format, in the order in which a build lists its files. */
export const formats = [
  jsonFormat,
  ankiFormat,
  cheatsheetFormat,
  completionsFormat,
  quizletFormat,
] as const satisfies readonly Format[]

export type FormatName = (typeof formats)[number]['name']

export const formatNames: readonly FormatName[] = formats.map(({ name }) => name)
