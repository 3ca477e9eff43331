import type { ElementContent } from 'hast'
import { element } from './element.js'
import type { Picture } from './sheet.js'

/** A picture of the notes; its words alone where the file is missing. */
export function picture({ alt, title, src }: Picture): ElementContent {
  const words = title ?? alt
  const caption = words === '' ? undefined : element('figcaption', {}, words)
  if (src === undefined)
    return element(
      'figure',
      { className: ['missing'] },
      element('figcaption', {}, `Picture: ${words || 'not found'}`),
    )
  return element('figure', {}, element('img', { src, alt }), caption)
}
