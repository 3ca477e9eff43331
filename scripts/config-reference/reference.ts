import { createOptionsReader } from './options-of.js'

/** The documented types, in order: file, name, and the sentence above the table. */
export const parts = [
  ['src/engine/config/config.ts', 'Config', 'Every key is optional.'],
  ['src/emit/json/options.ts', 'JsonOptions', '`json({ … })`, or `["json", { … }]` in JSON.'],
  ['src/emit/anki/options.ts', 'AnkiOptions', '`anki({ … })`, or `["anki", { … }]` in JSON.'],
  [
    'src/emit/cheatsheet/options.ts',
    'CheatsheetOptions',
    '`cheatsheet({ … })`, or `["cheatsheet", { … }]` in JSON.',
  ],
  [
    'src/emit/completions/options.ts',
    'CompletionsOptions',
    '`completions({ … })`, or `["completions", { … }]` in JSON.',
  ],
  [
    'src/emit/quizlet/index.ts',
    'QuizletOptions',
    '`quizlet({ … })`, or `["quizlet", { … }]` in JSON; off by default.',
  ],
] as const

/** Returns the options of each type with their types and descriptions, as Markdown. */
export function configReference(): string {
  const optionsOf = createOptionsReader(parts.map(([path]) => path))
  const tables = parts.map(([path, name, sentence]) => {
    const rows = optionsOf(path, name).map(
      (option) =>
        `| \`${option.name}\` | \`${escapePipes(option.type)}\` | ${escapePipes(option.description)} |\n`,
    )
    return `## ${name}\n\n${sentence}\n\n| key | type | |\n|---|---|---|\n${rows.join('')}`
  })
  return tables.join('\n')
}

function escapePipes(text: string): string {
  return text.replaceAll('|', '\\|')
}
