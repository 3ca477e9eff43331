/** Converts the Markdown that authors write on their cards, with pictures and clozes, to safe HTML. */
import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Image, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { resolvePicture } from '../../tree/index.js'
import { toSafeHast } from '../markup/to-safe-hast.js'
import { escapeAnkiSyntax, escapeHtml } from './markup.js'
import { mediaName } from './media-name.js'

const parser = unified().use(remarkParse).use(remarkGfm)
/** Private-use characters that mark content which Markdown must not change. They are removed from the author's text. */
const [clozeStart, clozeEnd, pictureMark] = ['\uE100', '\uE101', '\uE102']
/** The same characters as an author can write them: `\uE100`, `&#xE100;`, `&#57600`. */
const privateCharacter = /[\uE100-\uE102]|&#(?:x0*e10[0-2](?![0-9a-f])|0*5760[0-2](?!\d));?/gi
/** Anki makes no card for a cloze with a higher number. */
const maxClozeNumber = 500

export interface AuthorText {
  html: string
  media: Map<string, Uint8Array>
}

/**
 * Converts Markdown to HTML, with the pictures that it shows.
 *
 * @param source Markdown
 * @param file path of the notes file, from which pictures are resolved
 * @param hasClozes whether `{{c1::…}}` and `==…==` are clozes; otherwise they are text
 */
export function authorText(
  source: string,
  file: string,
  files: ReadonlyMap<string, Uint8Array | null>,
  hasClozes = false,
): AuthorText {
  const cleanSource = source.replace(privateCharacter, '')
  const clozes: string[] = []
  const text = hasClozes ? hideClozes(cleanSource, clozes) : cleanSource
  const root = parser.parse(text)
  const media = new Map<string, Uint8Array>()
  visit(root, 'image', (image: Image) => {
    const path = resolvePicture(file, image.url)
    const bytes = path === undefined ? undefined : files.get(path)
    if (path === undefined || !bytes) return
    const name = mediaName(path, bytes)
    media.set(name, bytes)
    image.alt = `${pictureMark}${name}${pictureMark}`
  })
  const children: RootContent[] = root.children
  const html = escapeAnkiSyntax(
    toHtml({ type: 'root', children: toSafeHast(children) satisfies ElementContent[] }),
  )
    .replace(new RegExp(`${pictureMark}([^${pictureMark}]*)${pictureMark}`, 'g'), (_, name: string) =>
      media.has(name) ? `<img src="${name}">` : '',
    )
    .replace(
      new RegExp(`${clozeStart}(\\d+)${clozeEnd}`, 'g'),
      (_, index: string) => clozes[Number(index)] ?? '',
    )
  return { html, media }
}

/** Replaces clozes by placeholders, so that their text isn't read as Markdown; `==x==` becomes the next cloze. */
function hideClozes(text: string, clozes: string[]): string {
  const usedNumbers = [...text.matchAll(/\{\{c(\d+)::/g)].map(([, number]) => Number(number))
  let next = Math.max(0, ...usedNumbers.filter((number) => number <= maxClozeNumber))
  const addCloze = (number: number, content: string) => {
    clozes.push(`{{c${number}::${escapeHtml(content)}}}`)
    return `${clozeStart}${clozes.length - 1}${clozeEnd}`
  }
  return text
    .replace(/\{\{c([1-9]\d{0,2})::(.+?)\}\}/gs, (whole, number: string, content: string) =>
      Number(number) <= maxClozeNumber ? addCloze(Number(number), content) : whole,
    )
    .replace(/(?<![=!<>])==(?=\S)((?:(?!==).){1,200})==(?!=)/g, (whole, content: string) => {
      if (next === maxClozeNumber) return whole
      next += 1
      return addCloze(next, content)
    })
}
