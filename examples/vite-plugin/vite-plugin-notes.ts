import { resolve } from 'node:path'
import { type Config, json } from 'ddd-build'
import { build, watch } from 'ddd-build/node'
import type { Plugin, ViteDevServer } from 'vite'

/** Builds the notes for `import { commands } from 'virtual:notes'`, and rebuilds them after each save in development. */
export function notes({ out = 'out', ...rest }: Config = {}): Plugin {
  const config: Config = { emit: [json()], ...rest, out }
  const options = { cwd: process.cwd() }
  const stop = new AbortController()
  let server: ViteDevServer | undefined
  return {
    name: 'ddd-build',
    configResolved({ root }) {
      options.cwd = root
    },
    configureServer(devServer) {
      server = devServer
    },
    async buildStart() {
      await build(config, options)
      if (!server) return
      // Vite notices that notes.json has changed and reloads the page.
      const { logger } = server.config
      const onError = (error: Error) => logger.error(error.message)
      watch(async () => ({ config, options }), { signal: stop.signal, onError }).catch(onError)
    },
    // The virtual module is the built file: Vite can import JSON.
    resolveId: (id) => (id === 'virtual:notes' ? resolve(options.cwd, out, 'notes.json') : undefined),
    // Runs at the end of a build and when the server closes.
    closeBundle: () => stop.abort(),
  }
}
