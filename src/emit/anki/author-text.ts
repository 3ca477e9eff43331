/** Converts the Markdown that authors write on their cards, with pictures and clozes, to safe HTML. */
import type { ElementContent, Text } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Image, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { findClozeMarks, maxClozeNumber } from '../../parse/index.js'
import { resolvePicture } from '../../tree/index.js'
import { parseAuthorMarkdown } from '../markup/author-markdown.js'
import { toSafeHast } from '../markup/to-safe-hast.js'
import { escapeClozeContent } from './clozes.js'
import { escapeAnkiSyntax, formulaHtml } from './markup.js'
import { mediaName } from './media-name.js'

/** Private-use characters that mark content which Markdown must not change. They are removed from the author's text. */
const [clozeStart, clozeEnd, pictureMark, formulaMark] = ['\uE100', '\uE101', '\uE102', '\uE103']
/** The same characters as an author can write them: `\uE100`, `&#xE100;`, `&#57600`. */
const privateCharacter = /[\uE100-\uE103]|&#(?:x0*e10[0-3](?![0-9a-f])|0*5760[0-3](?!\d));?/gi

/**
 * Whether a text has no Markdown, clozes or HTML: one line of words with ordinary punctuation. Not parsing it saves most of the time of
 * a deck of questions.
 */
function isPlainLine(text: string): boolean {
  return (
    /^(?!\d+[.)])[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ,;'’“”"()%?!–—…/]|\.(?=[ )]|$))*$/u.test(text) &&
    !text.endsWith(' ') &&
    // GFM makes a link of `www.` alone.
    !/www\./i.test(text)
  )
}

export interface AuthorText {
  html: string
  media: Map<string, Uint8Array>
}

/**
 * Converts Markdown to HTML, with the pictures that it shows.
 *
 * @param source Markdown
 * @param file path of the notes file, from which pictures are resolved
 * @param hasClozes whether `{{c1::…}}` and `==…==` are clozes; otherwise the first is text, the second bold
 */
export function authorText(
  source: string,
  file: string,
  files: ReadonlyMap<string, Uint8Array | null>,
  hasClozes = false,
): AuthorText {
  const cleanSource = source.replace(privateCharacter, '')
  if (isPlainLine(cleanSource)) return { html: escapeAnkiSyntax(`<p>${cleanSource}</p>`), media: new Map() }
  const clozes: string[] = []
  const text = hasClozes ? hideClozes(cleanSource, clozes) : cleanSource
  const root = parseAuthorMarkdown(text)
  const media = new Map<string, Uint8Array>()
  visit(root, 'image', (image: Image) => {
    const path = resolvePicture(file, image.url)
    const bytes = path === undefined ? undefined : files.get(path)
    if (path === undefined || !bytes) return
    const name = mediaName(path, bytes)
    media.set(name, bytes)
    image.alt = `${pictureMark}${name}${pictureMark}`
  })
  const formulas: string[] = []
  visit(root, (node) => {
    if (node.type !== 'inlineMath' && node.type !== 'math') return
    formulas.push(formulaHtml(node.value.trim(), node.type === 'math'))
    const rendered: Text = { type: 'text', value: `${formulaMark}${formulas.length - 1}${formulaMark}` }
    node.data = { ...node.data, rendered }
  })
  const children: RootContent[] = root.children
  const html = escapeAnkiSyntax(
    toHtml({ type: 'root', children: toSafeHast(children) satisfies ElementContent[] }),
  )
    .replace(new RegExp(`${pictureMark}([^${pictureMark}]*)${pictureMark}`, 'g'), (_, name: string) =>
      media.has(name) ? `<img src="${name}">` : '',
    )
    .replace(
      new RegExp(`${formulaMark}(\\d+)${formulaMark}`, 'g'),
      (_, index: string) => formulas[Number(index)] ?? '',
    )
    .replace(
      new RegExp(`${clozeStart}(\\d+)${clozeEnd}`, 'g'),
      (_, index: string) => clozes[Number(index)] ?? '',
    )
  return { html, media }
}

/** Replaces clozes by placeholders, so that their text isn't read as Markdown; `==x==` becomes the next cloze. */
function hideClozes(text: string, clozes: string[]): string {
  const marks = findClozeMarks(text)
  let next = marks.reduce((highest, { number = 0 }) => Math.max(highest, number), 0)
  let visible = ''
  let copiedTo = 0
  for (const { from, to, number, content } of marks) {
    if (number === undefined && next === maxClozeNumber) continue
    if (number === undefined) next += 1
    visible += `${text.slice(copiedTo, from)}${clozeStart}${clozes.length}${clozeEnd}`
    clozes.push(`{{c${number ?? next}::${escapeClozeContent(content)}}}`)
    copiedTo = to
  }
  return visible + text.slice(copiedTo)
}
