import type { ElementContent } from 'hast'
import { element } from '../markup/element.js'
import type { Picture } from './sheet.js'

/** A picture of the notes; its words alone where the file is missing. */
export function picture({ alt, title, src }: Picture): ElementContent {
  const words = title ?? alt
  // A long text tells those who can't see the picture what is in it; beside it, it would only repeat it.
  const caption = title ?? (alt.length > 60 ? '' : alt)
  if (src === undefined)
    return element(
      'figure',
      { className: ['missing'] },
      element('figcaption', {}, `Picture: ${words || 'not found'}`),
    )
  return element(
    'figure',
    {},
    element('img', { src, alt }),
    caption === '' ? undefined : element('figcaption', {}, caption),
  )
}
