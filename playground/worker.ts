/** The engine: answers in a thread of its own, or in the page where none can be had. */
import { answer } from './answer.js'
import type { Question } from './protocol.js'

declare global {
  var dddBuildAnswer: typeof answer | undefined
}

if (typeof document === 'undefined')
  self.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
    self.postMessage(await answer(data))
  })
else globalThis.dddBuildAnswer = answer
