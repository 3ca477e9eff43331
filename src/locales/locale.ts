/**
 * What a language contributes: the words that notes are recognized by, and the texts of the cards.
 *
 * How words are written and compared:
 *
 * - Words are lower case and in Unicode form NFC. A text is compared after `toLowerCase()` and `normalize('NFC')`, without the
 *   combining dot (U+0307) that `'İ'.toLowerCase()` leaves; `ı` equals `i`, and `’` equals `'`.
 * - In headers, headings and labels, a plural in `-s` or `-es` is understood; any other plural is a word of its own.
 * - In headers, labels and headings, hyphens, spaces and full stops are optional in the text: `s.` also matches `S`, `to do` also
 *   matches `TO-DO`.
 * - Words in scripts without spaces (Han, kana, Thai) match inside longer text, and Hangul words before any ending. All others match
 *   only as whole words.
 * - A colon is `:` or `：`, with or without a space before it (`Q : …`).
 */
export interface Locale {
  /** ISO 639-1: `de`. */
  code: string
  /** In the language itself: `Deutsch`. */
  name: string
  /** The script that most of its text is in. Language detection checks it before `stopwords`. */
  script: Script
  /** Default: `ltr`. */
  direction?: 'rtl'
  /** Whether a word may be the end of a longer one in headers and headings: `befehle` in "Grundbefehle". */
  hasCompounds?: true
  /** The language's own digits from zero to nine, if it has any besides 0–9. */
  digits?: string

  /** Column headers in tables. A word may be in two lists (`usage`): the other columns then decide. */
  headers: Readonly<Record<ColumnMeaning, readonly string[]>>
  /** Those words of `headers.command` that may also be above code of any other kind: `code`. */
  codeHeaders?: readonly string[]
  /**
   * Those words of `headers.description` that begin an instruction: `i want to`. Next to them, a header such as "Type" names
   * what to type instead of a kind.
   */
  goalHeaders?: readonly string[]
  /** Headings that say what is below them. */
  headings?: Readonly<Record<HeadingMeaning, readonly string[]>>
  /** Before or after a generic heading, without making it specific: `useful` in "Useful commands". */
  qualifiers?: readonly string[]

  /**
   * Numbered chapters; `#` is the number: `kapitel #`, `第#章`, `#. bölüm`. White space around `#` is optional. The number is
   * in digits (also `digits` or full-width), in Roman numerals or, in Han script, in Han numerals (`第十二章`).
   */
  chapter: readonly string[]
  /** Numbered parts, likewise: `teil #`. */
  part?: readonly string[]
  /** References to a page, likewise: `s. #`, `第#页`. */
  page: readonly string[]
  /** Between the first and the last page, besides `-`, `–`, `—`, `~` and `〜`: `bis`. */
  pageRange?: readonly string[]

  /** Before a question: `frage` in "Frage: …". */
  question: readonly string[]
  /**
   * Before an answer. It answers only a question marked in the same locale: `В:` marks a question in Russian and an answer
   * in Ukrainian.
   */
  answer: readonly string[]
  /** Begins a heading that asks something, even without a question mark: `was ist` in "Was ist ein Pod". */
  questionStarts?: readonly string[]
  /** Ends such a heading: `とは` in "Podとは". */
  questionEnds?: readonly string[]
  /** Before what the heading above means: `definition` in "Definition: …". */
  definitionLabels?: readonly string[]
  /** Begins a definition without its term, after an article or adjective: `process of` in "The process of …". */
  genera?: readonly string[]

  /** Labels of callouts. The first of each list is the label to show. */
  callouts: Readonly<Record<CalloutKind, readonly string[]>>
  /** Before a detail of a document or meeting, which defines nothing: `autor` in "Autor: …". */
  detailLabels?: readonly string[]
  /** In headings above what happened or what is planned instead of facts to learn: `änderungen`. */
  records?: readonly string[]
  /** From two to ten; `|` is between the forms of one number: `dois|duas`. In Han script, numerals are read without words. */
  numbers?: readonly string[]
  /** Plural nouns that begin the name of a list to learn: `ursachen` in "Ursachen des Krieges". */
  listNouns?: readonly string[]
  /** Begins a sentence that says what something is for: `um` in "Um die Zeilen zu zählen: …". */
  purposes?: readonly string[]
  /** Yes and no, in the cells of a table. */
  yesNo?: readonly string[]
  /** Before the tags of a file or block: `schlagwörter` in "Schlagwörter: #docker". */
  tagLabels?: readonly string[]

  /** Right after a term that is being defined: `ist ein`. May begin with a comma. */
  defining?: readonly string[]
  /** The same for a term that isn't bold, where `defining` would match too much: `is a`, not `is`. Default: `defining`. */
  definingPlainly?: readonly string[]
  /** Right before a term that is being defined: `genannt`. */
  naming?: readonly string[]
  /** Introduces a block of code and says nothing about it: `zum beispiel`. */
  leadIns?: readonly string[]
  /** Instructions around what a block of code does: "To see the logs, run:". Patterns, because they have many variants. */
  instruction?: { atStart: RegExp; atEnd: RegExp }
  /** A comment that only says where or when to type the command below it: "within tmux, type". */
  typingContext?: RegExp

  /** Begins a condition: `if`. */
  conditions?: readonly string[]
  /** In a condition, right before what a command does: `want to` in "If you want to list them". */
  goals?: readonly string[]
  /** A goal that says nothing about a command: `information` in "If you want more information". */
  information?: readonly string[]
  /** Begins a reference to another text: `see also`. */
  seeAlso?: readonly string[]
  /** Before a link, begins a sentence that may only refer to it: `see` in "See the manual", but not in "See what changed". */
  see?: readonly string[]
  /** Before the number of a step: `step`. */
  step?: readonly string[]
  /** Any of several keys, as the last of a chord: `number` in "Alt + number". */
  anyKeys?: readonly string[]
  /** Between two chords of one shortcut: `then`. */
  nextKey?: readonly string[]

  /** Between alternatives, or between two names in one header: `or`. White space is around it. */
  or?: readonly string[]
  and?: readonly string[]
  /** Articles; one that ends in `'` is attached to the next word. */
  articles?: readonly string[]
  /** Subjects that aren't terms: `she`, `there`. */
  pronouns?: readonly string[]
  /** Words that point to something outside of the sentence: `this`. A question with one of them can't be asked on a card. */
  demonstratives?: readonly string[]
  /** The second word of a sentence, but never the first operand of a command: `is` in "git is a tool". */
  verbs?: readonly string[]
  /** Words whose full stop doesn't end a sentence. */
  abbreviations?: readonly string[]
  /** The most frequent function words, for detecting the language of a text and telling a sentence from a command. */
  stopwords?: readonly string[]
  /** Names on the keys of a keyboard. */
  keys?: { modifiers: readonly string[]; others: readonly string[] }

  /** Texts of the cards. Default: those in English. */
  cards?: CardTexts
}

/** A locale with everything that recognition and cards need. */
export type FullLocale = Locale & Required<Omit<Locale, LanguageTrait | RareWords>>

/** What only some languages have. */
type LanguageTrait = 'direction' | 'hasCompounds' | 'digits'
/** Words that few notes depend on. */
type RareWords =
  | 'instruction'
  | 'typingContext'
  | 'goalHeaders'
  | 'conditions'
  | 'goals'
  | 'information'
  | 'seeAlso'
  | 'see'
  | 'step'
  | 'anyKeys'
  | 'nextKey'
  | 'questionStarts'
  | 'questionEnds'
  | 'definitionLabels'
  | 'genera'
  | 'detailLabels'
  | 'records'
  | 'numbers'
  | 'yesNo'
  | 'purposes'
  | 'listNouns'
  | 'definingPlainly'
  | 'pronouns'

export type Script = 'Latin' | 'Cyrillic' | 'Han' | 'Kana' | 'Hangul' | 'Devanagari' | 'Arabic' | 'Thai'

/** What the cells of a column are. */
export type ColumnMeaning =
  | 'command'
  | 'keys'
  | 'options'
  | 'description'
  | 'page'
  | 'example'
  | 'term'
  | 'type'
  | 'default'

export type HeadingMeaning =
  | 'commands' // lines to type
  | 'options' // options of the command above
  | 'output' // what a command printed
  | 'generic' // names a kind of content and says nothing about what a command does

export type CalloutKind = 'todo' | 'prerequisite' | 'note' | 'important' | 'tip' | 'warning'

/**
 * All text on the cards that isn't the author's.
 *
 * No text contains `&`, `<` or `>`, so the values in it may be HTML.
 */
export interface CardTexts {
  /** `a, b and c` */
  list(items: readonly string[]): string
  /** Page of a book: `p. 19–21`. */
  page(label: string): string
  /** A term before its meaning: `image: template for containers`. */
  define(term: string, meaning: string): string

  /** Literals that can't be guessed, below the question: `using web1 and alpine`. */
  using(values: string): string
  /** A command substitution among these literals, by its description. */
  outputOf(description: string): string
  /** Label above the options that the question didn't ask for. */
  otherOptions: string
  /** What else the notes list for a command. */
  whichOtherOptions(command: string, count: number): string
  /** Question above a command whose values are hidden: `Which values can you use in place of “…”?` */
  whichValues: string
  /** Between the answers, if a command has several hidden places: `then`. */
  followedBy: string
  /** Question above the description of a shortcut. */
  whichKeys: string
  /** Question above a command. */
  whatCommand: string
  /** Question above a picture. */
  whatPicture: string
  /** Distinguishes cards with the same question. */
  answerOf(index: number, count: number): string
  /** Instead of the question, on a card whose text is no longer in the notes. */
  removed: string
}

/** Makes a function that joins items: `a, b and c`. */
export function listWith(comma: string, last: string): (items: readonly string[]) => string {
  return (items) =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(comma)}${last}${items.at(-1)}`
}
