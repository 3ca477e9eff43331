import { callout } from './callout.js'
import { codeBlock } from './code-block.js'
import { console } from './console.js'
import { definitionList } from './definition-list.js'
import { delimitedCard } from './delimited-card.js'
import { details } from './details.js'
import { flashcard } from './flashcard.js'
import { heading } from './heading.js'
import { htmlCode } from './html-code.js'
import { htmlTable } from './html-table.js'
import { learnedList } from './learned-list.js'
import { list } from './list.js'
import { markedCards } from './marked-cards.js'
import { noteFile } from './note-file.js'
import { paragraph } from './paragraph.js'
import { pipeTable } from './pipe-table.js'
import { quote } from './quote.js'
import type { Shape } from './shape.js'
import { terms } from './terms.js'
import { tldr } from './tldr.js'

/** The built-in shapes, in the order they are tried. */
export const shapes: readonly Shape[] = [
  noteFile,
  heading,
  details,
  htmlTable,
  htmlCode,
  pipeTable,
  callout,
  quote,
  tldr,
  delimitedCard,
  markedCards,
  flashcard,
  definitionList,
  learnedList,
  list,
  console,
  codeBlock,
  paragraph,
  terms,
]

export type { Piece, Shape, ShapeContext, ShapeMatch } from './shape.js'
