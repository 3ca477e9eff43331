/** A client of the add-on AnkiConnect (API version 6). What answers may be anything: time, size and text are bounded. */
import { Failure } from '../failure.js'

export interface AnkiConnectOptions {
  /** Where the add-on listens. */
  url?: string
  /** The add-on's key, if its config has one; it is never printed. */
  key?: string
  /** For most requests, in milliseconds. An import or a sync may take ten times as long. */
  timeoutMs?: number
}

export type AnkiConnect = <Result = unknown>(action: string, params?: object) => Promise<Result>

/** The add-on's usual address. */
export const ankiConnectUrl = 'http://127.0.0.1:8765'

const slowActions = new Set(['importPackage', 'exportPackage', 'sync', 'multi'])
const maxBytes = 200_000_000
const maxErrorLength = 300

/** What Anki answers when it refuses. */
export class AnkiError extends Failure {
  override name = 'AnkiError'
  constructor(
    readonly action: string,
    readonly reason: string,
  ) {
    super(3, `Anki refused “${action}”: ${reason}.`)
  }
}

/** @returns what asks Anki; it throws a Failure if nothing answers, and an AnkiError if Anki refuses */
export function connectToAnki({
  url = ankiConnectUrl,
  key,
  timeoutMs = 30_000,
}: AnkiConnectOptions = {}): AnkiConnect {
  const withKey = key === undefined ? {} : { key }
  return async <Result>(action: string, params: object = {}): Promise<Result> => {
    const limit = slowActions.has(action) ? timeoutMs * 10 : timeoutMs
    const actions =
      action === 'multi' && 'actions' in params && Array.isArray(params.actions)
        ? { actions: params.actions.map((each: object) => ({ version: 6, ...withKey, ...each })) }
        : params
    const text = await post(url, { action, version: 6, params: actions, ...withKey }, limit, action)
    const answer = parseAnswer(text, url)
    if (answer.error !== null) throw new AnkiError(action, answer.error)
    // Safe as far as AnkiConnect's documentation goes; who asks checks what it uses.
    return answer.result as Result
  }
}

/** @throws Failure if nothing answers, or it is not AnkiConnect of version 6 */
export async function checkVersion(ask: AnkiConnect, url: string): Promise<void> {
  const version = await ask('version')
  if (!(Number(version) >= 6))
    throw new Failure(3, `AnkiConnect at ${url} has version ${oneLine(String(version))}: update the add-on.`)
}

async function post(url: string, body: object, timeoutMs: number, action: string): Promise<string> {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), timeoutMs)
  try {
    // Redirects are not followed: they could take the key elsewhere. The add-on closes connections without saying so.
    const response = await fetch(url, {
      method: 'POST',
      body: JSON.stringify(body),
      redirect: 'error',
      headers: { 'content-type': 'application/json', connection: 'close' },
      signal: controller.signal,
    })
    return await readLimited(response, url)
  } catch (error) {
    if (error instanceof Failure) throw error
    if (controller.signal.aborted)
      throw new Failure(
        3,
        `Anki did not answer “${action}” within ${timeoutMs / 1000} s: is a dialog open in Anki?`,
      )
    if (/redirect/i.test(causeOf(error)))
      throw new Failure(
        3,
        `${url} redirects to another address, which is refused: AnkiConnect never does that.`,
      )
    throw new Failure(
      3,
      `Nothing answers at ${url}: start Anki with the add-on AnkiConnect (Tools › Add-ons › Get Add-ons: 2055492159), or open the .apkg with Anki.`,
    )
  } finally {
    clearTimeout(timer)
  }
}

function causeOf(error: unknown): string {
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
    if (size > maxBytes)
      throw new Failure(3, `The answer of ${url} is larger than ${maxBytes / 1e6} MB: it is not AnkiConnect.`)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function parseAnswer(text: string, url: string): { result: unknown; error: string | null } {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed !== 'object' || parsed === null || !('result' in parsed))
      throw new SyntaxError('no result')
    const { result, error = null } = parsed as { result: unknown; error?: unknown }
    return { result, error: error === null ? null : oneLine(String(error)) }
  } catch {
    throw new Failure(3, `The program that answers at ${url} is not AnkiConnect.`)
  }
}

/** Text of another program for one line of a terminal. */
function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, maxErrorLength)
}
