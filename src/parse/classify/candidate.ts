/** Where a candidate was found, from the strongest hint at a command to the weakest. */
export type CandidatePlace =
  | 'prompt' // $ ls
  | 'command-column' // a column with a header such as "Command"
  | 'ambiguous-prompt' // > ls, # ls: may also be a quote or a comment
  | 'code-column' // a column with the header "Code", which may be any code
  | 'tldr' // - List a folder: ⏎ `ls`, on a page of only such examples
  | 'labelled-code' // the same on another page
  | 'shell-code' // a code block in a shell language
  | 'heading' // ### `docker run`
  | 'lone-code' // a paragraph of only code
  | 'item-code' // - `ls` - lists
  | 'code-after-words' // Attach to it `docker attach web`
  | 'info-string' // ```git log
  | 'bold-with-italics' // **router ospf** *process-id*
  | 'bold' // **show ip route**
  | 'plain-code' // a code block without a language, or an indented one
  | 'announced-line' // Show the state: ⏎ git status
  | 'line-below-text' // Stage all files ⏎ git add .
  | 'first-column' // a column of code under another header
  | 'plain-item' // - git status
  | 'other-code' // a code block in another language

/** A piece of text that may be a command, with its context. */
export interface Candidate {
  text: string
  place: CandidatePlace
  /** Titles of the headings above, outermost first. */
  headings: readonly string[]
  /** Whether there is a description next to it; default: whether its own description is known. */
  isDescribed?: boolean
  /** Whether it and all its neighbors are written as `x - description`. */
  isUniformlyDescribed?: boolean
  /** Whether the comment after it is a result instead of a description: `#=> 3`, `# /home/ada`. */
  showsResult?: boolean
  /** Whether it is a row of program output. */
  isOutputRow?: boolean
  /** Whether it is the only line of its code block. */
  isOnlyLine?: boolean
  /** Whether its block sets variables, defines functions or has loops. */
  isInScript?: boolean
}

/** A reason why a candidate is a command (positive weight) or isn't (negative weight). */
export interface Signal {
  /** A phrase about the candidate: `has an option`. */
  reason: string
  weight: number
}

/** The result of classifying a candidate. */
export interface Classification {
  isCommand: boolean
  /** Sum of the signals' weights. */
  score: number
  /** In no particular order. */
  signals: readonly Signal[]
}
