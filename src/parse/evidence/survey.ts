import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { isProgramName } from './look.js'

/** What a whole file tells about its programs, before any piece of it is read. */
export interface Survey {
  /** With how many different words after it a word begins a piece of code or a line of a block. */
  starts(word: string): number
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
  const add = (line: string) => {
    const [first = '', ...rest] = line
      .trim()
      .replace(/^[$>]\s+/, '')
      .split(/\s+/)
    if (!isProgramName(first)) return
    const seen = followers.get(first) ?? new Set()
    followers.set(first, seen.add(rest.join(' ')))
  }
  visit(root, (node) => {
    if (node.type === 'inlineCode') add(node.value)
    else if (node.type === 'code') for (const line of node.value.split('\n')) add(line)
  })
  return {
    starts: (word) => followers.get(word)?.size ?? 0,
    completed(title) {
      const words = title.trim().toLowerCase()
      if (!/^[a-z][\w-]*(?: [a-z][\w-]*){0,3}$/.test(words)) return undefined
      const [first = '', ...more] = words.split(' ')
      const begins = (rest: string, start: string) => rest === start || rest.startsWith(`${start} `)
      const own = followers.get(first)
      if (own && (more.length === 0 || [...own].some((rest) => begins(rest, more.join(' '))))) return words
      const found = [...followers].find(([, rests]) => [...rests].some((rest) => begins(rest, words)))
      return found ? `${found[0]} ${words}` : undefined
    },
  }
}
