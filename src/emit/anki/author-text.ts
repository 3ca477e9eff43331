/** What authors write on their cards: Markdown with pictures and gaps, as safe HTML. */
import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Image, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { resolvePicture } from '../../tree/index.js'
import { markdown } from '../markup/markdown.js'
import { escapeHtml, plainHtml } from './markup.js'
import { mediaName } from './media.js'

const parser = unified().use(remarkParse).use(remarkGfm)
/** Stand for what the Markdown must not touch; nobody writes these private characters, and they are dropped if one does. */
const [open, close, pictureMark] = ['\uE100', '\uE101', '\uE102']
/** The same characters as an author may write them: `\uE100`, `&#xE100;`, `&#57600`. */
const writtenMark = /[\uE100-\uE102]|&#(?:x0*e10[0-2](?![0-9a-f])|0*5760[0-2](?!\d));?/gi
/** Anki makes no card for a gap with a higher number. */
const maxGapNumber = 500

export interface AuthorText {
  html: string
  media: Map<string, Uint8Array>
}

/** @param hasGaps whether `{{c1::…}}` and `==…==` are gaps; else they are text */
export function authorText(
  source: string,
  file: string,
  files: ReadonlyMap<string, Uint8Array | null>,
  hasGaps = false,
): AuthorText {
  const bare = source.replace(writtenMark, '')
  const gaps: string[] = []
  const text = hasGaps ? hideGaps(bare, gaps) : bare
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
  const html = plainHtml(toHtml({ type: 'root', children: markdown(children) satisfies ElementContent[] }))
    .replace(new RegExp(`${pictureMark}([^${pictureMark}]*)${pictureMark}`, 'g'), (_, name: string) =>
      media.has(name) ? `<img src="${name}">` : '',
    )
    .replace(new RegExp(`${open}(\\d+)${close}`, 'g'), (_, index: string) => gaps[Number(index)] ?? '')
  return { html, media }
}

/** `==x==` becomes the next gap; a gap's text stays text. */
function hideGaps(text: string, gaps: string[]): string {
  const taken = [...text.matchAll(/\{\{c(\d+)::/g)].map(([, number]) => Number(number))
  let next = Math.max(0, ...taken.filter((number) => number <= maxGapNumber))
  const gap = (number: number, words: string) => {
    gaps.push(`{{c${number}::${escapeHtml(words)}}}`)
    return `${open}${gaps.length - 1}${close}`
  }
  return text
    .replace(/\{\{c([1-9]\d{0,2})::(.+?)\}\}/gs, (whole, number: string, words: string) =>
      Number(number) <= maxGapNumber ? gap(Number(number), words) : whole,
    )
    .replace(/(?<![=!<>])==(?=\S)((?:(?!==).){1,200})==(?!=)/g, (whole, words: string) => {
      if (next === maxGapNumber) return whole
      next += 1
      return gap(next, words)
    })
}
