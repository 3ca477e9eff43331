import { callout } from './callout.js'
import { codeBlock } from './code-block.js'
import { console } from './console.js'
import { htmlTable } from './html-table.js'
import { list } from './list.js'
import { paragraph } from './paragraph.js'
import { pipeTable } from './pipe-table.js'
import type { Shape } from './shape.js'

/** The built-in shapes, in the order they are tried. */
export const shapes: readonly Shape[] = [htmlTable, pipeTable, callout, list, console, codeBlock, paragraph]

export type { Reading, Shape, ShapeContext } from './shape.js'
