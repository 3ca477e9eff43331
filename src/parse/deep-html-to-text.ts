import type { Html, Parents, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { exceedsNestingLimit } from '../html/index.js'

/** Converts HTML that is nested too deeply to text, with a message. */
export function deepHtmlToText(root: Root, file: VFile): void {
  for (const block of root.children) {
    const html = htmlIn(block)
    if (html.length === 0 || !exceedsNestingLimit(html.map(({ node }) => node.value).join(''))) continue
    const message = file.message('HTML is nested too deeply, so it is shown as text', {
      place: block.position,
    })
    Object.assign(message, { ruleId: 'deep-html', source: 'ddd-build' })
    for (const { node, parent } of html)
      Object.assign(node, { type: parent?.type === 'paragraph' ? 'text' : 'code' })
  }
}

interface HtmlWithParent {
  node: Html
  parent: Parents | undefined
}

function htmlIn(block: RootContent): HtmlWithParent[] {
  const htmlNodes: HtmlWithParent[] = []
  visit(block, 'html', (node, _, parent: Parents | undefined) => {
    htmlNodes.push({ node, parent })
  })
  return htmlNodes
}
