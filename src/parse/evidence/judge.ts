import type { Candidate, Verdict } from './candidate.js'
import { clues } from './clues.js'
import type { Survey } from './survey.js'

/** From which score on a piece is a command. */
const threshold = 1.5
/** From which score on a line of several words speaks for its neighbours. */
const plausible = 1

/** Decides by all clues whether a piece is a command, and says why. */
export function judge(candidate: Candidate, survey: Survey): Verdict {
  const held = clues
    .filter((clue) => clue.holds(candidate, survey))
    .sort((left, right) => Math.abs(right.weight) - Math.abs(left.weight))
  const score = held.reduce((sum, { weight }) => sum + weight, 0)
  return {
    isCommand: score >= threshold,
    score,
    reasons: held.map(({ weight, reason }) => `${weight > 0 ? '+' : ''}${weight} ${reason}`),
  }
}

/** Judges pieces that stand together: each by its own evidence, then again with what its neighbours are. */
export function judgeTogether(candidates: readonly Candidate[], survey: Survey): Verdict[] {
  const alone = candidates.map((candidate) => judge(candidate, survey))
  if (candidates.length < 2) return alone
  const isPlausible = (index: number) =>
    (alone[index]?.score ?? 0) >= plausible && /\s/.test(candidates[index]?.text ?? '')
  // What is nearly a command alone agrees with neighbours that are nearly so too.
  const agree = alone.map(({ isCommand }, index) => isCommand || isPlausible(index))
  const total = agree.filter(Boolean).length
  return candidates.map((candidate, index) => {
    const others = total - (agree[index] ? 1 : 0)
    return judge({ ...candidate, share: others / (candidates.length - 1) }, survey)
  })
}
