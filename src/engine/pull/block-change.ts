/** One difference between two versions of a field. */
export interface BlockChange {
  /** Markdown of the block as delivered; empty if the block is new. */
  before: string
  /** Markdown of the block now; empty if the block was deleted. */
  after: string
  /** For a new block: Markdown of the delivered block before it, if any. */
  previous?: string
  /** Whether both are code blocks. */
  isCode?: true
}
