/** Tries one text after another until the process is killed. Reports each text before it is tried, and its faults afterwards. */
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
}

const random = new Random(Number(process.argv[2]))
const texts = seeds()
for (let tried = 1; ; tried += 1) {
  const text = createText()
  send({ tried, text, faults: [] })
  const firstTry = await tryOnce(text, tried % 20 === 0)
  // The first run may include compiling code, so time a slow text again.
  const { seconds } = firstTry.seconds > 1 ? await tryOnce(text, false) : firstTry
  send({ tried, text, faults: firstTry.faults, seconds })
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
