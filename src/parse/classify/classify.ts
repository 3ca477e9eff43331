import type { Candidate, Classification, Signal } from './candidate.js'
import type { ProgramIndex } from './program-index.js'
import { neighborSignal, placeSignals, signalRules } from './signal-rules.js'

/** Minimum score of a command. */
const commandThreshold = 1.5
/** Minimum score at which a piece of several words supports its neighbours. */
const plausibleThreshold = 1

/** Maximum length in characters. A longer piece is data, and matching it would take too long. */
const maxLength = 8000
const tooLongSignal: Signal = { reason: 'is too long to be typed', weight: -9 }

/** Decides from all signals whether a piece is a command, and returns the reasons. */
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

/** Classifies pieces that belong together: first each on its own, then with a signal from its neighbours. */
export function classifyGroup(candidates: readonly Candidate[], programs: ProgramIndex): Classification[] {
  const alone = candidates.map((candidate) => classify(candidate, programs))
  if (candidates.length < 2) return alone
  const isPlausible = (index: number) =>
    (alone[index]?.score ?? 0) >= plausibleThreshold && /\s/.test(candidates[index]?.text ?? '')
  // A piece that is nearly a command on its own also supports its neighbours.
  const supports = alone.map(({ isCommand }, index) => isCommand || isPlausible(index))
  const total = supports.filter(Boolean).length
  return alone.map((classification, index) => {
    const others = total - (supports[index] ? 1 : 0)
    const signal = neighborSignal(others / (candidates.length - 1))
    return signal ? classificationOf([...classification.signals, signal]) : classification
  })
}
