import { picturesIn } from '../../catalog/index.js'
import { resolvePicture } from '../../tree/index.js'
import type { Rule } from '../rule.js'

/** Reports pictures and sounds that don't exist or can't be shown. */
export const missingPicture: Rule = {
  id: 'missing-picture',
  scope: 'file',
  severity: 'warning',
  excludesCommand: false,
  check({ notes }, { files, rejectedFiles }) {
    if (!files) return []
    return notes.flatMap((file) =>
      picturesIn(file).flatMap(({ url, position }) => {
        const path = resolvePicture(file.path ?? '', url)
        if (path === undefined || files.get(path)) return []
        const rejectionReason = rejectedFiles?.get(path)
        return {
          file: file.path ?? '',
          position,
          reason: `Picture “${url}” ${rejectionReason === undefined ? 'not found' : `can't be shown: ${rejectionReason}`}`,
          note:
            rejectionReason === undefined
              ? `Create ${path}, or correct the link.`
              : 'Use a picture or sound file from the notes folder.',
        }
      }),
    )
  },
}
