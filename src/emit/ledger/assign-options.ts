/** What `assignIds` needs to know about the current build. */
export interface AssignOptions {
  /**
   * Whether this build can tell that a note was removed from a file: it read the file, or the file no longer exists in a folder
   * that it read.
   */
  coversFile(file: string): boolean
  /** Modification time of a file, in seconds since 1970. */
  timeOf(file: string): number
  /** Name of the deck of version 0.1.0 whose GUIDs are kept. */
  formerDeck?: string
  /** GUIDs added since a `watch` session started. If their notes are removed again, so are their rows. */
  sessionGuids?: ReadonlySet<string>
}
