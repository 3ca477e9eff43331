import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Failure, systemReason } from '../failure.js'
import { type Page, shellPage } from './shell-page.js'

/** A server of pages that are in memory; it reads no file, so no path can lead anywhere. */
export interface PreviewServer {
  url: string
  /** Shows other pages, also where they are open. */
  show(pages: readonly Page[]): void
  close(): Promise<void>
}

/**
 * Serves pages on 127.0.0.1, to nobody who calls it by another name: so no site can reach it through a browser by having its
 * own name lead here (DNS rebinding).
 *
 * @param port 0 for any that is free
 * @throws Failure if the port is taken
 */
export async function servePreview(port: number): Promise<PreviewServer> {
  let pages: readonly Page[] = []
  let turn = 0
  const listeners = new Set<ServerResponse>()
  const { createServer } = await import('node:http')
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    if (!isOwn(request, server)) return refuse(response, 403, 'This page answers only to 127.0.0.1.')
    if (request.method !== 'GET') return refuse(response, 405, 'Only to be looked at.')
    if (path === '/events') return listen(request, response)
    if (path === '/') return send(response, shellPage(pages))
    const page = pages.find(({ name }) => path === `/${name}`)
    return page ? send(response, page.html) : refuse(response, 404, 'There is no such page.')
  })
  const listen = (request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write(`retry: 500\ndata: ${turn}\n\n`)
    listeners.add(response)
    request.on('close', () => listeners.delete(response))
  }
  await new Promise<void>((done, fail) => {
    server.once('error', (error) =>
      fail(
        new Failure(3, `Can't listen at port ${port}: ${systemReason(error)}; choose another with --port.`),
      ),
    )
    server.listen(port, '127.0.0.1', done)
  })
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    show(next) {
      pages = next
      turn += 1
      for (const listener of listeners) listener.write(`data: ${turn}\n\n`)
    },
    async close() {
      for (const listener of listeners) listener.end()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

function portOf(server: Server): number {
  // Holds: it listens at a port, not at a file.
  return (server.address() as AddressInfo).port
}

function isOwn({ headers }: IncomingMessage, server: Server): boolean {
  const port = portOf(server)
  const own = [`127.0.0.1:${port}`, `localhost:${port}`]
  const isFromElsewhere =
    headers.origin !== undefined && !own.includes(headers.origin.replace(/^http:\/\//, ''))
  return own.includes(headers.host ?? '') && !isFromElsewhere
}

function send(response: ServerResponse, html: string): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  })
  response.end(html)
}

function refuse(response: ServerResponse, code: number, reason: string): void {
  response.writeHead(code, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${reason}\n`)
}
