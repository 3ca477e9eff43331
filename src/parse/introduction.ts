import type { RootContent } from 'mdast'
import { plainText } from './plain-text.js'
import { withoutEdges } from './white-space.js'

/** Headings that name a kind of thing and say nothing of what a command does. */
const generic =
  /^(?:(?:basic|more|some|other|useful|common|general|quick|sample|simple)\s+)?(?:examples?|usage|commands?|syntax|synopsis|options?|flags|misc(?:ellaneous)?|overview|introduction|notes?|tips?|reference|cli|linux|mac(?:os)?|osx|windows|ubuntu|debian|see also|aliases|description)$/i

/** Words that introduce an example and say nothing of it. */
const empty =
  /^(?:e\.g\.?|for example|example|or|and|then|alternative(?:ly)?|like this|usage|output|result|syntax|note|so)$/i

/**
 * The words that introduce a block: a label, the sentence right above, or the heading right above.
 *
 *     **List containers**        Alternative:         ## Listing Images
 *     ```                        ```                  ```
 */
export function introduction(siblings: readonly RootContent[], index: number): string | undefined {
  const previous = siblings[index - 1]
  if (previous?.type === 'paragraph') return introducing(plainText(previous), isLabel(previous))
  if (previous?.type === 'heading') {
    const title = withoutEdges(plainText(previous))
    return title === '' || generic.test(title) ? undefined : title
  }
  return undefined
}

/** A paragraph that is bold as a whole. */
function isLabel(paragraph: RootContent): boolean {
  return (
    paragraph.type === 'paragraph' &&
    paragraph.children.length === 1 &&
    paragraph.children[0]?.type === 'strong'
  )
}

/** The last sentence, if it ends in a colon; or a paragraph that is one short sentence. */
function introducing(text: string, label: boolean): string | undefined {
  const sentences = text.split(/(?<=[.!?。！？])\s+(?=\p{Lu}|\p{Lo})/u)
  const sentence = sentences.at(-1) ?? text
  const isShort = sentences.length === 1 && sentence.length <= 160
  if (!label && !isShort && !/[:：]$/.test(text)) return undefined
  const words = withoutEdges(sentence)
  return words === '' || empty.test(words) ? undefined : words
}
