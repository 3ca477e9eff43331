import type { Root } from 'mdast'
import { walk } from '../../tree/index.js'
import { isProgramName } from './look.js'

/** What a whole file tells about its programs, before any piece of it is read. */
export interface Survey {
  /** With how many different words after it a word begins a piece of code or a line of a block. */
  starts(word: string): number
  /** Whether the code of the file defines a function of this name. */
  defines(name: string): boolean
  /**
   * The command that a heading names, whole: `swarm init` is `docker swarm init` where the code of the file has it so.
   *
   * @returns nothing if no code of the file begins with it
   */
  completed(title: string): string | undefined
}

/** Counts the first words of all pieces of code in a file. */
export function surveyPrograms(root: Root): Survey {
  const followers = new Map<string, Set<string>>()
  const functions = new Set<string>()
  const add = (line: string) => {
    const name = /^\s*(?:function\s+)?([\w-]+)\s*\(\)\s*\{?|^\s*function\s+([\w-]+)/.exec(line)
    if (name) functions.add(name[1] ?? name[2] ?? '')
    const [first = '', ...rest] = line
      .trim()
      .replace(/^[$>]\s+/, '')
      .split(/\s+/)
    if (!isProgramName(first)) return
    const seen = followers.get(first) ?? new Set()
    followers.set(first, seen.add(rest.join(' ')))
  }
  walk(root, (node) => {
    if (node.type === 'inlineCode') add(node.value)
    else if (node.type === 'code') for (const line of node.value.split('\n')) add(line)
  })
  return {
    defines: (name) => functions.has(name),
    starts: (word) => followers.get(word)?.size ?? 0,
    completed(title) {
      const words = title.trim().toLowerCase()
      if (!/^[a-z][\w-]*(?: [a-z][\w-]*){0,3}$/.test(words)) return undefined
      // How many pieces of code begin with the title, or with a word or two and the title.
      const counts = new Map<string, number>()
      for (const [program, rests] of followers)
        for (const rest of rests) {
          const before = beforeTitle(`${program} ${rest} `, words)
          if (before !== undefined) counts.set(before, (counts.get(before) ?? 0) + 1)
        }
      const [best] = [...counts].sort((left, right) => right[1] - left[1])
      return best ? `${best[0]}${words}` : undefined
    },
  }
}

/** What stands in a line before the words of a title, at most two plain words: `docker ` of `docker swarm init -f`. */
function beforeTitle(line: string, words: string): string | undefined {
  if (line.startsWith(`${words} `)) return ''
  const match = /^(?!sudo )(?:[a-z][\w-]* ){1,2}?(?=\S)/.exec(line)
  for (const before of match ? [match[0], /^(?:[a-z][\w-]* ){2}/.exec(line)?.[0]] : [])
    if (before !== undefined && line.startsWith(`${before}${words} `)) return before
  return undefined
}
