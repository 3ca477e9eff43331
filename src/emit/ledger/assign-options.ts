/** What a build knows when it assigns ids. */
export interface AssignOptions {
  /**
   * Whether this build knows that a file no longer has a note: it read the file, or the file is gone from a folder that it
   * read.
   */
  isKnown(file: string): boolean
  /** Modification time of a file, in seconds since 1970. */
  timeOf(file: string): number
  /** The deck of version 0.1.0, by name, whose GUIDs go on. */
  formerDeck?: string
  /** GUIDs that were added since a `watch` session began: they leave no trace if they are gone again. */
  session?: ReadonlySet<string>
}
