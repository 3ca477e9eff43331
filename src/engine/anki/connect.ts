/** A client for the AnkiConnect add-on (API version 6). Responses aren't trusted: their time, size and text are limited. */
import { UserError } from '../user-error.js'

export interface AnkiConnectOptions {
  /** Address of the add-on; default: `ankiConnectUrl`. */
  url?: string
  /** API key, if the add-on's config sets one. Never printed. */
  key?: string
  /** Request timeout; default: 30 000. Slow actions, such as import and sync, get ten times as long. */
  timeoutMs?: number
}

export type AnkiConnect = <Result = unknown>(action: string, params?: object) => Promise<Result>

/** Default address of the add-on. */
export const ankiConnectUrl = 'http://127.0.0.1:8765'

const slowActions = new Set(['importPackage', 'exportPackage', 'sync', 'multi'])
const maxResponseBytes = 200_000_000
const maxErrorLength = 300

/** An error that AnkiConnect returned for an action. */
export class AnkiError extends UserError {
  override name = 'AnkiError'
  constructor(
    readonly action: string,
    readonly reason: string,
  ) {
    super(3, `Anki refused “${action}”: ${reason}.`)
  }
}

/**
 * Creates a client.
 *
 * @returns a function that runs one action; it throws a UserError if the add-on can't be reached, and an AnkiError if
 * the action fails
 */
export function connectToAnki({
  url = ankiConnectUrl,
  key,
  timeoutMs = 30_000,
}: AnkiConnectOptions = {}): AnkiConnect {
  const withKey = key === undefined ? {} : { key }
  return async <Result>(action: string, params: object = {}): Promise<Result> => {
    const actionTimeoutMs = slowActions.has(action) ? timeoutMs * 10 : timeoutMs
    const actions =
      action === 'multi' && 'actions' in params && Array.isArray(params.actions)
        ? { actions: params.actions.map((each: object) => ({ version: 6, ...withKey, ...each })) }
        : params
    const text = await post(url, { action, version: 6, params: actions, ...withKey }, actionTimeoutMs, action)
    const response = parseResponse(text, url)
    if (response.error !== null) throw new AnkiError(action, response.error)
    // Safe: callers validate every value they use.
    return response.result as Result
  }
}

/**
 * Checks that the add-on supports API version 6.
 *
 * @throws UserError if the add-on can't be reached or is too old
 */
export async function checkVersion(invoke: AnkiConnect, url: string): Promise<void> {
  const version = await invoke('version')
  if (!(Number(version) >= 6))
    throw new UserError(
      3,
      `AnkiConnect at ${url} has API version ${oneLine(String(version))}, but version 6 is required: update the add-on.`,
    )
}

async function post(url: string, body: object, timeoutMs: number, action: string): Promise<string> {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), timeoutMs)
  try {
    // Redirects are rejected, because they could send the key to another host. No keep-alive: the add-on closes
    // connections without announcing it.
    const response = await fetch(url, {
      method: 'POST',
      body: JSON.stringify(body),
      redirect: 'error',
      headers: { 'content-type': 'application/json', connection: 'close' },
      signal: controller.signal,
    })
    return await readLimited(response, url)
  } catch (error) {
    if (error instanceof UserError) throw error
    if (controller.signal.aborted)
      throw new UserError(
        3,
        `Anki did not respond to “${action}” within ${timeoutMs / 1000} s. Close any open dialogs in Anki, then try again.`,
      )
    if (/redirect/i.test(errorText(error)))
      throw new UserError(
        3,
        `${url} redirects to another address, so it is not AnkiConnect. Check the address.`,
      )
    throw new UserError(
      3,
      `Can't connect to Anki at ${url}. Start Anki with the AnkiConnect add-on (Tools › Add-ons › Get Add-ons: 2055492159), or import the .apkg file in Anki instead.`,
    )
  } finally {
    clearTimeout(timer)
  }
}

function errorText(error: unknown): string {
  return error instanceof Error
    ? `${error.message} ${error.cause instanceof Error ? error.cause.message : ''}`
    : ''
}

async function readLimited(response: Response, url: string): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxResponseBytes)
      throw new UserError(
        3,
        `The response from ${url} is larger than ${maxResponseBytes / 1e6} MB, so it is not AnkiConnect. Check the address.`,
      )
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function parseResponse(text: string, url: string): { result: unknown; error: string | null } {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed !== 'object' || parsed === null || !('result' in parsed))
      throw new SyntaxError('no result')
    const { result, error = null } = parsed as { result: unknown; error?: unknown }
    return { result, error: error === null ? null : oneLine(String(error)) }
  } catch {
    throw new UserError(3, `The program at ${url} is not AnkiConnect. Check the address.`)
  }
}

/** Makes text of another program safe to print on one line of a terminal. */
function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, maxErrorLength)
}
