/** The engine: runs in a worker, or in the page if workers aren't available. */
import { handleRequest } from './handle-request.js'
import type { EngineRequest } from './protocol.js'

declare global {
  var dddBuildHandleRequest: typeof handleRequest | undefined
}

if (typeof document === 'undefined')
  self.addEventListener('message', async ({ data }: MessageEvent<EngineRequest>) => {
    self.postMessage(await handleRequest(data))
  })
else globalThis.dddBuildHandleRequest = handleRequest
