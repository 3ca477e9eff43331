import { slug } from 'github-slugger'
import type { InferOutput } from 'valibot'
import { anki, type Flashcard, plainText } from '../anki/index.js'
import type { Asset, Emitter } from '../emitter.js'
import type { Format } from '../format.js'
import { shortDigest } from '../ledger/index.js'
import { parseOptions } from '../options/index.js'
import { portableStem } from '../portable-file-name.js'
import { quizletOptions } from './options.js'

export type QuizletOptions = InferOutput<typeof quizletOptions>

/**
 * Creates the emitter of text to paste into Quizlet's import: one file per deck, one card per line, term and definition
 * separated by a tab.
 *
 * @throws OptionsError for an unknown option or an invalid value
 *
 * @example
 * ```ts
 * import { createNotebook, parseNotes, quizlet } from 'ddd-build'
 *
 * const notebook = createNotebook([parseNotes('# Ships\n\nQ: What is a keel?\nA: The bottom of a hull.\n')])
 * const [asset] = await quizlet().emit(notebook)
 * console.log(asset?.path) // → quizlet/ships.tsv
 * ```
 */
export function quizlet(options: QuizletOptions = {}): Emitter {
  const decks = anki(parseOptions(quizletOptions, options, ['quizlet']))
  return {
    name: 'quizlet',
    async emit(notebook, context) {
      const rowsByDeck = new Map<string, string[]>()
      for (const { deck, csvRows } of decks.deck(notebook, context).notes) {
        const rows = rowsByDeck.get(deck) ?? []
        rowsByDeck.set(deck, rows)
        rows.push(...csvRows.map(({ card }) => `${toTermAndDefinition(card).join('\t')}\n`))
      }
      const stems = new Set<string>()
      return [...rowsByDeck].map(([deck, rows]): Asset => {
        const name = portableStem(slug(deck.replaceAll('::', ' ')), shortDigest(deck)) || 'notes'
        // `C` and `C++` have the same slug.
        const stem = stems.has(name) ? `${name}-${shortDigest(deck)}` : name
        stems.add(stem)
        return {
          path: `quizlet/${stem}.tsv`,
          content: rows.join(''),
          mediaType: 'text/tab-separated-values',
          detail: `${rows.length} ${rows.length === 1 ? 'card' : 'cards'}`,
        }
      })
    },
  }
}

/** Quizlet has no clozes: the term shows gaps, the definition what belongs there. */
function toTermAndDefinition({ noteType, front, back }: Flashcard): [string, string] {
  if (noteType !== 'cloze') return [toText(front), toText(back)]
  const hidden = [...front.matchAll(clozePattern)].map(([, text = '']) => toText(text))
  const term = toText(front.replace(clozePattern, '___'))
  return [term, [hidden.join(', '), toText(back)].filter((text) => text !== '').join(' – ')]
}

/** Unlike other tags, those within a sentence separate no words. */
function toText(html: string): string {
  return plainText(
    html.replace(/<\/?(?:a|b|code|del|em|i|kbd|mark|ruby|s|span|strong|sub|sup)\b[^<>]*>/g, ''),
  )
}

/** `{{c1::text::hint}}`, as our own cards have it: they don't nest. */
const clozePattern = /\{\{c\d+::(.*?)(?:::[^{}]*?)?\}\}/gs

export const quizletFormat = {
  name: 'quizlet',
  summary: 'text to paste into Quizlet',
  options: quizletOptions,
  isDefault: false,
  create: quizlet,
} as const satisfies Format
