/**
 * The page can't access the frame that shows the sheet. A script in the frame reports the scroll position to the page, so that
 * the next version of the sheet can be shown at the same position.
 */

/** Plain JavaScript, since it's inlined as is. The build adds its hash to the policies of the page and the sheet. */
export const scrollScript = `addEventListener('scroll', () => parent.postMessage(scrollY, '*'), { passive: true })
addEventListener('message', ({ data, source }) => {
  if (source === parent && typeof data === 'number') scrollTo({ top: data, behavior: 'instant' })
})`

/** The script's hash for a Content Security Policy, set by the build. */
declare const SCROLL_HASH: string

/** Adds the script to a sheet, and allows it in the sheet's policy. */
export function keepScroll(html: string): string {
  return html
    .replace(/script-src ('|&#x27;)/, `script-src $1${SCROLL_HASH}$1 $1`)
    .replace(/<\/body>(?![\s\S]*<\/body>)/, () => `<script>${scrollScript}</script></body>`)
}
