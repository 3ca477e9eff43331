/** Asks the engine: one question at a time, of looks only the newest. */
import type { Answer, Question } from './protocol.js'

export interface Engine {
  /** What the tab shows; nothing where a newer look came in between. */
  look(question: Question): Promise<Answer | undefined>
  /** Makes a file; never dropped. */
  make(question: Question): Promise<Answer>
}

interface Waiting {
  question: Question
  tell(answer: Answer | undefined): void
}

type Ask = (question: Question) => Promise<Answer>

/** Longer than any notes of 4 MB take on a slow phone. */
const patience = 90_000

/** @param source the engine's code */
export function startEngine(source: string): Engine {
  const ask = chooseAsk(source)
  const files: Waiting[] = []
  let newest: Waiting | undefined
  let isBusy = false
  const next = async () => {
    const waiting = files.shift() ?? newest
    if (isBusy || !waiting) return
    if (waiting === newest) newest = undefined
    isBusy = true
    try {
      waiting.tell(await ask(waiting.question))
    } catch (error) {
      waiting.tell(failed(error instanceof Error ? error.message : String(error)))
    }
    isBusy = false
    next()
  }
  return {
    look: (question) =>
      new Promise((tell) => {
        newest?.tell(undefined)
        newest = { question, tell }
        if (!isBusy) next()
      }),
    make: (question) =>
      new Promise((done) => {
        files.push({ question, tell: (answer) => done(answer ?? failed('nothing was made')) })
        if (!isBusy) next()
      }),
  }
}

function failed(reason: string): Answer {
  return {
    counts: { sheet: 0, cards: 0, messages: 1 },
    messages: [{ severity: 'error', reason: `The notes could not be read: ${reason}` }],
  }
}

/** A thread of its own; from its first failure to start on, the page itself. */
function chooseAsk(source: string): Ask {
  let worker: Worker | undefined
  let hasAnswered = false
  let isPage = false
  return async (question) => {
    if (isPage) return askPage(source, question)
    try {
      worker ??= startWorker(source)
      const answer = await askWorker(worker, question)
      hasAnswered = true
      return answer
    } catch (error) {
      worker?.terminate()
      worker = undefined
      if (hasAnswered || error instanceof TooSlow) throw error
      isPage = true
      return askPage(source, question)
    }
  }
}

class TooSlow extends Error {}

function startWorker(source: string): Worker {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
  return new Worker(url)
}

function askWorker(worker: Worker, question: Question): Promise<Answer> {
  return new Promise((done, fail) => {
    const clock = setTimeout(
      () => fail(new TooSlow(`it took more than ${patience / 1000} seconds`)),
      patience,
    )
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      clearTimeout(clock)
      done(data)
    }
    worker.onerror = ({ message }) => {
      clearTimeout(clock)
      fail(new Error(message || 'the engine did not start'))
    }
    worker.postMessage(question)
  })
}

async function askPage(source: string, question: Question): Promise<Answer> {
  if (!globalThis.dddBuildAnswer) {
    const script = document.createElement('script')
    script.textContent = source
    document.head.append(script)
  }
  if (!globalThis.dddBuildAnswer) throw new Error('this browser does not run the engine')
  // What was typed is painted first.
  await new Promise((done) => setTimeout(done))
  return globalThis.dddBuildAnswer(question)
}
