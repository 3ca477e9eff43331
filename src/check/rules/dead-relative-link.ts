import { resolvePicture } from '../../tree/index.js'
import type { Rule } from '../rule.js'

/** A link to a file beside the notes that is not there. */
export const deadRelativeLink: Rule = {
  id: 'dead-relative-link',
  scope: 'file',
  severity: 'warning',
  isCorrectness: false,
  check({ notes }, { links }) {
    if (!links) return []
    return notes.flatMap((file) =>
      (file.data?.links ?? []).flatMap(({ url, position }) => {
        const path = resolvePicture(file.path ?? '', url)
        // What lies outside of the notes is not looked at, and so not known to be missing.
        if (path === undefined || links.get(path) !== false) return []
        return {
          file: file.path ?? '',
          position,
          reason: `The link leads to “${url}”, which is not there`,
          note: `It was looked for at ${path}.`,
        }
      }),
    )
  },
}
