import { fig } from './fig.js'
import { help } from './help.js'
import { man } from './man.js'
import type { KnowledgeSource } from './source.js'

export type { KnowledgeSource } from './source.js'

/** All sources, in the order in which help lists them. */
export const knowledgeSources: readonly KnowledgeSource[] = [help, man, fig]
