import type { Element, ElementContent, Properties, RootContent } from 'hast'
import { elementSynonyms } from './html-elements.js'

const invisibleElements = new Set([
  'base',
  'head',
  'link',
  'meta',
  'noscript',
  'script',
  'style',
  'template',
  'title',
])
/** Wrappers that editors and the clipboard add. */
const wrappers = new Set(['body', 'font', 'html', 'nobr', 'plaintext', 'span'])
/** Attributes that affect what a reader sees, in output order. */
const keptAttributes = ['className', 'href', 'src', 'start', 'colSpan', 'rowSpan', 'width', 'height']
/** Classes of text pasted from other programs. */
const pastedClass = /^(?:Mso|Apple-|p\d+$|s\d+$)/

/**
 * Keeps what a reader sees: removes comments, styles and wrappers, and replaces synonyms such as `<b>`.
 *
 * @param nodes parsed nodes
 * @returns new nodes; text is in Unicode normalization form NFC, without non-breaking spaces
 */
export function cleanElements(nodes: readonly RootContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    // Anki's editor writes non-breaking spaces for consecutive spaces and at the end of a line.
    if (node.type === 'text')
      return [{ type: 'text', value: node.value.normalize('NFC').replaceAll('\u00a0', ' ') }]
    if (node.type !== 'element' || invisibleElements.has(node.tagName)) return []
    const children = cleanElements(node.children)
    const tagName = elementSynonyms.get(node.tagName) ?? node.tagName
    const properties = keptProperties(node)
    const isWrapper = wrappers.has(tagName) && properties.className === undefined
    if (isWrapper || !/^[a-z][a-z\d-]*$/.test(tagName)) return children
    return [{ type: 'element', tagName, properties, children }]
  })
}

function keptProperties({ properties }: Element): Properties {
  const kept: Properties = {}
  for (const name of keptAttributes) {
    const value = name === 'className' ? classesOf(properties.className) : properties[name]
    if (value === undefined || value === null || value === false) continue
    kept[name] = typeof value === 'string' ? value.normalize('NFC') : value
  }
  return kept
}

function classesOf(value: Properties[string]): string[] | undefined {
  if (!Array.isArray(value)) return undefined
  const names = value.map(String).filter((name) => name !== '' && !pastedClass.test(name))
  return names.length > 0 ? names : undefined
}
