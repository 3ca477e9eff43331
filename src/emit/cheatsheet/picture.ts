import type { ElementContent } from 'hast'
import { element } from '../markup/element.js'
import type { Picture } from './sheet.js'

/** A picture of the notes; its words alone where the file is missing. */
export function picture({ id, alt, title, src }: Picture): ElementContent {
  const words = title ?? alt
  // A long text tells those who can't see the picture what is in it; beside it, it would only repeat it.
  const caption = title ?? (alt.length > 60 ? '' : alt)
  if (src === undefined)
    return element(
      'figure',
      { className: ['missing'] },
      element('figcaption', {}, `Picture: ${words || 'not found'}`),
    )
  // Large where its link leads, which needs no script; the browser's way back, or a second touch, makes it small again.
  return element(
    'figure',
    { id },
    element('a', { href: `#${id}`, className: ['small'] }, element('img', { src, alt })),
    element('a', { href: '#main', className: ['large'], ariaLabel: 'Back to the sheet' }),
    caption === '' ? undefined : element('figcaption', {}, caption),
  )
}
