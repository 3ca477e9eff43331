/** Tries one text after the other, until the process is ended; says before each what it is, and after it what went wrong. */
import { generate } from './grammar.js'
import { mutate } from './mutate.js'
import { Random } from './random.js'
import { seeds } from './seeds.js'
import { tryNotes } from './try-notes.js'

export interface Report {
  tried: number
  text: string
  faults: string[]
  /** Seconds; nothing while it is tried. */
  seconds?: number
}

const random = new Random(Number(process.argv[2]))
const texts = seeds()
for (let tried = 1; ; tried += 1) {
  const text = makeText()
  say({ tried, text, faults: [] })
  const first = await tryOnce(text, tried % 20 === 0)
  // The engine compiles code as it is used: what is slow is slow again.
  const { seconds } = first.seconds > 1 ? await tryOnce(text, false) : first
  say({ tried, text, faults: first.faults, seconds })
}

/** @returns faults, and seconds of processor time, which other programs don't change */
async function tryOnce(text: string, asksShells: boolean): Promise<{ faults: string[]; seconds: number }> {
  const start = process.cpuUsage()
  let faults: string[]
  try {
    faults = await tryNotes(text, asksShells)
  } catch (error) {
    faults = [error instanceof Error ? (error.stack ?? error.message) : String(error)]
  }
  return { faults, seconds: process.cpuUsage(start).user / 1e6 }
}

/** What people wrote with mistakes in it, whole constructs in each other, or those with mistakes. */
function makeText(): string {
  switch (random.below(3)) {
    case 0:
      return generate(random)
    case 1:
      return mutate([generate(random), ...texts.slice(0, 1)], random)
    default:
      return mutate(texts, random)
  }
}

function say(report: Report): void {
  process.send?.(report)
}
