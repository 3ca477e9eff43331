import type { Html, Parents, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { nestsTooDeep } from '../html/index.js'

/** Turns HTML that nests too deep into text, with a message. */
export function showDeepHtml(root: Root, file: VFile): void {
  for (const block of root.children) {
    const html = htmlIn(block)
    if (html.length === 0 || !nestsTooDeep(html.map(({ node }) => node.value).join(''))) continue
    const message = file.message('HTML elements are nested too deep here, so they are shown as text', {
      place: block.position,
    })
    Object.assign(message, { ruleId: 'deep-html', source: 'ddd-build' })
    for (const { node, parent } of html)
      Object.assign(node, { type: parent?.type === 'paragraph' ? 'text' : 'code' })
  }
}

interface PlacedHtml {
  node: Html
  parent: Parents | undefined
}

function htmlIn(block: RootContent): PlacedHtml[] {
  const found: PlacedHtml[] = []
  visit(block, 'html', (node, _, parent: Parents | undefined) => {
    found.push({ node, parent })
  })
  return found
}
