/** Checks all elements, attributes and URLs of the pages against allow lists. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element, Nodes } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { alwaysAvailable, forEachBuild, type Reader } from './reader.js'

const formulaAttributes =
  'accent accentunder columnalign columnspacing columnspan depth displaystyle fence form height largeop linethickness lspace mathvariant maxsize minsize movablelimits notation rowspacing rowspan rspace scriptlevel separator stretchy symmetric voffset width'.split(
    ' ',
  )

/** Elements that notes can produce, with their allowed attributes. */
const notesElements: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'b blockquote br code del dd div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i kbd li ol p pre q s samp small span strong sub sup table tbody td tfoot th thead tr u ul var wbr'
      .split(' ')
      .map((name) => [name, []]),
  ),
  a: ['href', 'ariaLabel'],
  img: ['src', 'alt'],
  td: ['colSpan', 'rowSpan'],
  th: ['colSpan', 'rowSpan'],
  ol: ['start'],
}
/** Formulas: the elements that show something; those of MathML Core that link, embed or act aren't among them. */
const formulaElements: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd mpadded mphantom menclose merror mstyle semantics'
      .split(' ')
      .map((name) => [name, formulaAttributes]),
  ),
  math: ['display', ...formulaAttributes],
  annotation: ['encoding'],
}
/** Additional elements of the pages themselves. */
const pageElements: Readonly<Record<string, readonly string[]>> = {
  html: [],
  head: [],
  body: [],
  meta: ['charSet', 'name', 'content', 'httpEquiv'],
  title: [],
  style: [],
  script: [],
  header: [],
  nav: ['ariaLabel'],
  // The region around a wide table, which scrolls
  div: ['ariaLabel', 'tabIndex'],
  main: [],
  section: ['ariaLabelledBy'],
  article: [],
  details: ['open'],
  summary: [],
  label: [],
  mark: [],
  input: ['type', 'placeholder', 'ariaLabel', 'autoComplete', 'spellCheck'],
  button: ['type', 'ariaPressed', 'ariaLabel', 'title', 'value'],
  output: [],
}
const globalAttributes = [
  'className',
  'id',
  'dir',
  'lang',
  'hidden',
  'role',
  'title',
  'dataDdd',
  'dataOrdinal',
  'dataCloze',
  'ariaLive',
  'ariaHidden',
  'translate',
]
/** Elements whose number doesn't depend on the notes. */
const countedElements = [
  'html',
  'head',
  'body',
  'meta',
  'title',
  'style',
  'script',
  'header',
  'main',
  'input',
  'button',
  'label',
  'output',
]

/**
 * Returns everything that isn't allowed in a page or fragment of HTML.
 *
 * @param scheme scheme of the links set in the config
 */
export function markupFaults(html: string, scheme?: string, isFragment = false): string[] {
  const faults: string[] = []
  const ids = new Set<string>()
  const visit = (node: Nodes) => {
    if (node.type === 'comment') faults.push(`a comment: ${node.value.slice(0, 80)}`)
    if (node.type === 'element') {
      faults.push(...elementFaults(node, scheme, isFragment))
      const { id } = node.properties
      if (typeof id === 'string') {
        // Each card of the preview has the element that Anki scrolls to.
        if (ids.has(id) && id !== 'answer') faults.push(`two elements with the id ${id}`)
        ids.add(id)
      }
      if (node.tagName === 'template' && 'content' in node && node.content) visit(node.content)
    }
    if ('children' in node) node.children.forEach(visit)
  }
  visit(unified().use(rehypeParse, { fragment: isFragment }).parse(html))
  return faults
}

function elementFaults(
  { tagName, properties }: Element,
  scheme: string | undefined,
  isFragment: boolean,
): string[] {
  // Cards have formulas as TeX: only pages contain their elements.
  const tables = isFragment ? [notesElements] : [pageElements, notesElements, formulaElements]
  const allowed = tables.find((table) => Object.hasOwn(table, tagName))?.[tagName]
  if (allowed === undefined) return [`the element <${tagName} ${JSON.stringify(properties)}>`]
  const faults = Object.entries(properties)
    .filter(([name]) => !allowed.includes(name) && !globalAttributes.includes(name))
    .map(([name, value]) => `the attribute ${name}=${JSON.stringify(value)} of <${tagName}>`)
  const { href, src } = properties
  const isOwnScheme = scheme !== undefined && String(href).startsWith(scheme)
  if (href !== undefined && !isOwnScheme && !/^(?:https?:|mailto:|#)/i.test(String(href)))
    faults.push(`a link to ${href}`)
  // Pages embed their pictures; cards refer to files in Anki's media folder.
  const isOwnPicture = isFragment
    ? /^[\p{L}\p{N}-]+-[0-9a-f]{8}\.\w+$/u
    : /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml);base64,[\w+/=]*$/
  if (src !== undefined && !isOwnPicture.test(String(src)))
    faults.push(`a picture from ${String(src).slice(0, 100)}`)
  return faults
}

function countElements(html: string): string {
  const counts = new Map(countedElements.map((name) => [name, 0]))
  const visit = (node: Nodes) => {
    if (node.type === 'element') {
      const count = counts.get(node.tagName)
      if (count !== undefined) counts.set(node.tagName, count + 1)
    }
    if ('children' in node) node.children.forEach(visit)
  }
  visit(unified().use(rehypeParse).parse(html))
  return [...counts].map(([name, count]) => `${name} ${count}`).join(', ')
}

const expectedCounts = new Map<string, string>()

/** Saves the element counts of pages from harmless notes for comparison. */
export function saveExpectedCounts(pages: ReadonlyMap<string, string>): void {
  for (const [name, html] of pages) expectedCounts.set(name, countElements(html))
}

export const markup: Reader = {
  name: 'markup',
  missing: alwaysAvailable,
  read: forEachBuild(({ out, pages, scheme }, report) => {
    const sheet = readFileSync(join(out, 'cheatsheet.html'), 'utf8')
    for (const [name, html] of [['cheatsheet.html', sheet] as const, ...pages]) {
      for (const fault of markupFaults(html, scheme)) report(name, fault)
      const expected = expectedCounts.get(name === 'cheatsheet.html' ? 'cheatsheet' : name)
      const counts = countElements(html)
      if (expected !== undefined && counts !== expected)
        report(name, `unexpected element counts: ${counts}, expected ${expected}`)
    }
  }),
}
