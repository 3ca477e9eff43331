import type { ElementContent } from 'hast'
import { element } from '../markup/element.js'
import type { Picture } from './sheet.js'
import { mainId } from './unique-ids.js'

/** Renders a picture, or only its description if the file is missing. */
export function picture({ id, alt, title, src }: Picture): ElementContent {
  const description = title ?? alt
  // A long alternative text describes the picture; as a caption it would only repeat what is visible.
  const caption = title ?? (alt.length > 60 ? '' : alt)
  if (src === undefined)
    return element(
      'figure',
      { className: ['missing'] },
      element('figcaption', {}, `Picture: ${description || 'not found'}`),
    )
  // Enlarged with `:target`, without a script; going back or clicking again shrinks it.
  return element(
    'figure',
    { id },
    element('a', { href: `#${id}`, className: ['small'] }, element('img', { src, alt })),
    element('a', { href: `#${mainId}`, className: ['large'], ariaLabel: 'Back to the sheet' }),
    caption === '' ? undefined : element('figcaption', {}, caption),
  )
}
