import { picturesIn } from '../../catalog/index.js'
import { resolvePicture } from '../../tree/index.js'
import type { Rule } from '../rule.js'

export const missingPicture: Rule = {
  id: 'missing-picture',
  scope: 'file',
  severity: 'warning',
  isCorrectness: false,
  check({ notes }, { files, refused }) {
    if (!files) return []
    return notes.flatMap((file) =>
      picturesIn(file).flatMap(({ url, position }) => {
        const path = resolvePicture(file.path ?? '', url)
        if (path === undefined || files.get(path)) return []
        const why = refused?.get(path)
        return {
          file: file.path ?? '',
          position,
          reason: `Picture “${url}” ${why === undefined ? 'is not there' : `can't be shown: ${why}`}`,
          note:
            why === undefined
              ? `It was looked for at ${path}.`
              : 'Use a picture or sound file among the notes.',
        }
      }),
    )
  },
}
