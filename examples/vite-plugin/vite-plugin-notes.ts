import { resolve } from 'node:path'
import { type Config, json } from 'ddd-build'
import { build, watch } from 'ddd-build/node'
import type { Plugin, ViteDevServer } from 'vite'

/** `import { commands } from 'virtual:notes'`: builds the notes, and in development again after each save. */
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
    configureServer(started) {
      server = started
    },
    async buildStart() {
      await build(config, options)
      if (!server) return
      // Vite itself sees that notes.json has changed, and loads the page anew.
      const { logger } = server.config
      const onFailure = (error: Error) => logger.error(error.message)
      watch(async () => ({ config, options }), { signal: stop.signal, onFailure }).catch(onFailure)
    },
    // The virtual module is the file that was built: Vite knows how to import JSON.
    resolveId: (id) => (id === 'virtual:notes' ? resolve(options.cwd, out, 'notes.json') : undefined),
    // At the end of a build, and when the server is closed.
    closeBundle: () => stop.abort(),
  }
}
