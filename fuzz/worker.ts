/** Tries one text after another until the process is killed. Reports each text before it is tried, and its faults afterwards. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from './grammar.js'
import { mutate } from './mutate.js'
import { Random } from './random.js'
import { seeds } from './seeds.js'
import { tryNotes } from './try-notes.js'

export interface Report {
  tried: number
  text: string
  faults: string[]
  /** CPU time; absent before the text has been tried. */
  seconds?: number
  /** CPU time above which the text counts as slow. */
  maxSeconds: number
}

const random = new Random(Number(process.argv[2]))
const texts = seeds()

/** Ordinary notes: their CPU time is the unit for all others, since processors differ. */
const reference = readFileSync(join(import.meta.dirname, '../knowledge/docker.md'), 'utf8').slice(0, 30_000)
// The first run includes compiling code.
await tryOnce(reference, false)
const { seconds: referenceSeconds } = await tryOnce(reference, false)

for (let tried = 1; ; tried += 1) {
  const text = createText()
  const maxSeconds = referenceSeconds * Math.max(1, (3 * text.length) / reference.length)
  send({ tried, text, faults: [], maxSeconds })
  const firstTry = await tryOnce(text, tried % 20 === 0)
  // The first run may include compiling code, so time a slow text again.
  const { seconds } = firstTry.seconds > maxSeconds ? await tryOnce(text, false) : firstTry
  send({ tried, text, faults: firstTry.faults, seconds, maxSeconds })
}

/** Returns the faults, and the CPU time, which doesn't depend on other processes. */
async function tryOnce(text: string, usesShells: boolean): Promise<{ faults: string[]; seconds: number }> {
  const start = process.cpuUsage()
  let faults: string[]
  try {
    faults = await tryNotes(text, usesShells)
  } catch (error) {
    faults = [error instanceof Error ? (error.stack ?? error.message) : String(error)]
  }
  return { faults, seconds: process.cpuUsage(start).user / 1e6 }
}

/** Returns mutated real notes, generated notes, or mutated generated notes. */
function createText(): string {
  switch (random.below(3)) {
    case 0:
      return generate(random)
    case 1:
      return mutate([generate(random), ...texts.slice(0, 1)], random)
    default:
      return mutate(texts, random)
  }
}

function send(report: Report): void {
  process.send?.(report)
}
