/**
 * The sheet lies in a frame that the page can't look into. A script of the frame tells the page how far it is scrolled, so that
 * the next version of the sheet is shown at the same place.
 */

/** Plain JavaScript, since it runs as it stands here; the build puts its hash into both policies. */
export const scrollScript = `addEventListener('scroll', () => parent.postMessage(scrollY, '*'), { passive: true })
addEventListener('message', ({ data, source }) => {
  if (source === parent && typeof data === 'number') scrollTo({ top: data, behavior: 'instant' })
})`

/** The script's hash as policies name it, set by the build. */
declare const SCROLL_HASH: string

/** A sheet with the script, which its policy is told of. */
export function keepScroll(html: string): string {
  return html
    .replace(/script-src ('|&#x27;)/, `script-src $1${SCROLL_HASH}$1 $1`)
    .replace(/<\/body>(?![\s\S]*<\/body>)/, () => `<script>${scrollScript}</script></body>`)
}
