/** Where a piece of notes stands, from the strongest sign of a command to the weakest. */
export type CandidatePlace =
  | 'prompt' // $ ls
  | 'command-column' // a column whose header says so
  | 'doubtful-prompt' // > ls, # ls: marks that are also other things
  | 'code-column' // a column whose header says "code", which may be any
  | 'tldr' // - Lists a folder: ⏎ `ls`, on a page that holds nothing else
  | 'labelled-code' // the same on another page
  | 'shell-code' // a block whose language is a shell's
  | 'heading' // ### `docker run`
  | 'lone-code' // a piece of code alone in its paragraph
  | 'item-code' // - `ls` - lists
  | 'plain-code' // a block with no language, or indented
  | 'first-column' // a column of code in a table with other headers
  | 'plain-item' // - git status
  | 'other-code' // a block in another language

/** A piece of text that may be a command, with where it stands. */
export interface Candidate {
  text: string
  place: CandidatePlace
  /** Titles of the headings above, outermost first. */
  headings: readonly string[]
  /** Whether words stand beside it that say what it does. */
  isDescribed?: boolean
  /** Whether it and all its neighbours are written as `x - words`. */
  isInForm?: boolean
  /** Whether the comment behind it is no words but a result: `#=> 3`, `# /home/ada`. */
  showsResult?: boolean
  /** Whether its block sets variables, defines functions or has loops. */
  isInScript?: boolean
}

/** Something found that speaks for a command (its weight is above zero) or against. */
export interface Sign {
  /** What it is, as a person would say it. */
  reason: string
  weight: number
}

/** What was found of a candidate. */
export interface Verdict {
  isCommand: boolean
  /** Sum of the signs' weights. */
  score: number
  /** What was found, in no order. */
  signs: readonly Sign[]
}
