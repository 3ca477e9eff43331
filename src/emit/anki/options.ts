import * as v from 'valibot'
import {
  flag,
  listOf,
  nonEmptyText,
  objectOf,
  oneOf,
  secretObjectOf,
  secretText,
  text,
} from '../options/index.js'
import { deckSplits } from './deck-name.js'
import type { CardKind } from './flashcard.js'
import { allKinds } from './kinds/index.js'
import { lookOptions } from './look-options.js'
import { isOpenWith, openWithNames } from './open-link.js'

const kindNames = allKinds.map(({ name }) => name)
const cardKind = v.custom<CardKind>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'make' in value &&
    typeof value.make === 'function',
)

export const ankiOptions = objectOf({
  /**
   * Deck name. Default: the notebook's title. Cards keep their reviews when you rename the deck.
   *
   * The form `{ name, id }` is from version 0.1.0; its `id` is used as `formerDeck`.
   */
  deck: v.exactOptional(
    v.union(
      [nonEmptyText, objectOf({ name: v.exactOptional(text), id: v.exactOptional(text) })],
      'must be a deck name',
    ),
  ),
  /** Name of the deck that version 0.1.0 built. Its cards keep their reviews. */
  formerDeck: v.exactOptional(nonEmptyText),
  /**
   * One deck, or a subdeck for each folder, file or chapter. `deck:` in a file's front matter takes precedence.
   * Default: `folders` if the notes are in more than one folder, otherwise `one`.
   */
  decks: v.exactOptional(oneOf(deckSplits)),
  /** Card kinds to make, by name, or your own: `['recall', 'concept', myKind]`. Default: all but `options`, `picture` and `recognise`. */
  kinds: v.exactOptional(
    listOf(
      v.union([oneOf(kindNames), cardKind], ({ input, issues }) =>
        typeof input === 'string' && issues?.[0]
          ? issues[0].message
          : 'must be the name of a card kind, or an object with `name` and `make`',
      ),
    ),
  ),
  /** Tags to add to every note. */
  tags: v.exactOptional(listOf(nonEmptyText)),
  /** Files to write. Default: both. */
  files: v.exactOptional(listOf(oneOf(['apkg', 'csv']))),
  /**
   * Names of the stock note types if your Anki isn't in English, and whether to write a tags column. On import, that column
   * replaces the tags that a note has in Anki. Default: `Basic`, `Cloze`, no tags.
   */
  csv: v.exactOptional(
    objectOf({
      basic: v.exactOptional(nonEmptyText),
      cloze: v.exactOptional(nonEmptyText),
      tags: v.exactOptional(flag),
    }),
  ),
  /** Adds a link to the notes on the back of each card: `obsidian`, `vscode`, or a URL with `{file}` and optionally `{heading}`, `{vault}` and `{root}`. */
  openWith: v.exactOptional(
    v.pipe(text, v.check(isOpenWith, `must be ${openWithNames.join(', ')} or a URL with {file}`)),
  ),
  /** URL and API key of the AnkiConnect add-on, for `ddd-build push`. Prefer the environment variable `ANKICONNECT_KEY` for the key. */
  connect: v.exactOptional(
    secretObjectOf({ url: v.exactOptional(nonEmptyText), key: v.exactOptional(secretText) }),
  ),
  ...lookOptions,
})

export type AnkiOptions = v.InferOutput<typeof ankiOptions>
