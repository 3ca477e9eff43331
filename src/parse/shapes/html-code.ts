/*
 * <pre><code class="bash">git fetch --all
 * git gc
 * </code></pre>
 */
import type { Element, Text } from 'hast'
import type { Code } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseHtml } from '../../html/index.js'
import { blockDescription } from '../block-description.js'
import { readCodeBlock } from '../code/read-code-block.js'
import type { Source } from '../source.js'
import { console } from './console.js'
import type { Shape } from './shape.js'

export const htmlCode: Shape = {
  name: 'html-code',
  read(siblings, index, context) {
    const node = siblings[index]
    const start = node?.position?.start.offset
    if (node?.type !== 'html' || start === undefined || !/^<pre\b[\s\S]*<\/pre>\s*$/i.test(node.value))
      return undefined
    const code = codeOf(node.value, start, context.source)
    if (!code) return undefined
    const nodes =
      console.read([code], 0, context)?.nodes ??
      readCodeBlock(code, blockDescription(siblings, index), context)
    return { nodes, consumed: 1 }
  },
}

/** Returns the only `<pre>` of a block as a code block; other blocks have content besides it. */
function codeOf(html: string, offset: number, source: Source): Code | undefined {
  const elements: Element[] = []
  const texts: Text[] = []
  const root = parseHtml(html)
  if (!root) return undefined
  visit(root, 'element', (element) => {
    if (element.tagName === 'pre' || element.tagName === 'code') elements.push(element)
  })
  visit(root, 'text', (text) => {
    texts.push(text)
  })
  const isOnly = elements.filter(({ tagName }) => tagName === 'pre').length === 1
  const from = texts[0]?.position?.start.offset
  const to = texts.at(-1)?.position?.end.offset
  if (!isOnly || from === undefined || to === undefined) return undefined
  // A parser drops the line break after `<pre>`.
  const begin = /^\r?\n/.exec(html.slice(from))?.[0].length ?? 0
  const value = texts
    .map((text) => text.value)
    .join('')
    .replace(/^\n/, '')
    .replace(/\n$/, '')
  return {
    type: 'code',
    lang: elements.map(languageOf).find((lang) => lang !== undefined) ?? null,
    value,
    position: source.position(offset + from + begin, offset + to),
  }
}

/** Returns the language of an element: `class="bash"`, `class="language-bash"`, `lang="bash"`. */
function languageOf({ properties: { className, lang } }: Element): string | undefined {
  const [first] = Array.isArray(className) ? className : []
  const name = first ?? lang
  return typeof name === 'string' ? name.replace(/^lang(?:uage)?-/, '') : undefined
}
