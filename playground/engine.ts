/** Sends requests to the engine, one at a time. Of several pending view requests, only the newest is sent. */
import type { EngineRequest, EngineResponse } from './protocol.js'

export interface Engine {
  /** Requests a view. Resolves with `undefined` if a newer request replaced it. */
  requestView(request: EngineRequest): Promise<EngineResponse | undefined>
  /** Requests a file. Never replaced. */
  requestFile(request: EngineRequest): Promise<EngineResponse>
}

interface PendingRequest {
  request: EngineRequest
  resolve(response: EngineResponse | undefined): void
}

type Send = (request: EngineRequest) => Promise<EngineResponse>

/** Longer than 4 MB of notes take on a slow phone. */
const timeoutMs = 90_000

/** @param source the engine's code */
export function startEngine(source: string): Engine {
  const send = createSend(source)
  const pendingFiles: PendingRequest[] = []
  let pendingView: PendingRequest | undefined
  let isBusy = false
  const next = async () => {
    const pending = pendingFiles.shift() ?? pendingView
    if (isBusy || !pending) return
    if (pending === pendingView) pendingView = undefined
    isBusy = true
    try {
      pending.resolve(await send(pending.request))
    } catch (error) {
      pending.resolve(errorResponse(error instanceof Error ? error.message : String(error)))
    }
    isBusy = false
    next()
  }
  return {
    requestView: (request) =>
      new Promise((resolve) => {
        pendingView?.resolve(undefined)
        pendingView = { request, resolve }
        if (!isBusy) next()
      }),
    requestFile: (request) =>
      new Promise((resolve) => {
        pendingFiles.push({
          request,
          resolve: (response) => resolve(response ?? errorResponse('no response')),
        })
        if (!isBusy) next()
      }),
  }
}

function errorResponse(reason: string): EngineResponse {
  return {
    counts: { sheet: 0, cards: 0, messages: 1 },
    messages: [{ severity: 'error', reason: `Can't read the notes: ${reason}` }],
  }
}

/** Runs the engine in a worker, or in the page if the worker fails to start. */
function createSend(source: string): Send {
  let worker: Worker | undefined
  let hasResponded = false
  let usesPage = false
  return async (request) => {
    if (usesPage) return runInPage(source, request)
    try {
      worker ??= startWorker(source)
      const response = await runInWorker(worker, request)
      hasResponded = true
      return response
    } catch (error) {
      worker?.terminate()
      worker = undefined
      if (hasResponded || error instanceof TimeoutError) throw error
      usesPage = true
      return runInPage(source, request)
    }
  }
}

class TimeoutError extends Error {}

function startWorker(source: string): Worker {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
  return new Worker(url)
}

function runInWorker(worker: Worker, request: EngineRequest): Promise<EngineResponse> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new TimeoutError(`it took more than ${timeoutMs / 1000} seconds`)),
      timeoutMs,
    )
    worker.onmessage = ({ data }: MessageEvent<EngineResponse>) => {
      clearTimeout(timer)
      resolve(data)
    }
    worker.onerror = ({ message }) => {
      clearTimeout(timer)
      reject(new Error(message || 'the engine did not start'))
    }
    worker.postMessage(request)
  })
}

async function runInPage(source: string, request: EngineRequest): Promise<EngineResponse> {
  if (!globalThis.dddBuildHandleRequest) {
    const script = document.createElement('script')
    script.textContent = source
    document.head.append(script)
  }
  if (!globalThis.dddBuildHandleRequest) throw new Error("this browser can't run the engine")
  // Let the browser paint what was typed first.
  await new Promise((resolve) => setTimeout(resolve))
  return globalThis.dddBuildHandleRequest(request)
}
