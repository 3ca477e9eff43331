import { Failure } from './failure.js'

export interface AnkiConnectOptions {
  /** Where the add-on listens. */
  url?: string
  /** The add-on's key, where its config has one. */
  key?: string
}

/** The add-on's standard place. */
export const ankiConnectUrl = 'http://127.0.0.1:8765'

/**
 * Hands packages to a running Anki and syncs, through the add-on AnkiConnect (API version 6: `version`, `importPackage`,
 * `sync`).
 *
 * @param packages absolute paths of `.apkg` files
 * @returns whether AnkiWeb was synced; not where Anki has no account
 * @throws Failure if nothing answers, or Anki refuses
 */
export async function pushPackages(
  packages: readonly string[],
  { url = ankiConnectUrl, key }: AnkiConnectOptions = {},
): Promise<{ isSynced: boolean }> {
  const ask = (action: string, params: object = {}) =>
    request(url, { action, version: 6, params, ...(key ? { key } : {}) })
  const version = await ask('version')
  if (version.error !== null) throw new Failure(3, `AnkiConnect at ${url} refuses: ${version.error}.`)
  if (!(Number(version.result) >= 6))
    throw new Failure(
      3,
      `AnkiConnect at ${url} is of version ${String(version.result)}: update the add-on to 6 or later.`,
    )
  for (const path of packages) {
    const { result, error } = await ask('importPackage', { path })
    if (error !== null || !result)
      throw new Failure(3, `Anki did not take ${path}: ${error ?? 'it gave no reason'}.`)
  }
  const { error } = await ask('sync')
  if (error === null) return { isSynced: true }
  if (/auth/i.test(error)) return { isSynced: false }
  throw new Failure(3, `The deck is in Anki, but was not synced: ${error}.`)
}

interface Answer {
  result: unknown
  error: string | null
}

async function request(url: string, body: object): Promise<Answer> {
  let text: string
  try {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
    text = await response.text()
  } catch {
    throw new Failure(
      3,
      `Nothing answers at ${url}: start Anki with the add-on AnkiConnect (Tools › Add-ons › Get Add-ons: 2055492159), or open the .apkg with Anki.`,
    )
  }
  try {
    const { result, error } = Object(JSON.parse(text)) as { result?: unknown; error?: unknown }
    return { result, error: error === null || error === undefined ? null : String(error) }
  } catch {
    throw new Failure(3, `What answers at ${url} is not AnkiConnect.`)
  }
}
