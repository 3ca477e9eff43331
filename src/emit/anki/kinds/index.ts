import type { CardKind } from '../flashcard.js'
import { author } from './author.js'
import { choice } from './choice.js'
import { concept } from './concept.js'
import { options } from './options.js'
import { recall } from './recall.js'

/** The kinds of card, in the order they stand in a deck's file. */
export const kinds: readonly CardKind[] = [recall, options, choice, concept, author]
