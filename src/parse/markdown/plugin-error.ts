/** Thrown when a remark plugin of the config fails on a file. */
export class PluginError extends Error {
  override name = 'PluginError'

  constructor(cause: unknown) {
    super(`a remark plugin failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
