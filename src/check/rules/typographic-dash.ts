import type { Knowledge } from '../../catalog/index.js'
import { isShortOptionGroup } from '../../shell/index.js'
import { commandOccurrences, findingAtWord, replaceWord } from '../command-occurrences.js'
import type { Rule } from '../rule.js'

/** `git log –oneline`: reports dashes that a word processor has replaced with a long one. */
export const typographicDash: Rule = {
  id: 'typographic-dash',
  scope: 'file',
  severity: 'warning',
  excludesCommand: true,
  check(notebook, { knowledge }) {
    return commandOccurrences(notebook).flatMap(({ entry, command: { path, words } }) =>
      words
        .filter(({ text }) => /^-?[–—]-?[A-Za-z]/.test(text))
        .map((word) => {
          const [suggestion, ...others] = findCandidates(word.text, path, knowledge)
          const alternatives = [suggestion, ...others].map((text) => `“${text}”`).join(' or ')
          return {
            ...findingAtWord(
              entry,
              word,
              `“${word.text}” starts with a long dash, which programs don't accept — did you mean ${alternatives}?`,
              `Use ${alternatives}.`,
            ),
            ...(suggestion !== undefined &&
            others.length === 0 &&
            (isKnownOption(suggestion, path, knowledge) || isKnownGroup(suggestion, path, knowledge))
              ? replaceWord(word, suggestion)
              : {}),
          }
        }),
    )
  },
}

/** Returns the options that a word may stand for: known ones, or all possible ones if none is known. */
function findCandidates(text: string, path: readonly string[], knowledge: Knowledge | undefined): string[] {
  const name = text.replace(/^[-–—]+/, '')
  if (/^[A-Za-z](?:\W|$)/.test(name)) return [`-${name}`]
  const candidates = [`--${name}`, `-${name}`]
  // A long option takes precedence over a group of short ones: `–all`.
  for (const isMatch of [isKnownOption, isKnownGroup]) {
    const known = candidates.filter((option) => isMatch(option, path, knowledge))
    if (known.length > 0) return known
  }
  // A few letters without a hyphen or value may also be a group of short options: `–xzf`.
  return /^[A-Za-z]{2,4}$/.test(name) ? candidates : [`--${name}`]
}

function isKnownOption(text: string, path: readonly string[], knowledge: Knowledge | undefined): boolean {
  return knowledge?.option(path, text.split('=', 1)[0] ?? text) !== undefined
}

/** Whether a word is a group of known short options: `-it`. */
function isKnownGroup(text: string, path: readonly string[], knowledge: Knowledge | undefined): boolean {
  return isShortOptionGroup(text, (flag) => isKnownOption(flag, path, knowledge))
}
