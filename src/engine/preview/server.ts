import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { errorReason, UserError } from '../user-error.js'
import { type PreviewPage, tabsPage } from './tabs-page.js'

/** A server for in-memory pages. It reads no files, so requests can't reach the disk. */
export interface PreviewServer {
  url: string
  /** Replaces the pages; open browser tabs reload. */
  show(pages: readonly PreviewPage[]): void
  close(): Promise<void>
}

/**
 * Serves pages on 127.0.0.1. Rejects requests for other host names, to prevent DNS rebinding.
 *
 * @param port 0 for any free port
 * @throws UserError if the port can't be used
 */
export async function servePreview(port: number): Promise<PreviewServer> {
  let pages: readonly PreviewPage[] = []
  let version = 0
  const clients = new Set<ServerResponse>()
  const { createServer } = await import('node:http')
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    if (!isAllowedRequest(request, server))
      return sendError(response, 403, 'Use http://127.0.0.1 or http://localhost to open this page.')
    if (request.method !== 'GET') return sendError(response, 405, 'Only GET requests are allowed.')
    if (path === '/events') return subscribe(request, response)
    if (path === '/') return send(response, tabsPage(pages))
    const page = pages.find(({ name }) => path === `/${name}`)
    return page ? send(response, page.html) : sendError(response, 404, 'Page not found.')
  })
  const subscribe = (request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write(`retry: 500\ndata: ${version}\n\n`)
    clients.add(response)
    request.on('close', () => clients.delete(response))
  }
  await new Promise<void>((done, fail) => {
    server.once('error', (error) =>
      fail(
        new UserError(3, `Can't listen on port ${port}: ${errorReason(error)}; choose another with --port.`),
      ),
    )
    server.listen(port, '127.0.0.1', done)
  })
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    show(next) {
      pages = next
      version += 1
      for (const client of clients) client.write(`data: ${version}\n\n`)
    },
    async close() {
      for (const client of clients) client.end()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

function portOf(server: Server): number {
  // Safe: it listens on a port, not on a socket file.
  return (server.address() as AddressInfo).port
}

function isAllowedRequest({ headers }: IncomingMessage, server: Server): boolean {
  const port = portOf(server)
  const allowedHosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const isCrossOrigin =
    headers.origin !== undefined && !allowedHosts.includes(headers.origin.replace(/^http:\/\//, ''))
  return allowedHosts.includes(headers.host ?? '') && !isCrossOrigin
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

function sendError(response: ServerResponse, code: number, reason: string): void {
  response.writeHead(code, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${reason}\n`)
}
