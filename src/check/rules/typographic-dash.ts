import type { Knowledge } from '../../catalog/index.js'
import { atWord, notedCommands, replaceWord } from '../command-words.js'
import type { Rule } from '../rule.js'

/** `git log –oneline`: a word processor made a long dash of one dash or two. */
export const typographicDash: Rule = {
  id: 'typographic-dash',
  scope: 'file',
  severity: 'warning',
  isCorrectness: true,
  check(notebook, { knowledge }) {
    return notedCommands(notebook).flatMap(({ entry, command: { path, words } }) =>
      words
        .filter(({ text }) => /^-?[–—]-?[A-Za-z]/.test(text))
        .map((word) => {
          const [meant, ...others] = readings(word.text, path, knowledge)
          const texts = [meant, ...others].map((text) => `“${text}”`).join(' or ')
          return {
            ...atWord(
              entry,
              word,
              `“${word.text}” begins with a long dash, which no program takes for an option — did you mean ${texts}?`,
              `Write ${texts}.`,
            ),
            ...(meant !== undefined &&
            others.length === 0 &&
            (isOption(meant, path, knowledge) || isGroup(meant, path, knowledge))
              ? replaceWord(word, meant)
              : {}),
          }
        }),
    )
  },
}

/** What the word may be: what the program is known to take, or else everything that it could take. */
function readings(text: string, path: readonly string[], knowledge: Knowledge | undefined): string[] {
  const name = text.replace(/^[-–—]+/, '')
  if (/^[A-Za-z](?:\W|$)/.test(name)) return [`-${name}`]
  const all = [`--${name}`, `-${name}`]
  // An option of that name comes before a group of short ones: `–all`.
  for (const isKnownAs of [isOption, isGroup]) {
    const known = all.filter((option) => isKnownAs(option, path, knowledge))
    if (known.length > 0) return known
  }
  // Options of several letters without a hyphen and a value may be short ones in a row: `–xzf`.
  return /^[A-Za-z]{2,4}$/.test(name) ? all : [`--${name}`]
}

function isOption(text: string, path: readonly string[], knowledge: Knowledge | undefined): boolean {
  return knowledge?.option(path, text.split('=', 1)[0] ?? text) !== undefined
}

/** Whether each letter of a group is a known option: `-it`. */
function isGroup(text: string, path: readonly string[], knowledge: Knowledge | undefined): boolean {
  const letters = /^-([A-Za-z]{2,})$/.exec(text)?.[1]
  return (
    letters !== undefined &&
    [...letters].every((letter) => knowledge?.option(path, `-${letter}`) !== undefined)
  )
}
