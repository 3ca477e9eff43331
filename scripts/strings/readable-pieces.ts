import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'

type ReadScript = (code: string) => string[]

/**
 * Takes the text out of a page, a script or another generated file; prose is returned as it is.
 * @param readScript - Finds the texts in JavaScript.
 */
export function readablePieces(text: string, readScript: ReadScript): string[] {
  if (/<\/?[a-z][\w-]*[ >]/.test(text.replace(/`[^`]*`/g, ''))) return htmlTexts(text, readScript)
  return isCode(text) ? codeTexts(text, readScript) : [text]
}

/** Attributes that browsers show or read aloud. */
const shownAttributes = new Set(['title', 'alt', 'aria-label', 'placeholder'])

function htmlTexts(html: string, readScript: ReadScript): string[] {
  const texts: string[] = []
  const visit = (node: Tree.Node): void => {
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value.replace(/\s+/g, ' ').trim())
    if ('attrs' in node)
      texts.push(...node.attrs.filter(({ name }) => shownAttributes.has(name)).map(({ value }) => value))
    if (node.nodeName === 'style') return
    if (node.nodeName === 'script' && 'childNodes' in node) {
      const [code] = node.childNodes
      if (code && 'value' in code) texts.push(...codeTexts(code.value, readScript))
    } else if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parseFragment(html, { scriptingEnabled: false }))
  return texts
}

/** A `{` or `}` next to a space is none that `foldText` added. */
function isCode(text: string): boolean {
  return text.includes('\n') && /(?:^|\s)[{}]\)*$|;$|^\s*(?:local|for|if|set|case) /m.test(text)
}

/** Comments, and the texts in JavaScript. */
function codeTexts(code: string, readScript: ReadScript): string[] {
  const comments = code.matchAll(/(?:^|\s)(?:#|\/\/) +(?!shellcheck)(.+)$/gm)
  const texts = [...comments].map(([, comment = '']) => comment)
  return /^\s*(?:const|export|import) |=>/m.test(code) ? [...texts, ...readScript(code)] : texts
}
