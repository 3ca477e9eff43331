/** Imports packages and text files with Anki's backend. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { openBrowser } from '../../emit/cheatsheet/open-sheet.js'
import { isInstalled } from '../../installed.js'
import { venvPython } from '../../venv.js'
import type { HostileBuild } from '../build-pairs.js'
import { watchPage } from './browser.js'
import { markupFaults } from './markup.js'
import type { Fault, Reader } from './reader.js'
import { run } from './run.js'

interface Card {
  question: string
  answer: string
  ordinal: number
  deck: string
  effects: string[]
}

interface ImportResult {
  error?: string
  new: number
  found: number
  problems: string
  notes: { guid: string; tags: string[]; gaps: number[]; latex: string[]; cards: Card[] }[]
  decks: string[]
  types: string[]
  media: string[]
  missing: string[]
  empty: number[]
}

/** Returns the paths of a notebook's deck files. */
function deckFiles({ out }: HostileBuild): string[] {
  const folder = join(out, 'anki')
  return readdirSync(folder)
    .filter((name) => /\.(?:apkg|csv)$/.test(name))
    .map((name) => join(folder, name))
}

export const anki: Reader = {
  name: 'anki',
  missing() {
    // Then a missing tool is a failure.
    if (process.env.CI) return undefined
    if (!existsSync(venvPython)) return 'no venv (run scripts/real-tools.sh)'
    return isInstalled('chromium') ? undefined : 'Chromium not installed'
  },
  async read(all) {
    const files = all.flatMap((built) => deckFiles(built).map((path) => ({ built, path })))
    const imported = await importAll(files.map(({ path }) => path))
    const faults: Fault[] = []
    const sides: { built: HostileBuild; output: string; html: string }[] = []
    files.forEach(({ built, path }, index) => {
      const output = path.slice(built.out.length + 1).replace(/.*\./, 'anki/*.')
      const result = imported[index]
      if (!result) throw new Error(`nothing imported from ${path}`)
      const descriptions =
        result.error !== undefined
          ? [result.error]
          : [
              ...collectionFaults(built, result, path.endsWith('.csv')),
              ...result.notes.flatMap(({ cards }) => cards.flatMap((card) => cardFaults(card, built.scheme))),
            ]
      faults.push(...descriptions.map((what) => ({ built, output, what })))
      for (const { cards } of result.notes ?? [])
        for (const { question, answer } of cards)
          sides.push({ built, output, html: question }, { built, output, html: answer })
    })
    return [...faults, ...(await browserFaults(sides))]
  },
}

async function importAll(paths: readonly string[]): Promise<ImportResult[]> {
  const script = join(import.meta.dirname, 'import-decks.py')
  const { stdout, stderr } = await run(venvPython, [script], { input: JSON.stringify(paths) })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

/** Returns the differences between the import and what was built. */
function collectionFaults({ deck }: HostileBuild, result: ImportResult, isCsv: boolean): string[] {
  const faults: string[] = []
  const expect = (what: string, actual: unknown, expected: unknown) => {
    const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)]
    if (is !== should) faults.push(`${what}: ${differences(actual, expected) ?? `${is}, expected ${should}`}`)
  }
  const rows = deck.notes.flatMap(({ csvRows: rows }) => rows)
  expect('notes', result.new, isCsv ? rows.length : deck.notes.length)
  expect('notes found', result.found, isCsv ? rows.length : deck.notes.length)
  if (!isCsv)
    expect(
      'cards of notes',
      result.notes
        .map(({ guid, cards }) => [
          guid,
          cards.map(({ ordinal }) => ordinal).sort((one, other) => one - other),
        ])
        .sort(),
      deck.notes.map(({ guid, cards }) => [guid, [...cards].sort((one, other) => one - other)]).sort(),
    )
  if (!isCsv)
    expect(
      'gaps',
      result.notes.flatMap(({ guid, gaps }) => (gaps.length > 0 ? [[guid, gaps]] : [])).sort(),
      deck.notes
        .flatMap(({ guid, type, cards }) =>
          type === 'cloze' ? [[guid, cards.map((ordinal) => ordinal + 1)]] : [],
        )
        .sort(),
    )
  expect('decks', result.decks, expectedDecks(deck.notes.map(({ deck }) => deck)))
  expect(
    'tags',
    [...new Set(result.notes.flatMap(({ tags }) => tags))].map(folded).sort(),
    [...new Set(deck.notes.flatMap(({ tags, csvRows: rows }) => (isCsv && rows.length === 0 ? [] : tags)))]
      .map(folded)
      .sort(),
  )
  expect(
    'new note types',
    result.types,
    isCsv ? [] : [...new Set(deck.notes.map(({ type }) => `ddd-build ${type}`))].sort(),
  )
  expect('media', result.media, isCsv ? [] : [...deck.media.keys()].sort())
  if (!isCsv) expect('missing media', result.missing, [])
  expect('empty cards', result.empty, [])
  if (!/^Database rebuilt and optimized\.?$/i.test(result.problems.trim()))
    faults.push(`database problems: ${result.problems}`)
  faults.push(...result.notes.flatMap(({ latex }) => latex.map((item) => `LaTeX in a field: ${item}`)))
  return faults
}

const folded = (tag: string) => tag.toLowerCase()

/** Adds parent decks, and the default deck that every collection has. */
function expectedDecks(names: readonly string[]): string[] {
  const all = names.flatMap((name) =>
    name.split('::').map((_, index, parts) => parts.slice(0, index + 1).join('::')),
  )
  return [...new Set(['Default', ...all])].sort((one, other) =>
    Buffer.compare(Buffer.from(one), Buffer.from(other)),
  )
}

function differences(actual: unknown, expected: unknown): string | undefined {
  if (!Array.isArray(actual) || !Array.isArray(expected)) return undefined
  const actualItems = actual.map((item) => JSON.stringify(item))
  const expectedItems = expected.map((item) => JSON.stringify(item))
  const unexpected = actualItems.filter((item) => !expectedItems.includes(item))
  const missing = expectedItems.filter((item) => !actualItems.includes(item))
  // They differ only in order or in repeated items.
  if (unexpected.length === 0 && missing.length === 0) return undefined
  return `unexpected ${unexpected.slice(0, 5).join(', ')}; missing ${missing.slice(0, 5).join(', ')}`
}

function cardFaults({ question, answer, effects }: Card, scheme: string | undefined): string[] {
  return [
    ...effects,
    ...[question, answer].flatMap((html) => [...markupFaults(html, scheme, true), ...activeFormulas(html)]),
  ]
}

/** Macros of MathJax that take a URL, a style, an id or the name of an extension to load. */
const activeMacro =
  /\\(?:href|url|require|class|cssId|style|html\w*|data|unicode|includegraphics|bbox|mmlToken)/i

/**
 * Returns the formulas that do more than show symbols: text between the delimiters of MathJax, outside code. Notes may have
 * formulas, so others are no fault.
 */
function activeFormulas(html: string): string[] {
  const found: string[] = []
  const visit = (node: Nodes) => {
    if (node.type === 'element' && ['code', 'pre', 'script', 'style', 'textarea'].includes(node.tagName))
      return
    if (node.type === 'text') found.push(...(node.value.match(/\\\([\s\S]*?\\\)|\\\[[\s\S]*?\\\]/g) ?? []))
    if ('children' in node) node.children.forEach(visit)
  }
  visit(unified().use(rehypeParse, { fragment: true }).parse(html))
  return found.filter((formula) => activeMacro.test(formula)).map((formula) => `a formula: ${formula}`)
}

/** Shows cards on a page as Anki's reviewer does: as HTML with its scripts executed. */
async function browserFaults(
  sides: readonly { built: HostileBuild; output: string; html: string }[],
): Promise<Fault[]> {
  const browser = await openBrowser()
  const faults: Fault[] = []
  try {
    const page = await browser.newPage()
    const events = await watchPage(page)
    for (const built of new Set(sides.map(({ built }) => built))) {
      await page.setContent('<!doctype html><title>Anki</title><div id="qa"></div>')
      await page.evaluate(
        `(cards) => {}; (${String(showCards)})(${JSON.stringify(sides.filter((side) => side.built === built).map(({ html }) => html.replace(/<img src="[^":/]*">/g, '')))})`,
      )
      await page.waitForTimeout(30)
      faults.push(...events.splice(0).map((what) => ({ built, output: 'anki cards in a browser', what })))
    }
  } finally {
    await browser.close()
  }
  return faults
}

// Runs in the browser.
function showCards(cards: string[]): void {
  const { document } = globalThis as unknown as {
    document: { getElementById(id: string): unknown; createElement(name: string): unknown }
  }
  const place = document.getElementById('qa') as {
    innerHTML: string
    querySelectorAll(
      name: string,
    ): Iterable<{ textContent: string; replaceWith(node: unknown): void; src: string }>
  }
  place.innerHTML = cards.map((html) => `<div>${html}</div>`).join('')
  for (const old of place.querySelectorAll('script')) {
    const script = document.createElement('script') as { textContent: string; src: string }
    script.textContent = old.textContent
    if (old.src) script.src = old.src
    old.replaceWith(script)
  }
}
