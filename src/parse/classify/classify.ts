import type { Candidate, Classification, Signal } from './candidate.js'
import type { ProgramIndex } from './program-index.js'
import {
  describedLikeCommandsSignal,
  neighborSignal,
  placeSignals,
  sameProgramSignal,
  signalRules,
} from './signal-rules.js'
import { firstWord, hasOption } from './text-patterns.js'

/** Minimum score of a command. */
const commandThreshold = 1.5
/** Minimum score at which a candidate of several words supports its neighbors. */
const plausibleThreshold = 1

/** Maximum length in characters. A longer text is data, and matching it would take too long. */
const maxLength = 8000
const tooLongSignal: Signal = { reason: 'is too long to be typed', weight: -9 }

/** Decides from all signals whether a candidate is a command, and returns the reasons. */
export function classify(candidate: Candidate, programs: ProgramIndex): Classification {
  if (candidate.text.length > maxLength) return classificationOf([tooLongSignal])
  const signals: Signal[] = [placeSignals[candidate.place]]
  for (const rule of signalRules) if (rule.matches(candidate, programs)) signals.push(rule)
  return classificationOf(signals)
}

function classificationOf(signals: readonly Signal[]): Classification {
  let score = 0
  for (const { weight } of signals) score += weight
  return { isCommand: score >= commandThreshold, score, signals }
}

/** Classifies candidates of a group: each on its own, then with signals from commands of the same program and from its neighbors. */
export function classifyGroup(candidates: readonly Candidate[], programs: ProgramIndex): Classification[] {
  const initial = candidates.map((candidate) => classify(candidate, programs))
  if (candidates.length < 2) return initial
  const withProgramSignal = withSamePrograms(candidates, initial)
  const isPlausible = (index: number) =>
    (withProgramSignal[index]?.score ?? 0) >= plausibleThreshold && /\s/.test(candidates[index]?.text ?? '')
  // A candidate that is nearly a command on its own also supports its neighbors.
  const supports = withProgramSignal.map(({ isCommand }, index) => isCommand || isPlausible(index))
  // Authors who format commands as code do so throughout a list, so plain lines and code don't count as neighbors.
  const plain = countSupport(supports.filter((_, index) => isPlain(candidates[index])))
  const code = countSupport(supports.filter((_, index) => !isPlain(candidates[index])))
  return withProgramSignal.map((classification, index) => {
    const candidate = candidates[index]
    const { total, supporting } = isPlain(candidate) ? plain : code
    const neighbors = total - 1
    if (neighbors === 0) return classification
    const share = (supporting - (supports[index] ? 1 : 0)) / neighbors
    const signal =
      neighborSignal(share, neighbors) ??
      (share >= 0.5 && isDescribedWord(candidate) ? describedLikeCommandsSignal : undefined)
    return signal ? classificationOf([...classification.signals, signal]) : classification
  })
}

function countSupport(supports: readonly boolean[]): { total: number; supporting: number } {
  return { total: supports.length, supporting: supports.filter(Boolean).length }
}

function isPlain(candidate: Candidate | undefined): boolean {
  return candidate?.place === 'plain-item'
}

function isDescribedWord(candidate: Candidate | undefined): boolean {
  return candidate?.isUniformlyDescribed === true && !/\s/.test(candidate.text)
}

/**
 * Adds a signal to plain lines that start with the same program as another plain line that is a command, if all lines are described or
 * most start with that program.
 */
function withSamePrograms(
  candidates: readonly Candidate[],
  classifications: readonly Classification[],
): readonly Classification[] {
  const programsOfCommands = new Set(
    candidates.flatMap(({ place, text }, index) =>
      place === 'plain-item' && classifications[index]?.isCommand && hasOption(text) ? firstWord(text) : [],
    ),
  )
  if (programsOfCommands.size === 0) return classifications
  const plainWords = candidates.flatMap(({ place, text }) => (place === 'plain-item' ? firstWord(text) : []))
  const mainPrograms = new Set(
    [...programsOfCommands].filter(
      (program) => plainWords.filter((word) => word === program).length > plainWords.length * 0.6,
    ),
  )
  return classifications.map((classification, index) => {
    const candidate = candidates[index]
    const startsWithProgram =
      candidate?.place === 'plain-item' &&
      (candidate.isUniformlyDescribed === true || mainPrograms.has(firstWord(candidate.text))) &&
      /\s/.test(candidate.text) &&
      programsOfCommands.has(firstWord(candidate.text)) &&
      !classification.isCommand
    return startsWithProgram
      ? classificationOf([...classification.signals, sameProgramSignal])
      : classification
  })
}
