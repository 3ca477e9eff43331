/** Tries one text after the other, until the process is ended; says before each what it is, and after it what went wrong. */
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
  const text = mutate(texts, random)
  say({ tried, text, faults: [] })
  const start = performance.now()
  let faults: string[]
  try {
    faults = await tryNotes(text, tried % 20 === 0)
  } catch (error) {
    faults = [error instanceof Error ? (error.stack ?? error.message) : String(error)]
  }
  say({ tried, text, faults, seconds: (performance.now() - start) / 1000 })
}

function say(report: Report): void {
  process.send?.(report)
}
