import { resolvePicture } from '../../tree/index.js'
import type { Rule } from '../rule.js'

/** Reports relative links to files that don't exist. */
export const deadRelativeLink: Rule = {
  id: 'dead-relative-link',
  scope: 'file',
  severity: 'warning',
  excludesCommand: false,
  check({ notes }, { linkTargets }) {
    if (!linkTargets) return []
    return notes.flatMap((file) =>
      (file.data?.links ?? []).flatMap(({ url, position }) => {
        const path = resolvePicture(file.path ?? '', url)
        // Links that leave the notes aren't checked.
        if (path === undefined || linkTargets.get(path) !== false) return []
        return {
          file: file.path ?? '',
          position,
          reason: `Link target “${url}” not found`,
          note: `Create ${path}, or correct the link.`,
        }
      }),
    )
  },
}
