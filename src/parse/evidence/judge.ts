import type { Candidate, Sign, Verdict } from './candidate.js'
import { clues, places, signOfNeighbours } from './clues.js'
import type { Survey } from './survey.js'

/** From which score on a piece is a command. */
const threshold = 1.5
/** From which score on a line of several words speaks for its neighbours. */
const plausible = 1

/** A longer piece is data, in characters; to look at it closely would take long. */
const longest = 8000
const tooLong: Sign = { reason: 'is longer than anything that is typed', weight: -9 }

/** Decides by all clues whether a piece is a command, and says why. */
export function judge(candidate: Candidate, survey: Survey): Verdict {
  if (candidate.text.length > longest) return verdictOf([tooLong])
  const signs: Sign[] = [places[candidate.place]]
  for (const clue of clues) if (clue.holds(candidate, survey)) signs.push(clue)
  return verdictOf(signs)
}

function verdictOf(signs: readonly Sign[]): Verdict {
  let score = 0
  for (const { weight } of signs) score += weight
  return { isCommand: score >= threshold, score, signs }
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
  return alone.map((verdict, index) => {
    const others = total - (agree[index] ? 1 : 0)
    const sign = signOfNeighbours(others / (candidates.length - 1))
    return sign ? verdictOf([...verdict.signs, sign]) : verdict
  })
}
