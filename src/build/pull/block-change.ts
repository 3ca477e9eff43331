/** One difference between two versions of a field. */
export interface BlockChange {
  /** Markdown of the block that was delivered; empty if the block is new. */
  before: string
  /** Markdown of the block now; empty if the block was deleted. */
  after: string
  /** For a new block: Markdown of the delivered block that it comes after, if there is one. */
  previous?: string
  /** Whether both are the text of a code block. */
  isCode?: true
}
