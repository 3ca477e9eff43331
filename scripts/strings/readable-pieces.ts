import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** Finds the texts in JavaScript. */
type ScriptReader = (code: string) => string[]

/** Extracts the texts from a page, a script or another generated file. Returns prose unchanged. */
export function readablePieces(text: string, readScript: ScriptReader): string[] {
  if (/<\/?[a-z][\w-]*[ >]/.test(text.replace(/`[^`]*`/g, ''))) return htmlTexts(text, readScript)
  return isCode(text) ? codeTexts(text, readScript) : [text]
}

/** Attributes that are visible, or read by screen readers. */
const shownAttributes = new Set(['title', 'alt', 'aria-label', 'placeholder'])

function htmlTexts(html: string, readScript: ScriptReader): string[] {
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

/** A brace alone at the end of a line is code; `foldText` writes `{name}`. */
function isCode(text: string): boolean {
  return text.includes('\n') && /(?:^|\s)[{}]\)*$|;$|^\s*(?:local|for|if|set|case) /m.test(text)
}

/** Comments, and the texts in JavaScript. */
function codeTexts(code: string, readScript: ScriptReader): string[] {
  // Lines of comments are one text, so that a last line of one word isn't lost. A comment after code is a text of its own.
  const comments = code.matchAll(
    /(?:^[ \t]*(?:#|\/\/) +(?!shellcheck)(.+(?:\n[ \t]*(?:#|\/\/) +(?!shellcheck).+)*)|(?<=\S[ \t]+)(?:#|\/\/) +(.+))$/gm,
  )
  const texts = [...comments].map(([, lines, comment = '']) =>
    (lines ?? comment).replace(/\n[ \t]*(?:#|\/\/) +/g, '\n'),
  )
  return /^\s*(?:const|export|import) |=>/m.test(code) ? [...texts, ...readScript(code)] : texts
}
