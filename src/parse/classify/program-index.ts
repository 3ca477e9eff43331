import type { Paragraph, Root } from 'mdast'
import { textOf, walk } from '../../tree/index.js'
import { firstWord, hasOption, isCmdlet, isProgramName } from './text-patterns.js'

/** What a whole file reveals about its programs, before any piece is classified. */
export interface ProgramIndex {
  /** Returns how many different texts follow a word at the start of code in the file. */
  followerCount(word: string): number
  /** Whether bold text in the file starts with a word and has an option, or a placeholder in italics. */
  isBoldProgram(word: string): boolean
  /** Whether the file has code that begins like a command. */
  readonly hasCode: boolean
  /** Whether several programs in the file are written like that. */
  readonly hasBoldPrograms: boolean
  /** Whether most code blocks of one line in the file begin like a command with an operand or an option. */
  readonly hasOneLineCommands: boolean
  /** Whether several lines of the file begin with a PowerShell cmdlet: `Get-Disk`. */
  readonly hasCmdlets: boolean
  /** Whether code in the file defines a function of this name. */
  definesFunction(name: string): boolean
  /**
   * Completes the command that a heading names: `swarm init` to `docker swarm init`, if code in the file contains that.
   *
   * @returns `undefined` if no code in the file contains the command
   */
  commandForTitle(title: string): string | undefined
}

/** Indexes the first words of all code in a file. */
export function indexPrograms(root: Root): ProgramIndex {
  const followers = new Map<string, Set<string>>()
  const functions = new Set<string>()
  const addLine = (line: string) => {
    const [first = '', ...rest] = line
      .trim()
      .replace(/^[$>]\s+/, '')
      .split(/\s+/)
    if (!isProgramName(first)) return
    const seen = followers.get(first) ?? new Set()
    followers.set(first, seen.add(rest.join(' ')))
  }
  const boldPrograms = new Set<string>()
  const oneLineBlocks: string[] = []
  const cmdlets = new Set<string>()
  walk(root, (node) => {
    if (node.type === 'paragraph') {
      const word = boldProgramOf(node)
      if (word !== undefined) boldPrograms.add(word)
      const [first] = textOf(node).split(/\s/, 1)
      if (first !== undefined && isCmdlet(first)) cmdlets.add(first)
    }
    if (node.type !== 'inlineCode' && node.type !== 'code') return
    const lines = node.value.split('\n')
    for (const line of lines) addLine(line)
    if (node.type === 'code' && lines.length === 1) oneLineBlocks.push(node.value)
    for (const name of functionsIn(node.value)) functions.add(name)
  })
  return {
    hasCode: followers.size > 0,
    hasBoldPrograms: boldPrograms.size > 1,
    hasCmdlets: cmdlets.size > 2,
    hasOneLineCommands: areMostlyCommands(oneLineBlocks),
    isBoldProgram: (word) => boldPrograms.has(word),
    definesFunction: (name) => functions.has(name),
    followerCount: (word) => followers.get(word)?.size ?? 0,
    commandForTitle(title) {
      const words = title.trim().toLowerCase()
      if (!/^[a-z][\w-]*(?: [a-z][\w-]*){0,3}$/.test(words)) return undefined
      // Counts the lines of code that contain the title after at most two other words, by those words.
      const counts = new Map<string, number>()
      for (const [program, rests] of followers)
        for (const rest of rests) {
          const before = wordsBeforeTitle(`${program} ${rest} `, words)
          if (before !== undefined) counts.set(before, (counts.get(before) ?? 0) + 1)
        }
      const [best] = [...counts].sort((left, right) => right[1] - left[1])
      return best ? `${best[0]}${words}` : undefined
    },
  }
}

function areMostlyCommands(lines: readonly string[]): boolean {
  const commands = lines.filter((line) => /\S\s+\S/.test(line) && isProgramName(firstWord(line)))
  return commands.length > 2 && commands.length * 2 > lines.length
}

/** Returns the names of the functions that shell code defines; `run()` alone is a call in another language. */
function functionsIn(code: string): string[] {
  const definitions = code.matchAll(/^[ \t]*(?:function[ \t]+([\w-]+)|([\w-]+)[ \t]*\(\)\s*\{)/gm)
  return [...definitions].map(([, first, second]) => first ?? second ?? '')
}

/** Returns the first word of a paragraph's bold text, if it is followed by an option or by a name in italics. */
function boldProgramOf({ children: [first, space, next] }: Paragraph): string | undefined {
  if (first?.type !== 'strong') return undefined
  const text = textOf(first)
  const word = firstWord(text)
  const hasOperand =
    space?.type === 'text' &&
    space.value.trim() === '' &&
    next?.type === 'emphasis' &&
    /^\S+$/.test(textOf(next))
  return isProgramName(word) && (hasOperand || hasOption(text)) ? word : undefined
}

/** Returns the words before a title in a line, at most two plain words: `docker ` in `docker swarm init -f`. */
function wordsBeforeTitle(line: string, words: string): string | undefined {
  const [two = '', one = ''] = /^(?!sudo )([a-z][\w-]* )(?:[a-z][\w-]* )?/.exec(line) ?? []
  return ['', one, two].find((before) => line.startsWith(`${before}${words} `))
}
